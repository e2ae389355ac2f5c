"""A start that is timed from outside: says a line when its window is painted, and one when the charts are.

`python -m tests.bench.started overview FILE` runs the program as `shouyue FILE` does;
`python -m tests.bench.started bare` shows a window with nothing in it.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow


class FirstPaint(QObject):
    """Says a word once what is painted first has been handed on, and may then end the program."""

    def __init__(self, watched: QObject, word: str, *, last: bool) -> None:
        super().__init__(watched)
        self._word = word
        self._last = last
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self.say)
        return False

    def say(self) -> None:
        """The event loop has come round."""
        print(self._word, flush=True)
        if self._last:
            QApplication.quit()


def bare() -> int:
    """A window with nothing in it."""
    application = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(1366, 768)
    FirstPaint(window, "window", last=True)
    window.show()
    return application.exec()


def overview(path: Path) -> int:
    """The program itself; the only thing added is what listens for the painting of its overview."""
    from desktop import app
    from desktop.views.pages.overview import OverviewPage

    class Watched(OverviewPage):
        """The overview, which tells when its charts may be watched."""

        def paintEvent(self, event: QPaintEvent) -> None:
            if not self._painted:
                QTimer.singleShot(0, lambda: print("overview", flush=True))
                self.charts_filled.connect(self._watch)
            super().paintEvent(event)

        def _watch(self) -> None:
            chart = self.penalty_chart.host.chart
            assert chart is not None
            FirstPaint(chart, "charts", last=True)

    vars(app)["OverviewPage"] = Watched
    return app.run(path)


if __name__ == "__main__":
    sys.exit(bare() if sys.argv[1] == "bare" else overview(Path(sys.argv[2])))
