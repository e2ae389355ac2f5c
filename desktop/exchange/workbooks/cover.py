"""The cover of a workbook: which contract, seen from which day and read how, and what vouches for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from desktop.exchange.workbooks.book import Book, Form, Layout, Look, Place, Sheet, Value
from desktop.exchange.workbooks.source import Source
from desktop.models.enums.findings import EXPECTED_ZH
from desktop.models.facts import KIND_ZH, SINGLE
from desktop.models.money import in_words

TITLE = "封面"
_WIDTHS = (22, 30, 72)
_NOTHING = "—"
_SUMS = (
    ("发生额（择其重者）", "accrued", "12.3"),
    ("已确认的违约金", "confirmed", "12.3"),
    ("甲方主张的损失", "losses", "12.6"),
    ("赔付上限", "cap", "12.7"),
    ("可扣额", "payable", "12.7"),
    ("已扣款", "deducted", "12.6"),
    ("乙方已补足", "recovered", "12.6"),
    ("尚可扣", "outstanding", "12.6"),
)


def begin(book: Book) -> Sheet:
    """Begin the first sheet; it is filled once the others stand."""
    return book.sheet(TITLE, Layout(widths=_WIDTHS))


def fill(
    sheet: Sheet, source: Source, subject: str, sheets: Sequence[str], places: Mapping[str, Place]
) -> None:
    """Write it: `places` are the sums that stand on other sheets, which it links to."""
    sheet.put((subject,), look=Look.TITLE)
    sheet.remark(source.contract.name)
    if source.trying:
        sheet.put(("正在假设：以下数字只是试算，没有存入文件，不能作为付款或扣款的依据。",), look=Look.TITLE)
    sheet.skip()
    _section(sheet, ("合同", "", ""), _contract(source, sheets))
    _section(sheet, ("金额（元）", "", "依据与大写"), _sums(source, places), Form.MONEY)
    _section(sheet, ("采用的读法", "条款", "内容"), _readings(source))
    _section(sheet, ("登记", "笔数", "其中"), _counts(source), Form.COUNT)
    _section(sheet, ("凭据", "", ""), _proofs(source))
    sheet.remark("各表的合计与引用是活动公式，重新计算后应与封面一致；登记的文字一律作为文字，不作为公式。")


def _section(
    sheet: Sheet, head: tuple[str, str, str], rows: Iterable[tuple[Value, ...]], form: Form = Form.TEXT
) -> None:
    sheet.put(head, look=Look.HEAD)
    line = sheet.line((Form.TEXT, form, Form.TEXT))
    for row in rows:
        line.put(row)
    sheet.skip()


def _contract(source: Source, sheets: Sequence[str]) -> list[tuple[Value, ...]]:
    contract, figures = source.contract, source.assessment.contract
    term = "尚未起算：合同未签署完毕"
    if figures.service_start and figures.service_end:
        term = f"{figures.service_start} 至 {figures.service_end}"
    total = source.terms.total_fee
    return [
        ("简称", contract.short_name, f"编号 {contract.id}"),
        ("甲方", contract.parties["a"].name, f"项目负责人 {contract.parties['a'].lead}"),
        ("乙方", contract.parties["b"].name, f"项目负责人 {contract.parties['b'].lead}"),
        ("合同总额", f"{total:,.2f} 元", f"人民币{in_words(total)}"),
        ("服务期", term, f"{source.heading('5')}"),
        ("截至日", source.day.isoformat(), f"导出于 {source.made_at:%Y-%m-%d %H:%M}"),
        ("内容", f"{len(sheets)} 张表", "、".join(sheets)),
    ]


def _sums(source: Source, places: Mapping[str, Place]) -> list[tuple[Value, ...]]:
    sums = source.assessment.penalties
    rows: list[tuple[Value, ...]] = []
    for name, key, clause in _SUMS:
        amount: Decimal = getattr(sums, key)
        shown = places[key].link if key in places else amount
        rows.append((name, shown, f"{source.heading(clause)}　{in_words(amount)}"))
    return rows


def _readings(source: Source) -> list[tuple[Value, ...]]:
    found: list[tuple[Value, ...]] = []
    for choice in source.contract.readings:
        value = getattr(source.terms.readings, choice.name)
        label = next((each.label for each in choice.values if each.value == value), value)
        found.append((choice.title, source.heading(choice.clause), label))
    return found or [(_NOTHING, _NOTHING, "合同没有需要选定的读法")]


def _counts(source: Source) -> list[tuple[Value, ...]]:
    counts = {name: len(getattr(source.facts, kind)) for kind, name in KIND_ZH.items() if kind not in SINGLE}
    words = "、".join(f"{name} {count}" for name, count in counts.items() if count)
    findings = source.assessment.findings
    charged, waiting = sum(each.charged for each in findings), sum(map(source.today.waits, findings))
    later = sum(each.charged and source.today.expects(each) for each in findings)
    expected = f"，{EXPECTED_ZH} {later} 项" if later else ""
    return [
        ("截至日已知的记录", sum(counts.values()), words),
        ("违约认定", len(findings), f"计入 {charged} 项，待确认 {waiting} 项{expected}"),
    ]


def _proofs(source: Source) -> list[tuple[Value, ...]]:
    sealed: list[tuple[Value, ...]] = [
        (f"月结单 {each.month}", f"第 {each.number} 份", each.hash) for each in source.sealed
    ]
    if not sealed:
        sealed = [("月结单", "没有封存的月份", _NOTHING)]
    return [*sealed, ("修改记录", f"共 {source.entries:,} 条", source.head or _NOTHING)]
