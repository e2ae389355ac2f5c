"""SIGKILL while a file is backed up or put back: no backup that was promised is lost, none is half made."""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from desktop.services.backups import Backups, Reason
from desktop.services.clock import beijing_now
from desktop.storage.store import read
from tests.faults.children import back_up, command, context, put_back
from tests.faults.test_killed import KILLS, all_said
from tests.storage.support import create, reopen


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "合同" / "合同.shouyue"
    found.parent.mkdir()
    create(found).close()
    return found


@pytest.fixture
def backups(tmp_path: Path, path: Path) -> Backups:
    return Backups(tmp_path / "backups", path, beijing_now)


def killed(
    work: Callable[[Path, Path, Connection], None], backups: Backups, delay: float, *, sure: bool = False
) -> list[str]:
    """Let a process work on the file, kill it; what it had said until then, at least once if `sure`."""
    ours, theirs = context().Pipe(duplex=False)
    process = context().Process(target=work, args=(backups.file, backups.folder.parent, theirs))
    process.start()
    theirs.close()
    assert ours.recv() == "open"
    first = [ours.recv()] if sure else []
    process.join(delay)
    assert process.is_alive(), "the work ended by itself"
    process.kill()
    process.join()
    said = first + all_said(ours)
    ours.close()
    process.close()
    return said


def test_backups_are_whole_or_not_there(backups: Backups) -> None:
    chance = random.Random(1)
    promised: list[str] = []
    for number in range(max(KILLS // 5, 10)):
        promised += killed(back_up, backups, chance.uniform(0, 0.3), sure=number % 2 == 0)
        held = backups.held()
        assert set(promised[-5:]) <= {each.path.name for each in held}
        for backup in held[:3]:
            entries = read(backup.path).entries
            assert len(entries) == backup.entries
            assert entries[-1].hash.startswith(backup.head)
    assert promised
    left = list(backups.folder.glob(".*"))
    for each in left:
        os.utime(each, (0, 0))
    backups.make(Reason.ASKED)
    assert not any(each.exists() for each in left), "what a killed run left is cleared away"
    reopen(backups.file).close()


def test_a_restore_that_was_cut_short_is_completed_by_another(path: Path, backups: Backups) -> None:
    with reopen(path) as workspace:
        for number in range(4):
            command(workspace, number)
            assert backups.make(Reason.ASKED)
    chance = random.Random(2)
    kept = {each.entries: read(each.path).entries for each in backups.held()}
    absent = 0
    for _ in range(max(KILLS // 5, 10)):
        killed(put_back, backups, chance.uniform(0, 0.08))
        if not path.exists():
            absent += 1
            backups.restore(backups.held()[0])
        with reopen(path) as workspace:
            entries = tuple(each for each in workspace.entries if each.kind != "restore")
        assert entries == kept[len(entries)]
