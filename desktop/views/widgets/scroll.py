"""A column that scrolls when it is higher than its place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget


class Scroll(QScrollArea):
    """`Scroll("付款")`: fill `.body` (a QVBoxLayout). Never squeezes wrapped words."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setAccessibleName(name)
        self._content = _Content()
        self.body = self._content.column
        self.setWidget(self._content)

    def settle(self) -> None:
        """Lay out now what was just put in, so that it can be scrolled to."""
        self.body.activate()
        self._content.keep_height()


class _Content(QWidget):
    """As high as its layout needs at its width: a scroll area asks only for the narrowest minimum."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("plain", True)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)

    def keep_height(self) -> None:
        """Take the height that the words need."""
        if self.column.hasHeightForWidth():
            self.setMinimumHeight(self.column.totalMinimumHeightForWidth(self.width()))
        else:
            self.setMinimumHeight(self.column.totalMinimumSize().height())

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self.keep_height()
        return done
