"""The lists of the pages with real keys and clicks: history, recycle bin, filters under a name, pasting."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import make_window
from desktop.models.facts import Incident
from desktop.services.workspace import Workspace
from desktop.views.dialogs.history import HistoryDialog
from desktop.views.dialogs.naming import NameDialog
from desktop.views.dialogs.paste import PasteDialog
from desktop.views.pages.agenda import AgendaPage
from desktop.views.pages.data import DataPage
from desktop.views.pages.findings import FindingsPage
from desktop.views.pages.incidents import IncidentsPage
from desktop.views.pages.notices import NoticesPage
from desktop.views.pages.payments import PaymentsPage
from desktop.views.pages.people import PeoplePage
from desktop.views.preferences import Preferences
from desktop.views.remembering import ListMemory
from desktop.views.theme import Theme
from desktop.views.widgets import ListPane, Table
from desktop.views.widgets.saved import SavedFilters
from desktop.views.window import MainWindow
from tests.gui.conftest import NOW
from tests.gui.hands import CONTROL, SHIFT, Hands, entry_of, take, words_of

Opened = TypeVar("Opened", bound=QDialog)
KEY = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


class Listing(Hands):
    """Works a window and the dialogs over it."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        super().__init__(window)
        self._qtbot = qtbot

    def dialog(self, kind: type[Opened]) -> Opened:
        """The dialog of a class, once keys go to it."""
        (found,) = self.window.findChildren(kind)
        self._qtbot.waitUntil(lambda: QApplication.activeWindow() is found)
        return found

    def back(self) -> None:
        """Go back to the window, until keys go to it again."""
        self.window.activateWindow()
        self._qtbot.waitUntil(lambda: QApplication.activeWindow() is self.window)


@pytest.fixture
def hands(qtbot: QtBot, theme: Theme, sample: Workspace) -> Iterator[Listing]:
    window = make_window(sample, theme, lambda: NOW)
    qtbot.addWidget(window)
    yield Listing(window, qtbot)
    window.close()


def _menu_of(widget: QWidget) -> QMenu:
    """The menu that the menu key opens."""
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(widget, QContextMenuEvent(reason, QPoint(5, 5), widget.mapToGlobal(QPoint(5, 5))))
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, QMenu)
    return popup


# The history of a record


def _history(hands: Listing) -> HistoryDialog:
    return hands.dialog(HistoryDialog)


def test_ctrl_h_tells_what_became_of_a_record_and_takes_a_state_back(
    qtbot: QtBot, hands: Listing, sample: Workspace
) -> None:
    page = hands.turn(IncidentsPage)
    page.show_record("incidents", "I2")
    first = sample.facts.find("incidents", "I2")
    hands.click(page.detail.header.title)
    hands.write("平台恢复", KEY.Key_Tab)
    hands.key(KEY.Key_H, CONTROL)
    dialog = _history(hands)
    assert dialog.title.whole() == "事件 I2“平台恢复”"
    assert words_of(dialog.steps, 1) == ["修改", "登记"]
    assert not dialog.back.isEnabled(), "it is as that step left it"
    (row,) = dialog.changes.rows_model.rows
    assert [cell.text for cell in row.cells] == ["标题", "平台访问中断", "平台恢复"]
    QTest.keyClick(dialog.steps, KEY.Key_Down)
    assert dialog.back.isEnabled()
    with qtbot.waitSignal(dialog.back.clicked):
        QTest.keyClick(dialog.steps, KEY.Key_U, ALT)
    assert sample.facts.find("incidents", "I2") == first
    assert words_of(dialog.steps, 1) == ["修改", "修改", "登记"]
    dialog.close()
    hands.back()
    hands.key(KEY.Key_Z, CONTROL)
    found = sample.facts.find("incidents", "I2")
    assert isinstance(found, Incident)
    assert found.title == "平台恢复"


def test_the_history_of_a_removed_record_brings_it_back(hands: Listing, sample: Workspace) -> None:
    page = hands.turn(IncidentsPage)
    page.show_record("incidents", "I2")
    page.column.pane.setFocus()
    hands.key(KEY.Key_H, CONTROL)
    dialog = _history(hands)
    sample.remove("incidents", "I2", "删除事件")
    assert words_of(dialog.steps, 1) == ["删除", "登记"]
    dialog.steps.choose(dialog.steps.rows_model.rows[0].key)
    assert not dialog.back.isEnabled()
    QTest.keyClick(dialog.steps, KEY.Key_Down)
    QTest.mouseClick(dialog.back, Qt.MouseButton.LeftButton)
    assert sample.facts.find("incidents", "I2") is not None


