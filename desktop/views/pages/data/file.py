"""文件: where it is, what is in it, and whether it is sound."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout

from desktop.models.assessment import Problem
from desktop.services.attaching import size_words
from desktop.services.backup_places import backup_places
from desktop.services.checking import FileCheck, check_file, file_state
from desktop.services.compacting import compact
from desktop.services.workspace import Workspace
from desktop.views.i18n import say, tr
from desktop.views.pages.data.copying import HashLine
from desktop.views.widgets import Button, Card, Cell, Column, Label, Row, Scroll, State, StateLabel, Table

_COLUMNS = (
    Column(tr("合同"), 0),
    Column(tr("编号"), 150),
    Column(tr("登记的事实"), 92, right=True),
    Column(tr("修改记录"), 80, right=True),
    Column(tr("月结单"), 72, right=True),
    Column(tr("证据文件"), 80, right=True),
)
_KEPT = tr("删除的证据文件仍占空间：撤销和回收站随时可以恢复它，整理不会丢掉它。")
_EMPTY = tr("检查后列出文件中的合同。")


class FileTab(Scroll):
    """The file, its password, its integrity and its contracts; `password_asked(remove)`, `lock_asked`."""

    password_asked = Signal(bool)
    lock_asked = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(tr("文件"))
        self._workspace = workspace
        self.path = Label("", "body", elide=True)
        self.folder = Label("", "body", "ink2", elide=True)
        self.bytes, self.format, self.saved = Label(), Label(), Label()
        self.contents = Label("", "body", elide=True)
        self.check = Button(
            tr("立即检查"), "primary", icon="check", tip=tr("重新读取整个文件并核验（Alt+J）")
        )
        self.check.setShortcut("Alt+J")
        self.hand_over = Button(
            tr("生成工作交接书…"), icon="document", tip=tr("Word 文档，列出未结事项（Alt+B）")
        )
        self.hand_over.setShortcut("Alt+B")
        self.compact = Button(
            tr("整理文件"), tip=tr("先备份，再把文件重写紧凑；记录、修改记录和可恢复的内容一样不少（Alt+G）")
        )
        self.compact.setShortcut("Alt+G")
        self.compacted = Label("", "small", "ink2", elide=True)
        self.verdict = StateLabel(State.OFF, tr("尚未检查"))
        self.problem = Label("", "body", "bad", wrap=True)
        self.head = HashLine(tr("最后一条修改记录的哈希"))
        self.table = Table(_COLUMNS, name=tr("文件中的合同"), row_height=28, fit=True)
        self.empty = Label(_EMPTY, "body", "ink3")
        self.body.setContentsMargins(20, 0, 20, 14)
        self.body.setSpacing(12)
        self.body.addWidget(self._facts())
        self.body.addWidget(self._password())
        self.body.addWidget(self._copies())
        self.body.addWidget(self._integrity())
        self.body.addWidget(self._contracts())
        self.body.addWidget(self._successor())
        self.body.addStretch(1)
        self.check.clicked.connect(self._check)
        self.compact.clicked.connect(self._compact)

    def _facts(self) -> Card:
        card = Card(tr("文件"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        rows = (
            (tr("名称"), self.path),
            (tr("所在目录"), self.folder),
            (tr("大小"), self.bytes),
            (tr("其中证据文件"), self.contents),
            (tr("格式版本"), self.format),
            (tr("上次保存"), self.saved),
        )
        for place, (name, value) in enumerate(rows):
            grid.addWidget(Label(name, "body", "ink3"), place, 0)
            grid.addWidget(value, place, 1)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        card.body.addLayout(grid)
        return card

    def _password(self) -> Card:
        card = Card(tr("加密"), tr("口令加密整个文件及其备份；不设口令时，拿到文件的人都能读"))
        key = self._workspace.key
        self.encryption = StateLabel(State.OK if key else State.OFF, tr("已加密") if key else tr("未加密"))
        self.change = Button(
            tr("更改口令…") if key else tr("设置口令…"), icon="lock", tip=tr("设置或更改口令（Alt+K）")
        )
        self.change.setShortcut("Alt+K")
        self.unlock = Button(tr("取消口令…"), "quiet", tip=tr("不再加密"))
        self.lock = Button(tr("立即锁定"), "quiet", tip=tr("锁定窗口（Ctrl+Shift+L）"))
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.encryption)
        for button in (self.change, self.unlock, self.lock):
            row.addWidget(button)
        row.addStretch(1)
        self.unlock.setVisible(key is not None)
        self.lock.setVisible(key is not None)
        card.body.addLayout(row)
        self.change.clicked.connect(lambda: self.password_asked.emit(False))
        self.unlock.clicked.connect(lambda: self.password_asked.emit(True))
        self.lock.clicked.connect(self.lock_asked)
        return card

    def _copies(self) -> Card:
        card = Card(tr("第二份备份"), tr("每次备份同时写一份到这个文件夹，例如 U 盘；为这个文件记住"))
        self.second = Label("", "body", "ink2", elide=True)
        self.choose_second = Button(
            tr("选择文件夹…"), icon="open-file", tip=tr("选择一个可以写入的文件夹（Alt+W）")
        )
        self.choose_second.setShortcut("Alt+W")
        self.forget_second = Button(tr("不再写第二份"), "quiet", tip=tr("已有的第二份备份留着"))
        self.second_problem = Label("", "body", "bad", wrap=True)
        self.second_problem.hide()
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.choose_second)
        row.addWidget(self.forget_second)
        row.addWidget(self.second, 1)
        card.body.addLayout(row)
        card.body.addWidget(self.second_problem)
        self.choose_second.clicked.connect(self._choose_second)
        self.forget_second.clicked.connect(
            lambda: self._take_second(backup_places().forget(self._workspace.path))
        )
        return card

    def _choose_second(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, tr("第二份备份放在哪里"))
        if chosen:
            self._take_second(backup_places().choose(self._workspace.path, Path(chosen)))

    def _take_second(self, problem: Problem | None) -> None:
        """Show the folder that holds now, and why another one was not taken."""
        self.second_problem.set(say(str(problem)) if problem else "")
        self.second_problem.setVisible(problem is not None)
        self._show_second()
        self.settle()

    def _show_second(self) -> None:
        folder = backup_places().second(self._workspace.path)
        self.forget_second.setVisible(folder is not None)
        if folder is None:
            self.second.set(tr("只备份在本机"))
        elif folder.is_dir():
            self.second.set(str(folder))
        else:
            self.second.set(tr("{folder}（现在不在，插上后继续写）").format(folder=folder))

    def _integrity(self) -> Card:
        card = Card(tr("完整性"), tr("数据库的每一页、每条记录、修改记录链、月结单和证据文件的哈希"))
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.check)
        row.addWidget(self.verdict)
        row.addSpacing(10)
        row.addWidget(self.compact)
        row.addWidget(self.compacted, 1)
        card.body.addLayout(row)
        card.body.addWidget(Label(_KEPT, "small", "ink3", wrap=True))
        card.body.addWidget(self.problem)
        card.body.addWidget(self.head)
        return card

    def _contracts(self) -> Card:
        card = Card(tr("文件中的合同"), flush=True)
        row = QHBoxLayout()
        row.setContentsMargins(15, 0, 15, 0)
        row.addWidget(self.empty)
        card.body.addLayout(row)
        card.body.addWidget(self.table)
        return card

    def _successor(self) -> Card:
        card = Card(
            tr("交接"), tr("一份文档，列出合同概况、各项未结事项、联系人、读法决定、月结单和文件内容")
        )
        row = QHBoxLayout()
        row.addWidget(self.hand_over)
        row.addStretch(1)
        card.body.addLayout(row)
        return card

    def show_workspace(self) -> None:
        """Show the file as it lies there; a check holds only until the next change."""
        state = file_state(self._workspace)
        self.path.set(state.path.name)
        self.folder.set(str(Path(state.path).parent))
        self.bytes.set(_size_words(state.size))
        kept = tr("{contents}，含已删除而可恢复的").format(contents=_size_words(state.contents))
        self.contents.set(kept if state.contents else tr("没有"))
        self.format.set(str(state.version))
        entries = self._workspace.entries
        self.saved.set(f"{entries[-1].moment:%Y-%m-%d %H:%M:%S}" if entries else "—")
        self._show_second()
        self._show(None)

    def _check(self) -> None:
        self._show(check_file(self._workspace))

    def _compact(self) -> None:
        """Write the file anew, and say what that came to."""
        found = compact(self._workspace)
        self.show_workspace()
        if isinstance(found, Problem):
            self.compacted.set(say(str(found).removeprefix("：")), "bad")
            return
        words = tr("已整理并检查完好：{before} → {after}；整理前的备份在“备份”中")
        self.compacted.set(
            words.format(before=_size_words(found.before), after=_size_words(found.after)), "ink2"
        )

    def _show(self, check: FileCheck | None) -> None:
        sound = check is not None and not check.problem
        if check is None:
            self.verdict.set(State.OFF, tr("尚未检查"))
        elif check.problem:
            self.verdict.set(State.BAD, tr("文件不完整"))
        else:
            now = self._workspace.now()
            self.verdict.set(
                State.OK,
                tr("{now:%H:%M:%S} 检查完好，修改记录 {entries:,} 条").format(now=now, entries=check.entries),
            )
        self.problem.set(check.problem if check else "")
        self.problem.setVisible(bool(check and check.problem))
        self.head.setVisible(sound)
        self.empty.setVisible(not sound)
        self.table.setVisible(sound)
        if check and sound:
            self.head.show_hash(check.head)
            self.table.set_rows(
                tuple(
                    Row(
                        each.id,
                        (
                            Cell(each.name, tip=each.name),
                            Cell(each.id, "ink2"),
                            Cell(f"{each.facts:,}"),
                            Cell(f"{each.entries:,}"),
                            Cell(f"{each.statements:,}"),
                            Cell(f"{each.files:,}"),
                        ),
                    )
                    for each in check.contracts
                )
            )
        self.settle()


def _size_words(size: int) -> str:
    """Bytes in the unit that a person uses, and to the byte: 1.4 MB（1,433,600 字节）."""
    return tr("{words}（{size:,} 字节）").format(words=say(size_words(size)), size=size)
