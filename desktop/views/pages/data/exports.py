"""导出: ledgers for finance, lists of records, and templates to fill in, as workbooks."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from desktop.exchange.columns import IMPORTABLE, OUTAGES, name_of
from desktop.exchange.workbooks.finance import LEDGER_ZH, Ledger
from desktop.models.assessment import Problem
from desktop.models.facts import KINDS, SINGLE
from desktop.services.sharing import sharing
from desktop.services.workspace import Workspace
from desktop.storage.errors import StorageFailed
from desktop.views.i18n import named, say, tr, worded
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
_WHOLE_HINT = tr(
    "用导入助手可以并入这份合同，或在另一台电脑上新建一份。证据文件的内容、月度封存和修改记录不在其中，请用备份保存。"
)
_PERSONAL_HINT = tr(
    "不勾选时，台账、清单、报告、日历和查找结果里的姓名留首字，电话、邮箱遮盖；填写模板里留空，导入时空白单元格选“保持原值”，原来的内容不变。"
    "函件、工作交接书和整份合同写明姓名。"
)
_WIDE = 220


class ExportsTab(Scroll):
    """`ledgers_asked(ledgers)`, `list_asked(kind)`, `template_asked(kinds, filled)`, `whole_asked`.

    `refused(problems)` where it cannot be remembered whether personal data are shown.
    """

    ledgers_asked = Signal(object)
    list_asked = Signal(str)
    template_asked = Signal(object, bool)
    whole_asked = Signal()
    refused = Signal(object)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(tr("导出"))
        self._path = workspace.path
        self.personal = TickBox(tr("包含个人信息（姓名、电话、邮箱）"))
        self.personal.setShortcut("Alt+N")
        self.ticks = {ledger: TickBox(word) for ledger, word in worded(LEDGER_ZH).items()}
        self.save = Button(
            tr("导出台账"), "primary", icon="export", tip=tr("把勾选的台账写进一个工作簿（Alt+E）")
        )
        self.kind = Choice(tr("要导出的清单"))
        self.save_list = Button(tr("导出清单"), icon="export", tip=tr("把一类记录导出为工作簿"))
        self.template = Choice(tr("要填写的模板"))
        self.filled = TickBox(tr("带上已登记的记录"))
        self.save_template = Button(tr("导出模板"), icon="export", tip=tr("导出可以填写后再导入的工作簿"))
        self.save_whole = Button(
            tr("导出整份合同"), icon="export", tip=tr("合同本身和所有记录写进一个工作簿，可以再导入")
        )
        self.body.setContentsMargins(20, 0, 20, 14)
        self.body.setSpacing(12)
        cards = (self._ledgers(), self._lists(), self._templates(), self._whole(), self._persons())
        for card in cards:
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
        card = Card(tr("填写模板"), tr("填好后用导入助手导回"))
        kinds = ((_ALL, tr("全部种类，每类一张表")), *((kind, named(name_of(kind))) for kind in IMPORTABLE))
        self.template.set_options(kinds)
        self.template.set_value("incidents")
        card.body.addLayout(_row(self.template, self.filled, self.save_template))
        card.body.addWidget(Label(_TEMPLATE_HINT, "small", "ink3", wrap=True))
        return card

    def _whole(self) -> Card:
        card = Card(tr("整份合同"), tr("条款、当事人、系统、读法和每一类记录，各在自己的表里"))
        card.body.addLayout(_row(self.save_whole))
        card.body.addWidget(Label(_WHOLE_HINT, "small", "ink3", wrap=True))
        return card

    def _persons(self) -> Card:
        card = Card(tr("个人信息"), tr("为这个文件记住"))
        card.body.addLayout(_row(self.personal))
        card.body.addWidget(Label(_PERSONAL_HINT, "small", "ink3", wrap=True))
        return card

    def _connect(self) -> None:
        self.save.setShortcut("Alt+E")
        self.save.clicked.connect(lambda: self.ledgers_asked.emit(self.chosen))
        self.save_whole.clicked.connect(lambda: self.whole_asked.emit())
        self.save_list.clicked.connect(lambda: self.list_asked.emit(self.kind.value))
        self.save_template.clicked.connect(self._ask_template)
        self.personal.clicked.connect(self._keep_personal)
        for box in self.ticks.values():
            box.clicked.connect(self.show_workspace)

    @property
    def chosen(self) -> tuple[Ledger, ...]:
        """The ledgers that are ticked, in order."""
        return tuple(ledger for ledger, box in self.ticks.items() if box.isChecked())

    def show_workspace(self) -> None:
        """Nothing can be exported of nothing; all else is read when it is asked for."""
        self.save.setEnabled(bool(self.chosen))
        self.personal.setChecked(sharing().personal(self._path))

    def _keep_personal(self) -> None:
        try:
            sharing().set_personal(self._path, shown=self.personal.isChecked())
        except StorageFailed as error:
            self.show_workspace()
            way_out = tr("请检查用户目录的权限和磁盘空间")
            cause = tr("没有记住：{cause}").format(cause=say(error.cause))
            self.refused.emit((Problem(tr("个人信息"), cause, tr("可以写入的用户目录"), way_out),))

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
