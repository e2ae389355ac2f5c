"""How the cells of tables are painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from desktop.views.theme import font, tint
from desktop.views.widgets.room import CHIP_PAD, cell_width
from desktop.views.widgets.states import paint_state
from desktop.views.widgets.tablemodel import Cell, Index

if TYPE_CHECKING:
    from desktop.views.widgets.tables import Table

#: Room at the sides of a cell, and at the edge of the table; in px.
PAD, EDGE = 8, 16
#: What a number, a day or a time is written with.
_NUMERAL = "0123456789.,-:"
#: How high a chip is.
CHIP = 18


class CellDelegate(QStyledItemDelegate):
    """Paints a cell: shape and word, amounts to the right, absorbed amounts struck, errors framed."""

    def __init__(self, table: Table) -> None:
        super().__init__(table)
        self._table = table

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """As wide as its words: that is what a double click between two headings asks for."""
        words = self._table.rows_model.cell(index).text
        return QSize(QFontMetrics(font("small", bold=True)).horizontalAdvance(words) + 3 * PAD, 31)

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Words that are cut are told in whole where the cell has no tip of its own."""
        if index.isValid():
            cell, width = self._table.rows_model.cell(index), option.rect.width()  # type: ignore[attr-defined]
            if not cell.tip and cell_width(cell) > width - 2 * PAD + 1:
                QToolTip.showText(event.globalPos(), f"{cell.text}\n{cell.note}".strip(), view)
                return True
        return super().helpEvent(event, view, option, index)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        table = self._table
        cell = table.rows_model.cell(index)
        row = table.rows_model.rows[index.row()]
        rect: QRect = option.rect  # type: ignore[attr-defined]
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        painter.save()
        if cell.wrong:
            _paint_wrong(painter, rect)
        elif chosen or row.marked:
            painter.fillRect(rect, tint("accent_soft"))
        elif row.band:
            painter.fillRect(rect, tint("sunken"))
        painter.setPen(QPen(tint("grid"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        first, last = (index.column() == end for end in (table.columns.first, table.columns.last))
        left, right = (EDGE if first else PAD), (EDGE if last else PAD)
        inside = QRectF(rect.adjusted(left, 0, -right, -1))
        side = table.rows_model.columns[index.column()].right
        if row.band:
            _paint_band(painter, inside, cell, right=side)
        elif cell.note:
            half = inside.height() / 2
            upper, lower = inside.adjusted(0, 3, 0, 1 - half), inside.adjusted(0, half - 1, 0, -3)
            _paint_cell(painter, upper, cell, right=False)
            _paint_words(painter, lower, Cell(cell.note, "ink3"), right=False)
        else:
            if cell.ground:
                inside = _paint_chip(painter, inside, cell, chosen=chosen)
            _paint_cell(painter, inside, cell, right=side)
        if chosen and table.hasFocus() and first:
            painter.fillRect(QRect(rect.x(), rect.y(), 2, rect.height() - 1), tint("accent"))
        painter.restore()


def shortened(metrics: QFontMetrics, text: str, width: int) -> str:
    """Words as far as there is room, then …; a number is left out whole, for cut it would be another."""
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
    kept = shown.removesuffix("…")
    if shown != text and kept and kept[-1] in _NUMERAL and text[len(kept)] in _NUMERAL:
        return f"{kept.rstrip(_NUMERAL).rstrip()}…"
    return shown


def _paint_wrong(painter: QPainter, rect: QRect) -> None:
    painter.fillRect(rect, tint("bad_soft"))
    painter.setPen(QPen(tint("bad_fill"), 1.5))
    painter.drawRect(QRectF(rect).adjusted(1, 1, -1, -1))


def _paint_chip(painter: QPainter, rect: QRectF, cell: Cell, *, chosen: bool) -> QRectF:
    """The ground around a word that is as long as the column's; where the word stands on it."""
    middle = rect.center().y()
    chip = QRectF(rect.x(), middle - CHIP / 2, min(cell_width(cell), rect.width()), CHIP)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tint("surface" if chosen and cell.ground == "accent_soft" else cell.ground))
    painter.drawRoundedRect(chip, 3, 3)
    painter.restore()
    return chip.adjusted(CHIP_PAD, 0, -CHIP_PAD, 0)


def _paint_cell(painter: QPainter, rect: QRectF, cell: Cell, *, right: bool) -> None:
    """Shape and word, or words alone."""
    if cell.state is not None:
        paint_state(painter, rect, cell.state, cell.text, "small", bold=cell.bold)
    else:
        _paint_words(painter, rect, cell, right=right)


def _paint_band(painter: QPainter, rect: QRectF, cell: Cell, *, right: bool) -> None:
    """The words, and the note behind them as far as there is room."""
    _paint_words(painter, rect, cell, right=right)
    taken = QFontMetrics(font("small", bold=cell.bold)).horizontalAdvance(cell.text) + EDGE
    if cell.note and taken < rect.width():
        _paint_words(painter, rect.adjusted(taken, 0, 0, 0), Cell(cell.note, "ink3"), right=False)


def _paint_words(painter: QPainter, rect: QRectF, cell: Cell, *, right: bool) -> None:
    face = font("small", bold=cell.bold, struck=cell.struck)
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    shown = shortened(QFontMetrics(face), cell.text, int(rect.width()) + 1)
    painter.setFont(face)
    painter.setPen(tint("ink3" if cell.struck else cell.tone))
    painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter, shown)
