"""The painted part of a time line: bars against limits on a shared axis."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.views.evident.spans import Axis
from desktop.views.i18n import roomy, tr
from desktop.views.pages.incidents.stamps import OutageRow, StampRow
from desktop.views.theme import font, tint
from desktop.views.widgets import State, paint_shape

HEIGHT = 26
_BAR = 10
_SIDE = 6.0
#: Right of the axis, for the words of a limit at its end.
_WORDS = float(roomy(66))
_GAP = 6.0


def _length(lane: QWidget) -> float:
    """How long the axis is, in px."""
    return max(lane.width() - 2 * _SIDE - _WORDS, 1.0)


class Lane(QWidget):
    """One row of the picture. `set_stamp` and `set_outage` say what it shows; the axis is shared."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._axis: Axis | None = None
        self._report: dt.datetime | None = None
        self._stamp: StampRow | None = None
        self._outage: OutageRow | None = None
        self.setMinimumWidth(120)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_stamp(self, row: StampRow, axis: Axis | None) -> None:
        """Show a stamp against its limit."""
        if (row, axis) != (self._stamp, self._axis):
            self._stamp, self._axis, self._report = row, axis, row.since
            self.update()

    def set_outage(self, row: OutageRow, axis: Axis | None, report: dt.datetime | None) -> None:
        """Show an outage against the limit of a single one."""
        if (row, axis, report) != (self._outage, self._axis, self._report):
            self._outage, self._axis, self._report = row, axis, report
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(260, HEIGHT)

    def _x(self, moment: dt.datetime) -> float:
        assert self._axis is not None
        return _SIDE + self._axis.share(moment) * _length(self)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._axis is not None:
            self._paint_grid(painter, self._axis)
        if self._stamp is not None and self._stamp.key == "reported_at":
            self._paint_report(painter, self._stamp)
        elif self._axis is not None and self._stamp is not None:
            self._paint_stamp(painter, self._stamp)
        elif self._axis is not None and self._outage is not None:
            self._paint_outage(painter, self._outage)
        painter.end()

    def _paint_grid(self, painter: QPainter, axis: Axis) -> None:
        painter.setPen(QPen(tint("grid"), 1))
        for tick in axis.ticks:
            painter.drawLine(QPointF(self._x(tick), 0), QPointF(self._x(tick), self.height()))
        if self._report is not None:
            painter.setPen(QPen(tint("accent"), 1.5))
            x = self._x(self._report)
            top = self.height() / 2 if self._stamp and self._stamp.key == "reported_at" else 0
            painter.drawLine(QPointF(x, top), QPointF(x, self.height()))

    def _paint_report(self, painter: QPainter, row: StampRow) -> None:
        left = 0.0
        if row.moment is not None and self._axis is not None:
            x = self._x(row.moment)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tint("accent"))
            painter.drawEllipse(QPointF(x, self.height() / 2), 4, 4)
            left = x + _GAP
        self._write(painter, left, row.hint)

    def _paint_stamp(self, painter: QPainter, row: StampRow) -> None:
        if row.since is None or row.reach is None:
            self._write(painter, self._x(row.since) + _GAP if row.since else 0, row.hint)
            return
        start, end = self._x(row.since), self._x(row.reach)
        limit = self._x(row.limit_at) if row.limit_at else None
        late = limit is not None and row.limit_at is not None and row.reach > row.limit_at
        edge = limit if late and limit is not None else end
        painter.fillRect(self._bar(start, edge), tint("ok_soft" if row.moment or late else "off_soft"))
        if late and limit is not None:
            _hatch(painter, self._bar(limit, end))
        if row.moment is not None:
            state = State.OFF if row.limit_at is None else State.BAD if late else State.OK
            paint_shape(painter, QRectF(end - 5, self.height() / 2 - 5, 10, 10), state)
        if limit is not None:
            self._paint_limit(painter, limit)
            self._write_limit(painter, row.limit, (start, limit, end), late=late)

    def _paint_outage(self, painter: QPainter, row: OutageRow) -> None:
        start, end = self._x(row.outage.start), self._x(row.until)
        painter.fillRect(self._bar(start, max(end, start + 1)), tint("c4"))
        if row.mark_at is not None and row.mark_at <= row.until:
            self._paint_limit(painter, self._x(row.mark_at))
        if row.outage.end is None:
            self._write(painter, end + _GAP, tr("未恢复"))

    def _bar(self, start: float, end: float) -> QRectF:
        return QRectF(start, (self.height() - _BAR) / 2, max(end - start, 0.0), _BAR)

    def _paint_limit(self, painter: QPainter, x: float) -> None:
        painter.setPen(QPen(tint("ink"), 1.5))
        middle = self.height() / 2
        painter.drawLine(QPointF(x, middle - 8), QPointF(x, middle + 8))

    def _write_limit(
        self, painter: QPainter, text: str, places: tuple[float, float, float], *, late: bool
    ) -> None:
        """Behind the limit, or above it where there is no room; of a late one in the bar before the limit.

        Between the dot and the limit the words would be read as the value of the dot.
        """
        start, limit, end = places
        width = QFontMetricsF(font("caption")).horizontalAdvance(text)
        after = max(limit, end) + _GAP + (4 if end > limit else 0)
        if late and limit - start >= width + 8:
            self._write(painter, limit - width - 5, text)
        elif after + width <= self.width():
            self._write(painter, after, text)
        elif late:
            self._write(painter, limit + 5, text, boxed=True)
        else:
            self._write(painter, limit - width / 2, text, above=True)

    def _write(
        self, painter: QPainter, left: float, text: str, *, boxed: bool = False, above: bool = False
    ) -> None:
        """Words outlined in the ground colour (`boxed`: on it), so that nothing below runs into them."""
        face = font("caption")
        metrics = QFontMetricsF(face)
        place = min(left, max(self.width() - metrics.horizontalAdvance(text) - 1, 0.0))
        middle = (self.height() + metrics.ascent() - metrics.descent()) / 2
        base = metrics.ascent() - 2 if above else middle
        if boxed:
            width, height = metrics.horizontalAdvance(text) + 6, metrics.height()
            painter.fillRect(QRectF(place - 4, base - metrics.ascent(), width, height), tint("surface"))
        words = QPainterPath()
        words.addText(QPointF(place, base), face, text)
        outline = QPen(tint("surface"), 3)
        outline.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(words, outline)
        painter.setFont(face)
        painter.setPen(tint("ink2"))
        painter.drawText(QPointF(place, base), text)


