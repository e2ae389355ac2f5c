"""月度封存: the months of the term beside the statement of the one in hand."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.services.sealing import MonthState
from desktop.views.i18n import tr
from desktop.views.pages.data.desk import SealingDesk
from desktop.views.pages.data.month_card import MonthCard
from desktop.views.pages.data.month_rows import Sums, month_row, sums_of
from desktop.views.widgets import Card, Column, Table

_COLUMNS = (
    Column(tr("月份"), 76),
    Column(tr("状态"), 84),
    Column(tr("发生额，元"), 100, right=True),
    Column(tr("待付净额，元"), 100, right=True),
    Column(tr("哈希")),
)
#: In a narrow window the statement beside the list says what these columns do.
_SPARED = (3, 4)
_SIDE, _NARROW = 464, 262
_WIDE = 960


class MonthsTab(QWidget):
    """The list of months, and one of them; `opened(kind, id)` goes to a record."""

    opened = Signal(str, str)

    def __init__(self, desk: SealingDesk) -> None:
        super().__init__()
        self._desk = desk
        self._sums: dict[str, Sums] = {}
        self._waiting: list[str] = []
        self.table = Table(_COLUMNS, name=tr("服务期各月"))
        self.card = Card(tr("服务期各月"), " ", flush=True)
        self.card.body.addWidget(self.table)
        self.month = MonthCard(desk)
        sides = QHBoxLayout(self)
        sides.setContentsMargins(20, 0, 20, 14)
        sides.setSpacing(12)
        sides.addWidget(self.card)
        sides.addWidget(self.month, 1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._settle)
        self.table.picked.connect(self._show_month)
        self.month.opened.connect(self.opened)

    def show_workspace(self) -> None:
        """Show how every month stands; what takes a moment to compare follows one month at a time."""
        sealing = self._desk.sealing
        months = sealing.months()
        self._waiting = [month for month in months if not sealing.settled(month)]
        self._fill()
        if not self.table.key and months:
            self.table.choose(self._first(months))
        self._show_month(self.table.key)
        if self._waiting:
            self._timer.start(0)

    def _first(self, months: tuple[str, ...]) -> str:
        """The month in hand at first: the first that can be sealed, else the last that was."""
        sealing = self._desk.sealing
        over = [month for month in months if not sealing.of_month(month) and sealing.is_over(month)]
        sealed = [month for month in months if sealing.of_month(month)]
        return (over[:1] or sealed[-1:] or [months[0]])[0]

    def _settle(self) -> None:
        """Compare one more month, the one in hand first."""
        if not self._waiting:
            return
        month = self.table.key if self.table.key in self._waiting else self._waiting[0]
        self._waiting.remove(month)
        self._desk.sealing.state(month)
        self._fill()
        if month == self.table.key:
            self._show_month(month)
        if self._waiting:
            self._timer.start(0)

    def _fill(self) -> None:
        sealing = self._desk.sealing
        rows, states = [], []
        for month in sealing.months():
            state = None if month in self._waiting else sealing.state(month)
            held = sealing.of_month(month)
            newest = held[-1] if held else None
            if newest and newest.sealed.hash not in self._sums:
                self._sums[newest.sealed.hash] = sums_of(newest.statement)
            sums = self._sums[newest.sealed.hash] if newest else None
            rows.append(month_row(month, state, newest, sums))
            states.append(state)
        self.table.set_rows(tuple(rows))
        ready, differing = (states.count(each) for each in (MonthState.READY, MonthState.DIFFERS))
        self.card.set_title(
            tr("服务期各月"),
            tr("可封存 {ready}，有差异 {differing}").format(ready=ready, differing=differing),
        )

    def _show_month(self, month: str) -> None:
        self.month.show_month(month, pending=month in self._waiting)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= _WIDE
        for column in _SPARED:
            self.table.columns.spare(column, spared=not wide)
        self.card.setFixedWidth(_SIDE if wide else _NARROW)
