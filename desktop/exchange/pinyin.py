"""How Chinese is typed: the initials and the full pinyin of a text, in its usual readings."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from itertools import islice, product

import msgspec

from desktop.exchange.resources import resource

#: So many ways are kept to read a text whose characters have several readings each.
_WAYS = 4
#: So many texts are kept: titles come again with every edit.
_KEPT = 65_536


class Spelling(msgspec.Struct, frozen=True, gc=False):
    """Each way to type a text on a line of its own: by the first letters, and in full."""

    initials: str
    full: str


@functools.lru_cache(maxsize=_KEPT)
def spelled(text: str) -> Spelling:
    """The ways to type a text; letters and digits stay, other signs and spaces are left out."""
    table = _readings()
    ways = [table.get(sign) or (sign,) for sign in text.lower() if sign in table or sign.isalnum()]
    return Spelling(_lines([tuple(dict.fromkeys(each[0] for each in way)) for way in ways]), _lines(ways))


def _lines(ways: Sequence[tuple[str, ...]]) -> str:
    return "\n".join("".join(way) for way in islice(product(*ways), _WAYS))


class _Shipped(msgspec.Struct, frozen=True):
    """The characters by the syllable of their first reading, and by each further one that is usual."""

    first: dict[str, str]
    also: dict[str, str]


@functools.cache
def _readings() -> dict[str, tuple[str, ...]]:
    """The syllables of a character, the first reading first."""
    shipped = msgspec.json.decode(resource("pinyin", "readings.json").read_bytes(), type=_Shipped)
    found: dict[str, tuple[str, ...]] = {}
    found |= {sign: (syllable,) for syllable, signs in shipped.first.items() for sign in signs}
    for syllable, signs in shipped.also.items():
        for sign in signs:
            found[sign] = (*found.get(sign, ()), syllable)
    return found
