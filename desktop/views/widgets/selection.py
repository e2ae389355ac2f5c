"""Several rows of a list chosen together."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex
from PySide6.QtWidgets import QAbstractItemView

_Flag = QItemSelectionModel.SelectionFlag


def chosen_rows(view: QAbstractItemView) -> list[int]:
    """The chosen rows from above; that of the current index where none is."""
    selection = view.selectionModel().selection()
    spans = (selection.at(place) for place in range(selection.count()))
    rows = sorted({row for span in spans for row in range(span.top(), span.bottom() + 1)})
    current = view.currentIndex().row()
    return rows or ([current] if current >= 0 else [])


def choose_only(view: QAbstractItemView, index: QModelIndex) -> None:
    """Take a row in hand, and no other with it.

    Qt would look at the keys that are down, such as Ctrl of Ctrl+Z, and add it to what is chosen.
    """
    rows = view.selectionBehavior() is QAbstractItemView.SelectionBehavior.SelectRows
    flags = _Flag.ClearAndSelect | _Flag.Rows if rows else _Flag.ClearAndSelect
    view.selectionModel().setCurrentIndex(index, flags)


def choose_also(view: QAbstractItemView, rows: list[int]) -> None:
    """Add rows to those that are chosen."""
    model, chosen = view.model(), QItemSelection()
    for row in rows:
        chosen.select(model.index(row, 0), model.index(row, 0))
    view.selectionModel().select(chosen, _Flag.Select | _Flag.Rows)
