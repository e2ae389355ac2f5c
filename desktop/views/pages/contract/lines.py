"""服务清单: the table of 第二条, as printed and as corrected."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from desktop.models.contract import ServiceLine, ServiceLineText
from desktop.views.i18n import roomy, tr
from desktop.views.pages.contract.adding import NewName
from desktop.views.pages.contract.desk import ContractDesk
from desktop.views.pages.contract.fields import said, settle
from desktop.views.pages.contract.items import label_of
from desktop.views.widgets import (
    Button,
    Card,
    Cell,
    Column,
    CountEdit,
    Entry,
    Explainer,
    Label,
    Row,
    Rule,
    Scroll,
    State,
    Table,
    TextEntry,
)
from desktop.views.widgets.reason import Reason

_COLUMNS = (
    Column(tr("行"), 44),
    Column(tr("服务大类"), 128),
    Column(tr("服务类别"), 160),
    Column(tr("服务描述")),
    Column(tr("单位"), 132),
    Column(tr("数量"), 56, right=True),
    Column(tr("月数"), 56, right=True),
    Column(tr("更正"), 104),
)
_WORDS = ("group", "name", "description", "unit")
_LABELS = {field: label_of(ServiceLineText, field) for field in _WORDS}
_TEXT_WIDTH = roomy(68)
_COUNT_WIDTH = roomy(76)
_EMPTY = tr("清单还没有行。")


def line_rows(lines: tuple[ServiceLine, ...]) -> tuple[Row, ...]:
    """The table in the words that hold: corrected where they are, with the printed ones in the tip."""
    return tuple(_row(each) for each in lines)


def _row(line: ServiceLine) -> Row:
    words = line.corrected or line.printed
    printed = tr("印刷：{printed}").format(
        printed=tr("，").join(getattr(line.printed, field) for field in _WORDS)
    )
    mark = Cell(tr("已更正"), state=State.WARN, tip=printed) if line.corrected else Cell("—", "ink3")
    changed = {field: getattr(line.printed, field) != getattr(words, field) for field in _WORDS}
    return Row(
        str(line.row),
        (
            Cell(str(line.row), "ink3"),
            *(_word(line, words, field, changed=changed[field]) for field in _WORDS),
            Cell(str(line.quantity)),
            Cell(str(line.months)),
            mark,
        ),
    )


def _word(line: ServiceLine, words: ServiceLineText, field: str, *, changed: bool) -> Cell:
    text = getattr(words, field)
    tip = (
        tr("{text}（印为“{printed}”）").format(text=text, printed=getattr(line.printed, field))
        if changed
        else text
    )
    return Cell(text, "warn" if changed else "ink" if field == "name" else "ink2", bold=changed, tip=tip)


class LinesTab(Scroll):
    """The table; below it the chosen line with its printed and its corrected words."""

    def __init__(self, desk: ContractDesk, explainer: Explainer) -> None:
        super().__init__(tr("服务清单"))
        self._desk = desk
        self.add = Button(
            tr("增加一行"), "link", icon="plus", tip=tr("在清单末尾增加一行（Alt+L）"), height=22
        )
        self.card = Card(tr("服务清单"), "", self.add, flush=True)
        self.table = Table(_COLUMNS, explainer, name=tr("服务清单"), fit=True)
        self.empty = Label(_EMPTY, "small", "ink3")
        self.empty.setContentsMargins(16, 4, 16, 4)
        self.new = NewName(tr("服务类别"), desk.add_line)
        self.form = LineCard(desk, self._leave)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        below = QVBoxLayout()
        below.setContentsMargins(15, 4, 15, 0)
        below.addWidget(self.new)
        for widget in (self.empty, Rule(token="grid"), self.table):
            self.card.body.addWidget(widget)
        self.card.body.addLayout(below)
        self.body.setContentsMargins(20, 0, 20, 14)
        self.body.setSpacing(12)
        self.body.addWidget(self.card)
        self.body.addWidget(self.form)
        self.body.addStretch(1)

    def _connect(self) -> None:
        self.add.setShortcut("Alt+L")
        self.add.clicked.connect(self.begin)
        self.new.closed.connect(self.add.setFocus)
        self.table.picked.connect(lambda _: self._show_chosen())
        self.table.entered_row.connect(lambda _: self.form.begin())
        remove = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.table)
        remove.setContext(Qt.ShortcutContext.WidgetShortcut)
        remove.activated.connect(self.form.remove_line)

    def begin(self) -> None:
        """Begin a new line."""
        self.new.begin()
        self.settle()
        self.ensureWidgetVisible(self.new)

    def show_contract(self) -> None:
        """Show the table; the chosen line stays chosen, else the first one is."""
        lines = self._desk.contract.service_lines
        corrected = sum(each.corrected is not None for each in lines)
        words = tr("{count} 行").format(count=len(lines)) + (
            tr("，其中 {corrected} 行按文意更正了印刷错位").format(corrected=corrected) if corrected else ""
        )
        self.card.set_title(tr("服务清单"), tr("第二条，{words}").format(words=words))
        if not lines and self.table.hasFocus():
            self.add.setFocus()  # The table is about to hide: the focus would leave the page.
        self.table.set_rows(line_rows(lines))
        self.table.setVisible(bool(lines))
        self.empty.setVisible(not lines)
        if lines and not self.table.key:
            self.table.choose(str(lines[-1].row) if self.table.hasFocus() else str(lines[0].row))
        self._show_chosen()

    def _show_chosen(self) -> None:
        lines = [each for each in self._desk.contract.service_lines if str(each.row) == self.table.key]
        self.form.setVisible(bool(lines))
        if lines:
            self.form.show_line(lines[0])

    def _leave(self) -> None:
        self.table.setFocus()


class LineCard(Card):
    """One line: its words as printed, the same corrected, quantity, months and note."""

    def __init__(self, desk: ContractDesk, leave: Callable[[], object]) -> None:
        self.remove = Button("", "icon", icon="trash", tip=tr("删除这一行"), height=22)
        super().__init__(tr("行"), "", self.remove)
        self._desk, self._leave = desk, leave
        self._line: ServiceLine | None = None
        self.printed = {
            field: TextEntry(tr("印刷：{labels}").format(labels=_LABELS[field]), height=24)
            for field in _WORDS
        }
        self.corrected = {
            field: TextEntry(tr("更正：{labels}").format(labels=_LABELS[field]), height=24)
            for field in _WORDS
        }
        self.quantity = CountEdit(tr("数量"), height=24)
        self.months = CountEdit(tr("月数"), tr("个月"), height=24)
        self.note = TextEntry(tr("备注"), hint=tr("如：与报价单核对的结果"), height=24)
        self._rest: dict[str, Entry] = {"quantity": self.quantity, "months": self.months, "note": self.note}
        self.reason = Reason()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        grid.addWidget(_head(tr("印刷文字")), 1, 0)
        grid.addWidget(_head(tr("更正为")), 2, 0)
        for column, field in enumerate(_WORDS, 1):
            grid.addWidget(Label(_LABELS[field], "small", "ink3"), 0, column)
            grid.addWidget(self.printed[field], 1, column)
            grid.addWidget(self.corrected[field], 2, column)
            grid.setColumnStretch(column, 3 if field == "description" else 2)
        rest = QHBoxLayout()
        rest.setSpacing(10)
        for place, (field, editor) in enumerate(self._rest.items()):
            word = label_of(ServiceLine, field)
            rest.addWidget(Label(word, "body", "ink2") if place else _head(word))
            if editor is not self.note:
                editor.setFixedWidth(_COUNT_WIDTH)
            rest.addWidget(editor, int(editor is self.note))
        self.body.addLayout(grid)
        self.body.addLayout(rest)
        self.body.addWidget(self.reason)

    def _connect(self) -> None:
        for side, printed in ((self.printed, True), (self.corrected, False)):
            for field, words in side.items():
                words.committed.connect(
                    lambda value, field=field, printed=printed: self._edit_word(field, value, printed=printed)
                )
        for field, editor in self._rest.items():
            editor.committed.connect(lambda value, field=field: self._edit(field, value))
            editor.failed.connect(self.reason.set)
        self.remove.clicked.connect(self.remove_line)

    def begin(self) -> None:
        """Put the cursor into the name."""
        self.corrected["name"].setFocus()

    def show_line(self, line: ServiceLine) -> None:
        """Show a line; what is being typed while it is the same stays."""
        fresh = self._line is None or self._line.row != line.row
        if fresh:
            self.reason.set("")
        self._line = line
        words = line.corrected or line.printed
        self.set_title(tr("第 {row} 行").format(row=line.row), words.name)
        for field in _WORDS:
            settle(self.printed[field], getattr(line.printed, field), fresh=fresh)
            settle(self.corrected[field], getattr(words, field), fresh=fresh)
        for field, editor in self._rest.items():
            settle(editor, getattr(line, field), fresh=fresh)

    def remove_line(self) -> None:
        """Remove the line shown."""
        if self._line is not None:
            self._leave()
            self.reason.set(said(self._desk.remove_line(self._line.row)))

    def _edit_word(self, field: str, value: str, *, printed: bool) -> None:
        if self._line is None:
            return
        recorded = self._line.printed if printed else self._line.corrected or self._line.printed
        editor = (self.printed if printed else self.corrected)[field]
        problems = self._desk.change_words(self._line.row, field, value, printed=printed)
        self._answer(editor, getattr(recorded, field), said(problems))

    def _edit(self, field: str, value: Any) -> None:
        if self._line is None:
            return
        editor = self._rest[field]
        recorded = getattr(self._line, field)
        if value is None:
            reason = tr("{accessiblename}为空，请填写整数；按 Esc 恢复原来的内容").format(
                accessiblename=editor.accessibleName()
            )
        else:
            reason = said(self._desk.change_line(self._line.row, field, value))
        self._answer(editor, recorded, reason)

    def _answer(self, editor: Entry, recorded: object, reason: str) -> None:
        if reason:
            editor.refuse(recorded, reason)
        self.reason.set(reason)


def _head(word: str) -> Label:
    label = Label(word, "body", "ink2")
    label.setFixedWidth(_TEXT_WIDTH)
    return label
