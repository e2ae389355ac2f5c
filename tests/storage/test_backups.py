"""Backups: what is copied, which are kept, what putting one back does to the file, its log and its audit."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.services.backups import Backup, Backups, Reason, can_restore, kept
from desktop.storage import errors
from desktop.storage.audit import verify_chain
from desktop.storage.header import check_header
from desktop.storage.migrations import VERSION
from desktop.storage.store import read
from tests.storage.support import Ticking, at, behind_the_back, create, done, outage, reopen

NOW = at("2026-03-31 17:00")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "合同" / "合同.shouyue"
    found.parent.mkdir()
    return found


@pytest.fixture
def backups(tmp_path: Path, path: Path) -> Backups:
    return Backups(tmp_path / "backups", path, Ticking())


def made(backups: Backups, reason: Reason = Reason.ASKED) -> Backup:
    backup = backups.make(reason)
    assert backup is not None
    return backup


def beside(path: Path) -> list[str]:
    """What lies beside the file, but for the lock that every opening leaves."""
    return sorted(each.name for each in path.parent.iterdir() if not each.name.endswith(".lock"))


def test_a_backup_holds_what_waits_in_the_log_of_an_open_file(path: Path, backups: Backups) -> None:
    with create(path) as workspace:
        done(workspace, outage(1))
        assert path.with_name(path.name + "-wal").stat().st_size > 0
        backup = made(backups)
        done(workspace, outage(2))
    content = read(backup.path)
    assert [each.id for each in content.ledgers[content.contracts[0].id].facts().incidents] == ["I1"]
    assert (backup.entries, backup.reason) == (2, Reason.ASKED)
    assert content.entries[-1].hash.startswith(backup.head)
    assert backups.held() == (backup,)
    assert [each.name for each in backups.folder.iterdir()] == [backup.path.name]


def test_nothing_is_copied_twice(path: Path, backups: Backups) -> None:
    with create(path) as workspace:
        first = made(backups)
        assert backups.make(Reason.IDLE) is None
        done(workspace, outage(1))
        assert made(backups, Reason.IDLE) != first
    assert len(backups.held()) == 2
    assert not list(backups.folder.glob(".*"))


def test_files_of_one_name_have_backups_of_their_own(tmp_path: Path, path: Path, backups: Backups) -> None:
    create(path).close()
    other = Backups(tmp_path / "backups", tmp_path / path.name, Ticking())
    made(backups)
    assert other.held() == ()


def test_restoring_needs_no_good_file(path: Path, backups: Backups) -> None:
    """The database is damaged and a log of another state lies beside it."""
    with create(path) as workspace:
        done(workspace, outage(1))
        backup = made(backups)
        done(workspace, outage(2), title="登记第二件")
        shutil.copy(path.with_name(path.name + "-wal"), path.with_name("log"))
    path.write_bytes(path.read_bytes()[:5000])
    path.with_name("log").rename(path.with_name(path.name + "-wal"))
    with pytest.raises(errors.Damaged) as refused:
        reopen(path)
    assert can_restore(refused.value, backups)

    restored = backups.restore(backup)

    with reopen(path) as again:
        assert [each.id for each in again.facts.incidents] == ["I1"]
        assert [entry.kind for entry in again.entries] == ["made", "do", "restore"]
        assert "从备份恢复" in again.entries[-1].title
        assert again.undo_title == "登记"
        again.undo()
        assert again.facts.incidents == ()
    assert verify_chain(read(path).entries) is None
    assert sorted(each.name for each in restored.aside.iterdir()) == [
        path.name + part for part in ("", "-shm", "-wal")
    ]
    assert (restored.aside / path.name).stat().st_size == 5000


def test_restoring_a_file_that_is_gone(path: Path, backups: Backups) -> None:
    create(path).close()
    backup = made(backups)
    path.unlink()
    with pytest.raises(errors.NotFound) as refused:
        reopen(path)
    assert can_restore(refused.value, backups)
    restored = backups.restore(backup)
    reopen(path).close()
    assert not restored.aside.exists()
    assert beside(path) == [path.name]


def test_an_open_file_is_not_restored(path: Path, backups: Backups) -> None:
    with create(path):
        backup = made(backups)
        with pytest.raises(errors.InUse):
            backups.restore(backup)
    assert beside(path) == [path.name]


def test_a_damaged_backup_is_not_put_back(path: Path, backups: Backups) -> None:
    create(path).close()
    backup = made(backups)
    with behind_the_back(backup.path) as connection:
        connection.execute("UPDATE audit SET title = '改过'")
    before = path.read_bytes()
    with pytest.raises(errors.Damaged, match="备份不完好"):
        backups.restore(backup)
    assert path.read_bytes() == before
    assert beside(path) == [path.name]


def test_a_damaged_file_is_not_backed_up(path: Path, backups: Backups) -> None:
    create(path).close()
    with behind_the_back(path) as connection:
        connection.execute("UPDATE audit SET title = '改过'")
    with pytest.raises(errors.Damaged):
        backups.make(Reason.CLOSED)
    assert backups.held() == ()
    assert list(backups.folder.iterdir()) == []


def test_what_would_be_lost_is_told(path: Path, backups: Backups) -> None:
    with create(path) as workspace:
        backup = made(backups)
        done(workspace, outage(1), title="登记第一件")
        done(workspace, outage(2), title="登记第二件")
        lost = backups.lost(backup)
        assert lost.readable
        assert [each.partition(" ")[2].partition(" ")[2] for each in lost.steps] == [
            "登记第一件",
            "登记第二件",
        ]
        assert backups.lost(made(backups)).steps == ()
    path.write_bytes(b"")
    assert not backups.lost(backup).readable


def test_an_older_file_is_kept_before_it_is_brought_up_to_date(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from desktop.services.backups import backup_folder

    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    path = tmp_path / "旧.shouyue"
    with behind_the_back(path) as connection:
        connection.executescript((Path(__file__).parent / "version_2.sql").read_text(encoding="utf-8"))
    with reopen(path):
        assert check_header(path) == VERSION, "told by the file itself, while it is open"
    (backup,) = Backups(backup_folder(), path, Ticking()).held()
    assert backup.reason is Reason.MIGRATION
    with behind_the_back(backup.path) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (2,)


moments = st.lists(
    st.integers(0, 4 * 365 * 24 * 60).map(lambda minutes: NOW - dt.timedelta(minutes=minutes)), max_size=80
)


@given(moments)
def test_thinning_keeps_the_last_of_each_day_week_and_month(found: list[dt.datetime]) -> None:
    keep = kept(found, NOW)
    assert keep <= set(found)
    assert {each for each in found if NOW - each < dt.timedelta(days=1)} <= keep
    assert not found or max(found) in keep
    for span, slot in (
        (14, lambda each: each.date()),
        (8 * 7, lambda each: each.isocalendar()[:2]),
        (36 * 31, lambda each: (each.year, each.month)),
    ):
        near = [each for each in found if NOW - each < dt.timedelta(days=span)]
        assert {max(each for each in near if slot(each) == at_) for at_ in map(slot, near)} <= keep


@given(moments)
def test_thinning_again_changes_nothing(found: list[dt.datetime]) -> None:
    keep = kept(found, NOW)
    assert kept(keep, NOW) == keep


@given(moments)
def test_few_are_kept_of_what_is_older_than_a_day(found: list[dt.datetime]) -> None:
    old = [each for each in kept(found, NOW) if NOW - each >= dt.timedelta(days=1)]
    assert len(old) <= 14 + 9 + 38 + 1


def test_years_of_daily_work_fit_in_a_hundred_backups() -> None:
    """Ten a day for four years, thinned after each."""
    held: set[dt.datetime] = set()
    day = NOW - dt.timedelta(days=800)
    while day <= NOW:
        held |= {day + dt.timedelta(minutes=30 * place) for place in range(10)}
        held = set(kept(held, max(held)))
        day += dt.timedelta(days=1)
    assert len(held) < 100
