"""The ledger as rows: findings under the events they charge, with inputs, formula, amount and decision."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable
from decimal import Decimal
from enum import StrEnum

import msgspec

from desktop.models.assessment import Assessment, Finding
from desktop.models.contract import Terms
from desktop.models.enums.findings import FINDING_STATUS_ZH, FindingStatus
from desktop.models.facts import Facts
from desktop.models.money import ZERO, grouped
from desktop.models.today import QUIET, Today
from desktop.rules.memo import Memo
from desktop.rules.percent import CLAUSES
from desktop.rules.subjects import SUBJECT_ZH
from desktop.views.evident.clauses import ClauseWords, clauses_of, share_words
from desktop.views.evident.matches import (
    EXPECTED,
    GAP_WORDS,
    STATUS_STATES,
    amount_words,
    event_total,
    expected_words,
    measured_words,
    open_words,
    when_words,
    why_arguable,
)
from desktop.views.evident.subjects import (
    Evident,
    Mark,
    all_records,
    event_of,
    event_words,
    level_of,
    name_of,
)
from desktop.views.i18n import named, say, tr
from desktop.views.widgets import State

#: By event group: how it is told, and what it is about where that is not said yet.
_Names = dict[str, tuple[str, str]]


class Sieve(StrEnum):
    """The saved filters of the ledger."""

    ALL = "all"
    CERTAIN = "certain"
    WAITING = "waiting"
    OPEN = "open"
    GAP = "gap"
    ARGUABLE = "arguable"
    WAIVED = "waived"


class View(StrEnum):
    """What the ledger is arranged by."""

    EVENT = "event"
    ROW = "row"
    MONTH = "month"


VIEW_ZH = {View.EVENT: tr("按事件"), View.ROW: tr("按条款"), View.MONTH: tr("按月份")}

SIEVE_ZH = {
    Sieve.ALL: tr("全部"),
    Sieve.CERTAIN: tr("成立"),
    Sieve.WAITING: tr("待确认"),
    Sieve.OPEN: tr("未认定"),
    Sieve.GAP: tr("空档"),
    Sieve.ARGUABLE: tr("可争议"),
    Sieve.WAIVED: tr("已放弃"),
}


#: Events that are compared together, and the findings that charge them.
Tied = tuple[tuple[str, ...], tuple[Finding, ...]]

#: Sorts after every month.
_LAST = "9999-99"


_PASSES: dict[Sieve, Callable[[Finding], bool]] = {
    Sieve.ALL: lambda _: True,
    Sieve.CERTAIN: lambda finding: finding.status is FindingStatus.CERTAIN,
    Sieve.OPEN: lambda finding: finding.status is FindingStatus.UNDETERMINED,
    Sieve.GAP: lambda finding: finding.status is FindingStatus.GAP,
    Sieve.ARGUABLE: lambda finding: finding.status is FindingStatus.ARGUABLE,
    Sieve.WAIVED: lambda finding: finding.waived,
}


class FindingRow(msgspec.Struct, frozen=True, kw_only=True):
    """A finding as the ledger shows it. `counted` has no state where it is charged."""

    key: str
    mark: Mark
    row: str
    name: str
    inputs: str
    text: str
    formula: str
    amount: str
    charged: bool
    struck: bool
    counted: str
    absorbed: bool
    decision: Mark | None
    finding: Finding


class Band(msgspec.Struct, frozen=True, kw_only=True):
    """A heading of the ledger and the findings under it.

    That is an event, or events that findings of several tie together, of which only what weighs most is
    charged; or a row of the annexes, or a month. `total` is what they add to the sum (yuan), whatever filter
    hides its rows, and `figure_id` explains it.
    """

    key: str
    title: str
    note: str
    total: Decimal
    figure_id: str
    rows: tuple[FindingRow, ...]


class _Group(msgspec.Struct, frozen=True):
    """The findings under one heading."""

    key: str
    title: str
    note: str
    findings: tuple[Finding, ...]


def ledger(
    terms: Terms,
    facts: Facts,
    assessment: Assessment,
    sieve: Sieve = Sieve.ALL,
    view: View = View.EVENT,
    memo: Memo | None = None,
    today: Today = QUIET,
) -> tuple[Band, ...]:
    """The findings that a filter shows, under their events, the earliest first; or under rows, or months.

    Rows stand in listed order, months as they follow; what is undated comes last.
    """
    memo = memo or Memo()
    rows = clauses_of(terms)
    names = _event_names(facts, terms, memo)
    charging = _charging(assessment.findings)
    found = []
    for group in _groups(view, terms, names, assessment.findings, memo):
        shown = [each for each in group.findings if _passes(sieve, each, today)]
        if shown:
            listed = sorted(shown, key=lambda each: (not each.charged, not each.stands))
            band = Band(
                key=group.key,
                title=group.title,
                note=group.note,
                total=event_total(group.findings),
                figure_id=f"{view}:{group.key}",
                rows=tuple(
                    _expected(
                        _row(each, _called(each, rows[each.row], view, names), rows[each.row], charging),
                        today,
                    )
                    for each in listed
                ),
            )
            found.append(band)
    return tuple(found)


def _groups(
    view: View, terms: Terms, names: _Names, findings: tuple[Finding, ...], memo: Memo
) -> Iterable[_Group]:
    if view is View.EVENT:
        return [
            _Group(
                "|".join(events),
                _band_title(events, names),
                tr("{held}   {count} 项").format(held=_days(held), count=len(held)),
                held,
            )
            for events, held in tied(findings, memo)
        ]
    parts: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        parts[finding.row if view is View.ROW else finding.month].append(finding)
    if view is View.ROW:
        titles = {row: f"{row} {words.compared}" for row, words in clauses_of(terms).items()}
    else:
        months = sorted(parts, key=lambda month: month or _LAST)
        titles = {month: month or tr("未定日") for month in months}
    return [
        _Group(
            key, title, tr("{count} 项").format(count=len(parts[key])), tuple(sorted(parts[key], key=_day))
        )
        for key, title in titles.items()
        if key in parts
    ]


def _charging(findings: tuple[Finding, ...]) -> dict[str, list[Finding]]:
    """What stands, by the event it charges."""
    found: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.charged:
            for event in finding.events:
                found[event].append(finding)
    return found


def counts(assessment: Assessment, today: Today = QUIET) -> dict[Sieve, int]:
    """How many findings each filter shows."""
    return {sieve: sum(_passes(sieve, each, today) for each in assessment.findings) for sieve in Sieve}


def _passes(sieve: Sieve, finding: Finding, today: Today) -> bool:
    """Whether a filter shows a finding; one that only the end of the day brings is neither sure nor waits."""
    if sieve is Sieve.WAITING:
        return today.waits(finding) or finding.stale_decision
    return _PASSES[sieve](finding) and not (sieve is Sieve.CERTAIN and today.expects(finding))


def _expected(row: FindingRow, today: Today) -> FindingRow:
    """A finding that only the end of the day brings says so, and asks for no decision."""
    if not today.expects(row.finding):
        return row
    inputs = tr("{inputs}，{expected}").format(inputs=row.inputs, expected=expected_words(row.finding))
    if row.finding.status is not FindingStatus.CERTAIN:
        return msgspec.structs.replace(row, mark=EXPECTED, inputs=inputs)
    counted = tr("预计计入") if row.charged else row.counted
    return msgspec.structs.replace(row, mark=EXPECTED, inputs=inputs, counted=counted, decision=None)


def tied(findings: tuple[Finding, ...], memo: Memo) -> list[Tied]:
    """The findings by event, the earliest first; events that one finding charges together come as one."""
    return memo.once("tied", findings, lambda: _tied(findings, memo))


def _tied(findings: tuple[Finding, ...], memo: Memo) -> list[Tied]:
    charged = tuple(each.events for each in findings)
    leaders = memo.once("leaders", charged, lambda: _leaders(charged))
    found: dict[str, tuple[dict[str, None], list[Finding]]] = {}
    for finding in findings:
        events, members = found.setdefault(leaders[finding.events[0]], ({}, []))
        events.update(dict.fromkeys(finding.events))
        members.append(finding)
    several = [(tuple(sorted(events)), tuple(members)) for events, members in found.values()]
    return sorted(several, key=lambda each: (min(map(_day, each[1])), "|".join(each[0])))


def _leaders(charged: Iterable[tuple[str, ...]]) -> dict[str, str]:
    """For each event the one that stands for all that are tied to it."""
    leader: dict[str, str] = {}

    def lead(event: str) -> str:
        while leader.setdefault(event, event) != event:
            leader[event] = leader[leader[event]]
            event = leader[event]
        return event

    for first, *others in charged:
        for other in others:
            leader[lead(other)] = lead(first)
    return {event: lead(event) for events in charged for event in events}


def summary(assessment: Assessment, today: Today = QUIET) -> str:
    """What became of all findings: 3 项计入，1 项被吸收，1 项未认定."""
    found = assessment.findings
    charged = [today.expects(each) for each in found if each.charged]
    counted = (
        (charged.count(False), tr("计入").lower()),
        (charged.count(True), tr("预计计入").lower()),
        (sum(each.major and each.stands for each in found), tr("附件1 事件")),
        (sum(_absorbed(each) for each in found), tr("被吸收")),
        *(
            (sum(each.status is status for each in found), say(FINDING_STATUS_ZH[status]))
            for status in (FindingStatus.UNDETERMINED, FindingStatus.ARGUABLE, FindingStatus.GAP)
        ),
    )
    return tr("，").join(
        tr("{count} 项{word}").format(count=f"{count:,}", word=word) for count, word in counted if count
    )


def mark_of_status(finding: Finding) -> Mark:
    """How sure a finding is, whatever was decided about it."""
    return Mark(STATUS_STATES[finding.status], named(FINDING_STATUS_ZH[finding.status]))


def decision_mark(finding: Finding) -> Mark | None:
    """What was decided, or has to be; None where there is nothing to decide."""
    if finding.waived:
        return Mark(State.OFF, tr("已放弃"))
    if finding.stale_decision:
        return Mark(State.WARN, tr("待重新确认"))
    if finding.confirmed:
        return Mark(State.OK, tr("已确认"))
    return Mark(State.OFF, tr("待确认")) if finding.waits else None


def formula_words(finding: Finding) -> str:
    """How the amount is reckoned: 10,860.00 × 50 %; of a gap, how another reading would."""
    if finding.base is None or finding.coefficient is None:
        return "—"
    base = tr("另读") if finding.status is FindingStatus.GAP else grouped(finding.base)
    return f"{base} × {share_words(finding.coefficient)}"


def counted_words(finding: Finding, charging: dict[str, list[Finding]]) -> str:
    """Whether it enters the sum, or what keeps it out; `charging` is what stands in each event."""
    if finding.major:
        return tr("计{finding}次数").format(finding=level_of(finding)) if finding.stands else tr("不计次数")
    if finding.stands:
        return tr("计入，已放弃") if finding.waived else tr("计入")
    if finding.status is FindingStatus.GAP:
        return tr("不入合计")
    absorbed = (
        tr("被 {absorbed_by} 吸收").format(absorbed_by=finding.absorbed_by) if finding.absorbed_by else ""
    )
    if finding.status is FindingStatus.CERTAIN:
        return absorbed or tr("不计金额")
    rivals = {each.key: each.amount or ZERO for event in finding.events for each in charging.get(event, ())}
    return absorbed if absorbed and finding.amount_max <= sum(rivals.values(), ZERO) else tr("只入最多额")


def input_words(finding: Finding, clause: ClauseWords) -> str:
    """What was measured, and what makes it a breach or leaves that open."""
    words = _recorded(finding) if finding.row in CLAUSES else [measured_words(finding)]
    if finding.status is FindingStatus.GAP:
        words.append(GAP_WORDS[finding.gap_reason])
    elif finding.status is FindingStatus.UNDETERMINED:
        words.append(tr("待认定：{finding}").format(finding=tr("、").join(open_words(finding))))
    elif finding.status is FindingStatus.ARGUABLE:
        words.append(why_arguable(finding))
    else:
        words.append(clause.level)
    return tr("，").join(word for word in words if word)


def _recorded(finding: Finding) -> list[str]:
    """What was recorded of a share of the total, in short: 整改期限 2025-07-31."""
    leaves = [leaf for leaf in finding.trace.children if leaf.facts and leaf.value is not True]
    return [
        f"{say(leaf.name)} {(tr('未登记') if leaf.value is None else say(str(leaf.value)))}"
        for leaf in leaves[:2]
    ]


def range_words(finding: Finding) -> str:
    """The amount; of a gap from nothing to what another reading would give."""
    if finding.status is FindingStatus.GAP and finding.amount_max:
        return f"{grouped(ZERO)}–{grouped(finding.amount_max)}"
    return amount_words(finding)


def _row(finding: Finding, name: str, clause: ClauseWords, charging: dict[str, list[Finding]]) -> FindingRow:
    return FindingRow(
        key=finding.key,
        mark=mark_of_status(finding),
        row=finding.row,
        name=name,
        inputs=input_words(finding, clause),
        text=clause.text,
        formula=formula_words(finding),
        amount=range_words(finding),
        charged=finding.charged and not finding.waived,
        struck=finding.waived or _absorbed(finding),
        counted=counted_words(finding, charging),
        absorbed=not finding.stands or finding.major,
        decision=decision_mark(finding),
        finding=finding,
    )


def _called(finding: Finding, clause: ClauseWords, view: View, names: _Names) -> str:
    """What its heading does not say already: metric, event, month or day."""
    words = {
        View.EVENT: (clause.name, when_words(finding)),
        View.ROW: (_band_title(finding.events, names), when_words(finding)),
        View.MONTH: (clause.name, _band_title(finding.events, names)),
    }
    return tr("，").join(words[view])


def _absorbed(finding: Finding) -> bool:
    return finding.status is FindingStatus.CERTAIN and finding.absorbed_by is not None


def _event_names(facts: Facts, terms: Terms, memo: Memo) -> _Names:
    """The first record of each event group gives the group its name."""

    def named(record: Evident) -> tuple[str, tuple[str, str]]:
        words, name = event_words(record, terms), name_of(record, terms)
        return event_of(record), (words, "" if words == name else name)

    found = memo.each("event names", all_records(facts), named)
    shared = {event: (words, "") for event, words in SUBJECT_ZH.items()}
    return memo.once("event names", found, lambda: dict(reversed(found)) | shared)


def _band_title(events: tuple[str, ...], names: _Names) -> str:
    known = [names.get(event, (event, "")) for event in events[:3]]
    if len(events) == 1:
        return " ".join(filter(None, known[0]))
    shown = tr("、").join(words for words, _ in known)
    return tr("{shown}{value}，{count} 个事件合并比较").format(
        shown=shown, value=tr(" 等") if len(events) > 3 else "", count=f"{len(events):,}"
    )


def _day(finding: Finding) -> dt.date:
    return finding.occurred_on or dt.date.max


def _days(findings: tuple[Finding, ...]) -> str:
    days = sorted(each.occurred_on for each in findings if each.occurred_on)
    if not days:
        return tr("未定日")
    if days[0] == days[-1]:
        return days[0].isoformat()
    last = f"{days[-1]:%m-%d}" if days[-1].year == days[0].year else days[-1].isoformat()
    return tr("{days} 至 {last}").format(days=days[0].isoformat(), last=last)
