"""约定: every number of the terms by article, each in a field of its own."""

from __future__ import annotations

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.views.i18n import named, roomy, tr
from desktop.views.pages.contract.basics import edit
from desktop.views.pages.contract.desk import ContractDesk
from desktop.views.pages.contract.fields import ItemRow
from desktop.views.pages.contract.items import Group, Item, figure_of, groups
from desktop.views.theme import tint
from desktop.views.widgets import Card, Explainer, Label, Scroll

#: Room for “10 working days” in English.
_WIDTH = max(92, roomy(78))


class NumbersCard(Card):
    """`chosen(clause id)` when the cursor comes into a number; `choose(path)` puts it there."""

    chosen = Signal(str)

    def __init__(self, desk: ContractDesk, explainer: Explainer) -> None:
        super().__init__(tr("约定"), flush=True)
        self._desk, self._explainer = desk, explainer
        self.rows: dict[str, ItemRow] = {}
        self.area = Scroll(tr("约定"))
        self.area.body.setSpacing(0)
        self.body.addWidget(self.area)
        for group in groups(desk.contract):
            self.area.body.addWidget(GroupHead(group))
            for item in group.items:
                self.area.body.addWidget(self._row(item))
        self.area.body.addStretch(1)
        self.hint.set(tr("{count} 项，点击即可修改").format(count=len(self.rows)))

    def _row(self, item: Item) -> ItemRow:
        row = ItemRow(item, width=_WIDTH, listed=True)
        row.edited.connect(lambda value: edit(self._desk, row, value))
        row.chosen.connect(lambda: self._choose(item))
        self.rows[item.path] = row
        return row

    def show_contract(self) -> None:
        """Show what was agreed."""
        for row in self.rows.values():
            row.show_contract(self._desk.contract)

    def mark(self, path: str) -> None:
        """Show a number as the one in hand, without the cursor."""
        self._choose(self.rows[path].item)

    def choose(self, path: str) -> None:
        """Put the cursor into a number and bring it into sight."""
        row = self.rows[path]
        row.editor.setFocus()
        self.area.ensureWidgetVisible(row, 0, 60)

    def unmark(self) -> None:
        """No number is in hand."""
        for row in self.rows.values():
            row.set_chosen(False)

    def _choose(self, item: Item) -> None:
        for path, row in self.rows.items():
            row.set_chosen(path == item.path)
        self._explainer.select(figure_of(item))
        self.chosen.emit(item.clause)


class GroupHead(QWidget):
    """The article above its numbers."""

    def __init__(self, group: Group) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(15, 3, 15, 3)
        row.setSpacing(8)
        row.addWidget(Label(named(group.article), "small", bold=True))
        row.addWidget(Label(str(len(group.items)), "small", "ink3"))
        row.addStretch(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), tint("sunken"))
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), tint("grid"))
        painter.end()
