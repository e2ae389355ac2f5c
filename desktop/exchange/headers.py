"""Where the header of a table is, what its columns are called, and which field each of them is.

A header may take two rows, the upper one with cells merged over several columns (时间 over 报告, 响应, 恢复).
"""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Mapping, Sequence

import msgspec

from desktop.exchange.cells.units import without_unit
from desktop.exchange.columns import IMPORTABLE, Column, columns, name_of
from desktop.exchange.sheets.model import Raw, Sheet

#: How far down a header is looked for: above it stand titles and notes.
_LOOKED_AT = 25
#: A table is not taken for a kind by fewer of its columns than this.
_FEWEST = 2


class Header(msgspec.Struct, frozen=True):
    """One column of a table: its place from 0, its own words, and those merged above it."""

    place: int
    text: str
    above: str = ""

    @property
    def whole(self) -> str:
        """All its words, as they are shown and remembered."""
        return f"{self.above} / {self.text}" if self.above and self.above != self.text else self.text


class Head(msgspec.Struct, frozen=True):
    """The header of a table: its first row from 0, and how many rows it takes."""

    row: int
    depth: int = 1

    @property
    def first(self) -> int:
        """The first row of data, from 0."""
        return self.row + self.depth


def spread(sheet: Sheet) -> list[list[Raw]]:
    """The rows with the value of merged cells in each of them: one system name beside five incidents."""
    if not sheet.merged:
        return sheet.rows
    rows = [list(row) for row in sheet.rows]
    width = sheet.width
    for top, left, bottom, right in sheet.merged:
        value = sheet.value(top, left)
        if value is None:
            continue
        for row in range(top, min(bottom + 1, len(rows))):
            last = min(right + 1, width)
            rows[row] += [None] * (last - len(rows[row]))
            rows[row][left:last] = [value] * max(last - left, 0)
    return rows


def headers(sheet: Sheet, head: Head) -> tuple[Header, ...]:
    """The columns of the table, those without any words left out."""
    rows = spread(sheet)
    own = _words(rows, head.row + head.depth - 1)
    upper = _words(rows, head.row) if head.depth == 2 else []
    found = []
    for place in range(max(len(own), len(upper))):
        text = own[place] if place < len(own) else ""
        above = upper[place] if place < len(upper) else ""
        if text or above:
            found.append(Header(place, text or above, above if text else ""))
    return tuple(found)


def find_head(sheet: Sheet, kind: str | None = None) -> Head:
    """Where the header most likely is: the row most of whose words are known columns."""
    kinds = (kind,) if kind else IMPORTABLE
    best, most = Head(_first_full(sheet)), 0
    for row in range(min(_LOOKED_AT, len(sheet.rows))):
        if not any(isinstance(cell, str) for cell in sheet.rows[row]):
            continue
        for depth in (1, 2):
            if depth == 2 and not _spans(sheet, row):
                continue
            names = headers(sheet, Head(row, depth))
            known = max(len(mapped(each, names)) for each in kinds)
            if known > most:
                best, most = Head(row, depth), known
    return best


def guess_kind(sheet: Sheet, head: Head) -> str | None:
    """The kind whose columns the table has most of; one that the sheet is named after is preferred."""
    names = headers(sheet, head)
    scores = {
        kind: (len(mapped(kind, names)), name_of(kind) in sheet.name, -place)
        for place, kind in enumerate(IMPORTABLE)
    }
    best = max(scores, key=lambda kind: scores[kind])
    return best if scores[best][0] >= _FEWEST else None


def mapped(kind: str, names: Sequence[Header], remembered: Mapping[str, str] | None = None) -> dict[int, str]:
    """Which field each column is, by its place; `remembered` says what was chosen for a header before.

    No field is taken twice; "" is remembered of a column that is not to be read.
    """
    found: dict[int, str] = {}
    known = {each.key for each in columns(kind)}
    for name in names:
        key = (remembered or {}).get(name.whole)
        if key is not None and (not key or (key in known and key not in found.values())):
            found[name.place] = key
    for name in names:
        if name.place in found:
            continue
        key = _key_of(kind, name)
        if key and key not in found.values():
            found[name.place] = key
    return {place: key for place, key in sorted(found.items()) if key}


def _key_of(kind: str, name: Header) -> str | None:
    known = _known(kind)
    for words in (name.text, name.above + name.text, name.text + name.above):
        if key := known.get(_bare(words)) or known.get(_bare(without_unit(words))):
            return key
    return None


@functools.cache
def _known(kind: str) -> Mapping[str, str]:
    """What the columns of a kind may be called; their own labels go before what others call them."""
    found: dict[str, str] = {}
    for own in (True, False):
        for column in columns(kind):
            for words in _names(column, own=own):
                found.setdefault(_bare(words), column.key)
    return found


def _names(column: Column, *, own: bool) -> tuple[str, ...]:
    return (column.zh, column.header, column.en, column.english) if own else column.synonyms


def _bare(words: str) -> str:
    return "".join(unicodedata.normalize("NFKC", words).lower().split()).strip("*:：")


def _words(rows: list[list[Raw]], row: int) -> list[str]:
    if row >= len(rows):
        return []
    return [" ".join(cell.split()) if isinstance(cell, str) else _plain(cell) for cell in rows[row]]


def _plain(cell: Raw) -> str:
    return "" if cell is None else str(cell)


def _spans(sheet: Sheet, row: int) -> bool:
    """Whether a cell of the row is merged over several columns, or over this row and the next."""
    return any(
        top == row and (bottom == row + 1 or (bottom == row and right > left))
        for top, left, bottom, right in sheet.merged
    )


def _first_full(sheet: Sheet) -> int:
    """The first row with more than one cell; titles stand alone."""
    for place, row in enumerate(sheet.rows):
        if sum(cell is not None for cell in row) > 1:
            return place
    return 0
