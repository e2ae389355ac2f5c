"""整改通知 of party A: a list that leads to where each is recorded."""

from __future__ import annotations

from PySide6.QtCore import Signal

from desktop.views.i18n import tr
from desktop.views.pages.notices.rows import order_row
from desktop.views.pages.notices.seen import Seen
from desktop.views.widgets import Button, Card, Column, Explainer, Label, Table

_COLUMNS = (
    Column(tr("整改事项、依据")),
    Column(tr("发出"), 84),
    Column(tr("答复"), 84),
    Column(tr("期限"), 96),
    Column(tr("状态"), 92),
)
_EMPTY = tr(
    "还没有整改通知。乙方未按约履行的，书面提出整改要求和期限；逾期未改，甲方可终止合同并要求违约金。"
)
_ROW, _HEAD, _MOST = 42, 26, 4


class OrdersCard(Card):
    """The orders, the newest first; `opened(id)` on Enter or double click, `new_asked` by its button."""

    opened = Signal(str)
    new_asked = Signal()

    def __init__(self, explainer: Explainer) -> None:
        super().__init__(tr("整改通知"), " ", flush=True)
        self.open = Button(tr("打开"), "quiet", height=24, tip=tr("在“事件”中打开选中的整改通知（Enter）"))
        self.add = Button(tr("登记"), icon="plus", height=24, tip=tr("在“事件”中登记整改通知（Alt+G）"))
        self.add.setShortcut("Alt+G")
        self.open.setAccessibleName(tr("打开整改通知"))
        self.add.setAccessibleName(tr("登记整改通知"))
        self.table = Table(_COLUMNS, explainer, name=tr("整改通知"), row_height=_ROW)
        self.empty = Label(_EMPTY, "small", "ink3", wrap=True)
        self.empty.setContentsMargins(16, 4, 16, 8)
        self.add_right(self.open)
        self.add_right(self.add)
        self.body.addWidget(self.empty)
        self.body.addWidget(self.table)
        self.table.entered_row.connect(self.opened)
        self.open.clicked.connect(lambda: self.opened.emit(self.table.key))
        self.add.clicked.connect(self.new_asked)

    def show_orders(self, seen: Seen) -> None:
        """Show every order with its limit and how it stands."""
        shown = tuple(order_row(seen, each) for each in reversed(seen.facts.rectifications))
        self.set_title(
            tr("整改通知"),
            tr("{value}，{count} 件").format(value=seen.heading("12.4"), count=len(shown)) if shown else "",
        )
        if not shown and self.table.hasFocus():
            self.add.setFocus()  # The table is about to hide: the focus would leave the page.
        self.table.set_rows(shown)
        self.table.setFixedHeight(_HEAD + _ROW * min(len(shown), _MOST) + 1)
        self.table.setVisible(bool(shown))
        self.open.setVisible(bool(shown))
        self.empty.setVisible(not shown)
        if shown and not self.table.key:
            self.table.choose(shown[0].key)
