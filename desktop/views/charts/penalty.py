"""The chart of accrued penalties against the cap and the 30 % line."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.models.money import grouped
from desktop.views.charts.notes import Note, Part, note_width, paint_note, place_notes
from desktop.views.charts.penalty_data import EventMark, PenaltyCurve, money_ticks, money_word, month_ticks
from desktop.views.charts.plot import Margins, Plot, stairs
from desktop.views.i18n import tr
from desktop.views.theme import font, tint
from desktop.views.widgets import Explainer, State, paint_shape

_ROOM_RIGHT = 78
_REACH = 12
#: Marks nearer to each other than this are one on the screen, in px.
_APART = 14.0
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
        if curve.service_end and curve.first <= curve.service_end <= curve.last:
            x = round(self.at(_x(curve.service_end), 0).x()) + 0.5
            painter.setPen(QPen(tint("line2"), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(x, area.y() + 4), QPointF(x, area.bottom()))

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
        for place in marked:
            self._paint_mark(painter, spots[place], place)
        self._paint_today(painter, spots[-1])
        taken = [QRectF(spots[place].x() - 5, spots[place].y() - 5, 10, 10) for place in (*marked, -1)]
        taken += self._limits(curve)
        bounds = QRectF(self.area.x(), 0, self.area.width(), self.area.bottom())
        for parts, rect in place_notes(self._notes(curve, spots, marked), bounds, taken):
            paint_note(painter, rect, parts)

    def _limits(self, curve: PenaltyCurve) -> list[QRectF]:
        """Where the limits lie: no label is struck through by one."""
        left, right = self.area.x(), self.area.right()
        starts = [self.at(_x(day), float(value)) for day, value in curve.cap if value]
        ends = [*(start.x() for start in starts[1:]), right]
        level = QPointF(left, self.at(0, float(curve.threshold)).y())
        lines = [(level, right), *zip(starts, ends, strict=False)]
        return [QRectF(start.x(), start.y() - 1, end - start.x(), 2) for start, end in lines]

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

    def _notes(self, curve: PenaltyCurve, spots: list[QPointF], marked: list[int]) -> list[Note]:
        """Today's sum first, then the limits, then the events from the dearest down."""
        today, left = spots[-1], self.area.x()
        beside = ((9.0, 0.0, 0.0), (0.0, -14.0, 0.5))
        value = Part(grouped(curve.accrued), "ink", bold=True)
        notes = [Note(today.x(), today.y(), (value,), beside, must=True)]
        line = self.at(0, float(curve.threshold)).y()
        side = ((6.0, 11.0, 0.0), (6.0, -10.0, 0.0), *_at_end(self.area.width()))
        words, brief = (Part(each, "bad") for each in (curve.threshold_words, curve.threshold_brief))
        notes.append(Note(left, line, (words,), side, (brief,), must=True))
        if curve.cap:
            level = curve.cap[-1][1]
            at = self.at(_x(next(day for day, value in curve.cap if value == level)), float(level))
            end = _at_end(self.area.right() - at.x())
            above = ((6.0, -10.0, 0.0), (6.0, 11.0, 0.0), (-6.0, -10.0, 1.0), *end)
            words, brief = (Part(each, "warn") for each in (curve.cap_words, curve.cap_brief))
            notes.append(Note(at.x(), at.y(), (words,), above, (brief,), must=True))
        notes.append(Note(today.x(), today.y(), (Part(tr("截至日")),), ((9.0, 15.0, 0.0), (9.0, 19.0, 0.0))))
        notes += _event_notes([(curve.marks[place], spots[place]) for place in marked])
        if curve.service_end and curve.service_end <= curve.last:
            x = self.at(_x(curve.service_end), 0).x()
            word = Part(tr("服务期满 {service_end:%m-%d}").format(service_end=curve.service_end))
            notes.append(Note(x, self.area.y(), (word,), ((-4.0, 4.0, 1.0), (0.0, 4.0, 0.5))))
        if not curve.marks:
            notes.append(Note(left, today.y(), (Part(tr("尚无成立的违约金"), "ink3"),), ((6.0, -11.0, 0.0),)))
        return notes


def _event_notes(marks: list[tuple[EventMark, QPointF]]) -> list[Note]:
    """What each event added; without what it was where there is little room."""
    return [
        Note(
            spot.x(),
            spot.y(),
            (Part(mark.event, "ink", bold=True), Part(f" {mark.what} +{grouped(mark.amount)}")),
            _BELOW,
            short=(Part(mark.event, "ink", bold=True), Part(f" +{grouped(mark.amount)}")),
        )
        for mark, spot in sorted(marks, key=lambda pair: -pair[0].amount)
    ]


def _at_end(reach: float) -> tuple[tuple[float, float, float], ...]:
    """Places for the label of a line at its right end, `reach` from its point."""
    return ((reach - 6.0, -10.0, 1.0), (reach - 6.0, 11.0, 1.0))


def _x(day: dt.date) -> float:
    return float(day.toordinal())
