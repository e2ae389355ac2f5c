"""The rows of the annexes that an event meets, absorbs or misses by a gap, as the table shows them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from decimal import Decimal

import msgspec

from desktop.models.assessment import Finding, Trace
from desktop.models.contract import Terms
from desktop.models.enums.findings import FINDING_STATUS_ZH, FindingStatus
from desktop.models.leaves import SETTLED, Leaf
from desktop.models.money import ZERO, grouped
from desktop.models.today import QUIET, Today
from desktop.views.evident.clauses import ClauseWords, clauses_of, share_words
from desktop.views.evident.spans import clock_words
from desktop.views.evident.subjects import Mark, level_of
from desktop.views.i18n import say, tr
from desktop.views.widgets import State

#: The shape of each status.
STATUS_STATES = {
    FindingStatus.CERTAIN: State.BAD,
    FindingStatus.ARGUABLE: State.WARN,
    FindingStatus.UNDETERMINED: State.OPEN,
    FindingStatus.GAP: State.GAP,
}
#: Why a figure falls between the rows.
GAP_WORDS = {"boundary": tr("恰在界限"), "beyond": tr("超出表格"), "severity": tr("程度不合任何一行")}
#: The leaf of a finding's tree that holds what was measured, by name, and how it is written.
MEASURES: dict[str, Callable[[Trace], str]] = {
    Leaf.AVAILABILITY: lambda trace: f"{trace.value} %",
    Leaf.MEAN_RESPONSE: lambda trace: tr("{value} 分钟").format(value=trace.value),
    Leaf.MEAN_RECOVERY: lambda trace: tr("{value} 分钟").format(value=trace.value),
    Leaf.UNATTENDED: lambda trace: tr("{value} 分钟").format(value=trace.value),
    Leaf.SINGLE_OUTAGE: lambda trace: clock_words(_whole(trace)),
    Leaf.TOTAL_OUTAGE: lambda trace: clock_words(_whole(trace)),
    Leaf.OUTAGES_IN_A_ROW: lambda trace: tr("{count} 次").format(count=len(trace.children)),
    Leaf.EFFECT: lambda trace: str(trace.value),
    Leaf.LATE_SHARE: lambda trace: tr("逾期 {value} 日").format(value=trace.children[0].value),
    Leaf.COMPLAINTS: lambda trace: tr("{value} 次").format(value=trace.value),
    Leaf.FAILED_IN_A_ROW: lambda trace: tr("{value} 次").format(value=trace.value),
}
_ARGUABLE = tr("，可争议")
#: What holds only if the day ends as it stands.
EXPECTED = Mark(State.WARN, tr("预计"))
_EXPECTED = {
    FindingStatus.CERTAIN: tr("今日 24:00 前仍未记录则成立"),
    FindingStatus.UNDETERMINED: tr("今日 24:00 前仍未记录则须认定"),
    FindingStatus.ARGUABLE: tr("今日 24:00 前仍未记录则可争议"),
    FindingStatus.GAP: tr("今日 24:00 前仍未记录则落入空档"),
}
_NO_AMOUNT = "—"


class MatchRow(msgspec.Struct, frozen=True, kw_only=True):
    """One line of 条款比对. `finding` is None for a row that is only nearly met."""

    key: str
    mark: Mark
    row: str
    compared: str
    measured: str
    coefficient: str
    amount: str
    struck: bool
    charged: bool
    remark: str
    figure_id: str
    text: str
    finding: Finding | None = None


def match_rows(findings: tuple[Finding, ...], terms: Terms, today: Today = QUIET) -> tuple[MatchRow, ...]:
    """What charges an event first, then the rest, each in listed order."""
    rows = clauses_of(terms)
    times = Counter(finding.row for finding in findings)
    return tuple(
        _match(finding, rows[finding.row], today, dated=times[finding.row] > 1)
        for finding in sorted(findings, key=lambda each: (not each.charged, not each.stands))
    )


def event_total(findings: tuple[Finding, ...]) -> Decimal:
    """What an event adds to the sum: its standing findings (第十二条3)."""
    return sum((finding.amount or ZERO for finding in findings if finding.stands), ZERO)


def expected_words(finding: Finding) -> str:
    """What becomes of a finding if the day ends as it stands."""
    return _EXPECTED[finding.status]


def mark_of(finding: Finding, today: Today = QUIET) -> Mark:
    """How a finding stands, decisions included."""
    if today.expects(finding):
        return EXPECTED
    if finding.waived:
        return Mark(State.OFF, tr("已放弃"))
    if finding.stale_decision:
        return Mark(State.WARN, tr("待重新确认"))
    if finding.status is FindingStatus.CERTAIN and finding.absorbed_by:
        return Mark(State.ABSORBED, tr("被吸收"))
    return Mark(STATUS_STATES[finding.status], say(FINDING_STATUS_ZH[finding.status]))


def _match(finding: Finding, clause: ClauseWords, today: Today, *, dated: bool) -> MatchRow:
    """`dated`: the row occurs more than once, so that the month or day must tell them apart."""
    absorbed = finding.status is FindingStatus.CERTAIN and finding.absorbed_by is not None
    remark = expected_words(finding) if today.expects(finding) else _remark(finding)
    return MatchRow(
        key=finding.key,
        mark=mark_of(finding, today),
        row=finding.row,
        compared=clause.compared,
        measured=measured_words(finding),
        coefficient=_NO_AMOUNT if finding.coefficient is None else share_words(finding.coefficient),
        amount=amount_words(finding),
        struck=absorbed or finding.waived,
        charged=finding.charged and not finding.waived,
        remark=tr("{finding}，{finding2}").format(finding=when_words(finding), finding2=remark)
        if dated
        else remark,
        figure_id=f"finding:{finding.key}",
        text=clause.text,
        finding=finding,
    )


def when_words(finding: Finding) -> str:
    """The month or day of a finding."""
    return finding.period or (finding.occurred_on.isoformat() if finding.occurred_on else tr("未定日"))


def amount_words(finding: Finding) -> str:
    """One sum where it is sure, else from the least to the most; none of an event of 附件1."""
    if finding.major:
        return _NO_AMOUNT
    if finding.status in (FindingStatus.CERTAIN, FindingStatus.GAP):
        return grouped(finding.amount or ZERO)
    return f"{grouped(finding.amount_min)}–{grouped(finding.amount_max)}"


def measured_words(finding: Finding) -> str:
    """What was measured, in short: 99.7037 %; nothing where nothing was."""
    for trace in finding.trace.children:
        if trace.name in MEASURES:
            return MEASURES[trace.name](trace)
    return ""


def _whole(trace: Trace) -> int:
    return trace.value if isinstance(trace.value, int) else 0


def _remark(finding: Finding) -> str:
    if finding.status is FindingStatus.GAP:
        reason = GAP_WORDS[finding.gap_reason]
        other = (
            tr("另读 {amount_max}").format(amount_max=grouped(finding.amount_max))
            if finding.amount_max
            else tr("另读亦不计")
        )
        return tr("{reason}，{other}").format(reason=reason, other=other)
    if finding.status is FindingStatus.UNDETERMINED:
        return tr("待认定：{finding}").format(finding=tr("、").join(open_words(finding)))
    if finding.status is FindingStatus.ARGUABLE:
        return arguable_words(finding)
    if finding.major:
        return tr("计入{finding}次数，不计违约金").format(finding=level_of(finding))
    if finding.absorbed_by:
        return tr("被 {absorbed_by} 吸收，择其重者").format(absorbed_by=finding.absorbed_by)
    if finding.waived:
        return tr("计入发生额，不主张")
    if finding.stale_decision:
        return tr("计入，金额已变")
    return tr("计入，已确认") if finding.confirmed else tr("计入，待确认")


def arguable_words(finding: Finding) -> str:
    """Why a finding is only arguable: the formula says so after its semicolon."""
    return why_arguable(finding) + _ARGUABLE


def why_arguable(finding: Finding) -> str:
    """The same where it is plain that it is only arguable."""
    said = finding.trace.formula.partition("；")[2]
    if finding.major or said.startswith("发生在服务期满"):
        return tr("服务期满后发生")
    return say(said.removesuffix("，可争议")) or tr("只过严格期限，未过顺延期限")


def open_words(finding: Finding) -> list[str]:
    """What is not established: flags, priority, reviews, conditions of 附件1; else the cause."""
    found = [
        say(each.name)
        for each in finding.trace.children
        if each.value is None and (finding.major or each.name in SETTLED or each.name.endswith("的审核"))
    ]
    return found or [tr("原因")]
