"""What keeps a supplement or a decision about a reading from being taken as it is given."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from desktop.models.amendments import Amendment
from desktop.models.assessment import Assessment, Problem
from desktop.models.calendar import AsOf
from desktop.models.contract import Contract
from desktop.models.facts import Facts
from desktop.rules import assess
from desktop.services.change import Refused
from desktop.services.revising import contradicted, label_of

if TYPE_CHECKING:
    from desktop.services.workspace import Workspace

_WAY_OUT = "请改正后再保存"
_LABELS = {"changes": "改动", "effective_on": "生效日"}


def amended(contract: Contract, facts: Facts) -> Contract:
    """The contract with all of its supplements, also those to come; itself where there are none."""
    if not facts.amendments:
        return contract
    # What judges a template is loaded when there is something to judge: no start waits for it.
    from desktop.exchange.amendment_checks import amended_contracts

    return (contract, *amended_contracts(contract, facts))[-1]


def amendment_problems(contract: Contract, facts: Facts, before: Contract) -> tuple[Problem, ...]:
    """Everything wrong with supplements and decisions laid over the contract, or with facts under them.

    `before` is the amended contract under which the facts were true.
    """
    from desktop.exchange.amendment_checks import AmendmentError

    try:
        after = amended(contract, facts)
    except AmendmentError as error:
        name = f"补充协议“{error.amendment.title or error.amendment.id}”"
        return tuple(
            Problem(
                fault.path,
                f"{name}的{_LABELS.get(fault.path) or label_of(fault.path) or fault.path}：{fault.got}",
                fault.expected,
                _WAY_OUT,
            )
            for fault in error.faults
        )
    return (*contradicted(after, before, facts), *_choices(contract, facts))


def _choices(contract: Contract, facts: Facts) -> Iterator[Problem]:
    from desktop.exchange.amendment_checks import reading_faults_of

    for fault in reading_faults_of(contract, facts):
        yield Problem(fault.path, f"读法决定：{fault.got}", fault.expected, _WAY_OUT)
    for choice in facts.reading_choices:
        if not choice.reason.strip():
            yield Problem("reason", "没有填写理由", "选用这一读法的理由", "请填写后再保存")


class Overlay(msgspec.Struct, frozen=True):
    """The contract without and with a supplement that is not recorded, both seen from `day`."""

    day: dt.date
    before: Assessment
    after: Assessment


def tried(workspace: Workspace, amendment: Amendment) -> Overlay | Refused:
    """What a supplement would change on the as-of day, or on its own first day where that is later."""
    contract, facts = workspace.contract, workspace.facts
    with_it = msgspec.structs.replace(facts, amendments=(*facts.amendments, amendment))
    if found := amendment_problems(contract, with_it, amended(contract, facts)):
        return Refused(found)
    day = max(workspace.as_of.day, amendment.effective_on, amendment.signed_on or amendment.effective_on)
    seen = workspace.as_of if day == workspace.as_of.day else AsOf(day)
    before, after = (assess(contract.terms, each, seen, workspace.calendar) for each in (facts, with_it))
    return Overlay(day, before, after)
