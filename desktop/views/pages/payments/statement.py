"""本期金额: what is due, what is deducted and why, the net sum in figures and words, the payee."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.models.facts import Deduction, Fact, Payment
from desktop.models.money import grouped
from desktop.views.i18n import roomy, tr
from desktop.views.pages.payments import statement_rows as rows
from desktop.views.pages.payments.desk import Desk
from desktop.views.pages.payments.seen import Seen
from desktop.views.pages.payments.statement_rows import Check, DeductionLine
from desktop.views.widgets import Card, Explainer, FigureLabel, Label, Rule, State, StateLabel
from desktop.views.widgets.draft import Draft
from desktop.views.widgets.keyed import KeyedRows
from desktop.views.widgets.layouts import Layout, Line, Part
from desktop.views.widgets.records import RecordList

_LABEL = roomy(64)
_PARTS = (Part("date", "date", 116, required=True), Part("amount", "money", required=True))
_SLIP = Line(tr("回单号"), (Part("slip", "text", hint=tr("银行回单")),))
_PAID = Layout(Payment, tr("付款"), (Line(tr("已付"), _PARTS, buttons=True), _SLIP), _LABEL)
_DEDUCTED = Layout(Deduction, tr("扣款"), (Line(tr("已扣"), _PARTS, buttons=True),), _LABEL)
_NEW = Layout(Payment, tr("登记"), (Line("", _PARTS),))
Entry = Literal["payments", "deductions"]


class SumLine(QWidget):
    """A word, how it comes about, and the sum at the right."""

    def __init__(self, explainer: Explainer) -> None:
        super().__init__()
        self.word = Label("")
        self.hint = Label("", "small", "ink3", elide=True, right=True)
        self.sum = FigureLabel("", "", "row", "", explainer, right=True, level=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(10)
        row.addWidget(self.word)
        row.addWidget(self.hint, 1)
        row.addWidget(self.sum)

    def show_sum(self, word: str, hint: str, text: str, figure_id: str) -> None:
        """Show a sum."""
        self.word.set(word)
        self.hint.set(hint)
        self.sum.set(text, figure_id=figure_id)


class PartLine(QWidget):
    """One part of the deduction: event, what and when, clause, sum."""

    def __init__(self, explainer: Explainer) -> None:
        super().__init__()
        self.setFixedHeight(23)
        self.whose = Label("", "small", bold=True, elide=True)
        self.what = Label("", "small", "ink2", elide=True)
        self.place = Label("", "small", "ink3")
        self.sum = FigureLabel("", "", "small", "", explainer, right=True, level=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 0, 0)
        row.setSpacing(8)
        self.whose.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.whose.setFixedWidth(roomy(44))
        row.addWidget(self.whose)
        row.addWidget(self.what, 1)
        row.addWidget(self.place)
        self.place.setMinimumWidth(66)
        row.addWidget(self.sum)
        self.sum.setMinimumWidth(78)

    def show_row(self, line: DeductionLine) -> None:
        """Show a part."""
        self.whose.set(line.event)
        self.what.set(line.what)
        self.place.set(line.place)
        sign = "−" if line.amount < 0 else ""
        self.sum.set(f"{sign}{grouped(abs(line.amount))}", figure_id=line.figure_id)


class CheckLine(QWidget):
    """A state in words; where a sum stands behind it, the words can be explained."""

    def __init__(self, explainer: Explainer) -> None:
        super().__init__()
        self.state = StateLabel(State.OK, "", "small")
        self.words = Label("", "small", "ink2", wrap=True)
        self.why = FigureLabel("", "", "small", "", explainer)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.state, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        row.addWidget(self.why, 1)

    def show_check(self, check: Check | None) -> None:
        """Show a check, or nothing."""
        self.setVisible(check is not None)
        if check is None:
            return
        live = bool(check.figure_id)
        self.state.set(check.state, "")
        self.words.set(check.text)
        self.words.setVisible(not live)
        shown = check.state if check.state in (State.BAD, State.WARN) else None
        self.why.set(check.text if live else "", state=shown, figure_id=check.figure_id)
        self.why.setVisible(live)
        self.setAccessibleName(check.text)


class StatementCard(Card):
    """The account of one instalment. `begin("payments")` opens the entry of a payment."""

    def __init__(self, desk: Desk, explainer: Explainer) -> None:
        super().__init__(tr("本期金额"), tr("元"))
        self._desk = desk
        self._explainer = explainer
        self._seen: Seen | None = None
        self._payment = ""
        self._kind: Entry = "payments"
        self.amount = SumLine(explainer)
        self.entries = RecordList(self._plan, desk, self._leave, self._select)
        self.draft = Draft(_NEW)
        self.draft.submitted.connect(self._submit)
        self.not_yet = CheckLine(explainer)
        self.deduction = SumLine(explainer)
        self.parts: KeyedRows[DeductionLine, PartLine] = KeyedRows(
            lambda line: line.key, lambda _: PartLine(explainer), lambda made, line: made.show_row(line)
        )
        self.pending = CheckLine(explainer)
        self.net = FigureLabel("", tr("元"), "net", "", explainer, right=True, name=tr("净付"))
        self.words = Label("", "words", right=True, wrap=True)
        self.late = CheckLine(explainer)
        self.checks = (CheckLine(explainer), CheckLine(explainer))
        self.payee = Label("", "small", elide=True)
        self.account = Label("", "small", elide=True)
        self.account_state = StateLabel(State.OK, "", "small")
        self._build()

    def _build(self) -> None:
        body = self.body
        body.setSpacing(4)
        for widget in (self.amount, Rule(token="grid")):
            body.addWidget(widget)
        body.addLayout(self.entries.rows.layout)
        body.addWidget(self.not_yet)
        body.addWidget(self.draft)
        body.addWidget(self.deduction)
        body.addLayout(self.parts.layout)
        body.addWidget(self.pending)
        body.addWidget(Rule(heavy=True))
        net = QHBoxLayout()
        net.addWidget(Label(tr("净付"), "section"))
        net.addWidget(self.net, 1)
        body.addLayout(net)
        body.addWidget(self.words)
        body.addWidget(Rule(token="grid"))
        for line in (self.late, *self.checks):
            body.addWidget(line)
        body.addWidget(Rule(token="grid"))
        body.addLayout(_pair(tr("收款方"), self.payee))
        body.addLayout(_pair(tr("账户"), self.account, self.account_state))
        body.addStretch(1)

    def show_payment(self, seen: Seen, payment: str) -> None:
        """Show an instalment."""
        if payment != self._payment:
            self.draft.hide()
        self._seen, self._payment = seen, payment
        figures = seen.figures(payment)
        self.set_title(
            self.title.whole(), tr("元，条件未齐，按现有记录预计") if figures.waiting_for else tr("元")
        )
        prefix = f"payments.{payment}"
        self.amount.show_sum(
            tr("本期应付"), rows.formula(seen, payment), grouped(figures.amount), f"{prefix}.amount"
        )
        entries = rows.entries_of(seen, payment)
        self.entries.set(entries)
        later = rows.not_yet(seen, entries)
        self.not_yet.show_check(Check(State.OFF, later) if later else None)
        parts = rows.deduction_lines(seen, payment)
        clauses = (
            tr("{value}、{value2}").format(value=seen.heading("12.3"), value2=seen.heading("12.6"))
            if parts
            else tr("无可扣款项")
        )
        minus = f"−{grouped(figures.deductible)}" if figures.deductible else "0.00"
        self.deduction.show_sum(tr("减：违约金扣款"), clauses, minus, f"{prefix}.deductible")
        self.parts.set(parts)
        self.pending.show_check(rows.pending(seen) if figures.unpaid else None)
        self.net.set(grouped(figures.net), figure_id=f"{prefix}.net")
        self.words.set(rows.words(figures))
        self.late.show_check(rows.late(seen, payment))
        for line, check in zip(self.checks, rows.checks(seen, payment), strict=True):
            line.show_check(check)
        payee = rows.payee(seen, payment)
        self.payee.set(payee.name)
        self.account.set(payee.account)
        self.account_state.set(payee.state, payee.word)

    def begin(self, kind: Entry) -> None:
        """Open the entry of a payment, or of a deduction, with the day and the sum filled in."""
        if self._seen is None:
            return
        figures = self._seen.figures(self._payment)
        self._kind = kind
        amount = figures.net if kind == "payments" else figures.deductible
        start = SimpleNamespace(date=self._seen.day, amount=amount or None)
        title = tr("登记付款") if kind == "payments" else tr("登记扣款")
        self.draft.kind, self.draft.about = kind, f"instalments/{self._payment}"
        self.draft.open(title, start, "amount")

    def _plan(self, record: Fact) -> Layout:
        return _PAID if isinstance(record, Payment) else _DEDUCTED

    def _select(self) -> None:
        self._explainer.select(f"payments.{self._payment}.net")

    def _leave(self) -> None:
        self.amount.sum.setFocus()

    def _submit(self, values: dict[str, object]) -> None:
        record_type = Payment if self._kind == "payments" else Deduction
        record = record_type(id=self._desk.new_id(self._kind), payment=self._payment, **values)  # type: ignore[arg-type]
        problems = self._desk.put(record)
        if problems:
            self.draft.form.refuse(problems, SimpleNamespace(date=None, amount=None), "amount")
            return
        self.draft.close_draft()
        self.net.setFocus()


def _pair(word: str, *widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    label = Label(word, "small", "ink3")
    label.setFixedWidth(44)
    row.addWidget(label)
    for place, widget in enumerate(widgets):
        row.addWidget(widget, 0 if place else 1)
    return row
