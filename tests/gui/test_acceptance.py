"""验收与交付 with real keys and clicks: papers by month, rounds, review and funds, lines used up."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.exchange.template import load_contract, merge_terms
from desktop.models.calendar import AsOf, Calendar
from desktop.models.facts import Incident
from desktop.models.register import Document, ServiceUse
from desktop.services.workspace import Workspace
from desktop.views.evident.matters import LimitLine, MatterCard
from desktop.views.pages.acceptance import AcceptancePage
from desktop.views.pages.acceptance.matrix import LEAD, Matrix
from desktop.views.theme import Mode, Theme
from desktop.views.widgets import Button, Explainer, State
from tests.gui.hands import CONTROL, click, enter, focused, pick, write
from tests.gui.screen import on_screen

DAY = dt.date
KEY = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
MONTHLY, FAULT = "monthly", "fault"


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, sample: Workspace, explainer: Explainer) -> Iterator[AcceptancePage]:
    yield from on_screen(qtbot, AcceptancePage(sample, explainer))


@pytest.fixture
def blank(qtbot: QtBot, theme: Theme, tmp_path: Path, calendar: Calendar) -> Iterator[AcceptancePage]:
    """The page of a contract whose service ended on 7 April 2026."""
    now = dt.datetime(2026, 4, 20, 9)
    workspace = Workspace.create(tmp_path / "新.shouyue", load_contract(), calendar, lambda: now)
    yield from on_screen(qtbot, AcceptancePage(workspace, Explainer()))
    workspace.close()


@pytest.fixture
def ops(qtbot: QtBot, theme: Theme, tmp_path: Path, calendar: Calendar) -> Iterator[AcceptancePage]:
    """The page of the operations contract on 1 March 2026."""
    now = dt.datetime(2026, 3, 1, 9)
    workspace = Workspace.create(tmp_path / "运维.shouyue", load_contract("ops-2026"), calendar, lambda: now)
    yield from on_screen(qtbot, AcceptancePage(workspace, Explainer()))
    workspace.close()


def signs(matrix: Matrix, key: str) -> list[str]:
    """What stands in the months of a row, and in its sum."""
    row = next(each for each in matrix.rows_model.rows if each.key == key)
    return [cell.text for cell in row.cells[LEAD:]]


def point_of(matrix: Matrix, key: str, month: str) -> QPoint:
    """Where the cell of a month is."""
    place = [row.key for row in matrix.rows_model.rows].index(key)
    months = [cell.tip.partition("：")[0].rpartition(" ")[2] for cell in matrix.rows_model.rows[place].cells]
    index = matrix.rows_model.index(place, months.index(month))
    return matrix.visualRect(index).center()


def click_cell(matrix: Matrix, key: str, month: str) -> None:
    QTest.mouseClick(matrix.viewport(), Qt.MouseButton.LeftButton, pos=point_of(matrix, key, month))


def press(qtbot: QtBot, button: Button | None, widget: QWidget, key: Qt.Key) -> None:
    """Press the access key of a button while another widget has the focus."""
    assert button is not None
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(widget, key, ALT)


def limits(card: MatterCard) -> list[tuple[str, str]]:
    """How each limit of a card stands."""
    lines = [each for each in card.findChildren(LimitLine) if each.isVisible()]
    return [(line.point.figure.text, line.point.more.whole()) for line in lines]


def test_the_sample_shows_what_lacks(page: AcceptancePage) -> None:
    matrix = page.papers.matrix
    assert signs(matrix, MONTHLY) == [*["1+1"] * 7, "0+1", *["缺"] * 4, "并", "8 / 12"]
    assert signs(matrix, "plan")[0] == "1+1"
    assert signs(matrix, "annual")[-2:] == ["缺", "0 / 1"]
    chips = [(each.state, each.text) for each in page.papers.chips if each.isVisible()]
    cleared = [each for each in page.workspace.known.incidents if each.restored_at is not None]
    assert chips == [
        (State.BAD, f"还缺 {len(cleared) + 5} 件"),
        (State.BAD, "不合格 1 件"),
        (State.WARN, "份数不足 1 件"),
    ]
    assert page.summary.whole().startswith(f"材料还缺 {len(cleared) + 5} 件；主机安全加固服务 3 / 5 台次")


def test_the_page_begins_with_what_lacks_first(page: AcceptancePage) -> None:
    assert page.papers.matrix.cell_key == (MONTHLY, "2025-12")
    assert (page.paper.title.whole(), page.paper.hint.whole()) == ("2025-12", "政务云运维月报")
    assert page.paper.words.whole() == "缺，应交纸质 1 份、扫描 1 份，没有约定应交日"


def test_every_month_is_reached_by_the_arrows(page: AcceptancePage) -> None:
    """Only months are gone to; each shows its record beside."""
    matrix = page.papers.matrix
    click_cell(matrix, MONTHLY, "2025-05")
    assert matrix.hasFocus()
    assert page.paper.form("CL3") is not None
    for key, expected in (
        (KEY.Key_Left, (MONTHLY, "2025-04")),
        (KEY.Key_Left, (MONTHLY, "2025-04")),
        (KEY.Key_Up, ("plan", "2025-04")),
        (KEY.Key_Down, (MONTHLY, "2025-04")),
        (KEY.Key_Down, (FAULT, "2025-04")),
        (KEY.Key_Right, (FAULT, "2025-05")),
    ):
        QTest.keyClick(matrix, key)
        assert matrix.cell_key == expected
    for _ in range(20):
        QTest.keyClick(matrix, KEY.Key_Right)
    assert matrix.cell_key == (FAULT, "2026-04")
    QTest.mouseClick(matrix.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(30, 10))
    assert matrix.cell_key == (FAULT, "2026-04"), "the name of a paper is not a month"


def test_a_missing_report_is_entered_with_the_keys(page: AcceptancePage) -> None:
    """Enter begins it in the month in hand, in the copies agreed; afterwards the keys are the matrix's."""
    matrix = page.papers.matrix
    click_cell(matrix, MONTHLY, "2025-12")
    QTest.keyClick(matrix, KEY.Key_Return)
    assert focused() is page.paper.drafts[page.papers.rows[1].frequency].form.editors["received_on"]
    write(focused(), "2026-1-6")
    QTest.keyClick(focused(), KEY.Key_Return)
    record = page.workspace.facts.documents[-1]
    assert (record.paper, record.month, record.received_on) == (MONTHLY, "2025-12", DAY(2026, 1, 6))
    assert (record.copies, record.scans, record.accepted) == (1, 1, None)
    assert page.workspace.undo_title == "登记政务云运维月报 2025-12"
    assert signs(matrix, MONTHLY)[8] == "1+1"
    assert matrix.hasFocus()
    QTest.keyClick(matrix, KEY.Key_Return)
    assert focused() is page.paper.form(record.id).editors["received_on"]  # type: ignore[union-attr]
    QTest.keyClick(focused(), KEY.Key_Escape)
    assert matrix.hasFocus()
    QTest.keyClick(matrix, KEY.Key_Delete)
    assert page.workspace.undo_title == "删除政务云运维月报 2025-12"
    assert signs(matrix, MONTHLY)[8] == "缺"
    page.workspace.undo()
    assert signs(matrix, MONTHLY)[8] == "1+1"


