"""A plot area: pyqtgraph draws the series, this widget the ground below them and the words above."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import msgspec
import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from desktop.views.charts.steered import Steered
from desktop.views.theme import tint
from desktop.views.widgets import Explainer

#: A line limit's dash, in px.
DASH = (5.0, 3.0)


class Margins(msgspec.Struct, frozen=True):
    """Room around the series for axis words, in px."""

    left: int = 0
    top: int = 0
    right: int = 0
    bottom: int = 0


class Plot(Steered):
    """Base of the charts with series. Ranges are set here and nowhere else; nothing pans or zooms.

    A subclass adds its items once (`add_curve`), gives them data with `setData`, and paints words in
    `paint_ground` and `paint_words`. Colours are asked again whenever the theme changes.
    """

    def __init__(
        self, name: str, margins: Margins, explainer: Explainer, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, explainer, parent)
        self._margins = margins
        self._range = (0.0, 1.0, 0.0, 1.0)
        self._styles: list[Callable[[], None]] = []
        self._pen_scale = 0.0
        self._view = pg.GraphicsView(self, background=None)
        self._view.setFrameShape(QFrame.Shape.NoFrame)
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._view.setStyleSheet("background: transparent")
        self._view.setCacheMode(pg.GraphicsView.CacheModeFlag.CacheNone)  # A drawing holds no pixels.
        self.box = pg.ViewBox(enableMouse=False, enableMenu=False, defaultPadding=0)
        self._view.setCentralItem(self.box)
        self._words = _Words(self)

    def add_curve(
        self, token: str, width: float, *, dashed: bool = False, fill: str = "", connect: str = "all"
    ) -> Any:
        """A line in a token's colour, with the ground below it filled if `fill` names a token."""
        item = pg.PlotCurveItem(antialias=True, connect=connect)
        self.box.addItem(item)

        def style() -> None:
            pen = line_pen(token, width, dashed=dashed)
            pen.setCosmetic(True)  # Width in pixels of the screen, whatever the plane's scale.
            pen.setWidthF(width * (self._pen_scale or self.devicePixelRatioF()))
            item.setPen(pen)
            if fill:
                item.setBrush(tint(fill))
                item.setFillLevel(0)

        self.add_style(style)
        return item

    def add_style(self, style: Callable[[], None]) -> None:
        """Colour something now and after every change of the theme."""
        self._styles.append(style)
        style()

    def scale_pens(self, scale: float) -> None:
        """Draw for a picture with so many dots to a pixel; 0 is the screen again."""
        self._pen_scale = scale
        self._restyle()

    def _restyle(self) -> None:
        for style in self._styles:
            style()
        self.update_all()

    def set_range(self, left: float, right: float, bottom: float, top: float) -> None:
        """What part of the plane is shown."""
        self._range = (left, right, bottom, top)
        self.box.setRange(xRange=(left, right), yRange=(bottom, top), padding=0)

    @property
    def area(self) -> QRectF:
        """Where the series are drawn, in this widget's pixels."""
        edge = self._margins
        return QRectF(
            edge.left,
            edge.top,
            max(self.width() - edge.left - edge.right, 1),
            max(self.height() - edge.top - edge.bottom, 1),
        )

    def at(self, x: float, y: float) -> QPointF:
        """Where a point of the plane lies, in this widget's pixels."""
        left, right, bottom, top = self._range
        area = self.area
        return QPointF(
            area.x() + (x - left) / (right - left) * area.width(),
            area.bottom() - (y - bottom) / (top - bottom) * area.height(),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._view.setGeometry(self.area.toRect())
        self._words.setGeometry(self.rect())

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.DevicePixelRatioChange):
            self._restyle()
        return super().event(event)

    def update_all(self) -> None:
        self.update()
        self._words.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.paint_ground(painter)
        self.paint_focus(painter)
        painter.end()

    def paint_ground(self, painter: QPainter) -> None:
        """Paint what lies below the series."""
        raise NotImplementedError

    def paint_words(self, painter: QPainter) -> None:
        """Paint marks and labels above the series."""
        raise NotImplementedError


class _Words(QWidget):
    """The layer above the series."""

    def __init__(self, plot: Plot) -> None:
        super().__init__(plot)
        self._plot = plot
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._plot.paint_words(painter)
        painter.end()


def line_pen(token: str, width: float, *, dashed: bool = False) -> QPen:
    """A pen in a token's colour, dashed for a limit."""
    pen = QPen(tint(token), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dashed:
        pen.setDashPattern([DASH[0] / width, DASH[1] / width])
    return pen


def stairs(points: Sequence[tuple[float, float]], end: float) -> tuple[Any, Any]:
    """The corners of a line that keeps each value until the next, up to `end`; x and y arrays."""
    x: list[float] = []
    y: list[float] = []
    for place, (at, value) in enumerate(points):
        if place:
            x.append(at)
            y.append(points[place - 1][1])
        x.append(at)
        y.append(value)
    if points and end > points[-1][0]:
        x.append(end)
        y.append(points[-1][1])
    return np.array(x), np.array(y)
