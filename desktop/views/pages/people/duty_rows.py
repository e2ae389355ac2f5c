"""值守 and 重保期间 as plain rows: shifts and gaps of a week, periods, who of the key staff came."""

from __future__ import annotations

import datetime as dt

import msgspec

from desktop.models.calendar import ONE_DAY, midnight
from desktop.models.enums import GRADE_ZH, Metric
from desktop.models.register import ProtectedPeriod, Shift
from desktop.rules.rosters import (
    DutyGap,
    Hole,
    KeyStaff,
    Span,
    Turnout,
    days_of,
    duty_gaps,
    key_staff,
    shifts_in,
    span_of,
    without_handover,
)
from desktop.rules.rows import find_band, rows_of
from desktop.views.i18n import say, tr
from desktop.views.pages.people.kept import Kept, figure, length_words, span_words
from desktop.views.pages.people.week_strip import Bar, Ground, Lane, Week
from desktop.views.widgets import Cell, Row, State
from desktop.views.widgets.limits import Point

DAYS = 7
#: A gap has no record: its row has a key of its own.
GAP = "gap:"
_HOLES = {
    Hole.UNRECORDED: tr("值守未登记"),
    Hole.UNROSTERED: tr("无人排班"),
    Hole.ABSENT: tr("未到岗"),
}
_TURNOUTS = {
    Turnout.CAME: (State.OK, tr("已到场")),
    Turnout.MISSED: (State.BAD, tr("未到场")),
    Turnout.OPEN: (State.OPEN, tr("到岗未登记")),
    Turnout.UNROSTERED: (State.WARN, tr("没有班次")),
}


class WeekSeen(msgspec.Struct, frozen=True):
    """A week of the roster: the strip, the rows of its table, its shifts, and the gaps by their keys."""

    strip: Week
    rows: tuple[Row, ...]
    shifts: tuple[Shift, ...]
    gaps: dict[str, DutyGap]


def monday(day: dt.date) -> dt.date:
    """The first day of a day's week."""
    return day - day.weekday() * ONE_DAY


def latest_week(kept: Kept) -> dt.date:
    """The week of the last shift begun by the as-of day, else that day's own."""
    begun = [each.start.date() for each in kept.known.shifts if each.start and each.start <= kept.now]
    return monday(max(begun, default=kept.as_of.day))


def week_seen(kept: Kept, first: dt.date) -> WeekSeen:
    """What the roster holds from a Monday on."""
    window = Span(midnight(first), midnight(first + DAYS * ONE_DAY))
    known, now = kept.known, kept.now
    shifts = shifts_in(known.shifts, window, now)
    gaps = duty_gaps(known.shifts, known.protected_periods, known.absences, window, now)
    by_key = {f"{GAP}{each.post}:{each.span.start}": each for each in gaps}
    loose = without_handover(shifts, now)
    dated = [
        *((each.start or now, _shift_row(each, now, loose)) for each in shifts),
        *((each.span.start, _gap_row(kept, key, each)) for key, each in by_key.items()),
    ]
    rows = tuple(row for _, row in sorted(dated, key=lambda pair: pair[0]))
    return WeekSeen(_strip(kept, first, window, shifts, by_key), rows, shifts, by_key)


def _shift_row(shift: Shift, now: dt.datetime, loose: frozenset[str]) -> Row:
    start, end = figure(shift, "start"), figure(shift, "end")
    note = tr("；").join(filter(None, (tr("承诺骨干") if shift.key_staff else "", shift.note)))
    over = shift.end is not None and shift.end <= now
    return Row(
        shift.id,
        (
            Cell(_time_words(shift.start, shift.end), figure_id=start),
            Cell(shift.post, "ink2", tip=shift.post),
            Cell(shift.person or "—", bold=True, tip=shift.person),
            _answer_cell(shift, "attended", (tr("到岗"), tr("未到岗")), over=over),
            _answer_cell(shift, "handed_over", (tr("已交接"), tr("未交接")), over=over and shift.id in loose),
            Cell(note or length_words(_seconds(shift, now)), "ink3", tip=note, figure_id=end),
        ),
    )


def _seconds(shift: Shift, now: dt.datetime) -> int:
    span = span_of(shift, now)
    return int((span.end - span.start).total_seconds()) if span else 0


def _answer_cell(shift: Shift, field: str, words: tuple[str, str], *, over: bool) -> Cell:
    value, about = getattr(shift, field), figure(shift, field)
    if value is None:
        return Cell(tr("未登记") if over else "—", state=State.OPEN if over else None, figure_id=about)
    state = State.OK if value else State.BAD if field == "attended" else State.WARN
    return Cell(words[0] if value else words[1], state=state, figure_id=about)


