"""Strips over the pages: over the sample the ways to one's own contract, over a new one the next steps.

Over one that is not signed, what everything else waits for.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout

from desktop.views.frame.ondemand import OnDemand
from desktop.views.i18n import tr
from desktop.views.theme import tint
from desktop.views.widgets import Button, Label

_SAMPLE = tr("这是示例合同，可随意试用，不会混入真实数据。开始使用：")
_STARTED = tr("合同已建立。接下来：")
_UNSIGNED = tr("双方的签署日还没有登记：服务期、各项期限和付款期由此起算。")


class Strip(OnDemand):
    """Words, buttons, and one that puts the strip away: `closed`. Hidden until it is shown."""

    closed = Signal()

    def __init__(self, words: str) -> None:
        super().__init__()
        self.setAccessibleName(words)
        self.closed.connect(self.hide)

    def make(self) -> None:
        self.close_button = Button("", "icon", icon="close", tip=tr("不再显示"), height=24)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(20, 5, 12, 5)
        self._row.setSpacing(8)
        self._words = Label(self.accessibleName(), "small", "ink2")
        self._row.addWidget(self._words)
        self._row.addStretch(1)
        self._row.addWidget(self.close_button)
        self.close_button.clicked.connect(lambda: self.closed.emit())

    def say(self, words: str) -> None:
        """What stands before the buttons."""
        self.fill()
        self._words.set(words)
        self.setAccessibleName(words)

    def offer(self, button: Button, act: Callable[[], object]) -> Button:
        """Put one more button behind the others."""
        self._row.insertWidget(self._row.count() - 2, button)
        button.clicked.connect(lambda: act())
        return button

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), tint("accent_soft"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, tint("accent_line"))
        painter.end()


class WelcomeStrip(Strip):
    """Shown while the sample is open. `create_asked`, `open_asked`, `help_asked`."""

    create_asked = Signal()
    open_asked = Signal()
    help_asked = Signal()

    def __init__(self) -> None:
        super().__init__(_SAMPLE)

    def make(self) -> None:
        super().make()
        create = Button(tr("新建合同"), icon="plus", height=24, tip=tr("按合同文本新建（Ctrl+Shift+N）"))
        open_ = Button(tr("打开合同文件"), icon="open-file", height=24, tip=tr("打开已有文件（Ctrl+O）"))
        help_ = Button(tr("用户指南"), "link", height=24, tip=tr("用户指南（F1）"))
        self.create_button = self.offer(create, lambda: self.create_asked.emit())
        self.open_button = self.offer(open_, lambda: self.open_asked.emit())
        self.help_button = self.offer(help_, lambda: self.help_asked.emit())


class StartedStrip(Strip):
    """Shown over a contract that was just made. `opened(kind)`: the place where such is seen to."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__(_STARTED)

    def make(self) -> None:
        super().make()
        self.buttons = {
            kind: self.offer(Button(words, height=24, tip=tip), partial(self.opened.emit, kind))
            for kind, words, tip in (
                ("clauses", tr("核对条款"), tr("逐项核对数字和条款原文")),
                ("health_notes", tr("合同体检"), tr("合同文字的空白、矛盾和补充协议建议")),
                ("people", tr("登记人员"), tr("双方人员、岗位和到岗日")),
            )
        }


class UnsignedStrip(Strip):
    """Shown over a contract without the day from which everything runs. `opened`: where it is entered."""

    opened = Signal()

    def __init__(self) -> None:
        super().__init__(_UNSIGNED)
        self._put_away = False
        self.closed.connect(self._leave)

    def make(self) -> None:
        super().make()
        enter = Button(tr("登记签署日"), height=24, tip=tr("合同与条款 · 概况，双方的签署日"))
        self.enter_button = self.offer(enter, lambda: self.opened.emit())

    def show_signed(self, signed: bool, *, beside: bool) -> None:
        """Show it while it says what is so, is not put away, and no strip `beside` it leads on."""
        self.setVisible(not signed and not self._put_away and not beside)

    def _leave(self) -> None:
        self._put_away = True
