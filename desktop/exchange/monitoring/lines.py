"""A block of whole lines taken apart into fields, all at once; lines that are not plain are named."""

from __future__ import annotations

import csv
from collections.abc import Iterator

import msgspec
import numpy as np
import numpy.typing as npt

from desktop.exchange.monitoring.instants import Bools, Bytes, Ints
from desktop.exchange.monitoring.model import MOST_LINE
from desktop.exchange.monitoring.single import text_of

Counts = npt.NDArray[np.int32]

_NEWLINE, _RETURN, _QUOTE = 10, 13, 34
#: Bytes behind the last line, so that what looks ahead of a field finds something.
_BEHIND = bytes(64)


class Fields(msgspec.Struct, frozen=True):
    """Lines of one block: `numbers` (from 0 in the block) of the plain ones, with the ends of their fields.

    `starts` and `ends` have a column a field; `odd` are the numbers of the other lines, blank ones included.
    """

    buffer: Bytes
    numbers: Ints
    starts: Ints
    ends: Ints
    odd: Ints
    first: Ints
    last: Ints

    def odd_lines(self) -> Iterator[tuple[int, bytes]]:
        """The lines that are not plain, by number."""
        for number in self.odd.tolist():
            yield number, self.line(number)

    def line(self, number: int) -> bytes:
        """A line without its end."""
        return self.buffer[self.first[number] : self.last[number]].tobytes().rstrip(b"\r")


def fields_of(block: bytes, separator: bytes, width: int) -> Fields:
    """The fields of a block that ends with the end of a line."""
    buffer = np.frombuffer(block + _BEHIND, np.uint8)
    marks = np.flatnonzero((buffer == _NEWLINE) | (buffer == separator[0]))
    quotes = np.cumsum(buffer == _QUOTE, dtype=np.int32) if b'"' in block else None
    if quotes is not None:
        marks = _outside(buffer, marks, quotes)
    line_ends = np.flatnonzero(buffer[marks] == _NEWLINE)
    last = marks[line_ends]
    first = np.concatenate([np.zeros(1, np.int64), last[:-1] + 1])
    regular = np.diff(line_ends, prepend=-1) == width
    if regular.all():
        numbers = np.arange(len(last))
        ends = marks.reshape(-1, width).copy()
    else:
        numbers = np.flatnonzero(regular)
        ends = marks[line_ends[numbers][:, None] + np.arange(1 - width, 1)]
    starts = np.concatenate([first[numbers][:, None], ends[:, :-1] + 1], axis=1)
    ends[:, -1] -= (buffer[ends[:, -1] - 1] == _RETURN) & (ends[:, -1] > starts[:, -1])
    if quotes is not None:
        held = quotes[last[numbers]] - quotes[first[numbers]] + (buffer[first[numbers]] == _QUOTE)
        plain = _unquoted(buffer, starts, ends, held)
        regular[numbers[~plain]] = False
        numbers, starts, ends = numbers[plain], starts[plain], ends[plain]
    return Fields(buffer, numbers, starts, ends, np.flatnonzero(~regular), first, last)


def _outside(buffer: Bytes, marks: Ints, quotes: Counts) -> Ints:
    """The ends of lines, and the separators before which their line has opened no quote or closed it."""
    newline = buffer[marks] == _NEWLINE
    ends = quotes[marks[newline]]
    before = np.concatenate([np.zeros(1, np.int32), ends[:-1]])
    sizes = np.diff(np.flatnonzero(newline), prepend=-1)
    outside: Ints = marks[newline | ((quotes[marks] - np.repeat(before, sizes)) % 2 == 0)]
    return outside


def _unquoted(buffer: Bytes, starts: Ints, ends: Ints, held: Counts) -> Bools:
    """Take the quotes off the fields; gives the lines all of whose quotes (`held`) stand around a field."""
    quoted = (buffer[starts] == _QUOTE) & (buffer[ends - 1] == _QUOTE) & (ends - starts >= 2)
    starts += quoted
    ends -= quoted
    plain: Bools = held == 2 * quoted.sum(axis=1)
    return plain


def cells_of(line: bytes, separator: str) -> list[str]:
    """The fields of one line by the rules of csv; one that is too long or cannot be taken apart has none."""
    if len(line) > MOST_LINE:
        return []
    try:
        rows = list(csv.reader([text_of(line)], delimiter=separator))
    except csv.Error:
        return []
    return [each.strip() for each in rows[0]] if rows else []
