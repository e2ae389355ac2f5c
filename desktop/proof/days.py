"""Counting days, working days and months, once more and by itself (民法典第 200–203 条)."""

from __future__ import annotations

import calendar as gregorian
import datetime as dt

from desktop.models.calendar import Calendar

DAY = dt.timedelta(days=1)
MIDNIGHT = dt.time()


def working_days(start: dt.date, count: int, calendar: Calendar) -> dt.date:
    """The working day that is `count` after `start`, or before it where negative."""
    step = DAY if count > 0 else -DAY
    day, passed = start, 0
    while passed < abs(count):
        day += step
        passed += calendar.is_workday(day)
    return day


def months_later(day: dt.date, months: int) -> dt.date:
    """The corresponding day, or the last of a month that has none."""
    year, month = day.year, day.month + months
    while month > 12:
        year, month = year + 1, month - 12
    while month < 1:
        year, month = year - 1, month + 12
    return dt.date(year, month, min(day.day, gregorian.monthrange(year, month)[1]))


def off_rest_days(day: dt.date, rule: str, calendar: Calendar) -> dt.date:
    """The last day of a period after it moved as the reading `rest_day_rule` says."""
    while (rule == "weekends_and_holidays" and not calendar.is_workday(day)) or (
        rule == "holidays_only" and calendar.is_holiday(day)
    ):
        day += DAY
    return day


def start_of(day: dt.date) -> dt.datetime:
    """The instant at which a day begins."""
    return dt.datetime.combine(day, MIDNIGHT)