def test_a_state_that_cannot_be_taken_back_is_told(qtbot: QtBot, theme: Theme, costly: Workspace) -> None:
    """The system that the removed incident named is in the contract no more."""
    terms = costly.contract.terms
    costly.save(Incident(id="I1", title="平台中断", systems=(terms.systems[0].id,)), title="登记事件")
    costly.remove("incidents", "I1", "删除事件")
    renamed = tuple(msgspec.structs.replace(each, id=f"new-{each.id}") for each in terms.systems)
    costly.revise(costly.contract.replaced(msgspec.structs.replace(terms, systems=renamed)), "换系统")
    window = make_window(costly, theme, lambda: NOW)
    qtbot.addWidget(window)
    hands = Listing(window, qtbot)
    window.histories.open("incidents", "I1")
    dialog = _history(hands)
    QTest.keyClick(dialog.steps, KEY.Key_Down)
    QTest.mouseClick(dialog.back, Qt.MouseButton.LeftButton)
    assert dialog.reason.isVisible()
    assert terms.systems[0].id in dialog.reason.whole()
    assert not costly.facts.incidents
    window.close()


def test_the_menus_of_lists_and_fields_lead_to_the_history(hands: Listing) -> None:
    people = hands.turn(PeoplePage)
    people.roster.table.setFocus()
    take(_menu_of(people.roster.table.viewport()), "这条记录的历史")
    dialog = _history(hands)
    assert dialog.title.whole().startswith("人员 N")
    dialog.close()
    form = people.roster.form
    assert form is not None
    take(_menu_of(form), "这条记录的历史")
    assert _history(hands).isVisible()


def test_the_menu_of_an_incident_leads_to_its_history(hands: Listing) -> None:
    page = hands.turn(IncidentsPage)
    page.show_record("incidents", "I2")
    menu = page.detail.header.menu.menu()
    menu.popup(page.detail.header.menu.mapToGlobal(QPoint(0, 20)))
    take(menu, "这条记录的历史\tCtrl+H")
    assert _history(hands).title.whole() == "事件 I2“平台访问中断”"


def test_without_a_record_in_hand_the_way_is_told(hands: Listing) -> None:
    hands.turn(AgendaPage)
    hands.key(KEY.Key_H, CONTROL)
    assert not hands.window.findChildren(HistoryDialog)
    assert "请先选中一条记录" in hands.window.status.message.text()


# 回收站


def _recycle(hands: Listing) -> DataPage:
    hands.click(hands.window.rail.items[-1])
    page = hands.window.page
    assert isinstance(page, DataPage)
    hands.click(page.filter, page.filter.point_of(list(page.tabs).index("recycle")))
    return page


def test_what_was_removed_is_found_and_brought_back_together(
    qtbot: QtBot, hands: Listing, sample: Workspace
) -> None:
    before = sample.facts
    decided = next(each.subject for each in before.decisions if before.find("incidents", each.subject))
    incidents = hands.turn(IncidentsPage)
    incidents.show_record("incidents", decided)
    incidents.column.pane.setFocus()
    hands.key(KEY.Key_Delete)
    people = hands.turn(PeoplePage)
    people.roster.table.setFocus()
    hands.key(KEY.Key_Down)
    hands.key(KEY.Key_Down, SHIFT)
    hands.key(KEY.Key_Delete)
    assert len(sample.facts.people) == len(before.people) - 2
    tab = _recycle(hands).recycle
    assert words_of(tab.table, 1)[:3] == ["人员", "人员", "事件"]
    assert set(words_of(tab.table, 3)[:2]) == {"删除 2 条人员"}
    hands.tab_to(tab.table)
    assert tab.side.title.whole().startswith("人员 N")
    hands.key(KEY.Key_Down, SHIFT)
    hands.key(KEY.Key_Down, SHIFT)
    assert tab.back.text().strip() == "恢复 3 条"
    assert "认定决定一起恢复" in tab.note.whole()
    hands.key(KEY.Key_Return)
    assert sample.facts == before
    assert sample.undo_title == "恢复 3 条记录"
    hands.key(KEY.Key_Z, CONTROL)
    assert len(words_of(tab.table)) >= 3


