"""Builds the application and its long-lived objects, and holds the window of the file that is open."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

import platformdirs
from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from desktop.exchange.resources import resource
from desktop.models.assessment import Problem
from desktop.models.calendar import Calendar
from desktop.services.backups import Backup, Backups, Reason, Restored, backup_folder, can_restore
from desktop.services.calendars import program_calendar
from desktop.services.clock import beijing_now
from desktop.services.revising import objections
from desktop.services.sample import FILE_NAME, data_folder, open_sample
from desktop.services.tries import Tries
from desktop.services.workspace import Clock, Workspace
from desktop.storage.cipher import Key
from desktop.storage.errors import Encrypted, FileRefused, StorageFailed
from desktop.views.backing import Backing
from desktop.views.idle import Idle
from desktop.views.pages.specs import PAGES
from desktop.views.preferences import Preferences
from desktop.views.theme import Mode, Theme, has_chinese_font
from desktop.views.window import SIZE, MainWindow

if TYPE_CHECKING:
    from desktop.exchange.paper import Paper
    from desktop.models.contract import Contract, System
    from desktop.services.drafts import Basics
    from desktop.views.dialogs import ContractDialog, Wanted
    from desktop.views.dialogs.founding import Founded, FoundingDialog
    from desktop.views.dialogs.password import PasswordDialog
    from desktop.views.dialogs.recovery import RecoveryDialog

    #: Makes the contract that was asked for, with an id that its file does not hold.
    _Maker = Callable[[Collection[str]], Contract]
    _Asking = ContractDialog | FoundingDialog

SUFFIX = ".shouyue"
_FILTER = f"合同文件 (*{SUFFIX})"
_RENEWED = "当事人、服务清单、条款和读法照抄当前合同，已登记的事实不带过去；其余数字建好后可改。"
#: The English first: it is what can be read then.
_NO_FONT = (
    "No Chinese font found: Chinese text shows as boxes. Install fonts-noto-cjk or fonts-wqy-microhei"
    " (on Windows: Microsoft YaHei), then start again. Your data is not affected.",
    "没有找到中文字体，界面上的汉字会显示为方框。请安装 fonts-noto-cjk 或 fonts-wqy-microhei"
    "（Windows：微软雅黑）后重新启动。数据不受影响。",
)
_NOT_RESTORED = "没有恢复"
log = logging.getLogger(__name__)


class Desk(QObject):
    """The one open file and its window; opens another in its place.

    A file that is refused leaves the one before open.
    """

    def __init__(self, theme: Theme, calendar: Calendar, clock: Clock, preferences: Preferences) -> None:
        super().__init__()
        self._theme = theme
        self._calendar = calendar
        self._clock = clock
        self._preferences = preferences
        self.window: MainWindow | None = None
        self.backing: Backing | None = None

    @property
    def _days(self) -> Calendar:
        """The calendar for a file that is opened: with the years imported meanwhile."""
        return self.window.workspace.calendar if self.window else self._calendar

    def show(self, workspace: Workspace) -> MainWindow:
        """Show a workspace; the window before it closes, and with it its file."""
        before = self.window
        if before:
            before.finish_entry()
        self.window = make_window(workspace, self._theme, self._clock)
        place = before.place() if before else self._preferences.place
        if place:
            self.window.put_back(place)
        if before and before.workspace.path == workspace.path:
            self.window.show_page(before.stack.place)
        self._wire(self.window)
        self._greet(self.window)
        self.window.show()
        self._remind(self.window)
        if before:
            self._let_go()
            self._end(before)
        self._back_up(self.window)
        self._guard(self.window)
        return self.window

    def _greet(self, window: MainWindow) -> None:
        """The sample says what it is; a file of the user's own is opened again at the next start."""
        path = window.workspace.path
        if path != _sample_path():
            self._preferences.set_last_file(path)
            return
        window.welcome.setVisible(not self._preferences.welcomed)
        window.welcome.closed.connect(self._preferences.set_welcomed)

    def _remind(self, window: MainWindow) -> None:
        """What fell due is looked for after the first page was painted."""
        work = window.workspace
        kept = self._preferences.folder / "reminders.json"
        key = f"{work.path.resolve()}#{work.contract.id}"

        def begin() -> None:
            from desktop.services.reminders import Reminders

            window.remind(Reminders(kept, key))

        window.page.completed.connect(begin)

    def _guard(self, window: MainWindow) -> None:
        """An encrypted file is locked when nobody is there."""
        key = window.workspace.key
        if key is None:
            return
        from desktop.views.frame.lockscreen import LockScreen
        from desktop.views.locking import Locking

        window.lock_screen = LockScreen(window, key, tries_at(window.workspace.path))
        Locking(window.lock, self._clock, window)

    def _back_up(self, window: MainWindow) -> None:
        """Copies are made while the file is open; the status bar says how the last one went."""
        work, status = window.workspace, window.status
        backups = Backups(backup_folder(), work.path, self._clock, work.key)
        self.backing = Backing(work, backups, window)
        self.backing.made.connect(lambda made: status.show_backup(made.made_at, self._clock().date()))
        self.backing.failed.connect(lambda why: status.show_backup(None, self._clock().date(), why))
        held = backups.held()
        status.show_backup(held[0].made_at if held else None, self._clock().date())

    def _wire(self, window: MainWindow) -> None:
        window.open_asked.connect(self.choose_file)
        window.create_asked.connect(self.ask_new_contract)
        window.renew_asked.connect(self.ask_renewal)
        window.sample_asked.connect(self.show_sample)
        window.contract_picked.connect(self.pick_contract)
        window.restore_asked.connect(self.restore)
        window.password_asked.connect(self.ask_password)
        window.mode_chosen.connect(self._preferences.set_mode)
        window.page.completed.connect(lambda: self._begin_idle(window))

    def _begin_idle(self, window: MainWindow) -> None:
        """Once the first page was painted: what was kept about the lists, and the pages to come."""
        from desktop.views.remembering import ListMemory

        window.remember(ListMemory(self._preferences))
        Idle(window.chores(), window)

    def offer_start(self) -> None:
        """At the first start, with the sample open: a contract of one's own, a file, or the sample."""
        if self.window is None or self._preferences.offered or self._preferences.last_file:
            return
        from desktop.views.dialogs.start import StartDialog

        self._preferences.set_offered()
        dialog = StartDialog(self.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.create_asked.connect(self.ask_new_contract)
        dialog.open_asked.connect(self.choose_file)
        dialog.open()

    def choose_file(self) -> None:
        """Ask for a file and open it."""
        name, _ = QFileDialog.getOpenFileName(self.window, "打开合同文件", str(self._folder()), _FILTER)
        if name:
            self.open_file(Path(name))

    def ask_new_contract(self) -> None:
        """Ask step by step for what a shipped text cannot know of a contract, and where that goes."""
        from desktop.services.founding import foreseen, templates
        from desktop.views.dialogs.founding import FoundingDialog

        if self.window is None:
            return
        day = self._clock().date()
        own = self.window.workspace.path != _sample_path()
        dialog = FoundingDialog(
            templates(), lambda contract: foreseen(contract, self._days, day), here=own, parent=self.window
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.submitted.connect(lambda wanted: self._found(dialog, wanted))
        dialog.open()

    def _found(self, dialog: FoundingDialog, wanted: Founded) -> None:
        """Make the contract that was asked for and show where to go on."""
        from desktop.services.founding import founded

        def make(taken: Collection[str]) -> Contract:
            return founded(wanted.founding, taken)

        before = self.window
        self._make(dialog, wanted.in_this_file, make)
        if self.window is not None and self.window is not before:
            self.window.show_started()

    def ask_renewal(self) -> None:
        """Ask what changes in the contract shown for another year, and where the new one goes."""
        from desktop.services.drafts import next_year, renewed

        if self.window is None:
            return
        contract = self.window.workspace.contract
        systems = (
            (contract.terms.systems, f"照抄系统（{len(contract.terms.systems)} 个）"),
            (contract.terms.systems[:1], f"只留“{contract.terms.systems[0].name}”"),
        )

        def make(basics: Basics, taken: Collection[str]) -> Contract:
            return renewed(contract, basics, taken)

        self._ask("续签下一年", _RENEWED, next_year(contract), systems, make)

    def _ask(
        self,
        title: str,
        note: str,
        start: Basics,
        systems: Sequence[tuple[tuple[System, ...], str]],
        make: Callable[[Basics, Collection[str]], Contract],
    ) -> None:
        from desktop.views.dialogs import ContractDialog

        dialog = ContractDialog(title, note, start, systems, self.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.submitted.connect(lambda wanted: self._renew(dialog, wanted, make))
        dialog.open()

    def _renew(
        self, dialog: ContractDialog, wanted: Wanted, make: Callable[[Basics, Collection[str]], Contract]
    ) -> None:
        self._make(dialog, wanted.in_this_file, partial(make, wanted.basics))

    def _make(self, dialog: _Asking, in_this_file: bool, make: _Maker) -> None:
        """Make what a dialog asked for and show it; where that cannot be, the dialog says why."""
        if self.window is None:
            return
        workspace = self.window.workspace
        taken = [key for key, _ in workspace.contracts] if in_this_file else []
        contract = make(taken)
        if problems := objections(contract):
            dialog.refuse(problems)
        elif in_this_file:
            self._add_here(dialog, workspace, contract)
        else:
            self._add_file(dialog, contract)

    def _add_here(self, dialog: _Asking, workspace: Workspace, contract: Contract) -> None:
        try:
            refused = workspace.add_contract(contract)
        except StorageFailed as error:
            dialog.refuse((_not_stored(error),))
            return
        if refused:
            dialog.refuse(refused.problems)
            return
        dialog.accept()
        self._replace(lambda: workspace.switched(contract.id))

    def _add_file(self, dialog: _Asking, contract: Contract) -> None:
        name, _ = QFileDialog.getSaveFileName(
            dialog,
            "新建合同文件",
            str(self._folder() / f"{contract.short_name}{SUFFIX}"),
            _FILTER,
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if not name:
            return
        path = Path(name)
        path = path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)
        try:
            opened = Workspace.create(path, contract, self._days, self._clock)
        except FileRefused as error:
            dialog.refuse((_not_stored(error),))
            return
        dialog.accept()
        self.show(opened)

    def open_file(self, path: Path) -> None:
        """Open a file in place of the one before."""
        if self.window and self.window.workspace.path == path.resolve():
            return
        self._open(path, None)

    def _open(self, path: Path, key: Key | None) -> None:
        """Open a file under a key; where it wants one, ask for the password."""
        try:
            self.show(Workspace.open(path, self._days, self._clock, key=key))
        except Encrypted:
            self._ask_key(path)
        except FileRefused as error:
            self._refuse(error)

    def _ask_key(self, path: Path) -> None:
        from desktop.views.dialogs.unlock import UnlockDialog

        dialog = UnlockDialog(path, tries_at(path), self.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.unlocked.connect(lambda key: self._open(path, key))
        dialog.open()

    def ask_password(self, remove: bool) -> None:
        """Ask for the new password of the open file, or whether it is to have none."""
        from desktop.views.dialogs.password import PasswordDialog

        if self.window is None:
            return
        encrypted = self.window.workspace.key is not None
        dialog = PasswordDialog(encrypted=encrypted, remove=remove, parent=self.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.submitted.connect(lambda present, new: self._change_password(dialog, present, new))
        dialog.open()

    def _change_password(self, dialog: PasswordDialog, present: str, new: str) -> None:
        """Put the file under another password: it is let go of meanwhile, and opened again."""
        from desktop.services.passwords import change_password, typed_key

        if self.window is None or self.backing is None:
            return
        work, backups = self.window.workspace, self.backing.backups
        if work.key and work.key not in typed_key(present, work.key.salt):
            dialog.refuse("现在的口令不对，口令照旧。")
            return
        self._let_go()
        work.close()
        key, refused = work.key, None
        try:
            key = change_password(work.path, work.key, new or None, backups)
        except FileRefused as error:
            refused = error
        dialog.accept()
        self._open(work.path, key)
        if refused:
            self.window.tell_failure("口令没有更改", (str(refused),))
        elif key:
            self._show_recovery_code(key)

    def _show_recovery_code(self, key: Key) -> None:
        from desktop.views.dialogs.password import RecoveryCodeDialog

        if self.window:
            name = self.window.workspace.path.name
            dialog = RecoveryCodeDialog(name, key.recovery_code, self.window)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

    def show_sample(self) -> None:
        """Open the sample; where its copy was damaged and is made anew, say so."""
        notes: list[str] = []
        self._replace(lambda: open_sample(data_folder(), self._days, self._clock, tell=notes.append))
        if notes and self.window:
            self.window.tell_failure("示例合同已重新建立", tuple(notes))

    def pick_contract(self, contract_id: str) -> None:
        """Show another contract of the same file, which is held all the while."""
        window = self.window
        if window is not None and window.workspace.contract.id != contract_id:
            window.finish_entry()
            self._replace(lambda: window.workspace.switched(contract_id))

    def restore(self, backup: Backup) -> None:
        """Put a backup in the place of the open file, which is backed up first, and open it."""
        if self.window is None or self.backing is None:
            return
        work, backups = self.window.workspace, self.backing.backups
        try:
            self.backing.make(Reason.RESTORE)
        except FileRefused as error:
            self.window.tell_failure(_NOT_RESTORED, (str(error),))
            return
        self._let_go()
        work.close()
        refused = None
        try:
            restored = backups.restore(backup)
        except FileRefused as error:
            refused = error
        self._open(work.path, work.key)
        if refused:
            self.window.tell_failure(_NOT_RESTORED, (str(refused),))
        else:
            self._tell_restored(restored)

    def _tell_restored(self, restored: Restored) -> None:
        if self.window is None:
            return
        text = f"已恢复到 {restored.backup.made_at:%Y-%m-%d %H:%M:%S} 的备份"
        where = f"；原来的文件在 {restored.aside.name}" if restored.aside.exists() else ""
        self.window.status.tell(text + where)

    def offer_recovery(self, error: FileRefused, backups: Backups) -> None:
        """Ask whether a backup is to take the place of a file that cannot be opened."""
        from desktop.views.dialogs.recovery import RecoveryDialog

        dialog = RecoveryDialog(error, backups, self.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(lambda backup: self._recover(dialog, backups, backup))
        dialog.open()

    def _recover(self, dialog: RecoveryDialog, backups: Backups, backup: Backup) -> None:
        try:
            restored = backups.restore(backup)
            opened = Workspace.open(backups.file, self._days, self._clock)
        except FileRefused as error:
            dialog.refuse(str(error))
            return
        dialog.accept()
        self.show(opened)
        self._tell_restored(restored)

    def close(self) -> None:
        """Keep the window's place and let go of the file."""
        if self.window:
            self._preferences.set_place(self.window.place())
            self._let_go()
            self.window.workspace.close()

    def _let_go(self) -> None:
        """Back up what was changed, before the file is let go of."""
        if self.backing:
            self.backing.end()
            self.backing = None

    def _folder(self) -> Path:
        return self.window.workspace.path.parent if self.window else Path.home()

    def _replace(self, opened: Callable[[], Workspace]) -> None:
        try:
            self.show(opened())
        except FileRefused as error:
            self._refuse(error)

    def _refuse(self, error: FileRefused) -> None:
        backups = _backups_of(error)
        if self.window and can_restore(error, backups):
            self.offer_recovery(error, backups)
        elif self.window:
            self.window.tell_failure("没有打开这个文件", (str(error),))

    def _end(self, window: MainWindow) -> None:
        window.close()
        window.workspace.close()
        window.deleteLater()

    def tell_error(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Show an error that nothing else caught. What was saved is on disk and stays."""
        log.error("unhandled error", exc_info=(kind, error, trace))
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
        elif self.window is None:
            return
        elif isinstance(error, StorageFailed):
            self.window.tell_failure("没有保存", (str(error),))
        else:
            lines = (
                f"{kind.__name__}：{error}",
                "已保存的内容都在文件里，没有受影响。可以继续使用；如再次出现，请重新启动并附上日志。",
                f"日志：{log_file()}",
            )
            self.window.tell_failure("程序内部错误", lines)


def tries_at(path: Path) -> Tries:
    """The wrong passwords given for a file."""
    return Tries(data_folder() / "tries.json", path, beijing_now)


def _backups_of(error: FileRefused) -> Backups:
    return Backups(backup_folder(), error.path, beijing_now)


def _sample_path() -> Path:
    """Where the user's copy of the sample is."""
    return (data_folder() / FILE_NAME).resolve()


def _not_stored(error: StorageFailed | FileRefused) -> Problem:
    return Problem("", str(error), "可以写入的文件", "请检查磁盘空间和权限后重试")


def make_window(workspace: Workspace, theme: Theme, clock: Clock) -> MainWindow:
    """A window on its first page, not shown yet."""
    window = MainWindow(workspace, PAGES, theme, clock)
    if not has_chinese_font():
        window.tell_failure("No Chinese font / 缺少中文字体", _NO_FONT)
    return window


def run(path: Path | None) -> int:
    """Open a file, or the sample where none is named, in a window; returns the exit status (2: refused)."""
    application = _application()
    preferences = Preferences(platformdirs.user_config_path("shouyue", appauthor=False) / "window.ini")
    theme = Theme(application, preferences.mode)
    calendar = program_calendar()
    _keep_log()
    if not has_chinese_font():
        print("\n".join(_NO_FONT), file=sys.stderr)  # noqa: T201 - the one place that can still say it
    desk = Desk(theme, calendar, beijing_now, preferences)
    notes: list[str] = []
    lost: FileRefused | None = None
    try:
        workspace = first_file(path, preferences, calendar, notes)
    except FileRefused as error:
        if not isinstance(error, Encrypted) and not can_restore(error, _backups_of(error)):
            return _refused(application, error)
        lost, workspace = error, open_sample(data_folder(), calendar, beijing_now, tell=notes.append)
    sys.excepthook = desk.tell_error
    window = desk.show(workspace)
    if isinstance(lost, Encrypted):
        desk.open_file(lost.path)
    elif lost:
        desk.offer_recovery(lost, _backups_of(lost))
    if notes:
        window.tell_failure("已打开示例合同", tuple(notes))
    window.resize(window.size().boundedTo(window.screen().availableSize()))
    desk.offer_start()
    status = application.exec()
    desk.close()
    return status


def first_file(
    path: Path | None, preferences: Preferences, calendar: Calendar, notes: list[str]
) -> Workspace:
    """The file that is named, else the one that was open last, else the sample.

    Raises FileRefused; where only the last file is refused, and neither a password nor a backup may help,
    `notes` say so and the sample is opened.
    """
    if path is not None:
        return Workspace.open(path, calendar, beijing_now)
    if last := preferences.last_file:
        try:
            return Workspace.open(last, calendar, beijing_now)
        except FileRefused as error:
            if isinstance(error, Encrypted) or can_restore(error, _backups_of(error)):
                raise
            notes.append(f"没有打开上次的文件：{error}")
    return open_sample(data_folder(), calendar, beijing_now, tell=notes.append)


def take_picture(
    workspace: Workspace, target: Path, *, page: int = 0, mode: Mode = Mode.LIGHT, figure_id: str = ""
) -> Path:
    """Save a picture of the window as it opens on a page, with 依据 open where a figure is named."""
    application = _application()
    window = make_window(workspace, Theme(application, mode), beijing_now)
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.resize(*SIZE)
    window.show()
    window.show_page(page)
    window.page.complete()
    if figure_id:
        window.explain(figure_id)
    _settle()
    target.parent.mkdir(parents=True, exist_ok=True)
    saved = window.grab().save(str(target))
    window.close()
    window.deleteLater()
    if not saved:
        raise OSError(f"不能写入图片 {target}")
    return target


def printers() -> Mapping[str, Callable[[Paper], bytes]]:
    """What makes the file of a report, by its suffix; needs no screen."""
    Theme(_application(), Mode.LIGHT)
    from desktop.views.print import MAKERS

    return MAKERS


def draws_chinese() -> bool:
    """Whether there is a font with Chinese here; needs no screen."""
    _application()
    return has_chinese_font()


def _settle() -> None:
    """Let layouts find their sizes, as they do before a window on a screen is first painted."""
    for _ in range(3):
        loop = QEventLoop()
        QTimer.singleShot(0, loop.quit)
        loop.exec()


def log_file() -> Path:
    """Where errors are written."""
    return platformdirs.user_log_path("shouyue", appauthor=False) / "shouyue.log"


def _application() -> QApplication:
    """The application of this process, made once."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    application = QApplication([*sys.argv[:1], "-style", "fusion"])
    application.setApplicationName("shouyue")
    application.setApplicationDisplayName("守约")
    application.setWindowIcon(QIcon(str(resource("icons", "app.svg"))))
    return application


def _keep_log() -> None:
    """Errors go to a file of the user where one can be written, and to the console."""
    handlers: list[logging.Handler] = [logging.StreamHandler()]
    try:
        log_file().parent.mkdir(parents=True, exist_ok=True)
        handlers.append(logging.FileHandler(log_file(), encoding="utf-8"))
    except OSError as error:
        log.warning("没有日志文件：%s", error)
    logging.basicConfig(handlers=handlers, format="%(asctime)s %(levelname)s %(name)s %(message)s")


def _refused(application: QApplication, error: FileRefused) -> int:
    """Say why the file was not opened: on the console, and in a dialog where one can be answered."""
    print(error, file=sys.stderr)  # noqa: T201 - a start from a terminal reads it there
    if application.platformName() not in ("offscreen", "minimal"):
        QMessageBox.critical(None, "没有打开这个文件", str(error))
    return 2
