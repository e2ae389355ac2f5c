"""A template with a fault is refused, and each fault is named by its place."""

from __future__ import annotations

import copy
import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any, cast

import pytest

from desktop.exchange import strict
from desktop.exchange.resources import resource
from desktop.exchange.template import TemplateError, parse_contract, read_contract
from desktop.models.contract import Bound

Data = dict[str, Any]

_TEXT = resource("contracts", "gov-cloud-2025.yaml").read_text(encoding="utf-8")
_DATA = strict.parse_yaml(_TEXT)
_NINE = dt.datetime.fromisoformat("2025-04-07T09:00:00")


@pytest.fixture
def data() -> Data:
    """The shipped template as data, free to be spoilt."""
    return cast(Data, copy.deepcopy(_DATA))


def _faults(data: object) -> dict[str, str]:
    with pytest.raises(TemplateError) as caught:
        read_contract(data, "probe")
    return {fault.path: str(fault) for fault in caught.value.faults}


def _put(*path: str | int, value: object) -> Callable[[Data], None]:
    def spoil(data: Data) -> None:
        place: Any = data
        for step in path[:-1]:
            place = place[step]
        place[path[-1]] = value

    return spoil


def _share(first: str) -> Callable[[Data], None]:
    """The first instalment's share; the other takes the rest."""

    def spoil(data: Data) -> None:
        payments = data["terms"]["payments"]
        payments[0]["share"], payments[1]["share"] = first, f"{1 - Decimal(first):f}"

    return spoil


def _drop(*path: str | int) -> Callable[[Data], None]:
    def spoil(data: Data) -> None:
        place: Any = data
        for step in path[:-1]:
            place = place[step]
        del place[path[-1]]

    return spoil


def _repeat(*path: str | int) -> Callable[[Data], None]:
    def spoil(data: Data) -> None:
        place: Any = data
        for step in path:
            place = place[step]
        place.append(place[0])

    return spoil


def _bound(value: str, inclusive: bool) -> Data:
    return {"value": value, "inclusive": inclusive}


_ROW_7 = ("terms", "annex2", 6)
_ROW_8 = ("terms", "annex2", 7)