def test_an_empty_bin_says_what_belongs_there(qtbot: QtBot, theme: Theme, costly: Workspace) -> None:
    window = make_window(costly, theme, lambda: NOW)
    qtbot.addWidget(window)
    hands = Listing(window, qtbot)
    tab = _recycle(hands).recycle
    assert tab.empty.whole().startswith("回收站是空的")
    assert not tab.table.isVisible()
    assert not tab.text.isVisible()
    costly.remove("payments", "P1", "删除付款")
    assert words_of(tab.table, 2) == ["付款 P1"]
    hands.tab_to(tab.table)
    hands.key(KEY.Key_Return)
    assert not tab.table.isVisible()
    assert hands.focus is not tab.table
    window.close()


def test_the_bin_is_searched(hands: Listing, sample: Workspace) -> None:
    tab = _recycle(hands).recycle
    sample.remove("incidents", "I2", "删除事件")
    sample.remove("people", sample.facts.people[0].id, "删除人员")
    hands.click(tab.text)
    hands.write("平台访问中断", KEY.Key_Tab)
    assert words_of(tab.table, 1) == ["事件"]
    hands.click(tab.text)
    hands.write("没有这样的记录", KEY.Key_Tab)
    assert tab.empty.whole() == "没有符合条件的记录。"
    assert not tab.side.isVisible()


def test_a_record_whose_id_is_in_use_is_told_and_stays(hands: Listing, sample: Workspace) -> None:
    first = sample.facts.find("incidents", "I2")
    assert first is not None
    sample.remove("incidents", "I2", "删除事件")
    sample.save(Incident(id="I2", title="另一件"), title="登记事件")
    tab = _recycle(hands).recycle
    assert "编号已被使用" in words_of(tab.table, 2)[0]
    hands.tab_to(tab.table)
    hands.key(KEY.Key_Return)
    assert hands.window.banner.isVisible()
    assert sample.facts.find("incidents", "I2") != first


# Filters under a name


def _choose(filters: SavedFilters, name: str) -> None:
    menu = filters.menu()
    menu.popup(filters.mapToGlobal(QPoint(0, 24)))
    take(menu, name)


def _keep(hands: Listing, filters: SavedFilters, name: str) -> NameDialog:
    _choose(filters, "保存当前筛选…")
    dialog = hands.dialog(NameDialog)
    dialog.field.setFocus()
    hands.write(name, KEY.Key_Return)
    return dialog


def test_a_filter_is_kept_chosen_and_deleted(qtbot: QtBot, hands: Listing, tmp_path: Path) -> None:
    preferences = Preferences(tmp_path / "window.ini")
    hands.window.remember(ListMemory(preferences))
    column = hands.turn(IncidentsPage).column
    filters = column.filter.filters
    every = len(column.pane.rows_model.rows)
    _choose(filters, "本月")
    assert column.filter.span.value == "month"
    assert len(column.pane.rows_model.rows) < every
    assert filters.text().strip() == "本月"
    hands.click(column.sieve, column.sieve.point_of(2))
    assert filters.text().strip() == "筛选", "it is another one now"
    _keep(hands, filters, "月度空档核对")
    assert filters.text().strip() == "月度空档核对"
    assert "已保存筛选" in hands.window.status.message.text()
    _choose(filters, "全部")
    assert len(column.pane.rows_model.rows) == every
    _choose(filters, "月度空档核对")
    assert (column.sieve.key, column.filter.span.value) == ("gap", "month")

    again = Preferences(tmp_path / "window.ini")
    assert "月度空档核对" in again.kept("filters/事件")
    menu = filters.menu()
    menu.aboutToShow.emit()
    delete = entry_of(menu, "删除筛选").menu()
    assert isinstance(delete, QMenu)
    delete.popup(QPoint(0, 0))
    take(delete, "月度空档核对")
    assert filters.own == ()
    assert Preferences(tmp_path / "window.ini").kept("filters/事件") == ""


def test_a_name_that_cannot_be_given_is_told(hands: Listing) -> None:
    page = hands.turn(NoticesPage)
    filters = page.letters.filters
    hands.click(page.letters.sieve, page.letters.sieve.point_of(1))
    dialog = _keep(hands, filters, "待答复")
    assert dialog.isVisible()
    assert "自带的筛选" in dialog.reason.whole()
    hands.write("", KEY.Key_Delete)
    hands.key(KEY.Key_Return)
    assert "没有填写名称" in dialog.reason.whole()
    hands.write("发出的函件", KEY.Key_Return)
    assert [each.name for each in filters.own] == ["发出的函件"]


