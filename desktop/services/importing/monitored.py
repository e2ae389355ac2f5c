"""Outages that monitoring saw: which system, which incident, and the months beside what is recorded."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate

import msgspec

from desktop.exchange.cells.values import plain
from desktop.exchange.columns import INCIDENT, OUTAGES, column, names_of
from desktop.exchange.headers import Head
from desktop.exchange.monitoring import Down, seconds_by_month
from desktop.exchange.sheets import Book, Raw, Sheet, SheetName, Stamp
from desktop.models.calendar import midnight, month_bounds
from desktop.models.contract import Contract, Terms
from desktop.models.facts import Facts, Incident
from desktop.rules.downtime import Stretch, affected_systems, clipped, total_seconds
from desktop.services.importing.plan import AS_NEW, Setup

_FIELDS = (INCIDENT, "system", "start", "end")
#: Later than anything: the end of what goes on.
_NEVER = dt.datetime(9999, 12, 31)
_Span = tuple[dt.datetime, dt.datetime, str]


class Seen(msgspec.Struct, frozen=True):
    """One outage of a system as monitoring saw it, and the incidents it could belong to.

    `into` is the id of one of them, `AS_NEW`, or "" where it is not taken; `recorded` are the seconds of it
    that are recorded already.
    """

    down: Down
    system: str
    candidates: tuple[str, ...]
    into: str
    recorded: int

    @property
    def key(self) -> str:
        """What the user's answer is kept under."""
        return f"{self.system}@{self.down.start.isoformat()}"


class MonthCheck(msgspec.Struct, frozen=True):
    """The downtime of one system and month in seconds: monitored, recorded, agreed (None: nothing is)."""

    system: str
    month: str
    monitored: int
    recorded: int
    agreed: int | None

    @property
    def differs(self) -> bool:
        """Whether what counts now is not what monitoring saw."""
        return self.monitored != (self.recorded if self.agreed is None else self.agreed)


def systems_for(
    names: Iterable[str], contract: Contract, facts: Facts, remembered: Mapping[str, str]
) -> dict[str, str | None]:
    """The system that each name of a monitor stands for; "" is not taken, None is to be asked."""
    known = names_of("systems", contract, facts)
    by_name = {plain(name).lower(): system for system, name in known.items()} | {
        plain(system).lower(): system for system in known
    }
    found: dict[str, str | None] = {}
    for name in names:
        kept = remembered.get(name)
        found[name] = kept if kept == "" or kept in known else by_name.get(plain(name).lower())
    return found


def book_of(found: Sequence[Seen], name: str, ids: Sequence[str], terms: Terms) -> tuple[Book, Setup]:
    """The outages that are taken, as a table for the planner, with the new incidents that they call for.

    Those that overlap belong to one new incident; `ids` are as many as there are outages.
    """
    names = {each.id: each.name for each in terms.systems}
    drafts: list[Incident] = []
    rows: list[list[Raw]] = [[column(OUTAGES, key).zh for key in _FIELDS]]
    until: dt.datetime | None = None
    for each in found:
        if not each.into:
            continue
        into = each.into
        if into == AS_NEW:
            if until is None or each.down.start > until:
                title = f"监控发现的中断：{names.get(each.system, each.system)} {each.down.start}"
                drafts.append(Incident(id=ids[len(drafts)], title=title, note=f"来自监控导出 {name}"))
                until = each.down.seen
            until = max(until, each.down.seen)
            drafts[-1] = _with(drafts[-1], each.system)
            into = drafts[-1].id
        rows.append([into, each.system, Stamp(each.down.start, "both"), _stamp(each.down.end)])
    sheet = Sheet("监控中断", rows)
    setup = Setup(OUTAGES, Head(0), dict(enumerate(_FIELDS)), drafts=tuple(drafts))
    notes = (f"将新建 {len(drafts):,} 个事件，报告时间和原因待补",) if drafts else ()
    return Book(name, (SheetName(sheet.name, hidden=False),), sheet, notes), setup


