"""Backs the open file up when it has been left alone for a while, and when it is closed."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal

from desktop.services.backups import Backup, Backups, Reason
from desktop.services.change import Change
from desktop.services.workspace import Workspace
from desktop.storage.errors import FileRefused
from desktop.views.i18n import say

#: How long nothing must have been changed.
QUIET_MS = 2 * 60_000
log = logging.getLogger(__name__)


class Backing(QObject):
    """`Backing(workspace, backups, parent)`; `end()` before the file is let go of.

    The copying is done beside the window. `made(backup)` after a backup, `failed(text)` where none could be
    made, or none in the second folder: the next change makes it try again.
    """

    made = Signal(object)
    failed = Signal(str)

    def __init__(
        self, workspace: Workspace, backups: Backups, parent: QObject | None = None, quiet_ms: int = QUIET_MS
    ) -> None:
        super().__init__(parent)
        self.backups = backups
        self._due = False
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(1)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(quiet_ms)
        self._quiet.timeout.connect(self._begin)
        self._unsubscribe: Callable[[], None] = workspace.subscribe(self._take)

    def _take(self, change: Change) -> None:
        """Something was stored; what is only looked at or tried needs no copy."""
        if change.touched:
            self._due = True
            self._quiet.start()

    def _begin(self) -> None:
        self._due = False
        self._pool.start(self._work)

    def _work(self) -> None:
        """In a thread of its own; signals take what came of it to the window."""
        try:
            backup = self.backups.make(Reason.IDLE)
        except FileRefused as error:
            self.failed.emit(say(str(error)))
        else:
            if backup is not None:
                self.made.emit(backup)
            if self.backups.second_problem:
                self.failed.emit(say(self.backups.second_problem))

    def make(self, reason: Reason) -> Backup | None:
        """Back up now; None where nothing was changed since the last. `FileRefused`."""
        self._pool.waitForDone()
        backup = self.backups.make(reason)
        self._due = False
        if backup is not None:
            self.made.emit(backup)
        if self.backups.second_problem:
            self.failed.emit(say(self.backups.second_problem))
        return backup

    def end(self) -> None:
        """Back up what was changed since, and be done."""
        self._quiet.stop()
        self._unsubscribe()
        self._pool.waitForDone()
        if not self._due:
            return
        try:
            self.backups.make(Reason.CLOSED)
        except FileRefused as error:
            log.error("%s", error)
