"""What an import changes in money and in the months' means, before anything is written."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import msgspec

from desktop.models.assessment import Assessment
from desktop.models.contract import Contract
from desktop.models.facts import KIND_OF, SINGLE, Fact, Facts
from desktop.rules import assess
from desktop.rules.versions import versions_of
from desktop.services.trial import moved
from desktop.services.workspace import Workspace


class Effect(msgspec.Struct, frozen=True):
    """One figure before and after; `unit` is 元 or 分钟. None is no figure."""

    name: str
    old: Decimal | None
    new: Decimal | None
    unit: str

    @property
    def differs(self) -> bool:
        """Whether the import changes it."""
        return self.old != self.new


def facts_with(facts: Facts, records: tuple[Fact, ...]) -> Facts:
    """The facts with the records in the place of those of the same id, or behind the others."""
    by_kind: dict[str, dict[str, Fact]] = {}
    for record in records:
        by_kind.setdefault(KIND_OF[type(record)], {})[record.id] = record
    changed: dict[str, Fact | tuple[Fact, ...]] = {}
    for kind, given in by_kind.items():
        if kind in SINGLE:
            changed[kind] = given[kind]
            continue
        left = dict(given)
        kept = [left.pop(each.id, each) for each in getattr(facts, kind)]
        changed[kind] = (*kept, *left.values())
    return msgspec.structs.replace(facts, **changed)


def effects_of(
    workspace: Workspace, records: tuple[Fact, ...], contract: Contract | None = None
) -> tuple[Effect, ...]:
    """The main sums, and the means of the months that move; with another contract where one comes along."""
    facts = facts_with(workspace.facts, records)
    terms = (contract or workspace.contract).terms
    before = workspace.assessment
    after = assess(terms, facts, workspace.as_of, workspace.calendar, workspace.memo.copy())
    in_force = versions_of(terms, facts, workspace.as_of).newest
    sums = (Effect(each.name, each.old, each.new, "元") for each in moved(before, after, in_force))
    return (*_means(before, after), *sums)


def _means(before: Assessment, after: Assessment) -> Iterator[Effect]:
    for month in sorted(before.sla.keys() | after.sla.keys()):
        old, new = before.sla.get(month), after.sla.get(month)
        for name, field in (("平均响应", "mean_response_minutes"), ("平均恢复", "mean_recovery_minutes")):
            was, becomes = (getattr(each, field) if each else None for each in (old, new))
            effect = Effect(f"{month} {name}", was, becomes, "分钟")
            if effect.differs:
                yield effect
