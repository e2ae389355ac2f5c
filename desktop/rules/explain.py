"""The tree behind any figure, by its id; what screens, letters and workbooks print."""

from __future__ import annotations

from collections.abc import Callable

from desktop.models.assessment import Assessment, Deadline, FactRef, Finding, SlaMonth, Trace
from desktop.models.calendar import AsOf
from desktop.models.contract import Terms
from desktop.models.facts import KINDS, Facts
from desktop.models.fields import Record, fields_of
from desktop.models.money import ZERO
from desktop.rules.availability import measure_months, measure_trace, undisturbed
from desktop.rules.clock import check_trace
from desktop.rules.deadlines import deadline_trace, strict_trace
from desktop.rules.downtime import counted_stretches
from desktop.rules.findings import system_base
from desktop.rules.known import known_facts
from desktop.rules.penalties import finding_line, range_trace
from desktop.rules.personnel import earliest_trace
from desktop.rules.term import term_at
from desktop.rules.tickets import CLOCKS, all_tickets, mean_of, mean_trace
from desktop.rules.versions import Versions, month_day, versions_of


def explain(terms: Terms, facts: Facts, assessment: Assessment, as_of: AsOf, figure_id: str) -> Trace | None:
    """The trace of a figure, or None where no such figure exists on the as-of day.

    Ids: those of `Assessment.traces`; "penalties.accrued_min", "penalties.accrued_max"; "finding:" + key;
    "event:" + group, or groups that findings tie together, joined by "|"; "row:" + id and "month:" + month
    (nothing for what is undated) for the findings of one row or month; "check:incident:check:index";
    "sla:month:response", "sla:month:recovery", "sla:month:availability:system"; "deadline:clause:subject",
    and "strict:clause:subject" before it moved; "earliest:4.7:change"; "base:system"; "fact:kind:id:field"
    for what was recorded itself; "term:path" for what was agreed ("term:cap_share", and "term:3-8" for the
    coefficient of a row).
    """
    versions = versions_of(terms, facts, as_of)
    terms = versions.newest
    if figure_id in assessment.traces:
        return assessment.traces[figure_id]
    if figure_id in ("penalties.accrued_min", "penalties.accrued_max"):
        return range_trace(assessment.penalties, assessment.findings, figure_id.removeprefix("penalties."))
    kind, _, rest = figure_id.partition(":")
    if kind == "finding":
        return next((each.trace for each in assessment.findings if each.key == rest), None)
    if kind == "event":
        return _event_trace(assessment, rest)
    if kind == "row":
        return _part_trace("本条款计入", [each for each in assessment.findings if each.row == rest])
    if kind == "month":
        return _part_trace("本月计入", [each for each in assessment.findings if each.month == rest])
    if kind == "check":
        return _check(versions, facts, assessment, rest)
    if kind == "sla":
        return _sla(versions, facts, assessment, as_of, rest)
    if kind == "fact":
        return _fact(facts, rest)
    if kind == "term":
        return _term(terms, rest)
    if kind == "base":
        return system_base(terms, (rest,))[1] if terms.system(rest) else None
    if kind == "earliest":
        subject = rest.rpartition(":")[2]
        change = next((each for each in facts.personnel_changes if each.id == subject), None)
        return earliest_trace(versions.on(change.notice_on), change) if change else None
    if kind in ("deadline", "strict"):
        return _deadline(terms, assessment, rest, deadline_trace if kind == "deadline" else strict_trace)
    return None


def _deadline(
    terms: Terms, assessment: Assessment, rest: str, trace: Callable[[Terms, Deadline], Trace]
) -> Trace | None:
    clause, _, subject = rest.partition(":")
    for deadline in assessment.deadlines:
        if (deadline.clause, deadline.subject) == (clause, subject):
            return trace(terms, deadline)
    return None


def event_findings(assessment: Assessment, *events: str) -> tuple[Finding, ...]:
    """The findings that charge any of these event groups, or would."""
    wanted = set(events)
    return tuple(finding for finding in assessment.findings if wanted.intersection(finding.events))


