"""A register: a table of records of one kind, the chosen one edited below it, and the entry of another."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from desktop.models.facts import Fact
from desktop.views.i18n import tr
from desktop.views.widgets.asked import AskedChip
from desktop.views.widgets.buttons import Button
from desktop.views.widgets.card import Card
from desktop.views.widgets.desk import Desk
from desktop.views.widgets.figures import Explainer
from desktop.views.widgets.layouts import Layout, Options
from desktop.views.widgets.newrecord import NewRecord
from desktop.views.widgets.recordform import Form
from desktop.views.widgets.records import RecordList
from desktop.views.widgets.states import State
from desktop.views.widgets.tablemodel import Column, Row
from desktop.views.widgets.tablerecords import TableRecords
from desktop.views.widgets.tables import Table
from desktop.views.widgets.text import Label, Rule

_ROW = 28
#: The heading of a table, with the line below its last row.
_HEAD = 27


class Book(msgspec.Struct, frozen=True):
    """A register on a page: what it lists, how a record is edited and begun, and what is said without any.

    `template` is what a new record starts from, its cursor in the field `focus`; `keys` begins one. At most
    `most` rows are shown at once.
    """

    kind: str
    title: str
    columns: tuple[Column, ...]
    layout: Layout
    new_layout: Layout
    template: Fact
    focus: str
    keys: str
    empty: str
    options: dict[str, Options] = {}
    most: int = 12


class BookCard(Card):
    """What registers have in common: the button that begins a record, the table, the chosen one's fields.

    Where these stand and what is said beside them is each register's own. `chosen(key)` when another row is.
    """

    chosen = Signal(str)
    draft: NewRecord

    def __init__(self, book: Book, desk: Desk, explainer: Explainer, row_height: int) -> None:
        super().__init__(book.title, " ", flush=True)
        self.book, self._explainer, self._row_height = book, explainer, row_height
        self._records: dict[str, Fact] = {}
        self._options = book.options
        self.add = Button(
            tr("登记"),
            icon="plus",
            height=24,
            tip=tr("登记{title}（{keys}）").format(title=book.title, keys=book.keys),
        )
        self.add.setAccessibleName(tr("登记{title}").format(title=book.title))
        self.add.setShortcut(book.keys)
        self.add.clicked.connect(lambda: self.begin())
        self.table = Table(book.columns, explainer, name=book.title, row_height=row_height)
        self.chosen_records = TableRecords(
            self.table, book.kind, desk, lambda: self._records, lambda: self.form
        )
        self.list = RecordList(lambda _: book.layout, desk, self.table.setFocus, self._select)
        self.empty = Label(book.empty, "small", "ink3", wrap=True)
        self.empty.setContentsMargins(16, 4, 16, 8)
        self._rule = Rule(token="grid")

    @property
    def form(self) -> Form | None:
        """The fields of the record in hand."""
        return self.list.form(self.book.kind, self.table.key)

    def begin(self, start: Fact | None = None) -> None:
        """Open the entry of a new record, with the values of another one where that is given."""
        self.draft.begin(start)

    def fill(self, rows: tuple[Row, ...], records: Sequence[Fact]) -> None:
        """Fill the table, or say what is missing; the chosen row stays, else the first one is."""
        self._records = {each.id: each for each in records}
        if not rows and self.table.hasFocus():
            self.add.setFocus()  # The table is about to hide: the focus would leave the page.
        self.table.set_rows(rows)
        self.table.setFixedHeight(_HEAD + self._row_height * min(len(rows), self.book.most))
        for part in (self._rule, self.table):
            part.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        if rows and not self.table.key:
            self.table.choose(rows[0].key)

    def figures_in_hand(self) -> list[str]:
        """What can be explained of the row in hand."""
        row = next((each for each in self.table.rows_model.rows if each.key == self.table.key), None)
        return [cell.figure_id for cell in row.cells if cell.figure_id] if row else []

    def _select(self) -> None:
        """F4 explains what the record in hand is about."""
        self._explainer.select(next(iter(self.figures_in_hand()), ""))


class RegisterCard(BookCard):
    """`show_rows(rows, records)` fills it; `entered(key)` on Enter on a row that is no record. `top` and
    `below` take what stands over the table and under the fields.
    """

    entered = Signal(str)

    def __init__(self, book: Book, desk: Desk, explainer: Explainer) -> None:
        super().__init__(book, desk, explainer, _ROW)
        self.chip = AskedChip(State.OFF, "").asking(explainer)
        self.chip.hide()
        self.add_right(self.chip)
        self.add_right(self.add)
        self.draft = NewRecord(book.new_layout, book.template, book.focus, desk, self._recorded)
        self._offer(book.options)
        self.top, self.below = QVBoxLayout(), QVBoxLayout()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        for layout in (self.top, self.below):
            layout.setContentsMargins(15, 0, 15, 0)
            layout.setSpacing(4)
        fields = QVBoxLayout()
        fields.setContentsMargins(15, 10, 15, 8)
        fields.setSpacing(8)
        fields.addLayout(self.list.rows.layout)
        fields.addWidget(self.draft)
        self.body.addLayout(self.top)
        self.body.addWidget(self.empty)
        self.body.addWidget(self._rule)
        self.body.addWidget(self.table)
        self.body.addLayout(fields)
        self.body.addLayout(self.below)

    def _connect(self) -> None:
        self.table.picked.connect(self._pick)
        self.table.entered_row.connect(self._enter)
        self.draft.closed.connect(self.add.setFocus)

    @property
    def key(self) -> str:
        """The key of the chosen row, or nothing."""
        return self.table.key

    def choose(self, record_id: str) -> None:
        """Choose a record and put the cursor into its table."""
        self.table.choose(record_id)
        self._show_chosen()
        self.table.setFocus()

    def show_rows(
        self,
        rows: tuple[Row, ...],
        records: Sequence[Fact],
        options: dict[str, Options] | None = None,
    ) -> None:
        """Show these rows, those of `records` among them; the chosen row stays, else the first one is."""
        self._options = self.book.options | (options or {})
        self._offer(options or {})
        self.fill(rows, records)
        self._show_chosen()

    def show_state(self, words: tuple[State, str] | None, clause: str) -> None:
        """Show in the heading how the register stands under a clause, or nothing."""
        self.chip.setVisible(words is not None)
        if words is not None:
            self.chip.set(*words)
            self.chip.ask_for(f"clause:{clause}")

    def _offer(self, options: dict[str, Options]) -> None:
        """Offer values where the entry of a new record has their field."""
        for key, choices in options.items():
            if key in self.draft.form.editors:
                self.draft.form.set_options(key, choices)

    def _show_chosen(self) -> None:
        record = self._records.get(self.key)
        self.list.set((record,) if record else (), self._options)

    def _pick(self, key: str) -> None:
        self._show_chosen()
        self.chosen.emit(key)

    def _enter(self, key: str) -> None:
        form = self.form
        if form is None:
            self.entered.emit(key)
        else:
            next(iter(form.editors.values())).setFocus()

    def _recorded(self, record_id: str) -> None:
        self.choose(record_id)
        self.chosen.emit(record_id)
