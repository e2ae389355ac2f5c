"""Any list of records as a workbook: the columns that hold something, real numbers and dates, filters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import islice
from pathlib import Path

import msgspec

from desktop.exchange.columns import Column, columns, name_of
from desktop.exchange.workbooks.book import UPRIGHT, Book, Form, Layout, Look, Sheet, Value, letter, width_of
from desktop.exchange.workbooks.records import Entry, form_of, readers
from desktop.exchange.workbooks.source import Source
from desktop.exchange.workbooks.text import MOST_ROWS
from desktop.models.money import grouped

#: Title, note and head.
_HEAD = 3
_WIDTHS = {Form.DATE: 12.0, Form.MOMENT: 20.0, Form.MONEY: 16.0, Form.COUNT: 11.0, Form.NUMBER: 11.0}
_LEAST, _MOST, _EDGES = 9.0, 44.0, 3.0
#: What tells one record from another stands in front of the rest.
_FRONT = ("id", "incident", "title", "name")
#: So many rows are looked at for how wide a column of text must be.
_LOOKED_AT = 400


class Listing(msgspec.Struct, frozen=True):
    """The columns of a list that hold anything, and its rows."""

    columns: tuple[Column, ...]
    rows: Sequence[list[Value]]


def listing(source: Source, kind: str, entries: Sequence[Entry]) -> Listing:
    """The records as rows; a column that is empty in all of them is left out, but never the first."""
    each = readers(kind, source.contract, source.facts)
    filled = [[read(entry) for entry in entries] for read in each]
    kept = [place for place, values in enumerate(filled) if not place or any(v is not None for v in values)]
    held = columns(kind)
    kept.sort(key=lambda place: (held[place].key not in _FRONT, place))
    return Listing(
        tuple(held[place] for place in kept),
        [list(row) for row in zip(*(filled[place] for place in kept), strict=True)],
    )


def write(source: Source, kind: str, entries: Sequence[Entry], target: Path, most: int = MOST_ROWS) -> None:
    """Write the records of a kind in the order given; OSError where that cannot be.

    What does not fit on a sheet (`most` rows with its head) goes on on the next.
    """
    name = name_of(kind)
    short = source.contract.short_name
    found = listing(source, kind, entries)
    rows = iter(found.rows)
    with Book(f"{short} {name}", f"{short}　{name}", source.mark) as book:
        for number in range(max(1, -(-len(found.rows) // (most - _HEAD)))):
            title = f"{name} ({number + 1})" if number else name
            sheet = _begin(book, source, title, found)
            _fill(sheet, found.columns, islice(rows, most - _HEAD))
        book.save(target)


def _begin(book: Book, source: Source, title: str, found: Listing) -> Sheet:
    widths = tuple(_width(each, place, found.rows) for place, each in enumerate(found.columns))
    layout = Layout(
        widths=widths, landscape=sum(widths) > UPRIGHT, frozen=f"B{_HEAD + 1}", repeated=(1, _HEAD)
    )
    sheet = book.sheet(title, layout)
    sheet.put((title,), look=Look.TITLE)
    note = f"{source.contract.name}　共 {len(found.rows):,} 条　{source.mark}"
    sheet.put((note,), look=Look.SMALL)
    sheet.put([each.header for each in found.columns], look=Look.HEAD)
    return sheet


def _fill(sheet: Sheet, held: Sequence[Column], rows: Iterable[list[Value]]) -> None:
    line = sheet.line([form_of(each) for each in held], Look.PLAIN)
    for row in rows:
        line.put(row)
    end = letter(len(held) - 1)
    sheet.worksheet.auto_filter.ref = f"A{_HEAD}:{end}{sheet.row}"


def _width(column: Column, place: int, rows: Sequence[list[Value]]) -> float:
    widest = max((width_of(text) for text in _texts(place, rows)), default=0)
    least = max(_WIDTHS.get(form_of(column), _LEAST), width_of(column.header) + _EDGES)
    return min(max(least, widest + _EDGES), _MOST)


def _texts(place: int, rows: Sequence[list[Value]]) -> Iterator[str]:
    for row in islice(rows, _LOOKED_AT):
        value = row[place]
        if isinstance(value, str):
            yield value
        elif isinstance(value, Decimal):
            yield grouped(value)
