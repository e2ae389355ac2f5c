"""履约月报: a month of the contract as it stood at its end, or on the as-of day where it is not over."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from desktop.exchange.paper import Paper, Part, Section, Text
from desktop.models.assessment import Finding
from desktop.models.attachments import Attachment, Owner
from desktop.models.calendar import month_of
from desktop.models.enums.findings import EXPECTED_ZH
from desktop.models.enums.incidents import CAUSE_ZH, CHECK_ZH
from desktop.models.enums.people import ROLE_ZH
from desktop.models.facts import Incident
from desktop.models.money import ZERO, grouped
from desktop.models.register import Notice
from desktop.models.statement import end_of
from desktop.models.today import Today
from desktop.rules.agenda import instalment_name, next_steps
from desktop.services.report_parts import (
    NONE,
    Seen,
    day_words,
    expected_note,
    files_grid,
    findings_grid,
    grid,
    kept_with,
    letters_grid,
    moment_words,
)
from desktop.services.sealing import MONTH_STATE_ZH, Sealing
from desktop.services.workspace import Workspace

_MET = {True: "达标", False: "未达标", None: "未认定"}
#: So many open matters are listed; the agenda has them all.
_STEPS = 30


def month_report(workspace: Workspace, month: str) -> Paper:
    """The report of a month (2025-06)."""
    end = end_of(month)
    seen = Seen.on(workspace, end if end.day <= workspace.as_of.day else workspace.as_of)
    sections = (
        Section("概要", tuple(_summary(seen, month))),
        Section("事件与需求", tuple(_incidents(seen, month))),
        Section("服务水平", tuple(_service(seen, month))),
        Section("人员", tuple(_people(seen, month))),
        Section("违约认定与金额", tuple(_findings(seen, month))),
        Section("付款与扣款", tuple(_money(seen, month))),
        Section("函件", (letters_grid(_letters(seen, month), "本月没有往来函件。"),)),
        Section("未结事项", tuple(_open(seen))),
        Section("证据文件", (files_grid(_files(seen, month), "本月的事件没有存入证据文件。"),)),
        Section("封存", tuple(_sealed(workspace, month))),
    )
    year, number = int(month[:4]), int(month[5:])
    name = f"{workspace.contract.short_name} {month} 履约月报"
    title = f"{year}年{number}月履约月报"
    return Paper(name, title, seen.subtitle, sections, workspace.now())


def within(day: dt.date | None, month: str) -> bool:
    """Whether a day lies in a month."""
    return day is not None and month_of(day) == month


def incidents_of(seen: Seen, month: str) -> tuple[Incident, ...]:
    """The incidents reported in a month."""
    return tuple(each for each in seen.known.incidents if within(each.reported_at, month))


def _summary(seen: Seen, month: str) -> Iterator[Part]:
    incidents = incidents_of(seen, month)
    sums = seen.assessment.penalties
    requests = sum(within(each.opened_at, month) for each in seen.known.requests)
    amount = sum((each.amount or ZERO for each in _month_findings(seen, month) if each.charged), ZERO)
    yield Text(
        f"本月登记事件 {len(incidents)} 件、运维需求 {requests} 件，计入违约金 {grouped(amount)} 元。"
        f"截至 {seen.as_of.day:%Y-%m-%d}，累计发生违约金 {grouped(sums.accrued)} 元，"
        f"可扣 {grouped(sums.payable)} 元，已扣 {grouped(sums.deducted)} 元，"
        f"赔付上限 {grouped(sums.cap)} 元，解除线 {grouped(sums.threshold)} 元"
        f"（{'已超过' if seen.at_once.penalties.threshold_exceeded else '未超过'}）。"
    )
    yield from expected_note(_month_findings(seen, month), seen.today)
    if end_of(month).day > seen.as_of.day:
        yield Text(f"本月尚未结束，以下按 {seen.as_of.day:%Y-%m-%d} 已登记的事实。", "note")


def _incidents(seen: Seen, month: str) -> Iterator[Part]:
    charged: dict[str, list[Finding]] = {}
    for finding in seen.assessment.findings:
        for subject in finding.subjects:
            charged.setdefault(subject, []).append(finding)
    rows = (
        (
            each.id,
            moment_words(each.reported_at),
            each.title or NONE,
            CAUSE_ZH[each.cause] if each.cause else "未认定",
            moment_words(each.restored_at),
            _standing(charged.get(each.id, []), seen.today),
        )
        for each in incidents_of(seen, month)
    )
    header = ("编号", "报告", "标题", "原因", "恢复", "认定")
    yield grid(header, rows, (12, 32, 40, 22, 32, 20), "llllll", "本月没有登记事件。")


def _standing(findings: list[Finding], today: Today) -> str:
    charged = [each for each in findings if each.charged]
    standing = [each for each in charged if not today.expects(each)]
    if charged:
        return f"违约 {len(standing)} 项" if standing else f"{EXPECTED_ZH} {len(charged)} 项"
    return "待认定" if any(each.amount_max for each in findings) else "无违约"


def _service(seen: Seen, month: str) -> Iterator[Part]:
    level = seen.assessment.sla.get(month)
    left = seen.today.open_months(seen.assessment.findings)
    rows = (
        (
            _system(seen, system),
            f"{each.percent:f} %",
            f"{each.downtime_seconds:,}",
            f"{each.allowed_seconds:,f}",
            _MET[None if (month, system) in left else each.met],
        )
        for system, each in (level.availability if level else {}).items()
    )
    header = ("系统", "可用性", "不可用（秒）", "允许（秒）", "结论")
    yield grid(header, rows, (50, 32, 28, 28, 20), "lrrrl", "本月没有可用性数据。")
    if level:
        response, recovery = level.mean_response_minutes, level.mean_recovery_minutes
        yield Text(
            f"当月工单 {level.requests} 件，平均响应 {minutes_words(response)}，"
            f"平均恢复 {minutes_words(recovery)}。"
        )
    known = {each.id for each in incidents_of(seen, month)}
    checks = [each for each in seen.assessment.sla_checks if each.incident in known]
    over = tuple(seen.today.missed(checks))
    late = [each for each in over if each.met is False]
    judged = sum(each.met is not None for each in over)
    if checks:
        yield Text(f"时限共 {len(checks)} 项，已判定 {judged} 项，超时 {len(late)} 项。")
    if late:
        missed = (
            (each.incident, CHECK_ZH[each.check], moment_words(each.due_at), moment_words(each.actual_at))
            for each in late
        )
        yield grid(("事件", "项目", "时限", "实际"), missed, (20, 30, 50, 50), "llll", "")


def minutes_words(value: Decimal | None) -> str:
    """A mean in minutes, or a dash."""
    return NONE if value is None else f"{value} 分钟"


def _system(seen: Seen, system_id: str) -> str:
    system = seen.terms.system(system_id)
    return system.name if system else system_id


def _people(seen: Seen, month: str) -> Iterator[Part]:
    promised = seen.terms.promised_headcount
    for each in seen.known.headcounts:
        if each.month == month:
            held = NONE if each.count is None else f"{each.count:f}"
            yield Text(f"月平均到岗 {held} 人，承诺 {promised if promised is not None else NONE} 人。")
    rows = [
        (ROLE_ZH[each.role], f"{each.old or NONE} → {each.new or NONE}", day_words(each.effective_on))
        for each in seen.known.personnel_changes
        if within(each.effective_on or each.notice_on, month)
    ]
    rows += [
        ("人员异议", f"{each.person or NONE} → {each.successor or NONE}", day_words(each.replaced_on))
        for each in seen.known.objections
        if within(each.received_on, month)
    ]
    yield grid(("事项", "人员", "生效日"), rows, (40, 76, 36), "lll", "本月没有人员更换和异议。")
    absences = sum(within(each.start, month) for each in seen.known.absences)
    if absences:
        yield Text(f"登记无人值守 {absences} 次。")


def _month_findings(seen: Seen, month: str) -> tuple[Finding, ...]:
    return tuple(each for each in seen.assessment.findings if each.month == month)


def _findings(seen: Seen, month: str) -> Iterator[Part]:
    yield findings_grid(seen, _month_findings(seen, month), "本月没有违约认定。")
    yield Text("同一事件只计最重的一项；未成立的项列出金额范围。", "note")


def _money(seen: Seen, month: str) -> Iterator[Part]:
    entries = (("付款", seen.known.payments), ("扣款", seen.known.deductions))
    rows = (
        (each.date.isoformat(), word, instalment_name(seen.terms, each.payment), grouped(each.amount))
        for word, records in entries
        for each in records
        if within(each.date, month)
    )
    header = ("日期", "事项", "款项", "金额（元）")
    yield grid(header, rows, (36, 30, 46, 40), "lllr", "本月没有付款和扣款。")


def _letters(seen: Seen, month: str) -> list[Notice]:
    return [each for each in seen.known.notices if within(each.sent_on or each.received_on, month)]


def _open(seen: Seen) -> Iterator[Part]:
    workspace = seen.workspace
    given = (seen.terms, seen.known, seen.assessment, seen.as_of, workspace.calendar, seen.contract.papers)
    steps = next_steps(*given, today=seen.today)
    rows = (
        (
            "甲方" if each.owed_by == "A" else "乙方",
            each.text,
            day_words(each.due_on),
            seen.heading(each.clause),
        )
        for each in steps[:_STEPS]
    )
    yield grid(("责任方", "事项", "期限", "条款"), rows, (20, 80, 26, 32), "llll", "没有未结事项。")
    if len(steps) > _STEPS:
        yield Text(f"另有 {len(steps) - _STEPS} 项，见“待办”。", "note")


def _files(seen: Seen, month: str) -> tuple[Attachment, ...]:
    owners = [Owner(kind="incidents", id=each.id) for each in incidents_of(seen, month)]
    owners += [Owner(kind="findings", id=each.key) for each in _month_findings(seen, month)]
    return kept_with(seen, owners)


def _sealed(workspace: Workspace, month: str) -> Iterator[Part]:
    sealing = Sealing(workspace)
    held = sealing.of_month(month)
    if not held:
        yield Text("本月尚未封存，数字会随登记的事实改变。")
        return
    newest = held[-1]
    yield Text(
        f"月结单第 {newest.statement.number} 份，{newest.statement.sealed_at:%Y-%m-%d %H:%M} 封存，"
        f"现状：{MONTH_STATE_ZH[sealing.state(month)]}。"
    )
    yield Text(f"SHA-256 {newest.sealed.hash}", "note")
