"""A workbook looked through before it is read: bombs and what is missing are found in passing.

Nothing is unpacked as a whole: the parts run by in pieces, so that a few kilobytes which unpack to gigabytes
are refused after the limit and not after the memory is gone.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import msgspec

from desktop.exchange.sheets.limits import (
    MEGA,
    MOST_BROKEN,
    MOST_CELLS,
    MOST_PARTS,
    MOST_ROWS,
    MOST_UNPACKED,
)
from desktop.exchange.sheets.model import SheetError, column_letters

_PIECE = MEGA
_SAVE_AGAIN = "请用 Excel 或 WPS 打开后另存为 xlsx，再导入"
_UNCALCULATED = "公式没有计算结果"
#: A cell from its attributes to its end; the writers put other names before the colon, or none.
_CELL = re.compile(rb"<(?:\w+:)?c\s([^>]*[^/])>(.*?)</(?:\w+:)?c>", re.DOTALL)
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")
_VALUE = re.compile(rb"<(?:\w+:)?v(?:\s[^>]*)?>([^<]*)<")
_PLACE = re.compile(rb'\br="([A-Z]{1,3}\d+)"')
_FAR_COLUMN = re.compile(rb' r="([A-Z]{2,3})\d+"[^>]*(?<!/)>')
_ROW_NUMBER = re.compile(rb'\br="(\d+)"')
#: First what is seldom, cheaply; a sheet of the usual writers has nothing of it.
_ODD_CELL = re.compile(rb'<c(?![^r]?r="|ol)')
_NO_PLACE = re.compile(rb'<(?:\w+:)?c(?:>|\s(?![^>]*\br="))')
#: Names before a colon are declared where the sheet begins; the usual writers have none for cells.
_PREFIX = re.compile(rb"xmlns:\w+=[\"'][^\"']*/spreadsheetml/(?:2006/)?main[\"']")
_SHEET_PART = re.compile(r"xl/worksheets/[^/]+\.xml", re.IGNORECASE)
_DECLARED = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_DATE_1904 = re.compile(rb'\bdate1904="(?:1|true)"')


class Look(msgspec.Struct, frozen=True):
    """What passing over a workbook found: by part the cells without a value, and what is left aside.

    `cells` are those between the first and the last value of each sheet, together.
    """

    broken: dict[str, dict[str, str]]
    notes: tuple[str, ...]
    from_1904: bool
    cells: int


def look_through(path: Path) -> Look:
    """Pass over all parts of a workbook; SheetError where it cannot be read safely."""
    try:
        with zipfile.ZipFile(path) as archive:
            return _look(archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError) as error:
        raise SheetError("文件已损坏，压缩内容无法读取", "完整的 xlsx 文件", _SAVE_AGAIN) from error


def _look(archive: zipfile.ZipFile) -> Look:
    parts = archive.infolist()
    _check_parts(parts)
    broken, from_1904, unpacked, cells = {}, False, 0, 0
    for part in parts:
        scan = _Scan() if _SHEET_PART.fullmatch(part.filename) else None
        for piece in _pieces(archive, part):
            unpacked += len(piece)
            if unpacked > MOST_UNPACKED:
                limit = f"解压后不超过 {MOST_UNPACKED // MEGA} MB"
                raise SheetError("文件解压后过大，可能是压缩炸弹", limit, _SAVE_AGAIN)
            if part.filename.lower().endswith((".xml", ".rels", ".vml")) and _DECLARED.search(piece):
                what = f"文件的 {part.filename} 里有外部实体或文档类型声明"
                raise SheetError(what, "不带实体声明的工作簿", _SAVE_AGAIN)
            if part.filename.lower() == "xl/workbook.xml":
                from_1904 = from_1904 or bool(_DATE_1904.search(piece))
            if scan:
                scan.feed(piece)
        if scan:
            broken[part.filename] = scan.finish()
            cells += scan.cells
    return Look(broken, tuple(_notes(parts)), from_1904, cells)


def _check_parts(parts: list[zipfile.ZipInfo]) -> None:
    if len(parts) > MOST_PARTS:
        raise SheetError(f"文件里有 {len(parts):,} 个部分", f"不超过 {MOST_PARTS:,} 个", _SAVE_AGAIN)
    names = {part.filename.lower() for part in parts}
    if "xl/workbook.xml" not in names:
        raise SheetError(_other_format(names), "xlsx 工作簿", _SAVE_AGAIN)
    for part in parts:
        strange = PurePosixPath(part.filename.replace("\\", "/"))
        if part.flag_bits & 1 or strange.is_absolute() or ".." in strange.parts:
            raise SheetError("文件里有加密或指向别处的部分", "没有加密的 xlsx 工作簿", _SAVE_AGAIN)


def _other_format(names: set[str]) -> str:
    if any(name.startswith("word/") for name in names):
        return "这是 Word 文档，不是表格"
    if "xl/workbook.bin" in names:
        return "这是二进制工作簿（xlsb）"
    if "content.xml" in names:
        return "这是 OpenDocument 文档"
    return "这是压缩包，不是工作簿"


def _notes(parts: list[zipfile.ZipInfo]) -> Iterator[str]:
    names = [part.filename.lower() for part in parts]
    if any(name.endswith("vbaproject.bin") or "/macrosheets/" in name for name in names):
        yield "文件带有宏：没有运行，也不会导入"
    if any(name.startswith("xl/externallinks/") for name in names):
        yield "文件引用了其他工作簿：没有去读取，用的是文件里存下的值"


def _pieces(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[bytes]:
    with archive.open(part) as opened:
        while piece := opened.read(_PIECE):
            yield piece


class _Scan:
    """One sheet running by: where its last value stands, and which cells have none though they should."""

    def __init__(self) -> None:
        self._rest = b""
        self._prefixed: bool | None = None
        self._rows = self._columns = 0
        self.broken: dict[str, str] = {}

    @property
    def cells(self) -> int:
        """How many cells there are up to the last value."""
        return self._rows * self._columns

    def feed(self, piece: bytes) -> None:
        """Take in the next piece, up to the last row that is whole in it."""
        text = self._rest + piece
        end = text.rfind(b"row>") + len(b"row>")
        if end < len(b"row>"):
            if len(text) > 8 * _PIECE:
                raise SheetError("工作表里有一行过长", "正常的表格行", _SAVE_AGAIN)
            self._rest = text
            return
        self._rest = text[end:]
        self._look(text[:end])

    def finish(self) -> dict[str, str]:
        """The cells without a value; SheetError where the sheet spans more than is read."""
        self._look(self._rest)
        if self._rows > MOST_ROWS or self.cells > MOST_CELLS:
            last = f"{column_letters(max(self._columns - 1, 0))}{self._rows}"
            limit = f"不超过 {MOST_ROWS:,} 行、{MOST_CELLS:,} 个单元格"
            way_out = "请删除表格之外的内容，或只把要导入的区域复制到新工作簿"
            raise SheetError(f"工作表的内容一直到 {last}，范围过大", limit, way_out)
        return self.broken

    def _look(self, text: bytes) -> None:
        if self._prefixed is None:
            self._prefixed = bool(_PREFIX.search(text))
        valued = max(text.rfind(b"v>"), text.rfind(b"is>"))
        if valued < 0:
            return
        row = _ROW_NUMBER.search(text, max(text.rfind(b"row ", 0, valued), 0))
        self._rows = max(self._rows, int(row[1]) if row else 0)
        self._columns = max(self._columns, 26)
        for letters in set(_FAR_COLUMN.findall(text)):
            self._columns = max(self._columns, _column_number(letters))
        if ((self._prefixed and b":c" in text) or _ODD_CELL.search(text)) and _NO_PLACE.search(text):
            raise SheetError("工作表的单元格没有写明位置", "Excel 或 WPS 保存的表格", _SAVE_AGAIN)
        if b't="e"' in text or b"<f" in text or (self._prefixed and b":f" in text):
            self._find_broken(text)

    def _find_broken(self, text: bytes) -> None:
        for cell in _CELL.finditer(text):
            if len(self.broken) >= MOST_BROKEN:
                return
            attributes, inside = cell.groups()
            value = _VALUE.search(inside)
            where = _PLACE.search(attributes)
            if where is None:
                continue
            if b't="e"' in attributes:
                said = value[1].decode("utf-8", "replace") if value else "#N/A"
                self.broken[where[1].decode()] = f"公式的结果是错误 {said}"
            elif _FORMULA.search(inside) and not (value and (value[1] or b't="str"' in attributes)):
                self.broken[where[1].decode()] = _UNCALCULATED


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number
