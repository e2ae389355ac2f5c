"""年度履约评价: a year of the contract, month by month, with room for the words of whoever judges it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

import msgspec

from desktop.exchange.paper import Blank, Chart, Paper, Part, Section, Text
from desktop.models.assessment import Finding
from desktop.models.calendar import ONE_DAY, AsOf, month_of
from desktop.models.enums.findings import RIGHT_ZH
from desktop.models.enums.payments import PAYMENT_STATUS_ZH
from desktop.models.money import ZERO, grouped
from desktop.rules.agenda import instalment_name
from desktop.rules.obligations import Standing, obligations_seen
from desktop.services.report_month import incidents_of, minutes_words
from desktop.services.report_parts import (
    NONE,
    Seen,
    day_words,
    expected_note,
    findings_grid,
    grid,
    letters_grid,
)
from desktop.services.workspace import Workspace

_COUNTED = (
    ("A 级事件", "a_events"),
    ("B 级事件", "b_events"),
    ("可用性投诉", "complaints"),
    ("连续考核不合格（月）", "failed_reviews_in_a_row"),
    ("检验不合格", "failed_inspections"),
    ("连续人数不足（月）", "short_months_in_a_row"),
)
_STANDING_ZH = {
    Standing.MISSED: "未履行",
    Standing.ARGUABLE: "可争议",
    Standing.OPEN: "进行中",
    Standing.UNCHECKED: "未核对",
    Standing.MET: "已履行",
    Standing.NOT_DUE: "未到期",
    Standing.NONE: "未发生",
}
#: Fewer days than that beyond a year are no year of their own.
_SHORT = 31
_BLANKS = (("服务质量评价", 5), ("存在的主要问题", 5), ("改进要求", 4), ("评价结论与签字", 4))


class Year(msgspec.Struct, frozen=True):
    """A year of service: its number from 1, its first and its last day."""

    number: int
    first: dt.date
    last: dt.date

    @property
    def words(self) -> str:
        """第 1 服务年（2025-05-07 至 2026-05-06）."""
        return f"第 {self.number} 服务年（{self.first} 至 {self.last}）"


def years_of(workspace: Workspace) -> tuple[Year, ...]:
    """The years of service that have begun by the as-of day; none where the term does not run.

    What remains beyond whole years belongs to the last of them where it is less than a month.
    """
    figures = workspace.assessment.contract
    first, end = figures.service_start, figures.service_end
    found: list[Year] = []
    while first is not None and end is not None and first <= min(end, workspace.as_of.day):
        last = _year_later(first) - ONE_DAY
        if (end - last).days < _SHORT:
            last = end
        found.append(Year(len(found) + 1, first, last))
        first = last + ONE_DAY
    return tuple(found)


def year_report(workspace: Workspace, year: Year) -> Paper:
    """The report of a year of service."""
    seen = Seen.on(workspace, AsOf(year.last) if year.last <= workspace.as_of.day else workspace.as_of)
    months = _months(year, seen.as_of.day)
    sections = (
        Section("总体情况", tuple(_summary(seen, months))),
        Section("各月情况", tuple(_by_month(seen, months))),
        Section("走势", tuple(_charts(seen, months))),
        Section("违约认定", (findings_grid(seen, _charged(seen, months), "本年度没有成立的违约。"),)),
        Section("计数与权利", tuple(_counters(seen))),
        Section("付款与扣款", tuple(_payments(seen))),
        Section("人员", tuple(_people(seen, months))),
        Section("验收与函件", tuple(_papers(seen, year))),
        Section("义务履行", tuple(_obligations(seen))),
        Section("评价", tuple(Blank(label, lines) for label, lines in _BLANKS)),
    )
    name = f"{workspace.contract.short_name} 第{year.number}服务年 年度履约评价"
    return Paper(name, "年度履约评价", f"{seen.subtitle}　{year.words}", sections, workspace.now())


def _year_later(day: dt.date) -> dt.date:
    return dt.date(day.year + 1, 3, 1) if (day.month, day.day) == (2, 29) else day.replace(year=day.year + 1)


def _months(year: Year, until: dt.date) -> tuple[str, ...]:
    found: dict[str, None] = {}
    day = year.first
    while day <= min(year.last, until):
        found.setdefault(month_of(day))
        day += ONE_DAY
    return tuple(found)


def _charged_in(seen: Seen, month: str) -> Decimal:
    findings = (each for each in seen.assessment.findings if each.charged and each.month == month)
    return sum((each.amount or ZERO for each in findings), ZERO)


def _charged(seen: Seen, months: tuple[str, ...]) -> tuple[Finding, ...]:
    return tuple(each for each in seen.assessment.findings if each.charged and each.month in months)


def _summary(seen: Seen, months: tuple[str, ...]) -> Iterator[Part]:
    sums, figures = seen.assessment.penalties, seen.assessment.contract
    incidents = sum(len(incidents_of(seen, month)) for month in months)
    charged = sum((_charged_in(seen, month) for month in months), ZERO)
    yield Text(
        f"合同总额 {grouped(figures.total_fee)} 元，服务期 {day_words(figures.service_start)} 至 "
        f"{day_words(figures.service_end)}。本年度登记事件 {incidents} 件，计入违约金 {grouped(charged)} 元。"
    )
    yield Text(
        f"截至 {seen.as_of.day:%Y-%m-%d}，累计发生违约金 {grouped(sums.accrued)} 元，"
        f"已确认 {grouped(sums.confirmed)} 元，可扣 {grouped(sums.payable)} 元，"
        f"已扣 {grouped(sums.deducted)} 元，赔付上限 {grouped(sums.cap)} 元。"
    )
    yield from expected_note(_charged(seen, months), seen.today)


def _by_month(seen: Seen, months: tuple[str, ...]) -> Iterator[Part]:
    header = ("月份", "事件", "工单", "最低可用性", "平均响应", "平均恢复", "违约金（元）")
    rows = []
    for month in months:
        level = seen.assessment.sla.get(month)
        lowest = _lowest(seen, month)
        rows.append(
            (
                month,
                str(len(incidents_of(seen, month))),
                str(level.requests if level else 0),
                NONE if lowest is None else f"{lowest:f} %",
                minutes_words(level.mean_response_minutes if level else None),
                minutes_words(level.mean_recovery_minutes if level else None),
                grouped(_charged_in(seen, month)),
            )
        )
    yield grid(header, rows, (20, 14, 14, 28, 26, 26, 30), "lrrrrrr", "本年度还没有月份。")


def _lowest(seen: Seen, month: str) -> Decimal | None:
    level = seen.assessment.sla.get(month)
    return min((each.percent for each in level.availability.values()), default=None) if level else None


def _charts(seen: Seen, months: tuple[str, ...]) -> Iterator[Part]:
    levels = [seen.assessment.sla.get(month) for month in months]
    target = seen.terms.service_levels.service_availability * 100
    lowest = tuple(_lowest(seen, month) for month in months)
    yield Chart("各系统最低可用性", "%", months, lowest, "line", target, f"约定 {target.normalize():f} %")
    responses = tuple(each.mean_response_minutes if each else None for each in levels)
    yield Chart("平均响应", "分钟", months, responses, "line")
    recoveries = tuple(each.mean_recovery_minutes if each else None for each in levels)
    yield Chart("平均恢复", "分钟", months, recoveries, "line")
    yield Chart("计入的违约金", "元", months, tuple(_charged_in(seen, month) for month in months))


def _counters(seen: Seen) -> Iterator[Part]:
    counters = seen.assessment.counters
    header = tuple(name for name, _ in _COUNTED)
    counts = tuple(str(getattr(counters, field)) for _, field in _COUNTED)
    yield grid(header, (counts,), (1,) * len(_COUNTED), "c" * len(_COUNTED), "")
    rows = (
        (seen.heading(each.clause), RIGHT_ZH[each.right], day_words(each.arisen_on))
        for each in seen.at_once.rights
    )
    yield grid(("条款", "甲方可以", "产生日"), rows, (40, 70, 40), "lll", "没有产生甲方可以行使的权利。")


def _payments(seen: Seen) -> Iterator[Part]:
    rows = (
        (
            instalment_name(seen.terms, each.id),
            grouped(each.amount),
            grouped(each.paid),
            grouped(each.set_off),
            day_words(each.due_on),
            PAYMENT_STATUS_ZH[each.status],
        )
        for each in seen.assessment.payments.values()
    )
    header = ("款项", "应付（元）", "已付（元）", "已扣（元）", "应付日", "状态")
    yield grid(header, rows, (18, 30, 30, 28, 32, 24), "lrrrll", "没有款项。")


def _people(seen: Seen, months: tuple[str, ...]) -> Iterator[Part]:
    promised = seen.terms.promised_headcount
    rows = (
        (
            each.month,
            NONE if each.count is None else f"{each.count:f}",
            NONE if promised is None else str(promised),
        )
        for each in seen.known.headcounts
        if each.month in months
    )
    header = ("月份", "月平均到岗（人）", "承诺（人）")
    yield grid(header, rows, (40, 50, 50), "lrr", "没有登记到岗人数。")
    changes = sum(
        month_of(day) in months for each in seen.known.personnel_changes if (day := each.effective_on)
    )
    yield Text(f"负责人和联系方式变更 {changes} 次，人员异议 {len(seen.known.objections)} 次。")


def _papers(seen: Seen, year: Year) -> Iterator[Part]:
    rounds = seen.known.acceptance_rounds
    rows = (
        (
            str(place),
            day_words(each.inspected_on),
            {True: "合格", False: "不合格", None: "未出结果"}[each.passed],
        )
        for place, each in enumerate(rounds, start=1)
    )
    yield grid(("检验次数", "检验日", "结果"), rows, (40, 50, 50), "lll", "还没有验收检验。")
    letters = [
        each
        for each in seen.known.notices
        if (day := each.sent_on or each.received_on) and year.first <= day <= year.last
    ]
    yield letters_grid(letters, "本年度没有往来函件。")


def _obligations(seen: Seen) -> Iterator[Part]:
    found = obligations_seen(seen.contract, seen.known, seen.assessment, seen.today)
    counts = {standing: sum(each.standing is standing for each in found) for standing in Standing}
    told = "，".join(f"{_STANDING_ZH[standing]} {count}" for standing, count in counts.items() if count)
    yield Text(f"义务清单共 {len(found)} 项：{told}。" if found else "合同没有义务清单。")
    rows = (
        (seen.heading(each.obligation.clause), each.obligation.text, _cases_words(each.missed, each.total))
        for each in found
        if each.standing is Standing.MISSED
    )
    yield grid(("条款", "内容", "未履行"), rows, (36, 90, 28), "lll", "没有未履行的义务。")


def _cases_words(missed: int, total: int) -> str:
    return f"{missed} / {total} 次" if total else "人工核对"
