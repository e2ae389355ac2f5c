"""A small chart of one indicator: ours as a line, the mean dashed, the state of each period as a shape."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.views.i18n import tr
from desktop.views.pages.sla.score_rows import ScoreLine
from desktop.views.theme import font, tint
from desktop.views.widgets import paint_shape
from desktop.views.widgets.parse import show_number

_HEIGHT = 132
_TOP, _BOTTOM, _SIDE = 42, 22, 26


class ScoreChart(QWidget):
    """`ScoreChart()`, then `set(line)`."""

    def __init__(self) -> None:
        super().__init__()
        self._line: ScoreLine | None = None
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def line(self) -> ScoreLine | None:
        """What is shown."""
        return self._line

    def set(self, line: ScoreLine) -> None:
        """Show another indicator."""
        if line != self._line:
            self._line = line
            self.setAccessibleName(line.name)
            self.setAccessibleDescription(line.spoken)
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, _HEIGHT)

    def point_of(self, place: int, value: Decimal) -> QPointF:
        """Where a value of a period lies."""
        assert self._line is not None
        values = [each for each in (*self._line.ours, *self._line.average) if each is not None]
        low, high = min(values), max(values)
        share = float((value - low) / (high - low)) if high > low else 0.5
        count = max(len(self._line.periods) - 1, 1)
        across = _SIDE + place / count * (self.width() - 2 * _SIDE)
        return QPointF(across, _HEIGHT - _BOTTOM - 8 - share * (_HEIGHT - _TOP - _BOTTOM - 16))

    def paintEvent(self, _event: QPaintEvent) -> None:
        line = self._line
        if line is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_head(painter, line)
        base = _HEIGHT - _BOTTOM
        painter.setPen(QPen(tint("line2"), 1))
        painter.drawLine(0, base, self.width(), base)
        mean = QPen(tint("warn_fill"), 1.5)
        mean.setDashPattern([4, 3])
        self._paint_series(painter, line.average, mean)
        self._paint_series(painter, line.ours, QPen(tint("c1"), 1.8))
        for place, (value, state) in enumerate(zip(line.ours, line.states, strict=True)):
            if value is not None:
                at = self.point_of(place, value)
                paint_shape(painter, QRectF(at.x() - 5, at.y() - 5, 10, 10), state)
        self._paint_periods(painter, line)
        painter.end()

    def _paint_head(self, painter: QPainter, line: ScoreLine) -> None:
        face = font("small", bold=True)
        painter.setFont(face)
        painter.setPen(tint("ink"))
        shown = QFontMetrics(face).elidedText(line.name, Qt.TextElideMode.ElideRight, self.width() - 4)
        painter.drawText(QRectF(0, 0, self.width(), 18), Qt.AlignmentFlag.AlignVCenter, shown)
        painter.setFont(font("caption"))
        painter.setPen(tint("ink2"))
        way = tr("越低越好") if line.lower_is_better else tr("越高越好")
        words = tr("实线本单位，虚线全市平均；{way}").format(way=way)
        painter.drawText(QRectF(0, 18, self.width(), 16), Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_series(self, painter: QPainter, values: Sequence[Decimal | None], pen: QPen) -> None:
        """Neighbours that both have a value are joined."""
        painter.setPen(pen)
        for place in range(1, len(values)):
            before, here = values[place - 1], values[place]
            if before is not None and here is not None:
                painter.drawLine(self.point_of(place - 1, before), self.point_of(place, here))

    def _paint_periods(self, painter: QPainter, line: ScoreLine) -> None:
        """The periods below, as many as have room."""
        face = font("caption")
        painter.setFont(face)
        painter.setPen(tint("ink3"))
        wide = QFontMetrics(face).horizontalAdvance("2025-Q4") + 8
        free = -1.0
        for place, period in enumerate(line.periods):
            centre = self.point_of(place, Decimal(0)).x()
            left = min(max(centre - wide / 2, 0), self.width() - wide)
            if left >= free:
                rect = QRectF(left, _HEIGHT - _BOTTOM + 3, wide, 16)
                painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, period)
                free = left + wide

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._tip(event.pos().x()), self)
            return True
        return super().event(event)

    def _tip(self, across: int) -> str:
        line = self._line
        if line is None:
            return ""
        places = range(len(line.periods))
        near = min(places, key=lambda place: abs(self.point_of(place, Decimal(0)).x() - across))
        own, mean = line.ours[near], line.average[near]
        words = [
            f"{name} {show_number(value)}"
            for name, value in ((tr("本单位"), own), (tr("全市平均"), mean))
            if value
        ]
        return tr("{periods}　").format(periods=line.periods[near]) + tr("，").join(words)
