"""函件通知 with real keys and clicks: letters, their form and answers, and what else was told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import make_window
from desktop.exchange.template import load_contract
from desktop.models.calendar import AsOf, Calendar
from desktop.models.enums.papers import Form
from desktop.models.enums.people import Side
from desktop.models.register import Notice
from desktop.services.workspace import Workspace
from desktop.views.pages.incidents import IncidentsPage
from desktop.views.pages.notices import NoticesPage
from desktop.views.pages.notices.plans import ADDRESSES, LETTERS, RETURNS, SUPERVISOR
from desktop.views.pages.notices.seen import LINKED, Seen
from desktop.views.theme import Theme
from desktop.views.widgets import Explainer, State, Table
from tests.gui.conftest import NOW
from tests.gui.hands import click, enter, pick, write
from tests.gui.screen import on_screen

DAY = dt.date
KEY = Qt.Key
REGISTERS = (LETTERS, SUPERVISOR, ADDRESSES, RETURNS)


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, sample: Workspace, explainer: Explainer) -> Iterator[NoticesPage]:
    yield from on_screen(qtbot, NoticesPage(sample, explainer))


@pytest.fixture
def blank(qtbot: QtBot, theme: Theme, tmp_path: Path, calendar: Calendar) -> Iterator[NoticesPage]:
    """The page of a new contract."""
    workspace = Workspace.create(tmp_path / "新.shouyue", load_contract(), calendar, lambda: NOW)
    yield from on_screen(qtbot, NoticesPage(workspace, Explainer()))
    workspace.close()


def words(table: Table) -> list[list[str]]:
    """What the rows of a table say."""
    return [[cell.text for cell in row.cells] for row in table.rows_model.rows]


def points(page: NoticesPage) -> list[tuple[str, str]]:
    """What is said about the letter in hand."""
    lines = page.letters.points.widgets.values()
    return [(line.figure.text, line.more.whole()) for line in lines]


def press(key: Qt.Key) -> None:
    """Press a key where the focus is."""
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key)


def editor(page: NoticesPage, name: str) -> QWidget:
    """A field of the letter in hand."""
    form = page.letters.form
    assert form is not None
    return form.editors[name]


def letter(page: NoticesPage) -> Notice:
    """The letter in hand."""
    found = page.letters.record
    assert isinstance(found, Notice)
    return found


def test_the_sample_shows_its_letters_and_what_follows(page: NoticesPage) -> None:
    assert words(page.letters.table) == [
        ["发出", "关于补交运维月报的函", "可争议", "2026-03-30", "逾期 2 日"],
        ["发出", "关于冯十二同志的人员异议", "形式符合", "2025-09-24", "未要求"],
        ["收到", "关于更换项目负责人的通知", "形式符合", "2025-07-11", "已答复"],
    ]
    assert page.summary.whole() == "发出 2 件，收到 1 件；待答复 1 件，形式有疑 1 件"
    assert points(page) == [
        ("可争议", "第六条2要求书面，邮件的邮箱未经双方确认（第十八条1）"),
        ("通知日期 2026-03-30", "发出日为准（第十八条1）"),
        ("逾期 2 日", "对方应于 2026-04-08 前（含当日）答复"),
    ]
    assert words(page.supervisor.table) == [["弱口令整改通知", "2025-11-20", "2025-11-27", "已处置"]]
    assert words(page.orders.table)[0][1:] == ["2025-07-22", "2025-07-25", "2025-07-31", "按时"]
    assert words(page.addresses.table)[0][3:] == ["2025-11-10", "按时"]
    assert words(page.returns.table)[0][3:] == ["2025-10-15", "按时"]


def test_a_letter_is_recorded_with_the_keys_and_the_next_number(page: NoticesPage) -> None:
    click(page.letters.add)
    editors = page.letters.draft.form.editors
    assert QApplication.focusWidget() is editors["title"]
    assert editors["number"].value == "示例卫函〔2026〕5号"
    assert editors["sent_on"].value == DAY(2026, 4, 10)
    write(editors["title"], "关于付款账户的函")
    pick(editors["clause"], "第七条4")
    pick(editors["form"], "特快专递")
    write(editors["postmark_on"], "2026-4-10")
    write(editors["reply_by"], "20260417")
    QTest.keyClick(editors["reply_by"], KEY.Key_Return)
    assert page.workspace.undo_title == "登记函件“关于付款账户的函”"
    assert not page.letters.draft.isVisible()
    assert letter(page).number == "示例卫函〔2026〕5号"
    assert words(page.letters.table)[0] == ["发出", "关于付款账户的函", "形式符合", "2026-04-10", "待答 7 日"]
    assert points(page)[1] == ("通知日期 2026-04-10", "邮戳日为准（第十八条1）")
    page.workspace.undo()
    assert len(words(page.letters.table)) == 3
    click(page.letters.add)
    assert editors["number"].value == "示例卫函〔2026〕5号"


def test_the_vendor_s_letter_does_not_take_our_number(page: NoticesPage) -> None:
    click(page.letters.add)
    editors = page.letters.draft.form.editors
    pick(editors["sender"], "乙方")
    assert editors["number"].value == ""
    pick(editors["sender"], "甲方")
    assert editors["number"].value == "示例卫函〔2026〕5号"
    QTest.keyClick(editors["title"], KEY.Key_Escape)
    assert not page.letters.draft.isVisible()
    assert len(page.workspace.facts.notices) == 3


def test_letters_are_filtered_by_direction_answer_form_record_and_words(page: NoticesPage) -> None:
    def titles() -> list[str]:
        return [row[1] for row in words(page.letters.table)]

    every = titles()
    for place, shown in ((1, every[:2]), (2, every[2:]), (3, every[:1]), (4, every[:1])):
        sieve = page.letters.sieve
        QTest.mouseClick(sieve, Qt.MouseButton.LeftButton, pos=sieve.point_of(place))
        assert titles() == shown
    QTest.mouseClick(sieve, Qt.MouseButton.LeftButton, pos=sieve.point_of(0))
    write(page.letters.words, "负责人")
    assert titles() == every[2:]
    page.letters.words.clear()
    pick(page.letters.kind, "人员异议")
    assert titles() == every[1:2]
    write(page.letters.words, "zz")
    assert page.letters.empty.whole() == "没有符合筛选的函件。"
    assert page.letters.form is None
    page.show_record("notices", page.workspace.facts.notices[2].id)
    assert titles() == every, "what is asked for from elsewhere lifts the filters"
    assert letter(page).title == every[0]


def test_a_mailbox_that_both_confirmed_settles_the_form(page: NoticesPage) -> None:
    pick(editor(page, "address_agreed"), "已确认")
    assert page.workspace.undo_title == "修改函件“关于补交运维月报的函”"
    assert points(page)[0] == ("形式符合", "第六条2要求书面，邮件符合（第十八条1）")
    pick(editor(page, "form"), "电话")
    assert points(page)[0] == ("形式不符", "第六条2要求书面，电话不是书面（第六条2）")


def test_an_answering_letter_ends_the_wait_and_each_leads_to_the_other(page: NoticesPage) -> None:
    asked = letter(page)
    answer = Notice(id="HJ9", sender=Side.B, title="复函", form=Form.COURIER, sent_on=DAY(2026, 4, 7))
    page.workspace.save(answer, title="登记函件")
    page.show_record("notices", "HJ9")
    pick(editor(page, "answers"), "甲方 示例卫函〔2026〕4号 关于补交运维月报的函")
    assert letter(page).answers == asked.id
    click(page.letters.to_answer)
    assert letter(page) == asked
    assert points(page)[2] == ("已答复", "对方应于 2026-04-08 前（含当日）答复，2026-04-07 答复：复函")
    assert page.letters.to_answer.text().strip() == "答复的函件：复函"


def test_a_letter_leads_to_the_record_that_it_concerns(page: NoticesPage, qtbot: QtBot) -> None:
    assert not page.letters.to_record.isVisible()
    pick(editor(page, "about_kind"), "整改通知")
    pick(editor(page, "about"), "2025-07-22 更换负责人须提前 10 日通知")
    assert (letter(page).about_kind, letter(page).about) == ("rectifications", "Q1")
    with qtbot.waitSignal(page.opened) as asked:
        click(page.letters.to_record)
    assert asked.args == ["rectifications", "Q1"]
    pick(editor(page, "about_kind"), "事件")
    assert (letter(page).about_kind, letter(page).about) == ("incidents", "")
    assert not page.letters.to_record.isVisible()


def test_a_letter_may_concern_a_finding(page: NoticesPage, qtbot: QtBot) -> None:
    finding = page.workspace.assessment.findings[0]
    linked = msgspec.structs.replace(letter(page), about_kind="findings", about=finding.key)
    page.workspace.save(linked, title="关联")
    with qtbot.waitSignal(page.opened) as asked:
        click(page.letters.to_record)
    assert asked.args == ["findings", finding.key]
    page.workspace.save(msgspec.structs.replace(linked, about="gone"), title="关联")
    assert not page.letters.to_record.isVisible()
    assert Seen.of(page.workspace).about_words(letter(page)) == "已不在的认定"


@pytest.mark.parametrize("kind", LINKED)
def test_every_kind_that_a_letter_may_concern_offers_its_records(sample: Workspace, kind: str) -> None:
    seen = Seen.of(sample)
    offered = seen.about_options(Notice(about_kind=kind, about="gone"))
    assert offered[0] == ("", "未选")
    assert offered[-1][0] == "gone"
    assert all(word for _, word in offered)


def test_keys_go_into_the_fields_back_and_remove(page: NoticesPage) -> None:
    page.letters.table.setFocus()
    press(KEY.Key_Return)
    assert QApplication.focusWidget() is editor(page, "title")
    press(KEY.Key_Escape)
    assert QApplication.focusWidget() is page.letters.table
    gone = letter(page)
    press(KEY.Key_Delete)
    assert page.workspace.facts.find("notices", gone.id) is None
    assert page.workspace.undo_title == "删除函件“关于补交运维月报的函”"
    page.workspace.undo()
    assert words(page.letters.table)[0][1] == "关于补交运维月报的函"


def test_letters_after_the_day_shown_are_kept_and_not_judged(page: NoticesPage) -> None:
    page.workspace.set_as_of(AsOf(DAY(2025, 8, 1)))
    assert [row[4] for row in words(page.letters.table)] == ["截至日后", "截至日后", "已答复"]
    page.workspace.set_as_of(AsOf(DAY(2025, 7, 12)))
    assert words(page.letters.table)[2][4] == "待答 6 日"
    assert page.summary.whole().endswith("待答复 1 件，形式有疑 1 件")


def test_the_supervisor_s_notice_is_followed_to_its_limit(page: NoticesPage) -> None:
    form = page.supervisor.form
    assert form is not None
    enter(form.editors["handled_on"], "2025-11-28")  # type: ignore[arg-type]
    assert words(page.supervisor.table)[0][3] == "处置已迟"
    pick(form.editors["handled_properly"], "否")
    assert words(page.supervisor.table)[0][3] == "未正确处置"
    enter(form.editors["handled_on"], "")  # type: ignore[arg-type]
    pick(form.editors["handled_properly"], "未认定")
    page.workspace.set_as_of(AsOf(DAY(2025, 11, 24)))
    state = page.supervisor.table.rows_model.rows[0].cells[3]
    assert (state.text, state.state) == ("还有 3 日", State.WARN)
    page.workspace.set_as_of(AsOf(DAY(2025, 12, 1)))
    assert words(page.supervisor.table)[0][3] == "逾期 4 日"


def test_orders_are_opened_and_begun_where_they_are_recorded(
    qtbot: QtBot, theme: Theme, sample: Workspace
) -> None:
    window = make_window(sample, theme, lambda: NOW)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.open_record("notices", "")
    page = window.page
    assert isinstance(page, NoticesPage)
    page.orders.table.setFocus()
    press(KEY.Key_Return)
    incidents = window.page
    assert isinstance(incidents, IncidentsPage)
    assert (incidents.column.kind, incidents.column.chosen) == ("rectifications", "Q1")
    window.open_record("address_changes", "W1")
    assert page.addresses.table.hasFocus()
    click(page.orders.add)
    assert window.page is incidents
    assert incidents.drafting
    window.close()


def test_a_record_leads_to_the_newest_letter_about_it(qtbot: QtBot, theme: Theme, sample: Workspace) -> None:
    for page in on_screen(qtbot, IncidentsPage(sample, Explainer())):
        page.show_record("rectifications", "Q1")
        letters = page.detail.header.letters
        assert not letters.isVisible()
        for number in ("HJ8", "HJ9"):
            sample.save(Notice(id=number, about_kind="rectifications", about="Q1"), title="登记函件")
        assert letters.text() == " 函件 2"
        with qtbot.waitSignal(page.opened) as asked:
            click(letters)
        assert asked.args == ["notices", "HJ9"]
        page.show_record("incidents", sample.facts.incidents[0].id)
        assert not letters.isVisible()


@pytest.mark.parametrize("register", REGISTERS, ids=lambda register: register.kind)
def test_each_register_says_what_belongs_there_and_is_begun_and_dropped(
    blank: NoticesPage, register: object
) -> None:
    assert isinstance(register, type(LETTERS))
    card = blank.registers[register.kind]
    assert card.empty.isVisible()
    assert not card.table.isVisible()
    assert blank.begin(register.kind)
    assert card.draft.isVisible()
    focus = QApplication.focusWidget()
    assert focus is card.draft.form.editors["title"]
    QTest.keyClick(focus, KEY.Key_Return)
    assert card.draft.form.reason.text.endswith("为空，请填写")
    write(focus, "abc")
    QTest.keyClick(focus, KEY.Key_Escape)
    assert card.draft.isVisible(), "the first takes back what was typed"
    QTest.keyClick(focus, KEY.Key_Escape)
    assert not card.draft.isVisible()
    assert getattr(blank.workspace.facts, register.kind) == ()
    assert not blank.begin("incidents")


def test_a_return_is_asked_for_and_counted(blank: NoticesPage) -> None:
    """Received on Friday 3 April 2026: five days are Wednesday the 8th."""
    blank.begin("confidential_returns")
    editors = blank.returns.draft.form.editors
    write(editors["title"], "网络拓扑图")
    write(editors["notice_received_on"], "2026-4-3")
    QTest.keyClick(editors["notice_received_on"], KEY.Key_Return)
    assert words(blank.returns.table) == [["网络拓扑图", "2026-04-03", "—", "2026-04-08", "逾期 2 日"]]
    form = blank.returns.form
    assert form is not None
    click(form.remove_button)
    assert blank.returns.empty.isVisible()


def test_figures_are_explained_from_here(page: NoticesPage, explainer: Explainer, qtbot: QtBot) -> None:
    table = page.returns.table
    table.setFocus()
    with qtbot.waitSignal(explainer.requested) as asked:
        QTest.keyClick(table, KEY.Key_F4)
    assert asked.args == ["fact:confidential_returns:S1:notice_received_on"]
    rows = [
        *page.letters.table.rows_model.rows,
        *page.supervisor.table.rows_model.rows,
        *page.orders.table.rows_model.rows,
        *page.addresses.table.rows_model.rows,
        *table.rows_model.rows,
    ]
    figures = [cell.figure_id for row in rows for cell in row.cells if cell.figure_id]
    assert len(figures) > 20
    assert [each for each in figures if page.workspace.explain(each) is None] == []


def test_a_long_subject_is_shown_whole_in_its_tip(page: NoticesPage) -> None:
    subject = (
        "关于请贵单位尽快提交二〇二六年第一季度政务云运维月报、故障处置记录及漏洞扫描报告等全部验收材料的函"
    )
    page.workspace.save(msgspec.structs.replace(letter(page), title=subject), title="改事由")
    tip = page.letters.table.rows_model.rows[0].cells[1].tip
    assert subject in tip
    assert "示例卫函〔2026〕4号" in tip
