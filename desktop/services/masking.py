"""Personal data made unreadable in what leaves the house: names, phones, identity and account numbers, mail.

Names are those that stand in the fields for persons. Wherever one of them occurs, in a title or a note as
well, it is masked; a name that is written nowhere but in running text cannot be known.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any

import msgspec

from desktop.models.contract import Party
from desktop.models.facts import KINDS, Person
from desktop.services.workspace import Workspace
from desktop.storage.ledger import Edit, Revision

#: The fields that hold the names of persons, several of them with a comma between.
_PERSONS = frozenset(
    {
        "reported_by",
        "verified_by",
        "spoke_to",
        "person",
        "successor",
        "old",
        "new",
        "holder",
        "decided_by",
        "complainant",
        "review_members",
        "keeper",
        "representative",
        "contact",
        "lead",
    }
)
_PHONES = ("phone", "lead_phone")
_NUMBERS = (*_PHONES, "account")
_BETWEEN = re.compile(r"[、，,;；/\s（）()]+")
#: Digits within a hash are none.
_PHONE = re.compile(r"(?<![\da-fA-F])(1[3-9]\d)\d{4}(\d{4})(?![\da-fA-F])")
_LANDLINE = re.compile(r"(?<![\da-fA-F])(0\d{2,3}[-\s]?)\d{3,4}(\d{4})(?![\da-fA-F])")
_IDENTITY = re.compile(r"(?<![\dA-Za-z])(\d{3})\d{11}(\d{3}[\dXx])(?![\dA-Za-z])")
_MAIL = re.compile(r"(?<![\w.+-])([\w+-])[\w.+-]*(@[\w-]+(?:\.[\w-]+)+)")
_LEAST_NAME, _LEAST_NUMBER, _SHOWN = 2, 5, 8


class Mask:
    """`Mask.of(workspace)`; `words(text)` and `value(data)` without what points to a person."""

    def __init__(self, names: Iterable[str], numbers: Iterable[str]) -> None:
        self._names = {each for each in names if len(each) >= _LEAST_NAME}
        self._numbers = {each for each in numbers if len(each) >= _LEAST_NUMBER}

    @classmethod
    def of(cls, workspace: Workspace, *, accounts: bool = True) -> Mask:
        """What masks the persons of a contract: those recorded now, and those of every earlier state.

        Without `accounts` the numbers of bank accounts stay.
        """
        records = tuple(_records(workspace))
        parties = tuple(_parties(workspace))
        names = [name for each in (*records, *parties) for name in _names(each)]
        fields = _NUMBERS if accounts else _PHONES
        numbers = (number for each in (*records, *parties) for number in _numbers(each, fields))
        return cls(names, numbers)

    @classmethod
    def of_records(cls, records: Iterable[msgspec.Struct]) -> Mask:
        """What masks the persons in some records."""
        held = tuple(records)
        return cls(
            (name for each in held for name in _names(each)),
            (number for each in held for number in _numbers(each, _PHONES)),
        )

    @cached_property
    def _known(self) -> re.Pattern[str] | None:
        words = sorted(self._names | self._numbers, key=len, reverse=True)
        return re.compile("|".join(map(re.escape, words))) if words else None

    @cached_property
    def _may_hold(self) -> re.Pattern[str]:
        """What every text has in which something is masked: most have not."""
        return re.compile("|".join((r"\d{7}|@", *map(re.escape, self._names | self._numbers))))

    def words(self, text: str) -> str:
        """A text without personal data: 张三 becomes 张*, 13812345678 becomes 138****5678."""
        if self._may_hold.search(text) is None:
            return text
        if self._known is not None:
            text = self._known.sub(lambda found: self._masked(found[0]), text)
        for pattern in (_PHONE, _LANDLINE):
            text = pattern.sub(r"\1****\2", text)
        return _MAIL.sub(r"\1***\2", _IDENTITY.sub(r"\1***********\2", text))

    def value(self, data: Any) -> Any:
        """Data as JSON has it, every text in it masked; keys are no data."""
        if isinstance(data, str):
            return self.words(data)
        if isinstance(data, list | tuple):
            return [self.value(each) for each in data]
        if isinstance(data, dict):
            return {key: self.value(each) for key, each in data.items()}
        return data

    def _masked(self, found: str) -> str:
        if found in self._names:
            return f"{found[0]}{'*' * (len(found) - 1)}"
        return f"{found[:3]}****{found[-4:]}" if len(found) > _SHOWN else f"****{found[-2:]}"


def _records(workspace: Workspace) -> Iterator[msgspec.Struct]:
    """Every record there is, and every state that one had."""
    for kind in KINDS:
        yield from workspace.facts.of_kind(kind)
    for entry in workspace.entries:
        for edit in entry.edits:
            if isinstance(edit, Edit):
                yield from filter(None, (edit.before, edit.after))


def _parties(workspace: Workspace) -> Iterator[Party]:
    """The parties as they are, and as they ever were."""
    yield from workspace.contract.parties.values()
    for entry in workspace.entries:
        for edit in entry.edits:
            if isinstance(edit, Revision):
                for place in (*edit.before.values(), *edit.after.values()):
                    if isinstance(place, Party):
                        yield place


def _names(record: msgspec.Struct) -> Iterator[str]:
    """The names in the fields for persons of a record and of those in it."""
    for field in record.__struct_fields__:
        value = getattr(record, field)
        if isinstance(value, str) and (field in _PERSONS or (field == "name" and isinstance(record, Person))):
            yield from filter(None, _BETWEEN.split(value))
        for each in value if isinstance(value, tuple) else (value,):
            if isinstance(each, msgspec.Struct):
                yield from _names(each)


def _numbers(record: msgspec.Struct, fields: Iterable[str]) -> Iterator[str]:
    """Phones and accounts, as they are written in these fields."""
    return (value for field in fields if (value := getattr(record, field, "")))
