"""读法: the passages that may be read in more than one way, and the way that is used."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.models.contract import Contract, ReadingChoice
from desktop.views.pages.contract.desk import ContractDesk
from desktop.views.pages.contract.fields import fix_width, said
from desktop.views.pages.contract.items import heading
from desktop.views.theme import font, tint
from desktop.views.widgets import Card, Choice, Explainer, Label, Scroll
from desktop.views.widgets.records import Reason

_CLAUSE = 76


class ReadingRow(QWidget):
    """An open passage: its title and question, the way it is read, and the clause.

    `picked(value)` when another way was chosen, `chosen()` when the cursor comes into it.
    """

    picked = Signal(str)
    chosen = Signal()

    def __init__(self, reading: ReadingChoice) -> None:
        super().__init__()
        self._marked = False
        self.reading = reading
        self.title = Label(reading.title, "small", bold=True)
        self.clause = Label("", "small", "ink3", elide=True, right=True)
        fix_width(self.clause, _CLAUSE)
        self.choice = Choice(f"读法：{reading.title}", height=24)
        self.choice.setFont(font("small"))
        self.choice.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.choice.set_options(tuple((each.value, each.label) for each in reading.values))
        self.used = Label("", "small")
        self.question = Label(reading.question, "small", "ink2", elide=True)
        self.reason = Reason()
        self._lay_out()
        self.choice.committed.connect(lambda value: self.picked.emit(value))
        self.choice.installEventFilter(self)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(15, 5, 15, 6)
        column.setSpacing(3)
        above, below = QHBoxLayout(), QHBoxLayout()
        for line, widgets, wide in (
            (above, (self.title, self.question, self.used), self.question),
            (below, (self.choice, self.clause), self.choice),
        ):
            line.setSpacing(8)
            for widget in widgets:
                line.addWidget(widget, int(widget is wide))
            column.addLayout(line)
        column.addWidget(self.reason)

    def show_contract(self, contract: Contract) -> None:
        """Show the way that is used."""
        default = self.reading.values[0]
        value = getattr(contract.terms.readings, self.reading.name)
        self.choice.set_value(value)
        self.choice.setToolTip(f"{self.choice.currentText()}\n默认：{default.label}")
        self.used.set(*(("默认", "ink3") if value == default.value else ("非默认", "accent")))
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
        self.choice.setFocus()
        super().mousePressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._marked:
            painter.fillRect(self.rect(), tint("accent_soft"))
            painter.fillRect(QRect(0, 0, 3, self.height()), tint("accent"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, tint("grid"))
        painter.end()


class ReadingsCard(Card):
    """All readings; `chosen(clause id)` when the cursor comes into one."""

    chosen = Signal(str)

    def __init__(self, desk: ContractDesk, explainer: Explainer) -> None:
        super().__init__("读法", flush=True)
        self._desk, self._explainer = desk, explainer
        self.rows: dict[str, ReadingRow] = {}
        self.area = Scroll("读法")
        self.area.body.setSpacing(0)
        self.body.addWidget(self.area)
        for reading in desk.contract.readings:
            row = self.rows[reading.name] = ReadingRow(reading)
            row.picked.connect(lambda value, name=reading.name: self._pick(name, value))
            row.chosen.connect(lambda name=reading.name: self._choose(name))
            self.area.body.addWidget(row)
        self.area.body.addStretch(1)

    def show_contract(self) -> None:
        """Show the readings used, and how many are not the default."""
        contract = self._desk.contract
        for row in self.rows.values():
            row.show_contract(contract)
        other = sum(
            getattr(contract.terms.readings, each.name) != each.values[0].value for each in contract.readings
        )
        words = f"，{other} 项不是默认" if other else "，都用默认"
        self.set_title("读法", f"合同文字有多种读法之处 {len(self.rows)} 项{words}")

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

    def _pick(self, name: str, value: str) -> None:
        row = self.rows[name]
        problems = self._desk.choose(name, value)
        row.reason.set(said(problems))
        row.show_contract(self._desk.contract)
