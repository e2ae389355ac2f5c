"""预览与检查: every row of the table with what becomes of it, filtered by state, ticked to be imported."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.exchange.headers import Header
from desktop.exchange.sheets import Sheet
from desktop.services.importing import Plan, RowPlan
from desktop.views.i18n import say, tr
from desktop.views.pages.data.importing.mapping import AskLine
from desktop.views.pages.data.importing.seen import ALL, PlanRows, filters, table_columns
from desktop.views.widgets import Button, Card, Label, SegmentedFilter, Table
from desktop.views.widgets.tablemodel import Column, TableModel

_ROW = 26


class _Model(TableModel):
    """Rows that are made when they are looked at."""

    def show(self, rows: PlanRows) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = rows  # type: ignore[assignment]
        self.endResetModel()

    def touch(self) -> None:
        """Have the ticks painted anew."""
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, 0))


class PreviewTable(Table):
    """`ticked(row)` on Space or a click on the tick; `Table.picked` when another row is chosen."""

    ticked = Signal(int)

    def __init__(self) -> None:
        super().__init__((Column(tr("导入"), 56),), name=tr("预览"), row_height=_ROW, model=_Model)
        self.columns.scrolls = True

    def show_rows(self, rows: PlanRows) -> None:
        """Show other rows under the same columns, the chosen one kept where it is among them."""
        kept = self.key
        model = self.rows_model
        assert isinstance(model, _Model)
        model.show(rows)
        for place, plan in enumerate(rows.plans):
            if str(plan.row) == kept:
                self.setCurrentIndex(model.index(place, 0))

    def touch(self) -> None:
        """Have the ticks painted anew."""
        model = self.rows_model
        assert isinstance(model, _Model)
        model.touch()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.key:
            self.ticked.emit(int(self.key))
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() == 0 and event.button() == Qt.MouseButton.LeftButton:
            self.ticked.emit(int(self.key))


class PreviewCard(Card):
    """`picked(row)` when a row is chosen, `changed()` when other rows are ticked, `export_asked()`."""

    picked = Signal(int)
    changed = Signal()
    export_asked = Signal()

    def __init__(self) -> None:
        self.export = Button(
            tr("导出错误清单…"), "link", tip=tr("把没有导入的行和原因存为 xlsx，改好后可再导入"), height=24
        )
        super().__init__(tr("预览与检查"), " ", self.export, flush=True)
        self.filter = SegmentedFilter(tr("按结果筛选"))
        self.table = PreviewTable()
        self.all = Button(tr("全选"), "quiet", tip=tr("导入所有可以导入的行"), height=24)
        self.none = Button(tr("全不选"), "quiet", tip=tr("一行也不导入"), height=24)
        self.ask = AskLine()
        self.notes = Label("", "small", "warn", wrap=True)
        self.ticked: set[int] = set()
        self._plan: Plan | None = None
        self._sheet: Sheet | None = None
        self._columns: tuple[Column, ...] = ()
        self.line = self._line()
        self.body.addWidget(self.line)
        self.body.addWidget(self.ask)
        self.body.addWidget(self.table, 1)
        self.body.addStretch(0)
        self.filter.changed.connect(lambda _: self._fill())
        self.table.picked.connect(lambda key: self.picked.emit(int(key)))
        self.table.ticked.connect(self._tick)
        self.all.clicked.connect(lambda: self._tick_all(on=True))
        self.none.clicked.connect(lambda: self._tick_all(on=False))
        self.export.clicked.connect(self.export_asked)

    def _line(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(15, 0, 15, 4)
        row.setSpacing(6)
        row.addWidget(self.filter)
        row.addWidget(self.notes, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.all)
        row.addWidget(self.none)
        return holder

    @property
    def plan_in_hand(self) -> RowPlan | None:
        """The row that is chosen."""
        if self._plan is None or not self.table.key:
            return None
        return self.row(int(self.table.key))

    def row(self, number: int) -> RowPlan | None:
        """A row of the plan."""
        rows = self._plan.rows if self._plan else ()
        return next((each for each in rows if each.row == number), None)

    def show_plan(self, sheet: Sheet, plan: Plan, names: tuple[Header, ...], notes: tuple[str, ...]) -> None:
        """Show a plan; rows that were left out before stay left out."""
        before = {each.row for each in self._plan.rows if each.ready} if self._plan else set()
        left_out = before - self.ticked
        ready = {each.row for each in plan.rows if each.ready}
        self._plan, self._sheet = plan, sheet
        self.ticked = ready - left_out
        self.set_title(tr("预览与检查"), tr("{count:,} 行").format(count=len(plan.rows)) if plan.rows else "")
        self.filter.set_items(filters(plan))
        words = tr("；").join(map(say, (*notes, *plan.notes)))
        self.notes.set(words)
        asked = self.ask.show_plan(plan, names)
        columns = table_columns(plan)
        if columns != self._columns:
            self._columns = columns
            self.table.set_columns(columns)
        self.table.setVisible(not asked)
        self.line.setVisible(not asked)
        self.export.setVisible(any(each.state in ("invalid", "ambiguous") for each in plan.rows))
        self._fill()

    def forget(self) -> None:
        """A new file begins without what was left out of the last."""
        self._plan = None
        self.ticked = set()

    def choose(self, row: int) -> None:
        """Bring a row to the eye."""
        rows = self.table.rows_model.rows
        plans = rows.plans if isinstance(rows, PlanRows) else ()
        for place, plan in enumerate(plans):
            if plan.row == row:
                self.table.setCurrentIndex(self.table.rows_model.index(place, 0))
                return
        if self.filter.key != ALL:
            self.filter.choose(ALL)
            self.choose(row)

    def _fill(self) -> None:
        if self._plan is not None and self._sheet is not None:
            self.table.show_rows(PlanRows(self._sheet, self._plan, self.filter.key, self.ticked))

    def _tick(self, row: int) -> None:
        plan = self.row(row)
        if plan is None or not plan.ready:
            return
        self.ticked ^= {row}
        self.table.touch()
        self.changed.emit()

    def _tick_all(self, *, on: bool) -> None:
        rows = {each.row for each in self._plan.rows if each.ready} if self._plan else set()
        self.ticked.clear()
        self.ticked |= rows if on else set()
        self.table.touch()
        self.changed.emit()
