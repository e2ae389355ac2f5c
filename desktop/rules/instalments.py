"""Instalments: conditions, limits, what was paid, lateness and holds (第七条2–5)."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import msgspec

from desktop.models.assessment import Scaled
from desktop.models.calendar import ONE_DAY, AsOf, Calendar
from desktop.models.contract import Instalment, Terms
from desktop.models.enums.findings import FindingStatus
from desktop.models.enums.payments import Condition, Hold, PaymentStatus
from desktop.models.facts import AccountChange, Facts
from desktop.models.money import ZERO, rounded
from desktop.rules.days import Counted, count_working_days, first_working_day
from desktop.rules.payment_checks import valid_invoices
from desktop.rules.points import scaled, scored_on
from desktop.rules.term import Term
from desktop.rules.versions import Versions


class Part(msgspec.Struct, frozen=True):
    """One sum that settled an instalment: cash or set-off."""

    date: dt.date
    amount: Decimal
    cash: bool


class Account(msgspec.Struct, frozen=True):
    """An instalment with what was paid on it, before any deduction is considered."""

    instalment: Instalment
    base: Decimal
    amount: Decimal
    scaled: Scaled | None
    conditions: dict[Condition, dt.date | None]
    waiting_for: tuple[Condition, ...]
    trigger_on: dt.date | None
    due: Counted | None
    invoice_by: Counted | None
    invoice_received_on: dt.date | None
    parts: tuple[Part, ...]
    settled_on: dt.date | None
    changes: tuple[AccountChange, ...]

    @property
    def cash(self) -> Decimal:
        """Cash paid."""
        return sum((part.amount for part in self.parts if part.cash), ZERO)

    @property
    def set_off(self) -> Decimal:
        """Sums set off."""
        return sum((part.amount for part in self.parts if not part.cash), ZERO)

    @property
    def unpaid(self) -> Decimal:
        """What is still open."""
        return max(ZERO, self.amount - self.cash - self.set_off)


def accounts(
    terms: Terms,
    term: Term,
    facts: Facts,
    as_of: AsOf,
    calendar: Calendar,
    versions: Versions | None = None,
) -> tuple[Account, ...]:
    """Every instalment as it stands, in the order of the contract.

    With `versions` each goes by the terms of the day on which its period started; the last one is the rest of
    the newest total.
    """
    dates = _condition_dates(terms, term, facts, as_of)
    found: list[Account] = []
    for instalment, base in zip(terms.payments, instalment_amounts(terms), strict=True):
        last = instalment is terms.payments[-1]
        rest = terms.total_fee - sum((each.base for each in found), ZERO)
        account = _account(terms, instalment, rest if last else base, dates, facts, calendar)
        then = versions.on(account.trigger_on) if versions else terms
        if then is not terms:
            account = _account_then(then, account, dates, facts, calendar)
        found.append(account)
    return tuple(found)


def _account_then(
    terms: Terms, account: Account, dates: dict[Condition, dt.date | None], facts: Facts, calendar: Calendar
) -> Account:
    """The instalment under the terms of the day on which its period started; the last keeps its amount."""
    ids = [each.id for each in terms.payments]
    place = ids.index(account.instalment.id)
    base = account.base if place == len(ids) - 1 else instalment_amounts(terms)[place]
    return _account(terms, terms.payments[place], base, dates, facts, calendar)


def instalment_amounts(terms: Terms) -> list[Decimal]:
    """Each share of the total, rounded, before points scale it; the last one is the rest."""
    amounts = [rounded(Fraction(terms.total_fee) * Fraction(each.share)) for each in terms.payments[:-1]]
    return [*amounts, terms.total_fee - sum(amounts, ZERO)]


def _condition_dates(terms: Terms, term: Term, facts: Facts, as_of: AsOf) -> dict[Condition, dt.date | None]:
    dates = {
        Condition.SIGNED: terms.signed,
        Condition.SERVICE_END: term.end,
        Condition.EXPERT_REVIEW: facts.milestones.expert_review_on,
        Condition.FUNDS: facts.milestones.funds_on,
        Condition.MID_ACCEPTANCE: facts.milestones.mid_acceptance_on,
        Condition.ACCEPTANCE: accepted_on(facts),
    }
    return {condition: day if as_of.knows_day(day) else None for condition, day in dates.items()}


def accepted_on(facts: Facts) -> dt.date | None:
    """The day of the first inspection that was passed (第六条1)."""
    passed = (each.inspected_on for each in facts.acceptance_rounds if each.passed and each.inspected_on)
    return min(passed, default=None)


def _account(
    terms: Terms,
    instalment: Instalment,
    base: Decimal,
    dates: dict[Condition, dt.date | None],
    facts: Facts,
    calendar: Calendar,
) -> Account:
    points = scaled(terms, instalment, base, facts)
    amount = points.amount_max if points else base
    dates = {**dates, Condition.POINT_REVIEWS: scored_on(instalment, facts)}
    conditions = {condition: dates[condition] for condition in instalment.after}
    waiting = tuple(condition for condition, day in conditions.items() if day is None)
    trigger = None if waiting else max(day for day in conditions.values() if day)
    due = count_working_days(trigger, instalment.working_days, calendar) if trigger else None
    invoice_by = count_working_days(due.day, -terms.invoice_lead_days, calendar) if due else None
    parts = _parts(instalment.id, facts)
    settled = _settled_on(amount, parts)
    received = [each.received_on for each in valid_invoices(facts, instalment.id) if each.received_on]
    changes = tuple(
        each
        for each in facts.account_changes
        if settled is None or each.changed_on is None or settled >= each.changed_on
    )
    return Account(
        instalment,
        base,
        amount,
        points,
        conditions,
        waiting,
        trigger,
        due,
        invoice_by,
        min(received, default=None),
        parts,
        settled,
        changes,
    )


def _parts(payment: str, facts: Facts) -> tuple[Part, ...]:
    cash = [Part(each.date, each.amount, True) for each in facts.payments if each.payment == payment]
    set_off = [Part(each.date, each.amount, False) for each in facts.deductions if each.payment == payment]
    return tuple(sorted([*cash, *set_off], key=lambda part: part.date))


def _settled_on(amount: Decimal, parts: tuple[Part, ...]) -> dt.date | None:
    total = ZERO
    for part in parts:
        total += part.amount
        if total >= amount:
            return part.date
    return None


def status_of(account: Account, as_of: AsOf) -> PaymentStatus:
    """The first that holds of paid, waiting, overdue, part-paid, awaiting its invoice, payable."""
    due = account.due.day if account.due else None
    if account.settled_on is not None:
        late = due is not None and account.settled_on > due
        return PaymentStatus.PAID_LATE if late else PaymentStatus.PAID
    if account.waiting_for:
        return PaymentStatus.WAITING
    if due is not None and as_of.day > due:
        return PaymentStatus.OVERDUE
    if account.parts:
        return PaymentStatus.PART_PAID
    return PaymentStatus.PAYABLE if account.invoice_received_on else PaymentStatus.AWAITING_INVOICE


def raw_holds(account: Account, terms: Terms, as_of: AsOf, calendar: Calendar) -> tuple[Hold, ...]:
    """Why the instalment should not leave, or should not have left, whether or not it is settled."""
    holds = []
    if account.invoice_by is not None and _invoice_late(account, account.invoice_by.day, as_of):
        holds.append(Hold.INVOICE_LATE)
    limit = account_limit(account, terms, calendar)
    if any(_unverified(change, limit) for change in account.changes):
        holds.append(Hold.ACCOUNT_UNVERIFIED)
    return tuple(holds)


def _invoice_late(account: Account, limit: dt.date, as_of: AsOf) -> bool:
    return (account.invoice_received_on or as_of.day) > limit


def account_limit(account: Account, terms: Terms, calendar: Calendar) -> Counted | None:
    """The last day to notify a new account before this payment (第七条4), counted back from its due date."""
    if account.due is None:
        return None
    counted = count_working_days(account.due.day, -terms.account_lead_days, calendar)
    return Counted(counted.day, counted.estimated or account.due.estimated)


def _unverified(change: AccountChange, limit: Counted | None) -> bool:
    if change.notified_on is None:
        return True
    return limit is not None and change.notified_on > limit.day


def earliest_conforming(account: Account, terms: Terms, calendar: Calendar) -> dt.date | None:
    """For a late invoice the first working day, not before the due date, that leaves it its 5 days."""
    if account.due is None or account.invoice_by is None or account.invoice_received_on is None:
        return None
    if account.invoice_received_on <= account.invoice_by.day:
        return None
    day = first_working_day(account.due.day, calendar)
    while count_working_days(day, -terms.invoice_lead_days, calendar).day < account.invoice_received_on:
        day = first_working_day(day + ONE_DAY, calendar)
    return day


class Lateness(msgspec.Struct, frozen=True):
    """Party A's own delay (第七条5): days, and what it costs."""

    days: int
    penalty: Decimal
    status: FindingStatus | None


