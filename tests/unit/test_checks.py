"""Impossible records are told with field, reason and what was expected."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import msgspec
import pytest

from desktop.models.contract import Terms
from desktop.models.enums import Verdict
from desktop.models.facts import (
    Absence,
    AccountChange,
    Availability,
    Decision,
    Fact,
    Facts,
    Incident,
    Loss,
    Outage,
    Payment,
    Request,
)
from desktop.rules.checks import omissions, problems

NOON = dt.datetime(2025, 6, 10, 12)
BEFORE = NOON - dt.timedelta(seconds=1)
DAY = dt.date(2025, 6, 10)


def outage(start: dt.datetime, end: dt.datetime | None, system: str = "platform") -> tuple[Outage, ...]:
    """One outage."""
    return (Outage(system=system, start=start, end=end),)


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
    (Incident(id="I1", feedback_at=(NOON.replace(year=2101),)), "feedback_at", "年份 2101 超出范围"),
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
]


@pytest.mark.parametrize(("record", "field", "words"), OMITTED)
def test_what_a_person_left_out_is_asked_for_though_it_can_be_computed_with(
    record: Fact, field: str, words: str, terms: Terms
) -> None:
    assert problems(record, terms, Facts()) == ()
    (found,) = omissions(record, terms)
    assert found.field == field
    assert words in found.reason


POSSIBLE: list[Fact] = [
    Incident(id="I1", reported_at=NOON, responded_at=NOON, restored_at=NOON, outages=outage(BEFORE, NOON)),
    Incident(id="I1"),
    Request(id="R1", opened_at=NOON),
    Absence(id="V1", start=NOON),
    Payment(id="P1", payment="final", date=DAY, amount=Decimal("0.01")),
    Decision(id="Z1", row="3-1", subject="I1", decision=Verdict.CONFIRM),
]


@pytest.mark.parametrize("record", POSSIBLE)
def test_what_can_be_is_taken(record: Fact, terms: Terms) -> None:
    assert problems(record, terms, Facts()) == ()
    assert omissions(record, terms) == ()


def test_a_system_has_one_agreed_figure_a_month(terms: Terms) -> None:
    def agreed(entry_id: str, **changes: Any) -> Availability:
        return Availability(id=entry_id, system="platform", month="2025-06", **changes)

    facts = Facts(availability=(agreed("M1"),))
    assert [each.field for each in problems(agreed("M2"), terms, facts)] == ["month"]
    assert problems(agreed("M1", downtime_seconds=5), terms, facts) == ()


def test_nothing_is_recorded_of_a_contract_that_is_not_signed(terms: Terms) -> None:
    unsigned = msgspec.structs.replace(terms, signed_on=None)
    (found,) = omissions(Incident(id="I1", reported_at=NOON), unsigned)
    assert "尚未签署" in found.reason
