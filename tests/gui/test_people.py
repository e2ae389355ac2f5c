"""人员 with real keys and clicks: every edit is one step, seen at once, and what follows is told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import make_window
from desktop.exchange.template import load_contract, merge_terms
from desktop.models.calendar import AsOf, Calendar
from desktop.models.enums import Duty, Role, Side
from desktop.rules.agenda import next_steps
from desktop.services.workspace import Workspace
from desktop.views.pages.people import PeoplePage
from desktop.views.pages.people.limit_cards import LimitCard
from desktop.views.pages.people.limits import Seen, follows
from desktop.views.theme import Mode, Theme
from desktop.views.widgets import Button, Choice, DateEdit, Explainer, FigureLabel, State, TextEntry
from desktop.views.widgets.records import Form
from tests.gui.conftest import NOW
from tests.gui.screen import on_screen

Kind = TypeVar("Kind", bound=QWidget)
DAY = dt.date
KEY = Qt.Key


@pytest.fixture
def explainer() -> Explainer:
    return Explainer()


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, sample: Workspace, explainer: Explainer) -> Iterator[PeoplePage]:
    yield from on_screen(qtbot, PeoplePage(sample, explainer))


@pytest.fixture
def blank(qtbot: QtBot, theme: Theme, tmp_path: Path, calendar: Calendar) -> Iterator[PeoplePage]:
    """The page of a new contract."""
    now = dt.datetime(2025, 7, 21, 9)
    workspace = Workspace.create(tmp_path / "新.shouyue", load_contract(), calendar, lambda: now)
    yield from on_screen(qtbot, PeoplePage(workspace, Explainer()))
    workspace.close()


def named(root: QWidget, kind: type[Kind], name: str) -> Kind:
    """The visible widget of a kind with that accessible name."""
    found = [each for each in root.findChildren(kind) if each.isVisible() and each.accessibleName() == name]
    assert len(found) == 1, [each.accessibleName() for each in root.findChildren(kind) if each.isVisible()]
    return found[0]


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=QPoint(widget.width() // 2, widget.height() // 2))


def write(editor: QWidget, text: str) -> None:
    """Type into a field; Chinese comes as an input method sends it."""
    if text.isascii():
        QTest.keyClicks(editor, text)
        return
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(editor, event)


def enter(editor: QLineEdit, text: str) -> None:
    """Type over what stands in a field, and press Enter."""
    editor.setFocus()
    editor.selectAll()
    QTest.keyClick(editor, KEY.Key_Delete)
    write(editor, text)
    QTest.keyClick(editor, KEY.Key_Return)


def pick(page: PeoplePage, row: int) -> None:
    """Click on a row of the roster."""
    table = page.roster.table
    place = table.visualRect(table.rows_model.index(row, 1)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def names(page: PeoplePage) -> list[str]:
    return [row.cells[1].text for row in page.roster.table.rows_model.rows]


def chips(card: LimitCard) -> list[str]:
    return [chip.accessibleName() for chip in card.chips if chip.isVisible()]


def the_change(page: PeoplePage) -> LimitCard:
    (card,) = page.changes.rows.widgets.values()
    return card


def the_objection(page: PeoplePage) -> LimitCard:
    (card,) = page.objections.rows.widgets.values()
    return card


def said(card: LimitCard) -> list[str]:
    """What the lines of a card say, in order."""
    return [line.figure.text for line in card.points.widgets.values()]


def test_a_change_announced_a_day_late_is_recorded_and_what_follows_is_shown(blank: PeoplePage) -> None:
    """The change on 20 July wants its notice on 10 July; it came on 11 July and lacks consent."""
    work = blank.workspace
    click(blank.add_change)
    draft = blank.new_change
    assert QApplication.focusWidget() is draft.form.editors["old"]
    write(draft.form.editors["old"], "钱七")
    QTest.keyClick(draft.form.editors["old"], KEY.Key_Tab)
    write(draft.form.editors["new"], "周九")
    QTest.keyClick(draft.form.editors["new"], KEY.Key_Tab)
    write(draft.form.editors["notice_on"], "2025.7.11")
    QTest.keyClick(draft.form.editors["notice_on"], KEY.Key_Tab)
    write(draft.form.editors["effective_on"], "20250720")
    QTest.keyClick(draft.form.editors["effective_on"], KEY.Key_Return)
    (change,) = work.facts.personnel_changes
    assert (change.role, change.old, change.new) == (Role.PROJECT_LEAD, "钱七", "周九")
    assert (change.notice_on, change.effective_on) == (DAY(2025, 7, 11), DAY(2025, 7, 20))
    assert work.undo_title == "登记项目负责人更换“周九”"
    assert not draft.isVisible()
    assert not blank.changes.empty.isVisible()
    card = the_change(blank)
    assert said(card) == ["通知晚 1 日", "未经同意", "未登记交接"]
    assert card.chips[0].isVisible()
    assert card.chips[1].isVisible()
    assert "第十二条4(4)" in card.follows.whole()
    assert card.letter.name.whole() == "项目负责人变更复函"
    enter(named(card, DateEdit, "变更：甲方同意"), "2025-07-15")
    assert said(card) == ["通知晚 1 日", "甲方同意", "未登记交接"]
    assert not card.chips[1].isVisible()
    enter(named(card, DateEdit, "变更：书面通知"), "2025-07-10")
    assert said(card) == ["按时通知", "甲方同意", "未登记交接"]
    assert not card.follows.isVisible()
    for _ in range(3):
        work.undo()
    assert work.facts.personnel_changes == ()
    assert blank.changes.empty.isVisible()


def test_a_draft_is_seen_with_its_buttons_beside_the_open_panel(
    qtbot: QtBot, theme: Theme, sample: Workspace
) -> None:
    """On an office screen of 1366 × 768, one part below the other while 依据 takes its room."""
    window = make_window(sample, theme, lambda: NOW)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    QTest.keyClick(window, KEY.Key_7, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window, KEY.Key_F4)
    page = window.page
    assert isinstance(page, PeoplePage)
    for kind in ("personnel_changes", "objections", "people"):
        assert page.begin(kind)
        draft = {
            "personnel_changes": page.new_change,
            "objections": page.new_objection,
            "people": page.roster.draft,
        }[kind]
        view = page.area.viewport()
        for button in draft.findChildren(Button):
            if button.isVisible():
                place = button.mapTo(view, QPoint(0, 0)).y()
                assert 0 <= place <= view.height() - button.height(), (kind, button.text())
    window.close()


def test_a_draft_wants_the_new_name_and_escape_drops_it(blank: PeoplePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(blank.add_change.clicked):
        QTest.keyClick(blank, KEY.Key_B, Qt.KeyboardModifier.AltModifier)
    draft = blank.new_change
    assert draft.isVisible()
    QTest.keyClick(draft.form.editors["old"], KEY.Key_Return)
    assert draft.form.reason.text == "新任为空，请填写"
    assert blank.workspace.facts.personnel_changes == ()
    QTest.keyClick(draft.form.editors["old"], KEY.Key_Escape)
    assert not draft.isVisible()
    assert not blank.changes.entry.isVisible()


def test_a_person_is_entered_edited_removed_and_brought_back(
    page: PeoplePage, sample: Workspace, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.add_person.clicked):
        QTest.keyClick(page, KEY.Key_R, Qt.KeyboardModifier.AltModifier)
    draft = page.roster.draft
    write(draft.form.editors["name"], "王五")
    write(draft.form.editors["on_from"], "2026-03-01")
    click(draft.save)
    person = sample.facts.people[-1]
    assert (person.name, person.side, person.duty) == ("王五", Side.B, Duty.OPERATOR)
    assert page.roster.table.key == person.id
    assert "王五" in names(page)
    assert page.papers.chip.accessibleName().endswith("1 人未签保密协议")
    enter(named(page, DateEdit, "人员：保密协议"), "2026-02-27")
    assert sample.facts.people[-1].secrecy_signed_on == DAY(2026, 2, 27)
    assert sample.undo_title == "修改人员“王五”"
    assert page.roster.table.key == person.id
    assert page.papers.chip.accessibleName().endswith("3 项未登记")
    page.roster.table.setFocus()
    QTest.keyClick(page.roster.table, KEY.Key_Delete)
    assert "王五" not in names(page)
    assert sample.undo_title == "删除人员“王五”"
    sample.undo()
    assert "王五" in names(page)


def test_the_row_chosen_is_the_one_edited(page: PeoplePage, sample: Workspace) -> None:
    pick(page, 3)
    chosen = next(each for each in sample.facts.people if each.id == page.roster.table.key)
    assert named(page, TextEntry, "人员：姓名").text() == chosen.name == names(page)[3]
    QTest.keyClick(page.roster.table, KEY.Key_Down)
    assert named(page, TextEntry, "人员：姓名").text() == names(page)[4]
    QTest.keyClick(page.roster.table, KEY.Key_Return)
    assert QApplication.focusWidget() is named(page, TextEntry, "人员：姓名")
    choice = named(page, Choice, "人员：岗位")
    choice.setFocus()
    QTest.keyClick(choice, KEY.Key_Up)
    changed = next(each for each in sample.facts.people if each.id == page.roster.table.key)
    assert changed.duty is Duty.MANAGER
    assert page.roster.table.rows_model.rows[4].cells[2].text == "管理人员"


def test_what_cannot_be_is_told_in_the_field_and_nothing_is_written(
    page: PeoplePage, sample: Workspace
) -> None:
    before = sample.facts
    pick(page, 0)
    name, gone = named(page, TextEntry, "人员：姓名"), named(page, DateEdit, "人员：离岗日")
    enter(gone, "2025-04-01")
    form = page.roster.form
    assert form is not None
    assert "早于到岗日期" in form.reason.text
    assert gone.text() == "2025-04-01"
    QTest.keyClick(gone, KEY.Key_Escape)
    assert not form.reason.isVisible()
    enter(name, "")
    assert "没有填写姓名" in form.reason.text
    assert sample.facts == before


def test_an_objection_is_followed_to_its_end(blank: PeoplePage) -> None:
    """Received on 3 June: the seventh day, 10 June, is the last."""
    work = blank.workspace
    click(blank.add_objection)
    form = blank.new_objection.form
    write(form.editors["person"], "冯十二")
    write(form.editors["reason"], "未按变更流程操作")
    write(form.editors["received_on"], "2025-06-03")
    QTest.keyClick(form.editors["received_on"], KEY.Key_Return)
    assert work.undo_title == "登记对“冯十二”的异议"
    card = the_objection(blank)
    assert said(card) == ["逾期未更换"]
    enter(named(card, DateEdit, "异议：更换到位"), "2025-06-02")
    reason = card.list.rows.widgets["objections:O1"].reason
    assert "早于乙方收到日期" in reason.text
    enter(named(card, DateEdit, "异议：更换到位"), "2025-06-10")
    assert said(card) == ["按时更换", "未经同意"]
    enter(named(card, DateEdit, "异议：甲方同意"), "2025-06-12")
    assert said(card) == ["按时更换", "甲方同意"]
    assert card.letter.name.whole() == "人员更换意见"
    click(named(card, Button, "删除异议"))
    assert work.facts.objections == ()
    assert blank.objections.empty.isVisible()
    assert QApplication.focusWidget() is blank.add_objection
    work.undo()
    assert said(the_objection(blank)) == ["按时更换", "甲方同意"]


def test_dates_and_states_explain_by_click_and_key(
    page: PeoplePage, explainer: Explainer, qtbot: QtBot
) -> None:
    asked: list[str] = []
    explainer.requested.connect(asked.append)
    card = the_change(page)
    click(named(card, FigureLabel, "最早可换 2025-07-21"))
    QTest.keyClick(next(iter(card.points.widgets.values())).figure, KEY.Key_F4)
    click(next(iter(the_objection(page).points.widgets.values())).figure)
    table = page.papers.table
    place = table.visualRect(table.rows_model.index(0, 1)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    signed = f"fact:people:{table.rows_model.rows[0].key}:secrecy_signed_on"
    assert asked == ["earliest:4.7:G1", "deadline:4.7:G1", "deadline:9.4:O1", signed]
    assert all(page.workspace.explain(figure) is not None for figure in asked)


def test_the_page_follows_the_day_and_keeps_the_choice(page: PeoplePage, sample: Workspace) -> None:
    pick(page, 3)
    chosen = page.roster.table.key
    sample.set_as_of(AsOf(DAY(2025, 7, 10)))
    assert page.roster.table.key == chosen
    assert said(the_change(page))[0] == "未通知"
    assert said(the_objection(page)) == ["异议未到"]
    assert page.summary.whole().startswith("乙方在任 6 人")


def test_a_record_is_brought_into_sight(page: PeoplePage, sample: Workspace) -> None:
    person = sample.facts.people[-1]
    page.show_record("people", person.id)
    assert page.roster.table.key == person.id
    page.show_record("objections", sample.facts.objections[0].id)
    assert QApplication.focusWidget() is named(the_objection(page), DateEdit, "异议：乙方收到")
    page.show_record("personnel_changes", sample.facts.personnel_changes[0].id)
    assert QApplication.focusWidget() is named(the_change(page), DateEdit, "变更：书面通知")
    assert not page.begin("payments")


def test_a_step_of_the_agenda_leads_to_its_record(qtbot: QtBot, theme: Theme, sample: Workspace) -> None:
    """An unsigned agreement is a step of the vendor's; opening it chooses the person on this page."""
    person = sample.facts.people[3]
    sample.save(msgspec.structs.replace(person, secrecy_signed_on=None), title="修改人员")
    steps = next_steps(sample.terms, sample.facts, sample.assessment, sample.as_of, sample.calendar)
    step = next(each for each in steps if each.clause == "15.4")
    window = make_window(sample, theme, lambda: NOW)
    qtbot.addWidget(window)
    window.show()
    window.page.opened.emit(step.kind, step.target)
    assert isinstance(window.page, PeoplePage)
    assert window.page.roster.table.key == person.id
    assert sample.explain(step.figure_id) is not None


