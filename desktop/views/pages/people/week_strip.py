"""A week of the roster painted: a lane a post, a bar a shift or a gap."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

import msgspec
from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QFontMetrics, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from desktop.models.calendar import ONE_DAY, midnight
from desktop.views.i18n import tr
from desktop.views.theme import font, tint
from desktop.views.week import weekday_name

_LEFT = 68
_HEAD = 34
_LANE = 30
_DAYS = 7


class Ground(StrEnum):
    """What a bar says: a shift kept, missed, planned or not yet told; a gap, recorded or unknown."""

    KEPT = "kept"
    MISSED = "missed"
    PLANNED = "planned"
    OPEN = "open"
    GAP = "gap"
    RECORDED = "recorded"
    UNKNOWN = "unknown"


#: Ground, edge and ink of each; a hatched one is also told by its pattern.
_PAINT = {
    Ground.KEPT: ("ok_soft", "ok_fill", "ok"),
    Ground.MISSED: ("bad_soft", "bad_fill", "bad"),
    Ground.PLANNED: ("accent_soft", "accent_line", "accent"),
    Ground.OPEN: ("open_soft", "open_fill", "open"),
    Ground.GAP: ("bad_soft", "bad_fill", "bad"),
    Ground.RECORDED: ("off_soft", "off_fill", "ink2"),
    Ground.UNKNOWN: ("surface", "open_fill", "open"),
}
_HATCHED = (Ground.GAP, Ground.MISSED, Ground.RECORDED)


class Bar(msgspec.Struct, frozen=True):
    """A shift or a gap, cut to the week; `key` is that of its row."""

    key: str
    start: dt.datetime
    end: dt.datetime
    ground: Ground
    word: str


class Lane(msgspec.Struct, frozen=True):
    """What stands at one post."""

    post: str
    bars: tuple[Bar, ...]


class Week(msgspec.Struct, frozen=True):
    """Seven days from a Monday on; `protected` are those of protected periods, `now` where it lies within."""

    first: dt.date
    lanes: tuple[Lane, ...]
    protected: frozenset[dt.date]
    now: dt.datetime | None = None

    @property
    def spoken(self) -> str:
        """The bars, for a screen reader."""
        bars = [(lane.post, bar) for lane in self.lanes for bar in lane.bars]
        return tr("；").join(
            tr("{post} {start:%m-%d %H:%M} 至 {end:%m-%d %H:%M} {word}").format(
                post=post, start=bar.start, end=bar.end, word=bar.word
            )
            for post, bar in bars
        )


class WeekStrip(QWidget):
    """`WeekStrip()`, then `set(week)`; `picked(key)` when a bar is clicked, `choose(key)` marks one."""

    picked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._week = Week(dt.date(2000, 1, 3), (), frozenset())
        self._chosen = ""
        self.setAccessibleName(tr("一周值守"))

    @property
    def week(self) -> Week:
        """The week shown."""
        return self._week

    def set(self, week: Week) -> None:
        """Show a week."""
        self._week = week
        self.setFixedHeight(_HEAD + _LANE * max(len(week.lanes), 1) + 4)
        self.setAccessibleDescription(week.spoken)
        self.update()

    def choose(self, key: str) -> None:
        """Mark the bar of a row."""
        self._chosen = key
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(560, self.height())

    def _x(self, moment: dt.datetime) -> float:
        share = (moment - midnight(self._week.first)) / (_DAYS * ONE_DAY)
        return _LEFT + share * (self.width() - _LEFT - 1)

    def place_of(self, key: str) -> QRectF:
        """Where a bar lies; an empty place where there is none."""
        for number, lane in enumerate(self._week.lanes):
            for bar in lane.bars:
                if bar.key == key:
                    return self._rect(number, bar)
        return QRectF()

    def _rect(self, number: int, bar: Bar) -> QRectF:
        left = self._x(bar.start)
        return QRectF(left, _HEAD + number * _LANE + 4, max(self._x(bar.end) - left, 2), _LANE - 8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_days(painter)
        for number, lane in enumerate(self._week.lanes):
            self._paint_name(painter, number, lane.post)
            for bar in lane.bars:
                self._paint_bar(painter, self._rect(number, bar), bar)
        if self._week.now is not None:
            self._paint_now(painter, self._week.now)
        for number, lane in enumerate(self._week.lanes):
            for bar in lane.bars:
                self._paint_word(painter, self._rect(number, bar), bar)
        painter.end()

    def _paint_now(self, painter: QPainter, now: dt.datetime) -> None:
        """The as-of day on a flag, and the moment as a line from it down."""
        at, left = self._x(now), self._x(midnight(now.date()))
        day, face = f"{now:%m-%d}", font("caption", bold=True)
        width = QFontMetrics(face).horizontalAdvance(day) + 10
        right = self._x(midnight(now.date() + ONE_DAY))
        flag = QRectF(min(max(at - width / 2, left), right - width), 16, width, 15)
        painter.setPen(QPen(tint("accent"), 1.5))
        painter.drawLine(QLineF(at, flag.bottom(), at, self.height()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint("accent_fill"))
        painter.drawRoundedRect(flag, 3, 3)
        painter.setPen(tint("on_accent"))
        painter.setFont(face)
        painter.drawText(flag, Qt.AlignmentFlag.AlignCenter, day)

    def _paint_days(self, painter: QPainter) -> None:
        centre = Qt.AlignmentFlag.AlignCenter
        for number in range(_DAYS):
            day = self._week.first + number * ONE_DAY
            left = self._x(midnight(day))
            width = self._x(midnight(day + ONE_DAY)) - left
            protected = day in self._week.protected
            if protected:
                painter.fillRect(QRectF(left, 0, width, self.height()), tint("warn_soft"))
            painter.setPen(QPen(tint("grid"), 1))
            painter.drawLine(QLineF(left, 0, left, self.height()))
            painter.setFont(font("caption", bold=protected))
            painter.setPen(tint("warn" if protected else "ink3"))
            painter.drawText(QRectF(left, 0, width, 16), centre, self.word_of(day, width))
            painter.setPen(tint("ink2"))
            if self._week.now is None or day != self._week.now.date():
                painter.drawText(QRectF(left, 15, width, 16), centre, f"{day:%m-%d}")

    def word_of(self, day: dt.date, width: float) -> str:
        """The weekday, and that it is protected where there is room: its ground tells it too."""
        weekday = weekday_name(day)
        words = tr("{weekday} 重保").format(weekday=weekday) if day in self._week.protected else weekday
        return (
            words if QFontMetrics(font("caption", bold=True)).horizontalAdvance(words) <= width else weekday
        )

    def _paint_name(self, painter: QPainter, number: int, post: str) -> None:
        face = font("small")
        painter.setFont(face)
        painter.setPen(tint("ink2"))
        place = QRectF(0, _HEAD + number * _LANE, _LEFT - 6, _LANE)
        shown = QFontMetrics(face).elidedText(post, Qt.TextElideMode.ElideRight, int(place.width()))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_bar(self, painter: QPainter, rect: QRectF, bar: Bar) -> None:
        ground, edge, _ = _PAINT[bar.ground]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint(ground))
        painter.drawRoundedRect(rect, 3, 3)
        dashed = bar.ground in (Ground.UNKNOWN, Ground.PLANNED)
        if bar.ground in _HATCHED:
            painter.setBrush(QBrush(tint(edge), Qt.BrushStyle.BDiagPattern))
            painter.drawRoundedRect(rect, 3, 3)
        pen = QPen(tint("accent" if bar.key == self._chosen else edge), 2 if bar.key == self._chosen else 1)
        pen.setStyle(Qt.PenStyle.DashLine if dashed and bar.key != self._chosen else Qt.PenStyle.SolidLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)

    def _paint_word(self, painter: QPainter, rect: QRectF, bar: Bar) -> None:
        """The word where there is room; on a hatch and on the line of the day it has a ground of its own."""
        ground, _, ink = _PAINT[bar.ground]
        face = font("caption")
        wide = QFontMetrics(face).horizontalAdvance(bar.word) + 6
        if wide > rect.width():
            return
        now, middle = self._week.now, rect.center()
        crossed = now is not None and abs(self._x(now) - middle.x()) <= wide / 2
        if bar.ground in _HATCHED or crossed:
            painter.fillRect(QRectF(middle.x() - wide / 2, middle.y() - 8, wide, 16), tint(ground))
        painter.setFont(face)
        painter.setPen(tint(ink))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, bar.word)

    def _bar_at(self, point: QPointF) -> Bar | None:
        for number, lane in enumerate(self._week.lanes):
            for bar in lane.bars:
                if self._rect(number, bar).contains(point):
                    return bar
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        bar = self._bar_at(event.position())
        if bar is not None and event.button() == Qt.MouseButton.LeftButton:
            self.picked.emit(bar.key)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            bar = self._bar_at(QPointF(event.pos()))
            words = (
                tr("{start:%m-%d %H:%M} 至 {end:%m-%d %H:%M} {word}").format(
                    start=bar.start, end=bar.end, word=bar.word
                )
                if bar
                else ""
            )
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)
