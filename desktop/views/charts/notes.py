"""Labels in charts: painted with an outline in the ground colour, placed so that none covers another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

import msgspec
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen

from desktop.views.theme import font, tint

HEIGHT = 15.0
#: A label without a free place moves in steps of so many px, up or down and to the sides.
_STEP, _STRIDE = 3.0, 24.0


class Part(msgspec.Struct, frozen=True):
    """A piece of a label in one tone."""

    text: str
    token: str = "ink2"
    bold: bool = False


class Note(msgspec.Struct, frozen=True):
    """A label and where it may stand: offsets from its point, the preferred place first.

    An offset is (dx, dy, side): the label's left edge (side 0), middle (0.5) or right edge (1) stands at
    dx, its middle line at dy. Where none is free, `short` is tried; one that `must` be read then goes to the
    nearest place that is free, the whole of it or, where there is none, `short`. `apart` are places that
    this label alone keeps off.
    """

    x: float
    y: float
    parts: tuple[Part, ...]
    places: tuple[tuple[float, float, float], ...]
    short: tuple[Part, ...] = ()
    must: bool = False
    apart: tuple[QRectF, ...] = ()


#: The words of a label, and where they stand.
Placed: TypeAlias = tuple[tuple[Part, ...], QRectF]


def note_width(parts: Sequence[Part]) -> float:
    """How wide a label is."""
    return sum(QFontMetricsF(font("caption", bold=part.bold)).horizontalAdvance(part.text) for part in parts)


def place_notes(notes: Sequence[Note], bounds: QRectF, taken: Sequence[QRectF] = ()) -> list[Placed]:
    """The words and the place of each label; one with no free place inside `bounds` is left out.

    Earlier labels go first. `taken` are places that no label may cover.
    """
    occupied = list(taken)
    found = []
    for note in notes:
        spots = [(parts, spot) for parts in (note.parts, note.short) if parts for spot in _spots(note, parts)]
        kept = [*occupied, *note.apart]
        free = next((each for each in spots if bounds.contains(each[1]) and is_clear(each[1], kept)), None)
        if free is None and note.must:
            free = _elsewhere(note, bounds, occupied)
        if free is not None:
            occupied.append(free[1])
            found.append(free)
    return found


def _spots(note: Note, parts: Sequence[Part]) -> list[QRectF]:
    width = note_width(parts)
    return [
        QRectF(note.x + dx - side * width, note.y + dy - HEIGHT / 2, width, HEIGHT)
        for dx, dy, side in note.places
    ]


def is_clear(spot: QRectF, occupied: Sequence[QRectF]) -> bool:
    """Whether a label would cover nothing."""
    return not any(spot.intersects(other) for other in occupied)


def _elsewhere(note: Note, bounds: QRectF, occupied: Sequence[QRectF]) -> Placed:
    """The words of a label and the nearest place that is free for them, or where it covers another."""
    wishes = [(parts, _pushed(_spots(note, parts)[0], bounds)) for parts in (note.parts, note.short) if parts]
    for parts, wish in wishes:
        if (free := _nearest(wish, bounds, occupied)) is not None:
            return parts, free
    return wishes[0]


def _nearest(spot: QRectF, bounds: QRectF, occupied: Sequence[QRectF]) -> QRectF | None:
    """The nearest free place, rather above or below than beside."""
    columns, lines = int(bounds.width() / _STRIDE), int(bounds.height() / _STEP)
    shifts = [
        (across * _STRIDE, down * _STEP)
        for across in range(-columns, columns + 1)
        for down in range(-lines, lines + 1)
    ]
    shifts.sort(key=lambda shift: abs(shift[0]) / 8 + abs(shift[1]))
    places = (spot.translated(*shift) for shift in shifts)
    return next((each for each in places if bounds.contains(each) and is_clear(each, occupied)), None)


def _pushed(spot: QRectF, bounds: QRectF) -> QRectF:
    """The place moved into the bounds."""
    left = min(max(spot.x(), bounds.x()), max(bounds.right() - spot.width(), bounds.x()))
    top = min(max(spot.y(), bounds.y()), bounds.bottom() - spot.height())
    return QRectF(left, top, spot.width(), spot.height())


def paint_note(painter: QPainter, spot: QRectF, parts: Sequence[Part], ground: str = "surface") -> None:
    """Paint a label's parts one after another with a 3-px outline."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    left = spot.x()
    for part in parts:
        face = font("caption", bold=part.bold)
        metrics = QFontMetricsF(face)
        base = spot.center().y() + (metrics.ascent() - metrics.descent()) / 2
        path = QPainterPath()
        path.addText(QPointF(left, base), face, part.text)
        outline = QPen(tint(ground), 3)
        outline.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(path, outline)
        painter.setFont(face)
        painter.setPen(tint(part.token))
        painter.drawText(QPointF(left, base), part.text)
        left += metrics.horizontalAdvance(part.text)
    painter.restore()


def paint_empty(painter: QPainter, area: QRectF, words: str) -> None:
    """Say in the middle of a chart that there is nothing to draw yet."""
    painter.setFont(font("caption"))
    painter.setPen(tint("ink3"))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)
