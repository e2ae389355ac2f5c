"""Unattended posts (附件2 rows 11–12, 附件3 rows 12–13): one continuous absence at a time."""

from __future__ import annotations

import datetime as dt

from desktop.models.assessment import FactRef, Finding, Trace
from desktop.models.contract import Terms
from desktop.models.enums.findings import Metric
from desktop.models.facts import Absence, Facts
from desktop.models.money import quotient
from desktop.rules.downtime import seconds_between
from desktop.rules.findings import flag_traces, make_finding, relevant_flags, seen_at
from desktop.rules.rows import find_band, flags_of, outcomes, rows_of
from desktop.rules.term import Term


def absence_findings(terms: Terms, term: Term, facts: Facts, now: dt.datetime) -> list[Finding]:
    """One finding for each absence of more than an hour; one that goes on has lasted until `now`."""
    found = (_finding(terms, term, absence, now) for absence in facts.absences)
    return [finding for finding in found if finding]


def _finding(terms: Terms, term: Term, absence: Absence, now: dt.datetime) -> Finding | None:
    if absence.start is None:
        return None
    seconds = seconds_between(absence.start, absence.end or now)
    band = find_band(rows_of(terms, Metric.UNATTENDED), seconds, terms.readings)
    if band is None:
        return None
    flags = flags_of(absence)
    possible = outcomes(band, flags, terms.readings)
    ref = FactRef("absences", absence.id)
    length = Trace(
        "无人值守",
        quotient(seconds, 60),
        "分钟",
        "一次连续离岗的时长",
        band.rows[-1].id,
        children=(
            Trace("离岗", absence.start, facts=(FactRef("absences", absence.id, "start"),)),
            Trace("到岗", absence.end, facts=(FactRef("absences", absence.id, "end"),)),
            *(() if absence.end else (seen_at(now),)),
        ),
    )
    return make_finding(
        terms,
        term,
        possible,
        subjects=(absence.id,),
        events=(absence.event or absence.id,),
        systems=(),
        occurred_on=absence.start.date(),
        measure=(length, *flag_traces(flags, relevant_flags(possible), (ref,))),
    )
