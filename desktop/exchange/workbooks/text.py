"""Text as a workbook can hold it: what would be read as a formula, a control character or a name is not."""

from __future__ import annotations

import re
from collections.abc import Collection

#: What a cell holds at most, in UTF-16 units; a sheet's rows and the letters of its name.
MOST_TEXT = 32_767
MOST_ROWS = 1_048_576
MOST_NAME = 31
#: A text that begins like this is taken for a formula by who types it again; it stays text.
FORMULA_SIGNS = ("=", "+", "-", "@")

_WIDE = 0xFFFF
_CUT = "…（原文 {count} 字，超出每格上限，此处不全）"
#: What XML cannot hold, and what a workbook would take for the escape of such a character.
_ESCAPED = re.compile(r"[\x00-\x08\x0b-\x1f]|_(?=x[0-9A-Fa-f]{4}_)")
_NOTHING = re.compile(r"[\ufffe\uffff\ud800-\udfff]")
_UNSAFE = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff\ud800-\udfff]|_x")
#: The length of an escape.
_ESCAPE = 7
_UNNAMED = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_NAMELESS = "工作表"


def cell_text(text: str) -> str:
    """A text as the file writes it; one that is too long for a cell is cut, and says so at its end."""
    written = escaped(text)
    if not too_long(written):
        return written
    said = _CUT.format(count=f"{len(text):,}")
    return escaped(text[: _fitting(text, MOST_TEXT - len(said))]) + said


def _fitting(text: str, room: int) -> int:
    """How many letters of a text surely fit, escapes counted."""
    taken = 0
    for place, letter in enumerate(text):
        taken += _ESCAPE if letter == "_" or _ESCAPED.match(letter) else _size(letter)
        if taken > room:
            return place
    return len(text)


def too_long(written: str) -> bool:
    """Whether a text, escaped, does not fit into a cell."""
    return len(written) > MOST_TEXT // 2 and _size(written) > MOST_TEXT


def escaped(text: str) -> str:
    """Control characters by their number (_x000D_), as ECMA-376 has it; what reads like that, too.

    Code points that mean nothing (U+FFFE, halves of a pair) become U+FFFD.
    """
    if not _UNSAFE.search(text):
        return text
    return _NOTHING.sub("\ufffd", _ESCAPED.sub(lambda found: f"_x{ord(found[0]):04X}_", text))


def _size(text: str) -> int:
    """How much of a cell a text takes, in the units of `MOST_TEXT`."""
    return len(text) + sum(ord(letter) > _WIDE for letter in text)


def sheet_name(wanted: str, taken: Collection[str] = ()) -> str:
    """A name that a sheet can have: at most 31 letters, none of []:*?/\\, no name twice in whatever case."""
    plain = _UNNAMED.sub(" ", wanted).strip().strip("'") or _NAMELESS
    name, number = _shortened(plain, ""), 1
    lower = {each.casefold() for each in taken}
    while name.casefold() in lower:
        number += 1
        name = _shortened(plain, f" ({number})")
    return name


def _shortened(plain: str, ending: str) -> str:
    kept = plain
    while _size(kept + ending) > MOST_NAME:
        kept = kept[:-1]
    return kept + ending
