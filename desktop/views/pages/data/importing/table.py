"""One table between its file and the records: columns are mapped, rows planned, looked at and taken in."""

from __future__ import annotations

from pathlib import Path

import msgspec
from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFileDialog

from desktop.exchange.headers import Head, find_head, guess_kind, headers, mapped
from desktop.exchange.sheets import Book
from desktop.exchange.sheets.failed import write_failed
from desktop.models.facts import Facts
from desktop.services.importing import Plan, Planner, Remembered, Setup, effects_of, import_rows, records_of
from desktop.services.vouching import mark
from desktop.services.workspace import Workspace
from desktop.storage.errors import system_cause
from desktop.views.i18n import say, tr
from desktop.views.pages.data.importing.cards import EffectsCard, FaultCard
from desktop.views.pages.data.importing.frame import Pane, import_button
from desktop.views.pages.data.importing.mapping import MappingCard
from desktop.views.pages.data.importing.original import OriginalBox
from desktop.views.pages.data.importing.preview import PreviewCard
from desktop.views.pages.data.importing.seen import failed_rows
from desktop.views.widgets.keyed import order_tabs

#: Rows planned before the window looks at its keys again.
_AT_ONCE = 300
#: What an import of more rows changes is computed only when it is asked for.
_MOST_AT_ONCE = 3_000


class TablePane(Pane):
    """`taken(result)` with what the command gave; `sheet_asked(name)` for another sheet of the file.

    `made` while the table is what monitoring handed over: its columns are known and it stands in no file.
    """

    taken = Signal(object)
    sheet_asked = Signal(str)

    def __init__(self, workspace: Workspace, remembered: Remembered) -> None:
        super().__init__(import_button())
        self._workspace, self._remembered = workspace, remembered
        self._path: Path | None = None
        self._book: Book | None = None
        self._setup: Setup | None = None
        self._plan: Plan | None = None
        self._facts: Facts | None = None
        self._planner: Planner | None = None
        self._fresh = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)
        self.made = False
        self.mapping = MappingCard()
        self.preview = PreviewCard()
        self.effects = EffectsCard()
        self.fault = FaultCard()
        self.original = OriginalBox()
        below = ((self.effects, 6), (self.fault, 5))
        self.lay_out(self.mapping, self.preview, below, by_go=[self.original])
        self._wire()

    def _wire(self) -> None:
        self.go.clicked.connect(self._import)
        self.mapping.kind_chosen.connect(self._take_kind)
        self.mapping.sheet_chosen.connect(self.sheet_asked)
        self.mapping.head_chosen.connect(lambda row: self._take_head(Head(row)))
        self.mapping.column_chosen.connect(self._take_column)
        self.mapping.unit_chosen.connect(self._take_unit)
        self.mapping.clearing_chosen.connect(self._take_clearing)
        self.preview.picked.connect(lambda _: self._show_row())
        self.preview.changed.connect(self._show_going)
        self.preview.export_asked.connect(self._export)
        self.effects.asked.connect(self._compute)
        self.fault.next_asked.connect(self.preview.choose_next_wrong)
        self.fault.resolved.connect(self._resolve)

    def open(self, book: Book, path: Path | None, kind: str | None) -> None:
        """Plan a table; without a kind it is guessed from the header."""
        self._take_book(book, path)
        head = find_head(book.sheet, kind)
        self.mapping.show_book(book)
        self._begin(kind or guess_kind(book.sheet, head) or "incidents", head)

    def open_made(self, book: Book, path: Path | None, setup: Setup) -> None:
        """The outages of monitoring as a table: its columns are known, its rows are looked at as others."""
        self.made = True
        self._take_book(book, path)
        self.mapping.show_book(book, made=True)
        self.mapping.setEnabled(False)
        self.back.setText(tr("返回上一步"))
        self._replan(setup)

    def _take_book(self, book: Book, path: Path | None) -> None:
        self._book, self._path, self._fresh = book, path, True
        self.original.look_at(path, trying=self._workspace.trial is not None)

    def show_workspace(self) -> None:
        """Plan anew where what is recorded has changed since."""
        if self._setup is not None and self._facts is not self._workspace.facts:
            self._replan(self._setup)

    def hand_back(self) -> None:
        """What monitoring handed over goes back to its rules; rows that were left out stay so."""
        self._timer.stop()
        self.made = False
        self._planner = self._setup = self._plan = None

    def stop(self) -> None:
        """Put the table away; nothing was written."""
        self.hand_back()
        self._book = None
        self.preview.forget()
        self.mapping.setEnabled(True)
        self.back.setText(tr("换一个文件"))

    def _step(self) -> None:
        """Plan some rows more."""
        if self._planner is None:
            return
        if self._planner.step(_AT_ONCE):
            self.show_checking(self._planner.done, self._planner.total)
            return
        plan, self._planner = self._planner.plan, None
        self._timer.stop()
        self._show_plan(plan)

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
        sheet = say(book.sheet.name) if self.made else book.sheet.name
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
        self.name_go(
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

    def _compute(self) -> None:
        if self._plan is not None:
            records = records_of(self._plan, self._workspace, self.preview.ticked)
            self.effects.show_effects(effects_of(self._workspace, records))

    def _take_kind(self, kind: str) -> None:
        if self._setup is not None:
            self._begin(kind, self._setup.head)

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
        if self._setup is not None and self._book is not None and not self.made:
            try:
                self._remembered.keep(self._setup, headers(self._book.sheet, self._setup.head))
            except OSError as error:
                self.hint.set(
                    tr("列的对应没有记住（{error}），下次需要重新选择").format(error=system_cause(error)),
                    "warn",
                )
