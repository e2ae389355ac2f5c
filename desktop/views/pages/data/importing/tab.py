"""The assistant: a file is chosen, read beside the window, planned row by row, taken in as one step."""

from __future__ import annotations

from pathlib import Path

import msgspec
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.exchange.columns import OUTAGES, name_of
from desktop.exchange.headers import Head, find_head, guess_kind, headers, mapped
from desktop.exchange.sheets import ENDINGS, Book, Reading, SheetError
from desktop.exchange.sheets.failed import write_failed
from desktop.models.facts import Facts
from desktop.services.importing import (
    Plan,
    Planner,
    Remembered,
    Setup,
    effects_of,
    import_rows,
    records_of,
)
from desktop.services.sample import data_folder
from desktop.services.vouching import mark
from desktop.services.workspace import Workspace
from desktop.storage.errors import system_cause
from desktop.views.i18n import say, tr
from desktop.views.pages.data.importing.cards import EffectsCard, FaultCard
from desktop.views.pages.data.importing.mapping import MappingCard
from desktop.views.pages.data.importing.monitor import MonitorPane, looked
from desktop.views.pages.data.importing.original import OriginalBox
from desktop.views.pages.data.importing.preview import PreviewCard
from desktop.views.pages.data.importing.seen import failed_rows
from desktop.views.pages.data.importing.start import StartPane
from desktop.views.pages.data.importing.whole import WholePane
from desktop.views.widgets import Button, Label
from desktop.views.widgets.keyed import order_tabs

#: What an export of monitoring may be opened as; who asked for another kind has a table of it.
_MONITORED = (None, "incidents", OUTAGES)
_HINT = tr("整次导入可一步撤销（Ctrl+Z）；表格中没有的记录不会删除")
_POLL_MS = 50
#: Rows planned before the window looks at its keys again.
_AT_ONCE = 300
#: What an import of more rows changes is computed only when it is asked for.
_MOST_AT_ONCE = 3_000
FILTER = tr("表格 (") + " ".join(f"*{each}" for each in ENDINGS) + ")"