def overdue_sum(account: Account) -> Decimal:
    """What was open at the end of the due date; nothing where there is none yet."""
    if account.due is None:
        return ZERO
    in_time = sum((part.amount for part in account.parts if part.date <= account.due.day), ZERO)
    return max(ZERO, account.amount - in_time)


def lateness(terms: Terms, account: Account, held: bool, as_of: AsOf) -> Lateness:
    """Days late to the last settling day, else to the as-of day; 3‰ as the reading `late_payment` says."""
    due = account.due.day if account.due else None
    if due is None or (account.settled_on or as_of.day) <= due:
        return Lateness(0, ZERO, None)
    overdue = overdue_sum(account)
    days = ((account.settled_on or as_of.day) - due).days
    per_day = terms.readings.late_payment == "per_day"
    weight = late_weight(account, as_of) if per_day else Fraction(overdue)
    penalty = rounded(weight * Fraction(terms.late_payment_rate))
    return Lateness(days, penalty, FindingStatus.ARGUABLE if held else FindingStatus.CERTAIN)


def late_weight(account: Account, as_of: AsOf) -> Fraction:
    """Σ of each late part × its days, and of what is still open × the days until now, in yuan days."""
    if account.due is None:
        return Fraction(0)
    due, left, weight = account.due.day, overdue_sum(account), Fraction(0)
    for part in account.parts:
        if part.date > due:
            settled = min(part.amount, left)
            weight += Fraction(settled) * (part.date - due).days
            left -= settled
    return weight + Fraction(left) * (as_of.day - due).days
