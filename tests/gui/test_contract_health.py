"""体检 with real clicks and keys: the list by kind, the item in hand, its sentence on the clipboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.models.enums.duties import HealthStatus
from desktop.services.completing import ITEM
from desktop.services.workspace import Workspace
from desktop.views.pages.contract import ContractPage
from desktop.views.pages.contract.health import HealthTab
from desktop.views.theme import Theme
from desktop.views.widgets import Explainer, Label
from tests.gui.screen import on_screen

KEY = Qt.Key


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, sample: Workspace) -> Iterator[ContractPage]:
    made = ContractPage(sample, Explainer())
    made.refresh(None)
    yield from on_screen(qtbot, made)


@pytest.fixture
def tab(page: ContractPage) -> HealthTab:
    """The tab, opened by a click."""
    place = list(page.tabs).index("health")
    QTest.mouseClick(page.filter, Qt.MouseButton.LeftButton, pos=page.filter.point_of(place))
    assert page.health.isVisible()
    return page.health


def keys(tab: HealthTab) -> list[str]:
    return [row.key for row in tab.table.rows_model.rows]


def test_the_list_is_that_of_the_workspace(tab: HealthTab, sample: Workspace) -> None:
    QAbstractItemModelTester(tab.table.rows_model, QAbstractItemModelTester.FailureReportingMode.Fatal, tab)
    assert keys(tab) == [item.id for item in sample.health()]
    assert tab.table.key == keys(tab)[0]
    assert tab.item.title_words.whole() == sample.health()[0].title


def test_a_click_on_a_kind_leaves_only_that(tab: HealthTab, sample: Workspace) -> None:
    for place, kind in enumerate(("blank", "conflict", "anomaly", "gap", "date"), 1):
        QTest.mouseClick(tab.filter, Qt.MouseButton.LeftButton, pos=tab.filter.point_of(place))
        assert keys(tab) == [item.id for item in sample.health() if item.kind == kind]
        assert tab.chosen is not None
        assert tab.item.title_words.whole() == tab.chosen.title
    QTest.mouseClick(tab.filter, Qt.MouseButton.LeftButton, pos=tab.filter.point_of(0))
    assert len(keys(tab)) == len(sample.health())


def test_the_arrow_shows_the_next_with_its_clauses(tab: HealthTab, sample: Workspace) -> None:
    tab.table.setFocus()
    tab.table.choose("Q27")
    QTest.keyClick(tab.table, KEY.Key_Down)
    item = tab.chosen
    assert item is not None
    assert item.id == keys(tab)[keys(tab).index("Q27") + 1]
    shown = [label.whole() for label in tab.item.findChildren(Label)]
    for clause in item.clauses:
        found = sample.contract.clause(clause)
        assert found is not None
        assert {found.heading, found.text} <= set(shown)


def test_the_proposal_is_copied(tab: HealthTab) -> None:
    tab.table.setFocus()
    tab.table.choose("Q24")
    QTest.keyClick(tab.table, KEY.Key_Return)
    assert QApplication.focusWidget() is tab.item.copy
    QTest.keyClick(tab.item.copy, KEY.Key_Return)
    assert QApplication.clipboard().text() == "甲方逾期付款的，按逾期金额一次性支付 3‰ 的违约金。"
    assert tab.item.copied.whole() == "已复制"
    tab.table.choose("Q34")
    assert tab.item.copied.whole() == ""


def test_what_is_agreed_is_settled_while_it_is_shown(page: ContractPage, tab: HealthTab) -> None:
    before = tab.open_count
    tab.table.choose("Q91")
    row = page.overview.basics.rows["terms.promised_headcount"]
    row.editor.setFocus()
    QTest.mouseClick(page.filter, Qt.MouseButton.LeftButton, pos=page.filter.point_of(0))
    QTest.mouseClick(row.editor, Qt.MouseButton.LeftButton)
    QTest.keyClicks(row.editor, "3")
    QTest.keyClick(row.editor, KEY.Key_Return)
    assert page.workspace.terms.promised_headcount == 3
    assert tab.chosen is not None
    assert (tab.chosen.id, tab.chosen.status) == ("Q91", HealthStatus.AMENDED)
    assert tab.open_count == before - 1
    assert f"体检 {before - 1}" in page.filter.accessibleDescription()


def test_on_a_narrow_screen_the_item_stands_below(page: ContractPage, tab: HealthTab, qtbot: QtBot) -> None:
    page.resize(860, 690)
    qtbot.waitUntil(lambda: tab.item.geometry().top() >= tab.card.geometry().bottom())
    page.resize(1214, 690)
    qtbot.waitUntil(lambda: tab.item.geometry().left() >= tab.card.geometry().right())


def test_what_is_noted_goes_to_the_end_and_undo_brings_it_back(
    page: ContractPage, tab: HealthTab, qtbot: QtBot
) -> None:
    tab.table.setFocus()
    tab.table.choose("Q114")
    following = keys(tab)[keys(tab).index("Q114") + 1]
    QTest.keyClick(page, KEY.Key_K, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: [each.id for each in page.workspace.facts.health_notes] == ["Q114"])
    assert keys(tab)[-1] == "Q114"
    assert tab.table.key == following
    tab.table.choose("Q114")
    assert not tab.item.note.isEnabled()
    page.workspace.undo()
    assert tab.item.note.isEnabled()


def test_an_older_contract_is_completed_from_its_template(
    page: ContractPage, tab: HealthTab, qtbot: QtBot
) -> None:
    work = page.workspace
    whole = work.contract
    work.revise(replace(whole, obligations=(), papers=(), notice_rules=None), "旧文件")
    assert not tab.item.complete.isVisible(), "another item is in hand"
    tab.table.setFocus()
    tab.table.choose(ITEM)
    assert tab.item.complete.isVisible()
    assert not tab.item.copy.isVisible()
    shown = "\n".join(label.whole() for label in tab.item.findChildren(Label))
    assert whole.papers[0].name in shown
    assert whole.obligations[-1].text in shown
    QTest.keyClick(page, KEY.Key_B, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: work.contract == whole)
    assert ITEM not in keys(tab)
    assert tab.table.hasFocus()
    assert tab.item.copy.isVisible()
    work.undo()
    assert ITEM in keys(tab)
