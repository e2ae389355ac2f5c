"""附件: the rows of the three annexes, and the coefficient and the bounds of the one in hand."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.contract import AnnexRow, Bound, Clause, MajorEvent, Terms
from desktop.models.enums.findings import METRIC_ZH
from desktop.views.i18n import roomy, say, tr
from desktop.views.pages.contract.annex_rows import (
    annex_rows,
    event_words,
    gap_words,
    range_words,
    severity_words,
)
from desktop.views.pages.contract.desk import ContractDesk
from desktop.views.pages.contract.fields import said, settle
from desktop.views.pages.contract.items import label_of
from desktop.views.widgets import Card, Choice, Column, Explainer, Label, NumberEdit, Table
from desktop.views.widgets.keyed import order_tabs
from desktop.views.widgets.parse import show_share
from desktop.views.widgets.reason import Reason

_COLUMNS = (
    Column(tr("行"), 58),
    Column(tr("指标"), roomy(108)),
    Column(tr("内容")),
    Column(tr("范围"), 168),
    Column(tr("系数"), 64, right=True),
)
_ROW, _BAND = 28, 26
_WIDE = 1000
_FORM_WIDTH = 372
_LABEL = roomy(72)
_COEFFICIENT = label_of(AnnexRow, "coefficient")


class AnnexTab(QWidget):
    """The table of all rows beside the one in hand."""

    def __init__(self, desk: ContractDesk, explainer: Explainer) -> None:
        super().__init__()
        self._desk = desk
        self.table = Table(_COLUMNS, explainer, name=tr("附件各行"), row_height=_ROW, band_height=_BAND)
        card = Card(tr("附件"), tr("选中一行，修改系数和上下限；附件1 只供查看"), flush=True)
        card.body.addWidget(self.table)
        self.form = RowCard(desk, explainer)
        self._sides = QHBoxLayout(self)
        self._sides.setContentsMargins(20, 0, 20, 14)
        self._sides.setSpacing(12)
        self._sides.addWidget(card, 1)
        self._sides.addWidget(self.form)
        self.table.picked.connect(lambda _: self._show_chosen())
        self.table.entered_row.connect(lambda _: self.form.begin())

    def show_contract(self) -> None:
        """Show the rows; the one in hand stays, else the first one is."""
        rows = annex_rows(self._desk.contract)
        self.table.set_rows(rows)
        if not self.table.key:
            self.table.choose(rows[1].key)
        self._show_chosen()

    def _show_chosen(self) -> None:
        self.form.show_row(self.table.key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= _WIDE
        flow = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._sides.setDirection(flow)
        self.form.setMinimumWidth(_FORM_WIDTH if wide else 0)
        self.form.setMaximumWidth(_FORM_WIDTH if wide else self.width())


class BoundLine(QWidget):
    """An end of a range: its number, and whether that belongs to it. `edited(value, inclusive)`."""

    edited = Signal(object, bool)

    def __init__(self, end: str) -> None:
        super().__init__()
        self.end = end
        label = label_of(AnnexRow, end)
        self.value = NumberEdit(label, height=24)
        self.value.setFixedWidth(84)
        self.kind = Choice(
            tr("{label}含不含本数").format(label=label),
            ((True, tr("含本数")), (False, tr("不含本数"))),
            height=24,
        )
        self.kind.setFixedWidth(104)
        self.unit = Label("", "small", "ink3")
        name = Label(label, "body", "ink2")
        name.setFixedWidth(_LABEL)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for widget in (name, self.value, self.unit, self.kind):
            row.addWidget(widget)
        row.addStretch(1)
        self.value.committed.connect(lambda value: self.edited.emit(value, bool(self.kind.value)))
        self.kind.committed.connect(lambda value: self.edited.emit(self.value.value, value))

    def show_bound(self, bound: Bound | None, unit: str, *, fresh: bool) -> None:
        """Show an end; an open one is empty."""
        settle(self.value, bound.value if bound else None, fresh=fresh)
        self.value.setPlaceholderText(tr("没有"))
        self.kind.set_value(bound.inclusive if bound else False)
        self.kind.setEnabled(bound is not None)
        self.unit.set(unit)


class RowCard(Card):
    """A row: its words as printed, when it holds, and what may be changed in it."""

    def __init__(self, desk: ContractDesk, explainer: Explainer) -> None:
        super().__init__(tr("行"))
        self._desk, self._explainer = desk, explainer
        self._row: AnnexRow | None = None
        self.text = Label("", "clause", wrap=True)
        self.facts = Label("", "small", "ink2", wrap=True)
        self.gap = Label("", "small", "gap", wrap=True)
        self.coefficient = NumberEdit(_COEFFICIENT, places=2, height=24)
        self.coefficient.setFixedWidth(84)
        self.share = Label("", "small", "ink3")
        self.bounds = {end: BoundLine(end) for end in ("lower", "upper", "total_lower")}
        self.reason = Reason()
        self._fields = QWidget()
        self._lay_out()
        self.coefficient.committed.connect(self._edit_coefficient)
        self.coefficient.failed.connect(self.reason.set)
        for line in self.bounds.values():
            line.value.failed.connect(self.reason.set)
            line.edited.connect(
                lambda value, inclusive, line=line: self._edit_bound(line, value, inclusive=inclusive)
            )

    def _lay_out(self) -> None:
        name = Label(_COEFFICIENT, "body", "ink2")
        name.setFixedWidth(_LABEL)
        first = QHBoxLayout()
        first.setSpacing(6)
        first.addWidget(name)
        first.addWidget(self.coefficient)
        first.addWidget(self.share)
        first.addStretch(1)
        column = QVBoxLayout(self._fields)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(first)
        for line in self.bounds.values():
            column.addWidget(line)
        self.body.setSpacing(8)
        for widget in (self.text, self.facts, self._fields, self.gap, self.reason):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        order_tabs(self)

    def begin(self) -> None:
        """Put the cursor into the coefficient."""
        if self._row is not None:
            self.coefficient.setFocus()

    def show_row(self, row_id: str) -> None:
        """Show a row by its id; nothing of a heading."""
        terms = self._desk.contract.terms
        row = next((each for each in terms.rows if each.id == row_id), None)
        event = next((each for each in terms.annex1 if each.id == row_id), None)
        fresh = self._row is None or row is None or row.id != self._row.id
        if fresh:
            self.reason.set("")
        self._row = row
        self._fields.setVisible(row is not None)
        if row is not None:
            self._show_annex_row(row, fresh=fresh)
        else:
            self._show_event(event, terms)
        found: Clause | None = self._desk.contract.clause(row_id)
        self.set_title(say(found.heading) if found else row_id)

    def _show_annex_row(self, row: AnnexRow, *, fresh: bool) -> None:
        self.text.set(row.text)
        measured = say(METRIC_ZH[row.metric]) + (f" {range_words(row)}" if row.lower or row.upper else "")
        self.facts.set(tr("{measured}；{row}").format(measured=measured, row=severity_words(row)))
        self.gap.set(gap_words(row))
        self.gap.setVisible(row.gap_above)
        settle(self.coefficient, row.coefficient, fresh=fresh)
        self.share.set(tr("即 {share}").format(share=show_share(row.coefficient)))
        ranged = row.lower is not None or row.upper is not None
        for end, line in self.bounds.items():
            unit = tr("分钟") if end == "total_lower" else say(row.unit)
            line.show_bound(getattr(row, end), unit, fresh=fresh)
            line.setVisible(ranged and (end != "total_lower" or row.total_lower is not None))

    def _show_event(self, event: MajorEvent | None, terms: Terms) -> None:
        self.gap.hide()
        self.text.set(event.text if event else "")
        self.facts.set("")
        if event:
            limit = terms.a_event_limit if event.level == "A" else terms.b_event_limit
            self.facts.set(
                tr("{scope}；{event}；{level} 级满 {limit} 次可解除").format(
                    scope=event.scope, event=event_words(event), level=event.level, limit=limit
                )
            )

    def _edit_coefficient(self, value: Any) -> None:
        if self._row is None:
            return
        if value is None:
            reason = tr("{accessiblename}为空，请填写；按 Esc 恢复原来的内容").format(
                accessiblename=self.coefficient.accessibleName()
            )
        else:
            reason = said(self._desk.change_coefficient(self._row, value))
        if reason:
            self.coefficient.refuse(self._row.coefficient, reason)
        self.reason.set(reason)

    def _edit_bound(self, line: BoundLine, value: Any, *, inclusive: bool) -> None:
        if self._row is None:
            return
        row, bound = self._row, getattr(self._row, line.end)
        problems = self._desk.change_bound(row, line.end, value, inclusive=inclusive)
        if problems:
            line.value.refuse(bound.value if bound else None, said(problems))
            line.kind.set_value(bound.inclusive if bound else False)
        self.reason.set(said(problems))
