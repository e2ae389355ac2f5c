"""付款条件: what starts the period, the account and the invoice, each edited in its step."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.models.facts import KIND_OF, AccountChange, Fact, Invoice, Milestones
from desktop.rules.payments import MILESTONE_FIELDS
from desktop.views.i18n import tr
from desktop.views.pages.payments import condition_rows as rows
from desktop.views.pages.payments.condition_rows import ConditionRow
from desktop.views.pages.payments.desk import Desk
from desktop.views.pages.payments.seen import Seen
from desktop.views.pages.payments.steps import LABEL_WIDTH, HoldBanner, PlainStep, StepRow
from desktop.views.widgets import Button, Card, Explainer, State
from desktop.views.widgets.keyed import KeyedRows
from desktop.views.widgets.layouts import Layout, Line, Part
from desktop.views.widgets.limits import PointLines
from desktop.views.widgets.recordform import Form
from desktop.views.widgets.records import RecordList

_DATE = 112
_FIELDS = {condition.value: field for condition, field in MILESTONE_FIELDS.items()}


def _milestone(field: str, title: str) -> Layout:
    lines = (Line(title, (Part(field, "date", _DATE),)),)
    return Layout(Milestones, tr("付款条件"), lines, LABEL_WIDTH)


_INVOICE = Layout(
    Invoice,
    tr("发票"),
    (
        Line(tr("收到乙方发票"), (Part("received_on", "date", _DATE),)),
        Line(tr("发票号码"), (Part("number", "text", _DATE),), buttons=True),
    ),
    LABEL_WIDTH,
)
_NEW_INVOICE = Layout(Invoice, tr("发票"), _INVOICE.lines[:1], LABEL_WIDTH)
_CHANGE = Layout(
    AccountChange,
    tr("账户变更"),
    (
        Line(tr("账户变更"), (Part("changed_on", "date", _DATE),)),
        Line(tr("书面通知"), (Part("notified_on", "date", _DATE),), buttons=True),
        Line(tr("新开户行"), (Part("bank", "text"),)),
        Line(tr("新账号"), (Part("account", "text"),)),
        Line(tr("回拨核实"), (Part("verified_on", "date", _DATE),)),
        Line(
            tr("核实双方"),
            (Part("verified_by", "text", hint=tr("核实人")), Part("spoke_to", "text", hint=tr("接听人"))),
        ),
        Line(tr("备注"), (Part("note", "text", hint=tr("如：回拨的电话")),)),
    ),
    LABEL_WIDTH,
)
_NEW_CHANGE = Layout(AccountChange, tr("账户变更"), _CHANGE.lines[:1], LABEL_WIDTH)


class ConditionsCard(Card):
    """The steps of one instalment, and the banner that says why to hold it."""

    def __init__(self, desk: Desk, explainer: Explainer) -> None:
        super().__init__(tr("付款条件"))
        self._explainer = explainer
        self._desk = desk
        self._seen: Seen | None = None
        self._payment = ""
        self.starts: KeyedRows[ConditionRow, StepRow] = KeyedRows(
            lambda row: f"{self._payment}:{row.key}", self._make_start, self._fill_start
        )
        self.account = AccountStep(desk, explainer)
        self.invoices = InvoiceStep(desk, explainer)
        self._pay = PlainStep(explainer)
        self.pay = StepRow(self._pay, explainer, last=True)
        self.hold = HoldBanner(explainer)
        steps = QVBoxLayout()
        steps.setSpacing(0)
        steps.addLayout(self.starts.layout)
        for step in (self.account, self.invoices, self.pay):
            steps.addWidget(step)
        self.body.addLayout(steps)
        self.body.addStretch(1)
        self.body.addWidget(self.hold)

    def show_payment(self, seen: Seen, payment: str) -> None:
        """Show the conditions of an instalment."""
        self._seen, self._payment = seen, payment
        self.set_title(tr("付款条件"), rows.progress(seen, payment))
        self.starts.set(rows.start_rows(seen, payment))
        self.account.show_payment(seen, payment)
        self.invoices.show_payment(seen, payment)
        row = rows.pay_row(seen, payment)
        self._pay.show_row(row)
        self.pay.show_row(row)
        self.hold.show_notice(rows.hold_notice(seen, payment), payment)

    def milestone_forms(self) -> tuple[Form, ...]:
        """The forms in which the days of the conditions are edited."""
        steps = self.starts.widgets.values()
        return tuple(step.content for step in steps if isinstance(step.content, Form))

    def _make_start(self, row: ConditionRow) -> StepRow:
        if row.key not in _FIELDS:
            return StepRow(PlainStep(self._explainer), self._explainer)
        form = Form(_milestone(_FIELDS[row.key], row.title))
        form.edited.connect(lambda field, value: self._edit(form, field, value))
        step = StepRow(form, self._explainer)
        form.focused.connect(step.select)
        return step

    def _fill_start(self, step: StepRow, row: ConditionRow) -> None:
        step.show_row(row)
        if isinstance(step.content, PlainStep):
            step.content.show_row(row)
        elif isinstance(step.content, Form) and self._seen is not None:
            step.content.show_values(self._seen.facts.milestones)

    def _edit(self, form: Form, field: str, value: object) -> None:
        if self._seen is None:
            return
        before = self._seen.facts.milestones
        problems = self._desk.put(msgspec.structs.replace(before, **{field: value}))
        form.refuse(problems, before, field)


class _RecordsStep(StepRow):
    """Records of one kind in a step, with an empty form to begin another."""

    def __init__(self, desk: Desk, explainer: Explainer, plan: Layout, blank: Layout) -> None:
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        super().__init__(content, explainer)
        self._desk = desk
        self._payment = ""
        self.begun = False
        self.list = RecordList(lambda _: plan, desk, self.leave, self.select, self.begin)
        self.blank = Form(blank, buttons=False)
        self.blank.edited.connect(lambda field, value: self._create(field, value))
        self.blank.dropped.connect(self.drop)
        self.blank.focused.connect(self.select)
        self._column.addLayout(self.list.rows.layout)
        self._column.addWidget(self.blank)

    def begin(self) -> None:
        """Show an empty form and put the cursor in it."""
        self.begun = True
        self.blank.show()
        next(iter(self.blank.editors.values())).setFocus()

    def drop(self) -> None:
        """Put the empty form away where it was begun by the button."""
        if self.begun:
            self.begun = False
            self.blank.clear()
            self.leave()
            self.blank.hide()

    def new_record(self, field: str, value: object) -> Fact:
        """The record that an entry in the empty form begins."""
        raise NotImplementedError

    def leave(self) -> None:
        """Put the focus where it can stay while a record is removed."""
        raise NotImplementedError

    def _create(self, field: str, value: object) -> None:
        self.begun = False
        held = self.blank.editors[field].hasFocus()
        record = self.new_record(field, value)
        problems = self._desk.put(record)
        if problems:
            self.blank.refuse(problems, self.new_record(field, None), field)
            return
        self.blank.clear()
        form = self.list.form(KIND_OF[type(record)], record.id)
        if held and form is not None:
            form.editors[field].setFocus()  # The empty form is gone: go on where it was entered.

    def show_records(self, payment: str, records: Sequence[Fact], *, blank: bool) -> None:
        """Show the records; the empty form too where none is there, or one more was begun."""
        if payment != self._payment:
            self._payment, self.begun = payment, False
            self.blank.clear()
        self.list.set(records)
        self.blank.setVisible(blank or self.begun)


class AccountStep(_RecordsStep):
    """Changes of the vendor's account (第七条4), which are the contract's, not an instalment's."""

    def __init__(self, desk: Desk, explainer: Explainer) -> None:
        super().__init__(desk, explainer, _CHANGE, _NEW_CHANGE)
        self.none = PlainStep(explainer)
        self.add = Button(tr("登记变更"), "link", tip=tr("登记乙方账户变更"), height=22)
        self.add.clicked.connect(self.begin)
        self.none.row.insertWidget(2, self.add)
        self._column.insertWidget(0, self.none)
        self.points = PointLines(explainer)
        self._column.addLayout(self.points.layout)

    def new_record(self, field: str, value: object) -> Fact:
        blank = AccountChange(id=self._desk.new_id("account_changes"))
        return msgspec.structs.replace(blank, **{field: value})

    def begin(self) -> None:
        self.none.hide()
        super().begin()

    def leave(self) -> None:
        self.none.show()
        self.add.setFocus()

    def show_payment(self, seen: Seen, payment: str) -> None:
        """Show the changes against their limit before an instalment."""
        changes = seen.facts.account_changes
        self.show_records(payment, changes, blank=False)
        self.none.setVisible(not changes and not self.begun)
        self.points.set(rows.account_points(seen))
        if not changes:
            row = rows.account_row(seen)
            self.none.show_row(row)
            self.show_row(row)
            return
        shown = [rows.change_row(seen, payment, change) for change in changes]
        self.show_row(next((row for row in shown if row.state is State.WARN), shown[-1]))


class InvoiceStep(_RecordsStep):
    """The invoices of an instalment (第七条3)."""

    def __init__(self, desk: Desk, explainer: Explainer) -> None:
        super().__init__(desk, explainer, _INVOICE, _NEW_INVOICE)

    def new_record(self, field: str, value: object) -> Fact:
        blank = Invoice(id=self._desk.new_id("invoices"), payment=self._payment)
        return msgspec.structs.replace(blank, **{field: value})

    def leave(self) -> None:
        self.blank.show()
        next(iter(self.blank.editors.values())).setFocus()

    def show_payment(self, seen: Seen, payment: str) -> None:
        """Show the invoices of an instalment against their limit."""
        invoices = rows.invoices_of(seen, payment)
        self.show_records(payment, invoices, blank=not invoices)
        self.show_row(rows.invoice_row(seen, payment))
