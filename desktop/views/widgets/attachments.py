"""The files kept with a record: added from the disk, by dropping or pasting; looked at; removed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.assessment import Problem
from desktop.models.attachments import Attachment, Owner
from desktop.services.attaching import MOST_ZH, Offer, kept_with, offer_of, offer_of_content, size_words
from desktop.services.media import media_of
from desktop.views.i18n import named, say, tr
from desktop.views.png import as_png
from desktop.views.widgets.buttons import Button
from desktop.views.widgets.entries import TextEntry
from desktop.views.widgets.filedrops import FileDrops, paths_of
from desktop.views.widgets.filesdesk import FilesDesk
from desktop.views.widgets.forms import Reason
from desktop.views.widgets.keyed import KeyedRows
from desktop.views.widgets.problems import problem_words
from desktop.views.widgets.text import Label

_NAME_MOST = 30
#: Room for 程序或脚本 20.0 MB.
_KIND = 112
_RULE = tr("每个不超过 {most_zh}，可拖入，也可粘贴截图").format(most_zh=MOST_ZH)
_EMPTY = tr("还没有证据文件。可添加回执、照片、截图、会议纪要等；内容存入合同文件并记下哈希。")


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
        if paths := paths_of(held):
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
        self.reason.tell(problem_words(problems))


def _shortened(name: str) -> str:
    """A long name without its middle: how it ends says what it is."""
    if len(name) <= _NAME_MOST:
        return name
    return f"{name[: _NAME_MOST - 11]}…{name[-10:]}"
