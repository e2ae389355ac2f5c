"""How wide the columns of a table must be for all words to be read, and who gets the room that is left."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtGui import QFontMetrics

from desktop.views.theme import font
from desktop.views.widgets.states import SHAPE, SPACE

if TYPE_CHECKING:
    from desktop.views.widgets.tablemodel import Cell, Row, TableModel

#: So many rows are measured; those below come into sight by scrolling, and tell what is cut when pointed at.
_MEASURED = 60
#: What takes up to so many px is a word or two; a column of so many holds a sentence.
_WORD, _SENTENCE = 132, 240
#: Room between the word of a chip and its sides, in px.
CHIP_PAD = 6


class Want(msgspec.Struct, frozen=True):
    """A column's width as declared, and what its words need, in px. One that is `free` takes the rest."""

    declared: int
    needed: int
    free: bool = False


@functools.lru_cache(maxsize=8192)
def word_width(text: str, *, bold: bool = False) -> int:
    """How wide a word is in a table (px)."""
    return QFontMetrics(font("small", bold=bold)).horizontalAdvance(text)


def widest(model: TableModel, place: int) -> int:
    """How wide the longest words of a column are, its heading among them (px)."""
    head = word_width(model.columns[place].title)
    return max((head, *(_cell_width(row, place) for row in model.rows[:_MEASURED]))) + 1


def cell_width(cell: Cell) -> int:
    """How wide the words of a cell are with its shape (px)."""
    mark = SHAPE + SPACE if cell.state is not None else 2 * CHIP_PAD if cell.ground else 0
    return max(word_width(cell.text, bold=cell.bold) + mark, word_width(cell.note))


def _cell_width(row: Row, place: int) -> int:
    """The words of a band run on over the next columns."""
    return 0 if row.band and place < row.span else cell_width(row.cells[place])


def share(wants: Sequence[Want], room: int) -> list[int]:
    """The widths in `room` px: what some do not need goes to those whose words would be cut.

    The least want is met first. Nothing changes where no words are cut, or where nobody has too much: only a
    word or two are read before the end of a long sentence. The free columns share what is left.
    """
    free = [want for want in wants if want.free]
    left = room - sum(want.declared for want in wants if not want.free)
    needed = sum(want.needed for want in free)
    # Whoever takes the rest gives first: it has no edge of its own that would move.
    spare = max(left - needed, 0)
    widths = [left // len(free) if want.free else want.declared for want in wants]
    surplus = {
        place: want.declared - want.needed
        for place, want in enumerate(wants)
        if not want.free and want.declared > want.needed
    }
    lacking = sorted(
        (want.needed - want.declared, place)
        for place, want in enumerate(wants)
        if not want.free and want.needed > want.declared
    )
    budget = spare + sum(surplus.values())
    taken = 0
    for lack, place in lacking:
        given = min(lack, budget - taken)
        widths[place] += given
        taken += given
    taken += min(max(needed - left, 0), budget - taken) if free else 0
    for place, over in sorted(surplus.items(), key=lambda each: -each[1]):
        given = min(max(taken - spare, 0), over)
        widths[place] -= given
        spare += given
    _spell_out(wants, widths)
    return widths


def _spell_out(wants: Sequence[Want], widths: list[int]) -> None:
    """A word or two that are cut tell nothing: give them room from sentences, which stay long enough."""
    free = [place for place, want in enumerate(wants) if want.free]
    for place, want in enumerate(wants):
        lack = want.needed - widths[place]
        if want.free or want.needed > _WORD or lack <= 0 or not free:
            continue
        longest = max(free, key=widths.__getitem__)
        given = min(lack, max(widths[longest] - _SENTENCE, 0))
        widths[place] += given
        widths[longest] -= given
