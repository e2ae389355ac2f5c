"""What no record can be, wherever it comes from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from decimal import Decimal

from desktop.models.annex1 import Annex1
from desktop.models.assessment import Problem
from desktop.models.attachments import Attachment
from desktop.models.calendar import month_bounds
from desktop.models.contract import Terms
from desktop.models.enums import Verdict
from desktop.models.facts import (
    KIND_OF,
    KIND_ZH,
    KINDS,
    SINGLE,
    Absence,
    AccountChange,
    Availability,
    Decision,
    Fact,
    Facts,
    Incident,
    Invoice,
    Objection,
    Outage,
    Person,
    Request,
)
from desktop.models.fields import YUAN
from desktop.models.money import grouped
from desktop.models.performance import (
    AcceptanceRound,
    Complaint,
    Expansion,
    ForceMajeure,
    Headcount,
    MonthlyReview,
    Rectification,
)
from desktop.models.register import (
    AccessPermission,
    Authorisation,
    Document,
    MediaPermission,
    Notice,
    ProtectedPeriod,
    Shift,
)
from desktop.rules.checks.agreed import agreed
from desktop.rules.checks.attached import attached
from desktop.rules.checks.leaves import YEARS, Leaf, Pairs, disorder, leaves

_DAY_SECONDS = 86_400
#: What a letter may be about: nothing, a finding, an instalment, or a record among others of its kind.
_CONCERNED = {"", "findings", "instalments", *KINDS} - {*SINGLE, "attachments"}
_MOST = Decimal("1000000000000")
#: The units of measures, with the most that each may be and how a message says so.
_MEASURES = {
    "%": (Decimal(100), "0 至 100 之间的数"),
    **dict.fromkeys(("人", "个", "分", "分钟"), (_MOST, "不为负的数")),
}
#: The records whose systems are those of the contract.
_OF_SYSTEMS = frozenset({Incident, Request, Availability, Complaint})
#: The passages of 第十二条4 that an order may rest on.
ORDER_CLAUSES = ("12.4", "12.4(1)", "12.4(2)", "12.4(3)", "12.4(4)")
_ORDER: Pairs = {
    Incident: (
        ("reported_at", "responded_at"),
        ("reported_at", "arrived_at"),
        ("reported_at", "located_at"),
        ("reported_at", "restored_at"),
        ("reported_at", "feedback_at"),
    ),
    Outage: (("start", "end"),),
    Annex1: (("lost_from", "lost_to"),),
    Request: (("opened_at", "responded_at"), ("opened_at", "restored_at")),
    Absence: (("start", "end"),),
    Objection: (("received_on", "replaced_on"),),
    Person: (("on_from", "on_to"),),
    Expansion: (("requested_on", "completed_on"),),
    ForceMajeure: (("suspended_from", "suspended_to"),),
    Document: (("asked_on", "received_on"),),
    Authorisation: (("starts_on", "ends_on"),),
    AccessPermission: (("starts_on", "ends_on"), ("signed_on", "revoked_on")),
    MediaPermission: (("permitted_on", "returned_on"),),
    Invoice: (("issued_on", "received_on"), ("received_on", "returned_on")),
    Notice: (("sent_on", "received_on"), ("received_on", "replied_on")),
    Shift: (("start", "end"),),
    ProtectedPeriod: (("starts_on", "ends_on"),),
}


def problems(record: Fact, terms: Terms, facts: Facts) -> tuple[Problem, ...]:
    """Everything wrong with one record; an empty tuple where it can be taken.

    `facts` are the others recorded (a record of the same id is the one being replaced).
    """
    every = tuple(leaves(record))
    if strange := tuple(filter(None, map(_year, every))):
        return strange
    found = list(filter(None, map(_amiss, every)))
    found += _references(record, every, terms)
    found += disorder(record, _ORDER)
    found += agreed(record, terms, facts)
    match record:
        case Incident() | Request():  # Most records: nothing of their own.
            pass
        case Availability():
            found += _availability(record, facts)
        case Attachment():
            found += attached(record, facts)
        case MonthlyReview() | Headcount():
            found += _once_a_month(record, facts)
        case AcceptanceRound():
            found += _rounds(record, facts)
        case AccountChange(changed_on=None, notified_on=None):
            found.append(Problem("changed_on", "没有日期", "账户变更的日期", "请补变更日期"))
        case Rectification() if record.clause not in ORDER_CLAUSES:
            listed = f"下列之一：{'、'.join(ORDER_CLAUSES)}"
            found.append(Problem("clause", f"“{record.clause}”不是整改通知的依据", listed))
        case Invoice(amount=Decimal() as amount, tax=Decimal() as tax) if tax > amount:
            reason = f"税额 {grouped(tax)} 大于价税合计 {grouped(amount)}"
            found.append(Problem("tax", reason, "价税合计之内的税额", "请核对票面"))
        case Notice() if record.answers == record.id:
            found.append(Problem("answers", "函件不能答复它自己", "对方发来的函件", "请另选一件"))
        case Notice() if record.about_kind not in _CONCERNED:
            found.append(Problem("about_kind", f"没有“{record.about_kind}”这类记录", "可以关联的一类记录"))
        case Decision(decision=Verdict.WAIVE) if not record.reason.strip():
            found.append(Problem("reason", "放弃违约金没有理由", "放弃的理由，审计时要看", "请写明理由"))
    return tuple(found)


def _year(leaf: Leaf) -> Problem | None:
    """Of a date, an instant or a month."""
    if isinstance(leaf.value, dt.date):
        year = leaf.value.year
    elif leaf.field.name == "month":
        year = int(leaf.value[:4])
    else:
        return None
    if year in YEARS:
        return None
    expected = f"{YEARS[0]} 至 {YEARS[-1]} 年之间"
    return Problem(leaf.key, f"{leaf.field.zh}的年份 {year} 超出范围", expected, "请核对年份")


def _amiss(leaf: Leaf) -> Problem | None:
    """What is wrong with a value by itself."""
    if leaf.field.unit == YUAN:
        return _money(leaf)
    if leaf.field.unit in _MEASURES:
        return _measure(leaf)
    if isinstance(leaf.value, dt.datetime) and leaf.value.microsecond:
        reason = f"{leaf.field.zh}带有不足一秒的部分"
        return Problem(leaf.key, reason, "精确到秒的时刻", "请舍去秒以下的部分")
    return None


def _money(leaf: Leaf) -> Problem | None:
    value, zh = leaf.value, leaf.field.zh
    if not value.is_finite() or value < 0 or value >= _MOST:
        expected = "0.00 至一万亿元之间的金额"
        return Problem(leaf.key, f"{zh} {value} 超出范围", expected, "请核对金额")
    if value != value.quantize(Decimal("0.01")):
        expected = "精确到分的金额，如 1234.56"
        return Problem(leaf.key, f"{zh} {value} 超过两位小数", expected, "请改为两位小数")
    return None


def _measure(leaf: Leaf) -> Problem | None:
    """Of a count of people, systems or minutes, a score or a percentage."""
    most, expected = _MEASURES[leaf.field.unit]
    number = Decimal(leaf.value)
    if number.is_finite() and 0 <= number <= most:
        return None
    way_out = f"单位是{leaf.field.unit}，请核对"
    return Problem(leaf.key, f"{leaf.field.zh} {number} 超出范围", expected, way_out)


def _references(record: Fact, every: Sequence[Leaf], terms: Terms) -> Iterator[Problem]:
    """What the record names of the contract and the contract does not have."""
    for leaf in every:
        name = leaf.field.name
        if name in ("system", "systems") and type(record) in _OF_SYSTEMS:
            if terms.system(system := leaf.value) is None:
                known = "、".join(each.id for each in terms.systems)
                reason = f"合同没有系统“{system}”"
                yield Problem(leaf.key, reason, f"合同中的系统：{known}", "请先在合同中登记该系统")
        elif name == "payment" and (payment := leaf.value) not in {each.id for each in terms.payments}:
            ids = "、".join(each.id for each in terms.payments)
            yield Problem(leaf.key, f"合同没有款项“{payment}”", f"合同中的款项：{ids}")


def _availability(record: Availability, facts: Facts) -> Iterator[Problem]:
    first, following = month_bounds(record.month)
    longest = (following - first).days * _DAY_SECONDS
    for key, zh in (("downtime_seconds", "不可用时长"), ("data_unreadable_seconds", "数据不可读时长")):
        value = getattr(record, key)
        if value is not None and not 0 <= value <= longest:
            yield Problem(key, f"{zh} {value} 秒不在该月之内", f"0 至 {longest} 秒", "单位是秒，请核对")
    for other in facts.availability:
        if other.subject == record.subject and other.id != record.id:
            yield Problem(
                "month", f"{record.subject} 已有双方确认的数据", "每个系统每月一条", "请修改已有的那一条"
            )


def _once_a_month(record: MonthlyReview | Headcount, facts: Facts) -> Iterator[Problem]:
    kind = KIND_OF[type(record)]
    others: tuple[MonthlyReview | Headcount, ...] = getattr(facts, kind)
    if any(other.month == record.month and other.id != record.id for other in others):
        yield Problem("month", f"{record.month} 已有{KIND_ZH[kind]}", "每月一条", "请修改已有的那一条")


def _rounds(record: AcceptanceRound, facts: Facts) -> Iterator[Problem]:
    """The rounds stand in the order of the inspections: each follows a rework of the one before (第六条1)."""
    if (day := record.inspected_on) is None:
        return
    rounds = facts.acceptance_rounds
    place = next((place for place, each in enumerate(rounds) if each.id == record.id), len(rounds))
    before = max((each.inspected_on for each in rounds[:place] if each.inspected_on), default=day)
    after = min((each.inspected_on for each in rounds[place + 1 :] if each.inspected_on), default=day)
    if not before <= day <= after:
        expected = f"不早于前一轮的 {before}" if day < before else f"不晚于后一轮的 {after}"
        reason = f"检验日 {day} 与各轮的顺序不符"
        yield Problem("inspected_on", reason, expected, "请按检验的先后登记各轮")