def _event_trace(assessment: Assessment, event: str) -> Trace | None:
    found = event_findings(assessment, event) or event_findings(assessment, *event.split("|"))
    if not found:
        return None
    standing = [finding for finding in found if finding.stands]
    total = sum((finding.amount or ZERO for finding in standing), ZERO)
    lines = tuple(finding.trace for finding in standing)
    absorbed = tuple(
        Trace(f"{finding.row} 被 {finding.absorbed_by} 吸收", finding.amount, "元", clause=finding.row)
        for finding in found
        if finding.absorbed_by
    )
    return Trace("本事件计入", total, "元", "同一事件择其重者", "12.3", children=(*lines, *absorbed))


def _part_trace(name: str, found: list[Finding]) -> Trace | None:
    """A part of what arose: the findings among these that stand."""
    if not found:
        return None
    standing = [finding for finding in found if finding.stands]
    total = sum((finding.amount or ZERO for finding in standing), ZERO)
    lines = tuple(finding_line(finding) for finding in standing)
    return Trace(name, total, "元", "其中计入的违约金之和，同一事件择其重者", "12.3", children=lines)


def _check(versions: Versions, facts: Facts, assessment: Assessment, rest: str) -> Trace | None:
    incident_id, kind, index = rest.rsplit(":", 2)
    found = [each for each in assessment.sla_checks if (each.incident, each.check) == (incident_id, kind)]
    incident = next((each for each in facts.incidents if each.id == incident_id), None)
    place = int(index)
    if incident is None or place >= len(found):
        return None
    day = incident.reported_at.date() if incident.reported_at else None
    return check_trace(versions.on(day), incident, found[place])


def _fact(facts: Facts, rest: str) -> Trace | None:
    """One recorded field as it is: its label, its clause, and the record."""
    kind, record_id, name = rest.split(":", 2)
    held = getattr(facts, kind)
    records = held if isinstance(held, tuple) else (held,)
    record = next((each for each in records if each.id == record_id), None)
    field = next(each for each in fields_of(KINDS[kind]) if each.name == name)
    if record is None:
        return None
    value = getattr(record, name)
    return Trace(field.zh, value, clause=field.clause, facts=(FactRef(kind, record_id, name),))


def _term(terms: Terms, path: str) -> Trace | None:
    """One term as it was agreed; its clause is the one that the contract names for the path."""
    row = next((each for each in terms.rows if each.id == path), None)
    if row is not None:
        return Trace("惩罚系数", row.coefficient, clause=row.id)
    holder: Record = terms
    *above, name = path.split(".")
    for part in above:
        holder = getattr(holder, part)
    field = next((each for each in fields_of(type(holder)) if each.name == name), None)
    return Trace(field.zh, getattr(holder, name), field.unit, term=path) if field else None


def _sla(versions: Versions, facts: Facts, assessment: Assessment, as_of: AsOf, rest: str) -> Trace | None:
    month, _, what = rest.partition(":")
    terms = versions.newest
    known, term = known_facts(facts, as_of), term_at(terms, facts, as_of)
    row: SlaMonth | None = assessment.sla.get(month)
    if row is None:
        return None
    if what.startswith("availability:"):
        stretches = counted_stretches(terms, known, as_of.now)
        measured = measure_months(terms, term, known, stretches)
        system = what.removeprefix("availability:")
        part = measured.get((month, system)) or undisturbed(terms, term, month, system)
        return measure_trace(versions.on(month_day(month, term)), part) if part else None
    for clock, _, name, field in CLOCKS:
        if clock == what:
            tickets = [
                each
                for each in all_tickets(terms, known)
                if f"{each.reported_at:%Y-%m}" == month and term.covers(each.reported_at)
            ]
            mean = mean_of(tickets, clock)
            return mean_trace(mean, clock, name, field, "附件3") if mean else None
    return None
