"""读法 with real keys and clicks: looked at first, decided with reason and day, marked, removed, undone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QGridLayout, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.models.calendar import AsOf
from desktop.services.workspace import Workspace
from desktop.views.pages.contract import ContractPage
from desktop.views.pages.contract import reading_prices as prices_module
from desktop.views.pages.contract.reading_form import ReadingForm
from desktop.views.pages.contract.reading_tab import ReadingsTab
from desktop.views.theme import Theme
from desktop.views.widgets import Explainer, Label
from tests.gui.hands import click
from tests.gui.screen import on_screen

KEY = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, sample: Workspace) -> Iterator[ContractPage]:
    made = ContractPage(sample, Explainer())
    made.refresh(None)
    yield from on_screen(qtbot, made)


@pytest.fixture
def tab(page: ContractPage) -> ReadingsTab:
    """The tab, opened by a click."""
    place = list(page.tabs).index("readings")
    QTest.mouseClick(page.filter, Qt.MouseButton.LeftButton, pos=page.filter.point_of(place))
    assert page.readings.isVisible()
    return page.readings


def enter(editor: QLineEdit, text: str) -> None:
    click(editor)
    editor.selectAll()
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, KEY.Key_Tab)


def pick(form: ReadingForm, value: str) -> None:
    """Pick a value by the keys."""
    form.value.setFocus()
    QTest.keyClick(form.value, KEY.Key_Home)
    for _ in range(form.value.count()):
        if form.value.value == value:
            return
        QTest.keyClick(form.value, KEY.Key_Down)
    assert form.value.value == value


def words(grid: QGridLayout) -> list[str]:
    widgets = [item.widget() for place in range(grid.count()) if (item := grid.itemAt(place))]
    return [widget.whole() for widget in widgets if isinstance(widget, Label)]


def row(tab: ReadingsTab, name: str) -> list[str]:
    found = next(each for each in tab.table.rows_model.rows if each.key == name)
    return [cell.text for cell in found.cells] + [found.cells[2].note]


def test_every_reading_is_listed_with_the_price_of_its_other_values(
    qtbot: QtBot, page: ContractPage, tab: ReadingsTab
) -> None:
    qtbot.waitUntil(lambda: not tab.prices.busy)
    names = [each.key for each in tab.table.rows_model.rows]
    assert names == [each.name for each in page.workspace.contract.readings]
    assert len(names) == 14
    sums = page.workspace.assessment.penalties
    cap = sums.caps_by_reading
    worth = [cap[name] - sums.cap for name in ("self_consistent", "set_off_counts")]
    assert row(tab, "cap_basis")[2:] == [
        "付款前已收现金",
        "；".join(f"赔付上限 {each:+,.2f}" for each in worth),
        "默认",
    ]
    assert all(
        (choice.name, each.value) in tab.prices.known
        for choice in page.workspace.contract.readings
        for each in choice.values[1:]
    )
    QAbstractItemModelTester(tab.table.rows_model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_a_decision_is_looked_at_recorded_marked_and_taken_back(
    page: ContractPage, tab: ReadingsTab, qtbot: QtBot
) -> None:
    work, form = page.workspace, tab.form
    tab.table.choose("cap_basis")
    assert form.value.currentText() == "付款前已收现金（默认、合同、现用）"
    assert words(form.outcome) == ["现用的读法，没有变化", "", ""]
    before = work.assessment.penalties
    pick(form, "set_off_counts")
    shown = words(form.outcome)
    assert shown[:3] == [f"截至 {work.as_of.day}", "现在", "决定后"]
    place = shown.index("赔付上限")
    after = before.caps_by_reading["set_off_counts"]
    assert shown[place + 1 : place + 3] == [f"{before.cap:,.2f}", f"{after:,.2f}"]
    assert work.assessment.penalties.cap == before.cap
    assert not form.decide.isEnabled()
    enter(form.why, "Opinion of finance")
    QTest.keyClick(page, KEY.Key_S, ALT)
    qtbot.waitUntil(lambda: bool(work.facts.reading_choices))
    assert work.assessment.penalties.cap == after
    assert work.contract.terms.readings.cap_basis == "cash_received"
    assert work.undo_title == "决定读法“赔付上限的基数：抵扣视同回款”"
    assert row(tab, "cap_basis")[2] == "抵扣视同回款"
    assert row(tab, "cap_basis")[4] == f"{work.as_of.day} 决定"
    (decided,) = form.history.rows_model.rows
    assert [each.text for each in decided.cells] == [
        f"{work.as_of.day}",
        "付款前已收现金 → 抵扣视同回款",
        "在用",
    ]
    assert decided.cells[1].note == "李四：Opinion of finance"
    work.undo()
    assert work.assessment.penalties.cap == before.cap
    assert form.history.rows_model.rows == ()


def test_a_decision_is_removed_by_its_key(page: ContractPage, tab: ReadingsTab) -> None:
    work, form = page.workspace, tab.form
    tab.table.choose("late_payment")
    work.choose_reading("late_payment", "per_day", "法务意见", dt.date(2025, 6, 1))
    work.choose_reading("late_payment", "once", "再议")
    newest, oldest = form.history.rows_model.rows
    assert [newest.cells[2].text, oldest.cells[2].text] == ["在用", "已被取代"]
    form.history.choose(newest.key)
    form.history.setFocus()
    QTest.keyClick(form.history, KEY.Key_Delete)
    assert row(tab, "late_payment")[2] == "每日"
    assert work.undo_title == "删除读法决定“逾期付款”"
    form.history.choose(oldest.key)
    click(form.remove)
    assert row(tab, "late_payment")[2] == "一次"
    assert row(tab, "late_payment")[4] == "默认"


def test_no_day_after_the_as_of_day_is_taken(page: ContractPage, tab: ReadingsTab) -> None:
    form, work = tab.form, page.workspace
    tab.table.choose("cap_basis")
    pick(form, "self_consistent")
    enter(form.why, "Opinion")
    assert form.decide.isEnabled()
    enter(form.day, "2026-04-11")
    assert not form.decide.isEnabled()
    assert "决定日晚于截至日" in form.reason.text
    enter(form.day, "2026-04-01")
    assert form.decide.isEnabled()
    click(form.decide)
    assert work.facts.reading_choices[-1].decided_on == dt.date(2026, 4, 1)
    work.set_as_of(AsOf(dt.date(2026, 3, 31)))
    assert work.terms.readings.cap_basis == "cash_received"
    assert [each.cells[2].text for each in form.history.rows_model.rows] == ["已被取代"]


def test_of_very_many_records_prices_come_when_asked_for(
    qtbot: QtBot, page: ContractPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(prices_module, "MANY", 3)
    place = list(page.tabs).index("readings")
    QTest.mouseClick(page.filter, Qt.MouseButton.LeftButton, pos=page.filter.point_of(place))
    tab = page.readings
    assert not tab.prices.busy
    assert not tab.prices.known
    assert row(tab, "late_payment")[3] == "选中后推算"
    click(tab.ask)
    qtbot.waitUntil(lambda: not tab.prices.busy)
    assert tab.prices.known["late_payment", "per_day"]


def test_a_change_is_priced_anew_and_only_while_looked_at(
    qtbot: QtBot, page: ContractPage, tab: ReadingsTab
) -> None:
    qtbot.waitUntil(lambda: not tab.prices.busy)
    page.workspace.choose_reading("cap_basis", "self_consistent", "财务意见")
    assert tab.prices.busy
    qtbot.waitUntil(lambda: not tab.prices.busy)
    assert ("cap_basis", "cash_received") in tab.prices.known
    QTest.mouseClick(page.filter, Qt.MouseButton.LeftButton, pos=page.filter.point_of(0))
    page.workspace.undo()
    assert not tab.prices.busy
    assert page.workspace.assessment.penalties.cap > Decimal(0)
