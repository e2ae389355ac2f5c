"""How one open passage is read: a value with reason and day, what it changes, and what was decided before."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.models.contract import ReadingChoice
from desktop.services.readings import Decided, decisions_on, read_on
from desktop.views.evident.differences import Line, difference_grid, differences, fill
from desktop.views.i18n import roomy, tr
from desktop.views.pages.contract.desk import ContractDesk
from desktop.views.pages.contract.fields import said
from desktop.views.pages.contract.items import heading
from desktop.views.pages.contract.reading_rows import decision_rows, used_value, value_options
from desktop.views.widgets import Button, Card, Choice, Column, DateEdit, Label, Rule, Table, TextEntry
from desktop.views.widgets.reason import Reason

_COLUMNS = (Column(tr("决定日"), 92), Column(tr("改动与理由")), Column(tr("状态"), 86))
_ROW = 42
_LABEL = roomy(48)


class ReadingForm(Card):
    """Nothing is recorded before 决定; `show_reading` keeps what was typed while it is the same passage."""

    def __init__(self, desk: ContractDesk) -> None:
        super().__init__(" ")
        self._desk = desk
        self._choice: ReadingChoice | None = None
        self._decisions: tuple[Decided, ...] = ()
        self.question = Label("", "small", "ink2", wrap=True)
        self.value = Choice(tr("读作"), height=24)
        self.why = TextEntry(tr("理由"), hint=tr("理由（必填）：依据、商议或法务意见"), height=24)
        self.day = DateEdit(tr("决定日"), height=24)
        self.outcome = difference_grid()
        self.reason = Reason()
        self.decide = Button(
            tr("决定"), "primary", icon="check", tip=tr("按所选的读法决定（Alt+S）"), height=24
        )
        self.decide.setShortcut("Alt+S")
        self.history = Table(_COLUMNS, name=tr("历次决定"), row_height=_ROW)
        self.undecided = Label(tr("还没有决定，按默认的读法。"), "small", "ink3", wrap=True)
        self.remove = Button(
            tr("删除决定"), "quiet", icon="trash", tip=tr("删除选中的决定（Delete）"), height=22
        )
        self._lay_out()
        self.value.committed.connect(lambda _: self._preview())
        self.day.committed.connect(lambda _: self._preview())
        self.day.failed.connect(self.reason.set)
        self.why.textChanged.connect(lambda _: self._offer())
        self.why.returnPressed.connect(self.decide.click)
        self.decide.clicked.connect(self._decide)
        self.remove.clicked.connect(self._remove)
        self.history.picked.connect(lambda _: self._offer())
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.history)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._remove)

    def _lay_out(self) -> None:
        self.body.setSpacing(6)
        self.body.addWidget(self.question)
        for word, widget in ((tr("读作"), self.value), (tr("理由"), self.why), (tr("决定日"), self.day)):
            line = QHBoxLayout()
            line.setSpacing(8)
            name = Label(word, "small", "ink2")
            name.setFixedWidth(_LABEL)
            name.setBuddy(widget)
            line.addWidget(name)
            line.addWidget(widget, 1)
            self.body.addLayout(line)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.decide)
        self.body.addWidget(Rule(token="grid"))
        self.body.addLayout(self.outcome)
        self.body.addWidget(self.reason)
        self.body.addLayout(buttons)
        self.body.addWidget(Rule(token="grid"))
        above = QHBoxLayout()
        above.addWidget(Label(tr("历次决定"), "small", bold=True), 1)
        above.addWidget(self.remove)
        self.body.addLayout(above)
        self.body.addWidget(self.undecided)
        self.body.addWidget(self.history, 1)
        self.body.addStretch()

    def stops(self) -> list[QWidget]:
        """What Tab stops at, in order."""
        return [self.value, self.why, self.day, self.decide, self.remove, self.history]

    def show_reading(self, name: str) -> None:
        """Show a passage as it is read on the as-of day."""
        work = self._desk.workspace
        choice = next(each for each in self._desk.contract.readings if each.name == name)
        fresh = self._choice is None or self._choice.name != name
        self._choice = choice
        used = used_value(work, name)
        self.set_title(choice.title, heading(self._desk.contract, choice.clause))
        self.question.set(choice.question)
        chosen = used if fresh else self.value.value
        self.value.set_options(value_options(choice, self._desk.contract, used))
        self.value.set_value(chosen)
        self.day.set_near(work.as_of.day)
        if fresh:
            self._empty()
        self._decisions = decisions_on(self._desk.contract, work.facts, name, work.as_of)
        self.history.set_rows(decision_rows(self._desk.contract, self._decisions))
        self.undecided.setVisible(not self._decisions)
        self.history.setVisible(bool(self._decisions))
        self._preview()

    def _empty(self) -> None:
        self.why.set_value("")
        self.day.set_value(self._desk.workspace.decision_day)

    def _preview(self) -> None:
        """Each figure that the decision would change, old and new."""
        work, day, value = self._desk.workspace, self.day.value, self.value.value
        self.reason.set("")
        if self._choice is None or value is None or day is None:
            fill(self.outcome, ())
        elif day > work.as_of.day:
            fill(self.outcome, ())
            self.reason.set(tr("决定日晚于截至日；应为不晚于 {day}").format(day=work.as_of.day))
        elif value == used_value(work, self._choice.name):
            fill(self.outcome, (Line(tr("现用的读法，没有变化"), "", ""),))
        else:
            after = read_on(work, self._choice.name, value, day)
            lines = differences(work.terms, work.assessment, after)
            heads = Line(tr("截至 {day}").format(day=work.as_of.day), tr("现在"), tr("决定后"))
            fill(self.outcome, (heads, *(lines or (Line(tr("金额、日期、权利和次数"), "—", tr("不变")),))))
        self._offer()

    def _offer(self) -> None:
        """There is something to decide once another value is chosen and a reason is given."""
        work, day = self._desk.workspace, self.day.value
        other = self._choice is not None and self.value.value != used_value(work, self._choice.name)
        timely = day is not None and day <= work.as_of.day
        self.decide.setEnabled(other and timely and bool(self.why.text().strip()))
        self.remove.setEnabled(self._chosen() is not None)

    def _chosen(self) -> Decided | None:
        return next((each for each in self._decisions if each.decision.id == self.history.key), None)

    def _decide(self) -> None:
        choice, day = self._choice, self.day.value
        if choice is None or day is None:
            return
        problems = self._desk.decide_reading(choice.name, self.value.value, self.why.text().strip(), day)
        self.reason.set(said(problems))
        if not problems:
            self._empty()
            self._preview()

    def _remove(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            problems = self._desk.drop_reading(chosen.decision)
            self.reason.set(said(problems))
            self.value.setFocus()
