"""A ledger on a sheet: title, what it is about, a head that stays in sight, rows, and sums below them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

import msgspec

from desktop.exchange.workbooks.book import (
    UPRIGHT,
    Book,
    Form,
    Formula,
    Layout,
    Look,
    Place,
    Sheet,
    Value,
    letter,
)
from desktop.exchange.workbooks.source import Source

#: Title, note, head: the first row of a table's body.
FIRST = 4
_HEAD_HEIGHT = 3


class Head(msgspec.Struct, frozen=True):
    """A column: its heading, format and width in digits. With `key` formulas find it by that."""

    text: str
    form: Form
    width: float
    key: str = ""


class Table:
    """`Table(book, source, "违约金台账", heads)`, then `fill(rows)`, then `sums`; `columns` by key."""

    def __init__(self, book: Book, source: Source, title: str, heads: Sequence[Head], note: str = "") -> None:
        self.heads = tuple(heads)
        self.columns = {each.key: letter(place) for place, each in enumerate(heads) if each.key}
        self.first, self.last = FIRST, FIRST - 1
        least = source.money_width
        widths = tuple(max(each.width, least) if each.form is Form.MONEY else each.width for each in heads)
        layout = Layout(
            widths=widths,
            landscape=sum(widths) > UPRIGHT,
            frozen=f"A{FIRST}",
            repeated=(1, _HEAD_HEIGHT),
        )
        self.sheet: Sheet = book.sheet(title, layout)
        self.sheet.put((title,), look=Look.TITLE)
        about = f"{source.contract.name}　截至 {source.day}　金额单位：元"
        self.sheet.remark(f"{about}　{note}" if note else about)
        self.sheet.put([each.text for each in heads], look=Look.HEAD)

    @property
    def forms(self) -> tuple[Form, ...]:
        """The formats of the columns."""
        return tuple(each.form for each in self.heads)

    def fill(self, rows: Iterable[Sequence[Value]]) -> None:
        """Write the rows."""
        line = self.sheet.line(self.forms)
        for row in rows:
            self.last = line.put(row)
        if self.last >= self.first:
            end = letter(len(self.heads) - 1)
            self.sheet.worksheet.auto_filter.ref = f"A{_HEAD_HEIGHT}:{end}{self.last}"

    def span(self, key: str) -> str:
        """The cells of a column, for formulas on any sheet."""
        column = self.columns[key]
        return f"{self.sheet.quoted}!${column}${self.first}:${column}${self.last}"

    def cell(self, key: str, row: int) -> str:
        """A cell of a column."""
        return f"{self.columns[key]}{row}"

    def sums(self, word: str, results: Mapping[str, Decimal | int]) -> dict[str, Place]:
        """A row of sums below the rows, as live formulas; where each of them stands."""
        row = self.sheet.row + 1
        places = {each.key: place for place, each in enumerate(self.heads)}
        values: list[Value] = [None] * len(self.heads)
        values[0] = word
        for key, result in results.items():
            column = self.columns[key]
            empty = self.last < self.first
            text = "=0" if empty else f"=SUM({column}{self.first}:{column}{self.last})"
            values[places[key]] = Formula(text, result)
        forms = (Form.TEXT, *self.forms[1:])
        self.sheet.put(values, forms, Look.TOTAL)
        return {
            key: Place(self.sheet.title, f"${self.columns[key]}${row}", result)
            for key, result in results.items()
        }
