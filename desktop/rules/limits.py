"""Tickets against the limits of their priority: each limit missed costs a fixed share of the total.

All limits run from the report, the limit itself in time. A priority that is not established may be any of
them; a cause that is not established may be one that a limit excuses.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

import msgspec

from desktop.models.assessment import FactRef, Finding, Trace
from desktop.models.calendar import AsOf
from desktop.models.clauses import TicketLimit
from desktop.models.contract import Terms
from desktop.models.enums.incidents import CAUSE_ZH, CHECK_ZH, Cause, CheckKind
from desktop.models.facts import Facts, Incident, Request
from desktop.rules.downtime import affected_systems, event_of
from desktop.rules.memo import Memo
from desktop.rules.shares import late_words, share_finding
from desktop.rules.term import Term

_FIELD = {
    CheckKind.RESPONSE: "responded_at",
    CheckKind.ARRIVAL: "arrived_at",
    CheckKind.CLEARING: "restored_at",
}
_FREE = Decimal(0)


class Handled(msgspec.Struct, frozen=True, gc=False):
    """A ticket as its limits see it: a fault, or an operation request, which no cause excuses."""

    kind: str
    id: str
    event: str
    system: str | None
    priority: str | None
    cause: Cause | None
    reported_at: dt.datetime
    actual: dict[CheckKind, dt.datetime | None]


class Missed(msgspec.Struct, frozen=True):
    """A limit that a ticket missed if it is of that priority; `excusable` while its cause is open."""

    limit: TicketLimit
    excusable: bool

    @property
    def least(self) -> Decimal:
        """What it costs at least."""
        return _FREE if self.excusable else self.limit.share


def limits_of(terms: Terms, priority: str | None) -> tuple[TicketLimit, ...]:
    """The limits of one priority, as listed; none where it is not established."""
    return tuple(each for each in terms.ticket_limits if each.priority == priority)


def limit_findings(terms: Terms, term: Term, facts: Facts, as_of: AsOf, memo: Memo) -> list[Finding]:
    """One finding for each ticket and kind of limit that was missed, or may have been."""
    if not terms.ticket_limits:
        return []

    def judged(record: Incident | Request) -> tuple[Finding, ...]:
        return _judged(terms, term, record, as_of)

    records: tuple[Incident | Request, ...] = (*facts.incidents, *facts.requests)
    return [finding for part in memo.each("limits", records, judged) for finding in part]


def limit_days(terms: Terms, facts: Facts) -> Iterator[dt.date]:
    """The days on which the limits of the tickets run out."""
    if not terms.ticket_limits:
        return
    records: tuple[Incident | Request, ...] = (*facts.incidents, *facts.requests)
    for record in records:
        ticket = _handled(terms, record)
        if ticket is not None:
            yield from (_due(ticket, limit).date() for limit in terms.ticket_limits)


def _judged(terms: Terms, term: Term, record: Incident | Request, as_of: AsOf) -> tuple[Finding, ...]:
    ticket = _handled(terms, record)
    if ticket is None:
        return ()
    found = (_finding(terms, term, ticket, check, as_of) for check in _FIELD if check in ticket.actual)
    return tuple(finding for finding in found if finding)


def _handled(terms: Terms, record: Incident | Request) -> Handled | None:
    if isinstance(record, Incident):
        systems = affected_systems(record, terms)
        reported, event, cause = record.reported_at, event_of(record), record.cause
        system = systems[0] if len(systems) == 1 else None
        actual = {check: getattr(record, field) for check, field in _FIELD.items()}
        kind = "incidents"
    else:
        reported, event, cause = record.opened_at, record.event or record.id, None
        system = record.system
        actual = {CheckKind.RESPONSE: record.responded_at, CheckKind.CLEARING: record.restored_at}
        kind = "requests"
    if reported is None:
        return None
    return Handled(kind, record.id, event, system, record.priority, cause, reported, actual)


def _due(ticket: Handled, limit: TicketLimit) -> dt.datetime:
    return ticket.reported_at + dt.timedelta(minutes=limit.minutes)


def _finding(terms: Terms, term: Term, ticket: Handled, check: CheckKind, as_of: AsOf) -> Finding | None:
    """What the limits of one kind make of a ticket, over every priority that it may have."""
    priorities = [each.id for each in terms.priorities if ticket.priority in (None, each.id)]
    outcomes = [_missed(terms, ticket, check, priority, as_of) for priority in priorities]
    missed = [outcome for outcome in outcomes if outcome]
    if not missed:
        return None
    heaviest = max(missed, key=lambda each: each.limit.share)
    lightest = min(outcomes, key=lambda each: each.least if each else _FREE)
    least = lightest.least if lightest else _FREE
    occurred = ticket.reported_at.date()
    return share_finding(
        terms,
        heaviest.limit.id,
        _share_trace(heaviest.limit),
        subject=ticket.id,
        event=ticket.event,
        occurred_on=_due(ticket, heaviest.limit).date(),
        reasons=_reasons(terms, ticket, check, heaviest.limit),
        arguable=late_words(term, occurred),
        least=_least_trace(lightest, least) if least < heaviest.limit.share else None,
        system=ticket.system,
    )


def _share_trace(limit: TicketLimit) -> Trace:
    return Trace("违约金比例", limit.share, "份额", clause=limit.id, term=f"ticket_limits[{limit.id}].share")


def _least_trace(lightest: Missed | None, least: Decimal) -> Trace:
    """The least share that a ticket may cost."""
    if lightest is None or not least:
        return Trace("最低比例", _FREE, "份额", "可能不计违约金，为零")
    return _share_trace(lightest.limit)


def _missed(terms: Terms, ticket: Handled, check: CheckKind, priority: str, as_of: AsOf) -> Missed | None:
    for limit in limits_of(terms, priority):
        if limit.check is not check or (ticket.actual[check] or as_of.now) <= _due(ticket, limit):
            continue
        if ticket.kind == "requests" or not limit.excused:
            return Missed(limit, False)
        if ticket.cause not in limit.excused:
            return Missed(limit, ticket.cause is None)
    return None


def _reasons(terms: Terms, ticket: Handled, check: CheckKind, limit: TicketLimit) -> tuple[Trace, ...]:
    def leaf(name: str, value: dt.datetime | str | None, field: str) -> Trace:
        return Trace(name, value, facts=(FactRef(ticket.kind, ticket.id, field),))

    graded = next((each.name for each in terms.priorities if each.id == ticket.priority), None)
    reported = leaf("报告", ticket.reported_at, "reported_at" if ticket.kind == "incidents" else "opened_at")
    minutes = Trace("限", limit.minutes, "分钟", clause=limit.id, term=f"ticket_limits[{limit.id}].minutes")
    words = "自报告起算，届满时刻在内"
    due = Trace("时限", _due(ticket, limit), "", words, limit.id, children=(reported, minutes))
    words = "该级别在合同中的名称"
    priority = Trace("工单级别", graded, "", words, facts=(FactRef(ticket.kind, ticket.id, "priority"),))
    reasons = (
        priority,
        due,
        leaf(CHECK_ZH[check], ticket.actual[check], _FIELD[check]),
    )
    if ticket.kind == "requests" or not limit.excused:
        return reasons
    return (*reasons, leaf("原因", CAUSE_ZH[ticket.cause] if ticket.cause else None, "cause"))
