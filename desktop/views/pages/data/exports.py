"""导出: ledgers for finance, lists of records, and templates to fill in, as workbooks."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from desktop.exchange.columns import IMPORTABLE, OUTAGES, name_of
from desktop.exchange.workbooks.finance import LEDGER_ZH, Ledger
from desktop.models.facts import KINDS, SINGLE
from desktop.views.i18n import named, tr, worded
from desktop.views.widgets import Button, Card, Choice, Label, Scroll
from desktop.views.widgets.tickbox import TickBox

_ABOUT = {
    Ledger.PAYMENTS: tr("各期的应付、已付、已扣、净付和大写，收付明细，发票"),
    Ledger.PENALTIES: tr("逐项认定的条款、基数、系数、金额和决定，认定依据，各月合计与图"),
    Ledger.DEDUCTION: tr("赔付上限各种读法下的可扣、已扣、尚可扣和净付，逐步用公式算出"),
    Ledger.SERVICE: tr("各月工单、平均响应与恢复、各系统可用性、时限核对与图"),
}
_ALL = ""
_LIST_HINT = tr("表中的数字和日期可以直接计算；没有内容的列不导出。")
_TEMPLATE_HINT = tr(
    "模板的下拉列表来自本合同的系统、人员和各项用语；隐藏的第一列是编号，导入时据此认出原来的记录。"
)
_WIDE = 220


class ExportsTab(Scroll):
    """`ledgers_asked(ledgers)`, `list_asked(kind)`, `template_asked(kinds, filled)`."""

    ledgers_asked = Signal(object)
    list_asked = Signal(str)
    template_asked = Signal(object, bool)

    def __init__(self) -> None:
        super().__init__(tr("导出"))
        self.ticks = {ledger: TickBox(word) for ledger, word in worded(LEDGER_ZH).items()}
        self.save = Button(
            tr("导出台账"), "primary", icon="export", tip=tr("把勾选的台账写进一个工作簿（Alt+E）")
        )
        self.kind = Choice(tr("要导出的清单"))
        self.save_list = Button(tr("导出清单"), icon="export", tip=tr("把一类记录导出为工作簿"))
        self.template = Choice(tr("要填写的模板"))
        self.filled = TickBox(tr("带上已登记的记录"))
        self.save_template = Button(tr("导出模板"), icon="export", tip=tr("导出可以填写后再导入的工作簿"))
        self.body.setContentsMargins(20, 0, 20, 14)
        self.body.setSpacing(12)
        for card in (self._ledgers(), self._lists(), self._templates()):
            self.body.addWidget(card)
        self.body.addStretch(1)
        self._connect()

    def _ledgers(self) -> Card:
        card = Card(tr("财务台账"), tr("带封面的 Excel 工作簿，合计是公式，与程序的数字相同"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for place, (ledger, box) in enumerate(self.ticks.items()):
            box.setChecked(True)
            grid.addWidget(box, place, 0)
            about = Label(_ABOUT[ledger], "small", "ink2", wrap=True)
            grid.addWidget(about, place, 1, Qt.AlignmentFlag.AlignVCenter)
        card.body.addLayout(grid)
        card.body.addLayout(_row(self.save))
        return card

    def _lists(self) -> Card:
        card = Card(tr("记录清单"), tr("任何一类记录，每个字段一列"))
        kinds = (*(kind for kind in KINDS if kind not in SINGLE), OUTAGES)
        self.kind.set_options(tuple((kind, named(name_of(kind))) for kind in kinds))
        self.kind.set_value("incidents")
        card.body.addLayout(_row(self.kind, self.save_list))
        card.body.addWidget(Label(_LIST_HINT, "small", "ink3", wrap=True))
        return card

    def _templates(self) -> Card:
        card = Card(tr("填写模板"), tr("填好后用导入助手收回来"))
        kinds = ((_ALL, tr("全部种类，每类一张表")), *((kind, named(name_of(kind))) for kind in IMPORTABLE))
        self.template.set_options(kinds)
        self.template.set_value("incidents")
        card.body.addLayout(_row(self.template, self.filled, self.save_template))
        card.body.addWidget(Label(_TEMPLATE_HINT, "small", "ink3", wrap=True))
        return card

    def _connect(self) -> None:
        self.save.setShortcut("Alt+E")
        self.save.clicked.connect(lambda: self.ledgers_asked.emit(self.chosen))
        self.save_list.clicked.connect(lambda: self.list_asked.emit(self.kind.value))
        self.save_template.clicked.connect(self._ask_template)
        for box in self.ticks.values():
            box.clicked.connect(self.show_workspace)

    @property
    def chosen(self) -> tuple[Ledger, ...]:
        """The ledgers that are ticked, in order."""
        return tuple(ledger for ledger, box in self.ticks.items() if box.isChecked())

    def show_workspace(self) -> None:
        """Nothing can be exported of nothing; all else is read when it is asked for."""
        self.save.setEnabled(bool(self.chosen))

    def _ask_template(self) -> None:
        kind = self.template.value
        kinds = IMPORTABLE if kind == _ALL else (kind,)
        self.template_asked.emit(kinds, self.filled.isChecked())


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    for widget in widgets:
        if isinstance(widget, Choice):
            widget.setFixedWidth(_WIDE)
        row.addWidget(widget)
    row.addStretch(1)
    return row