def test_tab_walks_from_the_buttons_through_the_roster_to_the_changes(page: PeoplePage) -> None:
    page.add_objection.setFocus()
    walked: list[QWidget] = []
    for _ in range(60):
        focused = QApplication.focusWidget()
        assert focused is not None
        walked.append(focused)
        QTest.keyClick(focused, KEY.Key_Tab)
    stops = [
        page.add_objection,
        page.add_change,
        page.add_person,
        page.roster.table,
        named(page, TextEntry, "人员：姓名"),
        page.papers.table,
        named(the_change(page), DateEdit, "变更：书面通知"),
        named(the_objection(page), DateEdit, "异议：乙方收到"),
    ]
    places = [walked.index(each) for each in stops]
    assert places == sorted(places)


@pytest.mark.parametrize("size", [(1214, 690), (960, 560), (872, 700)])
def test_nothing_is_cut_off_at_any_width(page: PeoplePage, size: tuple[int, int]) -> None:
    page.resize(*size)
    content = page.area.widget()
    assert content is not None
    assert content.width() <= page.area.viewport().width()
    for form in content.findChildren(Form):
        for editor in form.editors.values():
            if editor.isVisible():
                assert editor.width() >= 60, editor.accessibleName()
    for choice in content.findChildren(Choice):
        if choice.isVisible():
            words = [choice.itemText(place) for place in range(choice.count())]
            widest = max(map(choice.fontMetrics().horizontalAdvance, words))
            assert choice.width() >= widest + 40, choice.accessibleName()
    for figure in content.findChildren(FigureLabel):
        if figure.isVisible():
            assert figure.width() >= figure.sizeHint().width(), figure.text


