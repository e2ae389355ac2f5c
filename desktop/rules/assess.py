"""The assessment: everything that follows from terms, facts, a moment and a calendar."""

from __future__ import annotations

from desktop.models.assessment import Assessment, Finding, SlaMonth
from desktop.models.calendar import AsOf, Calendar
from desktop.models.contract import Terms
from desktop.models.facts import Facts
from desktop.rules.availability import Key, Measured, availability_findings, measure_months, system_months
from desktop.rules.clock import sla_checks
from desktop.rules.deadlines import deadlines
from desktop.rules.downtime import counted_stretches
from desktop.rules.effects import effect_findings
from desktop.rules.instalments import accounts
from desktop.rules.known import known_facts
from desktop.rules.outages import outage_findings
from desktop.rules.payments import payment_figures, payment_traces
from desktop.rules.penalties import ordered, penalties, penalty_traces, with_standing
from desktop.rules.personnel import personnel_alerts, personnel_deadlines
from desktop.rules.posts import absence_findings
from desktop.rules.term import Term, contract_figures, service_term, term_traces
from desktop.rules.tickets import Ticket, all_tickets, by_month, mean_of, minutes, ticket_findings


def assess(terms: Terms, facts: Facts, as_of: AsOf, calendar: Calendar) -> Assessment:
    """Terms and facts seen from `as_of`; pure, and the same for the same arguments."""
    known = known_facts(facts, as_of)
    term = service_term(terms)
    figures = contract_figures(terms, term)
    stretches = counted_stretches(terms, known, as_of.now)
    measured = measure_months(terms, term, known, stretches)
    tickets = all_tickets(terms, known)
    found: list[Finding] = [
        *effect_findings(terms, term, known),
        *availability_findings(terms, term, measured),
        *outage_findings(terms, term, stretches),
        *ticket_findings(terms, term, tickets),
        *absence_findings(terms, term, known, as_of.now),
    ]
    findings = with_standing(ordered(terms, found), known.decisions)
    ledger = accounts(terms, term, known, as_of, calendar)
    sums = penalties(terms, known, ledger, findings)
    payments = {
        account.instalment.id: payment_figures(terms, account, sums, as_of, calendar) for account in ledger
    }
    traces = term_traces(terms, figures) | penalty_traces(terms, known, ledger, findings, sums)
    for account in ledger:
        figure = payments[account.instalment.id]
        outstanding = traces["penalties.outstanding"]
        traces |= payment_traces(terms, account, figure, outstanding, known, traces, as_of)
    return Assessment(
        as_of=as_of.day,
        now=as_of.now,
        contract=figures,
        payments=payments,
        findings=findings,
        penalties=sums,
        sla_checks=tuple(sla_checks(terms, known, as_of)),
        sla=_sla_months(terms, term, measured, tickets, as_of),
        deadlines=(
            *deadlines(terms, term, known, ledger, as_of, calendar),
            *personnel_deadlines(terms, known, as_of, calendar),
        ),
        warnings=tuple(personnel_alerts(known, as_of)),
        traces=traces,
    )


def _sla_months(
    terms: Terms, term: Term, measured: dict[Key, Measured], tickets: list[Ticket], as_of: AsOf
) -> dict[str, SlaMonth]:
    """Every month of the term that has begun, and every other month with tickets, in order."""
    systems = system_months(terms, term, measured)
    reported = by_month(tickets)
    begun = {month.month for month in term.months() if month.start < as_of.now}
    months = sorted(begun | {month for month, _ in measured} | set(reported))
    found = {}
    for month in months:
        in_term = [ticket for ticket in reported.get(month, []) if term.covers(ticket.reported_at)]
        found[month] = SlaMonth(
            len(reported.get(month, [])),
            minutes(mean_of(in_term, "response")),
            minutes(mean_of(in_term, "recovery")),
            {key[1]: value for key, value in systems.items() if key[0] == month},
        )
    return found
