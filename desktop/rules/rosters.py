"""值守: who stood at a post, when nobody did, and which of the promised key staff were there.

Where nothing else was agreed a post is kept day and night (第三条4). A roster is held against that through a
protected period (第九条9), and between shifts that were entered; of days without any shift nothing is said.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import pairwise

import msgspec

from desktop.models.calendar import ONE_DAY, midnight
from desktop.models.enums.people import Duty, Side
from desktop.models.facts import Absence, Incident, Person
from desktop.models.register import ProtectedPeriod, Shift
from desktop.rules.personnel import Presence, presence

#: A whole day without a shift ends what a roster was entered for.
_APART = 2 * ONE_DAY
_KEY_DUTIES = (Duty.KEY_STAFF, Duty.MANAGER)


class Span(msgspec.Struct, frozen=True, order=True):
    """A time from one instant up to another."""

    start: dt.datetime
    end: dt.datetime

    def meets(self, other: Span) -> bool:
        """Whether they share more than a bound."""
        return self.start < other.end and other.start < self.end


class Hole(StrEnum):
    """Why nobody stood at a post: no shift of a protected period entered, none for that time, or not kept."""

    UNRECORDED = "unrecorded"
    UNROSTERED = "unrostered"
    ABSENT = "absent"


class DutyGap(msgspec.Struct, frozen=True):
    """One continuous time in which nobody was at a post, as far as shifts tell.

    `missing` names who should have been there; `absence` is the id of an absence recorded for a part of it.
    """

    post: str
    span: Span
    hole: Hole
    missing: tuple[str, ...] = ()
    absence: str = ""

    @property
    def seconds(self) -> int:
        """Its length."""
        return int((self.span.end - self.span.start).total_seconds())


class Turnout(StrEnum):
    """Whether one of the key staff came in a protected period (第十二条4(2))."""

    CAME = "came"
    MISSED = "missed"
    OPEN = "open"
    UNROSTERED = "unrostered"


class KeyStaff(msgspec.Struct, frozen=True):
    """One of the key staff in a protected period; `shift` is the id of the shift that tells, or empty."""

    name: str
    turnout: Turnout
    shift: str = ""


def span_of(shift: Shift, now: dt.datetime) -> Span | None:
    """When somebody's turn is; one without an end goes on until now. None where it is not dated."""
    if shift.start is None:
        return None
    end = shift.end or max(now, shift.start)
    return Span(shift.start, end) if end > shift.start else None


def days_of(period: ProtectedPeriod) -> Span | None:
    """The whole days of a protected period, its last one included; None where a day is missing."""
    if period.starts_on is None or period.ends_on is None:
        return None
    return Span(midnight(period.starts_on), midnight(period.ends_on + ONE_DAY))


def shifts_in(shifts: Iterable[Shift], window: Span, now: dt.datetime) -> tuple[Shift, ...]:
    """The shifts that reach into a time, the earliest first."""
    found = [each for each in shifts if (span := span_of(each, now)) and span.meets(window)]
    return tuple(sorted(found, key=lambda each: (each.start, each.post)))


def duty_gaps(
    shifts: tuple[Shift, ...],
    periods: tuple[ProtectedPeriod, ...],
    absences: tuple[Absence, ...],
    window: Span,
    now: dt.datetime,
) -> tuple[DutyGap, ...]:
    """When posts were not kept in a time, by their beginning; a gap that reaches beyond it is given whole.

    Those after `now` are still to be filled.
    """
    protected = [span for each in periods if (span := days_of(each)) and span.meets(window)]
    edges = [window, *protected]
    wide = Span(
        min(each.start for each in edges) - _APART,
        max(each.end for each in edges) + _APART,
    )
    near = shifts_in(shifts, wide, now)
    found = [
        gap
        for post in _posts(near, protected, now)
        for gap in _gaps_at(post, [each for each in near if each.post == post], protected, now)
        if gap.span.meets(window)
    ]
    marked = (_marked(gap, absences, now) for gap in found)
    return tuple(sorted(marked, key=lambda gap: (gap.span, gap.post)))


def _posts(near: tuple[Shift, ...], protected: list[Span], now: dt.datetime) -> list[str]:
    """The posts that shifts name; the usual one where a protected period has no shift at all."""
    posts = dict.fromkeys(each.post for each in near)
    if any(not shifts_in(near, span, now) for span in protected):
        posts.setdefault(Shift().post)
    return list(posts)


