"""The larger charts of the service level: values, axes, bands with their cost, and incidents by state."""

from __future__ import annotations

from decimal import Decimal

import numpy as np
from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.models.money import grouped, rounded
from desktop.views.charts.dots import ClockDots, paint_dash
from desktop.views.charts.months import DownPlot, MeanPlot, MonthPlot
from desktop.views.charts.notes import Note, Part
from desktop.views.charts.penalty_data import money_ticks
from desktop.views.charts.plot import Margins
from desktop.views.charts.service_data import ClockCell, ClockRow, DownBar, MeanLine
from desktop.views.charts.steered import Steered
from desktop.views.charts.trend_data import Band, BandRow, Tally, Trend
from desktop.views.i18n import roomy, tr
from desktop.views.theme import font, tint
from desktop.views.widgets import Explainer, State, paint_shape

LEFT, RIGHT = roomy(74), 106
MONTH_ROW = 18
_LINE = 13
_SIDE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_HATCH = 5
#: An incident's shape, and the least air between a number and the next column; in px.
_MARK, _AIR = 10, 4
#: Narrower columns name every second month only.
_NARROW = 30


def paint_hatch(painter: QPainter, rect: QRectF) -> None:
    """Hatch a column at 45°: its month is not complete. Lines are cut by hand: SVG knows no clipping."""
    painter.setPen(QPen(tint("line"), 1))
    total = int(rect.x() + rect.y())
    for place in range(total, int(rect.right() + rect.bottom()), _HATCH):
        left, right = max(rect.x(), place - rect.bottom()), min(rect.right(), place - rect.y())
        if left < right:
            painter.drawLine(QPointF(left, place - left), QPointF(right, place - right))


def paint_months(painter: QPainter, band: QRectF, months: tuple[str, ...], chosen: int) -> None:
    """Name the months below their columns, the chosen one in bold."""
    width = band.width() / max(len(months), 1)
    for place, month in enumerate(months):
        if width < _NARROW and place % 2 and place != chosen:
            continue
        painter.setFont(font("caption", bold=place == chosen))
        painter.setPen(tint("ink" if place == chosen else "ink2"))
        rect = QRectF(band.x() + place * width - 8, band.y(), width + 16, band.height())
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, tr("{month} 月").format(month=int(month[5:])))


def _paint_tick(painter: QPainter, plot: MonthPlot, value: Decimal) -> None:
    y = round(plot.at(0, float(value)).y())
    if value:
        painter.setPen(QPen(tint("grid"), 1))
        painter.drawLine(QPointF(plot.area.x(), y + 0.5), QPointF(plot.area.right(), y + 0.5))
    painter.setFont(font("caption"))
    painter.setPen(tint("ink2"))
    painter.drawText(QRectF(0, y - 9, plot.area.x() - 8, 18), _SIDE, f"{value:,f}")


def _drawn(trend: Trend) -> tuple[object, ...]:
    """What a chart draws beside its own series."""
    return trend.allowance, trend.incomplete, trend.altered


def _paint_incomplete(painter: QPainter, plot: MonthPlot, trend: Trend) -> None:
    area = plot.area
    for place, month in enumerate(trend.months):
        if month in trend.incomplete:
            column = plot.column(place)
            paint_hatch(painter, QRectF(column.x(), area.y(), column.width(), area.height()))


#: The middle of a value above its bar, or above the allowance where that would run through it; in px.
_ABOVE = 8.0


