"""The list beside the detail: heading, 新事件, kinds, filters, the records."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desktop.exchange.columns import OUTAGES, name_of
from desktop.models.facts import KIND_ZH
from desktop.models.listing import Order, Query
from desktop.models.money import grouped
from desktop.views.i18n import say, tr
from desktop.views.pages.incidents.entries import SIEVE_ZH, Entry, EntryList, Sieve, state_pairs
from desktop.views.pages.incidents.list_filter import ListFilter
from desktop.views.theme import font, tint
from desktop.views.widgets import Button, Choice, Fetched, Label, ListPane, ListRow, SegmentedFilter
from desktop.views.widgets.finding import WordsFilter

WIDTH = 268
_SHORT_ZH = {
    "incidents": tr("事件"),
    "requests": tr("运维需求"),
    "absences": tr("无人值守"),
    "availability": tr("可用性"),
    "complaints": tr("投诉"),
    "monthly_reviews": tr("考核"),
    "expansions": tr("扩容"),
    "regulator_notices": tr("监管"),
    "rectifications": tr("整改"),
    "breaches": tr("转包"),
}
#: The order that rests on the assessment; what adds nothing to the sum follows by its moment.
_AMOUNT = "amount"
_ORDERS = {**{each.value: each for each in Order}, _AMOUNT: Order.NEWEST}
_ORDER_ZH = (
    (Order.NEWEST.value, tr("最新在前")),
    (Order.OLDEST.value, tr("最早在前")),
    (Order.TITLE.value, tr("按标题")),
    (Order.RECORDED.value, tr("按登记先后")),
    (_AMOUNT, tr("按金额")),
)
#: What is mostly brought in from a table of the vendor.
_IMPORTED = ("incidents", OUTAGES, "requests", "availability")


class ListColumn(QWidget):
    """`picked(id)`, `kind_changed(kind)`, `new_asked(kind)`, `import_asked(kind)`, `delete_asked(id)`,
    `export_asked`.
    """

    picked = Signal(str)
    kind_changed = Signal(str)
    new_asked = Signal(str)
    import_asked = Signal(str)
    delete_asked = Signal(str)
    export_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._entries = EntryList()
        self._listed: Callable[[Query], tuple[str, ...]] = lambda _: ()
        self._asked: Query | None = None
        self._found: tuple[str, ...] = ()
        self.new = Button(tr("新事件"), "primary", icon="plus", tip=tr("登记新事件（Ctrl+N）"), height=28)
        self.more = Button("", icon="chevron-down", tip=tr("登记其他记录，导入，导出"), height=28)
        self.kinds = SegmentedFilter(tr("记录的种类"), wrap=WIDTH - 8)
        self.kinds.set_items(tuple(_SHORT_ZH.items()))
        self.sieve = SegmentedFilter(tr("筛选"), wrap=WIDTH - 8)
        self.words = WordsFilter(tr("查找记录"))
        self.order = Choice(tr("排序"), _ORDER_ZH, height=24)
        self.order.set_value(Order.NEWEST.value)
        self.filter = ListFilter({"sieve": self.sieve, "words": self.words, "order": self.order})
        self.pane = ListPane(tr("记录"))
        self.empty = Label("", "body", "ink3", wrap=True)
        self._lay_out()
        self._fill_menu()
        self._connect()

    def _lay_out(self) -> None:
        self.setFixedWidth(WIDTH)
        self.more.setFixedWidth(28)
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 12, 0)
        head.setSpacing(4)
        head.addWidget(Label(tr("事件"), "title"), 1)
        head.addWidget(self.new)
        head.addWidget(self.more)
        switches = QVBoxLayout()
        switches.setContentsMargins(7, 0, 0, 0)
        switches.setSpacing(2)
        switches.addWidget(self.kinds)
        switches.addWidget(self.sieve)
        finding = QHBoxLayout()
        finding.setContentsMargins(9, 4, 12, 0)
        finding.setSpacing(6)
        finding.addWidget(self.words, 1)
        finding.addWidget(self.order)
        switches.addWidget(self.filter)
        switches.addLayout(finding)
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
            action = QAction(tr("新{kind}").format(kind=say(KIND_ZH[kind])), menu)
            action.triggered.connect(lambda _=False, kind=kind: self.new_asked.emit(kind))
            menu.addAction(action)
            self.actions_by_kind[kind] = action
        menu.addSeparator()
        for kind in _IMPORTED:
            action = QAction(tr("从表格导入{kind}…").format(kind=say(name_of(kind))), menu)
            action.triggered.connect(lambda _=False, kind=kind: self.import_asked.emit(kind))
            menu.addAction(action)
        self.export = QAction(tr("导出此清单"), menu)
        self.export.triggered.connect(lambda _=False: self.export_asked.emit())
        menu.addAction(self.export)
        self.more.setMenu(menu)

    def _connect(self) -> None:
        self.new.clicked.connect(lambda: self.new_asked.emit("incidents"))
        self.kinds.changed.connect(self.kind_changed)
        self.sieve.changed.connect(lambda _: self._show_rows())
        self.filter.changed.connect(self._show_rows)
        self.words.textChanged.connect(lambda _: self._show_rows())
        self.words.left.connect(self.pane.setFocus)
        self.order.committed.connect(lambda _: self._show_rows())
        self.pane.typed.connect(self.words.begin)
        QShortcut("Ctrl+F", self, self.words.begin)
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
    def listed(self) -> tuple[str, ...]:
        """The ids of the records that the filter lets through, in their order."""
        return tuple(self.pane.rows_model.keys)

    @property
    def all_chosen(self) -> tuple[str, ...]:
        """The ids of all chosen records."""
        return self.pane.keys

    def show_entries(
        self, entries: EntryList, listed: Callable[[Query], tuple[str, ...]], day: dt.date
    ) -> None:
        """List these records, as far as the filters let them, in the order in which `listed` gives them.

        `day` is the one in hand: its month is 本月.
        """
        self.filter.set_day(day)
        self._entries, self._listed = entries, listed
        if entries.moved:
            self._asked = None
        found = entries.counts()
        self.sieve.set_items(tuple((sieve.value, f"{SIEVE_ZH[sieve]} {found[sieve]:,}") for sieve in Sieve))
        self._show_rows()

    def choose(self, record_id: str) -> None:
        """Choose a record, lifting the filters where they hide it."""
        if record_id not in self.pane.rows_model.keys:
            self.words.clear()
            self.sieve.choose(Sieve.ALL.value)
            self.filter.clear()
        self.pane.choose(record_id)

    def _show_rows(self) -> None:
        sieve = Sieve(self.sieve.key)
        self.pane.set_rows(Fetched(self._ids(sieve), self._fetch))
        some = bool(self.pane.rows_model.rows)
        self.empty.setVisible(not some)
        self.empty.set("" if some else self._nothing(sieve))

    def _ids(self, sieve: Sieve) -> tuple[str, ...]:
        """The ids to list. The records' order is asked for again only where it may be another."""
        query = Query.typed(self.kind, _ORDERS[self.order.value], self.words.text())
        if query != self._asked:
            self._asked, self._found = query, self._listed(query)
        found: tuple[str, ...] = self._found
        if sieve is not Sieve.ALL:
            passing = self._entries.passing(sieve)
            found = tuple([each for each in found if each in passing])
        if span := self.filter.months:
            within = self._entries.within(*span)
            found = tuple([each for each in found if each in within])
        return self._dearest_first(found) if self.order.value == _AMOUNT else found

    def _dearest_first(self, found: tuple[str, ...]) -> tuple[str, ...]:
        """First what adds to the sum, by amount; what adds nothing stays in order behind it."""
        held, dearest = set(found), self._entries.dearest()
        costly = set(dearest)
        return (
            *(each for each in dearest if each in held),
            *(each for each in found if each not in costly),
        )

    def _fetch(self, ids: Sequence[str]) -> list[ListRow]:
        return list(map(_list_row, self._entries.rows(ids)))

    def _nothing(self, sieve: Sieve) -> str:
        """Why nothing is listed, and the way out."""
        word = say(KIND_ZH[self.kind])
        if not self._entries:
            return tr("还没有登记{word}").format(word=word)
        if self.words.text().strip():
            return tr("没有含“{text}”的{word}。按 Esc 清除查找。").format(
                text=self.words.text().strip(), word=word
            )
        return (
            tr("没有符合筛选的{word}").format(word=word)
            if self.filter.months
            else tr("没有“{sieve}”的{word}").format(sieve=SIEVE_ZH[sieve], word=word)
        )

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
