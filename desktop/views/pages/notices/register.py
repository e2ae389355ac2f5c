"""A register: a table of records, the chosen one's fields below it, and the entry of a new one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from desktop.models.facts import Fact
from desktop.views.pages.notices.plans import Desk
from desktop.views.widgets import Explainer, Label, Row
from desktop.views.widgets.layouts import Options
from desktop.views.widgets.newrecord import NewRecord
from desktop.views.widgets.registers import Book, BookCard

_ROW = 42


class NewEntry(NewRecord):
    """The entry of a record of a register; `recorded(id)` once it is on disk."""

    def __init__(self, book: Book, desk: Desk, recorded: Callable[[str], object]) -> None:
        keys = {part.key for line in book.new_layout.lines for part in line.parts}
        options = {key: choices for key, choices in book.options.items() if key in keys}
        layout = book.new_layout
        super().__init__(layout, book.template, book.focus, desk, recorded, options)


class RegisterCard(BookCard):
    """The records of one kind. Enter goes into the chosen one's fields, Esc back to the table, Del removes.

    `chosen(id)` when another record is shown below the table.
    """

    def __init__(
        self, book: Book, desk: Desk, explainer: Explainer, entry: type[NewEntry] = NewEntry
    ) -> None:
        super().__init__(book, desk, explainer, _ROW)
        self.desk = desk
        self.add_right(self.add)
        self.draft = entry(book, desk, self.choose)
        self._note = Label("", "small", "ink3", wrap=True)
        self._note.hide()
        self.head = QVBoxLayout()
        self.below = QVBoxLayout()
        self._build()
        self._connect()

    def _build(self) -> None:
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
        self.draft.closed.connect(self.add.setFocus)
        self.table.picked.connect(lambda _: self.show_chosen())
        self.table.entered_row.connect(lambda _: self.edit())

    @property
    def record(self) -> Fact | None:
        """The record in hand."""
        return self._records.get(self.table.key)

    def show_rows(self, records: Sequence[Fact], rows: tuple[Row, ...], hint: str) -> None:
        """Show these records; the chosen one stays chosen, else the first one is."""
        self.set_title(self.book.title, hint)
        self.fill(rows, records)
        self.show_chosen()

    def offer(self, options: dict[str, Options]) -> None:
        """Values of choices that the contract and the records give."""
        self._options = self.book.options | options

    def note(self, words: str) -> None:
        """Say something of all the records, below them."""
        self._note.set(words)
        self._note.setVisible(bool(words) and bool(self._records))

    def show_chosen(self) -> None:
        """Show the fields of the record in hand."""
        record = self.record
        self.list.set([record] if record else (), self._options)
        self.chosen.emit(record.id if record else "")

    def choose(self, record_id: str) -> None:
        """Take a record in hand, and go to the table."""
        self.table.choose(record_id)
        self.table.setFocus()

    def edit(self) -> None:
        """Put the cursor into the fields of the record in hand."""
        if self.form is not None:
            self.form.editors[self.book.focus].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.table.setFocus()
            return
        super().keyPressEvent(event)

    def _select(self) -> None:
        """F4 explains what the record in hand is about."""
        self._explainer.select(next(reversed(self.figures_in_hand()), ""))
