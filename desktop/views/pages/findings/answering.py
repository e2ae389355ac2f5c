"""The question in hand: what each answer would give, then 是, 否 or another answer with its basis."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from desktop.models.enums.incidents import CAUSE_ZH
from desktop.models.facts import KIND_ZH
from desktop.models.money import grouped, signed
from desktop.rules.unestablished import Answer, Outcome, Question, answered
from desktop.views.evident.recorder import Recorder
from desktop.views.i18n import say, tr, worded
from desktop.views.pages.findings.unsettled_rows import (
    OpenFact,
    answer_words,
    event_words,
    field_words,
    record_words,
    right_words,
)
from desktop.views.theme import Tone
from desktop.views.widgets import Button, Card, Choice, Label, Reason, Rule, TextEntry, clear_layout
from desktop.views.widgets.problems import problem_words

_HEADS = (tr("如答"), tr("确定，元"), tr("最多，元"))


class AnswerCard(Card):
    """`decided` once an answer is recorded; `opened(kind, id)` to go to the record."""

    decided = Signal()
    opened = Signal(str, str)

    def __init__(self, recorder: Recorder) -> None:
        super().__init__(" ")
        self._recorder = recorder
        self._fact: OpenFact | None = None
        self._name = Label("", "small", "ink2", wrap=True)
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(2)
        self.grid.setColumnStretch(0, 1)
        self.effects = Label("", "small", "ink2", wrap=True)
        self.basis = TextEntry(tr("依据"), hint=tr("依据：凭什么这样认定"), height=24)
        self.yes = Button(tr("是"), height=24, tip=tr("认定为是（列表中按 Y，或 Alt+Y）"))
        self.no = Button(tr("否"), height=24, tip=tr("认定为否（列表中按 N，或 Alt+N）"))
        self.yes.setShortcut("Alt+Y")
        self.no.setShortcut("Alt+N")
        self.other = Choice(tr("认定为"), height=24)
        self.settle = Button(tr("认定"), height=24, tip=tr("按所选的回答认定（Alt+Q）"))
        self.settle.setShortcut("Alt+Q")
        self.open = Button(tr("打开"), height=24, icon="link", tip=tr("到这条记录去（Alt+O）"))
        self.open.setShortcut("Alt+O")
        self._error = Reason()
        self._lay_out()
        self.yes.clicked.connect(lambda: self._decide(True))
        self.no.clicked.connect(lambda: self._decide(False))
        self.settle.clicked.connect(lambda: self._decide(self.other.value))
        self.open.clicked.connect(self._open)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.other, 1)
        for button in (self.yes, self.no, self.settle, self.open):
            buttons.addWidget(button)
        self.body.addWidget(self._name)
        self.body.addLayout(self.grid)
        self.body.addWidget(self.effects)
        self.body.addWidget(Rule())
        self.body.addWidget(self.basis)
        self.body.addWidget(self._error)
        self.body.addLayout(buttons)

    @property
    def error(self) -> str:
        """Why the last answer was refused, or nothing."""
        return self._error.told

    def stops(self) -> list[QWidget]:
        """What Tab stops at, in order."""
        return [self.basis, self.other, self.yes, self.no, self.settle, self.open]

    def show_fact(self, fact: OpenFact) -> None:
        """Show a question; what was typed as its basis stays while it is the same question."""
        before, self._fact = self._fact, fact
        question, work = fact.question, self._recorder.workspace
        record = work.facts.find(question.kind, question.id)
        self.set_title(field_words(question))
        self._name.set(record_words(record, work.terms) if record else question.id)
        self._show_outcomes(fact)
        if before is None or before.question.key != question.key:
            self.basis.set_value("")
            self._error.tell("")
            self._offer(question, has_basis=hasattr(record, f"{question.field}_basis"))

    def _offer(self, question: Question, *, has_basis: bool) -> None:
        """是 and 否, or a list of answers; a measure is filled in with its record."""
        plain = question.answers == (True, False)
        listed = bool(question.answers) and not plain and not question.measured
        answers = tuple(worded(CAUSE_ZH).items()) if question.field == "cause" else ()
        self.other.set_options(
            answers or tuple((each, answer_words(question, each)) for each in question.answers if listed)
        )
        self.basis.setVisible(has_basis)
        for part, wanted in (
            (self.yes, plain),
            (self.no, plain),
            (self.other, listed),
            (self.settle, listed),
        ):
            part.setVisible(wanted)

    def _show_outcomes(self, fact: OpenFact) -> None:
        clear_layout(self.grid)
        outcomes = fact.weighed.outcomes if fact.weighed else ()
        for column, word in enumerate(_HEADS if outcomes else ()):
            self.grid.addWidget(Label(word, "small", "ink3", right=column > 0), 0, column)
        for place, outcome in enumerate(outcomes, 1):
            self._add_line(place, fact.question, outcome)
        lines = [
            tr("{question}：{words}").format(
                question=answer_words(fact.question, outcome.answer), words=tr("，").join(words)
            )
            for outcome in outcomes
            if (words := [*event_words(outcome), *right_words(outcome)])
        ]
        if not outcomes:
            lines.append(tr("正在推算…") if fact.question.answers else tr("日期和时刻请在记录中填写"))
        elif all(each.nothing for each in outcomes):
            lines.append(tr("单凭这一项，怎样认定都不改变金额和权利"))
        self.effects.tell("\n".join(lines))

    def _add_line(self, place: int, question: Question, outcome: Outcome) -> None:
        sums = self._recorder.workspace.assessment.penalties
        self.grid.addWidget(Label(answer_words(question, outcome.answer), "small", elide=True), place, 0)
        for column, held, change in (
            (1, sums.accrued, outcome.certain),
            (2, sums.accrued_max, outcome.most),
        ):
            tone: Tone = "ink" if change else "ink3"
            label = Label(signed(change) if change else tr("不变"), "small", tone, right=True)
            label.setToolTip(f"{grouped(held)} → {grouped(held + change)}")
            self.grid.addWidget(label, place, column)

    def _decide(self, answer: Answer | None) -> None:
        if self._fact is None or answer is None:
            return
        question, work = self._fact.question, self._recorder.workspace
        record = work.facts.find(question.kind, question.id)
        if record is None:
            return
        changed = answered(record, question.field, answer)
        basis = self.basis.text().strip()
        if basis and not self.basis.isHidden():
            changed = msgspec.structs.replace(changed, **{f"{question.field}_basis": basis})
        words = answer_words(question, answer)
        title = tr("认定{kind} {id} 的{question}：{words}").format(
            kind=say(KIND_ZH[question.kind]), id=question.id, question=field_words(question), words=words
        )
        problems = self._recorder.attempt(lambda: work.save(changed, title=title))
        self._error.tell(problem_words(problems))
        if not problems:
            self.decided.emit()

    def _open(self) -> None:
        if self._fact is not None:
            self.opened.emit(self._fact.question.kind, self._fact.question.id)
