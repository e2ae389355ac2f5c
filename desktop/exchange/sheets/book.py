"""Workbooks read by calamine, their values made plain: midnight stays a day, 3.0 becomes 3."""

from __future__ import annotations

import datetime as dt
import posixpath
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.exchange.sheets.limits import MEGA, MOST_BYTES_XLS, MOST_CELLS, MOST_MERGED, MOST_ROWS
from desktop.exchange.sheets.model import WHOLE, Book, Raw, Sheet, SheetError, SheetName, Stamp
from desktop.exchange.sheets.shield import Look, look_through

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

_SAVE_AGAIN = "请用 Excel 或 WPS 打开后另存为 xlsx，再导入"
_MANY_DIGITS = 10**15
_CLOCK_DAY = dt.date(1899, 12, 31)
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def read_xlsx(path: Path, wanted: str | None) -> Book:
    """A workbook with one of its sheets (the first visible one, if none is named); SheetError."""
    look = look_through(path)
    book = _opened(path)
    names = _names(book)
    name = _chosen(names, wanted)
    read = _read(path, book, name, look)
    if wanted is None and name == WHOLE == names[0].name:
        _check_whole(look)
        others = tuple(
            _read(path, book, each.name, look) for each in names if each.name != name and not each.hidden
        )
        return Book(path.name, names, read, look.notes, others)
    return Book(path.name, names, read, look.notes + _hidden_note(names, name))


def _check_whole(look: Look) -> None:
    """All sheets of a whole contract are read at once: together they hold no more than one may."""
    if look.cells > MOST_CELLS:
        limit = f"各表合计不超过 {MOST_CELLS:,} 个单元格"
        way_out = "请删除表格之外的内容，或分种类导入"
        raise SheetError(f"整份合同的各表合计约 {look.cells:,} 个单元格", limit, way_out)


def _read(path: Path, book: CalamineWorkbook, name: str, look: Look) -> Sheet:
    sheet = _sheet(book, name)
    broken = look.broken.get(_part_of(path, name), {})
    return Sheet(name, _plain(sheet), _merged(sheet), broken, look.from_1904)


def read_xls(path: Path, wanted: str | None) -> Book:
    """A workbook of the old binary format; SheetError."""
    content = path.read_bytes()
    if _ENCRYPTED in content:
        raise SheetError("文件有打开密码", "没有密码的工作簿", "请去掉密码后另存，再导入")
    if len(content) > MOST_BYTES_XLS:
        limit = f"不超过 {MOST_BYTES_XLS // MEGA} MB 的 xls"
        raise SheetError(f"文件有 {len(content) // MEGA} MB", limit, _SAVE_AGAIN)
    book = _opened(path)
    names = _names(book)
    name = _chosen(names, wanted)
    sheet = _sheet(book, name)
    if sheet.total_height > MOST_ROWS or sheet.total_height * sheet.total_width > MOST_CELLS:
        raise SheetError("工作表的内容范围过大", f"不超过 {MOST_ROWS:,} 行", _SAVE_AGAIN)
    note = "旧格式（xls）无法看出公式是否计算过，请核对预览中的数字"
    return Book(path.name, names, Sheet(name, _plain(sheet)), (note, *_hidden_note(names, name)))


def _opened(path: Path) -> CalamineWorkbook:
    from python_calamine import load_workbook

    what = "文件不能作为工作簿打开，它可能已损坏，或是别的格式改了扩展名"
    with _refused(SheetError(what, "xlsx、xls 或 csv 文件", _SAVE_AGAIN)):
        return load_workbook(str(path))


@contextmanager
def _refused(error: SheetError) -> Iterator[None]:
    """Raise `error` for whatever calamine ends with; where it panics, that is no `Exception`."""
    from python_calamine import CalamineError

    try:
        yield
    except (CalamineError, OSError, ValueError) as cause:
        raise error from cause
    except BaseException as cause:
        if type(cause).__name__ != "PanicException":
            raise
        raise error from cause


