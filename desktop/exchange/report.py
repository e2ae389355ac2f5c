"""The overview of a contract on a day as plain text, for `shouyue status` and a start without display."""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Iterator, Sequence
from decimal import Decimal

from desktop.models.assessment import Assessment, Deadline, Finding, PaymentFigures, SlaCheck
from desktop.models.contract import Contract, Terms
from desktop.models.enums.findings import EXPECTED_ZH, FINDING_STATUS_ZH, RIGHT_ZH, FindingStatus
from desktop.models.enums.incidents import CHECK_ZH
from desktop.models.enums.payments import CONDITION_ZH, HOLD_ZH, PAYMENT_STATUS_ZH
from desktop.models.money import grouped
from desktop.models.today import QUIET, Today
from desktop.rules.agenda import instalment_name
from desktop.rules.subjects import SUBJECT_ZH

Row = Sequence[str]
_OWED_BY = {"A": "甲方", "B": "乙方"}
_SUBJECT_ZH = {"application": "申请验收", "exit": "申请退出", "migration": "数据迁移", "account": "账户变更"}
_COUNTER_ZH = {
    "a_events": "A 级事件",
    "b_events": "B 级事件",
    "complaints": "可用性投诉",
    "failed_reviews_in_a_row": "连续考核不合格（月）",
    "failed_inspections": "检验不合格",
    "short_months_in_a_row": "连续人数不足（月）",
}
_RIGHT_STATUS_ZH = {FindingStatus.CERTAIN: "可行使", FindingStatus.ARGUABLE: "可争议"}
_LEVEL_ZH = {True: "达标", False: "未达标", None: "未认定"}
_NONE = "—"


def overview(contract: Contract, assessment: Assessment, today: Today = QUIET) -> str:
    """Term, money, findings, rights, service level and limits, one table each; sums in yuan.

    What `today` leaves open is not missed, and what only its end would bring is expected.
    """
    parts = [
        _heading(contract, assessment),
        *_section("付款（元）", _payments(contract.terms, assessment), right=(1, 2, 3, 4)),
        *_section("违约金（元）", _penalties(assessment), right=range(10)),
        *_section("违约认定（元）", _findings(contract, assessment, today), right=(4, 5)),
        *_section("甲方权利", _rights(contract, assessment)),
        *_section("计数", _counters(assessment), right=range(len(_COUNTER_ZH))),
        *_section("解除结算（元）", _settlement(assessment), right=range(4)),
        *_section("未达时限", _missed(assessment, today)),
        *_section("服务水平", _service_level(contract.terms, assessment, today), right=(1, 2, 3, 5, 6)),
        *_section("期限", _deadlines(contract, assessment)),
    ]
    return "\n\n".join(parts) + "\n"


def _instalment(terms: Terms, payment_id: str) -> str:
    """An instalment with its share: 首付款 70 %."""
    share = next(payment.share for payment in terms.payments if payment.id == payment_id) * 100
    return f"{instalment_name(terms, payment_id)} {share.normalize():f} %"


def _heading(contract: Contract, assessment: Assessment) -> str:
    figures = assessment.contract
    seen = assessment.as_of.isoformat()
    if assessment.now.date() == assessment.as_of:
        seen = assessment.now.isoformat(sep=" ")
    term = "尚未起算：合同未签署完毕"
    if figures.service_start and figures.service_end:
        term = f"{figures.service_start} 至 {figures.service_end}"
    return (
        f"{contract.name}  截至 {seen}\n"
        f"合同总额 {grouped(figures.total_fee)} 元，月基数 {grouped(figures.monthly_base)} 元；服务期 {term}"
    )


def _payments(terms: Terms, assessment: Assessment) -> list[Row]:
    if not assessment.payments:
        return []
    rows = [
        (
            _instalment(terms, each.id),
            grouped(each.amount),
            grouped(each.deductible),
            grouped(each.net),
            grouped(each.paid),
            PAYMENT_STATUS_ZH[each.status],
            _day(each.due_on),
            _day(each.invoice_by),
            _payment_note(each),
        )
        for each in assessment.payments.values()
    ]
    return [("款项", "金额", "可扣", "净付", "已付", "状态", "应付日", "发票最晚", "说明"), *rows]


