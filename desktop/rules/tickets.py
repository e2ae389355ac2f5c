"""Mean response and recovery over both kinds of ticket (附件2 rows 7–10, 附件3 rows 8–11)."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from functools import partial
from operator import attrgetter
from typing import Literal

import msgspec

from desktop.models.assessment import FactRef, Finding, Trace
from desktop.models.calendar import month_of
from desktop.models.contract import Terms
from desktop.models.enums.findings import Metric
from desktop.models.facts import Facts, Incident, Request
from desktop.models.money import quotient, rounded
from desktop.rules.downtime import affected_systems, event_of, seconds_between
from desktop.rules.findings import flag_traces, make_finding, relevant_flags
from desktop.rules.memo import Memo
from desktop.rules.rows import Flags, find_band, flags_of, outcomes, rows_of
from desktop.rules.term import Term

Clock = Literal["response", "recovery"]
CLOCKS: tuple[tuple[Clock, Metric, str, str], ...] = (
    ("response", Metric.RESPONSE, "平均响应时间", "responded_at"),
    ("recovery", Metric.RECOVERY, "平均恢复时间", "restored_at"),
)


class Ticket(msgspec.Struct, frozen=True, gc=False):
    """An incident or an operation request with its two times in seconds, each None until known."""

    kind: str
    id: str
    event: str
    systems: tuple[str, ...]
    reported_at: dt.datetime
    response: int | None
    recovery: int | None
    flags: Flags
    month: str

    def time(self, clock: Clock) -> int | None:
        """One of the two times."""
        return self.response if clock == "response" else self.recovery


class Mean(msgspec.Struct, frozen=True):
    """The unweighted mean of one clock in exact seconds; it belongs to the `slowest` of its tickets."""

    seconds: Fraction
    tickets: tuple[Ticket, ...]
    slowest: Ticket


def all_tickets(terms: Terms, facts: Facts) -> list[Ticket]:
    """Every ticket whose report is dated: incidents first, then requests, each in order of record."""
    tickets = [incident_ticket(terms, incident) for incident in facts.incidents]
    tickets += [request_ticket(request) for request in facts.requests]
    return [ticket for ticket in tickets if ticket]


def incident_ticket(terms: Terms, incident: Incident) -> Ticket | None:
    """An incident as a ticket."""
    reported = incident.reported_at
    if reported is None:
        return None
    times = _times(reported, incident.responded_at, incident.restored_at)
    systems, event = affected_systems(incident, terms), event_of(incident)
    flags = flags_of(incident)
    return Ticket("incidents", incident.id, event, systems, reported, *times, flags, month_of(reported))


def request_ticket(request: Request) -> Ticket | None:
    """A request as a ticket."""
    opened = request.opened_at
    if opened is None:
        return None
    times = _times(opened, request.responded_at, request.restored_at)
    systems = (request.system,) if request.system else ()
    event, flags = request.event or request.id, flags_of(request)
    return Ticket("requests", request.id, event, systems, opened, *times, flags, month_of(opened))


def _times(
    start: dt.datetime, responded: dt.datetime | None, restored: dt.datetime | None
) -> tuple[int | None, int | None]:
    return (
        seconds_between(start, responded) if responded else None,
        seconds_between(start, restored) if restored else None,
    )


def by_month(tickets: Sequence[Ticket]) -> dict[str, list[Ticket]]:
    """Tickets by the calendar month they were reported in."""
    found: dict[str, list[Ticket]] = defaultdict(list)
    for ticket in tickets:
        found[ticket.month].append(ticket)
    return found


def reported_in(tickets: Sequence[Ticket], memo: Memo) -> dict[str, list[Ticket]]:
    """`by_month`, of which only what an edit touched is done again."""
    found: dict[str, list[Ticket]] = defaultdict(list)
    for block in memo.each("by month", memo.blocks("by month", tickets), by_month):
        for month, several in block.items():
            found[month] += several
    return found


def mean_of(tickets: list[Ticket], clock: Clock) -> Mean | None:
    """The mean over the tickets whose time is known; of equally slow ones the first reported counts."""
    time_of = attrgetter(clock)
    timed = tuple(ticket for ticket in tickets if time_of(ticket) is not None)
    if not timed:
        return None
    times: list[int] = list(map(time_of, timed))
    most = max(times)
    slowest = min(
        (ticket for ticket, time in zip(timed, times, strict=True) if time == most),
        key=attrgetter("reported_at"),
    )
    return Mean(Fraction(sum(times), len(timed)), timed, slowest)


def minutes(mean: Mean | None) -> Decimal | None:
    """A mean in minutes, two places."""
    return rounded(mean.seconds / 60) if mean else None


class Means(msgspec.Struct, frozen=True):
    """Both means over the tickets of a month that lie in the term, each None where nothing is timed."""

    response: Mean | None
    recovery: Mean | None

    def of(self, clock: Clock) -> Mean | None:
        """One of the two."""
        return self.response if clock == "response" else self.recovery


def _means(tickets: list[Ticket]) -> Means:
    return Means(mean_of(tickets, "response"), mean_of(tickets, "recovery"))


def month_means(term: Term, reported: dict[str, list[Ticket]], memo: Memo) -> dict[str, Means]:
    """The means of every month with tickets."""

    def means(group: list[Ticket]) -> Means:
        return _means([ticket for ticket in group if term.covers(ticket.reported_at)])

    return {
        month: memo.once(("means", month), tuple(group), partial(means, group))
        for month, group in reported.items()
    }


def ticket_findings(
    terms: Terms, term: Term, tickets: list[Ticket], means: dict[str, Means], memo: Memo
) -> list[Finding]:
    """One finding a clock and period (reading `average_period`: month, request or the whole term)."""
    groups: list[tuple[str | None, Means]]
    if terms.readings.average_period == "month":
        groups = list(means.items())
    elif terms.readings.average_period == "service_term":
        groups = [(None, _means([each for each in tickets if term.covers(each.reported_at)]))]
    else:
        groups = [(None, _means([ticket])) for ticket in tickets]
    found: list[Finding] = []
    for period, both in groups:
        found += memo.once(("tickets", period), (both,), partial(_findings, terms, term, both, period, memo))
    return found


def _findings(terms: Terms, term: Term, means: Means, period: str | None, memo: Memo) -> list[Finding]:
    found = (
        _finding(terms, term, mean, clock, metric, name, field, period, memo)
        for clock, metric, name, field in CLOCKS
        if (mean := means.of(clock))
    )
    return [finding for finding in found if finding]


def _finding(
    terms: Terms,
    term: Term,
    mean: Mean,
    clock: Clock,
    metric: Metric,
    name: str,
    field: str,
    period: str | None,
    memo: Memo,
) -> Finding | None:
    band = find_band(rows_of(terms, metric), mean.seconds, terms.readings)
    if band is None:
        return None
    slowest = mean.slowest
    possible = outcomes(band, slowest.flags, terms.readings)
    refs = (FactRef(slowest.kind, slowest.id),)
    measure = (
        mean_trace(mean, clock, name, field, band.rows[-1].id, memo),
        *flag_traces(slowest.flags, relevant_flags(possible), refs),
    )
    return make_finding(
        terms,
        term,
        possible,
        subjects=(slowest.id,),
        events=(slowest.event,),
        systems=slowest.systems,
        occurred_on=slowest.reported_at.date(),
        measure=measure,
        period=period,
    )


def mean_trace(
    mean: Mean, clock: Clock, name: str, field: str, clause: str, memo: Memo | None = None
) -> Trace:
    """How a mean came about: each ticket's minutes, the slowest named."""
    memo = memo or Memo()
    timed = memo.each(("minutes", clock, mean.slowest.month), mean.tickets, partial(_minutes, clock, field))
    leaves = tuple(
        msgspec.structs.replace(leaf, name=f"{leaf.name}（最慢，认定随此单）")
        if ticket is mean.slowest
        else leaf
        for ticket, leaf in zip(mean.tickets, timed, strict=True)
    )
    words = f"{len(mean.tickets)} 单的算术平均，不加权"
    return Trace(name, rounded(mean.seconds / 60), "分钟", words, clause, "average_period", children=leaves)


def _minutes(clock: Clock, field: str, ticket: Ticket) -> Trace:
    """One ticket's time."""
    value = quotient(ticket.time(clock) or 0, 60)
    start = FactRef(ticket.kind, ticket.id, BEGUN[ticket.kind])
    stamps = (start, FactRef(ticket.kind, ticket.id, field))
    return Trace(ticket.id, value, "分钟", _SPANS[clock], facts=stamps)


#: The instant from which the times of a ticket run, by its kind.
BEGUN = {"incidents": "reported_at", "requests": "opened_at"}
_SPANS = {"response": "自报告至响应的时长", "recovery": "自报告至恢复的时长"}
