"""The assessment: everything that follows from terms, facts, a moment and a calendar."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain

import msgspec

from desktop.models.assessment import (
    Assessment,
    Deadline,
    Finding,
    Penalties,
    SlaCheck,
    SlaMonth,
    SystemMonth,
    Trace,
)
from desktop.models.calendar import ONE_DAY, AsOf, Calendar
from desktop.models.contract import Terms
from desktop.models.facts import Facts, Incident
from desktop.rules.availability import Key, Measured, availability_findings, measure_months, system_months
from desktop.rules.clock import checks_of
from desktop.rules.complaints import complaint_findings, without_answered_gaps
from desktop.rules.counters import counter_traces, counters
from desktop.rules.deadlines import deadlines
from desktop.rules.deliverables import delivery_deadlines, delivery_findings, late_days
from desktop.rules.downtime import Stretch, by_system, stretches_of
from desktop.rules.effects import effects_of
from desktop.rules.expansions import expansion_deadlines, expansion_findings
from desktop.rules.instalments import Account, accounts
from desktop.rules.known import known_facts, without_tickets
from desktop.rules.limits import limit_days, limit_findings
from desktop.rules.major import major_event
from desktop.rules.memo import Memo
from desktop.rules.notices import notice_findings
from desktop.rules.outages import outage_findings
from desktop.rules.payment_traces import ledger_traces, payment_traces
from desktop.rules.payments import payment_figures
from desktop.rules.penalties import exceeds, ordered, penalties, penalty_traces, with_standing
from desktop.rules.percent import order_deadlines, percent_findings
from desktop.rules.personnel import personnel_alerts, personnel_deadlines
from desktop.rules.posts import absence_findings
from desktop.rules.reviews import review_findings
from desktop.rules.rights import Ground, grounds, rights_of
from desktop.rules.settlement import settlement, settlement_traces
from desktop.rules.term import Term, contract_figures, term_at, term_traces
from desktop.rules.threshold import threshold_ground
from desktop.rules.tickets import (
    Means,
    Ticket,
    incident_ticket,
    minutes,
    month_means,
    reported_in,
    request_ticket,
    ticket_findings,
)
from desktop.rules.versions import (
    Versions,
    finding_day,
    finding_days,
    limit_key,
    limit_starts,
    month_day,
    versions_of,
)


class Parts(msgspec.Struct, frozen=True, gc=False):
    """What follows from one incident alone, or from several one after the other."""

    checks: tuple[SlaCheck, ...]
    stretches: tuple[Stretch, ...]
    majors: tuple[Finding, ...]
    effects: tuple[Finding, ...]
    tickets: tuple[Ticket, ...]


class Judged(msgspec.Struct, frozen=True):
    """What the rows and clauses make of what was known, before any sum: findings and what they rest on."""

    known: Facts
    term: Term
    parts: Parts
    measured: dict[Key, Measured]
    reported: dict[str, list[Ticket]]
    means: dict[str, Means]
    findings: tuple[Finding, ...]


def assess(
    terms: Terms, facts: Facts, as_of: AsOf, calendar: Calendar, memo: Memo | None = None
) -> Assessment:
    """Terms and facts seen from `as_of`; pure, and the same for the same arguments.

    `memo` spares computing again what did not change since it was last used; the result is the same.
    """
    memo = memo or Memo()
    versions = versions_of(terms, facts, as_of, memo)
    judged = _judged(versions, facts, as_of, calendar, memo)
    exceeded_on = partial(_exceeded, terms, facts, as_of, calendar)
    terms = versions.newest
    known, term, findings = judged.known, judged.term, judged.findings
    figures = contract_figures(terms, term)
    aside = without_tickets(known)
    given = (aside, versions)
    ledger = memo.once("ledger", given, lambda: accounts(terms, term, aside, as_of, calendar, versions))
    sums = penalties(terms, known, ledger, findings, memo)
    payments = {
        account.instalment.id: payment_figures(
            versions.on(account.trigger_on), account, sums, as_of, calendar
        )
        for account in ledger
    }
    counts = counters(terms, known, findings, as_of)
    traces = dict(
        memo.once(
            "ledger traces",
            given,
            lambda: term_traces(terms, aside, as_of, figures) | ledger_traces(versions, ledger, aside),
        )
    )
    traces |= penalty_traces(terms, known, ledger, findings, sums, traces)
    for account in ledger:
        figure = payments[account.instalment.id]
        then = versions.on(account.trigger_on)
        traces |= payment_traces(then, account, figure, known, traces, as_of, calendar)
    exceeded = exceeded_on(sums, traces, memo)
    met = grounds(terms, term, findings, exceeded)
    settled = settlement(terms, term, known, sums)
    traces |= counter_traces(terms, known, findings, counts)
    traces |= {f"right:{ground.clause}": ground.trace for ground in met}
    if settled:
        traces |= settlement_traces(terms, term, known, settled, traces)
    return Assessment(
        as_of=as_of.day,
        now=as_of.now,
        contract=figures,
        payments=payments,
        findings=findings,
        penalties=sums,
        sla_checks=judged.parts.checks,
        sla=_sla_months(versions, judged, as_of, memo),
        deadlines=memo.once(
            "deadlines", given, lambda: _deadlines(versions, term, aside, ledger, as_of, calendar)
        ),
        warnings=tuple(personnel_alerts(aside, as_of)),
        rights=rights_of(met),
        counters=counts,
        settlement=settled,
        traces=traces,
    )


def findings_of(
    terms: Terms, facts: Facts, as_of: AsOf, calendar: Calendar, memo: Memo
) -> tuple[Finding, ...]:
    """The findings of the assessment alone: what another answer would charge is known without the sums."""
    return _judged(versions_of(terms, facts, as_of, memo), facts, as_of, calendar, memo).findings


def _deadlines(
    versions: Versions,
    term: Term,
    known: Facts,
    ledger: tuple[Account, ...],
    as_of: AsOf,
    calendar: Calendar,
) -> tuple[Deadline, ...]:
    """Every limit, by the terms of the day that starts it."""

    def under(terms: Terms, _: int) -> list[Deadline]:
        return [
            *deadlines(terms, term, known, ledger, as_of, calendar),
            *personnel_deadlines(terms, known, as_of, calendar),
            *expansion_deadlines(terms, known, as_of, calendar),
        ]

    triggers = {account.instalment.id: account.trigger_on for account in ledger}
    starts = limit_starts(known, triggers) if versions.starts else {}
    return (
        *versions.judged(under, lambda each: starts.get(limit_key(each))),
        *order_deadlines(known, as_of),
        *delivery_deadlines(versions.newest, known, as_of, calendar),
    )


def _judged(
    versions: Versions,
    facts: Facts,
    as_of: AsOf,
    calendar: Calendar,
    memo: Memo,
    later: Callable[[Term], Mapping[int, Parts]] | None = None,
) -> Judged:
    """What was known at `as_of`, judged; `later` are the parts as a later moment sees them, by incident."""
    terms = versions.newest
    term = term_at(terms, facts, as_of)
    memo.bind(terms, term, as_of, calendar)
    known = known_facts(facts, as_of, memo)
    ready = later(term) if later and not memo.holds("parts") else {}

    def parts_of(each: Incident) -> Parts:
        if id(each) in ready and _is_settled(each):
            return ready[id(each)]
        day = each.reported_at.date() if each.reported_at else None
        return _parts(versions.on(day), term, each, as_of)

    parts = memo.joined("parts", known.incidents, parts_of, _joined)
    stretches = memo.once("stretches", parts.stretches, lambda: by_system(parts.stretches))
    measured = measure_months(terms, term, known, stretches, memo)
    requests = memo.each("tickets", known.requests, request_ticket)
    tickets = [*parts.tickets, *(ticket for ticket in requests if ticket)]
    reported = reported_in(tickets, memo)
    means = month_means(term, reported, memo)

    def under(terms: Terms, place: int) -> list[Finding]:
        kept = memo.part(place)
        complaints = complaint_findings(terms, term, known, measured)
        return [
            *without_answered_gaps(availability_findings(terms, term, measured, kept), complaints),
            *outage_findings(terms, term, stretches, kept),
            *ticket_findings(terms, term, tickets, means, kept),
            *absence_findings(terms, term, known, as_of.now),
            *notice_findings(terms, term, known),
            *complaints,
            *review_findings(terms, term, known, as_of),
            *expansion_findings(terms, term, known, as_of, calendar),
            *limit_findings(terms, term, known, as_of, kept),
        ]

    day_of = partial(finding_day, days=finding_days(known) if versions.starts else {}, term=term)
    late = delivery_findings(terms, known, as_of, calendar)
    agreed = [*parts.effects, *versions.judged(under, day_of), *late]
    shares = versions.judged(lambda each, _: percent_findings(each, term, known, as_of, agreed), day_of)
    findings = with_standing(ordered(terms, [*parts.majors, *agreed, *shares]), known.decisions, memo)
    return Judged(known, term, parts, measured, reported, means, findings)


def _exceeded(
    terms: Terms,
    facts: Facts,
    as_of: AsOf,
    calendar: Calendar,
    sums: Penalties,
    traces: dict[str, Trace],
    memo: Memo,
) -> Ground | None:
    """Since when the line of 第十二条3 has been exceeded, if it is."""
    if not sums.threshold_exceeded:
        return None
    now = versions_of(terms, facts, as_of, memo)

    def then(day: AsOf, kept: Memo) -> bool:
        versions = versions_of(terms, facts, day, kept)

        def later(term: Term) -> Mapping[int, Parts]:
            alike = versions.newest is now.newest and not now.starts
            return memo.results("parts") if alike and term == term_at(terms, facts, as_of) else {}

        return exceeds(versions.newest, _judged(versions, facts, day, calendar, kept, later).findings)

    def limits() -> Iterator[dt.date]:
        for slow in expansion_deadlines(terms, facts, as_of, calendar):
            yield slow.due_on + ONE_DAY
        yield from limit_days(terms, facts)
        yield from late_days(terms, facts, as_of, calendar)

    return threshold_ground(facts, as_of, limits, then, traces["penalties.threshold_exceeded"], memo)


def _parts(terms: Terms, term: Term, incident: Incident, as_of: AsOf) -> Parts:
    now = as_of.now
    major = major_event(terms, term, incident, now)
    ticket = incident_ticket(terms, incident)
    return Parts(
        checks_of(terms, incident, as_of),
        stretches_of(terms, incident, now),
        (major,) if major else (),
        effects_of(terms, term, incident, major),
        (ticket,) if ticket else (),
    )


def _is_settled(incident: Incident) -> bool:
    """Whether nothing of an incident goes on, so that its parts are the same seen from any later moment."""
    stamps = (incident.reported_at, incident.responded_at, incident.arrived_at, incident.restored_at)
    return None not in stamps and incident.annex1 is None and all(each.end for each in incident.outages)


def _joined(several: Sequence[Parts]) -> Parts:
    return Parts(
        tuple(chain.from_iterable([part.checks for part in several])),
        tuple(chain.from_iterable([part.stretches for part in several])),
        tuple(chain.from_iterable([part.majors for part in several])),
        tuple(chain.from_iterable([part.effects for part in several])),
        tuple(chain.from_iterable([part.tickets for part in several])),
    )


def _sla_months(versions: Versions, judged: Judged, as_of: AsOf, memo: Memo) -> dict[str, SlaMonth]:
    """Every month of the term that has begun, and every other month with tickets, in order."""
    systems = {
        key: value
        for place, terms in enumerate(versions.terms)
        for key, value in system_months(terms, judged.term, judged.measured, memo.part(place)).items()
        if versions.place(month_day(key[0], judged.term)) == place
    }
    begun = {month.month for month in judged.term.months() if month.start < as_of.now}
    months = sorted(begun | {month for month, _ in judged.measured} | set(judged.reported))
    levels: dict[str, dict[str, SystemMonth]] = {month: {} for month in months}
    for (month, system), value in systems.items():
        if month in levels:
            levels[month][system] = value
    nothing = Means(None, None)

    def shown(month: str) -> SlaMonth:
        given = (
            len(judged.reported.get(month, [])),
            judged.means.get(month, nothing),
            levels[month],
        )
        return memo.once(("sla", month), given, partial(_sla_month, *given))

    return {month: shown(month) for month in months}


def _sla_month(requests: int, means: Means, levels: dict[str, SystemMonth]) -> SlaMonth:
    return SlaMonth(requests, minutes(means.response), minutes(means.recovery), levels)
