"""The counters and the rights of party A in a line: how near each is to its consequence."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.models.enums.findings import FindingStatus
from desktop.views.evident.counting import Counted, counted
from desktop.views.i18n import tr
from desktop.views.pages.overview.asked import MarkState
from desktop.views.pages.overview.seen import Mark, Seen
from desktop.views.theme import font
from desktop.views.widgets import Explainer, FigureLabel, Label, Pips, State
from desktop.views.widgets.grounds import paint_card
from desktop.views.widgets.states import SHAPE, SPACE

_HEIGHT = 36
_SIDE = 16
_MOST = 5


class CounterStrip(QWidget):
    """Five counters as boxes, and what party A may do; `show_counters(seen)`."""

    def __init__(self, explainer: Explainer) -> None:
        super().__init__()
        self.setFixedHeight(_HEIGHT)
        self.setAccessibleName(tr("计数器"))
        self.items = tuple(CounterItem(explainer) for _ in range(_MOST))
        self.right = MarkState().asking(explainer)
        self.right.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._mark = Mark(State.OFF, "")
        self._short = False
        self._heading = Label(tr("计数器"), "body", "ink2")
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(_SIDE, 0, _SIDE, 0)
        row.setSpacing(8)
        row.addWidget(self._heading)
        for item in self.items:
            row.addStretch(1)
            row.addWidget(item)
        row.addStretch(1)
        row.addWidget(self.right)

    def show_counters(self, seen: Seen) -> None:
        """Show how the counters and rights stand."""
        found = counted(seen.contract, seen.assessment.counters)
        for place, item in enumerate(self.items):
            item.setVisible(place < len(found))
            if place < len(found):
                item.show_counter(found[place], seen.heading(found[place].clause))
        self._mark = right_mark(seen)
        self._short = self._narrow()
        self.right.show_mark(self._mark, short=self._short)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, _HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The rights take their short words where the line is narrow."""
        super().resizeEvent(event)
        if self._narrow() != self._short:
            self._short = not self._short
            self.right.show_mark(self._mark, short=self._short)

    def _narrow(self) -> bool:
        """Whether the rights are too long for the line: measured, as nothing may be laid out in a resize."""
        words = SHAPE + SPACE + QFontMetrics(font("body")).horizontalAdvance(self._mark.text) + 2
        shown = [self._heading, *(item for item in self.items if not item.isHidden())]
        taken = sum(part.sizeHint().width() + 2 * self._row.spacing() for part in shown)
        return taken + words + 2 * _SIDE > self.width()

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_card(self)


class CounterItem(QWidget):
    """One counter: its name, its boxes, and how many of how many."""

    def __init__(self, explainer: Explainer) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.name = Label("", "body")
        self.pips = Pips()
        self.figure = FigureLabel("", "", "row", "", explainer)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for part in (self.name, self.pips, self.figure):
            row.addWidget(part)

    def show_counter(self, counter: Counted, heading: str) -> None:
        """Show a counter; the tip says what follows and where the contract says so."""
        near = counter.state if counter.state is not State.OFF else None
        self.name.set(counter.name)
        self.pips.set(min(counter.count, counter.of), counter.of, near)
        self.figure.set(f"{counter.count}/{counter.of}", state=near, figure_id=counter.figure_id)
        self.figure.setAccessibleName(f"{counter.name} {counter.count} / {counter.of}")
        self.setToolTip(
            tr("到 {of} 次{follows}，{heading}").format(
                of=counter.of, follows=counter.follows, heading=heading
            )
        )


def right_mark(seen: Seen) -> Mark:
    """The strongest ground on which party A may act: 可解除合同, arguable, or none."""
    rights = sorted(seen.assessment.rights, key=lambda each: each.status is not FindingStatus.CERTAIN)
    if not rights:
        return Mark(State.OFF, tr("甲方权利：未产生"), short=tr("未产生权利"))
    clauses = tr("、").join(dict.fromkeys(seen.heading(each.clause) for each in rights))
    certain = rights[0].status is FindingStatus.CERTAIN
    state, word = (State.BAD, tr("可行使")) if certain else (State.WARN, tr("可争议"))
    text, short = (
        tr("甲方权利{word}：{clauses}").format(word=word, clauses=clauses),
        tr("权利{word}").format(word=word),
    )
    return Mark(state, text, f"right:{rights[0].clause}", short, clauses)
