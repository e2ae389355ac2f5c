"""合同与条款, assembled: what is behind each tab, and the commands for another contract."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.models.contract import Contract
from desktop.rules.obligations import unseen
from desktop.services.change import Change
from desktop.services.workspace import Workspace
from desktop.views.i18n import tr
from desktop.views.pages.contract.annexes import AnnexTab
from desktop.views.pages.contract.desk import ContractDesk
from desktop.views.pages.contract.duties import DutiesTab
from desktop.views.pages.contract.ends import EndsTab
from desktop.views.pages.contract.health import HealthTab
from desktop.views.pages.contract.lines import LinesTab
from desktop.views.pages.contract.reading_tab import ReadingsTab
from desktop.views.pages.contract.tabs import OverviewTab, TermsTab
from desktop.views.pages.contract.versions import VersionsTab
from desktop.views.pages.specs import CONTRACT_PART
from desktop.views.widgets import Button, Explainer, Label, Page, SegmentedFilter
from desktop.views.widgets.keyed import order_tabs

#: The tab of each kind of record.
_TABS = {
    "amendments": "versions",
    "reading_choices": "readings",
    "health_notes": "health",
    "obligation_checks": "duties",
    "force_majeure": "ends",
    "exit": "ends",
    "termination": "ends",
    "custody": "ends",
    "readings": "readings",
    "clauses": "terms",
}


class ContractPage(Page):
    """What was agreed, everything edited in place; the way to another contract.

    Of what follows from the facts only the tab in front is filled, and each when it comes to the front.
    """

    def __init__(self, workspace: Workspace, explainer: Explainer, parent: QWidget | None = None) -> None:
        super().__init__(workspace, explainer, parent)
        desk = ContractDesk(workspace, self.told.emit)
        self.filter = SegmentedFilter(tr("合同的部分"))
        self.overview = OverviewTab(desk, explainer)
        self.terms = TermsTab(desk, explainer)
        self.readings = ReadingsTab(desk, explainer)
        self.lines = LinesTab(desk, explainer)
        self.annexes = AnnexTab(desk, explainer)
        self.versions = VersionsTab(desk, explainer)
        self.health = HealthTab(desk, explainer)
        self.duties = DutiesTab(workspace, self.told.emit, explainer)
        self.ends = EndsTab(workspace, self.told.emit, explainer)
        self.renew = Button(tr("续签下一年"), icon="copy", tip=tr("照抄本合同，改名称和数字（Alt+N）"))
        self.new = Button(tr("新建合同"), icon="plus", tip=tr("按合同文本新建（Ctrl+Shift+N）"))
        self.tabs: dict[str, QWidget] = {
            "overview": self.overview,
            "terms": self.terms,
            "readings": self.readings,
            "lines": self.lines,
            "annexes": self.annexes,
            "versions": self.versions,
            "health": self.health,
            "duties": self.duties,
            "ends": self.ends,
        }
        self._fillers: dict[str, Callable[[Workspace], object]] = {
            "overview": self.overview.show_figures,
            "terms": self.terms.show_figures,
            "readings": self.readings.show_workspace,
            "versions": self.versions.show_workspace,
            "duties": self.duties.show_workspace,
            "ends": self.ends.show_workspace,
        }
        self._due = set(self._fillers)
        self._contract: Contract | None = None
        self._stack = QStackedWidget()
        for tab in self.tabs.values():
            self._stack.addWidget(tab)
        head = QHBoxLayout()
        head.setContentsMargins(20, 14, 20, 0)
        head.setSpacing(12)
        head.addWidget(Label(tr("合同与条款"), "title"))
        head.addWidget(self.filter)
        head.addStretch(1)
        head.addWidget(self.new)
        head.addWidget(self.renew)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        self.filter.changed.connect(self.show_tab)
        self.terms.readings.decide_asked.connect(self._decide_reading)
        self.renew.setShortcut("Alt+N")
        self.renew.clicked.connect(lambda: self.renew_asked.emit())
        self.new.clicked.connect(lambda: self.create_asked.emit())
        self.duties.order_asked.connect(lambda: self.new_requested.emit("rectifications"))

    def refresh(self, change: Change | None) -> None:
        work, contract = self.workspace, self.workspace.contract
        rows = len(contract.terms.rows) + len(contract.terms.annex1)
        self.health.show_workspace(work)
        self.filter.set_items(
            (
                ("overview", tr("概况")),
                ("terms", tr("条款")),
                ("readings", tr("读法 {count}").format(count=len(contract.readings))),
                ("lines", tr("服务清单 {count}").format(count=len(contract.service_lines))),
                ("annexes", tr("附件 {rows}").format(rows=rows)),
                ("versions", tr("版本 {count}").format(count=len(work.facts.amendments) + 1)),
                ("health", tr("体检 {open_count}").format(open_count=self.health.open_count)),
                ("duties", tr("义务 {contract}").format(contract=unseen(contract, work.known))),
                ("ends", tr("权利与终止")),
            )
        )
        self._due = set(self._fillers)
        self._fill(self.filter.key)
        if change is None or contract is not self._contract:
            self._contract = contract
            self._show_contract()

    def _show_contract(self) -> None:
        """Show what was agreed, which stays the same while facts are recorded."""
        self.overview.show_contract()
        self.terms.show_contract()
        self.lines.show_contract()
        self.annexes.show_contract()
        order_tabs(self)

    def _fill(self, key: str) -> None:
        """Fill a tab with what stands now, where it shows what follows from the facts."""
        if key in self._due:
            self._due.discard(key)
            self._fillers[key](self.workspace)

    def show_tab(self, key: str) -> None:
        """Show a part of the contract, filled with what stands now."""
        self._fill(key)
        self._stack.setCurrentWidget(self.tabs[key])
        if key == "readings":
            self.readings.look()

    def _decide_reading(self, name: str) -> None:
        self.filter.choose("readings")
        self.show_tab("readings")
        self.readings.choose(name)
        self.readings.form.value.setFocus()

    def begin(self, kind: str) -> bool:
        """Begin to enter force majeure, an exit, the termination or an original; nothing else."""
        if kind not in self.ends.cards:
            return False
        self._turn("ends")
        self.ends.begin(kind)
        return True

    def show_record(self, kind: str, record_id: str) -> None:
        """Show a part; or that which lists records of the kind, and the record where it is edited there."""
        if kind == CONTRACT_PART:
            self._turn(record_id)
            if record_id == "overview" and self.workspace.terms.signed is None:
                self.overview.basics.begin_signing()
            return
        self._turn(_TABS[kind])
        if kind == "clauses":
            self.terms.show_clause(record_id)
        elif kind == "readings":
            self.readings.choose(record_id)
            self.readings.form.value.setFocus()
        elif kind in self.ends.cards:
            self.ends.choose(kind, record_id)
        elif kind == "obligation_checks":
            looks = self.workspace.facts.obligation_checks
            self.duties.choose(next((each.obligation for each in looks if each.id == record_id), ""))

    def _turn(self, key: str) -> None:
        self.filter.choose(key)
        self.show_tab(key)

    def figure_in_hand(self) -> str:
        """What a month of the whole contract counts for."""
        return "contract.monthly_base"
