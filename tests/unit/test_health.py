"""The health check: blanks, conflicts, gaps and overlaps of the tables, days out of joint, the order."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from msgspec.structs import replace

from desktop.exchange.health_report import health_report
from desktop.exchange.template import load_contract, merge_terms
from desktop.models.calendar import AsOf, Calendar
from desktop.models.contract import Contract
from desktop.models.enums.duties import HealthKind, HealthStatus
from desktop.models.facts import Facts, Payment
from desktop.models.health import HealthItem
from desktop.rules import assess
from desktop.rules.health import health

DAY = dt.date
LATE = DAY(2026, 4, 1)
CONTRACT = load_contract()


def checked(
    calendar: Calendar, contract: Contract = CONTRACT, as_of: dt.date = LATE, **facts: Any
) -> dict[str, HealthItem]:
    """What is found, by id, in its order."""
    recorded = Facts(**facts)
    assessment = assess(contract.terms, recorded, AsOf(as_of), calendar)
    found = health(contract, recorded, assessment, calendar)
    named = {item.id: item for item in found}
    assert len(named) == len(found)
    return named


def amended(**terms: Any) -> Contract:
    return merge_terms(CONTRACT, terms)


def amounts(found: dict[str, HealthItem], start: str) -> dict[str, Decimal | None]:
    return {name: item.money for name, item in found.items() if name.startswith(start)}


def test_every_number_that_no_row_takes_is_found(calendar: Calendar) -> None:
    found = checked(calendar)
    # M = 10,860.00: 200 % of it is 21,720.00, 100 % 10,860.00. What each bound may cost is its dearest row.
    assert amounts(found, "boundary:") == {
        "boundary:response:30": Decimal("21720.00"),  # 2-7
        "boundary:recovery:60": Decimal("10860.00"),  # 2-9
        "boundary:unattended:120": Decimal("10860.00"),  # 2-11
    }
    assert amounts(found, "beyond:") == {
        "beyond:response:60": Decimal("21720.00"),  # 2-8
        "beyond:recovery:120": Decimal("21720.00"),  # 2-10
        "beyond:unattended:240": Decimal("21720.00"),  # 2-12
    }
    thirty = found["boundary:response:30"]
    assert thirty.clauses == ("2-7", "3-8")
    assert "2-7 行 21,720.00 元，3-8 行 3,258.00 元" in thirty.consequence
    assert thirty.proposal == "2-7、3-8 行的“小于 30 分钟”修改为“不超过 30 分钟”。"


def test_a_table_without_a_hole_has_none(calendar: Calendar) -> None:
    closed = {"value": "30", "inclusive": True}
    rows = [replace(row, gap_above=False) if row.id in ("2-7", "3-8") else row for row in CONTRACT.terms.rows]
    terms = replace(
        CONTRACT.terms,
        annex2=tuple(_closed(row, closed) for row in rows if row.id.startswith("2-")),
        annex3=tuple(_closed(row, closed) for row in rows if row.id.startswith("3-")),
    )
    found = checked(calendar, CONTRACT.replaced(terms))
    assert "boundary:response:30" not in found
    assert "beyond:response:60" in found


def _closed(row: Any, bound: dict[str, Any]) -> Any:
    if row.id not in ("2-7", "3-8"):
        return row
    return replace(row, upper=replace(row.upper, value=Decimal(bound["value"]), inclusive=True))


def test_severities_that_fall_between_the_rows(calendar: Calendar) -> None:
    found = checked(calendar)
    # 重大影响 without 重大事故: annex 2 wants the accident, annex 3 no impact; its dearest row has 50 %.
    hole = found["severity:2-7"]
    assert hole.title == "平均响应时间、现场无人值守、监管整改通知：重大影响、非重大事故的，不在任何一行"
    assert (hole.money, hole.reading) == (Decimal("5430.00"), "severity_gap")
    # 篡改、丢失、入侵 without 重大影响: no lesser row at all.
    none = found["severity:2-3"]
    assert (none.clauses, none.money, none.reading) == (("2-3", "2-4", "2-5"), None, "")
    assert len(amounts(found, "severity:")) == 2


def test_severities_that_two_rows_take(calendar: Calendar) -> None:
    found = checked(calendar)
    both = found["doubled:2-7"]
    assert "非重大影响、重大事故的，同时落入两行" in both.title
    # 200 % and 30 % of 10,860.00: 21,720.00 less 3,258.00.
    assert both.money == Decimal("18462.00")
    assert set(both.clauses) == {"2-6", "2-7", "2-8", "2-11", "2-12", "3-7", "3-8", "3-9", "3-12", "3-13"}


def test_the_last_payment_comes_before_the_migration_ends(calendar: Calendar) -> None:
    found = checked(calendar)["date:migration"]
    assert found.title == "尾款最早 2026-04-28 到期，早于数据迁移截止的 2026-06-08"
    assert (found.money, found.urgent) == (Decimal("39096.00"), True)
    assert not checked(calendar, as_of=DAY(2025, 6, 1))["date:migration"].urgent
    paid = (
        Payment(id="P1", payment="first", date=DAY(2025, 5, 7), amount=Decimal("91224.00")),
        Payment(id="P2", payment="final", date=DAY(2026, 3, 31), amount=Decimal("39096.00")),
    )
    assert "date:migration" not in checked(calendar, payments=paid)
    assert "date:migration" not in checked(calendar, amended(migration_months=1, payments=_payments(30)))


def _payments(days: int) -> list[dict[str, Any]]:
    last = {"id": "final", "share": "0.30", "working_days": days, "after": ["service_end"]}
    return [{"id": "first", "share": "0.70", "working_days": 20, "after": ["signed"]}, last]


def test_a_payment_too_soon_for_its_invoice(calendar: Calendar) -> None:
    assert "date:invoice_lead_days:final" not in checked(calendar, amended(payments=_payments(6)))
    short = checked(calendar, amended(payments=_payments(5)))["date:invoice_lead_days:final"]
    assert short.title == "尾款的付款期 5 个工作日，不长于发票提前的 5 个工作日"
    assert short.clauses == ("7.2", "7.3")


@pytest.mark.parametrize(
    ("signed", "listed"),
    # Six months before 2026-04-07 is 2025-10-07, a holiday; before 2026-05-15 it is Saturday 2025-11-15, and
    # before 2026-05-14 Friday 2025-11-14.
    [(DAY(2025, 4, 7), True), (DAY(2025, 5, 15), True), (DAY(2025, 5, 14), False)],
)
def test_an_exit_limit_on_a_rest_day(calendar: Calendar, signed: dt.date, listed: bool) -> None:
    found = checked(calendar, amended(signed_on=signed.isoformat()), as_of=DAY(2025, 6, 1))
    assert ("date:exit" in found) is listed


def test_an_authorisation_that_lapses_matters_only_before_the_end(calendar: Calendar) -> None:
    assert checked(calendar, as_of=DAY(2025, 12, 31))["Q104"].urgent is False
    assert checked(calendar, as_of=DAY(2026, 1, 1))["Q104"].urgent
    # Signed on 2024-12-31 the term ends with the authorisation.
    assert "Q104" not in checked(calendar, amended(signed_on="2024-12-31"))


def test_signatures_without_a_day_and_on_two_days(calendar: Calendar) -> None:
    found = checked(calendar, amended(signed_by_a_on="2025-04-07"))
    missing = found["signature:missing"]
    assert missing.title == "乙方没有签署日期"
    assert next(iter(found)) == "signature:missing"
    both = {"signed_by_a_on": "2025-04-07", "signed_by_b_on": "2025-04-09"}
    found = checked(calendar, amended(**both))
    assert found["signature:unequal"].treatment == "按较晚的 2025-04-09 起算"
    assert found["Q02"].status is HealthStatus.AMENDED


def test_what_was_agreed_since_is_settled_and_last(calendar: Calendar) -> None:
    before = checked(calendar)
    assert (before["Q26"].status, before["Q26"].worth) == (HealthStatus.OPEN, "每 1 % 合 1,303.20 元")
    half = checked(calendar, amended(a_event_share="0.20"))
    assert half["Q26"].status is HealthStatus.OPEN
    found = checked(calendar, amended(a_event_share="0.20", b_event_share="0.10", promised_headcount=3))
    assert [found[name].status for name in ("Q26", "Q91")] == [HealthStatus.AMENDED] * 2
    assert set(list(found)[-2:]) == {"Q26", "Q91"}
    assert found["Q26"].money == Decimal("26064.00")


def test_a_blank_share_that_no_text_covers_is_found(calendar: Calendar) -> None:
    bare = replace(CONTRACT, health=())
    found = checked(calendar, bare)
    assert {"blank:a_event_share", "blank:b_event_share"} <= set(found)
    assert found["blank:a_event_share"].clauses == ("12.1",)
    assert found["blank:a_event_share"].worth == "每 1 % 合 1,303.20 元"
    assert not {"blank:a_event_share", "blank:b_event_share"} & set(checked(calendar))


def test_the_cap_below_the_line_and_below_a_single_row(calendar: Calendar) -> None:
    found = checked(calendar)
    # 30 % less 20 % of 130,320.00; 65,160.00 less 26,064.00.
    assert found["cap:threshold"].money == Decimal("13032.00")
    assert found["cap:row"].money == Decimal("39096.00")
    level = checked(calendar, amended(cap_share="0.30"))
    assert "cap:threshold" not in level
    assert "cap:row" not in checked(calendar, amended(cap_share="0.50"))


def test_a_reading_names_what_the_program_goes_by(calendar: Calendar) -> None:
    assert checked(calendar)["Q24"].treatment == "按读法“逾期付款：一次”"
    found = checked(calendar, amended(readings={"late_payment": "per_day"}))["Q24"]
    assert (found.status, found.treatment) == (HealthStatus.READ, "按读法“逾期付款：每日”")
    # Nothing is paid: 91,224.00 × 3‰ = 273.67, thirty times that 8,210.16.
    assert found.worth == "91,224.00 元逾期 30 日：按次 273.67 元，按日 8,210.16 元"
    assert found.money == Decimal("7936.49")


def test_the_urgent_comes_first_then_the_dear(calendar: Calendar) -> None:
    found = list(checked(calendar).values())
    urgent = [item.urgent for item in found]
    assert urgent == sorted(urgent, reverse=True)
    money = [item.money or Decimal(0) for item in found if not item.urgent]
    assert money == sorted(money, reverse=True)
    assert {item.kind for item in found} == set(HealthKind)
    assert all(CONTRACT.clause(clause) for item in found for clause in item.clauses)
    assert all(item.consequence and item.treatment and item.proposal for item in found)


def test_promises_without_a_row_follow_the_systems(calendar: Calendar) -> None:
    found = checked(calendar)
    assert found["below:response"].title == "承诺 5 分钟，而平均响应时间大于 15 分钟才有对应的行"
    assert "below:recovery" not in found
    system = {"id": "platform", "name": "平台", "important": None, "grade": 3, "fee": None}
    found = checked(calendar, amended(systems=[system]))
    assert found["below:recovery"].title.startswith("承诺 10 分钟")
    assert found["system:important"].clauses == ("3.5",)


def test_another_contract_is_checked_by_its_terms_alone(calendar: Calendar) -> None:
    contract = load_contract("ops-2026")
    found = checked(calendar, contract, as_of=DAY(2026, 6, 1))
    assert set(found) == {"date:migration", "date:exit", "date:calendar"}
    assert "落在 2026 年之后，放假安排尚未公布" in found["date:calendar"].title


def test_the_report_quotes_and_proposes(calendar: Calendar) -> None:
    items = tuple(checked(calendar).values())
    text = health_report(CONTRACT, items, LATE)
    assert text.startswith(f"{CONTRACT.name}  合同体检  截至 2026-04-01\n共 {len(items)} 项：待处理 ")
    assert "\n1. [空白] 主合同签署页没有日期（待处理，紧急）\n   签署页：(本页为《" in text
    assert "   建议条款：甲方逾期付款的，按逾期金额一次性支付 3‰ 的违约金。\n" in text