def _names(book: CalamineWorkbook) -> tuple[SheetName, ...]:
    """The sheets with cells; charts and macro sheets cannot be chosen."""
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    found = tuple(
        SheetName(each.name, each.visible != SheetVisibleEnum.Visible)
        for each in book.sheets_metadata
        if each.typ == SheetTypeEnum.WorkSheet
    )
    if not found:
        raise SheetError("工作簿里没有工作表", "至少一个有数据的工作表", _SAVE_AGAIN)
    return found


def _chosen(names: tuple[SheetName, ...], wanted: str | None) -> str:
    if wanted is not None:
        if any(each.name == wanted for each in names):
            return wanted
        raise SheetError(f"没有名为“{wanted}”的工作表", "文件里已有的工作表", "请重新选择工作表")
    return next((each.name for each in names if not each.hidden), names[0].name)


def _hidden_note(names: tuple[SheetName, ...], chosen: str) -> tuple[str, ...]:
    hidden = [each.name for each in names if each.hidden and each.name != chosen]
    return (f"有 {len(hidden)} 个隐藏的工作表没有读取：{'、'.join(hidden[:3])}",) if hidden else ()


def _sheet(book: CalamineWorkbook, name: str) -> CalamineSheet:
    what = f"工作表“{name}”的内容无法读取"
    with _refused(SheetError(what, "完整的工作表", _SAVE_AGAIN)):
        return book.get_sheet_by_name(name)


def _plain(sheet: CalamineSheet) -> list[list[Raw]]:
    rows = [
        _trimmed(
            [cell if type(cell) is str and cell and not cell.isspace() else _value(cell) for cell in row]
        )
        for row in sheet.to_python(skip_empty_area=False)
    ]
    while rows and not rows[-1]:
        rows.pop()
    return rows


def _trimmed(row: list[Raw]) -> list[Raw]:
    while row and row[-1] is None:
        row.pop()
    return row


def _value(cell: Any) -> Raw:
    kind = type(cell)
    if kind is str:
        return None  # Those that hold anything are taken as they are.
    if kind is dt.datetime:
        return Stamp(_whole(cell) if cell.microsecond else cell, "both")
    if kind is float:
        return int(cell) if cell.is_integer() and abs(cell) < _MANY_DIGITS * 1000 else cell
    if kind is dt.date:
        return Stamp(dt.datetime.combine(cell, dt.time()), "day")
    if kind is dt.time:
        return Stamp(_whole(dt.datetime.combine(_CLOCK_DAY, cell)), "time")
    if kind is dt.timedelta:
        seconds = round(cell.total_seconds())
        return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    if kind is bool or kind is int:
        return cell  # type: ignore[no-any-return]
    return None


def _whole(moment: dt.datetime) -> dt.datetime:
    """To the second: days are stored as fractions, which miss it by thousandths."""
    return (moment + dt.timedelta(microseconds=500_000)).replace(microsecond=0)


def _merged(sheet: CalamineSheet) -> list[tuple[int, int, int, int]]:
    ranges = sheet.merged_cell_ranges or []
    return [(*first, *last) for first, last in ranges[:MOST_MERGED]]


def _part_of(path: Path, name: str) -> str:
    """The part of the workbook that holds a sheet; "" where it cannot be told."""
    from defusedxml.ElementTree import fromstring

    with zipfile.ZipFile(path) as archive:
        try:
            book = fromstring(archive.read("xl/workbook.xml"))
            links = fromstring(archive.read("xl/_rels/workbook.xml.rels"))
        except (KeyError, ValueError, SyntaxError):
            return ""
    targets = {link.get("Id"): link.get("Target", "") for link in links}
    for sheet in book.iter():
        if sheet.tag.endswith("}sheet") and sheet.get("name") == name:
            key = next((value for key, value in sheet.attrib.items() if key.endswith("}id")), None)
            target = targets.get(key, "")
            return target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}")
    return ""
