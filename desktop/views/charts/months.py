"""Small charts over months: bars of downtime against their allowance, a mean against its limit."""

from __future__ import annotations

from decimal import Decimal

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from desktop.models.money import grouped
from desktop.views.charts.notes import Note, Part, paint_empty, paint_note, place_notes
from desktop.views.charts.plot import Margins, Plot
from desktop.views.charts.service_data import DownBar, MeanLine, MeanPoint
from desktop.views.i18n import tr
from desktop.views.theme import tint
from desktop.views.widgets import Explainer, State, paint_shape

#: Room around a small chart: none for an axis.
SMALL = Margins(top=14, bottom=3)
_HALF = 0.26
#: An axis reaches so many times as far as what must be seen.
_HEADROOM = Decimal("1.25")
#: A label above its bar, in its middle or to a side.
_OVER = ((0.0, -9.0, 0.5), (-8.0, -9.0, 0.0), (8.0, -9.0, 1.0))
_ORDER = (State.BAD, State.OPEN, State.GAP, State.WARN)
#: A mean further than this many times its limit is drawn at the upper edge, with its value beside it.
_REACH = 4
_BESIDE = (
    (7.0, -10.0, 0.0),
    (-7.0, -10.0, 1.0),
    (8.0, -4.0, 0.0),
    (-8.0, -4.0, 1.0),
    (8.0, 8.0, 0.0),
    (-8.0, 8.0, 1.0),
)


class MonthPlot(Plot):
    """Months as columns of equal width; the chosen one has its own ground."""

    def __init__(
        self, name: str, explainer: Explainer, parent: QWidget | None = None, *, margins: Margins = SMALL
    ) -> None:
        super().__init__(name, margins, explainer, parent)
        self._count = 0

    def sizeHint(self) -> QSize:
        return QSize(240, 72)

    def minimumSizeHint(self) -> QSize:
        return QSize(140, 52)

    def set_months(self, count: int, top: float) -> None:
        """Show so many months, and values up to `top`."""
        self._count = count
        self.set_range(-0.5, max(count, 1) - 0.5, 0, top or 1)

    def count(self) -> int:
        return self._count

    def place_at(self, point: QPoint) -> int:
        area = self.area
        if not self._count or not area.x() <= point.x() <= area.right():
            return -1
        return min(int((point.x() - area.x()) / area.width() * self._count), self._count - 1)

    def column(self, place: int) -> QRectF:
        """A month's column over the whole height."""
        width = self.area.width() / max(self._count, 1)
        return QRectF(self.area.x() + place * width, 0, width, self.height())

    @property
    def columns(self) -> QRectF:
        """All months over the whole height: labels stay clear of the words at the sides."""
        return QRectF(self.area.x(), 0, self.area.width(), self.height())

    def paint_ground(self, painter: QPainter) -> None:
        if self.place >= 0:
            painter.fillRect(self.column(self.place), tint("accent_soft"))
        base = round(self.area.bottom()) + 0.5
        painter.setPen(QPen(tint("line2"), 1))
        painter.drawLine(QPointF(self.area.x(), base), QPointF(self.area.right(), base))


