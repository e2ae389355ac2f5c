"""The day on which the right of 第十二条3 arose: the first at whose end the line was exceeded."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Callable, Iterable, Iterator
from typing import Any, get_args

import msgspec

from desktop.models.assessment import Trace
from desktop.models.calendar import ONE_DAY, AsOf, month_bounds
from desktop.models.enums.findings import FindingStatus
from desktop.models.facts import Facts
from desktop.models.fields import fields_of
from desktop.rules.known import known_facts
from desktop.rules.memo import Memo
from desktop.rules.rights import Ground

#: Whether the line was exceeded, seen from a day; the memo is that of the day.
Exceeded = Callable[[AsOf, Memo], bool]

#: With more records than these not every day is looked at.
MANY = 300


class _Found(msgspec.Struct, frozen=True):
    """The day, and what was known then: while that stays the same, so does the day."""

    day: dt.date
    known: Facts


def threshold_ground(
    facts: Facts,
    as_of: AsOf,
    limits: Callable[[], Iterable[dt.date]],
    exceeded: Exceeded,
    trace: Trace,
    memo: Memo,
) -> Ground:
    """Since when the line has been exceeded, where it is on the as-of day.

    Looked at are the days on which something came about and those after `limits`, in order, each with
    what was known at its end. Among very many records the day is found by halving, and the one found before
    stands while the day before it does not exceed: a sum that passed the line for some days of a month and
    fell again with its mean is then not seen.
    """
    before = memo.recall("threshold")
    seen = _Seen(exceeded, memo)
    if isinstance(before, _Found) and _stands(before, facts, as_of, seen, memo):
        day = before.day
    else:
        days = sorted(day for day in {*_days(facts, as_of), *limits()} if day < as_of.day)
        if _count(facts) > MANY:
            place = _halved(days, seen)
        else:
            place = next((place for place, day in enumerate(days) if seen.exceeds(day)), len(days))
        day = days[place] if place < len(days) else as_of.day
    seen.keep(day - ONE_DAY, day)
    memo.remember("threshold", _Found(day, known_facts(facts, AsOf(day), memo.part(day))))
    return _ground(day, trace)


class _Seen:
    """The contract seen from one day and another, each with a memo of its own."""

    def __init__(self, exceeded: Exceeded, memo: Memo) -> None:
        self._exceeded = exceeded
        self._memo = memo

    def exceeds(self, day: dt.date) -> bool:
        """Whether the line was exceeded at the end of a day."""
        return self._exceeded(AsOf(day), self._memo.part(day))

    def keep(self, *days: dt.date) -> None:
        """Let go of what was kept of all days but these, which the next edit looks at."""
        self._memo.drop_parts(lambda place: isinstance(place, dt.date) and place not in days)


def _stands(before: _Found, facts: Facts, as_of: AsOf, seen: _Seen, memo: Memo) -> bool:
    """Whether the day found before is still the one."""
    if before.known == known_facts(facts, AsOf(before.day), memo.part(before.day)):
        return True
    if _count(facts) <= MANY or seen.exceeds(before.day - ONE_DAY):
        return False
    return before.day == as_of.day or seen.exceeds(before.day)


def _count(facts: Facts) -> int:
    lists = (getattr(facts, kind) for kind in Facts.__struct_fields__)
    return sum(len(each) for each in lists if isinstance(each, tuple))


def _halved(days: list[dt.date], seen: _Seen) -> int:
    """The place of the first day that exceeds, as if all after it did."""
    low, high = 0, len(days)
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if seen.exceeds(days[middle]) else (middle + 1, high)
        seen.keep(*days[low - 1 : low], *days[high : high + 1])
    return low


def _ground(day: dt.date, trace: Trace) -> Ground:
    shown = Trace("超出之日", day, "", "该日终了时发生额首次超过解除线", "12.3", children=(trace,))
    return Ground("12.3", day, FindingStatus.CERTAIN, shown)


def _days(facts: Facts, as_of: AsOf) -> Iterator[dt.date]:
    """Every day at whose end something recorded may be otherwise than at the end of the day before."""
    for kind in Facts.__struct_fields__:
        for record in facts.of_kind(kind):
            yield from _dates(record)
            yield from _lasting(record, as_of)


def _dates(record: msgspec.Struct) -> Iterator[dt.date]:
    """The days of a record, and those after them: a limit is missed on the day after it."""
    for name in _dated_fields(type(record)):
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


@functools.cache
def _dated_fields(record: type[msgspec.Struct]) -> tuple[str, ...]:
    """The fields of a record in which a day can stand, itself or within what they hold."""
    return tuple(field.name for field in fields_of(record) if _may_hold_day(field.type))


def _may_hold_day(hint: Any) -> bool:
    if isinstance(hint, type) and issubclass(hint, (dt.date, msgspec.Struct)):
        return True
    return any(map(_may_hold_day, get_args(hint)))


def _lasting(record: Any, as_of: AsOf) -> Iterator[dt.date]:
    """The days through which an outage or an absence went on."""
    for each in (record, *getattr(record, "outages", ())):
        start = getattr(each, "start", None)
        if start is not None:
            last = min(each.end or as_of.now, as_of.now)
            for place in range((last - start).days + 2):
                yield start.date() + place * ONE_DAY
