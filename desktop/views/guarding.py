"""What guards the open file: its backups, its password, the lock, and a backup put in its place."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.services.backups import Backup, Backups, Reason, Restored, backups_of
from desktop.services.tries import tries_at
from desktop.services.workspace import Workspace
from desktop.storage.cipher import Key
from desktop.storage.errors import FileRefused
from desktop.views.backing import Backing
from desktop.views.i18n import say, tr
from desktop.views.pages.specs import DATA_PART

if TYPE_CHECKING:
    from desktop.views.dialogs.password import PasswordDialog
    from desktop.views.dialogs.recovery import RecoveryDialog
    from desktop.views.holder import Holder
    from desktop.views.window import MainWindow

_NOT_RESTORED = tr("没有恢复")


class Guarding:
    """`let_go()` before the file is let go of; what is asked of the user has the desk open the file anew."""

    def __init__(self, desk: Holder) -> None:
        self._desk = desk
        self.backing: Backing | None = None

    def lock_when_left(self, window: MainWindow) -> None:
        """An encrypted file is locked when nobody is there."""
        key = window.workspace.key
        if key is None:
            return
        from desktop.views.frame.lockscreen import LockScreen
        from desktop.views.locking import Locking
        from desktop.views.session import follow_session

        window.lock_screen = LockScreen(window, key, tries_at(window.workspace.path, self._desk.clock))
        window.lock_screen.unlocked.connect(window.show_title)
        Locking(window.lock, self._desk.clock, window)
        follow_session(window.lock, window)

    def keep_copies(self, window: MainWindow) -> None:
        """Copies are made while the file is open; the status bar says how the last one went."""
        work, status = window.workspace, window.status
        backups = backups_of(work.path, self._desk.clock, work.key)
        backups.follow()
        self.backing = Backing(work, backups, window)
        self.backing.made.connect(lambda made: status.show_backup(made.made_at, self._desk.clock().date()))
        self.backing.failed.connect(lambda why: status.show_backup(None, self._desk.clock().date(), why))
        held = backups.held()
        status.show_backup(held[0].made_at if held else None, self._desk.clock().date())

    def keep_half_done(self, window: MainWindow) -> None:
        """What stands in forms unsaved is kept in the file, and offered when it is opened again."""
        from desktop.views.halfdone import HalfDoneKeeper

        HalfDoneKeeper(window, self._desk.clock)

    def ask_key(self, path: Path) -> None:
        from desktop.views.dialogs.unlock import UnlockDialog

        dialog = UnlockDialog(path, tries_at(path, self._desk.clock), self._desk.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.unlocked.connect(lambda key: self._desk.open(path, key))
        dialog.open()

    def ask_password(self, remove: bool) -> None:
        """Ask for the new password of the open file, or whether it is to have none."""
        from desktop.views.dialogs.password import PasswordDialog

        if self._desk.window is None:
            return
        encrypted = self._desk.window.workspace.key is not None
        dialog = PasswordDialog(encrypted=encrypted, remove=remove, parent=self._desk.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.submitted.connect(lambda present, new: self._change_password(dialog, present, new))
        dialog.open()

    def _change_password(self, dialog: PasswordDialog, present: str, new: str) -> None:
        """Put the file under another password: it is let go of meanwhile, and opened again."""
        from desktop.services.passwords import change_password, left_behind, typed_key

        if self._desk.window is None or self.backing is None:
            return
        work, backups = self._desk.window.workspace, self.backing.backups
        if work.key and work.key not in typed_key(present, work.key.salt):
            dialog.refuse(tr("现在的口令不对，口令照旧。"))
            return
        self.let_go()
        work.close()
        key, refused = work.key, None
        try:
            key = change_password(work.path, work.key, new or None, backups)
        except FileRefused as error:
            refused = error
        dialog.accept()
        self._desk.open(work.path, key)
        self._desk.window.open_record(DATA_PART, "file")  # Where it was asked for.
        if refused:
            self._desk.window.tell_failure(tr("口令没有更改"), (say(str(refused)),))
            return
        if left := left_behind(backups, key):
            self._desk.window.tell_failure(tr("口令已更改，但有备份仍用原来的口令"), _words_of(left))
        if key:
            self._show_recovery_code(key)

    def _show_recovery_code(self, key: Key) -> None:
        from desktop.views.dialogs.password import RecoveryCodeDialog

        if self._desk.window:
            name = self._desk.window.workspace.path.name
            dialog = RecoveryCodeDialog(name, key.recovery_code, self._desk.window)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

    def restore(self, backup: Backup) -> None:
        """Put a backup in the place of the open file, which is backed up first, and open it."""
        if self._desk.window is None or self.backing is None:
            return
        work, backups = self._desk.window.workspace, self.backing.backups
        try:
            self.backing.make(Reason.RESTORE)
        except FileRefused as error:
            self._desk.window.tell_failure(_NOT_RESTORED, (say(str(error)),))
            return
        self.let_go()
        work.close()
        refused = None
        try:
            restored = backups.restore(backup)
        except FileRefused as error:
            refused = error
        self._desk.open(work.path, work.key)
        self._desk.window.open_record(DATA_PART, "backups")
        if refused:
            self._desk.window.tell_failure(_NOT_RESTORED, (say(str(refused)),))
        else:
            self._tell_restored(restored)

    def _tell_restored(self, restored: Restored) -> None:
        if self._desk.window is None:
            return
        text = tr("已恢复到 {made_at:%Y-%m-%d %H:%M:%S} 的备份").format(made_at=restored.backup.made_at)
        where = (
            tr("；原来的文件在 {name}").format(name=restored.aside.name) if restored.aside.exists() else ""
        )
        self._desk.window.status.tell(text + where)

    def offer_recovery(self, error: FileRefused, backups: Backups) -> None:
        """Ask whether a backup is to take the place of a file that cannot be opened."""
        from desktop.views.dialogs.recovery import RecoveryDialog

        dialog = RecoveryDialog(error, backups, self._desk.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(lambda backup: self._recover(dialog, backups, backup))
        dialog.open()

    def _recover(self, dialog: RecoveryDialog, backups: Backups, backup: Backup) -> None:
        try:
            restored = backups.restore(backup)
            opened = Workspace.open(backups.file, self._desk.days, self._desk.clock)
        except FileRefused as error:
            dialog.refuse(say(str(error)))
            return
        dialog.accept()
        self._desk.show(opened)
        self._tell_restored(restored)

    def let_go(self) -> None:
        """Back up what was changed, before the file is let go of."""
        if self.backing:
            self.backing.end()
            self.backing = None


def _words_of(left: tuple[str, ...]) -> tuple[str, ...]:
    """What to do about backups that a change of the password did not reach."""
    way_out = tr("请检查备份目录的权限和空间后再更改一次口令；不再需要的，可以删除。")
    return (tr("没有改成的备份：{names}").format(names=tr("、").join(left)), way_out)