class ImportTab(QWidget):
    """`taken(result)` with what the command gave; `open_file` begins, `open_kind` asks for a file.

    `found_asked(plan)` where a workbook is to become a contract in a file of its own.
    """

    taken = Signal(object)
    found_asked = Signal(object)

    def __init__(self, workspace: Workspace, folder: Path | None = None) -> None:
        super().__init__()
        self._workspace = workspace
        self._remembered = Remembered(folder or data_folder())
        self._kind: str | None = None
        self._path: Path | None = None
        self._book: Book | None = None
        self._setup: Setup | None = None
        self._plan: Plan | None = None
        self._facts: Facts | None = None
        self._reading: Reading | None = None
        self._planner: Planner | None = None
        self._fresh = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)
        self._monitored = False
        self.start = StartPane()
        self.monitor = MonitorPane(workspace, self._remembered)
        self.whole = WholePane(workspace)
        self.mapping = MappingCard()
        self.preview = PreviewCard()
        self.effects = EffectsCard()
        self.fault = FaultCard()
        self.name = Label("", "section", elide=True)
        self.back = Button(tr("换一个文件"), tip=tr("放弃这次导入，另选文件（Esc）"))
        self.hint = Label(
            tr("整次导入可一步撤销（Ctrl+Z）；表格中没有的记录不会删除"), "small", "ink3", elide=True
        )
        self.original = OriginalBox()
        self.go = Button(tr("导入"), "primary", tip=tr("写入选中的行（Alt+I）"))
        self.stack = QStackedWidget()
        self._lay_out()
        self._wire()

    def _lay_out(self) -> None:
        work = QWidget()
        whole = QVBoxLayout(work)
        whole.setContentsMargins(20, 0, 20, 12)
        whole.setSpacing(10)
        whole.addWidget(self.name)
        sides = QHBoxLayout()
        sides.setSpacing(12)
        sides.addWidget(self.mapping)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(self.preview, 1)
        below = QHBoxLayout()
        below.setSpacing(12)
        below.addWidget(self.effects, 6)
        below.addWidget(self.fault, 5)
        right.addLayout(below)
        sides.addLayout(right, 1)
        whole.addLayout(sides, 1)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.back)
        foot.addWidget(self.hint, 1)
        foot.addWidget(self.original)
        foot.addWidget(self.go)
        whole.addLayout(foot)
        for pane in (self.start, work, self.monitor, self.whole):
            self.stack.addWidget(pane)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        self._work = work

    def _wire(self) -> None:
        self.start.chosen.connect(self._choose)
        self.start.cancelled.connect(self.leave)
        self.monitor.ready.connect(self._take_monitored)
        self.monitor.left.connect(self.leave)
        self.monitor.plain.connect(self._open_plain)
        self.monitor.refused.connect(self._refuse)
        self.whole.taken.connect(self.taken)
        self.whole.found_asked.connect(self.found_asked)
        self.whole.left.connect(self.leave)
        self.whole.refused.connect(self._refuse)
        self.back.clicked.connect(self._go_back)
        self.go.clicked.connect(self._import)
        self.mapping.kind_chosen.connect(self._take_kind)
        self.mapping.sheet_chosen.connect(self._take_sheet)
        self.mapping.head_chosen.connect(lambda row: self._take_head(Head(row)))
        self.mapping.column_chosen.connect(self._take_column)
        self.mapping.unit_chosen.connect(self._take_unit)
        self.mapping.clearing_chosen.connect(self._take_clearing)
        self.preview.picked.connect(lambda _: self._show_row())
        self.preview.changed.connect(self._show_going)
        self.preview.export_asked.connect(self._export)
        self.effects.asked.connect(self._compute)
        self.fault.next_asked.connect(self._next_fault)
        self.fault.resolved.connect(self._resolve)

    def show_workspace(self) -> None:
        """Plan anew where what is recorded has changed since."""
        self.whole.show_workspace()
        if self.monitor.again() and self._monitored:
            self.monitor.hand_over()
        elif self._setup is not None and self._facts is not self._workspace.facts:
            self._replan(self._setup)

    def open_kind(self, kind: str) -> None:
        """Begin to import records of a kind."""
        self.leave()
        self._kind = kind or None
        self.start.show_kind(say(name_of(kind)) if kind else "")
        self.start.choose.setFocus()

    def open_file(self, path: Path, sheet: str | None = None) -> None:
        """Read a file in a process of its own; an export of monitoring is condensed before."""
        self._stop()
        self._path = path
        self._setup = self._plan = None
        self.preview.forget()
        look = looked(path) if sheet is None and self._kind in _MONITORED else None
        if look is not None:
            self.stack.setCurrentWidget(self.monitor)
            self.monitor.open(path, look)
            return
        self._read(path, sheet)

    def _read(self, path: Path, sheet: str | None) -> None:
        self.stack.setCurrentWidget(self.start)
        self.start.show_reading(path.name)
        self._reading = Reading(path, sheet)
        self._timer.start(_POLL_MS)

    def leave(self) -> None:
        """Put everything away; nothing was written."""
        self._stop()
        self._book = self._setup = self._plan = None
        self._kind = None
        self.preview.forget()
        self.start.show_idle()
        self.stack.setCurrentWidget(self.start)

    def _go_back(self) -> None:
        """From the outages of monitoring to their rules, else to another file."""
        if not self._monitored:
            self.leave()
            return
        self._monitored = False
        self._setup = self._plan = None
        self.stack.setCurrentWidget(self.monitor)
        self.monitor.outages.table.setFocus()

    def _open_plain(self) -> None:
        """The file that looked like an export of monitoring is a table like others."""
        if self._path is not None:
            self.monitor.stop()
            self._read(self._path, None)

    def _refuse(self, error: SheetError) -> None:
        self._stop()
        self.stack.setCurrentWidget(self.start)
        self.start.show_refused(self._path.name if self._path else "", error)

    def _take_monitored(self, book: Book, setup: Setup) -> None:
        """The outages of monitoring as a table: its columns are known, its rows are looked at as others."""
        self._monitored, self._book, self._fresh = True, book, True
        self._look_at_original()
        self.mapping.show_book(book, made=True)
        self.mapping.setEnabled(False)
        self.back.setText(tr("返回上一步"))
        self.stack.setCurrentWidget(self._work)
        self._replan(setup)

    def _stop(self) -> None:
        self._timer.stop()
        self.monitor.stop()
        self.whole.stop()
        self._monitored = False
        self.mapping.setEnabled(True)
        self.back.setText(tr("换一个文件"))
        if self._reading is not None:
            self._reading.cancel()
        self._reading = self._planner = None

    def _choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, tr("选择要导入的表格"), str(Path.home()), FILTER)
        if name:
            self.open_file(Path(name))

    def _step(self) -> None:
        """One turn of what is under way: look for the book, or plan some rows more."""
        if self._reading is not None:
            try:
                book = self._reading.poll()
            except SheetError as error:
                self._refuse(error)
                return
            if book is not None:
                self._reading = None
                self._timer.stop()
                self._show_book(book)
        elif self._planner is not None:
            if self._planner.step(_AT_ONCE):
                self._name_go(
                    tr("正在检查 {done:,} / {total:,} 行").format(
                        done=self._planner.done, total=self._planner.total
                    )
                )
                return
            plan, self._planner = self._planner.plan, None
            self._timer.stop()
            self._show_plan(plan)

    def _show_book(self, book: Book) -> None:
        if book.others and self._path is not None:
            self.stack.setCurrentWidget(self.whole)
            self.whole.open(book, self._path)
            return
        self._look_at_original()
        self._book, self._fresh = book, True
        head = find_head(book.sheet, self._kind)
        kind = self._kind or guess_kind(book.sheet, head) or "incidents"
        self.mapping.show_book(book)
        self.stack.setCurrentWidget(self._work)
        self._begin(kind, head)

    def _look_at_original(self) -> None:
        self.original.look_at(self._path, trying=self._workspace.trial is not None)

    def _begin(self, kind: str, head: Head) -> None:
        """Map the columns as they are known or were before, and plan."""
        if self._book is None:
            return
        names = headers(self._book.sheet, head)
        columns = mapped(kind, names, self._remembered.columns(kind))
        clearing = self._setup is not None and self._setup.clearing
        self._replan(Setup(kind, head, columns, clearing=clearing))

    def _replan(self, setup: Setup) -> None:
        if self._book is None:
            return
        self._setup, self._facts = setup, self._workspace.facts
        contract = self._workspace.contract.replaced(self._workspace.terms)
        self._planner = Planner(self._book.sheet, setup, contract, self._facts)
        self.go.setEnabled(False)
        if self._planner.step(_AT_ONCE):
            self._timer.start(0)
            return
        plan, self._planner = self._planner.plan, None
        self._show_plan(plan)

    def _show_plan(self, plan: Plan) -> None:
        book, self._plan = self._book, plan
        if book is None:
            return
        names = headers(book.sheet, plan.setup.head)
        sheet = say(book.sheet.name) if self._monitored else book.sheet.name
        self.name.set(
            tr("{name} · 工作表“{name2}” · {count:,} 行 {width} 列").format(
                name=book.name, name2=sheet, count=len(book.sheet.rows), width=book.sheet.width
            )
        )
        self.mapping.show_plan(book, plan, names)
        self.preview.show_plan(book.sheet, plan, names, book.notes)
        self._show_row()
        self._show_going()
        order_tabs(self)
        if self._fresh:
            self._fresh = False
            asked = [self.mapping.units[place] for place in plan.asks]
            (asked[0] if asked else self.preview.table).setFocus()

    def _show_row(self) -> None:
        if self._plan is not None:
            self.fault.show_row(self._plan, self.preview.plan_in_hand)

    def _show_going(self) -> None:
        """How many rows would be written, and what they change."""
        if self._plan is None:
            return
        count = len(self.preview.ticked)
        rest = len(self._plan.rows) - count
        self._name_go(
            tr("导入 {count:,} 行，跳过 {rest:,} 行").format(count=count, rest=rest)
            if rest
            else tr("导入 {count:,} 行").format(count=count)
        )
        self.go.setEnabled(count > 0)
        if not count:
            self.effects.wait(tr("没有要写入的行"), ask=False)
        elif count > _MOST_AT_ONCE:
            self.effects.wait(tr("{count:,} 行，计算需要一些时间").format(count=count), ask=True)
        else:
            self._compute()

    def _name_go(self, words: str) -> None:
        """With its keys: another text takes them away."""
        self.go.setText(words)
        self.go.setAccessibleName(words)
        self.go.setShortcut("Alt+I")

    def _compute(self) -> None:
        if self._plan is not None:
            records = records_of(self._plan, self._workspace, self.preview.ticked)
            self.effects.show_effects(effects_of(self._workspace, records))

    def _take_kind(self, kind: str) -> None:
        if self._setup is not None:
            self._begin(kind, self._setup.head)

    def _take_sheet(self, name: str) -> None:
        if self._path is not None:
            self.open_file(self._path, name)

    def _take_head(self, head: Head) -> None:
        if self._setup is not None:
            self._begin(self._setup.kind, head)

    def _take_column(self, place: int, key: str) -> None:
        """A field stands in one column: the one that had it is read no more."""
        if self._setup is None:
            return
        kept = {each: held for each, held in self._setup.columns.items() if held != key and each != place}
        columns = {**kept, place: key} if key else kept
        units = {each: unit for each, unit in self._setup.units.items() if each in kept}
        self._replan(msgspec.structs.replace(self._setup, columns=dict(sorted(columns.items())), units=units))

    def _take_unit(self, place: int, unit: str) -> None:
        if self._setup is None:
            return
        units = {**self._setup.units, place: unit}
        if not unit:
            del units[place]
        self._replan(msgspec.structs.replace(self._setup, units=units))

    def _take_clearing(self, clearing: bool) -> None:
        if self._setup is not None:
            self._replan(msgspec.structs.replace(self._setup, clearing=clearing))

    def _resolve(self, row: int, answer: str) -> None:
        if self._setup is None:
            return
        resolved = {**self._setup.resolved, row: answer}
        if not answer:
            del resolved[row]
        self._replan(msgspec.structs.replace(self._setup, resolved=resolved))
        self.preview.choose(row)

    def _next_fault(self) -> None:
        """The next row that is wrong, from the one in hand on, and round."""
        if self._plan is None:
            return
        wrong = [each.row for each in self._plan.rows if each.state in ("invalid", "ambiguous")]
        held = self.preview.plan_in_hand
        after = [row for row in wrong if held is not None and row > held.row]
        if wrong:
            self.preview.choose((after or wrong)[0])
            self.preview.table.setFocus()

    def _export(self) -> None:
        """Save the rows that are not taken, with their reasons."""
        if self._plan is None or self._book is None or self._path is None:
            return
        suggested = self._path.with_name(tr("{stem}-未导入.xlsx").format(stem=self._path.stem))
        name, _ = QFileDialog.getSaveFileName(self, tr("导出错误清单"), str(suggested), tr("工作簿 (*.xlsx)"))
        if not name:
            return
        names = {each.place: each.whole for each in headers(self._book.sheet, self._plan.setup.head)}
        heads = [names.get(place, "") for place in range(max(names, default=0) + 1)]
        try:
            rows = failed_rows(self._book.sheet, self._plan)
            write_failed(Path(name), self._book.sheet.name, heads, rows, mark(self._workspace))
        except OSError as error:
            self.hint.set(
                tr("没有写成 {name}（{error}），请换一个位置或关闭已打开的文件").format(
                    name=Path(name).name, error=system_cause(error)
                ),
                "bad",
            )
            return
        self.hint.set(tr("已写入 {name}，改好后可以再导入").format(name=Path(name).name), "ink3")

    def _import(self) -> None:
        if self._plan is None or self._book is None or self._setup is None or not self.preview.ticked:
            return
        source = self.original.chosen
        result = import_rows(self._plan, self._workspace, self._book.name, self.preview.ticked, source)
        self.taken.emit(result)
        if getattr(result, "problems", None) is None:
            self._keep()
            self._replan(msgspec.structs.replace(self._setup, resolved={}))

    def _keep(self) -> None:
        """Remember how the table was read; where that cannot be kept it is asked again the next time."""
        if self._setup is not None and self._book is not None and not self._monitored:
            try:
                self._remembered.keep(self._setup, headers(self._book.sheet, self._setup.head))
            except OSError as error:
                self.hint.set(
                    tr("列的对应没有记住（{error}），下次需要重新选择").format(error=system_cause(error)),
                    "warn",
                )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._go_back()
            return
        super().keyPressEvent(event)
