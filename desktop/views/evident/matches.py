"""The rows of the annexes that an event meets, absorbs or misses by a gap, as the table shows them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from decimal import Decimal

import msgspec

from desktop.models.assessment import Finding, Trace
from desktop.models.contract import AnnexRow, Bound, Terms
from desktop.models.enums import FINDING_STATUS_ZH, FLAG_ZH, METRIC_ZH, FindingStatus, Metric
from desktop.models.money import ZERO, grouped
from desktop.rules.naming import row_text
from desktop.views.evident.spans import clock_words, limit_words
from desktop.views.evident.subjects import Mark
from desktop.views.widgets import State

#: The shape of each status.
STATUS_STATES = {
    FindingStatus.CERTAIN: State.BAD,
    FindingStatus.ARGUABLE: State.WARN,
    FindingStatus.UNDETERMINED: State.OPEN,
    FindingStatus.GAP: State.GAP,
}
#: Why a figure falls between the rows.
GAP_WORDS = {"boundary": "恰在界限", "beyond": "超出表格", "severity": "程度不合任何一行"}
#: The leaf of a finding's tree that holds what was measured, by name, and how it is written.
MEASURES: dict[str, Callable[[Trace], str]] = {
    "可用性": lambda trace: f"{trace.value} %",
    "平均响应时间": lambda trace: f"{trace.value} 分钟",
    "平均恢复时间": lambda trace: f"{trace.value} 分钟",
    "无人值守": lambda trace: f"{trace.value} 分钟",
    "单次宕机": lambda trace: clock_words(_whole(trace)),
    "累计宕机": lambda trace: clock_words(_whole(trace)),
    "连续宕机": lambda trace: f"{len(trace.children)} 次",
    "后果": lambda trace: str(trace.value),
    "逾期违约金比例": lambda trace: f"逾期 {trace.children[0].value} 日",
}


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


def match_rows(findings: tuple[Finding, ...], terms: Terms) -> tuple[MatchRow, ...]:
    """What charges an event first, then the rest, each in listed order."""
    times = Counter(finding.row for finding in findings)
    return tuple(
        _match(finding, terms, dated=times[finding.row] > 1)
        for finding in sorted(findings, key=lambda each: not each.stands)
    )


def event_total(findings: tuple[Finding, ...]) -> Decimal:
    """What an event adds to the sum: its standing findings (第十二条3)."""
    return sum((finding.amount or ZERO for finding in findings if finding.stands), ZERO)


def mark_of(finding: Finding) -> Mark:
    """How a finding stands, decisions included."""
    if finding.waived:
        return Mark(State.OFF, "已放弃")
    if finding.stale_decision:
        return Mark(State.WARN, "待重新确认")
    if finding.status is FindingStatus.CERTAIN and finding.absorbed_by:
        return Mark(State.ABSORBED, "被吸收")
    return Mark(STATUS_STATES[finding.status], FINDING_STATUS_ZH[finding.status])


def _match(finding: Finding, terms: Terms, *, dated: bool) -> MatchRow:
    """`dated`: the row occurs more than once, so that the month or day must tell them apart."""
    absorbed = finding.status is FindingStatus.CERTAIN and finding.absorbed_by is not None
    return MatchRow(
        key=finding.key,
        mark=mark_of(finding),
        row=finding.row,
        compared=asked_words(finding.row, terms),
        measured=measured_words(finding),
        coefficient="—" if finding.coefficient is None else share_words(finding.coefficient),
        amount=amount_words(finding),
        struck=absorbed or finding.waived,
        charged=finding.stands and not finding.waived,
        remark=f"{when_words(finding)}，{_remark(finding)}" if dated else _remark(finding),
        figure_id=f"finding:{finding.key}",
        text=row_text(terms, finding.row).text,
        finding=finding,
    )


def when_words(finding: Finding) -> str:
    """The month or day of a finding."""
    return finding.period or (finding.occurred_on.isoformat() if finding.occurred_on else "未定日")


def share_words(share: Decimal) -> str:
    """A share as a percentage: 50 %."""
    number = f"{share * 100:f}"
    return (number.rstrip("0").rstrip(".") if "." in number else number) + " %"


def amount_words(finding: Finding) -> str:
    """One sum where it is sure, else from the least to the most."""
    if finding.status in (FindingStatus.CERTAIN, FindingStatus.GAP):
        return grouped(finding.amount or ZERO)
    return f"{grouped(finding.amount_min)}–{grouped(finding.amount_max)}"


def asked_words(row: str, terms: Terms) -> str:
    """What the row or clause of that id asks for, in short; of one that is no row what it is about."""
    found = next((each for each in terms.rows if each.id == row), None)
    return compared_words(found, terms) if found else row_text(terms, row).title


def compared_words(row: AnnexRow, terms: Terms) -> str:
    """What a row of the annexes asks for, in short: 平均恢复时间 30–60 分钟，出现问题，非重大影响."""
    first = " ".join(word for word in (METRIC_ZH[row.metric], level_words(row, terms)) if word)
    return "，".join((first, *_flag_words(row)))


def level_words(row: AnnexRow, terms: Terms) -> str:
    """What has to be measured for a row: 30–60 分钟; nothing where it asks for no number."""
    if row.metric is Metric.AVAILABILITY:
        least = f"< {share_words(terms.service_levels.service_availability)}"
        return " ".join(word for word in (least, _range(row)) if word)
    return _range(row)


def _flag_words(row: AnnexRow) -> list[str]:
    flags = ["出现问题"] if row.problem else []
    flags += [FLAG_ZH[flag] for flag in row.requires]
    return flags + [f"非{FLAG_ZH[flag]}" for flag in row.forbids]


def _range(row: AnnexRow) -> str:
    if row.lower and row.upper:
        return f"{row.lower.value:f}–{row.upper.value:f} {row.unit}"
    if row.total_lower:
        hours = limit_words(int(row.total_lower.value))
        return f"{_bound(row.lower, '>', row.unit)}或累计 {_sign(row.total_lower, '>')} {hours}"
    return _bound(row.lower, ">", row.unit) or _bound(row.upper, "<", row.unit)


def _bound(bound: Bound | None, sign: str, unit: str) -> str:
    if bound is None:
        return ""
    if unit == "分钟" and bound.value == int(bound.value):
        return f"{_sign(bound, sign)} {limit_words(int(bound.value))}"
    return f"{_sign(bound, sign)} {bound.value:f} {unit}"


def _sign(bound: Bound, sign: str) -> str:
    return {">": "≥", "<": "≤"}[sign] if bound.inclusive else sign


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
        other = f"另读 {grouped(finding.amount_max)}" if finding.amount_max else "另读亦不计"
        return f"{reason}，{other}"
    if finding.status is FindingStatus.UNDETERMINED:
        return f"待认定：{'、'.join(open_words(finding))}"
    if finding.status is FindingStatus.ARGUABLE:
        return "服务期满后发生，可争议"
    if finding.absorbed_by:
        return f"被 {finding.absorbed_by} 吸收，择其重者"
    if finding.waived:
        return "计入发生额，不主张"
    if finding.stale_decision:
        return "计入，金额已变"
    return "计入，已确认" if finding.confirmed else "计入，待确认"


def open_words(finding: Finding) -> list[str]:
    """What is not established: flags, priority and reviews without a value, else the cause."""
    named = {*FLAG_ZH.values(), "工单级别"}
    missing = (each.name for each in finding.trace.children if each.value is None)
    return [name for name in missing if name in named or name.endswith("的审核")] or ["原因"]
