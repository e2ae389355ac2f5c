"""The parts of the page that stand behind its tabs."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.enums.people import Side
from desktop.services.workspace import Workspace
from desktop.views.i18n import tr
from desktop.views.pages.contract.basics import BasicsCard, PartyCard
from desktop.views.pages.contract.desk import ContractDesk
from desktop.views.pages.contract.instalments import InstalmentsCard
from desktop.views.pages.contract.numbers import NumbersCard
from desktop.views.pages.contract.readings import ReadingsCard
from desktop.views.pages.contract.source import SourceCard
from desktop.views.pages.contract.systems import SystemsCard
from desktop.views.widgets import Explainer, Scroll

_MARGINS = (20, 0, 20, 14)
_GAP = 12
#: From these widths on the parties stand side by side, and the source text between the columns.
_PAIR, _THREE = 880, 1080


class OverviewTab(Scroll):
    """概况: names, signing and price; systems; both parties."""

    def __init__(self, desk: ContractDesk, explainer: Explainer) -> None:
        super().__init__(tr("概况"))
        self.basics = BasicsCard(desk, explainer)
        self.systems = SystemsCard(desk, explainer)
        self.parties = {side: PartyCard(side, desk, explainer) for side in Side}
        self._pair = QHBoxLayout()
        self._pair.setSpacing(_GAP)
        for card in self.parties.values():
            self._pair.addWidget(card, 1)
        self.body.setContentsMargins(*_MARGINS)
        self.body.setSpacing(_GAP)
        self.body.addWidget(self.basics)
        self.body.addWidget(self.systems)
        self.body.addLayout(self._pair)
        self.body.addStretch(1)

    def show_figures(self, workspace: Workspace) -> None:
        """Show what follows from the contract."""
        self.basics.show_figures(workspace)

    def show_contract(self) -> None:
        """Show the contract as it stands."""
        self.basics.show_contract()
        self.systems.show_contract()
        for card in self.parties.values():
            card.show_contract()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= _PAIR
        flow = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._pair.direction() is not flow:
            self._pair.setDirection(flow)
            self.settle()


class TermsTab(QWidget):
    """条款: the numbers, the words they stand in, instalments and readings."""

    def __init__(self, desk: ContractDesk, explainer: Explainer) -> None:
        super().__init__()
        self._desk = desk
        self.numbers = NumbersCard(desk, explainer)
        self.source = SourceCard()
        self.instalments = InstalmentsCard(desk, explainer)
        self.readings = ReadingsCard(desk, explainer)
        side = QVBoxLayout()
        side.setSpacing(_GAP)
        side.addWidget(self.instalments)
        side.addWidget(self.readings, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(*_MARGINS)
        row.setSpacing(_GAP)
        row.addWidget(self.numbers, 12)
        row.addWidget(self.source, 11)
        row.addLayout(side, 12)
        self.numbers.chosen.connect(self._show_clause)
        self.instalments.chosen.connect(self._leave_numbers)
        self.readings.chosen.connect(self._leave_numbers)

    def show_figures(self, workspace: Workspace) -> None:
        """Show what follows from the contract."""
        self.instalments.show_workspace(workspace)
        self.readings.show_workspace(workspace)

    def show_contract(self) -> None:
        """Show the contract as it stands."""
        self.numbers.show_contract()
        if not self.source.clause_id:
            self.numbers.mark(next(iter(self.numbers.rows)))

    def show_clause(self, clause_id: str) -> None:
        """Bring a clause into sight, whatever term stands in it."""
        self._leave_numbers(clause_id)

    def _show_clause(self, clause_id: str) -> None:
        self.source.show_clause(self._desk.contract, clause_id)
        self.readings.mark_clause(clause_id)

    def _leave_numbers(self, clause_id: str) -> None:
        self.numbers.unmark()
        self._show_clause(clause_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.source.setVisible(self.width() >= _THREE)
