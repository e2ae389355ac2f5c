"""The list of a kind by going through its records: what the database gives where it knows them."""

from __future__ import annotations

import datetime as dt
from typing import Any

import msgspec

from desktop.models.facts import Facts
from desktop.models.listing import LISTED, SEAM, UNDATED, Listed, Order, Query, folded


class Key(msgspec.Struct, frozen=True):
    """What decides the place of a record in its list: alike keys stand where they stood."""

    moment: str
    title: str
    words: str


def listed(facts: Facts, query: Query) -> tuple[str, ...]:
    """The ids of the records that a query asks for, in its order."""
    keyed = [(key_of(query.kind, each), each.id) for each in getattr(facts, query.kind)]
    found = [(place, key, fact_id) for place, (key, fact_id) in enumerate(keyed) if _holds(key, query)]
    match query.order:
        case Order.NEWEST:
            found.sort(key=lambda each: (each[1].moment, each[0]), reverse=True)
        case Order.OLDEST:
            found.sort(key=lambda each: (each[1].moment, each[0]))
        case Order.TITLE:
            found.sort(key=lambda each: (each[1].title, each[0]))
    return tuple(fact_id for _, _, fact_id in found)


def _holds(key: Key, query: Query) -> bool:
    return all(word in key.words for word in query.words)


def key_of(kind: str, record: Any) -> Key:
    """What decides the place of a record in the list of its kind."""
    fields: Listed = LISTED[kind]
    moment = _text(getattr(record, fields.moment)) or UNDATED
    title = _text(getattr(record, fields.title))
    others = (_text(getattr(record, name)) for name in fields.others)
    return Key(moment, title, folded(SEAM.join((record.id, moment, title, *others))))


def _text(value: object) -> str:
    if value is None:
        return ""
    return value.isoformat() if isinstance(value, dt.date) else str(value)
