"""Availability of each system by month or over the term (附件2 row 1, 附件3 row 1)."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from fractions import Fraction
from functools import partial

import msgspec

from desktop.models.assessment import FactRef, Finding, SystemMonth, Trace
from desktop.models.calendar import ONE_DAY
from desktop.models.contract import Terms
from desktop.models.enums.findings import Metric
from desktop.models.facts import Availability, Facts
from desktop.models.money import rounded
from desktop.rules.downtime import Stretch, clipped, event_of, total_seconds
from desktop.rules.findings import flag_traces, make_finding, relevant_flags
from desktop.rules.memo import Memo
from desktop.rules.rows import NOTHING, Band, Flags, Outcome, flags_of, outcomes, rows_of, worst
from desktop.rules.term import Term, TermMonth

ONE_SECOND = dt.timedelta(seconds=1)
Key = tuple[str, str]


class Measured(msgspec.Struct, frozen=True):
    """One system over one stretch of the term: its downtime and what it rests on.

    `certain_seconds` is the downtime whose cause is the vendor's, `seconds` all that may count.
    """

    system: str
    months: tuple[TermMonth, ...]
    certain_seconds: int
    seconds: int
    unreadable_seconds: int
    stretches: tuple[Stretch, ...]
    agreed: tuple[Availability, ...]

    @property
    def period_seconds(self) -> int:
        """The length measured over."""
        return sum(month.seconds for month in self.months)


def measure_months(
    terms: Terms, term: Term, facts: Facts, stretches: dict[str, list[Stretch]], memo: Memo | None = None
) -> dict[Key, Measured]:
    """Every system in every month of the term with downtime or agreed figures, by (month, system)."""
    memo = memo or Memo()
    months = term.months()
    agreed = {(entry.month, entry.system): entry for entry in facts.availability}
    down = {}
    for system in terms.systems:
        several = tuple(stretches.get(system.id, ()))
        down[system.id] = memo.once(("down", system.id), several, partial(_touching, months, several))
    found: dict[Key, Measured] = {}
    for place, month in enumerate(months):
        for system in terms.systems:
            key = (month.month, system.id)
            entry, touching = agreed.get(key), down[system.id][place]
            if entry is not None or touching:
                work = partial(_measure, system.id, month, entry, touching)
                found[key] = memo.once(("measured", *key), (entry, touching), work)
    return found


def _touching(months: tuple[TermMonth, ...], stretches: Iterable[Stretch]) -> list[tuple[Stretch, ...]]:
    """For each month the stretches that touch it."""
    found: list[list[Stretch]] = [[] for _ in months]
    ends = [month.end for month in months]
    for stretch in stretches:
        place = bisect_right(ends, stretch.start)
        while place < len(months) and months[place].start < stretch.end:
            found[place].append(stretch)
            place += 1
    return [tuple(several) for several in found]


def _measure(
    system: str, month: TermMonth, entry: Availability | None, touching: tuple[Stretch, ...]
) -> Measured:
    parts = clipped(touching, month.start, month.end)
    return _summed(system, month, parts) if entry is None else _agreed(system, month, entry, parts)


def undisturbed(terms: Terms, term: Term, month: str, system: str) -> Measured | None:
    """A system's month of the term without any downtime; None where there is no such month or system."""
    found = next((each for each in term.months() if each.month == month), None)
    if found is None or terms.system(system) is None:
        return None
    return Measured(system, (found,), 0, 0, 0, (), ())


def _agreed(system: str, month: TermMonth, entry: Availability, parts: list[Stretch]) -> Measured:
    """The agreed figures; where they leave the downtime open, that of the recorded outages holds."""
    unreadable, down = entry.data_unreadable_seconds or 0, entry.downtime_seconds
    if down is None:
        summed = _summed(system, month, parts)
        return msgspec.structs.replace(summed, unreadable_seconds=unreadable, agreed=(entry,))
    return Measured(system, (month,), down, down, unreadable, (), (entry,))


def _summed(system: str, month: TermMonth, parts: list[Stretch]) -> Measured:
    certain = total_seconds(part for part in parts if part.certain)
    return Measured(system, (month,), certain, total_seconds(parts), 0, tuple(parts), ())


