"""What stands in a cell becomes the value of a field, or an error that says what was expected."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from desktop.exchange.cells import CellError, Given, Keep, reader_of
from desktop.exchange.cells.moments import read_day, read_instant, read_month
from desktop.exchange.cells.numbers import read_count, read_money, read_number, read_span
from desktop.exchange.columns import IMPORTABLE, column, columns
from desktop.exchange.sheets import Raw, Stamp


@pytest.mark.parametrize("kind", IMPORTABLE)
def test_no_two_columns_of_a_kind_can_be_called_the_same(kind: str) -> None:
    found = columns(kind)
    for names in ([each.zh for each in found], [each.en for each in found], [each.key for each in found]):
        assert len(set(names)) == len(names)
    words = [word for each in found for word in {each.zh, *each.synonyms}]
    assert len(set(words)) == len(words)


def test_columns_follow_from_the_fields() -> None:
    assert column("payments", "amount").header == "金额（元）"
    assert column("payments", "amount").required
    assert column("availability", "downtime_seconds").english == "downtime (s)"
    assert dict(column("incidents", "cause").words)["不可抗力"] == "force_majeure"
    assert {"责任原因", "到达现场"} <= {
        *column("incidents", "cause").synonyms,
        *column("incidents", "arrived_at").synonyms,
    }
    assert column("incidents", "systems").several
    assert column("incidents", "annex1.people").shape == "count"
    assert not column("incidents", "annex1.people").required
    assert columns("outages")[0].refers == "incidents"


@pytest.mark.parametrize(
    ("raw", "day"),
    [
        ("2025.3.1", dt.date(2025, 3, 1)),
        ("2025年3月1日", dt.date(2025, 3, 1)),
        ("２０２５／０３／０１", dt.date(2025, 3, 1)),
        ("2025年3月1号 星期六", dt.date(2025, 3, 1)),
        ("二〇二五年三月二十一日", dt.date(2025, 3, 21)),
        ("20250301", dt.date(2025, 3, 1)),
        (20250301, dt.date(2025, 3, 1)),
        (45717, dt.date(2025, 3, 1)),
        ("45717", dt.date(2025, 3, 1)),
        (45717.75, dt.date(2025, 3, 1)),
        (Stamp(dt.datetime(2025, 3, 1), "day"), dt.date(2025, 3, 1)),
    ],
)
def test_days(raw: Raw, day: dt.date) -> None:
    assert read_day(raw, from_1904=False) == day


def test_a_serial_of_1904_is_four_years_and_a_day_later() -> None:
    assert read_day(45717 - 1462, from_1904=True) == dt.date(2025, 3, 1)


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        ("2025-2-30", "没有“2025-2-30”这一天"),
        ("3/1/2025", "看不懂"),
        ("昨天", "看不懂"),
        ("1999-12-31", "1999 年不在"),
        (12, "数字 12 不是日期"),
        (2025.1, "数字 2025.1 不是日期"),
        (Stamp(dt.datetime(1899, 12, 31, 9), "time"), "只有时间"),
    ],
)
def test_what_is_no_day(raw: Raw, reason: str) -> None:
    with pytest.raises(CellError, match=reason):
        read_day(raw, from_1904=False)


@pytest.mark.parametrize(
    ("raw", "instant"),
    [
        ("2025-3-1 8:05", dt.datetime(2025, 3, 1, 8, 5)),
        ("2025年3月1日 下午3点5分", dt.datetime(2025, 3, 1, 15, 5)),
        ("2025-03-01 12:30 AM", dt.datetime(2025, 3, 1, 0, 30)),
        ("2025-03-01T08:05:09Z", dt.datetime(2025, 3, 1, 16, 5, 9)),
        ("2025-03-01T08:05:09+08:00", dt.datetime(2025, 3, 1, 8, 5, 9)),
        ("2025-3-1 24:00", dt.datetime(2025, 3, 2)),
        ("20250301080509", dt.datetime(2025, 3, 1, 8, 5, 9)),
        ("8:05", dt.datetime(2025, 2, 2, 8, 5)),
        (45717.5, dt.datetime(2025, 3, 1, 12)),
    ],
)
def test_instants(raw: Raw, instant: dt.datetime) -> None:
    assert read_instant(raw, dt.date(2025, 2, 2), from_1904=False) == (instant, True)


def test_a_day_alone_is_an_instant_that_says_so() -> None:
    found = read_instant("2025-3-1", None, from_1904=False)
    assert found == (dt.datetime(2025, 3, 1), False)


@pytest.mark.parametrize(
    ("raw", "month"), [("2025年3月", "2025-03"), (2025.3, "2025-03"), ("202510", "2025-10")]
)
def test_months(raw: Raw, month: str) -> None:
    assert read_month(raw) == month


def test_a_month_that_became_a_number_may_be_two() -> None:
    with pytest.raises(CellError, match="分不清 1 月还是 10 月"):
        read_month(2025.1)


@pytest.mark.parametrize(
    ("raw", "size", "sum_"),
    [
        ("1,234.56", 1, "1234.56"),
        ("（1,234.56）", 1, "-1234.56"),
        ("￥１，２３４．５", 1, "1234.50"),
        ("12.5万元", 1, "125000.00"),
        ("1.5亿", 10_000, "150000000.00"),
        ("130,320.00元整", 10_000, "130320.00"),
        (13.032, 10_000, "130320.00"),
        (0.1 + 0.2, 1, "0.30"),
        ("壹仟肆佰零玖元伍角", 10_000, "1409.50"),
        ("人民币壹拾万柒仟元伍角叁分", 1, "107000.53"),
        ("-3", 1, "-3.00"),
    ],
)
def test_sums(raw: Raw, size: int, sum_: str) -> None:
    assert read_money(raw, size) == Decimal(sum_)


@pytest.mark.parametrize("raw", ["1.234,56", "12.345", "1.2E+17", "-（3）", "壹贰元", "$5", "很多", "1,23"])
def test_what_is_no_sum(raw: str) -> None:
    with pytest.raises(CellError):
        read_money(raw, 1)


@pytest.mark.parametrize(
    ("raw", "size", "seconds"),
    [
        ("1:30:00", 1, 5400),
        ("1小时30分", 1, 5400),
        ("90分钟", 3_600, 5400),
        (90, 60, 5400),
        (1.5, 3_600, 5400),
        (Stamp(dt.datetime(1899, 12, 31, 1, 30), "time"), 1, 5400),
    ],
)
def test_durations(raw: Raw, size: int, seconds: int) -> None:
    assert read_span(raw, size) == seconds


def test_numbers_carry_their_unit_or_none() -> None:
    assert read_count("12人", "人") == 12
    assert read_number("１１．５", "人") == Decimal("11.5")
    with pytest.raises(CellError, match="不是整数"):
        read_count(1.5, "份")


@pytest.mark.parametrize(
    ("raw", "value"),
    [("是", True), ("√", True), ("×", False), ("否", False), ("未认定", None), (True, True), (0, False)],
)
def test_findings(raw: Raw, value: bool | None) -> None:
    assert reader_of(column("incidents", "problem"), Given())(raw) is value


@pytest.mark.parametrize("raw", [None, "", "/", "—", "N/A"])
def test_an_empty_cell_keeps_what_is_recorded(raw: Raw) -> None:
    for key in ("problem", "reported_at", "cause"):
        assert isinstance(reader_of(column("incidents", key), Given())(raw), Keep)


def test_a_name_that_two_have_is_asked_for() -> None:
    read = reader_of(column("requests", "system"), Given(names={"平台": "", "p": "p"}, listed="平台（p）"))
    assert read("P") == "p"
    with pytest.raises(CellError, match="对应不止一个"):
        read("平台")
    with pytest.raises(CellError, match="“别的”不是可选的内容"):
        read("别的")


def test_ids_keep_their_digits_or_say_that_they_are_lost() -> None:
    read = reader_of(column("people", "phone"), Given())
    assert read(13800000001) == "13800000001"
    assert read("１３８００００００２") == "1380000002"
    with pytest.raises(CellError, match="超过 15 位"):
        read(123456789012345678)
    with pytest.raises(CellError, match="科学计数法"):
        read("1.38E+17")
