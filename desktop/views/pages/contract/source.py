"""原文: the words of the contract, an article at a time, with the clause in hand marked."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.models.contract import Clause, Contract
from desktop.views.i18n import say, tr
from desktop.views.pages.contract.items import article_of
from desktop.views.theme import tint
from desktop.views.widgets import Button, Card, Label, Scroll, clear_layout

_NUMBER = 44


class SourceCard(Card):
    """`show_clause(contract, id)`; ‹ and › turn to the clause before and after."""

    def __init__(self) -> None:
        super().__init__(tr("原文"), flush=True)
        self._contract: Contract | None = None
        self.clause_id = ""
        self._article = ""
        self.blocks: dict[str, ClauseBlock] = {}
        self.before = Button("", "icon", icon="chevron-left", tip=tr("上一条（Alt+PgUp）"), height=22)
        self.after = Button("", "icon", icon="chevron-right", tip=tr("下一条（Alt+PgDn）"), height=22)
        self.cited = Label("", "small", "ink2")
        for widget in (self.before, self.cited, self.after):
            self.add_right(widget)
        self.area = Scroll(tr("原文"))
        self.area.body.setSpacing(0)
        self.body.addWidget(self.area)
        for button, keys, step in ((self.before, "Alt+PgUp", -1), (self.after, "Alt+PgDown", 1)):
            button.setShortcut(keys)
            button.clicked.connect(lambda _=False, step=step: self._turn(step))

    def show_clause(self, contract: Contract, clause_id: str) -> None:
        """Bring a clause into sight among those of its article; one that is not quoted changes nothing."""
        clause = contract.clause(clause_id)
        if clause is None:
            return
        article = article_of(contract, clause_id)
        if article != self._article or contract.clauses != (self._contract and self._contract.clauses):
            self._show_article(contract, article)
        self._contract, self._article, self.clause_id = contract, article, clause_id
        for each, block in self.blocks.items():
            block.mark(marked=each == clause_id)
        self.set_title(tr("原文"), say(article))
        self.cited.set(say(clause.heading))
        place = contract.clauses.index(clause)
        self.before.setEnabled(place > 0)
        self.after.setEnabled(place < len(contract.clauses) - 1)
        self.area.settle()
        self.area.ensureWidgetVisible(self.blocks[clause_id], 0, 24)

    def _show_article(self, contract: Contract, article: str) -> None:
        clear_layout(self.area.body)
        found = [each for each in contract.clauses if article_of(contract, each.id) == article]
        self.blocks = {each.id: ClauseBlock(each, article) for each in found}
        for block in self.blocks.values():
            self.area.body.addWidget(block)
        self.area.body.addStretch(1)
        self.area.verticalScrollBar().setValue(0)

    def _turn(self, step: int) -> None:
        if self._contract is None:
            return
        ids = [each.id for each in self._contract.clauses]
        place = ids.index(self.clause_id) + step
        if 0 <= place < len(ids):
            self.show_clause(self._contract, ids[place])


class ClauseBlock(QWidget):
    """A clause: its number in the article, and its words as printed."""

    def __init__(self, clause: Clause, article: str) -> None:
        super().__init__()
        self._marked = False
        self.number = Label(clause.heading.removeprefix(article).strip(), "small", "ink3")
        self.number.setFixedWidth(_NUMBER)
        words = Label(clause.text, "clause", wrap=True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(15, 6, 15, 6)
        row.setSpacing(4)
        row.addWidget(self.number, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)
        self.setAccessibleName(say(clause.heading))

    @property
    def marked(self) -> bool:
        """Whether it is the clause in hand."""
        return self._marked

    def mark(self, *, marked: bool) -> None:
        """Tell it from the other clauses."""
        self._marked = marked
        self.number.set_tone("accent" if marked else "ink3")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._marked:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), tint("accent_soft"))
        painter.fillRect(QRect(0, 0, 3, self.height()), tint("accent"))
        painter.end()