def _gap_row(kept: Kept, key: str, gap: DutyGap) -> Row:
    state, word = gap_state(kept, gap)
    length = length_words(gap.seconds)
    names = tr("、").join(filter(None, gap.missing))
    about = f"fact:absences:{gap.absence}:start" if gap.absence else ""
    return Row(
        key,
        (
            Cell(_time_words(gap.span.start, gap.span.end), "bad" if state is State.BAD else "ink2"),
            Cell(gap.post, "ink2", tip=gap.post),
            Cell(names or tr("无人"), "ink3", tip=names),
            Cell("—", "ink3"),
            Cell(length, "ink2", tip=length),
            Cell(
                word,
                state=state,
                figure_id=about,
                tip=tr("{word}，{length}").format(word=word, length=length),
            ),
        ),
    )


def gap_state(kept: Kept, gap: DutyGap) -> tuple[State, str]:
    """How a gap stands: still to be filled, recorded as an absence, or to be recorded.

    It is bad where it lasts so long that a row of the annexes is met (附件2 行11).
    """
    if gap.span.start >= kept.now:
        return State.WARN, tr("待排班")
    if gap.absence:
        return State.OFF, tr("已登记 {absence}").format(absence=gap.absence)
    if gap.hole is Hole.UNRECORDED:
        return State.OPEN, _HOLES[gap.hole]
    lasted = int((min(gap.span.end, kept.now) - gap.span.start).total_seconds())
    band = find_band(rows_of(kept.terms, Metric.UNATTENDED), lasted, kept.terms.readings)
    return State.BAD if band else State.WARN, _HOLES[gap.hole]


def _time_words(start: dt.datetime | None, end: dt.datetime | None) -> str:
    """When: 09-13 20:00–22:10, or into another day: 09-12 12:00–09-13 08:00."""
    if start is None:
        return tr("时间未定")
    if end is None:
        return tr("{start:%m-%d %H:%M} 起").format(start=start)
    if end.date() == start.date():
        return f"{start:%m-%d %H:%M}–{end:%H:%M}"
    if end == midnight(start.date() + ONE_DAY):
        return f"{start:%m-%d %H:%M}–24:00"
    return f"{start:%m-%d %H:%M}–{end:%m-%d %H:%M}"


def _strip(
    kept: Kept, first: dt.date, window: Span, shifts: tuple[Shift, ...], gaps: dict[str, DutyGap]
) -> Week:
    lanes: dict[str, list[Bar]] = {}
    for each in shifts:
        span = span_of(each, kept.now)
        if span is not None:
            lanes.setdefault(each.post, []).append(
                Bar(each.id, *_clip(span, window), _ground(each, kept), each.person)
            )
    for key, gap in gaps.items():
        state, word = gap_state(kept, gap)
        ground = Ground.UNKNOWN if state in (State.OPEN, State.WARN) else Ground.GAP
        if gap.absence:
            ground = Ground.RECORDED
        lanes.setdefault(gap.post, []).append(Bar(key, *_clip(gap.span, window), ground, word))
    protected = frozenset(
        first + number * ONE_DAY
        for number in range(DAYS)
        for each in kept.known.protected_periods
        if (days := days_of(each)) and days.start.date() <= first + number * ONE_DAY < days.end.date()
    )
    return Week(
        first,
        tuple(Lane(post, tuple(sorted(bars, key=lambda bar: bar.start))) for post, bars in lanes.items()),
        protected,
        kept.now if window.start < kept.now < window.end else None,
    )


def _clip(span: Span, window: Span) -> tuple[dt.datetime, dt.datetime]:
    return max(span.start, window.start), min(span.end, window.end)


def _ground(shift: Shift, kept: Kept) -> Ground:
    if shift.attended is False:
        return Ground.MISSED
    if shift.attended:
        return Ground.KEPT
    return Ground.PLANNED if shift.start and shift.start >= kept.now else Ground.OPEN


def week_words(kept: Kept, seen: WeekSeen) -> tuple[State, str] | None:
    """The worst of a week in a chip; nothing where there is no shift and no gap."""
    states = [gap_state(kept, each)[0] for each in seen.gaps.values()]
    for state, word in (
        (State.BAD, tr("{count} 处空档待登记")),
        (State.WARN, tr("{count} 处空档")),
        (State.OPEN, tr("{count} 段未登记")),
    ):
        if state in states:
            return state, word.format(count=states.count(state))
    return (State.OK, tr("没有空档")) if seen.shifts else None