_SPOILT: list[tuple[Callable[[Data], None], str, str]] = [
    (_put("terms", "cap_shares", value="0.20"), "terms.cap_shares", "或许是 cap_share"),
    (_put("colour", value="red"), "colour", "未知的键"),
    (_drop("terms", "cap_share"), "terms.cap_share", "缺失"),
    (_drop("parties", "b"), "parties.b", "缺失"),
    (_drop("parties", "a", "lead"), "parties.a.lead", "缺失"),
    (_put("parties", "c", value={}), "parties.c", "键为下列之一：a、b"),
    (_put("terms", "total_fee", value=130320.00), "terms.total_fee", "未加引号的数 130320.0"),
    (_put("terms", "total_fee", value="130320.0"), "terms.total_fee", "两位小数"),
    (_put("terms", "total_fee", value="-1.00"), "terms.total_fee", "不为负"),
    (_put("terms", "total_fee", value="0.00"), "terms.total_fee", "大于零"),
    (_put("terms", "cap_share", value=0.2), "terms.cap_share", "未加引号的数 0.2"),
    (_put("terms", "cap_share", value="20"), "terms.cap_share", "不大于 1"),
    (_put("terms", "cap_share", value="2e-1"), "terms.cap_share", '"2e-1"'),
    (_put("terms", "service_months", value=True), "terms.service_months", "实为true"),
    (_put("terms", "service_months", value=0), "terms.service_months", "1 至 1200"),
    (
        _put("terms", "service_levels", "feedback_minutes", value=0),
        "terms.service_levels.feedback_minutes",
        "1 至 100000",
    ),
    (_put("terms", "signed_on", value="2025-02-30"), "terms.signed_on", "日期"),
    (_put("terms", "signed_on", value=_NINE), "terms.signed_on", "时间 2025-04-07T09:00:00"),
    (_put("terms", "signed_on", value=dt.date(9990, 1, 1)), "terms.signed_on", "2000 至 2100"),
    (_put("terms", "systems", value=[]), "terms.systems", "至少一个"),
    (_put("terms", "systems", 0, "grade", value=6), "terms.systems[0].grade", "1 至 5"),
    (_repeat("terms", "systems"), "terms.systems", '重复的 "platform"'),
    (_put("terms", "payments", 0, "share", value="0.60"), "terms.payments", "实为0.90"),
    (_share("0.00000001"), "terms.payments[0].share", "大于零的金额"),
    (_share("0.99999999"), "terms.payments[1].share", "即 0.00 元"),
    (_put("terms", "payments", 0, "after", value=[]), "terms.payments[0].after", "至少一个起算条件"),
    (_put("terms", "payments", 0, "after", value=["whenever"]), "terms.payments[0].after[0]", "下列之一"),
    (_put(*_ROW_7, "coefficient", value="0"), "terms.annex2[6].coefficient", "大于零"),
    (_put(*_ROW_7, "unit", value="小时"), "terms.annex2[6].unit", '平均响应时间的单位"分钟"'),
    (_put(*_ROW_7, "unit", value="秒"), "terms.annex2[6].unit", "下列之一"),
    (_put("terms", "annex2", 0, "unit", value="分钟"), "terms.annex2[0].unit", "可用性没有上下限"),
    (_put("terms", "annex2", 0, "lower", value=_bound("1", True)), "terms.annex2[0]", "没有上下限"),
    (_drop(*_ROW_7, "lower"), "terms.annex2[6].lower", "平均响应时间的下限"),
    (_drop("terms", "annex3", 5, "total_lower"), "terms.annex3[5].total_lower", "缺失"),
    (_put(*_ROW_7, "total_lower", value=_bound("1", True)), "terms.annex2[6].total_lower", "没有累计下限"),
    (_put(*_ROW_7, "upper", value=_bound("10", False)), "terms.annex2[6].upper", "高于下限 15"),
    (_put(*_ROW_7, "upper", value=_bound("15", True)), "terms.annex2[6].upper", "高于下限 15"),
    (_put(*_ROW_7, "forbids", value=["major_accident"]), "terms.annex2[6].forbids", "既要求又排除"),
    (_put(*_ROW_7, "requires", value=["problem"]), "terms.annex2[6]", "problem: true"),
    (_put(*_ROW_7, "id", value="3-70"), "terms.annex2[6].id", "形如 2-1"),
    (_put(*_ROW_7, "id", value="2-8"), "terms", '重复的 "2-8"'),
    (_put("terms", "annex1", 0, "level", value="B"), "terms.annex1[0].id", "形如 1-B1"),
    (
        _put("terms", "annex1", 4, "systems_percent", value=[_bound("30", False), _bound("10", True)]),
        "terms.annex1[4].systems_percent",
        "高于下限 30",
    ),
    (_put(*_ROW_7, "gap_above", value=False), "terms.annex2[6].gap_above", "2-7 与 2-8 之间有未声明的空档"),
    (_put(*_ROW_8, "gap_above", value=False), "terms.annex2[7].gap_above", "2-8 的上限之上没有行"),
    (_put(*_ROW_8, "lower", value=_bound("30", True)), "terms.annex2[6].gap_above", "相接，没有空档"),
    (_put(*_ROW_7, "upper", value=_bound("31", False)), "terms.annex2[6].upper", "2-7 与 2-8 重叠"),
    (_put("terms", "annex3", 4, "gap_above", value=True), "terms.annex3[4].gap_above", "3-5 没有上限"),
    (_put("readings", 0, "values", value=[]), "readings[0].values", "corresponding_day、day_before"),
    (_put("readings", 0, "name", value="mood"), "readings[0].name", "下列之一"),
    (_put("readings", 0, "clause", value="5.9"), "readings[0].clause", '"5.9"'),
    (_drop("readings", 0), "readings", "service_end 的说明"),
    (_repeat("readings"), "readings", '重复的 "service_end"'),
    (_put("sources", "cap_shares", value="12.7"), "sources.cap_shares", "没有这一项"),
    (_put("sources", "cap_share", value="12.77"), "sources.cap_share", '"12.77"'),
    (_drop("sources", "cap_share"), "terms.cap_share", "写明所出条款"),
    (_repeat("clauses"), "clauses", '重复的 "首部"'),
    (_put("clauses", 3, "text", value=" "), "clauses[3].text", "非空"),
    (_put("service_lines", 0, "quantity", value=0), "service_lines[0].quantity", "大于零"),
    (_drop("service_lines", 0), "service_lines", "自 1 起连续"),
]


