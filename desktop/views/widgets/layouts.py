"""How records of one type are edited: their lines, and the fields in each."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from desktop.models.facts import Fact

#: The values of a choice, with their words.
Options = tuple[tuple[Any, str], ...]


class Part(msgspec.Struct, frozen=True):
    """One field of a record; `width` 0 takes what is left. A required one cannot be emptied.

    `label` is a word right before it, for a second field of a line.
    """

    key: str
    kind: Literal["date", "instant", "money", "text", "choice", "month", "period", "number", "count"]
    width: int = 0
    required: bool = False
    hint: str = ""
    label: str = ""


class Line(msgspec.Struct, frozen=True):
    """A line of fields with a word before it; `buttons` puts remove and add at its end."""

    label: str
    parts: tuple[Part, ...]
    buttons: bool = False


class Layout(msgspec.Struct, frozen=True):
    """How records of one type are edited, and what one of them is called."""

    record: type[Fact]
    noun: str
    lines: tuple[Line, ...]
    label_width: int = 0
