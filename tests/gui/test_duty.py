"""值守 and 重保期间 with real keys and clicks: shifts, their gaps, and what becomes of a gap."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.exchange.template import load_contract
from desktop.models.calendar import AsOf, Calendar
from desktop.services.workspace import Workspace
from desktop.storage.audit import Step
from desktop.storage.errors import StorageFailed
from desktop.storage.store import Store
from desktop.views.pages.people import PeoplePage
from desktop.views.pages.people.duty_tab import ShiftsCard
from desktop.views.theme import Mode, Theme
from desktop.views.widgets import Button, Choice, Explainer, Page, State
from tests.gui.hands import click, focused
from tests.gui.screen import on_screen

KEY = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
AT = dt.datetime
RECORDED, OPEN = 3, 6


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, sample: Workspace) -> Iterator[PeoplePage]:
    for shown in on_screen(qtbot, PeoplePage(sample, Explainer())):
        click(shown.filter, shown.filter.point_of(1))
        yield shown


@pytest.fixture
def blank(qtbot: QtBot, theme: Theme, tmp_path: Path, calendar: Calendar) -> Iterator[PeoplePage]:
    """值守 of a new contract."""
    now = AT(2025, 9, 1, 9)
    workspace = Workspace.create(tmp_path / "新.shouyue", load_contract(), calendar, lambda: now)
    for shown in on_screen(qtbot, PeoplePage(workspace, Explainer())):
        click(shown.filter, shown.filter.point_of(1))
        yield shown
    workspace.close()


def alt(qtbot: QtBot, page: Page, key: Qt.Key, button: Button) -> None:
    """Press Alt and a key, which clicks a button of the page."""
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(page, key, ALT)


def write(text: str, then: Qt.Key) -> None:
    """Type over what stands in the field in hand; Chinese comes as an input method sends it."""
    field = focused()
    QTest.keyClick(field, KEY.Key_A, Qt.KeyboardModifier.ControlModifier)
    if text.isascii():
        QTest.keyClicks(field, text)
    else:
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(field, event)
    QTest.keyClick(field, then)


def pick(choice: QWidget, times: int) -> None:
    """Step down in a list of choices."""
    assert isinstance(choice, Choice)
    choice.setFocus()
    for _ in range(times):
        QTest.keyClick(choice, KEY.Key_Down)


def said(card: ShiftsCard) -> list[tuple[str, str]]:
    """When each row is, and the last of its words."""
    return [(row.cells[0].text, row.cells[-1].text) for row in card.table.rows_model.rows]


def go_to(card: ShiftsCard, place: int) -> None:
    """Walk to a row with the arrow keys."""
    card.table.setFocus()
    QTest.keyClick(card.table, KEY.Key_Home, Qt.KeyboardModifier.ControlModifier)
    for _ in range(place):
        QTest.keyClick(card.table, KEY.Key_Down)


def test_the_week_of_the_sample_shows_shifts_and_gaps_in_order(page: PeoplePage) -> None:
    card = page.duty.shifts
    assert card.span.whole() == "2025-09-08 至 09-14"
    assert said(card) == [
        ("09-12 00:00–12:00", "承诺骨干"),
        ("09-12 12:00–09-13 08:00", "20 小时"),
        ("09-13 08:00–20:00", "12 小时"),
        ("09-13 20:00–22:10", "已登记 V1"),
        ("09-13 22:10–09-14 08:00", "应于 20:00 到岗"),
        ("09-14 08:00–20:00", "12 小时"),
        ("09-14 20:00–24:00", "无人排班"),
    ]
    assert card.chip.accessibleName() == "违约或逾期：1 处空档待登记"


def test_a_gap_becomes_an_absence_by_one_key_after_asking(page: PeoplePage) -> None:
    card, work = page.duty.shifts, page.workspace
    go_to(card, OPEN)
    assert card.record.isEnabled()
    QTest.keyClick(card.table, KEY.Key_Return)
    assert card.question.isVisible()
    assert "2025-09-14 20:00 至 09-15 00:00，4 小时" in card.question.words.whole()
    QTest.keyClick(focused(), KEY.Key_Return)
    made = work.facts.absences[-1]
    assert (made.start, made.end) == (AT(2025, 9, 14, 20), AT(2025, 9, 15))
    assert work.undo_title == "登记“现场值守无人值守”"
    assert said(card)[OPEN][1] == f"已登记 {made.id}"
    assert card.chip.accessibleName() == "正常：没有空档"
    assert not card.question.isVisible()
    assert not card.record.isEnabled()
    assert focused() is card.table


def test_escape_leaves_a_gap_as_it_is(qtbot: QtBot, page: PeoplePage) -> None:
    card, work = page.duty.shifts, page.workspace
    before = work.facts.absences
    go_to(card, OPEN)
    alt(qtbot, page, KEY.Key_J, card.record)
    assert card.question.isVisible()
    QTest.keyClick(focused(), KEY.Key_Escape)
    assert not card.question.isVisible()
    assert (work.facts.absences, focused()) == (before, card.table)


def test_a_gap_that_is_recorded_leads_to_its_absence(qtbot: QtBot, page: PeoplePage) -> None:
    go_to(page.duty.shifts, RECORDED)
    assert not page.duty.shifts.record.isEnabled()
    with qtbot.waitSignal(page.opened) as opened:
        QTest.keyClick(page.duty.shifts.table, KEY.Key_Return)
    assert opened.args == ["absences", "V1"]


def test_a_refusal_of_an_absence_is_told(
    qtbot: QtBot, page: PeoplePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_self: Store, _step: Step) -> None:
        raise StorageFailed(page.workspace.path, "磁盘空间不足")

    go_to(page.duty.shifts, OPEN)
    QTest.keyClick(page.duty.shifts.table, KEY.Key_Return)
    monkeypatch.setattr(Store, "append", full)
    with qtbot.waitSignal(page.refused) as refused:
        QTest.keyClick(focused(), KEY.Key_Return)
    assert "磁盘空间不足" in refused.args[0][0].reason


def test_a_shift_is_entered_after_the_last_one_and_closes_the_gap(qtbot: QtBot, page: PeoplePage) -> None:
    card, work = page.duty.shifts, page.workspace
    alt(qtbot, page, KEY.Key_Z, card.add)
    editors = card.draft.form.editors
    assert focused() is editors["person"]
    assert editors["start"].value == AT(2025, 9, 14, 20)
    write("郑十一", KEY.Key_Tab)
    editors["end"].setFocus()
    write("2025-09-15 00:00", KEY.Key_Return)
    made = work.facts.shifts[-1]
    assert (made.person, made.post, made.start, made.end) == (
        "郑十一",
        "现场值守",
        AT(2025, 9, 14, 20),
        AT(2025, 9, 15),
    )
    assert work.undo_title == "登记郑十一的班次"
    assert card.key == made.id
    assert [row[1] for row in said(card)][-1] == "4 小时"
    assert work.undo()
    assert said(card)[-1] == ("09-14 20:00–24:00", "无人排班")


def test_a_shift_that_nobody_kept_makes_a_longer_gap(page: PeoplePage) -> None:
    card = page.duty.shifts
    go_to(card, 5)
    form = card.form
    assert form is not None
    pick(form.editors["attended"], 1)
    assert said(card)[-1] == ("09-14 08:00–24:00", "未到岗")
    assert card.table.rows_model.rows[-1].cells[2].text == "吴十"


def test_delete_removes_a_shift_and_undo_brings_it_back(page: PeoplePage) -> None:
    card, work = page.duty.shifts, page.workspace
    go_to(card, 5)
    gone = card.key
    QTest.keyClick(card.table, KEY.Key_Delete)
    assert work.facts.find("shifts", gone) is None
    assert said(card)[-1] == ("09-14 08:00–24:00", "无人排班")
    work.undo()
    assert work.facts.find("shifts", gone) is not None


def test_delete_on_a_gap_removes_nothing(page: PeoplePage) -> None:
    facts = page.workspace.facts
    go_to(page.duty.shifts, OPEN)
    QTest.keyClick(page.duty.shifts.table, KEY.Key_Delete)
    assert page.workspace.facts is facts


def test_weeks_are_turned_and_a_period_brings_its_own(qtbot: QtBot, page: PeoplePage) -> None:
    card = page.duty.shifts
    alt(qtbot, page, KEY.Key_PageDown, card.after)
    assert card.span.whole() == "2025-09-15 至 09-21"
    assert (said(card), card.empty.isVisible()) == ([], True)
    for _ in range(2):
        alt(qtbot, page, KEY.Key_PageUp, card.before)
    assert card.span.whole() == "2025-09-01 至 09-07"
    page.show_record("protected_periods", page.workspace.facts.protected_periods[0].id)
    page.duty.periods.turned.emit(page.workspace.facts.protected_periods[0].starts_on)
    assert card.span.whole() == "2025-09-08 至 09-14"


def test_a_click_on_a_bar_chooses_its_row(page: PeoplePage) -> None:
    card = page.duty.shifts
    gap = card.table.rows_model.rows[OPEN].key
    click(card.strip, card.strip.place_of(gap).center().toPoint())
    assert (card.key, focused()) == (gap, card.table)
    bars = card.strip.week.lanes[0].bars
    assert [bar.word for bar in bars] == [
        "沈十五",
        "郑十一",
        "吴十",
        "已登记 V1",
        "郑十一",
        "吴十",
        "无人排班",
    ]


def test_the_strip_is_painted_in_both_themes(page: PeoplePage, theme: Theme) -> None:
    strip = page.duty.shifts.strip
    light = strip.grab().toImage()
    theme.set_mode(Mode.DARK)
    assert strip.grab().toImage() != light


def test_a_period_tells_its_gaps_and_who_of_the_key_staff_came(qtbot: QtBot, page: PeoplePage) -> None:
    periods, work = page.duty.periods, page.workspace
    texts = [line.figure.text for line in periods.points.widgets.values()]
    assert texts == ["值守空档 2 处", "沈十五已到场"]
    assert not periods.order.isVisible()
    shift = work.facts.shifts[0]
    work.save(msgspec.structs.replace(shift, attended=False), title="登记未到岗")
    texts = [line.figure.text for line in periods.points.widgets.values()]
    assert texts == ["值守空档 3 处", "沈十五未到场"]
    with qtbot.waitSignal(page.new_requested) as asked:
        click(periods.order)
    assert asked.args == ["rectifications"]


def test_a_period_is_entered_by_keys_and_then_its_roster_is_unknown(qtbot: QtBot, blank: PeoplePage) -> None:
    work, card = blank.workspace, blank.duty.periods
    assert card.empty.isVisible()
    alt(qtbot, blank, KEY.Key_X, card.add)
    assert focused() is card.draft.form.editors["title"]
    write("会议网络安全保障", KEY.Key_Tab)
    write("2025-08-30", KEY.Key_Tab)
    write("2025-08-31", KEY.Key_Return)
    (period,) = work.facts.protected_periods
    assert (period.starts_on, period.ends_on) == (dt.date(2025, 8, 30), dt.date(2025, 8, 31))
    row = card.table.rows_model.rows[0]
    assert [cell.text for cell in row.cells[3:]] == ["未收到", "未收到"]
    assert {cell.state for cell in row.cells[3:]} == {State.BAD}
    assert [line.figure.text for line in card.points.widgets.values()] == ["值守空档 1 处"]
    blank.duty.shifts.show_week(dt.date(2025, 8, 30))
    assert said(blank.duty.shifts) == [("08-30 00:00–09-01 00:00", "值守未登记")]


def test_a_shift_without_a_beginning_is_not_taken(qtbot: QtBot, blank: PeoplePage) -> None:
    card = blank.duty.shifts
    alt(qtbot, blank, KEY.Key_Z, card.add)
    write("吴十", KEY.Key_Return)
    assert blank.workspace.facts.shifts == ()
    assert card.draft.form.reason.text == "值守起为空，请填写"


def test_before_the_shifts_nothing_is_missing_yet(page: PeoplePage) -> None:
    page.workspace.set_as_of(AsOf(dt.date(2025, 9, 11)))
    card = page.duty.shifts
    card.show_week(dt.date(2025, 9, 12))
    assert {row[1] for row in said(card) if row[0] == "09-14 20:00–24:00"} == {"待排班"}
    go_to(card, OPEN)
    assert not card.record.isEnabled()
    QTest.keyClick(card.table, KEY.Key_Return)
    assert not card.question.isVisible()


@pytest.mark.parametrize(
    ("kind", "tab"),
    [
        ("shifts", "duty"),
        ("protected_periods", "duty"),
        ("authorisations", "permits"),
        ("access_permissions", "permits"),
        ("media_permissions", "media"),
        ("system_filings", "media"),
        ("people", "roster"),
    ],
)
def test_a_record_is_shown_and_begun_on_its_tab(page: PeoplePage, kind: str, tab: str) -> None:
    last = getattr(page.workspace.facts, kind)[-1].id
    page.show_record(kind, last)
    assert page.filter.key == tab
    if kind in page.registers:
        assert page.registers[kind].key == last
    page.filter.choose("roster" if tab != "roster" else "media")
    assert page.begin(kind)
    assert page.filter.key == tab
    if kind in page.registers:
        assert page.registers[kind].draft.isVisible()


def test_the_buttons_of_the_roster_stand_on_its_tab_only(page: PeoplePage) -> None:
    assert not page.add_person.isVisible()
    click(page.filter, page.filter.point_of(0))
    assert page.add_person.isVisible()
