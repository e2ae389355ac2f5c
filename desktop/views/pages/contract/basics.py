"""概况: names, signing, term and price of the contract, and its two parties."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QHBoxLayout

from desktop.models.assessment import ContractFigures
from desktop.models.enums.people import SIDE_ZH, Side
from desktop.models.money import grouped
from desktop.services.workspace import Workspace
from desktop.views.i18n import roomy, say, tr
from desktop.views.pages.contract.desk import ContractDesk
from desktop.views.pages.contract.fields import ItemRow
from desktop.views.pages.contract.items import (
    NAMES,
    SIGNATURES,
    Item,
    basic_items,
    figure_of,
    party_items,
)
from desktop.views.widgets import Card, Explainer, FigureLabel, Label, Rule

_LABEL = 96
_PARTY_LABEL = roomy(108)
_WIDTH = {"date": 130, "money": 130, "count": roomy(84)}
_ACCOUNT = tr("账户变更的书面通知另在“付款”登记")


class ItemsCard(Card):
    """Rows of fields that are saved as they are left; `rows` by path."""

    def __init__(self, title: str, hint: str, desk: ContractDesk, explainer: Explainer) -> None:
        super().__init__(title, hint)
        self._desk = desk
        self._explainer = explainer
        self.rows: dict[str, ItemRow] = {}

    def make(self, item: Item, *, label: int = _LABEL, cited: bool = False) -> ItemRow:
        """A row of this card."""
        row = ItemRow(item, label_width=label, width=_WIDTH.get(item.kind, 0), cited=cited)
        row.edited.connect(lambda value: self._edit(row, value))
        row.chosen.connect(lambda: self._explainer.select(figure_of(item)))
        self.rows[item.path] = row
        return row

    def show_contract(self) -> None:
        """Show what was agreed."""
        for row in self.rows.values():
            row.show_contract(self._desk.contract)

    def _edit(self, row: ItemRow, value: object) -> None:
        edit(self._desk, row, value)


def edit(desk: ContractDesk, row: ItemRow, value: object) -> None:
    """Put a new value in the place of a row's; where it is refused the row says why."""
    if problems := desk.set(row.item, value):
        row.refuse(problems)


class BasicsCard(ItemsCard):
    """What the contract is called, when it was signed, how long and for how much; what follows from that."""

    def __init__(self, desk: ContractDesk, explainer: Explainer) -> None:
        super().__init__(tr("基本信息"), "", desk, explainer)
        self.signed = self._figure(tr("签订日"), "contract.signed_on")
        self.start = self._figure(tr("服务期起"), "contract.service_start")
        self.end = self._figure(tr("服务期止"), "contract.service_end")
        self.base = self._figure(tr("月基数"), "contract.monthly_base")
        self.body.addLayout(self._names())
        self.body.addLayout(self._numbers())
        self.body.addWidget(Rule(token="grid"))
        self.body.addLayout(self._derived())

    def _figure(self, name: str, figure_id: str) -> FigureLabel:
        return FigureLabel("", "", "strong", figure_id, self._explainer, name=name)

    def _names(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(24)
        for item, share in zip(NAMES, (3, 2), strict=True):
            line.addWidget(self.make(item), share)
        return line

    def _numbers(self) -> QGridLayout:
        """Days and numbers in columns."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        for line, items in enumerate((SIGNATURES, basic_items(self._desk.contract))):
            for column, item in enumerate(items):
                grid.addWidget(self.make(item), line, column)
        grid.setColumnStretch(3, 1)
        return grid

    def _derived(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(6)
        for word, figure in (
            (tr("签订日"), self.signed),
            (tr("服务期"), self.start),
            (tr("至"), self.end),
            (tr("月基数"), self.base),
        ):
            if word != tr("至") and figure is not self.signed:
                line.addSpacing(18)
            line.addWidget(Label(word, "body", "ink2"))
            line.addWidget(figure)
        line.addStretch(1)
        return line

    def begin_signing(self) -> None:
        """Be ready for the first day of a signature that is not entered."""
        rows = [self.rows[item.path] for item in SIGNATURES]
        missing = (row for row in rows if not row.editor.text())
        next(missing, rows[0]).editor.setFocus()

    def show_figures(self, workspace: Workspace) -> None:
        """Show what follows from the contract."""
        figures: ContractFigures = workspace.assessment.contract
        self.hint.set(tr("版本 v{version}").format(version=workspace.contract.version))
        self.signed.set(str(figures.signed_on or tr("未签署完毕")))
        self.start.set(str(figures.service_start or tr("待签署")))
        self.end.set(str(figures.service_end or tr("待签署")))
        self.base.set(grouped(figures.monthly_base), tr("元"))


class PartyCard(ItemsCard):
    """One party as the first page, 第四条 and 第七条4 print it."""

    def __init__(self, side: Side, desk: ContractDesk, explainer: Explainer) -> None:
        super().__init__(say(SIDE_ZH[side]), _ACCOUNT if side is Side.B else "", desk, explainer)
        for item in party_items(side):
            self.body.addWidget(self.make(item, label=_PARTY_LABEL, cited=True))
        self.body.addStretch(1)
