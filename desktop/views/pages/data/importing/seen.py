"""What the assistant shows of a plan, in words: states, rows, cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import overload

from desktop.exchange.cells.values import shown
from desktop.exchange.columns import columns
from desktop.exchange.headers import headers, spread
from desktop.exchange.sheets import Raw, Sheet
from desktop.services.importing import Difference, Plan, RowPlan, RowState
from desktop.views.i18n import named, say, tr
from desktop.views.theme import Tone
from desktop.views.widgets.states import State
from desktop.views.widgets.tablemodel import Cell, Column, Row

STATE_WORDS: dict[RowState, str] = {
    "new": tr("新增"),
    "changed": tr("更新"),
    "same": tr("一致"),
    "ambiguous": tr("待定"),
    "invalid": tr("错误"),
    "skipped": tr("跳过"),
}
ALL = "all"
_CELLS: dict[RowState, Cell] = {
    "new": Cell(tr("＋ 新增"), "accent"),
    "changed": Cell(tr("⇄ 更新"), "warn"),
    "same": Cell(tr("＝ 一致"), "ink3"),
    "ambiguous": Cell(tr("待定"), state=State.OPEN),
    "invalid": Cell(tr("错误"), state=State.BAD),
    "skipped": Cell(tr("跳过"), state=State.OFF),
}
_TICKED, _OPEN = "☑", "☐"
_WIDTHS = {"instant": 148, "date": 92, "month": 76, "money": 104, "finding": 64, "flag": 64, "text": 128}
#: How long an instant is as it is written, and its day.
_MOMENT, _DAY = 19, 10


class PlanRows(Sequence[Row]):
    """The rows of a plan in one state, or all, each made when it is looked at: there may be 100,000."""

    def __init__(self, sheet: Sheet, plan: Plan, state: str, ticked: set[int]) -> None:
        self._cells = spread(sheet)
        self._ticked = ticked
        self._places = tuple(sorted(plan.setup.columns))
        self.plans = tuple(each for each in plan.rows if state in (ALL, each.state))

    def __len__(self) -> int:
        return len(self.plans)

    @overload
    def __getitem__(self, place: int) -> Row: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Row, ...]: ...
    def __getitem__(self, place: int | slice) -> Row | tuple[Row, ...]:
        if isinstance(place, slice):
            return tuple(map(self._row, self.plans[place]))
        return self._row(self.plans[place])

    def _row(self, plan: RowPlan) -> Row:
        ticked = _TICKED if plan.row in self._ticked else _OPEN
        tick = Cell(ticked if plan.ready else "", "accent" if ticked == _TICKED else "ink3")
        cells = tuple(self._cell(plan, place) for place in self._places)
        return Row(str(plan.row), (tick, Cell(str(plan.number), "ink3"), _CELLS[plan.state], *cells))

    def _cell(self, plan: RowPlan, place: int) -> Cell:
        row = self._cells[plan.row]
        text = " ".join(shown(row[place] if place < len(row) else None).split())
        for fault in plan.faults:
            if fault.column == place:
                return Cell(text or tr("（空）"), "bad", tip=say(str(fault)), wrong=True)
        for change in plan.changes:
            if change.column == place:
                words = f"{change.old or tr('（空）')} → {change.new or tr('（空）')}"
                return Cell(_short(change), "warn", bold=True, tip=words)
        tone: Tone = "ink3" if plan.state in ("same", "skipped") else "ink"
        return Cell(text, tone, tip=text if len(text) > 8 else "")


def _short(change: Difference) -> str:
    """Old and new, without the day where it is the same of both."""
    old, new = change.old or tr("（空）"), change.new or tr("（空）")
    if len(old) == len(new) == _MOMENT and old[:_DAY] == new[:_DAY]:
        old, new = old[_DAY:].strip(), new[_DAY:].strip()
    return f"{old} → {new}"


def table_columns(plan: Plan) -> tuple[Column, ...]:
    """The columns of the preview: those that are read, in the order of the table."""
    known = {each.key: each for each in columns(plan.kind)}
    found = [known[plan.setup.columns[place]] for place in sorted(plan.setup.columns)]
    return (
        Column(tr("导入"), 56),
        Column(tr("行"), 48, right=True),
        Column(tr("结果"), 70),
        *(
            Column(named(each.zh), _WIDTHS.get(each.shape, 108), right=each.shape == "money")
            for each in found
        ),
    )


def filters(plan: Plan) -> tuple[tuple[str, str], ...]:
    """The states that there are, with their counts."""
    counts = plan.counts
    states = (
        (state, f"{words} {counts[state]:,}") for state, words in STATE_WORDS.items() if state in counts
    )
    return ((ALL, tr("全部 {count:,}").format(count=len(plan.rows))), *states)


def sample_of(sheet: Sheet, first: int, place: int) -> str:
    """The first value of a column below its header."""
    for row in sheet.rows[first : first + 50]:
        if place < len(row) and row[place] is not None:
            return " ".join(shown(row[place]).split())
    return tr("（空）")


def failed_rows(sheet: Sheet, plan: Plan) -> Iterator[tuple[list[Raw], str]]:
    """The rows that are wrong or could be several records, as they stand in the table, and why."""
    rows = spread(sheet)
    width = max((each.place for each in headers(sheet, plan.setup.head)), default=0) + 1
    for each in plan.wrong:
        cells = rows[each.row][:width]
        yield [*cells, *[None] * (width - len(cells))], say(each.why)
