"""Reading in a process of its own: it can be cancelled, and a hostile file takes nothing but that process."""

from __future__ import annotations

import multiprocessing
import sys
import time
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from types import TracebackType

import msgspec

from desktop.exchange.sheets.limits import MOST_MEMORY, MOST_SECONDS
from desktop.exchange.sheets.model import Book, SheetError
from desktop.exchange.sheets.reading import memory_for, read_book
from desktop.models.collecting import uncollected

_WAY_OUT = "请用 Excel 或 WPS 打开后只把要导入的区域另存为新的 xlsx，再导入"


class _Result(msgspec.Struct, frozen=True):
    """What the process leaves behind: the book, or why it was refused."""

    book: Book | None = None
    refused: tuple[str, str, str] | None = None


class Reading:
    """One file being read. `poll` until it gives the book; `cancel` ends it at once."""

    def __init__(self, path: Path, sheet: str | None = None) -> None:
        self._started = time.monotonic()
        context = multiprocessing.get_context("spawn")
        # Through a pipe: a file could stay behind, with what the contract file keeps encrypted.
        self._result, theirs = context.Pipe(duplex=False)
        self._process = context.Process(target=_work, args=(path, sheet, theirs), daemon=True)
        self._process.start()
        theirs.close()

    def __enter__(self) -> Reading:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.cancel()

    def poll(self, wait: float = 0) -> Book | None:
        """The book once it is read, waiting at most so many seconds; SheetError."""
        if not (self._result.closed or self._result.poll(wait)):
            if time.monotonic() - self._started < MOST_SECONDS:
                return None
            self.cancel()
            limit = f"{MOST_SECONDS} 秒内读完的文件"
            raise SheetError("读取用时过长，已停止", limit, _WAY_OUT)
        return self._taken()

    def wait(self) -> Book:
        """The book, however long it takes; SheetError."""
        while (book := self.poll(1)) is None:
            pass
        return book

    def cancel(self) -> None:
        """End the reading and leave nothing behind."""
        if self._process.is_alive():
            self._process.kill()
        self._process.join()
        self._result.close()

    def _taken(self) -> Book:
        try:
            with uncollected():
                result = msgspec.msgpack.decode(self._result.recv_bytes(), type=_Result)
        except (EOFError, OSError, ValueError) as error:
            what = "读取文件时内存超出限制或读取程序中断"
            raise SheetError(what, "普通大小的表格", _WAY_OUT) from error
        finally:
            self.cancel()
        if result.book is None:
            raise SheetError(*(result.refused or ("", "", "")))
        return result.book


def _work(path: Path, sheet: str | None, out: Connection) -> None:
    """What the process does."""
    try:
        result = _Result(book=read_bounded(path, sheet))
    except SheetError as error:
        result = _Result(refused=(error.what, error.expected, error.way_out))
    with suppress(OSError):  # Nobody waits for it any more.
        out.send_bytes(msgspec.msgpack.encode(result))


def read_bounded(path: Path, sheet: str | None = None) -> Book:
    """The book, read with as much memory as such a file may take; SheetError.

    Where the reader of workbooks itself gets none it ends the process.
    """
    bound_memory(memory_for(path))
    try:
        return read_book(path, sheet)
    except MemoryError as error:
        raise SheetError("读取文件所需的内存超出限制", "普通大小的表格", _WAY_OUT) from error


def bound_memory(most: int = MOST_MEMORY) -> None:
    """Where the system can, bound what this process may take; elsewhere the limits of the readers hold."""
    if sys.platform == "win32":
        return
    import resource

    taken = int(Path("/proc/self/statm").read_text().split()[0]) if sys.platform == "linux" else 0
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (taken * resource.getpagesize() + most, hard))
