"""对应列: the kind, the sheet, the header, and which field each column of the table is."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.exchange.cells import UNITS
from desktop.exchange.columns import IMPORTABLE, columns, name_of
from desktop.exchange.headers import Header
from desktop.exchange.sheets import Book, SheetName, column_letters
from desktop.services.importing import Plan
from desktop.views.i18n import named, say, tr
from desktop.views.pages.data.importing.frame import labelled
from desktop.views.pages.data.importing.seen import sample_of
from desktop.views.widgets import Card, Choice, Label, Scroll, State, StateLabel, clear_layout
from desktop.views.widgets.keyed import order_tabs

WIDTH = 384
_FIELD = 124
_STATE = 58
_ROWS_OFFERED = 25
_BLANKS = ((False, tr("保持原值")), (True, tr("清空已有内容")))
_NOT_READ = tr("不导入")


class MappingCard(Card):
    """`kind_chosen(kind)`, `sheet_chosen(name)`, `head_chosen(row)`, `unit_chosen(place, unit)`,
    `column_chosen(place, key)` with "" for a column that is not read, `clearing_chosen(bool)`.
    """

    kind_chosen = Signal(str)
    sheet_chosen = Signal(str)
    head_chosen = Signal(int)
    column_chosen = Signal(int, str)
    unit_chosen = Signal(int, str)
    clearing_chosen = Signal(bool)

    def __init__(self) -> None:
        super().__init__(tr("对应列"), " ")
        self.setFixedWidth(WIDTH)
        self.kind = Choice(
            tr("导入为"), tuple((kind, named(name_of(kind))) for kind in IMPORTABLE), height=24
        )
        self.sheet = Choice(tr("工作表"), height=24)
        self.head = Choice(tr("表头在第几行"), height=24)
        self.blank = Choice(tr("空白单元格"), _BLANKS, height=24)
        self.choices: dict[int, Choice] = {}
        self.units: dict[int, Choice] = {}
        self.states: dict[int, StateLabel] = {}
        self._scroll = Scroll(tr("文件的列"))
        self._grid = QVBoxLayout()
        self._grid.setSpacing(2)
        self._scroll.body.addLayout(self._grid)
        self._scroll.body.addStretch(1)
        self.body.addLayout(self._top())
        self.body.addWidget(self._scroll, 1)
        self.kind.committed.connect(lambda kind: self.kind_chosen.emit(kind))
        self.sheet.committed.connect(lambda name: self.sheet_chosen.emit(name))
        self.blank.committed.connect(lambda clearing: self.clearing_chosen.emit(bool(clearing)))
        self.head.committed.connect(lambda row: self.head_chosen.emit(row))

    def _top(self) -> QGridLayout:
        return labelled(
            (tr("导入为"), self.kind),
            (tr("工作表"), self.sheet),
            (tr("表头在第几行"), self.head),
            (tr("空白单元格"), self.blank),
        )

    def show_book(self, book: Book, *, made: bool = False) -> None:
        """Offer the sheets of a file, and its first rows as header; a `made` sheet has its name from us."""
        self.sheet.set_options(
            tuple((each.name, say(each.name) if made else _sheet_words(each)) for each in book.sheets)
        )
        self.sheet.set_value(book.sheet.name)
        rows = range(min(_ROWS_OFFERED, max(len(book.sheet.rows), 1)))
        self.head.set_options(tuple((row, tr("第 {row} 行").format(row=row + 1)) for row in rows))

    def show_plan(self, book: Book, plan: Plan, names: tuple[Header, ...]) -> None:
        """Show how the columns are read; what is chosen stays in hand while the columns are the same."""
        self.kind.set_value(plan.kind)
        self.head.set_value(plan.setup.head.row)
        self.blank.set_value(plan.setup.clearing)
        read = sum(each.place in plan.setup.columns for each in names)
        self.set_title(tr("对应列"), tr("{read} / {count} 列导入").format(read=read, count=len(names)))
        if tuple(self.choices) != tuple(each.place for each in names):
            self._build(book, plan, names)
        options = (("", _NOT_READ), *((each.key, named(each.zh)) for each in columns(plan.kind)))
        known = {each.key: each for each in columns(plan.kind)}
        wrong = Counter(fault.column for row in plan.rows for fault in row.faults)
        for each in names:
            choice = self.choices[each.place]
            choice.set_options(options)
            key = plan.setup.columns.get(each.place, "")
            choice.set_value(key)
            self._show_unit(each.place, known[key].unit if key else "", plan)
            asked = each.place in plan.asks
            self._show_state(each.place, key, wrong[each.place], asked=asked)

    def _build(self, book: Book, plan: Plan, names: tuple[Header, ...]) -> None:
        clear_layout(self._grid)
        self.choices, self.units, self.states = {}, {}, {}
        for each in names:
            sample = sample_of(book.sheet, plan.setup.head.first, each.place)
            self._grid.addWidget(self._row(each, sample))
        order_tabs(self)

    def _row(self, header: Header, sample: str) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 2, 6, 2)
        line.setSpacing(8)
        letter = Label(column_letters(header.place), "small", "ink3")
        letter.setFixedWidth(18)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(header.whole, "body", elide=True))
        words.addWidget(Label(sample, "small", "ink3", elide=True))
        choice = Choice(tr("{whole} 导入到").format(whole=header.whole), height=24)
        choice.setFixedWidth(_FIELD)
        unit = Choice(tr("{whole} 的单位").format(whole=header.whole), height=24)
        unit.setFixedWidth(_FIELD)
        place = header.place
        choice.committed.connect(lambda key: self.column_chosen.emit(place, key))
        unit.committed.connect(lambda word: self.unit_chosen.emit(place, word or ""))
        self.choices[header.place], self.units[header.place] = choice, unit
        state = StateLabel(State.OFF, "", "small")
        state.setFixedWidth(_STATE)
        self.states[place] = state
        fields = QVBoxLayout()
        fields.setSpacing(3)
        fields.addWidget(choice)
        fields.addWidget(unit)
        line.addWidget(letter, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        line.addLayout(fields)
        line.addWidget(state)
        return row

    def _show_state(self, place: int, key: str, wrong: int, *, asked: bool) -> None:
        """Whether the column is read, and how many of its cells cannot be."""
        if not key:
            self.states[place].set(State.OFF, tr("不读"))
        elif asked:
            self.states[place].set(State.OPEN, tr("单位"))
        elif wrong:
            self.states[place].set(State.BAD, tr("{wrong} 错").format(wrong=wrong))
        else:
            self.states[place].set(State.OK, tr("可读"))

    def _show_unit(self, place: int, unit: str, plan: Plan) -> None:
        """The question for the unit, where the header leaves it open."""
        choice = self.units[place]
        open_question = place in plan.asks or place in plan.setup.units
        choice.setVisible(open_question)
        if open_question:
            choice.set_options(
                (
                    (None, tr("单位是？")),
                    *((each, tr("单位：{each}").format(each=say(each))) for each in UNITS[unit]),
                )
            )
            choice.set_value(plan.setup.units.get(place))
            choice.set_error("" if place in plan.setup.units else tr("请先说明这一列的单位"))


class AskLine(QWidget):
    """What must be told before any row can be looked at."""

    def __init__(self) -> None:
        super().__init__()
        self.words = StateLabel(State.OPEN, "")
        row = QHBoxLayout(self)
        row.setContentsMargins(15, 8, 15, 8)
        row.addWidget(self.words)
        row.addStretch(1)

    def show_plan(self, plan: Plan, names: tuple[Header, ...]) -> bool:
        """Show what is asked; whether anything is."""
        heads = {each.place: each.whole for each in names}
        if plan.asks:
            listed = tr("、").join(heads.get(place, "") for place in plan.asks)
            self.words.set(State.OPEN, tr("请在左边说明单位：{listed}").format(listed=listed))
        elif plan.missing:
            self.words.set(
                State.OPEN,
                tr("请在左边选择哪一列是：{missing}").format(missing=tr("、").join(map(say, plan.missing))),
            )
        asked = bool(plan.asks or plan.missing)
        self.setVisible(asked)
        return asked


def _sheet_words(sheet: SheetName) -> str:
    return tr("{name}（隐藏）").format(name=sheet.name) if sheet.hidden else sheet.name
