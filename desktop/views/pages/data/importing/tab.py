"""The assistant: a file is chosen, read beside the window, and shown by the pane that is for its form."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from desktop.exchange.columns import OUTAGES, name_of
from desktop.exchange.sheets import ENDINGS, Book, Reading, SheetError
from desktop.services.importing import Remembered, Setup
from desktop.services.sample import data_folder
from desktop.services.workspace import Workspace
from desktop.views.i18n import say, tr
from desktop.views.pages.data.importing.monitor import MonitorPane, looked
from desktop.views.pages.data.importing.start import StartPane
from desktop.views.pages.data.importing.table import TablePane
from desktop.views.pages.data.importing.whole import WholePane

#: What an export of monitoring may be opened as; who asked for another kind has a table of it.
_MONITORED = (None, "incidents", OUTAGES)
_POLL_MS = 50
FILTER = tr("表格 (") + " ".join(f"*{each}" for each in ENDINGS) + ")"


class ImportTab(QWidget):
    """`taken(result)` with what the command gave; `open_file` begins, `open_kind` asks for a file.

    `found_asked(plan)` where a workbook is to become a contract in a file of its own.
    """

    taken = Signal(object)
    found_asked = Signal(object)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        remembered = Remembered(data_folder())
        self._kind: str | None = None
        self._path: Path | None = None
        self._reading: Reading | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._poll)
        self.start = StartPane()
        self.table = TablePane(workspace, remembered)
        self.monitor = MonitorPane(workspace, remembered)
        self.whole = WholePane(workspace)
        self.stack = QStackedWidget()
        for pane in (self.start, self.table, self.monitor, self.whole):
            self.stack.addWidget(pane)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        self._wire()

    def _wire(self) -> None:
        self.start.chosen.connect(self._choose)
        self.start.cancelled.connect(self.leave)
        self.table.taken.connect(self.taken)
        self.table.sheet_asked.connect(self._open_sheet)
        self.table.left.connect(self._go_back)
        self.monitor.ready.connect(self._take_monitored)
        self.monitor.left.connect(self.leave)
        self.monitor.plain.connect(self._open_plain)
        self.monitor.refused.connect(self._refuse)
        self.whole.taken.connect(self.taken)
        self.whole.found_asked.connect(self.found_asked)
        self.whole.left.connect(self.leave)
        self.whole.refused.connect(self._refuse)

    def show_workspace(self) -> None:
        """Plan anew where what is recorded has changed since."""
        self.whole.show_workspace()
        if self.monitor.again() and self.table.made:
            self.monitor.hand_over()
        else:
            self.table.show_workspace()

    def open_kind(self, kind: str) -> None:
        """Begin to import records of a kind."""
        self.leave()
        self._kind = kind or None
        self.start.show_kind(say(name_of(kind)) if kind else "")
        self.start.choose.setFocus()

    def open_file(self, path: Path, sheet: str | None = None) -> None:
        """Read a file in a process of its own; an export of monitoring is condensed before."""
        self._stop()
        self._path = path
        look = looked(path) if sheet is None and self._kind in _MONITORED else None
        if look is not None:
            self.stack.setCurrentWidget(self.monitor)
            self.monitor.open(path, look)
            return
        self._read(path, sheet)

    def _open_sheet(self, name: str) -> None:
        if self._path is not None:
            self.open_file(self._path, name)

    def _open_plain(self) -> None:
        """The file that looked like an export of monitoring is a table like others."""
        if self._path is not None:
            self.monitor.stop()
            self._read(self._path, None)

    def _read(self, path: Path, sheet: str | None) -> None:
        self.stack.setCurrentWidget(self.start)
        self.start.show_reading(path.name)
        self._reading = Reading(path, sheet)
        self._timer.start(_POLL_MS)

    def _poll(self) -> None:
        """Look for the book, while it is read."""
        if self._reading is None:
            return
        try:
            book = self._reading.poll()
        except SheetError as error:
            self._refuse(error)
            return
        if book is not None:
            self._reading = None
            self._timer.stop()
            self._show_book(book)

    def _show_book(self, book: Book) -> None:
        if book.others and self._path is not None:
            self.stack.setCurrentWidget(self.whole)
            self.whole.open(book, self._path)
            return
        self.stack.setCurrentWidget(self.table)
        self.table.open(book, self._path, self._kind)

    def _take_monitored(self, book: Book, setup: Setup) -> None:
        self.stack.setCurrentWidget(self.table)
        self.table.open_made(book, self._path, setup)

    def leave(self) -> None:
        """Put everything away; nothing was written."""
        self._stop()
        self._kind = None
        self.start.show_idle()
        self.stack.setCurrentWidget(self.start)

    def _go_back(self) -> None:
        """From the outages of monitoring to their rules, else to another file."""
        if not self.table.made:
            self.leave()
            return
        self.table.hand_back()
        self.stack.setCurrentWidget(self.monitor)
        self.monitor.outages.table.setFocus()

    def _refuse(self, error: SheetError) -> None:
        self._stop()
        self.stack.setCurrentWidget(self.start)
        self.start.show_refused(self._path.name if self._path else "", error)

    def _stop(self) -> None:
        self._timer.stop()
        for pane in (self.table, self.monitor, self.whole):
            pane.stop()
        if self._reading is not None:
            self._reading.cancel()
        self._reading = None

    def _choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, tr("选择要导入的表格"), str(Path.home()), FILTER)
        if name:
            self.open_file(Path(name))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._go_back()
            return
        super().keyPressEvent(event)
