"""A page by itself on the screen."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from typing import TypeVar

from pytestqt.qtbot import QtBot

from desktop.views.widgets import Page

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
