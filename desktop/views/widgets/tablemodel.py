"""Rows of cells under columns: what a table shows."""

from __future__ import annotations

from functools import partial
from typing import Any, Literal

import msgspec
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from desktop.views.theme import Tone, font
from desktop.views.widgets.exchange import exchange
from desktop.views.widgets.states import State

Index = QModelIndex | QPersistentModelIndex
CELL_ROLE = int(Qt.ItemDataRole.UserRole)


class Column(msgspec.Struct, frozen=True):
    """A column: its heading, its width in px (0: takes what is left), and its side."""

    title: str
    width: int = 0
    right: bool = False


class Cell(msgspec.Struct, frozen=True):
    """What stands in one place. With a state: shape and word. `figure_id` makes it explainable.

    `note` is a second, quieter line below; in a band it follows on the same line. `ground` is the soft colour
    of a chip around the word.
    """

    text: str
    tone: Tone = "ink"
    state: State | None = None
    bold: bool = False
    struck: bool = False
    figure_id: str = ""
    tip: str = ""
    wrong: bool = False
    note: str = ""
    ground: Literal["", "accent_soft", "off_soft"] = ""


def side_cell(text: str, *, own: bool, tone: Tone = "ink2") -> Cell:
    """Whose something is, as a chip: ours on the accent's ground."""
    return Cell(text, "accent" if own else tone, ground="accent_soft" if own else "off_soft")


class Row(msgspec.Struct, frozen=True):
    """A row with a key that lasts while the row does.

    A `band` is the heading of the rows below it; its first cell takes `span` columns.
    """

    key: str
    cells: tuple[Cell, ...]
    marked: bool = False
    band: bool = False
    span: int = 1


class TableModel(QAbstractTableModel):
    """Rows of cells under columns."""

    def __init__(self, columns: tuple[Column, ...]) -> None:
        super().__init__()
        self.columns = columns
        self.rows: tuple[Row, ...] = ()

    def set_columns(self, columns: tuple[Column, ...]) -> None:
        """Begin anew with other columns and no rows."""
        self.beginResetModel()
        self.columns, self.rows = columns, ()
        self.endResetModel()

    def set_rows(self, rows: tuple[Row, ...]) -> None:
        """Show these rows."""
        exchange(self, self.rows, rows, partial(setattr, self, "rows"), len(self.columns))

    def cell(self, index: Index) -> Cell:
        """The cell of an index."""
        return self.rows[index.row()].cells[index.column()]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        cell = self.cell(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return cell.tip or None
        return cell if role == CELL_ROLE else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return font("small") if role == Qt.ItemDataRole.FontRole else None
