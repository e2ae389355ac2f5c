"""Conditions as a vertical list of steps."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.views.i18n import tr
from desktop.views.theme import tint
from desktop.views.widgets.buttons import Button
from desktop.views.widgets.figures import Explainer, FigureLabel
from desktop.views.widgets.states import State, paint_shape
from desktop.views.widgets.text import Label, clear_layout

_MARK = 12


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """One step: its state, what it is, the day or word, the clause, a line below, and a button's word.

    `key` comes back with `Steps.acted`; `current` sets the title bold; `state_value` colours the value.
    """

    key: str
    state: State
    title: str
    value: str = ""
    clause: str = ""
    note: str = ""
    action: str = ""
    figure_id: str = ""
    current: bool = False
    state_value: bool = False


class Steps(QWidget):
    """`Steps(explainer)`, then `set((Step(...), ...))`; `acted(key)` when a step's button is pressed."""

    acted = Signal(str)

    def __init__(self, explainer: Explainer | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._explainer = explainer
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)

    def set(self, steps: tuple[Step, ...]) -> None:
        """Show these steps."""
        clear_layout(self._rows)
        for step in steps:
            self._rows.addWidget(self._row(step, last=step is steps[-1]))

    def _row(self, step: Step, *, last: bool) -> QWidget:
        row = _StepRow(step, last=last)
        row.setAccessibleName(f"{step.title} {step.value} {step.note}".strip())
        grid = QGridLayout(row)
        grid.setContentsMargins(24, 0, 0, 0 if last else 9)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        grid.setColumnMinimumWidth(0, 112)
        grid.setColumnStretch(1, 1)
        grid.addWidget(Label(step.title, "section" if step.current else "body"), 0, 0)
        value = FigureLabel(step.value, "", "row", step.figure_id, self._explainer, name=step.title)
        value.set(step.value, state=step.state if step.state_value else None)
        grid.addWidget(value, 0, 1, Qt.AlignmentFlag.AlignLeft)
        if step.action:
            button = Button(step.action, height=22)
            button.setAccessibleName(tr("{title}：{action}").format(title=step.title, action=step.action))
            button.clicked.connect(lambda _=False, key=step.key: self.acted.emit(key))
            grid.addWidget(button, 0, 2)
        grid.addWidget(Label(step.clause, "small", "ink3", right=True), 0, 3)
        if step.note:
            grid.addWidget(Label(step.note, "small", "ink2", elide=True), 1, 0, 1, 4)
        return row


class _StepRow(QWidget):
    """The mark and the line down to the next step; the words are its children."""

    def __init__(self, step: Step, *, last: bool) -> None:
        super().__init__()
        self._state = step.state
        self._last = last

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_shape(painter, QRectF(0, 4, _MARK, _MARK), self._state)
        if not self._last:
            painter.setPen(QPen(tint("line2"), 1))
            painter.drawLine(_MARK // 2, 20, _MARK // 2, self.height())
        painter.end()
