"""Counting days against a counter that walks every day."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.exchange.china import load_calendar
from desktop.models.calendar import ONE_DAY, Calendar
from desktop.rules.days import (
    Counted,
    add_months,
    count_working_days,
    counted_days,
    first_working_day,
    moved,
)

CALENDAR = load_calendar()
days = st.dates(dt.date(2007, 1, 1), dt.date(2026, 9, 30))
DAY = dt.date.fromisoformat


@given(days, st.integers(1, 40))
def test_a_forward_count_passes_exactly_that_many_working_days(start: dt.date, count: int) -> None:
    reached = count_working_days(start, count, CALENDAR).day
    passed = [start + ONE_DAY * step for step in range(1, (reached - start).days + 1)]
    assert sum(CALENDAR.is_workday(day) for day in passed) == count
    assert CALENDAR.is_workday(reached)
    assert counted_days(start, count, CALENDAR)[-1] == reached


@given(days, st.integers(1, 40))
def test_counting_back_from_where_a_count_ended_returns_to_the_start_or_a_rest_day_before(
    start: dt.date, count: int
) -> None:
    reached = count_working_days(start, count, CALENDAR).day
    back = count_working_days(reached, -count, CALENDAR).day
    assert back <= start
    between = [back + ONE_DAY * step for step in range(1, (start - back).days + 1)]
    assert not any(CALENDAR.is_workday(day) for day in between)


@given(days, st.integers(-30, 30))
def test_corresponding_days_are_whole_months_apart(day: dt.date, months: int) -> None:
    reached = add_months(day, months)
    assert (reached.year - day.year) * 12 + reached.month - day.month == months
    assert reached.day == day.day or (reached.day < day.day and (reached + ONE_DAY).day == 1)


@given(days)
def test_a_moved_day_is_a_working_day_and_skips_none(day: dt.date) -> None:
    reached = moved(day, "weekends_and_holidays", CALENDAR).day
    assert CALENDAR.is_workday(reached)
    assert reached == first_working_day(day, CALENDAR)
    assert moved(day, "none", CALENDAR).day == day


@pytest.mark.parametrize(
    ("day", "rule", "reached"),
    [
        ("2025-10-03", "weekends_and_holidays", "2025-10-09"),
        ("2025-06-07", "weekends_and_holidays", "2025-06-09"),
        ("2025-06-07", "holidays_only", "2025-06-07"),
        ("2025-05-03", "holidays_only", "2025-05-06"),
        ("2026-02-28", "weekends_and_holidays", "2026-02-28"),
    ],
)
def test_moves_that_were_looked_up(day: str, rule: str, reached: str) -> None:
    assert moved(DAY(day), rule, CALENDAR).day == DAY(reached)


def test_an_unpublished_year_counts_monday_to_friday_and_says_so() -> None:
    counted = count_working_days(DAY("2026-12-30"), 3, CALENDAR)
    assert (counted.day, counted.estimated) == (DAY("2027-01-04"), True)
    assert not count_working_days(DAY("2026-12-01"), 3, CALENDAR).estimated


def test_a_make_up_day_outside_every_holiday_is_worked() -> None:
    small = Calendar("t", frozenset({2025}), {DAY("2025-05-01"): "五一"}, {DAY("2025-04-27"): "五一"})
    assert small.is_workday(DAY("2025-04-27"))
    assert not small.is_workday(DAY("2025-05-01"))


def test_a_move_that_looks_at_an_unpublished_year_says_so() -> None:
    """Thursday 2026-12-31 off: the next day, a Friday, is of a year that is not published."""
    calendar = Calendar("t", frozenset({2026}), {DAY("2026-12-31"): "休"}, {})
    rule = "weekends_and_holidays"
    assert moved(DAY("2026-12-31"), rule, calendar) == Counted(DAY("2027-01-01"), True)
    assert moved(DAY("2027-01-01"), rule, calendar) == Counted(DAY("2027-01-01"), True)
    assert moved(DAY("2026-12-26"), rule, calendar) == Counted(DAY("2026-12-28"), False)
    assert moved(DAY("2027-01-02"), "none", calendar) == Counted(DAY("2027-01-02"), False)