class DownTrend(DownPlot):
    """Downtime by month with an axis and every value."""

    explains_on_click = False

    def __init__(self, explainer: Explainer, parent: QWidget | None = None) -> None:
        edges = Margins(left=LEFT, top=12, right=RIGHT, bottom=MONTH_ROW)
        super().__init__(explainer, parent, margins=edges)
        self._trend: Trend | None = None

    def sizeHint(self) -> QSize:
        return QSize(600, 150)

    def minimumSizeHint(self) -> QSize:
        return QSize(360, 110)

    def show_trend(self, trend: Trend) -> None:
        """Show other values."""
        before, self._trend = self._trend, trend
        self.show_bars(trend.service.downtime, trend.months)
        if before is None or _drawn(before) != _drawn(trend):
            self.update_all()

    def says(self, _bar: DownBar) -> bool:
        return True

    def bar_note(self, bar: DownBar, spot: QPointF, half: float) -> Note:
        if bar.note and self.all_whole:
            return Note(
                spot.x(), spot.y(), (Part(f"{bar.seconds:,}", bar.state.tone),), ((0.0, -_ABOVE, 0.5),)
            )
        if bar.note:
            return super().bar_note(bar, spot, half)
        line = self.at(0, float(bar.allowed)).y()
        crossed = line < spot.y() < line + 2 * _ABOVE
        above = min(spot.y(), line) if crossed else spot.y()
        return Note(spot.x(), above, (Part(f"{bar.seconds:,}"),), ((0.0, -_ABOVE, 0.5),))

    def paint_ground(self, painter: QPainter) -> None:
        super().paint_ground(painter)
        if self._trend is None:
            return
        _paint_incomplete(painter, self, self._trend)
        for value in money_ticks(self._top):
            _paint_tick(painter, self, value)
        band = QRectF(self.area.x(), self.area.bottom() + 2, self.area.width(), MONTH_ROW - 2)
        paint_months(painter, band, self._trend.months, self.place)

    def paint_words(self, painter: QPainter) -> None:
        super().paint_words(painter)
        bars = [bar for bar in self._trend.service.downtime if bar] if self._trend else []
        if self._trend is None or not bars:
            return
        y = self.at(0, float(max(bar.allowed for bar in bars))).y()
        for number, (words, tone) in enumerate(zip(self._trend.allowance, ("warn", "ink3"), strict=True)):
            _paint_side(painter, self.area.right(), y + number * _LINE, words, tone)


def _paint_side(painter: QPainter, right: float, y: float, words: str, tone: str) -> None:
    """Words in the margin to the right of a chart, their middle at `y`."""
    painter.setFont(font("caption"))
    painter.setPen(tint(tone))
    left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.drawText(QRectF(right + 8, y - 8, RIGHT - 8, 16), left, words)


