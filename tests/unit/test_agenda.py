"""What is to be done next, and the figures over time."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import msgspec
import pytest

from desktop.models.calendar import AsOf, Calendar
from desktop.models.contract import Terms
from desktop.models.enums.findings import Verdict
from desktop.models.enums.incidents import Cause
from desktop.models.enums.people import Role, Side
from desktop.models.facts import (
    Absence,
    AccountChange,
    Decision,
    Facts,
    Incident,
    Invoice,
    Milestones,
    Objection,
    Outage,
    Payment,
    Person,
    PersonnelChange,
)
from desktop.rules import assess
from desktop.rules.agenda import next_steps, working_days_left
from desktop.rules.known import known_facts
from desktop.rules.series import accrued_steps, cap_steps
from desktop.rules.steps import Step

CALM: dict[str, Any] = {"problem": True, "major_loss": False, "major_impact": False, "major_accident": False}
FIRST = Payment(id="P1", payment="first", date=dt.date(2025, 5, 6), amount=Decimal("91224.00"))
EVENING = dt.datetime(2025, 9, 13, 20)
ABSENCE = Absence(id="V1", start=EVENING, end=EVENING + dt.timedelta(minutes=130), **CALM)


def steps(terms: Terms, calendar: Calendar, day: dt.date, facts: Facts) -> tuple[Step, ...]:
    """The steps of that day."""
    as_of = AsOf(day)
    known = known_facts(facts, as_of)
    return next_steps(terms, known, assess(terms, facts, as_of, calendar), as_of, calendar)


def test_an_instalment_without_its_invoice_asks_both_sides(terms: Terms, calendar: Calendar) -> None:
    found = steps(terms, calendar, dt.date(2025, 4, 21), Facts())
    assert [(each.owed_by, each.due_on, each.left, each.unit) for each in found] == [
        ("A", dt.date(2025, 5, 7), 10, "工作日"),
        ("B", dt.date(2025, 4, 27), 5, "工作日"),
    ]
    assert [each.urgency for each in found] == ["ok", "warn"]


def test_what_is_overdue_is_bad_and_counts_below_zero(terms: Terms, calendar: Calendar) -> None:
    invoice = Invoice(id="F1", payment="first", received_on=dt.date(2025, 4, 24))
    found, check = steps(terms, calendar, dt.date(2025, 5, 9), Facts(invoices=(invoice,)))
    assert check.text == "查验首付款发票，发票未查验真伪"
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
    assert [each.target for each in steps(terms, calendar, dt.date(2025, 9, 30), facts)] == ["absences|V2"]


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
        "书面申请验收",
        "完成数据迁移和切换",
    ]
    assert found[1].urgency == "bad"
    assert found[2].note == "原 06-07"


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


def personnel(terms: Terms, calendar: Calendar, day: dt.date, **facts: Any) -> list[tuple[Any, ...]]:
    """Side, urgency, words, days left, record: of the steps that concern people."""
    found = steps(terms, calendar, day, Facts(payments=(FIRST,), **facts))
    kinds = ("people", "personnel_changes", "objections")
    return [
        (each.owed_by, each.urgency, each.text, each.left, each.target)
        for each in found
        if each.kind in kinds
    ]


def test_a_planned_change_asks_for_notice_then_for_an_answer_then_for_action(
    terms: Terms, calendar: Calendar
) -> None:
    """Change on 20 July: notice by 10 July."""
    planned = PersonnelChange(id="G1", role=Role.PROJECT_LEAD, effective_on=dt.date(2025, 7, 20))
    told = msgspec.structs.replace(planned, notice_on=dt.date(2025, 7, 9))
    agreed = msgspec.structs.replace(told, consented_on=dt.date(2025, 7, 15))

    def asked(change: PersonnelChange, day: int) -> list[tuple[Any, ...]]:
        return personnel(terms, calendar, dt.date(2025, 7, day), personnel_changes=(change,))

    notice = "书面通知更换项目负责人"
    assert asked(planned, 1) == [("B", "ok", notice, 9, "G1")]
    assert asked(planned, 10) == [("B", "warn", notice, 0, "G1")]
    assert asked(planned, 11) == [("B", "bad", notice, -1, "G1")]
    assert asked(told, 10) == [("A", "ok", "答复项目负责人更换的通知", 10, "G1")]
    assert asked(told, 15) == [("A", "warn", "答复项目负责人更换的通知", 5, "G1")]
    assert asked(told, 20) == [("A", "bad", "处理未经同意的项目负责人更换", None, "G1")]
    assert asked(agreed, 15) == []


def test_an_objection_asks_for_the_replacement_and_then_for_consent(terms: Terms, calendar: Calendar) -> None:
    """Received on 26 September: the seventh day is 3 October, moved off the holiday to 9 October."""
    open_one = Objection(id="O1", person="冯十二", received_on=dt.date(2025, 9, 26), successor="卫十四")
    done = msgspec.structs.replace(open_one, replaced_on=dt.date(2025, 10, 9))
    agreed = msgspec.structs.replace(done, consented_on=dt.date(2025, 10, 10))

    def asked(objection: Objection, day: int) -> list[tuple[Any, ...]]:
        return personnel(terms, calendar, dt.date(2025, 10, day), objections=(objection,))

    assert asked(open_one, 3) == [("B", "ok", "更换被异议“冯十二”", 6, "O1")]
    assert asked(open_one, 9) == [("B", "warn", "更换被异议“冯十二”", 0, "O1")]
    assert asked(open_one, 10) == [("B", "bad", "更换被异议“冯十二”", -1, "O1")]
    assert asked(done, 9) == [("A", "warn", "答复是否同意接替人员卫十四", None, "O1")]
    assert asked(agreed, 10) == []


def test_the_vendors_people_on_duty_owe_their_secrecy_agreement(terms: Terms, calendar: Calendar) -> None:
    day = dt.date(2025, 9, 30)
    vendor = Person(id="N1", name="吴十", on_from=day)
    people = {
        "unsigned": vendor,
        "own": msgspec.structs.replace(vendor, side=Side.A),
        "to come": msgspec.structs.replace(vendor, on_from=dt.date(2025, 10, 1)),
        "gone": msgspec.structs.replace(vendor, on_from=dt.date(2025, 5, 1), on_to=dt.date(2025, 9, 29)),
        "signed": msgspec.structs.replace(vendor, secrecy_signed_on=day),
        "signed after the day": msgspec.structs.replace(vendor, secrecy_signed_on=dt.date(2025, 10, 1)),
    }
    owing = {name: personnel(terms, calendar, day, people=(person,)) for name, person in people.items()}
    step = [("B", "bad", "签署《保密协议》：吴十", None, "N1")]
    assert {name for name, found in owing.items() if found} == {"unsigned", "signed after the day"}
    assert owing["unsigned"] == owing["signed after the day"] == step


def test_an_answer_is_near_from_the_fifth_day_before(terms: Terms, calendar: Calendar) -> None:
    """A change on 10 June that was notified and not consented to: on the 5th five days are left."""
    change = PersonnelChange(
        id="G1", role=Role.CONTACT, notice_on=dt.date(2025, 5, 20), effective_on=dt.date(2025, 6, 10)
    )
    facts = Facts(payments=(FIRST,), personnel_changes=(change,))
    seen = [steps(terms, calendar, dt.date(2025, 6, day), facts) for day in (4, 5)]
    assert [(each.urgency, each.left) for (each,) in seen] == [("ok", 6), ("warn", 5)]


def test_a_finding_of_several_records_is_asked_about_by_the_first(terms: Terms, calendar: Calendar) -> None:
    """Two outages of an hour on one day, the cause of neither established."""
    several = tuple(
        Incident(
            id=f"I{place}",
            title=f"第{place}次",
            reported_at=EVENING + dt.timedelta(hours=2 * place),
            outages=(
                Outage(
                    system="platform",
                    start=EVENING + dt.timedelta(hours=2 * place),
                    end=EVENING + dt.timedelta(hours=2 * place + 1),
                ),
            ),
            **CALM,
        )
        for place in (1, 2)
    )
    found = steps(terms, calendar, dt.date(2025, 9, 30), Facts(incidents=several, payments=(FIRST,)))
    texts = [each.text for each in found if "金额" in each.text]
    assert texts == ["认定“第1次”，金额 0.00 至 5,430.00 元"]


def test_findings_are_confirmed_from_the_first_listed_on(terms: Terms, calendar: Calendar) -> None:
    second = msgspec.structs.replace(ABSENCE, id="V2", end=EVENING + dt.timedelta(minutes=90))
    facts = Facts(absences=(ABSENCE, second), payments=(FIRST,))
    (found,) = steps(terms, calendar, dt.date(2025, 9, 30), facts)
    listed = assess(terms, facts, AsOf(dt.date(2025, 9, 30)), calendar).findings
    assert [each.row for each in listed] == ["3-12", "3-13"]
    assert found.target == listed[0].key


def test_a_limit_for_a_new_account_leads_to_its_payment(terms: Terms, calendar: Calendar) -> None:
    change = AccountChange(id="B1", changed_on=dt.date(2025, 4, 20))
    found = steps(terms, calendar, dt.date(2025, 4, 21), Facts(account_changes=(change,)))
    notices = [(each.kind, each.target) for each in found if each.text == "书面通知账户变更"]
    assert notices == [("payments", "first")]


@pytest.mark.parametrize(("minutes", "urgency"), [(10, "warn"), (30, "warn"), (31, "bad")])
def test_an_incident_is_late_once_its_clearing_is(
    terms: Terms, calendar: Calendar, minutes: int, urgency: str
) -> None:
    """Half an hour to clear it; that nobody answered within five minutes makes it no later."""
    as_of = AsOf.of(EVENING + dt.timedelta(minutes=minutes))
    facts = Facts(incidents=(Incident(id="I1", reported_at=EVENING),), payments=(FIRST,))
    found = next_steps(
        terms, known_facts(facts, as_of), assess(terms, facts, as_of, calendar), as_of, calendar
    )
    assert [(each.text, each.urgency) for each in found] == [("恢复I1", urgency)]


def test_each_sides_most_urgent_step_comes_first(terms: Terms, calendar: Calendar) -> None:
    """The first instalment is overdue since 7 May; a change of contact waits for its answer until 12 May."""
    change = PersonnelChange(
        id="G1", role=Role.CONTACT, notice_on=dt.date(2025, 4, 25), effective_on=dt.date(2025, 5, 12)
    )
    blamed = PersonnelChange(id="G2", role=Role.CONTACT, effective_on=dt.date(2025, 5, 6))
    invoice = Invoice(id="F1", payment="first", received_on=dt.date(2025, 4, 20))
    facts = Facts(invoices=(invoice,), personnel_changes=(change, blamed))
    found = steps(terms, calendar, dt.date(2025, 5, 8), facts)
    clauses = ("7.2", "4.7")
    ours = [(each.urgency, each.due_on) for each in found if each.owed_by == "A" and each.clause in clauses]
    assert ours == [("bad", dt.date(2025, 5, 7)), ("bad", None), ("warn", dt.date(2025, 5, 12))]
    owed = [each.owed_by for each in found]
    assert owed == sorted(owed)
