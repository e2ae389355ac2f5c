"""Tables as text (csv): encoding and separator are found out, numbers stay as they are written."""

from __future__ import annotations

import csv
import io
from collections import Counter
from pathlib import Path

from desktop.exchange.sheets.limits import MOST_CELLS, MOST_ROWS
from desktop.exchange.sheets.model import Book, Raw, Sheet, SheetError, SheetName

_SEPARATORS = {",": "逗号", "\t": "制表符", ";": "分号", "|": "竖线", "，": "全角逗号"}
_LOOKED_AT = 30
_MOST_IN_CELL = 131_072


def decoded(content: bytes) -> tuple[str, str]:
    """The text of a file and its encoding, as office programs in China write tables; SheetError."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings: tuple[str, ...] = ("utf-16",)
    else:
        encodings = ("utf-8-sig", "gb18030")
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text, encoding.removesuffix("-sig").upper()
    raise SheetError(
        "文件不是文字，或编码不能识别",
        "UTF-8 或 GBK（GB18030）编码的 csv",
        "请用 Excel 或 WPS 另存为 xlsx，再导入",
    )


def read_csv(path: Path, content: bytes) -> Book:
    """A table of text as a book with one sheet; SheetError."""
    text, encoding = decoded(content)
    if text.lstrip()[:200].lower().startswith(("<html", "<!doctype", "<?xml", "<table")):
        raise SheetError(
            "这是网页或 XML 文件改了扩展名，不是表格",
            "xlsx、xls 或 csv 文件",
            "请用 Excel 或 WPS 打开后另存为 xlsx，再导入",
        )
    separator = separator_of(text)
    rows = _rows(text, separator)
    notes = (f"按 {encoding} 编码、{_SEPARATORS[separator]}分隔读取",)
    return Book(path.name, (SheetName(path.stem, hidden=False),), Sheet(path.stem, rows), notes)


def _rows(text: str, separator: str) -> list[list[Raw]]:
    rows: list[list[Raw]] = []
    cells = 0
    try:
        for line in csv.reader(io.StringIO(text, newline=""), delimiter=separator):
            row: list[Raw] = [_cell(each) for each in line]
            while row and row[-1] is None:
                row.pop()
            rows.append(row)
            cells += len(row)
            if len(rows) > MOST_ROWS or cells > MOST_CELLS:
                limit = f"不超过 {MOST_ROWS:,} 行、{MOST_CELLS:,} 个单元格"
                raise SheetError("表格过大", limit, "请分成几个文件导入")
    except csv.Error as error:
        what = f"第 {len(rows) + 1} 行的引号或长度不合 csv 的写法"
        expected = f"成对的引号，每格不超过 {_MOST_IN_CELL:,} 个字"
        raise SheetError(what, expected, "请用 Excel 或 WPS 另存为 xlsx，再导入") from error
    while rows and not rows[-1]:
        rows.pop()
    return rows


def _cell(text: str) -> str | None:
    """Without what programs put around numbers that are names: ="00123", a tab behind."""
    text = text.strip()
    if text.startswith('="') and text.endswith('"'):
        text = text[2:-1]
    return text or None


def separator_of(text: str) -> str:
    """The one that most lines have equally often, more than none."""
    lines = [line for line in text[:100_000].splitlines() if line.strip()][:_LOOKED_AT]
    best, most = ",", 0
    for separator in _SEPARATORS:
        counts = Counter(line.count(separator) for line in lines if separator in line)
        if counts:
            times, lines_with = counts.most_common(1)[0]
            if times * lines_with > most:
                best, most = separator, times * lines_with
    return best