class Recorded:
    """What is recorded beside what monitoring saw; made once, asked as often as the rules change."""

    def __init__(self, facts: Facts, terms: Terms) -> None:
        self._outages = _outages(facts)
        self._spans = _Spans(facts, terms)
        self._agreed = {(each.system, each.month): each.downtime_seconds for each in facts.availability}

    def seen(self, downs: Iterable[tuple[str, Down]], answers: Mapping[str, str]) -> tuple[Seen, ...]:
        """The outages (system, outage) by time, each with its incident: as answered, else as is plain.

        One that is recorded goes where it is; one that a single incident of the system overlaps goes there;
        one that none overlaps is an incident of its own; else it waits for an answer.
        """
        in_order = sorted(downs, key=lambda each: (each[1].start, each[0]))
        return tuple(self._seen(system, down, answers) for system, down in in_order)

    def _seen(self, system: str, down: Down, answers: Mapping[str, str]) -> Seen:
        own = self._outages.get(system, ())
        same = [each.incident.id for each in own if each.start == down.start]
        candidates = tuple(dict.fromkeys((*same, *self._spans.over(system, down))))
        covered = total_seconds(clipped(own, down.start, down.seen))
        found = Seen(down, system, candidates, "", covered)
        answered = answers.get(found.key)
        if same:
            into = same[0]
        elif answered in ("", AS_NEW, *candidates):
            into = answered or ""
        else:
            into = _plain(candidates, covered >= down.seconds > 0)
        return msgspec.structs.replace(found, into=into)

    def months(self, downs: Iterable[tuple[str, Down]]) -> tuple[MonthCheck, ...]:
        """Each month in which monitoring saw downtime, beside what is recorded and agreed."""
        by_system: dict[str, list[Down]] = {}
        for system, down in downs:
            by_system.setdefault(system, []).append(down)
        return tuple(
            self._month(system, month, seconds)
            for system, several in sorted(by_system.items())
            for month, seconds in seconds_by_month(tuple(several)).items()
        )

    def _month(self, system: str, month: str, seconds: int) -> MonthCheck:
        first, after = map(midnight, month_bounds(month))
        recorded = total_seconds(clipped(self._outages.get(system, ()), first, after))
        return MonthCheck(system, month, seconds, recorded, self._agreed.get((system, month)))


class _Spans:
    """The time that incidents took, by system and beginning, to be asked what overlaps."""

    def __init__(self, facts: Facts, terms: Terms) -> None:
        found: dict[str, list[_Span]] = {}
        for incident in facts.incidents:
            span = _span(incident)
            if span is not None:
                for system in affected_systems(incident, terms):
                    found.setdefault(system, []).append((*span, incident.id))
        self._spans = {system: sorted(several) for system, several in found.items()}
        self._latest = {
            system: list(accumulate((end for _, end, _ in several), max))
            for system, several in self._spans.items()
        }

    def over(self, system: str, down: Down) -> tuple[str, ...]:
        """The incidents of a system that overlap an outage."""
        spans, latest = self._spans.get(system, []), self._latest.get(system, [])
        place = bisect_right(spans, down.seen, key=lambda span: span[0])
        found = []
        while place and latest[place - 1] >= down.start:
            place -= 1
            if spans[place][1] >= down.start:
                found.append(spans[place][2])
        return tuple(reversed(found))


def _span(incident: Incident) -> tuple[dt.datetime, dt.datetime] | None:
    """From the first that is known of an incident to the last; one without an end is not over."""
    starts = [each.start for each in incident.outages]
    if incident.reported_at:
        starts.append(incident.reported_at)
    if not starts:
        return None
    ends = [each.end for each in incident.outages]
    if incident.restored_at is None and (not ends or None in ends):
        return min(starts), _NEVER
    return min(starts), max(filter(None, (*ends, incident.restored_at)))


def _outages(facts: Facts) -> dict[str, list[Stretch]]:
    """The recorded outages of each system, whoever caused them, by beginning."""
    found: dict[str, list[Stretch]] = {}
    for incident in facts.incidents:
        for outage in incident.outages:
            end = outage.end or _NEVER
            found.setdefault(outage.system, []).append(
                Stretch(outage.system, outage.start, end, True, incident)
            )
    for several in found.values():
        several.sort(key=lambda each: each.start)
    return found


def _plain(candidates: tuple[str, ...], covered: bool) -> str:
    if covered or len(candidates) > 1:
        return ""
    return candidates[0] if candidates else AS_NEW


def _with(incident: Incident, system: str) -> Incident:
    systems = tuple(dict.fromkeys((*incident.systems, system)))
    return msgspec.structs.replace(incident, systems=systems)


def _stamp(at: dt.datetime | None) -> Stamp | None:
    return Stamp(at, "both") if at else None
