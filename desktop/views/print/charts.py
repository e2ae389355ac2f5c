"""A chart of a report as a picture: columns or a line over months, its values, its limit."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_CEILING, Decimal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen

from desktop.exchange.paper import Chart, Paper
from desktop.views.i18n import tr
from desktop.views.png import as_png
from desktop.views.theme import LIGHT, font

_SIZE = (640, 206)
_LEFT, _TOP, _RIGHT, _BOTTOM = 64, 38, 96, 24
#: Dots to a pixel: sharp at 300 dpi over the width of the text.
_SCALE = 3
_MIDDLE = Qt.AlignmentFlag.AlignCenter
_SIDE = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
#: So much of the span lies free above and below a line that starts at no zero.
_AIR = Decimal("0.15")
#: The scale is named at so many places or fewer.
_STEPS = 5


def pictures_of(paper: Paper) -> dict[Chart, bytes]:
    """Every chart of a report that has values, as PNG."""
    return {each: as_png(draw(each)) for each in paper.charts if any(v is not None for v in each.values)}


def draw(chart: Chart) -> QImage:
    """The chart, three dots to a pixel."""
    width, height = _SIZE
    image = QImage(width * _SCALE, height * _SCALE, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(_SCALE, _SCALE)
    painter.setFont(_font())
    _Drawing(chart, painter).paint()
    painter.end()
    return image


class _Drawing:
    """One chart on its way to paper."""

    def __init__(self, chart: Chart, painter: QPainter) -> None:
        self._chart, self._painter = chart, painter
        self._area = QRectF(_LEFT, _TOP, _SIZE[0] - _LEFT - _RIGHT, _SIZE[1] - _TOP - _BOTTOM)
        self._low, self._high = _span(chart)

    def paint(self) -> None:
        """Grid, limit, series, words."""
        self._paint_grid()
        self._paint_limit()
        self._paint_columns() if self._chart.shape == "columns" else self._paint_line()
        self._paint_words()

    def _x(self, place: int) -> float:
        step = self._area.width() / max(len(self._chart.months), 1)
        return self._area.x() + step * (place + 0.5)

    def _y(self, value: Decimal) -> float:
        share = float((value - self._low) / (self._high - self._low))
        return self._area.bottom() - share * self._area.height()

    def _paint_grid(self) -> None:
        for value in _ticks(self._low, self._high):
            y = self._y(value)
            self._painter.setPen(QPen(QColor(LIGHT.grid), 1))
            self._painter.drawLine(QPointF(self._area.x(), y), QPointF(self._area.right(), y))
            self._painter.setPen(QColor(LIGHT.ink2))
            self._painter.drawText(QRectF(0, y - 8, _LEFT - 6, 16), _SIDE, _number(value))

    def _paint_limit(self) -> None:
        limit = self._chart.limit
        if limit is None:
            return
        y = self._y(limit)
        self._painter.setPen(QPen(QColor(LIGHT.bad), 1, Qt.PenStyle.DashLine))
        self._painter.drawLine(QPointF(self._area.x(), y), QPointF(self._area.right(), y))
        self._painter.setPen(QColor(LIGHT.bad))
        place = QRectF(self._area.right() + 6, y - 8, _RIGHT - 6, 16)
        self._painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self._chart.limit_words)

    def _paint_columns(self) -> None:
        width = min(self._area.width() / max(len(self._chart.months), 1) * 0.5, 26)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(LIGHT.accent))
        for place, value in enumerate(self._chart.values):
            if value:
                top = self._y(value)
                self._painter.drawRect(
                    QRectF(self._x(place) - width / 2, top, width, self._area.bottom() - top)
                )

    def _paint_line(self) -> None:
        before: QPointF | None = None
        for place, value in enumerate(self._chart.values):
            spot = None if value is None else QPointF(self._x(place), self._y(value))
            self._painter.setPen(QPen(QColor(LIGHT.accent), 1.6))
            if before is not None and spot is not None:
                self._painter.drawLine(before, spot)
            if spot is not None:
                self._painter.setBrush(QColor(LIGHT.accent))
                self._painter.drawEllipse(spot, 2.4, 2.4)
            before = spot

    def _paint_words(self) -> None:
        self._painter.setPen(QColor(LIGHT.ink))
        title = tr("{title}（{unit}）").format(title=self._chart.title, unit=self._chart.unit)
        self._painter.drawText(QRectF(0, 0, _SIZE[0], 18), _MIDDLE, title)
        for place, (month, value) in enumerate(zip(self._chart.months, self._chart.values, strict=True)):
            name = QRectF(self._x(place) - 30, self._area.bottom() + 4, 60, 16)
            words = tr("{month} 月").format(month=int(month[5:])) if place and month[5:] != "01" else month
            self._painter.drawText(name, _MIDDLE, words)
            if value:
                down = self._chart.shape == "line" and self._is_lowest(place)
                top = self._y(value) + (4 if down else -19)
                self._painter.drawText(QRectF(self._x(place) - 40, top, 80, 16), _MIDDLE, _number(value))

    def _is_lowest(self, place: int) -> bool:
        """Whether the line comes down to a value from both sides: its words then stand below it."""
        values = self._chart.values
        beside = [values[each] for each in (place - 1, place + 1) if 0 <= each < len(values)]
        known, own = [each for each in beside if each is not None], values[place]
        return own is not None and bool(known) and all(own < each for each in known)


def _span(chart: Chart) -> tuple[Decimal, Decimal]:
    """What part of the scale is shown: columns from zero, a line around its values."""
    values = [value for value in (*chart.values, chart.limit) if value is not None] or [Decimal(0)]
    low, high = min(values), max(values)
    if chart.shape == "columns" or low < high / 2:
        return Decimal(0), max(high * (1 + _AIR), Decimal(1))
    air = (high - low) * _AIR or max(abs(high) * _AIR, Decimal(1))
    return max(low - air, Decimal(0)), high + air


def _ticks(low: Decimal, high: Decimal) -> Iterator[Decimal]:
    """Round values of the scale, at most five steps apart."""
    rough = (high - low) / _STEPS
    unit = Decimal(10) ** rough.adjusted()
    step = next(unit * each for each in (1, 2, 5, 10) if unit * each >= rough)
    value = (low / step).to_integral_value(ROUND_CEILING) * step
    while value <= high:
        yield value
        value += step


def _number(value: Decimal) -> str:
    """A value with as many places as its size needs."""
    text = f"{value:,.2f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _font() -> QFont:
    face = QFont(font("small"))
    face.setPixelSize(10)
    return face