def test_the_look_changes_live_and_the_strips_speak(page: PeoplePage, theme: Theme) -> None:
    light = page.grab().toImage()
    theme.set_mode(Mode.DARK)
    assert page.grab().toImage() != light
    strip = the_change(page).strip
    assert strip.accessibleName() == "更换项目负责人"
    assert "2025-07-11 通知" in strip.accessibleDescription()


def test_the_tables_models_keep_their_promises(page: PeoplePage, sample: Workspace) -> None:
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = [
        QAbstractItemModelTester(table.rows_model, fatal) for table in (page.roster.table, page.papers.table)
    ]
    pick(page, 1)
    enter(named(page, DateEdit, "人员：离岗日"), "2025-12-31")
    assert names(page)[-1] == "冯十二"
    assert page.roster.table.rows_model.rows[1].cells[5].state is State.OFF
    sample.undo()
    assert len(testers) == 2


def test_removing_the_last_person_leaves_the_focus_on_the_page(blank: PeoplePage) -> None:
    blank.begin("people")
    write(blank.roster.draft.form.editors["name"], "王五")
    QTest.keyClick(blank.roster.draft.form.editors["name"], KEY.Key_Return)
    assert names(blank) == ["王五"]
    assert blank.roster.form is not None
    click(blank.roster.form.remove_button)
    assert blank.workspace.facts.people == ()
    assert QApplication.focusWidget() is blank.add_person


