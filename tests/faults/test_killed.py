"""SIGKILL at any moment: nothing acknowledged is lost, nothing is corrupt, the file opens again.

The suite kills 50 times; SHOUYUE_KILLS asks for more, in tens.
"""

from __future__ import annotations

import os
import random
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from desktop.storage.audit import verify_chain
from desktop.storage.store import read
from tests.faults.children import context, hold, stream
from tests.storage.support import behind_the_back, create, done, outage, reopen

KILLS = int(os.environ.get("SHOUYUE_KILLS", "50"))
KILLS_A_FILE = 10


def _killed_after(path: Path, delay: float) -> list[str]:
    """Let a process stream commands and kill it `delay` seconds after it has opened the file.

    Returns the titles of the commands it had acknowledged.
    """
    ours, theirs = context().Pipe(duplex=False)
    process = context().Process(target=stream, args=(path, theirs))
    process.start()
    theirs.close()
    assert ours.recv() == "open"
    process.join(delay)
    assert process.is_alive(), "the stream of commands ended by itself"
    process.kill()
    process.join()
    acknowledged = all_said(ours)
    ours.close()
    process.close()
    return acknowledged


def all_said(pipe: Connection) -> list[str]:
    """What came through a pipe whose other end is closed."""
    said = []
    while True:
        try:
            said.append(pipe.recv())
        except EOFError:
            return said


def _quick_check(path: Path) -> str:
    with behind_the_back(path) as connection:
        return str(connection.execute("PRAGMA quick_check").fetchone()[0])


@pytest.mark.parametrize("batch", range(-(-KILLS // KILLS_A_FILE)))
def test_nothing_acknowledged_is_lost(tmp_path: Path, batch: int) -> None:
    """Each batch kills the same file several times over, so that what a crash left is killed again.

    It is only read in between: the log is left to grow until it is folded into the file under fire.
    """
    path = tmp_path / "合同.shouyue"
    chance = random.Random(batch)
    create(path).close()
    titles = [entry.title for entry in read(path).entries]
    for _ in range(KILLS_A_FILE):
        acknowledged = _killed_after(path, chance.uniform(0, 0.12))
        content = read(path)
        stored = [entry.title for entry in content.entries]
        promised = [*titles, *acknowledged]
        assert stored[: len(promised)] == promised
        assert len(stored) - len(promised) in (0, 1)
        assert verify_chain(content.entries) is None
        titles = stored
    with reopen(path) as again:
        assert again.facts == content.ledgers[again.contract.id].facts()
        assert again.unsound(each.sha256 for each in again.facts.attachments) == ()
    assert _quick_check(path) == "ok"


def test_a_killed_instance_leaves_no_lock_behind(tmp_path: Path) -> None:
    path = tmp_path / "合同.shouyue"
    with create(path) as workspace:
        done(workspace, outage(1))
    ours, theirs = context().Pipe()
    process = context().Process(target=hold, args=(path, theirs))
    process.start()
    theirs.close()
    assert ours.recv() == "open"
    process.kill()
    process.join()
    with reopen(path) as again:
        assert again.facts.incidents == (outage(1),)
    ours.close()
    process.close()
