"""The response times of single incidents: dots where few are in sight, else columns from least to most."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise

import msgspec
import numpy as np
from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen, QWheelEvent
from PySide6.QtWidgets import QWidget

from desktop.models.calendar import ONE_DAY, midnight, month_bounds, month_of
from desktop.views.charts.notes import Note, Part, paint_empty, paint_note, place_notes
from desktop.views.charts.plot import Margins, Plot, line_pen
from desktop.views.charts.times_data import Times, minutes_of
from desktop.views.i18n import tr
from desktop.views.theme import font, tint
from desktop.views.widgets import Explainer, State, paint_shape

#: Up to so many incidents in sight each has a dot.
_DOTS = 300
_DOT = 8.0
#: How wide a column of more is with its gap, in px.
_COLUMN = 6
#: A time further than this many times the limit is drawn at the upper edge.
_REACH = 4
#: How far from a dot the mouse still points at it, in px.
_NEAR = 8.0
#: The least that is shown, in days.
_LEAST = 1 / 24
_STEPS = (1 / 24, 3 / 24, 6 / 24, 1.0, 2.0, 7.0, 14.0)
_TICKS = 9
#: What the minutes are counted in at the left, about so many times.
_MINUTES = (1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 1440)
_RUNGS = 6
#: No number stands nearer to another than this, in px.
_CLEAR = 13.0
#: Where a time beyond the upper edge is told.
_BESIDE = ((9.0, 0.0, 0.0), (-9.0, 0.0, 1.0), (0.0, 13.0, 0.5))
_AXIS = 20.0
_SIDE = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_MARGINS = Margins(left=44, top=14, right=12, bottom=int(_AXIS))


class Column(msgspec.Struct, frozen=True):
    """Incidents of some days: their middle; least, most and median minutes; the least of the late ones."""

    middle: float
    values: tuple[float, float, float]
    late: float | None


class TimesPlot(Plot):
    """`TimesPlot(explainer)`, then `show_times(times)`.

    Dragging and Ctrl with the arrows move along the days; the wheel, + and − show fewer or more of them, 0
    all. The arrows go from incident to incident.
    """

    explains_on_click = False

    def __init__(self, explainer: Explainer, parent: QWidget | None = None) -> None:
        super().__init__(tr("逐件响应时间"), _MARGINS, explainer, parent)
        self._times: Times | None = None
        self._start = dt.datetime(2000, 1, 1)
        self._x = self._y = np.array([])
        self._whole = self._seen = (0.0, 1.0)
        self._top = 1.0
        self._held: tuple[float, tuple[float, float]] | None = None
        self._late = np.array([], dtype=bool)

    def sizeHint(self) -> QSize:
        return QSize(680, 320)

    def minimumSizeHint(self) -> QSize:
        return QSize(300, 160)

    @property
    def seen(self) -> tuple[float, float]:
        """The days in sight, counted from the first report."""
        return self._seen

    @property
    def late(self) -> int:
        """How many incidents were answered after their limit."""
        return int(self._late.sum())

    def show_times(self, times: Times) -> None:
        """Show other incidents; the days in sight stay where the same ones are there."""
        if times == self._times:
            return
        self._times = times
        incidents = times.incidents
        reported = [each.reported_at for each in incidents if each.reported_at is not None]
        self._start = midnight(reported[0].date()) if reported else self._start
        self._x = np.array([(each - self._start).total_seconds() / 86_400 for each in reported])
        self._y = np.array([minutes_of(each) for each in incidents])
        self._top = self._reach(times.limit)
        late = map(times.is_late, range(len(incidents)))
        self._late = np.fromiter(late, bool) if times.limit is None else self._y > times.limit
        whole = (0.0, float(np.floor(self._x[-1]) + 1) if len(self._x) else 1.0)
        kept, self._whole = self._whole == whole, whole
        self.look(*(self._seen if kept else whole))
        self.choose(self.place)

    def _reach(self, limit: int | None) -> float:
        highest = float(self._y.max()) if len(self._y) else 1.0
        return (min(highest, limit * _REACH) if limit else highest) * 1.1 or 1.0

    def look(self, left: float, right: float) -> None:
        """Bring days into sight; what lies beyond the first and the last is not shown."""
        first, last = self._whole
        width = min(max(right - left, _LEAST), last - first)
        left = min(max(left, first), last - width)
        self._seen = (left, left + width)
        self.set_range(left, left + width, 0.0, self._top)
        self.update_all()

    def show_all(self) -> None:
        """Bring all days into sight."""
        self.look(*self._whole)

    def pan(self, share: float) -> None:
        """Move along by a share of what is in sight."""
        left, right = self._seen
        step = (right - left) * share
        self.look(left + step, right + step)

    def zoom(self, factor: float, at: float = 0.5) -> None:
        """Show `factor` times as many days; what lies at a share `at` of the width stays there."""
        left, right = self._seen
        centre = left + (right - left) * at
        self.look(centre - (centre - left) * factor, centre + (right - centre) * factor)

    def _in_sight(self) -> range:
        return range(*map(int, np.searchsorted(self._x, self._seen)))

    def count(self) -> int:
        return len(self._times.incidents) if self._times else 0

    def words(self, place: int) -> str:
        return self._times.words(place) if self._times else ""

    def summary(self) -> str:
        count, late = f"{self.count():,}", f"{self.late:,}"
        return tr("已响应的 {count} 次故障，{late} 次响应超限").format(count=count, late=late)

    def figure(self, place: int) -> str:
        return f"check:{self._times.incidents[place].id}:response:0" if self._times else ""

    def place_at(self, point: QPoint) -> int:
        sight, spot = self._in_sight(), QPointF(point)
        if not 0 < len(sight) <= _DOTS:
            return -1
        gaps = [(spot - self._spot(place)).manhattanLength() for place in sight]
        nearest = int(np.argmin(gaps))
        return sight[nearest] if gaps[nearest] <= _NEAR else -1

    def choose(self, place: int) -> None:
        super().choose(place)
        left, right = self._seen
        if self.place >= 0 and not left <= self._x[self.place] <= right:
            middle = float(self._x[self.place])
            self.look(middle - (right - left) / 2, middle + (right - left) / 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        match event.key():
            case Qt.Key.Key_Left if control:
                self.pan(-0.25)
            case Qt.Key.Key_Right if control:
                self.pan(0.25)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom(0.5)
            case Qt.Key.Key_Minus:
                self.zoom(2.0)
            case Qt.Key.Key_0:
                self.show_all()
            case _:
                super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        at = (event.position().x() - self.area.x()) / self.area.width()
        self.zoom(0.8 if event.angleDelta().y() > 0 else 1.25, min(max(at, 0.0), 1.0))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._held = (event.position().x(), self._seen)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        began, (left, right) = self._held
        moved = (began - event.position().x()) / self.area.width() * (right - left)
        self.look(left + moved, right + moved)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        dragged = self._held is not None and self._held[1] != self._seen
        self._held = None
        if not dragged:
            super().mouseReleaseEvent(event)

    def _spot(self, place: int) -> QPointF:
        return self.at(float(self._x[place]), min(float(self._y[place]), self._top))

    def paint_ground(self, painter: QPainter) -> None:
        if not self.count():
            return  # Without an incident there is no day to name.
        area = self.area
        painter.setFont(font("caption"))
        for minutes in self._rungs():
            y = round(self.at(0, minutes).y())
            painter.setPen(QPen(tint("grid"), 1))
            painter.drawLine(QPointF(area.x(), y), QPointF(area.right(), y))
            painter.setPen(tint("ink3"))
            painter.drawText(QRectF(0, y - 8, area.x() - 6, 16), _SIDE, str(minutes))
        for day, word in self._ticks():
            x = self.at(day, 0).x()
            painter.setPen(QPen(tint("grid"), 1))
            painter.drawLine(QPointF(x, area.y()), QPointF(x, area.bottom()))
            painter.setPen(tint("ink3"))
            place = QRectF(x - 50, area.bottom() + 2, 100, _AXIS - 2)
            painter.drawText(place, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, word)
        painter.setPen(QPen(tint("line2"), 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())

    def _rungs(self) -> list[int]:
        """The minutes named at the left; the limit, and what lies too near to it, is named by its line."""
        if not self.count():
            return []
        step = next((each for each in _MINUTES if self._top / each <= _RUNGS), _MINUTES[-1])
        limit = self._times.limit if self._times else None
        taken = [self.at(0, value).y() for value in (0, limit) if value is not None]
        rungs = range(step, int(self._top) + 1, step)
        return [each for each in rungs if all(abs(self.at(0, each).y() - y) > _CLEAR for y in taken)]

    def _ticks(self) -> Iterator[tuple[float, str]]:
        """Where a day or a month is named below the chart, and how."""
        left, right = self._seen
        step = next((each for each in _STEPS if (right - left) / each <= _TICKS), None)
        if step is None:
            yield from self._months(left, right)
            return
        for number in range(int(np.ceil(left / step)), int(right / step) + 1):
            moment = self._start + dt.timedelta(days=number * step)
            yield number * step, f"{moment:%m-%d}" if step >= 1 else f"{moment:%m-%d %H:%M}"

    def _months(self, left: float, right: float) -> Iterator[tuple[float, str]]:
        month = month_of(self._start + dt.timedelta(days=left))
        while True:
            first, following = month_bounds(month)
            day = (midnight(first) - self._start) / ONE_DAY
            if day > right:
                return
            if day >= left:
                yield day, month
            month = month_of(following)

    def paint_words(self, painter: QPainter) -> None:
        if self._times is None or not self.count():
            paint_empty(painter, self.area, tr("还没有已响应的事件。在“事件”登记响应时间后，逐件画在这里。"))
            return
        sight = self._in_sight()
        places = [] if self.in_columns else list(sight)
        if self.in_columns:
            self._paint_columns(painter)
        self._paint_limit(painter, self._times.limit)
        if self.place in sight and self.place not in places:
            places.append(self.place)
        for place in places:
            spot = self._spot(place)
            state = State.BAD if self._times.is_late(place) else State.OK
            size = _DOT + 4 * (place == self.place)
            paint_shape(painter, QRectF(spot.x() - size / 2, spot.y() - size / 2, size, size), state)
        self._paint_beyond(painter, places)

    @property
    def in_columns(self) -> bool:
        """Whether more incidents are in sight than can be drawn one by one."""
        return len(self._in_sight()) > _DOTS

    def _paint_columns(self, painter: QPainter) -> None:
        """From the least to the most of the days of a column, its late part in red, its median as a line."""
        limit = self._times.limit if self._times else None
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setClipRect(self.area)
        width = _COLUMN - 1
        for column in self._columns():
            least, most, median = (self.at(column.middle, min(each, self._top)) for each in column.values)
            left = round(median.x() - width / 2)
            painter.fillRect(QRectF(left, most.y(), width, max(least.y() - most.y(), 1)), tint("c3"))
            if column.late is not None:
                since = self.at(0, min(limit or column.late, self._top)).y()
                painter.fillRect(QRectF(left, most.y(), width, max(since - most.y(), 2)), tint("bad_fill"))
            painter.fillRect(QRectF(left, round(median.y()) - 1, width, 2), tint("c1"))
        painter.restore()
        painter.setFont(font("caption"))
        painter.setPen(tint("ink3"))
        place = QRectF(self.area.x(), 0, self.area.width(), self.area.y())
        painter.drawText(place, _SIDE, tr("每柱由最短至最长，横线为中位数，红色为超限部分"))

    def _columns(self) -> Iterator[Column]:
        """What is in sight by columns, which keep their days while the chart is moved along."""
        left, right = self._seen
        days = (right - left) / self.area.width() * _COLUMN
        edges = np.floor(left / days) * days, np.ceil(right / days) * days
        first, last = map(int, np.searchsorted(self._x, edges))
        numbers = np.floor(self._x[first:last] / days).astype(int)
        starts = np.flatnonzero(np.diff(numbers, prepend=numbers[0] - 1))
        seen, late = self._y[first:last], np.where(self._late[first:last], self._y[first:last], np.inf)
        least, most = np.minimum.reduceat(seen, starts), np.maximum.reduceat(seen, starts)
        soonest = np.minimum.reduceat(late, starts)
        for place, (begin, end) in enumerate(pairwise([*starts, len(numbers)])):
            half = (end - begin) // 2
            yield Column(
                middle=float(numbers[begin] + 0.5) * days,
                values=(
                    float(least[place]),
                    float(most[place]),
                    float(np.partition(seen[begin:end], half)[half]),
                ),
                late=float(soonest[place]) if np.isfinite(soonest[place]) else None,
            )

    def _paint_beyond(self, painter: QPainter, places: list[int]) -> None:
        """How long those took that lie at the upper edge."""
        spots = {place: self._spot(place) for place in places}
        notes = [
            Note(spots[place].x(), spots[place].y(), (Part(self._minutes(place), "bad"),), _BESIDE)
            for place in places
            if self._y[place] > self._top
        ]
        taken = [QRectF(spot.x() - _DOT / 2, spot.y() - _DOT / 2, _DOT, _DOT) for spot in spots.values()]
        for parts, rect in place_notes(notes, QRectF(self.rect()), taken):
            paint_note(painter, rect, parts)

    def _minutes(self, place: int) -> str:
        return tr("{limit} 分").format(limit=f"{self._y[place]:,.0f}")

    def _paint_limit(self, painter: QPainter, limit: int | None) -> None:
        area = self.area
        painter.setFont(font("caption"))
        painter.setPen(tint("ink3"))
        painter.drawText(QRectF(0, area.bottom() - 8, area.x() - 6, 16), _SIDE, "0")
        if limit is None:
            return
        y = self.at(0, limit).y()
        painter.setPen(line_pen("warn_fill", 1.4, dashed=True))
        painter.drawLine(QPointF(area.x(), y), QPointF(area.right(), y))
        painter.setPen(tint("warn"))
        painter.drawText(QRectF(0, y - 8, area.x() - 6, 16), _SIDE, tr("{limit} 分").format(limit=limit))
