"""Rows of an item model exchanged for others: only what differs is told to the views and painted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import compress, count
from operator import ne
from typing import Protocol, TypeVar

from PySide6.QtCore import QAbstractItemModel, QModelIndex


class Keyed(Protocol):
    """A row with a name of its own, which lasts while the row does."""

    @property
    def key(self) -> str:
        """The name."""


_Row = TypeVar("_Row", bound=Keyed)


def exchange(
    model: QAbstractItemModel,
    before: tuple[_Row, ...],
    after: tuple[_Row, ...],
    hold: Callable[[tuple[_Row, ...]], None],
    columns: int = 1,
) -> None:
    """Have a flat model hold other rows, telling its views; `hold` lets it take the rows given.

    Where the rows between the first and the last that differ keep their keys they change in place, else
    they go and others come.
    """
    head, tail = _alike(before, after)
    stop, end = len(before) - tail, len(after) - tail
    if [row.key for row in before[head:stop]] == [row.key for row in after[head:end]]:
        hold(after)
        if head < end:
            model.dataChanged.emit(model.index(head, 0), model.index(end - 1, columns - 1))
        return
    if head < stop:
        model.beginRemoveRows(QModelIndex(), head, stop - 1)
        hold(before[:head] + before[stop:])
        model.endRemoveRows()
    if head < end:
        model.beginInsertRows(QModelIndex(), head, end - 1)
        hold(after)
        model.endInsertRows()


def _alike(before: Sequence[object], after: Sequence[object]) -> tuple[int, int]:
    """How many rows at the start, and how many of the others at the end, are the same in both."""
    most = min(len(before), len(after))
    head = next(compress(count(), map(ne, before, after)), most)
    tail = next(compress(count(), map(ne, reversed(before), reversed(after))), most)
    return head, min(tail, most - head)
