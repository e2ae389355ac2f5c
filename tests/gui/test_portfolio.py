"""全部合同: the contracts of a file side by side, each opened by a key or a click."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.models.calendar import Calendar
from desktop.services.drafts import next_year, renewed
from desktop.services.workspace import Workspace
from desktop.views.pages.overview import OverviewPage
from desktop.views.pages.portfolio import PortfolioPage
from desktop.views.preferences import Preferences
from desktop.views.theme import Theme
from desktop.views.window import MainWindow
from tests.gui.conftest import NOW
from tests.gui.hands import CONTROL, Hands


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme, calendar: Calendar, sample: Workspace, tmp_path: Path) -> Iterator[Desk]:
    """The sample's file with next year's contract in it too."""
    contract = sample.contract
    assert sample.add_contract(renewed(contract, next_year(contract), [contract.id])) is None
    made = Desk(theme, calendar, lambda: NOW, Preferences(tmp_path / "window.ini"))
    made.show(sample)
    yield made
    window = shown(made)
    window.close()
    window.workspace.close()
    window.deleteLater()


def shown(desk: Desk) -> MainWindow:
    assert desk.window is not None
    return desk.window


def go(desk: Desk, qtbot: QtBot) -> tuple[Hands, PortfolioPage]:
    """Go there by key, and wait until the other contract is worked out."""
    hands = Hands(shown(desk))
    hands.key(Qt.Key.Key_0, CONTROL)
    page = shown(desk).page
    assert isinstance(page, PortfolioPage)
    qtbot.waitUntil(lambda: all(line is not None for _, _, line in page.portfolio.lines))
    qtbot.waitUntil(lambda: "正在计算" not in [row.cells[1].text for row in page.table.rows_model.rows])
    return hands, page


def test_every_contract_has_a_line(desk: Desk, qtbot: QtBot, sample: Workspace) -> None:
    _, page = go(desk, qtbot)
    own, other = ([cell.text for cell in row.cells] for row in page.table.rows_model.rows)
    assert own[0] == sample.contract.short_name
    assert own[1:3] == ["2025-04-08", "2025-12-31"], "what is overdue stands first"
    assert own[4:8] == ["16,290.00", "16,890.00", "18,244.80", "22,806.00"]
    assert own[8] == "1 项可争议"
    assert other[0] == sample.contracts[1][1]
    assert other[1] == "未签订"
    assert other[7] == "91,224.00"
    assert page.count.whole() == "本文件共 2 份，按 2026-04-10 计算"
    assert not any(item.isChecked() for item in shown(desk).rail.items)


def test_enter_opens_another_and_the_one_shown_leads_to_its_first_page(desk: Desk, qtbot: QtBot) -> None:
    first, other = (key for key, _ in shown(desk).workspace.contracts)
    hands, page = go(desk, qtbot)
    assert page.table.key == first
    assert hands.focus is page.table
    hands.key(Qt.Key.Key_Return)
    assert isinstance(shown(desk).page, OverviewPage)
    hands, page = go(desk, qtbot)
    hands.key(Qt.Key.Key_Down)
    hands.key(Qt.Key.Key_Return)
    assert shown(desk).workspace.contract.id == other


def test_a_click_opens_another(desk: Desk, qtbot: QtBot) -> None:
    other = shown(desk).workspace.contracts[1][0]
    hands, page = go(desk, qtbot)
    hands.click(page.table.viewport(), page.table.visualRect(page.table.rows_model.index(1, 0)).center())
    assert shown(desk).workspace.contract.id == other


def test_it_is_in_the_menu_of_the_contract(desk: Desk) -> None:
    window = shown(desk)
    entries = {action.text(): action for action in window.bar.contract.menu().actions()}
    assert entries["全部合同"].shortcut().toString() == "Ctrl+0"
    entries["全部合同"].trigger()
    assert isinstance(window.page, PortfolioPage)


def test_another_day_is_worked_out_while_it_is_looked_at(desk: Desk, qtbot: QtBot) -> None:
    hands, page = go(desk, qtbot)
    hands.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert page.count.whole().endswith("按 2026-04-09 计算")
    qtbot.waitUntil(lambda: page.table.rows_model.rows[1].cells[1].text == "未签订")