def test_a_share_is_not_broken_from_its_sign(page: PeoplePage) -> None:
    assert "合同总额 3\u00a0%（" in follows(Seen.of(page.workspace))


def test_head_counts_stand_beside_the_promise(
    qtbot: QtBot, theme: Theme, tmp_path: Path, calendar: Calendar
) -> None:
    """Three were promised; two months in a row had fewer."""
    contract = merge_terms(load_contract(), {"promised_headcount": 3})
    now = dt.datetime(2025, 7, 21, 9)
    workspace = Workspace.create(tmp_path / "人数.shouyue", contract, calendar, lambda: now)
    for page in on_screen(qtbot, PeoplePage(workspace, Explainer())):
        card = page.headcounts
        assert card.promise.text == "承诺 3 人"
        for month, count in (("2025-05", "2.5"), ("2025-6", "2.64")):
            click(card.add)
            editors = card.draft.form.editors
            enter_all(editors["month"], month, editors["count"], count)
        assert [each.month for each in workspace.facts.headcounts] == ["2025-05", "2025-06"]
        assert workspace.undo_title == "登记2025-06 到岗人数"
        assert (card.run.text, card.short.text) == ("连续不足 2 个月", "2 个月不足")
    workspace.close()


def enter_all(first: QWidget, word: str, second: QWidget, number: str) -> None:
    """Fill two fields of an entry, one after the other, and record it."""
    write(first, word)
    QTest.keyClick(first, KEY.Key_Tab)
    write(second, number)
    QTest.keyClick(second, KEY.Key_Return)
