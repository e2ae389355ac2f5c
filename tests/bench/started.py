"""A start that is timed from outside: says a line when its window is painted, and one when the charts are.

`python -m tests.bench.started overview FILE` runs the program as `shouyue FILE` does;
`python -m tests.bench.started bare` shows a window with nothing in it.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow


class Watcher(QObject):
    """Notes the first painting of each kind of widget that is waited for, in order; then ends the program."""

    def __init__(self, *awaited: str) -> None:
        super().__init__()
        self._awaited = list(awaited)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and type(watched).__name__ == self._awaited[0]:
            painted = self._awaited.pop(0)
            QTimer.singleShot(0, lambda: self._say(painted))
            if not self._awaited:
                QApplication.instance().removeEventFilter(self)
        return super().eventFilter(watched, event)

    def _say(self, painted: str) -> None:
        """The picture has been handed on: the event loop has come round."""
        print(painted, flush=True)
        if not self._awaited:
            QApplication.quit()


def main(kind: str, *words: str) -> int:
    """Start, and end as soon as all is painted."""
    application = QApplication(sys.argv[:1])
    if kind == "bare":
        watcher = Watcher("QMainWindow")
        application.installEventFilter(watcher)
        window = QMainWindow()
        window.resize(1366, 768)
        window.show()
        return application.exec()
    watcher = Watcher("OverviewPage", "PenaltyPlot")
    application.installEventFilter(watcher)
    from desktop.app import run  # The baseline does without the program.

    return run(Path(words[0]), sample=False)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
