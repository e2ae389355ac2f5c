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

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.app import make_window
from desktop.exchange.china import load_calendar
from desktop.models.calendar import AsOf
from desktop.models.enums.incidents import Flag
from desktop.services.sample import SAMPLE_AS_OF
from desktop.services.workspace import Workspace
from desktop.views.evidence import Quote
from desktop.views.pages.incidents import IncidentsPage
from desktop.views.pages.overview import OverviewPage
from desktop.views.pages.payments import PaymentsPage
from desktop.views.theme import Mode, Theme
from tests.gui.hands import CONTROL, SHIFT, Hands

NOW = dt.datetime(2026, 4, 10, 10, 42, 7)


class Walker(Hands):
    """Does the main job in the window of a file."""

    def __init__(self, path: Path) -> None:
        application = QApplication(sys.argv[:1])
        theme = Theme(application, Mode.LIGHT)
        workspace = Workspace.open(path, load_calendar(), lambda: NOW)
        workspace.set_as_of(AsOf(SAMPLE_AS_OF))
        super().__init__(make_window(workspace, theme, lambda: NOW))

    def figures(self) -> dict[str, str]:
        """What the pages show, read page by page."""
        penalty, _, cap, _ = self.turn(OverviewPage).cards
        shown = {
            "penalty": penalty.figure.text,
            "cap": cap.figure.text,
            "cap_bar": cap.meter.accessibleName(),
            "accrued": penalty.stats.cells[0].figure.text,
        }
        statement = self.turn(PaymentsPage).statement
        return shown | {"net": statement.net.text, "words": statement.words.whole()}

    def record_incident(self) -> None:
        """Ctrl+N, title, report and cause, Enter; then an outage of two hours and the severity."""
        self.key(Qt.Key.Key_N, CONTROL)
        page = self.window.page
        assert isinstance(page, IncidentsPage)
        form = page.draft.form
        self.write("核心交换故障", Qt.Key.Key_Tab)
        self.write("2026-03-10 09:00", Qt.Key.Key_Tab)
        self.tab_to(form.editor("cause"))
        self.key(Qt.Key.Key_Down)
        form.editor("title").setFocus()
        self.key(Qt.Key.Key_Return)
        self.click(page.detail.timeline.outages.add)
        self.write("2026-03-10 08:50", Qt.Key.Key_Tab)
        self.tab_to(page.detail.timeline.outages.pairs[0].end.editor)
        self.write("2026-03-10 10:55", Qt.Key.Key_Return)
        for flag, choice in ((Flag.PROBLEM, 0), (Flag.MAJOR_LOSS, 1)):
            switch = page.detail.severity.line(flag).switch
            self.click(switch, switch.point_of(choice))

    def confirm(self) -> None:
        """Back on the incident, confirm the heaviest row."""
        self.click(self.turn(IncidentsPage).detail.ledger.decisions.confirm)

    def explained(self) -> dict[str, object]:
        """Choose the sum of the incident and press F4: what the panel shows."""
        self.turn(IncidentsPage).detail.ledger.total.setFocus()
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
