"""A second folder for backups: taken once it was written to, filled beside the first."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from desktop.services.backup_places import BackupPlaces, backup_places
from desktop.services.backups import Backups, Reason, backup_folder, backups_of
from desktop.services.passwords import change_password, left_behind
from desktop.storage import cipher
from desktop.storage.store import read
from tests.storage.support import Ticking, create, done, outage, reopen


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setitem(cipher.WORK, "n", 2**10)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    found = tmp_path / "stick"
    found.mkdir()
    return found


@pytest.fixture
def path(tmp_path: Path, stick: Path) -> Path:
    found = tmp_path / "合同.shouyue"
    with create(found) as workspace:
        done(workspace, outage(1))
    assert backup_places().choose(found, stick) is None
    return found


def kept(base: Path) -> list[Path]:
    return sorted(base.glob("*/*.shouyue"))


def backups(path: Path) -> Backups:
    return backups_of(path, Ticking())


def test_a_backup_is_written_to_both_and_listed_once(path: Path, stick: Path) -> None:
    held = backups(path)
    assert held.make(Reason.ASKED)
    assert held.second_problem == ""
    (own,), (other,) = kept(backup_folder()), kept(stick)
    assert read(own).contracts == read(other).contracts
    assert len(held.held()) == 1
    assert len(held.everywhere()) == 2


def test_a_stick_that_is_away_is_told_and_the_first_backup_stands(path: Path, stick: Path) -> None:
    shutil.rmtree(stick)
    held = backups(path)
    assert held.make(Reason.ASKED)
    assert "U 盘可能没有插上" in held.second_problem
    assert not stick.exists(), "nothing is made where the stick would be"
    stick.mkdir()
    assert held.make(Reason.ASKED) is None, "nothing was changed since"
    assert held.second_problem == ""
    assert len(kept(stick)) == 1, "what the stick lacked is written now"


def test_what_the_computer_lost_comes_back_from_the_second_folder(path: Path, stick: Path) -> None:
    assert backups(path).make(Reason.ASKED)
    shutil.rmtree(backup_folder())
    path.unlink()
    held = backups(path)
    held.restore(held.held()[0])
    with reopen(path) as workspace:
        assert [each.id for each in workspace.facts.incidents] == ["I1"]


def test_the_copies_of_both_folders_come_under_another_password(path: Path, stick: Path) -> None:
    held = backups(path)
    assert held.make(Reason.ASKED)
    key = change_password(path, None, "shouyue-2025", held)
    assert left_behind(held, key) == ()
    assert all(not each.read_bytes().startswith(b"SQLite") for each in kept(stick) + kept(backup_folder()))


def test_a_folder_is_taken_only_once_it_was_written_to(path: Path, stick: Path, tmp_path: Path) -> None:
    places = backup_places()
    problem = places.choose(path, tmp_path / "没有")
    assert problem is not None
    assert "不能写入" in problem.reason
    assert places.second(path) == stick.resolve(), "the one before stays"
    assert list(stick.iterdir()) == [], "the trial leaves nothing"
    assert places.second(tmp_path / "另一份.shouyue") is None, "for this file alone"
    assert places.forget(path) is None
    assert places.second(path) is None


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="this user may write anywhere")
def test_a_write_protected_folder_is_refused(path: Path, tmp_path: Path) -> None:
    protected = tmp_path / "protected"
    protected.mkdir(mode=0o500)
    assert backup_places().choose(path, protected) is not None


def test_what_cannot_be_kept_is_told(path: Path, stick: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    places = BackupPlaces(tmp_path / "file" / "folders.json")
    problem = places.choose(path, stick)
    assert problem is not None
    assert "没有记住" in problem.reason
    (tmp_path / "data" / "shouyue" / "backup-folders.json").write_text("[", encoding="utf-8")
    assert backup_places().second(path) is None


def test_the_second_folder_is_thinned_by_itself(path: Path, stick: Path) -> None:
    held = backups(path)
    with reopen(path) as workspace:
        for number in range(2, 5):
            done(workspace, outage(number))
            assert held.make(Reason.IDLE)
    assert len(kept(stick)) == len(kept(backup_folder())) == 3
