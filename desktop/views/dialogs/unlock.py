"""Asks for the password, or the recovery code, of an encrypted file."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from desktop.services.passwords import key_for
from desktop.services.tries import Tries
from desktop.storage.cipher import Key
from desktop.views.i18n import tr
from desktop.views.widgets import Button, Label
from desktop.views.widgets.passwordgate import PasswordGate

_WIDTH = 420
_ASK = tr("文件已加密，请输入口令；忘了口令，可输入恢复单上的恢复码。")


class UnlockDialog(QDialog):
    """`UnlockDialog(path, tries)`; `unlocked(key)` once the file opens under what was typed."""

    unlocked = Signal(object)

    def __init__(self, path: Path, tries: Tries, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("输入口令"))
        self.setFixedWidth(_WIDTH)
        self.gate = PasswordGate(tries, partial(key_for, path), tr("打开"))
        self.leave = Button(tr("取消"), tip=tr("不打开这个文件（Esc）"))
        self.gate.buttons.insertWidget(1, self.leave)
        for button in (self.gate.open_button, self.leave):
            button.setAutoDefault(False)  # Enter in the field is one try, not two.
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(Label(path.name, "section", elide=True))
        column.addWidget(Label(_ASK, "body", "ink2", wrap=True))
        column.addWidget(self.gate)
        self.gate.passed.connect(self._unlock)
        self.leave.clicked.connect(self.reject)

    def _unlock(self, key: Key) -> None:
        self.accept()
        self.unlocked.emit(key)
