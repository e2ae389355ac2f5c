"""Supplements and decisions about readings laid over a contract, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from desktop.exchange.strict import Fault
from desktop.exchange.template import TemplateError, merge_terms
from desktop.models.amendments import Amendment
from desktop.models.contract import Contract, Terms
from desktop.models.facts import Facts
from desktop.rules.versions import changes_in, in_order

#: Lists of the terms whose entries records and findings name by their ids.
_KEPT = ("systems", "payments", "annex1", "annex2", "annex3", "priorities", "ticket_limits", "deliverables")


class AmendmentError(ValueError):
    """A supplement that cannot be laid over the terms before it; `faults` are within its changes."""

    def __init__(self, amendment: Amendment, faults: tuple[Fault, ...]) -> None:
        self.amendment, self.faults = amendment, faults
        super().__init__("\n".join(map(str, faults)))


def amended_contracts(contract: Contract, facts: Facts) -> tuple[Contract, ...]:
    """The contract after each of its supplements, in order; AmendmentError at the first that cannot be."""
    found: list[Contract] = []
    for amendment in in_order(facts.amendments):
        before = found[-1] if found else contract
        try:
            after = merge_terms(before, changes_of(amendment))
        except TemplateError as error:
            raise AmendmentError(amendment, error.faults) from error
        if faults := (
            *_untimely(amendment, before.terms),
            *_gone(before.terms, after.terms),
        ):
            raise AmendmentError(amendment, faults)
        found.append(after)
    return tuple(found)


def changes_of(amendment: Amendment) -> dict[str, Any]:
    """The changed places of the terms; AmendmentError where the text is no mapping."""
    try:
        return changes_in(amendment)
    except ValueError as error:
        fault = Fault("changes", "JSON 的键值表", amendment.changes[:40] or "空")
        raise AmendmentError(amendment, (fault,)) from error


def reading_faults_of(contract: Contract, facts: Facts) -> Iterator[Fault]:
    """Decisions about readings that the contract does not leave open."""
    values = {choice.name: [each.value for each in choice.values] for choice in contract.readings}
    for place, choice in enumerate(facts.reading_choices):
        path = f"reading_choices[{place}]"
        if choice.name not in values:
            yield Fault(f"{path}.name", f"下列之一：{'、'.join(values)}", f'"{choice.name}"')
        elif choice.value not in values[choice.name]:
            yield Fault(f"{path}.value", f"下列之一：{'、'.join(values[choice.name])}", f'"{choice.value}"')


def _untimely(amendment: Amendment, terms: Terms) -> Iterator[Fault]:
    """A supplement that changes nothing, or takes effect before there is a contract."""
    if not changes_of(amendment):
        yield Fault("changes", "至少一处改动", "没有改动")
    if terms.signed is not None and amendment.effective_on < terms.signed:
        yield Fault("effective_on", f"不早于合同签订日 {terms.signed}", amendment.effective_on.isoformat())


def _gone(before: Terms, after: Terms) -> Iterator[Fault]:
    """Entries that what happened earlier may still name."""
    for name in _KEPT:
        left = {each.id for each in getattr(after, name)}
        missing = [each.id for each in getattr(before, name) if each.id not in left]
        if missing:
            yield Fault(f"terms.{name}", "保留原有的各项（可以增加或修改）", f"少了 {'、'.join(missing)}")
