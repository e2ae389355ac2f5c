"""All contracts of a file side by side: term, next limits, exposure, next payment, rights."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, Literal

import msgspec

from desktop.models.assessment import Assessment
from desktop.models.calendar import AsOf, Calendar
from desktop.models.contract import Contract, Terms
from desktop.models.enums.findings import FindingStatus
from desktop.models.enums.payments import PaymentStatus
from desktop.models.facts import Facts
from desktop.rules import assess
from desktop.rules.agenda import instalment_name, next_steps
from desktop.rules.known import known_facts
from desktop.rules.steps import Step
from desktop.rules.versions import versions_of

if TYPE_CHECKING:
    from desktop.services.workspace import Workspace

_PAID = (PaymentStatus.PAID, PaymentStatus.PAID_LATE)


class NextPayment(msgspec.Struct, frozen=True):
    """The first instalment that is not paid, and what leaves for it in yuan."""

    name: str
    net: Decimal
    due_on: dt.date | None


class Standing(msgspec.Struct, frozen=True):
    """How one contract stands on a day; sums in yuan.

    `own` and `vendor` are the next limits of either side, an overdue one first. `rights` counts the clauses
    that give party A any, `arguable` those of them that can be disputed.
    """

    contract_id: str
    name: str
    start: dt.date | None
    end: dt.date | None
    own: Step | None
    vendor: Step | None
    accrued: Decimal
    payable: Decimal
    cap: Decimal
    payment: NextPayment | None
    rights: int
    arguable: int


def standing(contract: Contract, terms: Terms, assessment: Assessment, steps: tuple[Step, ...]) -> Standing:
    """One line of the portfolio; `terms` are those in force on the day, `steps` its agenda."""
    figures, penalties = assessment.contract, assessment.penalties
    return Standing(
        contract.id,
        contract.short_name,
        figures.service_start,
        figures.service_end,
        _next(steps, "A"),
        _next(steps, "B"),
        penalties.accrued,
        penalties.payable,
        penalties.cap,
        _payment(terms, assessment),
        len({right.clause for right in assessment.rights}),
        len({right.clause for right in assessment.rights if right.status is FindingStatus.ARGUABLE}),
    )


def _next(steps: tuple[Step, ...], side: Literal["A", "B"]) -> Step | None:
    dated = [(step.due_on, place) for place, step in enumerate(steps) if step.owed_by == side and step.due_on]
    return steps[min(dated)[1]] if dated else None


def _payment(terms: Terms, assessment: Assessment) -> NextPayment | None:
    for figures in assessment.payments.values():
        if figures.status not in _PAID:
            return NextPayment(instalment_name(terms, figures.id), figures.net, figures.due_on)
    return None


class Portfolio:
    """The contracts of the file that a workspace has open; `lines` are those worked out for its day and
    calendar.

    `work()` works out what is missing, one contract at a time: each is read from the file once, for while
    this one is open nobody changes the others.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._read: dict[str, tuple[Contract, Facts]] = {}
        self._lines: dict[str, tuple[AsOf, Calendar, Standing]] = {}

    @property
    def lines(self) -> tuple[tuple[str, str, Standing | None], ...]:
        """Every contract's id and name, and how it stands where that is known."""
        return tuple((key, name, self._line(key)) for key, name in self._workspace.contracts)

    def work(self) -> Iterator[Callable[[], object]]:
        """What is to be worked out."""
        for key, _ in self._workspace.contracts:
            if self._line(key) is None:
                yield partial(self._work_out, key)

    def _line(self, key: str) -> Standing | None:
        work = self._workspace
        if key == work.contract.id:
            return standing(work.contract, work.terms, work.assessment, work.agenda)
        kept = self._lines.get(key)
        return kept[2] if kept and kept[0] == work.as_of and kept[1] is work.calendar else None

    def _work_out(self, key: str) -> None:
        as_of, calendar = self._workspace.as_of, self._workspace.calendar
        if key not in self._read:
            ledger = self._workspace.stored(key)
            self._read[key] = (ledger.contract, ledger.facts())
        contract, facts = self._read[key]
        assessment = assess(contract.terms, facts, as_of, calendar)
        in_force = versions_of(contract.terms, facts, as_of).newest
        known = known_facts(facts, as_of)
        steps = next_steps(in_force, known, assessment, as_of, calendar, contract.papers)
        line = standing(contract, in_force, assessment, steps)
        self._lines[key] = (as_of, calendar, line)
