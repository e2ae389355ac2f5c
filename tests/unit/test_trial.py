"""假设: everything works as on the file, and nothing is in it until it is taken over as one step."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest

from desktop.models.calendar import AsOf
from desktop.models.facts import Loss
from desktop.services.change import Change, Refused
from desktop.services.trial import moved
from desktop.services.workspace import Workspace
from desktop.storage.errors import StorageFailed
from desktop.storage.store import read
from tests.storage.support import create, done, payment, revised


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with create(tmp_path / "合同.shouyue") as workspace:
        done(workspace, payment(), _loss("L1", "100"), title="登记付款和损失")
        yield workspace


def _loss(loss_id: str, amount: str) -> Loss:
    return Loss(id=loss_id, amount=Decimal(amount), title="设备更换")


def _removed(workspace: Workspace, kind: str, fact_id: str) -> None:
    assert isinstance(workspace.remove(kind, fact_id, "删除"), Change)


def _titles(workspace: Workspace) -> list[str]:
    return [entry.title for entry in read(workspace.path).entries]


def test_what_is_tried_changes_the_figures_and_not_the_file(workspace: Workspace) -> None:
    stored, saved_at = _titles(workspace), workspace.last_saved_at
    before = workspace.assessment.penalties.losses
    workspace.try_out()
    assert workspace.undo_title is None, "what was stored is not undone while trying"
    assert workspace.new_id("losses") == "L2"
    done(workspace, _loss("L2", "250"), title="登记损失")
    assert workspace.assessment.penalties.losses == before + 250
    assert (_titles(workspace), workspace.last_saved_at) == (stored, saved_at)
    assert workspace.undo_title == "登记损失"
    assert isinstance(workspace.save(_loss("L3", "-1"), title="登记损失"), Refused)


def test_dropping_shows_what_is_stored_again(workspace: Workspace) -> None:
    facts, shown = workspace.facts, workspace.assessment
    told: list[Change] = []
    workspace.try_out()
    done(workspace, _loss("L2", "250"), title="登记损失")
    terms = msgspec.structs.replace(workspace.terms, total_fee=Decimal("200000.00"))
    revised(workspace, workspace.contract.replaced(terms))
    workspace.subscribe(told.append)
    workspace.abandon()
    assert (workspace.facts, workspace.assessment, workspace.trial) == (facts, shown, None)
    assert {(key.kind, key.id) for key in told[-1].touched} >= {("losses", "L2")}
    assert workspace.contract.terms.total_fee != terms.total_fee
    assert workspace.undo_title == "登记付款和损失"


def test_taking_over_is_one_step_that_undo_takes_back(workspace: Workspace) -> None:
    facts, count = workspace.facts, len(_titles(workspace))
    workspace.try_out()
    done(workspace, _loss("L2", "250"), title="登记损失")
    done(workspace, _loss("L3", "10"), title="登记损失")
    done(workspace, _loss("L2", "300"), title="改损失")
    _removed(workspace, "losses", "L3")
    _removed(workspace, "losses", "L1")
    tried, shown = workspace.facts, workspace.assessment
    assert len(workspace.tried) == 2, "L2 is new and L1 is gone; L3 came and went"
    workspace.adopt()
    assert (workspace.facts, workspace.assessment, workspace.trial) == (tried, shown, None)
    assert _titles(workspace)[count:] == ["采纳假设（2 处改动）"]
    workspace.undo()
    assert workspace.facts == facts


def test_undo_while_trying_goes_back_as_far_as_it_began(workspace: Workspace) -> None:
    facts = workspace.facts
    workspace.try_out()
    _removed(workspace, "losses", "L1")
    done(workspace, _loss("L1", "90"), title="登记损失")
    workspace.undo()
    workspace.undo()
    assert workspace.undo() is None
    assert workspace.facts == facts
    assert workspace.tried == ()
    workspace.redo()
    assert not workspace.facts.losses
    workspace.undo()
    stored = _titles(workspace)
    workspace.adopt()
    assert _titles(workspace) == stored, "nothing was changed, so nothing is stored"
    assert workspace.trial is None


def test_a_record_removed_and_entered_again_is_a_change_of_it(workspace: Workspace) -> None:
    workspace.try_out()
    _removed(workspace, "losses", "L1")
    done(workspace, _loss("L1", "90"), title="登记损失")
    done(workspace, _loss("L2", "5"), title="登记损失")
    workspace.adopt()
    assert [each.amount for each in workspace.facts.losses] == [90, 5]
    workspace.undo()
    assert [each.amount for each in workspace.facts.losses] == [100]


def test_a_disk_that_refuses_leaves_the_trial_on(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace.try_out()
    done(workspace, _loss("L2", "250"), title="登记损失")
    tried = workspace.facts
    assert workspace._file is not None

    def refuse(_step: object) -> None:
        raise StorageFailed(workspace.path, "磁盘已满")

    with monkeypatch.context() as patched:
        patched.setattr(workspace._file.store, "append", refuse)
        with pytest.raises(StorageFailed):
            workspace.adopt()
    assert workspace.trial is not None
    assert (workspace.facts, len(workspace.tried)) == (tried, 1)
    assert workspace.undo_title == "登记损失"
    workspace.adopt()
    assert [each.id for each in workspace.facts.losses] == ["L1", "L2"]


def test_the_main_figures_stand_side_by_side_on_the_day_shown(workspace: Workspace) -> None:
    workspace.try_out()
    _removed(workspace, "payments", "P1")
    assert workspace.trial is not None
    for day in (workspace.as_of.day, dt.date(2025, 12, 31)):
        workspace.set_as_of(AsOf(day))
        before = workspace.trial.before(workspace.as_of, workspace.calendar)
        rows = {each.figure_id: each for each in moved(before, workspace.assessment, workspace.terms)}
        cap = rows["penalties.cap"]
        assert cap.old != cap.new
        assert (cap.old, cap.new) == (before.penalties.cap, workspace.assessment.penalties.cap)
        assert rows["payments.final.net"].name == "尾款净额"
