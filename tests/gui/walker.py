"""The main job done with keys and mouse in a window of its own process, which then waits to be killed.

usage: python -m tests.gui.walker FILE

Prints a JSON line for each state: the figures shown before, after the incident, after its confirmation, what
依据 names, after undoing everything, and after doing it again.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import sys
from pathlib import Path
from typing import TypeVar

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.app import make_window
from desktop.exchange.china import load_calendar
from desktop.models.calendar import AsOf
from desktop.models.enums import Flag
from desktop.services.sample import SAMPLE_AS_OF
from desktop.services.workspace import Workspace
from desktop.views.evidence import Quote
from desktop.views.pages.incidents import IncidentsPage
from desktop.views.pages.overview import OverviewPage
from desktop.views.pages.payments import PaymentsPage
from desktop.views.theme import Mode, Theme
from desktop.views.widgets import Page

Shown = TypeVar("Shown", bound=Page)
NOW = dt.datetime(2026, 4, 10, 10, 42, 7)
OVERVIEW, INCIDENTS, PAYMENTS = 0, 1, 4
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Walker:
    """A person at the window: keys go to what has the focus, the mouse to what is pointed at."""

    def __init__(self, path: Path) -> None:
        application = QApplication(sys.argv[:1])
        theme = Theme(application, Mode.LIGHT)
        workspace = Workspace.open(path, load_calendar(), lambda: NOW)
        workspace.set_as_of(AsOf(SAMPLE_AS_OF))
        self.window = make_window(workspace, theme, lambda: NOW)
        self.window.show()
        QTest.qWaitForWindowExposed(self.window)
        self.window.activateWindow()
        QTest.qWaitForWindowActive(self.window)

    @property
    def overview(self) -> OverviewPage:
        """The page under Ctrl+1."""
        return self._page(OVERVIEW, OverviewPage)

    @property
    def incidents(self) -> IncidentsPage:
        """The page under Ctrl+2."""
        return self._page(INCIDENTS, IncidentsPage)

    @property
    def payments(self) -> PaymentsPage:
        """The page under Ctrl+5."""
        return self._page(PAYMENTS, PaymentsPage)

    def _page(self, place: int, kind: type[Shown]) -> Shown:
        page = self.window.stack.page(place)
        assert isinstance(page, kind)
        return page

    def turn_to(self, place: int) -> None:
        """Go to a page by Ctrl and its number on the rail."""
        self.key(Qt.Key(Qt.Key.Key_1 + place), CONTROL)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def write(self, text: str, then: Qt.Key) -> None:
        """Type into the field in hand; Chinese arrives as an input method commits it."""
        field = QApplication.focusWidget()
        assert field is not None
        QTest.keyClick(field, Qt.Key.Key_A, CONTROL)
        if text.isascii():
            QTest.keyClicks(field, text)
        else:
            event = QInputMethodEvent()
            event.setCommitString(text)
            QApplication.sendEvent(field, event)
        self.key(then)

    def click(self, widget: QWidget, place: QPoint | None = None) -> None:
        """Click the left button on a widget."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place or widget.rect().center())

    def figures(self) -> dict[str, str]:
        """What the pages show, read page by page with Ctrl+1 and Ctrl+5."""
        self.turn_to(OVERVIEW)
        penalty, _, cap, _ = self.overview.cards
        shown = {
            "penalty": penalty.figure.text,
            "cap": cap.figure.text,
            "cap_bar": cap.meter.accessibleName(),
            "accrued": penalty.stats.cells[0].figure.text,
        }
        self.turn_to(PAYMENTS)
        statement = self.payments.statement
        return shown | {"net": statement.net.text, "words": statement.words.whole()}

    def record_incident(self) -> None:
        """Ctrl+N, title, report and cause, Enter; then an outage of two hours and the severity."""
        self.key(Qt.Key.Key_N, CONTROL)
        form = self.incidents.draft.form
        self.write("核心交换故障", Qt.Key.Key_Tab)
        self.write("2026-03-10 09:00", Qt.Key.Key_Tab)
        while QApplication.focusWidget() is not form.editor("cause"):
            self.key(Qt.Key.Key_Tab)
        self.key(Qt.Key.Key_Down)
        form.editor("title").setFocus()
        self.key(Qt.Key.Key_Return)
        self.click(self.incidents.detail.timeline.outages.add)
        self.write("2026-03-10 08:50", Qt.Key.Key_Tab)
        pair = self.incidents.detail.timeline.outages.pairs[0]
        while QApplication.focusWidget() is not pair.end.editor:
            self.key(Qt.Key.Key_Tab)
        self.write("2026-03-10 10:55", Qt.Key.Key_Return)
        for flag, choice in ((Flag.PROBLEM, 0), (Flag.MAJOR_LOSS, 1)):
            switch = self.incidents.detail.severity.line(flag).switch
            self.click(switch, switch.point_of(choice))

    def confirm(self) -> None:
        """Back on the incident, confirm the heaviest row."""
        self.turn_to(INCIDENTS)
        self.click(self.incidents.detail.ledger.decisions.confirm)

    def explained(self) -> dict[str, object]:
        """Choose the sum of the incident and press F4: what the panel shows."""
        self.turn_to(INCIDENTS)
        self.incidents.detail.ledger.total.setFocus()
        self.key(Qt.Key.Key_F4)
        panel = self.window.panel
        quotes = [quote.clause.heading for quote in panel.findChildren(Quote)]
        return {"figure": panel.figure.text, "clauses": quotes, "text": panel.tree.accessibleName()}


def say(**state: object) -> None:
    """One JSON line to the parent."""
    print(json.dumps(state, ensure_ascii=False), flush=True)


def main() -> None:
    """Walk, tell each state, and wait with everything done again."""
    walker = Walker(Path(sys.argv[1]))
    say(before=walker.figures())
    walker.record_incident()
    say(recorded=walker.figures())
    walker.confirm()
    say(confirmed=walker.figures())
    say(explained=walker.explained())
    steps = 0
    while walker.window.workspace.undo_title != sys.argv[2]:
        walker.key(Qt.Key.Key_Z, CONTROL)
        steps += 1
    say(undone=walker.figures(), steps=steps)
    for _ in range(steps):
        walker.key(Qt.Key.Key_Z, CONTROL | SHIFT)
    say(redone=walker.figures())
    sys.stdin.read()


if __name__ == "__main__":
    main()
