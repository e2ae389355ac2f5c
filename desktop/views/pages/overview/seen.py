"""What the overview is made from: one look at the workspace, and the words both halves of the page share."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING

import msgspec

from desktop.models.assessment import Assessment, Finding
from desktop.models.calendar import AsOf, Calendar
from desktop.models.contract import Contract, Terms
from desktop.models.facts import Facts
from desktop.models.money import grouped
from desktop.models.today import QUIET, Today
from desktop.rules.memo import Memo
from desktop.rules.steps import Step
from desktop.rules.subjects import SUBJECT_ZH
from desktop.views.i18n import say, tr
from desktop.views.widgets import Segment, State

if TYPE_CHECKING:
    from desktop.services.workspace import Workspace

NOTHING = "—"


class Seen(msgspec.Struct, frozen=True, dict=True):
    """Everything the page shows follows from these; two equal ones give the same page.

    The contract is the one in force on the as-of day: its shares stand beside sums that follow from them.
    """

    contract: Contract
    facts: Facts
    assessment: Assessment
    as_of: AsOf
    calendar: Calendar
    steps: tuple[Step, ...]
    memo: Memo = msgspec.field(default_factory=Memo)
    today: Today = QUIET

    @classmethod
    def of(cls, workspace: Workspace) -> Seen:
        """The workspace as it stands."""
        return cls(
            workspace.contract.replaced(workspace.terms),
            workspace.known,
            workspace.assessment,
            workspace.as_of,
            workspace.calendar,
            workspace.agenda,
            workspace.memo,
            workspace.today.untimed,
        )

    @property
    def terms(self) -> Terms:
        """The terms in force."""
        return self.contract.terms

    @cached_property
    def _titles(self) -> dict[str, str]:
        """The titles by id; where an incident and another record share one, the incident's."""
        facts = self.facts
        titles = {each.id: each.title for each in facts.absences}
        titles |= {each.id: each.title for each in facts.requests}
        titles |= {each.id: each.title for each in facts.regulator_notices}
        titles |= {each.id: each.title for each in facts.rectifications}
        titles |= {each.id: each.title for each in facts.breaches}
        titles |= {each.id: each.content for each in facts.complaints}
        titles |= {each.id: each.content for each in facts.expansions}
        return titles | {each.id: each.title for each in facts.incidents}

    def heading(self, clause_id: str) -> str:
        """How the contract calls a clause: 第七条2; the id itself where it has no such passage."""
        clause = self.contract.clause(clause_id)
        return say(clause.heading) if clause else clause_id

    def event_name(self, finding: Finding) -> str:
        """The events a finding charges, and the title of the first record that caused it."""
        title = self._titles.get(finding.subjects[0], "")
        events = tr("、").join(say(SUBJECT_ZH.get(event, event)) for event in finding.events)
        return " ".join(part for part in (events, title) if part)


class Mark(msgspec.Struct, frozen=True):
    """A state with its word and what explains it; `short` is the word where room is short."""

    state: State
    text: str
    figure_id: str = ""
    short: str = ""
    tip: str = ""


class Stat(msgspec.Struct, frozen=True):
    """A small figure under its caption; `mark` is the token of the square before the caption."""

    caption: str
    text: str
    figure_id: str = ""
    mark: str = ""


class CardSeen(msgspec.Struct, frozen=True):
    """What one card shows. A card has a stage bar, a meter or marks between figure and stats."""

    title: str
    chip: Mark
    figure: str
    unit: str
    figure_id: str
    stats: tuple[Stat, ...]
    extra: Mark | None = None
    stages: tuple[Segment, ...] | None = None
    meter: Fraction | None = None
    meter_state: State | None = None
    marks: tuple[Mark, ...] = ()


def yuan(value: Decimal) -> str:
    """A sum as cards print it."""
    return grouped(value)


def day_text(day: dt.date | None) -> str:
    """A date as tables print it, a dash where there is none."""
    return day.isoformat() if day else NOTHING


def span_text(low: Decimal, high: Decimal) -> str:
    """A range of sums."""
    return tr("{low} 至 {high}").format(low=grouped(low), high=grouped(high))
