"""Which reader a file is given to: by what it holds, not by its name."""

from __future__ import annotations

from pathlib import Path

from desktop.exchange.sheets.book import read_xls, read_xlsx
from desktop.exchange.sheets.limits import MEGA, MOST_BYTES, MOST_MEMORY, MOST_MEMORY_XLS
from desktop.exchange.sheets.model import Book, SheetError
from desktop.exchange.sheets.text import read_csv

#: The endings of files that are offered to be read.
ENDINGS = (".xlsx", ".xlsm", ".xls", ".csv", ".txt", ".tsv")

_ZIP, _OLE = b"PK", b"\xd0\xcf\x11\xe0"
_STRANGE = {
    b"%PDF": "这是 PDF 文件",
    b"\x89PNG": "这是图片",
    b"\xff\xd8\xff": "这是图片",
    b"Rar!": "这是 RAR 压缩包",
    b"7z\xbc\xaf": "这是 7z 压缩包",
    b"MZ": "这是可执行程序",
    b"\x7fELF": "这是可执行程序",
    b"SQLite format 3": "这是数据库文件",
}
_NOT_READ = "请检查文件是否还在、是否有权限，或正被别的程序占用"
_WAY_OUT = "请选择 xlsx、xls 或 csv 文件"


def read_book(path: Path, sheet: str | None = None) -> Book:
    """The file with one of its sheets (the first visible one, if none is named); SheetError."""
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            limit = f"不超过 {MOST_BYTES // MEGA} MB"
            raise SheetError(f"文件有 {size // MEGA} MB，过大", limit, "请分成几个文件，或删去图片后再导入")
        with path.open("rb") as file:
            head = file.read(16)
        if not head:
            raise SheetError("文件是空的", "有表头和数据的表格", _WAY_OUT)
        return _read(path, head, sheet)
    except OSError as error:
        what = f"无法读取文件（{error.strerror or '读取失败'}）"
        raise SheetError(
            what, "可以读取的文件", "请检查文件是否还在、是否有权限，或正被别的程序占用"
        ) from error


def memory_for(path: Path) -> int:
    """How much reading the file may take (bytes), by what it holds; OSError is left to the reading."""
    try:
        with path.open("rb") as file:
            return MOST_MEMORY_XLS if file.read(len(_OLE)) == _OLE else MOST_MEMORY
    except OSError:
        return MOST_MEMORY


def _read(path: Path, head: bytes, sheet: str | None) -> Book:
    for start, what in _STRANGE.items():
        if head.startswith(start):
            raise SheetError(f"{what}，不是表格", "xlsx、xls 或 csv 文件", _WAY_OUT)
    if head.startswith(_ZIP):
        return read_xlsx(path, sheet)
    if head.startswith(_OLE):
        return read_xls(path, sheet)
    return read_csv(path, path.read_bytes())
