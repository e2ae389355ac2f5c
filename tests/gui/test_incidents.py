"""The page 事件 under real keys and mouse, on the sample contract and on an empty one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.exchange.template import load_contract
from desktop.models.calendar import AsOf, Calendar
from desktop.models.enums.findings import FindingStatus
from desktop.models.enums.incidents import Cause, Effect, Flag
from desktop.models.facts import Incident
from desktop.services.change import Change
from desktop.services.workspace import Workspace
from desktop.storage.audit import Step
from desktop.storage.errors import StorageFailed
from desktop.storage.store import Store
from desktop.views.evident.subjects import overruns, own_checks
from desktop.views.evident.whatif import World, flag_words
from desktop.views.pages.incidents import IncidentsPage
from desktop.views.pages.incidents.stamps import stamp_rows, time_axis
from desktop.views.theme import Mode, Theme, tint
from desktop.views.widgets import Explainer, StateLabel
from tests.gui.conftest import NOW

MAIN = "I2"
"""The sample's 平台访问中断."""


class Shown:
    """A page on the screen, following its workspace as the window lets it."""

    def __init__(self, qtbot: QtBot, workspace: Workspace, width: int = 994) -> None:
        self.bot = qtbot
        self.workspace = workspace
        self.explainer = Explainer()
        self.page = IncidentsPage(workspace, self.explainer)
        qtbot.addWidget(self.page)
        self.told: list[str] = []
        self.asked: list[str] = []
        self.refused: list[object] = []
        self.page.told.connect(self.told.append)
        self.page.refused.connect(self.refused.append)
        self.explainer.requested.connect(self.asked.append)
        workspace.subscribe(self.page.take_change)
        self.page.resize(width, 672)
        self.page.show()
        self.page.activateWindow()
        assert QTest.qWaitForWindowActive(self.page)

    def incident(self, incident_id: str = MAIN) -> Incident:
        return next(each for each in self.workspace.facts.incidents if each.id == incident_id)

    def type(self, editor: QLineEdit, text: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
        editor.setFocus()
        editor.selectAll()
        QTest.keyClick(editor, Qt.Key.Key_Delete)
        for letter in text:
            if ord(letter) < 128:
                QTest.keyClicks(editor, letter)
            else:
                editor.insert(letter)  # As an input method does.
        QTest.keyClick(editor, key)

    def click(self, widget: QWidget, place: QPoint | None = None) -> None:
        if place is None:
            QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        else:
            QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place)

    def total(self) -> str:
        return self.page.detail.ledger.total.text

    def rows(self) -> list[tuple[str, ...]]:
        table = self.page.detail.ledger.table
        return [tuple(cell.text for cell in row.cells) for row in table.rows_model.rows]

    def line_mark(self, key: str) -> str:
        return self.page.detail.timeline.line(key).mark.text


def colours(widget: QWidget) -> set[str]:
    """Every colour in the picture of a widget."""
    picture = widget.grab().toImage()
    return {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}


@pytest.fixture
def shown(qtbot: QtBot, theme: Theme, sample: Workspace) -> Shown:
    seen = Shown(qtbot, sample)
    seen.page.show_record("incidents", MAIN)
    return seen


@pytest.fixture
def blank(tmp_path: Path, calendar: Calendar) -> Iterator[Workspace]:
    workspace = Workspace.create(tmp_path / "空.shouyue", load_contract(), calendar, lambda: NOW)
    yield workspace
    workspace.close()


def test_the_list_is_walked_by_keyboard_and_the_detail_follows(shown: Shown) -> None:
    pane = shown.page.column.pane
    pane.setFocus()
    assert pane.rows_model.rows[0].right == "2026-02-26"
    QTest.keyClick(pane, Qt.Key.Key_Home)
    assert shown.page.detail.header.title.text() == "负载均衡切换超时"
    QTest.keyClick(pane, Qt.Key.Key_Down)
    assert shown.page.detail.header.title.text() == "杀毒进程占满资源"
    QTest.keyClick(pane, Qt.Key.Key_Up)
    assert shown.page.detail.header.title.text() == "负载均衡切换超时"