def _gaps_at(post: str, own: list[Shift], protected: list[Span], now: dt.datetime) -> Iterator[DutyGap]:
    spans = {each.id: span for each in own if (span := span_of(each, now))}
    kept = [spans[each.id] for each in own if each.attended is not False]
    asked = [each for each in protected if any(span.meets(each) for span in spans.values())]
    for hole in _without(_joined([*_runs(spans.values()), *asked]), _joined(kept)):
        away = [each for each in own if each.attended is False and spans[each.id].meets(hole)]
        names = tuple(dict.fromkeys(each.person for each in away))
        yield DutyGap(post, hole, Hole.ABSENT if away else Hole.UNROSTERED, names)
    if post == Shift().post:
        unknown = [each for each in protected if each not in asked]
        yield from (DutyGap(post, each, Hole.UNRECORDED) for each in unknown)


def _runs(spans: Iterable[Span]) -> Iterator[Span]:
    """From the first shift to the last of those that follow each other without a whole day between."""
    run: Span | None = None
    for span in sorted(spans):
        if run is not None and span.start.date() - run.end.date() < _APART:
            run = Span(run.start, max(run.end, span.end))
            continue
        if run is not None:
            yield run
        run = span
    if run is not None:
        yield run


def _joined(spans: Iterable[Span]) -> list[Span]:
    """The same time as spans that do not touch each other, in order."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


def _without(asked: list[Span], kept: list[Span]) -> Iterator[Span]:
    """What is left of the first; both as `_joined` gives them."""
    for span in asked:
        start = span.start
        for taken in kept:
            if taken.end <= start or taken.start >= span.end:
                continue
            if taken.start > start:
                yield Span(start, taken.start)
            start = taken.end
        if start < span.end:
            yield Span(start, span.end)


def _marked(gap: DutyGap, absences: tuple[Absence, ...], now: dt.datetime) -> DutyGap:
    for each in absences:
        if each.start and Span(each.start, each.end or max(now, each.start)).meets(gap.span):
            return msgspec.structs.replace(gap, absence=each.id)
    return gap


def absence_of(gap: DutyGap, now: dt.datetime) -> Absence:
    """A gap as the fact that 附件2 and 附件3 measure; one that goes on has no end yet. It has no id."""
    end = gap.span.end if gap.span.end <= now else None
    names = "、".join(filter(None, gap.missing))
    title = f"{gap.post}无人值守" + (f"（{names}未到岗）" if names else "")
    return Absence(title=title, start=gap.span.start, end=end)


def without_handover(shifts: tuple[Shift, ...], now: dt.datetime) -> frozenset[str]:
    """The ids of shifts that ended without a handover to the next one at their post."""
    found = set()
    for post in {each.post for each in shifts}:
        own = sorted((span, each.id, each.handed_over) for each in shifts if (span := _at(each, post, now)))
        for (span, shift, handed_over), (following, _, _) in pairwise(own):
            if handed_over is False and following.start <= span.end + _APART:
                found.add(shift)
    return frozenset(found)


def _at(shift: Shift, post: str, now: dt.datetime) -> Span | None:
    return span_of(shift, now) if shift.post == post else None


def key_staff(
    people: tuple[Person, ...], shifts: tuple[Shift, ...], period: ProtectedPeriod, now: dt.datetime
) -> tuple[KeyStaff, ...]:
    """The key staff and managers of the vendor in a protected period, and who a shift names as such."""
    days = days_of(period)
    if days is None:
        return ()
    own = [each for each in shifts_in(shifts, days, now) if each.start and each.start < now]
    names = dict.fromkeys(each.name for each in people if _is_key(each, days))
    names |= dict.fromkeys(each.person for each in own if each.key_staff)
    return tuple(_turnout(name, [each for each in own if each.person == name]) for name in names if name)


def _is_key(person: Person, days: Span) -> bool:
    here = {presence(person, days.start.date()), presence(person, (days.end - ONE_DAY).date())}
    return person.side is Side.B and person.duty in _KEY_DUTIES and Presence.ON in here


def _turnout(name: str, own: list[Shift]) -> KeyStaff:
    for wanted, turnout in ((True, Turnout.CAME), (None, Turnout.OPEN), (False, Turnout.MISSED)):
        for each in own:
            if each.attended is wanted:
                return KeyStaff(name, turnout, each.id)
    return KeyStaff(name, Turnout.UNROSTERED)


def periods_of(incident: Incident, periods: tuple[ProtectedPeriod, ...]) -> tuple[ProtectedPeriod, ...]:
    """The protected periods in whose days an incident was reported, or lasted (附件1)."""
    ends = [each.end for each in incident.outages]
    moments = [incident.reported_at, incident.restored_at, *(each.start for each in incident.outages), *ends]
    known = [each for each in moments if each is not None]
    if not known:
        return ()
    span = Span(min(known), max(known) + dt.timedelta(seconds=1))
    return tuple(each for each in periods if (days := days_of(each)) and days.meets(span))
