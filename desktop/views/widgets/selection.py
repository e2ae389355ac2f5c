"""Several rows of a list chosen together."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel
from PySide6.QtWidgets import QAbstractItemView


def chosen_rows(view: QAbstractItemView) -> list[int]:
    """The chosen rows from above; that of the current index where none is."""
    selection = view.selectionModel().selection()
    spans = (selection.at(place) for place in range(selection.count()))
    rows = sorted({row for span in spans for row in range(span.top(), span.bottom() + 1)})
    current = view.currentIndex().row()
    return rows or ([current] if current >= 0 else [])


def choose_also(view: QAbstractItemView, rows: list[int]) -> None:
    """Add rows to those that are chosen."""
    model, chosen = view.model(), QItemSelection()
    for row in rows:
        chosen.select(model.index(row, 0), model.index(row, 0))
    flags = QItemSelectionModel.SelectionFlag
    view.selectionModel().select(chosen, flags.Select | flags.Rows)
