"""The shipped calendar is that of the State Council notices of 2004 to 2026."""

from __future__ import annotations

import datetime as dt
import json
import runpy
from pathlib import Path

import pytest

from desktop.exchange.china import load_calendar
from desktop.exchange.resources import resource
from desktop.models.calendar import Calendar

#: Notices of the State Council: first and last day off, and the weekend days worked.
_NOTICES = {
    2025: (
        [
            ("元旦", "2025-01-01", "2025-01-01"),
            ("春节", "2025-01-28", "2025-02-04"),
            ("清明", "2025-04-04", "2025-04-06"),
            ("五一", "2025-05-01", "2025-05-05"),
            ("端午", "2025-05-31", "2025-06-02"),
            ("国庆", "2025-10-01", "2025-10-08"),
        ],
        {"2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"},
    ),
    2026: (
        [
            ("元旦", "2026-01-01", "2026-01-03"),
            ("春节", "2026-02-15", "2026-02-23"),
            ("清明", "2026-04-04", "2026-04-06"),
            ("五一", "2026-05-01", "2026-05-05"),
            ("端午", "2026-06-19", "2026-06-21"),
            ("中秋", "2026-09-25", "2026-09-27"),
            ("国庆", "2026-10-01", "2026-10-07"),
        ],
        {"2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"},
    ),
}


@pytest.fixture(scope="module")
def calendar() -> Calendar:
    return load_calendar()


def _days(first: str, last: str) -> list[dt.date]:
    start, end = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
    return [start + dt.timedelta(days=count) for count in range((end - start).days + 1)]


@pytest.mark.parametrize("year", _NOTICES)
def test_a_year_is_as_its_notice_says(calendar: Calendar, year: int) -> None:
    spans, worked = _NOTICES[year]
    off = {day for _, first, last in spans for day in _days(first, last)}
    assert {day for day in calendar.holidays if day.year == year} == off
    assert {day.isoformat() for day in calendar.workdays if day.year == year} == worked


@pytest.mark.parametrize("year", _NOTICES)
def test_a_holiday_carries_its_short_name(calendar: Calendar, year: int) -> None:
    # 中秋 lies inside the long 国庆 of 2025, and is named as the day itself.
    for name, first, last in _NOTICES[year][0]:
        names = {calendar.holidays[day] for day in _days(first, last)}
        assert names <= {name, "中秋"}
        assert name in names


def test_the_years_2004_to_2026_are_published_and_no_others(calendar: Calendar) -> None:
    assert calendar.years == frozenset(range(2004, 2027))
    assert {day.year for day in calendar.holidays} == calendar.years
    assert not calendar.published(dt.date(2027, 1, 1))
    assert calendar.is_workday(dt.date(2027, 1, 1))


def test_a_day_worked_in_exchange_is_a_weekend_day_and_no_day_off(calendar: Calendar) -> None:
    assert {day.weekday() for day in calendar.workdays} == {5, 6}
    assert not calendar.workdays.keys() & calendar.holidays.keys()
    assert {day.year for day in calendar.workdays} <= calendar.years


@pytest.mark.parametrize(
    ("day", "works"),
    [("2025-04-27", True), ("2026-05-09", True), ("2026-05-01", False), ("2026-05-10", False)],
)
def test_make_up_days_work_and_days_off_do_not(calendar: Calendar, day: str, works: bool) -> None:
    assert calendar.is_workday(dt.date.fromisoformat(day)) is works


def test_the_file_is_what_the_script_writes() -> None:
    script = runpy.run_path(str(Path(__file__).parents[2] / "installer" / "make_calendar.py"))
    assert json.loads(resource("calendars", "china.json").read_bytes()) == script["calendar"]()
