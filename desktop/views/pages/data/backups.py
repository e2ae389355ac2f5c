"""备份: the copies there are, one made now, one put back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.services.backups import Backup, Reason, backups_of
from desktop.services.workspace import Workspace
from desktop.storage.errors import FileRefused
from desktop.views.i18n import say, tr
from desktop.views.widgets import Button, Label, State, StateLabel
from desktop.views.widgets.backuplist import BackupList
from desktop.views.widgets.question import Question

_SURE = tr(
    "整个文件（含其中每份合同）回到这份备份的样子。现在的文件先备份一份，再整套挪到旁边的文件夹里，不删除。"
)


class BackupsTab(QWidget):
    """The backups of the file; `restore_asked(backup)` once it was confirmed."""

    restore_asked = Signal(object)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._backups = backups_of(workspace.path, workspace.now, workspace.key)
        self.list = BackupList(self._backups)
        self.make = Button(tr("立即备份"), "primary", icon="copy", tip=tr("复制并核验（Alt+B）"))
        self.make.setShortcut("Alt+B")
        self.restore = Button(tr("恢复到选中的备份…"), icon="undo", tip=tr("把文件换成这份备份（Alt+R）"))
        self.restore.setShortcut("Alt+R")
        self.verdict = StateLabel(State.OFF, "")
        self.verdict.hide()
        self.folder = Label(
            tr("备份在 {folder}").format(folder=self._backups.folder), "small", "ink3", elide=True
        )
        self.question = Question(self.restore.setFocus)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.make)
        row.addWidget(self.restore)
        row.addWidget(self.verdict)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 0, 20, 14)
        column.setSpacing(12)
        column.addLayout(row)
        column.addWidget(self.question)
        column.addWidget(self.list, 1)
        column.addWidget(self.folder)
        self.make.clicked.connect(self._make)
        self.restore.clicked.connect(self._ask)
        self.list.picked.connect(self._follow)

    def show_workspace(self) -> None:
        """Show the backups as they lie there now."""
        self.list.show_backups()

    def _follow(self) -> None:
        self.restore.setEnabled(self.list.backup is not None)

    def _make(self) -> None:
        self.verdict.show()
        try:
            backup = self._backups.make(Reason.ASKED)
        except FileRefused as error:
            self.verdict.set(State.BAD, say(str(error)))
            return
        if backup is None:
            self.verdict.set(State.OK, tr("最近一份备份之后没有改动"))
        else:
            self.verdict.set(State.OK, tr("{made_at:%H:%M:%S} 已备份并核验").format(made_at=backup.made_at))
        if self._backups.second_problem:
            self.verdict.set(State.WARN, say(self._backups.second_problem))
        self.list.show_backups()

    def _ask(self) -> None:
        backup = self.list.backup
        if backup is not None:
            title = tr("恢复到 {made_at:%Y-%m-%d %H:%M:%S} 的备份？").format(made_at=backup.made_at)
            self.question.ask(title, _SURE, tr("恢复"), lambda: self._restore(backup))

    def _restore(self, backup: Backup) -> None:
        self.restore_asked.emit(backup)
