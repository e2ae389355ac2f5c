"""Strict reading: nothing is turned from one type into another, and every fault is reported by its place."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Annotated, Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.exchange import strict
from desktop.models.enums.payments import Condition
from desktop.models.fact import Instant, Month
from desktop.models.facts import Deduction, Outage
from desktop.models.fields import SHARE, YUAN, Record, label

_DAY = dt.date(2025, 4, 7)
_INSTANT = dt.datetime.fromisoformat("2025-06-10T08:00:00")
_AWARE = dt.datetime.fromisoformat("2025-06-10T08:00:00+08:00")

Yuan = Annotated[Decimal, label("金额", "amount", unit=YUAN)]
Share = Annotated[Decimal | None, label("比例", "share", unit=SHARE)]


class _Probe(Record, frozen=True):
    money: Yuan
    share: Share = None
    days: tuple[dt.date, ...] = ()
    pair: tuple[int, int] = (0, 0)


@pytest.mark.parametrize(
    ("data", "wanted", "value"),
    [
        ("130320.00", Yuan, Decimal("130320.00")),
        ("0.2", Share, Decimal("0.2")),
        (None, Share, None),
        ("-1.5", Decimal, Decimal("-1.5")),
        (_DAY, dt.date, _DAY),
        ("2025-04-07", dt.date, _DAY),
        (_INSTANT, Instant, _INSTANT),
        ("2025-06-10T08:00:00", Instant, _INSTANT),
        (12, int, 12),
        (False, bool, False),
        ("signed", Condition, Condition.SIGNED),
        ("a", Literal["a", "b"], "a"),
        ("2025-06", Month, "2025-06"),
        (["2025-04-07"], tuple[dt.date, ...], (_DAY,)),
        (_INSTANT, Instant | None, _INSTANT),
    ],
)
def test_what_fits_is_read(data: object, wanted: Any, value: object) -> None:
    assert strict.check(data, wanted) == ()
    assert strict.convert(data, wanted) == value


@pytest.mark.parametrize(
    ("data", "wanted", "expected", "got"),
    [
        (130320.0, Yuan, "两位小数", "未加引号的数 130320.0"),
        (130320, Yuan, "两位小数", "未加引号的数 130320"),
        ("130320", Yuan, "两位小数", '"130320"'),
        ("1.005", Yuan, "两位小数", '"1.005"'),
        ("-1.00", Yuan, "不为负", '"-1.00"'),
        ("１.00", Decimal, "加引号的小数", '"１.00"'),
        (None, Yuan, "两位小数", "空（null）"),
        (0.2, Share, "空（null）或加引号、不为负的小数", "未加引号的数 0.2"),
        ("NaN", Decimal, "加引号的小数", '"NaN"'),
        ("1e3", Decimal, "加引号的小数", '"1e3"'),
        (" 1", Decimal, "加引号的小数", '" 1"'),
        (True, int, "整数", "true"),
        (1.0, int, "整数", "未加引号的数 1.0"),
        ("1", int, "整数", '"1"'),
        (1, bool, "true 或 false", "未加引号的数 1"),
        ("yes", bool, "true 或 false", '"yes"'),
        (_INSTANT, dt.date, "日期", "时间 2025-06-10T08:00:00"),
        ("20250407", dt.date, "日期", '"20250407"'),
        ("2025-02-29", dt.date, "日期", '"2025-02-29"'),
        (_DAY, Instant, "不带时区的时间", "日期 2025-04-07"),
        (_AWARE, Instant, "不带时区的时间", "时间 2025-06-10T08:00:00+08:00"),
        ("2025-06-10T08:00:00Z", Instant, "不带时区的时间", '"2025-06-10T08:00:00Z"'),
        ("2025-06-10T25:00:00", Instant, "不带时区的时间", '"2025-06-10T25:00:00"'),
        (7, str, "文字", "未加引号的数 7"),
        ("2025-13", Month, "符合", '"2025-13"'),
        ("２０２５-06", Month, "符合", '"２０２５-06"'),
        ("２０２５-04-07", dt.date, "日期", '"２０２５-04-07"'),
        ("never", Condition, "signed、service_end", '"never"'),
        (["a"], Literal["a"], "下列之一：a", "列表（1 项）"),
        ("2025-04-07", tuple[dt.date, ...], "列表", '"2025-04-07"'),
        ([], _Probe, "键值表", "列表（0 项）"),
        ("字" * 50, int, "整数", '"' + "字" * 40 + '…"'),
    ],
)
def test_what_does_not_fit_is_refused(data: object, wanted: Any, expected: str, got: str) -> None:
    with pytest.raises(strict.StrictError) as caught:
        strict.convert(data, wanted, "place")
    error = caught.value
    assert error.path == "place"
    assert expected in error.expected
    assert error.got == got
    assert str(error) == f"place：应为{error.expected}，实为{error.got}"


def test_every_fault_of_a_record_is_reported_by_its_path() -> None:
    data = {"share": 0.5, "days": [_DAY, "soon"], "pair": [1, "2"], "moneys": "1.00"}
    faults = {fault.path: fault for fault in strict.check(data, _Probe, "case")}
    assert set(faults) == {"case.money", "case.moneys", "case.share", "case.days[1]", "case.pair[1]"}
    assert faults["case.money"].got == "缺失"
    assert "或许是 money" in faults["case.moneys"].expected


def test_a_pair_needs_two() -> None:
    assert [fault.expected for fault in strict.check({"money": "1.00", "pair": [1]}, _Probe)] == [
        "2 项的列表"
    ]


def test_keys_are_those_of_files() -> None:
    outage = strict.convert({"system": "platform", "from": _INSTANT, "to": None}, Outage)
    assert (outage.start, outage.end) == (_INSTANT, None)
    assert {fault.path for fault in strict.check({"system": "p", "start": _INSTANT}, Outage)} == {
        "start",
        "from",
    }


def test_a_fault_at_the_top_is_one_of_the_file() -> None:
    assert str(strict.check([], _Probe)[0]).startswith("文件：应为键值表")


@given(st.decimals(min_value=0, max_value=10**11, places=2))
def test_money_of_two_places_is_read_to_the_fen(amount: Decimal) -> None:
    data = {"payment": "final", "date": _DAY, "amount": f"{amount:.2f}"}
    assert strict.convert(data, Deduction).amount == amount


def test_yaml_gives_dates_instants_and_text() -> None:
    data = strict.parse_yaml("a: 2025-04-07\nb: 2025-06-10T08:00:00\nc: '0.20'\nd: 2025-02-30\n")
    assert data == {"a": _DAY, "b": _INSTANT, "c": "0.20", "d": "2025-02-30"}


@pytest.mark.parametrize(
    ("text", "path", "got"),
    [
        ("a: 1\nb:\n  c: 1\n  c: 2\n", "第 4 行第 3 列", '重复的键 "c"'),
        ("- {a: 1, a: 1}\n", "第 1 行第 10 列", '重复的键 "a"'),
        ("a: [1, 2\n", "第 2 行第 1 列", "did not find expected"),
        ("a: &x 1\nb: *y\n", "第 2 行第 4 列", "undefined alias"),
        ("a: !!python/object:os.system {}\n", "第 1 行第 4 列", "could not determine a constructor"),
        ("[" * 100_000, "", "嵌套超过 50 层"),
        ("a: \x00\n", "", "control characters"),
        (f"a: {'1' * 5000}\n", "", "integer string conversion"),
    ],
)
def test_bad_yaml_is_refused_with_its_line(text: str, path: str, got: str) -> None:
    with pytest.raises(strict.StrictError) as caught:
        strict.parse_yaml(text)
    assert caught.value.path == path
    assert got in caught.value.got


def test_a_merge_of_a_merge_is_no_repeated_key() -> None:
    text = "a: &a {x: 1}\np: {b: &b {<<: *a, x: 2}}\nc: {<<: *b}\n"
    assert strict.parse_yaml(text) == {"a": {"x": 1}, "p": {"b": {"x": 2}}, "c": {"x": 2}}


def test_an_empty_text_is_nothing() -> None:
    assert strict.parse_yaml("# nothing\n") is None


def test_anchors_and_merges_are_no_repeated_keys() -> None:
    text = "base: &b {x: 1, y: 2}\nmore: {<<: *b, y: 3}\nsame: *b\n"
    assert strict.parse_yaml(text) == {
        "base": {"x": 1, "y": 2},
        "more": {"x": 1, "y": 3},
        "same": {"x": 1, "y": 2},
    }