def _payment_note(figures: PaymentFigures) -> str:
    notes = [f"待{CONDITION_ZH[condition]}" for condition in figures.waiting_for]
    notes += [HOLD_ZH[hold] for hold in figures.holds]
    if figures.scaled and figures.scaled.share is None:
        notes.append(f"得分未认定，最少 {grouped(figures.scaled.amount_min)}")
    elif figures.scaled:
        notes.append(f"平均 {figures.scaled.score} 分，支付系数 {figures.scaled.share}")
    if figures.days_late:
        arguable = "（可争议）" if figures.late_penalty_status is FindingStatus.ARGUABLE else ""
        notes.append(f"逾期 {figures.days_late} 天，违约金 {grouped(figures.late_penalty)}{arguable}")
    return "，".join(notes)


def _penalties(assessment: Assessment) -> list[Row]:
    sums = assessment.penalties
    shown = {
        "发生": sums.accrued,
        "可主张": sums.confirmed,
        "损失": sums.losses,
        "赔付上限": sums.cap,
        "可扣": sums.payable,
        "已扣": sums.deducted,
        "已补足": sums.recovered,
        "未结": sums.outstanding,
        "超出上限": sums.excess,
        "解除线": sums.threshold,
    }
    state = "已超过" if sums.threshold_exceeded else "未超过"
    return [(*shown, "与解除线比"), (*map(grouped, shown.values()), state)]


def _findings(contract: Contract, assessment: Assessment, today: Today) -> list[Row]:
    if not assessment.findings:
        return []
    rows = [
        (
            contract.heading(each.row),
            "、".join(SUBJECT_ZH.get(subject, subject) for subject in each.subjects),
            each.period or _NONE,
            EXPECTED_ZH if today.expects(each) else FINDING_STATUS_ZH[each.status],
            _NONE if each.coefficient is None else str(each.coefficient),
            _amount(each),
            _outcome(each, today),
        )
        for each in assessment.findings
    ]
    return [("条款", "对象", "月份", "状态", "系数", "金额", "结论"), *rows]


def _amount(finding: Finding) -> str:
    if finding.major:
        return _NONE
    if finding.amount is not None and finding.status is FindingStatus.CERTAIN:
        return grouped(finding.amount)
    return f"{grouped(finding.amount_min)}–{grouped(finding.amount_max)}"


def _outcome(finding: Finding, today: Today) -> str:
    if finding.status is not FindingStatus.CERTAIN:
        return "待认定" if finding.status is FindingStatus.UNDETERMINED else "不计入"
    if finding.major:
        return "计次数，不计违约金"
    if finding.waived:
        return "已放弃"
    if finding.absorbed_by:
        return f"被 {finding.absorbed_by} 吸收"
    if finding.confirmed:
        return "计入，已确认"
    return "计入，待确认" if today.waits(finding) else f"{EXPECTED_ZH}计入"


def _rights(contract: Contract, assessment: Assessment) -> list[Row]:
    if not assessment.rights:
        return []
    rows = [
        (
            contract.heading(each.clause),
            RIGHT_ZH[each.right],
            _day(each.arisen_on),
            _RIGHT_STATUS_ZH.get(each.status, FINDING_STATUS_ZH[each.status]),
        )
        for each in assessment.rights
    ]
    return [("条款", "甲方可以", "产生日", "状态"), *rows]


def _counters(assessment: Assessment) -> list[Row]:
    return [
        tuple(_COUNTER_ZH.values()),
        tuple(str(getattr(assessment.counters, name)) for name in _COUNTER_ZH),
    ]


