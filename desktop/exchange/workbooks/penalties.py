"""违约金台账: every finding with its reckoning and its decision, and what each month adds (第十二条3)."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

import msgspec

from desktop.exchange.workbooks import charts
from desktop.exchange.workbooks.book import Book, Form, Formula, Place, Value
from desktop.exchange.workbooks.source import Source
from desktop.exchange.workbooks.table import Head, Table
from desktop.models.assessment import Finding, Trace
from desktop.models.enums.findings import EXPECTED_ZH, FINDING_STATUS_ZH, FindingStatus
from desktop.models.money import ZERO, grouped, in_words, rounded
from desktop.models.today import QUIET, Today
from desktop.rules.agenda import instalment_name
from desktop.rules.naming import agreed_text
from desktop.rules.penalties import decision_for
from desktop.rules.subjects import SUBJECT_ZH

TITLE = "违约金台账"
_BASIS, _MONTHS = "认定依据", "违约金按月"
_COUNTED, _CONFIRMED = "计入", "已确认"
_HEADS = (
    Head("序号", Form.COUNT, 6),
    Head("事件", Form.TEXT, 11),
    Head("发生日", Form.DATE, 12),
    Head("所属月份", Form.MONTH, 10, "month"),
    Head("系统", Form.TEXT, 15),
    Head("附件行", Form.TEXT, 9),
    Head("条款", Form.TEXT, 13),
    Head("计费基数", Form.MONEY, 13, "base"),
    Head("系数", Form.SHARE, 9, "coefficient"),
    Head("金额", Form.MONEY, 13, "amount"),
    Head("性质", Form.TEXT, 9),
    Head("是否计入", Form.TEXT, 12, "counted"),
    Head("计入金额", Form.MONEY, 14, "accrued"),
    Head("决定", Form.TEXT, 11, "decision"),
    Head("决定日", Form.DATE, 12),
    Head("确认金额", Form.MONEY, 14, "confirmed"),
    Head("扣款去向", Form.TEXT, 18),
)
_BASIS_HEADS = (
    Head("序号", Form.COUNT, 6),
    Head("事件", Form.TEXT, 11),
    Head("条款", Form.TEXT, 13),
    Head("约定内容", Form.TEXT, 46),
    Head("认定的事实", Form.TEXT, 44),
    Head("算式", Form.TEXT, 20),
    Head("最少", Form.MONEY, 13),
    Head("最多", Form.MONEY, 13),
    Head("决定理由", Form.TEXT, 22),
)
_MONTH_HEADS = (
    Head("月份", Form.MONTH, 14, "month"),
    Head("计入项数", Form.COUNT, 12, "count"),
    Head("计入金额", Form.MONEY, 18, "accrued"),
    Head("确认金额", Form.MONEY, 18, "confirmed"),
    Head("累计计入", Form.MONEY, 18, "running"),
    Head("解除线", Form.MONEY, 18, "threshold"),
)
#: What a tree holds beside what was measured.
_RECKONING = ("月基数", "合同总额", "惩罚系数", "违约金比例", "最高", "最低", "另一读法下的金额")
_TRUTH = {True: "是", False: "否", None: "未认定"}


def add(book: Book, source: Source) -> dict[str, Place]:
    """Put the ledger and its months into a workbook; where the sums stand that others refer to."""
    findings = source.assessment.findings
    sums = source.assessment.penalties
    table = Table(book, source, TITLE, _HEADS, "同一事件择其重者")
    settled = _settled(source)
    table.fill(_row(table, source, number, each, settled) for number, each in enumerate(findings, 1))
    found = table.sums("合计", {"accrued": sums.accrued, "confirmed": sums.confirmed})
    table.sheet.remark(f"确认金额合计大写：人民币{in_words(sums.confirmed)}")
    least, most = grouped(sums.accrued_min), grouped(sums.accrued_max)
    table.sheet.remark(f"连同未认定与可争议的各项，发生额在 {least} 至 {most} 之间。")
    table.sheet.remark("扣款按款项登记，不按认定分拆：“扣款去向”是全部已扣与补足的去处。")
    if any(map(source.today.expects, findings)):
        table.sheet.remark(f"性质为“{EXPECTED_ZH}”的各项按今日终了计，尚未成立。")
    basis = Table(book, source, _BASIS, _BASIS_HEADS)
    basis.fill(_basis(source, number, each) for number, each in enumerate(findings, 1))
    if findings:
        _months(book, source, table)
    return found


class _Settled(msgspec.Struct, frozen=True):
    """In which instalments sums were set off, and whether all that may be deducted has been."""

    words: str
    whole: bool


def _settled(source: Source) -> _Settled:
    sums = source.assessment.penalties
    ids = dict.fromkeys(each.payment for each in sorted(source.facts.deductions, key=lambda one: one.date))
    names = [instalment_name(source.terms, each) for each in ids]
    names += ["乙方补足"] if source.facts.recoveries else []
    return _Settled("、".join(names), bool(names) and sums.outstanding == 0 and sums.excess == 0)


def _row(table: Table, source: Source, number: int, finding: Finding, settled: _Settled) -> tuple[Value, ...]:
    row = table.sheet.row + 1
    cells = {key: table.cell(key, row) for key in table.columns}
    decision = decision_for(finding, source.facts.decisions)
    counted = ZERO if finding.major or not finding.stands else finding.amount or ZERO
    confirmed = counted if finding.confirmed else ZERO
    return (
        number,
        _events(finding),
        finding.occurred_on,
        month_day(finding.month),
        source.system(finding.system),
        finding.row,
        source.heading(finding.row),
        finding.base,
        finding.coefficient,
        _amount(finding, cells),
        EXPECTED_ZH if source.today.expects(finding) else FINDING_STATUS_ZH[finding.status],
        counted_words(finding),
        Formula(f'=IF({cells["counted"]}="{_COUNTED}",N({cells["amount"]}),0)', counted),
        decision_words(finding, source.today),
        decision.decided_on if decision else None,
        Formula(f'=IF({cells["decision"]}="{_CONFIRMED}",{cells["accrued"]},0)', confirmed),
        _where(finding, settled),
    )


def _basis(source: Source, number: int, finding: Finding) -> tuple[Value, ...]:
    decision = decision_for(finding, source.facts.decisions)
    return (
        number,
        _events(finding),
        source.heading(finding.row),
        source.text(finding.row) or agreed_text(source.terms, finding.row).text,
        measured(finding),
        _words(finding),
        None if finding.major else finding.amount_min,
        None if finding.major else finding.amount_max,
        decision.reason if decision else None,
    )


def _events(finding: Finding) -> str:
    return "、".join(SUBJECT_ZH.get(each, each) for each in finding.events)


def month_day(month: str) -> dt.date | None:
    """A month as a date, which a workbook can format and compare; its first day."""
    return dt.date.fromisoformat(f"{month}-01") if month else None


def _amount(finding: Finding, cells: dict[str, str]) -> Value:
    """The sum; live where the base and the share beside it give it."""
    if finding.amount is None or finding.major:
        return None
    if finding.base is not None and finding.coefficient is not None:
        exact = rounded(finding.base * finding.coefficient)
        if exact == finding.amount and finding.status is not FindingStatus.GAP:
            return Formula(f"=ROUND({cells['base']}*{cells['coefficient']},2)", finding.amount)
    return finding.amount


def _words(finding: Finding) -> str:
    if finding.base is None or finding.coefficient is None:
        return ""
    share = f"{finding.coefficient * 100:f}"
    share = share.rstrip("0").rstrip(".") if "." in share else share
    return f"{grouped(finding.base)} × {share}%"


def measured(finding: Finding) -> str:
    """What was measured and what a person found, from the tree that explains the finding."""
    return "；".join(_leaf(each) for each in finding.trace.children if each.name not in _RECKONING)


def _leaf(trace: Trace) -> str:
    if trace.value is None or isinstance(trace.value, bool):
        return f"{trace.name} {_TRUTH[trace.value]}"
    return f"{trace.name} {trace.value} {trace.unit}".rstrip()


def counted_words(finding: Finding) -> str:
    """Whether it enters the sum of what arose, or what keeps it out."""
    if finding.major:
        return "计次数" if finding.stands else "不计"
    if finding.stands:
        return _COUNTED
    if finding.status is FindingStatus.CERTAIN and finding.absorbed_by:
        return f"被 {finding.absorbed_by} 吸收"
    return "不入合计" if finding.status is FindingStatus.GAP else "只入最多额"


def decision_words(finding: Finding, today: Today = QUIET) -> str:
    """What was decided about it, or waits to be; one that is only expected does not wait yet."""
    if finding.waived:
        return "已放弃"
    if finding.stale_decision:
        return "待重新确认"
    if finding.confirmed:
        return _CONFIRMED
    return "待确认" if today.waits(finding) else ""


def _where(finding: Finding, settled: _Settled) -> str:
    if not (finding.charged and finding.confirmed):
        return ""
    if not settled.words:
        return "未扣"
    return f"已扣：{settled.words}" if settled.whole else f"部分已扣：{settled.words}"


def _months(book: Book, source: Source, ledger: Table) -> None:
    """What arose and was confirmed month by month, with a chart."""
    sums = source.assessment.penalties
    held: dict[str, list[Finding]] = defaultdict(list)
    for each in source.assessment.findings:
        if each.charged:
            held[each.month].append(each)
    table = Table(book, source, _MONTHS, _MONTH_HEADS)
    months = sorted(held, key=lambda month: month or "9999-99")
    table.fill(_month_rows(table, ledger, months, held, sums.threshold))
    count = sum(map(len, held.values()))
    table.sums("合计", {"count": count, "accrued": sums.accrued, "confirmed": sums.confirmed})
    if months:
        charts.add_accrual(table)


def _month_rows(
    table: Table, ledger: Table, months: list[str], held: dict[str, list[Finding]], threshold: Decimal
) -> Iterator[tuple[Value, ...]]:
    running = ZERO
    for month in months:
        row = table.sheet.row + 1
        accrued = sum((each.amount or ZERO for each in held[month]), ZERO)
        confirmed = sum((each.amount or ZERO for each in held[month] if each.confirmed), ZERO)
        running += accrued
        mine = f"({ledger.span('month')}={f'$A{row}' if month else _BLANK})"
        before = f"{table.cell('running', row - 1)}+" if row > table.first else ""
        yield (
            month_day(month) or "未定日",
            Formula(f'=SUMPRODUCT({mine}*({ledger.span("counted")}="{_COUNTED}"))', len(held[month])),
            Formula(f"=SUMPRODUCT({mine}*{ledger.span('accrued')})", accrued),
            Formula(f"=SUMPRODUCT({mine}*{ledger.span('confirmed')})", confirmed),
            Formula(f"=ROUND({before}{table.cell('accrued', row)},2)", running),
            threshold,
        )


_BLANK = '""'