@pytest.mark.parametrize("page", [IncidentsPage, AgendaPage, FindingsPage, NoticesPage])
def test_every_filter_that_comes_with_a_list_can_be_chosen(hands: Listing, page: type[IncidentsPage]) -> None:
    (filters,) = hands.turn(page).findChildren(SavedFilters)
    for saved in reversed(filters.every):
        _choose(filters, saved.name)
        assert filters.chosen == saved
        assert filters.text().strip() == saved.name


def test_what_was_kept_and_cannot_be_read_is_nothing(hands: Listing) -> None:
    filters = hands.turn(IncidentsPage).column.filter.filters
    for text in ("", "{", "[1]", '[{"name":"x"}]'):
        filters.restore(text)
        assert filters.own == ()
    filters.restore('[{"name":"旧的","values":{"sieve":"gone","nothing":"x"}}]')
    _choose(filters, "旧的")
    assert filters.own[0].name == "旧的", "what is not offered any more is left as it is"


# Several at once


def test_several_incidents_are_removed_as_one_step(hands: Listing, sample: Workspace) -> None:
    column = hands.turn(IncidentsPage).column
    column.pane.setFocus()
    hands.key(KEY.Key_Home)
    hands.key(KEY.Key_Down, SHIFT)
    hands.key(KEY.Key_Down, SHIFT)
    before = sample.facts
    hands.key(KEY.Key_Delete)
    assert len(sample.facts.incidents) == len(before.incidents) - 3
    assert sample.undo_title == "删除 3 条事件"
    hands.key(KEY.Key_Z, CONTROL)
    assert sample.facts == before


def test_several_findings_are_confirmed_together(hands: Listing, sample: Workspace) -> None:
    page = hands.turn(FindingsPage)
    for finding in sample.assessment.findings:
        if finding.confirmed:
            sample.withdraw_decision(finding)
    waiting = [each.key for each in sample.assessment.findings if each.waits]
    assert len(waiting) > 1
    table = page.book.table
    table.setFocus()
    hands.key(KEY.Key_A, CONTROL)
    hands.key(KEY.Key_Return, CONTROL)
    assert not any(each.waits for each in sample.assessment.findings)
    assert sample.undo_title == f"确认 {len(waiting)} 项违约金"
    hands.key(KEY.Key_Return, CONTROL)
    assert "没有待确认的" in hands.window.status.message.text()


def test_several_letters_are_noted_as_received(hands: Listing, sample: Workspace) -> None:
    table = hands.turn(NoticesPage).letters.table
    waiting = [each.id for each in sample.facts.notices if each.received_on is None]
    assert waiting
    table.setFocus()
    hands.key(KEY.Key_A, CONTROL)
    take(_menu_of(table.viewport()), "收到日记为查看日")
    assert all(each.received_on for each in sample.facts.notices)
    assert sample.undo_title == f"登记 {len(waiting)} 件函件的收到日 {sample.as_of.day}"
    take(_menu_of(table.viewport()), "收到日记为查看日")
    assert "都已有收到日" in hands.window.status.message.text()


# Copy and paste


def _paste(hands: Listing, *lines: str) -> PasteDialog:
    QGuiApplication.clipboard().setText("\n".join(lines))
    hands.key(KEY.Key_V, CONTROL)
    return hands.dialog(PasteDialog)


def test_a_table_is_pasted_as_one_step(hands: Listing, sample: Workspace) -> None:
    page = hands.turn(IncidentsPage)
    page.column.pane.setFocus()
    before = sample.facts
    dialog = _paste(
        hands,
        "标题\t受影响系统\t原因\t报告时间\t恢复时间",
        "核心交换故障\t示例远程医学平台\t云服务故障\t2026.3.10 9:00\t2026/3/10 10:55",
        "附件下载缓慢\t没有的系统\t云服务故障\t上午\t",
        "合计\t2",
    )
    assert words_of(dialog.table, 1) == ["新增", "有误", "跳过"]
    wrong = dialog.table.rows_model.rows[1].cells
    assert [cell.wrong for cell in wrong[3:8]] == [False, True, False, True, False]
    assert "没有的系统" in wrong[4].tip
    assert dialog.table.columns.state() == "", "the user has widened nothing"
    assert dialog.table.columnWidth(0) < 60
    dialog.table.choose("2")
    assert "；B3：受影响系统：“没有的系统”不是可选的内容；" in dialog.note.whole()
    assert "第 3 行" not in dialog.note.whole()
    assert dialog.save.text().strip() == "登记 1 行"
    hands.key(KEY.Key_Return)
    (new,) = [each for each in sample.facts.incidents if each not in before.incidents]
    assert (new.title, new.systems) == ("核心交换故障", ("platform",))
    assert new.reported_at is not None
    assert sample.undo_title == "导入事件 1 行（剪贴板）"
    hands.back()
    hands.key(KEY.Key_Z, CONTROL)
    assert sample.facts == before


