"""Streaming in a process of its own, with the bytes that were read; cancelling ends it at once."""

from __future__ import annotations

import multiprocessing
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.sharedctypes import Synchronized
from pathlib import Path
from types import TracebackType

import msgspec

from desktop.exchange.monitoring.model import Digest, Layout
from desktop.exchange.sheets import SheetError
from desktop.exchange.sheets.child import bound_memory

_WAY_OUT = "请按月份或系统分成几个文件导入"
_NOT_READ = "请检查文件是否还在、是否有权限，或正被别的程序占用"


class _Result(msgspec.Struct, frozen=True):
    """What the process leaves behind: the digest, or why the file was refused."""

    digest: Digest | None = None
    refused: tuple[str, str, str] | None = None


class Streaming:
    """One file being condensed. `poll` until it gives the digest; `cancel` ends it at once."""

    def __init__(self, path: Path, layout: Layout) -> None:
        context = multiprocessing.get_context("spawn")
        self._done: Synchronized[int] = context.Value("q", 0)
        # Through a pipe: a file could stay behind, with what the contract file keeps encrypted.
        self._result, theirs = context.Pipe(duplex=False)
        self._process = context.Process(target=_work, args=(path, layout, theirs, self._done), daemon=True)
        self._process.start()
        theirs.close()

    def __enter__(self) -> Streaming:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.cancel()

    @property
    def done(self) -> int:
        """How many bytes were read."""
        return self._done.value

    def poll(self, wait: float = 0) -> Digest | None:
        """The digest once all is read, waiting at most so many seconds; SheetError."""
        return self._taken() if self._result.closed or self._result.poll(wait) else None

    def wait(self) -> Digest:
        """The digest, however long it takes; SheetError."""
        while (digest := self.poll(1)) is None:
            pass
        return digest

    def cancel(self) -> None:
        """End the reading and leave nothing behind."""
        if self._process.is_alive():
            self._process.kill()
        self._process.join()
        self._result.close()

    def _taken(self) -> Digest:
        try:
            result = msgspec.msgpack.decode(self._result.recv_bytes(), type=_Result)
        except (EOFError, OSError, ValueError) as error:
            what = "读取文件时内存超出限制或读取程序中断"
            raise SheetError(what, "可以读完的监控导出", _WAY_OUT) from error
        finally:
            self.cancel()
        if result.digest is None:
            raise SheetError(*(result.refused or ("", "", "")))
        return result.digest


def _work(path: Path, layout: Layout, out: Connection, done: Synchronized[int]) -> None:
    """What the process does."""
    from desktop.exchange.monitoring.streaming import stream

    bound_memory()

    def told(count: int) -> None:
        done.value = count

    try:
        result = _Result(stream(path, layout, told))
    except SheetError as error:
        result = _Result(refused=(error.what, error.expected, error.way_out))
    except OSError as error:
        what = f"无法读取文件（{error.strerror or '读取失败'}）"
        result = _Result(refused=(what, "可以读取的文件", _NOT_READ))
    except MemoryError:
        result = _Result(refused=("读取文件所需的内存超出限制", "普通大小的监控导出", _WAY_OUT))
    with suppress(OSError):  # Nobody waits for it any more.
        out.send_bytes(msgspec.msgpack.encode(result))
