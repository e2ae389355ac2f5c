"""The units in which a column may be written. A unit is read from the header or asked, never guessed."""

from __future__ import annotations

import re

from desktop.exchange.columns import Column
from desktop.models.fields import YUAN

_SECONDS = ("秒", "秒钟", "s")
_MINUTES = ("分钟", "分", "min")
_HOURS = ("小时", "时", "h")
_YUAN = ("元", "人民币元", "人民币", "cny", "rmb")
#: By the unit of the field: what a column may be written in, and how many of the field's unit each is.
UNITS: dict[str, dict[str, int]] = {
    YUAN: {"元": 1, "万元": 10_000},
    "秒": {"秒": 1, "分钟": 60, "小时": 3_600},
}
_ALIASES: dict[str, dict[str, str]] = {
    YUAN: {**dict.fromkeys(_YUAN, "元"), "万元": "万元", "万": "万元"},
    "秒": {
        **dict.fromkeys(_SECONDS, "秒"),
        **dict.fromkeys(_MINUTES, "分钟"),
        **dict.fromkeys(_HOURS, "小时"),
    },
}
_BRACKETS = re.compile(r"[(（\[【]\s*(?:单位\s*[:：]?\s*)?([^)）\]】]+?)\s*[)）\]】]")


def stated_unit(header: str, column: Column) -> str | None:
    """The unit that a header names: 金额（万元） → 万元; None where it names none that is known."""
    known = _ALIASES.get(column.unit, {})
    for inside in _BRACKETS.findall(header):
        if unit := known.get(inside.strip().lower()):
            return unit
    return None


def without_unit(header: str) -> str:
    """A header without what stands in brackets, and without spaces and line breaks."""
    return "".join(_BRACKETS.sub("", header).split())
