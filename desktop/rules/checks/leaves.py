"""The single values of a record, each with the key by which a message names its place, and their order."""

from __future__ import annotations

import datetime as dt
import functools
import types
import typing
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from desktop.models.assessment import Problem
from desktop.models.fields import FieldInfo, Record, fields_of

#: The years that a date may lie in; beyond them a typing error is certain and counting days has no end.
YEARS = range(2000, 2101)
#: Pairs of fields by record: the second must not lie before the first.
Pairs = Mapping[type[Record], tuple[tuple[str, str], ...]]


class Leaf(msgspec.Struct, frozen=True, gc=False):
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
        yield from _leaves_of(field, getattr(record, field.name), prefix)


def leaves(record: Record, prefix: str = "") -> Iterator[Leaf]:
    """Every single value of the record that may be amiss by itself, those of nested records too.

    No free text is, no yes or no, no choice from a list; nor what `is_fitting`.
    """
    for field in _judged(type(record)):
        value = getattr(record, field.name)
        if value is None or is_fitting(value) or value == ():
            continue
        for leaf in _leaves_of(field, value, prefix):
            if isinstance(leaf.value, Record):
                yield from leaves(leaf.value, f"{leaf.key}.")
            else:
                yield leaf


def is_fitting(value: Any) -> bool:
    """Whether a value is a day of `YEARS`, or a whole second of one."""
    kind = type(value)
    if kind is dt.datetime:
        return value.year in YEARS and not value.microsecond
    return kind is dt.date and value.year in YEARS


def _leaves_of(field: FieldInfo, value: Any, prefix: str) -> Iterator[Leaf]:
    key = prefix + field.key
    if isinstance(value, tuple):
        yield from (Leaf(f"{key}[{place}]", field, each) for place, each in enumerate(value))
    elif value is not None:
        yield Leaf(key, field, value)


@functools.cache
def _judged(record: type[Record]) -> tuple[FieldInfo, ...]:
    """The fields whose values have limits: found once, for an import looks at thousands of records."""
    named = ("month", "system", "systems", "payment")
    return tuple(
        field for field in fields_of(record) if field.unit or field.name in named or not _is_free(field.type)
    )


def _is_free(hint: Any) -> bool:
    """Whether every value of a type is as good as another: texts, yes or no, what is chosen of a list."""
    if isinstance(hint, type) and not typing.get_args(hint):
        return issubclass(hint, str | bool | types.NoneType)
    return typing.get_origin(hint) is types.UnionType and all(map(_is_free, typing.get_args(hint)))


def time_word(value: object) -> str:
    """What follows the name of an instant or a day in a sentence."""
    return "时间" if isinstance(value, dt.datetime) else "日期"


def disorder(record: Record, pairs: Pairs, prefix: str = "") -> Iterator[Problem]:
    """What stands before that which it follows, in the record and in the records it holds."""
    for earlier, later in pairs.get(type(record), ()):
        before, after = getattr(record, earlier), getattr(record, later)
        if before and after and (_any_before(after, before) if type(after) is tuple else after < before):
            own = [leaf for leaf in own_leaves(record, prefix) if leaf.field.name in (earlier, later)]
            start = next(leaf for leaf in own if leaf.field.name == earlier)
            ends = (leaf for leaf in own if leaf.field.name == later)
            yield from (_too_early(start, end) for end in ends if end.value < start.value)
    for name in _holding(type(record)):
        if getattr(record, name):
            for leaf in own_leaves(record, prefix):
                if leaf.field.name == name:
                    yield from disorder(leaf.value, pairs, f"{leaf.key}.")


def _any_before(several: tuple[Any, ...], earlier: Any) -> bool:
    return any(each < earlier for each in several)


@functools.cache
def _holding(record: type[Record]) -> tuple[str, ...]:
    """The fields that hold other records."""
    return tuple(field.name for field in fields_of(record) if _has_record(field.type))


def _has_record(hint: Any) -> bool:
    if isinstance(hint, type):
        return issubclass(hint, Record)
    return any(map(_has_record, typing.get_args(hint)))


def _too_early(start: Leaf, end: Leaf) -> Problem:
    word = time_word(start.value)
    return Problem(
        end.key,
        f"{end.zh}{word} {end.value} 早于{start.zh}{word}",
        f"不早于{start.zh}{word} {start.value}",
        f"请核对{end.zh}与{start.zh}两个{word}",
    )
