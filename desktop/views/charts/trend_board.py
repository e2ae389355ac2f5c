"""The charts of the page SLA 趋势 one below the other, over the same months; one month chosen in all."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.views.charts.steered import Steered
from desktop.views.charts.trend import ClockGrid, DownTrend, IncidentStrip, MeanTrend
from desktop.views.charts.trend_data import Tickets, Trend
from desktop.views.charts.trend_heads import Head, heads
from desktop.views.i18n import tr
from desktop.views.widgets import Explainer, Label
from desktop.views.widgets.asked import AskedState

_NAMES = (tr("不可用时长"), tr("平均响应"), tr("平均恢复"), tr("故障按时与事件"))
_TICKETS = {
    Tickets.ALL: tr("当月全部工单"),
    Tickets.INCIDENTS: tr("只计事件"),
    Tickets.REQUESTS: tr("只计运维需求"),
}


class TrendBoard(QWidget):
    """`TrendBoard(explainer)`, then `show_trend(trend)` and `choose(month)`.

    `chosen(month)` when the user moves to another month, empty when none is chosen any more;
    `entered(month)` on a double click.
    """

    chosen = Signal(str)
    entered = Signal(str)

    def __init__(self, explainer: Explainer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._trend: Trend | None = None
        self._month = ""
        self.down = DownTrend(explainer)
        self.response = MeanTrend(tr("平均响应"), explainer)
        self.recovery = MeanTrend(tr("平均恢复"), explainer)
        self.clocks = ClockGrid(explainer)
        self.incidents = IncidentStrip(explainer)
        self.heads = tuple(BoardHead(name, explainer) for name in _NAMES)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for head, chart, stretch in zip(self.heads, self.charts, (6, 4, 4, 2), strict=False):
            column.addWidget(head)
            column.addWidget(chart, stretch)
        column.addWidget(self.incidents)
        for chart in self.charts:
            chart.chosen.connect(self._share)
            chart.entered.connect(self._enter)

    @property
    def charts(self) -> tuple[Steered, ...]:
        """The five, in reading order."""
        return (self.down, self.response, self.recovery, self.clocks, self.incidents)

    def sizeHint(self) -> QSize:
        return QSize(680, 560)

    def show_trend(self, trend: Trend) -> None:
        """Show other values; the chosen month stays chosen while it is there."""
        if trend == self._trend:
            return
        self._trend = trend
        service = trend.service
        self.down.show_trend(trend)
        self.response.show_trend(trend, service.response, trend.response_bands)
        self.recovery.show_trend(trend, service.recovery, trend.recovery_bands)
        self.clocks.show_rows(service.clocks)
        self.incidents.show_tallies(trend.tallies)
        for head, seen in zip(self.heads, heads(trend), strict=True):
            head.show_head(seen)
        self.choose(self._month)

    def choose(self, month: str) -> None:
        """Show a month as chosen, telling nobody."""
        self._month = month
        place = self._place()
        for chart in self.charts:
            chart.choose(place)
        self._tell(place)

    def _place(self) -> int:
        months = self._trend.months if self._trend else ()
        return months.index(self._month) if self._month in months else -1

    def _tell(self, place: int) -> None:
        """The chosen month's values beside the names, or what is drawn."""
        tickets = _TICKETS[self._trend.view.tickets] if self._trend else ""
        plain = (
            tr("秒 / 月"),
            tr("分钟，{tickets}").format(tickets=tickets),
            tr("分钟，{tickets}").format(tickets=tickets),
            tr("按时数 / 故障数；每格一件"),
        )
        for head, chart, words in zip(self.heads, self.charts, plain, strict=False):
            head.hint.set(chart.words(place) if place >= 0 else words)

    def _share(self, place: int) -> None:
        month = self._trend.months[place] if self._trend and place >= 0 else ""
        self.choose(month)
        self.chosen.emit(month)

    def _enter(self, place: int) -> None:
        if self._trend is not None:
            self.entered.emit(self._trend.months[place])


class BoardHead(QWidget):
    """A chart's name, what is drawn or the chosen month's value, and how its months stand."""

    def __init__(self, name: str, explainer: Explainer) -> None:
        super().__init__()
        self.setFixedHeight(22)
        self.hint = Label("", "small", "ink3", elide=True)
        self.state = AskedState(role="small").asking(explainer)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Label(name, "section"))
        row.addWidget(self.hint, 1)
        row.addWidget(self.state)

    def show_head(self, seen: Head) -> None:
        """Show how the months stand."""
        self.state.set(seen.state, seen.text)
        self.state.ask_for(seen.figure)
        self.state.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # By keys the month below it is asked.
