"""What a widget stands on: painted, so that it changes with the theme."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from desktop.views.theme import tint

#: How round the corners of a card are (px), and of what stands within one.
RADIUS = 6
_SOFT_RADIUS = 4
#: A line of one pixel lies on the middle of the pixels at the edge.
_HALF = 0.5


def paint_card(widget: QWidget) -> None:
    """The surface of a card, with a line round it."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(tint("line"), 1))
    painter.setBrush(tint("surface"))
    painter.drawRoundedRect(_inside(widget), RADIUS, RADIUS)
    painter.end()


def paint_popup(widget: QWidget) -> None:
    """The surface of what opens over the page, with a stronger line round it."""
    painter = QPainter(widget)
    painter.setPen(QPen(tint("line2"), 1))
    painter.setBrush(tint("surface"))
    painter.drawRect(_inside(widget))
    painter.end()


def paint_asking(widget: QWidget) -> None:
    """The soft ground of what waits for an answer: a draft, a question."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tint("accent_soft"))
    painter.drawRoundedRect(QRectF(widget.rect()), _SOFT_RADIUS, _SOFT_RADIUS)
    painter.end()


def _inside(widget: QWidget) -> QRectF:
    return QRectF(widget.rect()).adjusted(_HALF, _HALF, -_HALF, -_HALF)
