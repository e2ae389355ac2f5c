"""The assessment: everything that follows from terms, facts, a moment and a calendar."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

import msgspec

from desktop.models.assessment import Assessment, Finding, Penalties, SlaCheck, SlaMonth, Trace
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
from desktop.rules.instalments import accounts
from desktop.rules.known import known_facts
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
    by_month,
    incident_ticket,
    minutes,
    month_means,
    request_ticket,
    ticket_findings,
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
    judged = _judged(terms, facts, as_of, calendar, memo)
    known, term, findings = judged.known, judged.term, judged.findings
    figures = contract_figures(terms, term)
    ledger = accounts(terms, term, known, as_of, calendar)
    sums = penalties(terms, known, ledger, findings, memo)
    payments = {
        account.instalment.id: payment_figures(terms, account, sums, as_of, calendar) for account in ledger
    }
    counts = counters(terms, known, findings, as_of)
    traces = term_traces(terms, known, as_of, figures) | ledger_traces(terms, ledger, known)
    traces |= penalty_traces(terms, known, ledger, findings, sums, traces)
    for account in ledger:
        figure = payments[account.instalment.id]
        traces |= payment_traces(terms, account, figure, known, traces, as_of, calendar)
    exceeded = _exceeded(terms, facts, as_of, calendar, sums, traces, memo)
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
        sla=_sla_months(terms, judged, as_of, memo),
        deadlines=(
            *deadlines(terms, term, known, ledger, as_of, calendar),
            *personnel_deadlines(terms, known, as_of, calendar),
            *expansion_deadlines(terms, known, as_of, calendar),
            *order_deadlines(known, as_of),
            *delivery_deadlines(terms, known, as_of, calendar),
        ),
        warnings=tuple(personnel_alerts(known, as_of)),
        rights=rights_of(met),
        counters=counts,
        settlement=settled,
        traces=traces,
    )


def findings_of(
    terms: Terms, facts: Facts, as_of: AsOf, calendar: Calendar, memo: Memo
) -> tuple[Finding, ...]:
    """The findings of the assessment alone: what another answer would charge is known without the sums."""
    return _judged(terms, facts, as_of, calendar, memo).findings


def _judged(terms: Terms, facts: Facts, as_of: AsOf, calendar: Calendar, memo: Memo) -> Judged:
    term = term_at(terms, facts, as_of)
    memo.bind(terms, term, as_of, calendar)
    known = known_facts(facts, as_of, memo)
    parts = memo.joined("parts", known.incidents, lambda each: _parts(terms, term, each, as_of), _joined)
    stretches = memo.once("stretches", parts.stretches, lambda: by_system(parts.stretches))
    measured = measure_months(terms, term, known, stretches, memo)
    requests = memo.each("tickets", known.requests, request_ticket)
    tickets = [*parts.tickets, *(ticket for ticket in requests if ticket)]
    reported = by_month(tickets)
    means = month_means(term, reported, memo)
    complaints = complaint_findings(terms, term, known, measured)
    agreed: list[Finding] = [
        *parts.effects,
        *without_answered_gaps(availability_findings(terms, term, measured, memo), complaints),
        *outage_findings(terms, term, stretches, memo),
        *ticket_findings(terms, term, tickets, means, memo),
        *absence_findings(terms, term, known, as_of.now),
        *notice_findings(terms, term, known),
        *complaints,
        *review_findings(terms, term, known, as_of),
        *expansion_findings(terms, term, known, as_of, calendar),
        *limit_findings(terms, term, known, as_of, memo),
        *delivery_findings(terms, known, as_of, calendar),
    ]
    found = [*parts.majors, *agreed, *percent_findings(terms, term, known, as_of, agreed)]
    findings = with_standing(ordered(terms, found), known.decisions, memo)
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

    def then(day: AsOf) -> bool:
        return exceeds(terms, _judged(terms, facts, day, calendar, Memo()).findings)

    slow = expansion_deadlines(terms, facts, as_of, calendar)
    limits = [
        *(each.due_on + ONE_DAY for each in slow),
        *limit_days(terms, facts),
        *late_days(terms, facts, as_of, calendar),
    ]
    return threshold_ground(facts, as_of, limits, then, traces["penalties.threshold_exceeded"], memo)


def _parts(terms: Terms, term: Term, incident: Incident, as_of: AsOf) -> Parts:
    major = major_event(terms, term, incident, as_of.now)
    ticket = incident_ticket(terms, incident)
    return Parts(
        checks_of(terms, incident, as_of),
        stretches_of(terms, incident, as_of.now),
        (major,) if major else (),
        effects_of(terms, term, incident, major),
        (ticket,) if ticket else (),
    )


def _joined(several: Sequence[Parts]) -> Parts:
    return Parts(
        tuple(chain.from_iterable([part.checks for part in several])),
        tuple(chain.from_iterable([part.stretches for part in several])),
        tuple(chain.from_iterable([part.majors for part in several])),
        tuple(chain.from_iterable([part.effects for part in several])),
        tuple(chain.from_iterable([part.tickets for part in several])),
    )


def _sla_months(terms: Terms, judged: Judged, as_of: AsOf, memo: Memo) -> dict[str, SlaMonth]:
    """Every month of the term that has begun, and every other month with tickets, in order."""
    systems = system_months(terms, judged.term, judged.measured, memo)
    begun = {month.month for month in judged.term.months() if month.start < as_of.now}
    months = sorted(begun | {month for month, _ in judged.measured} | set(judged.reported))
    nothing = Means(None, None)
    return {
        month: SlaMonth(
            len(judged.reported.get(month, [])),
            minutes(judged.means.get(month, nothing).response),
            minutes(judged.means.get(month, nothing).recovery),
            {key[1]: value for key, value in systems.items() if key[0] == month},
        )
        for month in months
    }
