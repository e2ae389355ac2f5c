"""总览: four figures, what to do next, what waits for a decision, and the course of the term."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.views.i18n import tr
from desktop.views.pages.overview.cards import FigureCard
from desktop.views.pages.overview.cards_seen import cap_card, penalty_card, threshold_card
from desktop.views.pages.overview.chart_cards import PenaltyCard, ServiceCard
from desktop.views.pages.overview.counter_strip import CounterStrip
from desktop.views.pages.overview.headline import HeadlineRow
from desktop.views.pages.overview.lists_seen import all_steps, pending_rows
from desktop.views.pages.overview.payment_seen import headline, payment_card
from desktop.views.pages.overview.seen import Seen
from desktop.views.pages.overview.worklist import PendingCard, StepsCard
from desktop.views.widgets import Button, Explainer, Label, Page

if TYPE_CHECKING:
    from desktop.services.change import Change
    from desktop.services.workspace import Workspace

GAP = 12
_SIDE = 20
#: From this width on the page stands in four rows, as on a screen of 1366 px.
WIDE = 1060


class OverviewPage(Page):
    """Where the contract stands. `charts_filled` once both charts are drawn."""

    charts_filled = Signal()

    def __init__(self, workspace: Workspace, explainer: Explainer, parent: QWidget | None = None) -> None:
        super().__init__(workspace, explainer, parent)
        self._seen: Seen | None = None
        self._wide: bool | None = None
        self._rearranged = False
        self.headline = HeadlineRow(explainer)
        self.record = Button(tr("登记事件"), "primary", icon="plus", tip=tr("登记事件（Ctrl+N）"), height=28)
        self.cards = tuple(FigureCard(explainer) for _ in range(4))
        self.counters = CounterStrip(explainer)
        self.steps = StepsCard(explainer)
        self.pending = PendingCard(explainer)
        self.penalty_chart = PenaltyCard(explainer)
        self.service_chart = ServiceCard(explainer)
        self._build()
        self._connect()

    def _build(self) -> None:
        content = QWidget()
        content.setProperty("plain", True)
        column = QVBoxLayout(content)
        column.setContentsMargins(_SIDE, 14, _SIDE, 12)
        column.setSpacing(GAP)
        column.addLayout(self._title_row())
        self._grid = QGridLayout()
        self._grid.setSpacing(GAP)
        column.addLayout(self._grid, 1)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(content)
        content.installEventFilter(self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)
        self._arrange(wide=True)

    def _title_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Label(tr("总览"), "title"))
        row.addWidget(self.headline, 1)
        row.addWidget(self.record)
        return row

    def _connect(self) -> None:
        self.record.clicked.connect(lambda: self.new_requested.emit("incidents"))
        self._scroll.verticalScrollBar().rangeChanged.connect(self._take_range)
        self.steps.opened.connect(self.opened)
        self.steps.letter_asked.connect(self.letter_asked)
        self.pending.opened.connect(self.opened)

    @property
    def charts_ready(self) -> bool:
        """Whether the charts are drawn."""
        return self.service_chart.host.chart is not None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange_anew()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A card came to need more or less room: whether four fit is looked at anew, once it is laid out."""
        if event.type() == QEvent.Type.LayoutRequest:
            QTimer.singleShot(0, self, self._arrange_anew)
        return super().eventFilter(watched, event)

    def _arrange_anew(self) -> None:
        self._arrange(wide=self._roomy())

    def _roomy(self) -> bool:
        """Whether the four cards fit side by side; very large sums need more than their share."""
        needed = sum(card.minimumSizeHint().width() + GAP for card in self.cards) + 2 * _SIDE
        return self.width() >= max(WIDE, needed)

    def _arrange(self, *, wide: bool) -> None:
        """Four rows when wide; else the cards two by two and the rest one below the other."""
        if wide == self._wide:
            return
        self._wide = wide
        while self._grid.takeAt(0) is not None:
            pass
        for place, card in enumerate(self.cards):
            if wide:
                self._grid.addWidget(card, 0, place * 3, 1, 3)
            else:
                self._grid.addWidget(card, place // 2, place % 2 * 6, 1, 6)
        self._grid.addWidget(self.counters, 1 if wide else 2, 0, 1, 12)
        if wide:
            self._grid.addWidget(self.steps, 2, 0, 1, 8)
            self._grid.addWidget(self.pending, 2, 8, 1, 4)
            self._grid.addWidget(self.penalty_chart, 3, 0, 1, 6)
            self._grid.addWidget(self.service_chart, 3, 6, 1, 6)
        else:
            below: tuple[QWidget, ...] = (self.steps, self.pending, self.penalty_chart, self.service_chart)
            for place, widget in enumerate(below):
                self._grid.addWidget(widget, 3 + place, 0, 1, 12)
        for column in range(12):
            self._grid.setColumnStretch(column, 1)
        for row in range(7):
            self._grid.setRowStretch(row, int(row == 3 if wide else row >= 5))
        self._rearranged = True

    def _take_range(self) -> None:
        """The page got higher or lower: after another arrangement the place is looked for again."""
        if self._rearranged:
            self._rearranged = False
            QTimer.singleShot(0, self, self._keep_in_sight)

    def _keep_in_sight(self) -> None:
        """What has the keys is still there after the page was laid out anew, as when 依据 opens."""
        focused = self.focusWidget()
        if focused is not None and self._scroll.widget().isAncestorOf(focused):
            self._scroll.ensureWidgetVisible(focused, 0, GAP)

    def complete(self) -> None:
        if self.charts_ready:
            return
        self.penalty_chart.host.fill()
        self.service_chart.host.fill()
        self.charts_filled.emit()

    def refresh(self, _change: Change | None) -> None:
        seen = Seen.of(self.workspace)
        if seen == self._seen:
            return
        self._seen = seen
        self.headline.show_phrases(headline(seen))
        every = (penalty_card(seen), threshold_card(seen), cap_card(seen), payment_card(seen))
        for card, values in zip(self.cards, every, strict=True):
            card.show_card(values)
        self.counters.show_counters(seen)
        self.steps.show_rows(all_steps(seen), signed=seen.assessment.contract.service_start is not None)
        self.pending.show_rows(pending_rows(seen))
        self.penalty_chart.show_seen(seen)
        self.service_chart.show_seen(seen)
