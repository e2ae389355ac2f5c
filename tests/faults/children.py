"""What runs in processes of its own: a stream of commands to be killed, and a fresh look at a file."""

from __future__ import annotations

import datetime as dt
import itertools
import multiprocessing
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from decimal import Decimal
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

import msgspec

from desktop.exchange.headers import find_head, headers, mapped
from desktop.exchange.sheets import Raw, Sheet, Stamp
from desktop.models.attachments import Owner
from desktop.models.calendar import AsOf
from desktop.models.facts import Fact, Loss
from desktop.services.attaching import Offer, attach, offer_of_content
from desktop.services.backups import Backups, Reason
from desktop.services.change import Change
from desktop.services.clock import beijing_now
from desktop.services.importing import Plan, Setup, import_rows, make_plan
from desktop.services.passwords import change_password, key_for
from desktop.services.workspace import Workspace
from desktop.storage import cipher
from desktop.storage.cipher import Key
from desktop.storage.errors import FileRefused
from tests.storage.support import at, calendar, done, outage, reopen, revised

#: What every process says first.
BEGUN = "begun"
#: What a key costs here: deriving it is not what is looked at.
QUICK = 2**4
#: Seconds between two looks at what a process has made.
_LOOK = 0.001
#: The passwords of a file, one after the other; the fourth is the first again.
PASSWORDS = ("守约-2025-密", "Correct horse 9", None)


def context() -> ForkServerContext:
    """Processes that fork from one which has only the program loaded: a fresh one starts in milliseconds."""
    found = multiprocessing.get_context("forkserver")
    found.set_forkserver_preload(["tests.faults.loaded"])
    return found


@contextmanager
def at_work(work: Callable[..., None], *arguments: object) -> Iterator[tuple[BaseProcess, Connection]]:
    """A process that does `work(*arguments, pipe)`, and our end of the pipe; killed at the end."""
    ours, theirs = context().Pipe()
    process = context().Process(target=work, args=(*arguments, theirs))
    process.start()
    theirs.close()
    try:
        yield process, ours
    finally:
        process.kill()
        process.join()
        process.close()
        ours.close()


def killed(
    work: Callable[..., None],
    *arguments: object,
    delay: float,
    sure: int = 0,
    seen: Callable[[], object] = lambda: True,
) -> list[Any]:
    """Let a process work and kill it `delay` seconds after it has begun, which it says first.

    Gives what it had said until then, which is at least `sure` things; the delay begins when `seen` has come
    true, or something else was said.
    """
    with at_work(work, *arguments) as (process, pipe):
        assert pipe.recv() == BEGUN
        said = [pipe.recv() for _ in range(sure)]
        while not seen() and not pipe.poll(_LOOK):
            pass
        process.join(delay)
        process.kill()
        process.join()
        assert process.exitcode in (0, -signal.SIGKILL), "what was to be killed had failed before"
        return said + _rest(pipe)


def _rest(pipe: Connection) -> list[Any]:
    """What came through a pipe whose other end is closed."""
    said = []
    with suppress(EOFError, ConnectionResetError):
        while True:
            said.append(pipe.recv())
    return said


def command(workspace: Workspace, number: int) -> str:
    """The `number`th command of a stream: records, now and then undo, redo, removal, contract edit, a file.

    Returns what it did, as the title of its audit entry tells it.
    """
    title = f"第 {number} 步"
    change: Change | None
    if number % 7 == 5:
        change = workspace.undo()
    elif number % 7 == 6:
        change = workspace.redo()
    elif number % 11 == 10:
        removed = workspace.remove("incidents", workspace.facts.incidents[0].id, title)
        assert isinstance(removed, Change)
        change = removed
    elif number % 13 == 12:
        renamed = msgspec.structs.replace(workspace.contract, short_name=f"第 {number} 版")
        change = revised(workspace, renamed, title)
    elif number % 9 == 8:
        change = _kept(workspace, number)
    else:
        change = done(workspace, *_records(workspace, number), title=title)
    assert change is not None
    return change.title


def _kept(workspace: Workspace, number: int) -> Change:
    """A file of several parts, unlike any other."""
    offer = offer_of_content(f"{number}.bin", b"%08d" % number * 150_000)
    assert isinstance(offer, Offer)
    kept = attach(workspace, Owner(kind="findings", id=str(number)), [offer])
    assert isinstance(kept, Change)
    return kept


