"""Everything in the window, which scrolls where a screen is smaller than the least that the pages need."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

#: The pages are laid out for no less; at 200 % a screen of 1366 × 768 shows half of it.
LEAST = (960, 480)


class Whole(QScrollArea):
    """`Whole(content)`: as large as the window, and never smaller than `LEAST`.

    What has the cursor is brought into sight; keys are none of its business.
    """

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        content.setMinimumSize(*LEAST)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCornerWidget(QWidget())
        self.setWidget(content)
        if isinstance(application := QApplication.instance(), QApplication):
            application.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """On a small screen bring what has the cursor into sight, once the window has its size."""
        if now is not None and self.isAncestorOf(now):
            QTimer.singleShot(0, now, lambda: self._bring(now))

    def _bring(self, widget: QWidget) -> None:
        """Scroll to a widget, in the lists around it first; nothing where the whole is in sight."""
        if self.horizontalScrollBar().maximum() or self.verticalScrollBar().maximum():
            _show(widget)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()


def _show(widget: QWidget) -> None:
    """Scroll every area around a widget to it, the innermost first."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget)
        around = around.parentWidget()
