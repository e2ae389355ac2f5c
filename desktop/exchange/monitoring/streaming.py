"""A file of any length read block by block; of each row four bytes are kept, then the runs."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt

from desktop.exchange.monitoring.instants import Bools, Ints, read_many
from desktop.exchange.monitoring.lines import Fields, cells_of, fields_of
from desktop.exchange.monitoring.model import MOST_LINE, MOST_ROWS, Digest, Layout
from desktop.exchange.monitoring.names import Names
from desktop.exchange.monitoring.running import Counts, source_of
from desktop.exchange.monitoring.single import read_one
from desktop.exchange.monitoring.words import meaning_of
from desktop.exchange.sheets import SheetError

_BLOCK = 2 * 1024 * 1024
_EXAMPLES, _MOST_SHOWN = 5, 80
_SPACE = ord(" ")
_DOWN, _UP, _NEITHER, _UNKNOWN = range(4)
_CODES = {"down": _DOWN, "up": _UP, "": _NEITHER, None: _UNKNOWN}

Packed = npt.NDArray[np.uint32]


def stream(path: Path, layout: Layout, told: Callable[[int], None]) -> Digest:
    """All of a file, condensed; `told` hears how many bytes were read. OSError, SheetError."""
    reader = _Reader(layout)
    with path.open("rb") as file:
        for block in _blocks(file.read):
            reader.take(block)
            told(file.tell())
    return reader.digest()


def _blocks(read: Callable[[int], bytes]) -> Iterator[bytes]:
    """Blocks of whole lines in UTF-8 or GBK; what has UTF-16 or old line ends is rewritten."""
    rest = b""
    recode: Callable[[bytes], bytes] | None = None
    first = True
    while content := read(_BLOCK):
        if first:
            recode, first = _recoding(content), False
        rest += recode(content) if recode else content
        cut = rest.rfind(b"\n") + 1
        if cut:
            yield rest[:cut]
            rest = rest[cut:]
        elif len(rest) > max(MOST_LINE, _BLOCK):
            raise SheetError(
                f"一行超过 {MOST_LINE:,} 个字节", "每个采样或事件一行的 csv", "请核对监控系统的导出格式"
            )
    if rest:
        yield rest + b"\n"


def _recoding(content: bytes) -> Callable[[bytes], bytes] | None:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        decoder = codecs.getincrementaldecoder("utf-16")("replace")
        return lambda each: decoder.decode(each).encode("utf-8")
    if b"\n" not in content and b"\r" in content:
        return lambda each: each.replace(b"\r", b"\n")
    return None


class _Reader:
    """What was read so far: the packed rows of each source (seconds, then one bit for up), and counts."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        encoded = layout.separator.encode()
        # A separator of several bytes (，) leaves no line plain: each is read by itself.
        self._separator = encoded if len(encoded) == 1 else b"\n"
        self._systems, self._states = Names("系统"), Names("状态")
        self._meanings = np.zeros(0, np.int64)
        self._chunks: dict[int, list[Packed]] = {}
        self._lines = self._rows = 0
        self._unreadable = self._repeated = 0
        self._examples: list[tuple[int, str]] = []
        self._unknown: dict[int, int] = {}
        self._read: dict[str, int | None] = {}
        self._head: list[str] = []

    def take(self, block: bytes) -> None:
        """One block of whole lines more; SheetError."""
        if self._lines == 0:
            block = block.removeprefix(codecs.BOM_UTF8)
        fields = fields_of(block, self._separator, self._layout.width)
        numbers, times, systems, states = self._plain(fields)
        odd = self._odd(fields, np.setdiff1d(np.arange(len(fields.last)), numbers, assume_unique=True))
        if odd:
            more = np.array(odd, np.int64).T
            order = np.argsort(np.concatenate([numbers, more[0]]), kind="stable")
            times = np.concatenate([times, more[1]])[order]
            systems = np.concatenate([systems, more[2]])[order]
            states = np.concatenate([states, more[3]])[order]
        self._lines += len(fields.last)
        self._keep(times, systems, states)

    def _plain(self, fields: Fields) -> tuple[Ints, Ints, Ints, Ints]:
        """Number, instant, system and state of the rows that could be read at once."""
        layout = self._layout
        times, good = self._instants(fields)
        good &= fields.numbers + self._lines >= layout.first
        starts, ends = fields.starts, fields.ends
        if not good.all():
            starts, ends, times = starts[good], ends[good], times[good]
        states = self._states.numbers(
            fields.buffer, np.ascontiguousarray(starts[:, layout.state]), ends[:, layout.state]
        )
        if layout.system is None:
            systems = np.zeros(len(times), np.int64)
        else:
            systems = self._systems.numbers(fields.buffer, starts[:, layout.system], ends[:, layout.system])
        return fields.numbers[good], times, systems, states

    def _instants(self, fields: Fields) -> tuple[Ints, Bools]:
        """The instants of the plain rows; a time of day that stands right behind its day is read with it.

        One that stands elsewhere is left to be read row by row.
        """
        day, clock = self._layout.time, self._layout.clock
        starts, ends = fields.starts, fields.ends
        if clock is None:
            return read_many(fields.buffer, starts[:, day], ends[:, day])
        if clock != day + 1:
            return np.zeros(len(starts), np.int64), np.zeros(len(starts), np.bool_)
        joined = fields.buffer.copy()
        joined[ends[:, day]] = _SPACE
        times, good = read_many(joined, starts[:, day], ends[:, clock])
        return times, good & (starts[:, clock] - ends[:, day] == 1)

    def _odd(self, fields: Fields, numbers: Ints) -> list[tuple[int, int, int, int]]:
        """The same of the other rows, one by one; those that cannot be read are counted."""
        found = []
        for number in numbers.tolist():
            line = fields.line(number)
            if not line.strip(b" \t\0"):
                continue
            cells = cells_of(line, self._layout.separator)
            if number + self._lines < self._layout.first:
                self._head = cells
                continue
            if cells and cells == self._head:
                self._repeated += 1
                continue
            row = self._one(cells)
            if row is None:
                self._note(number + self._lines + 1, cells, line)
            else:
                found.append((number, *row))
        return found

    def _one(self, cells: list[str]) -> tuple[int, int, int] | None:
        layout = self._layout
        if len(cells) <= layout.last or not cells[layout.state]:
            return None
        at = self._instant(layout.instant(cells))
        if at is None:
            return None
        system = 0 if layout.system is None else self._systems.number(cells[layout.system])
        return at, system, self._states.number(cells[layout.state])

    def _instant(self, text: str) -> int | None:
        if text not in self._read:
            if len(self._read) > MOST_LINE:
                self._read.clear()
            self._read[text] = read_one(text)
        return self._read[text]

    def _note(self, number: int, cells: list[str], line: bytes) -> None:
        self._unreadable += 1
        if len(self._examples) < _EXAMPLES:
            text = self._layout.separator.join(cells) or line[:_MOST_SHOWN].decode("utf-8", "replace")
            self._examples.append((number, text[:_MOST_SHOWN]))

    def _keep(self, times: Ints, systems: Ints, states: Ints) -> None:
        """Pack the rows that say up or down; the words that nobody explained are counted."""
        known = len(self._meanings)
        if known < len(self._states.texts):
            answered = self._layout.meanings
            new = [_CODES[meaning_of(each, answered)] for each in self._states.texts[known:]]
            self._meanings = np.concatenate([self._meanings, np.array(new, np.int64)])
        meanings = self._meanings[states]
        told = meanings <= _UP
        if not told.all():
            for state, count in enumerate(np.bincount(states[meanings == _UNKNOWN]).tolist()):
                if count:
                    self._unknown[state] = self._unknown.get(state, 0) + count
            times, systems, meanings = times[told], systems[told], meanings[told]
        self._rows += len(times)
        if self._rows > MOST_ROWS:
            limit = f"不超过 {MOST_ROWS:,} 行"
            raise SheetError("监控记录过多", limit, "请按月份或系统分成几个文件导入")
        packed = (times << 1 | meanings).astype(np.uint32)
        if self._layout.system is None:
            self._chunks.setdefault(0, []).append(packed)
            return
        order = np.argsort(systems.astype(np.int16), kind="stable")
        counts = np.bincount(systems, minlength=1)
        for system, part in enumerate(np.split(packed[order], np.cumsum(counts)[:-1])):
            if len(part):
                self._chunks.setdefault(system, []).append(part.copy())

    def digest(self) -> Digest:
        """What is left of all rows; SheetError where their state changes too often."""
        counts = Counts()
        sources = []
        for system in sorted(self._chunks):
            packed = np.concatenate(self._chunks.pop(system))
            name = self._systems.texts[system] if self._layout.system is not None else ""
            sources.append(source_of(name, packed, self._layout.kind, counts))
        return Digest(
            self._layout.kind,
            self._rows,
            tuple(sorted(sources, key=lambda each: each.name)),
            self._unreadable,
            tuple(self._examples),
            self._repeated,
            counts.duplicates,
            counts.conflicts,
            counts.disordered,
            {self._states.texts[state]: count for state, count in self._unknown.items()},
        )
