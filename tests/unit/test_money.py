"""Rounding and the sum in words."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.money import from_words, grouped, in_words, rounded


@given(st.fractions(min_value=-1_000_000, max_value=1_000_000, max_denominator=1000))
def test_rounding_is_half_away_from_zero_at_the_fen(value: Fraction) -> None:
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    assert rounded(value) == exact.quantize(Decimal("0.01"), ROUND_HALF_UP)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("1409.50", "壹仟肆佰零玖元伍角整"),
        ("6007.14", "陆仟零柒元壹角肆分"),
        ("1680.32", "壹仟陆佰捌拾元零叁角贰分"),
        ("107000.53", "壹拾万柒仟元零伍角叁分"),
        ("16409.02", "壹万陆仟肆佰零玖元零贰分"),
        ("325.04", "叁佰贰拾伍元零肆分"),
        ("0.00", "零元整"),
        ("0.05", "伍分"),
        ("0.50", "伍角整"),
        ("10.05", "壹拾元零伍分"),
        ("0.01", "壹分"),
        ("999999999999.99", "玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"),
        ("20000000000.00", "贰佰亿元整"),
        ("10000001.00", "壹仟万零壹元整"),
        ("22806.00", "贰万贰仟捌佰零陆元整"),
        ("130320.00", "壹拾叁万零叁佰贰拾元整"),
        ("100000000.00", "壹亿元整"),
        ("100010000.00", "壹亿零壹万元整"),
        ("-5.10", "负伍元壹角整"),
        ("-0.01", "负壹分"),
    ],
)
def test_sums_in_words(value: str, words: str) -> None:
    assert in_words(Decimal(value)) == words


@given(st.decimals(min_value=-(10**13), max_value=10**13, places=2))
def test_sums_are_read_back_from_their_words(value: Decimal) -> None:
    assert from_words(in_words(value)) == value
    assert from_words(f"人民币{in_words(abs(value))}") == abs(value)


@pytest.mark.parametrize("text", ["", "壹", "壹贰元", "壹角壹角", "元壹", "一百", "12元", "壹分壹角"])
def test_what_says_no_sum_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        from_words(text)


def test_amounts_are_grouped_by_thousands() -> None:
    assert grouped(Decimal("130320.00")) == "130,320.00"
