"""付款台账: the instalments, what moved in cash and by set-off, and the invoices (第七条)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from desktop.exchange.workbooks.book import Book, Form, Formula, Look, Place, Value
from desktop.exchange.workbooks.matrix import Matrix
from desktop.exchange.workbooks.source import Source
from desktop.exchange.workbooks.table import Head, Table
from desktop.models.assessment import PaymentFigures
from desktop.models.enums.findings import FindingStatus
from desktop.models.enums.payments import CONDITION_ZH, HOLD_ZH, INVOICE_KIND_ZH, PAYMENT_STATUS_ZH
from desktop.models.facts import Deduction, Invoice, Payment, Recovery
from desktop.models.money import ZERO, grouped, in_words
from desktop.rules.agenda import instalment_name

TITLE = "付款台账"
_MOVES, _INVOICES = "收付明细", "发票"
_WIDTH, _TOTAL = 26, 18
#: The days of an instalment, with their clauses.
_DAYS = (
    ("起算日", "7.2", "trigger_on"),
    ("应付日", "7.2", "due_on"),
    ("发票最晚", "7.3", "invoice_by"),
    ("收到发票", "7.3", "invoice_received_on"),
    ("付清日", "7.2", "settled_on"),
)
_MOVE_HEADS = (
    Head("日期", Form.DATE, 12),
    Head("款项", Form.TEXT, 14, "payment"),
    Head("类别", Form.TEXT, 10),
    Head("依据", Form.TEXT, 14),
    Head("付款现金", Form.MONEY, 16, "cash"),
    Head("扣款", Form.MONEY, 16, "set_off"),
    Head("乙方补足", Form.MONEY, 16, "recovered"),
    Head("回单号", Form.TEXT, 20),
    Head("编号", Form.TEXT, 10),
)
_INVOICE_HEADS = (
    Head("款项", Form.TEXT, 12),
    Head("发票号码", Form.TEXT, 24),
    Head("票种", Form.TEXT, 11),
    Head("开票日", Form.DATE, 12),
    Head("收到日", Form.DATE, 12),
    Head("价税合计", Form.MONEY, 16, "amount"),
    Head("税额", Form.MONEY, 14, "tax"),
    Head("抬头税号相符", Form.TEXT, 9),
    Head("查验日", Form.DATE, 12),
    Head("退回日", Form.DATE, 12),
    Head("退回原因", Form.TEXT, 26),
    Head("编号", Form.TEXT, 9),
)


def add(book: Book, source: Source) -> dict[str, Place]:
    """Put the three sheets into a workbook; where the sums stand that others refer to."""
    payments = source.assessment.payments
    made = Matrix(book, source, TITLE, [*(_WIDTH for _ in payments), _TOTAL])
    moves = Table(book, source, _MOVES, _MOVE_HEADS)
    moves.fill(_moves(source))
    sums = source.assessment.penalties
    moved = moves.sums("合计", {"cash": sums.received, "set_off": sums.deducted, "recovered": sums.recovered})
    unpaid = _instalments(made, moves, source)
    _invoices(book, source)
    received = {"received": moved["cash"], "deducted": moved["set_off"], "recovered": moved["recovered"]}
    return received | {
        f"unpaid:{each.id}": Place(made.sheet.title, f"${column}${unpaid}", each.unpaid)
        for column, each in zip(made.letters, payments.values(), strict=False)
    }


def _instalments(made: Matrix, moves: Table, source: Source) -> int:
    """The instalments beside each other, and their sums; the number of the row of what is unpaid."""
    figures = tuple(source.assessment.payments.values())
    outstanding = source.assessment.penalties.outstanding
    names = [instalment_name(source.terms, each.id) for each in figures]
    shares = {each.id: each.share for each in source.terms.payments}
    made.heading("扣款", "依据", "金额")
    rest = made.given("尚可扣（各期合计）", "12.6 12.7", outstanding)
    made.sheet.skip()
    head = made.heading("项目", "依据", *names, "合计")
    made.row("比例", "7.2", [shares[each.id] for each in figures], Form.SHARE)
    amount = _summed(made, "应付金额", "7.2", [each.amount for each in figures])
    made.row("起算条件", "7.2", [_conditions(each) for each in figures], Form.TEXT)
    for name, clause, key in _DAYS:
        made.row(name, clause, [getattr(each, key) for each in figures], Form.DATE)
    made.row("状态", "", [PAYMENT_STATUS_ZH[each.status] for each in figures], Form.TEXT)
    paid = _moved(made, moves, "减：已付现金", "cash", head, [each.paid for each in figures])
    taken = _moved(made, moves, "减：已扣款", "set_off", head, [each.set_off for each in figures])
    left = f"=MAX(0,ROUND({{0}}{amount}-{{0}}{paid}-{{0}}{taken},2))"
    unpaid = _summed(made, "未付", "7.2", _formulas(made, left, [each.unpaid for each in figures]))
    most = f"=MIN({{0}}{unpaid},{rest})"
    made.row("本期可扣", "12.3 12.6", _formulas(made, most, [each.deductible for each in figures]))
    net = f"=ROUND({{0}}{unpaid}-{{0}}{unpaid + 1},2)"
    made.row("净付", "7.2", _formulas(made, net, [each.net for each in figures]), look=Look.TOTAL)
    made.row("净付大写", "", [f"人民币{in_words(each.net)}" for each in figures], Form.TEXT)
    made.row("逾期天数", "7.5", [each.days_late or None for each in figures], Form.COUNT)
    late = [each.late_penalty if each.late_penalty_status else None for each in figures]
    made.row("逾期违约金（甲方）", "7.5", late)
    made.row("说明", "", [_note(each) for each in figures], Form.TEXT)
    made.sheet.skip()
    made.sheet.remark("本期可扣是“尚可扣”与该期未付中较小的；同一笔只扣一次，各期可扣、净付不相加。")
    made.sheet.remark("已付现金、已扣款由“收付明细”按款项汇总。")
    return unpaid


def _formulas(made: Matrix, text: str, results: Sequence[Decimal]) -> list[Value]:
    pairs = zip(made.letters, results, strict=False)
    return [Formula(text.format(column), result) for column, result in pairs]


def _summed(made: Matrix, name: str, clause: str, values: Sequence[Value]) -> int:
    """A row with the sum of its values at the end; its number."""
    results = [each.result if isinstance(each, Formula) else each for each in values]
    total = sum((each for each in results if isinstance(each, Decimal)), ZERO)
    span = f"{made.letters[0]}{made.next}:{made.letters[len(values) - 1]}{made.next}"
    return made.row(name, clause, [*values, Formula(f"=SUM({span})", total)])


def _moved(made: Matrix, moves: Table, name: str, key: str, head: int, results: Sequence[Decimal]) -> int:
    """What moved for each instalment, summed up from the sheet of moves; the number of the row."""
    text = f"=SUMIFS({moves.span(key)},{moves.span('payment')},{{0}}${head})"
    return _summed(made, name, "12.6" if key == "set_off" else "7.2", _formulas(made, text, results))


def _conditions(figures: PaymentFigures) -> str:
    return "\n".join(f"{CONDITION_ZH[each]} {day or '未满足'}" for each, day in figures.conditions.items())


def _note(figures: PaymentFigures) -> str:
    notes = [HOLD_ZH[hold] for hold in figures.holds]
    if figures.scaled and figures.scaled.share is None:
        notes.append(f"得分未认定，最少 {grouped(figures.scaled.amount_min)}")
    if figures.late_penalty_status:
        sure = figures.late_penalty_status is FindingStatus.CERTAIN
        notes.append("逾期违约金应付乙方" if sure else "逾期违约金可抗辩")
    return "；".join(notes)


def _moves(source: Source) -> Iterator[tuple[Value, ...]]:
    facts = source.facts
    records: list[Payment | Deduction | Recovery] = [*facts.payments, *facts.deductions, *facts.recoveries]
    for each in sorted(records, key=lambda record: (record.date, record.id)):
        match each:
            case Payment():
                name = instalment_name(source.terms, each.payment)
                place = source.heading("7.2")
                yield each.date, name, "付款", place, each.amount, None, None, each.slip, each.id
            case Deduction():
                name = instalment_name(source.terms, each.payment)
                place = source.heading("12.6")
                yield each.date, name, "扣款", place, None, each.amount, None, None, each.id
            case Recovery():
                place = source.heading("12.6")
                yield each.date, None, "补足款", place, None, None, each.amount, None, each.id


def _invoices(book: Book, source: Source) -> None:
    invoices = sorted(source.facts.invoices, key=lambda each: (each.payment, str(each.received_on), each.id))
    table = Table(
        book, source, _INVOICES, _INVOICE_HEADS, f"依据：{source.heading('7.3')}、{source.heading('7.4')}"
    )
    table.fill(_invoice(source, each) for each in invoices)
    table.sums(
        "合计",
        {
            "amount": sum((each.amount or ZERO for each in invoices), ZERO),
            "tax": sum((each.tax or ZERO for each in invoices), ZERO),
        },
    )
    if any(each.returned_on for each in invoices):
        table.sheet.remark("合计包括已退回的发票。")


def _invoice(source: Source, invoice: Invoice) -> tuple[Value, ...]:
    return (
        instalment_name(source.terms, invoice.payment),
        invoice.number,
        INVOICE_KIND_ZH[invoice.kind] if invoice.kind else None,
        invoice.issued_on,
        invoice.received_on,
        invoice.amount,
        invoice.tax,
        {True: "是", False: "否", None: "未核对"}[invoice.title_matches],
        invoice.verified_on,
        invoice.returned_on,
        invoice.returned_reason,
        invoice.id,
    )
