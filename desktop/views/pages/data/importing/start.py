"""选择文件: what may be brought in, a file being read, or why one was refused."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from desktop.exchange.sheets import SheetError
from desktop.views.i18n import say, tr
from desktop.views.widgets import Button, Card, Label, Scroll, State, StateLabel

_WIDTH = 560
_TAKES = tr(
    "xlsx、xls、csv，一个文件不超过 60 MB、30 万行。事件、中断、运维需求、月度可用性、付款、发票、人员、"
    "到岗人数、交付材料、函件等都可以导入；列名由程序对应，可以改，改过的会记住。监控系统导出的采样或告警"
    "（csv，可达 2,000 万行）会先压缩成中断。"
)
_SAFE = tr("写入之前先看每一行：新增、更新（旧 → 新）、一致还是有错，金额会怎样变。整次导入一步撤销。")
_DROP = tr("把表格文件拖到这里，或者")


class StartPane(Scroll):
    """`chosen()` when a file is to be chosen, `cancelled()` while one is read."""

    chosen = Signal()
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__(tr("选择要导入的文件"))
        self.card = Card(tr("导入助手"), " ")
        self.card.setFixedWidth(_WIDTH)
        self.state = StateLabel(State.OFF, "")
        self.refusal = Label("", "body", wrap=True)
        self.choose = Button(
            tr("选择文件…"), "primary", icon="open-file", tip=tr("选择要导入的表格（Alt+O）")
        )
        self.choose.setShortcut("Alt+O")
        self.cancel = Button(tr("取消"), tip=tr("停止读取（Esc）"))
        self._drop = Label(_DROP, "body", "ink2")
        body = self.card.body
        body.setSpacing(10)
        body.addWidget(Label(_TAKES, "body", "ink2", wrap=True))
        body.addWidget(Label(_SAFE, "small", "ink3", wrap=True))
        body.addWidget(self.state)
        body.addWidget(self.refusal)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._drop)
        row.addWidget(self.choose)
        row.addWidget(self.cancel)
        row.addStretch(1)
        body.addLayout(row)
        body.addSpacing(6)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self.card)
        middle.addStretch(1)
        self.body.setContentsMargins(20, 16, 20, 20)
        self.body.addLayout(middle)
        self.body.addStretch(1)
        self.choose.clicked.connect(self.chosen)
        self.cancel.clicked.connect(self.cancelled)
        self.show_idle()

    def show_idle(self) -> None:
        """Nothing is under way."""
        self.card.set_title(tr("导入助手"), "")
        self._show(reading=False)
        self.state.hide()
        self.refusal.hide()

    def show_kind(self, name: str) -> None:
        """Say what is to be imported, where that is known before."""
        self.card.set_title(tr("导入助手"), tr("导入{name}").format(name=name) if name else "")

    def show_reading(self, name: str) -> None:
        """A file is being read."""
        self._show(reading=True)
        self.refusal.hide()
        self.state.set(State.WARN, tr("正在读取 {name} …").format(name=name))
        self.state.show()
        self.cancel.setFocus()

    def show_refused(self, name: str, error: SheetError) -> None:
        """A file was refused: what it is, what was expected, the way out."""
        self._show(reading=False)
        self.state.set(State.BAD, tr("没有读取 {name}").format(name=name))
        self.state.show()
        self.refusal.set(
            tr("{what}。应为{expected}；{way_out}。").format(
                what=say(error.what), expected=say(error.expected), way_out=say(error.way_out)
            )
        )
        self.refusal.show()
        self.settle()
        self.choose.setFocus()

    def _show(self, *, reading: bool) -> None:
        self.choose.setVisible(not reading)
        self._drop.setVisible(not reading)
        self.cancel.setVisible(reading)
