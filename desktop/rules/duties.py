"""What performance asks for next: the vendor's own limits, and party A's answers, orders and decisions."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.models.assessment import Assessment, Deadline
from desktop.models.calendar import AsOf
from desktop.models.contract import Terms
from desktop.models.enums.duties import DeadlineStatus
from desktop.models.enums.findings import RIGHT_ZH, FindingStatus, Metric
from desktop.models.facts import Facts
from desktop.rules.rows import rows_of
from desktop.rules.steps import Step, limit_step

#: The limits whose subject is a record: its list, and what is owed.
_OWED: dict[str, tuple[str, str]] = {
    "3-4": ("expansions", "完成资源扩容"),
    "12.4": ("rectifications", "按整改通知改正"),
    "14.3": ("force_majeure", "提交不可抗力证明"),
    "15.5": ("confidential_returns", "返还保密资料"),
    "18.2": ("address_changes", "书面通知变更"),
}


def performance_steps(terms: Terms, known: Facts, assessment: Assessment, as_of: AsOf) -> Iterator[Step]:
    """What follows from orders, acceptance, exit and rights, for both sides; `known` as it stood then."""
    yield from _owed_steps(known, assessment, as_of)
    yield from _acceptance_steps(known, assessment, as_of)
    yield from _answers(terms, known, assessment)
    yield from _rights(known, assessment)


def _owed_steps(known: Facts, assessment: Assessment, as_of: AsOf) -> Iterator[Step]:
    for limit in assessment.deadlines:
        kind, words = _OWED.get(limit.clause, ("", ""))
        record = known.find(kind, limit.subject) if kind else None
        if record is None or limit.done_on is not None:
            continue
        title = getattr(record, "title", "") or getattr(record, "content", "")
        yield limit_step(limit, f"{words}“{title}”" if title else words, kind, as_of)
        if limit.clause == "3-4" and limit.status is DeadlineStatus.LATE:
            yield from _slow_expansion(known, limit)


def _slow_expansion(known: Facts, limit: Deadline) -> Iterator[Step]:
    """Only a written notice with a limit makes a slow expansion a breach (附件3 行4)."""
    for each in known.expansions:
        if each.id == limit.subject and each.notice_on is None:
            figure = f"deadline:3-4:{each.id}"
            text = "书面通知乙方限期完成扩容"
            yield Step("A", "warn", text, "3-4", None, None, "", "expansions", each.id, figure)


def _acceptance_steps(known: Facts, assessment: Assessment, as_of: AsOf) -> Iterator[Step]:
    """The application and each rework by the vendor; inspection and expert review by party A (第六条)."""
    rounds, end = known.acceptance_rounds, assessment.contract.service_end
    limits = {each.subject: each for each in assessment.deadlines if each.clause == "6.1"}
    application = limits.get("application")
    if application and application.done_on is None and end is not None and as_of.day > end:
        target = rounds[0].id if rounds else ""
        yield limit_step(application, "书面申请验收", "acceptance_rounds", as_of, target)
    failed = [each for each in rounds if each.passed is False]
    for number, each in enumerate(failed, 1):
        limit = limits.get(f"rework-{number}")
        if limit is not None and limit.done_on is None:
            yield limit_step(limit, f"完成第 {number} 次返工并再提交", "acceptance_rounds", as_of, each.id)
    if not rounds:
        return
    last = rounds[-1]

    def own(text: str, field: str) -> Step:
        figure = f"fact:acceptance_rounds:{last.id}:{field}"
        return Step("A", "warn", text, "6.1", None, None, "", "acceptance_rounds", last.id, figure)

    if last.passed is False and last.resubmitted_on is not None:
        yield own("检验返工后再提交的服务", "resubmitted_on")
    elif last.passed is None and last.applied_on is not None:
        yield own("检验，合格的签署验收合格单", "applied_on")
    elif last.passed and known.milestones.expert_review_on is None:
        yield own("签署验收合格单，组织专家评审", "passed")


def _answers(terms: Terms, known: Facts, assessment: Assessment) -> Iterator[Step]:
    """An exit to be answered, and an order to rectify after too many failed reviews."""
    if known.exit.applied_on is not None and known.exit.granted is None:
        figure = "fact:exit:exit:granted"
        yield Step("A", "warn", "答复乙方的退出申请", "13.1", None, None, "", "exit", "exit", figure)
    run = assessment.counters.failed_reviews_in_a_row
    enough = any(row.lower and run >= row.lower.value for row in rows_of(terms, Metric.MONTHLY_REVIEWS))
    last = max(known.monthly_reviews, key=lambda each: each.month, default=None)
    if enough and last is not None and last.rectify_by is None:
        text = f"连续 {run} 个月考核不合格，下达整改要求和期限"
        figure = "counters.failed_reviews_in_a_row"
        yield Step("A", "warn", text, "3-3", None, None, "", "monthly_reviews", last.id, figure)


def _rights(known: Facts, assessment: Assessment) -> Iterator[Step]:
    """A right that arose waits for a decision, until the contract is terminated."""
    if known.termination.date is not None:
        return
    gives: dict[str, list[str]] = {}
    for right in assessment.rights:
        if right.status is FindingStatus.CERTAIN:
            gives.setdefault(right.clause, []).append(RIGHT_ZH[right.right])
    for clause, words in gives.items():
        text = f"决定是否行使权利，{'、'.join(words)}"
        yield Step("A", "warn", text, clause, None, None, "", "", "", f"right:{clause}")
