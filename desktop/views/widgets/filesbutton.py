"""How many files a record has, on a button that opens them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.attachments import Owner
from desktop.services.attaching import kept_with
from desktop.views.i18n import tr
from desktop.views.widgets.attachments import FilesBox
from desktop.views.widgets.buttons import Button
from desktop.views.widgets.filesdesk import FilesDesk
from desktop.views.widgets.scroll import Scroll

_DIALOG = (620, 300)


class FilesDialog(QDialog):
    """The files of one record in a window of their own; it follows every change until it is closed."""

    def __init__(self, desk: FilesDesk, owner: Owner, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("证据文件：{title}").format(title=title))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_DIALOG)
        self.box = FilesBox(desk)
        self.box.show_owner(owner)
        done = Button(tr("完成"), "primary", tip=tr("关闭（Esc）"))
        done.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(done)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(8)
        area = Scroll(tr("证据文件"))
        area.body.addWidget(self.box)
        area.body.addStretch(1)
        column.addWidget(area, 1)
        column.addLayout(foot)
        self.box.add.setFocus()
        stop = desk.workspace.subscribe(lambda _: self.box.show_owner(owner))
        self.finished.connect(lambda _: stop())


class FilesButton(Button):
    """How many files a record has; a click opens them. `show_owner(owner, what it is called)`."""

    def __init__(self, desk: FilesDesk, *, height: int = 20) -> None:
        super().__init__("", "quiet", icon="clip", height=height)
        self._desk = desk
        self._owner: Owner | None = None
        self._title = ""
        self.dialog: FilesDialog | None = None
        self.clicked.connect(lambda: self.open_files())

    def show_owner(self, owner: Owner, title: str) -> None:
        """Count the files of a record."""
        self._owner, self._title = owner, title
        count = len(kept_with(self._desk.workspace.facts, owner))
        self.setText(f" {count}" if count else "")
        self.setToolTip(
            tr("证据文件 {count} 个，也可拖入").format(count=count) if count else tr("添加证据文件，也可拖入")
        )
        self.setAccessibleName(tr("证据文件 {count} 个：{title}").format(count=count, title=title))

    def open_files(self) -> FilesBox | None:
        """Open the files of the record."""
        if self._owner is None:
            return None
        self.dialog = FilesDialog(self._desk, self._owner, self._title, self)
        self.dialog.finished.connect(self._forget)
        self.dialog.open()
        return self.dialog.box

    def take_paths(self, paths: Sequence[Path]) -> None:
        """Take files that were dropped on the record; the window says what became of them."""
        box = self.open_files()
        if box is not None:
            box.take_paths(paths)

    def _forget(self) -> None:
        self.dialog = None
