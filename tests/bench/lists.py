"""The list of 事件 among very many records: what a key, an order or an edit takes until it is painted.

The baseline of the same run is what the list would be without the database: a Qt proxy model that sorts and
filters rows that were all made beforehand. Run: python -m tests.bench.lists [incidents]
"""

from __future__ import annotations

import os
import resource
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSortFilterProxyModel, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.app import make_window
from desktop.exchange.china import load_calendar
from desktop.exchange.template import load_contract
from desktop.services.workspace import Workspace
from desktop.storage.audit import Step
from desktop.storage.store import Store
from desktop.views.pages.incidents.entries import Sieve
from desktop.views.pages.incidents.page import IncidentsPage
from desktop.views.theme import Mode, Theme
from desktop.views.window import MainWindow
from tests.bench.dataset import AS_OF, clock, generated_facts
from tests.bench.edit import Painted, edit
from tests.bench.figures import Measured, report, timed

INCIDENTS = 100_000
TIMES = 9
#: What is typed key by key: words that every title has, a number, a month.
TYPED = ("i9", "99", "2025-07")
_BATCH = 10_000


def measure(incidents: int = INCIDENTS, times: int = TIMES) -> list[Measured]:
    """Every action `times` times on the page 事件, which fills the window."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    with tempfile.TemporaryDirectory() as folder, filled(Path(folder), incidents) as workspace:
        baseline = tuple(by_proxy(workspace, times))
        window = make_window(workspace, Theme(application, Mode.LIGHT), clock)
        painted = Painted(window)
        painted.after(window.show)
        page = _turned_to(window, painted)
        found = [
            Measured(f"{name}, {incidents:,} incidents", tuple(samples), baseline, "aim 100 ms")
            for name, samples in (
                ("a key in the filter", _typing(page, painted, times)),
                ("another order", _ordering(page, painted, times)),
                ("another filter", _sieving(page, painted, times)),
                ("to the end and back", _scrolling(page, painted, times)),
                ("an edit", _editing(workspace, painted, times)),
            )
        ]
        window.close()
    return found


def _turned_to(window: MainWindow, painted: Painted) -> IncidentsPage:
    place = [spec.title for spec in window.stack.specs].index("事件")
    painted.after(partial(window.show_page, place))
    page = window.page
    assert isinstance(page, IncidentsPage)
    return page


def _typing(page: IncidentsPage, painted: Painted, times: int) -> Iterator[float]:
    words = page.column.words
    for _ in range(max(times // len(TYPED), 1)):
        for word in TYPED:
            for letter in word:
                yield painted.after(partial(QTest.keyClick, words, letter))
            painted.after(partial(QTest.keyClick, words, Qt.Key.Key_Escape))


def _ordering(page: IncidentsPage, painted: Painted, times: int) -> Iterator[float]:
    order = page.column.order
    for place in range(times):
        key = Qt.Key.Key_Home if place % order.count() == 0 else Qt.Key.Key_Down
        yield painted.after(partial(QTest.keyClick, order, key))
    painted.after(partial(QTest.keyClick, order, Qt.Key.Key_Home))


def _sieving(page: IncidentsPage, painted: Painted, times: int) -> Iterator[float]:
    sieve, sieves = page.column.sieve, tuple(Sieve)
    for place in range(times):
        yield painted.after(partial(sieve.choose, sieves[(place + 1) % len(sieves)]))
    painted.after(partial(sieve.choose, Sieve.ALL))


def _scrolling(page: IncidentsPage, painted: Painted, times: int) -> Iterator[float]:
    for place in range(times):
        key = Qt.Key.Key_Home if place % 2 else Qt.Key.Key_End
        yield painted.after(partial(QTest.keyClick, page.column.pane, key))


def _editing(workspace: Workspace, painted: Painted, times: int) -> Iterator[float]:
    for number in range(times):
        yield painted.after(partial(edit, workspace, number))


def by_proxy(workspace: Workspace, times: int) -> Iterator[float]:
    """Sorting by another column with Qt's own proxy over a row made for every record."""
    model = QStandardItemModel()
    for each in workspace.facts.incidents:
        model.appendRow([QStandardItem(each.title), QStandardItem(str(each.reported_at))])
    proxy = QSortFilterProxyModel()
    proxy.setSourceModel(model)
    for number in range(times):
        yield timed(partial(proxy.sort, number % 2))


@contextmanager
def filled(folder: Path, incidents: int) -> Iterator[Workspace]:
    """A file with the generated facts, stored without computing between, open on the day of the data set."""
    facts, path = generated_facts(incidents), folder / "lists.shouyue"
    records = (*facts.incidents, *facts.requests, facts.milestones, *facts.invoices, *facts.payments)
    Workspace.create(path, load_contract(), load_calendar(), clock).close()
    store, content = Store.open(path)
    ledger = content.ledgers[load_contract().id]
    for start in range(0, len(records), _BATCH):
        edits = ledger.put(*records[start : start + _BATCH])
        ledger = ledger.after(edits)
        store.append(Step(ledger.contract.id, clock(), "do", "登记", edits))
    store.close()
    with Workspace.open(path, load_calendar(), clock) as workspace:
        workspace.set_as_of(AS_OF)
        yield workspace


def main(words: list[str]) -> None:
    """Print the figures."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    incidents = int(words[0]) if words else INCIDENTS
    report("lists (baseline: a sorted proxy model)", measure(incidents))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"  memory of the process, at most: {peak} MB")


if __name__ == "__main__":
    main(sys.argv[1:])
