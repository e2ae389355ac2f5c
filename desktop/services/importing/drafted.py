"""Incidents that are not recorded yet, beside those that are: rows of outages may name them."""

from __future__ import annotations

import msgspec

from desktop.models.facts import Facts
from desktop.services.importing.plan import Setup


def with_drafts(facts: Facts, setup: Setup) -> Facts:
    """The facts with the drafts of an import behind the incidents; one that is recorded by now is not."""
    if not setup.drafts:
        return facts
    known = {each.id for each in facts.incidents}
    new = (each for each in setup.drafts if each.id not in known)
    return msgspec.structs.replace(facts, incidents=(*facts.incidents, *new))
