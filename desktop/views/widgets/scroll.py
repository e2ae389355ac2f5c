"""A column that scrolls when it is higher than its place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.views.i18n import Language, language

#: Chinese fits the least width of the window; longer words may need to be scrolled to.
SIDEWAYS = (
    Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    if language() is Language.CHINESE
    else Qt.ScrollBarPolicy.ScrollBarAsNeeded
)


#: What is shown above and below what was brought into sight, in px.
_BESIDE = 12


class Scroll(QScrollArea):
    """`Scroll("付款")`: fill `.body` (a QVBoxLayout). Never squeezes wrapped words.

    `turn(sides, 1080)` for columns that stand beside each other from that width on, and only while what is in
    them fits; else one below the other.
    """

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(SIDEWAYS)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setAccessibleName(name)
        self._content = _Content(self._arrange)
        self._turned: QBoxLayout | None = None
        self._wide_from = self._needed = 0
        self.body = self._content.column
        self.setWidget(self._content)

    def turn(self, sides: QBoxLayout, wide_from: int) -> None:
        """Turn these columns by the room that there is."""
        self._turned, self._wide_from = sides, wide_from

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        if self._turned is None:
            return
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        if self._turned.direction() is beside:
            self._needed = self.body.totalMinimumSize().width()
        wide = self.width() >= self._wide_from and self.viewport().width() >= self._needed
        if (self._turned.direction() is beside) is not wide:
            self._turned.setDirection(beside if wide else below)
            self.settle()

    def keep_focus_in_sight(self) -> None:
        """Once the content has another height, as after another arrangement, show what has the keys again."""
        bar = self.verticalScrollBar()
        bar.rangeChanged.connect(self._later, Qt.ConnectionType.SingleShotConnection)

    def _later(self) -> None:
        QTimer.singleShot(0, self, self._show_focus)

    def _show_focus(self) -> None:
        focused = self._content.focusWidget()
        if focused is not None and focused.hasFocus():
            self.ensureWidgetVisible(focused, 0, _BESIDE)

    def settle(self) -> None:
        """Lay out now what was just put in, so that it can be scrolled to."""
        self.body.activate()
        self._content.keep_height()

    def reveal(self, part: QWidget) -> None:
        """Lay out what was just put in and bring a part of it into sight, buttons and all.

        Of a part that is higher than the place, what has the focus there.
        """
        self.settle()
        self.ensureWidgetVisible(part, 0, _BESIDE)
        focused = self.focusWidget()
        if focused and part.isAncestorOf(focused):
            self.ensureWidgetVisible(focused, 0, _BESIDE)


class _Content(QWidget):
    """As high as its layout needs at its width: a scroll area asks only for the narrowest minimum."""

    def __init__(self, settled: Callable[[], None]) -> None:
        super().__init__()
        self._settled = settled
        self.setProperty("plain", True)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)

    def keep_height(self) -> None:
        """Take the height that the words need."""
        if self.column.hasHeightForWidth():
            self.setMinimumHeight(self.column.totalMinimumHeightForWidth(self.width()))
        else:
            self.setMinimumHeight(self.column.totalMinimumSize().height())
        if self.column.geometry() != self.rect():  # It is not told of every resize within one.
            self.column.setGeometry(self.rect())

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self.keep_height()
        if event.type() == QEvent.Type.LayoutRequest:
            self._settled()
        return done
