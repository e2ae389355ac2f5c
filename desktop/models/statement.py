"""A sealed monthly statement: what a month came to, with everything that it was computed from.

What is stored and hashed is its canonical text. The text is never written again, so its hash can be verified
however the records grow; what it holds is read back as the records of the present version.
"""

from __future__ import annotations

import datetime as dt
import functools
import hashlib
from typing import Any

import msgspec

from desktop.models.calendar import ONE_DAY, AsOf, Calendar, month_bounds

#: The previous hash of a contract's first statement.
FIRST = "0" * 64


class Line(msgspec.Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """One figure: its id, its value as a code that is compared, and both in words that are shown."""

    figure: str
    value: str
    words: str


class SealedCalendar(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The part of a calendar that was looked at: its years, published or not, and their days."""

    version: str
    looked_at: tuple[int, ...]
    published: tuple[int, ...]
    holidays: dict[dt.date, str]
    workdays: dict[dt.date, str]
    digest: str

    @property
    def days(self) -> Calendar:
        """The calendar that says no more than this part does."""
        return Calendar(self.version, frozenset(self.published), self.holidays, self.workdays)


class Statement(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The assessment of a contract at the end of a month, known facts only, with its inputs.

    `terms` are those that were signed, `facts` hold supplements and decisions about readings as well; both
    are data without what is as declared by default. `readings` are those in force, by name. `rules` is the
    version of the rules that gave the lines. `number` counts the contract's statements, `previous_hash` is
    that of the one before. A correction names the hash of the statement it corrects, with a reason.
    """

    contract_id: str
    number: int
    month: str
    as_of: dt.date
    sealed_at: dt.datetime
    rules: int
    readings: dict[str, str]
    calendar: SealedCalendar
    terms: dict[str, Any]
    facts: dict[str, Any]
    lines: tuple[Line, ...]
    previous_hash: str
    corrects: str = ""
    reason: str = ""


class _Month(msgspec.Struct):
    month: str


class Sealed(msgspec.Struct, frozen=True):
    """A statement as it is kept: its text, and the hash of the text."""

    text: str
    hash: str

    @classmethod
    def of(cls, statement: Statement) -> Sealed:
        """Seal a statement."""
        text = canonical(statement)
        return cls(text, digest(text))

    @property
    def intact(self) -> bool:
        """Whether the text is the one that was sealed."""
        return digest(self.text) == self.hash

    @property
    def month(self) -> str:
        """The month that it is about, read without the rest."""
        return msgspec.json.decode(self.text, type=_Month).month

    @property
    def statement(self) -> Statement:
        """What the text says; msgspec.ValidationError where it is no statement."""
        return msgspec.json.decode(self.text, type=Statement)


def canonical(value: object) -> str:
    """JSON with sorted names and without spaces: equal values give equal text."""
    plain = msgspec.to_builtins(value, str_keys=True)
    return msgspec.json.encode(plain, order="sorted").decode()


def digest(text: str) -> str:
    """SHA-256 of the text in UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def end_of(month: str) -> AsOf:
    """The end of a month's last day: the moment that its statement is seen from."""
    return AsOf(month_bounds(month)[1] - ONE_DAY)


def sparse(value: Any) -> Any:
    """A record as data without the fields that are as declared by default.

    A record that has gained a field since gives the same data. A default, once declared, must stay.
    """
    if isinstance(value, msgspec.Struct):
        return {
            field.encode_name: sparse(held)
            for field in _fields(type(value))
            if (held := getattr(value, field.name)) != field.default
        }
    if isinstance(value, tuple):
        return [sparse(each) for each in value]
    if isinstance(value, dict):
        return {key: sparse(each) for key, each in value.items()}
    return msgspec.to_builtins(value)


@functools.cache
def _fields(record: type[msgspec.Struct]) -> tuple[msgspec.structs.FieldInfo, ...]:
    return msgspec.structs.fields(record)
