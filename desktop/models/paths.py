"""Where a leaf of a trace points: a field of a recorded fact, or a term."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from enum import StrEnum
from typing import Any

from desktop.models.assessment import FactRef, Value
from desktop.models.contract import AnnexRow, Terms
from desktop.models.enums.words import word_of
from desktop.models.facts import Fact, Outage


class PathError(LookupError):
    """A path that leads to nothing."""


def field_of(record: Fact, field: str) -> Any:
    """A field of a fact by its path ("date", "annex1.people"); raises PathError where there is none."""
    return _walk(record, field)


def term_of(terms: Terms, path: str) -> Any:
    """The term at a path: "cap_share", "service_levels.response_minutes", "payments[first].share".

    What stands in a list is named by its id, or by its place where it has none: "annex3[3-8].coefficient",
    "point_scale.tiers[0].share". Raises PathError where there is none.
    """
    return _walk(terms, path)


def coefficient_path(row: AnnexRow) -> str:
    """The path of the coefficient of a row."""
    return f"annex{row.id.split('-')[0]}[{row.id}].coefficient"


def _walk(held: Any, path: str) -> Any:
    for name, entry in _STEP.findall(path):
        if name not in getattr(held, "__struct_fields__", ()):
            raise PathError(path)
        held = getattr(held, name)
        if entry:
            held = _entry(held, entry)
            if held is None:
                raise PathError(path)
    return held


def _entry(held: tuple[Any, ...], entry: str) -> Any:
    for place, each in enumerate(held):
        if getattr(each, "id", str(place)) == entry:
            return each
    return None


#: A name, and the entry of the list that it names: payments[first].
_STEP = re.compile(r"(\w+)(?:\[([^\]]+)\])?(?:\.|$)")


def as_shown(value: Any) -> Value:
    """What a field holds as a trace shows it: the words of a closed list, the parts of a list in a row."""
    if isinstance(value, StrEnum):
        return word_of(value)
    if isinstance(value, Decimal | int | str | dt.date) or value is None:
        return value
    if isinstance(value, tuple):
        return "、".join(str(as_shown(each)) for each in value)
    if isinstance(value, Outage):
        return f"{value.start}–{value.end or ''}"
    return str(getattr(value, "id", ""))


def holds(value: Any, shown: Value) -> bool:
    """Whether a field holds what is shown of it: its value, or one of its parts where it is a list."""
    parts = value if isinstance(value, tuple) else ()
    return shown == as_shown(value) or any(shown == as_shown(each) for each in parts)


def ref_words(ref: FactRef) -> str:
    """A reference as messages name it."""
    return f"{ref.kind}:{ref.id}:{ref.field}"
