"""What a list asks for: records of a kind that hold some words, in an order."""

from __future__ import annotations

from enum import StrEnum

import msgspec


class Order(StrEnum):
    """The orders of a list that rest on the records alone; equal ones follow the order of recording."""

    NEWEST = "newest"
    OLDEST = "oldest"
    TITLE = "title"
    RECORDED = "recorded"


class Query(msgspec.Struct, frozen=True):
    """Records of `kind` that hold every one of `words`; capitals A to Z count as small letters."""

    kind: str
    order: Order = Order.NEWEST
    words: tuple[str, ...] = ()

    @classmethod
    def typed(cls, kind: str, order: Order, text: str) -> Query:
        """The query for what stands in the field of a filter, words apart by spaces."""
        return cls(kind, order, tuple(folded(text).split()))


class Listed(msgspec.Struct, frozen=True):
    """The fields of a kind by which it is listed: its moment, its title, and what else is searched.

    The id and the moment are always searched. A record without a moment is newer than all others.
    """

    moment: str
    title: str
    others: tuple[str, ...] = ()


LISTED = {
    "incidents": Listed("reported_at", "title", ("event", "note")),
    "requests": Listed("opened_at", "title", ("system", "event")),
    "availability": Listed("month", "system", ("event",)),
    "absences": Listed("start", "title", ("event",)),
    "complaints": Listed("date", "content", ("complainant", "system", "event")),
    "monthly_reviews": Listed("month", "note"),
    "expansions": Listed("requested_on", "content"),
    "regulator_notices": Listed("issued_on", "title", ("issuer", "number", "event")),
    "rectifications": Listed("issued_on", "title", ("clause", "event")),
    "breaches": Listed("date", "title", ("event",)),
}
#: Stands for the moment of a record that has none: it is after every date.
UNDATED = "~"
#: Stands between the fields that are searched.
SEAM = "\n"

_SMALL = {ord("A") + number: ord("a") + number for number in range(26)}


def folded(text: str) -> str:
    """The text with small letters for A to Z and no other change, as SQLite does it."""
    return text.translate(_SMALL)
