"""The strip of reminders with real clicks: opened, put off, set aside, and on the day after."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.app import make_window
from desktop.models.facts import Objection
from desktop.models.register import Document
from desktop.services.reminders import Reminders
from desktop.services.workspace import Workspace
from desktop.views.pages.people import PeoplePage
from desktop.views.theme import Theme
from desktop.views.window import MainWindow
from tests.gui.test_people import click

TODAY = dt.date(2026, 4, 10)


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = dt.datetime(2026, 4, 10, 10, 42, 7)

    def __call__(self) -> dt.datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def memory(tmp_path: Path) -> Path:
    return tmp_path / "reminders.json"


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, sample: Workspace, clock: Clock, memory: Path) -> Iterator[MainWindow]:
    """On 10 April an objection of 27 March has not been met: seven days ended on 3 April.

    It is the only thing that is late: no letter has lapsed, no medium is out, no answer is due and
    no paper lacks.
    """
    months = (
        ("monthly", month) for month in ("2025-11", "2025-12", "2026-01", "2026-02", "2026-03", "2026-04")
    )
    for number, (paper, month) in enumerate((*months, ("annual", None))):
        handed = Document(
            id=f"CL{number + 50}",
            paper=paper,
            month=month,
            received_on=TODAY,
            copies=1,
            scans=1,
            accepted=True,
        )
        sample.save(handed, title="登记材料")
    for kind in ("authorisations", "media_permissions", "notices"):
        for each in getattr(sample.facts, kind):
            sample.remove(kind, each.id, "删除")
    sample.save(Objection(id="O9", person="吴十", received_on=dt.date(2026, 3, 27)), title="登记异议")
    made = make_window(sample, theme, clock)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.remind(Reminders(memory, "sample"))
    yield made
    made.close()


def test_the_strip_leads_to_the_record(window: MainWindow) -> None:
    strip = window.reminders
    assert strip.isVisible()
    assert strip.due is not None
    assert strip.due.key == "deadline:9.4:O9"
    assert strip.words.whole().startswith("对方：更换被异议“吴十”，期限 2026-04-03，已过 7 日")
    click(strip.open)
    assert isinstance(window.page, PeoplePage)


def test_what_was_put_off_comes_back_after_midnight(
    window: MainWindow, clock: Clock, memory: Path, qtbot: QtBot
) -> None:
    strip = window.reminders
    before = strip.count.whole()
    menu = strip.later.menu()
    assert menu is not None
    menu.popup(strip.later.mapToGlobal(strip.later.rect().bottomLeft()))
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert strip.count.whole() != before
    assert Reminders(memory, "sample").waiting((), TODAY) == ()
    clock.now += dt.timedelta(days=1)
    with qtbot.waitSignal(window.minute.timeout):
        window.minute.start(1)
    qtbot.waitUntil(lambda: "9.4:O9" in (strip.due.key if strip.due else ""))


def test_what_was_set_aside_stays_away_in_another_window(
    window: MainWindow, memory: Path, sample: Workspace, theme: Theme, clock: Clock, qtbot: QtBot
) -> None:
    click(window.reminders.drop)
    assert not window.reminders.isVisible()
    window.close()
    other = make_window(sample, theme, clock)
    qtbot.addWidget(other)
    other.show()
    kept = Reminders(memory, "sample")
    assert kept.looked_on == TODAY
    other.remind(kept)
    assert not other.reminders.isVisible()
    other.close()


def test_another_day_has_no_reminders(window: MainWindow, qtbot: QtBot) -> None:
    window.set_day(dt.date(2026, 4, 7))
    qtbot.waitUntil(lambda: not window.reminders.isVisible())
    window.set_day(TODAY)
    qtbot.waitUntil(window.reminders.isVisible)
    click(window.reminders.close_button)
    assert not window.reminders.isVisible()


def test_doing_it_takes_the_reminder_away(window: MainWindow, sample: Workspace, qtbot: QtBot) -> None:
    done = Objection(
        id="O9", person="吴十", received_on=dt.date(2026, 3, 27), replaced_on=dt.date(2026, 4, 9)
    )
    sample.save(done, title="更换到位")
    qtbot.waitUntil(lambda: not window.reminders.isVisible())


def test_what_an_edit_changes_is_told_with_the_page(window: MainWindow, sample: Workspace) -> None:
    """In the same turn: nothing that was counted before stands above what is shown now."""
    assert window.reminders.isVisible()
    count = window.reminders.count.whole()
    sample.save(Objection(id="O10", person="周九", received_on=dt.date(2026, 3, 20)), title="登记异议")
    assert window.reminders.count.whole() != count
    sample.undo()
    assert window.reminders.count.whole() == count