def test_what_came_today_takes_one_key(page: AcceptancePage, qtbot: QtBot) -> None:
    matrix = page.papers.matrix
    click_cell(matrix, MONTHLY, "2026-01")
    press(qtbot, page.paper.came, matrix, KEY.Key_T)
    record = page.workspace.facts.documents[-1]
    assert (record.month, record.received_on, record.copies) == ("2026-01", DAY(2026, 4, 10), 1)
    assert matrix.hasFocus()
    assert not page.paper.came.isVisible()
    QTest.keyClick(matrix, KEY.Key_Right)
    assert page.paper.came.isVisible()


def test_an_entry_is_dropped_by_escape(page: AcceptancePage, qtbot: QtBot) -> None:
    matrix = page.papers.matrix
    before = page.workspace.facts.documents
    click_cell(matrix, MONTHLY, "2026-02")
    press(qtbot, page.paper.more, matrix, KEY.Key_M)
    write(focused(), "2026-3-5")
    QTest.keyClick(focused(), KEY.Key_Escape)  # takes back what was typed
    QTest.keyClick(focused(), KEY.Key_Escape)
    assert matrix.hasFocus()
    assert page.workspace.facts.documents == before


def test_another_cell_puts_an_unfinished_entry_away(page: AcceptancePage, qtbot: QtBot) -> None:
    matrix = page.papers.matrix
    click_cell(matrix, MONTHLY, "2026-02")
    press(qtbot, page.paper.more, matrix, KEY.Key_M)
    click_cell(matrix, MONTHLY, "2026-03")
    assert not any(each.isVisible() for each in page.paper.drafts.values())
    press(qtbot, page.paper.more, matrix, KEY.Key_M)
    write(focused(), "2026-4-5")
    QTest.keyClick(focused(), KEY.Key_Return)
    assert page.workspace.facts.documents[-1].month == "2026-03"


