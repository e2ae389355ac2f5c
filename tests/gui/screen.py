"""A page by itself on the screen, or a desk with its window."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TypeVar

from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.models.calendar import Calendar
from desktop.services.clock import Clock
from desktop.views.preferences import Preferences
from desktop.views.theme import Theme
from desktop.views.widgets import Page
from desktop.views.window import MainWindow

Kind = TypeVar("Kind", bound=Page)


def on_screen(qtbot: QtBot, page: Kind, width: int = 1214) -> Iterator[Kind]:
    """The page shown, with its charts drawn where it has any, and following its workspace."""
    stop = page.workspace.subscribe(page.take_change)
    qtbot.addWidget(page)
    page.resize(width, 690)
    with ExitStack() as waits:
        if drawn := getattr(page, "charts_filled", None):
            waits.enter_context(qtbot.waitSignal(drawn))
        waits.enter_context(qtbot.waitActive(page))
        page.show()
        page.activateWindow()
    yield page
    stop()


@contextmanager
def at_desk(theme: Theme, calendar: Calendar, clock: Clock, folder: Path) -> Iterator[Desk]:
    """A desk with settings of its own in `folder`, put away with its window."""
    desk = Desk(theme, calendar, clock, Preferences(folder / "window.ini"))
    yield desk
    desk.close()
    if desk.window:
        desk.window.close()
        desk.window.deleteLater()


def shown(desk: Desk) -> MainWindow:
    """The window of a desk."""
    assert desk.window is not None
    return desk.window
