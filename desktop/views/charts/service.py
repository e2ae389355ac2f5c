"""The small charts of the service level: downtime, two means, faults in time; one chosen month for all."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.money import rounded
from desktop.views.charts.dots import ClockDots
from desktop.views.charts.months import DownPlot, MeanPlot
from desktop.views.charts.plot import line_pen
from desktop.views.charts.service_data import MeanLine, ServiceMonths
from desktop.views.charts.steered import Steered
from desktop.views.i18n import tr
from desktop.views.widgets import Explainer, Label


class ServiceCharts(QWidget):
    """`ServiceCharts(explainer)`, then `show_months(months)`. `told(text)` says the chosen month's values."""

    told = Signal(str)

    def __init__(self, explainer: Explainer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._months: ServiceMonths | None = None
        self.down = DownPlot(explainer)
        self.response = MeanPlot(tr("平均响应"), explainer)
        self.recovery = MeanPlot(tr("平均恢复"), explainer)
        self.clocks = ClockDots(explainer)
        self._heads = tuple(
            _Head(name) for name in (tr("不可用时长"), tr("平均响应"), tr("平均恢复"), tr("故障时限"))
        )
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(6)
        for place, (head, chart) in enumerate(zip(self._heads, self.charts, strict=True)):
            cell = QVBoxLayout()
            cell.setSpacing(0)
            cell.addWidget(head)
            cell.addWidget(chart, 1)
            grid.addLayout(cell, place // 2, place % 2)
            grid.setColumnStretch(place % 2, 1)
            chart.chosen.connect(self._share)

    @property
    def charts(self) -> tuple[Steered, ...]:
        """The four, in reading order."""
        return (self.down, self.response, self.recovery, self.clocks)

    def sizeHint(self) -> QSize:
        return QSize(520, 190)

    def show_months(self, months: ServiceMonths) -> None:
        """Show other values."""
        if months == self._months:
            return
        self._months = months
        self.down.show_bars(months.downtime, months.months)
        self.response.show_line(months.response)
        self.recovery.show_line(months.recovery)
        self.clocks.show_rows(months.clocks)
        self._name_heads(months)
        self._share(-1)

    def _name_heads(self, months: ServiceMonths) -> None:
        down, response, recovery, clocks = self._heads
        allowed = max((bar.allowed for bar in months.downtime if bar), default=None)
        down.show_words(
            tr("秒"), tr("每月允许约 {allowed}").format(allowed=rounded(allowed, 0)) if allowed else ""
        )
        for head, line in ((response, months.response), (recovery, months.recovery)):
            head.show_words(_latest(line), tr("{limit:f} 分钟").format(limit=line.limit))
        clocks.show_words(tr("{faults} 次故障，按月").format(faults=f"{months.faults:,}"), "")

    def _share(self, place: int) -> None:
        for chart in self.charts:
            chart.choose(place)
        said = self._months is not None and 0 <= place < len(self._months.months)
        self.told.emit(self._months.sentence(self._months.months[place]) if said and self._months else "")


def _latest(line: MeanLine) -> str:
    return tr("分钟") if line.last is None else tr("分钟，最近 {last}").format(last=line.last)


class _Head(QWidget):
    """A small chart's name, its unit, and its limit with a piece of the limit's line."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setFixedHeight(18)
        self._hint = Label("", "small", "ink3", elide=True)
        self._limit = Label("", "small", "warn")
        self._dash = _Dash()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        row.addWidget(Label(name, "small"))
        row.addWidget(self._hint, 1)
        row.addWidget(self._dash, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._limit)

    def show_words(self, hint: str, limit: str) -> None:
        """Change unit and limit; without a limit its line goes too."""
        self._hint.set(hint)
        self._limit.set(limit)
        self._dash.setVisible(bool(limit))


class _Dash(QWidget):
    """A piece of a limit line."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(21, 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(line_pen("warn_fill", 1.4, dashed=True))
        painter.drawLine(0, 2, 21, 2)
        painter.end()
