"""从表格导入 on a page: a menu of the kinds that its tables are about."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from desktop.exchange.columns import name_of
from desktop.views.i18n import say, tr
from desktop.views.theme import font
from desktop.views.widgets.buttons import Button

_WIDTH = 40


class ImportButton(Button):
    """`ImportButton(("people", "headcounts"))`: `asked(kind)` for the assistant with that kind chosen."""

    asked = Signal(str)

    def __init__(self, kinds: Sequence[str], *, height: int = 26) -> None:
        super().__init__("", icon="import", height=height, tip=tr("从表格导入"))
        self.setAccessibleName(tr("从表格导入"))
        self.setFixedWidth(_WIDTH)
        menu = QMenu(self)
        menu.setFont(font("body"))
        for kind in kinds:
            action = menu.addAction(tr("从表格导入{kind}…").format(kind=say(name_of(kind))))
            action.triggered.connect(lambda _=False, kind=kind: self.asked.emit(kind))
        self.setMenu(menu)
