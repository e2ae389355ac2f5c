"""How limits are shown: the dates that were computed, and how each duty stands, all explainable."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.views.theme import font
from desktop.views.widgets.figures import Explainer, FigureLabel
from desktop.views.widgets.keyed import KeyedRows
from desktop.views.widgets.states import State, paint_shape
from desktop.views.widgets.text import Label


class Limit(msgspec.Struct, frozen=True):
    """A date that was computed: what it is, the date, what explains it."""

    name: str
    text: str
    figure_id: str
    state: State | None = None


class Point(msgspec.Struct, frozen=True):
    """How one duty stands: its state, a few words that can be explained, and the rest of the sentence."""

    state: State
    text: str
    more: str = ""
    figure_id: str = ""


#: The words that are explained leave room for the rest of the sentence; in px.
_WIDEST = 320


class PointLine(QWidget):
    """How one duty stands: the shape, words that can be explained, and the rest of the sentence."""

    def __init__(self, explainer: Explainer) -> None:
        super().__init__()
        self._state = State.OFF
        self.figure = FigureLabel("", "", "small", "", explainer)
        self.more = Label("", "small", "ink2", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(15, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.figure, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.more, 1)

    @property
    def state(self) -> State:
        """How the duty stands."""
        return self._state

    def show_point(self, point: Point) -> None:
        """Show a duty."""
        self._state = point.state
        coloured = None if point.state is State.OFF else point.state
        metrics = QFontMetrics(font("small"))
        words = metrics.elidedText(point.text, Qt.TextElideMode.ElideMiddle, _WIDEST)
        self.figure.set(words, state=coloured, figure_id=point.figure_id)
        self.setToolTip(point.text if words != point.text else "")
        self.more.set(point.more)
        self.setAccessibleName(f"{point.text} {point.more}".strip())
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_shape(painter, QRectF(0, 4, 10, 10), self._state)
        painter.end()


class LimitItem(QWidget):
    """A computed date with its name."""

    def __init__(self, explainer: Explainer) -> None:
        super().__init__()
        self.name = Label("", "small", "ink3")
        self.figure = FigureLabel("", "", "small", "", explainer)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        row.addWidget(self.name)
        row.addWidget(self.figure)

    def show_limit(self, limit: Limit) -> None:
        """Show a date."""
        self.name.set(limit.name)
        self.figure.set(limit.text, state=limit.state, figure_id=limit.figure_id)
        self.figure.setAccessibleName(f"{limit.name} {limit.text}")


class LimitItems:
    """The computed dates of a card, side by side; add `layout` to the card."""

    def __init__(self, explainer: Explainer) -> None:
        self._explainer = explainer
        self.items: list[LimitItem] = []
        self.layout = QHBoxLayout()
        self.layout.setSpacing(14)
        self.layout.addStretch(1)

    def set(self, limits: tuple[Limit, ...]) -> None:
        """Show these dates."""
        while len(self.items) < len(limits):
            self.items.append(LimitItem(self._explainer))
            self.layout.insertWidget(len(self.items) - 1, self.items[-1])
        for place, item in enumerate(self.items):
            item.setVisible(place < len(limits))
            if place < len(limits):
                item.show_limit(limits[place])


class PointLines(KeyedRows[Point, PointLine]):
    """The duties of a card, one below the other; add `layout` to the card."""

    def __init__(self, explainer: Explainer) -> None:
        super().__init__(
            lambda point: point.figure_id,
            lambda _: PointLine(explainer),
            lambda made, point: made.show_point(point),
            spacing=3,
        )
