"""Line icons of 16 px in a colour of the theme."""

from __future__ import annotations

import functools

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop.exchange.resources import resource
from desktop.views.theme import tint

_SCALES = (1, 2)


def icon(name: str, token: str = "ink2", size: int = 16) -> QIcon:
    """The icon `resources/icons/<name>.svg` in a token's colour of the theme now in force.

    Widgets that keep it must ask again when the palette changes; `Button` does.
    """
    return _drawn(name, tint(token).name(), size)


@functools.cache
def _drawn(name: str, colour: str, size: int) -> QIcon:
    result = QIcon()
    drawing = QSvgRenderer(QByteArray(_source(name, colour)))
    for scale in _SCALES:
        pixmap = QPixmap(QSize(size * scale, size * scale))
        pixmap.setDevicePixelRatio(scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        drawing.render(painter, QRectF(0, 0, size, size))
        painter.end()
        result.addPixmap(pixmap)
    return result


def paint_icon(painter: QPainter, rect: QRectF, name: str, token: str = "ink2") -> None:
    """Paint an icon into `rect`, in a token's colour."""
    QSvgRenderer(QByteArray(_source(name, tint(token).name()))).render(painter, rect)


@functools.cache
def _source(name: str, colour: str) -> bytes:
    text = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    return text.replace("currentColor", colour).encode()
