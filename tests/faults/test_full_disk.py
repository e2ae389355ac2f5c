"""A disk that takes no more: the command fails with a reason, and everything is as it was before."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from desktop.models.halfdone import HalfDone
from desktop.services.change import Change
from desktop.storage import errors
from desktop.storage.store import read
from tests.storage.support import (
    MORNING,
    contract,
    create,
    done,
    no_file_longer_than,
    outage,
    reopen,
    revised,
)


def test_a_command_that_cannot_be_stored_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "合同.shouyue"
    told: list[Change] = []
    with create(path) as workspace:
        done(workspace, outage(1), title="登记事件")
        before = workspace.facts, workspace.assessment, workspace.undo_title, workspace.last_saved_at
        workspace.subscribe(told.append)
        large = msgspec.structs.replace(outage(2, day=9), note="长" * 500_000)
        with no_file_longer_than(300_000), pytest.raises(errors.StorageFailed) as caught:
            workspace.save(large, title="登记大事件")
        assert "未能保存" in str(caught.value)
        assert str(path) in str(caught.value)
        shown = workspace.facts, workspace.assessment, workspace.undo_title, workspace.last_saved_at
        assert shown == before
        assert told == []
        assert [entry.title for entry in read(path).entries[1:]] == ["登记事件"]
        done(workspace, large, title="登记大事件")
    with reopen(path) as again:
        assert again.facts.incidents == (outage(1), large)


def test_an_edit_of_the_contract_that_cannot_be_stored_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "合同.shouyue"
    with create(path) as workspace:
        party = msgspec.structs.replace(contract().parties["b"], address="长" * 500_000)
        large = msgspec.structs.replace(contract(), parties={**contract().parties, "b": party})
        with no_file_longer_than(300_000), pytest.raises(errors.StorageFailed):
            workspace.revise(large, "改 乙方住所")
        assert (workspace.contract, workspace.undo_title) == (contract(), None)
        with no_file_longer_than(300_000), pytest.raises(errors.StorageFailed):
            workspace.add_contract(msgspec.structs.replace(large, id="第二份"))
        assert len(workspace.contracts) == 1
        revised(workspace, large)
    with reopen(path) as again:
        assert again.contract == large


def test_a_form_that_cannot_be_kept_leaves_what_was_kept(tmp_path: Path) -> None:
    old, new = (HalfDone("incidents", "", "", MORNING, {"note": text}) for text in ("旧", "长" * 60_000))
    with create(tmp_path / "合同.shouyue") as workspace:
        workspace.keep_half_done([old])
        with no_file_longer_than(100_000), pytest.raises(errors.StorageFailed, match="磁盘空间不足"):
            workspace.keep_half_done([new])
        assert workspace.half_done() == (old,)
        workspace.keep_half_done([new])
        assert workspace.half_done() == (new,)


def test_a_file_that_does_not_fit_is_not_made(tmp_path: Path) -> None:
    path = tmp_path / "合同.shouyue"
    with no_file_longer_than(20_000), pytest.raises(errors.ReadOnlyPlace, match="无法在此处建立文件"):
        create(path)
    assert list(tmp_path.iterdir()) == []
    create(path).close()