def system_months(
    terms: Terms, term: Term, measured: dict[Key, Measured], memo: Memo
) -> dict[Key, SystemMonth]:
    """What each system's month comes to, for the table of service levels."""
    found = {}
    for month in term.months():
        for system in terms.systems:
            key = (month.month, system.id)
            part = measured.get(key)
            found[key] = memo.once(("level", *key), (part,), partial(_system_month, terms, month, part))
    return found


def _system_month(terms: Terms, month: TermMonth, part: Measured | None) -> SystemMonth:
    certain, seconds = (part.certain_seconds, part.seconds) if part else (0, 0)
    allowed = (1 - Fraction(terms.service_levels.service_availability)) * month.seconds
    met = None if certain <= allowed < seconds else certain <= allowed
    percent = 100 * (1 - Fraction(seconds, month.seconds))
    return SystemMonth(seconds, rounded(allowed), met, rounded(percent, 4))


def availability_findings(
    terms: Terms, term: Term, measured: dict[Key, Measured], memo: Memo
) -> list[Finding]:
    """One finding for each system and month (or for the term) that falls short."""
    parts: list[tuple[Measured, str | None]]
    if terms.readings.availability_period == "month":
        parts = [(part, month) for (month, _), part in measured.items()]
    else:
        by_system: dict[str, list[Measured]] = defaultdict(list)
        for (_, system), part in measured.items():
            by_system[system].append(part)
        parts = [(_joined(term, system, several), None) for system, several in by_system.items()]
    found = [
        memo.once(("short", part.system, period), (part,), partial(_finding, terms, term, part, period))
        for part, period in parts
    ]
    return [finding for finding in found if finding]


def _joined(term: Term, system: str, parts: list[Measured]) -> Measured:
    return Measured(
        system,
        term.months(),
        sum(part.certain_seconds for part in parts),
        sum(part.seconds for part in parts),
        sum(part.unreadable_seconds for part in parts),
        tuple(stretch for part in parts for stretch in part.stretches),
        tuple(entry for part in parts for entry in part.agreed),
    )


def _finding(terms: Terms, term: Term, part: Measured, period: str | None) -> Finding | None:
    agreed = [entry for entry in part.agreed if entry.downtime_seconds or entry.data_unreadable_seconds]
    certain = [stretch.incident for stretch in part.stretches if stretch.certain]
    all_incidents = [stretch.incident for stretch in part.stretches]
    low_flags = [flags_of(entry) for entry in (*agreed, *certain)]
    high_flags = [flags_of(entry) for entry in (*agreed, *all_incidents)]
    possible = _possible(terms, part, part.certain_seconds, low_flags)
    possible |= _possible(terms, part, part.seconds, high_flags)
    if not any(outcome.row for outcome in possible):
        return None
    if len(possible) == 1 and (certain or agreed):
        # What is established alone decides, so no other event is charged for it.
        all_incidents, high_flags = certain, low_flags
    refs = tuple(FactRef("availability", entry.id or entry.subject) for entry in agreed)
    refs += tuple(FactRef("incidents", incident.id) for incident in dict.fromkeys(all_incidents))
    measure = (
        measure_trace(terms, term, part),
        *flag_traces(worst(high_flags), relevant_flags(possible), refs),
    )
    ends = [(stretch.end - ONE_SECOND).date() for stretch in part.stretches]
    last = [
        (month.end - ONE_DAY).date() for month in part.months if agreed and month.month == agreed[-1].month
    ]
    return make_finding(
        terms,
        term,
        possible,
        subjects=[*(entry.subject for entry in agreed), *(incident.id for incident in all_incidents)],
        events=[
            *(entry.event or entry.subject for entry in agreed),
            *(event_of(incident) for incident in all_incidents),
        ],
        systems=(part.system,),
        occurred_on=max(ends + last, default=None),
        measure=measure,
        period=period,
        system=part.system,
    )


def falls_short(terms: Terms, part: Measured) -> bool | None:
    """Whether a system was available for less than agreed; None where only an open cause decides."""
    certain, possible = _short(terms, part, part.certain_seconds), _short(terms, part, part.seconds)
    return certain if certain == possible else None


