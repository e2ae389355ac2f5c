"""Locks the window of an encrypted file when nobody is there: after a while, and after the computer slept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QWidget

from desktop.services.clock import Clock

#: Minutes without a key or the mouse.
QUIET = dt.timedelta(minutes=10)
#: How often the wall clock is looked at; a longer gap means that the computer slept.
_LOOK_MS = 15_000
_SLEPT = dt.timedelta(minutes=1)
_SIGNS = (
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.Wheel,
)


class Locking(QObject):
    """`Locking(lock, clock, window)` calls `lock()`; ends with the window, which is shown already.

    Keys and buttons are heard where the system hands them to the window: few events pass there.
    """

    def __init__(
        self, lock: Callable[[], object], clock: Clock, window: QWidget, look_ms: int = _LOOK_MS
    ) -> None:
        super().__init__(window)
        self._lock, self._clock = lock, clock
        self._sign = self._look = clock()
        self._mouse = QCursor.pos()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(look_ms)
        window.windowHandle().installEventFilter(self)

    def look(self) -> None:
        """Lock if nobody was there for a while, by the wall clock: timers rest while a computer sleeps."""
        now = self._clock()
        slept = now - self._look > _SLEPT
        self._look = now
        if (mouse := QCursor.pos()) != self._mouse:
            self._mouse, self._sign = mouse, now
        if slept or now - self._sign >= QUIET:
            self._sign = now
            self._lock()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _SIGNS:
            self._sign = self._clock()
        return super().eventFilter(watched, event)
