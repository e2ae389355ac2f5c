"""Reading in a process of its own: it can be cancelled, and a hostile file takes nothing but that process."""

from __future__ import annotations

import multiprocessing
import shutil
import sys
import tempfile
import time
from pathlib import Path
from types import TracebackType

import msgspec

from desktop.exchange.sheets.limits import MOST_MEMORY, MOST_SECONDS
from desktop.exchange.sheets.model import Book, SheetError
from desktop.exchange.sheets.reading import memory_for, read_book

_WAY_OUT = "请用 Excel 或 WPS 打开后只把要导入的区域另存为新的 xlsx，再导入"


class _Result(msgspec.Struct, frozen=True):
    """What the process leaves behind: the book, or why it was refused."""

    book: Book | None = None
    refused: tuple[str, str, str] | None = None


class Reading:
    """One file being read. `poll` until it gives the book; `cancel` ends it at once."""

    def __init__(self, path: Path, sheet: str | None = None) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="shouyue-"))
        self._out = self._folder / "book"
        self._started = time.monotonic()
        self._process = multiprocessing.get_context("spawn").Process(
            target=_work, args=(path, sheet, self._out), daemon=True
        )
        self._process.start()

    def __enter__(self) -> Reading:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.cancel()

    def poll(self, wait: float = 0) -> Book | None:
        """The book once it is read, waiting at most so many seconds; SheetError."""
        self._process.join(wait)
        if self._process.is_alive():
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
        shutil.rmtree(self._folder, ignore_errors=True)

    def _taken(self) -> Book:
        try:
            result = msgspec.msgpack.decode(self._out.read_bytes(), type=_Result)
        except (OSError, ValueError) as error:
            what = "读取文件时内存超出限制或读取程序中断"
            raise SheetError(what, "普通大小的表格", _WAY_OUT) from error
        finally:
            self.cancel()
        if result.book is None:
            raise SheetError(*(result.refused or ("", "", "")))
        return result.book


def _work(path: Path, sheet: str | None, out: Path) -> None:
    """What the process does."""
    try:
        result = _Result(book=read_bounded(path, sheet))
    except SheetError as error:
        result = _Result(refused=(error.what, error.expected, error.way_out))
    draft = out.with_suffix(".new")
    draft.write_bytes(msgspec.msgpack.encode(result))
    draft.replace(out)


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
