"""The readers of the program, one file after the other, in a process whose end is noticed.

Each reader gives what came of a file: "read", or the message with which it was refused. Any other error is
let through: it ends the process, as it would end the program.
"""

from __future__ import annotations

import datetime as dt
import functools
import signal
import tempfile
import traceback
from collections.abc import Callable
from contextlib import ExitStack
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from desktop.exchange.cases import CaseError, assess_case, read_cases
from desktop.exchange.headers import find_head, guess_kind, headers, mapped
from desktop.exchange.letters.filling import TemplateRefused, filled
from desktop.exchange.letters.templates import Template
from desktop.exchange.monitoring import look_at
from desktop.exchange.monitoring.streaming import stream
from desktop.exchange.sheets import SheetError
from desktop.exchange.sheets.apart import bound_memory
from desktop.exchange.sheets.child import read_bounded
from desktop.exchange.template import TemplateError, parse_contract
from desktop.models.assessment import Problem
from desktop.models.enums.papers import LetterKind
from desktop.models.facts import Facts
from desktop.services.attaching import offer_of
from desktop.services.importing import Setup, make_plan
from desktop.services.lettering.composing import Letter, begun, letter_of
from desktop.services.lettering.given import Given
from desktop.services.sample import open_sample
from desktop.services.workspace import Workspace
from desktop.storage.errors import FileRefused
from desktop.storage.store import read
from tests.faults.children import BEGUN, at_work
from tests.storage.support import Ticking, at, calendar, contract

READ = "read"
#: Seconds for one file, and what the process may take in all, in bytes.
LONGEST, MOST_MEMORY = 30, 300 * 1024 * 1024


def table(path: Path) -> str:
    """A table as the import assistant takes it, planned; or as an export of monitoring."""
    try:
        look = look_at(path)
        if look is not None:
            stream(path, look.layout, lambda _: None)
        sheet = read_bounded(path).sheet
    except SheetError as error:
        return str(error)
    head = find_head(sheet, None)
    kind = guess_kind(sheet, head) or "incidents"
    setup = Setup(kind, head, mapped(kind, headers(sheet, head)))
    plan = make_plan(sheet, setup, contract(), Facts())
    told = [fault for row in plan.rows for fault in row.faults]
    assert all(is_chinese(f"{each.reason}") for each in told), told
    return READ


def case(path: Path) -> str:
    """A case file, assessed."""
    try:
        for each in read_cases(path):
            assess_case(each, calendar())
    except CaseError as error:
        return str(error)
    return READ


def template(path: Path) -> str:
    """A template of a contract."""
    try:
        parse_contract(path.read_text(encoding="utf-8", errors="replace"), path.stem)
    except TemplateError as error:
        return str(error)
    return READ


def database(path: Path) -> str:
    """A contract file, opened for work and read again."""
    try:
        with Workspace.open(path, calendar(), Ticking()) as workspace:
            workspace.reread()
            workspace.unsound(each.sha256 for each in workspace.facts.attachments)
        read(path)
    except FileRefused as error:
        return str(error)
    return READ


def letter(path: Path) -> str:
    """A template of a letter, filled in."""
    shown = _letter()
    try:
        filled(Template(path, own=True), shown.fields, shown.title, dt.date(2026, 4, 10))
    except TemplateRefused as error:
        return str(error)
    return READ


def evidence(path: Path) -> str:
    """A file that is to be kept with a record."""
    found = offer_of(path)
    return str(found) if isinstance(found, Problem) else READ


@functools.cache
def _letter() -> Letter:
    """A letter about the sample contract."""
    with (
        tempfile.TemporaryDirectory() as folder,
        open_sample(Path(folder), calendar(), lambda: at("2026-04-10 10:42")) as workspace,
    ):
        return letter_of(Given.of(workspace), begun(workspace, LetterKind.BREACH))


def is_chinese(message: str) -> bool:
    """Whether a message is one for the user."""
    return any("\u4e00" <= letter <= "\u9fff" for letter in message) and "Traceback" not in message


class Worker:
    """`Worker(reader)` gives files to a process; started again where the last one ended."""

    def __init__(self, reader: Callable[[Path], str]) -> None:
        self._reader = reader
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None
        self._running = ExitStack()

    def __call__(self, path: Path) -> str:
        """What came of a file; AssertionError where the process ended, hung or took too much memory."""
        pipe = self._pipe or self._start()
        pipe.send(path)
        try:
            assert pipe.poll(LONGEST), f"no end after {LONGEST} seconds"
            message, error, peak = pipe.recv()
            assert peak < MOST_MEMORY, f"{peak // 1024**2} MB of memory"
        except EOFError:
            return self._ended()
        except AssertionError:
            self.close()
            raise
        assert not error, error
        assert message == READ or is_chinese(message), message
        return READ if message == READ else "refused"

    def _ended(self) -> str:
        """The process ended: it may only for want of memory, and only where the program reads in one too."""
        assert self._process is not None
        self._process.join()
        code = self._process.exitcode
        self.close()
        assert (code, self._reader) == (-signal.SIGABRT, table), f"the process ended with {code}"
        return "ended by its limit of memory"

    def _start(self) -> Connection:
        self._process, self._pipe = self._running.enter_context(at_work(work, self._reader))
        assert self._pipe.recv() == BEGUN
        return self._pipe

    def close(self) -> None:
        """End the process."""
        self._pipe = None
        self._running.close()


def work(reader: Callable[[Path], str], pipe: Connection) -> None:
    """Read file after file, bounded as the program bounds its reading process; tell the peak of memory."""
    bound_memory()
    pipe.send(BEGUN)
    while True:
        try:
            path = pipe.recv()
        except EOFError:
            return
        _forget_peak()
        message, error = "", ""
        try:
            message = reader(path)
        except BaseException:
            error = traceback.format_exc(limit=-6)
        pipe.send((message, error, _peak()))


def _forget_peak() -> None:
    Path("/proc/self/clear_refs").write_text("5")


def _peak() -> int:
    """The most memory since `_forget_peak` (bytes)."""
    status = Path("/proc/self/status").read_text()
    return next(int(line.split()[1]) * 1024 for line in status.splitlines() if line.startswith("VmHWM"))
