"""What every reader of a cell needs: plain text, what counts as empty, and an error with its way out."""

from __future__ import annotations

import unicodedata
from enum import Enum

from desktop.exchange.sheets.model import Raw, Stamp


class CellError(ValueError):
    """A cell that cannot be taken: why, what was expected, and the way out (Chinese)."""

    def __init__(self, reason: str, expected: str, way_out: str = "请改正这一格") -> None:
        self.reason, self.expected, self.way_out = reason, expected, way_out
        super().__init__(reason)


class Keep(Enum):
    """An empty cell: what is recorded stays as it is."""

    KEEP = "keep"


KEEP = Keep.KEEP
#: What people write where there is nothing.
_NOTHING = {"-", "--", "—", "——", "–", "/", "\\", "无", "暂无", "空", "n/a", "na", "null", "none", "#n/a"}
_SIGNS = str.maketrans({"−": "-", "—": "-", "–": "-", "～": "~", "。": ".", "、": "、"})


def plain(text: str) -> str:
    """`text` with full-width digits, letters and signs as plain ones, no spaces at the ends."""
    if text.isascii():
        return text.strip()
    return unicodedata.normalize("NFKC", text).translate(_SIGNS).strip()


def is_nothing(text: str) -> bool:
    """Whether the words of a cell say that there is nothing."""
    return not text or text.lower() in _NOTHING


def shown(raw: Raw) -> str:
    """What stands in a cell, as a message and the preview show it."""
    if raw is None:
        return ""
    if isinstance(raw, bool):
        return "TRUE" if raw else "FALSE"
    if isinstance(raw, Stamp):
        return _stamp_shown(raw)
    if isinstance(raw, float):
        return f"{raw:.15g}"
    return str(raw)


def _stamp_shown(stamp: Stamp) -> str:
    if stamp.part == "day":
        return stamp.at.date().isoformat()
    if stamp.part == "time":
        return stamp.at.time().isoformat()
    return f"{stamp.at:%Y-%m-%d %H:%M:%S}"
