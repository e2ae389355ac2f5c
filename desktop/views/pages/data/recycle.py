"""回收站: what was removed, when and by which step, beside what it held; one or several come back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.facts import KIND_ZH
from desktop.services.record_history import called
from desktop.services.removed import Bin, Removed, edits_of
from desktop.services.trail import changes_between, names_of
from desktop.services.workspace import Workspace
from desktop.views.i18n import named, say, tr
from desktop.views.pages.data.desk import SealingDesk
from desktop.views.widgets import Button, Card, Cell, Choice, Column, Label, Row, State, Table, TextEntry
from desktop.views.widgets.beside import Beside

_COLUMNS = (
    Column(tr("删除时间"), 150),
    Column(tr("种类"), 96),
    Column(tr("记录")),
    Column(tr("由哪一步删除"), 236),
)
_FIELDS = (Column(tr("字段"), 132), Column(tr("内容")))
_ROW = 28
_SIDE, _WIDE = 400, 960
_EMPTY = tr("回收站是空的。删除或撤销的记录留在这里，随时可以恢复，重新打开文件后也在。")
_NONE = tr("没有符合条件的记录。")
_TAKEN = tr("编号已被使用")


class RecycleTab(QWidget):
    """The records that are gone, the last first. `refused(problems)` where some cannot come back."""

    refused = Signal(object)

    def __init__(self, desk: SealingDesk) -> None:
        super().__init__()
        self._desk = desk
        self._bin = Bin()
        self._held: dict[str, Removed] = {}
        self._names: dict[str, str] = {}
        self._words: dict[str, str] = {}
        self.kind = Choice(tr("种类"), ((None, tr("全部种类")),), height=24)
        self.text = TextEntry(tr("查找"), hint=tr("查找：名称、编号或内容"), height=24)
        self.count = Label("", "small", "ink3")
        self.table = Table(_COLUMNS, name=tr("回收站"), row_height=_ROW)
        self.empty = Label(_EMPTY, "small", "ink3", wrap=True)
        self.fields = Table(_FIELDS, name=tr("记录的内容"), row_height=_ROW)
        self.back = Button(tr("恢复"), "primary", icon="undo", tip=tr("恢复选中的记录（Enter）"), height=26)
        self.back.setShortcut("Alt+U")
        self.note = Label("", "small", "ink3", wrap=True)
        self.card = Card(tr("回收站"), tr("删除或撤销的记录，可随时恢复"), flush=True)
        self.side = Card(" ", " ", flush=True)
        self._sides = Beside(self.card, self.side, _SIDE, _WIDE, self, shares=True)
        self._lay_out()
        self.kind.set_value(None)
        self.kind.committed.connect(lambda _: self._filter())
        self.text.textChanged.connect(lambda _: self._filter())
        self.table.picked.connect(lambda _: self._show_chosen())
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._offer())
        self.table.entered_row.connect(lambda _: self.restore())
        self.back.clicked.connect(self.restore)

    def _lay_out(self) -> None:
        filters = QHBoxLayout()
        filters.setContentsMargins(15, 0, 15, 4)
        filters.setSpacing(8)
        filters.addWidget(self.kind)
        filters.addWidget(self.text, 1)
        filters.addWidget(self.count)
        self.empty.setContentsMargins(16, 4, 16, 8)
        self.card.body.addLayout(filters)
        self.card.body.addWidget(self.empty)
        self.card.body.addWidget(self.table, 1)
        self.card.body.addStretch(0)
        foot = QVBoxLayout()
        foot.setContentsMargins(15, 8, 15, 2)
        foot.setSpacing(6)
        foot.addWidget(self.note)
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addStretch(1)
        foot.addLayout(row)
        self.side.body.addWidget(self.fields, 1)
        self.side.body.addLayout(foot)

    @property
    def _workspace(self) -> Workspace:
        return self._desk.workspace

    def show_workspace(self) -> None:
        """Show what is gone now; entries that were read before are not read again."""
        work = self._workspace
        self._bin.take(work.entries)
        self._names = names_of(work.terms)
        self._held = {"|".join(each.key): each for each in self._bin.held(work.facts)}
        self._words = {key: self._words.get(key) or _searched(each) for key, each in self._held.items()}
        kinds = dict.fromkeys(each.edit.kind for each in self._held.values())
        self.kind.set_options(((None, tr("全部种类")), *((kind, say(KIND_ZH[kind])) for kind in kinds)))
        if self.kind.currentIndex() < 0:
            self.kind.set_value(None)
        self._filter()

    def _filter(self) -> None:
        kind, text = self.kind.value, self.text.text().strip().casefold()
        shown = [
            (key, each)
            for key, each in self._held.items()
            if kind in (None, each.edit.kind) and text in self._words[key]
        ]
        if not shown and self.table.hasFocus():
            self.text.setFocus()  # The table is about to hide: the focus would leave the page.
        self.table.set_rows(tuple(_row(key, each) for key, each in shown))
        for part in (self.table, self.side):
            part.setVisible(bool(shown))
        self.empty.setVisible(not shown)
        self.empty.set(_NONE if self._held else _EMPTY)
        for control in (self.kind, self.text, self.count):
            control.setVisible(bool(self._held))
        total = len(self._held)
        self.count.set(
            tr("{total:,} 条").format(total=total)
            if len(shown) == total
            else tr("{count:,} / {total:,} 条").format(count=len(shown), total=total)
        )
        if shown and not self.table.key:
            self.table.choose(shown[0][0])
        self._show_chosen()

    @property
    def chosen(self) -> tuple[Removed, ...]:
        """What is chosen to come back."""
        return tuple(self._held[key] for key in self.table.keys)

    def _show_chosen(self) -> None:
        removed = self._held.get(self.table.key)
        if removed is not None:
            found = changes_between(None, removed.fact, self._names)
            self.side.set_title(say(called(removed.fact)), "")
            rows = (
                Row(str(place), (Cell(named(each.field), "ink2"), Cell(say(each.after), tip=say(each.after))))
                for place, each in enumerate(found)
            )
            self.fields.set_rows(tuple(rows))
        self._offer()

    def _offer(self) -> None:
        """Say what the button would do."""
        chosen = self.chosen
        along = sum(len(each.along) for each in chosen)
        self.back.setText(
            tr(" 恢复 {count} 条").format(count=len(chosen)) if len(chosen) > 1 else tr(" 恢复")
        )
        self.back.setAccessibleName(self.back.text().strip())
        self.back.setEnabled(bool(chosen))
        self.note.set(tr("连同随它删除的 {along} 项认定决定一起恢复。").format(along=along) if along else "")
        self.note.setVisible(bool(along))

    def restore(self) -> None:
        """Bring back what is chosen, as one step of undo."""
        chosen = self.chosen
        if not chosen:
            return
        title = (
            tr("恢复 {count} 条记录").format(count=len(chosen))
            if len(chosen) > 1
            else tr("恢复{fact}").format(fact=say(called(chosen[0].fact)))
        )
        problems = self._desk.restore(edits_of(chosen, self._workspace.facts), title)
        if problems:
            self.refused.emit(problems)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._sides.fit(self.width())


def _row(key: str, removed: Removed) -> Row:
    name = say(called(removed.fact))
    taken = Cell(
        tr("{name}（{taken}）").format(name=name, taken=_TAKEN),
        tip=tr("{name}：{taken}").format(name=name, taken=_TAKEN),
        state=State.WARN,
    )
    return Row(
        key,
        (
            Cell(f"{removed.at:%Y-%m-%d %H:%M:%S}", "ink2"),
            Cell(named(KIND_ZH[removed.edit.kind]), "ink2"),
            taken if removed.taken else Cell(name, tip=name),
            Cell(say(removed.title), "ink2", tip=say(removed.title)),
        ),
    )


def _searched(removed: Removed) -> str:
    """All that is looked for: its name, what it held, and the step that removed it."""
    held = "\n".join(say(each.after) for each in changes_between(None, removed.fact))
    return f"{say(called(removed.fact))}\n{say(removed.title)}\n{held}".casefold()
