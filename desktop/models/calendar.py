"""Days: the State Council calendar as data, and the as-of moment. Beijing local time, no zone."""

from __future__ import annotations

import datetime as dt
import functools

import msgspec

ONE_DAY = dt.timedelta(days=1)


class Calendar(msgspec.Struct, frozen=True):
    """Published days off (with their names) and make-up workdays, by year.

    `holidays` holds every day off of the State Council notices, weekends inside a holiday included;
    `workdays` the weekend days worked in exchange. Other years are not published: see `estimated`.
    """

    version: str
    years: frozenset[int]
    holidays: dict[dt.date, str]
    workdays: dict[dt.date, str]

    def is_workday(self, day: dt.date) -> bool:
        """Whether `day` is a 工作日; in an unpublished year Monday to Friday."""
        if day in self.workdays:
            return True
        return day.weekday() < 5 and day not in self.holidays

    def is_holiday(self, day: dt.date) -> bool:
        """Whether the State Council gave `day` off."""
        return day in self.holidays

    def with_year(self, days: YearDays) -> Calendar:
        """This calendar with one more published year."""
        return Calendar(
            f"{self.version}+{days.year}",
            self.years | {days.year},
            self.holidays | days.holidays,
            self.workdays | days.workdays,
        )

    def published(self, day: dt.date) -> bool:
        """Whether the calendar of that day's year is known."""
        return day.year in self.years


class YearDays(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The days off and make-up workdays of one published year, each with the name of its holiday."""

    year: int
    holidays: dict[dt.date, str]
    workdays: dict[dt.date, str]


class AsOf(msgspec.Struct, frozen=True):
    """The moment the contract is looked at: a day (meaning its end) or an instant."""

    day: dt.date
    instant: dt.datetime | None = None

    @classmethod
    def of(cls, value: dt.date | dt.datetime) -> AsOf:
        """From a date or a date-time."""
        if isinstance(value, dt.datetime):
            return cls(value.date(), value)
        return cls(value)

    @property
    def now(self) -> dt.datetime:
        """The instant up to which what goes on has lasted: 24:00 of a day."""
        return self.instant or dt.datetime.combine(self.day + ONE_DAY, dt.time())

    @property
    def last(self) -> dt.datetime:
        """The last instant of which a fact is known: what `knows` compares with."""
        return self.instant or dt.datetime.combine(self.day, dt.time.max)

    def knows_day(self, day: dt.date | None) -> bool:
        """Whether a fact of that day is known; an undated one (None) is not."""
        return day is not None and day <= self.day

    def knows(self, moment: dt.datetime | None) -> bool:
        """Whether a fact of that instant is known; an undated one (None) is not."""
        if moment is None:
            return False
        return moment <= self.instant if self.instant else moment.date() <= self.day


def month_of(day: dt.date) -> str:
    """The month key of a day or instant: 2025-06."""
    return _month_key(day.year, day.month)


@functools.cache
def _month_key(year: int, month: int) -> str:
    return f"{year:04d}-{month:02d}"


def month_bounds(month: str) -> tuple[dt.date, dt.date]:
    """First day of a month and first day of the next."""
    year, number = int(month[:4]), int(month[5:])
    first = dt.date(year, number, 1)
    return first, dt.date(year + number // 12, number % 12 + 1, 1)


def midnight(day: dt.date) -> dt.datetime:
    """The instant at which a day begins."""
    return dt.datetime.combine(day, dt.time())
