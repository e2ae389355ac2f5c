"""付款期: the counted working days on a small calendar, or what the period waits for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.views.i18n import tr
from desktop.views.pages.payments.period_cells import Period, period
from desktop.views.pages.payments.seen import Seen
from desktop.views.widgets import Card, DayGrid, Explainer, FigureLabel, Label, State, StateLabel


class PeriodCard(Card):
    """The period of one instalment (第七条2)."""

    def __init__(self, explainer: Explainer) -> None:
        super().__init__(tr("付款期"))
        self.due = FigureLabel("", "", "strong", "", explainer, right=True, name=tr("应付日"))
        self._due = QWidget()
        row = QHBoxLayout(self._due)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(Label(tr("应付"), "small", "ink3"))
        row.addWidget(self.due)
        self.add_right(self._due)
        self.grid = DayGrid(tr("付款期"))
        self.note = Label("", "small", "ink2", wrap=True)
        self.estimate = StateLabel(State.WARN, "", "small")
        self.waiting = WaitingNotice()
        self.body.addWidget(self.grid)
        self.body.addWidget(self.waiting)
        self.body.addWidget(self.note)
        self.body.addWidget(self.estimate)
        self.body.addStretch(1)

    def show_payment(self, seen: Seen, payment: str) -> None:
        """Show the days, or what is waited for."""
        shown = period(seen, payment)
        counted = shown.first is not None
        self.set_title(tr("付款期"), shown.hint)
        self._due.setVisible(counted)
        self.due.set(str(shown.due_on or ""), figure_id=f"payments.{payment}.due_on")
        self.grid.setVisible(counted)
        if shown.first is not None:
            self.grid.set(shown.first, shown.weeks, shown.days)
        self.note.set(shown.note)
        self.note.setVisible(counted)
        self.estimate.set(State.WARN, shown.estimate)
        self.estimate.setVisible(bool(shown.estimate))
        self.waiting.setVisible(not counted)
        self.waiting.show_period(shown)


class WaitingNotice(QWidget):
    """What is missing before the period starts, and how it will be counted."""

    def __init__(self) -> None:
        super().__init__()
        self._heading = Label(tr("付款期尚未起算"), "section")
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self._words = Label("", "small", "ink2", wrap=True)
        self._lines: list[StateLabel] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._heading)
        column.addLayout(self._list)
        column.addWidget(self._words)

    @property
    def words(self) -> tuple[str, ...]:
        """The missing conditions shown."""
        return tuple(line.text for line in self._lines if not line.isHidden())

    def show_period(self, shown: Period) -> None:
        """Show the missing conditions."""
        while len(self._lines) < len(shown.waiting):
            self._lines.append(StateLabel(State.OFF))
            self._list.addWidget(self._lines[-1], 0, Qt.AlignmentFlag.AlignLeft)
        for place, line in enumerate(self._lines):
            line.setVisible(place < len(shown.waiting))
            line.set(
                State.OFF,
                tr("等待{waiting}").format(waiting=shown.waiting[place])
                if place < len(shown.waiting)
                else "",
            )
        words = tr("最后一项条件具备的次日起算 {length}，那时逐日列出工作日、节假日和最晚收票日。")
        self._words.set(words.format(length=shown.length))
