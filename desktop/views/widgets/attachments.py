"""Files kept with a record: added from the disk, by dropping or pasting; looked at as copies; removed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import msgspec
from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.assessment import Problem
from desktop.models.attachments import Attachment, Owner
from desktop.services.attaching import (
    MOST_ZH,
    Offer,
    Viewing,
    attach,
    elsewhere,
    kept_with,
    offer_of,
    offer_of_content,
    owner_words,
    save_copy,
    size_words,
)
from desktop.services.media import media_of
from desktop.services.workspace import Workspace
from desktop.storage.errors import FileRefused, system_cause
from desktop.views.i18n import named, say, tr
from desktop.views.png import as_png
from desktop.views.widgets.buttons import Button
from desktop.views.widgets.desk import Commands
from desktop.views.widgets.entries import TextEntry
from desktop.views.widgets.forms import Reason
from desktop.views.widgets.keyed import KeyedRows
from desktop.views.widgets.scroll import Scroll
from desktop.views.widgets.text import Label

_NAME_MOST = 30
#: Room for 程序或脚本 20.0 MB.
_KIND = 112
_DIALOG = (620, 300)
_RULE = tr("每个不超过 {most_zh}，可拖入，也可粘贴截图").format(most_zh=MOST_ZH)
_EMPTY = tr("还没有证据文件。可添加回执、照片、截图、会议纪要等；内容存入合同文件并记下哈希。")


def show_file(path: Path) -> bool:
    """Have the system show a file."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


class FilesDesk(Commands):
    """The commands for files. Each gives the problems for which it was refused, or nothing."""

    def __init__(self, workspace: Workspace, told: Callable[[str], object]) -> None:
        super().__init__(workspace, told)
        self._viewing = Viewing()
        self.show_file: Callable[[Path], bool] = show_file

    def add(self, owner: Owner, offers: Sequence[Offer | Problem]) -> tuple[Problem, ...]:
        """Keep files with a record: all of them, or none where one cannot be taken."""
        good = [each for each in offers if isinstance(each, Offer)]
        if len(good) < len(offers):
            return tuple(each for each in offers if isinstance(each, Problem))
        known = [other for each in good for other in elsewhere(self.workspace.facts, owner, each)]
        problems = self._attempt(lambda: attach(self.workspace, owner, good))
        if known and not problems:
            self.tell(
                tr("已存入；内容与{known}的“{name}”相同，只占一份空间").format(
                    known=say(owner_words(known[0])), name=known[0].name
                )
            )
        return problems

    def remove(self, file: Attachment) -> tuple[Problem, ...]:
        """Remove a file; its content stays for undo."""
        title = tr("删除证据文件 {name}").format(name=file.name)
        return self._attempt(lambda: self.workspace.remove("attachments", file.id, title))

    def note(self, file: Attachment, note: str) -> tuple[Problem, ...]:
        """Say what a file shows."""
        noted = msgspec.structs.replace(file, note=note)
        return self._attempt(
            lambda: self.workspace.save(noted, title=tr("说明证据文件 {name}").format(name=file.name))
        )

    def open(self, file: Attachment) -> tuple[Problem, ...]:
        """Have a read-only copy of a file shown."""
        try:
            copy = self._viewing.copy(self.workspace, file)
        except (FileRefused, OSError) as error:
            return (_not_read(file, error),)
        if isinstance(copy, Problem):
            return (copy,)
        if not self.show_file(copy):
            reason = tr("没有程序能打开“{name}”").format(name=file.name)
            return (Problem("name", reason, tr("装有查看这类文件的程序"), tr("可以另存为后用其他程序打开")),)
        return ()

    def save_as(self, file: Attachment, target: Path) -> tuple[Problem, ...]:
        """Write a copy of a file."""
        try:
            save_copy(self.workspace, file, target)
        except (FileRefused, OSError) as error:
            return (_not_read(file, error),)
        self.tell(tr("已另存为 {name}").format(name=target.name))
        return ()


