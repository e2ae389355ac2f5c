"""The field above a list that leaves only what holds the words typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.views.i18n import tr
from desktop.views.theme import font
from desktop.views.widgets.composing import Typed
from desktop.views.widgets.entries import undoes
from desktop.views.widgets.icons import icon


class WordsFilter(Typed):
    """`WordsFilter("查找记录")`; `textChanged` with every key.

    Esc clears it; Enter, Down and Esc in the empty field lead on to the list (`left`).
    """

    left = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(font("body"))
        self.setFixedHeight(24)
        self.setAccessibleName(name)
        self.setPlaceholderText(tr("查找"))
        self.setToolTip(tr("标题、编号、日期或备注中的字，几个词之间用空格隔开（Ctrl+F）"))
        self._clear = QAction(tr("清除查找"), self)
        self._clear.setIcon(icon("close", "ink3"))
        self._clear.setVisible(False)
        self._clear.triggered.connect(self.clear)
        self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self.textChanged.connect(lambda text: self._clear.setVisible(bool(text)))

    def begin(self, text: str = "") -> None:
        """Begin to search: with what was typed elsewhere, or what stands there chosen."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if text:
            self.setText(text)
        else:
            self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif key in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if (
            undoes(event) and not self.composing
        ):  # Nothing here is a step: the window takes back the last command.
            event.ignore()
            return False
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_clear"):
            self._clear.setIcon(icon("close", "ink3"))
        super().changeEvent(event)