class DownPlot(MonthPlot):
    """Downtime by month; a bar far over its allowance runs to the upper edge and is cut.

    Where that would be most of them, the axis reaches to the longest and none is cut.
    """

    def __init__(
        self, explainer: Explainer, parent: QWidget | None = None, *, margins: Margins = SMALL
    ) -> None:
        super().__init__(tr("不可用时长"), explainer, parent, margins=margins)
        self._bars: tuple[DownBar | None, ...] = ()
        self._months: tuple[str, ...] = ()
        self._top = Decimal(1)
        self._item = pg.BarGraphItem(x=[0], height=[0], width=2 * _HALF)
        self.box.addItem(self._item)
        self._allowed = self.add_curve("warn_fill", 1.5, connect="pairs")
        self.add_style(self._colour)

    def show_bars(self, bars: tuple[DownBar | None, ...], months: tuple[str, ...]) -> None:
        """Show other months."""
        if (bars, months) == (self._bars, self._months):
            return
        self._bars, self._months = bars, months
        shown = self._shown()
        self._top = _down_reach([bar for _, bar in shown])
        self.set_months(len(bars), float(self._top))
        self._item.setVisible(bool(shown))
        if shown:
            self._item.setOpts(
                x=[place for place, _ in shown],
                height=[float(min(Decimal(bar.seconds), self._top)) for _, bar in shown],
            )
        ends = [place + side for place, _ in shown for side in (-0.42, 0.42)]
        self._allowed.setData(np.array(ends), np.repeat([float(bar.allowed) for _, bar in shown], 2))
        self._colour()
        self.update_all()

    def _shown(self) -> list[tuple[int, DownBar]]:
        return [(place, bar) for place, bar in enumerate(self._bars) if bar is not None]

    def _colour(self) -> None:
        fills = [tint("c2" if bar.state is State.OK else bar.state.fill) for _, bar in self._shown()]
        if fills:
            self._item.setOpts(brushes=fills, pen=None)

    def words(self, place: int) -> str:
        bar = self._bars[place]
        if bar is None:
            return tr("{months}　没有记录").format(months=self._months[place])
        words = (
            tr("{month}　{system} 至 24:00 不可用 {seconds:,} 秒（预计），允许 {allowed} 秒")
            if bar.expected
            else tr("{month}　{system} 不可用 {seconds:,} 秒，允许 {allowed} 秒")
        )
        return words.format(
            month=bar.month, system=bar.system, seconds=bar.seconds, allowed=grouped(bar.allowed)
        )

    def summary(self) -> str:
        over = [bar for _, bar in self._shown() if bar.note]
        return tr("{count} 个月，{count2} 个月超过允许时长").format(count=len(self._bars), count2=len(over))

    def figure(self, place: int) -> str:
        bar = self._bars[place]
        return bar.figure_id if bar else ""

    def paint_words(self, painter: QPainter) -> None:
        notes = []
        taken = []
        for place, bar in self._shown():
            spot = self.at(place, float(min(Decimal(bar.seconds), self._top)))
            if bar.seconds > self._top:
                self._cut(painter, place)
            if self.says(bar):
                half = self.column(place).width() * _HALF
                taken.append(QRectF(spot.x() - half, spot.y(), 2 * half, self.height()))
                notes.append((bar, self.bar_note(bar, spot, half)))
        notes.sort(key=lambda pair: -pair[0].seconds)
        for parts, rect in place_notes([note for _, note in notes], self.columns, taken):
            paint_note(painter, rect, parts)

    @property
    def all_whole(self) -> bool:
        """Whether no bar is cut."""
        return all(bar.seconds <= self._top for _, bar in self._shown())

    def says(self, bar: DownBar) -> bool:
        """Whether a bar has a label."""
        return bool(bar.note)

    def bar_note(self, bar: DownBar, spot: QPointF, half: float) -> Note:
        """A bar's label, beside its upper end, or above where all bars are whole and so side by side."""
        tone = bar.state.tone
        if self.all_whole:
            return Note(
                spot.x(), spot.y(), (Part(bar.short, tone),), _OVER, short=(Part(f"{bar.seconds:,}", tone),)
            )
        side = ((half + 5, -4.0, 0.0), (-half - 5, -4.0, 1.0), (half + 5, 6.0, 0.0), (-half - 5, 6.0, 1.0))
        return Note(spot.x(), spot.y(), (Part(bar.note, tone),), side, short=(Part(bar.short, tone),))

    def _cut(self, painter: QPainter, place: int) -> None:
        """A slanted gap in the ground's colour: the bar is longer than it looks."""
        x, width = self.column(place).center().x(), self.column(place).width() * 2 * _HALF + 4
        y = self.area.y() + self.area.height() * 0.34
        gap = QPolygonF(
            [
                QPointF(x - width / 2, y + 4),
                QPointF(x + width / 2, y - 4),
                QPointF(x + width / 2, y - 1),
                QPointF(x - width / 2, y + 7),
            ]
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint("accent_soft" if place == self.place else "surface"))
        painter.drawPolygon(gap)


def _down_reach(bars: list[DownBar]) -> Decimal:
    """The seconds at the upper edge: a little above the allowance, or the longest where that cuts most."""
    allowed = max((bar.allowed for bar in bars), default=Decimal(1)) * _HEADROOM
    cut = [bar.seconds for bar in bars if bar.seconds > allowed]
    return max(cut) * _HEADROOM if 2 * len(cut) > len(bars) else allowed


