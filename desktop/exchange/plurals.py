"""English for one of something: templates are written for many, and say day for days where it is one."""

from __future__ import annotations

import functools
import re
from string import Formatter

_WITH_S = (
    "byte|change|character|clause|column|component|condition|day|decision|deliverable|draft|edit|error|event"
    "|fault|file|finding|gap|hour|incident|instalment|item|kind|letter|limit|minute|moment|month|objection"
    "|operator|outage|paper|passage|period|place|point|record|reminder|report|rework|row|second|sheet|step"
    "|system|term|ticket|time|value|year"
)
_COUNTED = re.compile(rf"( (?:more |working )?)(?:({_WITH_S})s|(dut|entr|penalt)ies)\b")
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
                value = format(_PARSER.get_field(name, args, kwargs)[0], spec)
                filled.append(value)
        return "".join(filled)


@functools.lru_cache(maxsize=4096)
def _parsed(text: str) -> tuple[tuple[str, str | None, str], ...]:
    return tuple((literal, name, spec or "") for literal, name, spec, _ in _PARSER.parse(text))


def _of_one(literal: str) -> str:
    found = _COUNTED.match(literal)
    if found is None:
        return literal
    return f"{found[1]}{found[2] or found[3] + 'y'}{literal[found.end() :]}"
