"""Formulas of 附件1 and of the rights that clauses give (第六条1, 第十二条1–5, 第十三条1)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction

from desktop.models.annex1 import Annex1
from desktop.models.assessment import Trace
from desktop.models.contract import Bound, MajorEvent
from desktop.models.enums.incidents import CAUSE_ZH, LEADER_ZH, REPORTER_ZH, Cause
from desktop.models.facts import Incident
from desktop.proof.days import DAY, months_later
from desktop.proof.deriver import Deriver, Work
from desktop.proof.sources import Derived, UnderivableError, day_of, instant_of, number

Match = re.Match[str]
#: The conditions of a row that are met when the leaf of that name says so.
_YES = ("云服务商主要责任", "重保期间", "处置延误", "等保三级或重要系统", "造成篡改或泄露")
#: And those that are met when it says no.
_NO = ("按应急预案处置", "可恢复")
_NAMES = {words: cause for cause, words in CAUSE_ZH.items()}


def _row(deriver: Deriver, node: Trace) -> MajorEvent:
    found = next((row for row in deriver.material.terms.annex1 if row.id == node.clause), None)
    if found is None:
        raise UnderivableError(f"附件1没有 {node.clause}")
    return found


def all_met(values: Iterable[bool | None]) -> bool | None:
    """No where any is no, else open where any is open."""
    found = list(values)
    return False if False in found else None if None in found else True


def conditions_met(deriver: Deriver, node: Trace) -> bool | None:
    """Whether the conditions listed under an event of 附件1 are all met."""
    row = _row(deriver, node)
    return all_met(_condition(deriver, row, child) for child in node.children)


def _condition(deriver: Deriver, row: MajorEvent, node: Trace) -> bool | None:
    value = deriver.value(node)
    if value is None:
        return None
    if node.name in _YES:
        return value is True
    if node.name in _NO:
        return value is False
    if node.name == "原因":
        cause = _NAMES[str(value)]
        return (not row.causes or cause in row.causes) and not (
            row.not_force_majeure and cause is Cause.FORCE_MAJEURE
        )
    if node.name.startswith("影响时间"):
        return _reaches(value, row.minutes)
    if node.name == "丢失数据的系统数":
        return _reaches(value, row.systems_lost)
    return value is True


def _reaches(value: Derived, bound: Bound | None) -> bool:
    if bound is None or value is None:
        return False
    limit = Fraction(bound.value)
    return number(value) >= limit if bound.inclusive else number(value) > limit


def _major(deriver: Deriver, node: Trace, match: Match) -> Derived:
    """The row, whose conditions must not be ruled out."""
    row = _row(deriver, node)
    if (row.level, row.category) != (match["level"], match["category"]):
        raise UnderivableError(f"{row.id} 是 {row.level} 级（{row.category}）")
    if conditions_met(deriver, node) is False:
        raise UnderivableError("有条件不具备")
    return row.id


def _scale(deriver: Deriver, node: Trace, _match: Match) -> Derived:
    row = _row(deriver, node)
    percent, people, loss = deriver.values(node)
    if percent is None and people is None and loss is None:
        return None
    lower, upper = row.systems_percent or (None, None)
    within = _reaches(percent, lower) and not (upper and _reaches(percent, _outside(upper)))
    return within or _reaches(people, row.people) or _reaches(loss, row.loss_yuan)


def _outside(upper: Bound) -> Bound:
    """What is beyond an upper bound reaches this."""
    return Bound(value=upper.value, inclusive=not upper.inclusive)


def _noticed(deriver: Deriver, node: Trace, _match: Match) -> Derived:
    row = _row(deriver, node)
    reporter, leader = deriver.values(node)
    reporters = [REPORTER_ZH[each] for each in row.reported_by]
    leaders = [LEADER_ZH[each] for each in row.leader]
    hits = [
        None if said is None else said in wanted
        for said, wanted in ((reporter, reporters), (leader, leaders))
    ]
    return True if True in hits else None if None in hits else False


def _lost_month(deriver: Deriver, node: Trace, _match: Match) -> Derived:
    first, last = deriver.values(node)
    if first is None or last is None:
        return None
    return day_of(last) > months_later(day_of(first), 1)


def _unhandled(deriver: Deriver, node: Trace, match: Match) -> Derived:
    notified, handled, *now = deriver.values(node)
    if notified is None:
        return None
    end = instant_of(now[0] if handled is None else handled)
    hours = Fraction(Decimal(match["hours"]))
    return Fraction((end - instant_of(notified)) // dt.timedelta(seconds=1)) > hours * 3600


def _last_event(deriver: Deriver, node: Trace, _match: Match) -> Derived:
    """The day of the report of the last of the events listed."""
    deriver.values(node)
    return max(_reported(deriver, child) for child in node.children)


def _reported(deriver: Deriver, node: Trace) -> dt.date:
    for each in _below(node):
        for ref in each.facts:
            record = deriver.material.record(ref)
            if isinstance(record, Incident) and record.annex1 is not None and record.reported_at:
                return _kind_checked(record, record.annex1).date()
    raise UnderivableError("事件没有报告时刻")


def _kind_checked(incident: Incident, annex1: Annex1) -> dt.datetime:
    if annex1.kind is None or incident.reported_at is None:
        raise UnderivableError("事件没有附件1认定")
    return incident.reported_at


def _below(node: Trace) -> Iterator[Trace]:
    yield node
    for child in node.children:
        yield from _below(child)


def _order_missed(deriver: Deriver, node: Trace, _match: Match) -> Derived:
    (finding,) = node.children
    deriver.value(finding)
    return day_of(deriver.named(finding, "整改期限")) + DAY


def _breached(deriver: Deriver, node: Trace, _match: Match) -> Derived:
    """The day of the breach, of the application to leave, or of the last inspection that failed."""
    (finding,) = node.children
    deriver.value(finding)
    names = ("发生日", "退出申请")
    days = [
        deriver.value(each)
        for each in finding.children
        if each.name in names or each.name.endswith("检验不合格")
    ]
    return max(map(day_of, days))


KINDS: dict[str, Work] = {
    r"(?P<level>[AB]) 级（(?P<category>.+)）：各项条件都须具备": _major,
    r"占比、人数、损失任一达到即可": _scale,
    r"通报或领导批示任一达到即可": _noticed,
    r"止日晚于起日的次月对应日": _lost_month,
    r"收到通报后超过 (?P<hours>\S+) 小时": _unhandled,
    r"A 级事件达到约定次数|B 级事件在约定期间内达到约定次数": _last_event,
    r"整改期限的次日": _order_missed,
    r"违约发生之日": _breached,
}
