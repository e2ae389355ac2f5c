"""Outages: which downtime counts, for whom, and how long (附件2、3 rows 1, 附件3 rows 5 and 6).

Downtime counts unless its cause is not the vendor's; a cause that is not established may count. The
outages of one system that overlap count once.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable

import msgspec

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
    """Overlapping outages of one system as one; the incidents behind it in order."""

    start: dt.datetime
    end: dt.datetime
    incidents: tuple[Incident, ...]

    @property
    def seconds(self) -> int:
        """Its length."""
        return seconds_between(self.start, self.end)


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
        several.sort(key=lambda stretch: (stretch.start, stretch.end))
    return found


def clipped(stretches: Iterable[Stretch], start: dt.datetime, end: dt.datetime) -> list[Stretch]:
    """The parts of `stretches` between two instants."""
    return [
        msgspec.structs.replace(stretch, start=max(stretch.start, start), end=min(stretch.end, end))
        for stretch in stretches
        if stretch.start < end and stretch.end > start
    ]


def spells(stretches: Iterable[Stretch]) -> list[Spell]:
    """`stretches`, sorted by start, with those that overlap or touch merged."""
    merged: list[tuple[dt.datetime, dt.datetime, list[Incident]]] = []
    for stretch in stretches:
        if merged and stretch.start <= merged[-1][1]:
            start, end, incidents = merged[-1]
            if stretch.incident not in incidents:
                incidents.append(stretch.incident)
            merged[-1] = (start, max(end, stretch.end), incidents)
        else:
            merged.append((stretch.start, stretch.end, [stretch.incident]))
    return [Spell(start, end, tuple(incidents)) for start, end, incidents in merged]


def total_seconds(stretches: Iterable[Stretch]) -> int:
    """The union of `stretches` in seconds."""
    return sum(spell.seconds for spell in spells(stretches))