def test_a_filter_shows_its_records_and_counts_all(shown: Shown) -> None:
    sieve = shown.page.column.sieve
    assert "违约 2" in sieve.accessibleDescription()
    shown.click(sieve, sieve.point_of(1))
    assert {row.states[0][1] for row in shown.page.column.pane.rows_model.rows} == {"违约"}
    assert shown.page.column.chosen == MAIN
    shown.page.show_record("incidents", "I1")
    assert shown.page.column.chosen == "I1"


def test_the_sample_incident_reads_as_drawn(qtbot: QtBot, shown: Shown) -> None:
    assert shown.total() == "5,430.00"
    assert [row[:2] for row in shown.rows()][:3] == [("成立", "3-1"), ("被吸收", "3-5"), ("空档", "3-10")]
    assert shown.line_mark("responded_at") == "按时，余 0:40"
    assert shown.line_mark("restored_at") == "超限 1:36:00"
    assert shown.page.detail.timeline.line("restored_at").elapsed.text == "2:06:00"
    assert shown.page.detail.timeline.outages.pairs[0].start.mark.text == "3-5 满 2 小时"
    severity = shown.page.detail.severity
    qtbot.waitUntil(lambda: not severity.busy)
    assert severity.line(Flag.MAJOR_LOSS).effect.whole() == "改为“是”→ 2-1 21,720.00"


def test_what_other_answers_would_change_follows_an_edit_after_the_paint(qtbot: QtBot, shown: Shown) -> None:
    severity, work = shown.page.detail.severity, shown.page.workspace
    effect = severity.line(Flag.MAJOR_LOSS).effect
    qtbot.waitUntil(lambda: not severity.busy)
    before = effect.whole()
    for value in (None, True):  # The second edit drops what the first had to be worked out.
        record = msgspec.structs.replace(shown.incident(), major_loss=value)
        assert isinstance(work.save(record, title="改判断"), Change)
        assert severity.busy
        assert effect.whole() == before
    qtbot.waitUntil(lambda: not severity.busy)
    record, world = shown.incident(), World.of(work)
    for flag in Flag:
        assert severity.line(flag).effect.whole() == flag_words(world, record, flag)
    assert effect.whole() != before


def test_a_new_incident_is_saved_with_enter_and_ready_for_its_times(
    qtbot: QtBot, theme: Theme, blank: Workspace
) -> None:
    shown = Shown(qtbot, blank)
    assert "还没有登记事件" in shown.page.column.empty.whole()
    shown.click(shown.page.column.new)
    form = shown.page.draft.form
    assert form.editor("title").hasFocus()
    assert form.editor("reported_at").value == NOW
    shown.type(form.editor("title"), "平台无法登录", Qt.Key.Key_Tab)
    assert form.editor("reported_at").hasFocus()
    shown.type(form.editor("reported_at"), "2026-4-9 9:12")
    (incident,) = blank.facts.incidents
    assert (incident.title, incident.systems, incident.cause) == ("平台无法登录", ("platform",), None)
    assert incident.reported_at == dt.datetime(2026, 4, 9, 9, 12)
    assert blank.undo_title == "登记事件“平台无法登录”"
    assert not shown.page.drafting
    assert shown.page.detail.timeline.line("responded_at").editor.hasFocus()


def test_a_draft_without_title_or_with_a_bad_time_is_kept_and_explained(shown: Shown) -> None:
    shown.page.begin("incidents")
    draft = shown.page.draft
    shown.type(draft.form.editor("reported_at"), "2026-13-1 9:00")
    assert "没有 2026 年 13 月" in draft.form.field("reported_at").error
    shown.click(draft.keep)
    assert draft.form.editor("reported_at").text() == "2026-13-1 9:00"
    shown.type(draft.form.editor("reported_at"), "2026-03-01 09:00")
    assert "没有填写标题" in draft.form.field("title").error
    assert len(shown.workspace.facts.incidents) == 11


