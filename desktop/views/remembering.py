"""What the user made of the lists, columns and filters of their own, kept between runs."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QTableView, QWidget

from desktop.views.preferences import Preferences


class Arranged(Protocol):
    """What the user arranges: told when it was, and put back as it was."""

    changed: SignalInstance

    def state(self) -> str:
        """How it is arranged, in a line; empty where it is as it came."""

    def restore(self, text: str) -> None:
        """Arrange it as `state` said; anything else is as it came."""


class ListMemory:
    """`take(page)` puts back what was kept about the lists of a page, and keeps what is done to them."""

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences

    def take(self, page: QWidget) -> None:
        """Follow the lists of a page."""
        for name, arranged in _arranged(page):
            if kept := self._preferences.kept(name):
                arranged.restore(kept)
            arranged.changed.connect(partial(self._keep, name, arranged))

    def _keep(self, name: str, arranged: Arranged) -> None:
        self._preferences.keep(name, arranged.state())


def _arranged(page: QWidget) -> Iterator[tuple[str, Arranged]]:
    """What can be arranged on a page, by a name that lasts."""
    from desktop.views.widgets.saved import SavedFilters
    from desktop.views.widgets.tables import Table

    for view in page.findChildren(QTableView):
        if isinstance(view, Table):
            yield f"columns/{type(page).__name__}/{view.accessibleName()}", view.columns
    for filters in page.findChildren(SavedFilters):
        yield f"filters/{filters.name}", filters
