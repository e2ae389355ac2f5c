"""The history of a record, opened from wherever it is in hand."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from desktop.services.workspace import Workspace
from desktop.views.i18n import tr
from desktop.views.widgets.desk import Commands
from desktop.views.widgets.inhand import page_of, record_of

if TYPE_CHECKING:
    from desktop.views.dialogs.history import HistoryDialog

_NONE = tr("请先选中一条记录，再查看它的历史")


class Histories:
    """`Histories(workspace, told, window)`; the dialog is built when it is first wanted."""

    def __init__(self, workspace: Workspace, told: Callable[[str], object], window: QWidget) -> None:
        self._desk = Commands(workspace, told)
        self._window = window
        self.dialog: HistoryDialog | None = None

    def ask(self, page: QWidget) -> None:
        """Open that of the record in hand: where the focus is, else of the page."""
        focus = QApplication.focusWidget()
        held = record_of(focus) if page_of(focus) is page else None
        held = held or record_of(page)
        if held is None:
            self._desk.tell(_NONE)
        else:
            self.open(*held)

    def open(self, kind: str, record_id: str) -> None:
        """Open that of a record."""
        from desktop.views.dialogs.history import HistoryDialog

        if self.dialog is None:
            self.dialog = HistoryDialog(self._desk, self._window)
        self.dialog.show()
        self.dialog.activateWindow()
        self.dialog.show_record(kind, record_id)

    def follow(self) -> None:
        """Show what came since, where it is open."""
        if self.dialog is not None and self.dialog.isVisible():
            self.dialog.refresh()
