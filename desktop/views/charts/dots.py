"""Faults in time by month: one row a clock, one mark a month, and how many of how many."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.views.charts.service_data import ClockCell, ClockRow, clock_sentence
from desktop.views.charts.steered import Steered
from desktop.views.i18n import tr
from desktop.views.theme import font, tint
from desktop.views.widgets import Explainer, paint_shape

_MARK = 9


class ClockDots(Steered):
    """`ClockDots(explainer)`, then `show_rows(rows)`. Arrows choose clock and month."""

    #: Room for the names of the clocks, and for their sums, in px; long ones get more.
    left, right = 64, 44

    def __init__(self, explainer: Explainer, parent: QWidget | None = None) -> None:
        super().__init__(tr("故障时限"), explainer, parent)
        self._rows: tuple[ClockRow, ...] = ()
        self._row = 0

    def sizeHint(self) -> QSize:
        return QSize(240, 72)

    def minimumSizeHint(self) -> QSize:
        return QSize(180, 60)

    def show_rows(self, rows: tuple[ClockRow, ...]) -> None:
        """Show other rows."""
        if rows != self._rows:
            self._rows = rows
            self.left = self.name_room(rows)
            metrics = QFontMetrics(font("caption", bold=True))
            sums = (metrics.horizontalAdvance(f"{row.met:,}/{row.total:,}") + _MARK for row in rows)
            self.right = max((type(self).right, *sums))
            self.update()

    def name_room(self, rows: tuple[ClockRow, ...]) -> int:
        """The room for the names of the clocks, in px."""
        metrics = QFontMetrics(font("caption"))
        return max((type(self).left, *(metrics.horizontalAdvance(row.label) + _MARK for row in rows)))

    def count(self) -> int:
        return len(self._rows[0].cells) if self._rows else 0

    def words(self, place: int) -> str:
        return clock_sentence(self._rows[self._row], place) if self._rows else ""

    def summary(self) -> str:
        return tr("，").join(f"{row.label} {row.met:,}/{row.total:,}" for row in self._rows)

    def figure(self, place: int) -> str:
        return self._rows[self._row].cells[place].figure_id if self._rows else ""

    def place_at(self, point: QPoint) -> int:
        band = self._band()
        if not self._rows or not band.contains(QPointF(point)):
            return -1
        self._row = min(int(point.y() / self.height() * len(self._rows)), len(self._rows) - 1)
        return min(int((point.x() - band.x()) / band.width() * self.count()), self.count() - 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is None or not self._rows or self.place < 0:
            super().keyPressEvent(event)
            return
        self._row = min(max(self._row + step, 0), len(self._rows) - 1)
        self.choose(self.place)

    def _band(self) -> QRectF:
        """Where the months stand."""
        return QRectF(self.left, 0, max(self.width() - self.left - self.right, 1), self.height())

    def _cell(self, row: int, place: int) -> QRectF:
        band = self._band()
        height, width = self.height() / len(self._rows), band.width() / self.count()
        return QRectF(band.x() + place * width, row * height, width, height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.place >= 0 and self._rows:
            column = self._cell(0, self.place)
            painter.fillRect(QRectF(column.x(), 0, column.width(), self.height()), tint("accent_soft"))
        for number, row in enumerate(self._rows):
            self._paint_row(painter, number, row)
        self.paint_focus(painter)
        painter.end()

    def _paint_row(self, painter: QPainter, number: int, row: ClockRow) -> None:
        top, height = self.height() / len(self._rows) * number, self.height() / len(self._rows)
        painter.setFont(font("caption"))
        painter.setPen(tint("ink2"))
        room = self.left - _MARK // 2
        name = painter.fontMetrics().elidedText(row.label, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(0, top, room, height), Qt.AlignmentFlag.AlignVCenter, name)
        for place, cell in enumerate(row.cells):
            self.paint_cell(painter, self._cell(number, place), cell)
        if self.hasFocus() and number == self._row and self.place >= 0:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(tint("accent"), 1.6))
            painter.drawRoundedRect(self._cell(number, self.place).adjusted(0.5, 3, -0.5, -3), 3, 3)
        self.paint_total(painter, QRectF(self.width() - self.right, top, self.right, height), row)

    def paint_total(self, painter: QPainter, rect: QRectF, row: ClockRow) -> None:
        """Paint how many were in time over all months."""
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        total = f"/{row.total:,}" if row.total else "—"
        painter.setFont(font("caption"))
        painter.setPen(tint("ink2"))
        painter.drawText(rect, side, total)
        room = painter.fontMetrics().horizontalAdvance(total)
        painter.setFont(font("caption", bold=True))
        painter.setPen(tint("bad" if row.met < row.total else "ink"))
        if row.total:
            painter.drawText(rect.adjusted(0, 0, -room, 0), side, f"{row.met:,}")

    def paint_cell(self, painter: QPainter, rect: QRectF, cell: ClockCell) -> None:
        """Paint one month under one clock."""
        centre = rect.center()
        if cell.state is None:
            paint_dash(painter, centre)
            return
        size = min(_MARK, rect.width())
        paint_shape(painter, QRectF(centre.x() - size / 2, centre.y() - size / 2, size, size), cell.state)


def paint_dash(painter: QPainter, centre: QPointF) -> None:
    """Paint that there is nothing in a month."""
    painter.setPen(QPen(tint("line2"), 1))
    painter.drawLine(QPointF(centre.x() - 2.5, centre.y()), QPointF(centre.x() + 2.5, centre.y()))
