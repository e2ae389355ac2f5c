"""Instalments: amounts, lateness in parts, holds, and what is known when."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.exchange.china import load_calendar
from desktop.exchange.template import load_contract
from desktop.models.assessment import Assessment
from desktop.models.calendar import AsOf
from desktop.models.enums.findings import FindingStatus
from desktop.models.enums.payments import Hold, PaymentStatus
from desktop.models.facts import AccountChange, Deduction, Facts, Invoice, Payment
from desktop.rules import assess

Assess = Callable[..., Assessment]
TERMS, CALENDAR = load_contract().terms, load_calendar()


def day(text: str) -> dt.date:
    """A date."""
    return dt.date.fromisoformat(text)


def paid(on: str, amount: str) -> Payment:
    """Cash for the first instalment."""
    return Payment(id=f"P-{on}", payment="first", date=day(on), amount=Decimal(amount))


def test_a_part_paid_instalment_becomes_overdue_with_what_is_open(assessed: Assess) -> None:
    """Due 2025-05-07: 50,000.00 in time, 41,224.00 four days late; 3‰ once of 41,224.00 is 123.67."""
    parts = (paid("2025-05-06", "50000.00"), paid("2025-05-11", "41224.00"))
    before = assessed(day("2025-05-07"), payments=parts).payments["first"]
    overdue = assessed(day("2025-05-10"), payments=parts).payments["first"]
    after = assessed(day("2025-05-31"), payments=parts).payments["first"]
    assert (before.status, before.unpaid, before.days_late) == (
        PaymentStatus.PART_PAID,
        Decimal("41224.00"),
        0,
    )
    assert (overdue.status, overdue.days_late) == (PaymentStatus.OVERDUE, 3)
    assert (after.status, after.days_late, after.late_penalty) == (
        PaymentStatus.PAID_LATE,
        4,
        Decimal("123.67"),
    )


def test_by_the_day_each_part_counts_its_own_days(assessed: Assess) -> None:
    """40,000.00 × 3‰ × 2 + 51,224.00 × 3‰ × 5 = 240.00 + 768.36."""
    parts = (paid("2025-05-09", "40000.00"), paid("2025-05-12", "51224.00"))
    found = assessed(day("2025-05-31"), {"late_payment": "per_day"}, payments=parts).payments["first"]
    assert (found.days_late, found.late_penalty) == (5, Decimal("1008.36"))


def test_by_the_day_what_is_still_open_counts_until_now(assessed: Assess) -> None:
    """40,000.00 × 3‰ × 2 + 51,224.00 × 3‰ × 5 = 240.00 + 768.36, the second part not paid yet."""
    parts = (paid("2025-05-09", "40000.00"),)
    found = assessed(day("2025-05-12"), {"late_payment": "per_day"}, payments=parts).payments["first"]
    assert (found.days_late, found.late_penalty) == (5, Decimal("1008.36"))


def test_set_off_settles_like_cash_and_is_no_cash(assessed: Assess) -> None:
    set_off = Deduction(id="D1", payment="first", date=day("2025-05-06"), amount=Decimal("11224.00"))
    result = assessed(day("2025-05-06"), payments=(paid("2025-05-06", "80000.00"),), deductions=(set_off,))
    assert result.payments["first"].status is PaymentStatus.PAID
    assert (result.penalties.received, result.penalties.deducted) == (
        Decimal("80000.00"),
        Decimal("11224.00"),
    )


def test_a_late_invoice_makes_the_late_payment_arguable(assessed: Assess) -> None:
    invoice = Invoice(id="F1", payment="first", received_on=day("2025-05-06"))
    found = assessed(day("2025-05-31"), invoices=(invoice,), payments=(paid("2025-05-20", "91224.00"),))
    first = found.payments["first"]
    assert (first.late_penalty_status, first.holds) == (FindingStatus.ARGUABLE, ())


def test_an_account_change_that_was_not_notified_holds_the_payment(assessed: Assess) -> None:
    change = AccountChange(id="C1", changed_on=day("2025-04-20"))
    invoice = Invoice(id="F1", payment="first", received_on=day("2025-04-22"))
    first = assessed(day("2025-04-25"), invoices=(invoice,), account_changes=(change,)).payments["first"]
    assert first.holds == (Hold.ACCOUNT_UNVERIFIED,)


@pytest.mark.parametrize(
    ("notified", "holds"), [("2025-04-27", ()), ("2025-04-28", (Hold.ACCOUNT_UNVERIFIED,))]
)
def test_the_fifth_working_day_before_is_in_time_for_a_new_account(
    assessed: Assess, notified: str, holds: tuple[Hold, ...]
) -> None:
    """Due 2025-05-07; back from it 6 May, 30, 29, 28 and (a make-up Sunday) 27 April."""
    change = AccountChange(id="B1", changed_on=day("2025-04-20"), notified_on=day(notified))
    invoice = Invoice(id="F1", payment="first", received_on=day("2025-04-20"))
    found = assessed(day("2025-04-29"), invoices=(invoice,), account_changes=(change,)).payments["first"]
    assert found.holds == holds


@pytest.mark.parametrize(("changed", "status"), [("2025-05-12", "arguable"), ("2025-05-13", "certain")])
def test_a_new_account_concerns_what_was_not_settled_before_it(
    assessed: Assess, changed: str, status: str
) -> None:
    """Paid five days late on 12 May: a change of that very day still concerns the payment."""
    change = AccountChange(id="B1", changed_on=day(changed))
    invoice = Invoice(id="F1", payment="first", received_on=day("2025-04-20"))
    found = assessed(
        day("2025-05-31"),
        invoices=(invoice,),
        payments=(paid("2025-05-12", "91224.00"),),
        account_changes=(change,),
    ).payments["first"]
    assert (found.days_late, found.late_penalty_status) == (5, FindingStatus(status))


def test_a_contract_that_is_not_signed_waits(assessed: Assess) -> None:
    result = assessed(day("2025-05-31"), changes={"signed_on": None})
    assert result.contract.service_end is None
    assert result.payments["first"].status is PaymentStatus.WAITING
    assert result.deadlines == ()


dates = st.dates(dt.date(2025, 4, 8), dt.date(2025, 8, 31))
sums = st.integers(1, 9_122_400).map(lambda value: Decimal(value).scaleb(-2))


@given(st.lists(st.tuples(dates, sums, st.booleans()), max_size=5), dates)
def test_what_was_paid_set_off_and_open_add_up(
    parts: list[tuple[dt.date, Decimal, bool]], as_of: dt.date
) -> None:
    cash = tuple(
        Payment(id=f"P{place}", payment="first", date=on, amount=amount)
        for place, (on, amount, is_cash) in enumerate(parts)
        if is_cash
    )
    set_off = tuple(
        Deduction(id=f"D{place}", payment="first", date=on, amount=amount)
        for place, (on, amount, is_cash) in enumerate(parts)
        if not is_cash
    )
    first = assess(TERMS, Facts(payments=cash, deductions=set_off), AsOf(as_of), CALENDAR).payments["first"]
    known = sum((amount for on, amount, _ in parts if on <= as_of), Decimal(0))
    assert first.paid + first.set_off == known
    assert first.unpaid == max(Decimal(0), first.amount - known)
    assert first.net + first.deductible == first.unpaid
    assert (first.settled_on is not None) == (known >= first.amount)
