"""Why something was refused, where it was typed."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.views.widgets.states import State, paint_shape
from desktop.views.widgets.text import Label


class Reason(QWidget):
    """Why something was refused: the square and the words, on as many lines as they need."""

    def __init__(self) -> None:
        super().__init__()
        self._words = Label("", "small", "bad", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(15, 1, 0, 2)
        row.addWidget(self._words)
        self.hide()

    @property
    def text(self) -> str:
        """The words shown."""
        return self._words.whole()

    def set(self, text: str) -> None:
        """Show a reason; nothing takes it away."""
        self._words.set(text)
        self.setVisible(bool(text))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_shape(painter, QRectF(0, 5, 10, 10), State.BAD)
        painter.end()
