"""The single values of a record, each with the key by which a message names its place, and their order."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from desktop.models.assessment import Problem
from desktop.models.fields import FieldInfo, Record, fields_of

#: Pairs of fields by record: the second must not lie before the first.
Pairs = Mapping[type[Record], tuple[tuple[str, str], ...]]


class Leaf(msgspec.Struct, frozen=True):
    """One value that is there, its field, and its key: outages[0].from."""

    key: str
    field: FieldInfo
    value: Any

    @property
    def zh(self) -> str:
        """What a sentence calls it: 离岗日 becomes 离岗, for 日期 or 时间 to follow."""
        return self.field.zh.removesuffix("日")


def own_leaves(record: Record, prefix: str = "") -> Iterator[Leaf]:
    """The values of the record's own fields, one for each entry of a list; nested records as they are."""
    for field in fields_of(type(record)):
        value = getattr(record, field.name)
        if value is None or value == ():
            continue
        key = prefix + field.key
        if isinstance(value, tuple):
            yield from (Leaf(f"{key}[{place}]", field, each) for place, each in enumerate(value))
        else:
            yield Leaf(key, field, value)


def leaves(record: Record, prefix: str = "") -> Iterator[Leaf]:
    """Every single value of the record, those of nested records too."""
    for leaf in own_leaves(record, prefix):
        if isinstance(leaf.value, Record):
            yield from leaves(leaf.value, f"{leaf.key}.")
        else:
            yield leaf


def time_word(value: object) -> str:
    """What follows the name of an instant or a day in a sentence."""
    return "时间" if isinstance(value, dt.datetime) else "日期"


def disorder(record: Record, pairs: Pairs, prefix: str = "") -> Iterator[Problem]:
    """What stands before that which it follows, in the record and in the records it holds."""
    own: dict[str, list[Leaf]] = {}
    held: list[Leaf] = []
    for leaf in own_leaves(record, prefix):
        own.setdefault(leaf.field.name, []).append(leaf)
        if isinstance(leaf.value, Record):
            held.append(leaf)
    for earlier, later in pairs.get(type(record), ()):
        for start in own.get(earlier, ()):
            for end in own.get(later, ()):
                if end.value < start.value:
                    yield _too_early(start, end)
    for leaf in held:
        yield from disorder(leaf.value, pairs, f"{leaf.key}.")


def _too_early(start: Leaf, end: Leaf) -> Problem:
    word = time_word(start.value)
    return Problem(
        end.key,
        f"{end.zh}{word} {end.value} 早于{start.zh}{word}",
        f"不早于{start.zh}{word} {start.value}",
        f"请核对{end.zh}与{start.zh}两个{word}",
    )
