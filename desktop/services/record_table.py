"""Records as a table: a heading and every field in words, in the form in which they are taken back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from typing import Any

from desktop.exchange.columns import NO, SEPARATOR, UNSETTLED, YES, Column, columns, names_of
from desktop.models.contract import Contract
from desktop.models.enums import word_of
from desktop.models.facts import Fact, Facts


def record_table(
    kind: str, records: Sequence[Fact], contract: Contract, facts: Facts
) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """The headings and the rows of records of one kind; columns that all leave empty are left out."""
    found = columns(kind)
    lines = [
        tuple(_written(each, value_of(record, each.key), contract, facts) for each in found)
        for record in records
    ]
    kept = [place for place, each in enumerate(found) if place == 0 or any(line[place] for line in lines)]
    header = tuple(found[place].header for place in kept)
    return header, tuple(tuple(line[place] for place in kept) for line in lines)


def value_of(record: Fact, key: str) -> Any:
    """What stands in a field, named by its path; None within a part that the record does not have."""
    value: Any = record
    for name in key.split("."):
        value = getattr(value, name) if value is not None else None
    return value


def _written(column: Column, value: Any, contract: Contract, facts: Facts) -> str:
    if column.several:
        return SEPARATOR.join(_word(column, each, contract, facts) for each in value or ())
    return _word(column, value, contract, facts)


def _word(column: Column, value: Any, contract: Contract, facts: Facts) -> str:
    if column.shape == "finding":
        return {True: YES, False: NO, None: UNSETTLED}[value]
    if value is None:
        return ""
    if isinstance(value, bool):
        return YES if value else NO
    if isinstance(value, StrEnum):
        return word_of(value)
    if isinstance(value, dt.datetime):
        return value.isoformat(" ")
    if isinstance(value, Decimal):
        return f"{value:f}"
    if column.shape == "reference" and column.refers != "incidents":
        return _named(str(value), names_of(column.refers, contract, facts))
    return str(value)


def _named(name: str, names: Mapping[str, str]) -> str:
    """By the name a reader knows, where only one has it; else by its id."""
    shown = names.get(name, "")
    return shown if shown and list(names.values()).count(shown) == 1 and SEPARATOR not in shown else name
