"""授权, 介质 and 入云备案 with real keys and clicks: what holds, what lapsed, who entered and when."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.models.calendar import AsOf
from desktop.services.workspace import Workspace
from desktop.views.pages.people import PeoplePage
from desktop.views.pages.people.permit_tabs import LeavesCard
from desktop.views.theme import Mode, Theme
from desktop.views.widgets import Explainer, State
from desktop.views.widgets.registers import RegisterCard
from tests.gui.conftest import NOW
from tests.gui.hands import click, focused
from tests.gui.screen import on_screen
from tests.gui.test_duty import KEY, alt, pick, write

DAY = dt.date


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, sample: Workspace) -> Iterator[PeoplePage]:
    for shown in on_screen(qtbot, PeoplePage(sample, Explainer())):
        click(shown.filter, shown.filter.point_of(2))
        yield shown


def states(card: RegisterCard) -> list[tuple[State | None, str]]:
    """How each row ends."""
    return [(row.cells[-1].state, row.cells[-1].text) for row in card.table.rows_model.rows]


def points(page: PeoplePage) -> list[str]:
    return [line.figure.text for line in page.permits.letters.points.widgets.values()]


def test_the_days_without_a_letter_are_named_until_one_is_entered(qtbot: QtBot, page: PeoplePage) -> None:
    card, work = page.permits.letters, page.workspace
    assert states(card) == [(State.BAD, "已过期"), (State.OK, "有效")]
    assert points(page) == ["甲方 2026-01-01 起无有效授权书", "乙方 2025-04-08 至 2025-07-19 无有效授权书"]
    alt(qtbot, page, KEY.Key_S, card.add)
    write("李四", KEY.Key_Tab)
    card.draft.form.editors["starts_on"].setFocus()
    write("2026-01-01", KEY.Key_Tab)
    write("2026-05-01", KEY.Key_Return)
    assert work.undo_title == "登记甲方授权“李四”"
    assert states(card)[0] == (State.WARN, "临期，余 21 日")
    assert points(page) == ["乙方 2025-04-08 至 2025-07-19 无有效授权书"]
    view = card.strip.view
    assert view is not None
    assert [cover.word for cover in view.lanes[0].covers] == ["孙八", "李四"]
    work.undo()
    assert "甲方 2026-01-01 起无有效授权书" in points(page)


def test_a_letter_that_was_not_signed_yet_is_not_in_force(page: PeoplePage) -> None:
    page.workspace.set_as_of(AsOf(DAY(2025, 7, 17)))
    assert states(page.permits.letters) == [(State.OK, "有效"), (State.OFF, "此时尚未签署")]
    assert points(page) == []


def test_the_strip_is_painted_in_both_themes(page: PeoplePage, theme: Theme) -> None:
    strip = page.permits.letters.strip
    light = strip.grab().toImage()
    theme.set_mode(Mode.DARK)
    assert strip.grab().toImage() != light


def marks(card: LeavesCard) -> list[str]:
    """How each access in the log stands."""
    return [line.mark.text for line in card.log.lines.widgets.values()]


def test_an_access_is_recorded_now_and_marked_where_none_was_permitted(
    qtbot: QtBot, page: PeoplePage
) -> None:
    card, work = page.permits.leaves, page.workspace
    assert (card.key, marks(card)) == ("FW2", ["在授权之内"])
    alt(qtbot, page, KEY.Key_G, card.log.add)
    found = work.facts.access_permissions[1]
    assert (found.log[-1].at, found.log[-1].person) == (NOW, "沈十五")
    assert marks(card) == ["在授权之内", "不在有效期内"]
    assert states(card)[0] == (State.BAD, "越权访问 1 次")
    line = card.log.lines.widgets["FW2:1"]
    assert focused() is line.person
    write("郑十一", KEY.Key_Tab)
    write("排查故障", KEY.Key_Return)
    assert marks(card)[1] == "不在有效期内，不是被授权人"
    line.at.setFocus()
    write("2025-06-19 09:00", KEY.Key_Return)
    found = work.facts.access_permissions[1]
    assert (found.log[1].at, found.log[1].purpose) == (dt.datetime(2025, 6, 19, 9), "排查故障")
    assert marks(card)[1] == "不是被授权人"
    click(line.remove)
    assert marks(card) == ["在授权之内"]
    assert states(card)[0] == (State.OFF, "已收回")
    work.undo()
    assert len(marks(card)) == 2


def test_an_access_keeps_its_time(page: PeoplePage) -> None:
    card, work = page.permits.leaves, page.workspace
    line = card.log.lines.widgets["FW2:0"]
    line.at.setFocus()
    QTest.keyClick(line.at, KEY.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(line.at, KEY.Key_Delete)
    QTest.keyClick(line.at, KEY.Key_Return)
    assert line.at.reason.startswith("时间为空")
    assert work.facts.access_permissions[1].log[0].at == dt.datetime(2025, 6, 18, 9, 40)


def test_a_holder_who_left_is_marked_until_the_permission_is_taken_back(page: PeoplePage) -> None:
    card, work = page.permits.leaves, page.workspace
    work.set_as_of(AsOf(DAY(2025, 12, 31)))
    person = next(each for each in work.facts.people if each.name == "吴十")
    work.save(msgspec.structs.replace(person, on_to=DAY(2025, 12, 30)), title="登记离岗")
    page.show_record("access_permissions", "FW1")
    assert states(card)[1] == (State.BAD, "离岗未收回")
    (line,) = card.points.widgets.values()
    assert line.figure.text == "吴十 已于 2025-12-30 离岗，授权未收回"
    form = card.form
    assert form is not None
    form.editors["revoked_on"].setFocus()
    write("2025-12-31", KEY.Key_Return)
    assert states(card)[1] == (State.OFF, "已收回")
    assert not card.points.widgets


def test_a_medium_is_overdue_until_it_is_back(page: PeoplePage) -> None:
    click(page.filter, page.filter.point_of(3))
    card = page.media.media
    assert states(card) == [(State.BAD, "逾期 41 日")]
    assert card.chip.accessibleName() == "违约或逾期：1 件逾期未还"
    form = card.form
    assert form is not None
    form.editors["returned_on"].setFocus()
    write("2026-03-02", KEY.Key_Return)
    assert states(card) == [(State.WARN, "迟还")]
    assert not card.chip.isVisible()
    pick(form.editors["encrypted"], 1)
    row = card.table.rows_model.rows[0]
    assert (row.cells[3].state, row.cells[3].text) == (State.BAD, "未加密")


def test_a_medium_is_entered_by_keys(qtbot: QtBot, page: PeoplePage) -> None:
    click(page.filter, page.filter.point_of(3))
    card = page.media.media
    alt(qtbot, page, KEY.Key_K, card.add)
    write("笔记本电脑 1 台", KEY.Key_Return)
    made = page.workspace.facts.media_permissions[-1]
    assert (made.item, card.key) == ("笔记本电脑 1 台", made.id)
    row = card.table.rows_model.rows[0]
    assert [cell.text for cell in row.cells[2:]] == ["未登记", "未登记", "未定", "未归还"]
    assert row.cells[2].state is State.BAD


def test_a_system_without_a_work_order_is_named(qtbot: QtBot, page: PeoplePage) -> None:
    click(page.filter, page.filter.point_of(3))
    card = page.media.filings
    assert not card.points.widgets
    card.table.setFocus()
    QTest.keyClick(card.table, KEY.Key_Delete)
    assert page.workspace.facts.system_filings == ()
    assert [line.figure.text for line in card.points.widgets.values()] == ["示例远程医学平台 没有备案记录"]
    assert focused() is card.add
    alt(qtbot, page, KEY.Key_D, card.add)
    write("退出", KEY.Key_Tab)
    write("2026-04-20", KEY.Key_Return)
    (row,) = card.table.rows_model.rows
    assert [cell.text for cell in row.cells[1:5]] == ["退出", "2026-04-20", "待办", "待办"]


def test_f4_on_a_row_asks_for_what_was_recorded(qtbot: QtBot, page: PeoplePage) -> None:
    card = page.permits.letters
    card.table.setFocus()
    with qtbot.waitSignal(page.explainer.requested) as asked:
        QTest.keyClick(card.table, KEY.Key_F4)
    assert asked.args == ["fact:authorisations:SQ1:person"]
