"""The wizard, assembled: the steps, the way through them, and what leaves it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.models.assessment import Problem
from desktop.models.contract import Contract
from desktop.services.drafts import Basics
from desktop.services.founding import Foreseen, Founding, founded
from desktop.services.revising import objections
from desktop.views.dialogs.founding.steps import PartiesStep, Step, TermStep, TextStep
from desktop.views.dialogs.founding.summary import SummaryStep
from desktop.views.dialogs.founding.systems import SystemsStep
from desktop.views.i18n import say, tr
from desktop.views.theme import font, tint
from desktop.views.widgets import Button, Label, Rule, Scroll
from desktop.views.widgets.keyed import order_tabs
from desktop.views.widgets.question import Question

_SIZE = (820, 580)
_LEAST = (480, 300)
_RAIL = 148
#: From this width on the steps stand beside what is asked.
_WIDE = 760


class Founded(msgspec.Struct, frozen=True):
    """What was asked for, and whether it goes into the file that is open."""

    founding: Founding
    in_this_file: bool


class FoundingDialog(QDialog):
    """`FoundingDialog(templates, look_ahead, here, parent)`, shown with `open()`.

    `look_ahead(contract)` tells what follows from it; `here`: the open file may take it.
    `submitted(Founded)` when everything can be read; whoever carries it out then closes the dialog or tells
    it by `refuse` why not: what was typed stays. Leaving it with something typed asks first.
    """

    submitted = Signal(object)

    def __init__(
        self,
        templates: Sequence[Contract],
        look_ahead: Callable[[Contract], Foreseen],
        *,
        here: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("新建合同"))
        self._look_ahead = look_ahead
        self.text = TextStep(templates)
        self.parties = PartiesStep()
        self.term = TermStep(self.text.template)
        self.systems = SystemsStep()
        self.summary = SummaryStep(here=here)
        self.steps: tuple[Step, ...] = (self.text, self.parties, self.term, self.systems, self.summary)
        self.rail = StepRail(tuple(each.title for each in self.steps))
        self.heading = Label("", "sum")
        self.question = Question(self._stay)
        self.cancel = Button(tr("取消"), tip=tr("不建了（Esc）"))
        self.back = Button(tr("上一步"), tip=tr("上一步（Alt+B）"))
        self.forward = Button(tr("下一步"), "primary", tip=tr("下一步（Enter）"))
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self._show(0)

    def _lay_out(self) -> None:
        for step in self.steps:
            scroll = Scroll(step.title)
            scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
            scroll.body.addWidget(step)
            self._stack.addWidget(scroll)
        self.question.no.setText(tr("继续填写"))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.forward)
        column = QVBoxLayout()
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        for widget in (self.heading, self._stack, self.question, Rule(token="grid")):
            column.addWidget(widget, 1 if widget is self._stack else 0)
        column.addLayout(buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(column, 1)
        self.setMinimumSize(*_LEAST)
        self.resize(QSize(*_SIZE).boundedTo(self.screen().availableSize()))

    def _connect(self) -> None:
        self.back.setShortcut("Alt+B")
        self.cancel.clicked.connect(self.reject)
        self.back.clicked.connect(self._step_back)
        self.forward.clicked.connect(self._step_on)
        self.text.picked.connect(lambda: self.term.follow(self.text.template))
        self.forward.setDefault(True)

    @property
    def place(self) -> int:
        """The step that is shown, from 0."""
        return self._stack.currentIndex()

    def _show(self, place: int) -> None:
        last = place == len(self.steps) - 1
        step = self.steps[place]
        self._stack.setCurrentIndex(place)
        self.heading.set(
            tr("{title}（第 {place} 步，共 {count} 步）").format(
                title=step.title, place=place + 1, count=len(self.steps)
            )
        )
        self.rail.show_step(place)
        self.back.setEnabled(place > 0)
        self.forward.setText(tr("新建合同") if last else tr("下一步"))
        order_tabs(self)
        step.first.setFocus()

    def _step_back(self) -> None:
        self._show(max(self.place - 1, 0))

    def _step_on(self) -> None:
        """To the next step where this one can be read; from the last one the contract is asked for."""
        if not self.steps[self.place].read():
            return
        if self.steps[self.place] is self.summary:
            self.submitted.emit(Founded(self._founding(), self.summary.place.value == "here"))
        elif self.steps[self.place + 1] is self.summary:
            self._look()
        else:
            self._show(self.place + 1)

    def _look(self) -> None:
        """Show what follows, once it could be a contract."""
        contract = founded(self._founding())
        if problems := objections(contract):
            self.refuse(problems)
            return
        self.summary.show_contract(contract, self._look_ahead(contract))
        self._show(self.place + 1)

    def _founding(self) -> Founding:
        text, term = self.text.values, self.term.values
        basics = Basics(
            name=text["name"],
            short_name=text["short_name"],
            service_months=term["terms.service_months"],
            total_fee=term["terms.total_fee"],
            systems=self.systems.systems,
            signed_by_a_on=term["terms.signed_by_a_on"],
            signed_by_b_on=term["terms.signed_by_b_on"],
        )
        return Founding(
            template=self.text.template.template,
            basics=basics,
            parties=self.parties.parties(),
            promised_headcount=term["terms.promised_headcount"],
            shares=self.term.shares(),
        )

    def refuse(self, problems: Sequence[Problem]) -> None:
        """Show why it was not made: at the field where there is one, else above the buttons."""
        rest, first = [], None
        for problem in problems:
            step = next((each for each in self.steps if each.refuse(problem)), None)
            first = first or step
            if step is None:
                rest.append(say(str(problem)))
        self.summary.reason.set("\n".join(rest))
        self._show(self.steps.index(first or self.summary))

    @property
    def touched(self) -> bool:
        """Whether something was typed that leaving would lose."""
        return any(step.touched for step in self.steps)

    def reject(self) -> None:
        """Leave; ask first where something was typed."""
        if not self.touched or self.question.isVisible():
            super().reject()
            return
        self.question.ask(
            tr("放弃已填写的内容？"), tr("合同还没有建成，关闭后不保留。"), tr("放弃"), self._leave
        )
        self.question.no.setFocus()

    def _leave(self) -> None:
        super().reject()

    def _stay(self) -> None:
        self.steps[self.place].first.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a small screen the heading alone tells which step it is."""
        super().resizeEvent(event)
        self.rail.setVisible(self.width() >= _WIDE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape on the question goes back to the step."""
        if event.key() == Qt.Key.Key_Escape and self.question.isVisible():
            self.question.close_question()
            return
        super().keyPressEvent(event)


class StepRail(QWidget):
    """The steps in their order, the one shown marked by a bar, bold words and its number."""

    def __init__(self, titles: Sequence[str]) -> None:
        super().__init__()
        self._labels = tuple(
            Label(tr("{place}　{title}").format(place=place, title=title))
            for place, title in enumerate(titles, 1)
        )
        self._place = 0
        self.setFixedWidth(_RAIL)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 18, 8, 16)
        column.setSpacing(12)
        for label in self._labels:
            column.addWidget(label)
        column.addStretch(1)

    def show_step(self, place: int) -> None:
        """Mark a step."""
        self._place = place
        for each, label in enumerate(self._labels):
            label.set_tone("accent" if each == place else "ink2" if each < place else "ink3")
            label.setFont(font("body", bold=each == place))
        self.setAccessibleName(
            tr("第 {place} 步，共 {count} 步：{labels}").format(
                place=place + 1, count=len(self._labels), labels=self._labels[place].whole()
            )
        )
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), tint("rail"))
        at = self._labels[self._place].geometry()
        painter.fillRect(QRectF(0, at.top() - 4, 3, at.height() + 8), tint("accent"))
        painter.end()
