"""修改记录: every audit entry of the contract, what it changed, and whether the chain holds."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.services.checking import check_file
from desktop.services.trail import KIND_OF_ENTRY_ZH, changes_of, names_of, searchable
from desktop.services.vouching import Sought, sought
from desktop.services.workspace import Workspace
from desktop.storage.audit import Entry
from desktop.storage.errors import FileRefused
from desktop.views.i18n import named, say, tr, worded
from desktop.views.pages.data.copying import HashLine
from desktop.views.widgets import (
    Button,
    Card,
    Cell,
    Choice,
    Column,
    Label,
    Row,
    Rule,
    State,
    StateLabel,
    Table,
    TextEntry,
)

_COLUMNS = (
    Column(tr("序号"), 64, right=True),
    Column(tr("时间"), 150),
    Column(tr("动作"), 60),
    Column(tr("内容")),
)
_CHANGES = (Column(tr("记录"), 118), Column(tr("字段"), 128), Column(tr("改前")), Column(tr("改后")))
_ROW = 28
_WIDE = 960
_ALL = ((None, tr("全部动作")), *worded(KIND_OF_ENTRY_ZH).items())


class TrailTab(QWidget):
    """The entries, newest first, beside what the one in hand changed; `opened(kind, id)` goes to a record."""

    opened = Signal(str, str)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._rows: list[Row] = []
        self._words: list[str] = []
        self.kind = Choice(tr("动作"), _ALL, height=24)
        self.text = TextEntry(tr("查找"))
        self.text.setPlaceholderText(tr("查找：标题、编号或内容"))
        self.text.setClearButtonEnabled(True)
        self.text.setFixedHeight(24)
        self.count = Label("", "small", "ink3")
        self.table = Table(_COLUMNS, name=tr("修改记录"), row_height=_ROW)
        self.chosen = Card(" ", " ", flush=True)
        self.changes = Table(_CHANGES, name=tr("这一步改了什么"), row_height=_ROW)
        self.head = HashLine(tr("最后一条的哈希"))
        self.verify = Button(
            tr("核验全部记录"), icon="check", tip=tr("重新读取文件，核验记录链（Alt+H）"), height=24
        )
        self.verdict = StateLabel(State.OFF, tr("尚未核验"))
        self.paper = TextEntry(
            tr("核对纸面上的校验值"), hint=tr("核对纸面上的校验值：抄在这里，按回车（Alt+P）"), height=24
        )
        self.paper_verdict = Label("", "small", "ink2", wrap=True)
        self._lay_out()
        self.kind.set_value(None)
        self.kind.committed.connect(lambda _: self._filter())
        self.text.textChanged.connect(lambda _: self._filter())
        self.table.picked.connect(lambda _: self._show_entry())
        self.changes.entered_row.connect(self._open)
        self.verify.clicked.connect(self._verify)
        self.paper.entered.connect(self._seek)
        reach = QShortcut(QKeySequence("Alt+P"), self)
        reach.activated.connect(self.paper.setFocus)

    def _lay_out(self) -> None:
        filters = QHBoxLayout()
        filters.setContentsMargins(15, 0, 15, 4)
        filters.setSpacing(8)
        filters.addWidget(self.kind)
        filters.addWidget(self.text, 1)
        filters.addWidget(self.count)
        card = Card(tr("修改记录"), tr("每一步都在文件里，不能改、不能删"), flush=True)
        card.body.addLayout(filters)
        card.body.addWidget(self.table, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(15, 6, 15, 0)
        foot.setSpacing(4)
        foot.addWidget(self.head)
        checks = QHBoxLayout()
        checks.setSpacing(8)
        checks.addWidget(self.verify)
        checks.addWidget(self.verdict)
        checks.addStretch(1)
        foot.addLayout(checks)
        foot.addWidget(self.paper)
        foot.addWidget(self.paper_verdict)
        self.paper_verdict.hide()
        self.chosen.body.addWidget(self.changes, 1)
        self.chosen.body.addWidget(Rule(token="grid"))
        self.chosen.body.addLayout(foot)
        self._sides = QHBoxLayout(self)
        self._sides.setContentsMargins(20, 0, 20, 14)
        self._sides.setSpacing(12)
        self._sides.addWidget(card, 11)
        self._sides.addWidget(self.chosen, 12)

    def show_workspace(self) -> None:
        """Show the entries, those that came since included."""
        entries = self._workspace.entries
        since = entries[len(self._rows) :]
        if since:
            self.verdict.set(State.OFF, tr("尚未核验"))
        self._rows += map(_row, since)
        self._words += map(searchable, since)
        self.head.show_hash(entries[-1].hash if entries else "")
        self._filter()

    @property
    def entry(self) -> Entry | None:
        """The entry in hand."""
        if not self.table.key:
            return None
        entries = self._workspace.entries
        return entries[bisect_left(entries, int(self.table.key), key=attrgetter("seq"))]

    def _filter(self) -> None:
        kind, text = self.kind.value, self.text.text().strip().casefold()
        held = zip(self._workspace.entries, self._rows, self._words, strict=True)
        shown = [row for entry, row, words in held if kind in (None, entry.kind) and text in words]
        self.table.set_rows(tuple(reversed(shown)))
        total = len(self._rows)
        self.count.set(
            tr("{total:,} 条").format(total=total)
            if len(shown) == total
            else tr("{count:,} / {total:,} 条").format(count=len(shown), total=total)
        )
        if not self.table.key and shown:
            self.table.choose(shown[-1].key)
        self._show_entry()

    def _show_entry(self) -> None:
        entry = self.entry
        if entry is None:
            self.chosen.set_title(tr("没有符合条件的记录"), "")
            self.changes.set_rows(())
            return
        self.chosen.set_title(tr("第 {seq} 条").format(seq=entry.seq), say(entry.title))
        edits = entry.edits
        only = f"{edits[0].kind}|{edits[0].id}" if len(edits) == 1 else "|"
        found = changes_of(entry, names_of(self._workspace.terms))
        self.changes.set_rows(
            tuple(
                Row(
                    f"{place}|{only}",
                    (
                        Cell(say(each.record), tip=say(each.record)),
                        Cell(named(each.field), "ink2", tip=named(each.field)),
                        Cell(say(each.before), "ink2", tip=say(each.before)),
                        Cell(say(each.after), tip=say(each.after)),
                    ),
                )
                for place, each in enumerate(found)
            )
        )

    def _verify(self) -> None:
        check = check_file(self._workspace)
        if check.problem:
            self.verdict.set(State.BAD, check.problem)
        else:
            self.verdict.set(
                State.OK, tr("全部 {entries:,} 条衔接无误，与文件中的记录一致").format(entries=check.entries)
            )

    def _seek(self, typed: str) -> None:
        """Say whether a head that stands on paper is in the chain, of the file as it lies there."""
        try:
            found = sought(self._workspace.reread().entries, typed)
        except FileRefused as error:
            found = Sought(problem=str(error))
        self.paper_verdict.set(say(found.words) if typed.strip() else "", "ok" if found.entry else "bad")
        self.paper_verdict.setVisible(bool(typed.strip()))

    def _open(self, key: str) -> None:
        _, kind, record_id = key.split("|", 2)
        if kind:
            self.opened.emit(kind, record_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= _WIDE
        self._sides.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )


def _row(entry: Entry) -> Row:
    moment = entry.moment
    return Row(
        str(entry.seq),
        (
            Cell(f"{entry.seq:,}", "ink3"),
            Cell(f"{moment:%Y-%m-%d %H:%M:%S}", "ink2"),
            Cell(say(KIND_OF_ENTRY_ZH[entry.kind]), "ink2"),
            Cell(say(entry.title), tip=say(entry.title)),
        ),
    )
