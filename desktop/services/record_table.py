"""Records as a table: a heading and every field in words, in the form in which they are taken back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from desktop.exchange.cells.reader import in_cell
from desktop.exchange.columns import SEPARATOR, Column, columns
from desktop.models.contract import Contract
from desktop.models.facts import Fact, Facts
from desktop.services.importing.building import Builder
from desktop.services.importing.naming import shown_names


def record_table(
    kind: str, records: Sequence[Fact], contract: Contract, facts: Facts
) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """The headings and the rows of records of one kind; columns that all leave empty are left out."""
    found = [(each, _names(each, contract, facts)) for each in columns(kind)]
    lines = [
        tuple(in_cell(Builder.value_of(record, column.key), column, names) for column, names in found)
        for record in records
    ]
    kept = [place for place in range(len(found)) if place == 0 or any(line[place] for line in lines)]
    header = tuple(found[place][0].header for place in kept)
    return header, tuple(tuple(line[place] for place in kept) for line in lines)


def _names(column: Column, contract: Contract, facts: Facts) -> dict[str, str]:
    """What values are called; what could be mistaken when it is read again stands by its id."""
    names = shown_names(column, contract, facts)
    times = Counter(names.values())
    return {each: name for each, name in names.items() if times[name] == 1 and SEPARATOR not in name}
