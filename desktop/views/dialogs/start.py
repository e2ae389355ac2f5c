"""The first start: a contract of one's own, a file that there is already, or the sample."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.views.i18n import tr
from desktop.views.widgets import Button, Label
from desktop.views.widgets.keyed import order_tabs

_WIDTH = 520
_BUTTON = 148
_WORDS = tr("守约把一份合同的事件、违约金、付款和期限记在一个文件里，全部在本机，不连网络。从哪里开始？")


class StartDialog(QDialog):
    """`create_asked`, `open_asked`; the sample, which stands open behind it, is shown by closing it."""

    create_asked = Signal()
    open_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("开始使用"))
        self.setMinimumWidth(_WIDTH)
        self.create_button = Button(tr("新建合同"), "primary", icon="plus", tip=tr("逐步填写（Alt+N）"))
        self.open_button = Button(tr("打开合同文件"), icon="open-file", tip=tr("打开已有的文件（Alt+O）"))
        self.sample_button = Button(tr("先看示例"), icon="overview", tip=tr("示例合同（Esc）"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(Label(tr("开始使用守约"), "sum"))
        column.addWidget(Label(_WORDS, "body", "ink2", wrap=True))
        column.addSpacing(4)
        for button, words in (
            (self.create_button, tr("照合同文本逐步填写，五步；还没有签署的合同也能建。")),
            (self.open_button, tr("已有 .shouyue 文件，或同事交来的文件。")),
            (self.sample_button, tr("一份填好的合同，可以随意试用，不会混入真实数据。")),
        ):
            line = QHBoxLayout()
            line.setSpacing(12)
            button.setFixedWidth(_BUTTON)
            line.addWidget(button)
            line.addWidget(Label(words, "small", "ink2", wrap=True), 1, Qt.AlignmentFlag.AlignVCenter)
            column.addLayout(line)
        order_tabs(self)
        self.create_button.setShortcut("Alt+N")
        self.open_button.setShortcut("Alt+O")
        self.create_button.setDefault(True)
        self.create_button.clicked.connect(lambda: self._choose(self.create_asked.emit))
        self.open_button.clicked.connect(lambda: self._choose(self.open_asked.emit))
        self.sample_button.clicked.connect(self.accept)

    def _choose(self, then: Callable[[], object]) -> None:
        self.accept()
        then()
