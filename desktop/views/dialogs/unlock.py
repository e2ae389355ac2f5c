"""Asks for the password, or the recovery code, of an encrypted file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.services.passwords import key_for
from desktop.services.tries import Tries
from desktop.storage.errors import FileRefused
from desktop.views.i18n import say, tr
from desktop.views.widgets import Button, Label
from desktop.views.widgets.password import PasswordEdit

_WIDTH = 420
_SECOND_MS = 1000
_ASK = tr("文件已加密，请输入口令；忘了口令，可输入恢复单上的恢复码。")


class UnlockDialog(QDialog):
    """`UnlockDialog(path, tries)`; `unlocked(key)` once the file opens under what was typed."""

    unlocked = Signal(object)

    def __init__(self, path: Path, tries: Tries, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._tries = tries
        self.setWindowTitle(tr("输入口令"))
        self.setFixedWidth(_WIDTH)
        self.field = PasswordEdit(tr("口令或恢复码"))
        self.problem = Label("", "body", "bad", wrap=True)
        self.open_button = Button(tr("打开"), "primary", tip=tr("打开文件（Enter）"))
        self.open_button.setDefault(True)
        self.leave = Button(tr("取消"), tip=tr("不打开这个文件（Esc）"))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(Label(path.name, "section", elide=True))
        column.addWidget(Label(_ASK, "body", "ink2", wrap=True))
        column.addWidget(self.field)
        column.addWidget(self.problem)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.leave)
        row.addWidget(self.open_button)
        column.addLayout(row)
        self._second = QTimer(self)
        self._second.setInterval(_SECOND_MS)
        self._second.timeout.connect(self._count_down)
        self.open_button.clicked.connect(self._try)
        self.leave.clicked.connect(self.reject)
        self.field.textEdited.connect(lambda _: self._follow())
        self._count_down()

    def _follow(self) -> None:
        self.open_button.setEnabled(bool(self.field.text()) and not self._second.isActive())

    def _count_down(self) -> None:
        """Say how long is to be waited; the field can be filled meanwhile."""
        wait = self._tries.wait()
        if wait:
            self.problem.set(tr("口令连续输错，请等 {wait} 秒再试。").format(wait=wait))
            self._second.start()
        else:
            if self._second.isActive():
                self.problem.set("")
            self._second.stop()
        self._follow()

    def _try(self) -> None:
        if self._tries.wait():
            self._count_down()
            return
        try:
            key = key_for(self._path, self.field.text())
        except (FileRefused, OSError) as error:
            self.problem.set(say(str(error)))
            return
        if key is None:
            self._tries.failed()
            self.field.selectAll()
            self.problem.set(tr("口令或恢复码不对。请检查大小写和输入法后再试。"))
            if self._tries.wait():
                self._count_down()
            return
        self._tries.succeeded()
        self.accept()
        self.unlocked.emit(key)
