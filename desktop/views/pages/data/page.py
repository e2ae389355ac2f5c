"""数据, assembled: what is behind each tab."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.exchange.columns import IMPORTABLE
from desktop.services.change import Change
from desktop.services.workspace import Workspace
from desktop.views.i18n import tr
from desktop.views.pages.data.archive import ArchiveTab
from desktop.views.pages.data.backups import BackupsTab
from desktop.views.pages.data.days import DaysTab
from desktop.views.pages.data.desk import SealingDesk
from desktop.views.pages.data.exports import ExportsTab
from desktop.views.pages.data.file import FileTab
from desktop.views.pages.data.importing import ImportTab
from desktop.views.pages.data.months import MonthsTab
from desktop.views.pages.data.recycle import RecycleTab
from desktop.views.pages.data.trail import TrailTab
from desktop.views.pages.specs import ANY_TABLE, DATA_PART, DATA_PARTS, IMPORTS
from desktop.views.saving import save_ledgers, save_list, save_template, save_whole
from desktop.views.widgets import Explainer, Label, Page, SegmentedFilter
from desktop.views.widgets.keyed import order_tabs


class DataPage(Page):
    """What is behind each tab, from the sealed months to the exports; only the one in front is filled."""

    def __init__(self, workspace: Workspace, explainer: Explainer, parent: QWidget | None = None) -> None:
        super().__init__(workspace, explainer, parent)
        desk = SealingDesk(workspace, self.told.emit)
        self.months = MonthsTab(desk)
        self.archive = ArchiveTab(workspace)
        self.trail = TrailTab(workspace)
        self.recycle = RecycleTab(desk)
        self.file = FileTab(workspace)
        self.backups = BackupsTab(workspace)
        self.days = DaysTab(workspace)
        self.imports = ImportTab(workspace)
        self.exports = ExportsTab(workspace)
        parts = (
            ("months", self.months),
            ("archive", self.archive),
            ("trail", self.trail),
            ("recycle", self.recycle),
            ("file", self.file),
            ("backups", self.backups),
            ("days", self.days),
            ("imports", self.imports),
            ("exports", self.exports),
        )
        self.tabs: dict[str, QWidget] = dict(parts)
        self._fillers: dict[str, Callable[[], object]] = {key: part.show_workspace for key, part in parts}
        self._due = set(self.tabs)
        self.filter = SegmentedFilter(tr("数据的部分"))
        self.filter.set_items(tuple((key, name) for key, (name, _) in DATA_PARTS.items()))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for tab in self.tabs.values():
            self._stack.addWidget(tab)
        head = QHBoxLayout()
        head.setContentsMargins(20, 14, 20, 0)
        head.setSpacing(12)
        head.addWidget(Label(tr("数据"), "title"))
        head.addWidget(self.filter)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.filter.changed.connect(self.show_tab)
        self.months.opened.connect(self.opened)
        self.trail.opened.connect(self.opened)
        self.archive.opened.connect(self.opened)
        self.archive.told.connect(self.told)
        self.archive.refused.connect(self.refused)
        self.recycle.refused.connect(self.refused)
        self.days.taken.connect(self.accepted)
        self.backups.restore_asked.connect(self.restore_asked)
        self.file.password_asked.connect(self.password_asked)
        self.file.lock_asked.connect(self.lock_asked)
        self.file.hand_over.clicked.connect(lambda: self.handover_asked.emit())
        self.imports.taken.connect(self.accepted)
        self.imports.found_asked.connect(self.found_asked)
        self.exports.refused.connect(self.refused)
        self.exports.ledgers_asked.connect(lambda ledgers: save_ledgers(self, ledgers))
        self.exports.whole_asked.connect(lambda: save_whole(self))
        self.exports.list_asked.connect(lambda kind: save_list(self, kind))
        self.exports.template_asked.connect(lambda kinds, filled: save_template(self, kinds, filled=filled))

    def refresh(self, _change: Change | None) -> None:
        self._due = set(self.tabs)
        self.show_tab(self.filter.key)

    def show_record(self, kind: str, record_id: str) -> None:
        """Open the import of a kind or of a file that was dropped on the window; a part; or a kept file."""
        if kind == DATA_PART:
            self.filter.choose(record_id)
            self.show_tab(record_id)
            return
        if kind != IMPORTS:
            self.filter.choose("archive")
            self.show_tab("archive")
            self.archive.choose(record_id)
            return
        self.filter.choose("imports")
        if record_id == ANY_TABLE:
            self.imports.open_kind("")
        elif record_id in IMPORTABLE:
            self.imports.open_kind(record_id)
        else:
            self.imports.open_file(Path(record_id))

    def show_tab(self, key: str) -> None:
        """Show a part, filled with what stands now."""
        self._stack.setCurrentWidget(self.tabs[key])
        if key in self._due:
            self._due.discard(key)
            self._fillers[key]()
            order_tabs(self)
