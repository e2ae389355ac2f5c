"""What a person left out or mistyped: possible, and computed with where a case says so, but not believed."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from desktop.models.annex1 import Annex1
from desktop.models.assessment import Problem
from desktop.models.calendar import AsOf, month_bounds
from desktop.models.contract import Terms
from desktop.models.facts import (
    Absence,
    Availability,
    Deduction,
    Fact,
    Facts,
    Incident,
    Loss,
    Payment,
    Person,
    Recovery,
    Request,
)
from desktop.models.fields import fields_of
from desktop.models.money import grouped
from desktop.models.performance import (
    AcceptanceRound,
    AddressChange,
    Breach,
    Complaint,
    ConfidentialReturn,
    Delivery,
    Exit,
    Expansion,
    ForceMajeure,
    Headcount,
    MonthlyReview,
    PointReview,
    Rectification,
    RegulatorNotice,
    Termination,
)
from desktop.rules.checks.leaves import Pairs, disorder, own_leaves, time_word
from desktop.rules.term import term_at

_CLAUSE = re.compile(r"\d+(\.\d+(\(\d+\))?)?", re.ASCII)
#: The first date of each record; what happened before the contract was signed breaks nothing of it.
_BEGINS: dict[type[Fact], str] = {
    Incident: "reported_at",
    Request: "opened_at",
    Absence: "start",
    Complaint: "date",
    Expansion: "requested_on",
    RegulatorNotice: "issued_on",
    Rectification: "issued_on",
    Breach: "date",
    AcceptanceRound: "applied_on",
    ForceMajeure: "occurred_on",
    Exit: "applied_on",
    Termination: "date",
    Delivery: "delivered_on",
    PointReview: "scored_on",
}
#: The field without which those after it hang in the air.
_RESTS_ON: dict[type[Fact], tuple[str, tuple[str, ...]]] = {
    Incident: ("reported_at", ("responded_at", "arrived_at", "restored_at")),
    Request: ("opened_at", ("responded_at", "restored_at")),
    Absence: ("start", ("end",)),
    MonthlyReview: ("rectify_by", ("rectified_on",)),
    Expansion: ("requested_on", ("completed_on", "notice_on", "notice_limit_on")),
    Rectification: ("issued_on", ("limit_on", "done_on")),
    AcceptanceRound: ("inspected_on", ("passed", "resubmitted_on")),
    ForceMajeure: ("suspended_from", ("suspended_to",)),
    Exit: ("applied_on", ("granted",)),
    ConfidentialReturn: ("notice_received_on", ("returned_on",)),
    Termination: ("date", ("clause",)),
    Delivery: ("delivered_on", ("reviewed_on", "conforming")),
}
_ORDER: Pairs = {
    Annex1: (("notified_at", "handled_at"),),
    Expansion: (("requested_on", "notice_on"), ("notice_on", "notice_limit_on")),
    RegulatorNotice: (("issued_on", "limit_on"), ("issued_on", "handled_on")),
    Rectification: (("issued_on", "limit_on"), ("issued_on", "replied_on"), ("issued_on", "done_on")),
    AcceptanceRound: (("applied_on", "inspected_on"), ("inspected_on", "resubmitted_on")),
    ForceMajeure: (("occurred_on", "suspended_from"), ("occurred_on", "proof_on")),
    ConfidentialReturn: (("notice_received_on", "returned_on"),),
    Delivery: (("delivered_on", "reviewed_on"),),
}


def omissions(record: Fact, terms: Terms, facts: Facts) -> tuple[Problem, ...]:
    """What a person who enters the record has left out or mistyped, though nothing about it is impossible.

    `facts` tell by how much the service term was extended.
    """
    if isinstance(record, Incident | Request):  # Most records: nothing of their own.
        return (
            *_rests_on_nothing(record),
            *disorder(record, _ORDER),
            *_before_signing(record, terms),
        )
    return (
        *_rests_on_nothing(record),
        *_left_out(record),
        *disorder(record, _ORDER),
        *_before_signing(record, terms),
        *_outside_term(record, terms, facts),
        *_too_much(record, terms),
    )


def _rests_on_nothing(record: Fact) -> Iterator[Problem]:
    first, later = _RESTS_ON.get(type(record), ("", ()))
    if not first or getattr(record, first) is not None:
        return
    given = [leaf for leaf in own_leaves(record) if leaf.field.name in later]
    if given:
        field = next(each for each in fields_of(type(record)) if each.name == first)
        missing = field.zh.removesuffix("日") + time_word(given[0].value)
        reason = f"填写了“{given[0].field.zh}”而没有{missing}"
        yield Problem(field.key, reason, f"有{missing}，其余才可计算", f"请补{missing}")


def _left_out(record: Fact) -> Iterator[Problem]:
    match record:
        case Person() if not record.name.strip():
            yield Problem("name", "没有填写姓名", "人员的姓名", "请填写姓名")
        case Payment() | Deduction() | Recovery() | Loss() if record.amount == 0:
            yield Problem("amount", "金额为零", "大于零的金额", "没有金额就不必登记")
        case AddressChange(changed_on=None, notified_on=None):
            yield Problem("changed_on", "没有日期", "变更的日期", "请补变更日期")
        case MonthlyReview(passed=True, rectify_by=dt.date()):
            yield Problem("rectify_by", "考核合格而有整改期限", "只在不合格的月份填写", "请核对考核结果")
        case MonthlyReview(rectify_by=dt.date() as limit) if limit < month_bounds(record.month)[0]:
            yield Problem("rectify_by", f"整改期限 {limit} 早于考核月份", "考核之后的日期", "请核对日期")
        case ForceMajeure(extension_agreed=True) if record.suspended_to is None:
            yield Problem("suspended_to", "确认顺延而没有中止止日", "中止的起止两日，顺延按其日数计")
        case Termination(date=dt.date(), clause=None):
            yield Problem("clause", "没有依据条款", "解除所依据的条款，如 12.1", "不同条款退款不同，请填写")
        case Termination(clause=str() as clause) if not _CLAUSE.fullmatch(clause):
            yield Problem("clause", f"“{clause}”不是条款号", "条款号，如 12.1、12.5(1)")


def _before_signing(record: Fact, terms: Terms) -> Iterator[Problem]:
    """Before the contract was in force there was nothing to break (第十九条1)."""
    begins = _BEGINS.get(type(record))
    value = getattr(record, begins) if begins else None
    if value is None:
        return
    signed = terms.signed
    day = value.date() if isinstance(value, dt.datetime) else value
    if signed is not None and day >= signed:
        return
    key = next(each.key for each in fields_of(type(record)) if each.name == begins)
    if signed is None:
        yield Problem(key, "合同尚未签署完毕", "双方签署之后的时间", "请先在合同中填写签署日期")
    else:
        yield Problem(key, f"{value} 早于合同签订日", f"不早于 {signed}", "请核对日期")


def _outside_term(record: Fact, terms: Terms, facts: Facts) -> Iterator[Problem]:
    """A month counts only as far as it lies in the service term (第五条), agreed extensions included."""
    if not isinstance(record, (Availability, MonthlyReview, Headcount)):
        return
    months = term_at(terms, facts, AsOf(dt.date.max)).months()
    served = {month.month: month.seconds for month in months}
    if record.month not in served:
        span = f"{min(served)} 至 {max(served)} 的月份" if served else "签订合同之后的月份"
        yield Problem("month", f"{record.month} 不在服务期内", span, "请核对月份")
    elif isinstance(record, Availability):
        yield from _longer_than_served(record, served[record.month])


def _longer_than_served(record: Availability, seconds: int) -> Iterator[Problem]:
    for key, zh in (("downtime_seconds", "不可用时长"), ("data_unreadable_seconds", "数据不可读时长")):
        if (getattr(record, key) or 0) > seconds:
            most = f"不超过该月在服务期内的 {seconds} 秒"
            yield Problem(key, f"{zh}超过该月的服务时长", most, "单位是秒，请核对")


def _too_much(record: Fact, terms: Terms) -> Iterator[Problem]:
    match record:
        case Payment() | Deduction() if record.amount > terms.total_fee:
            most = f"不超过 {grouped(terms.total_fee)} 元"
            yield Problem("amount", "金额超过合同总额", most, "请核对是否多输了位数")
