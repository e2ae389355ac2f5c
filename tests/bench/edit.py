"""One edit, from the command until every visible figure is painted, in a running event loop; page by page.

The command checks, stores, computes and shows; the baseline is a bare window whose one label gets another
text. Both wait for the platform to ask for a new picture. Run: python -m tests.bench.edit [edits]
"""

from __future__ import annotations

import datetime as dt
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QWidget

from desktop.app import make_window
from desktop.exchange.china import load_calendar
from desktop.exchange.template import load_contract
from desktop.models.facts import Incident
from desktop.services.change import Change
from desktop.services.workspace import Workspace
from desktop.views.theme import Mode, Theme
from desktop.views.window import MainWindow
from tests.bench.dataset import AS_OF, clock, generated_facts
from tests.bench.figures import Measured, report

AIMS_MS = {1_000: 16, 10_000: 50}
EDITS = 40
_WARM_UP = 4
_BATCH = 1_000
#: Edits are spread over the records by this stride, so that a third of them have outages.
_STRIDE = 7


class Painted(QObject):
    """Runs the event loop until a window was painted."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self._loop = QEventLoop()
        self._window = window
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.UpdateRequest:
            QTimer.singleShot(0, self._loop.quit)
        return super().eventFilter(watched, event)

    def after(self, work: Callable[[], object]) -> float:
        """Milliseconds from before `work` until what it changed is painted."""
        started = time.perf_counter()
        work()
        self._window.update(0, 0, 1, 1)  # An edit may leave every visible figure as it was.
        self._loop.exec()
        return (time.perf_counter() - started) * 1000


def measure(incidents: int, edits: int = EDITS) -> list[Measured]:
    """Edit one incident after the other with one page after the other in sight."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    with tempfile.TemporaryDirectory() as folder, filled(Path(folder), incidents) as workspace:
        window = make_window(workspace, Theme(application, Mode.LIGHT), clock)
        painted = Painted(window)
        painted.after(window.show)
        found = [_with_page(window, number, painted, edits) for number in range(len(window.stack.specs))]
        window.close()
    return found


def _with_page(window: MainWindow, page: int, painted: Painted, edits: int) -> Measured:
    painted.after(partial(_turn_to, window, page))
    numbers = range(page * edits, (page + 1) * edits + _WARM_UP)
    every = [painted.after(partial(edit, window.workspace, number)) for number in numbers]
    incidents = len(window.workspace.facts.incidents)
    aim = f"aim {AIMS_MS[incidents]} ms" if incidents in AIMS_MS else "no aim"
    name = f"{window.stack.specs[page].title}, {incidents:,} incidents"
    return Measured(name, tuple(every[_WARM_UP:]), tuple(bare(edits)), aim)


def _turn_to(window: MainWindow, page: int) -> None:
    window.show_page(page)
    window.page.complete()
    window.update()


def edit(workspace: Workspace, number: int) -> None:
    """Move the restoration of one incident by a second, which moves its month's mean."""
    every = workspace.facts.incidents
    incident: Incident = every[number * _STRIDE % len(every)]
    assert incident.restored_at is not None
    later = incident.restored_at + dt.timedelta(seconds=1)
    done = workspace.save(msgspec.structs.replace(incident, restored_at=later), title="改恢复时间")
    assert isinstance(done, Change)


@contextmanager
def filled(folder: Path, incidents: int) -> Iterator[Workspace]:
    """A file with the generated facts, open on the day of the data set."""
    facts = generated_facts(incidents)
    records = (*facts.incidents, *facts.requests, facts.milestones, *facts.invoices, *facts.payments)
    path = folder / "bench.shouyue"
    with Workspace.create(path, load_contract(), load_calendar(), clock) as workspace:
        for start in range(0, len(records), _BATCH):
            done = workspace.save(*records[start : start + _BATCH], title="登记")
            assert isinstance(done, Change), done
        workspace.set_as_of(AS_OF)
        yield workspace


def bare(times: int) -> list[float]:
    """A label in a bare window gets another text, again and again."""
    window = QMainWindow()
    label = QLabel("0")
    window.setCentralWidget(label)
    painted = Painted(window)
    painted.after(window.show)
    found = [painted.after(partial(label.setText, str(number + 1))) for number in range(times)]
    window.close()
    return found


def main(words: list[str]) -> None:
    """Print the figures at both sizes."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    edits = int(words[0]) if words else EDITS
    measured = [each for count in AIMS_MS for each in measure(count, edits)]
    report("edit to painted (baseline: a label)", measured)


if __name__ == "__main__":
    main(sys.argv[1:])
