"""体检: what the contract's own text leaves blank or contradictory, and a sentence to mend each."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.contract import Contract
from desktop.models.enums.duties import HEALTH_KIND_ZH, HealthStatus
from desktop.models.health import HealthItem
from desktop.services.completing import ITEM, TITLE, additions
from desktop.services.workspace import Workspace
from desktop.views.i18n import named, say, tr
from desktop.views.pages.contract.desk import ContractDesk
from desktop.views.pages.contract.health_rows import (
    ALL,
    KIND_STATE,
    SETTLED,
    STATUS_STATE,
    count_words,
    health_rows,
    in_words,
    kind_items,
    of_kind,
    status_words,
)
from desktop.views.pages.contract.items import heading
from desktop.views.widgets import (
    Button,
    Card,
    Chip,
    Column,
    Explainer,
    Label,
    Rule,
    Scroll,
    SegmentedFilter,
    Table,
    clear_layout,
)
from desktop.views.widgets.beside import Beside
from desktop.views.widgets.reason import Reason

_COLUMNS = (
    Column(tr("类别"), 76),
    Column(tr("问题")),
    Column(tr("条款"), 148),
    Column(tr("金额，元"), 92, right=True),
    Column(tr("状态"), 76),
)
_ROW = 28
_WIDE = 1100
_SIDE = 400


class HealthTab(QWidget):
    """The list, filtered by kind, beside the item in hand."""

    def __init__(self, desk: ContractDesk, explainer: Explainer) -> None:
        super().__init__()
        self._desk = desk
        self._items: tuple[HealthItem, ...] = ()
        self._contract: Contract | None = None
        self.filter = SegmentedFilter(tr("体检的类别"))
        self.card = Card(tr("合同体检"), " ", self.filter, flush=True)
        self.table = Table(_COLUMNS, explainer, name=tr("合同体检"), row_height=_ROW)
        self.item = ItemCard()
        self.card.body.addWidget(self.table)
        self._sides = Beside(self.card, self.item, _SIDE, _WIDE, self, shares=True)
        self.filter.changed.connect(lambda _: self._fill())
        self.table.picked.connect(lambda _: self._show_chosen())
        self.table.entered_row.connect(lambda _: self.item.copy.setFocus())
        self.item.note.clicked.connect(self._note)
        self.item.complete.clicked.connect(self._complete)

    @property
    def chosen(self) -> HealthItem | None:
        """The item in hand."""
        return next((item for item in self._items if item.id == self.table.key), None)

    @property
    def open_count(self) -> int:
        """How many items nobody has settled and no reading answers."""
        return sum(item.status is HealthStatus.OPEN for item in self._items)

    def show_workspace(self, workspace: Workspace) -> None:
        """Show what is found on the as-of day; the item in hand stays in hand."""
        contract, items = workspace.contract, workspace.health()
        if contract is self._contract and items == self._items:
            return
        self._contract, self._items = contract, items
        self.filter.set_items(kind_items(self._items))
        self.card.set_title(tr("合同体检"), count_words(self._items))
        self._fill()

    def _fill(self) -> None:
        if self._contract is None:
            return
        shown = of_kind(self._items, self.filter.key or ALL)
        self.table.set_rows(health_rows(self._contract, shown))
        if self.table.key not in [item.id for item in shown] and shown:
            self.table.choose(shown[0].id)
        self._show_chosen()

    def _show_chosen(self) -> None:
        item = self.chosen
        self.item.setVisible(item is not None)
        if item is not None and self._contract is not None:
            self.item.show_item(self._contract, item)

    def _note(self) -> None:
        """Take note of the item in hand; it goes to the end of the list, and the next one is in hand."""
        keys = [row.key for row in self.table.rows_model.rows]
        item = self.chosen
        if item is not None and not self._desk.note(item.id):
            following = keys[min(keys.index(item.id) + 1, len(keys) - 1)]
            self.table.choose(following)

    def _complete(self) -> None:
        """Take over what is lacking; where that is refused the card says why."""
        self.table.setFocus()  # The button goes with the item.
        problems = self._desk.complete()
        self.item.refused.set(tr("；").join(map(str, problems)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._sides.fit(self.width())


class ItemCard(Card):
    """One item: what follows from it, how it is treated, the words as printed, and what to write instead.

    The item that offers to complete the contract shows what would come in.
    """

    def __init__(self) -> None:
        super().__init__(" ", flush=True)
        self.kind, self.status = Chip(), Chip()
        self.add_right(self.kind)
        self.add_right(self.status)
        self.title_words = Label("", "section", wrap=True)
        self.consequence = Label("", "body", wrap=True)
        self.worth = Label("", "small", "ink2", wrap=True)
        self.treatment = Label("", "small", "ink2", wrap=True)
        self.offered = Label("", "small", "ink3")
        self.proposal = Label("", "clause", wrap=True)
        self.proposal.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.copy = Button(tr("复制"), "plain", icon="copy", tip=tr("复制建议条款（Alt+C）"), height=24)
        self.copy.setShortcut("Alt+C")
        self.copied = Label("", "small", "ok")
        self.complete = Button(TITLE, icon="plus", tip=tr("把下列内容补入合同，可撤销（Alt+B）"), height=24)
        self.complete.setShortcut("Alt+B")
        self.refused = Reason()
        self.note = Button(tr("已知悉"), icon="check", tip=tr("不再列为待处理（Alt+K）"), height=24)
        self.note.setShortcut("Alt+K")
        self.area = Scroll(tr("体检项目"))
        self._clauses = QVBoxLayout()
        self._clauses.setSpacing(4)
        self._lay_out()
        self.copy.clicked.connect(self._copy)

    def _lay_out(self) -> None:
        column = self.area.body
        column.setContentsMargins(15, 0, 15, 8)
        column.setSpacing(6)
        heads = QHBoxLayout()
        heads.setSpacing(8)
        heads.addWidget(self.offered)
        heads.addStretch(1)
        heads.addWidget(self.copied)
        for button in (self.note, self.copy, self.complete):
            heads.addWidget(button)
        for widget in (self.title_words, self.consequence, self.worth, self.treatment, Rule(token="grid")):
            column.addWidget(widget)
        column.addLayout(heads)
        column.addWidget(self.refused)
        column.addWidget(self.proposal)
        column.addWidget(Rule(token="grid"))
        column.addLayout(self._clauses)
        column.addStretch(1)
        self.body.addWidget(self.area)

    def show_item(self, contract: Contract, item: HealthItem) -> None:
        """Show an item with the words of its clauses."""
        self.set_title(heading(contract, item.clauses[0]) if item.clauses else "")
        self.kind.set(KIND_STATE[item.kind], named(HEALTH_KIND_ZH[item.kind]))
        self.status.set(STATUS_STATE[item.status], status_words(item))
        self.note.setEnabled(item.status not in SETTLED)
        self.title_words.set(in_words(contract, item, item.title))
        self.consequence.set(in_words(contract, item, item.consequence))
        self.worth.set(tr("金额：{worth}").format(worth=say(item.worth)))
        self.worth.setVisible(bool(item.worth))
        self.treatment.set(tr("处理：{treatment}").format(treatment=in_words(contract, item, item.treatment)))
        if self.proposal.whole() != item.proposal:
            self.copied.set("")
        self._offer(item)
        clear_layout(self._clauses)
        if item.id == ITEM:
            self._show_additions(contract)
        else:
            self._show_clauses(contract, item)
        self.area.settle()
        self.area.verticalScrollBar().setValue(0)

    def _offer(self, item: HealthItem) -> None:
        """A sentence to write into a supplement, or to complete the contract."""
        completes = item.id == ITEM
        self.offered.set(tr("从模板补入的内容") if completes else tr("补充协议建议条款"))
        self.proposal.set(item.proposal)
        self.proposal.setVisible(not completes)
        self.copy.setVisible(not completes)
        self.complete.setVisible(completes)
        self.refused.set("")

    def _show_additions(self, contract: Contract) -> None:
        for part in additions(contract):
            self._clauses.addWidget(
                Label(
                    tr("{name} {count} 项").format(name=part.name, count=len(part.entries)), "small", "ink3"
                )
            )
            self._clauses.addWidget(Label("\n".join(part.entries), "small", wrap=True))

    def _show_clauses(self, contract: Contract, item: HealthItem) -> None:
        for clause in filter(None, map(contract.clause, item.clauses)):
            self._clauses.addWidget(Label(say(clause.heading), "small", "ink3"))
            words = Label(clause.text, "clause", wrap=True)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._clauses.addWidget(words)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.proposal.whole())
        self.copied.set(tr("已复制"))
