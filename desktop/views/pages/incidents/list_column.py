"""The list beside the detail: heading, 新事件, kinds, filters, the records."""

from __future__ import annotations

import datetime as dt
from functools import partial
from itertools import compress
from operator import and_

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desktop.models.facts import KIND_ZH
from desktop.models.money import grouped
from desktop.rules.memo import Memo
from desktop.views.pages.incidents.entries import SIEVE_ZH, Entry, Sieve, counts, sieves_of, state_pairs
from desktop.views.pages.incidents.list_filter import ListFilter
from desktop.views.theme import font, tint
from desktop.views.widgets import Button, Label, ListPane, ListRow, SegmentedFilter

WIDTH = 268
_SHORT_ZH = {
    "incidents": "事件",
    "requests": "运维需求",
    "absences": "无人值守",
    "availability": "可用性",
    "complaints": "投诉",
    "monthly_reviews": "考核",
    "expansions": "扩容",
    "regulator_notices": "监管",
    "rectifications": "整改",
    "breaches": "转包",
}


class ListColumn(QWidget):
    """`picked(id)`, `kind_changed(kind)`, `new_asked(kind)`, `delete_asked(id)`."""

    picked = Signal(str)
    kind_changed = Signal(str)
    new_asked = Signal(str)
    delete_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._entries: tuple[Entry, ...] = ()
        self._rows: tuple[ListRow, ...] = ()
        self._memo = Memo()
        self.new = Button("新事件", "primary", icon="plus", tip="登记新事件（Ctrl+N）", height=28)
        self.more = Button("", icon="chevron-down", tip="登记其他记录", height=28)
        self.kinds = SegmentedFilter("记录的种类", wrap=WIDTH - 8)
        self.kinds.set_items(tuple(_SHORT_ZH.items()))
        self.sieve = SegmentedFilter("筛选")
        self.filter = ListFilter(self.sieve)
        self.pane = ListPane("记录")
        self.empty = Label("", "body", "ink3", wrap=True)
        self._lay_out()
        self._fill_menu()
        self._connect()

    def _lay_out(self) -> None:
        self.setFixedWidth(WIDTH)
        self.more.setFixedWidth(28)
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 12, 0)
        head.setSpacing(6)
        head.addWidget(Label("事件", "title"))
        head.addWidget(self.filter.words, 1)
        head.addWidget(self.new)
        head.addWidget(self.more)
        switches = QVBoxLayout()
        switches.setContentsMargins(7, 0, 0, 0)
        switches.setSpacing(2)
        switches.addWidget(self.kinds)
        switches.addWidget(self.sieve)
        switches.addWidget(self.filter)
        self.empty.setContentsMargins(16, 8, 16, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 1, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(switches)
        column.addWidget(self.empty)
        column.addWidget(self.pane, 1)

    def _fill_menu(self) -> None:
        menu = QMenu(self)
        menu.setFont(font("body"))
        self.actions_by_kind: dict[str, QAction] = {}
        for kind in _SHORT_ZH:
            action = QAction(f"新{KIND_ZH[kind]}", menu)
            action.triggered.connect(lambda _=False, kind=kind: self.new_asked.emit(kind))
            menu.addAction(action)
            self.actions_by_kind[kind] = action
        self.more.setMenu(menu)

    def _connect(self) -> None:
        self.new.clicked.connect(lambda: self.new_asked.emit("incidents"))
        self.kinds.changed.connect(self.kind_changed)
        self.sieve.changed.connect(lambda _: self._show_rows())
        self.filter.changed.connect(self._show_rows)
        self.pane.picked.connect(self.picked)
        self.pane.delete_asked.connect(self.delete_asked)

    @property
    def kind(self) -> str:
        """The kind of records listed."""
        return self.kinds.key

    @property
    def chosen(self) -> str:
        """The id of the chosen record, or nothing."""
        return self.pane.key

    @property
    def all_chosen(self) -> tuple[str, ...]:
        """The ids of all chosen records."""
        return self.pane.keys

    def show_entries(self, entries: tuple[Entry, ...], day: dt.date) -> None:
        """List these records as of a day, as far as the filter lets them."""
        self.filter.set_day(day)
        self._entries = entries
        found = self._memo.joined("counts", entries, sieves_of, counts)
        items = tuple((sieve.value, f"{SIEVE_ZH[sieve]} {found[sieve]}") for sieve in Sieve)
        self.sieve.set_items(items)
        if self.sieve.sizeHint().width() > WIDTH - 8:
            self.sieve.set_items(tuple((sieve.value, SIEVE_ZH[sieve]) for sieve in Sieve))
        self._show_rows()

    def choose(self, record_id: str) -> None:
        """Choose a record, lifting the filter where it hides it."""
        if all(row.key != record_id for row in self._rows):
            self.sieve.choose(Sieve.ALL.value)
            self.filter.clear()
        self.pane.choose(record_id)

    def _show_rows(self) -> None:
        sieve = Sieve(self.sieve.key)
        every = self._memo.each("rows", self._entries, _list_row)
        passing = self._memo.each(sieve, self._entries, partial(Entry.passes, sieve=sieve))
        rows = tuple(compress(every, map(and_, passing, self.filter.passing(self._entries))))
        self.empty.setVisible(not rows)
        word = KIND_ZH[self.kind]
        self.empty.set(f"没有符合筛选的{word}" if self._entries else f"还没有登记{word}")
        if rows != self._rows:
            self._rows = rows
            self.pane.set_rows(rows)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), tint("sunken"))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), tint("line"))
        painter.end()


def _list_row(entry: Entry) -> ListRow:
    return ListRow(
        key=entry.id,
        title=entry.title,
        right=entry.when,
        states=state_pairs(entry),
        note=entry.note,
        amount=grouped(entry.amount) if entry.amount is not None else "",
    )
