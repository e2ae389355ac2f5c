"""Who holds the window of the file that is open, as those see it that have it open another."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from desktop.models.calendar import Calendar
from desktop.services.clock import Clock
from desktop.services.workspace import Workspace
from desktop.storage.cipher import Key
from desktop.views.window import MainWindow


class Holder(Protocol):
    """Opens files in the place of each other (`desktop.app.Desk`)."""

    window: MainWindow | None
    clock: Clock

    @property
    def days(self) -> Calendar:
        """The calendar for a file that is opened: with the years imported meanwhile."""

    @property
    def shows_sample(self) -> bool:
        """Whether the file that is open is the user's copy of the sample."""

    def folder(self) -> Path:
        """Where the file that is open lies."""

    def show(self, workspace: Workspace) -> MainWindow:
        """Show a workspace; the window before it closes, and with it its file."""

    def open(self, path: Path, key: Key | None) -> None:
        """Open a file under a key; where it wants one, ask for the password."""

    def replace(self, opened: Callable[[], Workspace]) -> None:
        """Show what is opened, or say why it is not."""
