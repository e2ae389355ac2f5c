"""Buttons: plain, primary (one a page at most), quiet, icon only, link."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.views.theme import Role, font
from desktop.views.widgets.icons import icon as load_icon

Kind = Literal["plain", "primary", "quiet", "icon", "link", "danger"]

_TONE: dict[Kind, str] = {
    "plain": "ink2",
    "primary": "on_accent",
    "quiet": "ink2",
    "icon": "ink2",
    "link": "accent",
    "danger": "bad",
}


class Button(QPushButton):
    """`Button("登记事件", "primary", icon="plus")`; `height` 26 on a page, 24 in a row, 28 in the top bar.

    An icon-only button needs `tip`: it becomes its accessible name.
    """

    def __init__(
        self,
        text: str = "",
        kind: Kind = "plain",
        *,
        icon: str = "",
        tip: str = "",
        height: int = 26,
        role: Role = "small",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(f" {text}" if icon and text else text, parent)
        self._icon = icon
        self._kind: Kind = kind
        self.setProperty("kind", kind)
        self.setFont(font(role))
        self.setFixedHeight(height)
        self.setIconSize(QSize(16, 16) if kind == "icon" else QSize(14, 14))
        if kind == "icon":
            self.setFixedWidth(height)
        if kind == "link":
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(tip)
        self.setAccessibleName(text or tip)
        self.setAutoDefault(False)
        self._draw_icon()

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's own name
        kept = self.shortcut()  # Qt drops it with every new text.
        super().setText(text)
        self.setShortcut(kept)

    def set_icon(self, name: str) -> None:
        """Show another icon."""
        self._icon = name
        self._draw_icon()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.EnabledChange):
            self._draw_icon()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def _draw_icon(self) -> None:
        if not getattr(self, "_icon", ""):
            return
        self.setIcon(load_icon(self._icon, _TONE[self._kind] if self.isEnabled() else "ctl"))
