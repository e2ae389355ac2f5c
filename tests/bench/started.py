"""A start that is timed from outside: says a word when its window is painted, and at each step after that.

`python -m tests.bench.started overview FILE` runs the program as `shouyue FILE` does;
`python -m tests.bench.started bare` shows a window with nothing in it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget


def say(word: str) -> None:
    """Tell the process that measures."""
    print(word, flush=True)


class FirstPaint(QObject):
    """Calls back once what is painted first has been handed on."""

    def __init__(self, watched: QWidget, then: Callable[[], None]) -> None:
        super().__init__(watched)
        self._then = then
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._then)
        return False


def bare() -> int:
    """A window with nothing in it."""
    application = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(1366, 768)

    def end() -> None:
        say("window")
        application.quit()

    FirstPaint(window, end)
    window.show()
    return application.exec()


def overview(file: str) -> int:
    """The program itself; all that is added is what listens for its paintings and for the end of its chores.

    It listens from the moment at which the program loads its window, so that this is loaded as ever. The
    figures painted first must be those that stand there at the end; else the status is 1.
    """
    from desktop import cli

    speak = cli._speak

    def begin() -> None:
        speak()
        listen()

    vars(cli)["_speak"] = begin
    return cli.main([file])


def listen() -> None:
    """Put what tells of it in the place of the overview and of the idle work."""
    from desktop import app
    from desktop.views.idle import Idle
    from desktop.views.pages import overview as package

    first: list[str] = []

    class Watched(package.OverviewPage):
        """The overview, which tells when it is painted and when its charts are."""

        def paintEvent(self, event: QPaintEvent) -> None:
            if not first:
                first.extend(self.words())
                QTimer.singleShot(0, lambda: say("overview"))
                self.charts_filled.connect(self._watch)
            super().paintEvent(event)

        def words(self) -> list[str]:
            """Every figure and word of the page outside its charts."""
            parts = (self.headline, *self.cards, self.steps, self.pending)
            return [child.accessibleName() for part in parts for child in part.findChildren(QWidget)]

        def _watch(self) -> None:
            chart = self.penalty_chart.host.chart
            assert chart is not None
            FirstPaint(chart, lambda: say("charts"))

    class Followed(Idle):
        """The idle work, which tells when it is done and ends the program."""

        def __init__(self, work: Iterable[Callable[[], object]], parent: QWidget) -> None:
            super().__init__(work, parent)
            self.done.connect(lambda: self._end(parent.findChildren(Watched)))

        def _end(self, pages: list[Watched]) -> None:
            say("ready")
            QApplication.exit(int([first] != [page.words() for page in pages]))

    vars(package)["OverviewPage"] = Watched
    vars(app)["Idle"] = Followed


if __name__ == "__main__":
    sys.exit(bare() if sys.argv[1] == "bare" else overview(sys.argv[2]))
