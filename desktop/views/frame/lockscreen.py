"""What covers the window while it is locked: nothing of the contract is seen, what was typed stays."""

from __future__ import annotations

import hmac

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from desktop.services.passwords import typed_key
from desktop.services.tries import Tries
from desktop.storage.cipher import Key
from desktop.views.i18n import tr
from desktop.views.theme import tint
from desktop.views.widgets import Label
from desktop.views.widgets.passwordgate import PasswordGate

_WIDTH = 320


class LockScreen(QWidget):
    """`LockScreen(window, key, tries)`; `lock()` covers the window, the password uncovers it: `unlocked`."""

    unlocked = Signal()

    def __init__(self, window: QMainWindow, key: Key, tries: Tries) -> None:
        super().__init__(window)
        self._window, self._key = window, key
        self._hidden: list[QWidget] = []
        self._focused: QWidget | None = None
        self.locked = False
        self.gate = PasswordGate(tries, self._key_of, tr("解锁"))
        self._lay_out()
        self.gate.passed.connect(lambda _: self._unlock())
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
        inner.addWidget(self.gate)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(box)
        across.addStretch(1)
        down = QVBoxLayout(self)
        down.addStretch(2)
        down.addLayout(across)
        down.addStretch(3)

    def lock(self) -> None:
        """Cover the window; its pages and dialogs are hidden, so that no key reaches them."""
        if self.locked:
            return
        self.locked = True
        self._focused = self._window.focusWidget()
        covered = [self._window.centralWidget(), *self._window.findChildren(QDialog)]
        self._hidden = [each for each in covered if not each.isHidden()]
        for each in self._hidden:
            each.hide()
        for action in self._window.actions():
            action.blockSignals(True)
        self.gate.begin()
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        self.gate.field.setFocus()

    def _unlock(self) -> None:
        self.locked = False
        for action in self._window.actions():
            action.blockSignals(False)
        self.hide()
        for each in self._hidden:
            each.show()
        self._hidden = []
        self.gate.begin()
        had = self._focused if self._focused in self._window.findChildren(QWidget) else None
        (had or self._window).setFocus()
        self.unlocked.emit()

    def _key_of(self, typed: str) -> Key | None:
        """The key of the file, if that is what was typed."""
        found = (hmac.compare_digest(key.raw, self._key.raw) for key in typed_key(typed, self._key.salt))
        return self._key if any(found) else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), tint("bg"))
        painter.end()
