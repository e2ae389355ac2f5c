"""English for one of something: templates are written for many, and say day for days where it is one.

Two forms of their own let a translation say what Chinese says with a figure or without capitals:
`{month:MMM}` is the name of month 4, `{word:low}` a word that stands by itself elsewhere, within a sentence.
"""

from __future__ import annotations

import functools
import re
from string import Formatter

_WITH_S = (
    "block|byte|cell|change|character|clause|column|component|condition|day|decimal|decision|deliverable|draft"
    "|edit|error|event|fault|file|finding|gap|hour|incident|instalment|item|kind|letter|limit|link|minute|moment"
    "|month|objection|operator|outage|paper|part|passage|period|place|point|record|reminder|report|rework|row"
    "|second|sheet|step|system|term|ticket|time|value|year"
)
_NOUN = rf"(?:({_WITH_S})s|(cop|dut|entr|penalt)ies)\b"
_COUNTED = rf"( (?:more |working |duplicate |evidence |hidden |ticket |audit |unsaved )?){_NOUN}"
_UNIT = rf"((?:working )?){_NOUN}"
_ONE = re.compile(r"(?:^|[^\d.,])1 $")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_PARSER = Formatter()


class Counting(str):
    """A template whose `format` says 1 day, 2 days: `Counting("{count} days left").format(count=1)`."""

    __slots__ = ()

    def format(self, *args: object, **kwargs: object) -> str:
        """The template filled; what follows a 1 is told as one."""
        filled: list[str] = []
        value = ""
        for literal, name, spec in _parsed(self):
            filled.append(_of_one(literal) if value == "1" else literal)
            value = ""
            if name is not None:
                value = _formed(_PARSER.get_field(name, args, kwargs)[0], spec)
                filled.append(_of_one(value, _UNIT) if _ONE.search("".join(filled)) else value)
        return "".join(filled)


def _formed(value: object, spec: str) -> str:
    match spec:
        case "MMM":
            return _MONTHS[int(str(value)) - 1]
        case "low":
            return f"{str(value)[:1].lower()}{str(value)[1:]}"
        case _:
            return format(value, spec)


def counted(count: object, unit: str) -> str:
    """A number with what it counts: 1 day, 2 days; a Chinese unit stays as it is."""
    return f"{count} {unit_after(count, unit)}"


def unit_after(count: object, unit: str) -> str:
    """The word of a unit behind a number: day after 1, days after 2."""
    return _of_one(unit, _UNIT) if str(count) == "1" else unit


@functools.lru_cache(maxsize=4096)
def _parsed(text: str) -> tuple[tuple[str, str | None, str], ...]:
    return tuple((literal, name, spec or "") for literal, name, spec, _ in _PARSER.parse(text))


def _of_one(literal: str, counted: str = _COUNTED) -> str:
    found = _compiled(counted).match(literal)
    if found is None:
        return literal
    return f"{found[1]}{found[2] or found[3] + 'y'}{literal[found.end() :]}"


@functools.cache
def _compiled(pattern: str) -> re.Pattern[str]:
    # When it is first asked for: a start in Chinese hardly ever does.
    return re.compile(pattern)
