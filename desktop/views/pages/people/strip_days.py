"""The days around a limit, one after the other, with what happened on them and how they count."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

import msgspec

from desktop.models.assessment import Deadline
from desktop.models.calendar import ONE_DAY, Calendar
from desktop.models.contract import Terms
from desktop.models.facts import Objection, PersonnelChange
from desktop.rules.personnel import earliest_change
from desktop.views.i18n import tr
from desktop.views.week import holiday_mark

#: As many days as find room side by side.
MOST = 17


class Mark(StrEnum):
    """What a day is in the count; later ones win where a day is several things."""

    PLAIN = "plain"
    REST = "rest"
    START = "start"
    CONSENT = "consent"
    EARLIEST = "earliest"
    LIMIT = "limit"
    LATE = "late"
    ACT = "act"


class StripDay(msgspec.Struct, frozen=True):
    """A day: what it is, the word below its number, and its number in each count ("" where none)."""

    day: dt.date
    mark: Mark
    word: str
    counts: tuple[str, ...]


class Strip(msgspec.Struct, frozen=True):
    """Days in order, and the names of their counts."""

    names: tuple[str, ...]
    days: tuple[StripDay, ...]

    @property
    def spoken(self) -> str:
        """The days that are something, for a screen reader."""
        said = [f"{each.day} {each.word}" for each in self.days if each.word and each.mark is not Mark.REST]
        return tr("；").join(said)


Marks = dict[dt.date, tuple[Mark, str]]


def change_strip(change: PersonnelChange, terms: Terms, calendar: Calendar) -> Strip | None:
    """The days from the last lawful notice to the change, counted back from it and on from the notice."""
    effective, notice = change.effective_on, change.notice_on
    if effective is None and notice is None:
        return None
    lead = terms.lead_change_days * ONE_DAY
    limit = effective - lead if effective else None
    earliest = earliest_change(terms, notice) if notice else None
    late = bool(limit and notice and notice > limit)
    marks: Marks = {}
    _mark(marks, change.consented_on, Mark.CONSENT, tr("同意"))
    _mark(marks, earliest, Mark.EARLIEST, tr("最早"))
    _mark(marks, limit, Mark.LIMIT, tr("最晚"))
    _mark(marks, notice, Mark.LATE if late else Mark.START, tr("通知"))
    _mark(marks, effective, Mark.ACT, tr("更换"))
    wanted = [day for day in (limit, notice, effective, earliest) if day]
    first = limit or notice or min(wanted)
    days = _span(first - ONE_DAY, max(wanted) + ONE_DAY)

    counted = [each for each in ((tr("更换日倒数"), effective, -1), (tr("通知日起算"), notice, 1)) if each[1]]

    def counts(day: dt.date) -> tuple[str, ...]:
        most = terms.lead_change_days
        return tuple(_count((day - start) * way, most) for _, start, way in counted if start)

    return Strip(
        tuple(name for name, _, _ in counted),
        tuple(_day(day, marks, calendar, counts(day), rests=False) for day in days),
    )


def objection_strip(objection: Objection, deadline: Deadline | None, calendar: Calendar) -> Strip | None:
    """The days from receipt to the moved limit or the replacement, counted from receipt."""
    received = objection.received_on
    if received is None or deadline is None:
        return None
    strict, due, done = deadline.strict_on, deadline.due_on, objection.replaced_on
    marks: Marks = {}
    _mark(marks, received, Mark.START, tr("收到"))
    _mark(marks, objection.consented_on, Mark.CONSENT, tr("同意"))
    _mark(marks, due, Mark.LIMIT, tr("期限") if due == strict else tr("顺延"))
    _mark(marks, strict, Mark.LIMIT, tr("期限") if due == strict else tr("严格"))
    _mark(marks, done, Mark.LATE if done and done > due else Mark.ACT, tr("更换"))
    last = max(day for day in (due, done, objection.consented_on) if day)
    length = (strict - received).days

    def counts(day: dt.date) -> tuple[str, ...]:
        return (_count(day - received, length),)

    days = _span(received, last)
    return Strip(
        (tr("收到日起算"),), tuple(_day(day, marks, calendar, counts(day), rests=True) for day in days)
    )


def _mark(marks: Marks, day: dt.date | None, mark: Mark, word: str) -> None:
    if day is not None:
        marks[day] = (mark, word)


def _span(first: dt.date, last: dt.date) -> list[dt.date]:
    return [first + number * ONE_DAY for number in range(min((last - first).days + 1, MOST))]


def _count(distance: dt.timedelta, most: int) -> str:
    return str(distance.days) if 1 <= distance.days <= most else ""


def _day(day: dt.date, marks: Marks, calendar: Calendar, counts: tuple[str, ...], *, rests: bool) -> StripDay:
    mark, word = marks.get(day, (Mark.PLAIN, ""))
    if mark is Mark.PLAIN and rests and not calendar.is_workday(day):
        mark, word = Mark.REST, holiday_mark(calendar.holidays.get(day, ""))
    elif mark is Mark.PLAIN and rests and day in calendar.workdays:
        word = tr("班")
    return StripDay(day, mark, word, counts)
