"""Complaints about availability (附件3 row 2): the third one, where the system fell short in some month."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec

from desktop.models.assessment import FactRef, Finding, Trace
from desktop.models.contract import AnnexRow, Terms
from desktop.models.enums.findings import FindingStatus, Metric
from desktop.models.facts import Facts
from desktop.models.performance import Complaint
from desktop.rules.availability import Key, Measured, falls_short, measure_trace
from desktop.rules.findings import make_finding
from desktop.rules.rows import NOTHING, Outcome, rows_of
from desktop.rules.term import Term


def complaint_findings(
    terms: Terms, term: Term, facts: Facts, measured: dict[Key, Measured]
) -> list[Finding]:
    """At most one finding for each system and row; the subjects are the complaints that made it fire."""
    found = []
    for row in rows_of(terms, Metric.COMPLAINTS):
        for system, several in _by_system(terms, facts.complaints).items():
            found.append(_finding(terms, term, row, system, several, measured))
    return [finding for finding in found if finding]


def without_answered_gaps(findings: Iterable[Finding], complaints: Sequence[Finding]) -> list[Finding]:
    """`findings` without shortfalls that lack only a problem, where complaints charge that system."""
    charged = {each.system for each in complaints if each.status is FindingStatus.CERTAIN}
    return [
        each
        for each in findings
        if each.status is not FindingStatus.GAP or each.system not in charged or each.gap_reason != "severity"
    ]


def _by_system(terms: Terms, complaints: Iterable[Complaint]) -> dict[str, list[Complaint]]:
    """Complaints of each system by date, as recorded where equal; the only system need not be named."""
    only = terms.systems[0].id if len(terms.systems) == 1 else None
    found: dict[str, list[Complaint]] = defaultdict(list)
    for complaint in sorted(complaints, key=lambda each: each.date or dt.date.min):
        if system := complaint.system or only:
            found[system].append(complaint)
    return found


def _finding(
    terms: Terms,
    term: Term,
    row: AnnexRow,
    system: str,
    complaints: list[Complaint],
    measured: dict[Key, Measured],
) -> Finding | None:
    times = int(row.lower.value) if row.lower else 1
    short = {
        part.months[0].month: (falls_short(terms, part), part)
        for (_, other), part in measured.items()
        if other == system and falls_short(terms, part) is not False
    }
    if len(complaints) < times or not short:
        return None
    charged = complaints[:times]
    possible = {Outcome(row, True)}
    if not any(established for established, _ in short.values()):
        possible.add(NOTHING)
    leaves = tuple(
        Trace("投诉", each.date, facts=(FactRef("complaints", each.id, "date"),)) for each in charged
    )
    months = "、".join(short)
    shortfalls = tuple(
        msgspec.structs.replace(measure_trace(terms, term, part), name=f"{month} 可用性")
        for month, (_, part) in short.items()
    )
    return make_finding(
        terms,
        term,
        frozenset(possible),
        subjects=[each.id for each in charged],
        events=[each.event or each.id for each in charged],
        systems=(system,),
        occurred_on=max((each.date for each in charged if each.date), default=None),
        measure=(
            Trace("可用性投诉", len(charged), "次", "服务期内累计的次数", row.id, children=leaves),
            Trace("可用性未达标的月份", months, "", "低于约定可用性的月份", row.id, children=shortfalls),
        ),
        system=system,
    )
