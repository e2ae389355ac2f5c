"""Where a leaf of a trace points: a field of a recorded fact, or a term."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from enum import StrEnum
from typing import Any

from desktop.models.assessment import FactRef, Value
from desktop.models.contract import AnnexRow, MajorEvent, Terms
from desktop.models.enums import word_of
from desktop.models.fact import Fact


class PathError(LookupError):
    """A path that leads to nothing."""


def field_of(record: Fact, field: str) -> Any:
    """A field of a fact by its path ("date", "annex1.people"); raises PathError where there is none."""
    return _walk(record, field)


def term_of(terms: Terms, path: str) -> Any:
    """The term at a path: "cap_share", "service_levels.response_minutes", "payments.first.share".

    What stands in a list is named by its id: "systems.platform.fee", "annex3.3-8.coefficient". Raises
    PathError where there is none.
    """
    return _walk(terms, path)


def coefficient_path(row: AnnexRow | MajorEvent) -> str:
    """The path of the coefficient of a row."""
    return f"annex{row.id.split('-')[0]}.{row.id}.coefficient"


def _walk(held: Any, path: str) -> Any:
    for name in path.split("."):
        if isinstance(held, tuple):
            held = next((each for each in held if each.id == name), None)
        elif held is not None:
            if name not in held.__struct_fields__:
                raise PathError(path)
            held = getattr(held, name)
            continue
        if held is None:
            raise PathError(path)
    return held


def as_shown(value: Any) -> Value:
    """What a field holds as a trace shows it: the words of a closed list, the parts of a list in a row."""
    if isinstance(value, StrEnum):
        return word_of(value)
    if isinstance(value, Decimal | int | str | dt.date) or value is None:
        return value
    if isinstance(value, tuple):
        return "、".join(str(as_shown(each)) for each in value)
    return f"{value.start}–{value.end or ''}"


def holds(value: Any, shown: Value) -> bool:
    """Whether a field holds what is shown of it: its value, or one of its parts where it is a list."""
    parts = value if isinstance(value, tuple) else ()
    return shown == as_shown(value) or any(shown == as_shown(each) for each in parts)


def ref_words(ref: FactRef) -> str:
    """A reference as messages name it."""
    return f"{ref.kind}:{ref.id}:{ref.field}"