def test_a_draft_waits_while_the_user_looks_elsewhere(shown: Shown) -> None:
    shown.page.begin("incidents")
    shown.page.draft.form.editor("title").setText("未写完")
    shown.page.show_record("incidents", "I1")
    assert not shown.page.drafting
    shown.page.begin("incidents")
    assert shown.page.draft.form.editor("title").text() == "未写完"
    QTest.keyClick(shown.page.draft.form.editor("title"), Qt.Key.Key_Escape)
    assert not shown.page.drafting
    shown.page.begin("incidents")
    assert shown.page.draft.form.editor("title").text() == ""


def test_a_change_meanwhile_marks_none_of_the_list_either(shown: Shown) -> None:
    pane = shown.page.column.pane
    shown.page.begin("incidents")
    shown.page.draft.form.editor("title").setText("未写完")
    another = msgspec.structs.replace(shown.workspace.facts.incidents[0], id="I90", title="另一件")
    assert isinstance(shown.workspace.save(another, title="登记"), Change)
    assert shown.page.drafting
    assert pane.selectedIndexes() == []
    assert shown.page.draft.form.editor("title").text() == "未写完"
    QTest.keyClick(shown.page.draft.form.editor("title"), Qt.Key.Key_Escape)
    assert [each.row() for each in pane.selectedIndexes()] == [pane.currentIndex().row()]


def test_while_a_new_one_is_written_none_of_the_list_is_marked(shown: Shown) -> None:
    pane = shown.page.column.pane
    before = pane.key
    assert [each.row() for each in pane.selectedIndexes()] == [pane.currentIndex().row()]
    shown.page.begin("incidents")
    assert (pane.selectedIndexes(), pane.key) == ([], before)
    title = shown.page.draft.form.field("title")
    next_one = shown.page.draft.form.field("reported_at")
    assert next_one.y() - title.y() < 40, "rows stand as close as in other forms"
    QTest.keyClick(title.editor, Qt.Key.Key_Escape)
    assert [each.row() for each in pane.selectedIndexes()] == [pane.currentIndex().row()]
    assert pane.key == before


def test_a_refused_draft_can_be_saved_once_the_other_field_is_right(shown: Shown) -> None:
    shown.page.begin("requests")
    form = shown.page.draft.form
    form.editor("title").setText("开通端口")
    form.editor("opened_at").set_value(dt.datetime(2026, 3, 1, 10))
    shown.type(form.editor("responded_at"), "2026-03-01 09:00")
    assert "早于提出时间" in form.field("responded_at").error
    shown.type(form.editor("opened_at"), "2026-03-01 08:55")
    assert shown.workspace.facts.requests[-1].title == "开通端口"
    assert shown.page.column.kind == "requests"


def test_a_time_is_one_named_step_and_everything_follows_in_the_same_turn(shown: Shown) -> None:
    line = shown.page.detail.timeline.line("restored_at")
    shown.type(line.editor, "9:40")
    assert shown.incident().restored_at == dt.datetime(2025, 6, 18, 9, 40)
    assert shown.workspace.undo_title == "修改事件“平台访问中断”的恢复时间"
    assert shown.told[-1] == "修改事件“平台访问中断”的恢复时间"
    assert line.mark.text == "按时，余 2:00"
    assert line.editor.text() == "09:40:00"
    shown.workspace.undo()
    assert line.mark.text == "超限 1:36:00"
    assert line.editor.text() == "11:18:00"
    assert shown.page.column.chosen == MAIN


def test_an_impossible_time_stays_in_its_editor_with_the_reason(shown: Shown) -> None:
    line = shown.page.detail.timeline.line("restored_at")
    before = shown.incident()
    shown.type(line.editor, "08:00")
    for _ in range(2):
        assert "早于报告时间" in line.error
        assert line.editor.text() == "08:00:00"
        assert shown.incident() == before
        QTest.keyClick(line.editor, Qt.Key.Key_Return)
    shown.type(shown.page.detail.timeline.line("responded_at").editor, "09:15:00")
    assert line.editor.text() == "08:00:00"
    assert "早于报告时间" in line.error
    QTest.keyClick(line.editor, Qt.Key.Key_Escape)
    assert line.editor.text() == "11:18:00"
    assert line.error == ""


