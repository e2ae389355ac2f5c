"""Days that make no sense together, as the assessment gives them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from desktop.models.assessment import Assessment, Deadline
from desktop.models.calendar import Calendar
from desktop.models.contract import Contract, Instalment
from desktop.models.enums.duties import HealthKind
from desktop.models.enums.payments import Condition
from desktop.models.health import HealthItem
from desktop.models.money import grouped
from desktop.rules.agenda import instalment_name
from desktop.rules.days import count_working_days


def date_items(contract: Contract, assessment: Assessment, calendar: Calendar) -> Iterator[HealthItem]:
    """Payments before what they should wait for, limits before they can start, limits on rest days."""
    limits = {each.subject: each for each in assessment.deadlines if each.clause in ("13.1", "13.2")}
    if migration := limits.get("migration"):
        yield from _paid_before_migration(contract, assessment, migration, calendar)
    for instalment in contract.terms.payments:
        yield from _impossible_lead(contract, instalment)
    if exit_limit := limits.get("exit"):
        yield from _exit_on_rest_day(contract, exit_limit, calendar)
    yield from _unpublished(assessment, calendar)


def _paid_before_migration(
    contract: Contract, assessment: Assessment, migration: Deadline, calendar: Calendar
) -> Iterator[HealthItem]:
    """The last instalment may fall due while the vendor still owes the migration (第七条2, 第十三条2)."""
    instalment = contract.terms.payments[-1]
    figures, end = assessment.payments[instalment.id], assessment.contract.service_end
    if Condition.SERVICE_END not in instalment.after or end is None or figures.settled_on is not None:
        return
    due = figures.due_on or count_working_days(end, instalment.working_days, calendar).day
    if due >= migration.due_on:
        return
    name = instalment_name(contract.terms, instalment.id)
    yield HealthItem(
        "date:migration",
        HealthKind.DATE,
        f"{name}最早 {due} 到期，早于数据迁移截止的 {migration.due_on}",
        (*_sources(contract, "payments"), *_sources(contract, "migration_months")),
        f"付清{name}之后再无款项可扣，乙方不配合迁移时只能另行追偿。",
        "按约付款，付款前提示未了事项",
        f"{name}在数据迁移和切换完成并经甲方书面确认后【　】个工作日内支付。",
        money=figures.unpaid,
        worth=f"未付 {grouped(figures.unpaid)} 元",
        urgent=assessment.as_of >= end - dt.timedelta(days=60),
    )


def _impossible_lead(contract: Contract, instalment: Instalment) -> Iterator[HealthItem]:
    """A limit before the payment falls before its period begins: it cannot be kept."""
    terms = contract.terms
    name = instalment_name(terms, instalment.id)
    for path, days, what in (
        ("invoice_lead_days", terms.invoice_lead_days, "发票"),
        ("account_lead_days", terms.account_lead_days, "账户变更通知"),
    ):
        if instalment.working_days > days:
            continue
        yield HealthItem(
            f"date:{path}:{instalment.id}",
            HealthKind.DATE,
            f"{name}的付款期 {instalment.working_days} 个工作日，不长于{what}提前的 {days} 个工作日",
            (*_sources(contract, "payments"), *_sources(contract, path)),
            f"起算条件具备时，{what}的期限已过，乙方无法按时，甲方付款也无从按时。",
            "期限照算，迟到列为暂缓付款的原因",
            f"{name}的付款期修改为起算后【　】个工作日。",
        )


def _exit_on_rest_day(contract: Contract, limit: Deadline, calendar: Calendar) -> Iterator[HealthItem]:
    """The last day to apply for exit is a day off, and a backward period is not moved (第十三条1)."""
    if calendar.is_workday(limit.due_on) or limit.done_on is not None:
        return
    yield HealthItem(
        "date:exit",
        HealthKind.DATE,
        f"申请退出的最迟日 {limit.due_on} 是休息日",
        _sources(contract, "exit_notice_months"),
        "倒数的期限不顺延；前一工作日还是后一工作日为限，合同没有写。",
        f"以 {limit.due_on} 为限，不顺延",
        f"最迟于 {limit.due_on} 之前的最后一个工作日提出退出申请。",
    )


def _unpublished(assessment: Assessment, calendar: Calendar) -> Iterator[HealthItem]:
    """Limits that were counted through a year whose days off are not published."""
    estimated = [each for each in assessment.deadlines if each.estimated]
    if not estimated:
        return
    last = max(calendar.years)
    yield HealthItem(
        "date:calendar",
        HealthKind.DATE,
        f"{len(estimated)} 项期限落在 {last} 年之后，放假安排尚未公布",
        tuple(dict.fromkeys(each.clause for each in estimated)),
        "这些期限按周一至周五预估，公布后可能提前或推后几日。",
        "按周一至周五预估",
        "期限末日遇国务院公布的休息日的，顺延至其后第一个工作日。",
        reading="rest_day_rule",
    )


def _sources(contract: Contract, path: str) -> tuple[str, ...]:
    return tuple(contract.sources[each] for each in (path,) if each in contract.sources)
