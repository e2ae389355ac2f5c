"""A register: a table of records, the chosen one's fields below it, and the entry of a new one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from desktop.models.facts import Fact
from desktop.views.i18n import tr
from desktop.views.pages.notices.plans import Desk
from desktop.views.widgets import Button, Card, Explainer, Label, Row, Rule, Table
from desktop.views.widgets.layouts import Options
from desktop.views.widgets.newrecord import NewRecord
from desktop.views.widgets.recordform import Form
from desktop.views.widgets.records import RecordList
from desktop.views.widgets.registers import Book
from desktop.views.widgets.tablerecords import TableRecords

_ROW = 42
_HEAD = 26


class NewEntry(NewRecord):
    """The entry of a record of a register; `recorded(id)` once it is on disk."""

    def __init__(self, register: Book, desk: Desk, recorded: Callable[[str], object]) -> None:
        keys = {part.key for line in register.new_layout.lines for part in line.parts}
        options = {key: choices for key, choices in register.options.items() if key in keys}
        layout = register.new_layout
        super().__init__(layout, register.template, register.focus, desk, recorded, options)


class RegisterCard(Card):
    """The records of one kind. Enter goes into the chosen one's fields, Esc back to the table, Del removes.

    `chosen(id)` when another record is shown below the table.
    """

    chosen = Signal(str)

    def __init__(
        self, register: Book, desk: Desk, explainer: Explainer, entry: type[NewEntry] = NewEntry
    ) -> None:
        super().__init__(register.title, " ", flush=True)
        self.register, self.desk = register, desk
        self._explainer = explainer
        self._records: dict[str, Fact] = {}
        self._options: dict[str, Options] = register.options
        self.add = Button(
            tr("登记"),
            icon="plus",
            height=24,
            tip=tr("登记{title}（{keys}）").format(title=register.title, keys=register.keys),
        )
        self.add.setAccessibleName(tr("登记{title}").format(title=register.title))
        self.add.setShortcut(register.keys)
        self.add_right(self.add)
        self.table = Table(register.columns, explainer, name=register.title, row_height=_ROW)
        self.chosen_records = TableRecords(
            self.table, register.kind, desk, lambda: self._records, lambda: self.form
        )
        self.list = RecordList(lambda _: register.layout, desk, self.table.setFocus, self._select)
        self.draft = entry(register, desk, self.choose)
        self.empty = Label(register.empty, "small", "ink3", wrap=True)
        self.empty.setContentsMargins(16, 4, 16, 8)
        self._note = Label("", "small", "ink3", wrap=True)
        self._note.hide()
        self.head = QVBoxLayout()
        self.below = QVBoxLayout()
        self._build()
        self._connect()

    def _build(self) -> None:
        self._rule = Rule(token="grid")
        self.below.setContentsMargins(15, 10, 15, 8)
        self.below.setSpacing(8)
        self.below.addWidget(self.draft)
        self.below.addLayout(self.list.rows.layout)
        self.below.addWidget(self._note)
        self.body.addLayout(self.head)
        for part in (self.empty, self._rule, self.table):
            self.body.addWidget(part)
        self.body.addLayout(self.below)

    def _connect(self) -> None:
        self.add.clicked.connect(self.begin)
        self.draft.closed.connect(self.add.setFocus)
        self.table.picked.connect(lambda _: self.show_chosen())
        self.table.entered_row.connect(lambda _: self.edit())

    @property
    def record(self) -> Fact | None:
        """The record in hand."""
        return self._records.get(self.table.key)

    @property
    def form(self) -> Form | None:
        """The fields of the record in hand."""
        return self.list.form(self.register.kind, self.table.key)

    def show_rows(self, records: Sequence[Fact], rows: tuple[Row, ...], hint: str) -> None:
        """Show these records; the chosen one stays chosen, else the first one is."""
        self._records = {each.id: each for each in records}
        self.set_title(self.register.title, hint)
        if not rows and self.table.hasFocus():
            self.add.setFocus()  # The table is about to hide: the focus would leave the page.
        self.table.set_rows(rows)
        self.table.setFixedHeight(_HEAD + _ROW * min(len(rows), self.register.most) + 1)
        for part in (self._rule, self.table):
            part.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        if rows and not self.table.key:
            self.table.choose(rows[0].key)
        self.show_chosen()

    def offer(self, options: dict[str, Options]) -> None:
        """Values of choices that the contract and the records give."""
        self._options = self.register.options | options

    def note(self, words: str) -> None:
        """Say something of all the records, below them."""
        self._note.set(words)
        self._note.setVisible(bool(words) and bool(self._records))

    def show_chosen(self) -> None:
        """Show the fields of the record in hand."""
        record = self.record
        self.list.set([record] if record else (), self._options)
        self.chosen.emit(record.id if record else "")

    def begin(self) -> None:
        """Open the entry of a new record."""
        self.draft.begin()

    def choose(self, record_id: str) -> None:
        """Take a record in hand, and go to the table."""
        self.table.choose(record_id)
        self.table.setFocus()

    def edit(self) -> None:
        """Put the cursor into the fields of the record in hand."""
        if self.form is not None:
            self.form.editors[self.register.focus].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.table.setFocus()
            return
        super().keyPressEvent(event)

    def _select(self) -> None:
        """F4 explains what the record in hand is about."""
        row = next((row for row in self.table.rows_model.rows if row.key == self.table.key), None)
        cells = row.cells if row else ()
        self._explainer.select(next((cell.figure_id for cell in reversed(cells) if cell.figure_id), ""))