@pytest.mark.parametrize(("spoil", "path", "words"), _SPOILT)
def test_a_fault_is_named_by_its_place(
    data: Data, spoil: Callable[[Data], None], path: str, words: str
) -> None:
    spoil(data)
    faults = _faults(data)
    assert path in faults
    assert words in faults[path]


def test_a_reversed_reading_order_is_refused(data: Data) -> None:
    """The default must come first, as the records have it."""
    data["readings"][0]["values"].reverse()
    assert "默认在前" in _faults(data)["readings[0].values"]


def test_a_bound_that_both_rows_include_is_an_overlap(data: Data) -> None:
    data["terms"]["annex2"][6]["upper"] = _bound("30", True)
    data["terms"]["annex2"][7]["lower"] = _bound("30", True)
    assert "重叠" in _faults(data)["terms.annex2[6].upper"]


def test_a_shared_bound_that_one_row_includes_leaves_no_gap(data: Data) -> None:
    data["terms"]["annex2"][6].update(upper=_bound("30", True), gap_above=False)
    assert read_contract(data, "probe").terms.annex2[6].upper == Bound(value=Decimal("30"), inclusive=True)


def test_a_row_without_a_clause_to_quote_is_refused(data: Data) -> None:
    data["clauses"] = [clause for clause in data["clauses"] if clause["id"] != "3-13"]
    assert "3-13" in _faults(data)["clauses"]


def test_all_faults_are_reported_at_once(data: Data) -> None:
    del data["terms"]["cap_share"]
    data["terms"]["total_fee"] = 1.5
    data["parties"]["a"]["phone"] = 10
    assert set(_faults(data)) == {"terms.cap_share", "terms.total_fee", "parties.a.phone"}


def test_a_key_that_stands_twice_is_refused_with_its_line() -> None:
    text = _TEXT.replace("  cap_share: '0.20'\n", "  cap_share: '0.20'\n  cap_share: '0.30'\n")
    line = text.split("\n").index("  cap_share: '0.30'") + 1
    with pytest.raises(TemplateError, match=f'第 {line} 行第 3 列.*重复的键 "cap_share"'):
        parse_contract(text, "probe")


@pytest.mark.parametrize("path", ["signed_by_a_on", "readings.cap_basis", "readings.severity_gap"])
def test_a_template_writes_every_term_and_reading(data: Data, path: str) -> None:
    *parents, last = ["terms", *path.split(".")]
    holder = data
    for key in parents:
        holder = holder[key]
    del holder[last]
    with pytest.raises(TemplateError) as caught:
        read_contract(data, "gov-cloud-2025")
    assert [fault.path for fault in caught.value.faults] == [f"terms.{path}"]


def test_a_clause_that_asks_for_writing_must_be_one_of_the_contract(data: Data) -> None:
    _put("notice_rules", value={"clause": "18.9", "written": ["4.7", "4.70"], "from_dispatch": True})(data)
    found = _faults(data)
    assert set(found) == {"notice_rules.clause", "notice_rules.written[1]"}
    assert "18.9" in found["notice_rules.clause"]
