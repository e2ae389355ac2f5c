"""The paper in hand: how its cell stands, its records, and the entry of one that came."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.models.enums.papers import Frequency
from desktop.models.facts import Fact, Facts
from desktop.models.register import Document
from desktop.rules.papers import PaperCell, PaperRow
from desktop.views.i18n import tr
from desktop.views.pages.acceptance.matrix_rows import STATE_WORDS, in_words, state_of
from desktop.views.pages.acceptance.plans import ACCEPTED, paper_layout
from desktop.views.widgets import Button, Card, Explainer, Label, State
from desktop.views.widgets.asked import AskedChip
from desktop.views.widgets.desk import Desk
from desktop.views.widgets.layouts import Layout, Options
from desktop.views.widgets.newrecord import NewRecord
from desktop.views.widgets.reason import Reason
from desktop.views.widgets.recordform import Form
from desktop.views.widgets.records import RecordList

if TYPE_CHECKING:
    from desktop.services.workspace import Workspace

_EMPTY = tr("点一个月份，或用方向键移到它，在这里登记收到的材料。")


class PaperCard(Card):
    """One cell of the matrix. `left()` when the keys go back to the matrix; `recorded(id)` of a new paper."""

    left = Signal()
    recorded = Signal(str)

    def __init__(self, desk: Desk, explainer: Explainer) -> None:
        super().__init__(tr("登记材料"), " ")
        self._desk = desk
        self._explainer = explainer
        self._row: PaperRow | None = None
        self._cell: PaperCell | None = None
        self._layouts: dict[str, Layout] = {}
        self.state = AskedChip().asking(explainer)
        self.words = Label(_EMPTY, "small", "ink2", wrap=True)
        self.came = Button(
            tr("当日收到"), height=24, tip=tr("登记已收到，日期为当前查看日，份数按约定（Alt+T）")
        )
        self.more = Button(tr("登记"), icon="plus", height=24, tip=tr("登记一件材料（Alt+M）"))
        self.more.setAccessibleName(tr("登记材料"))
        self.reason = Reason()
        self.list = RecordList(self._layout_of, desk, self.left.emit, self._select)
        self.drafts = {
            kind: NewRecord(
                paper_layout(kind, new=True), Document(), _FOCUS.get(kind, "received_on"), desk, self._done
            )
            for kind in (None, Frequency.EACH_FAULT, Frequency.MONTHLY)
        }
        self._build()

    def _build(self) -> None:
        self.add_right(self.state)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        buttons.addWidget(self.came)
        buttons.addWidget(self.more)
        buttons.addStretch(1)
        records = QVBoxLayout()
        records.addLayout(self.list.rows.layout)
        self.body.addWidget(self.words)
        self.body.addLayout(buttons)
        self.body.addWidget(self.reason)
        for draft in self.drafts.values():
            draft.form.set_options("accepted", ACCEPTED["accepted"])
            draft.closed.connect(self.left)
            self.body.addWidget(draft)
        self.body.addLayout(records)
        self.body.addStretch(1)
        self.came.setShortcut("Alt+T")
        self.more.setShortcut("Alt+M")
        self.came.clicked.connect(self._receive)
        self.more.clicked.connect(self.begin)

    def show_cell(self, row: PaperRow | None, cell: PaperCell | None, workspace: Workspace) -> None:
        """Show a cell; without one, what is to be done."""
        if (row and row.key, cell and cell.month) != (
            self._row and self._row.key,
            self._cell and self._cell.month,
        ):
            self._put_away()
        self._row, self._cell = row, cell
        chosen = row is not None and cell is not None
        for part in (self.state, self.came, self.more):
            part.setVisible(chosen)
        if row is None or cell is None:
            self.set_title(tr("登记材料"), "")
            self.words.set(_EMPTY)
            self.list.set(())
            return
        self.set_title(cell.month if row.frequency else tr("书面要求"), row.name)
        state = state_of(cell)
        self.state.setVisible(state is not None)
        self.state.set(state or State.OFF, STATE_WORDS[cell.state])
        self.state.ask_for("clause:6.2")
        self.words.set(in_words(row, cell))
        self.came.setVisible(self._may_come(row, cell, workspace.facts))
        self.more.setVisible(row.frequency is not None)
        self._show_records(row, cell, workspace.facts)

    def _may_come(self, row: PaperRow, cell: PaperCell, facts: Facts) -> bool:
        """Whether one more paper is to be expected here."""
        if row.frequency is None or self._open_one(facts) is not None:
            return self._open_one(facts) is not None
        several = row.frequency in (Frequency.EACH_FAULT, Frequency.ON_DEMAND)
        return several or not cell.received

    def _show_records(self, row: PaperRow, cell: PaperCell, facts: Facts) -> None:
        ids = {each.id for each in cell.documents}
        records = [each for each in facts.documents if each.id in ids]
        self._layouts = {each.id: paper_layout(row.frequency) for each in records}
        self.list.set(records, self._options(row, cell, records, facts))

    def _options(
        self, row: PaperRow, cell: PaperCell, records: list[Document], facts: Facts
    ) -> dict[str, Options]:
        """Words for the verdict; for the record of a fault the faults of the month that have none yet."""
        if row.frequency is not Frequency.EACH_FAULT:
            return ACCEPTED
        wanted = {*cell.lacking[:_MOST_FAULTS], *(each.incident for each in records)}
        named = tuple((each.id, each.title or each.id) for each in facts.incidents if each.id in wanted)
        faults: Options = ((None, tr("未指明")), *named)
        self.drafts[Frequency.EACH_FAULT].form.set_options("incident", faults)
        return {**ACCEPTED, "incident": faults}

    def _layout_of(self, record: Fact) -> Layout:
        return self._layouts[record.id]

    def enter(self) -> None:
        """Put the cursor into the first record of the cell, or begin one."""
        if self._cell is None:
            return
        shown = next((self.form(each.id) for each in self._cell.documents), None)
        if shown is not None:
            next(iter(shown.editors.values())).setFocus()
        else:
            self.begin()

    def begin(self) -> None:
        """Open the entry of a paper of the kind and the month in hand."""
        if self._row is not None and self._row.frequency is not None:
            kind = Frequency.EACH_FAULT if self._row.frequency is Frequency.EACH_FAULT else Frequency.MONTHLY
            self.drafts[kind].begin_from(self._template())

    def begin_asked(self) -> None:
        """Open the entry of a paper asked for in writing."""
        self.drafts[None].begin_from(Document(asked_on=self._desk.workspace.as_of.day))

    def form(self, record_id: str) -> Form | None:
        """The fields of a paper, where it is shown here."""
        return self.list.form("documents", record_id)

    def remove_last(self) -> None:
        """Remove the paper that was recorded last in the cell."""
        if self._cell is not None and self._cell.documents:
            record = self._desk.workspace.facts.find("documents", self._cell.documents[-1].id)
            if record is not None:
                self._told(self._desk.remove(record))

    def _template(self) -> Document:
        """A paper of the cell as it should come: in the copies that were agreed."""
        row, cell = self._row, self._cell
        assert row is not None
        assert cell is not None
        fault = row.frequency is Frequency.EACH_FAULT and cell.lacking
        return Document(
            paper=row.key,
            month=cell.month,
            incident=cell.lacking[0] if fault else None,
            copies=row.copies,
            scans=row.scans,
        )

    def _open_one(self, facts: Facts) -> Document | None:
        """A paper of the cell that is awaited by its day, and has not come."""
        cell = self._cell
        ids = {each.id for each in cell.documents} if cell else set()
        return next((each for each in facts.documents if each.id in ids and each.received_on is None), None)

    def _receive(self) -> None:
        """Record that it came today, in the copies that were agreed; where it was awaited, in that record."""
        row, work = self._row, self._desk.workspace
        if row is None:
            return
        came = {"received_on": work.as_of.day, "copies": row.copies, "scans": row.scans}
        record = self._open_one(work.facts)
        if record is None:
            record = msgspec.structs.replace(self._template(), id=self._desk.new_id("documents"))
        self._told(self._desk.put(msgspec.structs.replace(record, **came)))
        self.left.emit()

    def _told(self, problems: tuple[object, ...]) -> None:
        self.reason.set(tr("；").join(map(str, problems)))

    def _done(self, record_id: str) -> None:
        self.recorded.emit(record_id)

    def _put_away(self) -> None:
        self.reason.set("")
        for kind, draft in self.drafts.items():
            if kind is not None and draft.isVisible():
                draft.hide()

    def _select(self) -> None:
        if self._cell is not None and self._cell.documents:
            self._explainer.select(f"fact:documents:{self._cell.documents[0].id}:received_on")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)


#: So many faults without a record are offered to choose from.
_MOST_FAULTS = 40
#: The field that an entry begins with.
_FOCUS: dict[Frequency | None, str] = {None: "title"}
