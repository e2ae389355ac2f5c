"""The day on which the right of 第十二条3 arose: the first at whose end the line was exceeded."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import msgspec

from desktop.models.assessment import Trace
from desktop.models.calendar import ONE_DAY, AsOf, month_bounds
from desktop.models.enums import FindingStatus
from desktop.models.facts import Facts
from desktop.rules.known import known_facts
from desktop.rules.memo import Memo
from desktop.rules.rights import Ground

#: Whether the line was exceeded, seen from a day.
Exceeded = Callable[[AsOf], bool]

#: With more records than these not every day is looked at.
MANY = 300


class _Found(msgspec.Struct, frozen=True):
    """The day, and what was known then: while that stays the same, so does the day."""

    day: dt.date
    known: Facts


def threshold_ground(
    facts: Facts,
    as_of: AsOf,
    limits: Iterable[dt.date],
    exceeded: Exceeded,
    trace: Trace,
    memo: Memo,
) -> Ground:
    """Since when the line has been exceeded, where it is on the as-of day.

    Looked at are the days on which something came about and those after `limits`, in order, each with
    what was known at its end. Among very many records the day is found by halving, from the one found
    before: a sum that passed the line for some days of a month and fell again with its mean is then not seen.
    """
    before = memo.recall("threshold")
    if isinstance(before, _Found) and before.known == known_facts(facts, AsOf(before.day)):
        return _ground(before.day, trace)
    days = sorted(day for day in {*_days(facts, as_of), *limits} if day < as_of.day)
    if _count(facts) > MANY:
        place = _halved(days, exceeded, before.day if isinstance(before, _Found) else as_of.day)
    else:
        place = next((place for place, day in enumerate(days) if exceeded(AsOf(day))), len(days))
    day = days[place] if place < len(days) else as_of.day
    memo.remember("threshold", _Found(day, known_facts(facts, AsOf(day))))
    return _ground(day, trace)


def _count(facts: Facts) -> int:
    lists = (getattr(facts, kind) for kind in Facts.__struct_fields__)
    return sum(len(each) for each in lists if isinstance(each, tuple))


def _halved(days: list[dt.date], exceeded: Exceeded, near: dt.date) -> int:
    """The place of the first day that exceeds, as if all after it did; looked for first at `near`."""
    low, high = 0, len(days)
    middle = bisect_left(days, near)
    for guess in (middle, middle - 1):
        if low <= guess < high:
            low, high = (low, guess) if exceeded(AsOf(days[guess])) else (guess + 1, high)
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if exceeded(AsOf(days[middle])) else (middle + 1, high)
    return low


def _ground(day: dt.date, trace: Trace) -> Ground:
    shown = Trace("超出之日", day, "", "该日终了时发生额首次超过解除线", "12.3", children=(trace,))
    return Ground("12.3", day, FindingStatus.CERTAIN, shown)


def _days(facts: Facts, as_of: AsOf) -> Iterator[dt.date]:
    """Every day at whose end something recorded may be otherwise than at the end of the day before."""
    for kind in Facts.__struct_fields__:
        value = getattr(facts, kind)
        for record in value if isinstance(value, tuple) else (value,):
            yield from _dates(record)
            yield from _lasting(record, as_of)


def _dates(record: Any) -> Iterator[dt.date]:
    """The days of a record, and those after them: a limit is missed on the day after it."""
    for name in record.__struct_fields__:
        value = getattr(record, name)
        for each in value if isinstance(value, tuple) else (value,):
            if isinstance(each, dt.date):
                day = each.date() if isinstance(each, dt.datetime) else each
                yield day
                yield day + ONE_DAY
            elif isinstance(each, msgspec.Struct):
                yield from _dates(each)
    if month := getattr(record, "month", None):
        yield month_bounds(month)[1] - ONE_DAY


def _lasting(record: Any, as_of: AsOf) -> Iterator[dt.date]:
    """The days through which an outage or an absence went on."""
    for each in (record, *getattr(record, "outages", ())):
        start = getattr(each, "start", None)
        if start is not None:
            last = min(each.end or as_of.now, as_of.now)
            for place in range((last - start).days + 2):
                yield start.date() + place * ONE_DAY
