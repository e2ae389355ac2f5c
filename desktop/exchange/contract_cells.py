"""A contract as single values at places, each a cell of a workbook, and the contract that cells give back.

A place is the path of a value: "terms.systems[0].fee", "parties.a.name". What follows from the declared
fields is written nowhere else: name, unit, clause, and how a cell is read.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Any

import msgspec
from msgspec import inspect

from desktop.exchange import strict
from desktop.exchange.cells.moments import read_day
from desktop.exchange.cells.numbers import read_count, read_money, read_number
from desktop.exchange.cells.values import CellError, plain, shown
from desktop.exchange.columns import NO, SEPARATOR, YES
from desktop.exchange.sheets.model import Raw
from desktop.exchange.strict import Fault
from desktop.models.contract import Contract
from desktop.models.enums.words import word_of
from desktop.models.fields import YUAN

#: What stands where a list is empty, or a record that a contract may lack is not there.
NOTHING = "（无）"
_ENTRY = re.compile(r"\[(\d+)\]")
_AT_HOME = re.compile(r"[^、,，;；\n]+")


class Leaf(msgspec.Struct, frozen=True):
    """One value: its place, what it is called, and where it comes from."""

    place: str
    zh: str
    value: str | int | Decimal | dt.date | None
    unit: str = ""
    clause: str = ""

    @property
    def top(self) -> str:
        """The part of the contract that it belongs to: "name", "parties", "terms.systems"."""
        return top_of(self.place)


class Read(msgspec.Struct, frozen=True):
    """What cells give: the contract, or every fault, each at its place."""

    contract: Contract | None
    faults: tuple[Fault, ...] = ()


def top_of(place: str) -> str:
    """The part of the contract that a place belongs to: a field, or one of the terms."""
    first, _, rest = place.partition(".")
    return f"{first}.{_bare(rest)}" if first == "terms" else _bare(first)


def leaves(contract: Contract) -> tuple[Leaf, ...]:
    """Every value of the contract in order."""
    return tuple(_leaves(contract, _tree(), "", ()))


def read(cells: Mapping[str, Raw], base: Contract | None) -> Read:
    """The contract that cells at their places give; parts that none of them is about are those of `base`."""
    known = _Cells(cells)
    data = msgspec.to_builtins(base) if base else {}
    given = known.data(_tree(), "", "")
    terms = given.pop("terms", {})
    data = {**data, **given, "terms": {**data.get("terms", {}), **terms}}
    faults = known.faults
    wrong = {fault.path for fault in faults}
    faults += (each for each in strict.check(data, Contract) if each.path not in wrong)
    faults += (Fault(place, "已有的位置", "未知的位置") for place in known.unread)
    return Read(None, tuple(faults)) if faults else Read(msgspec.convert(data, Contract))


@functools.cache
def _tree() -> inspect.Type:
    return inspect.type_info(Contract)


def _leaves(
    value: Any, node: inspect.Type, place: str, names: tuple[str, ...], unit: str = "", clause: str = ""
) -> Iterator[Leaf]:
    node, _, own_unit, own_clause = _taken_apart(node)
    unit, clause = own_unit or unit, own_clause or clause
    zh = " · ".join(names)
    if isinstance(node, inspect.StructType) and value is not None:
        for field in node.fields:
            under = f"{place}.{field.encode_name}" if place else field.encode_name
            held = getattr(value, field.name)
            yield from _leaves(held, field.type, under, (*names, _title(field)), clause=clause)
    elif isinstance(node, inspect.DictType):
        for key, each in value.items():
            yield from _leaves(each, node.value_type, f"{place}.{key}", (*names, key), clause=clause)
    elif isinstance(node, inspect.VarTupleType | inspect.TupleType) and value:
        if isinstance(node, inspect.VarTupleType) and (joined := _joined(value, node.item_type)):
            yield Leaf(place, zh, joined, unit, clause)
            return
        for number, each in enumerate(value):
            item = node.item_type if isinstance(node, inspect.VarTupleType) else node.item_types[number]
            called = str(getattr(each, "id", "") or getattr(each, "name", "") or number + 1)
            yield from _leaves(each, item, f"{place}[{number}]", (*names, called), unit, clause)
    else:
        empty = NOTHING if isinstance(node, _CONTAINERS) else None
        yield Leaf(place, zh, empty if value is None or value == () else _cell(value), unit, clause)


_CONTAINERS = (inspect.StructType, inspect.DictType, inspect.VarTupleType, inspect.TupleType)


def _joined(values: tuple[Any, ...], item: inspect.Type) -> str | None:
    """Words and names in one cell, where that can be told apart again."""
    if not isinstance(_taken_apart(item)[0], inspect.EnumType | inspect.StrType):
        return None
    words = [_word(each) for each in values]
    apart = all(_AT_HOME.fullmatch(each) and each == each.strip() for each in words)
    return SEPARATOR.join(words) if apart else None


def _word(value: str) -> str:
    """A word of a closed list as a reader knows it, where it has such a word; a text as it is."""
    try:
        return word_of(value) if isinstance(value, StrEnum) else value
    except KeyError:
        return str(value)


def _cell(value: Any) -> str | int | Decimal | dt.date | None:
    if isinstance(value, bool):
        return YES if value else NO
    if isinstance(value, str):
        return _word(value) or None
    found: int | Decimal | dt.date = value
    return found


class _Cells:
    """Cells by their places; no field asked for those that are `unread`, `faults` tell what is no value."""

    def __init__(self, cells: Mapping[str, Raw]) -> None:
        self._cells = cells
        self._entries: dict[str, set[int]] = {}
        self._below: set[str] = set()
        for place in cells:
            for found in _ENTRY.finditer(place):
                self._entries.setdefault(place[: found.start()], set()).add(int(found[1]))
            self._below |= set(_prefixes(place))
        self.unread = dict.fromkeys(cells)
        self.faults: list[Fault] = []

    def data(self, node: inspect.Type, place: str, unit: str) -> Any:
        """What the cells at and below a place give, as case files have it."""
        node, optional, own, _ = _taken_apart(node)
        unit = own or unit
        if place in self._cells:
            self.unread.pop(place, None)
            return self._single(node, place, unit, optional=optional)
        if isinstance(node, inspect.StructType):
            return self._struct(node, place)
        if isinstance(node, inspect.DictType):
            return self._mapping(node, place)
        item = node.item_type if isinstance(node, inspect.VarTupleType) else None
        numbers = sorted(self._entries.get(place, ()))
        if item is not None:
            return [self.data(item, f"{place}[{number}]", unit) for number in numbers]
        kinds = node.item_types if isinstance(node, inspect.TupleType) else ()
        return [
            self.data(kind, f"{place}[{number}]", unit) if number in numbers else None
            for number, kind in enumerate(kinds)
        ]

    def _struct(self, node: inspect.StructType, place: str) -> dict[str, Any]:
        found = {}
        for field in node.fields:
            under = f"{place}.{field.encode_name}" if place else field.encode_name
            if under in self._cells or under in self._below:
                found[field.encode_name] = self.data(field.type, under, "")
        return found

    def _mapping(self, node: inspect.DictType, place: str) -> dict[str, Any]:
        """A mapping: its keys may hold dots where nothing stands below them (sources)."""
        start = f"{place}."
        below = [each.removeprefix(start) for each in self._cells if each.startswith(start)]
        if isinstance(_taken_apart(node.value_type)[0], inspect.StructType):
            below = [each.partition(".")[0] for each in below]
        keys = dict.fromkeys(below)
        return {key: self.data(node.value_type, start + key, "") for key in keys}

    def _single(self, node: inspect.Type, place: str, unit: str, *, optional: bool) -> Any:
        raw = self._cells[place]
        if isinstance(node, _CONTAINERS):
            return self._contained(node, place, raw, optional=optional)
        if raw is None:
            return "" if not optional and _may_be_empty(node) else None
        try:
            return _read(raw, node, unit)
        except CellError as error:
            self.faults.append(Fault(place, error.expected, shown(raw)))
            return None

    def _contained(self, node: inspect.Type, place: str, raw: Raw, *, optional: bool) -> Any:
        """A list in one cell, or what says that there is none."""
        if raw is None or raw == NOTHING:
            return None if optional else {} if isinstance(node, inspect.DictType) else []
        if not isinstance(node, inspect.VarTupleType):
            self.faults.append(Fault(place, NOTHING, shown(raw)))
            return None
        parts = [part.strip() for part in _AT_HOME.findall(shown(raw))]
        item = _taken_apart(node.item_type)[0]
        return [_read(part, item, "") for part in parts if part]


def _may_be_empty(node: inspect.Type) -> bool:
    """Whether nothing can be a text of the field."""
    return isinstance(node, inspect.StrType) or (isinstance(node, inspect.LiteralType) and "" in node.values)


def _read(raw: Raw, node: inspect.Type, unit: str) -> Any:
    """One value as a case file writes it; CellError."""
    match node:
        case inspect.DecimalType():
            return f"{read_money(raw, 1):.2f}" if unit == YUAN else f"{read_number(raw, unit):f}"
        case inspect.IntType():
            return read_count(raw, unit)
        case inspect.DateType():
            return read_day(raw, from_1904=False)
        case inspect.BoolType():
            return {YES: True, NO: False, "TRUE": True, "FALSE": False}.get(plain(shown(raw)), shown(raw))
        case inspect.EnumType():
            words = {_word(each): each.value for each in node.cls if isinstance(each, StrEnum)}
            return words.get(shown(raw).strip(), shown(raw).strip())
        case inspect.LiteralType():
            return shown(raw).strip()
    return shown(raw)


def _taken_apart(node: inspect.Type) -> tuple[inspect.Type, bool, str, str]:
    """A type without its metadata and without None, whether None is allowed, its unit and clause."""
    optional, unit, clause = False, "", ""
    while True:
        if isinstance(node, inspect.Metadata):
            extra: dict[str, str] = node.extra or {}
            unit, clause = extra.get("unit", unit), extra.get("clause", clause)
            node = node.type
        elif isinstance(node, inspect.UnionType):
            optional = True
            node = next(each for each in node.types if not isinstance(each, inspect.NoneType))
        else:
            return node, optional, unit, clause


def _title(field: inspect.Field) -> str:
    node = field.type
    title = (node.extra_json_schema or {}).get("title") if isinstance(node, inspect.Metadata) else None
    return str(title or field.name)


def _prefixes(place: str) -> Iterable[str]:
    """Every place above one."""
    for position, letter in enumerate(place):
        if letter in ".[":
            yield place[:position]


def _bare(name: str) -> str:
    return re.split(r"[.\[]", name, maxsplit=1)[0]
