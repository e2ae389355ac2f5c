"""全部合同, assembled: one line a contract, worked out while nothing else is to be done."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.services.change import Change
from desktop.services.portfolio import Portfolio
from desktop.services.workspace import Workspace
from desktop.views.i18n import tr
from desktop.views.idle import Idle
from desktop.views.pages.portfolio.rows import COLUMNS, NARROW, row
from desktop.views.widgets import Button, Card, Explainer, Label, Page, Table

_HEIGHT = 46
_ROOMY = 1120


class PortfolioPage(Page):
    """Which contract needs something first: the next limits and the exposure of each; Enter opens one."""

    def __init__(self, workspace: Workspace, explainer: Explainer, parent: QWidget | None = None) -> None:
        super().__init__(workspace, explainer, parent)
        self.portfolio = Portfolio(workspace)
        self._idle: Idle | None = None
        self.count = Label("", "small", "ink2")
        self.new = Button(tr("新建合同"), icon="plus", tip=tr("按合同文本新建（Ctrl+Shift+N）"))
        self.table = Table(COLUMNS, name=tr("全部合同"), row_height=_HEIGHT)
        card = Card(tr("并排比较"), tr("回车或点击打开一份合同"), flush=True)
        card.body.addWidget(self.table, 1)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Label(tr("全部合同"), "title"))
        head.addWidget(self.count)
        head.addStretch(1)
        head.addWidget(self.new)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(card, 1)
        self.setFocusProxy(self.table)
        self.new.clicked.connect(lambda: self.create_asked.emit())
        self.table.clicked.connect(lambda _: self.contract_picked.emit(self.table.key))
        self.table.entered_row.connect(self.contract_picked)

    def refresh(self, _change: Change | None) -> None:
        self._show()
        if self.isVisible():
            self._work()

    def _show(self) -> None:
        lines = self.portfolio.lines
        own = self.workspace.contract.id
        self.count.set(
            tr("本文件共 {count} 份，按 {day} 计算").format(
                count=len(lines), day=self.workspace.as_of.day.isoformat()
            )
        )
        self.table.set_rows(tuple(row(key, name, line, own=key == own) for key, name, line in lines))
        if not self.table.key:
            self.table.choose(own)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._work()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        usual = [column.width for column in COLUMNS]
        widths = usual if self.width() >= _ROOMY else NARROW
        for place, width in enumerate(widths):
            if width:
                self.table.setColumnWidth(place, width)

    def _work(self) -> None:
        """Work out what is missing, unless that is being done: each line is shown as soon as it is there."""
        missing = tuple(self.portfolio.work())
        if not missing or self._idle is not None:
            return
        self._idle = Idle((partial(self._one, piece) for piece in missing), self)
        self._idle.done.connect(self._worked)

    def _one(self, piece: Callable[[], object]) -> None:
        piece()
        self._show()

    def _worked(self) -> None:
        self._idle = None
        self.refresh(None)
