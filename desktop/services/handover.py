"""What whoever takes a contract over must know: how it stands, what is open, who is who, what is where."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path

from desktop.exchange.handover import Handover, Part, handover_docx
from desktop.models.assessment import PaymentFigures
from desktop.models.contract import Party
from desktop.models.enums.payments import CONDITION_ZH, HOLD_ZH, PAYMENT_STATUS_ZH
from desktop.models.facts import KIND_ZH, SINGLE
from desktop.models.fields import fields_of
from desktop.models.money import grouped
from desktop.rules.agenda import instalment_name
from desktop.services.handover_kept import kept_parts
from desktop.services.handover_open import open_parts
from desktop.services.workspace import Workspace

_NONE = "—"
_SUMS = (
    ("发生的违约金", "accrued"),
    ("已确认、可主张", "confirmed"),
    ("登记的损失", "losses"),
    ("已付给乙方", "received"),
    ("赔付上限", "cap"),
    ("上限内可扣", "payable"),
    ("已扣", "deducted"),
    ("乙方已补足", "recovered"),
    ("未结", "outstanding"),
    ("超出上限", "excess"),
    ("解除线", "threshold"),
)


def handover(workspace: Workspace, places: Mapping[str, str]) -> Handover:
    """Everything as it stands on the as-of day; `places` names the page of each kind of record."""
    contract = workspace.contract
    parts = (
        _contract(workspace),
        _parties(workspace),
        _sums(workspace),
        _instalments(workspace),
        *open_parts(workspace),
        *kept_parts(workspace),
        _file(workspace, places),
    )
    return Handover(f"{contract.short_name}工作交接书", _seen(workspace), parts)


def write_handover(workspace: Workspace, places: Mapping[str, str], path: Path) -> None:
    """Write the document to a file; OSError where that cannot be."""
    path.write_bytes(handover_docx(handover(workspace, places), workspace.now()))


def _seen(workspace: Workspace) -> str:
    now = workspace.now()
    return f"截至 {_chinese(workspace.as_of.day)}，{_chinese(now.date())} {now:%H:%M} 生成"


def _chinese(day: dt.date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def _contract(workspace: Workspace) -> Part:
    contract, terms, figures = workspace.contract, workspace.terms, workspace.assessment.contract
    people = terms.promised_headcount
    rows = (
        ("合同名称", contract.name),
        ("合同编号、版本", f"{contract.id}，v{contract.version}"),
        ("所依文本", contract.template),
        ("合同总额", f"{grouped(figures.total_fee)} 元；月基数 {grouped(figures.monthly_base)} 元"),
        ("签订", str(figures.signed_on or "尚未签署完毕")),
        ("服务期", _term(figures.service_start, figures.service_end, terms.service_months)),
        ("信息系统", "、".join(system.name for system in terms.systems)),
        ("承诺运维人数", f"{people} 人" if people is not None else "合同未写明"),
        *(
            ("补充协议", f"{each.effective_on} 起生效：{each.title or each.id}")
            for each in workspace.known.amendments
        ),
    )
    return Part("合同概况", ("事项", "内容"), rows, (36, 120))


def _term(start: dt.date | None, end: dt.date | None, months: int) -> str:
    return f"{start} 至 {end}，{months} 个月" if start and end else f"{months} 个月，签署完毕后起算"


def _parties(workspace: Workspace) -> Part:
    parties = workspace.contract.parties
    rows = tuple(
        (field.zh, *(getattr(parties[side], field.name) or _NONE for side in ("a", "b")))
        for field in fields_of(Party)
    )
    words = tuple(
        f"{each.changed_on or _NONE} 账户变更为 {each.bank} {each.account}，"
        + (f"{each.verified_on} 回拨核实。" if each.verified_on else "尚未回拨核实，核实前不宜付款。")
        for each in workspace.known.account_changes
    )
    return Part("当事人与联系人", ("项目", "甲方", "乙方"), rows, (36, 60, 60), words=words)


def _sums(workspace: Workspace) -> Part:
    sums = workspace.assessment.penalties
    rows = tuple((name, grouped(getattr(sums, key))) for name, key in _SUMS)
    words = [
        f"违约金最少 {grouped(sums.accrued_min)} 元，最多 {grouped(sums.accrued_max)} 元，视未认定的事实。"
    ]
    if sums.threshold_exceeded:
        words.append("违约金累计已超过解除线，甲方可以解除合同。")
    return Part("违约金至今（元）", ("项目", "金额"), rows, (100, 56), "lr", tuple(words))


def _instalments(workspace: Workspace) -> Part:
    terms = workspace.terms
    rows = tuple(
        (
            instalment_name(terms, each.id),
            grouped(each.amount),
            grouped(each.paid),
            grouped(each.deductible),
            grouped(each.net),
            "；".join(_waits(each)),
        )
        for each in workspace.assessment.payments.values()
    )
    header = ("款项", "金额", "已付", "可扣", "净付", "状态和等待的条件")
    return Part("各期付款（元）", header, rows, (18, 26, 26, 25, 26, 35), "lrrrrl")


def _waits(figures: PaymentFigures) -> Iterator[str]:
    yield PAYMENT_STATUS_ZH[figures.status]
    if figures.due_on:
        yield f"应付日 {figures.due_on}"
    if figures.waiting_for:
        yield f"待{'、'.join(CONDITION_ZH[each] for each in figures.waiting_for)}"
    if figures.holds:
        yield "、".join(HOLD_ZH[each] for each in figures.holds)
    if figures.settled_on:
        yield f"{figures.settled_on} 付清"
    if figures.late_penalty > Decimal(0):
        yield f"逾期 {figures.days_late} 日，违约金 {grouped(figures.late_penalty)}"


def _file(workspace: Workspace, places: Mapping[str, str]) -> Part:
    """What is recorded, how much of it, and the page that shows it."""
    rows = []
    for kind, name in KIND_ZH.items():
        held = getattr(workspace.facts, kind)
        if kind not in SINGLE and held:
            rows.append((name, f"{len(held):,}", places.get(kind, _NONE)))
    entries = workspace.entries
    words = [f"合同文件：{workspace.path}"]
    if entries:
        words.append(f"修改记录 {len(entries):,} 条，最后一条的哈希：{entries[-1].hash}")
    return Part("文件中有什么", ("内容", "条数", "所在页面"), tuple(rows), (60, 36, 60), "lrl", tuple(words))
