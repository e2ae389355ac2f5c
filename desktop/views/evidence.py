"""The panel 依据: how a figure came about, down to the clause and the fact."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desktop.models.assessment import FactRef, Trace
from desktop.models.contract import Clause
from desktop.services.evidence_text import (
    Choice,
    ReadingShown,
    as_text,
    clause_of,
    clauses_in,
    fact_words,
    formula_in_numbers,
    owner_words,
    readings_shown,
    unit_text,
    value_text,
)
from desktop.services.workspace import Workspace
from desktop.views.evidence_today import today_words
from desktop.views.evidence_tree import TraceTree
from desktop.views.i18n import say, tr
from desktop.views.theme import Tone, tint
from desktop.views.widgets import Button, FigureLabel, Label, Rule, Scroll, State, StateLabel, clear_layout

_SIDE = 16
_HINT = tr("点击任一金额、日期或状态，或用 Tab 选中后按 F4，这里显示它怎么得出。")


class EvidencePanel(QWidget):
    """`explain(figure_id)` shows a figure; `refresh()` after a change; `fact_opened(kind, id)`, `closed`."""

    fact_opened = Signal(str, str)
    closed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._figure_id = ""
        self._trace: Trace | None = None
        self._readings: tuple[ReadingShown, ...] = ()
        self._followed: tuple[str, ...] = ()
        self.setAccessibleName(tr("依据"))
        self._subject = Label("", "small", "ink2", elide=True)
        self._copy = Button("", "icon", icon="copy", tip=tr("复制为文字"), height=24)
        self._copy.clicked.connect(self.copy)
        self.figure = FigureLabel("", "", "card")
        self.formula = Label("", "small", "ink2", wrap=True)
        self.today = Label("", "small", "warn", wrap=True)
        self.tree = TraceTree()
        self.tree.followed.connect(self._follow)
        self._clauses = QVBoxLayout()
        self._choices = QVBoxLayout()
        self._build()
        self.refresh()

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._header())
        outer.addWidget(Rule())
        self._hint = Label(_HINT, "small", "ink2", wrap=True)
        self._hint.setContentsMargins(_SIDE, 16, _SIDE, 0)
        outer.addWidget(self._hint)
        self._scroll = Scroll(tr("依据"))
        self._fill_body(self._scroll.body)
        outer.addWidget(self._scroll, 1)

    def _header(self) -> QWidget:
        header = QWidget()
        header.setFixedHeight(39)
        row = QHBoxLayout(header)
        row.setContentsMargins(_SIDE, 0, 10, 0)
        row.setSpacing(8)
        close = Button("", "icon", icon="close", tip=tr("关闭（F4）"), height=24)
        close.clicked.connect(self.closed)
        row.addWidget(Label(tr("依据"), "section"))
        row.addWidget(self._subject, 1)
        row.addWidget(self._copy)
        row.addWidget(close)
        return header

    def _fill_body(self, column: QVBoxLayout) -> None:
        column.setContentsMargins(0, 10, 0, 16)
        column.setSpacing(0)
        column.addLayout(_inset(self.figure, self.today, self.formula))
        column.addSpacing(12)
        column.addWidget(Rule())
        column.addSpacing(8)
        column.addLayout(_inset(_heads(tr("怎么得出"), tr("出处"), indent=4), self.tree, left=_SIDE - 4))
        column.addSpacing(8)
        for part in (self._clauses, self._choices):
            part.setSpacing(6)
            part.setContentsMargins(0, 0, 0, 0)
            column.addLayout(part)
        column.addStretch(1)

    def explain(self, figure_id: str) -> None:
        """Show how a figure came about."""
        self._followed = ()
        self._figure_id = figure_id
        self.refresh()
        self._scroll.verticalScrollBar().setValue(0)

    @property
    def figure_id(self) -> str:
        """The figure shown."""
        return self._figure_id

    def refresh(self) -> None:
        """Show the same figure as it is now."""
        trace = self._workspace.explain(self._figure_id) if self._figure_id else None
        self._trace = trace
        for part in (self._scroll, self._copy):
            part.setVisible(trace is not None)
        self._hint.setVisible(trace is None)
        gone = tr("按 {day} 的事实，这一项不存在。").format(day=self._workspace.as_of.day.isoformat())
        self._hint.set(gone if self._figure_id else _HINT)
        self._subject.set("")
        if trace is not None:
            self._fill(trace)

    def turn(self) -> None:
        """Say anew what of the figure only the end of the day would bring: time has passed."""
        self.today.set(today_words(self._workspace, self._figure_id))
        self.today.setVisible(bool(self.today.text()))

    def _fill(self, trace: Trace) -> None:
        contract = self._workspace.contract
        clause = contract.clause(clause_of(trace, contract))
        owner = owner_words(self._figure_id, self._workspace.terms, self._workspace.assessment)
        self._subject.set(
            " › ".join(filter(None, (say(owner), say(trace.name), say(clause.heading) if clause else "")))
        )
        self.figure.set(say(value_text(trace.value, trace.unit)), say(unit_text(trace.unit)))
        self.turn()
        numbers = formula_in_numbers(trace)
        words = [f"= {numbers}" if numbers else "", say(trace.formula)]
        self.formula.set("\n".join(word for word in words if word))
        self.formula.setVisible(any(words))
        self.tree.show_trace(trace, contract)
        self._fill_clauses(trace)
        self._readings = readings_shown(self._workspace.alternatives(self._figure_id), trace.unit)
        self._fill_readings()

    def _fill_clauses(self, trace: Trace) -> None:
        clear_layout(self._clauses)
        contract = self._workspace.contract
        wanted = dict.fromkeys((*clauses_in(trace, contract, depth=1), *self._followed))
        quoted = [clause for clause_id in wanted if (clause := contract.clause(clause_id))]
        if not quoted:
            return
        self._clauses.addWidget(Rule())
        self._clauses.addLayout(_inset(_heads(tr("条款原文"), "")))
        for clause in quoted:
            self._clauses.addLayout(_inset(Quote(clause)))

    def _fill_readings(self) -> None:
        clear_layout(self._choices)
        if not self._readings:
            return
        self._choices.addSpacing(8)
        self._choices.addWidget(Rule())
        self._choices.addLayout(_inset(_heads(tr("读法"), tr("结果"))))
        for reading in self._readings:
            self._choices.addLayout(_inset(ReadingRows(reading)))
        differs = any(choice.differs for reading in self._readings for choice in reading.choices)
        state = State.WARN if differs else State.OK
        words = tr("换一种读法，结果会不同") if differs else tr("采用哪种读法，结果都不变")
        self._choices.addLayout(_inset(StateLabel(state, words, "small")))

    def copy(self) -> None:
        """Put the explanation on the clipboard as text."""
        if self._trace is not None:
            text = as_text(self._trace, self._workspace.contract, self._readings)
            QGuiApplication.clipboard().setText(text)

    def _follow(self, node: Trace) -> None:
        facts = tuple(dict.fromkeys((fact.kind, fact.id) for fact in node.facts))
        if len(facts) == 1:
            self.fact_opened.emit(*facts[0])
        elif facts:
            self._offer(node.facts)
        elif self._trace is not None and (clause_id := clause_of(node, self._workspace.contract)):
            self._followed = tuple(dict.fromkeys((*self._followed, clause_id)))
            self._fill_clauses(self._trace)
            self._show_quote(clause_id)

    def _offer(self, facts: tuple[FactRef, ...]) -> None:
        menu = QMenu(self)
        for kind, fact_id in dict.fromkeys((fact.kind, fact.id) for fact in facts):
            choice = menu.addAction(fact_words(kind, fact_id))
            choice.triggered.connect(lambda _=False, k=kind, i=fact_id: self.fact_opened.emit(k, i))
        menu.popup(self.tree.viewport().mapToGlobal(QPoint(self.tree.width() - 60, 20)))

    def _show_quote(self, clause_id: str) -> None:
        for quote in self.findChildren(Quote):
            quote.mark(quote.clause.id == clause_id)
            if quote.clause.id == clause_id:
                self._scroll.settle()
                self._scroll.ensureWidgetVisible(quote, 0, 40)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), tint("surface"))
        painter.fillRect(0, 0, 1, self.height(), tint("line"))
        painter.end()


class Quote(QWidget):
    """The contract's own words beside a rule, with the clause below."""

    def __init__(self, clause: Clause) -> None:
        super().__init__()
        self.clause = clause
        self._marked = False
        column = QVBoxLayout(self)
        column.setContentsMargins(11, 0, 0, 0)
        column.setSpacing(2)
        words = Label(clause.text, "clause", wrap=True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(words)
        column.addWidget(Label(say(clause.heading), "small", "ink3"))

    def mark(self, marked: bool) -> None:
        """Tell it from the other quotes."""
        self._marked = marked
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, 0, 2, self.height(), tint("accent" if self._marked else "accent_line"))
        painter.end()


