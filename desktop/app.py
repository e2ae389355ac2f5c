"""Builds the application and its long-lived objects, and holds the window of the file that is open."""

from __future__ import annotations

import gc
import logging
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

import platformdirs
from PySide6.QtCore import QEventLoop, QLibraryInfo, QObject, Qt, QTimer, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from desktop.exchange.resources import resource
from desktop.models.calendar import Calendar
from desktop.services.backups import backups_of, can_restore
from desktop.services.calendars import program_calendar
from desktop.services.clock import beijing_now
from desktop.services.own_files import beside, documents
from desktop.services.sample import FILE_NAME, data_folder, open_sample
from desktop.services.workspace import Clock, Workspace
from desktop.storage.cipher import Key
from desktop.storage.errors import Encrypted, FileRefused, StorageFailed
from desktop.views.contracting import CONTRACT_FILES, Contracting
from desktop.views.guarding import Guarding
from desktop.views.i18n import Language, language, say, settings_file, tr
from desktop.views.idle import Idle
from desktop.views.pages.specs import PAGES
from desktop.views.preferences import Preferences
from desktop.views.theme import Mode, Theme, has_chinese_font
from desktop.views.window import SIZE, MainWindow

if TYPE_CHECKING:
    from desktop.exchange.paper import Paper

#: The English first: it is what can be read then.
_NO_FONT = (
    "No Chinese font found: Chinese text shows as boxes. Install fonts-noto-cjk or fonts-wqy-microhei"
    " (on Windows: Microsoft YaHei), then start again. Your data is not affected.",
    tr(
        "没有找到中文字体，界面上的汉字会显示为方框。请安装 fonts-noto-cjk 或 fonts-wqy-microhei"
        "（Windows：微软雅黑）后重新启动。数据不受影响。"
    ),
)
#: After so long (ms) the first page stands, and garbage is looked for as ever.
_STARTED_MS = 1000
log = logging.getLogger(__name__)


class Desk(QObject):
    """The one open file and its window; opens another in its place.

    A file that is refused leaves the one before open.
    """

    def __init__(self, theme: Theme, calendar: Calendar, clock: Clock, preferences: Preferences) -> None:
        super().__init__()
        self._theme = theme
        self._calendar = calendar
        self.clock = clock
        self._preferences = preferences
        self.window: MainWindow | None = None
        self.contracting = Contracting(self)
        self.guarding = Guarding(self)

    @property
    def days(self) -> Calendar:
        """The calendar for a file that is opened: with the years imported meanwhile."""
        return self.window.workspace.calendar if self.window else self._calendar

    @property
    def shows_sample(self) -> bool:
        """Whether the file that is open is the user's copy of the sample."""
        sample = (data_folder() / FILE_NAME).resolve()
        return self.window is not None and self.window.workspace.path == sample

    def show(self, workspace: Workspace) -> MainWindow:
        """Show a workspace; the window before it closes, and with it its file."""
        before = self.window
        if before:
            before.finish_entry()
        self.window = make_window(workspace, self._theme, self.clock)
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
            self.guarding.let_go()
            self._end(before)
        self.guarding.keep_copies(self.window)
        self.guarding.keep_half_done(self.window)
        self.guarding.lock_when_left(self.window)
        return self.window

    def _greet(self, window: MainWindow) -> None:
        """The sample says what it is; a file of the user's own is opened again at the next start."""
        path = window.workspace.path
        if not self.shows_sample:
            self._preferences.set_last_file(path)
            return
        window.welcome.setVisible(not self._preferences.welcomed)
        window.welcome.closed.connect(self._preferences.set_welcomed)

    def _remind(self, window: MainWindow) -> None:
        """What fell due is told after the first page was painted: the strip would hold that up by a tenth."""
        work = window.workspace
        kept = self._preferences.folder / "reminders.json"
        key = f"{work.path.resolve()}#{work.contract.id}"

        def begin() -> None:
            from desktop.services.reminders import Reminders

            window.remind(Reminders(kept, key))

        window.page.completed.connect(begin)

    def _wire(self, window: MainWindow) -> None:
        window.open_asked.connect(self.choose_file)
        window.create_asked.connect(self.contracting.ask_new_contract)
        window.renew_asked.connect(self.contracting.ask_renewal)
        window.sample_asked.connect(self.show_sample)
        window.contract_picked.connect(self.pick_contract)
        window.found_asked.connect(self.contracting.found_whole)
        window.restore_asked.connect(self.guarding.restore)
        window.password_asked.connect(self.guarding.ask_password)
        window.mode_chosen.connect(self._preferences.set_mode)
        window.language_chosen.connect(self._preferences.set_language)
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
        dialog.create_asked.connect(self.contracting.ask_new_contract)
        dialog.open_asked.connect(self.choose_file)
        dialog.open()

    def choose_file(self) -> None:
        """Ask for a file and open it."""
        from PySide6.QtWidgets import QFileDialog

        name, _ = QFileDialog.getOpenFileName(
            self.window, tr("打开合同文件"), str(self.folder()), CONTRACT_FILES
        )
        if name:
            self.open_file(Path(name))

    def open_file(self, path: Path) -> None:
        """Open a file in place of the one before."""
        if self.window and self.window.workspace.path == path.resolve():
            return
        self.open(path, None)

    def open(self, path: Path, key: Key | None) -> None:
        """Open a file under a key; where it wants one, ask for the password."""
        try:
            self.show(Workspace.open(path, self.days, self.clock, key=key))
        except Encrypted:
            self.guarding.ask_key(path)
        except FileRefused as error:
            self._refuse(error)

    def show_sample(self) -> None:
        """Open the sample, unless it is open; where its copy was damaged and is made anew, say so."""
        if self.shows_sample:
            return
        notes: list[str] = []
        self.replace(lambda: open_sample(data_folder(), self.days, self.clock, tell=notes.append))
        if notes and self.window:
            self.window.tell_failure(tr("示例合同已重新建立"), tuple(notes))

    def pick_contract(self, contract_id: str) -> None:
        """Show another contract of the same file, which is held all the while."""
        window = self.window
        if window is not None and window.workspace.contract.id != contract_id:
            window.finish_entry()
            self.replace(lambda: window.workspace.switched(contract_id))

    def close(self) -> None:
        """Keep the window's place and let go of the file."""
        if self.window:
            self._preferences.set_place(self.window.place())
            self.guarding.let_go()
            self.window.workspace.close()

    def folder(self) -> Path:
        """Where files of the user's own are looked for: beside the one that is open.

        The sample lies in the program's own folder, where nobody finds a contract again.
        """
        if self.window is None or self.shows_sample:
            return documents()
        return beside(self.window.workspace.path)

    def replace(self, opened: Callable[[], Workspace]) -> None:
        """Show what is opened, or say why it is not."""
        try:
            self.show(opened())
        except FileRefused as error:
            self._refuse(error)

    def _refuse(self, error: FileRefused) -> None:
        backups = backups_of(error.path, beijing_now)
        if self.window and can_restore(error, backups):
            self.guarding.offer_recovery(error, backups)
        elif self.window:
            self.window.tell_failure(tr("没有打开这个文件"), (say(str(error)),))

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
            self.window.tell_failure(tr("没有保存"), (say(str(error)),))
        else:
            lines = (
                tr("{name}：{error}").format(name=kind.__name__, error=error),
                tr("已保存的内容都在文件里，没有受影响。可以继续使用；如再次出现，请重新启动并附上日志。"),
                tr("日志：{log_file}").format(log_file=log_file()),
            )
            self.window.tell_failure(tr("程序内部错误"), lines)


