"""义务清单 with real keys and clicks: looking at a duty, the list by whose it is, the way to an order."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.models.calendar import AsOf
from desktop.models.enums.duties import CheckResult
from desktop.models.register import ObligationCheck
from desktop.rules.obligations import Standing, obligations_seen, unseen
from desktop.services.change import Change
from desktop.services.workspace import Workspace
from desktop.views.pages.contract import ContractPage
from desktop.views.pages.contract.duties import DutiesTab
from desktop.views.pages.contract.duty_rows import filter_items, standing_of
from desktop.views.theme import Theme
from desktop.views.widgets import Explainer
from tests.gui.hands import click, enter
from tests.gui.screen import on_screen
from tests.gui.test_contract import turn_to

KEY = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, sample: Workspace) -> Iterator[ContractPage]:
    made = ContractPage(sample, Explainer())
    made.refresh(None)
    yield from on_screen(qtbot, made)


@pytest.fixture
def tab(page: ContractPage) -> DutiesTab:
    """The tab, opened by a click."""
    place = list(page.tabs).index("duties")
    QTest.mouseClick(page.filter, Qt.MouseButton.LeftButton, pos=page.filter.point_of(place))
    assert page.duties.isVisible()
    return page.duties


def words(tab: DutiesTab) -> str:
    """How the entry in hand stands."""
    assert tab.chosen is not None
    return standing_of(tab.chosen)[1]


def test_a_look_is_recorded_with_a_key_and_the_newest_counts(
    tab: DutiesTab, sample: Workspace, qtbot: QtBot
) -> None:
    QAbstractItemModelTester(tab.table.rows_model, QAbstractItemModelTester.FailureReportingMode.Fatal, tab)
    assert tab.card.hint.whole() == "人工核对 1 / 30 项"
    tab.table.setFocus()
    tab.table.choose("R013")
    assert words(tab) == "未核对"
    with qtbot.waitSignal(tab.entry.buttons[CheckResult.MISSED].clicked):
        QTest.keyClick(tab.table, KEY.Key_2, ALT)
    assert sample.undo_title == "登记义务核对 R013"
    assert words(tab) == "未履行"
    assert tab.card.hint.whole() == "人工核对 2 / 30 项"
    (look,) = (each for each in sample.facts.obligation_checks if each.obligation == "R013")
    assert (look.checked_on, look.result) == (dt.date(2026, 4, 10), CheckResult.MISSED)
    form = tab.entry.checks.form("obligation_checks", look.id)
    assert form is not None
    enter(form.editors["evidence"], "工单 GD-1")  # type: ignore[arg-type]
    with qtbot.waitSignal(tab.entry.buttons[CheckResult.MET].clicked):
        QTest.keyClick(tab.table, KEY.Key_1, ALT)
    assert words(tab) == "已履行"
    assert len(tab.entry.checks.rows.widgets) == 2
    assert sample.undo() is not None
    assert words(tab) == "未履行"
    kept = sample.facts.find("obligation_checks", look.id)
    assert getattr(kept, "evidence", "") == "工单 GD-1"


def test_what_the_vendor_missed_leads_to_an_order(tab: DutiesTab, page: ContractPage, qtbot: QtBot) -> None:
    place = [key for key, _ in filter_items(tab.seen)].index("missed")
    QTest.mouseClick(tab.filter, Qt.MouseButton.LeftButton, pos=tab.filter.point_of(place))
    assert [row.key for row in tab.table.rows_model.rows] == ["R018", "R020", "R021", "R024"]
    assert tab.entry.stands.whole().startswith("程序按记录跟踪：")
    with qtbot.waitSignal(page.new_requested) as asked:
        click(tab.entry.order)
    assert asked.args == ["rectifications"]


def test_the_register_is_filtered_by_whose_it_is(tab: DutiesTab) -> None:
    keys = [key for key, _ in filter_items(tab.seen)]
    bearers = {"a": {"甲方", "双方"}, "b": {"乙方", "双方"}, "rights": {"甲方权利", "乙方免责"}}
    for key, wanted in bearers.items():
        QTest.mouseClick(tab.filter, Qt.MouseButton.LeftButton, pos=tab.filter.point_of(keys.index(key)))
        assert {row.cells[2].text for row in tab.table.rows_model.rows} == wanted
        assert tab.table.key in [row.key for row in tab.table.rows_model.rows]


def test_enter_goes_to_the_look_and_the_clause_is_quoted(tab: DutiesTab, sample: Workspace) -> None:
    tab.table.setFocus()
    tab.table.choose("R061")
    clause = sample.contract.clause("8.6")
    assert clause is not None
    assert tab.entry.clause.whole() == clause.text
    assert "软件许可清单" in {
        form.editors["evidence"].value for form in tab.entry.checks.rows.widgets.values()
    }
    QTest.keyClick(tab.table, KEY.Key_Return)
    assert QApplication.focusWidget() is tab.entry.buttons[CheckResult.MET]


def test_the_register_follows_the_day(tab: DutiesTab, page: ContractPage, sample: Workspace) -> None:
    page.show_record("obligation_checks", sample.facts.obligation_checks[0].id)
    assert words(tab) == "已履行"
    sample.set_as_of(AsOf(dt.date(2025, 4, 7)))
    page.refresh(None)
    assert words(tab) == "未核对"


@pytest.mark.parametrize("meanwhile", ["terms", "health"])
def test_a_tab_out_of_sight_is_filled_when_it_is_turned_to(
    page: ContractPage, tab: DutiesTab, meanwhile: str
) -> None:
    turn_to(page, meanwhile)
    before, waiting = tab.seen, unseen(page.workspace.contract, page.workspace.known)
    entry = next(each.obligation for each in before if each.standing is Standing.UNCHECKED)
    look = ObligationCheck(
        id="V9", obligation=entry.id, checked_on=page.workspace.as_of.day, result=CheckResult.MET
    )
    assert isinstance(page.workspace.save(look, title="核对"), Change)
    assert f"义务 {waiting - 1}" in page.filter.accessibleDescription()
    assert tab.seen is before
    turn_to(page, "duties")
    work = page.workspace
    assert tab.seen == obligations_seen(work.contract, work.known, work.assessment) != before