class ReadingRows(QWidget):
    """A reading: its title, and below it each value with the figure it would give."""

    def __init__(self, reading: ReadingShown) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 2)
        column.setSpacing(2)
        column.addWidget(Label(reading.title, "small", "ink2"))
        for choice in reading.choices:
            column.addWidget(_ChoiceRow(choice))


class _ChoiceRow(QWidget):
    """A mark that is full where the value is the one used, its words, its figure."""

    def __init__(self, choice: Choice) -> None:
        super().__init__()
        self._current = choice.current
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Label(choice.label, "small", wrap=True), 1)
        tone: Tone = "warn" if choice.differs else "ink" if choice.current else "ink3"
        row.addWidget(Label(choice.figure, "small", tone, right=True))
        used = tr("采用") if choice.current else tr("另一读法")
        self.setAccessibleName(
            tr("{used}：{label}，{figure}").format(used=used, label=choice.label, figure=choice.figure)
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = QRectF(1, 3.5, 11, 11)
        painter.setPen(QPen(tint("accent" if self._current else "ctl"), 1.3))
        painter.drawEllipse(ring)
        if self._current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tint("accent"))
            painter.drawEllipse(ring.adjusted(3, 3, -3, -3))
        painter.end()


def _inset(*widgets: QWidget, left: int = _SIDE) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(left, 0, _SIDE, 0)
    column.setSpacing(2)
    for widget in widgets:
        column.addWidget(widget)
    return column


def _heads(left: str, right: str, indent: int = 0) -> QWidget:
    heads = QWidget()
    row = QHBoxLayout(heads)
    row.setContentsMargins(indent, 2, 0, 2)
    row.addWidget(Label(left, "small", "ink2"))
    row.addStretch(1)
    row.addWidget(Label(right, "small", "ink3", right=True))
    return heads
