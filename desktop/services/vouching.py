"""What vouches for an export, and whether a head that stands on paper is in the chain of the file."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from desktop.exchange.vouching import mark_of
from desktop.services.workspace import Workspace
from desktop.storage.audit import Entry

#: Letters print this much; less would be found by chance.
LEAST = 16
_WHOLE = 64
_HEAD = re.compile(rf"[0-9a-f]{{{LEAST},{_WHOLE}}}")
_BETWEEN = re.compile(r"[\s\-–—…:：]+")


class Sought(msgspec.Struct, frozen=True):
    """What became of a head on paper: `entry` bears it and `later` more follow, or `problem` says why not."""

    entry: Entry | None = None
    later: int = 0
    problem: str = ""

    @property
    def words(self) -> str:
        """What came of it, in a sentence."""
        if self.entry is None:
            return self.problem
        return (
            f"校验值在记录链中：第 {self.entry.seq:,} 条，{self.entry.moment:%Y-%m-%d %H:%M:%S} 所记；"
            f"此后又有 {self.later:,} 条"
        )


def mark(workspace: Workspace) -> str:
    """The line that an export of the open contract bears."""
    entries = workspace.entries
    head = entries[-1].hash if entries else ""
    trying = workspace.trial is not None
    return mark_of(workspace.as_of.day, workspace.now(), len(entries), head, trying=trying)


def sought(entries: Sequence[Entry], typed: str) -> Sought:
    """Look for a head as it was typed from paper, whole or its beginning, in the entries of a whole file."""
    head = _BETWEEN.sub("", typed).casefold()
    if not _HEAD.fullmatch(head):
        return Sought(
            problem=f"“{typed.strip()}”不是校验值：应为 {LEAST} 至 {_WHOLE} 位的 0–9、a–f，照纸面上的抄写"
        )
    found = next((place for place, each in enumerate(entries) if each.hash.startswith(head)), None)
    if found is None:
        return Sought(
            problem="文件的记录链中没有这个校验值：纸面出自另一份文件，或者这份文件的历史后来被改写、截短；"
            "请与备份核对"
        )
    return Sought(entries[found], len(entries) - found - 1)
