"""The rows that were not imported, as a workbook to mend and import again: as they were, and why."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.exchange.sheets.model import Raw, Stamp, column_letters

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

#: Not 原因 alone, which is a field of an incident.
REASON = "未导入的原因"
_FORMATS = {"day": "yyyy-mm-dd", "both": "yyyy-mm-dd hh:mm:ss", "time": "hh:mm:ss"}
_WIDTH, _WIDE = 16, 60
_MANY_DIGITS = 10**15


def write_failed(
    path: Path, name: str, heads: Sequence[str], rows: Iterable[tuple[Sequence[Raw], str]], mark: str
) -> None:
    """Write the rows with their reasons under the headers of the table; OSError where that cannot be.

    `mark` says in the properties of the file from when it is.
    """
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.create_sheet("".join(each for each in name if each not in r"[]:*?/\\")[:31] or "未导入")
    del book["Sheet"]
    for column, words in enumerate((*heads, REASON), 1):
        _put(sheet, 1, column, words)
    for number, (cells, reason) in enumerate(rows, 2):
        for column, raw in enumerate(cells, 1):
            _put(sheet, number, column, raw)
        _put(sheet, number, len(heads) + 1, reason)
    for column in range(1, len(heads) + 2):
        sheet.column_dimensions[column_letters(column - 1)].width = _WIDE if column > len(heads) else _WIDTH
    sheet.freeze_panes = "A2"
    book.properties.description = mark
    draft = path.with_name(path.name + ".new")
    book.save(draft)
    draft.replace(path)


def _put(sheet: Worksheet, row: int, column: int, raw: Raw) -> None:
    """A value as it was: text stays text, also where it begins with =, and long numbers keep their digits."""
    if raw is None:
        return
    cell: Any = sheet.cell(row, column)
    if isinstance(raw, Stamp):
        cell.value = raw.at if raw.part == "both" else _part(raw)
        cell.number_format = _FORMATS[raw.part]
        return
    cell.value = str(raw) if isinstance(raw, int) and abs(raw) >= _MANY_DIGITS else raw
    if isinstance(cell.value, str):
        cell.data_type = "s"


def _part(stamp: Stamp) -> dt.date | dt.time:
    return stamp.at.date() if stamp.part == "day" else stamp.at.time()