def test_a_record_corrected_beside_the_matrix_is_seen_in_it(page: AcceptancePage) -> None:
    """November's paper copy came after all; then it is sent back, and what lacks is written down."""
    matrix = page.papers.matrix
    click_cell(matrix, MONTHLY, "2025-11")
    assert page.paper.state.text == "份数不足"
    form = page.paper.form(page.papers.chosen[1].documents[0].id)  # type: ignore[union-attr]
    assert form is not None
    enter(form.editors["copies"], "1")  # type: ignore[arg-type]
    assert (signs(matrix, MONTHLY)[7], page.paper.state.text) == ("1+1", "已收")
    pick(form.editors["accepted"], "不合格")
    assert (signs(matrix, MONTHLY)[7], page.paper.state.text) == ("退", "不合格")
    enter(form.editors["defects"], "缺性能数据")  # type: ignore[arg-type]
    assert page.paper.words.whole().endswith("缺性能数据")


def test_at_the_beginning_of_a_term_no_paper_is_called_received(blank: AcceptancePage) -> None:
    """Of papers that were not to be handed over yet none was received either."""
    assert blank.summary.whole().startswith("材料还缺")
    blank.workspace.set_as_of(AsOf(dt.date(2025, 4, 10)))
    assert blank.summary.whole().startswith("材料：尚无应交的")


def test_a_day_that_was_set_is_awaited_in_the_record(blank: AcceptancePage, qtbot: QtBot) -> None:
    """A report by 30 April; when it comes it is taken into that record."""
    matrix = blank.papers.matrix
    click_cell(matrix, MONTHLY, "2026-03")
    press(qtbot, blank.paper.more, matrix, KEY.Key_M)
    draft = next(each for each in blank.paper.drafts.values() if each.isVisible())
    draft.form.editors["due_on"].setFocus()
    write(draft.form.editors["due_on"], "2026-4-30")
    QTest.keyClick(draft.form.editors["due_on"], KEY.Key_Return)
    assert signs(matrix, MONTHLY)[11] == ""
    assert blank.paper.words.whole() == "未到期，应交纸质 1 份、扫描 1 份，应交日 2026-04-30"
    click(blank.paper.came)
    (record,) = blank.workspace.facts.documents
    assert (record.due_on, record.received_on) == (DAY(2026, 4, 30), DAY(2026, 4, 20))
    assert signs(matrix, MONTHLY)[11] == "1+1"


def test_a_record_of_a_fault_names_it(page: AcceptancePage) -> None:
    """Two faults in October; the first that lacks its record is offered."""
    matrix = page.papers.matrix
    click_cell(matrix, FAULT, "2025-10")
    assert signs(matrix, FAULT)[6] == "0/2"
    QTest.keyClick(matrix, KEY.Key_Return)
    draft = next(each for each in page.paper.drafts.values() if each.isVisible())
    offered = [draft.form.editors["incident"].itemText(place) for place in range(3)]  # type: ignore[union-attr]
    assert offered[0] == "未指明"
    write(focused(), "2025-11-3")
    QTest.keyClick(focused(), KEY.Key_Return)
    record = page.workspace.facts.documents[-1]
    incident = page.workspace.facts.find("incidents", record.incident or "")
    assert isinstance(incident, Incident)
    assert incident.title in offered
    assert signs(matrix, FAULT)[6] == "1/2"
    assert "缺 1 份" in page.paper.words.whole()


