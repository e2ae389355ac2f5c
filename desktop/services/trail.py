"""The audit entries in words: what each changed, field by field, before and after."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import Any

import msgspec

from desktop.models.contract import Terms
from desktop.models.enums.words import word_of
from desktop.models.facts import KIND_OF, KIND_ZH, SINGLE, Fact
from desktop.models.fields import YUAN, FieldInfo, fields_of
from desktop.models.money import grouped
from desktop.rules.agenda import instalment_name
from desktop.services.revising import label_of
from desktop.storage.audit import Entry
from desktop.storage.ledger import AnyEdit, Edit, Revision

KIND_OF_ENTRY_ZH = {
    "made": "建立",
    "do": "修改",
    "undo": "撤销",
    "redo": "重做",
    "seal": "封存",
    "restore": "恢复",
}
NOTHING = "—"
#: The fields of facts that hold ids of instalments or systems.
_NAMED = frozenset({"payment", "system", "systems"})


class FieldChange(msgspec.Struct, frozen=True):
    """One field that an entry changed: whose, its label, and what stood in it before and after, in words."""

    record: str
    field: str
    before: str
    after: str


def changes_of(entry: Entry, names: Mapping[str, str] = MappingProxyType({})) -> tuple[FieldChange, ...]:
    """Everything that an entry changed, in order; `names` are those of instalments and systems by id."""
    return tuple(change for edit in entry.edits for change in _of_edit(edit, names))


def changes_between(
    before: Fact | None, after: Fact | None, names: Mapping[str, str] = MappingProxyType({})
) -> tuple[FieldChange, ...]:
    """The fields in which two states of a record differ; None is that it is not there."""
    held = after or before
    if held is None:
        return ()
    record = record_name(KIND_OF[type(held)], held.id)
    return tuple(FieldChange(record, *each) for each in _of_fact(before, after, names))


def record_name(kind: str, record_id: str) -> str:
    """What a record is called beside what it says: 事件 I2."""
    return KIND_ZH[kind] if kind in SINGLE else f"{KIND_ZH[kind]} {record_id}"


def names_of(terms: Terms) -> dict[str, str]:
    """What a person calls the instalments and systems that facts name by id."""
    instalments = {each.id: instalment_name(terms, each.id) for each in terms.payments}
    return instalments | {each.id: each.name for each in terms.systems}


def searchable(entry: Entry) -> str:
    """All that an entry speaks of, as `str.casefold` gives it: its title, its time and what it changed."""
    return f"{entry.title}\n{entry.at}\n{entry.changes}".casefold()


def _of_edit(edit: AnyEdit, names: Mapping[str, str]) -> Iterator[FieldChange]:
    if isinstance(edit, Edit):
        yield from changes_between(edit.before, edit.after, names)
    elif isinstance(edit, Revision):
        yield from _of_contract(edit)
    else:
        yield FieldChange("月结单", edit.id, NOTHING, f"SHA-256 {edit.after}")


def _of_contract(edit: Revision) -> Iterator[FieldChange]:
    if not edit.before:
        yield FieldChange("合同", "全部内容", NOTHING, f"{len(edit.after)} 项")
        return
    for place, after in edit.after.items():
        for label, was, now in _differences(label_of(place), edit.before.get(place), after, ""):
            yield FieldChange("合同", label, was, now)


def _of_fact(
    before: Fact | None, after: Fact | None, names: Mapping[str, str]
) -> Iterator[tuple[str, str, str]]:
    """The fields of a fact that differ, its title first; of a new or removed one those that hold anything."""
    held = after or before
    if held is None:
        return
    for field in sorted(fields_of(type(held)), key=lambda each: each.name != "title"):
        was, now = (
            _blank(field, held) if each is None else getattr(each, field.name) for each in (before, after)
        )
        if field.name in _NAMED:
            was, now = _named_by(names, was), _named_by(names, now)
        if field.name != "id":
            yield from _differences(field.zh, was, now, field.unit)


def _named_by(names: Mapping[str, str], value: Any) -> Any:
    """An id, or several, by name; one that the contract no longer has stays as it is."""
    if isinstance(value, tuple):
        return tuple(names.get(each, each) for each in value)
    return names.get(value, value)


def _blank(field: FieldInfo, held: Fact) -> Any:
    """What an empty record has there; nothing where the field cannot be empty."""
    defaults = {each.name: each.default for each in msgspec.structs.fields(type(held))}
    default = defaults[field.name]
    return None if default is msgspec.NODEFAULT else default


def _differences(label: str, before: Any, after: Any, unit: str) -> Iterator[tuple[str, str, str]]:
    """What differs in a value, as deep as both have the same shape."""
    if before == after:
        return
    if isinstance(before, msgspec.Struct) and type(before) is type(after):
        for field in fields_of(type(before)):
            was, now = (getattr(each, field.name) for each in (before, after))
            yield from _differences(f"{label} · {field.zh}", was, now, field.unit)
    elif _of_records(before) and _of_records(after):
        old, new = _named(before), _named(after)
        for name in {**old, **new}:
            yield from _differences(f"{label} {name}", old.get(name), new.get(name), unit)
    else:
        yield label, shown(before, unit), shown(after, unit)


def _of_records(value: Any) -> bool:
    return isinstance(value, tuple) and all(isinstance(each, msgspec.Struct) for each in value)


def _named(records: tuple[Any, ...]) -> dict[str, Any]:
    """Records by their id, or by their place where they have none."""
    return {str(getattr(each, "id", "") or place): each for place, each in enumerate(records, start=1)}


def shown(value: Any, unit: str = "") -> str:
    """A value as a person reads it."""
    if value is None or value in ("", ()):
        return NOTHING
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, StrEnum):
        return word_of(value)
    if isinstance(value, Decimal):
        return f"{grouped(value)} 元" if unit == YUAN else f"{value:f}"
    if isinstance(value, dt.datetime):
        return value.isoformat(" ", "seconds")
    if isinstance(value, tuple):
        return "、".join(shown(each, unit) for each in value)
    if isinstance(value, msgspec.Struct):
        return _record_words(value)
    return str(value)


def _record_words(value: msgspec.Struct) -> str:
    held = ((field, getattr(value, field.name)) for field in fields_of(type(value)))
    return "，".join(
        f"{field.zh} {shown(each, field.unit)}" for field, each in held if each not in (None, "", ())
    )
