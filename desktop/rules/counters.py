"""What counts towards a right or a row: events of 附件1, complaints, runs of months, inspections."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.models.assessment import Counters, FactRef, Finding, Trace
from desktop.models.calendar import AsOf
from desktop.models.contract import Terms
from desktop.models.enums.findings import FindingStatus
from desktop.models.facts import Facts
from desktop.rules.percent import failed_inspections
from desktop.rules.reviews import failed_reviews_in_a_row, short_months_in_a_row
from desktop.rules.rights import MajorCount, major_counts


def counters(terms: Terms, facts: Facts, findings: Sequence[Finding], as_of: AsOf) -> Counters:
    """Every counter as of the moment `facts` are known at; of 附件1 only what is certain counts."""
    counts = _certain(terms, findings)
    return Counters(
        b_events=sum(each.level == "B" for each in counts),
        a_events=sum(each.level == "A" for each in counts),
        complaints=len(facts.complaints),
        failed_reviews_in_a_row=failed_reviews_in_a_row(terms, facts, as_of),
        failed_inspections=len(failed_inspections(facts)),
        short_months_in_a_row=short_months_in_a_row(terms, facts),
    )


def _certain(terms: Terms, findings: Sequence[Finding]) -> tuple[MajorCount, ...]:
    return major_counts(terms, [each for each in findings if each.status is FindingStatus.CERTAIN])


def counter_traces(
    terms: Terms, facts: Facts, findings: Sequence[Finding], figures: Counters
) -> dict[str, Trace]:
    """How each counter came about, by figure id."""
    counts = _certain(terms, findings)
    majors = {
        level: tuple(each.finding.trace for each in counts if each.level == level) for level in ("A", "B")
    }
    words = "同一事件按最高级别计一次"
    return {
        "counters.a_events": Trace("A 级事件", figures.a_events, "次", words, "12.1", children=majors["A"]),
        "counters.b_events": Trace("B 级事件", figures.b_events, "次", words, "12.2", children=majors["B"]),
        "counters.complaints": Trace(
            "可用性投诉",
            figures.complaints,
            "次",
            "已登记的投诉数",
            "3-2",
            facts=tuple(FactRef("complaints", each.id, "date") for each in facts.complaints),
        ),
        "counters.failed_reviews_in_a_row": Trace(
            "连续考核不合格",
            figures.failed_reviews_in_a_row,
            "次",
            "至最近一次考核为止连续不合格的次数；附件3 行3 成立后重新起算",
            "3-3",
            facts=tuple(FactRef("monthly_reviews", each.id, "passed") for each in facts.monthly_reviews),
        ),
        "counters.failed_inspections": Trace(
            "检验不合格",
            figures.failed_inspections,
            "次",
            "首次检验与各次返工后的检验不合格的次数",
            "6.1",
            facts=tuple(
                FactRef("acceptance_rounds", each.id, "passed") for each in failed_inspections(facts)
            ),
        ),
        "counters.short_months_in_a_row": Trace(
            "连续人数不足",
            figures.short_months_in_a_row,
            "个月",
            "月平均人数少于承诺人数的连续月数",
            "12.4(3)",
            children=(
                Trace(
                    "承诺人数", terms.promised_headcount, "人", clause="12.4(3)", term="promised_headcount"
                ),
            ),
            facts=tuple(FactRef("headcounts", each.id, "count") for each in facts.headcounts),
        ),
    }