class FileLine(QWidget):
    """One file: its name opens it; what it shows; its size; saving a copy; removing it."""

    def __init__(self) -> None:
        super().__init__()
        self.name = Button("", "link", icon="clip", height=22)
        self.note = TextEntry(tr("说明"), hint=tr("说明它证明什么"), height=22)
        self.note.setMinimumWidth(60)
        self.kind = Label("", "small", "ink3")
        self.kind.setMinimumWidth(_KIND)
        self.kind.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.save = Button("", "icon", icon="export", tip=tr("另存为"), height=20)
        self.remove = Button("", "icon", icon="trash", tip=tr("删除这个证据文件"), height=20)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.name)
        row.addWidget(self.note, 1)
        for part in (self.kind, self.save, self.remove):
            row.addWidget(part)

    def show_file(self, file: Attachment) -> None:
        """Show what is known of a file."""
        media = media_of(file.media_type)
        added = tr("{added_at:%Y-%m-%d %H:%M} 存入").format(added_at=file.added_at) if file.added_at else ""
        self.name.setText(f" {_shortened(file.name)}")
        self.name.setAccessibleName(tr("打开证据文件 {name}").format(name=file.name))
        self.name.setToolTip(
            tr("{name}\n{zh}，{size:,} 字节，{added}\nSHA-256 {sha256}").format(
                name=file.name, zh=named(media.zh), size=file.size, added=added, sha256=file.sha256
            )
        )
        self.kind.set(f"{named(media.zh)} {say(size_words(file.size))}")
        self.save.setAccessibleName(tr("另存 {name}").format(name=file.name))
        self.remove.setAccessibleName(tr("删除 {name}").format(name=file.name))
        if self.note.value != file.note:
            self.note.set_value(file.note)
            self.note.setCursorPosition(0)


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
        paths = _paths(event.mimeData())
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


