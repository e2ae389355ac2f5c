"""粘贴表格: what the rows on the clipboard would become, cell by cell, before anything is recorded."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.exchange.columns import IMPORTABLE, column, name_of
from desktop.models.assessment import Problem
from desktop.services.importing import RowState
from desktop.services.pasting import kind_of, paste, planned, sheet_of
from desktop.views.i18n import named, say, tr
from desktop.views.widgets import (
    Button,
    Card,
    Cell,
    Choice,
    Column,
    Label,
    Reason,
    Row,
    SegmentedFilter,
    State,
    Table,
)
from desktop.views.widgets.clipboard import put_table
from desktop.views.widgets.desk import Commands

if TYPE_CHECKING:
    from desktop.services.importing import Plan, RowPlan

_SIZE = QSize(1020, 600)
_ROW = 28
_STATES: dict[RowState, tuple[State, str]] = {
    "new": (State.OK, tr("新增")),
    "changed": (State.WARN, tr("修改")),
    "same": (State.OFF, tr("不变")),
    "ambiguous": (State.OPEN, tr("存疑")),
    "invalid": (State.BAD, tr("有误")),
    "skipped": (State.OFF, tr("跳过")),
}
_ALL = "all"
_NUMBER, _STATE, _REASON, _FIELD, _INSTANT = 46, 76, 210, 110, 140
#: What stands beside the table; in px.
_SIDES = 36
_MONEY, _TIME = (tr("元"), tr("万元")), (tr("秒"), tr("分钟"), tr("小时"))
_NO_HEADING = tr("没有认出表头。请在表格中连同表头一起复制，表头写字段名，如：{fields}。")
_UNREAD = tr("没有读取的列：{names}。表头改成字段名后再粘贴，即可读入。")
_LACKING = tr("缺少列：{names}。请在表格中补上这些列，连同表头一起复制后再粘贴。")
_ASKS = tr("表头没有写单位，请选择后再粘贴。")


class _Desk(Commands):
    """Records what was pasted."""

    def paste(self, plan: Plan) -> tuple[Problem, ...]:
        return self._attempt(lambda: paste(self.workspace, plan))


class PasteDialog(QDialog):
    """`PasteDialog(desk, grid, "incidents", parent).open()`: preview, units where asked, one command."""

    def __init__(
        self, desk: Commands, grid: Sequence[Sequence[str]], kind: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("粘贴表格"))
        self.resize(_SIZE if parent is None else _SIZE.boundedTo(parent.size()))
        self._workspace = desk.workspace
        self._desk = _Desk(desk.workspace, desk.tell)
        self._grid = grid
        self._units: dict[int, str] = {}
        kinds = tuple((each, named(name_of(each))) for each in IMPORTABLE)
        self.kind = Choice(tr("作为哪种记录"), kinds, height=26)
        self.kind.set_value(kind_of(sheet_of(grid), kind))
        self.states = SegmentedFilter(tr("行的状态"))
        self.table = Table((Column(tr("行")),), name=tr("粘贴的行"), row_height=_ROW)
        self.table.columns.scrolls = True
        self.note = Label("", "small", "ink2", wrap=True)
        self.reason = Reason()
        self.units = QHBoxLayout()
        self._asked: dict[int, Choice] = {}
        self.copy_rest = Button(
            tr("复制未通过的行"), icon="copy", tip=tr("连同原因复制，改好后可再粘贴（Alt+F）")
        )
        self.copy_rest.setShortcut("Alt+F")
        self.save = Button("", "primary", icon="check", tip=tr("登记新增和修改的行，可一次撤销（Enter）"))
        self.cancel = Button(tr("取消"), tip=tr("不粘贴（Esc）"))
        self._lay_out()
        self._connect()
        self._plan()
        first = next(iter(self._asked.values()), self.kind)
        (self.save if self.save.isEnabled() else first).setFocus()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Label(tr("作为"), "body"))
        head.addWidget(self.kind)
        head.addLayout(self.units)
        head.addStretch(1)
        head.addWidget(self.states)
        card = Card(flush=True)
        card.body.addWidget(self.table, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.copy_rest)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.save)
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(16, 16, 16, 16)
        column_.setSpacing(10)
        column_.addLayout(head)
        column_.addWidget(card, 1)
        column_.addWidget(self.note)
        column_.addWidget(self.reason)
        column_.addLayout(foot)

    def _connect(self) -> None:
        self.kind.committed.connect(lambda _: self._read_anew())
        self.states.changed.connect(lambda _: self._show_rows())
        self.table.picked.connect(lambda _: self._tell_row())
        self.copy_rest.clicked.connect(self._copy_rest)
        self.save.clicked.connect(self._submit)
        self.cancel.clicked.connect(self.reject)

    def _read_anew(self) -> None:
        self._units = {}
        self._plan()

    def _plan(self) -> None:
        """Plan the rows and show them."""
        self.pasted = planned(self._workspace, self._grid, self.kind.value, self._units)
        self._ask_units()
        self._show_columns()
        counts = self.pasted.plan.counts
        items = [(_ALL, tr("全部 {values}").format(values=sum(counts.values())))]
        items += [(key, f"{word} {counts[key]}") for key, (_, word) in _STATES.items() if key in counts]
        self.states.set_items(tuple(items))
        self._show_rows()
        ready = sum(each.ready for each in self.pasted.plan.rows)
        none = tr("请先选择单位") if self._asks() else tr("没有可登记的行")
        self.save.setText(tr(" 登记 {ready} 行").format(ready=ready) if ready else f" {none}")
        self.save.setAccessibleName(self.save.text().strip())
        self.save.setEnabled(bool(ready))
        self.copy_rest.setVisible(bool(self.pasted.plan.wrong))
        self._refuse(())

    def _ask_units(self) -> None:
        """A choice for each column whose heading does not say its unit."""
        asked = [place for place in self.pasted.plan.setup.columns if place in {*self._units, *self._asks()}]
        if list(self._asked) == asked:
            return
        while (item := self.units.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self._asked = {place: self._unit_choice(place) for place in asked}

    def _asks(self) -> tuple[int, ...]:
        return self.pasted.plan.asks

    def _unit_choice(self, place: int) -> Choice:
        plan = self.pasted.plan
        unit = column(plan.kind, plan.setup.columns[place]).unit
        offered = _MONEY if unit in _MONEY else _TIME
        name = tr("{header}的单位").format(header=self.pasted.header[place])
        choice = Choice(name, tuple((each, say(each)) for each in offered), height=26)
        choice.committed.connect(lambda value: self._answer(place, value))
        self.units.addWidget(Label(name, "body"))
        self.units.addWidget(choice)
        return choice

    def _answer(self, place: int, unit: str) -> None:
        self._units[place] = unit
        self._plan()

    def _show_columns(self) -> None:
        plan = self.pasted.plan
        found = [column(plan.kind, plan.setup.columns[place]) for place in self.pasted.places]
        right = {"money", "number", "count"}
        widths = [_INSTANT if each.shape == "instant" else _FIELD for each in found]
        asked = _NUMBER + _STATE + _REASON + sum(widths)
        columns = (
            Column(tr("行"), _NUMBER, right=True),
            Column(tr("状态"), _STATE),
            Column(tr("说明"), _REASON if asked > self.width() - _SIDES else 0),
            *(
                Column(named(each.zh), width, right=each.shape in right)
                for each, width in zip(found, widths, strict=True)
            ),
        )
        if columns != self.table.rows_model.columns:
            self.table.set_columns(columns)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The reason takes what is left, where all columns have room."""
        super().resizeEvent(event)
        if hasattr(self, "pasted"):
            self._show_columns()
            self._show_rows()

    def _show_rows(self) -> None:
        wanted = self.states.key
        rows = [each for each in self.pasted.plan.rows if wanted in (_ALL, each.state)]
        self.table.set_rows(tuple(map(self._row, rows)))
        if rows and not self.table.key:
            first = next((each for each in rows if each.state not in ("same", "skipped")), rows[0])
            self.table.choose(str(first.row))
        self._tell_row()

    def _row(self, row: RowPlan) -> Row:
        state, word = _STATES[row.state]
        faults = {each.column: say(str(each)) for each in row.faults}
        changed = {each.column: each for each in row.changes}
        cells = []
        texts = self.pasted.row(row.row)
        for place in self.pasted.places:
            text = texts[place]
            if place in faults:
                cells.append(Cell(text or tr("（空）"), "bad", wrong=True, tip=faults[place]))
            elif place in changed:
                old = changed[place].old or tr("空")
                cells.append(Cell(text, bold=True, tip=f"{old} → {changed[place].new or tr('空')}"))
            else:
                cells.append(Cell(text, tip=text))
        why = say(row.why) or _changed_words(row)
        return Row(
            str(row.row),
            (Cell(str(row.number), "ink3"), Cell(word, state=state), Cell(why, "ink2", tip=why), *cells),
        )

    def _tell_row(self) -> None:
        """What stands against the table as a whole, else against the row in hand."""
        plan = self.pasted.plan
        if not plan.setup.columns or plan.missing:
            self.note.set(self._heading_words())
            return
        if plan.asks:
            self.note.set(_ASKS)
            return
        row = next((each for each in plan.rows if str(each.row) == self.table.key), None)
        words = (say(row.why) or _changed_words(row) or _STATES[row.state][1]) if row else ""
        if row and not row.faults:  # A fault names its place itself.
            words = tr("第 {number} 行：{words}").format(number=row.number, words=words)
        told = [words] if row else []
        self.note.set("\n".join((*told, *map(say, plan.notes), *self._unread())))

    def _unread(self) -> tuple[str, ...]:
        """What columns nobody reads, and how they would be."""
        names = tr("、").join(each for each in self.pasted.unread if each)
        return (_UNREAD.format(names=names),) if names else ()

    def _heading_words(self) -> str:
        plan = self.pasted.plan
        if plan.setup.columns:
            return _LACKING.format(names=tr("、").join(map(say, plan.missing)))
        from desktop.exchange.columns import columns

        return _NO_HEADING.format(fields=tr("、").join(each.header for each in columns(plan.kind)[1:6]))

    def _copy_rest(self) -> None:
        """The rows that are not taken, each with the reason in a last column."""
        rows = [(*self.pasted.row(each.row), say(each.why)) for each in self.pasted.plan.wrong]
        put_table((*self.pasted.header, tr("原因")), rows)
        self.note.set(tr("已复制 {count} 行，最后一列是原因").format(count=len(rows)))

    def _submit(self) -> None:
        problems = self._desk.paste(self.pasted.plan)
        self._refuse(problems)
        if not problems:
            self.accept()

    def _refuse(self, problems: Sequence[Problem]) -> None:
        self.reason.tell("\n".join(say(str(each)) for each in problems))


def _changed_words(row: RowPlan) -> str:
    return tr("；").join(f"{each.old or tr('空')} → {each.new or tr('空')}" for each in row.changes)
