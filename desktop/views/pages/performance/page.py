"""履约登记, assembled: what gives rights on one side, what is recorded with its limits on the other."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.services.change import Change
from desktop.services.workspace import Workspace
from desktop.views.evident.limits_seen import Seen
from desktop.views.evident.matters import MatterCard, MatterDesk
from desktop.views.pages.performance import plans
from desktop.views.widgets import Explainer, Label, Page, Scroll
from desktop.views.widgets.keyed import order_tabs

_WIDE = 1080


class PerformancePage(Page):
    """Acceptance, force majeure, returns, changes, exit and termination; everything is recorded in place."""

    title = "履约登记"
    icon_name = "check"

    def __init__(self, workspace: Workspace, explainer: Explainer, parent: QWidget | None = None) -> None:
        super().__init__(workspace, explainer, parent)
        desk = MatterDesk(workspace, self.told.emit, plans.SEVERAL)
        self.cards: dict[str, MatterCard] = {
            matter.kind: MatterCard(matter, desk, explainer) for matter in plans.SEVERAL
        }
        self._build()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(Label(self.title, "title"), 1)
        cards = tuple(self.cards[matter.kind] for matter in plans.SEVERAL)
        left, right = cards[:1], cards[1:]
        self._sides = QHBoxLayout()
        self._sides.setSpacing(12)
        for parts, share in ((left, 610), (right, 560)):
            column = QVBoxLayout()
            column.setSpacing(12)
            for part in parts:
                column.addWidget(part)
            column.addStretch(1)
            self._sides.addLayout(column, share)
        self.area = Scroll(self.title)
        self.area.body.setContentsMargins(20, 14, 20, 14)
        self.area.body.setSpacing(12)
        self.area.body.addLayout(head)
        self.area.body.addLayout(self._sides)
        self.area.body.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.area)

    def refresh(self, _change: Change | None) -> None:
        seen = Seen.of(self.workspace)
        self._offer_agreed(seen)
        for card in self.cards.values():
            card.show_records(seen)
        content = self.area.widget()
        if content is not None:
            order_tabs(content)

    def _offer_agreed(self, seen: Seen) -> None:
        """Deliverables and points reviews are entered where the contract has them."""
        terms = seen.contract.terms
        handed = tuple((each.id, each.name) for each in terms.deliverables)
        reviews = terms.point_scale.reviews if terms.point_scale else ()
        scored = tuple((each.id, each.name) for each in reviews)
        for kind, key, choices in (
            ("deliveries", "deliverable", handed),
            ("point_reviews", "review", scored),
        ):
            self.cards[kind].setVisible(bool(choices))
            self.cards[kind].offer({key: choices})

    def begin(self, kind: str) -> bool:
        """Begin to enter a new record of a kind; of a kind with one record, go to that one."""
        card = self.cards.get(kind)
        if card is None:
            return False
        if card.draft is None or card.form(kind) is not None:
            card.choose(kind)
        else:
            card.begin()
        self._reveal(card)
        return True

    def show_record(self, kind: str, record_id: str) -> None:
        """Put the cursor into the fields of a record."""
        self.cards[kind].choose(record_id)
        self._reveal(self.cards[kind])

    def _reveal(self, card: MatterCard) -> None:
        self.area.settle()
        focused = self.focusWidget()
        self.area.ensureWidgetVisible(focused if focused and card.isAncestorOf(focused) else card)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= _WIDE
        flow = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._sides.direction() is not flow:
            self._sides.setDirection(flow)
            self.area.settle()
