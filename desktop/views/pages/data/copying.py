"""A hash in full, with a button that copies it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.views.i18n import tr
from desktop.views.widgets import Button, Label


class HashLine(QWidget):
    """`HashLine("月结单的哈希")`, `show_hash(text)`; `value` is the whole."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._words = Label("SHA-256", "small", "ink3")
        self._text = Label("", "small", "ink", elide=True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.copy = Button(
            tr("复制"), "quiet", icon="copy", tip=tr("复制{name}").format(name=name), height=24
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._words)
        row.addWidget(self._text, 1)
        row.addWidget(self.copy)
        self.copy.clicked.connect(self._copy)

    @property
    def value(self) -> str:
        """The hash shown."""
        return self._text.whole()

    def show_hash(self, value: str) -> None:
        """Show another hash."""
        self._text.set(value)
        self.copy.setText(tr(" 复制"))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.value)
        self.copy.setText(tr(" 已复制"))
