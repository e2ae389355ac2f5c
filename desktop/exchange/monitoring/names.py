"""The few different words of a column, each as a number, found for many rows at once."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from desktop.exchange.monitoring.instants import Bytes, Ints
from desktop.exchange.monitoring.model import MOST_NAMES
from desktop.exchange.monitoring.single import text_of
from desktop.exchange.sheets import SheetError

_WORD = 8
_MIX = np.uint64(0x9E3779B97F4A7C15)
_SHIFT = np.uint64(29)
#: Of a word of eight bytes those that belong to a field of so many.
_MASKS = np.array([(1 << (8 * width)) - 1 for width in range(9)], np.uint64)


class Names:
    """Gives each field its number; `texts` holds the words by number."""

    def __init__(self, column: str) -> None:
        self.texts: list[str] = []
        self._column = column
        self._numbers: dict[str, int] = {}
        self._hashes = np.zeros(0, np.uint64)
        self._codes = np.zeros(0, np.int64)

    def number(self, text: str) -> int:
        """The number of one word; SheetError where there are too many of them."""
        found = self._numbers.setdefault(text, len(self.texts))
        if found == len(self.texts):
            self.texts.append(text)
            if found >= MOST_NAMES:
                what = f"{self._column}一列有 {MOST_NAMES:,} 个以上不同的内容"
                raise SheetError(what, "少数几个系统名或状态词", "请核对这一列是否选对")
        return found

    def numbers(self, buffer: Bytes, starts: Ints, ends: Ints) -> Ints:
        """The numbers of the fields from `starts` to `ends`; SheetError."""
        hashes = _hashed(buffer, starts, ends)
        found = self._looked_up(hashes)
        missing = found < 0
        if missing.any():
            self._learn(hashes, missing, buffer, starts, ends)
            found = self._looked_up(hashes)
        return found

    def _looked_up(self, hashes: npt.NDArray[np.uint64]) -> Ints:
        """The number of each, -1 where it is new."""
        if not len(self._hashes):
            return np.full(len(hashes), -1, np.int64)
        if len(self._hashes) <= _WORD:
            found = np.full(len(hashes), -1, np.int64)
            for known, code in zip(self._hashes, self._codes, strict=True):
                found[hashes == known] = code
            return found
        place = np.minimum(np.searchsorted(self._hashes, hashes), len(self._hashes) - 1)
        return np.where(self._hashes[place] == hashes, self._codes[place], -1)

    def _learn(
        self, hashes: npt.NDArray[np.uint64], missing: npt.NDArray[np.bool_], buffer: Bytes, *field: Ints
    ) -> None:
        starts, ends = field
        rows = np.flatnonzero(missing)
        new, first = np.unique(hashes[rows], return_index=True)
        codes = np.zeros(len(new), np.int64)
        for place in np.argsort(first):  # As the file names them, not by their marks.
            row = rows[first[place]]
            codes[place] = self.number(text_of(buffer[starts[row] : ends[row]].tobytes()))
        known = np.concatenate([self._hashes, new])
        order = np.argsort(known)
        self._hashes = known[order]
        self._codes = np.concatenate([self._codes, codes])[order]


def _hashed(buffer: Bytes, starts: Ints, ends: Ints) -> npt.NDArray[np.uint64]:
    """A mark of each field; alike for alike fields, and of others only by a chance of one in 2**64."""
    words = np.ndarray((len(buffer) - _WORD + 1,), "<u8", buffer, strides=(1,))
    widths = ends - starts
    found = widths.astype(np.uint64)
    for offset in range(0, int(widths.max(initial=0)), _WORD):
        part = words[np.minimum(starts + offset, len(words) - 1)]
        part = part & _MASKS[np.clip(widths - offset, 0, _WORD)]
        found = (found ^ part) * _MIX
        found ^= found >> _SHIFT
    return found
