"""A window whose pages are switched again and again in a process of its own, which tells how it grew.

usage: python -m tests.gui.switcher FILE SWITCHES

Prints the memory held (bytes) after as many switches as warm it up, and after the others.
"""

from __future__ import annotations

import datetime as dt
import gc
import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop.app import make_window
from desktop.exchange.china import load_calendar
from desktop.models.calendar import AsOf
from desktop.services.sample import SAMPLE_AS_OF
from desktop.services.workspace import Workspace
from desktop.views.theme import Mode, Theme
from desktop.views.window import MainWindow

NOW = dt.datetime(2026, 4, 10, 10, 42, 7)
WARM_UP = 60
#: Every so many switches another day is looked at, so that each page has something new to show.
DAYS_APART = 25


class Switcher:
    """Shows one page after the other, each painted before the next, and ends the program after the last.

    A timer without delay comes after the painting that was asked for.
    """

    def __init__(self, window: MainWindow, switches: int) -> None:
        self._window = window
        self._left = WARM_UP + switches
        self._measured = switches
        QTimer.singleShot(0, self._switch)

    def _switch(self) -> None:
        if self._left in (self._measured, 0):
            print(resident(), flush=True)
        if self._left == 0:
            QApplication.quit()
            return
        self._left -= 1
        if self._left % DAYS_APART == 0:
            back = dt.timedelta(days=self._left % 7 * 30)
            self._window.set_day(SAMPLE_AS_OF - back)
        self._window.show_page(self._left % len(self._window.stack.specs))
        self._window.page.complete()
        QTimer.singleShot(0, self._switch)


def resident() -> int:
    """The memory that this process holds, in bytes."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


def main() -> int:
    """Switch, tell, end."""
    application = QApplication(sys.argv[:1])
    with Workspace.open(Path(sys.argv[1]), load_calendar(), lambda: NOW) as workspace:
        workspace.set_as_of(AsOf(SAMPLE_AS_OF))
        window = make_window(workspace, Theme(application, Mode.LIGHT), lambda: NOW)
        window.show()
        switcher = Switcher(window, int(sys.argv[2]))
        status = application.exec()
        del switcher
        window.close()
    return status


if __name__ == "__main__":
    sys.exit(main())
