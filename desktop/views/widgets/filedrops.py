"""Files dropped on what stands for a record."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget


class FileDrops(QObject):
    """`FileDrops(widget, take)`: files dropped on a widget go to `take`, and not into its fields as text."""

    def __init__(self, target: QWidget, take: Callable[[list[Path]], object]) -> None:
        super().__init__(target)
        self._target, self._take = target, take
        target.setAcceptDrops(True)
        target.installEventFilter(self)

    def shield(self, fields: Iterable[QWidget]) -> None:
        """Let a file that is dropped on one of these fields go to the whole."""
        for field in fields:
            field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QDropEvent):
            return False
        paths = paths_of(event.mimeData())
        if not paths:
            return False
        if watched is not self._target:
            event.ignore()
            return True
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if event.type() == QEvent.Type.Drop:
            self._take(paths)
        return True


def paths_of(held: QMimeData) -> list[Path]:
    """The files of this computer that were dropped or copied."""
    return [Path(url.toLocalFile()) for url in held.urls() if url.isLocalFile()]
