"""Mean response and recovery over both kinds of ticket (附件2 rows 7–10, 附件3 rows 8–11)."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from decimal import Decimal
from fractions import Fraction
from typing import Literal

import msgspec

from desktop.models.assessment import FactRef, Finding, Trace
from desktop.models.calendar import month_of
from desktop.models.contract import Terms
from desktop.models.enums import Metric
from desktop.models.facts import Facts
from desktop.models.money import rounded
from desktop.rules.downtime import affected_systems, event_of, seconds_between
from desktop.rules.findings import flag_traces, make_finding, relevant_flags
from desktop.rules.rows import Flags, find_band, flags_of, outcomes, rows_of
from desktop.rules.term import Term

Clock = Literal["response", "recovery"]
CLOCKS: tuple[tuple[Clock, Metric, str, str], ...] = (
    ("response", Metric.RESPONSE, "平均响应时间", "responded_at"),
    ("recovery", Metric.RECOVERY, "平均恢复时间", "restored_at"),
)


class Ticket(msgspec.Struct, frozen=True):
    """An incident or an operation request with its two times in seconds, each None until known."""

    kind: str
    id: str
    event: str
    systems: tuple[str, ...]
    reported_at: dt.datetime
    response: int | None
    recovery: int | None
    flags: Flags

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
    found = []
    for incident in facts.incidents:
        if incident.reported_at is not None:
            times = _times(incident.reported_at, incident.responded_at, incident.restored_at)
            systems = affected_systems(incident, terms)
            flags = flags_of(incident)
            found.append(
                Ticket(
                    "incidents", incident.id, event_of(incident), systems, incident.reported_at, *times, flags
                )
            )
    for request in facts.requests:
        if request.opened_at is not None:
            times = _times(request.opened_at, request.responded_at, request.restored_at)
            systems = (request.system,) if request.system else ()
            event, flags = request.event or request.id, flags_of(request)
            found.append(Ticket("requests", request.id, event, systems, request.opened_at, *times, flags))
    return found


def _times(
    start: dt.datetime, responded: dt.datetime | None, restored: dt.datetime | None
) -> tuple[int | None, int | None]:
    return (
        seconds_between(start, responded) if responded else None,
        seconds_between(start, restored) if restored else None,
    )


def by_month(tickets: list[Ticket]) -> dict[str, list[Ticket]]:
    """Tickets by the calendar month they were reported in."""
    found: dict[str, list[Ticket]] = defaultdict(list)
    for ticket in tickets:
        found[month_of(ticket.reported_at)].append(ticket)
    return found


def mean_of(tickets: list[Ticket], clock: Clock) -> Mean | None:
    """The mean over the tickets whose time is known; of equally slow ones the first reported counts."""
    timed = [(ticket, time) for ticket in tickets if (time := ticket.time(clock)) is not None]
    if not timed:
        return None
    slowest, _ = min(timed, key=lambda pair: (-pair[1], pair[0].reported_at))
    total = sum(time for _, time in timed)
    return Mean(Fraction(total, len(timed)), tuple(ticket for ticket, _ in timed), slowest)


def minutes(mean: Mean | None) -> Decimal | None:
    """A mean in minutes, two places."""
    return rounded(mean.seconds / 60) if mean else None


def ticket_findings(terms: Terms, term: Term, tickets: list[Ticket]) -> list[Finding]:
    """One finding a clock and period (reading `average_period`: month, request or the whole term)."""
    in_term = [ticket for ticket in tickets if term.covers(ticket.reported_at)]
    groups: list[tuple[str | None, list[Ticket]]]
    if terms.readings.average_period == "month":
        groups = list(by_month(in_term).items())
    elif terms.readings.average_period == "service_term":
        groups = [(None, in_term)]
    else:
        groups = [(None, [ticket]) for ticket in tickets]
    found = []
    for period, group in groups:
        for clock, metric, name, field in CLOCKS:
            mean = mean_of(group, clock)
            if mean:
                found.append(_finding(terms, term, mean, clock, metric, name, field, period))
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
) -> Finding | None:
    band = find_band(rows_of(terms, metric), mean.seconds, terms.readings)
    if band is None:
        return None
    slowest = mean.slowest
    possible = outcomes(band, slowest.flags, terms.readings)
    refs = (FactRef(slowest.kind, slowest.id),)
    measure = (
        mean_trace(mean, clock, name, field, band.rows[-1].id),
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


def mean_trace(mean: Mean, clock: Clock, name: str, field: str, clause: str) -> Trace:
    """How a mean came about: each ticket's minutes, the slowest named."""
    leaves = tuple(
        Trace(
            f"{ticket.id}{'（最慢，认定随此单）' if ticket is mean.slowest else ''}",
            rounded(Fraction(ticket.time(clock) or 0, 60)),
            "分钟",
            facts=(FactRef(ticket.kind, ticket.id, field),),
        )
        for ticket in mean.tickets
    )
    words = f"{len(mean.tickets)} 单的算术平均，不加权"
    return Trace(name, rounded(mean.seconds / 60), "分钟", words, clause, "average_period", children=leaves)
