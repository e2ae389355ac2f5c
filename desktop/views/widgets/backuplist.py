"""The backups of a file as a list, and what putting the one in hand back would take away."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.services.backups import REASON_ZH, Backup, Backups
from desktop.views.i18n import named, tr
from desktop.views.widgets.card import Card
from desktop.views.widgets.tablemodel import Cell, Column, Row
from desktop.views.widgets.tables import Table
from desktop.views.widgets.text import Label

_COLUMNS = (
    Column(tr("备份时间"), 150),
    Column(tr("原因"), 72),
    Column(tr("修改记录"), 84, right=True),
    Column(tr("大小，KB"), 88, right=True),
    Column(tr("最后一条的哈希")),
)
_EMPTY = tr("还没有备份。改动后停两分钟、关闭文件和升级格式之前会自动备份。")
_NONE_LOST = tr("这份备份与文件里的修改记录一样多，恢复不会丢掉任何一步。")
_UNREADABLE = tr("当前文件的修改记录读不出来，备份之后做过的改动无法列出；恢复后请对照手头的材料补登。")
_SHOWN = 12
_KILO = 1024


class BackupList(QWidget):
    """`BackupList(backups)`; `show_backups()` fills it, `backup` is the one in hand.

    `picked()` after another one was chosen.
    """

    picked = Signal()

    def __init__(self, backups: Backups) -> None:
        super().__init__()
        self._backups = backups
        self._held: dict[str, Backup] = {}
        self.empty = Label(_EMPTY, "body", "ink3", wrap=True)
        self.table = Table(_COLUMNS, name=tr("备份"), row_height=28)
        self.lost = Label("", "body", "ink2", wrap=True)
        card = Card(tr("备份"), tr("时间近的每次都留，远的每日、每周、每月留一份"), flush=True)
        self.empty.setContentsMargins(15, 4, 15, 4)
        card.body.addWidget(self.empty)
        card.body.addWidget(self.table, 1)
        self.loss = Card(tr("恢复到这一份会丢掉什么"))
        self.loss.body.addWidget(self.lost)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(card, 1)
        column.addWidget(self.loss)
        self.table.picked.connect(lambda _: self._show_lost())

    @property
    def backup(self) -> Backup | None:
        """The backup in hand."""
        return self._held.get(self.table.key)

    def show_backups(self) -> None:
        """Show the backups there are; the newest is in hand until another is chosen."""
        held = self._backups.held()
        self._held = {each.path.name: each for each in held}
        self.table.set_rows(tuple(map(_row, held)))
        self.table.setVisible(bool(held))
        self.empty.setVisible(not held)
        self.loss.setVisible(bool(held))
        if held and not self.table.key:
            self.table.choose(held[0].path.name)
        self._show_lost()

    def _show_lost(self) -> None:
        backup = self.backup
        if backup is not None:
            self.lost.set(self._words(backup))
        self.picked.emit()

    def _words(self, backup: Backup) -> str:
        lost = self._backups.lost(backup)
        if not lost.readable:
            return _UNREADABLE
        if not lost.steps:
            return _NONE_LOST
        lines = [tr("这份备份之后的 {count} 步：").format(count=len(lost.steps)), *lost.steps[-_SHOWN:]]
        if len(lost.steps) > _SHOWN:
            lines.insert(1, tr("（只列最后 {shown} 步）").format(shown=_SHOWN))
        return "\n".join(lines)


def _row(backup: Backup) -> Row:
    return Row(
        backup.path.name,
        (
            Cell(f"{backup.made_at:%Y-%m-%d %H:%M:%S}", tip=str(backup.path)),
            Cell(named(REASON_ZH[backup.reason]), "ink2"),
            Cell(f"{backup.entries:,}"),
            Cell(f"{-(-backup.size // _KILO):,}", "ink2"),
            Cell(backup.head, "ink3"),
        ),
    )