def test_enter_goes_on_to_the_next_moment_unless_it_was_refused(shown: Shown) -> None:
    times = shown.page.detail.timeline
    shown.type(times.line("responded_at").editor, "09:15:00")
    assert times.line("arrived_at").editor.hasFocus()
    shown.type(times.line("restored_at").editor, "08:00")
    assert times.line("restored_at").editor.hasFocus()


def test_y_and_n_answer_at_once(shown: Shown) -> None:
    switch = shown.page.detail.severity.line(Flag.MAJOR_IMPACT).switch
    switch.setFocus()
    for key, answer in ((Qt.Key.Key_Y, True), (Qt.Key.Key_N, False)):
        QTest.keyClick(switch, key)
        assert shown.incident().major_impact is answer


def test_what_cannot_be_read_is_not_written(shown: Shown) -> None:
    line = shown.page.detail.timeline.line("arrived_at")
    shown.type(line.editor, "25:00")
    assert "没有 25:00 这个时间" in line.error
    assert shown.incident().arrived_at == dt.datetime(2025, 6, 18, 11, 5, 40)


def test_what_was_refused_is_still_there_after_looking_elsewhere(shown: Shown) -> None:
    line = shown.page.detail.timeline.line("restored_at")
    shown.type(line.editor, "08:00")
    shown.page.show_record("incidents", "I1")
    assert line.error == ""
    assert line.editor.text() == "14:41:00"
    shown.page.show_record("incidents", MAIN)
    assert line.editor.text() == "08:00:00"
    assert "早于报告时间" in line.error
    QTest.keyClick(line.editor, Qt.Key.Key_Return)
    assert "早于报告时间" in line.error
    assert shown.incident().restored_at == dt.datetime(2025, 6, 18, 11, 18)


def test_now_takes_the_moment_from_the_clock(qtbot: QtBot, theme: Theme, blank: Workspace) -> None:
    blank.save(Incident(id="I1", title="登录缓慢", reported_at=NOW - dt.timedelta(minutes=3)), title="登记")
    shown = Shown(qtbot, blank)
    line = shown.page.detail.timeline.line("responded_at")
    shown.click(line.now)
    assert shown.incident("I1").responded_at == NOW
    assert line.mark.text == "按时，余 2:00"
    assert not line.now.isEnabled()


def test_a_time_of_another_day_shows_its_day(shown: Shown) -> None:
    line = shown.page.detail.timeline.line("restored_at")
    shown.type(line.editor, "2025-06-19 01:10")
    assert line.editor.text() == "2025-06-19 01:10:00"
    assert line.editor.width() > 140
    assert line.elapsed.text == "15:58:00"


def test_feedback_is_added_sorted_and_taken_away(shown: Shown) -> None:
    timeline = shown.page.detail.timeline
    shown.type(timeline.line("feedback_at").editor, "10:00")
    assert shown.incident().feedback_at == (dt.datetime(2025, 6, 18, 10), dt.datetime(2025, 6, 18, 11, 10))
    assert timeline.line("feedback_at[0]").editor.text() == "10:00:00"
    assert timeline.line("feedback_at[0]").mark.text == "按时，第 1 次"
    assert timeline.line("feedback_at").editor.text() == ""
    shown.type(timeline.line("feedback_at[0]").editor, "")
    assert shown.incident().feedback_at == (dt.datetime(2025, 6, 18, 11, 10),)
    assert timeline.line("feedback_at[0]").editor.text() == "11:10:00"