def _settlement(assessment: Assessment) -> list[Row]:
    figures = assessment.settlement
    if figures is None:
        return []
    sums = (figures.consumed, figures.refund, figures.refund_capped, figures.owed_by_a)
    return [("已消耗", "应退款", "上限内可退", "甲方尚欠"), tuple(map(grouped, sums))]


def _missed(assessment: Assessment, today: Today) -> list[Row]:
    missed = [check for check in today.missed(assessment.sla_checks) if check.met is False]
    if not missed:
        return []
    return [("事件", "项目", "时限", "实际", "超出"), *map(_missed_row, missed)]


def _missed_row(check: SlaCheck) -> Row:
    over = _NONE
    if check.over_seconds is not None:
        over = str(dt.timedelta(seconds=check.over_seconds))
    actual = check.actual_at.isoformat(sep=" ") if check.actual_at else "未记录"
    return (check.incident, CHECK_ZH[check.check], check.due_at.isoformat(sep=" "), actual, over)


def _service_level(terms: Terms, assessment: Assessment, today: Today) -> list[Row]:
    rows: list[Row] = []
    left = today.open_months(assessment.findings)
    for month, level in assessment.sla.items():
        means = (str(level.requests), _mean(level.mean_response_minutes), _mean(level.mean_recovery_minutes))
        rows += [
            (
                month,
                *means,
                _system_name(terms, system),
                str(each.downtime_seconds),
                str(each.allowed_seconds),
                _LEVEL_ZH[None if (month, system) in left else each.met],
            )
            for system, each in level.availability.items()
        ]
        if not level.availability:
            rows.append((month, *means, *[_NONE] * 4))
    if not rows:
        return []
    return [
        ("月份", "单数", "平均响应（分）", "平均恢复（分）", "系统", "不可用（秒）", "允许（秒）", "可用性"),
        *rows,
    ]


def _deadlines(contract: Contract, assessment: Assessment) -> list[Row]:
    if not assessment.deadlines:
        return []
    header = ("条款", "义务方", "事项", "期限", "顺延至", "完成", "状态")
    return [header, *(_deadline(contract, each) for each in assessment.deadlines)]


def _deadline(contract: Contract, each: Deadline) -> Row:
    return (
        contract.heading(each.clause),
        _OWED_BY[each.owed_by],
        _subject(contract.terms, each.subject),
        _day(each.strict_on),
        _day(each.due_on) + ("（估计）" if each.estimated else ""),
        _day(each.done_on),
        each.word,
    )


def _subject(terms: Terms, subject: str) -> str:
    kind, _, payment = subject.partition("-")
    if kind == "account" and payment:
        return f"账户变更（{_instalment(terms, payment)}）"
    if kind == "rework" and payment:
        return f"第 {payment} 次返工"
    return _SUBJECT_ZH.get(subject, subject)


def _mean(minutes: Decimal | None) -> str:
    return _NONE if minutes is None else str(minutes)


def _system_name(terms: Terms, system_id: str) -> str:
    system = terms.system(system_id)
    return system.name if system else system_id


def _day(day: dt.date | None) -> str:
    return day.isoformat() if day else _NONE


def _section(title: str, rows: Sequence[Row], right: Sequence[int] = ()) -> Iterator[str]:
    if rows:
        yield f"{title}\n{_table(rows, right)}"


def _table(rows: Sequence[Row], right: Sequence[int]) -> str:
    """Rows as aligned text; the first is the header, `right` the columns set to the right."""
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    return "\n".join(_table_line(row, widths, right) for row in rows)


def _table_line(row: Row, widths: Sequence[int], right: Sequence[int]) -> str:
    cells = enumerate(zip(row, widths, strict=True))
    padded = (_padded(cell, width, place in right) for place, (cell, width) in cells)
    return "  ".join(["", *padded]).rstrip()


def _padded(cell: str, width: int, right: bool) -> str:
    space = " " * (width - _width(cell))
    return space + cell if right else cell + space


def _width(text: str) -> int:
    """Columns a terminal gives to `text`: two for a Chinese character."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)
