"""Work that can wait until the user has what was asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer, Signal


class Idle(QObject):
    """Does one piece of work each time the event loop has nothing else to do; `done` after the last."""

    done = Signal()

    def __init__(self, work: Iterable[Callable[[], object]], parent: QObject) -> None:
        super().__init__(parent)
        self._work = iter(work)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)
        self._timer.start(0)

    def stop(self) -> None:
        """Leave the rest undone."""
        self._timer.stop()

    def _go_on(self) -> None:
        piece = next(self._work, None)
        if piece is not None:
            piece()
            return
        self._timer.stop()
        self.done.emit()
