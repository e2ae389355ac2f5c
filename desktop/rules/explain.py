"""The tree behind any figure, by its id; what screens, letters and workbooks print."""

from __future__ import annotations

from desktop.models.assessment import Assessment, FactRef, Finding, Trace
from desktop.models.calendar import AsOf
from desktop.models.contract import Terms
from desktop.models.facts import KINDS, Facts
from desktop.models.fields import Record, fields_of
from desktop.models.money import ZERO
from desktop.models.paths import PathError, as_shown, coefficient_path, term_of
from desktop.rules.clock import check_trace
from desktop.rules.deadline_traces import deadline_trace, status_trace, strict_trace
from desktop.rules.findings import system_base
from desktop.rules.grown import grown
from desktop.rules.known import known_facts
from desktop.rules.levels import sla_trace
from desktop.rules.penalties import finding_line, range_trace
from desktop.rules.personnel import earliest_trace
from desktop.rules.term import term_of as term_shown
from desktop.rules.versions import Versions, limit_starts, month_day, versions_of


def explain(terms: Terms, facts: Facts, assessment: Assessment, as_of: AsOf, figure_id: str) -> Trace | None:
    """The trace of a figure, down to facts and terms, or None where no such figure exists on the as-of day.

    Ids: those of `Assessment.traces`; "penalties.accrued_min", "penalties.accrued_max"; "finding:" + key;
    "event:" + group, or groups that findings tie together, joined by "|"; "row:" + id and "month:" + month
    (nothing for what is undated) for the findings of one row or month; "check:incident:check:index";
    "sla:month:requests", "sla:month:response", "sla:month:recovery", and of a system
    "sla:month:availability:system", "sla:month:downtime:system", "sla:month:allowed:system",
    "sla:month:met:system"; "deadline:clause:subject", "strict:clause:subject" before it moved, and
    "status:clause:subject" for how it stands; "earliest:4.7:change"; "base:system"; "fact:kind:id:field"
    for what was recorded itself; "term:path" for what was agreed ("term:cap_share", and "term:3-8" for the
    coefficient of a row); "clause:id" for what stands on the words of a clause alone.
    """
    known = known_facts(facts, as_of)
    versions = versions_of(terms, facts, as_of)
    found = _figure(versions, facts, known, assessment, as_of, figure_id)
    return grown(found, known, assessment) if found else None


def _figure(
    versions: Versions, facts: Facts, known: Facts, assessment: Assessment, as_of: AsOf, figure_id: str
) -> Trace | None:
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
        return _check(versions, known, assessment, rest)
    if kind == "sla":
        day = month_day(rest.partition(":")[0], term_shown(assessment.contract))
        return sla_trace(versions.on(day), known, assessment, as_of, rest)
    if kind == "fact":
        return _fact(facts, rest)
    if kind == "term":
        return _term(terms, rest)
    if kind == "base":
        return system_base(terms, (rest,))[1] if terms.system(rest) else None
    if kind == "earliest":
        subject = rest.rpartition(":")[2]
        change = next((each for each in known.personnel_changes if each.id == subject), None)
        return earliest_trace(versions.on(change.notice_on), change) if change else None
    if kind == "clause":
        return Trace("依据的条款", "见条款原文", clause=rest)
    if kind in _OF_DEADLINES:
        return _deadline(versions, known, assessment, kind, rest)
    return None


_OF_DEADLINES = {"deadline": deadline_trace, "strict": strict_trace, "status": status_trace}


def _deadline(versions: Versions, known: Facts, assessment: Assessment, kind: str, rest: str) -> Trace | None:
    clause, _, subject = rest.partition(":")
    triggers = {each.id: each.trigger_on for each in assessment.payments.values()}
    terms = versions.on(limit_starts(known, triggers).get((clause, subject)))
    for deadline in assessment.deadlines:
        if (deadline.clause, deadline.subject) == (clause, subject):
            return _OF_DEADLINES[kind](terms, known, assessment, deadline)
    return None


def event_findings(assessment: Assessment, *events: str) -> tuple[Finding, ...]:
    """The findings that charge any of these event groups, or would."""
    wanted = set(events)
    return tuple(finding for finding in assessment.findings if wanted.intersection(finding.events))


_PART_WORDS = "其中计入的违约金之和，同一事件择其重者"


def _event_trace(assessment: Assessment, event: str) -> Trace | None:
    found = event_findings(assessment, event) or event_findings(assessment, *event.split("|"))
    if not found:
        return None
    standing = [finding for finding in found if finding.stands]
    total = sum((finding.amount or ZERO for finding in standing), ZERO)
    lines = tuple(finding.trace for finding in standing)
    absorbed = tuple(
        Trace(
            f"{finding.row} 被 {finding.absorbed_by} 吸收",
            finding.amount,
            "元",
            "已被吸收，不计入",
            finding.row,
            children=(finding.trace,),
        )
        for finding in found
        if finding.absorbed_by
    )
    children = (*lines, *absorbed)
    return Trace("本事件计入", total, "元", _PART_WORDS, "12.3", children=children)


def _part_trace(name: str, found: list[Finding]) -> Trace | None:
    """A part of what arose: the findings among these that stand."""
    if not found:
        return None
    standing = [finding for finding in found if finding.stands]
    total = sum((finding.amount or ZERO for finding in standing), ZERO)
    lines = tuple(finding_line(finding) for finding in standing)
    return Trace(name, total, "元", _PART_WORDS, "12.3", children=lines)


def _check(versions: Versions, known: Facts, assessment: Assessment, rest: str) -> Trace | None:
    named, _, index = rest.rpartition(":")
    incident_id, _, kind = named.rpartition(":")
    found = [each for each in assessment.sla_checks if (each.incident, each.check) == (incident_id, kind)]
    incident = next((each for each in known.incidents if each.id == incident_id), None)
    if incident is None or index not in map(str, range(len(found))):
        return None
    place = int(index)
    day = incident.reported_at.date() if incident.reported_at else None
    return check_trace(versions.on(day), incident, found[place], place, assessment.now)


def _fact(known: Facts, rest: str) -> Trace | None:
    """One recorded field as it is: its label, its clause, and the record."""
    kind, _, last = rest.partition(":")
    record_id, _, name = last.rpartition(":")
    record = known.find(kind, record_id) if kind in KINDS else None
    field = next((each for each in fields_of(type(record)) if each.name == name), None) if record else None
    if record is None or field is None:
        return None
    value, ref = as_shown(getattr(record, name)), FactRef(kind, record_id, name)
    return Trace(field.zh, value, field.unit, clause=field.clause, facts=(ref,))


def _term(terms: Terms, path: str) -> Trace | None:
    """One term as it was agreed; its clause is the one that the contract names for the path."""
    row = next((each for each in terms.rows if each.id == path), None)
    if row is not None:
        return Trace("惩罚系数", row.coefficient, clause=row.id, term=coefficient_path(row))
    above, _, name = path.rpartition(".")
    try:
        holder: Record = term_of(terms, above) if above else terms
        value = as_shown(term_of(terms, path))
    except PathError:
        return None
    field = next((each for each in fields_of(type(holder)) if each.name == name), None)
    return Trace(field.zh, value, field.unit, term=path) if field else None