def test_an_outage_is_added_changed_and_removed(qtbot: QtBot, theme: Theme, blank: Workspace) -> None:
    reported = dt.datetime(2026, 3, 2, 9)
    blank.save(
        Incident(
            id="I1", title="宕机", cause=Cause.CLOUD_SERVICE, reported_at=reported, systems=("platform",)
        ),
        title="登记",
    )
    shown = Shown(qtbot, blank)
    outages = shown.page.detail.timeline.outages
    shown.click(outages.add)
    (pair,) = outages.pairs
    assert pair.start.editor.hasFocus()
    width = shown.page.detail.timeline.line("responded_at").editor.width()
    assert [line.editor.maximumWidth() for line in (pair.start, pair.end)] == [width, width]
    shown.type(pair.end.editor, "11:00", Qt.Key.Key_Tab)
    assert "没有中断起的时刻" in pair.start.error
    shown.type(pair.start.editor, "08:55")
    (outage,) = shown.incident("I1").outages
    assert (outage.start, outage.end) == (dt.datetime(2026, 3, 2, 8, 55), dt.datetime(2026, 3, 2, 11))
    assert outages.pairs == [pair]
    assert pair.start.mark.text == "3-5 满 2 小时"
    shown.type(pair.end.editor, "08:00")
    assert "早于中断起时间" in pair.end.error
    assert shown.incident("I1").outages == (outage,)
    shown.type(pair.end.editor, "09:10")
    assert pair.start.elapsed.text == "0:15:00"
    shown.click(pair.planned)
    assert shown.incident("I1").outages[0].planned
    shown.click(pair.drop)
    assert shown.incident("I1").outages == ()
    assert outages.pairs == []
    blank.undo()
    assert len(outages.pairs) == 1


def test_an_outage_that_is_being_added_can_be_given_up(shown: Shown) -> None:
    outages = shown.page.detail.timeline.outages
    shown.click(outages.add)
    shown.click(outages.add)
    assert len(outages.pairs) == 2
    shown.click(outages.pairs[1].drop)
    assert len(outages.pairs) == 1
    assert len(shown.incident().outages) == 1


def test_a_switch_changes_row_sum_and_list(shown: Shown) -> None:
    line = shown.page.detail.severity.line(Flag.MAJOR_LOSS)
    shown.click(line.switch, line.switch.point_of(0))
    assert shown.incident().major_loss is True
    assert shown.total() == "21,720.00"
    assert shown.rows()[0][:2] == ("成立", "2-1")
    chosen = next(row for row in shown.page.column.pane.rows_model.rows if row.key == MAIN)
    assert chosen.amount == "21,720.00"
    line.switch.setFocus()
    QTest.keyClick(line.switch, Qt.Key.Key_Right)
    assert shown.incident().major_loss is False
    assert shown.total() == "5,430.00"


def test_the_basis_of_a_finding_is_recorded(shown: Shown) -> None:
    line = shown.page.detail.severity.line(Flag.MAJOR_ACCIDENT)
    shown.type(line.basis, "会议纪要", Qt.Key.Key_Tab)
    assert shown.incident().major_accident_basis == "会议纪要"
    assert shown.workspace.undo_title == "修改事件“平台访问中断”的重大事故的依据"


def test_effects_are_ticked(shown: Shown) -> None:
    box = shown.page.detail.timeline.effects.box(Effect.DATA_LOST)
    shown.click(box)
    assert shown.incident().effects == (Effect.DATA_LOST,)
    shown.workspace.undo()
    assert not box.isChecked()


def test_head_fields(shown: Shown) -> None:
    header = shown.page.detail.header
    shown.type(header.title, "")
    assert "没有填写标题" in header.title.reason
    assert shown.incident().title == "平台访问中断"
    shown.type(header.title, "平台登录中断")
    assert shown.incident().title == "平台登录中断"
    header.cause.setFocus()
    QTest.keyClick(header.cause, Qt.Key.Key_Home)
    assert shown.incident().cause is None
    assert shown.total() == "0.00"
    header.systems.action("platform").trigger()
    assert shown.incident().systems == ()
    assert header.systems.text() == "未填系统"
    shown.type(shown.page.detail.note, "已与乙方核对")
    assert shown.incident().note == "已与乙方核对"


def test_rows_are_explained_by_click_and_key(shown: Shown) -> None:
    ledger = shown.page.detail.ledger
    table = ledger.table
    row = table.visualRect(table.rows_model.index(1, 5)).center()
    shown.click(table.viewport(), row)
    assert shown.asked == ["finding:3-5||platform|I2"]
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_F4)
    assert shown.asked[-1] == "finding:3-5||platform|I2"
    shown.click(ledger.total)
    assert shown.asked[-1] == "event:I2"
    shown.click(shown.page.detail.timeline.line("restored_at").elapsed)
    assert shown.asked[-1] == "check:I2:clearing:0"
    assert all(shown.workspace.explain(figure) is not None for figure in shown.asked)


