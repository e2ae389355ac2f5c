"""付款, assembled: one instalment at a time, and what concerns them all."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.models.enums import LetterKind
from desktop.rules.letters import letters_about
from desktop.services.change import Change
from desktop.services.lettering.occasions import Occasion
from desktop.services.workspace import Workspace
from desktop.views.i18n import tr
from desktop.views.pages.payments.caps import CapsCard
from desktop.views.pages.payments.conditions import ConditionsCard
from desktop.views.pages.payments.desk import Desk
from desktop.views.pages.payments.invoices import InvoicesCard
from desktop.views.pages.payments.ledger import LedgerCard
from desktop.views.pages.payments.period import PeriodCard
from desktop.views.pages.payments.seen import Seen, first_open, tab_rows
from desktop.views.pages.payments.statement import StatementCard
from desktop.views.pages.payments.tabs import InstalmentTabs
from desktop.views.pages.specs import IMPORTS
from desktop.views.saving import save_ledgers
from desktop.views.widgets import Button, Card, Explainer, Label, Page, set_property
from desktop.views.widgets.importbutton import ImportButton
from desktop.views.widgets.keyed import order_tabs
from desktop.views.widgets.letterbutton import LetterButton
from desktop.views.widgets.scroll import SIDEWAYS

_WIDE = 1100
_GAP, _SIDE = 12, 20
_WRITTEN = (LetterKind.APPROVAL, LetterKind.DEDUCTION, LetterKind.CHECKLIST)


class PaymentsPage(Page):
    """Conditions, counted days, sums, readings of the cap, losses; everything is recorded in place."""

    def __init__(self, workspace: Workspace, explainer: Explainer, parent: QWidget | None = None) -> None:
        super().__init__(workspace, explainer, parent)
        desk = Desk(workspace, self.told.emit)
        seen = Seen.of(workspace)
        self.payment = first_open(seen)
        self.tabs = InstalmentTabs(explainer)
        self.tabs.set(tab_rows(seen))
        self.export = Button(
            tr("导出"), icon="export", tip=tr("导出付款台账和扣款计算表为 Excel 工作簿（Alt+E）")
        )
        self.pay = Button(tr("登记付款"), "primary", icon="plus", tip=tr("登记本期付款（Alt+P）"))
        self.deduct = Button(tr("登记扣款"), icon="minus", tip=tr("登记从本期扣除的款项（Alt+K）"))
        self.imports = ImportButton(("payments", "invoices", "deductions", "recoveries", "losses"))
        self.letters = LetterButton(height=26, keys="Alt+L")
        self.conditions = ConditionsCard(desk, explainer)
        self.period = PeriodCard(explainer)
        self.statement = StatementCard(desk, explainer)
        self.invoices = InvoicesCard(desk, explainer)
        self.caps = CapsCard(explainer)
        self.ledger = LedgerCard(desk, explainer)
        self._lines = tuple(QHBoxLayout() for _ in range(4))
        self._wide: bool | None = None
        self._order = QTimer(self)
        self._order.setSingleShot(True)
        self._order.timeout.connect(self._settle)
        self._build()
        self._connect()

    def _build(self) -> None:
        self._head = head = QHBoxLayout()
        head.setSpacing(_GAP)
        head.addWidget(Label(tr("付款"), "title"))
        head.addStretch(1)
        head.addWidget(self.imports)
        head.addWidget(self.export)
        head.addWidget(self.letters)
        head.addWidget(self.deduct)
        head.addWidget(self.pay)
        self._inner = QWidget()
        set_property(self._inner, "plain", True)
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(_SIDE, 14, _SIDE, 14)
        column.setSpacing(_GAP)
        column.addLayout(head)
        self._under = QHBoxLayout()
        column.addLayout(self._under)
        for line in self._lines:
            line.setSpacing(_GAP)
            column.addLayout(line)
        column.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(SIDEWAYS)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(self._inner)
        self._inner.installEventFilter(self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.area)
        self._place(wide=True)
        self._place_tabs()

    def _connect(self) -> None:
        self.tabs.changed.connect(self.show_payment)
        self.pay.setShortcut("Alt+P")
        self.deduct.setShortcut("Alt+K")
        QShortcut("Alt+I", self, self.invoices.begin)
        self.export.setShortcut("Alt+E")
        self.export.clicked.connect(self._export)
        self.imports.asked.connect(lambda kind: self.opened.emit(IMPORTS, kind))
        self.pay.clicked.connect(lambda: self.begin("payments"))
        self.deduct.clicked.connect(lambda: self.begin("deductions"))
        self.letters.asked.connect(self.letter_asked)
        self.letters.opened.connect(lambda letter: self.opened.emit("notices", letter))

    def refresh(self, _change: Change | None) -> None:
        seen = Seen.of(self.workspace)
        self.tabs.set(tab_rows(seen))
        if self.payment not in self.tabs.tabs:
            self.payment = first_open(seen)
        self.tabs.choose(self.payment)
        for card in (self.conditions, self.period, self.statement, self.invoices, self.caps):
            card.show_payment(seen, self.payment)
        self.ledger.show_contract(seen)
        self._offer_letters(seen)
        self._order.start(0)  # Nobody presses Tab before the paint.

    def _offer_letters(self, seen: Seen) -> None:
        """What is written about the instalment shown, and about the newest account."""
        occasions = [Occasion(kind, self.payment) for kind in _WRITTEN]
        changes = seen.known.account_changes
        if changes:
            occasions.append(Occasion(LetterKind.ACCOUNT, changes[-1].id))
        self.letters.offer(occasions, letters_about(seen.facts.notices, "instalments", self.payment))

    def _export(self) -> None:
        from desktop.exchange.workbooks.finance import Ledger

        save_ledgers(self, (Ledger.PAYMENTS, Ledger.DEDUCTION))

    def show_payment(self, payment: str) -> None:
        """Show an instalment."""
        self.payment = payment
        self.refresh(None)

    def figure_in_hand(self) -> str:
        """The net of the instalment shown."""
        return self.statement.net.figure_id

    def kind_to_paste(self) -> str:
        return "payments"

    def begin(self, kind: str) -> bool:
        """Begin to enter a record of the instalment shown, or of the contract."""
        openers: dict[str, Callable[[], object]] = {
            "payments": lambda: self.statement.begin("payments"),
            "deductions": lambda: self.statement.begin("deductions"),
            "invoices": self.conditions.invoices.begin,
            "account_changes": self.conditions.account.begin,
            "losses": self.ledger.losses.begin,
            "recoveries": self.ledger.recoveries.begin,
        }
        if kind not in openers:
            return False
        openers[kind]()
        order_tabs(self._inner)
        return True

    def show_record(self, kind: str, record_id: str) -> None:
        """Show an instalment by its id, or the record of a kind with the cursor in it."""
        if record_id in self.tabs.tabs:
            self.show_payment(record_id)
            return
        records = () if kind == "milestones" else getattr(self.workspace.facts, kind)
        payment = next((getattr(each, "payment", "") for each in records if each.id == record_id), "")
        self.show_payment(payment or self.payment)
        self._focus_on(kind, record_id)

    def _focus_on(self, kind: str, record_id: str) -> None:
        lists = (
            self.conditions.account.list,
            self.conditions.invoices.list,
            self.statement.entries,
            self.ledger.losses.list,
            self.ledger.recoveries.list,
        )
        forms = [form for each in lists if (form := each.form(kind, record_id)) is not None]
        if kind == "milestones":
            forms = list(self.conditions.milestone_forms())
        if forms:
            editor = next(iter(forms[0].editors.values()))
            editor.setFocus()
            self.area.ensureWidgetVisible(editor)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(wide=self._roomy())
        self._place_tabs()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A card that came to need more room may send the last column below."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._place(wide=self._roomy())
        return super().eventFilter(watched, event)

    def _settle(self) -> None:
        """Once the cards know what their words need: their places, and the order of Tab."""
        self._place(wide=self._roomy())
        self._place_tabs()
        order_tabs(self._inner)

    def _place_tabs(self) -> None:
        """The instalments beside the title where they fit with all their words, else below it."""
        beside = self._head.indexOf(self.tabs) >= 0
        needed = self._head.sizeHint().width() + (0 if beside else self.tabs.sizeHint().width() + _GAP)
        below = self.width() < needed + 2 * _SIDE
        if below and self._under.indexOf(self.tabs) < 0:
            self._head.removeWidget(self.tabs)
            self._under.addWidget(self.tabs)
            self._under.addStretch(1)
        elif not below and not beside:
            while self._under.takeAt(0) is not None:
                pass
            self._head.insertWidget(1, self.tabs)

    def _roomy(self) -> bool:
        """Whether the three columns fit side by side; long words need more than their share."""
        cards = (self.conditions, self.period, self.statement)
        needed = sum(card.minimumSizeHint().width() for card in cards) + 2 * (_GAP + _SIDE)
        return self.width() >= max(_WIDE, needed)

    def _place(self, *, wide: bool) -> None:
        """Three columns where there is room, else two by two (tokens.md, smaller windows)."""
        if wide == self._wide:
            return
        self._wide = wide
        for line in self._lines:
            while line.takeAt(0) is not None:
                pass
        for line, cards in zip(self._lines, self._arrangement(wide=wide), strict=True):
            for card, share in cards:
                line.addWidget(card, share)
        order_tabs(self._inner)

    def _arrangement(self, *, wide: bool) -> tuple[tuple[tuple[Card, int], ...], ...]:
        """The cards of each line, with their shares of the width."""
        first = ((self.conditions, 345), (self.period, 390))
        if wide:
            whole = ((self.caps, 832), (self.ledger, 330))
            return ((*first, (self.statement, 414)), ((self.invoices, 1),), whole, ())
        sums = ((self.statement, 414), (self.ledger, 321))
        return (first, sums, ((self.invoices, 1),), ((self.caps, 1),))
