"""The rows of one source in order of time, condensed to runs of one state."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from desktop.exchange.monitoring.model import MOST_RUNS, Kind, Run, Source
from desktop.exchange.sheets import SheetError

Packed = npt.NDArray[np.uint32]
Seconds = npt.NDArray[np.int32]

#: A sample that comes later than so many periods leaves a gap.
_LATE = 1.5
_DAY = 86_400


class Counts:
    """What was found on the way, over all sources."""

    def __init__(self) -> None:
        self.duplicates = self.conflicts = self.disordered = self.runs = 0


def source_of(name: str, packed: Packed, kind: Kind, counts: Counts) -> Source:
    """The runs of a source whose rows are packed: seconds, and one bit for up. SheetError."""
    packed = _single(_ordered(packed, counts), kind, counts)
    if not len(packed):
        return Source(name, (), 0)
    seconds = (packed >> 1).astype(np.int32)
    steps = np.diff(seconds)
    period = _period(steps) if kind == "samples" else 0
    ends = np.diff((packed & 1).astype(np.int8)) != 0
    if period:
        ends |= steps > period * _LATE
    firsts = np.concatenate([np.zeros(1, np.int64), np.flatnonzero(ends) + 1])
    counts.runs += len(firsts)
    if counts.runs > MOST_RUNS:
        raise SheetError(
            f"状态变化超过 {MOST_RUNS:,} 次",
            "偶有中断的采样，或告警与恢复的事件",
            "请核对时间列和状态列是否选对，或按月份分成几个文件导入",
        )
    lasts = np.append(firsts[1:], len(packed)) - 1
    rows = zip(
        (packed[firsts] & 1).tolist(),
        seconds[firsts].tolist(),
        seconds[lasts].tolist(),
        (lasts - firsts + 1).tolist(),
        strict=True,
    )
    runs = tuple(Run(bool(up), first, last, count) for up, first, last, count in rows)
    return Source(name, runs, len(packed), period)


def _ordered(packed: Packed, counts: Counts) -> Packed:
    """In order of time; rows of one second stay as they follow each other, newest first turned round."""
    seconds = (packed >> 1).astype(np.int32)
    steps = np.diff(seconds)
    back, forth = int((steps < 0).sum()), int((steps > 0).sum())
    if back > forth:
        packed, seconds = packed[::-1], seconds[::-1]
        back = forth
    if not back:
        return packed
    counts.disordered += back
    del steps
    ordered: Packed = packed[np.argsort(seconds, kind="stable")]
    return ordered


def _single(packed: Packed, kind: Kind, counts: Counts) -> Packed:
    """Each row once; samples that say both up and down of one second say nothing."""
    same = packed[1:] == packed[:-1]
    together = (packed[1:] >> 1) == (packed[:-1] >> 1)
    if not together.any():
        return packed
    if kind == "events":
        counts.duplicates += int(same.sum())
        kept: Packed = packed[np.concatenate([[True], ~same])]
        return kept
    starts = np.flatnonzero(np.concatenate([[True], ~together]))
    lowest = np.minimum.reduceat(packed, starts)
    agreed = lowest == np.maximum.reduceat(packed, starts)
    sizes = np.diff(np.append(starts, len(packed)))
    counts.duplicates += int((sizes - 1)[agreed].sum())
    counts.conflicts += int((~agreed).sum())
    told: Packed = lowest[agreed]
    return told


def _period(steps: Seconds) -> int:
    """The seconds between samples: what most of them keep, else what half of them stay under."""
    forward = steps[(steps > 0) & (steps <= _DAY)]
    if not len(forward):
        return 0
    times = np.bincount(forward)
    most = int(times.argmax())
    return most if times[most] * 2 >= len(forward) else int(np.median(forward))
