"""The chart of accrued penalties against the cap and the 30 % line."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.models.money import grouped
from desktop.views.charts.limits import Limit, place_limits
from desktop.views.charts.notes import HEIGHT, Note, Part, Placed, note_width, paint_note, place_notes
from desktop.views.charts.penalty_data import PenaltyCurve, money_ticks, money_word, month_ticks
from desktop.views.charts.plot import Margins, Plot, stairs
from desktop.views.i18n import tr
from desktop.views.theme import font, tint
from desktop.views.widgets import Explainer, State, paint_shape

_ROOM_RIGHT = 78
_REACH = 12
#: Marks nearer to each other than this are one on the screen, in px.
_APART = 14.0
#: A label keeps so far off every other mark, in px: else it would be read as that one's.
_ALONE = 14.0
_BESIDE_TODAY = (
    (9.0, 0.0, 0.0),
    (9.0, 12.0, 0.0),
    (9.0, -14.0, 0.0),
    (-9.0, -12.0, 1.0),
    (-9.0, 12.0, 1.0),
    (0.0, -16.0, 0.5),
)
_BELOW = ((10.0, 11.0, 0.0), (10.0, -11.0, 0.0), (-8.0, -11.0, 1.0), (-8.0, 11.0, 1.0))


class PenaltyPlot(Plot):
    """`PenaltyPlot(explainer)`, then `show_curve(curve)`. Its places are the events and, last, today."""

    def __init__(self, explainer: Explainer, parent: QWidget | None = None) -> None:
        super().__init__(tr("累计违约金"), Margins(left=44, top=10, right=0, bottom=22), explainer, parent)
        self._curve: PenaltyCurve | None = None
        self._span: tuple[dt.date, dt.date] | None = None
        self._accrued = self.add_curve("c1", 2.0, fill="accent_soft")
        self._cap = self.add_curve("warn_fill", 1.4, dashed=True)
        self._threshold = self.add_curve("bad_fill", 1.4, dashed=True)

    def sizeHint(self) -> QSize:
        return QSize(560, 130)

    def minimumSizeHint(self) -> QSize:
        return QSize(320, 112)

    def show_curve(self, curve: PenaltyCurve) -> None:
        """Show other values."""
        if curve == self._curve:
            return
        self._curve = curve
        self.choose(-1)
        self._draw()

    def show_span(self, span: tuple[dt.date, dt.date] | None) -> None:
        """Give the days from the first up to (not including) the second a ground of their own."""
        if span != self._span:
            self._span = span
            self.update_all()

    def _draw(self) -> None:
        """Ranges depend on the width: the day's sum stands to the right of its point."""
        curve = self._curve
        if curve is None:
            return
        first, last = _x(curve.first), _x(curve.last)
        room = min(_ROOM_RIGHT / self.area.width(), 0.4)
        right = first + (last - first or 1) / (1 - room)
        self.set_range(first, right, 0, float(curve.top * Decimal("1.12")) or 1)
        risen = [(first, 0.0), *((_x(mark.day), float(mark.total)) for mark in curve.marks)]
        self._accrued.setData(*stairs(risen, _x(curve.today)))
        cap = [(first, 0.0), *((_x(day), float(value)) for day, value in curve.cap)]
        self._cap.setData(*stairs(cap if curve.cap else [], right))
        level = float(curve.threshold)
        self._threshold.setData([first, right], [level, level])
        self.update_all()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw()

    def count(self) -> int:
        return len(self._curve.marks) + 1 if self._curve else 0

    def words(self, place: int) -> str:
        curve = self._curve
        if curve is None:
            return ""
        if place < len(curve.marks):
            return curve.marks[place].words
        return tr("{today}　累计 {accrued} 元").format(
            today=curve.today.isoformat(), accrued=grouped(curve.accrued)
        )

    def summary(self) -> str:
        return self._curve.words if self._curve else ""

    def figure(self, place: int) -> str:
        if self._curve is None or place >= len(self._curve.marks):
            return "penalties.accrued"
        return self._curve.marks[place].figure_id

    def place_at(self, point: QPoint) -> int:
        near = [
            (abs(spot.x() - point.x()) + abs(spot.y() - point.y()), place)
            for place, spot in enumerate(self._spots())
        ]
        distance, place = min(near, default=(_REACH + 1.0, -1))
        return place if distance <= _REACH else -1

    def _spots(self) -> list[QPointF]:
        """Where the places lie."""
        curve = self._curve
        if curve is None:
            return []
        spots = [self.at(_x(mark.day), float(mark.total)) for mark in curve.marks]
        return [*spots, self.at(_x(curve.today), float(curve.accrued))]

    def paint_ground(self, painter: QPainter) -> None:
        curve, area = self._curve, self.area
        if curve is None:
            return
        if self._span is not None:
            left, right = (self.at(_x(day), 0).x() for day in self._span)
            painter.fillRect(
                QRectF(left, area.y(), right - left, area.height()).intersected(area), tint("accent_soft")
            )
        painter.setFont(font("caption"))
        for value in money_ticks(curve.top):
            y = round(self.at(0, float(value)).y())
            painter.setPen(QPen(tint("grid" if value else "line2"), 1))
            painter.drawLine(QPointF(area.x(), y), QPointF(area.right(), y))
            painter.setPen(tint("ink2"))
            place = QRectF(0, y - 9, area.x() - 8, 18)
            painter.drawText(
                place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, money_word(value)
            )
        self._paint_months(painter, curve)

    def _paint_months(self, painter: QPainter, curve: PenaltyCurve) -> None:
        base, free = self.area.bottom(), 0.0
        for day in month_ticks(curve.first, curve.last):
            x = round(self.at(_x(day), 0).x())
            text = f"{day:%Y-%m}"
            if x < free or x + note_width([Part(text)]) > self.width():
                continue
            free = x + note_width([Part(text)]) + 8
            painter.setPen(QPen(tint("line2"), 1))
            painter.drawLine(QPointF(x + 0.5, base), QPointF(x + 0.5, base + 4))
            painter.setPen(tint("ink2"))
            painter.drawText(
                QRectF(x, base + 4, 80, 16), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, text
            )

    def paint_words(self, painter: QPainter) -> None:
        curve = self._curve
        if curve is None:
            return
        spots = self._spots()
        marked = self._marked(spots[:-1])
        ending, notes = self._placed(curve, spots, marked)
        if ending is not None:
            painter.setPen(QPen(tint("line2"), 1, Qt.PenStyle.DashLine))
            painter.drawLine(ending.topLeft(), ending.bottomLeft())
        for place in marked:
            self._paint_mark(painter, spots[place], place)
        self._paint_today(painter, spots[-1])
        for parts, rect in notes:
            paint_note(painter, rect, parts)

    def _placed(
        self, curve: PenaltyCurve, spots: list[QPointF], marked: list[int]
    ) -> tuple[QRectF | None, list[Placed]]:
        """The line at the end of service, where its label has a place, and all labels with theirs.

        Today's sum goes first, then the end of service, the limits, and the events from the dearest down.
        """
        bounds = QRectF(self.area.x(), 0, self.area.width(), self.area.bottom())
        taken = [QRectF(spots[place].x() - 5, spots[place].y() - 5, 10, 10) for place in (*marked, -1)]
        taken += self._limits(curve) + self._risen(curve, spots)
        ending, word = self._ending(curve)
        lines = [ending] if ending is not None else []
        sums = _place_sum(curve, spots[-1], bounds, [*taken, *lines])
        taken += [rect for _, rect in sums]
        ends = place_notes([word], bounds, taken) if word is not None else []
        taken += [rect for _, rect in ends] + (lines if ends else [])
        limits = place_limits(self._limit_labels(curve), bounds, taken)
        taken += [rect for _, rect in limits]
        others = _event_notes(curve, spots, marked)
        if not curve.marks:
            words = (Part(tr("尚无成立的违约金"), "ink3"),)
            others.append(Note(self.area.x(), spots[-1].y(), words, ((6.0, -11.0, 0.0),)))
        rest = place_notes(others, bounds, taken)
        return (ending if ends else None), [*sums, *ends, *limits, *rest]

    def _limits(self, curve: PenaltyCurve) -> list[QRectF]:
        """Where the limits lie: no label is struck through by one."""
        left, right = self.area.x(), self.area.right()
        starts = [self.at(_x(day), float(value)) for day, value in curve.cap if value]
        ends = [*(start.x() for start in starts[1:]), right]
        level = QPointF(left, self.at(0, float(curve.threshold)).y())
        lines = [(level, right), *zip(starts, ends, strict=False)]
        levels = [QRectF(start.x(), start.y() - 1, end - start.x(), 2) for start, end in lines]
        corners = [self.at(_x(curve.first), 0), *starts]
        return levels + [
            QRectF(b.x() - 1, a.y(), 2, b.y() - a.y()).normalized() for a, b in pairwise(corners)
        ]

    def _risen(self, curve: PenaltyCurve, spots: list[QPointF]) -> list[QRectF]:
        """Where the line of the accrued sum lies, from its first event on: level, and rising."""
        runs = [QRectF(a.x(), a.y() - 1, b.x() - a.x(), 2) for a, b in pairwise(spots)]
        starts = [self.at(_x(curve.first), 0), *spots[:-1]]
        rises = [QRectF(b.x() - 1, b.y(), 2, a.y() - b.y()) for a, b in pairwise(starts)]
        return runs + rises

    def _ending(self, curve: PenaltyCurve) -> tuple[QRectF | None, Note | None]:
        """The line at the end of service and its label: at the top of it, or further down along it."""
        day, area = curve.service_end, self.area
        if day is None or not curve.first <= day <= curve.last:
            return None, None
        x = round(self.at(_x(day), 0).x()) + 0.5
        word = Part(tr("服务期满 {service_end:%m-%d}").format(service_end=day))
        heights = (4.0, -2.0, *range(12, int(area.height()), 4))
        places = tuple((dx, float(dy), side) for dy in heights for dx, side in ((-4.0, 1.0), (5.0, 0.0)))
        return QRectF(x, area.y() + 4, 1, area.height() - 4), Note(x, area.y(), (word,), places)

    def _limit_labels(self, curve: PenaltyCurve) -> list[Limit]:
        right = self.area.right()
        words, brief = (Part(each, "bad") for each in (curve.threshold_words, curve.threshold_brief))
        level = self.at(0, float(curve.threshold)).y()
        found = [Limit(QPointF(self.area.x(), level), right, words, brief)]
        if curve.cap:
            last = curve.cap[-1][1]
            since = next(day for day, value in curve.cap if value == last)
            words, brief = (Part(each, "warn") for each in (curve.cap_words, curve.cap_brief))
            start = self.at(_x(since), float(last))
            found.append(Limit(start, right, words, brief, rather_above=True))
        return found

    def _marked(self, spots: list[QPointF]) -> list[int]:
        """The events that have a mark of their own: the one in hand, and none that would cover another."""
        found: list[int] = []
        for place, spot in enumerate(spots):
            near = found and (spot - spots[found[-1]]).manhattanLength() < _APART
            if not near or place == self.place:
                found.append(place)
        return found

    def _paint_mark(self, painter: QPainter, spot: QPointF, place: int) -> None:
        painter.fillRect(QRectF(spot.x() - 5.5, spot.y() - 5.5, 11, 11), tint("surface"))
        paint_shape(painter, QRectF(spot.x() - 4.5, spot.y() - 4.5, 9, 9), State.BAD)
        if place == self.place:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(tint("accent"), 1.6))
            painter.drawRect(QRectF(spot.x() - 7, spot.y() - 7, 14, 14))

    def _paint_today(self, painter: QPainter, spot: QPointF) -> None:
        painter.setPen(QPen(tint("surface"), 1))
        painter.setBrush(tint("c1"))
        painter.drawEllipse(spot, 4, 4)
        if self.place == self.count() - 1:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(tint("accent"), 1.6))
            painter.drawEllipse(spot, 7.5, 7.5)


