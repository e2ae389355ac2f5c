"""What covers the window while it is locked: nothing of the contract is seen, what was typed stays."""

from __future__ import annotations

import hmac

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from desktop.services.passwords import typed_key
from desktop.services.tries import Tries
from desktop.storage.cipher import Key
from desktop.views.i18n import tr
from desktop.views.theme import tint
from desktop.views.widgets import Button, Label
from desktop.views.widgets.password import PasswordEdit

_WIDTH = 320
_SECOND_MS = 1000


class LockScreen(QWidget):
    """`LockScreen(window, key, tries)`; `lock()` covers the window, the password uncovers it: `unlocked`."""

    unlocked = Signal()

    def __init__(self, window: QMainWindow, key: Key, tries: Tries) -> None:
        super().__init__(window)
        self._window, self._key, self._tries = window, key, tries
        self._hidden: list[QWidget] = []
        self._title = ""
        self.field = PasswordEdit(tr("口令或恢复码"))
        self.problem = Label("", "body", "bad", wrap=True)
        self.open_button = Button(tr("解锁"), "primary", tip=tr("解锁（Enter）"))
        self._lay_out()
        self._second = QTimer(self)
        self._second.setInterval(_SECOND_MS)
        self._second.timeout.connect(self._count_down)
        self.open_button.clicked.connect(self._try)
        self.field.returnPressed.connect(self._try)
        window.installEventFilter(self)
        self.hide()

    def _lay_out(self) -> None:
        box = QWidget()
        box.setFixedWidth(_WIDTH)
        inner = QVBoxLayout(box)
        inner.setSpacing(12)
        inner.addWidget(Label(tr("已锁定"), "title"))
        inner.addWidget(
            Label(tr("输入口令后回到刚才的地方，填了一半的内容都在。"), "body", "ink2", wrap=True)
        )
        inner.addWidget(self.field)
        inner.addWidget(self.problem)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.open_button)
        inner.addLayout(row)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(box)
        across.addStretch(1)
        down = QVBoxLayout(self)
        down.addStretch(2)
        down.addLayout(across)
        down.addStretch(3)

    @property
    def locked(self) -> bool:
        """Whether the window is covered."""
        return self.isVisible()

    def lock(self) -> None:
        """Cover the window; its pages and dialogs are hidden, so that no key reaches them."""
        if self.locked:
            return
        covered = [self._window.centralWidget(), *self._window.findChildren(QDialog)]
        self._hidden = [each for each in covered if each.isVisible()]
        for each in self._hidden:
            each.hide()
        for action in self._window.actions():
            action.blockSignals(True)
        self._title = self._window.windowTitle()
        self._window.setWindowTitle(tr("守约 · 已锁定"))
        self.field.clear()
        self.problem.set("")
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        self.field.setFocus()
        self._count_down()

    def _unlock(self) -> None:
        for action in self._window.actions():
            action.blockSignals(False)
        self._window.setWindowTitle(self._title)
        self.hide()
        for each in self._hidden:
            each.show()
        self._hidden = []
        self.field.clear()
        self.unlocked.emit()

    def _count_down(self) -> None:
        wait = self._tries.wait()
        if wait:
            self.problem.set(tr("口令连续输错，请等 {wait} 秒再试。").format(wait=wait))
            self._second.start()
        elif self._second.isActive():
            self.problem.set("")
            self._second.stop()
        self.open_button.setEnabled(not wait)

    def _try(self) -> None:
        if self._tries.wait():
            self._count_down()
            return
        typed = typed_key(self.field.text(), self._key.salt)
        if any(hmac.compare_digest(key.raw, self._key.raw) for key in typed):
            self._tries.succeeded()
            self._unlock()
            return
        self._tries.failed()
        self.field.selectAll()
        self.problem.set(tr("口令或恢复码不对。"))
        if self._tries.wait():
            self._count_down()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), tint("bg"))
        painter.end()
