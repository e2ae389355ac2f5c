"""Streaming in a process of its own, with the bytes that were read; cancelling ends it at once."""

from __future__ import annotations

from multiprocessing.connection import Connection
from multiprocessing.sharedctypes import Synchronized
from pathlib import Path

from desktop.exchange.monitoring.model import Digest, Layout
from desktop.exchange.sheets import SheetError
from desktop.exchange.sheets.apart import SPAWN, Apart, Outcome, bound_memory

_WAY_OUT = "请按月份或系统分成几个文件导入"
_NOT_READ = "请检查文件是否还在、是否有权限，或正被别的程序占用"
_BROKEN = ("读取文件时内存超出限制或读取程序中断", "可以读完的监控导出", _WAY_OUT)


class Streaming(Apart[Digest]):
    """One file being condensed."""

    def __init__(self, path: Path, layout: Layout) -> None:
        self._done: Synchronized[int] = SPAWN.Value("q", 0)
        super().__init__(Outcome[Digest], _BROKEN, _work, path, layout, self._done)

    @property
    def done(self) -> int:
        """How many bytes were read."""
        return self._done.value


def _work(path: Path, layout: Layout, done: Synchronized[int], out: Connection) -> None:
    """What the process does."""
    from desktop.exchange.monitoring.streaming import stream

    bound_memory()

    def told(count: int) -> None:
        done.value = count

    try:
        outcome = Outcome(made=stream(path, layout, told))
    except SheetError as error:
        outcome = Outcome(refused=(error.what, error.expected, error.way_out))
    except OSError as error:
        what = f"无法读取文件（{error.strerror or '读取失败'}）"
        outcome = Outcome(refused=(what, "可以读取的文件", _NOT_READ))
    except MemoryError:
        outcome = Outcome(refused=("读取文件所需的内存超出限制", "普通大小的监控导出", _WAY_OUT))
    outcome.send(out)
