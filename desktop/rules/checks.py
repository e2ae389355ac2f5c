"""Records that cannot be true, or cannot be computed: each told as a value with field, reason and way out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from decimal import Decimal

from desktop.models.assessment import Problem
from desktop.models.calendar import month_bounds
from desktop.models.contract import Terms
from desktop.models.enums import Verdict
from desktop.models.facts import (
    Absence,
    AccountChange,
    Availability,
    Decision,
    Deduction,
    Fact,
    Facts,
    Incident,
    Loss,
    Objection,
    Payment,
    Person,
    Recovery,
    Request,
)
from desktop.models.fields import YUAN, fields_of
from desktop.models.money import grouped
from desktop.rules.term import service_term

#: The years that a date may lie in; beyond them a typing error is certain and counting days has no end.
YEARS = range(2000, 2101)
_DAY_SECONDS = 86_400
_MOST = Decimal("1000000000000")


def problems(record: Fact, terms: Terms, facts: Facts) -> tuple[Problem, ...]:
    """Everything wrong with one record; an empty tuple where it can be taken.

    `facts` are the others recorded (a record of the same id is the one being replaced).
    """
    if strange := tuple(_years(record)):
        return strange
    found = [*_money(record), *_whole_seconds(record), *_references(record, terms)]
    match record:
        case Incident():
            found += _incident(record)
        case Request():
            found += _request(record)
        case Absence():
            found += _absence(record)
        case Availability():
            found += _availability(record, facts)
        case AccountChange():
            found += _account_change(record)
        case Decision():
            found += _decision(record)
        case Objection():
            found += _objection(record)
        case Person():
            found += _person(record)
    return tuple(found)


def omissions(record: Fact, terms: Terms) -> tuple[Problem, ...]:
    """What a person who enters the record has left out or mistyped, though nothing about it is impossible."""
    return (*_left_out(record), *_before_signing(record, terms), *_too_much(record, terms))


def _left_out(record: Fact) -> Iterator[Problem]:
    match record:
        case Incident(reported_at=None) if record.responded_at or record.arrived_at or record.restored_at:
            yield Problem(
                "reported_at", "有后续时间而没有报告时间", "甲方报告的时刻，各时限自此起算", "请补报告时间"
            )
        case Request(opened_at=None) if record.responded_at or record.restored_at:
            yield Problem("opened_at", "有后续时间而没有提出时间", "提出需求的时刻", "请补提出时间")
        case Absence(start=None) if record.end:
            yield Problem("from", "有到岗时间而没有离岗时间", "离岗的时刻", "请补离岗时间")
        case Person() if not record.name.strip():
            yield Problem("name", "没有填写姓名", "人员的姓名", "请填写姓名")
        case Payment() | Deduction() | Recovery() | Loss() if record.amount == 0:
            yield Problem("amount", "金额为零", "大于零的金额", "没有金额就不必登记")


def _before_signing(record: Fact, terms: Terms) -> Iterator[Problem]:
    """What came about before the contract was in force breaks nothing of it (第十九条1)."""
    match record:
        case Incident(reported_at=dt.datetime() as moment):
            field = "reported_at"
        case Request(opened_at=dt.datetime() as moment):
            field = "opened_at"
        case Absence(start=dt.datetime() as moment):
            field = "from"
        case _:
            return
    if terms.signed is None:
        yield Problem(field, "合同尚未签署完毕", "双方签署之后的时刻", "请先在合同中填写签署日期")
    elif moment.date() < terms.signed:
        yield Problem(
            field, f"{moment:%Y-%m-%d %H:%M} 早于合同签订日", f"不早于 {terms.signed}", "请核对日期"
        )


def _too_much(record: Fact, terms: Terms) -> Iterator[Problem]:
    match record:
        case Availability():
            yield from _served(record, terms)
        case Payment() | Deduction() if record.amount > terms.total_fee:
            most = f"不超过 {grouped(terms.total_fee)} 元"
            yield Problem("amount", "金额超过合同总额", most, "请核对是否多输了位数")


def _money(record: Fact) -> Iterator[Problem]:
    for field in fields_of(type(record)):
        value = getattr(record, field.name)
        if field.unit == YUAN and isinstance(value, Decimal):
            if not value.is_finite() or value < 0 or value >= _MOST:
                yield Problem(
                    field.key, f"{field.zh} {value} 超出范围", "0.00 至一万亿元之间的金额", "请核对金额"
                )
            elif value != value.quantize(Decimal("0.01")):
                yield Problem(
                    field.key,
                    f"{field.zh} {value} 超过两位小数",
                    "精确到分的金额，如 1234.56",
                    "请改为两位小数",
                )


def _years(record: Fact) -> Iterator[Problem]:
    for key, zh, value in _dates(record):
        year = int(value[:4]) if isinstance(value, str) else value.year
        if year not in YEARS:
            expected = f"{YEARS[0]} 至 {YEARS[-1]} 年之间"
            yield Problem(key, f"{zh}的年份 {year} 超出范围", expected, "请核对年份")


def _dates(record: Fact) -> Iterator[tuple[str, str, dt.date | str]]:
    """Every date, instant and month of a record, with its key and label."""
    for field in fields_of(type(record)):
        value = getattr(record, field.name)
        for each in value if isinstance(value, tuple) else (value,):
            if isinstance(each, dt.date):
                yield field.key, field.zh, each
    if isinstance(record, Availability):
        yield "month", "月份", record.month
    if isinstance(record, Incident):
        for place, outage in enumerate(record.outages):
            yield f"outages[{place}].from", "中断起", outage.start
            if outage.end is not None:
                yield f"outages[{place}].to", "中断止", outage.end


def _whole_seconds(record: Fact) -> Iterator[Problem]:
    for field in fields_of(type(record)):
        value = getattr(record, field.name)
        values = value if isinstance(value, tuple) else (value,)
        if any(isinstance(each, dt.datetime) and each.microsecond for each in values):
            yield Problem(field.key, f"{field.zh}带有不足一秒的部分", "精确到秒的时刻", "请舍去秒以下的部分")


def _references(record: Fact, terms: Terms) -> Iterator[Problem]:
    known = "、".join(system.id for system in terms.systems)
    for key, system in _systems_named(record):
        if terms.system(system) is None:
            yield Problem(key, f"合同没有系统“{system}”", f"合同中的系统：{known}", "请先在合同中登记该系统")
    payment = getattr(record, "payment", None)
    if payment is not None and payment not in {each.id for each in terms.payments}:
        ids = "、".join(each.id for each in terms.payments)
        yield Problem("payment", f"合同没有款项“{payment}”", f"合同中的款项：{ids}")


def _systems_named(record: Fact) -> Iterator[tuple[str, str]]:
    if isinstance(record, Incident):
        for place, system in enumerate(record.systems):
            yield f"systems[{place}]", system
        for place, outage in enumerate(record.outages):
            yield f"outages[{place}].system", outage.system
    elif isinstance(record, Request | Availability) and record.system is not None:
        yield "system", record.system


def _after(
    start: tuple[str, str, dt.datetime | None],
    later: Iterable[tuple[str, str, dt.datetime | None]],
) -> Iterator[Problem]:
    _, start_zh, begun = start
    for key, zh, moment in later:
        if begun is not None and moment is not None and moment < begun:
            yield Problem(
                key,
                f"{zh}时间 {moment:%Y-%m-%d %H:%M:%S} 早于{start_zh}时间",
                f"不早于{start_zh}时间 {begun:%Y-%m-%d %H:%M:%S}",
                f"请核对{zh}与{start_zh}两个时间",
            )


def _incident(record: Incident) -> Iterator[Problem]:
    stamps = [
        ("responded_at", "响应", record.responded_at),
        ("arrived_at", "到场", record.arrived_at),
        ("restored_at", "恢复", record.restored_at),
    ]
    stamps += [(f"feedback_at[{place}]", "反馈", moment) for place, moment in enumerate(record.feedback_at)]
    yield from _after(("reported_at", "报告", record.reported_at), stamps)
    for place, outage in enumerate(record.outages):
        end = (f"outages[{place}].to", "中断止", outage.end)
        yield from _after(("from", "中断起", outage.start), [end])
        for key, moment in (("from", outage.start), ("to", outage.end)):
            if moment is not None and moment.microsecond:
                yield Problem(f"outages[{place}].{key}", "带有不足一秒的部分", "精确到秒的时刻")


def _request(record: Request) -> Iterator[Problem]:
    stamps = [("responded_at", "响应", record.responded_at), ("restored_at", "完成", record.restored_at)]
    yield from _after(("opened_at", "提出", record.opened_at), stamps)


def _absence(record: Absence) -> Iterator[Problem]:
    yield from _after(("from", "离岗", record.start), [("to", "到岗", record.end)])


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


def _served(record: Availability, terms: Terms) -> Iterator[Problem]:
    """A month counts only as far as it lies in the service term (第五条)."""
    served = {month.month: month.seconds for month in service_term(terms).months()}
    if record.month not in served:
        span = f"{min(served)} 至 {max(served)} 的月份" if served else "签订合同之后的月份"
        yield Problem("month", f"{record.month} 不在服务期内", span, "请核对月份")
        return
    for key, zh in (("downtime_seconds", "不可用时长"), ("data_unreadable_seconds", "数据不可读时长")):
        if (getattr(record, key) or 0) > served[record.month]:
            most = f"不超过该月在服务期内的 {served[record.month]} 秒"
            yield Problem(key, f"{zh}超过该月的服务时长", most, "单位是秒，请核对")


def _account_change(record: AccountChange) -> Iterator[Problem]:
    if record.changed_on is None and record.notified_on is None:
        yield Problem("changed_on", "没有日期", "账户变更的日期", "请补变更日期")


def _objection(record: Objection) -> Iterator[Problem]:
    later = [("replaced_on", "更换到位", record.replaced_on)]
    yield from _days_after(("乙方收到", record.received_on), later)


def _person(record: Person) -> Iterator[Problem]:
    yield from _days_after(("到岗", record.on_from), [("on_to", "离岗", record.on_to)])


def _days_after(
    start: tuple[str, dt.date | None], later: Iterable[tuple[str, str, dt.date | None]]
) -> Iterator[Problem]:
    start_zh, begun = start
    for key, zh, day in later:
        if begun is not None and day is not None and day < begun:
            way_out = f"请核对{zh}与{start_zh}两个日期"
            yield Problem(key, f"{zh}日期 {day} 早于{start_zh}日期", f"不早于 {begun}", way_out)


def _decision(record: Decision) -> Iterator[Problem]:
    if record.decision is Verdict.WAIVE and not record.reason.strip():
        yield Problem("reason", "放弃违约金没有理由", "放弃的理由，审计时要看", "请写明理由")
