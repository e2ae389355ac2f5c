"""读法: the passages that may be read in more than one way, and the way that is used."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.contract import ReadingChoice
from desktop.services.readings import value_words
from desktop.services.workspace import Workspace
from desktop.views.i18n import tr
from desktop.views.pages.contract.desk import ContractDesk
from desktop.views.pages.contract.fields import fix_width
from desktop.views.pages.contract.items import heading
from desktop.views.pages.contract.reading_rows import how_chosen, used_value
from desktop.views.theme import tint
from desktop.views.widgets import Button, Card, Explainer, Label, Scroll

_CLAUSE = 76


class ReadingRow(QWidget):
    """An open passage: its title and question, the way it is read, and the clause.

    `decide_asked()` to decide on another way, `chosen()` when the cursor comes into it.
    """

    decide_asked = Signal()
    chosen = Signal()

    def __init__(self, reading: ReadingChoice) -> None:
        super().__init__()
        self._marked = False
        self.reading = reading
        self.title = Label(reading.title, "small", bold=True)
        self.clause = Label("", "small", "ink3", elide=True, right=True)
        fix_width(self.clause, _CLAUSE)
        self.value = Label("", "small", elide=True)
        self.decide = Button(tr("决定…"), "quiet", height=22, tip=tr("看另一读法的变化，写明理由后决定"))
        self.decide.setAccessibleName(tr("决定读法：{title}").format(title=reading.title))
        self.used = Label("", "small")
        self.question = Label(reading.question, "small", "ink2", elide=True)
        self._lay_out()
        self.decide.clicked.connect(self.decide_asked)
        self.decide.installEventFilter(self)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(15, 5, 15, 6)
        column.setSpacing(3)
        above, below = QHBoxLayout(), QHBoxLayout()
        for line, widgets, wide in (
            (above, (self.title, self.question, self.used), self.question),
            (below, (self.value, self.decide, self.clause), self.value),
        ):
            line.setSpacing(8)
            for widget in widgets:
                line.addWidget(widget, int(widget is wide))
            column.addLayout(line)

    def show_reading(self, workspace: Workspace) -> None:
        """Show the way that is used, and why."""
        contract, name = workspace.contract, self.reading.name
        words = value_words(contract, name, used_value(workspace, name))
        self.value.set(words)
        self.value.setToolTip(
            tr("{words}\n默认：{label}").format(words=words, label=self.reading.values[0].label)
        )
        mark = how_chosen(workspace, self.reading)
        self.used.set(mark.text, "accent" if mark.state else "ink3")
        self.clause.set(heading(contract, self.reading.clause))
        found = contract.clause(self.reading.clause)
        self.clause.setToolTip(found.text if found else "")

    def mark(self, *, marked: bool) -> None:
        """Tell the passages of the clause in hand from the others."""
        self._marked = marked
        self.update()

    @property
    def marked(self) -> bool:
        """Whether it belongs to the clause in hand."""
        return self._marked

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.chosen.emit()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.decide.setFocus()
        super().mousePressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._marked:
            painter.fillRect(self.rect(), tint("accent_soft"))
            painter.fillRect(QRect(0, 0, 3, self.height()), tint("accent"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, tint("grid"))
        painter.end()


class ReadingsCard(Card):
    """All readings; `chosen(clause id)` when the cursor comes into one, `decide_asked(name)` to decide."""

    chosen = Signal(str)
    decide_asked = Signal(str)

    def __init__(self, desk: ContractDesk, explainer: Explainer) -> None:
        super().__init__(tr("读法"), flush=True)
        self._explainer = explainer
        self.rows: dict[str, ReadingRow] = {}
        self.area = Scroll(tr("读法"))
        self.area.body.setSpacing(0)
        self.body.addWidget(self.area)
        for reading in desk.contract.readings:
            row = self.rows[reading.name] = ReadingRow(reading)
            row.decide_asked.connect(lambda name=reading.name: self.decide_asked.emit(name))
            row.chosen.connect(lambda name=reading.name: self._choose(name))
            self.area.body.addWidget(row)
        self.area.body.addStretch(1)

    def show_workspace(self, workspace: Workspace) -> None:
        """Show the readings used, and how many are not the default."""
        for row in self.rows.values():
            row.show_reading(workspace)
        other = sum(
            used_value(workspace, each.name) != each.values[0].value for each in workspace.contract.readings
        )
        words = tr("，{other} 项不是默认").format(other=other) if other else tr("，都用默认")
        self.set_title(
            tr("读法"),
            tr("合同文字有多种读法之处 {count} 项{words}").format(count=len(self.rows), words=words),
        )

    def mark_clause(self, clause_id: str) -> None:
        """Tell which passages belong to the clause in hand, and bring the first of them into sight."""
        marked = [row for row in self.rows.values() if row.reading.clause == clause_id]
        for row in self.rows.values():
            row.mark(marked=row in marked)
        if marked:
            self.area.ensureWidgetVisible(marked[0], 0, 12)

    def _choose(self, name: str) -> None:
        self._explainer.select("")
        self.chosen.emit(self.rows[name].reading.clause)
