"""Notices of the security supervisor that were not handled properly (附件2 row 6, 附件3 row 7)."""

from __future__ import annotations

from desktop.models.assessment import FactRef, Finding, Trace
from desktop.models.contract import Terms
from desktop.models.enums.findings import Metric
from desktop.models.facts import Facts
from desktop.models.performance import RegulatorNotice
from desktop.rules.findings import flag_traces, make_finding, relevant_flags
from desktop.rules.rows import NOTHING, Band, flags_of, outcomes, rows_of
from desktop.rules.term import Term


def notice_findings(terms: Terms, term: Term, facts: Facts) -> list[Finding]:
    """One finding for each notice that was not, or perhaps not, handled properly."""
    found = (_finding(terms, term, notice) for notice in facts.regulator_notices)
    return [finding for finding in found if finding]


def _finding(terms: Terms, term: Term, notice: RegulatorNotice) -> Finding | None:
    if notice.handled_properly:
        return None
    flags = flags_of(notice)
    possible = outcomes(Band(rows_of(terms, Metric.REGULATOR_NOTICE)), flags, terms.readings)
    if notice.handled_properly is None:
        possible |= {NOTHING}
    ref = FactRef("regulator_notices", notice.id)
    handled = FactRef("regulator_notices", notice.id, "handled_properly")
    issued = FactRef("regulator_notices", notice.id, "issued_on")
    measure = (
        Trace("整改通知", notice.issued_on, facts=(issued,)),
        Trace("正确处置", notice.handled_properly, facts=(handled,)),
        *flag_traces(flags, relevant_flags(possible), (ref,)),
    )
    return make_finding(
        terms,
        term,
        possible,
        subjects=(notice.id,),
        events=(notice.event or notice.id,),
        systems=(),
        occurred_on=notice.issued_on,
        measure=measure,
    )
