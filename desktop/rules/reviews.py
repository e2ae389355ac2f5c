"""Monthly reviews (附件3 row 3) and head-counts (第十二条4(3)): runs of months."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from desktop.models.assessment import FactRef, Finding, Trace
from desktop.models.calendar import ONE_DAY, AsOf, month_bounds, month_of
from desktop.models.contract import AnnexRow, Terms
from desktop.models.enums.findings import Metric
from desktop.models.facts import Facts
from desktop.models.performance import MonthlyReview
from desktop.rules.findings import make_finding, seen_from
from desktop.rules.rows import Outcome, rows_of
from desktop.rules.term import Term


def review_findings(terms: Terms, term: Term, facts: Facts, as_of: AsOf) -> list[Finding]:
    """One finding for each run of failed months whose order to rectify was missed; the count starts again."""
    found = (
        _finding(terms, term, row, run, as_of)
        for row in rows_of(terms, Metric.MONTHLY_REVIEWS)
        for run in _missed(row, failed_runs(facts.monthly_reviews), as_of)
    )
    return [finding for finding in found if finding]


def failed_runs(reviews: Iterable[MonthlyReview]) -> list[list[MonthlyReview]]:
    """The failed reviews in runs that no other review breaks, in order; the last run may be empty."""
    runs: list[list[MonthlyReview]] = [[]]
    for review in sorted(reviews, key=lambda each: each.month):
        if review.passed is False:
            runs[-1].append(review)
        elif runs[-1]:
            runs.append([])
    return runs


def failed_reviews_in_a_row(terms: Terms, facts: Facts, as_of: AsOf) -> int:
    """How many reviews in a row failed up to the last one; a row of 附件3 that was met starts it again."""
    last = failed_runs(facts.monthly_reviews)[-1]
    rows = rows_of(terms, Metric.MONTHLY_REVIEWS)
    charged = sum(len(run) for row in rows for run in _missed(row, [last], as_of))
    return len(last) - charged


def short_months_in_a_row(terms: Terms, facts: Facts) -> int:
    """How many months in a row the head-count was short up to the last one recorded (第十二条4(3))."""
    promised = terms.promised_headcount
    if promised is None:
        return 0
    short = {each.month for each in facts.headcounts if each.count is not None and each.count < promised}
    month = max((each.month for each in facts.headcounts), default="")
    count = 0
    while month in short:
        count += 1
        month = month_of(month_bounds(month)[0] - ONE_DAY)
    return count


def _missed(row: AnnexRow, runs: Iterable[list[MonthlyReview]], as_of: AsOf) -> Iterator[list[MonthlyReview]]:
    """The months that made the row fire: enough of them, and the limit set with the last has passed."""
    times = int(row.lower.value) if row.lower else 1
    for run in runs:
        counted: list[MonthlyReview] = []
        for review in run:
            counted.append(review)
            if len(counted) >= times and _limit_missed(review, as_of):
                yield counted
                counted = []


def _limit_missed(review: MonthlyReview, as_of: AsOf) -> bool:
    limit = review.rectify_by
    return limit is not None and (review.rectified_on or as_of.day) > limit


def _finding(
    terms: Terms, term: Term, row: AnnexRow, run: list[MonthlyReview], as_of: AsOf
) -> Finding | None:
    last = run[-1]
    assert last.rectify_by is not None
    months = [review.month for review in run]
    leaves = tuple(
        Trace(f"{each.month} 考核合格", each.passed, facts=(FactRef("monthly_reviews", each.id, "passed"),))
        for each in run
    )
    limit = Trace("整改期限", last.rectify_by, facts=(FactRef("monthly_reviews", last.id, "rectify_by"),))
    done = Trace("整改完成", last.rectified_on, facts=(FactRef("monthly_reviews", last.id, "rectified_on"),))
    missed = (limit, done, seen_from(as_of))
    return make_finding(
        terms,
        term,
        frozenset({Outcome(row, True)}),
        subjects=months,
        events=months,
        systems=(),
        occurred_on=last.rectify_by + ONE_DAY,
        begun_on=month_bounds(last.month)[0],
        measure=(
            Trace(
                "连续不合格", len(run), "次", "连续不合格的次数，其间没有合格的考核", row.id, children=leaves
            ),
            Trace("整改逾期", True, "", "整改期限已过而未完成", row.id, children=missed),
        ),
    )
