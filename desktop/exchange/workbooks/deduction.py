"""扣款计算表: from what was confirmed to what is paid, under each reading of the cap (第十二条3、6、7)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

import msgspec

from desktop.exchange.workbooks.book import Book, Form, Formula, Look, Place
from desktop.exchange.workbooks.matrix import Matrix
from desktop.exchange.workbooks.source import Source
from desktop.models.assessment import PaymentFigures
from desktop.models.money import ZERO, in_words
from desktop.rules.agenda import instalment_name

TITLE = "扣款计算表"
_READING = "cap_basis"
_WIDTH = 30
#: The caps by reading; s is the share, R cash received, D set off, U what is due and unpaid.
_CAPS = {
    "cash_received": "=ROUND({R}*{s},2)",
    "set_off_counts": "=ROUND(({R}+{D}+{U})*{s},2)",
    "self_consistent": (
        "=IF(({R}+{D}+{U})*{s}/(1+{s})<{D},ROUND(({R}+{U})*{s},2),"
        "IF(({R}+{D}+{U})*{s}/(1+{s})-{D}>{U},ROUND({R}*{s},2),ROUND(({R}+{D}+{U})*{s}/(1+{s}),2)))"
    ),
}


class Reading(msgspec.Struct, frozen=True):
    """One reading of 已回款项, and the figures that the rules have under it; sums in yuan."""

    name: str
    label: str
    used: bool
    claimed: Decimal
    cap: Decimal
    done: Decimal

    @property
    def payable(self) -> Decimal:
        """What may be deducted in all."""
        return min(self.claimed, self.cap)

    @property
    def excess(self) -> Decimal:
        """What is claimed over the cap."""
        return self.claimed - self.payable

    @property
    def outstanding(self) -> Decimal:
        """What may still be deducted."""
        return max(ZERO, self.payable - self.done)


def readings_of(source: Source) -> tuple[Reading, ...]:
    """The readings that the contract leaves open, in the order of its choices."""
    sums, used = source.assessment.penalties, source.terms.readings.cap_basis
    choices = [each for each in source.contract.readings if each.name == _READING]
    labels = {value.value: value.label for choice in choices for value in choice.values}
    return tuple(
        Reading(
            name,
            label,
            name == used,
            sums.confirmed + sums.losses,
            sums.caps_by_reading[name],
            sums.deducted + sums.recovered,
        )
        for name, label in (labels or {used: "合同约定的读法"}).items()
    )


def add(book: Book, source: Source, places: Mapping[str, Place]) -> dict[str, Place]:
    """Put the sheet into a workbook; `places` are sums that stand on other sheets of it."""
    readings = readings_of(source)
    made = Matrix(book, source, TITLE, [_WIDTH] * len(readings))
    cells = _inputs(made, source, places)
    made.sheet.skip()
    made.heading("计算", "依据", *(f"{each.label}{'（采用）' if each.used else ''}" for each in readings))
    rows = _steps(made, readings, cells)
    for figures in source.assessment.payments.values():
        if figures.unpaid:
            _instalment(made, source, readings, figures, rows, places)
    made.sheet.skip()
    if clause := source.contract.clause("12.7"):
        made.sheet.remark(f"{clause.heading}：{clause.text}")
    made.sheet.remark("大写是导出时的文字，改动上面的数字后不会跟着改。")
    place = next(place for place, each in enumerate(readings) if each.used)
    return {
        name: Place(made.sheet.title, f"${made.letters[place]}${rows[name]}", getattr(readings[place], name))
        for name in ("payable", "outstanding", "cap")
    }


def _inputs(made: Matrix, source: Source, places: Mapping[str, Place]) -> dict[str, str]:
    sums = source.assessment.penalties
    due = (each.unpaid for each in source.assessment.payments.values() if not each.waiting_for)
    made.heading("已知", "依据", "金额")
    return {
        "confirmed": made.given("已确认的违约金", "12.3", places.get("confirmed", sums.confirmed)),
        "losses": made.given("甲方主张的损失", "12.6", sums.losses),
        "R": made.given("乙方已收到的现金", "12.7", places.get("received", sums.received)),
        "D": made.given("已扣款", "12.6", places.get("deducted", sums.deducted)),
        "recovered": made.given("乙方已补足", "12.6", places.get("recovered", sums.recovered)),
        "U": made.given("条件已齐而未付的款项", "7.2", sum(due, ZERO)),
        "s": made.given("赔付上限比例", "12.7", source.terms.cap_share, Form.SHARE),
    }


def _steps(made: Matrix, readings: Sequence[Reading], cells: Mapping[str, str]) -> dict[str, int]:
    """The steps from what is claimed to what may still be deducted; the row of each."""
    rows: dict[str, int] = {}

    def step(name: str, words: str, clause: str, text: str, look: Look = Look.BODY) -> None:
        formulas = []
        for column, each in zip(made.letters, readings, strict=True):
            at = {done: f"{column}{row}" for done, row in rows.items()}
            formulas.append(Formula((text or _CAPS[each.name]).format(**cells, **at), getattr(each, name)))
        rows[name] = made.row(words, clause, formulas, look=look)

    step("claimed", "可主张额 = 违约金 + 损失", "12.3 12.6", "=ROUND({confirmed}+{losses},2)")
    step("cap", "赔付上限", "12.7", "")
    step("payable", "可扣额 = 两者中较小的", "12.7", "=MIN({claimed},{cap})")
    step("excess", "超出上限，暂不能扣", "12.7", "=ROUND({claimed}-{payable},2)")
    step("done", "减：已扣与已补足", "12.6", "=ROUND({D}+{recovered},2)")
    step("outstanding", "尚可扣", "12.6 12.7", "=MAX(0,ROUND({payable}-{done},2))", Look.TOTAL)
    return rows


def _instalment(
    made: Matrix,
    source: Source,
    readings: Sequence[Reading],
    figures: PaymentFigures,
    rows: Mapping[str, int],
    places: Mapping[str, Place],
) -> None:
    """What an unpaid instalment comes to; each stands for itself, for a sum is deducted only once."""
    name = instalment_name(source.terms, figures.id)
    made.sheet.skip()
    made.heading(f"若从{name}中扣除", "依据", *(each.label for each in readings))
    unpaid, first = places.get(f"unpaid:{figures.id}"), made.next
    held = unpaid.link if unpaid else figures.unpaid
    made.row(f"{name}未付", "7.2", [held for _ in readings])
    taken = [min(each.outstanding, figures.unpaid) for each in readings]
    pairs = list(zip(made.letters, taken, strict=True))
    outstanding = rows["outstanding"]
    made.row(
        "本期扣款",
        "12.3 12.6",
        [Formula(f"=MIN({column}{first},{column}{outstanding})", sum_) for column, sum_ in pairs],
    )
    nets = [
        Formula(f"=ROUND({column}{first}-{column}{first + 1},2)", figures.unpaid - sum_)
        for column, sum_ in pairs
    ]
    made.row("净付", "7.2", nets, look=Look.TOTAL)
    made.row("净付大写", "", [f"人民币{in_words(figures.unpaid - each)}" for each in taken], Form.TEXT)
