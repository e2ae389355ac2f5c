"""The field above a list that leaves only what holds the words typed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.views.theme import font


class WordsFilter(QLineEdit):
    """`WordsFilter("查找记录")`; `textChanged` with every key. Esc clears it, Enter and arrows go on to the
    list (`left`).
    """

    left = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(font("body"))
        self.setFixedHeight(24)
        self.setAccessibleName(name)
        self.setPlaceholderText("查找")
        self.setToolTip("标题、编号、日期或备注中的字，用空格隔开多个词")
        self.setClearButtonEnabled(True)

    def begin(self, text: str) -> None:
        """Begin to search with what was typed elsewhere."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.setText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif key in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.left.emit()
        else:
            super().keyPressEvent(event)
