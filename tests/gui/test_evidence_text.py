"""The words of an explanation."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from desktop.models.assessment import FactRef, Trace, Value
from desktop.services.change import Alternative
from desktop.services.evidence_text import (
    formula_in_numbers,
    node_value,
    owner_words,
    readings_shown,
    value_text,
    with_unit,
)
from desktop.services.workspace import Workspace


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        (Decimal("5430"), "元", "5,430.00"),
        (Decimal("0.50"), "份额", "50 %"),
        (Decimal("0.9999"), "份额", "99.99 %"),
        (Decimal("99.7037"), "%", "99.7037"),
        (Decimal("120.00"), "分钟", "120"),
        (7680, "秒", "7,680"),
        (True, "", "是"),
        (None, "元", "—"),
        (dt.date(2026, 5, 6), "", "2026-05-06"),
        (dt.datetime(2025, 6, 18, 9, 12), "", "2025-06-18 09:12:00"),
    ],
)
def test_values_are_shown_with_all_that_counts(value: Value, unit: str, shown: str) -> None:
    assert value_text(value, unit) == shown


def test_a_unit_follows_except_where_the_value_has_it() -> None:
    assert with_unit(7680, "秒") == "7,680 秒"
    assert with_unit(Decimal("0.2"), "份额") == "20 %"
    assert with_unit(None, "元") == "—"


def test_a_fact_that_is_not_established_says_so() -> None:
    assert node_value(Trace("出现问题", None, facts=(FactRef("incidents", "I1", "problem"),))) == "未认定"


def test_a_formula_shows_its_numbers() -> None:
    base = Trace("月基数", Decimal("10860.00"), "元")
    share = Trace("惩罚系数", Decimal("0.50"), "份额")
    whole = Trace("违约金", Decimal("5430.00"), "元", "月基数 × 惩罚系数", children=(base, share))
    assert formula_in_numbers(whole) == "10,860.00 × 50 %"


def test_a_formula_in_words_alone_shows_none() -> None:
    leaf = Trace("天数", 15, "工作日")
    assert formula_in_numbers(Trace("应付日", None, formula="起算日后第 15 个工作日", children=(leaf,))) == ""
    partly = Trace("可扣", None, formula="天数 × 别的", children=(leaf,))
    assert formula_in_numbers(partly) == ""


def test_readings_say_what_would_change() -> None:
    cash = Alternative("cap_basis", "a", "上限的基数", "已收现金", current=True, figure=Decimal("10.00"))
    other = Alternative("cap_basis", "b", "上限的基数", "自洽", current=False, figure=Decimal("12.00"))
    same = Alternative("penalty_base", "x", "基数", "系统", current=True, figure=Decimal("10.00"))
    none = Alternative("penalty_base", "y", "基数", "合同", current=False, figure=None)
    shown = readings_shown((cash, other, same, none), "元")
    assert [reading.title for reading in shown] == ["上限的基数", "基数"]
    assert [choice.figure for choice in shown[0].choices] == ["10.00", "12.00"]
    assert shown[0].choices[1].differs
    assert [choice.figure for choice in shown[1].choices] == ["10.00", "不成立"]


@pytest.mark.parametrize(
    ("figure_id", "owner"),
    [
        ("payments.first.status", "首付款"),
        ("payments.final.net", "尾款"),
        ("event:I2", "事件组 I2"),
        ("check:I2:clearing:0", "事件 I2"),
        ("sla:2025-06:response", "2025-06"),
        ("penalties.cap", ""),
        ("finding:gone", ""),
    ],
)
def test_it_says_whose_the_figure_is(sample: Workspace, figure_id: str, owner: str) -> None:
    assert owner_words(figure_id, sample.terms, sample.assessment) == owner


def test_a_finding_is_called_by_its_event(sample: Workspace) -> None:
    finding = next(each for each in sample.assessment.findings if each.subjects == ("I2",))
    assert owner_words(f"finding:{finding.key}", sample.terms, sample.assessment) == "事件组 I2"
