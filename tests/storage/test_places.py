"""Where a file lies and whether it is still there: network shares, a stick taken out and put back."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from desktop.models.halfdone import HalfDone
from desktop.services.lock import WorkspaceLock
from desktop.services.workspace import Workspace
from desktop.storage import errors, mounts
from desktop.storage.errors import NetworkPlace, StorageFailed
from tests.storage.support import (
    MORNING,
    Ticking,
    behind_the_back,
    calendar,
    contract,
    create,
    done,
    outage,
    reopen,
)


def mounted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    """A computer on which this is mounted."""
    table = tmp_path.parent / f"{tmp_path.name}-mounts"
    table.write_text("\n".join(("/dev/sda1 / ext4 rw 0 0", *lines)), encoding="utf-8")
    monkeypatch.setattr(mounts, "TABLE", table)


@pytest.mark.parametrize("kind", ["nfs4", "cifs", "fuse.sshfs"])
def test_a_file_on_a_share_is_not_opened_for_work_but_can_be_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    path = tmp_path / "a.shouyue"
    with create(path) as workspace:
        done(workspace, outage(1))
    beside = {each.name for each in tmp_path.iterdir()}
    mounted(tmp_path, monkeypatch, f"server:/share {tmp_path} {kind} rw 0 0")
    with pytest.raises(NetworkPlace, match=f"网络共享上（{kind}）.*请把文件复制到本机磁盘"):
        reopen(path)
    assert {each.name for each in tmp_path.iterdir()} == beside
    with reopen(path, read_only=True) as workspace:
        assert workspace.facts.incidents == (outage(1),)
    with pytest.raises(NetworkPlace):
        create(tmp_path / "b.shouyue")
    assert not (tmp_path / "b.shouyue").exists()


def test_the_mount_that_is_nearest_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spaced = tmp_path / "甲 乙"
    spaced.mkdir()
    mounted(
        tmp_path,
        monkeypatch,
        f"server:/x {tmp_path} nfs rw 0 0",
        f"/dev/sdb1 {str(spaced).replace(' ', chr(92) + '040')} vfat rw 0 0",
        "broken",
    )
    assert mounts.share_of(tmp_path / "a.shouyue") == "nfs"
    assert mounts.share_of(spaced / "a.shouyue") == ""
    assert mounts.share_of(tmp_path.parent / "a.shouyue") == ""
    monkeypatch.setattr(mounts, "TABLE", tmp_path / "none")
    assert mounts.share_of(tmp_path) == "", "nobody can tell"


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A folder that can be taken away."""
    found = tmp_path / "stick"
    found.mkdir()
    return found


def opened(stick: Path) -> Workspace:
    workspace = Workspace.create(stick / "a.shouyue", contract(), calendar(), Ticking())
    done(workspace, outage(1))
    return workspace


def refused(workspace: Workspace) -> str:
    before = (workspace.facts, len(workspace.entries))
    with pytest.raises(StorageFailed) as told:
        workspace.save(outage(9), title="登记")
    assert (workspace.facts, len(workspace.entries)) == before
    return str(told.value)


def test_a_stick_that_is_taken_out_is_told_and_work_goes_on_once_it_is_back(stick: Path) -> None:
    with opened(stick) as workspace:
        away = stick.rename(stick.with_name("away"))
        for _ in range(2):
            assert "U 盘可能已拔出" in refused(workspace)
        with pytest.raises(StorageFailed):
            workspace.keep_half_done((HalfDone("incidents", "", "", MORNING, {"title": "甲"}),))
        away.rename(stick)
        done(workspace, outage(2))
        assert workspace.undo() is not None
        assert workspace.redo() is not None
    with reopen(stick / "a.shouyue") as again:
        assert [each.id for each in again.facts.incidents] == ["I1", "I2"]


def test_a_stick_that_comes_back_as_another_device_is_gone_on_with(stick: Path) -> None:
    """After a stick is put in again its files have other numbers, and what was open is dead."""
    with opened(stick) as workspace:
        away = stick.rename(stick.with_name("away"))
        refused(workspace)
        shutil.copytree(away, stick)
        done(workspace, outage(2))
        with pytest.raises(errors.InUse):
            WorkspaceLock(stick / "a.shouyue")
    with reopen(stick / "a.shouyue") as again:
        assert [each.id for each in again.facts.incidents] == ["I1", "I2"]
    with reopen(away / "a.shouyue") as before:
        assert [each.id for each in before.facts.incidents] == ["I1"]


def test_a_file_that_was_changed_while_it_was_away_is_not_written_over(stick: Path) -> None:
    with opened(stick) as workspace:
        away = stick.rename(stick.with_name("away"))
        refused(workspace)
        shutil.copytree(away, stick)
        with reopen(stick / "a.shouyue") as elsewhere:
            done(elsewhere, outage(3))
        assert "离开期间有了别的改动" in refused(workspace)
        assert "离开期间有了别的改动" in refused(workspace)
    with reopen(stick / "a.shouyue") as again:
        assert [each.id for each in again.facts.incidents] == ["I1", "I3"]


def test_a_file_that_another_one_opened_meanwhile_is_left_to_them(stick: Path) -> None:
    with opened(stick) as workspace:
        away = stick.rename(stick.with_name("away"))
        refused(workspace)
        shutil.copytree(away, stick)
        with reopen(stick / "a.shouyue"):
            assert "已在另一个窗口" in refused(workspace)
        done(workspace, outage(2))


def test_another_file_in_its_place_is_not_written_to(stick: Path) -> None:
    with opened(stick) as workspace:
        (stick / "a.shouyue").rename(stick / "b.shouyue")
        (stick / "a.shouyue").write_text("something else")
        assert "shouyue" in refused(workspace)
        assert (stick / "a.shouyue").read_text() == "something else"


def test_a_listing_works_after_the_stick_was_back(stick: Path) -> None:
    from desktop.models.listing import Query

    with opened(stick) as workspace:
        query = Query("incidents")
        assert workspace.listed(query) == ("I1",)
        away = stick.rename(stick.with_name("away"))
        refused(workspace)
        shutil.copytree(away, stick)
        done(workspace, outage(2))
        assert set(workspace.listed(query)) == {"I1", "I2"}
        with behind_the_back(stick / "a.shouyue") as connection:
            assert connection.execute("SELECT count(*) FROM incidents").fetchone() == (2,)
