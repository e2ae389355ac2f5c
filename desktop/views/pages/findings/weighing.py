"""What the answers to open facts would give, worked out while nobody waits."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop.rules.unestablished import FIRST, Answer, Outcome, Question, Trial, Weighed, open_questions
from desktop.services.workspace import Workspace
from desktop.views.idle import Idle


class Weighing(QObject):
    """`begin(workspace)` gives the questions and weighs the first of them, one answer a turn of the loop.

    `progressed` when another question is weighed, `done` after the last. What was begun before is dropped.
    """

    progressed = Signal()
    done = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._idle: Idle | None = None
        self._trial: Trial | None = None
        self._most = FIRST
        self.questions: tuple[Question, ...] = ()
        self.known: dict[str, Weighed] = {}

    @property
    def busy(self) -> bool:
        """Whether answers are still to be weighed."""
        return self._idle is not None

    @property
    def unweighed(self) -> int:
        """How many questions are left until more are asked for."""
        return max(len(self.questions) - self._most, 0)

    def ask(self, workspace: Workspace) -> tuple[Question, ...]:
        """Look for the questions alone; nothing is weighed."""
        self.stop()
        terms, facts, seen = workspace.contract.terms, workspace.facts, workspace.assessment
        self.questions = open_questions(terms, facts, workspace.as_of, seen, workspace.memo)
        self.known = {}
        self._trial = Trial(terms, facts, workspace.as_of, workspace.calendar, seen, workspace.memo)
        return self.questions

    def begin(self) -> None:
        """Weigh what was asked and is not weighed yet."""
        trial = self._trial
        if self.busy or trial is None:
            return
        wanted = [each for each in self.questions[: self._most] if each.key not in self.known]
        if not wanted:
            return
        own = Trial(trial.terms, trial.facts, trial.as_of, trial.calendar, trial.shown, trial.memo.copy())
        self._idle = Idle(self._work(wanted, own), self)
        self._idle.done.connect(self._finish)

    def more(self) -> None:
        """Weigh as many again."""
        self._most += FIRST
        self.begin()

    def stop(self) -> None:
        """Leave the rest."""
        if self._idle is not None:
            self._idle.stop()
            self._idle = None

    def _work(self, questions: list[Question], trial: Trial) -> Iterator[Callable[[], object]]:
        for question in questions:
            outcomes: list[Outcome] = []
            for answer in question.answers:
                yield partial(_weigh, trial, question, answer, outcomes)
            yield partial(self._take, question, outcomes)

    def _take(self, question: Question, outcomes: list[Outcome]) -> None:
        self.known[question.key] = Weighed(question, tuple(outcomes))
        self.progressed.emit()

    def _finish(self) -> None:
        self.stop()
        self.done.emit()


def _weigh(trial: Trial, question: Question, answer: Answer, outcomes: list[Outcome]) -> None:
    outcomes.append(trial.outcome(question, answer))
