"""Counted days on a small calendar, week by week."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

import msgspec
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from desktop.models.calendar import ONE_DAY
from desktop.views.i18n import tr
from desktop.views.theme import font, tint
from desktop.views.week import WEEK, weekday_name

_LEFT = 30
_HEAD = 22
_GAP = 2
#: The line of a tag that has no room beside the number.
_TAG = 12


class DayKind(StrEnum):
    """What a day is in the count."""

    PLAIN = "plain"
    REST = "rest"
    MAKEUP = "makeup"
    COUNTED = "counted"
    INVOICE = "invoice"
    DUE = "due"


class Day(msgspec.Struct, frozen=True, kw_only=True):
    """A cell: `tag` beside the number (休, 清明, 今天), `text` in the middle (the count, or a word)."""

    kind: DayKind = DayKind.PLAIN
    tag: str = ""
    text: str = ""
    today: bool = False
    tip: str = ""


class DayGrid(QWidget):
    """`DayGrid("付款期")`, then `set(first, weeks, days)`; `first` may be any day of the first week.

    Cells are 47 px high and share the width; months are parted by a line and named at the left.
    """

    def __init__(self, name: str = "", cell: int = 47, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cell = cell
        self._first = dt.date(2000, 1, 3)
        self._weeks = 0
        self._days: dict[dt.date, Day] = {}
        self._shown: tuple[dt.date, int, dict[dt.date, Day]] | None = None
        self.setAccessibleName(name)

    def set(self, first: dt.date, weeks: int, days: dict[dt.date, Day]) -> None:
        """Show `weeks` weeks from the Monday on or before `first`; the same again costs nothing."""
        if self._shown == (first, weeks, days):
            return
        self._shown = (first, weeks, dict(days))
        self._first = first - first.weekday() * ONE_DAY
        self._weeks = weeks
        self._days = dict(days)
        self.setFixedHeight(_HEAD + weeks * (self._cell + _GAP))
        said = [f"{day.isoformat()} {cell.tag}{cell.text}" for day, cell in sorted(days.items()) if cell.text]
        self.setAccessibleDescription(tr("；").join(said))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_LEFT + 7 * (47 + _GAP), _HEAD + self._weeks * (self._cell + _GAP))

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEFT + 7 * (38 + _GAP), _HEAD + self._weeks * (self._cell + _GAP))

    def _rect(self, index: int) -> QRectF:
        width = (self.width() - _LEFT) / 7
        left = _LEFT + (index % 7) * width
        top = _HEAD + (index // 7) * (self._cell + _GAP)
        return QRectF(round(left), top, round(left + width) - round(left) - _GAP, self._cell)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(font("small"))
        for column in range(7):
            place = self._rect(column)
            painter.setPen(tint("ink3"))
            painter.drawText(
                QRectF(place.x(), 0, place.width(), 18), Qt.AlignmentFlag.AlignCenter, WEEK[column]
            )
        for index in range(self._weeks * 7):
            day = self._first + index * ONE_DAY
            self._paint_day(painter, self._rect(index), day, self._days.get(day, Day()))
            if index % 7 == 0:
                self._paint_month(painter, index)
        self._paint_borders(painter)
        painter.end()

    def _paint_month(self, painter: QPainter, index: int) -> None:
        week = self._first + index * ONE_DAY
        if index and (week - 7 * ONE_DAY).month == week.month:
            return
        painter.setFont(font("small"))
        painter.setPen(tint("ink2"))
        place = self._rect(index)
        painter.drawText(
            QRectF(0, place.y(), _LEFT - 4, 20),
            Qt.AlignmentFlag.AlignVCenter,
            tr("{month}月").format(month=week.month),
        )

    def _paint_borders(self, painter: QPainter) -> None:
        painter.setPen(QPen(tint("ctl"), 1))
        for index in range(1, self._weeks * 7):
            day = self._first + index * ONE_DAY
            place = self._rect(index)
            top, left = place.y() - 1.5, place.x() - 1.5
            if index >= 7 and (day - 7 * ONE_DAY).month != day.month:
                painter.drawLine(QPointF(left, top), QPointF(place.right() + 0.5, top))
            if index % 7 and day.day == 1:
                painter.drawLine(QPointF(left, top), QPointF(left, place.bottom() + 0.5))

    def _paint_day(self, painter: QPainter, rect: QRectF, day: dt.date, cell: Day) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, rect, cell)
        head = rect.adjusted(3, 3, -2, 0)
        head.setHeight(16)
        due = cell.kind is DayKind.DUE
        painter.setFont(font("caption"))
        painter.setPen(tint("on_accent" if due else "ink2"))
        painter.drawText(head, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, str(day.day))
        painter.setPen(tint(_tag_tone(cell)))
        below = self._paint_tag(painter, head, day, cell.tag)
        number = cell.text.isdigit()
        painter.setFont(font("sum", bold=due) if number else font("caption"))
        painter.setPen(tint(_text_tone(cell)))
        place = rect.adjusted(1, 15 + below, -1, -1)
        words = painter.fontMetrics().elidedText(cell.text, Qt.TextElideMode.ElideRight, int(place.width()))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
        painter.restore()

    def _paint_tag(self, painter: QPainter, head: QRectF, day: dt.date, tag: str) -> int:
        """Beside the number, or in a line of its own below it; the height of that line."""
        taken = painter.fontMetrics().horizontalAdvance(str(day.day)) + 1
        painter.setFont(font("tiny"))
        room = painter.fontMetrics()
        if taken + room.horizontalAdvance(tag) <= head.width():
            painter.drawText(head, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, tag)
            return 0
        line = QRectF(head.x() - 2, head.bottom() - 3, head.width() + 4, _TAG)
        words = room.elidedText(tag, Qt.TextElideMode.ElideRight, int(line.width()))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        return _TAG - 2

    def _paint_ground(self, painter: QPainter, rect: QRectF, cell: Day) -> None:
        grounds = {
            DayKind.REST: "sunken",
            DayKind.COUNTED: "accent_soft",
            DayKind.INVOICE: "warn_soft",
            DayKind.DUE: "accent_fill",
        }
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint(grounds.get(cell.kind, "surface")))
        painter.drawRoundedRect(rect, 2, 2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if cell.kind is DayKind.INVOICE:
            painter.setPen(QPen(tint("warn_fill"), 1))
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
        if cell.today:
            painter.setPen(QPen(tint("accent"), 1.6))
            painter.drawRoundedRect(rect.adjusted(0.8, 0.8, -0.8, -0.8), 2, 2)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._tip(event.pos().x(), event.pos().y()), self)
            return True
        return super().event(event)

    def _tip(self, x: int, y: int) -> str:
        for index in range(self._weeks * 7):
            if self._rect(index).contains(x, y):
                day = self._first + index * ONE_DAY
                cell = self._days.get(day, Day())
                words = cell.tip or " ".join(filter(None, (cell.tag, cell.text)))
                return f"{day.isoformat()} {weekday_name(day)} {words}".strip()
        return ""


def _tag_tone(cell: Day) -> str:
    if cell.kind is DayKind.DUE:
        return "on_accent"
    if cell.kind in (DayKind.INVOICE, DayKind.MAKEUP):
        return "warn"
    return "accent" if cell.today else "ink3"


def _text_tone(cell: Day) -> str:
    if cell.kind is DayKind.DUE:
        return "on_accent"
    if cell.kind is DayKind.INVOICE:
        return "warn"
    return "accent" if cell.kind is DayKind.COUNTED or cell.today else "ink2"