def test_a_paper_is_asked_for_in_writing(page: AcceptancePage, qtbot: QtBot) -> None:
    matrix = page.papers.matrix
    press(qtbot, page.papers.ask, matrix, KEY.Key_S)
    draft = page.paper.drafts[None]
    assert focused() is draft.form.editors["title"]
    QTest.keyClick(focused(), KEY.Key_Return)
    assert "名称为空" in draft.form.editors["title"].toolTip()
    write(focused(), "等保测评整改报告")
    QTest.keyClick(focused(), KEY.Key_Tab)
    assert draft.form.editors["asked_on"].value == DAY(2026, 4, 10)
    QTest.keyClick(focused(), KEY.Key_Return)
    record = page.workspace.facts.documents[-1]
    assert (record.paper, record.title, record.asked_on) == ("", "等保测评整改报告", DAY(2026, 4, 10))
    assert page.workspace.undo_title == "登记等保测评整改报告"
    assert matrix.cell_key == (f"asked-{record.id}", "2026-04")
    assert page.paper.title.whole() == "书面要求"


def test_the_rounds_stand_in_a_row(page: AcceptancePage) -> None:
    assert [box.words for box in page.rounds.strip] == [
        ("初验", "合格", "最晚申请 2026-04-10", "申请 2026-04-08", "检验 2026-04-09"),
        ("第 1 次返工", "不需要"),
        ("第 2 次返工", "不需要"),
        ("第 3 次返工", "不需要"),
    ]
    assert page.rounds.hint.whole() == "第六条1，已检验 1 / 4 轮"
    assert limits(page.rounds) == [("申请验收按时", "2026-04-08 完成")]


def test_a_failed_inspection_asks_for_a_rework_in_ten_days(blank: AcceptancePage) -> None:
    """Failed on 13 April: ten days are 23 April, a Thursday. The application was due on 10 April."""
    card = blank.rounds
    assert card.strip[0].words == ("初验", "逾期未申请", "最晚申请 2026-04-10")
    assert card.add is not None
    assert card.draft is not None
    click(card.add)
    editors = card.draft.form.editors
    assert focused() is editors["applied_on"]
    write(editors["applied_on"], "2026-4-13")
    QTest.keyClick(editors["applied_on"], KEY.Key_Tab)
    write(editors["inspected_on"], "20260413")
    pick(editors["passed"], "不合格")
    QTest.keyClick(editors["passed"], KEY.Key_Return)
    (recorded,) = blank.workspace.facts.acceptance_rounds
    assert (recorded.applied_on, recorded.passed) == (DAY(2026, 4, 13), False)
    assert blank.workspace.undo_title == "登记验收 2026-04-13"
    assert limits(card) == [
        ("申请验收逾期", "2026-04-13 完成，晚 3 日"),
        ("第 1 次返工临近", "第六条1，还有 3 日"),
    ]
    assert card.strip[1].words == ("第 1 次返工", "待乙方返工", "返工期限 2026-04-23")
    assert card.reworks.text == "不合格 1 次，返工最多 3 次"
    form = card.form(recorded.id)
    assert form is not None
    enter(form.editors["resubmitted_on"], "2026-04-20")  # type: ignore[arg-type]
    assert limits(card)[1] == ("第 1 次返工按时", "2026-04-20 完成")
    assert list(card.strip[1].words[1:]) == ["待甲方检验", "返工期限 2026-04-23", "再提交 2026-04-20"]
    enter(form.editors["reasons"], "月报不全")  # type: ignore[arg-type]
    assert blank.workspace.facts.acceptance_rounds[0].reasons == "月报不全"
    click(form.remove_button)
    assert blank.workspace.facts.acceptance_rounds == ()
    assert card.empty.isVisible()


def test_the_review_and_the_funds_are_those_of_the_payments(page: AcceptancePage) -> None:
    card = page.review
    assert card.heading.whole() == "尾款付款期的起算条件已齐，最晚 2026-05-06 支付"
    form = card.form
    assert form is not None
    enter(form.editors["review_members"], "张三、李四")  # type: ignore[arg-type]
    assert page.workspace.facts.milestones.review_members == "张三、李四"
    enter(form.editors["funds_on"], "")  # type: ignore[arg-type]
    assert page.workspace.undo_title == "清除财政资金到位 2026-04-10"
    assert card.heading.whole() == "尾款还等 1 项，各项齐备后起算付款期"
    points = {key: (line.figure.text, line.more.whole()) for key, line in card.points.widgets.items()}
    assert points["财政资金到位"] == ("财政资金到位", "未登记")
    assert points["服务期满"] == ("服务期满", "2026-04-07")


