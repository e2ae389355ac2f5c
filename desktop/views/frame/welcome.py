"""The strip over the sample contract: that it is only a sample, and the ways to a contract of one's own."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.views.theme import tint
from desktop.views.widgets import Button, Label

_WORDS = "这是示例合同，可随意试用，不会混入真实数据。开始使用："


class WelcomeStrip(QWidget):
    """Shown while the sample is open. `create_asked`, `open_asked`, `help_asked`, `closed`."""

    create_asked = Signal()
    open_asked = Signal()
    help_asked = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.create_button = Button("新建合同", icon="plus", height=24, tip="按合同文本新建（Ctrl+Shift+N）")
        self.open_button = Button("打开合同文件", icon="open-file", height=24, tip="打开已有文件（Ctrl+O）")
        self.help_button = Button("用户指南", "link", height=24, tip="用户指南（F1）")
        self.close_button = Button("", "icon", icon="close", tip="不再显示", height=24)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 5, 12, 5)
        row.setSpacing(8)
        row.addWidget(Label(_WORDS, "small", "ink2"))
        for button in (self.create_button, self.open_button, self.help_button):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.close_button)
        for button, signal in (
            (self.create_button, self.create_asked),
            (self.open_button, self.open_asked),
            (self.help_button, self.help_asked),
            (self.close_button, self.closed),
        ):
            button.clicked.connect(lambda _=False, signal=signal: signal.emit())
        self.closed.connect(self.hide)
        self.setAccessibleName(_WORDS)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), tint("accent_soft"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, tint("accent_line"))
        painter.end()
