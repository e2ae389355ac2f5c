"""The recycle bin and the history of a record, as the audit entries tell them."""

from __future__ import annotations

import msgspec
import pytest

from desktop.models.enums.findings import Verdict
from desktop.models.facts import Incident
from desktop.models.performance import Exit
from desktop.services.change import Change, Refused
from desktop.services.record_history import called, take_back, versions_of
from desktop.services.removed import Bin, Removed, edits_of
from desktop.services.workspace import Workspace
from desktop.storage.ledger import Edit
from tests.storage.support import at, done, outage, payment, reopen


def _bin(workspace: Workspace) -> tuple[Removed, ...]:
    gone = Bin()
    gone.take(workspace.entries)
    return gone.held(workspace.facts)


def _ids(workspace: Workspace) -> list[str]:
    return [each.edit.id for each in _bin(workspace)]


def _confirmed(workspace: Workspace, number: int) -> None:
    """An incident whose heaviest finding is confirmed."""
    done(workspace, outage(number, day=number))
    finding = next(
        each for each in workspace.assessment.findings if each.waits and f"I{number}" in each.subjects
    )
    assert isinstance(workspace.decide(finding, Verdict.CONFIRM), Change)


def _restore(workspace: Workspace, *chosen: Removed) -> Change | Refused:
    return workspace.restore(edits_of(chosen, workspace.facts), "恢复")


def test_what_is_removed_lies_in_the_bin_until_it_is_back(workspace: Workspace) -> None:
    done(workspace, outage(1), outage(2), payment())
    assert _bin(workspace) == ()
    before = workspace.facts
    workspace.remove("incidents", "I1", "删除事件 I1")
    (gone,) = _bin(workspace)
    assert (gone.fact, gone.title) == (outage(1), "删除事件 I1")
    assert gone.at == workspace.entries[-1].moment
    assert isinstance(_restore(workspace, gone), Change)
    assert workspace.facts == before, "in its old place"
    assert _bin(workspace) == ()
    workspace.undo()
    assert _ids(workspace) == ["I1"]


def test_it_survives_reopening_and_what_was_undone_lies_there_too(workspace: Workspace) -> None:
    done(workspace, outage(1))
    workspace.undo()
    path = workspace.path
    workspace.close()
    with reopen(path) as again:
        assert _ids(again) == ["I1"]
        again.redo()
        assert _bin(again) == ()


def test_a_record_comes_back_with_the_decision_that_went_with_it(workspace: Workspace) -> None:
    _confirmed(workspace, 1)
    _confirmed(workspace, 2)
    before = workspace.facts
    workspace.remove_all((("incidents", "I1"), ("incidents", "I2")), "删除 2 条")
    assert [each.id for each in workspace.facts.decisions] == []
    one = next(each for each in _bin(workspace) if each.edit.id == "I1")
    assert [edit.id for edit in one.along] == ["Z1"], "its own, not that of the other"
    assert _ids(workspace) == ["I1", "I2"]
    _restore(workspace, one)
    assert [each.subject for each in workspace.facts.decisions] == ["I1"]
    _restore(workspace, *_bin(workspace))
    assert workspace.facts == before


def test_several_come_back_as_one_step(workspace: Workspace) -> None:
    done(workspace, outage(1), outage(2), outage(3))
    for number in (1, 3):
        workspace.remove("incidents", f"I{number}", f"删除事件 I{number}")
    assert _ids(workspace) == ["I3", "I1"]
    _restore(workspace, *_bin(workspace))
    assert [each.id for each in workspace.facts.incidents] == ["I1", "I2", "I3"]
    workspace.undo()
    assert [each.id for each in workspace.facts.incidents] == ["I2"]


def test_removing_several_is_one_step_or_none(workspace: Workspace) -> None:
    done(workspace, outage(1), outage(2))
    keys = (("incidents", "I1"), ("incidents", "I9"))
    refused = workspace.remove_all(keys, "删除 2 条")
    assert isinstance(refused, Refused)
    assert "I9" in refused.problems[0].reason
    assert len(workspace.facts.incidents) == 2
    workspace.remove_all((("incidents", "I1"), ("incidents", "I2")), "删除 2 条")
    assert [each.id for each in workspace.facts.incidents] == []
    workspace.undo()
    assert len(workspace.facts.incidents) == 2


def test_a_replaced_decision_is_not_in_the_bin_a_withdrawn_one_is(workspace: Workspace) -> None:
    _confirmed(workspace, 1)
    finding = next(each for each in workspace.assessment.findings if each.confirmed)
    workspace.decide(finding, Verdict.WAIVE, "已另行协商")
    assert _bin(workspace) == ()
    finding = next(each for each in workspace.assessment.findings if each.key == finding.key)
    workspace.withdraw_decision(finding)
    assert [each.edit.kind for each in _bin(workspace)] == ["decisions"]


