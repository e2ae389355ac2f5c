"""What the tabs beside the roster show, taken at one moment, and words that they share."""

from __future__ import annotations

import datetime as dt

import msgspec

from desktop.models.calendar import AsOf
from desktop.models.contract import Contract, Terms
from desktop.models.facts import KIND_OF, Fact, Facts
from desktop.services.workspace import Workspace
from desktop.views.i18n import say, tr
from desktop.views.widgets import Cell, State


class Kept(msgspec.Struct, frozen=True):
    """The registers; `known` is cut at the as-of day, `facts` is everything. `terms` are those in force."""

    contract: Contract
    terms: Terms
    facts: Facts
    known: Facts
    as_of: AsOf
    service_start: dt.date | None

    @classmethod
    def of(cls, workspace: Workspace) -> Kept:
        """What the workspace holds now."""
        return cls(
            workspace.contract,
            workspace.terms,
            workspace.facts,
            workspace.known,
            workspace.as_of,
            workspace.assessment.contract.service_start,
        )

    @property
    def now(self) -> dt.datetime:
        """The instant up to which what goes on has lasted."""
        return self.as_of.now

    def heading(self, clause: str) -> str:
        """How a clause is cited: 第三条4."""
        return say(self.contract.heading(clause))

    def system_name(self, system: str) -> str:
        """What a system is called; its id where the contract has none such."""
        found = self.terms.system(system)
        return found.name if found else system or "—"


def figure(record: Fact, field: str) -> str:
    """The id by which a recorded field is explained."""
    return f"fact:{KIND_OF[type(record)]}:{record.id}:{field}"


def day_cell(record: Fact, field: str, missing: State = State.OFF) -> Cell:
    """A recorded day, or 未登记 in the state that its lack has."""
    day = getattr(record, field)
    if day is None:
        return Cell(tr("未登记"), state=missing, figure_id=figure(record, field))
    return Cell(str(day), "ink2", figure_id=figure(record, field))


def span_words(first: dt.date | None, last: dt.date | None) -> str:
    """From when until when: 2025-04-08 至 2026-04-07, 2025-04-08 起."""
    if last is None:
        return tr("{first} 起").format(first=first) if first else "—"
    return tr("{value} 至 {last}").format(value=first or "", last=last).strip()


def length_words(seconds: int) -> str:
    """How long: 4 小时, 2 小时 10 分, 50 分, 1 天 8 小时."""
    minutes = seconds // 60
    days, minutes = divmod(minutes, 24 * 60)
    hours, minutes = divmod(minutes, 60)
    parts = ((days, tr("天")), (hours, tr("小时")), (minutes, tr("分")))
    return " ".join(f"{count} {word}" for count, word in parts if count) or tr("不足 1 分")
