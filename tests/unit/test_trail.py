"""What an audit entry changed, in words; and what reading the file again comes to."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import msgspec
import pytest

from desktop.models.annex1 import Annex1
from desktop.models.facts import Loss
from desktop.models.performance import Exit
from desktop.services.change import Change
from desktop.services.checking import check_file, file_state
from desktop.services.sealing import Sealing
from desktop.services.trail import FieldChange, changes_of, names_of, searchable, shown
from desktop.services.workspace import Workspace
from desktop.storage.migrations import VERSION
from tests.storage.support import behind_the_back, contract, done, outage, payment, reopen, revised


def _last(workspace: Workspace) -> tuple[FieldChange, ...]:
    return changes_of(workspace.entries[-1])


def test_a_new_record_shows_what_it_holds(workspace: Workspace) -> None:
    done(workspace, payment())
    assert _last(workspace) == (
        FieldChange("付款 P1", "款项", "—", "first"),
        FieldChange("付款 P1", "付款日", "—", "2025-05-06"),
        FieldChange("付款 P1", "金额", "—", "91,224.00 元"),
    )


def test_instalments_and_systems_are_called_by_their_names(workspace: Workspace) -> None:
    done(workspace, payment())
    names = names_of(workspace.terms)
    assert changes_of(workspace.entries[-1], names)[0] == FieldChange("付款 P1", "款项", "—", "首付款")
    done(workspace, outage(1))
    systems = "、".join(names[each] for each in outage(1).systems)
    changes = changes_of(workspace.entries[-1], names)
    assert FieldChange("事件 I1", "受影响系统", "—", systems) in changes


def test_an_edit_shows_the_fields_that_differ_and_its_undoing_the_reverse(workspace: Workspace) -> None:
    done(workspace, outage(1))
    done(workspace, msgspec.structs.replace(outage(1), title="平台恢复", problem=None))
    change = (
        FieldChange("事件 I1", "标题", "平台中断", "平台恢复"),
        FieldChange("事件 I1", "出现问题", "是", "—"),
    )
    assert _last(workspace) == change
    assert workspace.undo() is not None
    back = tuple(FieldChange(each.record, each.field, each.after, each.before) for each in change)
    assert _last(workspace) == back


def test_a_removed_record_shows_what_it_held(workspace: Workspace) -> None:
    done(workspace, Loss(id="L1", amount=Decimal("100.00")))
    assert isinstance(workspace.remove("losses", "L1", "删除损失"), Change)
    assert FieldChange("损失 L1", "金额", "100.00 元", "—") in _last(workspace)


def test_what_lies_within_a_field_is_shown_by_itself(workspace: Workspace) -> None:
    done(workspace, outage(1))
    (only,) = outage(1).outages
    later = msgspec.structs.replace(only, end=dt.datetime(2025, 6, 3, 11, 0, 30))
    done(workspace, msgspec.structs.replace(outage(1), outages=(later,)))
    (change,) = _last(workspace)
    assert (change.field, change.before, change.after) == (
        "中断 1 · 中断止",
        "2025-06-03 10:30:00",
        "2025-06-03 11:00:30",
    )


def test_a_record_of_which_there_is_one_needs_no_number(workspace: Workspace) -> None:
    done(workspace, Exit(id="exit", applied_on=dt.date(2025, 8, 22)))
    assert [each.record for each in _last(workspace)] == ["退出申请"]


def test_an_edit_of_the_contract_shows_the_place_that_differs(workspace: Workspace) -> None:
    terms = msgspec.structs.replace(contract().terms, cap_share=Decimal("0.30"))
    revised(workspace, contract().replaced(terms))
    assert _last(workspace) == (FieldChange("合同", "赔付上限", "0.20", "0.30"),)


def test_a_contract_made_and_a_month_sealed(workspace: Workspace) -> None:
    (made,) = changes_of(workspace.entries[0])
    assert (made.record, made.field, made.before) == ("合同", "全部内容", "—")
    assert isinstance(Sealing(workspace).seal("2025-06"), Change)
    (sealed,) = _last(workspace)
    assert (sealed.record, sealed.field) == ("月结单", "2025-06")
    assert sealed.after == f"SHA-256 {workspace.statements[0].hash}"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "—"),
        ("", "—"),
        ((), "—"),
        (False, "否"),
        (0, "0"),
        (dt.date(2025, 6, 3), "2025-06-03"),
        (("platform", "portal"), "platform、portal"),
        (Annex1(minutes=150), "影响时间 150"),
    ],
)
def test_values_in_words(value: object, words: str) -> None:
    assert shown(value) == words


def test_an_entry_is_found_by_title_day_id_and_content(workspace: Workspace) -> None:
    done(workspace, outage(1), title="登记事件")
    entry = workspace.entries[-1]
    assert all(text in searchable(entry) for text in ("登记", "2025-09-01", "i1", "平台中断"))
    assert "付款" not in searchable(entry)


def test_the_file_is_read_again_and_told(workspace: Workspace) -> None:
    done(workspace, outage(1), payment())
    assert isinstance(Sealing(workspace).seal("2025-06"), Change)
    check = check_file(workspace)
    assert check.problem == ""
    assert (check.entries, check.head) == (3, workspace.entries[-1].hash)
    (held,) = check.contracts
    assert (held.id, held.facts, held.entries, held.statements) == (contract().id, 2, 3, 1)
    state = file_state(workspace)
    assert (state.path, state.version) == (workspace.path, VERSION)
    assert state.size >= workspace.path.stat().st_size


def test_damage_behind_the_back_is_found(workspace: Workspace) -> None:
    done(workspace, outage(1))
    with behind_the_back(workspace.path) as connection:
        connection.execute("UPDATE incidents SET title = '别的'")
    assert "记录与审计链不一致" in check_file(workspace).problem


def test_a_file_opened_for_reading_is_checked_too(workspace: Workspace) -> None:
    workspace.close()
    with reopen(workspace.path, read_only=True) as reader:
        assert check_file(reader).entries == 1