def _short(terms: Terms, part: Measured, seconds: int) -> bool:
    levels = terms.service_levels
    down = seconds > (1 - Fraction(levels.service_availability)) * part.period_seconds
    readable = levels.data_availability
    if down or readable is None:
        return down
    return part.unreadable_seconds > (1 - Fraction(readable)) * part.period_seconds


def _possible(terms: Terms, part: Measured, seconds: int, flags: list[Flags]) -> frozenset[Outcome]:
    if not _short(terms, part, seconds) or not flags:
        return frozenset({NOTHING})
    return outcomes(Band(rows_of(terms, Metric.AVAILABILITY)), worst(flags), terms.readings)


def measure_trace(terms: Terms, term: Term, part: Measured) -> Trace:
    """How the availability of one system over one period came about."""
    percent = rounded(100 * (1 - Fraction(part.seconds, part.period_seconds)), 4)
    children = [down_trace(part), period_trace(term, part), level_trace(terms)]
    if part.unreadable_seconds:
        refs = tuple(
            FactRef("availability", entry.id or entry.subject, "data_unreadable_seconds")
            for entry in part.agreed
        )
        words = "双方确认的时长之和"
        children.append(Trace("数据不可读时长", part.unreadable_seconds, "秒", words, facts=refs))
        share, path = terms.service_levels.data_availability, "service_levels.data_availability"
        children.append(Trace("约定数据可用性", share, "份额", term=path, clause="3-1"))
    words = "1 − 不可用时长 ÷ 计量时长"
    return Trace("可用性", percent, "%", words, "3-1", "availability_period", children=tuple(children))


def level_trace(terms: Terms) -> Trace:
    """The availability that was agreed, as a leaf."""
    share, term = terms.service_levels.service_availability, "service_levels.service_availability"
    return Trace("约定可用性", share, "份额", term=term, clause="3-1")


def period_trace(term: Term, part: Measured) -> Trace:
    """How long the stretch is over which a system is measured."""
    ends = (part.months[0].start.date(), (part.months[-1].end - ONE_DAY).date())
    words = f"{ends[0]} 至 {ends[1]} 的秒数，在服务期内"
    bounds = (
        Trace("服务期起", term.start, figure="contract.service_start"),
        Trace("服务期止", term.end, figure="contract.service_end"),
    )
    return Trace("计量时长", part.period_seconds, "秒", words, "5", children=bounds)


def down_trace(part: Measured) -> Trace:
    """How a system's downtime over a stretch of the term came about."""
    return _down("不可用时长", part, part.seconds, part.stretches)


def certain_trace(part: Measured) -> Trace:
    """How the part of it came about whose cause is the vendor's."""
    certain = tuple(stretch for stretch in part.stretches if stretch.certain)
    return _down("其中原因已认定的", part, part.certain_seconds, certain)


def _down(name: str, part: Measured, seconds: int, stretches: tuple[Stretch, ...]) -> Trace:
    words = f"{part.system} 自 {part.months[0].start} 至 {part.months[-1].end} 的中断，重叠的只计一次"
    leaves = _leaves(part.agreed, stretches)
    return Trace(name, seconds, "秒", words, "附件3", "planned_maintenance", children=leaves)


def _leaves(entries: tuple[Availability, ...], stretches: tuple[Stretch, ...]) -> tuple[Trace, ...]:
    agreed = tuple(
        Trace(
            f"{entry.month} 双方确认",
            entry.downtime_seconds,
            "秒",
            facts=(FactRef("availability", entry.id or entry.subject, "downtime_seconds"),),
        )
        for entry in entries
        if entry.downtime_seconds is not None
    )
    outages = tuple(
        Trace(
            f"{stretch.start:%m-%d %H:%M:%S}–{stretch.end:%m-%d %H:%M:%S}",
            total_seconds((stretch,)),
            "秒",
            f"{stretch.start} 至 {stretch.end} 的中断",
            facts=(FactRef("incidents", stretch.incident.id, "outages"),),
        )
        for stretch in stretches
    )
    return agreed + outages
