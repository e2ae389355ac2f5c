"""What the project lead decides about a finding, as records (第十二条3)."""

from __future__ import annotations

import datetime as dt

from desktop.models.assessment import Assessment, Finding, Problem
from desktop.models.enums import VERDICT_ZH, FindingStatus, Verdict
from desktop.models.facts import EVIDENT_KINDS, KIND_OF, Availability, Decision, Fact
from desktop.rules.penalties import decision_for


def objections(finding: Finding, verdict: Verdict, shown: Assessment) -> tuple[Problem, ...]:
    """Why the decision cannot be taken: the finding has gone or changed, is not certain."""
    current = next((each for each in shown.findings if each.key == finding.key), None)
    if current is None or (current.status, current.amount) != (finding.status, finding.amount):
        return (Problem("row", "该项认定已随记录改变", "当前的认定结果", "请查看最新结果后再决定"),)
    if verdict is Verdict.CONFIRM and finding.status is not FindingStatus.CERTAIN:
        return (Problem("decision", "该项尚未成立，不能确认", "状态为“成立”的项", "请先补全未认定的事实"),)
    return ()


def decision_on(finding: Finding, verdict: Verdict, reason: str, decision_id: str, day: dt.date) -> Decision:
    """The record of a decision; it holds the amount that was confirmed or waived."""
    return Decision(
        id=decision_id,
        row=finding.row,
        subject=finding.subjects[0],
        decision=verdict,
        reason=reason.strip(),
        period=finding.period,
        system=finding.system,
        amount=finding.amount,
        decided_on=day,
    )


def replaced_by(decision: Decision, recorded: tuple[Decision, ...]) -> tuple[Decision, ...]:
    """Earlier decisions on the same row, subject, period and system."""
    return tuple(each for each in recorded if _place(each) == _place(decision))


def _place(decision: Decision) -> tuple[str, str, str | None, str | None]:
    return decision.row, decision.subject, decision.period, decision.system


def applying_to(finding: Finding, recorded: tuple[Decision, ...]) -> tuple[Decision, ...]:
    """Every recorded decision that counts for the finding, the one in force first."""
    found: list[Decision] = []
    while decision := decision_for(finding, tuple(each for each in recorded if each not in found)):
        found.append(decision)
    return tuple(found)


def about(fact: Fact, recorded: tuple[Decision, ...]) -> tuple[Decision, ...]:
    """The decisions whose subject is this fact; they go when it goes."""
    if KIND_OF[type(fact)] not in EVIDENT_KINDS:
        return ()
    subject = fact.subject if isinstance(fact, Availability) else fact.id
    return tuple(each for each in recorded if each.subject == subject)


def title_of(verdict: Verdict, finding: Finding) -> str:
    """How undo names it: 确认 3-8（I1）."""
    return f"{VERDICT_ZH[verdict]} {finding.row}（{'、'.join(finding.subjects)}）"
