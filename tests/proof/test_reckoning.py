"""The checker's own reckoning: expressions, days, and the best choice of findings."""

from __future__ import annotations

import datetime as dt
import itertools
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.calendar import Calendar
from desktop.proof.days import months_later, off_rest_days, working_days
from desktop.proof.expressions import evaluate
from desktop.proof.sources import UnderivableError
from desktop.proof.standing import Charge, best_total

NAMES = {"甲": Fraction(10), "甲乙": Fraction(4), "丙（丁）": Fraction(5), "限": Fraction(3)}


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        ("甲 − 甲乙", Fraction(6)),
        ("甲 ÷ 甲乙", Fraction(5, 2)),
        ("甲 − 甲乙 × 丙（丁）", Fraction(-10)),
        ("甲 − 甲乙 × 丙（丁），不小于零", Fraction(0)),
        ("（甲 − 甲乙）× 丙（丁）", Fraction(30)),
        ("（甲 + 甲乙）与丙（丁）中较小者", Fraction(5)),
        ("丙（丁）与（甲 − 甲乙）中较小者", Fraction(5)),
        ("1 − 甲乙 ÷ 甲", Fraction(3, 5)),
        ("甲 × 甲乙，不超过限", Fraction(3)),
        ("甲 × 甲乙；发生在服务期满之后，可争议", Fraction(40)),
    ],
)
def test_an_expression_over_names(formula: str, value: Fraction) -> None:
    assert evaluate(formula, NAMES) == value


@pytest.mark.parametrize(
    "formula",
    ["", "甲 −", "戊 + 甲", "甲 甲乙", "（甲 + 甲乙", "甲 ÷ 零", "甲，酌情", "甲与甲乙", "甲 中较小者"],
)
def test_what_is_no_expression_has_no_value(formula: str) -> None:
    with pytest.raises(UnderivableError):
        evaluate(formula, {**NAMES, "零": Fraction(0)})


def test_days_are_counted_by_hand() -> None:
    """2025-05-01 to 05-05 is a holiday, Sunday 04-27 is worked."""
    holidays = {dt.date(2025, 5, day): "劳动节" for day in range(1, 6)}
    calendar = Calendar("", frozenset({2025}), holidays, {dt.date(2025, 4, 27): "劳动节"})
    assert working_days(dt.date(2025, 4, 25), 5, calendar) == dt.date(2025, 5, 6)
    assert working_days(dt.date(2025, 4, 30), 1, calendar) == dt.date(2025, 5, 6)
    assert working_days(dt.date(2025, 5, 6), -1, calendar) == dt.date(2025, 4, 30)
    assert off_rest_days(dt.date(2025, 5, 2), "weekends_and_holidays", calendar) == dt.date(2025, 5, 6)
    assert off_rest_days(dt.date(2025, 5, 10), "holidays_only", calendar) == dt.date(2025, 5, 10)
    assert off_rest_days(dt.date(2025, 5, 2), "none", calendar) == dt.date(2025, 5, 2)
    assert months_later(dt.date(2025, 1, 31), 1) == dt.date(2025, 2, 28)
    assert months_later(dt.date(2026, 4, 7), -6) == dt.date(2025, 10, 7)
    assert months_later(dt.date(2025, 11, 30), 3) == dt.date(2026, 2, 28)


CHARGES = st.lists(
    st.tuples(
        st.frozensets(st.sampled_from("ABCDE"), min_size=1, max_size=3),
        st.integers(0, 20).map(lambda fen: Decimal(fen)),
    ),
    max_size=8,
)


@given(CHARGES)
def test_no_choice_is_better(charges: list[Charge]) -> None:
    totals = [
        sum((amount for _, amount in chosen), Decimal(0))
        for size in range(len(charges) + 1)
        for chosen in itertools.combinations(charges, size)
        if len(frozenset().union(*(events for events, _ in chosen)))
        == sum(len(events) for events, _ in chosen)
    ]
    assert best_total(charges) == max(totals)