def _list_of(hands: Listing, place: str) -> ListPane | Table:
    if place == "incidents":
        return hands.turn(IncidentsPage).column.pane
    return hands.turn(PeoplePage).roster.table if place == "people" else hands.turn(NoticesPage).letters.table


@pytest.mark.parametrize("place", ["incidents", "people", "notices"])
def test_what_is_copied_from_a_list_is_pasted_without_a_difference(hands: Listing, place: str) -> None:
    view = _list_of(hands, place)
    view.setFocus()
    hands.key(KEY.Key_A, CONTROL)
    take(_menu_of(view.viewport()), "复制全部字段")
    hands.key(KEY.Key_V, CONTROL)
    dialog = hands.dialog(PasteDialog)
    assert set(words_of(dialog.table, 1)) == {"不变"}, dialog.note.whole()
    assert not dialog.save.isEnabled()
    QTest.keyClick(dialog, KEY.Key_Escape)
    assert not dialog.isVisible()


def test_outages_are_pasted_into_their_incidents(hands: Listing, sample: Workspace) -> None:
    hands.turn(IncidentsPage).column.pane.setFocus()
    before = sample.facts.find("incidents", "I11")
    assert isinstance(before, Incident)
    line = "I11\t示例远程医学平台\t2026-02-26 17:00\t2026-02-26 17:30"
    dialog = _paste(hands, "事件编号\t系统\t中断起\t中断止", line)
    assert dialog.kind.currentText() == "中断"
    hands.key(KEY.Key_Return)
    after = sample.facts.find("incidents", "I11")
    assert isinstance(after, Incident)
    assert len(after.outages) == len(before.outages) + 1


def test_a_unit_that_the_heading_does_not_say_is_asked(hands: Listing, sample: Workspace) -> None:
    hands.turn(PaymentsPage)
    dialog = _paste(hands, "款项\t付款日期\t金额\t回单号", "首付款\t2026-05-06\t0.4\tA9")
    assert not dialog.save.isEnabled()
    assert "没有写单位" in dialog.note.whole()
    (choice,) = dialog._asked.values()
    hands.key(KEY.Key_Down)
    hands.key(KEY.Key_Down)
    assert choice.value == "万元"
    assert dialog.save.text().strip() == "登记 1 行"
    QTest.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    assert f"{sample.facts.payments[-1].amount:.2f}" == "4000.00"


def test_rows_that_are_not_taken_are_copied_with_their_reasons(hands: Listing) -> None:
    hands.turn(PeoplePage)
    dialog = _paste(hands, "姓名\t所属\t岗位\t到岗日\t工号", "王五\t丙方\t运维人员\t2025-13-01\t7")
    assert "没有读取的列：工号" in dialog.note.whole()
    hands.click(dialog.copy_rest)
    header, row = QGuiApplication.clipboard().text().splitlines()
    assert header.endswith("\t原因")
    assert "2025-13-01" in row
    assert "应为" in row


@pytest.mark.parametrize(("text", "told"), [("", "没有表格"), ("a\n" * 5_001, "一次最多粘贴")])
def test_what_cannot_be_pasted_is_told(hands: Listing, text: str, told: str) -> None:
    hands.turn(IncidentsPage).column.pane.setFocus()
    QGuiApplication.clipboard().setText(text)
    hands.key(KEY.Key_V, CONTROL)
    assert told in hands.window.status.message.text()
    assert not hands.window.findChildren(PasteDialog)


def test_a_page_without_lists_says_where_to_paste(hands: Listing) -> None:
    hands.turn(AgendaPage)
    QGuiApplication.clipboard().setText("标题\n甲")
    hands.key(KEY.Key_V, CONTROL)
    assert "没有可以粘贴表格的列表" in hands.window.status.message.text()


def test_without_a_heading_the_way_is_told(hands: Listing) -> None:
    hands.turn(IncidentsPage).column.pane.setFocus()
    dialog = _paste(hands, "甲\t乙", "1\t2")
    assert "没有认出表头" in dialog.note.whole()
    assert not dialog.save.isEnabled()
