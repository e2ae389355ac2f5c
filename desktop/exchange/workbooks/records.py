"""Records as rows of a table: every declared field as the number, date or word that a reader expects."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from operator import attrgetter
from typing import Any

from desktop.exchange.columns import (
    BY_ID,
    NESTED,
    NO,
    SEPARATOR,
    UNSETTLED,
    YES,
    Column,
    columns,
    names_of,
)
from desktop.exchange.workbooks.book import Form, Value
from desktop.models.contract import Contract
from desktop.models.facts import KINDS, SINGLE, Fact, Facts
from desktop.models.fields import Record

#: One row of a kind: a record, or what stands within one with the id of that.
Entry = Fact | tuple[str, Record]
Reader = Callable[[Entry], Value]

_FORMS = {
    "date": Form.DATE,
    "instant": Form.MOMENT,
    "money": Form.MONEY,
    "number": Form.NUMBER,
    "count": Form.COUNT,
}
#: A workbook holds so many digits of a number, and no day before this one; both are written as text.
_DIGITS = 15
_EARLIEST = dt.date(1900, 3, 1)
_MOMENT = "%Y-%m-%d %H:%M:%S"


def form_of(column: Column) -> Form:
    """The format of a column; what may hold several values is text."""
    return Form.TEXT if column.several else _FORMS.get(column.shape, Form.TEXT)


def entries_of(kind: str, facts: Facts) -> tuple[Entry, ...]:
    """What is recorded of a kind, in order; what a contract has once, only where it says anything."""
    if kind in NESTED:
        held = NESTED[kind]
        return tuple(
            (each.id, inner) for each in getattr(facts, held.kind) for inner in getattr(each, held.field)
        )
    if kind in SINGLE:
        one: Fact = getattr(facts, kind)
        return () if one == KINDS[kind](id=kind) else (one,)
    found: tuple[Fact, ...] = getattr(facts, kind)
    return found


def readers(kind: str, contract: Contract, facts: Facts, *, named: bool = True) -> tuple[Reader, ...]:
    """For each column of a kind what gives its value; nothing is an empty cell.

    What a record refers to stands by its name, or by its id where not `named`: beside a contract that may be
    edited with it, a name is not what it was called.
    """
    return tuple(
        _reader(each, kind, _shown(each, contract, facts) if named else {}) for each in columns(kind)
    )


def shown_names(column: Column, contract: Contract, facts: Facts, *, named: bool = True) -> tuple[str, ...]:
    """What a reader may choose from in a column that refers to something."""
    held = _shown(column, contract, facts)
    return tuple(held.values() if named else held)


def _shown(column: Column, contract: Contract, facts: Facts) -> dict[str, str]:
    """Ids as they are written: by name, where the name can be taken for nothing else."""
    if column.refers in BY_ID:
        return {each: each for each in names_of(column.refers, contract, facts)}
    names = names_of(column.refers, contract, facts)
    held = list(names.values())
    return {key: name if _clear(name, held, names) else key for key, name in names.items()}


def _clear(name: str, held: list[str], names: Mapping[str, str]) -> bool:
    plain = name == name.strip() and SEPARATOR not in name
    return bool(name) and plain and held.count(name) == 1 and name not in names


def _reader(column: Column, kind: str, shown: dict[str, str]) -> Reader:
    written = _written(column, shown)
    if kind in NESTED:
        if column.key == NESTED[kind].parent:
            return lambda entry: entry[0] if isinstance(entry, tuple) else None
        own = attrgetter(column.key)
        return lambda entry: written(own(entry[1])) if isinstance(entry, tuple) else None
    if "." in column.key:
        outer, inner = map(attrgetter, column.key.split("."))

        def read(entry: Entry) -> Value:
            held = outer(entry)
            return None if held is None else written(inner(held))

        return read
    field = attrgetter(column.key)
    return lambda entry: written(field(entry))


def _written(column: Column, shown: dict[str, str]) -> Callable[[Any], Value]:
    one = _one(column, shown)
    if not column.several:
        return lambda value: None if value is None else one(value)

    def several(values: Iterable[Any]) -> Value:
        parts = [_said(one(each)) for each in values]
        return SEPARATOR.join(parts) if parts else None

    return several


def _said(value: Value) -> str:
    return value.strftime(_MOMENT) if isinstance(value, dt.datetime) else str(value)


def _one(column: Column, shown: dict[str, str]) -> Callable[[Any], Value]:
    words = {value: word for word, value in column.words}
    match column.shape:
        case "flag" | "finding":
            return lambda value: YES if value else NO
        case "word":
            return lambda value: words[value]
        case "reference":
            return lambda value: shown.get(value, value) or None
        case "money" | "number" | "count":
            return exact
        case "date" | "instant":
            return _day
        case _:
            return lambda value: value or None


def exact(value: Decimal | int) -> Value:
    """A number; as text where a workbook would lose digits of it."""
    digits = "".join(map(str, Decimal(value).as_tuple().digits)).strip("0")
    return f"{value:f}" if len(digits) > _DIGITS else value


def _day(value: dt.date | dt.datetime) -> Value:
    day = value.date() if isinstance(value, dt.datetime) else value
    return value if day >= _EARLIEST else str(value)


def rows(
    kind: str, entries: Iterable[Entry], contract: Contract, facts: Facts, *, named: bool = True
) -> Iterator[list[Value]]:
    """The entries as rows."""
    each = readers(kind, contract, facts, named=named)
    for entry in entries:
        yield [read(entry) for read in each]


def unsettled(column: Column, value: Value) -> Value:
    """A finding that is not established, said in a word: in a table to fill in an empty cell says less.

    What belongs to a part that the record may lack (附件1) stays empty, lest the part comes into being.
    """
    said = column.shape == "finding" and "." not in column.key
    return UNSETTLED if value is None and said else value
