"""A file with the days off and make-up workdays of one year, as the State Council announced them.

A list of days, each with `date`, `kind` (放假, 调休上班) and `name` of the holiday: as YAML or JSON, or as a
table (CSV, xlsx, xls) with the columns 日期, 安排, 节日.
"""

from __future__ import annotations

import csv
import datetime as dt
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import msgspec

from desktop.exchange.strict import Fault, StrictError, convert, parse_yaml, read_bytes
from desktop.models.calendar import YearDays

OFF: Literal["放假"] = "放假"
WORK: Literal["调休上班"] = "调休上班"
#: What each column of a table is called, and its key.
COLUMNS = {"日期": "date", "安排": "kind", "节日": "name"}
_PLACE = "安排"
_SATURDAY = 5
#: A year has 365 days; a file of them takes some kilobytes.
MOST_BYTES = 1_000_000


class _Day(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    date: dt.date
    kind: Literal["放假", "调休上班"]
    name: str


def read_days_file(path: Path) -> YearDays:
    """The days of the year that the file is about; StrictError with everything wrong, OSError."""
    days = convert(_data(path), tuple[_Day, ...], _PLACE)
    if faults := tuple(_faults(days)):
        raise StrictError(faults)
    return YearDays(
        days[0].date.year,
        {day.date: day.name for day in days if day.kind == OFF},
        {day.date: day.name for day in days if day.kind == WORK},
    )


def _data(path: Path) -> Any:
    if path.suffix.lower() in (".xlsx", ".xls"):
        return _rows(_table(path))
    text = _decoded(read_bytes(path, MOST_BYTES))
    return _rows(list(csv.reader(text.splitlines()))) if path.suffix.lower() == ".csv" else parse_yaml(text)


def _table(path: Path) -> list[list[str]]:
    """The first sheet of a workbook, its cells as words."""
    from desktop.exchange.cells.values import shown
    from desktop.exchange.sheets import Reading, SheetError

    try:
        with Reading(path) as reading:
            rows = reading.wait().sheet.rows
    except SheetError as error:
        raise StrictError([Fault(path.name, error.expected, error.what)]) from error
    return [[shown(cell) for cell in row] for row in rows]


def _decoded(content: bytes) -> str:
    """The text in UTF-8, or as office programs in China write tables."""
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise StrictError([Fault("", "文字文件（UTF-8 或 GB18030）", "不能识别的内容")])


def _rows(lines: list[list[str]]) -> list[dict[str, Any]]:
    if not lines or [cell.strip() for cell in lines[0]] != list(COLUMNS):
        raise StrictError(
            [Fault("第 1 行", f"列名 {','.join(COLUMNS)}", ",".join(lines[0]) if lines else "空")]
        )
    keys = tuple(COLUMNS.values())
    return [dict(zip(keys, (cell.strip() for cell in line), strict=False)) for line in lines[1:] if any(line)]


def _faults(days: tuple[_Day, ...]) -> Iterator[Fault]:
    if not days:
        yield Fault(_PLACE, "一年的放假和调休上班日", "一天也没有")
        return
    year = days[0].date.year
    counted = Counter(day.date for day in days)
    for place, day in enumerate(days):
        where = f"{_PLACE}[{place}].date"
        if day.date.year != year:
            yield Fault(where, f"{year} 年的日期（一个文件一年）", day.date.isoformat())
        if counted[day.date] > 1:
            yield Fault(where, "每天一条", f"{day.date} 有 {counted[day.date]} 条")
        if day.kind == WORK and day.date.weekday() < _SATURDAY:
            yield Fault(where, "周六或周日（调休上班）", f"{day.date} 是工作日")
        if not day.name.strip():
            yield Fault(f"{_PLACE}[{place}].name", "节日的名称", "空")
    new_year = dt.date(year, 1, 1)
    if not any(day.date == new_year and day.kind == OFF for day in days):
        yield Fault(_PLACE, f"全年的安排，包括元旦 {new_year} 放假", "没有元旦")
