"""The type scale in pixels, with tabular figures."""

from __future__ import annotations

import functools
from typing import Literal

from PySide6.QtGui import QFont, QFontDatabase, QRawFont

from desktop.views.i18n import verbatim

Role = Literal[
    "title", "net", "card", "sum", "section", "body", "small", "caption", "tiny", "clause", "words", "badge"
]

SANS = ("Noto Sans CJK SC", "Source Han Sans SC", "Noto Sans SC", "Microsoft YaHei UI", "WenQuanYi Micro Hei")
SERIF = ("Noto Serif CJK SC", "Source Han Serif SC", "Noto Serif SC", "SimSun", "Noto Sans CJK SC")

#: Characters that every page shows.
_PROBE = verbatim("守约合同违约金")

_SCALE: dict[Role, tuple[int, bool, tuple[str, ...]]] = {
    "title": (20, True, SANS),
    "net": (28, True, SANS),
    "card": (24, True, SANS),
    "sum": (16, True, SANS),
    "section": (13, True, SANS),
    "body": (13, False, SANS),
    "small": (12, False, SANS),
    "caption": (11, False, SANS),
    "badge": (10, True, SANS),
    "tiny": (10, False, SANS),
    "clause": (12, False, SERIF),
    "words": (15, False, SERIF),
}


@functools.cache
def font(role: Role = "body", *, bold: bool | None = None, struck: bool = False) -> QFont:
    """The font of a role; `bold` overrides the role's weight, `struck` strikes the text through.

    It is one for all who ask, found among the installed ones once: whoever changes it takes a `QFont` of it.
    """
    size, heavy, families = _SCALE[role]
    result = QFont()
    result.setFamilies(list(families))
    result.setPixelSize(size)
    result.setBold(heavy if bold is None else bold)
    result.setStrikeOut(struck)
    result.setFeature(QFont.Tag("tnum"), 1)
    return result


@functools.cache
def has_chinese_font() -> bool:
    """Whether an installed font writes simplified Chinese: one that says so and has the characters.

    A font that is installed later counts from the next start.
    """
    families = QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)
    return any(_writes(family) for family in families)


def _writes(family: str) -> bool:
    raw = QRawFont.fromFont(QFont(family))
    return all(raw.supportsCharacter(ord(char)) for char in _PROBE)
