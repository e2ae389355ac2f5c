"""A record from the values of a row, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from desktop.exchange.cells import KEEP
from desktop.exchange.cells.reader import CODES
from desktop.exchange.cells.values import plain
from desktop.exchange.columns import NESTED, columns
from desktop.models.annex1 import Annex1
from desktop.models.assessment import Problem
from desktop.models.contract import Terms
from desktop.models.facts import KINDS, Fact, Facts, Incident
from desktop.models.fields import Record, fields_of
from desktop.rules.checks import identities, omissions, problems
from desktop.services.importing.plan import INNER, InnerRow, Target

_ANNEX1 = "annex1."


class Builder:
    """Makes the records of one kind."""

    def __init__(self, kind: str, terms: Terms, facts: Facts) -> None:
        self._kind = kind
        self._record: type[Target] = INNER[kind] if kind in NESTED else KINDS[kind]
        self._terms, self._facts = terms, facts
        self._required = tuple(each.key for each in columns(kind) if each.required)
        held = NESTED.get(kind)
        self._parents = {each.id: each for each in getattr(facts, held.kind)} if held else {}

    def lacking(self, values: Mapping[str, Any]) -> tuple[str, ...]:
        """The fields without which a new record cannot be."""
        return tuple(key for key in self._required if values.get(key) is None)

    def built(self, values: Mapping[str, Any], old: Target | None) -> tuple[Target, frozenset[str]]:
        """The record that the values make of `old`, and which of them differ; a new one without."""
        if old is None:
            return self._record(**self._nested(values, None)), frozenset(values)
        changed = {
            key: value
            for key, value in values.items()
            if key != "id" and not _equal(key, self.value_of(old, key), value)
        }
        annex1 = old.annex1 if isinstance(old, Incident) else None
        return msgspec.structs.replace(old, **self._nested(changed, annex1)), frozenset(changed)

    def problems(self, record: Target) -> tuple[Problem, ...]:
        """Everything that keeps the record from being saved."""
        if isinstance(record, InnerRow):
            parent = self._parents[parent_of(self._kind, record)]
            inner = (inner_of(self._kind, record),)
            fact: Fact = msgspec.structs.replace(parent, **{NESTED[self._kind].field: inner})
        else:
            fact = record
        found = tuple(identities(fact)) or problems(fact, self._terms, self._facts)
        return found or omissions(fact, self._terms, self._facts)

    @staticmethod
    def value_of(record: Target, key: str) -> Any:
        """The value at the path of a column."""
        if key.startswith(_ANNEX1):
            annex1 = getattr(record, "annex1", None)
            return getattr(annex1, key.removeprefix(_ANNEX1)) if annex1 else None
        return getattr(record, key)

    @staticmethod
    def key_of(kind: str, field: str) -> str:
        """The key of the column that a problem with `field` is about, else the field itself."""
        bare = field.partition("[")[0]
        if kind in NESTED:
            last = field.rpartition(".")[2]
            return next((each.name for each in fields_of(NESTED[kind].record) if each.key == last), last)
        if bare.startswith(_ANNEX1):
            return bare
        return next((each.name for each in fields_of(KINDS[kind]) if each.key == bare), bare)

    @staticmethod
    def _nested(values: Mapping[str, Any], annex1: Annex1 | None) -> dict[str, Any]:
        """The values by field, those of annex 1 in their record."""
        own, inner = dict(values), {}
        for key in values:
            if key.startswith(_ANNEX1):
                inner[key.removeprefix(_ANNEX1)] = own.pop(key)
        if inner and (annex1 or any(value is not None for value in inner.values())):
            own["annex1"] = msgspec.structs.replace(annex1 or Annex1(), **inner)
        return own


def emptied_value(kind: str, key: str) -> Any:
    """What a field holds when it is taken away; KEEP where it cannot be without anything (款项, 所属)."""
    if key.startswith(_ANNEX1):
        return None
    record: type[Target] = INNER[kind] if kind in NESTED else KINDS[kind]
    default = next(each.default for each in msgspec.structs.fields(record) if each.name == key)
    return default if key != "id" and (default is None or default in ("", ())) else KEEP


def parent_of(kind: str, row: InnerRow) -> str:
    """The id of the record that a row stands in."""
    found: str = getattr(row, NESTED[kind].parent)
    return found


def inner_of(kind: str, row: InnerRow) -> Record:
    """What a row puts into its record: an outage, an access."""
    record = NESTED[kind].record
    return record(**{each.name: getattr(row, each.name) for each in fields_of(record)})


def _equal(key: str, old: Any, new: Any) -> bool:
    """Whether a cell says what is recorded: words without the space around them, lists in any order.

    A number that is a name is read in plain digits and signs, so what is recorded is looked at like that.
    """
    if isinstance(old, str) and isinstance(new, str):
        return new in (old, old.replace("\r\n", "\n").strip()) or (key in CODES and new == plain(old))
    if isinstance(old, tuple) and isinstance(new, tuple):
        return old == new or (len(old) == len(new) and set(old) == set(new))
    return bool(old == new)