def test_a_finding_is_waived_with_a_reason_taken_back_and_confirmed(shown: Shown) -> None:
    bar = shown.page.detail.ledger.decisions
    assert "已确认 5,430.00" in bar.words.whole()
    assert not bar.confirm.isEnabled()
    shown.click(bar.waive)
    assert bar.reason.hasFocus()
    shown.click(bar.give_up)
    assert "没有理由" in bar.error
    shown.type(bar.reason, "协商")
    assert shown.rows()[0][0] == "已放弃"
    assert tint("bad").name() not in colours(shown.page.detail.ledger.total), "given up: no claim"
    assert bar.words.whole().endswith("协商")
    assert bar.reason.isHidden()
    shown.click(bar.withdraw)
    assert "尚未决定" in bar.words.whole()
    assert tint("bad").name() in colours(shown.page.detail.ledger.total)
    shown.click(bar.confirm)
    assert shown.rows()[0][-1] == "计入，已确认"
    assert shown.workspace.assessment.penalties.confirmed == Decimal("16290.00")


def test_the_keys_stay_with_the_rows_after_a_decision(shown: Shown) -> None:
    shown.page.show_record("incidents", MAIN)
    ledger = shown.page.detail.ledger
    shown.click(ledger.decisions.waive)
    shown.type(ledger.decisions.reason, "双方已另行约定")
    assert ledger.table.hasFocus()
    shown.click(ledger.decisions.withdraw)
    assert ledger.table.hasFocus()


def test_what_is_missing_is_drawn_beyond_its_limit_and_counted_by_kind(shown: Shown) -> None:
    at = dt.datetime(2026, 3, 10, 9, 0)
    record = Incident(id="I99", title="无人到场", systems=("platform",), reported_at=at)
    shown.workspace.save(record, title="登记事件")
    work = shown.workspace
    rows = stamp_rows(record, work.terms, work.assessment)
    axis = time_axis(record, rows, ())
    assert axis is not None
    assert all(axis.end > row.limit_at for row in rows if row.limit_at)
    assert axis.end < at + dt.timedelta(hours=4)
    missed = overruns(own_checks(work.assessment, record))
    assert missed[record.id] == 4, "hundreds of feedbacks are missing: one kind"


def test_what_has_not_happened_yet_is_not_called_clean(shown: Shown) -> None:
    shown.workspace.set_as_of(AsOf(dt.date(2025, 6, 1)))
    shown.page.show_record("incidents", MAIN)
    words = [each.text for each in shown.page.detail.ledger.findChildren(StateLabel) if each.isVisible()]
    assert words == ["截至日尚未发生，不比对条款"]


def test_only_what_is_certain_can_be_confirmed(shown: Shown) -> None:
    shown.page.show_record("incidents", "I10")
    bar = shown.page.detail.ledger.decisions
    finding = next(each for each in shown.workspace.assessment.findings if "I10" in each.subjects)
    assert finding.status is FindingStatus.UNDETERMINED
    assert not bar.confirm.isEnabled()
    assert not bar.withdraw.isEnabled()


