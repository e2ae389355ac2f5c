"""The two chart cards of SLA 趋势; their charts are drawn after the page's first paint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.models.calendar import month_bounds, month_of
from desktop.views.charts import ChartHost
from desktop.views.charts.penalty_data import PenaltyCurve
from desktop.views.charts.trend_data import Trend
from desktop.views.i18n import tr
from desktop.views.widgets import Card, Explainer, Label

if TYPE_CHECKING:
    from desktop.views.charts.penalty import PenaltyPlot
    from desktop.views.charts.trend_board import TrendBoard

_CURVE_HINT = tr("元，发生额，同一事件择其重者")
_BEFORE = tr(
    "合同签署完毕、服务期开始后，各月的服务水平画在这里。登记事件、运维需求和月度可用性后，随之变化。"
)


class TrendCard(Card):
    """The charts by month. `chosen(month)` and `entered(month)` as those of the board."""

    chosen = Signal(str)
    entered = Signal(str)

    def __init__(self, explainer: Explainer, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(tr("各月服务水平"))
        self._explainer = explainer
        self._trend: Trend | None = None
        self._month = ""
        self.empty = Label(_BEFORE, "body", "ink3", wrap=True)
        self.host = ChartHost(self._make)
        self.body.addWidget(self.empty)
        self.body.addWidget(self.host, 1)
        self.setMinimumHeight(620)

    def show_trend(self, trend: Trend, month: str) -> None:
        """Show other values, with a month chosen."""
        self._trend, self._month = trend, month
        some = bool(trend.months)
        self.empty.setVisible(not some)
        self.host.setVisible(some)
        if self.host.chart is not None and some:
            self._fill(self.host.chart)

    def choose(self, month: str) -> None:
        """Show another month as chosen."""
        self._month = month
        if self.host.chart is not None:
            self.host.chart.choose(month)

    def _make(self) -> TrendBoard:
        from desktop.views.charts.trend_board import TrendBoard

        board = TrendBoard(self._explainer)
        board.chosen.connect(self.chosen)
        board.entered.connect(self.entered)
        self._fill(board)
        return board

    def _fill(self, board: TrendBoard) -> None:
        if self._trend is not None:
            board.show_trend(self._trend)
            board.choose(self._month)


class CurveCard(Card):
    """累计违约金 against the cap and the 30 % line. `chosen(month)` when the user moves to an event."""

    chosen = Signal(str)

    def __init__(self, explainer: Explainer, parent: QWidget | None = None) -> None:
        super().__init__(tr("累计违约金"), _CURVE_HINT, parent=parent)
        self._explainer = explainer
        self._curve: PenaltyCurve | None = None
        self._month = ""
        self.host = ChartHost(self._make)
        self.body.addWidget(self.host, 1)

    def show_curve(self, curve: PenaltyCurve, month: str) -> None:
        """Show other values, with a month chosen."""
        self._curve, self._month = curve, month
        if self.host.chart is not None:
            self._fill(self.host.chart)

    def choose(self, month: str) -> None:
        """Show another month as chosen."""
        self._month = month
        if self.host.chart is not None:
            self.host.chart.show_span(month_bounds(month) if month else None)

    def _make(self) -> PenaltyPlot:
        from desktop.views.charts.penalty import PenaltyPlot

        plot = PenaltyPlot(self._explainer)
        plot.chosen.connect(self._take)
        self._fill(plot)
        return plot

    def _fill(self, plot: PenaltyPlot) -> None:
        if self._curve is not None:
            plot.show_curve(self._curve)
        self.choose(self._month)
        plot.show_span(month_bounds(self._month) if self._month else None)

    def _take(self, place: int) -> None:
        plot, curve = self.host.chart, self._curve
        if plot is None or curve is None:
            return
        self.hint.set(plot.words(place) if place >= 0 else _CURVE_HINT)
        if 0 <= place < len(curve.marks):
            self.chosen.emit(month_of(curve.marks[place].day))