class MeanPlot(MonthPlot):
    """A mean by month, in minutes, against the limit from which the annexes charge."""

    def __init__(
        self, name: str, explainer: Explainer, parent: QWidget | None = None, *, margins: Margins = SMALL
    ) -> None:
        super().__init__(name, explainer, parent, margins=margins)
        self._line: MeanLine | None = None
        self._top = Decimal(1)
        self._limit = self.add_curve("warn_fill", 1.4, dashed=True)
        self._curve = self.add_curve("c1", 1.6, connect="finite")
        self._dots = pg.ScatterPlotItem(size=5, pen=None, antialias=True, useCache=False)
        self.box.addItem(self._dots)
        self.add_style(lambda: self._dots.setBrush(tint("c1")))

    def show_line(self, line: MeanLine) -> None:
        """Show other months."""
        if line == self._line:
            return
        self._line = line
        known = [(place, point.value) for place, point in enumerate(line.points) if point.value is not None]
        self._top = self.reach(line, max((value for _, value in known), default=Decimal(0)))
        self.set_months(len(line.points), float(self._top))
        x = [place for place, _ in known]
        y = [self._height(value) for _, value in known]
        drawn = np.full(len(line.points), np.nan)
        drawn[x] = y
        shown = np.arange(len(line.points)) if known else np.array([])
        self._curve.setData(shown, drawn if known else np.array([]))
        self._dots.setData(x, y)
        level = float(line.limit)
        self._limit.setData([-0.5, max(len(line.points), 1) - 0.5], [level, level])
        self.update_all()

    def reach(self, line: MeanLine, highest: Decimal) -> Decimal:
        """The value at the upper edge, in minutes; without a limit all means are shown whole."""
        if not line.limit:
            return highest * Decimal("1.08") or Decimal(1)
        return max(line.limit * Decimal("1.3"), min(highest, line.limit * _REACH) * Decimal("1.08"))

    def _height(self, value: Decimal) -> float:
        return float(min(value, self._top))

    def has_tickets(self, place: int) -> bool:
        """Whether the month at a place has a mean at all."""
        return self._line is not None and self._line.points[place].value is not None

    def words(self, place: int) -> str:
        point = self._line.points[place] if self._line else None
        if point is None or point.value is None:
            return tr("{month}　没有工单").format(month=point.month if point else "")
        limit = tr("，界限 {limit:f} 分钟").format(limit=self._line.limit) if self._line else ""
        note = tr("（{value}）").format(value=point.note.split(tr("，"), 1)[1]) if point.note else ""
        return tr("{month}　{accessiblename} {value} 分钟{note}{limit}").format(
            month=point.month, accessiblename=self.accessibleName(), value=point.value, note=note, limit=limit
        )

    def summary(self) -> str:
        if self._line is None:
            return ""
        over = sum(point.value is not None and point.value > self._line.limit for point in self._line.points)
        return tr("{count} 个月，{over} 个月超过 {limit:f} 分钟").format(
            count=len(self._line.points), over=over, limit=self._line.limit
        )

    def figure(self, place: int) -> str:
        return self._line.points[place].figure_id if self._line else ""

    def paint_words(self, painter: QPainter) -> None:
        if self._line is not None and self._line.last is None:
            paint_empty(painter, self.area, tr("尚无工单"))
        marked = self._marked()
        notes = []
        taken = self._dotted()
        for place, point, state in marked:
            spot = self.at(place, self._height(point.value or Decimal(0)))
            around = QRectF(spot.x() - 5, spot.y() - 5, 10, 10)
            painter.fillRect(around, tint("accent_soft" if place == self.place else "surface"))
            paint_shape(painter, around, state)
            taken.append(around)
            short = (Part(f"{point.value}", state.tone),)
            notes.append(Note(spot.x(), spot.y(), (Part(point.note, state.tone),), _BESIDE, short=short))
        for parts, rect in place_notes(notes, self.columns, taken):
            paint_note(painter, rect, parts)

    def _dotted(self) -> list[QRectF]:
        """Where the means lie: a label on them would be struck through by their line."""
        points = self._line.points if self._line else ()
        heights = [(place, self._height(point.value)) for place, point in enumerate(points) if point.value]
        spots = [self.at(place, height) for place, height in heights]
        return [QRectF(spot.x() - 3, spot.y() - 3, 6, 6) for spot in spots]

    def _marked(self) -> list[tuple[int, MeanPoint, State]]:
        """The months worth a mark, the gravest first."""
        points = self._line.points if self._line else ()
        found = [(place, point, point.state) for place, point in enumerate(points) if point.state]
        return sorted(found, key=lambda each: (_ORDER.index(each[2]), -(each[1].value or 0)))
