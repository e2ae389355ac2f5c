"""版本 with real keys and clicks: a supplement is looked at first, then recorded, taken back, removed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.services.workspace import Workspace
from desktop.views.pages.contract import ContractPage
from desktop.views.pages.contract.versions import AmendmentCard, VersionsTab
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
def tab(page: ContractPage) -> VersionsTab:
    """The tab, opened by a click."""
    place = list(page.tabs).index("versions")
    QTest.mouseClick(page.filter, Qt.MouseButton.LeftButton, pos=page.filter.point_of(place))
    assert page.versions.isVisible()
    return page.versions


def enter(editor: QLineEdit, text: str) -> None:
    click(editor)
    editor.selectAll()
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, KEY.Key_Return)


def choose(card: AmendmentCard, label: str) -> None:
    """Pick a number by the keys."""
    card.term.setFocus()
    QTest.keyClick(card.term, KEY.Key_Home)
    for _ in range(card.term.count()):
        if card.term.currentText() == label:
            break
        QTest.keyClick(card.term, KEY.Key_Down)
    assert card.item.label == label


def write(card: AmendmentCard, day: str, label: str, value: str) -> None:
    enter(card.name, "Supplement")
    enter(card.effective, day)
    choose(card, label)
    enter(card.value, value)


def outcome(card: AmendmentCard) -> list[str]:
    items = [card.outcome.itemAt(place) for place in range(card.outcome.count())]
    widgets = [item.widget() for item in items if item]
    return [widget.whole() for widget in widgets if isinstance(widget, Label)]


def shown(tab: VersionsTab) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in tab.table.rows_model.rows]


def test_the_contract_as_signed_is_the_first_version(tab: VersionsTab) -> None:
    (first,) = shown(tab)
    assert (first[0], first[1], first[4]) == ("v1", "2025-04-07", "在用")
    assert not tab.remove.isEnabled()
    assert not tab.form.save.isEnabled()


def test_a_supplement_is_looked_at_recorded_and_taken_back(
    page: ContractPage, tab: VersionsTab, qtbot: QtBot
) -> None:
    work, card = page.workspace, tab.form
    cap = work.assessment.penalties.cap
    write(card, "2026-04-01", "赔付上限", "30")
    assert card.changes.whole() == "赔付上限 20 % → 30 %"
    assert "赔付上限" in outcome(card)
    assert f"{cap / 2 * 3:,.2f}" in outcome(card)
    assert not work.facts.amendments
    QTest.keyClick(page, KEY.Key_S, ALT)
    qtbot.waitUntil(lambda: bool(work.facts.amendments))
    (made,) = work.facts.amendments
    assert (made.title, made.effective_on) == ("Supplement", dt.date(2026, 4, 1))
    assert work.assessment.penalties.cap == cap / 2 * 3
    assert [row[4] for row in shown(tab)] == ["此前适用", "在用"]
    assert shown(tab)[1][3] == "赔付上限 20 % → 30 %"
    assert card.name.text() == ""
    work.undo()
    assert len(shown(tab)) == 1


def test_a_supplement_is_removed_by_the_key(page: ContractPage, tab: VersionsTab) -> None:
    write(tab.form, "2026-04-01", "赔付上限", "30")
    click(tab.form.save)
    tab.table.setFocus()
    QTest.keyClick(tab.table, KEY.Key_Down)
    assert tab.remove.isEnabled()
    QTest.keyClick(tab.table, KEY.Key_Delete)
    assert page.workspace.facts.amendments == ()
    assert page.workspace.terms.cap_share == Decimal("0.20")
    assert page.workspace.undo_title == "删除补充协议“Supplement”"


def test_what_cannot_be_agreed_is_told_before_it_is_recorded(tab: VersionsTab) -> None:
    write(tab.form, "2025-01-01", "赔付上限", "30")
    assert "不早于合同签订日 2025-04-07" in tab.form.reason.text
    assert not tab.form.save.isEnabled()
    enter(tab.form.effective, "2026-04-01")
    assert tab.form.save.isEnabled()
    click(tab.form.clear)
    assert tab.form.changes.whole() == "还没有改动"
    assert not tab.form.save.isEnabled()


def test_the_number_in_force_takes_the_change_back(tab: VersionsTab) -> None:
    write(tab.form, "2026-04-01", "赔付上限", "30")
    enter(tab.form.value, "20")
    assert tab.form.changes.whole() == "还没有改动"
    assert not tab.form.save.isEnabled()


def test_several_numbers_are_one_supplement(page: ContractPage, tab: VersionsTab) -> None:
    write(tab.form, "2026-05-01", "赔付上限", "30")
    choose(tab.form, "响应时限")
    enter(tab.form.value, "10")
    assert tab.form.changes.whole() == "赔付上限 20 % → 30 %；响应时限 5 分钟 → 10 分钟"
    click(tab.form.save)
    terms = page.workspace.contract.terms
    assert shown(tab)[1][3:] == ["赔付上限 20 % → 30 %；响应时限 5 分钟 → 10 分钟", "尚未生效"]
    assert page.workspace.terms is terms
