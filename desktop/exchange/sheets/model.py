"""What a table file holds once it is read: plain values, each at its row and column."""

from __future__ import annotations

import datetime as dt
from typing import Literal

import msgspec


class SheetError(Exception):
    """A file that is not read; the parts (Chinese) say what is wrong, what was expected, and the way out."""

    def __init__(self, what: str, expected: str, way_out: str) -> None:
        self.what, self.expected, self.way_out = what, expected, way_out
        super().__init__(f"{what}；应为{expected}；{way_out}")


class Stamp(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A cell that is formatted as a day, a time or both; without a day `at` lies on 1899-12-31."""

    at: dt.datetime
    part: Literal["day", "time", "both"]


#: The value of a cell. A whole number is an int, however the file stores it; an empty cell is None.
Raw = None | bool | int | float | str | Stamp


class Sheet(msgspec.Struct, frozen=True):
    """One sheet from its first row and column on; rows end with their last value.

    `merged` are ranges as (top, left, bottom, right), from 0. `broken` names the cells ("B7") whose value the
    file does not hold, with the reason. `from_1904`: numbers count days from 1904-01-01.
    """

    name: str
    rows: list[list[Raw]]
    merged: list[tuple[int, int, int, int]] = []
    broken: dict[str, str] = {}
    from_1904: bool = False

    def value(self, row: int, column: int) -> Raw:
        """The value at a place, counted from 0; None beyond the end."""
        if row >= len(self.rows) or column >= len(self.rows[row]):
            return None
        return self.rows[row][column]

    @property
    def width(self) -> int:
        """How many columns hold anything."""
        return max(map(len, self.rows), default=0)


class SheetName(msgspec.Struct, frozen=True):
    """A sheet of the file that can be chosen."""

    name: str
    hidden: bool


#: The first sheet of a workbook that carries a whole contract is called this.
WHOLE = "整份合同"


class Book(msgspec.Struct, frozen=True):
    """A file with the sheet that was read of it; `notes` (Chinese) say what of it was left aside.

    `others` are the other sheets of a workbook that carries a whole contract: that is read at once.
    """

    name: str
    sheets: tuple[SheetName, ...]
    sheet: Sheet
    notes: tuple[str, ...] = ()
    others: tuple[Sheet, ...] = ()


def column_letters(column: int) -> str:
    """The letters of a column counted from 0: A, B … Z, AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def place(row: int, column: int) -> str:
    """The name of a cell, counted from 0: B7."""
    return f"{column_letters(column)}{row + 1}"
