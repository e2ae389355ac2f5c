"""A field for a password: dots, which can be shown for a moment, and never an input method's guesses."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.views.i18n import tr
from desktop.views.theme import font
from desktop.views.widgets.composing import Typed
from desktop.views.widgets.icons import icon

_SHOW, _HIDE = tr("显示口令"), tr("隐藏口令")


class PasswordEdit(Typed):
    """`PasswordEdit("口令")`; read `text()`."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFont(font("body"))
        self.setFixedHeight(28)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self._look = self.addAction(icon("eye", "ink3"), QLineEdit.ActionPosition.TrailingPosition)
        self._look.setToolTip(_SHOW)
        self._look.triggered.connect(self._turn)

    def _turn(self) -> None:
        hidden = self.echoMode() is QLineEdit.EchoMode.Password
        self.setEchoMode(QLineEdit.EchoMode.Normal if hidden else QLineEdit.EchoMode.Password)
        self._look.setToolTip(_HIDE if hidden else _SHOW)
