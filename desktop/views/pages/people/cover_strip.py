"""Time covered and not covered, painted: a lane a party or a permission, over the same days."""

from __future__ import annotations

import datetime as dt

import msgspec
from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.models.calendar import ONE_DAY
from desktop.views.i18n import tr
from desktop.views.theme import font, tint

_LEFT = 44
_HEAD = 18
_LANE = 24
_QUARTER = 3
_QUARTER_ROOM = 52


class Cover(msgspec.Struct, frozen=True):
    """Some days, both ends included; `gap` where nothing covers them."""

    first: dt.date
    last: dt.date
    word: str
    gap: bool = False


class CoverLane(msgspec.Struct, frozen=True):
    """What covers one party."""

    name: str
    covers: tuple[Cover, ...]


class CoverView(msgspec.Struct, frozen=True):
    """The days shown, the lanes, and the as-of day."""

    first: dt.date
    last: dt.date
    lanes: tuple[CoverLane, ...]
    day: dt.date

    @property
    def spoken(self) -> str:
        """The lanes, for a screen reader."""
        return tr("；").join(
            tr("{name} {first} 至 {last} {word}").format(
                name=lane.name, first=each.first, last=each.last, word=each.word
            )
            for lane in self.lanes
            for each in lane.covers
        )


class CoverStrip(QWidget):
    """`CoverStrip("授权有效期")`, then `set(view)`."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._view: CoverView | None = None
        self.setAccessibleName(name)

    @property
    def view(self) -> CoverView | None:
        """What is shown."""
        return self._view

    def set(self, view: CoverView) -> None:
        """Show other days."""
        self._view = view
        self.setFixedHeight(_HEAD + _LANE * len(view.lanes) + 2)
        self.setAccessibleDescription(view.spoken)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(480, self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        view = self._view
        if view is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_months(painter, view)
        for number, lane in enumerate(view.lanes):
            top = _HEAD + number * _LANE
            painter.setFont(font("small"))
            painter.setPen(tint("ink2"))
            painter.drawText(QRectF(0, top, _LEFT, _LANE), Qt.AlignmentFlag.AlignVCenter, lane.name)
            for cover in lane.covers:
                self._paint_cover(painter, view, top, cover)
        painter.setPen(QPen(tint("accent"), 1.5))
        at = self._x(view, view.day + ONE_DAY)
        painter.drawLine(QLineF(at, _HEAD - 3, at, self.height()))
        painter.end()

    def _x(self, view: CoverView, day: dt.date) -> float:
        whole = (view.last - view.first).days + 1
        share = min(max((day - view.first).days / whole, 0.0), 1.0)
        return _LEFT + share * (self.width() - _LEFT - 2)

    def _paint_months(self, painter: QPainter, view: CoverView) -> None:
        """A line at the beginning of each quarter, its month beside it."""
        painter.setFont(font("caption"))
        day = view.first.replace(day=1)
        while day <= view.last:
            if day.month % _QUARTER == 1 and day >= view.first:
                left = self._x(view, day)
                painter.setPen(QPen(tint("grid"), 1))
                painter.drawLine(QLineF(left, 0, left, self.height()))
                painter.setPen(tint("ink3"))
                if left + _QUARTER_ROOM < self.width():
                    painter.drawText(QPointF(left + 3, 12), f"{day:%Y-%m}")
            day = (day + 31 * ONE_DAY).replace(day=1)

    def _paint_cover(self, painter: QPainter, view: CoverView, top: int, cover: Cover) -> None:
        left, right = self._x(view, cover.first), self._x(view, cover.last + ONE_DAY)
        rect = QRectF(left, top + 3, max(right - left, 2), _LANE - 6)
        tone = "bad" if cover.gap else "ok"
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint(f"{tone}_soft"))
        painter.drawRoundedRect(rect, 3, 3)
        if cover.gap:
            painter.setBrush(QBrush(tint("bad_fill"), Qt.BrushStyle.BDiagPattern))
            painter.drawRoundedRect(rect, 3, 3)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(tint(f"{tone}_fill"), 1))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        face = font("caption")
        wide = QFontMetrics(face).horizontalAdvance(cover.word) + 8
        if wide <= rect.width():
            middle = rect.center()
            if cover.gap:
                word = QRectF(middle.x() - wide / 2, middle.y() - 8, wide, 16)
                painter.fillRect(word, tint("bad_soft"))
            painter.setFont(face)
            painter.setPen(tint(tone))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, cover.word)
