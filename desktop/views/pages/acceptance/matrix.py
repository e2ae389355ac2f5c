"""The matrix of papers: a cell a month, each of them reached by the arrow keys."""

from __future__ import annotations

from math import ceil
from typing import Any

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QTableView

from desktop.views.theme import font, tint
from desktop.views.widgets import Cell, Column, Explainer, Row, Table, paint_shape
from desktop.views.widgets.tablecells import CellDelegate
from desktop.views.widgets.tablemodel import Index, TableModel

#: Kind and frequency stand before the months, the sum behind them.
LEAD = 2
_MARK = 9
_GAP = 4
#: Between the words of two months, and the least that a month takes, in px.
_APART, _LEAST = 6, 39


class MatrixModel(TableModel):
    """Only the months can be gone to; a reader hears their words instead of their signs."""

    def flags(self, index: Index) -> Qt.ItemFlag:
        if LEAD <= index.column() < len(self.columns) - 1:
            return super().flags(index)
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.AccessibleTextRole:
            cell = self.cell(index)
            return cell.tip or cell.text
        return super().data(index, role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        month = LEAD <= section < len(self.columns) - 1
        if month and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        return super().headerData(section, orientation, role)


class Matrix(Table):
    """`Matrix("验收材料", explainer)`, then `show_matrix(columns, months, rows)`.

    `moved()` when another cell is in hand (`cell_key`), `entered()` on Enter or a click on it, `removing()`
    on Delete. F4 explains what was recorded in it.
    """

    moved = Signal()
    entered = Signal()
    removing = Signal()

    def __init__(self, name: str, explainer: Explainer) -> None:
        super().__init__((), explainer, name=name, fit=True, model=MatrixModel)
        self._months: tuple[str, ...] = ()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setItemDelegate(MatrixDelegate(self))
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideNone)  # 10月 in hardly more room.
        self.selectionModel().currentChanged.connect(lambda *_: self._told())

    @property
    def cell_key(self) -> tuple[str, str]:
        """The row's key and the month in hand; empty where none is."""
        place = self.currentIndex().column() - LEAD
        return (self.key, self._months[place]) if self.key and 0 <= place < len(self._months) else ("", "")

    def show_matrix(
        self, columns: tuple[Column, ...], months: tuple[str, ...], rows: tuple[Row, ...]
    ) -> None:
        """Show these rows; the cell in hand stays in hand while its row and its month are there."""
        kept = self.cell_key
        if columns != self.rows_model.columns:
            self.set_columns(columns)
        self._months = months
        self.set_rows(rows)
        if kept[0] and self.cell_key != kept:
            self.choose_cell(*kept)

    def choose_cell(self, key: str, month: str) -> bool:
        """Take a cell into hand; False where there is none such."""
        for number, row in enumerate(self.rows_model.rows):
            if row.key == key and month in self._months:
                self.setCurrentIndex(self.rows_model.index(number, LEAD + self._months.index(month)))
                return True
        return False

    def needed(self, place: int) -> int:
        """A month gives room away until its words would touch those of the next."""
        if not LEAD <= place < len(self.rows_model.columns) - 1:
            return super().needed(place)
        words = (_words_width(row.cells[place]) for row in self.rows_model.rows)
        return max((_LEAST, *(ceil(each) + _APART for each in words)))

    def _told(self) -> None:
        if not self._filling:
            self.moved.emit()

    def _row_figure(self) -> str:
        """Of the cell in hand only: another month explains nothing about this one."""
        index = self.currentIndex()
        return self.rows_model.cell(index).figure_id if index.isValid() else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.removing.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click brings a cell into hand; what explains it is asked for by F4 alone."""
        QTableView.mouseReleaseEvent(self, event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        QTableView.mouseDoubleClickEvent(self, event)
        if self.indexAt(event.position().toPoint()).flags() & Qt.ItemFlag.ItemIsEnabled:
            self.entered.emit()


class MatrixDelegate(CellDelegate):
    """Paints a month: shape and signs in its middle; what is not a month as every table paints it."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        table = self.parent()
        if not isinstance(table, Matrix) or not LEAD <= index.column() < len(table.rows_model.columns) - 1:
            super().paint(painter, option, index)
            return
        rect: QRect = option.rect  # type: ignore[attr-defined]
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        painter.save()
        if chosen:
            painter.fillRect(rect, tint("accent_soft"))
        painter.setPen(QPen(tint("grid"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        _paint_month(painter, QRectF(rect), table.rows_model.cell(index))
        if chosen and table.hasFocus():
            painter.setPen(QPen(tint("accent"), 1.5))
            painter.drawRect(QRectF(rect).adjusted(1, 1, -1, -2))
        painter.restore()


def _words_width(cell: Cell) -> float:
    return QFontMetricsF(font("caption")).horizontalAdvance(cell.text)


def _paint_month(painter: QPainter, rect: QRectF, cell: Cell) -> None:
    """The shape and the signs beside it, together in the middle; the signs alone where both do not fit."""
    words = _words_width(cell)
    mark = 0 if cell.state is None else _MARK + (_GAP if cell.text else 0)
    if cell.text and mark + words + _GAP > rect.width():
        mark = 0
    left = rect.center().x() - (mark + words) / 2
    if cell.state is not None and mark:
        top = round(rect.center().y() - _MARK / 2)
        paint_shape(painter, QRectF(round(left), top, _MARK, _MARK), cell.state)
    painter.setFont(font("caption"))
    painter.setPen(tint(cell.state.tone if cell.state else cell.tone))
    place = QRectF(left + mark, rect.y(), words + 2, rect.height())
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, cell.text)
