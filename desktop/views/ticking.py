"""Keeps what is said of limits that run true: at every minute, and at the moment a limit is past."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from desktop.services.workspace import Clock, Workspace

_MILLISECOND = dt.timedelta(milliseconds=1)


class Ticking(QObject):
    """`turned` when what is open today has come nearer to its limit or past it; rests while nothing is."""

    turned = Signal()

    def __init__(self, workspace: Workspace, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace, self._clock = workspace, clock
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setTimerType(Qt.TimerType.PreciseTimer)
        self.timer.timeout.connect(self._turn)

    def follow(self) -> None:
        """Aim at the next moment at which something becomes other."""
        at = self._workspace.today.next_turn()
        if at is None:
            self.timer.stop()
        else:
            self.timer.start(max(1, (at - self._clock()) // _MILLISECOND))

    def _turn(self) -> None:
        self.turned.emit()
        self.follow()