def test_lines_counted_by_the_act_are_used_up(page: AcceptancePage, qtbot: QtBot) -> None:
    """Three more on the fifth row of five: one too many, and it is said what that means."""
    rows = {row.key: [cell.text for cell in row.cells] for row in page.lines.table.rows_model.rows}
    assert len(rows) == 9
    assert rows["7"][2:] == ["5 台次", "3 / 5", "2025-06-27", "未用 2 台次"]
    assert rows["9"][3:] == ["11 / 17", "2025-12-11", "未用 6 台次"]
    assert rows["1"][2:] == ["4 台 × 12 个月", "—", "—", "按月提供"]
    card = page.uses
    assert card.add is not None
    assert card.draft is not None
    press(qtbot, card.add, page.papers.matrix, KEY.Key_L)
    editors = card.draft.form.editors
    pick(editors["line"], "7 主机安全加固服务")
    editors["date"].setFocus()
    write(editors["date"], "2026-3-20")
    enter(editors["quantity"], "3")  # type: ignore[arg-type]
    assert isinstance(page.workspace.facts.service_uses[-1], ServiceUse)
    row = next(each for each in page.lines.table.rows_model.rows if each.key == "7")
    assert [cell.text for cell in row.cells][3:] == ["6 / 5", "2026-03-20", "超出 1 台次"]
    assert page.lines.remarks.whole().startswith("第 7 行 主机安全加固服务：超出约定 1 台次，第七条1的总额")


def test_the_operations_contract_shows_its_deliverables(ops: AcceptancePage) -> None:
    """The plan was due 15 days after signing; papers by month are not asked for there."""
    assert not ops.papers.isVisible()
    assert not ops.paper.isVisible()
    assert not ops.uses.isVisible()
    table = ops.deliveries.table.rows_model.rows
    assert [cell.text for cell in table[0].cells] == ["运维服务实施方案", "2026-01-20", "—", "逾期"]
    assert ops.deliveries.add is not None
    assert ops.deliveries.draft is not None
    click(ops.deliveries.add)
    editors = ops.deliveries.draft.form.editors
    pick(editors["deliverable"], "运维服务实施方案")
    editors["delivered_on"].setFocus()
    write(editors["delivered_on"], "2026-1-19")
    QTest.keyClick(editors["delivered_on"], KEY.Key_Return)
    assert [cell.text for cell in ops.deliveries.table.rows_model.rows[0].cells][2] == "2026-01-19"
    assert ops.review.title.whole() == "付款条件"
    assert ops.points.isVisible()
    assert ops.points.add is not None
    assert ops.points.draft is not None
    click(ops.points.add)
    scores = ops.points.draft.form.editors
    pick(scores["review"], "第一季度")
    enter(scores["score"], "92.5")  # type: ignore[arg-type]
    assert [str(each.score) for each in ops.workspace.facts.point_reviews] == ["92.5"]


def test_a_contract_without_a_signing_day_says_what_is_to_be_done(
    qtbot: QtBot, theme: Theme, tmp_path: Path, calendar: Calendar
) -> None:
    contract = merge_terms(load_contract(), {"signed_on": None})
    now = dt.datetime(2025, 7, 21, 9)
    workspace = Workspace.create(tmp_path / "新.shouyue", contract, calendar, lambda: now)
    for page in on_screen(qtbot, AcceptancePage(workspace, Explainer())):
        assert page.papers.empty.isVisible()
        assert not page.papers.matrix.isVisible()
        assert not page.paper.isVisible()
        signed = merge_terms(load_contract(), {"signed_on": "2025-04-07"})
        workspace.revise(signed, title="登记签订日期")
        assert page.papers.matrix.isVisible()
        assert len(page.papers.matrix.rows_model.columns) == 16
    workspace.close()