def test_a_withdrawn_decision_does_not_come_back_beside_a_newer_one(workspace: Workspace) -> None:
    _confirmed(workspace, 1)
    finding = next(each for each in workspace.assessment.findings if each.confirmed)
    workspace.withdraw_decision(finding)
    finding = next(each for each in workspace.assessment.findings if each.key == finding.key)
    workspace.decide(finding, Verdict.WAIVE, "已另行协商")
    (gone,) = _bin(workspace)
    refused = _restore(workspace, gone)
    assert isinstance(refused, Refused)
    assert "现由 Z2 决定" in refused.problems[0].reason
    assert [each.id for each in workspace.facts.decisions] == ["Z2"]


def test_an_id_that_is_in_use_again_is_told(workspace: Workspace) -> None:
    done(workspace, outage(1))
    workspace.remove("incidents", "I1", "删除事件 I1")
    done(workspace, outage(1, title="另一件"))
    (gone,) = _bin(workspace)
    assert gone.taken
    refused = _restore(workspace, gone)
    assert isinstance(refused, Refused)
    assert refused.problems[0].reason == "编号 I1 现在是另一条事件"
    assert "请先删除" in refused.problems[0].way_out
    workspace.remove("incidents", "I1", "删除另一件")
    assert [each.title for each in _bin(workspace)] == ["删除另一件"], "of an id the last that had it"


def test_of_a_kind_with_one_record_the_way_out_says_so(workspace: Workspace) -> None:
    first, second = (Exit(id="exit", applied_on=at(f"2025-09-0{day}").date()) for day in (1, 2))
    done(workspace, first)
    workspace.remove("exit", "exit", "删除退出申请")
    done(workspace, second)
    refused = _restore(workspace, *_bin(workspace))
    assert isinstance(refused, Refused)
    assert "只有一份" in refused.problems[0].reason


def test_a_record_that_cannot_be_true_any_more_stays_in_the_bin(workspace: Workspace) -> None:
    done(workspace, outage(1))
    workspace.remove("incidents", "I1", "删除事件 I1")
    terms = workspace.contract.terms
    others = tuple(msgspec.structs.replace(each, id=f"new-{each.id}") for each in terms.systems)
    renamed = msgspec.structs.replace(terms, systems=others)
    assert isinstance(workspace.revise(workspace.contract.replaced(renamed), "更换系统"), Change)
    refused = _restore(workspace, *_bin(workspace))
    assert isinstance(refused, Refused)
    assert refused.problems[0].reason.startswith("事件 I1：")
    assert _ids(workspace) == ["I1"]


def test_two_that_had_the_same_place_come_back_one_after_the_other(workspace: Workspace) -> None:
    for number in (1, 2):
        done(workspace, outage(number))
        workspace.remove("incidents", f"I{number}", f"删除事件 I{number}")
    assert isinstance(_restore(workspace, *_bin(workspace)), Change)
    assert sorted(each.id for each in workspace.facts.incidents) == ["I1", "I2"]
    path, facts = workspace.path, workspace.facts
    workspace.close()
    with reopen(path) as again:
        assert again.facts == facts


def test_a_record_has_a_history_of_its_own(workspace: Workspace) -> None:
    done(workspace, outage(1), outage(11))
    later = msgspec.structs.replace(outage(1), title="平台恢复")
    workspace.save(later, title="修改标题")
    workspace.remove("incidents", "I1", "删除事件 I1")
    workspace.undo()
    versions = versions_of(workspace.entries, "incidents", "I1")
    assert [each.kind for each in versions] == ["undo", "do", "do", "do"]
    assert [each.state.title if isinstance(each.state, Incident) else "" for each in versions] == [
        "平台恢复",
        "",
        "平台恢复",
        "平台中断",
    ]
    (change,) = versions[2].changes()
    assert (change.field, change.before, change.after) == ("标题", "平台中断", "平台恢复")
    assert [each.seq for each in versions_of(workspace.entries, "incidents", "I11")] == [versions[3].seq]


def test_an_earlier_state_is_taken_back_as_a_step_of_its_own(workspace: Workspace) -> None:
    done(workspace, outage(1))
    workspace.save(msgspec.structs.replace(outage(1), title="平台恢复"), title="修改标题")
    first = versions_of(workspace.entries, "incidents", "I1")[-1]
    assert isinstance(take_back(workspace, first), Change)
    assert workspace.facts.incidents == (outage(1),)
    assert workspace.undo_title == f"恢复事件 I1“平台中断”在 {first.at:%Y-%m-%d %H:%M} 的内容"
    workspace.remove("incidents", "I1", "删除事件 I1")
    assert isinstance(take_back(workspace, first), Change)
    assert workspace.facts.incidents == (outage(1),)
    gone = Edit("incidents", "I1", 1, outage(1), None)
    with pytest.raises(ValueError, match="incidents I1"):
        take_back(workspace, msgspec.structs.replace(first, edit=gone))


def test_what_a_record_is_called() -> None:
    assert called(outage(1)) == "事件 I1“平台中断”"
    assert called(payment()) == "付款 P1"
    assert called(Exit(id="exit")) == "退出申请"
