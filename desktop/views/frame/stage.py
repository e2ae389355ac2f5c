"""How rail, pages and panel share the width: what folds, and what lies over what."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.views.frame.rail import Rail
from desktop.views.theme import tint

#: Below this width the rail folds when the panel opens.
ROOMY = 1500
#: Below this width the rail is folded and the panel lies over the page.
NARROW = 1280
PANEL_WIDTH = 324
PANEL_MIN = 280
PANEL_MAX = 480
_GRIP = 5


class Stage(QWidget):
    """Lays out `rail | pages | panel`. The user may unfold or fold the rail until the rule changes again.

    It is given its panel by `hold_panel`, at the latest before that is opened.
    """

    panel_toggled = Signal(bool)

    def __init__(self, rail: Rail, pages: QWidget) -> None:
        super().__init__()
        self._rail, self._pages = rail, pages
        self._panel: QWidget | None = None
        self._grip = _Grip(self)
        self._panel_open = False
        self._panel_width = PANEL_WIDTH
        self._rule = False
        self._folded = False
        for part in (rail, pages, self._grip):
            part.setParent(self)
        self._grip.hide()
        self._grip.dragged.connect(self._drag)
        rail.fold_asked.connect(self.toggle_fold)

    def hold_panel(self, panel: QWidget) -> None:
        """Take in the panel, closed."""
        self._panel = panel
        panel.setParent(self)
        panel.hide()

    @property
    def panel_open(self) -> bool:
        """Whether the panel is shown."""
        return self._panel_open

    @property
    def folded(self) -> bool:
        """Whether the rail shows icons only."""
        return self._folded

    @property
    def over(self) -> bool:
        """Whether the panel lies over the page."""
        return self.width() < NARROW

    @property
    def panel_width(self) -> int:
        """The panel's width in px."""
        return self._panel_width

    def set_panel_width(self, width: int) -> None:
        """Set the panel's width, within its limits."""
        self._panel_width = min(max(width, PANEL_MIN), PANEL_MAX)
        self._arrange()

    def set_panel_open(self, wanted: bool) -> None:
        """Show or hide the panel."""
        if wanted == self._panel_open:
            return
        self._panel_open = wanted
        self._arrange()
        self.panel_toggled.emit(wanted)

    def toggle_fold(self) -> None:
        """Fold or unfold the rail, as the user asks."""
        self._folded = not self._folded
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        rule = self.over or (self._panel_open and self.width() < ROOMY)
        if rule != self._rule:
            self._rule = self._folded = rule
        self._rail.set_folded(self._folded)
        left, height = self._rail.width(), self.height()
        self._rail.setGeometry(0, 0, left, height)
        panel = self._panel_width if self._panel_open else 0
        room = self.width() - left - (0 if self.over else panel)
        self._pages.setGeometry(left, 0, max(room, 0), height)
        self._grip.setGeometry(self.width() - panel - _GRIP // 2, 0, _GRIP, height)
        if self._panel is not None:
            self._panel.setGeometry(self.width() - panel, 0, panel or self._panel_width, height)
            for part in (self._panel, self._grip):
                part.setVisible(self._panel_open)
                part.raise_()

    def _drag(self, place: QPoint) -> None:
        self.set_panel_width(self.width() - self.mapFromGlobal(place).x())


class _Grip(QWidget):
    """The edge of the panel that the mouse can drag."""

    dragged = Signal(QPoint)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._hot = False
        self.setCursor(Qt.CursorShape.SplitHCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.dragged.emit(event.globalPosition().toPoint())

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self._hot = event.type() == QEvent.Type.Enter
            self.update()
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._hot:
            painter = QPainter(self)
            painter.fillRect(1, 0, 3, self.height(), tint("accent_line"))
            painter.end()
