"""Major events of 附件1: at which level an incident is one, if at all. They charge nothing by themselves.

Every condition is true, false or not established. Level A is looked at before level B.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from decimal import Decimal

import msgspec

from desktop.models.annex1 import Annex1
from desktop.models.assessment import FactRef, Finding, Trace
from desktop.models.contract import Bound, MajorEvent, Terms
from desktop.models.enums.findings import FindingStatus
from desktop.models.enums.incidents import (
    CAUSE_ZH,
    LEADER_ZH,
    REPORTER_ZH,
    Cause,
    Leader,
    MajorKind,
    Reporter,
)
from desktop.models.facts import Incident
from desktop.models.money import ZERO
from desktop.rules.days import add_months
from desktop.rules.downtime import event_of, seconds_between
from desktop.rules.findings import seen_at
from desktop.rules.term import Term

#: What is known about one condition, and the leaf that shows it.
Condition = tuple[bool | None, Trace]


def major_event(terms: Terms, term: Term, incident: Incident, now: dt.datetime) -> Finding | None:
    """The one kind of 附件1 that an incident is or may be: the higher level that is not ruled out."""
    annex1 = incident.annex1
    if annex1 is None or annex1.kind is None:
        return None
    for row in _rows(terms, annex1.kind):
        conditions = list(_conditions(row, incident, annex1, now))
        met = all_of(value for value, _ in conditions)
        if met is not False:
            return _finding(row, incident, conditions, _status(term, incident, met))
    return None


class LevelCheck(msgspec.Struct, frozen=True):
    """How an incident stands against one level of its kind: the conditions that fail, and those left open."""

    row: MajorEvent
    met: bool | None
    failed: tuple[str, ...]
    open: tuple[str, ...]


def level_checks(terms: Terms, incident: Incident, now: dt.datetime) -> tuple[LevelCheck, ...]:
    """The levels of the kind that a person named, A before B; nothing where none was named."""
    annex1 = incident.annex1
    if annex1 is None or annex1.kind is None:
        return ()
    return tuple(
        _checked(row, list(_conditions(row, incident, annex1, now))) for row in _rows(terms, annex1.kind)
    )


def _checked(row: MajorEvent, conditions: list[Condition]) -> LevelCheck:
    return LevelCheck(
        row,
        all_of(value for value, _ in conditions),
        tuple(leaf.name for value, leaf in conditions if value is False),
        tuple(leaf.name for value, leaf in conditions if value is None),
    )


def _rows(terms: Terms, kind: MajorKind) -> list[MajorEvent]:
    rows = [row for row in terms.annex1 if row.kind is kind]
    return sorted(rows, key=lambda each: each.level)


def measures_of(terms: Terms, kind: MajorKind) -> tuple[str, ...]:
    """The fields of the finding under 附件1 that any level of a kind asks about, in the order of the form."""
    rows = _rows(terms, kind)
    asked = {
        "vendor_mainly_responsible": True,
        "systems_percent": any(row.systems_percent for row in rows),
        "people": any(row.people for row in rows),
        "loss_yuan": any(row.loss_yuan for row in rows),
        "minutes": any(row.minutes for row in rows),
        "systems_lost": any(row.systems_lost for row in rows),
        "lost_from": any(row.lost_months for row in rows),
        "lost_to": any(row.lost_months for row in rows),
        "recoverable": any(row.unrecoverable for row in rows),
        "protected_period": any(row.protected_period for row in rows),
        "grade3_or_important": any(row.grade3_or_important for row in rows),
        "plan_followed": any(row.plan_not_followed for row in rows),
        "delayed": any(row.delayed for row in rows),
        "reported_by": any(row.reported_by for row in rows),
        "leader": any(row.leader for row in rows),
        "notified_at": any(row.handled_hours for row in rows),
        "handled_at": any(row.handled_hours for row in rows),
        "harmed": kind is MajorKind.INTRUSION,
    }
    return tuple(name for name, wanted in asked.items() if wanted)


def all_of(values: Iterable[bool | None]) -> bool | None:
    """False where any is false, else not established where any is, else true."""
    found = list(values)
    if False in found:
        return False
    return None if None in found else True


def any_of(values: Iterable[bool | None]) -> bool | None:
    """True where any is true, else not established where any is, else false."""
    found = list(values)
    if True in found:
        return True
    return None if None in found else False


def _status(term: Term, incident: Incident, met: bool | None) -> FindingStatus:
    if met is None:
        return FindingStatus.UNDETERMINED
    late = incident.reported_at is not None and term.ended_before(incident.reported_at.date())
    return FindingStatus.ARGUABLE if late else FindingStatus.CERTAIN


def _finding(
    row: MajorEvent, incident: Incident, conditions: list[Condition], status: FindingStatus
) -> Finding:
    words = {"A": "A 级", "B": "B 级"}[row.level] + f"（{row.category}）：各项条件都须具备"
    parts = tuple(leaf for _, leaf in conditions)
    return Finding(
        row=row.id,
        subjects=(incident.id,),
        event=event_of(incident),
        period=None,
        status=status,
        coefficient=None,
        base=None,
        amount=ZERO,
        amount_min=ZERO,
        amount_max=ZERO,
        occurred_on=incident.reported_at.date() if incident.reported_at else None,
        trace=Trace("附件1事件", row.id, "", words, row.id, children=parts),
    )


def _conditions(row: MajorEvent, incident: Incident, annex1: Annex1, now: dt.datetime) -> Iterator[Condition]:
    """Every condition of a row, in the order of the table."""

    def shown(name: str, value: Trace | object, field: str, met: bool | None) -> Condition:
        return met, _leaf(incident, name, value, f"annex1.{field}")

    responsible = annex1.vendor_mainly_responsible
    yield shown("云服务商主要责任", responsible, "vendor_mainly_responsible", responsible)
    yield from _causes(row, incident)
    if any((row.systems_percent, row.people, row.loss_yuan)):
        yield _scale(row, incident, annex1)
    if row.minutes is not None:
        met = _reaches(annex1.minutes, row.minutes)
        yield shown("影响时间（分钟）", annex1.minutes, "minutes", met)
    if row.protected_period:
        yield shown("重保期间", annex1.protected_period, "protected_period", annex1.protected_period)
    if row.plan_not_followed:
        yield shown("按应急预案处置", annex1.plan_followed, "plan_followed", _not(annex1.plan_followed))
    if row.delayed:
        yield shown("处置延误", annex1.delayed, "delayed", annex1.delayed)
    if row.reported_by or row.leader:
        yield _noticed(row, incident, annex1)
    if row.kind is MajorKind.DATA_LOSS:
        yield from _loss(row, incident, annex1)
    if row.grade3_or_important:
        grade = annex1.grade3_or_important
        yield shown("等保三级或重要系统", grade, "grade3_or_important", grade)
    if row.handled_hours is not None:
        yield _unhandled(row.handled_hours, incident, annex1, now)
    if row.kind is MajorKind.INTRUSION:
        yield shown("造成篡改或泄露", annex1.harmed, "harmed", annex1.harmed)


def _leaf(incident: Incident, name: str, value: object, field: str) -> Trace:
    shown = value if isinstance(value, Decimal | int | bool | str | dt.date | None) else str(value)
    return Trace(name, shown, facts=(FactRef("incidents", incident.id, field),))


def _not(value: bool | None) -> bool | None:
    return None if value is None else not value


def _reaches(value: Decimal | int | None, bound: Bound) -> bool | None:
    if value is None:
        return None
    return value >= bound.value if bound.inclusive else value > bound.value


def _causes(row: MajorEvent, incident: Incident) -> Iterator[Condition]:
    cause = incident.cause
    leaf = _leaf(incident, "原因", CAUSE_ZH[cause] if cause else None, "cause")
    if row.not_force_majeure:
        yield (None if cause is None else cause is not Cause.FORCE_MAJEURE), leaf
    if row.causes:
        yield (None if cause is None else cause in row.causes), leaf


def _scale(row: MajorEvent, incident: Incident, annex1: Annex1) -> Condition:
    """Share of systems, people or loss: any is enough; a missing one is not reached unless all are."""
    measures = (annex1.systems_percent, annex1.people, annex1.loss_yuan)
    leaves = (
        _leaf(incident, "中断系统占比（%）", annex1.systems_percent, "annex1.systems_percent"),
        _leaf(incident, "影响人数", annex1.people, "annex1.people"),
        _leaf(incident, "经济损失（元）", annex1.loss_yuan, "annex1.loss_yuan"),
    )
    if all(measure is None for measure in measures):
        met = None
    else:
        met = (
            _within(annex1.systems_percent, row.systems_percent)
            or _at_least(annex1.people, row.people)
            or _at_least(annex1.loss_yuan, row.loss_yuan)
        )
    return met, Trace("规模", met, "", "占比、人数、损失任一达到即可", row.id, children=leaves)


def _within(value: Decimal | None, bounds: tuple[Bound | None, Bound | None] | None) -> bool:
    if value is None or bounds is None:
        return False
    lower, upper = bounds
    if lower is not None and not _reaches(value, lower):
        return False
    return upper is None or value < upper.value or (upper.inclusive and value == upper.value)


def _at_least(value: Decimal | int | None, bound: Bound | None) -> bool:
    return bound is not None and _reaches(value, bound) is True


def _noticed(row: MajorEvent, incident: Incident, annex1: Annex1) -> Condition:
    reporter, leader = annex1.reported_by, annex1.leader
    met = any_of(
        (
            None if reporter is None else reporter is not Reporter.NONE and reporter in row.reported_by,
            None if leader is None else leader is not Leader.NONE and leader in row.leader,
        )
    )
    leaves = (
        _leaf(incident, "通报机构", REPORTER_ZH[reporter] if reporter else None, "annex1.reported_by"),
        _leaf(incident, "领导批示", LEADER_ZH[leader] if leader else None, "annex1.leader"),
    )
    return met, Trace("通报或批示", met, "", "通报或领导批示任一达到即可", row.id, children=leaves)


def _loss(row: MajorEvent, incident: Incident, annex1: Annex1) -> Iterator[Condition]:
    if row.systems_lost is not None:
        leaf = _leaf(incident, "丢失数据的系统数", annex1.systems_lost, "annex1.systems_lost")
        yield _reaches(annex1.systems_lost, row.systems_lost), leaf
    if row.lost_months is not None:
        met = None
        if annex1.lost_from is not None and annex1.lost_to is not None:
            limit = add_months(annex1.lost_from, int(row.lost_months.value))
            met = annex1.lost_to > limit
        ends = (
            _leaf(incident, "丢失数据起", annex1.lost_from, "annex1.lost_from"),
            _leaf(incident, "丢失数据止", annex1.lost_to, "annex1.lost_to"),
        )
        yield met, Trace("丢失超过一个月的数据", met, "", "止日晚于起日的次月对应日", row.id, children=ends)
    if row.unrecoverable:
        yield _not(annex1.recoverable), _leaf(incident, "可恢复", annex1.recoverable, "annex1.recoverable")


def _unhandled(bound: Bound, incident: Incident, annex1: Annex1, now: dt.datetime) -> Condition:
    """Not handled in time: what is not handled yet has lasted until `now`."""
    leaves = (
        _leaf(incident, "收到通报", annex1.notified_at, "annex1.notified_at"),
        _leaf(incident, "有效处置", annex1.handled_at, "annex1.handled_at"),
        *(() if annex1.handled_at else (seen_at(now),)),
    )
    met = None
    if annex1.notified_at is not None:
        seconds = seconds_between(annex1.notified_at, annex1.handled_at or now)
        met = seconds > bound.value * 3600
    return met, Trace(
        "未在时限内有效处置", met, "", f"收到通报后超过 {bound.value} 小时", "附件1", children=leaves
    )