def test_regrouping_shows_the_money_first_and_needs_a_reason(shown: Shown) -> None:
    other = next(each for each in shown.workspace.facts.incidents if each.title == "存储节点故障致平台中断")
    shown.click(shown.page.detail.header.group)
    panel = shown.page.detail.groups
    assert panel.isVisible()
    assert not panel.keep.isEnabled()
    before = shown.workspace.facts
    for _ in range(panel.group.count()):
        if panel.group.value != other.id:
            QTest.keyClick(panel.group, Qt.Key.Key_Down)
    sums = {row.key: [cell.text for cell in row.cells[1:]] for row in panel.preview.rows_model.rows}
    assert sums["发生额"] == ["16,290.00", "10,860.00", "−5,430.00"]
    assert shown.workspace.facts == before
    shown.click(panel.keep)
    assert "没有写归组理由" in panel.error
    shown.type(panel.reason, "同一存储缺陷")
    assert (shown.incident().event, shown.incident().event_reason) == (other.id, "同一存储缺陷")
    assert panel.isHidden()
    assert shown.workspace.assessment.penalties.accrued == Decimal("10860.00")
    assert other.id in shown.page.detail.header.group.text()
    shown.click(shown.page.detail.header.group)
    assert not panel.keep.isEnabled()
    shown.type(panel.reason, "同一存储缺陷，见厂商报告")
    assert shown.incident().event_reason == "同一存储缺陷，见厂商报告"
    shown.workspace.undo()
    shown.workspace.undo()
    assert "I2" in shown.page.detail.header.group.text()


def test_delete_is_undone(shown: Shown) -> None:
    pane = shown.page.column.pane
    pane.setFocus()
    QTest.keyClick(pane, Qt.Key.Key_Delete)
    assert all(each.id != MAIN for each in shown.workspace.facts.incidents)
    assert shown.told[-1] == "已删除事件“平台访问中断”，Ctrl+Z 可恢复"
    assert shown.page.detail.header.title.text() == "杀毒更新致短时中断"
    shown.workspace.undo()
    shown.page.show_record("incidents", MAIN)
    assert shown.total() == "5,430.00"
    shown.page.detail.header.delete_action.trigger()
    assert all(each.id != MAIN for each in shown.workspace.facts.incidents)


def test_another_day_shows_what_was_known_then(shown: Shown) -> None:
    shown.workspace.set_as_of(AsOf(dt.date(2025, 6, 17)))
    assert shown.page.column.chosen == MAIN
    assert shown.total() == "0.00"
    chosen = next(row for row in shown.page.column.pane.rows_model.rows if row.key == MAIN)
    assert chosen.states[0][1] == "截至日尚未发生"
    assert shown.page.detail.timeline.line("restored_at").editor.text() == "11:18:00"
    shown.workspace.set_as_of(AsOf(dt.date(2026, 4, 10)))
    assert shown.total() == "5,430.00"


def test_the_other_kinds_are_recorded_and_edited(shown: Shown) -> None:
    column = shown.page.column
    column.actions_by_kind["absences"].trigger()
    form = shown.page.draft.form
    shown.type(form.editor("title"), "夜间离岗", Qt.Key.Key_Tab)
    shown.type(form.editor("start"), "2026-03-02 20:00", Qt.Key.Key_Tab)
    shown.type(form.editor("end"), "2026-03-02 22:30")
    absence = shown.workspace.facts.absences[-1]
    assert (absence.title, absence.end) == ("夜间离岗", dt.datetime(2026, 3, 2, 22, 30))
    assert column.kind == "absences"
    assert shown.page.detail.strip.figures[0].text == "2:30:00"
    assert shown.rows()[0][0] == "未认定"
    line = shown.page.detail.severity.line(Flag.PROBLEM)
    shown.click(line.switch, line.switch.point_of(0))
    assert shown.workspace.facts.absences[-1].problem is True
    editor = shown.page.detail.forms["absences"].editor("end")
    shown.type(editor, "2026-03-02 19:00")
    assert "早于离岗时间" in shown.page.detail.forms["absences"].field("end").error
    shown.type(editor, "2026-03-02 20:30")
    assert shown.workspace.undo_title == "修改无人值守“夜间离岗”的到岗时间"


