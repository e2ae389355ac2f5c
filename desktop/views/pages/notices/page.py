"""函件通知, assembled: the letters on one side, what else was told or asked on the other."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.services.change import Change
from desktop.services.workspace import Workspace
from desktop.views.i18n import tr
from desktop.views.pages.notices import plans, rows
from desktop.views.pages.notices.book import summary
from desktop.views.pages.notices.letters import LettersCard
from desktop.views.pages.notices.orders import OrdersCard
from desktop.views.pages.notices.register import RegisterCard
from desktop.views.pages.notices.seen import Seen
from desktop.views.pages.specs import IMPORTS
from desktop.views.widgets import Explainer, Label, Page, Scroll
from desktop.views.widgets.importbutton import ImportButton
from desktop.views.widgets.keyed import order_tabs

_WIDE = 1080


class NoticesPage(Page):
    """What either side told the other, in which form and when; everything is recorded in place."""

    def __init__(self, workspace: Workspace, explainer: Explainer, parent: QWidget | None = None) -> None:
        super().__init__(workspace, explainer, parent)
        desk = plans.Desk(workspace, self.told.emit)
        self.summary = Label("", "body", "ink2", elide=True)
        self.imports = ImportButton(("notices", "regulator_notices", "rectifications"))
        self.letters = LettersCard(desk, explainer)
        self.supervisor = RegisterCard(plans.SUPERVISOR, desk, explainer)
        self.orders = OrdersCard(explainer)
        self.addresses = RegisterCard(plans.ADDRESSES, desk, explainer)
        self.returns = RegisterCard(plans.RETURNS, desk, explainer)
        cards = (self.letters, self.supervisor, self.addresses, self.returns)
        self.registers = {card.book.kind: card for card in cards}
        self._build()
        self.letters.opened.connect(self.opened)
        self.imports.asked.connect(lambda kind: self.opened.emit(IMPORTS, kind))
        self.letters.write_asked.connect(lambda: self.letter_asked.emit(None))
        self.orders.opened.connect(lambda order: self.opened.emit("rectifications", order))
        self.orders.new_asked.connect(lambda: self.new_requested.emit("rectifications"))
        self.setFocusProxy(self.letters.table)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(Label(tr("函件通知"), "title"))
        head.addWidget(self.summary, 1)
        head.addWidget(self.imports)
        sides = QHBoxLayout()
        sides.setSpacing(12)
        for parts, share in (
            ((self.letters,), 620),
            ((self.supervisor, self.orders, self.addresses, self.returns), 540),
        ):
            column = QVBoxLayout()
            column.setSpacing(12)
            for part in parts:
                column.addWidget(part)
            column.addStretch(1)
            sides.addLayout(column, share)
        self.area = Scroll(tr("函件通知"))
        self.area.body.setContentsMargins(20, 14, 20, 14)
        self.area.body.setSpacing(12)
        self.area.body.addLayout(head)
        self.area.body.addLayout(sides)
        self.area.body.addStretch(1)
        self.area.turn(sides, _WIDE)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.area)

    def refresh(self, _change: Change | None) -> None:
        seen = Seen.of(self.workspace)
        facts = seen.facts
        self.letters.show_letters(seen)
        self.summary.set(summary(self.letters.found))
        self.orders.show_orders(seen)
        for card, shown, clause in (
            (self.supervisor, [rows.supervisor_row(seen, each) for each in facts.regulator_notices], "3-7"),
            (self.addresses, [rows.address_row(seen, each) for each in facts.address_changes], "18.2"),
            (self.returns, [rows.return_row(seen, each) for each in facts.confidential_returns], "15.5"),
        ):
            records = getattr(facts, card.book.kind)
            count = tr("，{count} 项").format(count=len(shown)) if shown else ""
            card.show_rows(records[::-1], tuple(shown[::-1]), f"{seen.heading(clause)}{count}")
        self.returns.note(rows.at_once(seen))
        content = self.area.widget()
        if content is not None:
            order_tabs(content)

    def record_in_hand(self) -> tuple[str, str] | None:
        return self.letters.table.record_in_hand()

    def kind_to_paste(self) -> str:
        return "notices"

    def begin(self, kind: str) -> bool:
        """Begin to enter a new record of a kind."""
        card = self.registers.get(kind)
        if card is None:
            return False
        card.begin()
        self.area.reveal(card.draft)
        return True

    def show_record(self, kind: str, record_id: str) -> None:
        """Take a record in hand."""
        card = self.registers[kind]
        card.choose(record_id)
        self.area.reveal(card.table)
