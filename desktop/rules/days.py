"""Counting days, months and working days (民法典第 200–204 条; the State Council calendar)."""

from __future__ import annotations

import calendar as gregorian
import datetime as dt

import msgspec

from desktop.models.calendar import ONE_DAY, Calendar


class Counted(msgspec.Struct, frozen=True):
    """A day reached by counting; `estimated` when an unpublished year was looked at on the way."""

    day: dt.date
    estimated: bool = False


def add_months(day: dt.date, months: int) -> dt.date:
    """The corresponding day `months` later (or earlier); a month without it gives its last day."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    last = gregorian.monthrange(year, month + 1)[1]
    return dt.date(year, month + 1, min(day.day, last))


def count_working_days(start: dt.date, days: int, calendar: Calendar) -> Counted:
    """The `days`-th working day after `start`, which is not counted; before it where `days` is negative."""
    step = ONE_DAY if days >= 0 else -ONE_DAY
    day, left, estimated = start, abs(days), False
    while left:
        day += step
        estimated = estimated or not calendar.published(day)
        left -= calendar.is_workday(day)
    return Counted(day, estimated)


def counted_days(start: dt.date, days: int, calendar: Calendar) -> tuple[dt.date, ...]:
    """The working days that a forward count of `days` after `start` goes through, in order."""
    found: list[dt.date] = []
    day = start
    while len(found) < days:
        day += ONE_DAY
        if calendar.is_workday(day):
            found.append(day)
    return tuple(found)


def moved(day: dt.date, rule: str, calendar: Calendar) -> Counted:
    """`day`, the last of a forward period, moved off rest days as the reading `rest_day_rule` says."""
    if rule == "none":
        return Counted(day)
    estimated = not calendar.published(day)
    while _rests(day, rule, calendar):
        day += ONE_DAY
        estimated = estimated or not calendar.published(day)
    return Counted(day, estimated)


def _rests(day: dt.date, rule: str, calendar: Calendar) -> bool:
    if rule == "holidays_only":
        return calendar.is_holiday(day)
    return not calendar.is_workday(day)


def first_working_day(day: dt.date, calendar: Calendar) -> dt.date:
    """`day` itself, or the first working day after it."""
    while not calendar.is_workday(day):
        day += ONE_DAY
    return day