def _place_sum(curve: PenaltyCurve, today: QPointF, bounds: QRectF, taken: Sequence[QRectF]) -> list[Placed]:
    """The as-of day's sum beside its point, rather where there is room to say so below or above it."""
    value = (Part(grouped(curve.accrued), "ink", bold=True),)
    found: list[Placed] = []
    for places in (*((each,) for each in _BESIDE_TODAY), _BESIDE_TODAY):
        note = Note(today.x(), today.y(), value, places, must=places is _BESIDE_TODAY)
        found = place_notes([note], bounds, taken)
        found += place_notes([*map(_said_of_sum, found)], bounds, [*taken, *(rect for _, rect in found)])
        if len(found) == 2:
            break
    return found


def _said_of_sum(placed: Placed) -> Note:
    """That the sum is the as-of day's: below it, above it or to the left."""
    _, rect = placed
    places = ((0.0, HEIGHT, 0.0), (0.0, -HEIGHT, 0.0), (-5.0, 0.0, 1.0))
    return Note(rect.x(), rect.center().y(), (Part(tr("截至日")),), places)


def _event_notes(curve: PenaltyCurve, spots: list[QPointF], marked: list[int]) -> list[Note]:
    """What each event added, without what it was where there is little room; none that could be another's."""
    around = {place: _around(spots[place]) for place in (*marked, len(spots) - 1)}
    return [
        Note(
            spots[place].x(),
            spots[place].y(),
            (Part(mark.event, "ink", bold=True), Part(f" {mark.what} +{grouped(mark.amount)}")),
            _BELOW,
            short=(Part(mark.event, "ink", bold=True), Part(f" +{grouped(mark.amount)}")),
            apart=tuple(rect for other, rect in around.items() if other != place),
        )
        for place, mark in sorted(
            ((place, curve.marks[place]) for place in marked), key=lambda pair: -pair[1].amount
        )
    ]


def _around(spot: QPointF) -> QRectF:
    return QRectF(spot.x() - _ALONE, spot.y() - _ALONE, 2 * _ALONE, 2 * _ALONE)


def _x(day: dt.date) -> float:
    return float(day.toordinal())
