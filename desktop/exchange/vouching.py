"""The line that every export bears: from which day it is seen, when it was made, and the head of the audit.

The head is the hash of the last entry of the audit chain. Whoever holds it on paper can have the program
look whether it is still in the chain of the file: history that was written anew does not have it.
"""

from __future__ import annotations

import datetime as dt


def mark_of(day: dt.date, made_at: dt.datetime, entries: int, head: str, *, trying: bool = False) -> str:
    """The line; `entries` audit entries were there, the hash of the last is `head`."""
    chain = f"修改记录 {entries:,} 条，校验值 {head}" if head else "没有修改记录"
    tried = "，含假设，未存入文件" if trying else ""
    return f"截至 {day}，导出于 {made_at:%Y-%m-%d %H:%M}，{chain}{tried}"
