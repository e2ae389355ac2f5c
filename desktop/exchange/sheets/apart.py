"""Reading in a process of its own: it can be cancelled, and a hostile file takes nothing but that process."""

from __future__ import annotations

import multiprocessing
import sys
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from types import TracebackType
from typing import Generic, Self, TypeVar

import msgspec

from desktop.exchange.sheets.limits import MOST_MEMORY
from desktop.exchange.sheets.model import SheetError
from desktop.models.collecting import uncollected

Made = TypeVar("Made")
SPAWN = multiprocessing.get_context("spawn")


class Outcome(msgspec.Struct, Generic[Made], frozen=True):
    """What the process leaves behind: what it made of the file, or why the file was refused."""

    made: Made | None = None
    refused: tuple[str, str, str] | None = None

    def send(self, out: Connection) -> None:
        """Hand it to the window, if that still waits for it."""
        with suppress(OSError):
            out.send_bytes(msgspec.msgpack.encode(self))


class Apart(Generic[Made]):
    """A file that a process makes something of. `poll` until it gives that; `cancel` ends it at once.

    `work` is given `given` and the end of a pipe; `broken` says why where it ends without an answer.
    """

    def __init__(
        self,
        outcome: type[Outcome[Made]],
        broken: tuple[str, str, str],
        work: Callable[..., None],
        *given: object,
    ) -> None:
        self._outcome, self._broken = outcome, broken
        # Through a pipe: a file could stay behind, with what the contract file keeps encrypted.
        self._result, theirs = SPAWN.Pipe(duplex=False)
        self._process = SPAWN.Process(target=work, args=(*given, theirs), daemon=True)
        self._process.start()
        theirs.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.cancel()

    def poll(self, wait: float = 0) -> Made | None:
        """What was made once all is read, waiting at most so many seconds; SheetError."""
        return self._taken() if self._result.closed or self._result.poll(wait) else None

    def wait(self) -> Made:
        """What was made, however long it takes; SheetError."""
        while (made := self.poll(1)) is None:
            pass
        return made

    def cancel(self) -> None:
        """End the reading and leave nothing behind."""
        if self._process.is_alive():
            self._process.kill()
        self._process.join()
        self._result.close()

    def _taken(self) -> Made:
        try:
            with uncollected():
                outcome = msgspec.msgpack.decode(self._result.recv_bytes(), type=self._outcome)
        except (EOFError, OSError, ValueError) as error:
            raise SheetError(*self._broken) from error
        finally:
            self.cancel()
        if outcome.made is None:
            raise SheetError(*(outcome.refused or self._broken))
        return outcome.made


def bound_memory(most: int = MOST_MEMORY) -> None:
    """Where the system can, bound what this process may take; elsewhere the limits of the readers hold."""
    if sys.platform == "win32":
        return
    import resource

    taken = int(Path("/proc/self/statm").read_text().split()[0]) if sys.platform == "linux" else 0
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (taken * resource.getpagesize() + most, hard))
