"""Slow expansions (附件3 row 4): seven days, then a written notice, then the limit that it set."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import msgspec

from desktop.models.assessment import Deadline, FactRef, Finding, Trace
from desktop.models.calendar import ONE_DAY, AsOf, Calendar
from desktop.models.contract import AnnexRow, Terms
from desktop.models.enums.duties import DeadlineStatus
from desktop.models.enums.findings import FindingStatus, Metric
from desktop.models.facts import Facts
from desktop.models.money import ZERO
from desktop.models.performance import Expansion
from desktop.rules.counts import counted_trace, moved_trace
from desktop.rules.deadlines import forward
from desktop.rules.findings import make_finding
from desktop.rules.rows import Outcome, rows_of
from desktop.rules.term import Term


def expansion_deadlines(terms: Terms, facts: Facts, as_of: AsOf, calendar: Calendar) -> Iterator[Deadline]:
    """The seven days of each request."""
    for each in facts.expansions:
        if limit := _limit(terms, each, as_of, calendar):
            yield limit


def expansion_findings(
    terms: Terms, term: Term, facts: Facts, as_of: AsOf, calendar: Calendar
) -> list[Finding]:
    """One finding for each request that missed both its seven days and the limit of a written notice."""
    found = (
        _finding(terms, term, row, each, as_of, calendar)
        for row in rows_of(terms, Metric.EXPANSION)
        for each in facts.expansions
    )
    return [finding for finding in found if finding]


def _limit(terms: Terms, each: Expansion, as_of: AsOf, calendar: Calendar) -> Deadline | None:
    if each.requested_on is None or terms.expansion_days is None:
        return None
    strict = each.requested_on + dt.timedelta(days=terms.expansion_days)
    return forward(terms, "3-4", each.id, strict, each.completed_on, as_of, calendar)


def _limit_trace(terms: Terms, each: Expansion, limit: Deadline) -> Trace:
    begun = Trace("提出日", each.requested_on, facts=(FactRef("expansions", each.id, "requested_on"),))
    days = Trace("扩容时限", terms.expansion_days, "日", clause="3-4", term="expansion_days")
    strict = counted_trace("按日计", limit.strict_on, "3-4", begun, days)
    return moved_trace("扩容期限", limit.due_on, strict)


def _finding(
    terms: Terms, term: Term, row: AnnexRow, each: Expansion, as_of: AsOf, calendar: Calendar
) -> Finding | None:
    limit = _limit(terms, each, as_of, calendar)
    if limit is None or each.notice_on is None or each.notice_limit_on is None:
        return None
    missed = limit.status in (DeadlineStatus.LATE, DeadlineStatus.ARGUABLE)
    if not missed or (each.completed_on or as_of.day) <= each.notice_limit_on:
        return None

    def leaf(name: str, value: dt.date | None, field: str) -> Trace:
        return Trace(name, value, facts=(FactRef("expansions", each.id, field),))

    finding = make_finding(
        terms,
        term,
        frozenset({Outcome(row, True)}),
        subjects=(each.id,),
        events=(each.id,),
        systems=(),
        occurred_on=max(limit.due_on, each.notice_limit_on) + ONE_DAY,
        begun_on=each.requested_on,
        measure=(
            leaf("提出日", each.requested_on, "requested_on"),
            _limit_trace(terms, each, limit),
            leaf("书面通知日", each.notice_on, "notice_on"),
            leaf("通知所定期限", each.notice_limit_on, "notice_limit_on"),
            leaf("完成日", each.completed_on, "completed_on"),
        ),
    )
    if finding and limit.status is DeadlineStatus.ARGUABLE:
        words = f"{finding.trace.formula}；在顺延的末日之内，可争议"
        trace = msgspec.structs.replace(finding.trace, formula=words)
        return msgspec.structs.replace(finding, status=FindingStatus.ARGUABLE, amount_min=ZERO, trace=trace)
    return finding
