"""未认定: every fact that holds the money open, most money first, and its answer given in place."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from desktop.rules.unestablished import FIRST
from desktop.services.workspace import Workspace
from desktop.views.evident.recorder import Recorder
from desktop.views.i18n import tr
from desktop.views.pages.findings.answering import AnswerCard
from desktop.views.pages.findings.unsettled_rows import OpenFact, fact_rows, open_facts
from desktop.views.pages.findings.weighing import Weighing
from desktop.views.widgets import Button, Card, Column, Explainer, Label, Table

_COLUMNS = (
    Column(tr("未认定的事实"), 210),
    Column(tr("每种回答的后果")),
    Column(tr("最多相差，元"), 104, right=True),
)
_ROW = 42
_SIDE = 356
_WIDE = 900
_NONE = tr("没有未认定的事实。影响金额而还没有结论的事实列在这里。")
_LEAST = 210


class Unsettled(QWidget):
    """The list beside the answers to the question in hand. `opened(kind, id)` for its record."""

    opened = Signal(str, str)

    def __init__(self, recorder: Recorder, explainer: Explainer) -> None:
        super().__init__()
        self._recorder = recorder
        self._found: tuple[OpenFact, ...] = ()
        self.weighing = Weighing(self)
        self.more = Button("", "quiet", height=24, tip=tr("再推算一批（Alt+M）"))
        self.more.setShortcut("Alt+M")
        self.card = Card(tr("未认定的事实"), tr("按金额排列，逐项推算，不影响记录"), self.more, flush=True)
        self.table = Table(_COLUMNS, explainer, name=tr("未认定的事实"), row_height=_ROW)
        self.table.setMinimumHeight(_LEAST)
        self._none = Label(_NONE, "body", "ink2", wrap=True)
        self._none.setContentsMargins(16, 14, 16, 14)
        self.answers = AnswerCard(recorder)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lay_out()
        self.table.picked.connect(lambda _: self._show_chosen())
        self.table.entered_row.connect(lambda _: self.answers.open.click())
        self.answers.opened.connect(self.opened)
        self.answers.decided.connect(self.table.setFocus)
        self.more.clicked.connect(self._go_on)
        self.weighing.progressed.connect(self._show)
        self.weighing.done.connect(self._show)
        for key, button in ((Qt.Key.Key_Y, self.answers.yes), (Qt.Key.Key_N, self.answers.no)):
            shortcut = QShortcut(QKeySequence(key), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(button.click)

    def _lay_out(self) -> None:
        self.card.body.addWidget(self.table, 1)
        self.card.body.addWidget(self._none)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.setSpacing(12)
        beside = QHBoxLayout()
        beside.addWidget(self.answers, 0, Qt.AlignmentFlag.AlignTop)
        self._sides.addWidget(self.card, 1)
        self._sides.addLayout(beside)

    @property
    def count(self) -> int:
        """How many facts are not established."""
        return len(self.weighing.questions)

    def stops(self) -> list[QWidget]:
        """What Tab stops at, in order."""
        return [self.more, self.table, *self.answers.stops()]

    def take(self, workspace: Workspace) -> None:
        """Look for the questions anew; they are weighed once they are looked at."""
        self.weighing.ask(workspace)
        if self.isVisible():
            self.look()

    def look(self) -> None:
        """Show the questions and begin to weigh them."""
        self.weighing.begin()
        self._show()

    def choose(self, kind: str, record_id: str) -> bool:
        """Choose the first question about a record; whether there is one."""
        for each in self._found:
            if (each.question.kind, each.question.id) == (kind, record_id):
                self.table.choose(each.question.key)
                return True
        return False

    def _go_on(self) -> None:
        self.weighing.more()
        self._show()

    def _show(self) -> None:
        workspace, weighing = self._recorder.workspace, self.weighing
        self._found = open_facts(weighing.questions, weighing.known, sorted_by_money=not weighing.busy)
        self.table.set_rows(fact_rows(self._found, workspace.facts, workspace.terms))
        self.table.setVisible(bool(self._found))
        self._none.setVisible(not self._found)
        left = weighing.unweighed
        self.more.setText(tr("再推算 {left} 项").format(left=min(left, FIRST)))
        self.more.setVisible(bool(left) and not weighing.busy)
        if self._found and not self.table.key:
            self.table.choose(self._found[0].question.key)
        self._show_chosen()

    def _show_chosen(self) -> None:
        chosen = next((each for each in self._found if each.question.key == self.table.key), None)
        self.answers.setVisible(chosen is not None)
        if chosen is not None:
            self.answers.show_fact(chosen)

    def sizeHint(self) -> QSize:
        return QSize(_SIDE, _LEAST)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= _WIDE
        self._sides.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )
        self.answers.setMinimumWidth(_SIDE if wide else 0)
        self.answers.setMaximumWidth(_SIDE if wide else self.width())
        self._sides.activate()
