"""Impossible records are told with field, reason and what was expected."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import msgspec
import pytest

from desktop.models.annex1 import Annex1
from desktop.models.contract import Terms
from desktop.models.enums.findings import BreachKind, Verdict
from desktop.models.facts import (
    KIND_OF,
    KIND_ZH,
    Absence,
    AccountChange,
    Availability,
    Decision,
    Fact,
    Facts,
    Incident,
    Loss,
    Objection,
    Outage,
    Payment,
    Person,
    Request,
)
from desktop.models.performance import (
    AcceptanceRound,
    AddressChange,
    Breach,
    Complaint,
    ConfidentialReturn,
    Exit,
    Expansion,
    ForceMajeure,
    Headcount,
    MonthlyReview,
    Rectification,
    Termination,
)
from desktop.rules.checks import omissions, problems

NOON = dt.datetime(2025, 6, 10, 12)
BEFORE = NOON - dt.timedelta(seconds=1)
DAY = dt.date(2025, 6, 10)
EVE = DAY - dt.timedelta(days=1)


def outage(start: dt.datetime, end: dt.datetime | None, system: str = "platform") -> tuple[Outage, ...]:
    """One outage."""
    return (Outage(system=system, start=start, end=end),)


def major(**measures: Any) -> Incident:
    """An incident with measures of annex 1."""
    return Incident(id="I1", annex1=Annex1(**measures))


IMPOSSIBLE: list[tuple[Fact, str, str]] = [
    (Incident(id="I1", reported_at=NOON, restored_at=BEFORE), "restored_at", "早于报告时间"),
    (Incident(id="I1", reported_at=NOON, responded_at=BEFORE), "responded_at", "早于报告时间"),
    (Incident(id="I1", reported_at=NOON, feedback_at=(NOON, BEFORE)), "feedback_at[1]", "早于报告时间"),
    (Incident(id="I1", systems=("ghost",)), "systems[0]", "没有系统“ghost”"),
    (Incident(id="I1", outages=outage(NOON, BEFORE)), "outages[0].to", "早于中断起"),
    (Incident(id="I1", outages=outage(NOON, None, "ghost")), "outages[0].system", "没有系统“ghost”"),
    (Incident(id="I1", reported_at=NOON.replace(microsecond=1)), "reported_at", "不足一秒"),
    (Request(id="R1", opened_at=NOON, restored_at=BEFORE), "restored_at", "早于提出时间"),
    (Request(id="R1", system="ghost"), "system", "没有系统“ghost”"),
    (Absence(id="V1", start=NOON, end=BEFORE), "to", "早于离岗时间"),
    (
        Availability(id="M1", system="platform", month="2025-06", downtime_seconds=-1),
        "downtime_seconds",
        "不在该月",
    ),
    (
        Availability(id="M1", system="platform", month="2025-06", downtime_seconds=2_592_001),
        "downtime_seconds",
        "不在该月",
    ),
    (Availability(id="M1", system="platform", month="9999-12"), "month", "年份 9999 超出范围"),
    (Availability(id="M1", system="platform", month="0000-01"), "month", "年份 0 超出范围"),
    (Incident(id="I1", reported_at=NOON.replace(year=1999)), "reported_at", "年份 1999 超出范围"),
    (Incident(id="I1", feedback_at=(NOON.replace(year=2101),)), "feedback_at[0]", "年份 2101 超出范围"),
    (Incident(id="I1", outages=outage(NOON.replace(year=9999), None)), "outages[0].from", "年份 9999"),
    (Incident(id="I1", outages=outage(NOON, NOON.replace(year=2101))), "outages[0].to", "年份 2101"),
    (
        Payment(id="P1", payment="first", date=DAY.replace(year=1), amount=Decimal("1.00")),
        "date",
        "年份 1 超出范围",
    ),
    (Payment(id="P1", payment="first", date=DAY, amount=Decimal("1.005")), "amount", "超过两位小数"),
    (Payment(id="P1", payment="first", date=DAY, amount=Decimal("-1.00")), "amount", "超出范围"),
    (Payment(id="P1", payment="third", date=DAY, amount=Decimal("1.00")), "payment", "没有款项“third”"),
    (Loss(id="L1", amount=Decimal("1e40")), "amount", "超出范围"),
    (Loss(id="L1", amount=Decimal("NaN")), "amount", "超出范围"),
    (AccountChange(id="C1"), "changed_on", "没有日期"),
    (Objection(id="O1", received_on=DAY, replaced_on=EVE), "replaced_on", "早于乙方收到日期"),
    (Person(id="N1", on_from=DAY, on_to=EVE), "on_to", "早于到岗日期"),
    (major(people=-1), "annex1.people", "影响人数 -1 超出范围"),
    (major(minutes=-1), "annex1.minutes", "影响时间 -1 超出范围"),
    (major(systems_lost=-1), "annex1.systems_lost", "超出范围"),
    (major(systems_percent=Decimal("100.01")), "annex1.systems_percent", "100.01 超出范围"),
    (major(systems_percent=Decimal("-0.01")), "annex1.systems_percent", "超出范围"),
    (major(systems_percent=Decimal("NaN")), "annex1.systems_percent", "超出范围"),
    (major(loss_yuan=Decimal("-0.01")), "annex1.loss_yuan", "超出范围"),
    (major(loss_yuan=Decimal("0.001")), "annex1.loss_yuan", "超过两位小数"),
    (major(lost_from=DAY, lost_to=EVE), "annex1.lost_to", "早于丢失数据起日期"),
    (major(lost_to=DAY.replace(year=2101)), "annex1.lost_to", "年份 2101 超出范围"),
    (major(handled_at=NOON.replace(microsecond=1)), "annex1.handled_at", "不足一秒"),
    (Complaint(id="T1", system="ghost"), "system", "没有系统“ghost”"),
    (Headcount(id="H1", month="2025-06", count=Decimal("-0.5")), "count", "-0.5 超出范围"),
    (Headcount(id="H1", month="1999-12"), "month", "年份 1999 超出范围"),
    (MonthlyReview(id="Y1", month="2025-06", score=Decimal(-1)), "score", "超出范围"),
    (MonthlyReview(id="Y1", month="2101-01"), "month", "年份 2101 超出范围"),
    (Expansion(id="X1", requested_on=DAY, completed_on=EVE), "completed_on", "早于提出日期"),
    (Rectification(id="Q1", clause="12.5"), "clause", "“12.5”不是整改通知的依据"),
    (ForceMajeure(id="U1", suspended_from=DAY, suspended_to=EVE), "suspended_to", "早于中止起日期"),
    (Termination(id="termination", date=DAY.replace(year=1999)), "date", "年份 1999 超出范围"),
    (Decision(id="Z1", row="3-1", subject="I1", decision=Verdict.WAIVE, reason=" "), "reason", "没有理由"),
]


@pytest.mark.parametrize(("record", "field", "words"), IMPOSSIBLE)
def test_what_cannot_be_is_told_with_field_and_reason(
    record: Fact, field: str, words: str, terms: Terms
) -> None:
    found = problems(record, terms, Facts())
    assert [each.field for each in found] == [field]
    assert words in found[0].reason
    assert found[0].expected


EARLY = dt.datetime(2025, 4, 6, 23, 59, 59)
OMITTED: list[tuple[Fact, str, str]] = [
    (Incident(id="I1", reported_at=EARLY), "reported_at", "早于合同签订日"),
    (Request(id="R1", opened_at=EARLY), "opened_at", "早于合同签订日"),
    (Absence(id="V1", start=EARLY), "from", "早于合同签订日"),
    (Incident(id="I1", restored_at=NOON), "reported_at", "没有报告时间"),
    (Request(id="R1", responded_at=NOON), "opened_at", "没有提出时间"),
    (Absence(id="V1", end=NOON), "from", "没有离岗时间"),
    (Payment(id="P1", payment="first", date=DAY, amount=Decimal("0.00")), "amount", "为零"),
    (Payment(id="P1", payment="first", date=DAY, amount=Decimal("912240.00")), "amount", "超过合同总额"),
    (Availability(id="M1", system="platform", month="2024-01", downtime_seconds=1), "month", "不在服务期内"),
    (
        Availability(id="M1", system="platform", month="2026-04", downtime_seconds=604_801),
        "downtime_seconds",
        "服务时长",
    ),
    (Complaint(id="T1", date=EARLY.date()), "date", "早于合同签订日"),
    (Breach(id="B1", kind=BreachKind.IP, date=EARLY.date()), "date", "早于合同签订日"),
    (MonthlyReview(id="Y1", month="2025-03", passed=True), "month", "不在服务期内"),
    (MonthlyReview(id="Y1", month="2025-06", passed=True, rectify_by=DAY), "rectify_by", "合格而有整改期限"),
    (MonthlyReview(id="Y1", month="2025-07", rectify_by=DAY), "rectify_by", "早于考核月份"),
    (MonthlyReview(id="Y1", month="2025-06", rectified_on=DAY), "rectify_by", "没有整改期限"),
    (Headcount(id="H1", month="2026-05", count=Decimal(3)), "month", "不在服务期内"),
    (Expansion(id="X1", completed_on=DAY), "requested_on", "没有提出日期"),
    (Expansion(id="X1", requested_on=DAY, notice_on=EVE), "notice_on", "早于提出日期"),
    (
        Expansion(id="X1", requested_on=EVE, notice_on=DAY, notice_limit_on=EVE),
        "notice_limit_on",
        "早于书面通知日期",
    ),
    (Rectification(id="Q1", limit_on=DAY), "issued_on", "没有发出日期"),
    (Rectification(id="Q1", issued_on=DAY, limit_on=EVE), "limit_on", "早于发出日期"),
    (Rectification(id="Q1", issued_on=DAY, done_on=EVE), "done_on", "早于发出日期"),
    (AcceptanceRound(id="A1", passed=False), "inspected_on", "没有检验日期"),
    (AcceptanceRound(id="A1", applied_on=DAY, inspected_on=EVE), "inspected_on", "早于申请验收日期"),
    (AcceptanceRound(id="A1", inspected_on=DAY, resubmitted_on=EVE), "resubmitted_on", "早于检验日期"),
    (ForceMajeure(id="U1", suspended_to=DAY), "suspended_from", "没有中止起日期"),
    (ForceMajeure(id="U1", occurred_on=DAY, proof_on=EVE), "proof_on", "早于发生日期"),
    (ForceMajeure(id="U1", suspended_from=DAY, extension_agreed=True), "suspended_to", "没有中止止日"),
    (Exit(id="exit", granted=True), "applied_on", "没有退出申请日期"),
    (ConfidentialReturn(id="S1", returned_on=DAY), "notice_received_on", "没有收到通知日期"),
    (ConfidentialReturn(id="S1", notice_received_on=DAY, returned_on=EVE), "returned_on", "早于收到通知"),
    (AddressChange(id="W1"), "changed_on", "没有日期"),
    (Termination(id="termination", clause="12.1"), "date", "没有解除日期"),
    (Termination(id="termination", date=DAY), "clause", "没有依据条款"),
    (Termination(id="termination", date=DAY, clause="第十二条"), "clause", "不是条款号"),
    (major(notified_at=NOON, handled_at=BEFORE), "annex1.handled_at", "早于收到通报时间"),
]


@pytest.mark.parametrize(("record", "field", "words"), OMITTED)
def test_what_a_person_left_out_is_asked_for_though_it_can_be_computed_with(
    record: Fact, field: str, words: str, terms: Terms
) -> None:
    assert problems(record, terms, Facts()) == ()
    (found,) = omissions(record, terms, Facts())
    assert found.field == field
    assert words in found.reason


POSSIBLE: list[Fact] = [
    Incident(id="I1", reported_at=NOON, responded_at=NOON, restored_at=NOON, outages=outage(BEFORE, NOON)),
    Incident(id="I1"),
    Request(id="R1", opened_at=NOON),
    Absence(id="V1", start=NOON),
    Payment(id="P1", payment="final", date=DAY, amount=Decimal("0.01")),
    Decision(id="Z1", row="3-1", subject="I1", decision=Verdict.CONFIRM),
    major(systems_percent=Decimal(100), people=0, loss_yuan=Decimal("0.00"), lost_from=DAY, lost_to=DAY),
    major(),
    Complaint(id="T1"),
    MonthlyReview(id="Y1", month="2025-06", passed=False, rectify_by=DAY, rectified_on=EVE),
    Headcount(id="H1", month="2025-06", count=Decimal("2.5")),
    Expansion(id="X1", requested_on=DAY, completed_on=DAY, notice_on=DAY, notice_limit_on=DAY),
    Rectification(id="Q1", clause="12.4(1)", issued_on=DAY, limit_on=DAY, done_on=DAY),
    AcceptanceRound(id="A1", applied_on=DAY, inspected_on=DAY, passed=False, resubmitted_on=DAY),
    ForceMajeure(id="U1", occurred_on=DAY, suspended_from=DAY, suspended_to=DAY, extension_agreed=True),
    AddressChange(id="W1", changed_on=DAY, notified_on=EVE),
    Exit(id="exit", applied_on=DAY),
    Termination(id="termination", date=DAY, clause="12.5(1)"),
    Termination(id="termination"),
]


@pytest.mark.parametrize("record", POSSIBLE)
def test_what_can_be_is_taken(record: Fact, terms: Terms) -> None:
    assert problems(record, terms, Facts()) == ()
    assert omissions(record, terms, Facts()) == ()


def test_a_system_has_one_agreed_figure_a_month(terms: Terms) -> None:
    def agreed(entry_id: str, **changes: Any) -> Availability:
        return Availability(id=entry_id, system="platform", month="2025-06", **changes)

    facts = Facts(availability=(agreed("M1"),))
    assert [each.field for each in problems(agreed("M2"), terms, facts)] == ["month"]
    assert problems(agreed("M1", downtime_seconds=5), terms, facts) == ()


@pytest.mark.parametrize("record", [MonthlyReview, Headcount])
def test_a_month_is_reviewed_and_counted_once(
    record: type[MonthlyReview] | type[Headcount], terms: Terms
) -> None:
    facts = msgspec.structs.replace(Facts(), **{KIND_OF[record]: (record(id="1", month="2025-06"),)})
    (found,) = problems(record(id="2", month="2025-06"), terms, facts)
    assert (found.field, found.reason) == ("month", f"2025-06 已有{KIND_ZH[KIND_OF[record]]}")
    assert problems(record(id="1", month="2025-06"), terms, facts) == ()
    assert problems(record(id="2", month="2025-07"), terms, facts) == ()


def test_rounds_of_acceptance_stand_in_the_order_of_their_inspections(terms: Terms) -> None:
    def inspected(number: int, day: dt.date | None) -> AcceptanceRound:
        return AcceptanceRound(id=f"A{number}", inspected_on=day)

    def faults(entry: AcceptanceRound) -> list[tuple[str, str]]:
        return [(each.field, each.expected) for each in problems(entry, terms, facts)]

    later = DAY + dt.timedelta(days=20)
    facts = Facts(acceptance_rounds=(inspected(1, DAY), inspected(2, None), inspected(3, later)))
    assert faults(inspected(2, EVE)) == [("inspected_on", f"不早于前一轮的 {DAY}")]
    assert faults(inspected(2, later + dt.timedelta(days=1))) == [("inspected_on", f"不晚于后一轮的 {later}")]
    assert faults(inspected(4, DAY)) == [("inspected_on", f"不早于前一轮的 {later}")]
    for possible in (inspected(2, DAY), inspected(2, later), inspected(4, later), inspected(4, None)):
        assert faults(possible) == []


def test_the_months_of_an_agreed_extension_belong_to_the_term(terms: Terms) -> None:
    review = MonthlyReview(id="Y1", month="2026-05", passed=True)
    assert [each.field for each in omissions(review, terms, Facts())] == ["month"]
    suspended = ForceMajeure(
        id="U1",
        suspended_from=DAY,
        suspended_to=DAY + dt.timedelta(days=29),
        extension_agreed=True,
    )
    assert omissions(review, terms, Facts(force_majeure=(suspended,))) == ()


def test_nothing_is_recorded_of_a_contract_that_is_not_signed(terms: Terms) -> None:
    unsigned = msgspec.structs.replace(terms, signed_on=None)
    (found,) = omissions(Incident(id="I1", reported_at=NOON), unsigned, Facts())
    assert "尚未签署" in found.reason