def test_the_cell_in_hand_is_explained_by_f4(
    page: AcceptancePage, explainer: Explainer, qtbot: QtBot
) -> None:
    """A click asks for nothing; F4 explains what was recorded in the cell, and nothing of another one."""
    asked: list[str] = []
    explainer.requested.connect(asked.append)
    matrix = page.papers.matrix
    click_cell(matrix, MONTHLY, "2025-05")
    assert asked == []
    QTest.keyClick(matrix, KEY.Key_F4)
    assert asked == ["fact:documents:CL3:received_on"]
    click_cell(matrix, MONTHLY, "2025-12")
    QTest.keyClick(matrix, KEY.Key_F4)
    assert len(asked) == 1
    for figure in asked:
        assert page.workspace.explain(figure) is not None
    with qtbot.waitSignal(explainer.requested) as request:
        click(page.rounds.strip[0].lines[0].figure)
    assert request.args == ["deadline:6.1:application"]


def test_every_figure_of_the_page_has_its_reason(page: AcceptancePage) -> None:
    figures = {cell.figure_id for row in page.papers.matrix.rows_model.rows for cell in row.cells}
    figures |= {cell.figure_id for row in page.lines.table.rows_model.rows for cell in row.cells}
    figures |= {line.figure.figure_id for box in page.rounds.strip for line in box.lines if line.isVisible()}
    figures |= {line.figure.figure_id for line in page.review.points.widgets.values()}
    figures.add(page.rounds.reworks.figure_id)
    assert len(figures) > 20
    assert [each for each in figures if each and page.workspace.explain(each) is None] == []


def test_records_are_brought_to_the_eye(page: AcceptancePage) -> None:
    page.show_record("documents", "CL3")
    assert page.papers.matrix.cell_key == (MONTHLY, "2025-05")
    page.show_record("documents", "monthly/2026-02")
    assert page.papers.matrix.cell_key == (MONTHLY, "2026-02")
    assert page.papers.matrix.hasFocus()
    page.show_record("acceptance_rounds", "A1")
    assert focused() is page.rounds.form("A1").editors["applied_on"]  # type: ignore[union-attr]
    assert page.begin("service_uses")
    assert focused() is page.uses.draft.form.editors["line"]  # type: ignore[union-attr]
    assert page.begin("documents")
    assert not page.begin("incidents")


def test_the_matrix_follows_the_day(page: AcceptancePage) -> None:
    page.workspace.set_as_of(AsOf(DAY(2025, 7, 10)))
    assert signs(page.papers.matrix, MONTHLY) == ["1+1", "1+1", "1+1", *[""] * 9, "并", "3 / 12"]
    assert [box.words[1] for box in page.rounds.strip] == ["未开始"] * 4


def test_rows_are_kept_where_nothing_changed(page: AcceptancePage) -> None:
    """The model keeps its rules, and an edit elsewhere leaves the cell in hand and the row of others."""
    matrix = page.papers.matrix
    tester = QAbstractItemModelTester(
        matrix.rows_model, QAbstractItemModelTester.FailureReportingMode.Fatal, matrix
    )
    assert tester.model() is matrix.rows_model
    click_cell(matrix, MONTHLY, "2026-03")
    asked = Document(id="CL99", title="补充说明", asked_on=DAY(2026, 4, 1))
    page.workspace.save(asked, title="登记补充说明")
    assert matrix.cell_key == (MONTHLY, "2026-03")
    incident = page.workspace.facts.incidents[0]
    page.workspace.save(msgspec.structs.replace(incident, restored_at=None), title="修改事件")
    assert matrix.cell_key == (MONTHLY, "2026-03")
    page.workspace.undo()
    page.workspace.undo()
    assert all(row.key != "asked-CL99" for row in matrix.rows_model.rows)


def test_a_row_is_copied_as_it_stands(page: AcceptancePage) -> None:
    click_cell(page.papers.matrix, "plan", "2025-04")
    QTest.keyClick(page.papers.matrix, KEY.Key_C, CONTROL)
    assert QApplication.clipboard().text().startswith("政务云运维服务方案\t一次\t1+1\t")


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_the_page_fits_a_small_screen(
    qtbot: QtBot, sample: Workspace, qapp: QApplication, mode: Mode
) -> None:
    """At 1093 px and 125 % the cards go below each other, and nothing runs out at the side."""
    assert Theme(qapp, mode) is not None
    for page in on_screen(qtbot, AcceptancePage(sample, Explainer()), width=860):
        assert page.paper.y() > page.papers.y()
        for card in (page.papers, page.paper, page.rounds, page.review, page.lines, page.uses):
            assert card.width() <= 820
        page.resize(1214, 690)
        assert page.paper.y() == page.papers.y()