class AxisLane(QWidget):
    """The times written above the lanes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._axis: Axis | None = None
        self.setFixedHeight(18)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set(self, axis: Axis | None) -> None:
        """Show another axis."""
        if axis != self._axis:
            self._axis = axis
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._axis is None:
            return
        painter = QPainter(self)
        face = font("caption")
        painter.setFont(face)
        painter.setPen(tint("ink2"))
        metrics = QFontMetricsF(face)
        free = -1.0
        for tick in self._axis.ticks:
            word = self._axis.word(tick)
            width = metrics.horizontalAdvance(word)
            centre = _SIDE + self._axis.share(tick) * _length(self)
            left = min(max(centre - width / 2, 0.0), self.width() - width)
            if left >= free:
                painter.drawText(QPointF(left, self.height() - 5), word)
                free = left + width + 10
        painter.end()


def _hatch(painter: QPainter, rect: QRectF) -> None:
    """An overrun: diagonal lines 5 px apart on the soft ground, framed."""
    painter.save()
    painter.setClipRect(rect)
    painter.fillRect(rect, tint("bad_soft"))
    painter.setPen(QPen(tint("bad_fill"), 1))
    step = rect.left() - rect.height()
    while step < rect.right():
        painter.drawLine(QPointF(step, rect.bottom()), QPointF(step + rect.height(), rect.top()))
        step += 5
    painter.setPen(QPen(QColor(tint("bad_fill")), 1.5))
    painter.setBrush(QBrush(Qt.BrushStyle.NoBrush))
    painter.drawRect(rect)
    painter.restore()
