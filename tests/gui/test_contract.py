"""合同与条款 with real keys and clicks: every edit is one step, refusals stay with what was typed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from functools import partial

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import make_window
from desktop.models.contract import System
from desktop.models.enums.payments import Condition
from desktop.models.enums.people import Side
from desktop.services.change import Change
from desktop.services.workspace import Workspace
from desktop.storage.errors import StorageFailed
from desktop.views.evidence import Quote
from desktop.views.pages.contract import ContractPage
from desktop.views.pages.contract.systems import SystemLine
from desktop.views.theme import Mode, Theme
from desktop.views.widgets import FigureLabel
from desktop.views.window import MainWindow
from tests.gui.conftest import NOW
from tests.gui.hands import click, click_page, write

DAY = dt.date
KEY = Qt.Key
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, sample: Workspace) -> Iterator[MainWindow]:
    made = make_window(sample, theme, lambda: NOW)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    click_page(made, "合同与条款")
    yield made
    made.close()


@pytest.fixture
def page(window: MainWindow) -> ContractPage:
    """The page in the window, opened from the rail."""
    assert isinstance(window.page, ContractPage)
    return window.page


def enter(editor: QLineEdit, text: str, then: Qt.Key = KEY.Key_Return) -> None:
    """Type over what stands in a field, and press Enter or Tab."""
    click(editor)
    editor.selectAll()
    QTest.keyClick(editor, KEY.Key_Delete)
    write(editor, text)
    QTest.keyClick(editor, then)


def turn_to(page: ContractPage, key: str) -> None:
    """Click on a tab."""
    place = list(page.tabs).index(key)
    QTest.mouseClick(page.filter, Qt.MouseButton.LeftButton, pos=page.filter.point_of(place))
    assert page.tabs[key].isVisible()


def the_system(page: ContractPage, system_id: str = "platform") -> SystemLine:
    return page.overview.systems.lines.widgets[system_id]


def undo(widget: QWidget) -> None:
    QTest.keyClick(QApplication.focusWidget() or widget, KEY.Key_Z, CONTROL)


def test_a_contact_is_changed_as_one_step(page: ContractPage, window: MainWindow) -> None:
    work = page.workspace
    row = page.overview.parties[Side.B].rows["parties.b.contact"]
    before = row.editor.text()
    enter(row.editor, "孙八", KEY.Key_Tab)
    assert work.contract.parties["b"].contact == "孙八"
    assert work.undo_title == "修改乙方联系人"
    assert window.status.message.whole() == "修改乙方联系人"
    assert QApplication.focusWidget() is page.overview.parties[Side.B].rows["parties.b.lead"].editor
    undo(page)
    assert row.editor.text() == before
    assert work.contract.parties["b"].contact == before
    QTest.keyClick(window, KEY.Key_Y, CONTROL)
    assert row.editor.text() == "孙八"


def test_clauses_stand_beside_the_account_and_the_lead(page: ContractPage) -> None:
    rows = page.overview.parties[Side.B].rows
    assert rows["parties.b.account"].clause.whole() == "第七条4"
    assert rows["parties.b.lead"].clause.whole() == "第四条6"
    assert page.overview.parties[Side.A].rows["parties.a.lead"].clause.whole() == "第四条5"
    assert "乙方银行账户信息" in rows["parties.b.account"].clause.toolTip()


def test_a_name_cannot_be_emptied_and_what_was_typed_stays(page: ContractPage) -> None:
    work, row = page.workspace, page.overview.basics.rows["short_name"]
    steps = work.undo_title
    before = row.editor.value
    enter(row.editor, "")
    assert row.editor.text() == ""
    assert "没有填写简称" in row.reason.text
    assert row.reason.isVisible()
    assert work.contract.short_name == before
    assert work.undo_title == steps
    write(row.editor, str(before))
    QTest.keyClick(row.editor, KEY.Key_Return)
    assert not row.reason.isVisible(), "what is recorded is no mistake"
    enter(row.editor, "2025 年合同")
    assert work.contract.short_name == "2025 年合同"
    assert page.window().windowTitle() == "守约 · 2025 年合同"


def test_the_later_signature_is_the_signing_day(page: ContractPage) -> None:
    """第十九条1; the day that the contract names for both gives way to the signatures."""
    work, basics = page.workspace, page.overview.basics
    rows = basics.rows
    assert (basics.signed.text, basics.start.text, basics.end.text) == (
        "2025-04-07",
        "2025-04-08",
        "2026-04-07",
    )
    assert rows["terms.signed_by_a_on"].editor.placeholderText() == "未写日期", "the contract names a day"
    enter(rows["terms.signed_by_a_on"].editor, "2025.4.1")
    assert rows["terms.signed_by_b_on"].editor.placeholderText() == "未签署"
    assert rows["terms.signed_on"].editor.text() == ""
    assert (basics.signed.text, basics.start.text, basics.end.text) == ("未签署完毕", "待签署", "待签署")
    enter(rows["terms.signed_by_b_on"].editor, "20250402")
    assert work.terms.signed == DAY(2025, 4, 2)
    assert (basics.signed.text, basics.start.text, basics.end.text) == (
        "2025-04-02",
        "2025-04-03",
        "2026-04-02",
    )
    enter(rows["terms.signed_on"].editor, "2025-04-07")
    assert (work.terms.signed_by_a_on, work.terms.signed_by_b_on) == (None, None)
    assert basics.signed.text == "2025-04-07"
    assert work.undo_title == "修改合同载明签订日"


def test_figures_that_follow_from_the_terms_are_explained(page: ContractPage, window: MainWindow) -> None:
    basics = page.overview.basics
    enter(basics.rows["terms.service_months"].editor, "6")
    assert (basics.base.text, basics.end.text) == ("21,720.00", "2025-10-07")
    for figure, clause in (
        (basics.signed, "第十九条1"),
        (basics.start, "第五条"),
        (basics.end, "第五条"),
        (basics.base, "附件2"),
        (the_system(page).base, "附件2"),
    ):
        figure.setFocus()
        QTest.keyClick(figure, KEY.Key_F4)
        assert window.panel.figure.text == figure.text
        assert clause in {quote.clause.heading for quote in window.panel.findChildren(Quote)}


def test_a_number_beyond_reason_is_refused_at_its_field(page: ContractPage) -> None:
    work, row = page.workspace, page.overview.basics.rows["terms.total_fee"]
    enter(row.editor, "0")
    assert work.terms.total_fee == Decimal("130320.00")
    assert row.editor.text() == "0.00"
    assert "大于零" in row.reason.text
    QTest.keyClick(row.editor, KEY.Key_Escape)
    assert row.editor.text() == "130,320.00"
    assert not row.reason.isVisible()
    enter(row.editor, "")
    assert "合同总额为空" in row.reason.text
    QTest.keyClick(row.editor, KEY.Key_Escape)
    assert row.editor.text() == "130,320.00"
    enter(page.overview.basics.rows["terms.promised_headcount"].editor, "3")
    assert work.terms.promised_headcount == 3
    enter(page.overview.basics.rows["terms.promised_headcount"].editor, "")
    assert work.terms.promised_headcount is None, "what the contract leaves open may be emptied"


def test_a_system_is_added_described_and_removed(qtbot: QtBot, page: ContractPage) -> None:
    work, card = page.workspace, page.overview.systems
    QTest.keyClick(page, KEY.Key_X, ALT)
    qtbot.waitUntil(card.new.entry.hasFocus)  # A shortcut presses the button, which shows it for a moment.
    write(card.new.entry, "互联网医院")
    QTest.keyClick(card.new.entry, KEY.Key_Return)
    added = work.terms.systems[-1]
    assert added == System(id="s1", name="互联网医院")
    assert work.undo_title == "增加系统“互联网医院”"
    assert not card.new.isVisible()
    assert QApplication.focusWidget() is card.add
    line = the_system(page, "s1")
    click_at = line.important.point_of(0)
    QTest.mouseClick(line.important, Qt.MouseButton.LeftButton, pos=click_at)
    line.grade.setFocus()
    QTest.keyClick(line.grade, KEY.Key_Down)
    enter(line.fee, "60000")
    assert work.terms.systems[-1] == System(
        id="s1", name="互联网医院", important=True, grade=1, fee=Decimal("60000.00")
    )
    assert work.undo_title == "修改系统“互联网医院”的云服务费"
    assert (line.base.text, line.base.figure_id) == ("5,000.00", "base:s1")
    assert the_system(page).base.text == "10,860.00", "without a fee of its own, the contract's total"
    click(line.remove)
    assert [each.id for each in work.terms.systems] == ["platform"]
    assert QApplication.focusWidget() is card.add
    undo(page)
    assert the_system(page, "s1").fee.text() == "60,000.00"


def test_a_system_that_records_name_is_not_removed(page: ContractPage) -> None:
    work = page.workspace
    page.overview.systems.new.begin()
    write(page.overview.systems.new.entry, "第二个系统")
    QTest.keyClick(page.overview.systems.new.entry, KEY.Key_Return)
    step = work.undo_title
    line = the_system(page)
    click(line.remove)
    assert work.undo_title == step
    assert work.terms.system("platform")
    assert line.reason.isVisible()
    assert "事件 I1 用到它" in line.reason.text
    assert "另有" in line.reason.text, "not every record is listed"


def test_fees_above_the_total_are_refused_and_kept(page: ContractPage) -> None:
    line = the_system(page)
    enter(line.fee, "200000")
    assert page.workspace.terms.systems[0].fee is None
    assert line.fee.text() == "200,000.00"
    assert "超过合同总额" in line.reason.text
    QTest.keyClick(line.fee, KEY.Key_Escape)
    assert line.fee.text() == ""


def test_a_number_chosen_shows_its_words(page: ContractPage, window: MainWindow) -> None:
    turn_to(page, "terms")
    terms = page.terms
    row = terms.numbers.rows["terms.cap_share"]
    assert row.editor.text() == "20 %"
    assert row.clause.whole() == "第十二条7"
    terms.numbers.area.ensureWidgetVisible(row)
    click(row.label)
    assert QApplication.focusWidget() is row.editor
    assert terms.source.cited.whole() == "第十二条7"
    assert [key for key, block in terms.source.blocks.items() if block.marked] == ["12.7"]
    assert {"12.1", "12.2", "12.3"} <= terms.source.blocks.keys()
    assert [row.reading.name for row in terms.readings.rows.values() if row.marked] == ["cap_basis"]
    QTest.keyClick(row.editor, KEY.Key_F4)
    assert window.panel.figure_id == "term:cap_share"
    assert window.panel.figure.text == "20 %"
    enter(row.editor, "25")
    assert page.workspace.terms.cap_share == Decimal("0.25")
    assert page.workspace.undo_title == "修改赔付上限"
    assert window.panel.figure.text == "25 %"


def test_every_number_of_the_terms_is_there_and_taken_in_its_unit(page: ContractPage) -> None:
    turn_to(page, "terms")
    rows = page.terms.numbers.rows
    for path, shown, typed, value in (
        ("terms.late_payment_rate", "3‰", "4‰", Decimal("0.004")),
        ("terms.invoice_lead_days", "5 个工作日", "7工作日", 7),
        ("terms.service_levels.response_minutes", "5 分钟", "4", 4),
        ("terms.service_levels.data_availability", "99.9999 %", "99.999", Decimal("0.99999")),
        ("terms.a_event_share", "", "5", Decimal("0.05")),
    ):
        assert rows[path].editor.text() == shown
        enter(rows[path].editor, typed)
        holder: object = page.workspace.contract
        for part in path.split("."):
            holder = getattr(holder, part)
        assert holder == value
    enter(rows["terms.a_event_share"].editor, "120 %")
    assert "超过 100 %" in rows["terms.a_event_share"].reason.text
    assert rows["terms.a_event_share"].editor.text() == "120 %"
    assert page.workspace.terms.a_event_share == Decimal("0.05")


def test_the_source_turns_its_pages(qtbot: QtBot, page: ContractPage) -> None:
    turn_to(page, "terms")
    page.terms.numbers.choose("terms.cap_share")
    source = page.terms.source
    click(source.after)
    assert source.cited.whole() == "第十三条1"
    assert source.title.whole() == "原文"
    assert source.hint.whole() == "第十三条"
    QTest.keyClick(page, KEY.Key_PageUp, ALT)
    qtbot.waitUntil(lambda: source.cited.whole() == "第十二条7")


def test_a_reading_leads_to_the_decision_about_it(page: ContractPage) -> None:
    turn_to(page, "terms")
    row = page.terms.readings.rows["cap_basis"]
    assert (row.value.whole(), row.used.whole()) == ("付款前已收现金", "默认")
    row.decide.setFocus()
    assert page.terms.source.cited.whole() == "第十二条7"
    assert "“已回款项”指哪笔钱" in row.question.whole()
    QTest.keyClick(row.decide, KEY.Key_Space)
    assert page.readings.isVisible()
    assert page.readings.table.key == "cap_basis"
    assert QApplication.focusWidget() is page.readings.form.value
    page.workspace.choose_reading("cap_basis", "self_consistent", "财务意见")
    turn_to(page, "terms")
    assert row.value.whole() == "扣款后自洽"
    assert row.used.whole() == "2026-04-10 决定"
    assert page.terms.readings.hint.whole().endswith("1 项不是默认")
    undo(page)
    assert row.value.whole() == "付款前已收现金"


def test_instalments_are_changed_together(page: ContractPage) -> None:
    turn_to(page, "terms")
    work, board = page.workspace, page.terms.instalments.board
    click(page.terms.instalments.change)
    assert page.terms.source.cited.whole() == "第七条2"
    first, _ = board.lines.widgets.values()
    assert QApplication.focusWidget() is first.share
    write(first.share, "60")
    assert board.total.whole() == "合计 90 %，少 10 %"
    QTest.keyClick(first.share, KEY.Key_Return)
    assert "各期比例之和等于 1" in board.reason.text
    assert first.share.text() == "60 %", "nothing typed is lost"
    click(board.add)
    added = board.lines.widgets["p1"]
    assert QApplication.focusWidget() is added.share
    write(added.share, "10")
    assert board.total.whole() == "合计 100 %"
    added.after.actions_by[Condition.EXPERT_REVIEW].trigger()
    added.after.actions_by[Condition.FUNDS].trigger()
    enter(added.days, "30")
    assert not board.isVisible()
    assert [(each.id, each.share, each.working_days) for each in work.terms.payments] == [
        ("first", Decimal("0.6"), 20),
        ("final", Decimal("0.30"), 15),
        ("p1", Decimal("0.1"), 30),
    ]
    assert work.terms.payments[-1].after == (Condition.SERVICE_END,)
    assert work.undo_title == "修改分期付款"
    shown = [line.amount.text for line in page.terms.instalments.lines.widgets.values()]
    assert shown == ["78,192.00", "39,096.00", "13,032.00"]
    undo(page)
    assert [each.id for each in work.terms.payments] == ["first", "final"]


def test_an_instalment_that_payments_name_stays(page: ContractPage) -> None:
    turn_to(page, "terms")
    board = page.terms.instalments.board
    click(page.terms.instalments.change)
    first, final = board.lines.widgets.values()
    click(first.remove)
    enter(final.share, "100")
    assert board.isVisible()
    assert "付款 P1 用到它" in board.reason.text
    QTest.keyClick(final.share, KEY.Key_Escape)
    assert not board.isVisible()
    assert len(page.workspace.terms.payments) == 2
    click(page.terms.instalments.change)
    assert [each.share.text() for each in board.lines.widgets.values()] == ["70 %", "30 %"]


def test_service_lines_as_printed_and_as_corrected(page: ContractPage) -> None:
    turn_to(page, "lines")
    tab = page.lines
    QAbstractItemModelTester(tab.table.rows_model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    place = tab.table.visualRect(tab.table.rows_model.index(3, 2)).center()
    QTest.mouseClick(tab.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    form = tab.form
    assert form.title.whole() == "第 4 行"
    assert form.printed["name"].text() == "WAF防护"
    assert form.corrected["name"].text() == "主机负载均衡服务"
    QTest.keyClick(tab.table, KEY.Key_Return)
    assert QApplication.focusWidget() is form.corrected["name"]
    enter(form.corrected["name"], "WAF防护")
    line = page.workspace.contract.service_lines[3]
    assert line.corrected is None, "a correction that corrects nothing is none"
    assert tab.table.rows_model.rows[3].cells[-1].text == "—"
    assert page.workspace.undo_title == "修改服务清单第 4 行的服务类别（更正后）"
    undo(page)
    enter(form.quantity, "3")
    enter(form.note, "已与报价单核对")
    line = page.workspace.contract.service_lines[3]
    assert (line.quantity, line.note) == (3, "已与报价单核对")
    enter(form.quantity, "0")
    assert "大于零的整数" in form.reason.text
    assert form.quantity.text() == "0"
    QTest.keyClick(form.quantity, KEY.Key_Escape)
    enter(form.months, "")
    assert "月数为空" in form.reason.text


def test_a_service_line_is_added_and_removed(page: ContractPage) -> None:
    turn_to(page, "lines")
    tab, work = page.lines, page.workspace
    click(tab.add)
    write(tab.new.entry, "日志审计服务")
    click(tab.new.save)
    added = work.contract.service_lines[-1]
    assert (added.row, added.printed.name, added.quantity, added.months) == (10, "日志审计服务", 1, 12)
    assert page.filter.accessibleDescription().startswith("概况，条款，读法 14，服务清单 10，附件 33，")
    tab.table.choose("2")
    tab.table.setFocus()
    QTest.keyClick(tab.table, KEY.Key_Delete)
    lines = work.contract.service_lines
    assert [each.row for each in lines] == list(range(1, 10))
    assert lines[1].printed.name == "云端APT防护服务", "those below move up"
    assert work.undo_title == "删除服务“商用操作系统”"
    assert tab.table.hasFocus()


def test_a_row_of_an_annex(page: ContractPage, window: MainWindow) -> None:
    turn_to(page, "annexes")
    tab, work = page.annexes, page.workspace
    QAbstractItemModelTester(tab.table.rows_model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    tab.table.choose("3-9")
    form = tab.form
    assert form.title.whole() == "附件3 行9"
    assert form.text.whole().startswith("运维需求平均响应时间大于 30 分钟且小于 60 分钟")
    assert form.gap.isVisible()
    QTest.keyClick(tab.table, KEY.Key_Return)
    enter(form.coefficient, "0.55")
    row = next(each for each in work.terms.annex3 if each.id == "3-9")
    assert row.coefficient == Decimal("0.55")
    assert form.share.whole() == "即 55 %"
    assert [each.cells[4].text for each in tab.table.rows_model.rows if each.key == "3-9"] == ["55 %"]
    assert work.undo_title == "修改附件3 3-9 的惩罚系数"
    enter(form.bounds["lower"].value, "20")
    assert "3-8 与 3-9 重叠" in form.reason.text
    assert form.bounds["lower"].value.text() == "20"
    QTest.keyClick(form.bounds["lower"].value, KEY.Key_Escape)
    kind = form.bounds["lower"].kind
    kind.setFocus()
    QTest.keyClick(kind, KEY.Key_Up)
    rows = {each.id: each for each in work.terms.annex3}
    assert rows["3-9"].lower is not None
    assert rows["3-9"].lower.inclusive
    assert not rows["3-8"].gap_above, "nothing is left between the rows"
    assert rows["3-9"].gap_above
    tab.table.choose("1-A1")
    assert not form.coefficient.isVisible()
    assert "A 级满 1 次可解除" in form.facts.whole()


def test_enter_and_escape_in_a_field_to_add(page: ContractPage) -> None:
    card = page.overview.systems
    click(card.add)
    QTest.keyClick(card.new.entry, KEY.Key_Return)
    assert "没有填写系统名称" in card.new.reason.text
    write(card.new.entry, "  ")
    QTest.keyClick(card.new.entry, KEY.Key_Escape)
    assert card.new.entry.text() == "", "Escape takes back what was typed, and then the field"
    QTest.keyClick(card.new.entry, KEY.Key_Escape)
    assert not card.new.isVisible()
    assert len(page.workspace.terms.systems) == 1


def test_what_the_disk_refuses_is_told_and_kept(page: ContractPage, monkeypatch: pytest.MonkeyPatch) -> None:
    work, row = page.workspace, page.overview.parties[Side.A].rows["parties.a.phone"]

    def full(*_: object) -> Change:
        raise StorageFailed(work.path, "磁盘空间不足")

    monkeypatch.setattr(work, "revise", full)
    enter(row.editor, "010-99999999")
    assert row.editor.text() == "010-99999999"
    assert "磁盘空间不足" in row.reason.text


def test_tab_walks_as_it_is_read(page: ContractPage) -> None:
    basics, systems = page.overview.basics, page.overview.systems
    line = the_system(page)
    stops: list[QWidget] = [
        page.filter,
        page.new,
        page.renew,
        *(row.editor for row in basics.rows.values()),
        basics.signed,
        basics.start,
        basics.end,
        basics.base,
        systems.add,
        line.name,
        line.important,
        line.grade,
        line.fee,
        line.base,
        line.remove,
        *(row.editor for row in page.overview.parties[Side.A].rows.values()),
        *(row.editor for row in page.overview.parties[Side.B].rows.values()),
    ]
    page.filter.setFocus()
    for stop in stops:
        assert QApplication.focusWidget() is stop, stop.accessibleName()
        QTest.keyClick(stop, KEY.Key_Tab)


def test_everything_has_a_name(page: ContractPage) -> None:
    for key in page.tabs:
        turn_to(page, key)
        for widget in page.tabs[key].findChildren(QWidget):
            takes_keys = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            if takes_keys and widget.isVisible():
                assert widget.accessibleName().strip(), f"{key}: {type(widget).__name__}"


def as_wide(tab: QWidget, page: ContractPage) -> bool:
    return tab.width() == page.width()


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1093, 614), (960, 614)])
@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_nothing_is_cut_off(
    qtbot: QtBot, page: ContractPage, window: MainWindow, theme: Theme, width: int, height: int, mode: Mode
) -> None:
    theme.set_mode(mode)
    window.resize(width, height)
    for key, tab in page.tabs.items():
        turn_to(page, key)
        qtbot.waitUntil(partial(as_wide, tab, page))
        for widget in tab.findChildren(QLineEdit) + tab.findChildren(FigureLabel):
            if widget.isVisible():
                left = widget.mapTo(page, QPoint(0, 0)).x()
                assert left >= 0
                assert left + widget.width() <= page.width(), f"{key}: {widget.accessibleName()}"
    assert page.terms.source.isVisibleTo(page.terms) is (page.width() >= 1080)
    theme.set_mode(Mode.LIGHT)


def test_a_long_name_is_read_whole(page: ContractPage) -> None:
    long = "一个很长的信息系统名称" * 8
    contract = page.workspace.contract
    terms = replace(contract.terms, systems=(replace(contract.terms.systems[0], name=long),))
    page.workspace.revise(replace(contract, terms=terms, name=long), "改长")
    for editor in (the_system(page).name, page.overview.basics.rows["name"].editor):
        assert editor.text() == long
        assert editor.toolTip() == long
        assert editor.cursorPosition() == 0
