"""What the page shows, taken at one moment, with the words that all of its parts use."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import msgspec

from desktop.models.assessment import Assessment, PaymentFigures
from desktop.models.calendar import Calendar
from desktop.models.contract import Contract, Instalment, Terms
from desktop.models.enums.payments import PAYMENT_STATUS_ZH, Hold, PaymentStatus
from desktop.models.facts import Facts
from desktop.models.money import grouped
from desktop.models.today import QUIET, Today
from desktop.rules.agenda import instalment_name, working_days_left
from desktop.views.i18n import named, say, tr
from desktop.views.widgets.parse import show_share
from desktop.views.widgets.states import State

if TYPE_CHECKING:
    from desktop.services.workspace import Workspace

SETTLED = (PaymentStatus.PAID, PaymentStatus.PAID_LATE)
_STATES = {
    PaymentStatus.WAITING: State.OFF,
    PaymentStatus.AWAITING_INVOICE: State.WARN,
    PaymentStatus.PAYABLE: State.OK,
    PaymentStatus.OVERDUE: State.BAD,
    PaymentStatus.PART_PAID: State.WARN,
    PaymentStatus.PAID: State.OK,
    PaymentStatus.PAID_LATE: State.BAD,
}


class Seen(msgspec.Struct, frozen=True):
    """The contract in force, what was recorded, what of it was known on the as-of day, and what follows."""

    contract: Contract
    facts: Facts
    known: Facts
    assessment: Assessment
    calendar: Calendar
    today: Today = QUIET

    @classmethod
    def of(cls, workspace: Workspace) -> Seen:
        """What the workspace holds now."""
        facts, known = workspace.facts, workspace.known
        in_force = workspace.contract.replaced(workspace.terms)
        given = (in_force, facts, known, workspace.assessment, workspace.calendar)
        return cls(*given, workspace.today.untimed)

    @property
    def terms(self) -> Terms:
        """The terms in force."""
        return self.contract.terms

    @property
    def day(self) -> dt.date:
        """The as-of day."""
        return self.assessment.as_of

    def instalment(self, payment: str) -> Instalment:
        """The terms of an instalment."""
        return next(each for each in self.terms.payments if each.id == payment)

    def figures(self, payment: str) -> PaymentFigures:
        """The figures of an instalment."""
        return self.assessment.payments[payment]

    def heading(self, clause: str) -> str:
        """How a clause is cited: 第七条2."""
        return say(self.contract.heading(clause))

    def days_left(self, limit: dt.date) -> int:
        """Working days from the as-of day up to a limit; negative when it has passed."""
        return working_days_left(self.day, limit, self.calendar)


class TabRow(msgspec.Struct, frozen=True):
    """One instalment at the top of the page."""

    id: str
    name: str
    amount: str
    status: str
    state: State

    @property
    def spoken(self) -> str:
        """All of it in a line, for a screen reader."""
        return tr("{name}，{amount} 元，{status}").format(
            name=self.name, amount=self.amount, status=self.status
        )


def tab_rows(seen: Seen) -> tuple[TabRow, ...]:
    """The instalments in the order of the contract."""
    return tuple(_tab(seen, each) for each in seen.terms.payments)


def _tab(seen: Seen, instalment: Instalment) -> TabRow:
    figures = seen.figures(instalment.id)
    name = f"{named(instalment_name(seen.terms, instalment.id))} {show_share(instalment.share)}"
    state = _STATES[figures.status]
    if figures.holds and state is State.OK:
        state = State.WARN
    return TabRow(instalment.id, name, grouped(figures.amount), status_words(figures), state)


def status_words(figures: PaymentFigures) -> str:
    """Where an instalment stands, with the day or the days that matter."""
    if figures.status is PaymentStatus.PAID:
        return tr("已付 {settled_on}").format(settled_on=figures.settled_on)
    if figures.status is PaymentStatus.PAID_LATE:
        return tr("逾期付清 {settled_on}").format(settled_on=figures.settled_on)
    if figures.status is PaymentStatus.OVERDUE:
        return tr("已逾期 {days_late} 天").format(days_late=figures.days_late)
    if figures.status is PaymentStatus.PAYABLE and Hold.ACCOUNT_UNVERIFIED in figures.holds:
        return tr("账户待核")
    if figures.status is PaymentStatus.PAYABLE and figures.holds:
        return tr("发票迟到")
    return named(PAYMENT_STATUS_ZH[figures.status])


def first_open(seen: Seen) -> str:
    """The first instalment that is not settled; the last one where all are."""
    for each in seen.terms.payments:
        if seen.figures(each.id).status not in SETTLED:
            return each.id
    return seen.terms.payments[-1].id
