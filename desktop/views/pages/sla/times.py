"""逐件响应: the response of every incident, moved along and looked into."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.views.charts import ChartHost
from desktop.views.charts.times_data import Times
from desktop.views.i18n import tr
from desktop.views.widgets import Button, Card, Explainer, Label, State, StateLabel

if TYPE_CHECKING:
    from desktop.views.charts.times import TimesPlot

_HINT = tr("拖动或按 Ctrl+← → 移动，滚轮或 + − 缩放，← → 逐件查看，双击打开事件")


class TimesTab(QWidget):
    """`opened(kind, id)` asks for an incident."""

    opened = Signal(str, str)

    def __init__(self, explainer: Explainer) -> None:
        super().__init__()
        self._explainer = explainer
        self._times: Times | None = None
        self.host = ChartHost(self._make)
        self.nearer = Button(tr("放大"), height=24, tip=tr("显示更少的日子（+）"))
        self.farther = Button(tr("缩小"), height=24, tip=tr("显示更多的日子（−）"))
        self.whole = Button(tr("全部"), height=24, tip=tr("显示全部日子（0）"))
        self.said = Label(_HINT, "small", "ink2", elide=True)
        self.card = Card(tr("逐件响应时间"), tr("分钟，自甲方报告至乙方响应"))
        self.state = StateLabel(role="small")
        self.card.add_right(self.state)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.said, 1)
        for button in (self.nearer, self.farther, self.whole):
            row.addWidget(button)
        self.card.body.addLayout(row)
        self.card.body.addWidget(self.host, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 0, 20, 12)
        column.addWidget(self.card)

    def show_times(self, times: Times) -> None:
        """Show other incidents; the chart is made when it is first looked at."""
        self._times = times
        some = bool(times.incidents)
        for part in (self.nearer, self.farther, self.whole, self.said):
            part.setVisible(some)
        if self.host.chart is None:
            self.host.fill()
        else:
            self.host.chart.show_times(times)
        self._tell(times, self.host.chart.late if self.host.chart else 0)

    def _tell(self, times: Times, late: int) -> None:
        """How many answers came late; nothing where no limit holds for all and none did.

        Faults that were never answered are not in the chart.
        """
        self.state.setVisible(bool(times.incidents) and (late > 0 or times.limit is not None))
        if not late:
            self.state.set(State.OK, tr("已响应的均按时"))
        elif times.limit is None:
            self.state.set(State.BAD, tr("{late} 次超限").format(late=f"{late:,}"))
        else:
            words = tr("{late} 次超过 {limit} 分钟").format(late=f"{late:,}", limit=times.limit)
            self.state.set(State.BAD, words)

    def _make(self) -> TimesPlot:
        from desktop.views.charts.times import TimesPlot

        plot = TimesPlot(self._explainer)
        plot.chosen.connect(lambda place: self.said.set(plot.words(place) if place >= 0 else _HINT))
        plot.entered.connect(self._open)
        self.nearer.clicked.connect(lambda: plot.zoom(0.5))
        self.farther.clicked.connect(lambda: plot.zoom(2.0))
        self.whole.clicked.connect(plot.show_all)
        if self._times is not None:
            plot.show_times(self._times)
        return plot

    def _open(self, place: int) -> None:
        if self._times is not None:
            self.opened.emit("incidents", self._times.incidents[place].id)
