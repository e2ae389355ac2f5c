"""条款比对: the rows of the annexes that the record's event meets, their sum, and the decisions on them."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.money import grouped
from desktop.rules.explain import event_findings
from desktop.rules.penalties import decision_for
from desktop.rules.percent import CLAUSES
from desktop.views.evident.decisions import DecisionBar
from desktop.views.evident.matches import MatchRow, event_total, match_rows
from desktop.views.evident.recorder import Recorder
from desktop.views.evident.subjects import Evident, event_of, is_known
from desktop.views.evident.whatif import World
from desktop.views.i18n import tr
from desktop.views.pages.incidents.near import near_rows
from desktop.views.widgets import (
    Cell,
    Column,
    Explainer,
    FigureLabel,
    Label,
    Row,
    State,
    StateLabel,
    Table,
)

_COLUMNS = (
    Column(tr("性质"), 110),
    Column(tr("条款"), 64),
    Column(tr("比对")),
    Column(tr("实测"), 82, right=True),
    Column(tr("系数"), 54, right=True),
    Column(tr("金额，元"), 138, right=True),
    Column(tr("说明"), 172),
)
_NONE_MET = (State.OK, tr("没有触及附件2、3 的任何一行"))
_NOT_YET = (State.OFF, tr("截至日尚未发生，不比对条款"))
_COEFFICIENT = 4
#: Below this width the coefficient is left to the tip.
_ROOMY = 760


class Ledger(QWidget):
    """The section with its heading."""

    def __init__(self, recorder: Recorder, explainer: Explainer) -> None:
        super().__init__()
        self._shown: tuple[MatchRow, ...] = ()
        self._picked = False
        self._hint = Label("", "small", "ink3", elide=True)
        self.total = FigureLabel("", tr("元"), "sum", "", explainer, right=True, name=tr("本事件计入"))
        self.table = Table(_COLUMNS, explainer, name=tr("条款比对"), heading=False, fit=True)
        self._empty = StateLabel(*_NONE_MET)
        self.decisions = DecisionBar(recorder)
        self.decisions.decided.connect(self.table.setFocus)
        self.table.picked.connect(self._pick)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 8, 0)
        head.setSpacing(8)
        head.addWidget(Label(tr("条款比对"), "section"))
        head.addWidget(self._hint, 1)
        head.addWidget(Label(tr("本事件计入"), "body", "ink2"))
        head.addWidget(self.total)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.table)
        empty = QHBoxLayout()
        empty.setContentsMargins(8, 0, 8, 0)
        empty.addWidget(self._empty)
        empty.addStretch(1)
        column.addLayout(empty)
        column.addWidget(self.decisions)

    def stops(self) -> list[QWidget]:
        """What Tab stops at, in order."""
        return [self.total, self.table, *self.decisions.stops()]

    def show_event(self, record: Evident, world: World, *, fresh: bool) -> None:
        """Show what the record's event meets."""
        event = event_of(record)
        found = event_findings(world.shown, event)
        total = event_total(found)
        claimed = any(each.stands and not each.waived and not world.today.expects(each) for each in found)
        figure = f"event:{event}" if found else "clause:12.3"  # Nothing met: how an event would count.
        self.total.set(grouped(total), state=State.BAD if claimed else None, figure_id=figure)
        rows = (*match_rows(found, world.terms, world.today), *near_rows(record, world))
        self._show_rows(rows)
        self._empty.set(*(_NOT_YET if not is_known(record, world.as_of) else _NONE_MET))
        self._hint.set(_hint_words(rows, len(world.terms.rows)))
        if fresh:
            self._picked = False
        if not (self._picked and self.table.key):
            self._choose_first(keep_typed=not fresh)
        self._show_decision()

    def _choose_first(self, *, keep_typed: bool) -> None:
        """Until the user picks a row, the heaviest one is in hand."""
        first = self._shown[0].key if self._shown else ""
        if not (keep_typed and first == self.table.key):
            self.decisions.forget()
        if first:
            self.table.choose(first)
            self._picked = False

    def _show_rows(self, rows: tuple[MatchRow, ...]) -> None:
        self.table.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        if rows != self._shown:
            self._shown = rows
            self.table.set_rows(tuple(_table_row(row) for row in rows))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.table.columns.spare(_COEFFICIENT, spared=event.size().width() < _ROOMY)

    def _pick(self, _key: str) -> None:
        self._picked = True
        self.decisions.forget()
        self._show_decision()

    def _show_decision(self) -> None:
        chosen = next((row for row in self._shown if row.key == self.table.key), None)
        finding = chosen.finding if chosen else None
        recorded = decision_for(finding, self.decisions.workspace.facts.decisions) if finding else None
        self.decisions.show_finding(finding, recorded)


def _hint_words(rows: tuple[MatchRow, ...], count: int) -> str:
    """How many of the rows are listed; shares of the total are in no table."""
    if not rows:
        return ""
    if any(row.row in CLAUSES for row in rows):
        return tr("列出相关 {count} 项").format(count=len(rows))
    return tr("附件2、3 共 {count} 行，列出相关 {count2} 行").format(count=count, count2=len(rows))


def _table_row(row: MatchRow) -> Row:
    figure = row.figure_id
    return Row(
        row.key,
        (
            Cell(row.mark.text, state=row.mark.state, figure_id=figure),
            Cell(
                row.row,
                figure_id=figure,
                tip=tr("{text}（惩罚系数 {coefficient}）").format(text=row.text, coefficient=row.coefficient),
            ),
            Cell(row.compared, figure_id=figure, tip=row.text),
            Cell(row.measured, figure_id=figure, tip=row.measured),
            Cell(row.coefficient, "ink2", figure_id=figure),
            Cell(row.amount, bold=row.charged, struck=row.struck, figure_id=figure, tip=row.amount),
            Cell(row.remark, "ink2", figure_id=figure, tip=row.remark),
        ),
    )
