"""An import planned and saved: what is new, what changes, what must be asked, and all of it undone."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator, Sequence
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from desktop.exchange.china import load_calendar
from desktop.exchange.headers import find_head, headers, mapped
from desktop.exchange.sheets import Raw, Sheet, Stamp, read_book
from desktop.exchange.sheets.failed import write_failed
from desktop.exchange.template import load_contract
from desktop.models.enums.incidents import Cause
from desktop.models.facts import Incident, Outage
from desktop.services.attaching import Offer, offer_of, owner_words
from desktop.services.backups import Backups, Reason, backup_folder
from desktop.services.change import Change, Refused
from desktop.services.importing import (
    AS_NEW,
    Plan,
    Remembered,
    Setup,
    effects_of,
    import_rows,
    make_plan,
    records_of,
)
from desktop.services.vouching import mark
from desktop.services.workspace import Workspace

NOW = dt.datetime(2026, 4, 10, 10, 42, 7)
_HEAD: list[Raw] = ["工单编号", "业务系统", "受理时间", "响应时间", "是否出现问题"]


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "a.shouyue", load_contract(), load_calendar(), lambda: NOW) as opened:
        yield opened


def table(*rows: Sequence[Raw], head: Sequence[Raw] = _HEAD) -> Sheet:
    return Sheet("工单", [list(head), *map(list, rows)])


def planned(workspace: Workspace, sheet: Sheet, kind: str, **more: object) -> Plan:
    head = find_head(sheet, kind)
    setup = Setup(kind, head, mapped(kind, headers(sheet, head)), **more)  # type: ignore[arg-type]
    return make_plan(sheet, setup, workspace.contract.replaced(workspace.terms), workspace.facts)


def states(plan: Plan) -> list[str]:
    return [each.state for each in plan.rows]


def row(name: str, day: int, minutes: int = 10) -> list[Raw]:
    at = dt.datetime(2025, 6, day, 9)
    responded = at + dt.timedelta(minutes=minutes)
    return [name, "platform", Stamp(at, "both"), Stamp(responded, "both"), "否"]


def test_the_same_file_again_changes_nothing(workspace: Workspace) -> None:
    sheet = table(row("G-1", 3), row("G-2", 4))
    first = planned(workspace, sheet, "incidents")
    assert states(first) == ["new", "new"]
    before = len(workspace.entries)
    assert isinstance(import_rows(first, workspace, "工单.xlsx"), Change)
    assert len(workspace.entries) == before + 1
    assert workspace.undo_title == "导入事件 2 行（工单.xlsx）"
    assert states(planned(workspace, sheet, "incidents")) == ["same", "same"]


def test_an_import_is_undone_as_one_step_and_holds_after_reopening(workspace: Workspace) -> None:
    empty = workspace.facts
    import_rows(planned(workspace, table(row("G-1", 3), row("G-2", 4)), "incidents"), workspace, "a.xlsx")
    held = workspace.facts
    assert Workspace.open(workspace.path, load_calendar(), lambda: NOW, read_only=True).facts == held
    workspace.undo()
    assert workspace.facts == empty
    workspace.redo()
    assert workspace.facts == held


def test_a_changed_cell_is_shown_old_and_new_and_absent_rows_stay(workspace: Workspace) -> None:
    import_rows(planned(workspace, table(row("G-1", 3), row("G-2", 4)), "incidents"), workspace, "a.xlsx")
    plan = planned(workspace, table(row("G-2", 4, minutes=12)), "incidents")
    (change,) = plan.rows[0].changes
    assert (change.zh, change.old, change.new) == ("响应", "2025-06-04 09:10:00", "2025-06-04 09:12:00")
    import_rows(plan, workspace, "a.xlsx")
    assert [each.id for each in workspace.facts.incidents] == ["G-1", "G-2"]
    assert str(workspace.facts.incidents[1].responded_at) == "2025-06-04 09:12:00"


def test_an_empty_cell_and_a_column_that_is_not_there_keep_what_is_recorded(workspace: Workspace) -> None:
    import_rows(planned(workspace, table(row("G-1", 3)), "incidents"), workspace, "a.xlsx")
    sheet = table(["G-1", None, "示例标题"], head=["工单编号", "业务系统", "标题"])
    import_rows(planned(workspace, sheet, "incidents"), workspace, "a.xlsx")
    (held,) = workspace.facts.incidents
    assert (held.systems, held.title) == (("platform",), "示例标题")
    assert held.responded_at is not None


def test_rows_without_ids_are_known_again_by_what_they_are(workspace: Workspace) -> None:
    rows = [row("", 3)[1:], row("", 4)[1:]]
    sheet = table(*rows, head=_HEAD[1:])
    import_rows(planned(workspace, sheet, "incidents"), workspace, "a.xlsx")
    assert [each.id for each in workspace.facts.incidents] == ["I1", "I2"]
    assert states(planned(workspace, sheet, "incidents")) == ["same", "same"]


def test_a_new_id_for_what_is_there_is_asked(workspace: Workspace) -> None:
    import_rows(planned(workspace, table(row("", 3)[1:], head=_HEAD[1:]), "incidents"), workspace, "a.xlsx")
    sheet = table(row("G-1", 3, minutes=12))
    (asked,) = planned(workspace, sheet, "incidents").rows
    assert (asked.state, asked.candidates) == ("ambiguous", ("I1",))
    assert "G-1" in asked.why
    (updated,) = planned(workspace, sheet, "incidents", resolved={1: "I1"}).rows
    assert (updated.state, updated.record.id if updated.record else "") == ("changed", "I1")
    (new,) = planned(workspace, sheet, "incidents", resolved={1: AS_NEW}).rows
    assert (new.state, new.record.id if new.record else "") == ("new", "G-1")


def test_two_rows_of_one_record_are_not_both_taken(workspace: Workspace) -> None:
    head: list[Raw] = ["月份", "人数"]
    plan = planned(workspace, table(["2025-06", 12], ["2025年6月", 11], head=head), "headcounts")
    assert states(plan) == ["new", "ambiguous"]
    assert "第 2 行" in plan.rows[1].why


def test_a_new_id_never_meets_one_from_outside(workspace: Workspace) -> None:
    workspace.save(Incident(id="I1", systems=("platform",)), title="登记")
    workspace.undo()
    sheet = table(row("I2", 3), row("", 4))
    import_rows(planned(workspace, sheet, "incidents"), workspace, "a.xlsx")
    assert [each.id for each in workspace.facts.incidents] == ["I2", "I3"]


def test_outages_go_to_their_incident(workspace: Workspace) -> None:
    outage = Outage(system="platform", start=dt.datetime(2025, 6, 3, 9), end=dt.datetime(2025, 6, 3, 10))
    incident = Incident(id="G-1", systems=("platform",), reported_at=outage.start, outages=(outage,))
    workspace.save(incident, title="登记")
    head: list[Raw] = ["事件编号", "系统", "中断起", "中断止"]
    sheet = table(
        ["G-1", "platform", "2025-6-3 9:00", "2025-6-3 10:30"],
        ["G-1", "platform", "2025-6-3 11:00", "11:20"],
        ["G-9", "platform", "2025-6-3 11:00", "11:20"],
        ["G-1", "platform", "2025-6-3 13:00", "12:00"],
        head=head,
    )
    plan = planned(workspace, sheet, "outages")
    assert states(plan) == ["changed", "new", "invalid", "invalid"]
    assert [each.faults[0].place for each in plan.rows[2:]] == ["A4", "D5"]
    assert isinstance(import_rows(plan, workspace, "a.xlsx"), Change)
    spans = [(each.start.hour, each.end) for each in workspace.facts.incidents[0].outages]
    assert spans == [(9, dt.datetime(2025, 6, 3, 10, 30)), (11, dt.datetime(2025, 6, 3, 11, 20))]
    again = planned(workspace, sheet, "outages")
    assert states(again) == ["same", "same", "invalid", "invalid"]


def test_the_unit_of_money_is_asked_and_then_used(workspace: Workspace) -> None:
    head: list[Raw] = ["款项", "付款日期", "金额"]
    sheet = table(["首付款", "2025.4.30", 3.9096], head=head)
    asked = planned(workspace, sheet, "payments")
    assert (asked.asks, asked.rows) == ((2,), ())
    plan = planned(workspace, sheet, "payments", units={2: "万元"})
    records = records_of(plan, workspace)
    assert [getattr(each, "amount", None) for each in records] == [Decimal("39096.00")]


def test_what_a_new_record_cannot_do_without_is_asked_or_told(workspace: Workspace) -> None:
    head: list[Raw] = ["编号", "付款日期", "金额（元）"]
    assert planned(workspace, table(["2025-4-30", 1], head=head[1:]), "payments").missing == ("款项",)
    plan = planned(workspace, table([None, "2025-4-30", 1], head=head), "payments")
    assert plan.rows[0].why == "第 2 行：没有填写款项；应为款项；请补上"


def test_what_an_import_changes_is_known_before(workspace: Workspace) -> None:
    plan = planned(workspace, table(row("G-1", 3), row("G-2", 4, minutes=20)), "incidents")
    effects = {each.name: each for each in effects_of(workspace, records_of(plan, workspace))}
    assert (effects["2025-06 平均响应"].old, effects["2025-06 平均响应"].new) == (None, Decimal("15.00"))
    assert not effects["违约金发生"].differs
    assert workspace.facts.incidents == ()


def test_a_row_that_was_left_out_is_not_written(workspace: Workspace) -> None:
    plan = planned(workspace, table(row("G-1", 3), row("G-2", 4)), "incidents")
    import_rows(plan, workspace, "a.xlsx", rows={2})
    assert [each.id for each in workspace.facts.incidents] == ["G-2"]


def test_rows_are_judged_again_where_something_was_recorded_meanwhile(workspace: Workspace) -> None:
    head: list[Raw] = ["月份", "人数"]
    plan = planned(workspace, table(["2025-06", 12], head=head), "headcounts")
    other = planned(workspace, table(["2025-06", 9], head=head), "headcounts")
    assert isinstance(import_rows(other, workspace, "b.xlsx"), Change)
    assert isinstance(import_rows(plan, workspace, "a.xlsx"), Refused)
    assert [each.count for each in workspace.facts.headcounts] == [Decimal(9)]


def test_failed_rows_can_be_mended_and_imported(workspace: Workspace, tmp_path: Path) -> None:
    bad = [*row("=1+1", 3)[:3], "15:52:70", "否"]
    plan = planned(workspace, table(bad), "incidents")
    path = tmp_path / "未导入.xlsx"
    write_failed(path, "工单", [str(each) for each in _HEAD], [(bad, plan.rows[0].why)], mark(workspace))
    book = load_workbook(path)
    assert workspace.entries[-1].hash in book.properties.description
    sheet = book["工单"]
    assert sheet["A2"].data_type == "s"
    assert sheet["F1"].value == "未导入的原因"
    assert "秒数超出 0–59" in str(sheet["F2"].value)
    sheet["D2"] = "9:12:30"
    book.save(path)
    mended = planned(workspace, read_book(path).sheet, "incidents")
    assert [each.why for each in mended.rows] == [""]
    assert states(mended) == ["new"]
    assert (
        mended.rows[0].record
        == planned(workspace, table([*bad[:3], "9:12:30", "否"]), "incidents").rows[0].record
    )


def test_how_a_table_was_read_is_remembered_by_header(tmp_path: Path) -> None:
    sheet = table(["G-1", "platform", "2025-6-3 9:00"], head=["流水", "平台", "时刻"])
    head = find_head(sheet, "incidents")
    names = headers(sheet, head)
    assert mapped("incidents", names) == {}
    chosen = {0: "id", 2: "reported_at"}
    Remembered(tmp_path).keep(Setup("incidents", head, chosen, units={1: "万元"}), names)
    again = Remembered(tmp_path)
    assert mapped("incidents", names, again.columns("incidents")) == chosen
    assert again.units("incidents", names) == {1: "万元"}
    (tmp_path / "imports.json").write_text("{", encoding="utf-8")
    assert Remembered(tmp_path).columns("incidents") == {}


def test_the_file_is_backed_up_before_an_import(workspace: Workspace) -> None:
    backups = Backups(backup_folder(), workspace.path, workspace.now)
    plan = planned(workspace, table(row("G-1", 3)), "incidents")
    assert isinstance(import_rows(plan, workspace, "工单.xlsx"), Change)
    (backup,) = backups.held()
    assert backup.reason is Reason.IMPORT
    assert backup.entries == len(workspace.entries) - 1


def test_where_no_backup_can_be_made_nothing_is_imported(workspace: Workspace) -> None:
    folder = Backups(backup_folder(), workspace.path, workspace.now).folder
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("a file where the folder should be")
    plan = planned(workspace, table(row("G-1", 3)), "incidents")
    refused = import_rows(plan, workspace, "工单.xlsx")
    assert isinstance(refused, Refused)
    assert "没有备份" in str(refused)
    assert workspace.facts.incidents == ()


def test_an_empty_cell_of_the_key_is_the_default_that_the_record_took(workspace: Workspace) -> None:
    """A person without a side is recorded as of party B, and known again as that."""
    sheet = table(["张三", None], head=["姓名", "所属"])
    assert states(planned(workspace, sheet, "people")) == ["new"]
    import_rows(planned(workspace, sheet, "people"), workspace, "a.xlsx")
    assert states(planned(workspace, sheet, "people")) == ["same"]


def test_a_word_of_a_closed_list_is_its_member_and_not_its_text(workspace: Workspace) -> None:
    """The rules ask a cause whose it is."""
    head = ["工单编号", "业务系统", "受理时间", "原因"]
    at = Stamp(dt.datetime(2025, 6, 3, 9), "both")
    plan = planned(workspace, table(["G-1", "platform", at, "云平台安全隐患"], head=head), "incidents")
    (record,) = records_of(plan, workspace)
    assert isinstance(record, Incident)
    assert isinstance(record.cause, Cause)


def test_the_table_is_kept_as_evidence_of_its_import(workspace: Workspace, tmp_path: Path) -> None:
    """In years it can be proven what was read: by name, hash and content, and the audit entry holds them."""
    path = tmp_path / "工单.xlsx"
    path.write_bytes(b"PK what was read")
    offer = offer_of(path)
    assert isinstance(offer, Offer)
    plan = planned(workspace, table(row("G-1", 3)), "incidents")
    assert isinstance(import_rows(plan, workspace, path.name, source=offer), Change)
    (kept,) = workspace.facts.attachments
    assert (kept.name, kept.sha256) == ("工单.xlsx", hashlib.sha256(path.read_bytes()).hexdigest())
    assert owner_words(kept) == f"导入 {NOW}"
    assert ("attachments", kept.id) in workspace.entries[-1].keys
    content = BytesIO()
    workspace.copy_content(kept.sha256, content)
    assert content.getvalue() == path.read_bytes()
    workspace.undo()
    assert workspace.facts.attachments == ()


def test_a_table_that_was_changed_meanwhile_is_not_kept_for_what_was_read(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "工单.csv"
    path.write_text("a,b")
    offer = offer_of(path)
    assert isinstance(offer, Offer)
    path.write_text("a,c")
    plan = planned(workspace, table(row("G-1", 3)), "incidents")
    refused = import_rows(plan, workspace, path.name, source=offer)
    assert isinstance(refused, Refused)
    assert "在读取之后被改动" in refused.problems[0].reason
    assert workspace.facts.incidents == ()


def test_an_empty_cell_takes_away_what_is_recorded_where_that_was_chosen(workspace: Workspace) -> None:
    head = ["工单编号", "业务系统", "受理时间", "响应时间", "是否出现问题", "标题", "原因"]
    at, later = (Stamp(dt.datetime(2025, 6, 3, 9, minute), "both") for minute in (0, 9))
    full = table(["G-1", "platform", at, later, "否", "示例标题", "甲方原因"], head=head)
    import_rows(planned(workspace, full, "incidents"), workspace, "a.xlsx")
    bare = table(["G-1", None, at, "—", None, None, None], head=head)
    assert states(planned(workspace, bare, "incidents")) == ["same"]
    plan = planned(workspace, bare, "incidents", clearing=True)
    assert {(each.zh, each.old, each.new) for each in plan.rows[0].changes} == {
        ("受影响系统", "示例远程医学平台", ""),
        ("响应", "2025-06-03 09:09:00", ""),
        ("出现问题", "否", "未认定"),
        ("标题", "示例标题", ""),
        ("原因", "甲方原因", ""),
    }
    import_rows(plan, workspace, "a.xlsx")
    assert workspace.facts.incidents == (Incident(id="G-1", reported_at=at.at),)


def test_what_a_record_cannot_be_without_is_never_taken_away(workspace: Workspace) -> None:
    head = ["编号", "款项", "付款日期", "金额（元）"]
    paid = Stamp(dt.datetime(2025, 6, 3), "day")
    import_rows(
        planned(workspace, table(["P1", "first", paid, 5], head=head), "payments"), workspace, "a.xlsx"
    )
    bare = table(["P1", None, paid, None], head=head)
    assert states(planned(workspace, bare, "payments", clearing=True)) == ["same"]
