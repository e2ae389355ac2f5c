"""The beginning of a file looked at: is it an export of monitoring, and what stands where."""

from __future__ import annotations

import csv
import re
from codecs import BOM_UTF8
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from desktop.exchange.monitoring.model import Kind, Layout, Look
from desktop.exchange.monitoring.single import read_one, text_of
from desktop.exchange.monitoring.words import (
    STATE,
    SYSTEM,
    TIME,
    bare,
    beside,
    is_state,
    meaning_of,
    meanings_under,
)
from desktop.exchange.sheets.text import separator_of

_LOOKED_AT = 256 * 1024
_MOST_ROWS, _SHOWN = 2_000, 200
_HEADS = 10
#: Of the rows looked at so many must hold an instant, and a word that is known.
_ENOUGH = 0.8
#: How many steps must be alike for samples.
_REGULAR, _FEWEST = 0.6, 5
#: A file with more columns is no export of monitoring.
_MOST_COLUMNS = 200
#: Where a row tells an end beside its beginning it is an outage by itself, and a table like others.
_ENDS = ("恢复", "结束", "解除", "止", "end", "recover", "resolve", "clear", "close", "until")

#: A day alone, and a time of day alone.
_DAY = re.compile(r"\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?")
_CLOCK = re.compile(r"\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?")

Rows = Sequence[tuple[str, ...]]


def look_at(path: Path) -> Look | None:
    """What an export of monitoring seems to hold; None where the file is anything else. OSError."""
    size = path.stat().st_size
    with path.open("rb") as file:
        content = file.read(_LOOKED_AT)
    lines = _lines(content)
    if len(content) < size:
        lines = lines[:-1]
    separator = separator_of("\n".join(lines))
    rows = _rows(lines, separator)
    found = _found(rows, separator)
    if found is None:
        return None
    heads, layout = found
    body = rows[layout.first : layout.first + _SHOWN]
    return Look(path.name, size, heads, tuple(body), layout)


def words_of(look: Look, layout: Layout) -> tuple[str, ...]:
    """The state words seen at the beginning of which nobody knows what they say, in plain small letters."""
    seen = (bare(row[layout.state]) for row in look.rows if len(row) > layout.state)
    asked = (each for each in seen if each and meaning_of(each, layout.meanings) is None)
    return tuple(dict.fromkeys(word for each in asked for word in beside(each)))


def kind_of(rows: Rows, layout: Layout) -> Kind:
    """Samples come at regular steps; events when something changes."""
    last: dict[str, int] = {}
    steps: list[int] = []
    for row in rows:
        if len(row) != layout.width or (at := read_one(layout.instant(row))) is None:
            continue
        name = "" if layout.system is None else row[layout.system]
        if name in last:
            steps.append(abs(at - last[name]))
        last[name] = at
    steps = [each for each in steps if each]
    if len(steps) < _FEWEST:
        return "events"
    return "samples" if Counter(steps).most_common(1)[0][1] >= _REGULAR * len(steps) else "events"


def _lines(content: bytes) -> list[str]:
    """The lines of a beginning, each in its own encoding; the last may be torn."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace").splitlines()
    return [text_of(each) for each in content.removeprefix(BOM_UTF8).splitlines()]


def _rows(lines: list[str], separator: str) -> list[tuple[str, ...]]:
    """Line by line: a quote that is not closed spoils its own line alone."""
    found: list[tuple[str, ...]] = []
    for line in lines[:_MOST_ROWS]:
        try:
            cells = next(iter(csv.reader([line], delimiter=separator)), [])
        except csv.Error:
            cells = []
        found.append(tuple(each.strip() for each in cells))
    return found


def _found(rows: list[tuple[str, ...]], separator: str) -> tuple[tuple[str, ...], Layout] | None:
    widths = Counter(len(row) for row in rows if len(row) > 1)
    if not widths:
        return None
    width = widths.most_common(1)[0][0]
    first = next((place for place, row in enumerate(rows) if _is_data(row, width)), None)
    if first is None or first > _HEADS or width > _MOST_COLUMNS:
        return None
    heads = next((row for row in reversed(rows[:first]) if len(row) == width), ())
    body = [row for row in rows[first:] if len(row) == width]
    time, clock = _when(body, heads, width)
    if time is None:
        return None
    state = _state(body, heads, width, {time, clock})
    if state is None:
        return None
    system = _system(body, heads, width, {time, clock, state})
    meanings = meanings_under(heads[state]) if heads else {}
    layout = Layout("events", separator, width, first, time, state, system, meanings, clock)
    return heads, msgspec.structs.replace(layout, kind=kind_of(rows[first:], layout))


def _is_data(row: tuple[str, ...], width: int) -> bool:
    apart = any(map(_is_day, row)) and any(map(_is_clock, row))
    return len(row) == width and (apart or any(map(_is_instant, row)))


def _is_instant(cell: str) -> bool:
    return read_one(cell) is not None


def _is_day(cell: str) -> bool:
    """Whether a cell is a day without a time of day."""
    return _DAY.fullmatch(cell) is not None and read_one(f"{cell} 00:00:00") is not None


def _is_clock(cell: str) -> bool:
    return _CLOCK.fullmatch(cell) is not None and read_one(f"2025-01-01 {cell}") is not None


def _when(rows: Rows, heads: tuple[str, ...], width: int) -> tuple[int | None, int | None]:
    """The column of instants, or those of days and of times of day; the latter stand side by side, mostly."""
    instants = [place for place in range(width) if _share(rows, place, _is_instant) >= _ENOUGH]
    if instants:
        return _time(instants, heads), None
    days = [place for place in range(width) if _share(rows, place, _is_day) >= _ENOUGH]
    clocks = [place for place in range(width) if _share(rows, place, _is_clock) >= _ENOUGH]
    pairs = [(day, clock) for day in days for clock in clocks]
    beside = [(day, clock) for day, clock in pairs if clock == day + 1]
    found = beside or pairs
    return found[0] if len(found) == 1 else (None, None)


def _share(rows: Rows, place: int, holds: Callable[[str], bool]) -> float:
    seen = [row[place] for row in rows[:200] if row[place]]
    return sum(map(holds, seen)) / len(seen) if seen else 0


def _time(instants: list[int], heads: tuple[str, ...]) -> int | None:
    """The only column of instants, else the first that is headed so; none where another tells an end."""
    if len(instants) == 1 or not heads:
        return instants[0] if len(instants) == 1 else None
    if any(word in bare(heads[place]) for place in instants for word in _ENDS):
        return None
    return next((place for place in instants if bare(heads[place]) in TIME), None)


def _state(rows: Rows, heads: tuple[str, ...], width: int, taken: set[int | None]) -> int | None:
    """The column that is headed so, else the only one that holds nothing but states."""
    able = [
        place for place in range(width) if place not in taken and _share(rows, place, is_state) >= _ENOUGH
    ]
    named = [place for place in able if heads and bare(heads[place]) in STATE]
    if named:
        return named[0]
    return able[0] if len(able) == 1 else None


def _system(rows: Rows, heads: tuple[str, ...], width: int, taken: set[int | None]) -> int | None:
    """The column that is headed so, else the first with words of which few are different."""
    free = [place for place in range(width) if place not in taken]
    if heads:
        return next((place for place in free if bare(heads[place]) in SYSTEM), None)
    for place in free:
        words = {row[place] for row in rows}
        if len(words) * 10 <= len(rows) + 10 and not any(each.replace(".", "").isdigit() for each in words):
            return place
    return None