class MeanTrend(MeanPlot):
    """A mean by month over the bands of the annexes, each with the money it costs."""

    explains_on_click = False

    def __init__(self, name: str, explainer: Explainer, parent: QWidget | None = None) -> None:
        edges = Margins(left=LEFT, top=10, right=RIGHT, bottom=5)
        super().__init__(name, explainer, parent, margins=edges)
        self._trend: Trend | None = None
        self._bands: tuple[Band, ...] = ()
        self._upper = self.add_curve("warn_fill", 1.4, dashed=True, connect="pairs")

    def sizeHint(self) -> QSize:
        return QSize(600, 110)

    def minimumSizeHint(self) -> QSize:
        return QSize(360, 92)

    def show_trend(self, trend: Trend, line: MeanLine, bands: tuple[Band, ...]) -> None:
        """Show other values."""
        if bands != self._bands:
            self._line = None  # The bands are drawn with the line.
        before, self._trend, self._bands = self._trend, trend, bands
        self.show_line(line)
        if before is None or _drawn(before) != _drawn(trend):
            self.update_all()
        higher = [float(band.lower) for band in bands[1:]]
        self._upper.setData(
            np.array([-0.5, max(len(line.points), 1) - 0.5] * len(higher)), np.repeat(np.array(higher), 2)
        )

    def reach(self, line: MeanLine, highest: Decimal) -> Decimal:
        """Up to a little above the last band's beginning; a mean above the last band stays at the edge."""
        if not self._bands:
            return super().reach(line, highest)
        last = self._bands[-1]
        return max(last.lower * Decimal("1.14"), min(highest, last.upper) * Decimal("1.1"))

    def words(self, place: int) -> str:
        said = super().words(place)
        left_out = self._trend is not None and self._trend.months[place] in self._trend.altered
        return (
            tr("{said}（筛选后，不作认定）").format(said=said)
            if left_out and self.has_tickets(place)
            else said
        )

    def summary(self) -> str:
        return tr("{summary}。{margin_words}").format(
            summary=super().summary(), margin_words=self.margin_words()
        )

    def margin_words(self) -> str:
        return tr("。").join(band.words for band in self._bands)

    def paint_ground(self, painter: QPainter) -> None:
        area, edge = self.area, self.area.y()
        for band, token in zip(self._bands, ("band2", "band3"), strict=False):
            low = self.at(0, float(band.lower)).y()
            higher = [each.lower for each in self._bands if each.lower > band.lower]
            high = self.at(0, float(min(higher))).y() if higher else edge
            painter.fillRect(QRectF(area.x(), high, area.width(), low - high), tint(token))
        super().paint_ground(painter)
        if self._trend is not None:
            _paint_incomplete(painter, self, self._trend)
        for value in (Decimal(0), *(band.lower for band in self._bands)):
            _paint_tick(painter, self, value)

    def paint_words(self, painter: QPainter) -> None:
        super().paint_words(painter)
        for number, band in enumerate(self._bands):
            top = self.at(0, float(band.lower)).y()
            below = self.at(0, float(self._bands[number - 1].lower if number else 0)).y()
            lines = [
                (tr("> {lower:f} 分钟").format(lower=band.lower), "warn"),
                *((_cost(row), "ink3") for row in band.rows),
            ]
            room = max(int((below - top) // _LINE), 1)
            for line, (words, tone) in enumerate(lines[:room]):
                _paint_side(painter, self.area.right(), top + line * _LINE, words, tone)


def _cost(row: BandRow) -> str:
    return f"{row.row} {'≤ ' if row.at_most else ''}{grouped(row.amount)}"


class ClockGrid(ClockDots):
    """Faults in time by month, with the numbers beside the marks and the share at the right."""

    left, right = LEFT, RIGHT
    explains_on_click = False

    def name_room(self, _rows: tuple[ClockRow, ...]) -> int:
        """The months stand below those of the other charts."""
        return LEFT

    def sizeHint(self) -> QSize:
        return QSize(600, 66)

    def minimumSizeHint(self) -> QSize:
        return QSize(360, 60)

    def paint_cell(self, painter: QPainter, rect: QRectF, cell: ClockCell) -> None:
        words = f"{cell.met}/{cell.total}"
        painter.setFont(font("caption"))
        room = painter.fontMetrics().horizontalAdvance(words)
        if cell.state is None or not cell.total or rect.width() < room + 15:
            super().paint_cell(painter, rect, cell)
            return
        left, middle = rect.center().x() - (room + 13) / 2, rect.center().y()
        paint_shape(painter, QRectF(left, middle - 4.5, 9, 9), cell.state)
        painter.setPen(tint("bad" if cell.met < cell.total else "ink2"))
        painter.drawText(
            QRectF(left + 13, rect.y(), room + 2, rect.height()), Qt.AlignmentFlag.AlignVCenter, words
        )

    def paint_total(self, painter: QPainter, rect: QRectF, row: ClockRow) -> None:
        if not row.total:
            _paint_side(painter, rect.x(), rect.center().y(), "—", "ink3")
            return
        share = f"{rounded(Decimal(100 * row.met) / row.total, 1)} %"
        painter.setFont(font("caption", bold=True))
        painter.setPen(tint("bad" if row.met < row.total else "ink"))
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(rect.adjusted(8, 0, 0, 0), left, share)
        painter.setFont(font("caption"))
        painter.setPen(tint("ink2"))
        words, place = f"{row.met:,}/{row.total:,}", rect.adjusted(62, 0, 0, 0)
        if painter.fontMetrics().horizontalAdvance(words) <= place.width():  # The share says it where not.
            painter.drawText(place, left, words)


class IncidentStrip(Steered):
    """Incidents by month: one shape each, or a shape and a number where they do not fit."""

    explains_on_click = False

    def __init__(self, explainer: Explainer, parent: QWidget | None = None) -> None:
        super().__init__(tr("事件"), explainer, parent)
        self._tallies: tuple[Tally, ...] = ()

    def sizeHint(self) -> QSize:
        return QSize(600, 44)

    def minimumSizeHint(self) -> QSize:
        return QSize(360, 44)

    def show_tallies(self, tallies: tuple[Tally, ...]) -> None:
        """Show other months."""
        if tallies != self._tallies:
            self._tallies = tallies
            self.update()

    def count(self) -> int:
        return len(self._tallies)

    def words(self, place: int) -> str:
        return self._tallies[place].words

    def summary(self) -> str:
        return tr("，").join(f"{word} {count}" for _, word, count in self._sums()) or tr("没有事件")

    def figure(self, _place: int) -> str:
        return ""

    def place_at(self, point: QPoint) -> int:
        band = self._band()
        if not self._tallies or not band.contains(QPointF(point)):
            return -1
        return min(int((point.x() - band.x()) / band.width() * self.count()), self.count() - 1)

    def _sums(self) -> list[tuple[State, str, int]]:
        found: dict[tuple[State, str], int] = {}
        for tally in self._tallies:
            for state, word, count in tally.states:
                found[state, word] = found.get((state, word), 0) + count
        return [(state, word, count) for (state, word), count in found.items()]

    def _band(self) -> QRectF:
        return QRectF(LEFT, 0, max(self.width() - LEFT - RIGHT, 1), self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        band, marks = self._band(), self.height() - MONTH_ROW
        width = band.width() / max(self.count(), 1)
        if self.place >= 0:
            painter.fillRect(QRectF(band.x() + self.place * width, 0, width, marks), tint("accent_soft"))
        painter.setPen(QPen(tint("line"), 1))
        painter.drawLine(QPointF(0, 0.5), QPointF(self.width(), 0.5))
        painter.setFont(font("caption"))
        painter.setPen(tint("ink2"))
        painter.drawText(QRectF(0, 0, LEFT, marks), Qt.AlignmentFlag.AlignVCenter, tr("事件"))
        for place, tally in enumerate(self._tallies):
            _paint_tally(painter, QRectF(band.x() + place * width, 0, width, marks), tally)
        total = sum(tally.total for tally in self._tallies)
        _paint_side(painter, band.right(), marks / 2, tr("共 {total} 件").format(total=f"{total:,}"), "ink2")
        months = tuple(tally.month for tally in self._tallies)
        paint_months(painter, QRectF(band.x(), marks, band.width(), MONTH_ROW), months, self.place)
        self.paint_focus(painter)
        painter.end()


def _paint_tally(painter: QPainter, rect: QRectF, tally: Tally) -> None:
    shapes = [state for state, _, count in tally.states for _ in range(count)]
    if not shapes:
        paint_dash(painter, rect.center())
    elif len(shapes) * 12 <= rect.width():
        left = rect.center().x() - (len(shapes) * 12 - 2) / 2
        for number, state in enumerate(shapes):
            paint_shape(painter, QRectF(left + number * 12, rect.center().y() - 5, 10, 10), state)
    else:
        _paint_count(painter, rect, shapes[0], f"{len(shapes):,}")


def _paint_count(painter: QPainter, rect: QRectF, state: State, words: str) -> None:
    """A shape with a number in the middle of a column: below it in a narrow one, without it in a slim one."""
    painter.setFont(font("caption"))
    painter.setPen(tint("ink2"))
    centre, room = rect.center(), painter.fontMetrics().horizontalAdvance(words)
    if room + _MARK + 2 * _AIR <= rect.width():
        left = centre.x() - (_MARK + 3 + room) / 2
        paint_shape(painter, QRectF(left, centre.y() - 5, 10, 10), state)
        place = QRectF(left + _MARK + 3, rect.y(), room + 2, rect.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
    elif room + _AIR <= rect.width():
        paint_shape(painter, QRectF(centre.x() - 4, rect.y() + 3, 8, 8), state)
        place = QRectF(rect.x(), rect.y() + 11, rect.width(), rect.height() - 11)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
    else:
        paint_shape(painter, QRectF(centre.x() - 5, centre.y() - 5, 10, 10), state)
