"""The card: a surface with a hairline border, a heading, and a body."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.views.widgets.grounds import RADIUS, paint_card
from desktop.views.widgets.text import Label

SIDE = 16
TOP = 10


class Card(QWidget):
    """`Card("付款条件", "起算 3 / 3")`: fill `card.body` (a QVBoxLayout); `add_right` puts a widget
    (a chip, a link) at the right of the heading. `quiet` sets the heading in plain type as on the figure
    cards; `flush` lets rows and their rules run to the border; `elide` shortens a title that buttons leave
    no room for.
    """

    def __init__(
        self,
        title: str = "",
        hint: str = "",
        action: QWidget | None = None,
        *,
        quiet: bool = False,
        flush: bool = False,
        elide: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.title = Label(title, "body" if quiet else "section", "ink2" if quiet else "ink", elide=elide)
        self.hint = Label(hint, "small", "ink3", elide=True)
        self.setAccessibleName(title)
        outer = QVBoxLayout(self)
        # Flush rows stay off the border line and off the round corners below.
        outer.setContentsMargins(1, TOP, 1, RADIUS if flush else TOP)
        outer.setSpacing(6)
        heading = QWidget()
        heading.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._header = QHBoxLayout(heading)
        self._header.setContentsMargins(SIDE - 1, 0, SIDE - 1, 0)
        self._header.setSpacing(8)
        self._header.addWidget(self.title, int(elide))
        self._header.addWidget(self.hint, 1 - int(elide))
        if title or hint or action:
            outer.addWidget(heading)
        self.body = QVBoxLayout()
        side = 0 if flush else SIDE - 1
        self.body.setContentsMargins(side, 0, side, 0)
        self.body.setSpacing(0 if flush else 6)
        outer.addLayout(self.body, 1)
        outer.addStretch(0)  # A body that cannot grow stays under its heading.
        if action is not None:
            self.add_right(action)

    def add_right(self, widget: QWidget) -> None:
        """Put a widget at the right end of the heading."""
        self._header.addWidget(widget)

    def set_title(self, title: str, hint: str | None = None) -> None:
        """Change the heading, and the hint where one is given."""
        self.title.set(title)
        self.setAccessibleName(title)
        if hint is not None:
            self.hint.set(hint)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_card(self)
