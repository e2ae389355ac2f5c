"""Beside the preview: what the import changes, and what is wrong with the row in hand."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from desktop.models.fields import YUAN
from desktop.models.money import grouped
from desktop.services.importing import AS_NEW, Effect, Plan, RowPlan
from desktop.views.i18n import named, say, tr
from desktop.views.pages.data.importing.seen import STATE_WORDS
from desktop.views.widgets import (
    Button,
    Card,
    Cell,
    Choice,
    Column,
    Label,
    Row,
    State,
    StateLabel,
    Table,
)

HEIGHT = 168
_COLUMNS = (
    Column(tr("数字"), 0),
    Column(tr("现在"), 80, right=True),
    Column("", 20),
    Column(tr("导入后"), 80, right=True),
    Column(tr("单位"), 72),
)
_KEEPING = tr("选中一行可看原因；空格键决定这一行是否导入。空白的单元格不改动已有内容。")
_CLEARING = tr("选中一行可看原因；空格键决定这一行是否导入。空白的单元格会清空已有内容，请逐行核对。")
_ROW = 22
_MOST = 60


class EffectsCard(Card):
    """导入后的变化: the sums, and the means of the months, before and after; `asked()` by its button."""

    asked = Signal()

    def __init__(self) -> None:
        self.compute = Button(tr("计算"), height=24, tip=tr("计算导入对金额和月均值的影响"))
        super().__init__(tr("导入后的变化"), tr("尚未写入"), self.compute, flush=True)
        self.setFixedHeight(HEIGHT)
        self.table = Table(_COLUMNS, name=tr("导入后的变化"), row_height=_ROW, heading=False)
        self.body.addWidget(self.table)
        self.compute.clicked.connect(self.asked)

    def show_effects(self, effects: tuple[Effect, ...]) -> None:
        """Show the figures, those that change first."""
        changed = [each for each in effects if each.differs]
        same = [each for each in effects if not each.differs and each.unit == YUAN]
        self.compute.hide()
        self.set_title(tr("导入后的变化"), tr("尚未写入") if changed else tr("尚未写入，金额和均值都不变"))
        self.table.set_rows(tuple(map(_effect_row, (*changed, *same)))[:_MOST])

    def wait(self, words: str, *, ask: bool) -> None:
        """Show why there is nothing yet."""
        self.compute.setVisible(ask)
        self.set_title(tr("导入后的变化"), words)
        self.table.set_rows(())


def _effect_row(effect: Effect) -> Row:
    old, new = (grouped(each) if each is not None else "—" for each in (effect.old, effect.new))
    tail = Cell(say(effect.unit), "ink3") if effect.differs else Cell(tr("不变"), state=State.OK)
    cells = (
        Cell(named(effect.name)),
        Cell(old, "ink2"),
        Cell("→", "ink3"),
        Cell(new, bold=effect.differs),
        tail,
    )
    return Row(effect.name, cells)


class FaultCard(Card):
    """The row in hand: what is wrong, what was expected, the way out; which record an ambiguous one is.

    `next_asked()` goes to the next row that is wrong; `resolved(row, id)` answers which record a row is.
    """

    next_asked = Signal()
    resolved = Signal(int, str)

    def __init__(self) -> None:
        self.next = Button(tr("下一处"), "quiet", tip=tr("下一个错误或待定的行（F8）"), height=24)
        self.next.setShortcut("F8")
        super().__init__(tr("这一行"), " ", self.next)
        self.setFixedHeight(HEIGHT)
        self.state = StateLabel(State.OFF, "")
        self.reason = Label("", "small", wrap=True)
        self.which = Choice(tr("这一行是哪条记录"), height=24)
        self._row: RowPlan | None = None
        row = QHBoxLayout()
        row.addWidget(self.state)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(self.reason)
        self.body.addWidget(self.which)
        self.body.addStretch(1)
        self.next.clicked.connect(self.next_asked)
        self.which.committed.connect(self._answer)

    def show_row(self, plan: Plan, row: RowPlan | None) -> None:
        """Show a row; without one how many are wrong."""
        if plan.asks or plan.missing:
            self._show_open()
            return
        counts = plan.counts
        wrong = counts.get("invalid", 0) + counts.get("ambiguous", 0)
        self.next.setVisible(wrong > 0)
        self._row = row
        if row is None:
            self.set_title(tr("检查结果"), "")
            rest = tr("其余的行不受影响") if wrong else tr("每一行都可以读懂")
            self.state.set(
                State.BAD if wrong else State.OK,
                tr("{wrong} 行有错或待定，{rest}").format(wrong=wrong, rest=rest) if wrong else rest,
            )
            self.reason.set(_CLEARING if plan.setup.clearing else _KEEPING)
            self.which.hide()
            return
        self.set_title(tr("第 {number} 行").format(number=row.number), "")
        mark = {"invalid": State.BAD, "ambiguous": State.OPEN, "changed": State.WARN}.get(row.state, State.OK)
        self.state.set(mark, STATE_WORDS[row.state])
        self.reason.set(say(row.why) or _words(row))
        self._offer(row, plan)

    def _show_open(self) -> None:
        self.set_title(tr("检查结果"), "")
        self.next.hide()
        self.state.set(State.OPEN, tr("还没有检查"))
        self.reason.set(tr("回答左边的问题后，每一行都会检查并列出结果。金额和时长的单位不会猜测。"))
        self.which.hide()

    def _offer(self, row: RowPlan, plan: Plan) -> None:
        answered = plan.setup.resolved.get(row.row)
        open_question = (row.state == "ambiguous" and bool(row.candidates)) or answered is not None
        self.which.setVisible(open_question)
        if open_question:
            offered = tuple((each, tr("更新 {each}").format(each=each)) for each in row.candidates[:20])
            self.which.set_options(((None, tr("这一行是？")), *offered, (AS_NEW, tr("作为新记录"))))
            self.which.set_value(answered)

    def _answer(self, value: object) -> None:
        if self._row is not None:
            self.resolved.emit(self._row.row, str(value or ""))


def _words(row: RowPlan) -> str:
    if row.state == "new":
        return tr("将登记为新的记录。")
    if row.state == "same":
        return tr("与已有的 {id} 一致，不改动。").format(id=row.old.id if row.old else "")
    listed = tr("；").join(
        f"{named(each.zh)} {each.old or tr('（空）')} → {each.new or tr('（空）')}" for each in row.changes
    )
    return tr("将更新 {id}：{listed}").format(id=row.old.id if row.old else "", listed=listed)
