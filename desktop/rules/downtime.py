"""Outages: which downtime counts, for whom, and how long (附件2、3 rows 1, 附件3 rows 5 and 6).

Downtime counts unless its cause is not the vendor's; a cause that is not established may count. The
outages of one system that overlap count once.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from operator import attrgetter

import msgspec

from desktop.models.calendar import midnight, month_bounds, month_of
from desktop.models.contract import Terms
from desktop.models.facts import Facts, Incident

Span = tuple[dt.datetime, dt.datetime]


class Stretch(msgspec.Struct, frozen=True, gc=False):
    """One outage of one system that counts or may count: `certain` where the cause is the vendor's."""

    system: str
    start: dt.datetime
    end: dt.datetime
    certain: bool
    incident: Incident


class Spell(msgspec.Struct, frozen=True, gc=False):
    """Overlapping outages of one system as one; the incidents behind it in order, and their events."""

    start: dt.datetime
    end: dt.datetime
    incidents: tuple[Incident, ...]
    seconds: int
    events: frozenset[str]


def seconds_between(start: dt.datetime, end: dt.datetime) -> int:
    """Whole seconds from `start` to `end`; records hold no fraction of a second."""
    span = end - start
    return span.days * 86_400 + span.seconds


def event_of(incident: Incident) -> str:
    """The event group of an incident: its own id unless party A grouped it (第十二条3)."""
    return incident.event or incident.id


def affected_systems(incident: Incident, terms: Terms) -> tuple[str, ...]:
    """The systems an incident hit: as recorded, else those of its outages, else the template's `platform`."""
    if incident.systems:
        return incident.systems
    down = tuple(dict.fromkeys(outage.system for outage in incident.outages))
    return down or tuple(system.id for system in terms.systems if system.id == "platform")


def counted_stretches(terms: Terms, facts: Facts, now: dt.datetime) -> dict[str, list[Stretch]]:
    """For each system its outages that count or may count, by start.

    An outage without an end has lasted until `now`; one without a second is none. Planned ones are left
    out where the reading `planned_maintenance` excludes them.
    """
    return by_system(
        stretch for incident in facts.incidents for stretch in stretches_of(terms, incident, now)
    )


def stretches_of(terms: Terms, incident: Incident, now: dt.datetime) -> tuple[Stretch, ...]:
    """The outages of one incident that count or may count."""
    if not incident.outages or (incident.cause is not None and not incident.cause.vendors):
        return ()
    excluded = terms.readings.planned_maintenance == "excluded"
    certain = incident.cause is not None
    return tuple(
        Stretch(outage.system, outage.start, end, certain, incident)
        for outage in incident.outages
        if outage.start < (end := outage.end or now) and not (excluded and outage.planned)
    )


def by_system(stretches: Iterable[Stretch]) -> dict[str, list[Stretch]]:
    """Stretches by the system that was down, each system's by start."""
    found: dict[str, list[Stretch]] = defaultdict(list)
    for stretch in stretches:
        found[stretch.system].append(stretch)
    for several in found.values():
        several.sort(key=attrgetter("start", "end"))
    return found


def pieces(stretches: Iterable[Stretch]) -> list[tuple[Stretch, ...]]:
    """`stretches`, sorted by start, cut where a new month has begun and nothing of before still goes on.

    What overlaps or touches is in one piece, so that each can be merged by itself.
    """
    in_order = list(stretches)
    if not in_order:
        return []
    found: list[list[Stretch]] = [[]]
    until, following = in_order[0].end, _next_month(in_order[0])
    for stretch in in_order:
        if stretch.start >= following and stretch.start > until:
            found.append([])
            following = _next_month(stretch)
        found[-1].append(stretch)
        until = max(until, stretch.end)
    return [tuple(piece) for piece in found]


def _next_month(stretch: Stretch) -> dt.datetime:
    return midnight(month_bounds(month_of(stretch.start))[1])


def clipped(stretches: Iterable[Stretch], start: dt.datetime, end: dt.datetime) -> list[Stretch]:
    """The parts of `stretches` between two instants; what lies between them as it is."""
    return [
        stretch
        if start <= stretch.start and stretch.end <= end
        else msgspec.structs.replace(stretch, start=max(stretch.start, start), end=min(stretch.end, end))
        for stretch in stretches
        if stretch.start < end and stretch.end > start
    ]


def merged(stretches: Iterable[Stretch]) -> list[tuple[dt.datetime, dt.datetime, list[Incident]]]:
    """Start, end and incidents of `stretches`, sorted by start, with those that overlap or touch as one."""
    found: list[tuple[dt.datetime, dt.datetime, list[Incident]]] = []
    for stretch in stretches:
        if found and stretch.start <= found[-1][1]:
            start, end, incidents = found[-1]
            if stretch.incident not in incidents:
                incidents.append(stretch.incident)
            found[-1] = (start, max(end, stretch.end), incidents)
        else:
            found.append((stretch.start, stretch.end, [stretch.incident]))
    return found


def spells(stretches: Iterable[Stretch]) -> list[Spell]:
    """`stretches`, sorted by start, with those that overlap or touch merged."""
    return [
        Spell(start, end, tuple(incidents), seconds_between(start, end), frozenset(map(event_of, incidents)))
        for start, end, incidents in merged(stretches)
    ]


def total_seconds(stretches: Iterable[Stretch]) -> int:
    """The union of `stretches` in seconds."""
    return sum(seconds_between(start, end) for start, end, _ in merged(stretches))
