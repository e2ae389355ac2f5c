"""Between records and column values: scalars natively, nested values as JSON text."""

from __future__ import annotations

import datetime as dt
import functools
import types
import typing
from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Any

import msgspec

from desktop.models.fact import Instant
from desktop.models.facts import AnyFact, Fact
from desktop.models.fields import FieldInfo, Record, fields_of

_TEXT_TYPES = (str, Decimal, dt.date, StrEnum)


def bare_type(field: FieldInfo) -> tuple[Any, bool]:
    """The field's type without None, and whether None is allowed."""
    if typing.get_origin(field.type) not in (typing.Union, types.UnionType):
        return field.type, False
    inner = [arg for arg in typing.get_args(field.type) if arg is not types.NoneType]
    optional = len(inner) < len(typing.get_args(field.type))
    return (inner[0] if len(inner) == 1 else field.type), optional


def is_number(field: FieldInfo) -> bool:
    """Whether the field is kept as an integer (a count, or 0 and 1 for false and true)."""
    return bare_type(field)[0] in (int, bool)


def is_nested(field: FieldInfo) -> bool:
    """Whether the field is kept as JSON text: anything that is neither number, text nor time."""
    kind = bare_type(field)[0]
    return not (isinstance(kind, type) and issubclass(kind, (int, *_TEXT_TYPES)))


def to_row(fact: Fact) -> dict[str, Any]:
    """The column values of a record, by field name."""
    return dict(zip(fact.__struct_fields__, to_values(fact), strict=True))


def to_values(fact: Fact) -> tuple[Any, ...]:
    """The column values of a record, in the order of its fields."""
    values = msgspec.to_builtins(fact)
    for key, written in _written(type(fact)):
        if (value := values[key]) is not None:
            values[key] = written(value)
    return tuple(values.values())


def from_row(record: type[AnyFact], row: Mapping[Any, Any]) -> AnyFact:
    """The record of a row; ValueError with the field where a value is none that `to_row` writes."""
    values = {key: _loaded(name, read, row[name]) for name, key, read in _readers(record)}
    return msgspec.convert(values, record)


def survives(record: Record) -> bool:
    """Whether the record comes back from a file as it is.

    False for what the types do not rule out: a time with a zone, NaN, half a surrogate pair.
    """
    try:
        return msgspec.json.decode(msgspec.json.encode(record), type=type(record)) == record
    except (ValueError, TypeError):
        return False


@functools.cache
def _written(record: type[Fact]) -> tuple[tuple[str, Callable[[Any], int | str]], ...]:
    """Key of every field that is not stored as it is, and how: an import stores thousands of records."""
    return tuple(
        (field.key, _way(field)) for field in fields_of(record) if is_nested(field) or is_number(field)
    )


def _way(field: FieldInfo) -> Callable[[Any], int | str]:
    if is_number(field):
        return int
    return _as_instant if bare_type(field)[0] == Instant else _as_json


def _as_instant(text: str) -> str:
    """The JSON of an instant, in whose words nothing needs another sign."""
    return f'"{text}"'


def _as_json(value: Any) -> str:
    return "[]" if value == [] else msgspec.json.encode(value).decode()


@functools.cache
def _readers(record: type[Fact]) -> tuple[tuple[str, str, Callable[[Any], Any] | None], ...]:
    """Name, key and way of reading of every field, found once: a file may hold a hundred thousand records."""
    return tuple((field.name, field.key, _reader(field)) for field in fields_of(record))


def _reader(field: FieldInfo) -> Callable[[Any], Any] | None:
    if is_nested(field):
        return msgspec.json.decode
    return _truth if bare_type(field)[0] is bool else None


def _truth(value: Any) -> bool:
    if value not in (0, 1):
        raise ValueError(f"0 or 1 expected, got {value!r}")
    return bool(value)


def _loaded(name: str, read: Callable[[Any], Any] | None, value: Any) -> Any:
    if value is None or read is None:
        return value
    try:
        return read(value)
    except ValueError as error:
        raise ValueError(f"{name}: {error}") from error