def period_rows(kept: Kept) -> tuple[Row, ...]:
    """Every protected period, the latest first."""
    held = sorted(kept.facts.protected_periods, key=lambda each: each.starts_on or dt.date.max, reverse=True)
    known = {each.id: each for each in kept.known.protected_periods}
    return tuple(_period_row(kept, known.get(each.id, each)) for each in held)


def _period_row(kept: Kept, period: ProtectedPeriod) -> Row:
    begun = kept.as_of.knows_day(period.starts_on)
    missing = State.BAD if begun else State.WARN
    return Row(
        period.id,
        (
            Cell(period.title or "—", bold=True, tip=f"{period.title} {period.number}".strip()),
            Cell(
                say(GRADE_ZH[period.grade]) if period.grade else tr("未定"), figure_id=figure(period, "grade")
            ),
            Cell(_short_span(period), "ink2", figure_id=figure(period, "starts_on")),
            _received(period, "plan_on", missing),
            _received(period, "roster_on", missing),
        ),
    )


def _short_span(period: ProtectedPeriod) -> str:
    first, last = period.starts_on, period.ends_on
    if first is None or last is None:
        return span_words(first, last)
    return (
        tr("{first} 至 {last:%m-%d}").format(first=first, last=last)
        if first.year == last.year
        else tr("{first} 至 {last}").format(first=first, last=last)
    )


def _received(period: ProtectedPeriod, field: str, missing: State) -> Cell:
    """A paper that is owed before the first day (第九条9)."""
    day = getattr(period, field)
    if day is None:
        return Cell(tr("未收到"), state=missing, figure_id=figure(period, field))
    late = period.starts_on is not None and day >= period.starts_on
    return Cell(f"{day:%m-%d}", state=State.WARN if late else State.OK, figure_id=figure(period, field))


def period_points(kept: Kept, period_id: str) -> tuple[Point, ...]:
    """How the roster of a protected period was kept, and who of the key staff came."""
    period = next((each for each in kept.known.protected_periods if each.id == period_id), None)
    days = days_of(period) if period else None
    if period is None or days is None:
        return ()
    known = kept.known
    gaps = duty_gaps(known.shifts, known.protected_periods, known.absences, days, kept.now)
    staff = key_staff(known.people, known.shifts, period, kept.now)
    begun = days.start < kept.now
    return (_roster_point(kept, period, gaps), *(_key_point(kept, period, each) for each in staff if begun))


def _roster_point(kept: Kept, period: ProtectedPeriod, gaps: tuple[DutyGap, ...]) -> Point:
    about = figure(period, "roster_on")
    clause = kept.heading("3.4")
    if not gaps:
        return Point(State.OK, tr("值守不间断"), tr("{clause}，7×24 小时").format(clause=clause), about)
    worst = next(
        state
        for state in (State.BAD, State.WARN, State.OPEN, State.OFF)
        if any(gap_state(kept, each)[0] is state for each in gaps)
    )
    seconds = sum(each.seconds for each in gaps)
    words = tr("共 {seconds}，{clause} 要求 7×24 小时值守").format(
        seconds=length_words(seconds), clause=clause
    )
    return Point(worst, tr("值守空档 {count} 处").format(count=len(gaps)), words, about)


def _key_point(kept: Kept, period: ProtectedPeriod, staff: KeyStaff) -> Point:
    state, word = _TURNOUTS[staff.turnout]
    about = f"fact:shifts:{staff.shift}:attended" if staff.shift else figure(period, "starts_on")
    clause = kept.heading("12.4(2)")
    rest = {
        Turnout.MISSED: tr("{clause}：可书面要求整改并定期限").format(clause=clause),
        Turnout.UNROSTERED: tr("{clause}：承诺的骨干、管理人员应到场").format(clause=clause),
    }.get(staff.turnout, "")
    return Point(state, tr("{name}{word}").format(name=staff.name, word=word), rest, about)


def missed_key_staff(kept: Kept, period_id: str) -> bool:
    """Whether one of the key staff is known to have stayed away."""
    period = next((each for each in kept.known.protected_periods if each.id == period_id), None)
    if period is None:
        return False
    staff = key_staff(kept.known.people, kept.known.shifts, period, kept.now)
    return any(each.turnout is Turnout.MISSED for each in staff)
