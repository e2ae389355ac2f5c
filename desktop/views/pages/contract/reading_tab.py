"""读法: every open passage with the price of its other values, beside the decision about the one in hand."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.services.readings import decisions_on
from desktop.services.workspace import Workspace
from desktop.views.i18n import tr
from desktop.views.pages.contract.desk import ContractDesk
from desktop.views.pages.contract.reading_form import ReadingForm
from desktop.views.pages.contract.reading_prices import ReadingPrices
from desktop.views.pages.contract.reading_rows import in_force, reading_rows
from desktop.views.widgets import Button, Card, Column, Explainer, Table
from desktop.views.widgets.beside import Beside

_COLUMNS = (
    Column(tr("条款"), 92),
    Column(tr("合同文字有多种读法之处")),
    Column(tr("现用的读法"), 160),
    Column(tr("另一读法的差额，元")),
)
_ROW = 42
_FORM = 400
_WIDE = 1000


class ReadingsTab(QWidget):
    """Prices are worked out while the tab is looked at."""

    def __init__(self, desk: ContractDesk, explainer: Explainer) -> None:
        super().__init__()
        self._desk = desk
        self.prices = ReadingPrices(self)
        self.ask = Button(tr("推算差额"), "quiet", height=22, tip=tr("逐项推算另一读法的差额（Alt+M）"))
        self.ask.setShortcut("Alt+M")
        self.card = Card(tr("读法"), "", self.ask, flush=True)
        self.table = Table(_COLUMNS, explainer, name=tr("读法"), row_height=_ROW)
        self.form = ReadingForm(desk)
        self.card.body.addWidget(self.table)
        self._sides = Beside(self.card, self.form, _FORM, _WIDE, self)
        self.table.picked.connect(self._show_form)
        self.table.entered_row.connect(lambda _: self.form.value.setFocus())
        self.prices.progressed.connect(self._show_rows)
        self.ask.clicked.connect(self._price_all)

    def show_workspace(self, workspace: Workspace) -> None:
        """Show the readings as they stand; while nobody looks no price is worked out."""
        readings = workspace.contract.readings
        decided = sum(
            in_force(decisions_on(workspace.contract, workspace.facts, each.name, workspace.as_of))
            is not None
            for each in readings
        )
        words = tr("，{decided} 项已有决定").format(decided=decided) if decided else tr("，都未另作决定")
        self.card.set_title(
            tr("读法"), tr("{count} 项{words}；决定之前先看变化").format(count=len(readings), words=words)
        )
        if self.isVisible():
            self.look()

    def look(self) -> None:
        """Show the list, and begin to work out what is missing."""
        self.prices.begin(self._desk.workspace)
        self._show_rows()
        if not self.table.key and self._desk.contract.readings:
            self.table.choose(self._desk.contract.readings[0].name)
        self._show_form(self.table.key)

    def choose(self, name: str) -> None:
        """Bring a reading into hand."""
        self.table.choose(name)

    def _price_all(self) -> None:
        self.prices.begin(self._desk.workspace, asked=True)
        self._show_rows()

    def _show_rows(self) -> None:
        workspace, busy = self._desk.workspace, self.prices.busy
        self.table.set_rows(reading_rows(workspace, self.prices.known, pending=busy))
        self.ask.setVisible(self.prices.many(workspace) and not busy)

    def _show_form(self, name: str) -> None:
        if name:
            self.form.show_reading(name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._sides.fit(self.width())
