"""What is to be done next, and the figures over time."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import msgspec

from desktop.models.calendar import AsOf, Calendar
from desktop.models.contract import Terms
from desktop.models.enums import Cause, Verdict
from desktop.models.facts import Absence, Decision, Facts, Incident, Invoice, Milestones, Payment
from desktop.rules import assess
from desktop.rules.agenda import Step, next_steps, working_days_left
from desktop.rules.series import accrued_steps, cap_steps

CALM: dict[str, Any] = {"problem": True, "major_loss": False, "major_impact": False, "major_accident": False}
FIRST = Payment(id="P1", payment="first", date=dt.date(2025, 5, 6), amount=Decimal("91224.00"))
EVENING = dt.datetime(2025, 9, 13, 20)
ABSENCE = Absence(id="V1", start=EVENING, end=EVENING + dt.timedelta(minutes=130), **CALM)


def steps(terms: Terms, calendar: Calendar, day: dt.date, facts: Facts) -> tuple[Step, ...]:
    """The steps of that day."""
    as_of = AsOf(day)
    return next_steps(terms, facts, assess(terms, facts, as_of, calendar), as_of, calendar)


def test_an_instalment_without_its_invoice_asks_both_sides(terms: Terms, calendar: Calendar) -> None:
    found = steps(terms, calendar, dt.date(2025, 4, 21), Facts())
    assert [(each.owed_by, each.due_on, each.left, each.unit) for each in found] == [
        ("A", dt.date(2025, 5, 7), 10, "工作日"),
        ("B", dt.date(2025, 4, 27), 5, "工作日"),
    ]
    assert [each.urgency for each in found] == ["ok", "warn"]


def test_what_is_overdue_is_bad_and_counts_below_zero(terms: Terms, calendar: Calendar) -> None:
    invoice = Invoice(id="F1", payment="first", received_on=dt.date(2025, 4, 24))
    (found,) = steps(terms, calendar, dt.date(2025, 5, 9), Facts(invoices=(invoice,)))
    assert (found.urgency, found.left) == ("bad", -2)


def test_findings_wait_for_a_decision_and_money_for_what_is_open(terms: Terms, calendar: Calendar) -> None:
    open_one = msgspec.structs.replace(ABSENCE, id="V2", title="夜间离岗", major_impact=None)
    facts = Facts(absences=(ABSENCE, open_one), payments=(FIRST,))
    found = steps(terms, calendar, dt.date(2025, 9, 30), facts)
    assert [each.text for each in found] == [
        "确认 1 项违约金，共 5,430.00 元",
        "认定“夜间离岗”，金额 0.00 至 5,430.00 元",
    ]
    confirmed = Decision(
        id="Z1", row="3-13", subject="V1", decision=Verdict.CONFIRM, amount=Decimal("5430.00")
    )
    facts = msgspec.structs.replace(facts, decisions=(confirmed,))
    assert [each.target for each in steps(terms, calendar, dt.date(2025, 9, 30), facts)] == ["V2"]


def test_a_confirmation_of_another_amount_must_be_renewed(terms: Terms, calendar: Calendar) -> None:
    stale = Decision(id="Z1", row="3-13", subject="V1", decision=Verdict.CONFIRM, amount=Decimal("3258.00"))
    facts = Facts(absences=(ABSENCE,), payments=(FIRST,), decisions=(stale,))
    (found,) = steps(terms, calendar, dt.date(2025, 9, 30), facts)
    assert found.text == "重新确认（金额已变） 1 项违约金，共 5,430.00 元"
    assert assess(terms, facts, AsOf(dt.date(2025, 9, 30)), calendar).penalties.confirmed == 0


def test_a_fault_that_is_not_cleared_is_the_vendors_step(terms: Terms, calendar: Calendar) -> None:
    reported = dt.datetime(2025, 9, 13, 8)
    facts = Facts(
        incidents=(Incident(id="I1", title="平台中断", cause=Cause.CLOUD_SERVICE, reported_at=reported),),
        payments=(FIRST,),
    )
    (found,) = steps(terms, calendar, dt.date(2025, 9, 13), facts)
    assert (found.owed_by, found.urgency, found.text, found.target) == ("B", "bad", "恢复平台中断", "I1")


def test_after_the_term_the_missing_condition_and_the_migration_are_named(
    terms: Terms, calendar: Calendar
) -> None:
    facts = Facts(
        payments=(FIRST,), milestones=Milestones(id="milestones", expert_review_on=dt.date(2026, 4, 9))
    )
    found = steps(terms, calendar, dt.date(2026, 4, 20), facts)
    assert [each.text for each in found] == [
        "登记财政资金到位的日期，尾款等待此条件",
        "完成数据迁移和切换",
    ]
    assert found[1].note == "原 06-07"


def test_working_days_left_counts_the_due_day(calendar: Calendar) -> None:
    assert working_days_left(dt.date(2025, 4, 30), dt.date(2025, 5, 7), calendar) == 2
    assert working_days_left(dt.date(2025, 5, 7), dt.date(2025, 4, 30), calendar) == -2
    assert working_days_left(dt.date(2025, 5, 7), dt.date(2025, 5, 7), calendar) == 0


def test_series_end_where_the_figures_stand(terms: Terms, calendar: Calendar) -> None:
    facts = Facts(absences=(ABSENCE,), payments=(FIRST,))
    as_of = AsOf(dt.date(2025, 9, 30))
    result = assess(terms, facts, as_of, calendar)
    (step,) = accrued_steps(result)
    assert (step.day, step.total) == (dt.date(2025, 9, 13), result.penalties.accrued)
    assert cap_steps(terms, facts, as_of, calendar) == (
        (dt.date(2025, 5, 6), Decimal("18244.80")),
        (dt.date(2025, 9, 30), result.penalties.cap),
    )
