"""导入整份合同: the sheets of the workbook, what each would do, and the contract itself old beside new."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.exchange.columns import name_of
from desktop.exchange.headers import headers
from desktop.exchange.sheets import Book, SheetError
from desktop.models.facts import Facts
from desktop.services.importing import (
    RowState,
    SheetPlan,
    WholePlan,
    WholePlanner,
    effects_of,
    take_whole,
    whole_records,
)
from desktop.services.workspace import Workspace
from desktop.views.i18n import say, tr
from desktop.views.pages.data.importing.cards import EffectsCard, FaultCard
from desktop.views.pages.data.importing.original import OriginalBox
from desktop.views.pages.data.importing.preview import PreviewCard
from desktop.views.widgets import Button, Card, Cell, Choice, Column, Label, Row, State, StateLabel, Table
from desktop.views.widgets.keyed import order_tabs

#: The row of the contract itself among those of the sheets.
CONTRACT = "contract"
HERE, ALONE = "here", "alone"
_TARGETS = ((HERE, tr("并入当前合同")), (ALONE, tr("新建合同文件…")))
_SHEETS = (
    Column(tr("表"), 0),
    Column(tr("新增"), 52, right=True),
    Column(tr("更新"), 52, right=True),
    Column(tr("一致"), 52, right=True),
    Column(tr("有错"), 56, right=True),
)
_CHANGES = (
    Column(tr("合同的内容"), 0),
    Column(tr("现在"), 200),
    Column("", 26),
    Column(tr("导入后"), 200),
)
_ROW, _LOW_ROW = 26, 24
_SIDE = 372
_BLANKS = (Cell(""), Cell(""), Cell(""))
#: Rows planned before the window looks at its keys again.
_AT_ONCE = 300
_WRONG: tuple[RowState, ...] = ("invalid", "ambiguous")


class ContractCard(Card):
    """合同本身: every value that the workbook changes, or what keeps it from being a contract."""

    def __init__(self) -> None:
        super().__init__(tr("合同本身"), " ", flush=True)
        self.table = Table(_CHANGES, name=tr("合同本身"), row_height=_ROW)
        self.body.addWidget(self.table)

    def show_plan(self, plan: WholePlan, *, alone: bool) -> None:
        """Show what differs; a new contract differs from nothing."""
        if plan.faults:
            self.set_title(tr("合同本身"), tr("{count} 处有错，改正后再导入").format(count=len(plan.faults)))
            self.table.set_rows(
                tuple(
                    Row(str(place), (Cell(say(each), state=State.BAD, tip=say(each)), *_BLANKS))
                    for place, each in enumerate(plan.faults)
                )
            )
            return
        words = tr("{count} 处改动").format(count=len(plan.changes)) if plan.changes else tr("没有改动")
        self.set_title(tr("合同本身"), tr("全部取自工作簿") if alone else words)
        self.table.set_rows(
            tuple(
                Row(
                    each.place,
                    (
                        Cell(each.zh, tip=each.place),
                        Cell(each.old or tr("（空）"), "ink2", tip=each.old),
                        Cell("→", "ink3"),
                        Cell(each.new or tr("（空）"), bold=True, tip=each.new),
                    ),
                )
                for each in plan.changes
            )
        )


class AlikeLine(QWidget):
    """That the workbook differs in nothing from the contract that is open, and `alone` to save it apart."""

    def __init__(self) -> None:
        super().__init__()
        words = tr("工作簿与当前合同相同，没有要写入的内容。要另存为一份新合同，请导入到新的合同文件。")
        self.words = Label(words, "small", "ink2", wrap=True)
        self.alone = Button(tr("导入到新建合同文件…"), icon="plus", height=24)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(StateLabel(State.OK, tr("没有差别"), "small"))
        row.addWidget(self.words, 1)
        row.addWidget(self.alone)
        self.hide()


class WholePane(QWidget):
    """`taken(result)` with what the command gave, `left()`; `found_asked(plan)` where a file of its own is
    wanted, `refused(error)` where the workbook is of a form that is not read.
    """

    taken = Signal(object)
    left = Signal()
    found_asked = Signal(object)
    refused = Signal(object)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._book: Book | None = None
        self._planner: WholePlanner | None = None
        self._plan: WholePlan | None = None
        self._facts: Facts | None = None
        self._resolved: dict[str, dict[int, str]] = {}
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)
        self.name = Label("", "section", elide=True)
        self.target = Choice(tr("导入到"), _TARGETS, height=24)
        self.sheets = Table(_SHEETS, name=tr("各表"), row_height=_LOW_ROW)
        self.contract = ContractCard()
        self.previews: dict[str, PreviewCard] = {}
        self.alike = AlikeLine()
        self.effects = EffectsCard()
        self.fault = FaultCard()
        self.back = Button(tr("换一个文件"), tip=tr("放弃这次导入，另选文件（Esc）"))
        self.hint = Label(
            tr("整次导入可一步撤销（Ctrl+Z）；表格中没有的记录不会删除"), "small", "ink3", elide=True
        )
        self.original = OriginalBox()
        self.go = Button(tr("导入"), "primary", tip=tr("写入选中的行（Alt+I）"))
        self.stack = QStackedWidget()
        self.stack.addWidget(self.contract)
        self._lay_out()
        self._wire()

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 0, 20, 12)
        whole.setSpacing(10)
        whole.addWidget(self.name)
        whole.addWidget(self.alike)
        card = Card(tr("各表"), tr("选中一张表看它的每一行"), flush=True)
        card.setFixedWidth(_SIDE)
        line = QHBoxLayout()
        line.setContentsMargins(15, 0, 15, 6)
        line.setSpacing(8)
        words = Label(tr("导入到"), "small", "ink3")
        words.setBuddy(self.target)
        line.addWidget(words)
        line.addWidget(self.target, 1)
        card.body.addLayout(line)
        card.body.addWidget(self.sheets, 1)
        below = QHBoxLayout()
        below.setSpacing(12)
        below.addWidget(self.effects, 6)
        below.addWidget(self.fault, 5)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(self.stack, 1)
        right.addLayout(below)
        sides = QHBoxLayout()
        sides.setSpacing(12)
        sides.addWidget(card)
        sides.addLayout(right, 1)
        whole.addLayout(sides, 1)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.back)
        foot.addWidget(self.hint, 1)
        foot.addWidget(self.original)
        foot.addWidget(self.go)
        whole.addLayout(foot)

    def _wire(self) -> None:
        self.target.committed.connect(lambda _: self._replan())
        self.sheets.picked.connect(self._show_sheet)
        self.alike.alone.clicked.connect(self._set_alone)
        self.effects.asked.connect(self._compute)
        self.fault.next_asked.connect(self._next_fault)
        self.fault.resolved.connect(self._resolve)
        self.back.clicked.connect(self.left)
        self.go.clicked.connect(self._import)

    @property
    def alone(self) -> bool:
        """Whether the workbook is to become a contract in a file of its own."""
        return bool(self.target.value == ALONE)

    def _set_alone(self) -> None:
        """Have the workbook become a contract in a file of its own."""
        self.target.set_value(ALONE)
        self._replan()
        self.target.setFocus()

    @property
    def rows(self) -> dict[str, frozenset[int]]:
        """By kind the rows that are ticked."""
        if self._plan is None:
            return {}
        return {
            kind: frozenset(self.previews[kind].ticked) if kind in self.previews else ready
            for kind, ready in self._plan.rows.items()
        }

    def open(self, book: Book, path: Path) -> None:
        """Plan a workbook against the contract that is open; another one's begins as a file of its own."""
        self._book, self._resolved = book, {}
        self.original.look_at(path, trying=self._workspace.trial is not None)
        self.name.set(tr("{name} · 整份合同 · {count} 张表").format(name=book.name, count=len(book.others)))
        self.target.set_value(HERE)
        self._replan()
        self.sheets.setFocus()

    def show_workspace(self) -> None:
        """Plan anew where what is recorded has changed since."""
        if self._book is not None and self._facts is not self._workspace.facts:
            self._replan()

    def stop(self) -> None:
        """Put the workbook away."""
        self._timer.stop()
        self._book = self._planner = self._plan = None
        self._forget()

    def _forget(self) -> None:
        for preview in self.previews.values():
            self.stack.removeWidget(preview)
            preview.deleteLater()
        self.previews = {}
        self.stack.setCurrentWidget(self.contract)

    def _replan(self) -> None:
        if self._book is None:
            return
        self._facts = self._workspace.facts
        self.original.setVisible(not self.alone)
        facts = Facts() if self.alone else self._facts
        base = None if self.alone else self._workspace.contract
        try:
            self._planner = WholePlanner(self._book, base, facts, self._workspace.as_of, self._resolved)
        except SheetError as error:
            self.refused.emit(error)
            return
        self.go.setEnabled(False)
        self.alike.hide()
        self._timer.start(0)

    def _step(self) -> None:
        if self._planner is None:
            self._timer.stop()
            return
        if self._planner.step(_AT_ONCE):
            self._name_go(
                tr("正在检查 {done:,} / {total:,} 行").format(
                    done=self._planner.done, total=self._planner.total
                )
            )
            return
        self._timer.stop()
        plan, self._planner = self._planner.plan, None
        self._show_plan(plan)

    def _show_plan(self, plan: WholePlan) -> None:
        held = self.sheets.key
        self._plan = plan
        self._forget()
        self.contract.show_plan(plan, alone=self.alone)
        self.sheets.set_rows((self._contract_row(plan), *map(_sheet_row, plan.sheets)))
        keys = [row.key for row in self.sheets.rows_model.rows]
        place = keys.index(held) if held in keys else 0
        self.sheets.setCurrentIndex(self.sheets.rows_model.index(place, 0))
        self._show_sheet(keys[place])
        self.alike.setVisible(not self.alone and _is_alike(plan))
        self._show_going()
        order_tabs(self)

    def _contract_row(self, plan: WholePlan) -> Row:
        new, changed, wrong = ("1", "", "") if self.alone else ("", str(len(plan.changes) or ""), "")
        if plan.faults:
            new, changed, wrong = "", "", str(len(plan.faults))
        same = tr("一致") if not (new or changed or wrong) else ""
        return Row(CONTRACT, _counted(tr("合同本身"), new, changed, same, wrong))

    def _show_sheet(self, key: str) -> None:
        """Show the rows of a sheet, each made ready when it is first looked at."""
        found = self._sheet(key)
        if found is None or self._plan is None:
            self.stack.setCurrentWidget(self.contract)
            self.fault.hide()
            return
        if key not in self.previews:
            self.previews[key] = self._preview(found)
        self.stack.setCurrentWidget(self.previews[key])
        self.fault.show()
        self.fault.show_row(found.plan, self.previews[key].plan_in_hand)

    def _preview(self, found: SheetPlan) -> PreviewCard:
        preview = PreviewCard()
        names = headers(found.sheet, found.plan.setup.head)
        preview.show_plan(found.sheet, found.plan, names, ())
        preview.export.hide()
        preview.picked.connect(lambda _: self.fault.show_row(found.plan, preview.plan_in_hand))
        preview.changed.connect(self._show_going)
        self.stack.addWidget(preview)
        order_tabs(self)
        return preview

    def _sheet(self, key: str) -> SheetPlan | None:
        sheets = self._plan.sheets if self._plan else ()
        return next((each for each in sheets if each.plan.kind == key), None)

    def _show_going(self) -> None:
        """How much would be written, and what it changes."""
        if self._plan is None:
            return
        count = sum(map(len, self.rows.values()))
        changes = len(self._plan.changes)
        if self.alone:
            self._name_go(tr("新建合同，{count:,} 条记录").format(count=count))
        elif changes:
            self._name_go(tr("导入 {count:,} 行和合同的 {changes} 处").format(count=count, changes=changes))
        elif _is_alike(self._plan):
            self._name_go(tr("没有要导入的"))
        else:
            self._name_go(tr("导入 {count:,} 行").format(count=count))
        self.go.setEnabled(self._plan.contract is not None and bool(self.alone or count or changes))
        self._compute()

    def _name_go(self, words: str) -> None:
        """With its keys: another text takes them away."""
        self.go.setText(words)
        self.go.setAccessibleName(words)
        self.go.setShortcut("Alt+I")

    def _compute(self) -> None:
        plan = self._plan
        if plan is None:
            return
        if plan.contract is None:
            self.effects.wait(tr("合同本身有错，不能计算"), ask=False)
        elif self.alone:
            self.effects.wait(tr("新合同的金额在建好后显示"), ask=False)
        elif not self.go.isEnabled():
            self.effects.wait(tr("没有要写入的内容"), ask=False)
        else:
            records = whole_records(plan.taking(self.rows), self._workspace)
            self.effects.show_effects(effects_of(self._workspace, records, plan.contract))

    def _resolve(self, row: int, answer: str) -> None:
        held = {**self._resolved.get(self.sheets.key, {}), row: answer}
        if not answer:
            del held[row]
        self._resolved = {**self._resolved, self.sheets.key: held}
        self._replan()

    def _next_fault(self) -> None:
        """The next row that is wrong on this sheet, from the one in hand on, and round."""
        found, preview = self._sheet(self.sheets.key), self.previews.get(self.sheets.key)
        if found is None or preview is None:
            return
        wrong = [each.row for each in found.plan.rows if each.state in _WRONG]
        held = preview.plan_in_hand
        after = [row for row in wrong if held is not None and row > held.row]
        if wrong:
            preview.choose((after or wrong)[0])
            preview.table.setFocus()

    def _import(self) -> None:
        if self._plan is None or self._plan.contract is None:
            return
        chosen = self._plan.taking(self.rows)
        if self.alone:
            self.found_asked.emit(chosen)
            return
        self.taken.emit(take_whole(chosen, self._workspace, self.original.chosen))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)


def _is_alike(plan: WholePlan) -> bool:
    """Whether a workbook says nothing but what is recorded."""
    states = {state for each in plan.sheets for state, count in each.plan.counts.items() if count}
    return plan.contract is not None and not plan.changes and states <= {"same"}


def _sheet_row(found: SheetPlan) -> Row:
    counts = found.plan.counts
    wrong = sum(counts.get(each, 0) for each in _WRONG)
    numbers = (counts.get("new", 0), counts.get("changed", 0), counts.get("same", 0), wrong)
    words = (str(each or "") for each in numbers)
    return Row(found.plan.kind, _counted(say(name_of(found.plan.kind)), *words))


def _counted(name: str, new: str, changed: str, same: str, wrong: str) -> tuple[Cell, ...]:
    return (
        Cell(name),
        Cell(new, "accent", bold=True),
        Cell(changed, "warn", bold=True),
        Cell(same, "ink3"),
        Cell(wrong, "bad", bold=True),
    )
