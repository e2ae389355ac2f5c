"""Passwords of files: taken or refused, changed with all backups, and slower to guess with every try."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from desktop.services.backups import Backups, Reason
from desktop.services.passwords import change_password, key_for, left_behind, objection
from desktop.services.tries import Tries
from desktop.services.workspace import Workspace
from desktop.storage import cipher, errors
from desktop.storage.placing import draft_beside
from desktop.storage.store import read
from tests.storage.support import Ticking, at, calendar, contract, create, done, outage

PASSWORD, OTHER = "守约-2025-密", "Correct horse 9"


@pytest.fixture(autouse=True)
def _quick_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(cipher.WORK, "n", 2**10)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "合同.shouyue"


@pytest.fixture
def backups(tmp_path: Path, path: Path) -> Backups:
    return Backups(tmp_path / "backups", path, Ticking())


@pytest.mark.parametrize(
    ("password", "again", "why"),
    [
        ("短1a", "短1a", "至少 8 位，现为 3 位"),
        ("aaaaaaa1", "aaaaaaa1", "容易猜到"),
        ("password", "password", "容易猜到"),
        ("abcdefghij", "abcdefghij", "两类字符"),
        ("abcdefg1", "abcdefg2", "不一样"),
        ("abcdefg1", "abcdefg1", ""),
        (PASSWORD, PASSWORD, ""),
    ],
)
def test_which_passwords_are_taken(password: str, again: str, why: str) -> None:
    found = objection(password, again)
    assert why in found
    assert bool(found) is bool(why)


def test_set_changed_and_taken_away(path: Path, backups: Backups) -> None:
    with create(path) as workspace:
        done(workspace, outage(1))
        before = workspace.reread()
        backups.make(Reason.ASKED)
    key = None
    for password in (PASSWORD, OTHER, None):
        key = change_password(path, key, password, backups)
        assert (key is None) is (password is None)
        assert read(path, key) == before
        assert read(backups.held()[0].path, key) == before
        assert left_behind(backups, key) == ()
        if key is not None:
            assert key_for(path, password or "") == key
            assert key_for(path, key.recovery_code) == key
            assert key_for(path, "不是口令 1") is None


def test_a_file_that_is_open_keeps_its_password(path: Path, backups: Backups) -> None:
    with create(path), pytest.raises(errors.InUse):
        change_password(path, None, PASSWORD, backups)
    assert read(path).contracts


def test_a_backup_under_another_password_is_told(path: Path, backups: Backups) -> None:
    create(path).close()
    backups.make(Reason.ASKED)
    kept = backups.held()[0].path.read_bytes()
    key = change_password(path, None, PASSWORD, backups)
    backups.held()[0].path.write_bytes(kept)
    assert left_behind(backups, key) == (backups.held()[0].path.name,)


def test_what_a_killed_change_left_is_put_under_the_key_or_taken_away(path: Path, backups: Backups) -> None:
    create(path).close()
    backups.make(Reason.ASKED)
    backup = backups.held()[0].path
    plain = backup.read_bytes()
    with draft_beside(path) as draft:
        pass
    key = change_password(path, None, PASSWORD, backups)
    backup.write_bytes(plain)
    for part in ("", "-journal"):
        draft.with_name(draft.name + part).write_bytes(plain)
    other = path.with_name("另一份.shouyue")
    with draft_beside(other) as being_made:
        Workspace.open(path, calendar(), Ticking(), key=key).close()
        assert being_made.exists()
    assert [each.name for each in path.parent.glob(".shouyue-*")] == []
    Backups(backups.folder.parent, path, Ticking(), key).follow()
    assert len(read(backup, key).entries) == 1


def test_an_unreadable_file_is_refused(path: Path) -> None:
    with Workspace.create(path, contract(), calendar(), Ticking()):
        pass
    path.write_bytes(b"\0" * 8192)
    assert key_for(path, PASSWORD) is None


class Clock:
    def __init__(self) -> None:
        self.now = at("2026-03-01 09:00")

    def __call__(self) -> dt.datetime:
        return self.now


def test_every_wrong_try_makes_the_next_wait_longer(tmp_path: Path, path: Path) -> None:
    clock, kept = Clock(), tmp_path / "state" / "tries.json"
    waits = []
    for _ in range(14):
        Tries(kept, path, clock).failed()
        waits.append(Tries(kept, path, clock).wait())
    assert waits == [0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300, 300]
    clock.now += dt.timedelta(seconds=120)
    assert Tries(kept, path, clock).wait() == 180
    clock.now -= dt.timedelta(days=30)
    assert Tries(kept, path, clock).wait() == 300
    assert Tries(kept, tmp_path / "另一份.shouyue", clock).wait() == 0
    Tries(kept, path, clock).succeeded()
    assert Tries(kept, path, clock).wait() == 0


def test_tries_that_cannot_be_read_count_as_none(tmp_path: Path, path: Path) -> None:
    kept = tmp_path / "tries.json"
    kept.write_text("{")
    assert Tries(kept, path, Clock()).wait() == 0
