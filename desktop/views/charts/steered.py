"""A chart whose places (months, events) are walked with the arrow keys and explained with Enter or F4."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from desktop.views.theme import tint
from desktop.views.widgets import Explainer
from desktop.views.widgets.figures import asks_for_reason

_ASKING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F4)


class Steered(QWidget):
    """Base of the charts. A subclass tells how many places there are, their words and figure ids.

    `chosen(place)` when the user moves to a place, -1 when none is chosen any more (Escape, focus lost).
    `entered(place)` on a double click. A click explains the place unless `explains_on_click` is off.
    """

    chosen = Signal(int)
    entered = Signal(int)
    explains_on_click = True

    def __init__(self, name: str, explainer: Explainer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._explainer = explainer
        self._place = -1
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    def count(self) -> int:
        """How many places there are."""
        raise NotImplementedError

    def words(self, place: int) -> str:
        """What a place says."""
        raise NotImplementedError

    def figure(self, place: int) -> str:
        """The figure id that explains a place, or nothing."""
        raise NotImplementedError

    def place_at(self, point: QPoint) -> int:
        """The place under a point, or -1."""
        raise NotImplementedError

    def margin_words(self) -> str:
        """What the room beside the places says, for the tip."""
        return ""

    @property
    def place(self) -> int:
        """The chosen place, or -1."""
        return self._place

    def choose(self, place: int) -> None:
        """Show another place as chosen, telling nobody."""
        before, self._place = self._place, place if 0 <= place < self.count() else -1
        self.setAccessibleDescription(self.words(self._place) if self._place >= 0 else self.summary())
        if self._place != before:
            self.update_all()

    def summary(self) -> str:
        """The chart in a sentence."""
        return ""

    def update_all(self) -> None:
        """Paint everything that depends on the chosen place."""
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = self.count() - 1
        moves = {
            Qt.Key.Key_Left: last if self._place < 0 else max(self._place - 1, 0),
            Qt.Key.Key_Right: 0 if self._place < 0 else min(self._place + 1, last),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        key = Qt.Key(event.key())
        if key in moves and last >= 0:
            self._take(moves[key])
        elif key == Qt.Key.Key_Escape and self._place >= 0:
            self._take(-1)
        elif key in _ASKING and self._place >= 0:
            self._explainer.request(self.figure(self._place))
        else:
            super().keyPressEvent(event)

    def _take(self, place: int) -> None:
        self.choose(place)
        if place >= 0:
            self._explainer.select(self.figure(place))
        self.chosen.emit(self._place)

    def event(self, event: QEvent) -> bool:
        if self._place >= 0 and asks_for_reason(event, self._explainer, self.figure(self._place)):
            event.accept()
            return True
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self.place_at(event.pos())
            QToolTip.showText(
                event.globalPos(), self.words(place) if place >= 0 else self.margin_words(), self
            )
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = self.place_at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and place >= 0:
            self._take(place)
            if self.explains_on_click:
                self._explainer.request(self.figure(place))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = self.place_at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and place >= 0:
            self.entered.emit(place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        live = self.place_at(event.position().toPoint()) >= 0
        self.setCursor(Qt.CursorShape.PointingHandCursor if live else Qt.CursorShape.ArrowCursor)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._place >= 0:
            self._explainer.select(self.figure(self._place))
        self.update_all()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update_all()

    def paint_focus(self, painter: QPainter) -> None:
        """The ring that tells where the keys go."""
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(tint("accent"), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
