"""Labels of limit lines: each stands at its own line, those of two lines near to each other in one stack."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec
from PySide6.QtCore import QPointF, QRectF

from desktop.views.charts.notes import HEIGHT, Part, Placed, is_clear, note_width

#: The middle of a label above and below its line, and its edge from the line's ends; in px.
_ABOVE, _BELOW, _INSET = -10.0, 11.0, 6.0
#: Between lines nearer to each other than this stands no label, in px.
_BETWEEN = HEIGHT + 4
_STRIDE = 12.0


class Limit(msgspec.Struct, frozen=True):
    """A level line from `start` to the right edge, with its words in full and in brief."""

    start: QPointF
    right: float
    words: Part
    brief: Part
    rather_above: bool = False


def place_limits(limits: Sequence[Limit], bounds: QRectF, taken: Sequence[QRectF]) -> list[Placed]:
    """The words and the place of each label; without a free place, where the least is covered."""
    found: list[Placed] = []
    for group in _groups(limits):
        occupied = [*taken, *(spot for _, spot in found)]
        found += _placed(group, bounds, occupied)
    return found


def _groups(limits: Sequence[Limit]) -> list[list[Limit]]:
    """The limits from the highest down; those with no room for a label between them together."""
    groups: list[list[Limit]] = []
    for limit in sorted(limits, key=lambda each: each.start.y()):
        if groups and limit.start.y() - groups[-1][-1].start.y() < _BETWEEN:
            groups[-1].append(limit)
        else:
            groups.append([limit])
    return groups


def _placed(group: list[Limit], bounds: QRectF, taken: Sequence[QRectF]) -> list[Placed]:
    least = float("inf")
    found: list[Placed] = []
    for words in ([(each.words,) for each in group], [(each.brief,) for each in group]):
        for spots in _stacks(group, [note_width(each) for each in words]):
            if not all(bounds.contains(spot) for spot in spots):
                continue
            if all(is_clear(spot, taken) for spot in spots):
                return list(zip(words, spots, strict=True))
            covered = sum(_area(spot & other) for spot in spots for other in taken)
            if covered < least:
                least, found = covered, list(zip(words, spots, strict=True))
    return found


def _area(rect: QRectF) -> float:
    return max(rect.width(), 0.0) * max(rect.height(), 0.0)


def _stacks(group: list[Limit], widths: list[float]) -> Iterator[list[QRectF]]:
    """Where the labels of a group may stand: at the left, at the right end, then along the lines."""
    left = max(each.start.x() for each in group) + _INSET
    right = group[0].right - _INSET
    room = right - max(widths) - left
    yield from _at(group, widths, left, 0.0)
    for step in range(int(max(room, 0.0) / _STRIDE) + 1):
        yield from _at(group, widths, right - step * _STRIDE, 1.0)


def _at(group: list[Limit], widths: list[float], x: float, side: float) -> Iterator[list[QRectF]]:
    for middles in _middles(group):
        yield [
            QRectF(x - side * width, middle - HEIGHT / 2, width, HEIGHT)
            for width, middle in zip(widths, middles, strict=True)
        ]


def _middles(group: list[Limit]) -> Iterator[list[float]]:
    """The heights of the labels: on both sides of the lines, all above them, all below."""
    first, last = group[0].start.y(), group[-1].start.y()
    above = [first + _ABOVE - HEIGHT * (len(group) - 1 - place) for place in range(len(group))]
    below = [last + _BELOW + HEIGHT * place for place in range(len(group))]
    if len(group) > 1:
        yield [*above[1:], below[0]]
    yield from (above, below) if group[0].rather_above else (below, above)