def test_an_agreed_month(shown: Shown) -> None:
    shown.page.begin("availability")
    form = shown.page.draft.form
    assert form.editor("system").value == "platform"
    shown.type(form.editor("month"), "2025年13月")
    assert "看不懂月份" in form.field("month").error
    shown.type(form.editor("month"), "2025年10月")
    assert "已有双方确认的数据" in form.field("month").error
    shown.type(form.editor("downtime_seconds"), "0:70", Qt.Key.Key_Tab)
    assert "应小于 60" in form.field("downtime_seconds").error
    shown.type(form.editor("downtime_seconds"), "12:30", Qt.Key.Key_Tab)
    shown.type(form.editor("month"), "2025/11")
    agreed = shown.workspace.facts.availability[-1]
    assert (agreed.month, agreed.downtime_seconds) == ("2025-11", 750)
    assert shown.page.detail.header.name.whole() == "示例远程医学平台 2025-11"
    editor = shown.page.detail.forms["availability"].editor("month")
    shown.type(editor, "")
    assert "没有填写月份" in shown.page.detail.forms["availability"].field("month").error
    assert shown.workspace.facts.availability[-1].month == "2025-11"


def test_a_request_shows_its_month(shown: Shown) -> None:
    kinds = shown.page.column.kinds
    shown.click(kinds, kinds.point_of(1))
    assert shown.page.column.kind == "requests"
    shown.page.show_record("requests", "R6")
    assert [figure.text for figure in shown.page.detail.strip.figures] == [
        "0:19:20",
        "0:29:00",
        "14.20",
        "60.00",
    ]
    shown.click(shown.page.detail.strip.figures[2])
    assert shown.asked == ["sla:2025-06:response"]
    assert ("差 0.80 分钟", "3-8") in [row[:2] for row in shown.rows()]


def test_when_the_disk_is_full_the_text_stays_and_a_switch_goes_back(
    shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_self: Store, _step: Step) -> None:
        raise StorageFailed(shown.workspace.path, "磁盘空间不足")

    monkeypatch.setattr(Store, "append", full)
    line = shown.page.detail.timeline.line("restored_at")
    shown.type(line.editor, "09:40")
    assert "未能保存：磁盘空间不足" in line.error
    assert line.editor.text() == "09:40:00"
    switch = shown.page.detail.severity.line(Flag.MAJOR_LOSS).switch
    shown.click(switch, switch.point_of(0))
    assert switch.value is False
    assert len(shown.refused) == 1


def test_tab_goes_through_the_detail_as_it_is_read(shown: Shown) -> None:
    detail = shown.page.detail
    shown.click(detail.timeline.outages.add)
    stops = [stop for stop in detail.stops() if stop.isVisible() and stop.isEnabled()]
    stops = [stop for stop in stops if stop.focusPolicy() & Qt.FocusPolicy.TabFocus]
    stops[0].setFocus()
    for stop in stops[1:]:
        QTest.keyClick(shown.page.window(), Qt.Key.Key_Tab)
        assert shown.page.window().focusWidget() is stop
    places = [stop.mapTo(detail.widget(), QPoint(0, stop.height() // 2)) for stop in stops[1:]]
    assert all(later.y() >= earlier.y() - 30 for earlier, later in pairwise(places))


def test_everything_that_takes_the_focus_has_a_name(shown: Shown) -> None:
    shown.page.begin("incidents")
    nameless = [
        widget
        for widget in shown.page.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and isinstance(widget, QLineEdit | QAbstractButton)
        and not (widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()))
    ]
    assert nameless == []


@pytest.mark.parametrize("kind", ["incidents", "requests", "absences", "availability"])
def test_nothing_is_cut_off_in_the_narrowest_window(
    qtbot: QtBot, theme: Theme, sample: Workspace, kind: str
) -> None:
    shown = Shown(qtbot, sample, width=912)
    for record in getattr(sample.facts, kind):
        shown.page.show_record(kind, record.id)
        detail = shown.page.detail
        assert detail.widget().minimumSizeHint().width() <= detail.viewport().width()


def test_the_look_changes_while_the_page_is_open(shown: Shown, theme: Theme) -> None:
    light = shown.page.grab().toImage()
    theme.set_mode(Mode.DARK)
    dark = shown.page.grab().toImage()
    theme.set_mode(Mode.LIGHT)
    assert lightness(light) > 200
    assert lightness(dark) < 60


def lightness(image: QImage) -> int:
    """The lightness that most of a picture has."""
    found = sorted(
        image.pixelColor(x, y).lightness() for x in range(0, image.width(), 9) for y in range(0, 600, 9)
    )
    return found[len(found) // 2]
