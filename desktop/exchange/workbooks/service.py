"""SLA 月报: the service level by month, each system against what was agreed, and the clocks (附件2、3)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from desktop.exchange.workbooks import charts
from desktop.exchange.workbooks.book import Book, Form, Formula, Value
from desktop.exchange.workbooks.penalties import month_day
from desktop.exchange.workbooks.source import Source
from desktop.exchange.workbooks.table import Head, Table
from desktop.models.assessment import SlaCheck
from desktop.models.enums.incidents import CHECK_ZH, CheckKind
from desktop.models.money import ZERO

TITLE = "SLA 月报"
_SYSTEMS, _CLOCKS = "各系统可用性", "时限核对"
_HEADS = (
    Head("月份", Form.MONTH, 11, "month"),
    Head("工单数", Form.COUNT, 9, "tickets"),
    Head("平均响应（分）", Form.TWO, 13, "response"),
    Head("平均恢复（分）", Form.TWO, 13, "recovery"),
    Head("不可用（秒）", Form.COUNT, 13, "downtime"),
    Head("未达标系统", Form.COUNT, 11, "missed"),
    Head("超时次数", Form.COUNT, 10, "late"),
    Head("违约金计入（元）", Form.MONEY, 16, "accrued"),
)
_SYSTEM_HEADS = (
    Head("月份", Form.MONTH, 11, "month"),
    Head("系统", Form.TEXT, 26),
    Head("不可用（秒）", Form.COUNT, 14, "downtime"),
    Head("允许（秒）", Form.TWO, 14),
    Head("可用性（%）", Form.FOUR, 13, "percent"),
    Head("约定（%）", Form.FOUR, 12, "agreed"),
    Head("结论", Form.TEXT, 10, "verdict"),
)
_CLOCK_HEADS = (
    Head("事件", Form.TEXT, 12),
    Head("标题", Form.TEXT, 30),
    Head("项目", Form.TEXT, 8),
    Head("依据", Form.TEXT, 12),
    Head("应于", Form.MOMENT, 19.5),
    Head("实际", Form.MOMENT, 19.5),
    Head("结论", Form.TEXT, 9, "verdict"),
    Head("超出（秒）", Form.COUNT, 12, "over"),
)
_MET = {True: "达标", False: "未达标", None: "未认定"}
_CLAUSES = {
    CheckKind.RESPONSE: "3.4",
    CheckKind.ARRIVAL: "3.4",
    CheckKind.CLEARING: "3.5",
    CheckKind.FEEDBACK: "9.11",
}
#: So many systems get a chart; more would be pages of them.
_CHARTS = 4


def add(book: Book, source: Source) -> None:
    """Put the three sheets into a workbook."""
    months = Table(book, source, TITLE, _HEADS, "附件2、附件3；平均值为当月全部工单的算术平均")
    systems = Table(book, source, _SYSTEMS, _SYSTEM_HEADS)
    clocks = Table(book, source, _CLOCKS, _CLOCK_HEADS)
    parts = _systems(systems, source)
    clocks.fill(_clock(source, each) for each in source.assessment.sla_checks)
    months.fill(_months(source, systems, months))
    sla = source.assessment.sla.values()
    late, met = _late(source), _met(source)
    accrued = _accrued(source)
    months.sums(
        "合计",
        {
            "tickets": sum(each.requests for each in sla),
            "downtime": sum(each.downtime_seconds for month in sla for each in month.availability.values()),
            "missed": sum(each is False for each in met.values()),
            "late": sum(late.get(month, 0) for month in source.assessment.sla),
            "accrued": sum((accrued.get(month, ZERO) for month in source.assessment.sla), ZERO),
        },
    )
    if source.assessment.sla:
        charts.add_means(months)
        charts.add_downtime(months)
    for place, (system, rows) in enumerate(list(parts.items())[:_CHARTS]):
        charts.add_availability(systems, source.system(system), rows, place)


def _systems(table: Table, source: Source) -> dict[str, tuple[int, int]]:
    """Each system's months together, so that a chart can show them; the rows of each."""
    level = source.terms.service_levels.service_availability
    sla, met = source.assessment.sla, _met(source)
    ids = dict.fromkeys(system for month in sla.values() for system in month.availability)
    rows: list[tuple[Value, ...]] = []
    found = {}
    for system in ids:
        first = table.first + len(rows)
        for month, held in sla.items():
            if (each := held.availability.get(system)) is not None:
                name = source.system(system)
                allowed, share = each.allowed_seconds, level * 100
                down, verdict = each.downtime_seconds, _MET[met[month, system]]
                rows.append((month_day(month), name, down, allowed, each.percent, share, verdict))
        found[system] = (first, table.first + len(rows) - 1)
    table.fill(rows)
    return found


def _months(source: Source, systems: Table, table: Table) -> Iterator[tuple[Value, ...]]:
    late, accrued, met = _late(source), _accrued(source), _met(source)
    for month, held in source.assessment.sla.items():
        row = table.sheet.row + 1
        down = sum(each.downtime_seconds for each in held.availability.values())
        missed = sum(met[month, system] is False for system in held.availability)
        yield (
            month_day(month),
            held.requests,
            held.mean_response_minutes,
            held.mean_recovery_minutes,
            _summed(systems, "downtime", row, down),
            _counted(systems, row, missed),
            late.get(month, 0),
            accrued.get(month, ZERO),
        )


def _summed(systems: Table, key: str, row: int, result: int) -> Value:
    if systems.last < systems.first:
        return result
    return Formula(f"=SUMIFS({systems.span(key)},{systems.span('month')},$A{row})", result)


def _counted(systems: Table, row: int, result: int) -> Value:
    if systems.last < systems.first:
        return result
    mine = f"({systems.span('month')}=$A{row})"
    return Formula(f'=SUMPRODUCT({mine}*({systems.span("verdict")}="{_MET[False]}"))', result)


def _met(source: Source) -> dict[tuple[str, str], bool | None]:
    """Whether each month of each system is as agreed; not judged where only the end of the day would tell."""
    left = source.today.open_months(source.assessment.findings)
    return {
        (month, system): None if (month, system) in left else each.met
        for month, held in source.assessment.sla.items()
        for system, each in held.availability.items()
    }


def _late(source: Source) -> dict[str, int]:
    """How many limits were missed by the incidents of each month."""
    found: dict[str, int] = defaultdict(int)
    reported = {each.id: each.reported_at for each in source.facts.incidents}
    for check in source.today.missed(source.assessment.sla_checks):
        moment = reported.get(check.incident)
        if check.met is False and moment is not None:
            found[f"{moment:%Y-%m}"] += 1
    return found


def _accrued(source: Source) -> dict[str, Decimal]:
    found: dict[str, Decimal] = defaultdict(lambda: ZERO)
    for each in source.assessment.findings:
        if each.charged:
            found[each.month] += each.amount or ZERO
    return found


def _clock(source: Source, check: SlaCheck) -> tuple[Value, ...]:
    incident = source.facts.find("incidents", check.incident)
    runs = source.today.running(check)
    return (
        check.incident,
        getattr(incident, "title", ""),
        CHECK_ZH[check.check],
        source.heading(_CLAUSES[check.check]),
        check.due_at,
        check.actual_at,
        "计时中" if runs else "未到" if check.met is None else "按时" if check.met else "超时",
        check.over_seconds if check.met is False and not runs else None,
    )
