"""A line of the time line: label, editor, 现在, the painted lane, the time taken, how it stands."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.models.assessment import Problem
from desktop.views.evident.recorder import refuse, settle
from desktop.views.evident.subjects import Mark
from desktop.views.i18n import roomy, tr
from desktop.views.pages.incidents.lane import HEIGHT, Lane
from desktop.views.widgets import (
    Button,
    Explainer,
    FigureLabel,
    InstantEdit,
    Label,
    Reason,
    State,
    StateLabel,
)

LABEL_WIDTH = roomy(60)
NOW_WIDTH = roomy(40)
ELAPSED_WIDTH = 74
MARK_WIDTH = 132
#: The editor's width with a time alone, and with a day before it.
TIME_WIDTH, DAY_WIDTH = 84, 158


class Line(QWidget):
    """`committed(value)` when the user gives another moment; `now_asked` when 现在 is pressed."""

    committed = Signal(object)
    now_asked = Signal()

    def __init__(self, label: str, name: str, explainer: Explainer, middle: QWidget | None = None) -> None:
        super().__init__()
        self._name = name
        self.editor = InstantEdit(name, compact=True, height=24)
        self.now = Button(tr("现在"), height=20)
        self.now.setFixedWidth(NOW_WIDTH)
        self.now.setAccessibleName(tr("{name}：现在").format(name=name))
        self.lane = Lane()
        self.elapsed = FigureLabel(
            "", "", "row", "", explainer, right=True, name=tr("{name}用时").format(name=name)
        )
        self.elapsed.setFixedWidth(ELAPSED_WIDTH)
        self.mark = StateLabel(State.OFF, "", "small")
        self.mark.setFixedWidth(MARK_WIDTH)
        policy = self.mark.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.mark.setSizePolicy(policy)
        self.mark.hide()
        self._error = Reason()
        self._error.hide()
        self._lay_out(label, middle)
        self.editor.committed.connect(self.committed)
        self.editor.failed.connect(self._show_error)
        self.now.clicked.connect(self.now_asked)

    def _lay_out(self, label: str, middle: QWidget | None) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        words = Label(label, "body")
        words.setFixedWidth(LABEL_WIDTH)
        words.setBuddy(self.editor)
        grid.addWidget(words, 0, 0)
        grid.addWidget(self.editor, 0, 1)
        grid.addWidget(self.now, 0, 2)
        if middle is None:
            grid.addWidget(self.lane, 0, 3)
            grid.addWidget(self.elapsed, 0, 4)
            grid.addWidget(self.mark, 0, 5)
        else:
            self.lane.setParent(self)
            self.lane.hide()
            grid.addWidget(middle, 0, 3, 1, 3)
        grid.addWidget(self._error, 1, 1, 1, 5)
        grid.setColumnStretch(3, 1)
        grid.setRowMinimumHeight(0, HEIGHT)

    @property
    def error(self) -> str:
        """The reason shown below the editor, or nothing."""
        return "" if self._error.isHidden() else self._error.whole()

    def stops(self) -> list[QWidget]:
        """What Tab stops at, in order."""
        return [self.editor, self.now, self.elapsed]

    def set_moment(self, value: Any, *, fresh: bool) -> None:
        """Show a moment, unless something typed waits in the editor."""
        settle(self.editor, value, fresh=fresh, bare=True)
        self.now.setEnabled(value is None)

    def set_result(self, elapsed: str, mark: Mark | None, figure_id: str) -> None:
        """Show the time taken and how it stands; a dash where only the state can be explained."""
        self.elapsed.set(elapsed or ("—" if figure_id else ""), figure_id=figure_id)
        if mark is not None:
            self.mark.set(mark.state, mark.text)
            self.mark.setToolTip(mark.text)
        self.mark.setVisible(mark is not None)

    def refuse(self, recorded: object, problems: tuple[Problem, ...]) -> None:
        """Show why the moment was refused; the text stays as typed."""
        refuse(self.editor, recorded, problems)

    def _show_error(self, reason: str) -> None:
        self._error.set(reason)
        self._error.setVisible(bool(reason))
