"""A file that is damaged or gone: what is wrong, which backup could take its place, what that would lose."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.services.backups import Backups
from desktop.storage.errors import FileRefused
from desktop.views.i18n import say, tr
from desktop.views.widgets import Button, Label, State, StateLabel
from desktop.views.widgets.backuplist import BackupList

_SIZE = (760, 560)
_ASIDE = tr("损坏的文件不删除：它连同日志整套挪到旁边的“…-恢复前-…”文件夹，可以交给技术人员再看。")


class RecoveryDialog(QDialog):
    """`RecoveryDialog(error, backups)`; `chosen(backup)` when one is to be put back.

    Whoever carries it out then closes the dialog, or tells it by `refuse` why not.
    """

    chosen = Signal(object)

    def __init__(self, error: FileRefused, backups: Backups, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("文件打不开"))
        self.resize(*_SIZE)
        self.cause = StateLabel(State.BAD, say(error.what))
        self.where = Label(str(error.path), "body", "ink2", elide=True)
        self.list = BackupList(backups)
        self.aside = Label(_ASIDE, "small", "ink3", wrap=True)
        self.problem = Label("", "body", "bad", wrap=True)
        self.problem.hide()
        self.restore = Button(tr("恢复选中的备份"), "primary", tip=tr("把文件换成这份备份（Enter）"))
        self.leave = Button(tr("暂不恢复"), tip=tr("文件留着不动（Esc）"))
        self.restore.setDefault(True)
        self._lay_out()
        self.list.picked.connect(self._follow)
        self.restore.clicked.connect(self._choose)
        self.leave.clicked.connect(self.reject)
        self.list.show_backups()
        self.list.table.setFocus()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(self.cause)
        column.addWidget(self.where)
        column.addWidget(self.list, 1)
        column.addWidget(self.aside)
        column.addWidget(self.problem)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.leave)
        row.addWidget(self.restore)
        column.addLayout(row)

    def refuse(self, text: str) -> None:
        """Say why the backup was not put back."""
        self.problem.set(text)
        self.problem.show()

    def _follow(self) -> None:
        self.restore.setEnabled(self.list.backup is not None)

    def _choose(self) -> None:
        if self.list.backup is not None:
            self.chosen.emit(self.list.backup)