class FilesBox(QWidget):
    """`FilesBox(desk)`, `show_owner(owner)`: the files of one record, with all that can be done with them.

    `counted(n)` when another number is shown.
    """

    counted = Signal(int)

    def __init__(self, desk: FilesDesk) -> None:
        super().__init__()
        self._desk = desk
        self._owner: Owner | None = None
        self.files: dict[str, Attachment] = {}
        self.hint = Label(_RULE, "small", "ink3", elide=True)
        self.add = Button(
            tr("添加文件…"),
            icon="plus",
            height=24,
            tip=tr("选择要存入的文件，每个不超过 {most_zh}").format(most_zh=MOST_ZH),
        )
        self.paste = Button(
            tr("粘贴"), "quiet", icon="copy", height=24, tip=tr("存入剪贴板里的图片或文件（Ctrl+V）")
        )
        self.paste.setAccessibleName(tr("粘贴证据文件"))
        self.reason = Reason()
        self.empty = Label(_EMPTY, "small", "ink3", wrap=True)
        self.rows: KeyedRows[Attachment, FileLine] = KeyedRows(
            lambda file: file.id, self._make, lambda line, file: line.show_file(file), spacing=2
        )
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.hint, 1)
        head.addWidget(self.paste)
        head.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.empty)
        column.addLayout(self.rows.layout)
        column.addWidget(self.reason)
        self.add.clicked.connect(self._ask)
        self.paste.clicked.connect(self.take_clipboard)
        shortcut = QShortcut(QKeySequence("Del"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._remove_chosen)
        FileDrops(self, self.take_paths)

    def show_owner(self, owner: Owner | None) -> None:
        """Show the files of a record."""
        fresh = owner != self._owner
        self._owner = owner
        files = kept_with(self._desk.workspace.facts, owner) if owner else ()
        if fresh:
            self._say(())
        if {each.id: each for each in files} == self.files and not fresh:
            return
        if not files and any(line.isAncestorOf(self.focusWidget() or self) for line in self.lines):
            self.add.setFocus()  # The line in hand is about to go.
        self.files = {each.id: each for each in files}
        self.rows.set(files)
        self.empty.setVisible(not files)
        total = say(size_words(sum(each.size for each in files)))
        self.hint.set(
            tr("{count} 个，共 {total}；{rule}").format(count=len(files), total=total, rule=_RULE)
            if files
            else _RULE
        )
        self.counted.emit(len(files))

    def event(self, event: QEvent) -> bool:
        """Ctrl+V in here is about files; elsewhere the window pastes a table."""
        if isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Paste):
            if event.type() is QEvent.Type.KeyPress:
                self.take_clipboard()
            event.accept()
            return True
        return super().event(event)

    @property
    def lines(self) -> list[FileLine]:
        """The lines shown, in order."""
        return [self.rows.widgets[key] for key in self.files]

    def stops(self) -> list[QWidget]:
        """What Tab stops at, in order."""
        parts = [part for line in self.lines for part in (line.name, line.note, line.save, line.remove)]
        return [self.paste, self.add, *parts]

    def take_paths(self, paths: Sequence[Path]) -> None:
        """Take files from the disk."""
        self._take([offer_of(path) for path in paths])

    def take_clipboard(self) -> None:
        """Take the picture or the files that lie in the clipboard."""
        held = QGuiApplication.clipboard().mimeData()
        if paths := _paths(held):
            self.take_paths(paths)
        elif held.hasImage():
            image = QGuiApplication.clipboard().image()
            name = tr("截图 {now:%Y-%m-%d %H%M%S}.png").format(now=self._desk.workspace.now())
            self._take([offer_of_content(name, as_png(image))])
        else:
            self._say(
                (Problem("", tr("剪贴板里没有图片或文件"), tr("截图或复制的文件"), tr("请先复制，再粘贴")),)
            )

    def _take(self, offers: Sequence[Offer | Problem]) -> None:
        if self._owner is not None and offers:
            self._say(self._desk.add(self._owner, offers))

    def _ask(self) -> None:
        title = tr("选择证据文件（每个不超过 {most_zh}）").format(most_zh=MOST_ZH)
        names, _ = QFileDialog.getOpenFileNames(self, title, str(Path.home()))
        self.take_paths([Path(name) for name in names])

    def _make(self, file: Attachment) -> FileLine:
        line, key = FileLine(), file.id
        line.name.clicked.connect(lambda: self._say(self._desk.open(self.files[key])))
        line.save.clicked.connect(lambda: self._save(self.files[key]))
        line.remove.clicked.connect(lambda: self._remove(key))
        line.note.committed.connect(lambda note: self._say(self._desk.note(self.files[key], note)))
        return line

    def _save(self, file: Attachment) -> None:
        name, _ = QFileDialog.getSaveFileName(self, tr("证据文件另存为"), str(Path.home() / file.name))
        if name:
            self._say(self._desk.save_as(file, Path(name)))

    def _remove_chosen(self) -> None:
        held = self.focusWidget()
        for key in self.files:
            if held is self.rows.widgets[key].name:
                self._remove(key)
                return

    def _remove(self, key: str) -> None:
        keys = list(self.files)
        place = keys.index(key)
        self._say(self._desk.remove(self.files[key]))
        left = [each for each in keys if each in self.files]
        if left:
            self.rows.widgets[left[min(place, len(left) - 1)]].name.setFocus()
        else:
            self.add.setFocus()

    def _say(self, problems: tuple[Problem, ...]) -> None:
        self.reason.tell("\n".join(map(_words, problems)))


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


def _paths(held: QMimeData) -> list[Path]:
    """The files of this computer that were dropped or copied."""
    return [Path(url.toLocalFile()) for url in held.urls() if url.isLocalFile()]


def _words(problem: Problem) -> str:
    return tr("；").join(
        filter(
            None,
            (
                say(problem.reason),
                tr("应为{expected}").format(expected=say(problem.expected)),
                say(problem.way_out),
            ),
        )
    )


def _shortened(name: str) -> str:
    """A long name without its middle: how it ends says what it is."""
    if len(name) <= _NAME_MOST:
        return name
    return f"{name[: _NAME_MOST - 11]}…{name[-10:]}"


def _not_read(file: Attachment, error: FileRefused | OSError) -> Problem:
    if isinstance(error, FileRefused):
        return Problem(
            "name",
            tr("“{name}”：{what}").format(name=file.name, what=say(error.what)),
            tr("与存入时相同的内容"),
            error.way_out,
        )
    cause = system_cause(error)
    return Problem(
        "name",
        tr("“{name}”没有写出（{cause}）").format(name=file.name, cause=cause),
        tr("可以写入的目录"),
        tr("请换一个目录或检查空间"),
    )
