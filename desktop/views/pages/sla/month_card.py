"""What the chosen month holds: its findings and incidents, each with the way to its record."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QWidget

from desktop.views.i18n import tr
from desktop.views.pages.sla.rows import MonthItem
from desktop.views.widgets import Button, Card, Cell, Column, Explainer, Label, Row, Table

_ROW = 23
_SHOWN = 3
_COLUMNS = (Column(tr("事项")), Column(tr("说明"), 150), Column(tr("金额"), 112, right=True))


class MonthCard(Card):
    """`MonthCard(explainer)`, then `show_month(month, items)`. `opened(kind, id)` asks for a record.

    A click on an item opens its record, as do Enter and the link; a click on its sum explains it. Where
    there is nothing, the link asks for a new incident: `new_asked`.
    """

    opened = Signal(str, str)
    new_asked = Signal()

    def __init__(self, explainer: Explainer, parent: QWidget | None = None) -> None:
        super().__init__(" ", tr("选中月份"), flush=True, parent=parent)
        self._items: tuple[MonthItem, ...] = ()
        self.open = Button(tr("打开事件"), "link", height=20)
        self.open.clicked.connect(self._follow)
        self.add_right(self.open)
        self.table = Table(_COLUMNS, explainer, name=tr("选中月份的事项"), row_height=_ROW, heading=False)
        self.table.setFixedHeight(_SHOWN * _ROW + 1)
        self.table.entered_row.connect(self._open)
        self.table.clicked.connect(self._take_click)
        self.empty = Label("", "body", "ink3", elide=True)
        self.empty.setContentsMargins(15, 4, 15, 0)
        self.empty.setFixedHeight(_SHOWN * _ROW + 1)
        self.body.addWidget(self.table)
        self.body.addWidget(self.empty)

    def show_month(self, month: str, items: tuple[MonthItem, ...]) -> None:
        """Show another month, or none."""
        self._items = items
        more = tr("，{count} 项").format(count=len(items)) if items else ""
        self.set_title(month or tr("未选月份"), tr("选中月份{more}").format(more=more) if month else "")
        self.open.setText(tr("打开事件") if items else tr("登记事件"))
        self.open.setAccessibleName(self.open.text())
        self.table.setVisible(bool(items))
        self.empty.setVisible(not items)
        self.empty.set(
            tr("这个月没有事件，也没有认定。")
            if month
            else tr("在图或表中选一个月，这里列出它的事件和认定。")
        )
        self.table.set_rows(tuple(_row(number, item) for number, item in enumerate(items)))

    def open_first(self) -> None:
        """Ask for the record of the gravest item."""
        if self._items:
            self.opened.emit(self._items[0].kind, self._items[0].id)

    def _follow(self) -> None:
        if not self._items:
            self.new_asked.emit()
        elif self.table.key:
            self._open(self.table.key)
        else:
            self.open_first()

    def _open(self, key: str) -> None:
        item = self._items[int(key)]
        self.opened.emit(item.kind, item.id)

    def _take_click(self, index: QModelIndex) -> None:
        if not self.table.rows_model.cell(index).figure_id:
            self._open(self.table.key)


def _row(number: int, item: MonthItem) -> Row:
    tip = tr("{title}　{note}").format(title=item.title, note=item.note)
    cells = (
        Cell(item.title, state=item.state, tip=tip),
        Cell(item.note, "ink2", tip=tip),
        Cell(item.amount, "ink", struck=item.struck, figure_id=item.figure_id),
    )
    return Row(str(number), cells)
