"""What the project lead decides about a finding, as records (第十二条3)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

import msgspec

from desktop.models.assessment import Assessment, Finding, Problem
from desktop.models.enums.findings import VERDICT_ZH, FindingStatus, Verdict
from desktop.models.facts import Decision, Fact, Facts
from desktop.rules.penalties import decision_for
from desktop.rules.subjects import SUBJECT_ZH, subject_of

_WAYS_TO_CERTAINTY = {
    FindingStatus.UNDETERMINED: "请先补全未认定的事实",
    FindingStatus.ARGUABLE: "合同文字使其可争议，不能作为确定的违约金扣除",
    FindingStatus.GAP: "请先选定相应的合同读法",
}


def objections(finding: Finding, verdict: Verdict, shown: Assessment) -> tuple[Problem, ...]:
    """Why the decision cannot be taken: the finding has gone or changed, charges nothing, is not certain."""
    current = next((each for each in shown.findings if each.key == finding.key), None)
    if current is None or (current.status, current.amount) != (finding.status, finding.amount):
        return (Problem("row", "该项认定已随记录改变", "当前的认定结果", "请查看最新结果后再决定"),)
    if finding.major:
        way_out = "认定有误时，请修改该事件的附件1认定"
        return (Problem("row", "附件1的事件本身不计违约金，无可确认或放弃", "计违约金的项", way_out),)
    if verdict is Verdict.CONFIRM and finding.status is not FindingStatus.CERTAIN:
        way_out = _WAYS_TO_CERTAINTY[finding.status]
        return (Problem("decision", "该项尚未成立，不能确认", "状态为“成立”的项", way_out),)
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


def with_confirmed(facts: Facts, findings: Iterable[Finding], day: dt.date) -> Facts:
    """The facts as if findings were confirmed; nothing is recorded."""
    decisions = facts.decisions
    for finding in findings:
        decision = decision_on(finding, Verdict.CONFIRM, "", "", day)
        replaced = replaced_by(decision, decisions)
        decisions = (*(each for each in decisions if each not in replaced), decision)
    return msgspec.structs.replace(facts, decisions=decisions)


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
    """The decisions that rest on this fact; they go when it goes.

    A decision about the acceptance rests on every round of it.
    """
    subject = subject_of(fact)
    return tuple(each for each in recorded if each.subject == subject)


def named(finding: Finding) -> str:
    """How titles of commands name a finding: 3-8（I1）, 6.1（验收）."""
    subjects = (SUBJECT_ZH.get(subject, subject) for subject in finding.subjects)
    return f"{finding.row}（{'、'.join(subjects)}）"


def title_of(verdict: Verdict, finding: Finding) -> str:
    """How undo names it: 确认 3-8（I1）."""
    return f"{VERDICT_ZH[verdict]} {named(finding)}"
