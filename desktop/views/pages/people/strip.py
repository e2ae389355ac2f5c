"""Days side by side: number and word in each, the counts below."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from desktop.views.pages.people.strip_days import Mark, Strip, StripDay
from desktop.views.theme import font, tint
from desktop.views.week import WEEK, weekday_name

_LEFT = 68
_HEAD = 16
_CELL = 36
_ROW = 18
_GAP = 2
_GROUND = {
    Mark.PLAIN: "sunken",
    Mark.REST: "off_soft",
    Mark.START: "accent_soft",
    Mark.CONSENT: "ok_soft",
    Mark.EARLIEST: "surface",
    Mark.LIMIT: "warn_soft",
    Mark.LATE: "bad_soft",
    Mark.ACT: "accent_fill",
}
_EDGE = {Mark.EARLIEST: "accent", Mark.LIMIT: "warn_fill", Mark.LATE: "bad_fill"}
_INK = {
    Mark.REST: "ink3",
    Mark.START: "accent",
    Mark.CONSENT: "ok",
    Mark.EARLIEST: "accent",
    Mark.LIMIT: "warn",
    Mark.LATE: "bad",
    Mark.ACT: "on_accent",
}


class DayStrip(QWidget):
    """`DayStrip("更换项目负责人")`, then `set(strip)`; the month is named at the left."""

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self._strip = Strip((), ())
        self.setAccessibleName(name)

    @property
    def strip(self) -> Strip:
        """The days shown."""
        return self._strip

    def set(self, strip: Strip) -> None:
        """Show these days."""
        self._strip = strip
        self.setFixedHeight(_HEAD + _CELL + 5 + _ROW * len(strip.names))
        self.setAccessibleDescription(strip.spoken)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_LEFT + 30 * len(self._strip.days), self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEFT + 24 * len(self._strip.days), self.height())

    def _column(self, place: int) -> QRectF:
        width = (self.width() - _LEFT) / max(len(self._strip.days), 1)
        left = round(_LEFT + place * width)
        return QRectF(left, _HEAD, round(_LEFT + (place + 1) * width) - left - _GAP, _CELL)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_names(painter)
        for place, day in enumerate(self._strip.days):
            self._paint_day(painter, self._column(place), day)
            self._paint_counts(painter, self._column(place), day)
        painter.end()

    def _paint_names(self, painter: QPainter) -> None:
        if not self._strip.days:
            return
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font("small"))
        painter.setPen(tint("ink2"))
        painter.drawText(QRectF(0, _HEAD, _LEFT, _CELL), middle, f"{self._strip.days[0].day:%Y-%m}")
        line = _HEAD + _CELL + 3
        painter.setPen(QPen(tint("grid"), 1))
        painter.drawLine(0, line, self.width(), line)
        painter.setPen(tint("ink3"))
        painter.setFont(font("caption"))
        for number, name in enumerate(self._strip.names):
            painter.drawText(QRectF(0, line + 2 + number * _ROW, _LEFT, _ROW), middle, name)

    def _paint_day(self, painter: QPainter, rect: QRectF, day: StripDay) -> None:
        centre = Qt.AlignmentFlag.AlignCenter
        painter.setFont(font("tiny"))
        painter.setPen(tint("ink3"))
        painter.drawText(QRectF(rect.x(), 0, rect.width(), _HEAD - 2), centre, WEEK[day.day.weekday()])
        edge = _EDGE.get(day.mark)
        painter.setPen(QPen(tint(edge), 1.2) if edge else Qt.PenStyle.NoPen)
        painter.setBrush(tint(_GROUND[day.mark]))
        inside = rect.adjusted(0.6, 0.6, -0.6, -0.6) if edge else rect
        painter.drawRoundedRect(inside, 3, 3)
        painter.setPen(tint(_INK.get(day.mark, "ink2")))
        strong = day.mark not in (Mark.PLAIN, Mark.REST)
        painter.setFont(font("small", bold=strong))
        number = f"{day.day.month}-{day.day.day}" if day.day.day == 1 else str(day.day.day)
        height = 20 if day.word else _CELL
        painter.drawText(QRectF(rect.x(), rect.y(), rect.width(), height), centre, number)
        painter.setFont(font("tiny"))
        painter.drawText(QRectF(rect.x() - 2, rect.y() + 18, rect.width() + 4, 16), centre, day.word)

    def _paint_counts(self, painter: QPainter, rect: QRectF, day: StripDay) -> None:
        painter.setFont(font("caption"))
        painter.setPen(tint("ink2"))
        top = _HEAD + _CELL + 5
        for number, count in enumerate(day.counts):
            place = QRectF(rect.x(), top + number * _ROW, rect.width(), _ROW)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, count)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._tip(event.pos().x(), event.pos().y()), self)
            return True
        return super().event(event)

    def _tip(self, x: int, y: int) -> str:
        for place, day in enumerate(self._strip.days):
            if self._column(place).contains(x, y):
                return f"{day.day} {weekday_name(day.day)} {day.word}".strip()
        return ""
