"""What an export of monitoring is, how it is read, and what is left of it once it was streamed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Literal

import msgspec

#: Samples are taken at a regular period; events tell only changes (告警, 恢复).
Kind = Literal["samples", "events"]
#: What a word of the state column says; "" is neither, and not counted.
Meaning = Literal["up", "down", ""]
#: What time without samples counts as: nothing, an outage where both sides are down, or an outage.
Gaps = Literal["apart", "between", "down"]

#: Instants are whole seconds of Beijing time since this day.
EPOCH = dt.datetime(2000, 1, 1)
#: What such seconds are less than: 34 years are enough twice over, and keep a row in four bytes.
MOST_SECONDS = 2**31
#: More is refused, each with its way out.
MOST_ROWS = 20_000_000
MOST_RUNS = 200_000
MOST_NAMES = 2_000
MOST_LINE = 65_536


class Layout(msgspec.Struct, frozen=True):
    """Where things stand in the lines: `first` is the first line of data (from 0), columns count from 0.

    `clock` is the column of the time of day where `time` is one of days alone. `system` is None where the
    whole file is about one system. `meanings` holds what was answered about words
    of the state column, in plain small letters.
    """

    kind: Kind
    separator: str
    width: int
    first: int
    time: int
    state: int
    system: int | None = None
    meanings: dict[str, Meaning] = {}
    clock: int | None = None

    @property
    def last(self) -> int:
        """The last column that is read."""
        return max(self.time, self.state, self.system or 0, self.clock or 0)

    def instant(self, cells: Sequence[str]) -> str:
        """What the cells of a row say of when it was."""
        day = cells[self.time]
        return day if self.clock is None else f"{day} {cells[self.clock]}"


class Look(msgspec.Struct, frozen=True):
    """The beginning of a file: the words of its header (empty where it has none), some rows, a layout."""

    name: str
    size: int
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    layout: Layout


class Run(msgspec.Struct, frozen=True, array_like=True):
    """Rows of one source that follow each other and say the same, without a gap: seconds since `EPOCH`."""

    up: bool
    first: int
    last: int
    count: int


class Source(msgspec.Struct, frozen=True):
    """What one name of the system column told; `period` is the seconds from sample to sample."""

    name: str
    runs: tuple[Run, ...]
    rows: int
    period: int = 0


class Digest(msgspec.Struct, frozen=True):
    """All that is kept of a file. `unreadable` lines are told by number (from 1) and text, a few of them.

    `unknown` are the words of the state column that nobody explained, with how often they occur; `conflicts`
    the instants at which one source is both up and down; `disordered` the rows that go back in time.
    """

    kind: Kind
    rows: int
    sources: tuple[Source, ...]
    unreadable: int = 0
    examples: tuple[tuple[int, str], ...] = ()
    repeated: int = 0
    duplicates: int = 0
    conflicts: int = 0
    disordered: int = 0
    unknown: dict[str, int] = {}

    @property
    def span(self) -> tuple[dt.datetime, dt.datetime] | None:
        """The first and the last instant; None without any row."""
        runs = [run for source in self.sources for run in source.runs]
        if not runs:
            return None
        return moment(min(run.first for run in runs)), moment(max(run.last for run in runs))


class Rules(msgspec.Struct, frozen=True):
    """How runs become outages. `gaps` is None until it was answered.

    Outages with less than `join` seconds between them are one; shorter ones than `shortest` are left out.
    """

    gaps: Gaps | None = None
    join: int = 0
    shortest: int = 0


def moment(seconds: int) -> dt.datetime:
    """The instant of so many seconds since `EPOCH`."""
    return EPOCH + dt.timedelta(seconds=seconds)
