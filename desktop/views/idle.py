"""Work that can wait until the user has what was asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.models.facts import Facts

#: Among more incidents than these to work something out is felt.
_MANY = 20_000
_REST_MS = 600


def rest(facts: Facts) -> int:
    """How long (ms) a user must rest before something is worked out that nobody asked for."""
    return _REST_MS if len(facts.incidents) > _MANY else 0


class Idle(QObject):
    """Does one piece of work each time the event loop has nothing else to do; `done` after the last.

    It begins after `rest` milliseconds.
    """

    done = Signal()

    def __init__(self, work: Iterable[Callable[[], object]], parent: QObject, *, rest: int = 0) -> None:
        super().__init__(parent)
        self._work = iter(work)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)
        self._timer.start(rest)

    def stop(self) -> None:
        """Leave the rest undone, and go."""
        self._timer.stop()
        self.deleteLater()

    def _go_on(self) -> None:
        piece = next(self._work, None)
        if piece is not None:
            self._timer.setInterval(0)
            piece()
            return
        self._timer.stop()
        self.done.emit()
