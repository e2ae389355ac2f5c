"""A table that is dragged from the file manager onto the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QDropEvent

#: As `exchange.sheets.ENDINGS`, which a start does not wait for.
_ENDINGS = (".xlsx", ".xlsm", ".xls", ".csv", ".txt", ".tsv")


def dropped_table(event: QDropEvent) -> Path | None:
    """The table that is dragged; None where it is something else, or several files."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 and paths[0].suffix.lower() in _ENDINGS else None