def _records(workspace: Workspace, number: int) -> tuple[Fact, ...]:
    incident = outage(number, hours=1 + number % 20, day=number % 28 + 1)
    loss = Loss(id=workspace.new_id("losses"), amount=Decimal(number + 1))
    return (msgspec.structs.replace(incident, note="详情" * 3000), loss)


def stream(path: Path, acknowledge: Connection) -> None:
    """Run commands without end, and say after each which it was: what was said is promised."""
    with reopen(path) as workspace:
        acknowledge.send(BEGUN)
        for number in itertools.count(len(workspace.entries)):
            acknowledge.send(command(workspace, number))


def table(workspace: Workspace, rows: int) -> Plan:
    """A table of incidents that are not recorded yet, planned as the import assistant does."""
    first = len(workspace.facts.incidents)
    head: list[Raw] = ["工单编号", "业务系统", "受理时间", "响应时间", "是否出现问题"]
    body: list[list[Raw]] = []
    for number in range(first, first + rows):
        reported = at("2025-06-01 09:00") + dt.timedelta(minutes=number)
        responded = Stamp(reported + dt.timedelta(minutes=10), "both")
        body.append([f"G-{number}", "platform", Stamp(reported, "both"), responded, "否"])
    sheet = Sheet("工单", [head, *body])
    at_row = find_head(sheet, "incidents")
    setup = Setup("incidents", at_row, mapped("incidents", headers(sheet, at_row)))
    return make_plan(sheet, setup, workspace.contract.replaced(workspace.terms), workspace.facts)


def imports(path: Path, rows: int, acknowledge: Connection) -> None:
    """Import tables without end, and say after each how its step is called."""
    with reopen(path) as workspace:
        acknowledge.send(BEGUN)
        while True:
            change = import_rows(table(workspace, rows), workspace, "工单.xlsx")
            assert isinstance(change, Change)
            acknowledge.send(change.title)


def upgrade(path: Path, key: Key | None, acknowledge: Connection) -> None:
    """Open a file of an older version once."""
    acknowledge.send(BEGUN)
    with Workspace.open(path, calendar(), beijing_now, key=key):
        acknowledge.send("open")


def change_passwords(path: Path, base: Path, number: int, acknowledge: Connection) -> None:
    """Put a file under one password after the other without end, from that of `number` on; say each."""
    cipher.WORK["n"] = QUICK
    old = PASSWORDS[number % len(PASSWORDS)]
    key = key_for(path, old) if old else None
    backups = Backups(base, path, beijing_now, key)
    acknowledge.send(BEGUN)
    for following in itertools.count(number + 1):
        key = change_password(path, key, PASSWORDS[following % len(PASSWORDS)], backups)
        acknowledge.send(following)


def back_up(path: Path, base: Path, acknowledge: Connection) -> None:
    """Edit a file and back it up without end, and say after each backup how it is named."""
    backups = Backups(base, path, beijing_now)
    with reopen(path) as workspace:
        acknowledge.send(BEGUN)
        for number in itertools.count(len(workspace.entries)):
            command(workspace, number)
            backup = backups.make(Reason.IDLE)
            assert backup is not None
            acknowledge.send(backup.path.name)


def put_back(path: Path, base: Path, acknowledge: Connection) -> None:
    """Put back the backups of a file, one after the other without end."""
    backups = Backups(base, path, beijing_now)
    acknowledge.send(BEGUN)
    for backup in itertools.cycle(backups.held()):
        backups.restore(backup)
        acknowledge.send(backup.path.name)


def hold(path: Path, tell: Connection) -> None:
    """Open a file and keep it open until the other end hangs up."""
    with reopen(path):
        tell.send(BEGUN)
        tell.poll(None)


def look(answers: Connection) -> None:
    """Reopen each file that is named, as of the day that is named, and send its assessment as JSON."""
    while True:
        try:
            path, day = answers.recv()
        except EOFError:
            return
        answers.send(assessment_of(path, day))


def assessment_of(path: Path, day: dt.date) -> bytes:
    """The assessment of a file as a new process would show it on that day."""
    with reopen(path) as workspace:
        return msgspec.json.encode(workspace.set_as_of(AsOf(day)).after, order="deterministic")


def open_at_once(pipe: Connection) -> None:
    """Open each file that is named; answer why not, or nothing and write into it once told to leave."""
    pipe.send(BEGUN)
    with suppress(EOFError):
        while True:
            path = pipe.recv()
            try:
                workspace = reopen(path)
            except FileRefused as error:
                pipe.send(str(error))
                continue
            with workspace:
                pipe.send("")
                pipe.recv()
                done(workspace, outage(2), title="写入")
            pipe.send("left")