def make_window(workspace: Workspace, theme: Theme, clock: Clock) -> MainWindow:
    """A window on its first page, not shown yet."""
    window = MainWindow(workspace, PAGES, theme, clock)
    if not has_chinese_font():
        window.tell_failure(tr("No Chinese font / 缺少中文字体"), _NO_FONT)
    return window


def run(path: Path | None) -> int:
    """Open a file, or the sample where none is named, in a window; returns the exit status (2: refused)."""
    application = _application()
    preferences = Preferences(settings_file())
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
        if not isinstance(error, Encrypted) and not can_restore(error, backups_of(error.path, beijing_now)):
            return _refused(application, error)
        lost, workspace = error, open_sample(data_folder(), calendar, beijing_now, tell=notes.append)
    sys.excepthook = desk.tell_error
    window = desk.show(workspace)
    if isinstance(lost, Encrypted):
        desk.open_file(lost.path)
    elif lost:
        desk.guarding.offer_recovery(lost, backups_of(lost.path, beijing_now))
    if notes:
        window.tell_failure(tr("已打开示例合同"), tuple(notes))
    if _has_screen(application):
        window.resize(window.size().boundedTo(window.screen().availableSize()))
    desk.offer_start()
    QTimer.singleShot(_STARTED_MS, gc.enable)
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
            if isinstance(error, Encrypted) or can_restore(error, backups_of(error.path, beijing_now)):
                raise
            notes.append(tr("没有打开上次的文件：{error}").format(error=error))
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
        raise OSError(tr("不能写入图片 {target}").format(target=target))
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
    application.setApplicationDisplayName(tr("守约"))
    application.setWindowIcon(QIcon(str(resource("icons", "app.svg"))))
    if language() is Language.CHINESE:
        take_chinese(application)
    return application


def take_chinese(application: QApplication) -> QTranslator:
    """Qt's own Chinese for what is not of this program: dialogs for files, menus of text fields."""
    words = QTranslator(application)
    if words.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(words)
    return words


def _keep_log() -> None:
    """Errors go to a file of the user where one can be written, and to the console."""
    handlers: list[logging.Handler] = [logging.StreamHandler()]
    try:
        log_file().parent.mkdir(parents=True, exist_ok=True)
        handlers.append(logging.FileHandler(log_file(), encoding="utf-8"))
    except OSError as error:
        log.warning("没有日志文件：%s", error)
    logging.basicConfig(handlers=handlers, format="%(asctime)s %(levelname)s %(name)s %(message)s")


def _has_screen(application: QApplication) -> bool:
    """Whether somebody sees the windows; those of a test have a screen of no account."""
    return application.platformName() not in ("offscreen", "minimal")


def _refused(application: QApplication, error: FileRefused) -> int:
    """Say why the file was not opened: on the console, and in a dialog where one can be answered."""
    print(error, file=sys.stderr)  # noqa: T201 - a start from a terminal reads it there
    if _has_screen(application):
        from PySide6.QtWidgets import QMessageBox

        QMessageBox.critical(None, tr("没有打开这个文件"), say(str(error)))
    return 2
