"""Asks for a password and lets nobody try faster than wrong tries allow."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.services.tries import Tries
from desktop.storage.cipher import Key
from desktop.storage.errors import FileRefused
from desktop.views.i18n import say, tr
from desktop.views.widgets.buttons import Button
from desktop.views.widgets.password import PasswordEdit
from desktop.views.widgets.text import Label

_SECOND_MS = 1000


class PasswordGate(QWidget):
    """`PasswordGate(tries, key_of, tr("打开"))`; `passed(key)` once `key_of` gives a key for what was typed.

    `key_of` gives None for a wrong password, which counts; what it raises (`FileRefused`, OSError) does not.
    """

    passed = Signal(object)

    def __init__(self, tries: Tries, key_of: Callable[[str], Key | None], word: str) -> None:
        super().__init__()
        self._tries, self._key_of = tries, key_of
        self.field = PasswordEdit(tr("口令或恢复码"))
        self.problem = Label("", "body", "bad", wrap=True)
        self.open_button = Button(word, "primary", tip=tr("{word}（Enter）").format(word=word))
        self.buttons = QHBoxLayout()
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.open_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.field)
        column.addWidget(self.problem)
        column.addLayout(self.buttons)
        self._second = QTimer(self)
        self._second.setInterval(_SECOND_MS)
        self._second.timeout.connect(self._count_down)
        self.open_button.clicked.connect(self._try)
        self.field.returnPressed.connect(self._try)
        self.field.textChanged.connect(lambda _: self._follow())
        self.begin()

    def begin(self) -> None:
        """Empty, with what is still to be waited."""
        self.field.clear()
        self.problem.set("")
        self._count_down()

    def _follow(self) -> None:
        self.open_button.setEnabled(bool(self.field.text()) and not self._second.isActive())

    def _count_down(self) -> None:
        """Say how long is to be waited; the field can be filled meanwhile."""
        if wait := self._tries.wait():
            self.problem.set(tr("口令连续输错，请等 {wait} 秒再试。").format(wait=wait))
            self._second.start()
        elif self._second.isActive():
            self.problem.set("")
            self._second.stop()
        self._follow()

    def _try(self) -> None:
        if not self.field.text():
            return
        if self._tries.wait():
            self._count_down()
            return
        try:
            key = self._key_of(self.field.text())
        except (FileRefused, OSError) as error:
            self.problem.set(say(str(error)))
            return
        if key is not None:
            self._tries.succeeded()
            self.passed.emit(key)
            return
        self._tries.failed()
        self.field.selectAll()
        self.problem.set(tr("口令或恢复码不对。请检查大小写和输入法后再试。"))
        self._count_down()
