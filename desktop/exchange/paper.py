"""A report as content: headings, paragraphs, tables and charts, before it is a PDF or a Word document."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Literal

import msgspec

#: How a paragraph stands: running text, a clause in its own words, small print, a line of a calculation.
Style = Literal["body", "quote", "note", "tree"]


class Text(msgspec.Struct, frozen=True):
    """A paragraph; `depth` indents a line of a calculation."""

    words: str
    style: Style = "body"
    depth: int = 0


class Grid(msgspec.Struct, frozen=True):
    """A table: its header, its rows, the shares of its columns, and a letter (l c r) for each of them."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shares: tuple[int, ...]
    aligned: str = ""

    @property
    def letters(self) -> str:
        """How each column is aligned."""
        return self.aligned or "l" * len(self.shares)


class Chart(msgspec.Struct, frozen=True):
    """A value by month, as columns or as a line (None: no value), against a limit where there is one."""

    title: str
    unit: str
    months: tuple[str, ...]
    values: tuple[Decimal | None, ...]
    shape: Literal["columns", "line"] = "columns"
    limit: Decimal | None = None
    limit_words: str = ""

    @property
    def words(self) -> str:
        """The chart as it is heard or printed where no picture can be."""
        told = "，".join(
            f"{month} {value:,f}"
            for month, value in zip(self.months, self.values, strict=True)
            if value is not None
        )
        return f"{self.title}（{self.unit}）：{told or '没有数据'}"


class Blank(msgspec.Struct, frozen=True):
    """Room that a person fills in: what belongs there, and how many lines it takes."""

    label: str
    lines: int = 4


Part = Text | Grid | Chart | Blank


class Section(msgspec.Struct, frozen=True):
    """A numbered part of a report."""

    title: str
    parts: tuple[Part, ...]


class Paper(msgspec.Struct, frozen=True):
    """A whole report; `name` is a file name without a suffix, `made_at` when it was made (Beijing time).

    `mark` vouches for it (`exchange/vouching.py`).
    """

    name: str
    title: str
    subtitle: str
    sections: tuple[Section, ...]
    made_at: dt.datetime
    mark: str = ""

    @property
    def numbered(self) -> tuple[tuple[str, Section], ...]:
        """The sections with their numbers: 一、二、…"""
        return tuple((f"{_number(place)}、", each) for place, each in enumerate(self.sections, start=1))

    @property
    def charts(self) -> tuple[Chart, ...]:
        """Every chart, in order."""
        return tuple(part for each in self.sections for part in each.parts if isinstance(part, Chart))


_DIGITS = "〇一二三四五六七八九"


def _number(place: int) -> str:
    """A number up to 19 in Chinese."""
    return _DIGITS[place] if place < 10 else f"十{_DIGITS[place - 10] if place > 10 else ''}"
