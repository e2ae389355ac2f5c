"""Which recorded fact a row is about: by its id, else by the fields that the kind is known by."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

import msgspec

from desktop.exchange.cells import Keep
from desktop.exchange.cells.values import plain
from desktop.exchange.columns import NESTED
from desktop.exchange.synonyms import KEYS
from desktop.models.facts import KINDS, SINGLE, Facts
from desktop.services.importing.plan import INNER, Target

Key = tuple[Any, ...]


def recorded(kind: str, facts: Facts) -> dict[str, Target]:
    """What is recorded of a kind, by id."""
    if kind in SINGLE:
        return {kind: getattr(facts, kind)}
    if kind not in NESTED:
        return {each.id: each for each in getattr(facts, kind)}
    held, row = NESTED[kind], INNER[kind]
    found: dict[str, Target] = {}
    for record in getattr(facts, held.kind):
        for place, inner in enumerate(getattr(record, held.field)):
            row_id = f"{record.id}#{place}"
            found[row_id] = row(id=row_id, **{held.parent: record.id}, **msgspec.structs.asdict(inner))
    return found


class Index:
    """What is recorded of a kind, found by its natural key as far as the table has its columns."""

    def __init__(self, kind: str, known: Mapping[str, Target], mapped: Collection[str]) -> None:
        self._any = bool(known)
        self._keys: list[tuple[tuple[str, ...], dict[Key, list[str]]]] = []
        self._defaults = _defaults(INNER[kind] if kind in NESTED else KINDS[kind])
        for key in KEYS.get(kind, ()):
            fields = tuple(name for name in key if name in mapped)
            if key[0] in fields:
                self._keys.append((fields, _indexed(fields, known.values())))

    def key_of(self, values: Mapping[str, Any]) -> Key | None:
        """The natural key of a row; None where its first field is empty."""
        found = self._entry(values)
        return found[0] if found else None

    def matches(self, values: Mapping[str, Any]) -> tuple[str, ...]:
        """The ids of what is recorded with the key of a row."""
        found = self._entry(values) if self._any else None
        return tuple(found[1].get(found[0], ())) if found else ()

    def _entry(self, values: Mapping[str, Any]) -> tuple[Key, dict[Key, list[str]]] | None:
        for fields, index in self._keys:
            parts = tuple(_part(values.get(name, self._defaults.get(name))) for name in fields)
            if parts[0] is not None:
                return parts, index
        return None


def _defaults(record: type[Target]) -> dict[str, Any]:
    """What a new record has where a row says nothing: it is known again by that."""
    return {
        each.name: each.default
        for each in msgspec.structs.fields(record)
        if each.default is not msgspec.NODEFAULT
    }


def _indexed(fields: tuple[str, ...], records: Iterable[Target]) -> dict[Key, list[str]]:
    found: dict[Key, list[str]] = {}
    for record in records:
        key = tuple(_part(getattr(record, name)) for name in fields)
        found.setdefault(key, []).append(record.id)
    return found


def _part(value: Any) -> Any:
    """One field of a key: words in plain small letters, lists without their order, empty as None."""
    if isinstance(value, str):
        return plain(value).lower() or None
    if isinstance(value, tuple):
        return frozenset(value) or None
    return None if isinstance(value, Keep) else value
