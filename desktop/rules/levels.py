"""How the figures of service came about, month by month (附件2、3)."""

from __future__ import annotations

from desktop.models.assessment import Assessment, FactRef, SystemMonth, Trace
from desktop.models.calendar import AsOf
from desktop.models.contract import Terms
from desktop.models.facts import Facts
from desktop.rules.availability import (
    Measured,
    certain_trace,
    down_trace,
    level_trace,
    measure_months,
    measure_trace,
    period_trace,
    undisturbed,
)
from desktop.rules.downtime import counted_stretches
from desktop.rules.term import Term, term_of
from desktop.rules.tickets import BEGUN, CLOCKS, all_tickets, mean_of, mean_trace


def sla_trace(terms: Terms, known: Facts, assessment: Assessment, as_of: AsOf, rest: str) -> Trace | None:
    """The trace of "month:figure" or "month:figure:system"; None where there is no such figure."""
    month, _, what = rest.partition(":")
    row = assessment.sla.get(month)
    if row is None:
        return None
    term = term_of(assessment.contract)
    figure, _, system = what.partition(":")
    level = row.availability.get(system)
    if level is not None:
        measured = measure_months(terms, term, known, counted_stretches(terms, known, as_of.now))
        part = measured.get((month, system)) or undisturbed(terms, term, month, system)
        return _of_system(terms, term, part, level, figure) if part else None
    return _of_month(terms, known, term, month, figure)


def _of_system(terms: Terms, term: Term, part: Measured, level: SystemMonth, figure: str) -> Trace | None:
    if figure == "availability":
        return measure_trace(terms, term, part)
    down, period = down_trace(part), period_trace(term, part)
    words = "计量时长 − 计量时长 × 约定可用性"
    allowed = Trace(
        "允许不可用", level.allowed_seconds, "秒", words, "3-1", children=(period, level_trace(terms))
    )
    if figure == "met":
        words = "不可用时长不超过允许不可用为达标；只因原因未认定而超过的未定"
        children = (down, certain_trace(part), allowed)
        return Trace("达标", level.met, "", words, "3-1", children=children)
    return {"downtime": down, "allowed": allowed}.get(figure)


def _of_month(terms: Terms, known: Facts, term: Term, month: str, figure: str) -> Trace | None:
    tickets = [each for each in all_tickets(terms, known) if each.month == month]
    if figure == "requests":
        refs = tuple(FactRef(each.kind, each.id, BEGUN[each.kind]) for each in tickets)
        return Trace("单数", len(refs), "单", "本月报告的单数", "附件3", facts=refs)
    for clock, _, name, field in CLOCKS:
        if clock == figure:
            mean = mean_of([each for each in tickets if term.covers(each.reported_at)], clock)
            return mean_trace(mean, clock, name, field, "附件3") if mean else None
    return None
