"""A book read in a process of its own, with as much time and memory as such a file may take."""

from __future__ import annotations

import time
from multiprocessing.connection import Connection
from pathlib import Path

from desktop.exchange.sheets.apart import Apart, Outcome, bound_memory
from desktop.exchange.sheets.limits import MOST_SECONDS
from desktop.exchange.sheets.model import Book, SheetError
from desktop.exchange.sheets.reading import memory_for, read_book

_WAY_OUT = "请用 Excel 或 WPS 打开后只把要导入的区域另存为新的 xlsx，再导入"
_BROKEN = ("读取文件时内存超出限制或读取程序中断", "普通大小的表格", _WAY_OUT)


class Reading(Apart[Book]):
    """One file being read, for at most so many seconds."""

    def __init__(self, path: Path, sheet: str | None = None) -> None:
        self._started = time.monotonic()
        super().__init__(Outcome[Book], _BROKEN, _work, path, sheet)

    def poll(self, wait: float = 0) -> Book | None:
        book = super().poll(wait)
        if book is None and time.monotonic() - self._started >= MOST_SECONDS:
            self.cancel()
            limit = f"{MOST_SECONDS} 秒内读完的文件"
            raise SheetError("读取用时过长，已停止", limit, _WAY_OUT)
        return book


def _work(path: Path, sheet: str | None, out: Connection) -> None:
    """What the process does."""
    try:
        outcome = Outcome(made=read_bounded(path, sheet))
    except SheetError as error:
        outcome = Outcome(refused=(error.what, error.expected, error.way_out))
    outcome.send(out)


def read_bounded(path: Path, sheet: str | None = None) -> Book:
    """The book, read with as much memory as such a file may take; SheetError.

    Where the reader of workbooks itself gets none it ends the process.
    """
    bound_memory(memory_for(path))
    try:
        return read_book(path, sheet)
    except MemoryError as error:
        raise SheetError("读取文件所需的内存超出限制", "普通大小的表格", _WAY_OUT) from error
