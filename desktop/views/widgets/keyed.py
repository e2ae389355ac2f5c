"""Rows that come and go by key, and the order in which Tab walks through them."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QLayoutItem, QScrollArea, QVBoxLayout, QWidget

Shown = TypeVar("Shown")
Made = TypeVar("Made", bound=QWidget)


class KeyedRows(Generic[Shown, Made]):
    """One widget a row, kept while its key is there, so that the focus and what is typed stay.

    `make(row)` builds a widget, `fill(widget, row)` shows a row in it; add `layout` to the page.
    """

    def __init__(
        self,
        key: Callable[[Shown], str],
        make: Callable[[Shown], Made],
        fill: Callable[[Made, Shown], None],
        *,
        spacing: int = 0,
    ) -> None:
        self._key, self._make, self._fill = key, make, fill
        self.widgets: dict[str, Made] = {}
        self.layout = QVBoxLayout()
        self.layout.setContentsMargins(0, 0, 0, 0)
        self.layout.setSpacing(spacing)

    def set(self, rows: Sequence[Shown]) -> None:
        """Show these rows in this order."""
        keys = [self._key(row) for row in rows]
        for gone in [key for key in self.widgets if key not in keys]:
            _discard(self.layout, self.widgets.pop(gone))
        for place, (key, row) in enumerate(zip(keys, rows, strict=True)):
            widget = self.widgets.get(key)
            if widget is None:
                widget = self.widgets[key] = self._make(row)
            item = self.layout.itemAt(place)
            if item is None or item.widget() is not widget:
                self.layout.insertWidget(place, widget)
                widget.show()  # A layout alone would show it one turn of the event loop later.
            self._fill(widget, row)


def _discard(layout: QLayout, widget: QWidget) -> None:
    layout.removeWidget(widget)
    widget.hide()
    widget.setParent(None)
    widget.deleteLater()


def order_tabs(root: QWidget) -> None:
    """Let Tab walk through everything in `root` as it is read: layouts in order, grids row by row."""
    chain = list(_focusable(root))
    for earlier, later in itertools.pairwise(chain):
        QWidget.setTabOrder(earlier, later)


def _focusable(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    content = widget.widget() if isinstance(widget, QScrollArea) else None
    if content is not None:
        yield from _focusable(content)
    layout = widget.layout()
    if layout is not None:
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for item in _in_order(layout):
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield from _focusable(widget)
        elif inner is not None:
            yield from _in_layout(inner)


def _in_order(layout: QLayout) -> list[QLayoutItem]:
    places: Iterable[int] = range(layout.count())
    if isinstance(layout, QGridLayout):
        grid = layout
        places = sorted(places, key=lambda place: _row_and_column(grid, place))
    return [item for item in map(layout.itemAt, places) if item is not None]


def _row_and_column(grid: QGridLayout, place: int) -> tuple[int, int]:
    position: tuple[int, ...] = grid.getItemPosition(place)  # type: ignore[assignment]
    return position[0], position[1]
