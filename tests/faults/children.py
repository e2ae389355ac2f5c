"""What runs in processes of its own: a stream of commands to be killed, and a fresh look at a file."""

from __future__ import annotations

import datetime as dt
import itertools
import multiprocessing
from decimal import Decimal
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext
from pathlib import Path

import msgspec

from desktop.models.attachments import Owner
from desktop.models.calendar import AsOf
from desktop.models.facts import Fact, Loss
from desktop.services.attaching import Offer, attach, offer_of_content
from desktop.services.backups import Backups, Reason
from desktop.services.change import Change
from desktop.services.clock import beijing_now
from desktop.services.workspace import Workspace
from tests.storage.support import done, outage, reopen, revised


def context() -> ForkServerContext:
    """Processes that fork from one which has only the program loaded: a fresh one starts in milliseconds."""
    found = multiprocessing.get_context("forkserver")
    found.set_forkserver_preload([__name__])
    return found


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
    offer = offer_of_content(f"{number}.bin", b"%08d" % number * 400_000)
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
        acknowledge.send("open")
        for number in itertools.count():
            acknowledge.send(command(workspace, number))


def back_up(path: Path, base: Path, acknowledge: Connection) -> None:
    """Edit a file and back it up without end, and say after each backup how it is named."""
    backups = Backups(base, path, beijing_now)
    with reopen(path) as workspace:
        acknowledge.send("open")
        for number in itertools.count(len(workspace.entries)):
            command(workspace, number)
            backup = backups.make(Reason.IDLE)
            assert backup is not None
            acknowledge.send(backup.path.name)


def put_back(path: Path, base: Path, acknowledge: Connection) -> None:
    """Put back the backups of a file, one after the other without end."""
    backups = Backups(base, path, beijing_now)
    acknowledge.send("open")
    for backup in itertools.cycle(backups.held()):
        backups.restore(backup)
        acknowledge.send(backup.path.name)


def hold(path: Path, tell: Connection) -> None:
    """Open a file and keep it open until the other end hangs up."""
    with reopen(path):
        tell.send("open")
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
