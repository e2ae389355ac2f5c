"""Keeps the strip of reminders true: after every change, at midnight, and as the user answers."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop.rules.docket import Due, docket
from desktop.services.reminders import Reminders
from desktop.services.workspace import Clock, Workspace
from desktop.views.frame.reminderstrip import ReminderStrip
from desktop.views.i18n import tr


class Reminding(QObject):
    """Shows what fell due while the window shows today; another day has no reminders.

    `opened(kind, id)` and `asked(figure)` lead to where a matter is kept; `told(text)` says what went wrong.
    """

    opened = Signal(str, str)
    asked = Signal(str)
    told = Signal(str)

    def __init__(self, strip: ReminderStrip, workspace: Workspace, memory: Reminders, clock: Clock) -> None:
        super().__init__(strip)
        self._strip, self._workspace, self._memory, self._clock = strip, workspace, memory, clock
        self._since = memory.looked_on
        self._closed = False
        strip.opened.connect(self._open)
        strip.postponed.connect(lambda due, days: self._answered(memory.postpone(due, days, clock().date())))
        strip.ignored.connect(lambda due: self._answered(memory.ignore(due)))
        strip.closed.connect(self._close)
        self.follow()

    def end(self) -> None:
        """The window closes: whoever sees it has looked."""
        if self._workspace.as_of.day == self._clock().date():
            self._memory.look(self._clock().date())

    def follow(self) -> None:
        """Look again: as the workspace stands, today."""
        work, today = self._workspace, self._clock().date()
        if self._closed or work.as_of.day != today:
            self._strip.hide()
            return
        dues = docket(work.terms, work.known, work.assessment, work.agenda, work.as_of)
        self._strip.show_reminders(self._memory.waiting(dues, today), self._since)

    def _open(self, due: Due) -> None:
        if due.kind:
            self.opened.emit(due.kind, due.target)
        elif due.figure:
            self.asked.emit(due.figure)

    def _answered(self, kept: bool) -> None:
        if not kept:
            self.told.emit(tr("提醒的答复没有保存：不能写入用户设置目录，下次打开会再提醒"))
        self.follow()

    def _close(self) -> None:
        self._closed = True
        self._strip.hide()
