"""One field at a time, however it is written: what is read before all rows, and where rows are not plain."""

from __future__ import annotations

import datetime as dt
import re

from desktop.exchange.cells import CellError
from desktop.exchange.cells.moments import read_instant
from desktop.exchange.monitoring.model import EPOCH, MOST_SECONDS

#: Seconds by which Beijing is before UTC, and those from 1970 to `EPOCH`.
BEIJING = 8 * 3_600
OFFSET = int((EPOCH - dt.datetime(1970, 1, 1)).total_seconds())
_EPOCH_TEXT = re.compile(r"\d{10}(\d{3})?(\.\d+)?")


def text_of(content: bytes) -> str:
    """A field as text: UTF-8 or GBK, whichever it is, without what a torn write left."""
    for encoding in ("utf-8", "gb18030"):
        try:
            return content.decode(encoding).replace("\0", "").strip()
        except UnicodeDecodeError:
            continue
    return content.decode("utf-8", "replace").replace("\0", "").strip()


def read_one(text: str) -> int | None:
    """The seconds since `EPOCH` of one instant, however it is written; None where it cannot be read."""
    text = text.strip().strip("\0").strip()
    if _EPOCH_TEXT.fullmatch(text):
        whole = int(text.partition(".")[0])
        seconds = (whole // 1000 if whole >= 10**12 else whole) + BEIJING - OFFSET
    else:
        try:
            at, timed = read_instant(text, None, from_1904=False)
        except CellError:
            return None
        if not timed:
            return None
        seconds = int((at - EPOCH).total_seconds())
    return seconds if 0 <= seconds < MOST_SECONDS else None
