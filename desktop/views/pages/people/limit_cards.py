"""Changes and objections: a card each, with its days, limits, duties, and its fields."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.facts import KIND_OF, Fact
from desktop.views.i18n import tr
from desktop.views.pages.people.limits import LimitView
from desktop.views.pages.people.plans import Desk
from desktop.views.pages.people.strip import DayStrip
from desktop.views.widgets import (
    Button,
    Card,
    Explainer,
    Label,
    Rule,
    State,
    icon,
)
from desktop.views.widgets.asked import AskedChip
from desktop.views.widgets.keyed import KeyedRows
from desktop.views.widgets.limits import LimitItems, PointLines
from desktop.views.widgets.records import Form, Layout, Options, RecordList


class LetterLine(QWidget):
    """The letter that a matter calls for, what it says, and `write` to write it."""

    def __init__(self) -> None:
        super().__init__()
        self.write = Button(tr("生成…"), "link", height=20)
        self.name = Label("", "small", "ink", bold=True)
        self.use = Label("", "small", "ink2", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.name, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.use, 1)
        row.addWidget(self.write, 0, Qt.AlignmentFlag.AlignTop)

    def show_letter(self, name: str, use: str) -> None:
        """Name a letter."""
        self.name.set(name)
        self.use.set(use)
        self.setAccessibleName(tr("函件 {name}：{use}").format(name=name, use=use))
        self.write.setAccessibleName(tr("生成{name}").format(name=name))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        icon("document", "ink2").paint(painter, 0, 1, 14, 14)
        painter.end()


class RosterLine(QWidget):
    """What the roster lacks of a change, and `enter` to have it there."""

    def __init__(self) -> None:
        super().__init__()
        self.words = Label("", "small", "ink2", wrap=True)
        self.enter = Button(tr("登入名册"), height=24, tip=tr("一步登记，Ctrl+Z 可撤销；不影响金额"))
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.enter, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def show_words(self, words: str) -> None:
        """Say what would be entered; nothing where nothing lacks."""
        self.words.set(tr("名册：{words}").format(words=words))
        self.enter.setAccessibleName(tr("登入名册：{words}").format(words=words))
        self.setVisible(bool(words))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        icon("users", "ink2").paint(painter, 0, 4, 14, 14)
        painter.end()


class LimitCard(Card):
    """One change or objection. `show_view` fills it; its fields are in `list`.

    `figure` is what F4 explains while the cursor is in them; `leave` puts the focus elsewhere before the
    record is removed, and its card with it.
    """

    def __init__(
        self,
        plan: Layout,
        desk: Desk,
        explainer: Explainer,
        options: dict[str, Options],
        figure: str,
        leave: Callable[[], object],
    ) -> None:
        super().__init__(" ")
        self._options = options
        self.chips = (AskedChip(State.OFF, ""), AskedChip(State.BAD, ""))
        self._figure = figure
        for chip in self.chips:
            chip.asking(explainer)
            self.add_right(chip)
        self.strip = DayStrip()
        self.limits = LimitItems(explainer)
        self.points = PointLines(explainer)
        self.follows = Label("", "small", "ink2", wrap=True)
        self.letter = LetterLine()
        self.roster = RosterLine()
        self.list = RecordList(lambda _: plan, desk, leave, lambda: explainer.select(figure))
        self.body.setSpacing(7)
        self.body.addWidget(self.strip)
        self.body.addLayout(self.limits.layout)
        self.body.addLayout(self.points.layout)
        self.body.addWidget(self.follows)
        self.body.addWidget(self.letter)
        self.body.addWidget(self.roster)
        self.body.addWidget(Rule(token="grid"))
        self.body.addLayout(self.list.rows.layout)

    def show_view(self, view: LimitView, record: Fact) -> None:
        """Show a matter and its recorded fields."""
        self.set_title(view.title, view.hint)
        for place, chip in enumerate(self.chips):
            shown = place < len(view.chips)
            chip.setVisible(shown)
            if shown:
                chip.set(*view.chips[place])
                chip.ask_for(self._figure)
        self.strip.setVisible(view.strip is not None)
        if view.strip is not None:
            self.strip.setAccessibleName(view.title)
            self.strip.set(view.strip)
        self.limits.set(view.limits)
        self.points.set(view.points)
        self.follows.set(view.follows)
        self.follows.setVisible(bool(view.follows))
        self.letter.show_letter(view.letter, view.letter_use)
        self.roster.show_words(view.roster)
        self.list.set((record,), self._options)

    def form(self, record: Fact) -> Form | None:
        """The fields of the matter."""
        return self.list.form(KIND_OF[type(record)], record.id)


class LimitCards(QWidget):
    """All the cards of one kind, the newest first, and what is said where there is none."""

    def __init__(
        self,
        title: str,
        make: Callable[[Fact], LimitCard],
        draft: QWidget,
    ) -> None:
        super().__init__()
        self.empty = Card(title)
        self._words = Label("", "small", "ink3", wrap=True)
        self.empty.body.addWidget(self._words)
        self.entry = Card()
        self.entry.body.addWidget(draft)
        self.entry.hide()
        self.rows: KeyedRows[tuple[Fact, LimitView], LimitCard] = KeyedRows(
            lambda pair: pair[0].id,
            lambda pair: make(pair[0]),
            lambda card, pair: card.show_view(pair[1], pair[0]),
            spacing=12,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.entry)
        column.addWidget(self.empty)
        column.addLayout(self.rows.layout)

    def say_empty(self, words: str) -> None:
        """What is said where there is none."""
        self._words.set(words)

    def set(self, shown: tuple[tuple[Fact, LimitView], ...]) -> None:
        """Show these records."""
        self.empty.setVisible(not shown)
        self.rows.set(shown)

    def card(self, record_id: str) -> LimitCard | None:
        """The card of a record."""
        return self.rows.widgets.get(record_id)
