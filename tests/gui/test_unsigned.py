"""A contract that nobody has signed yet: every page opens, says that it waits, and follows the signing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.app import make_window
from desktop.exchange.report import overview
from desktop.models.calendar import AsOf
from desktop.services.change import Change
from desktop.services.workspace import Workspace
from desktop.views.pages.contract import ContractPage
from desktop.views.theme import Theme
from desktop.views.window import MainWindow
from tests.gui.conftest import NOW

SIGNED = {"signed_by_a_on": dt.date(2026, 4, 1), "signed_by_b_on": dt.date(2026, 4, 7)}


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, unsigned: Workspace) -> Iterator[MainWindow]:
    made = make_window(unsigned, theme, lambda: NOW)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


def test_every_page_opens_and_follows_the_signing(window: MainWindow, unsigned: Workspace) -> None:
    waiting = unsigned.contract
    signed = waiting.replaced(replace(waiting.terms, **SIGNED))
    for index in range(len(window.stack.specs)):
        window.show_page(index)
        window.page.complete()
        assert unsigned.assessment.contract.service_start is None
        assert isinstance(unsigned.revise(signed, "填 签署日期"), Change)
        assert unsigned.assessment.contract.service_start == dt.date(2026, 4, 8)
        unsigned.set_as_of(AsOf(dt.date(2027, 3, 1)))
        unsigned.undo()
        unsigned.set_as_of(AsOf(NOW.date()))
        assert unsigned.contract == waiting


def test_the_text_overview_says_that_signing_is_not_complete(unsigned: Workspace) -> None:
    told = overview(unsigned.contract, unsigned.assessment)
    assert "2026 年项目" in told
    assert "服务期 尚未起算：合同未签署完毕" in told
    assert "待合同签署完毕" in told


def test_a_strip_leads_to_the_signing_days_until_they_stand(window: MainWindow) -> None:
    strip = window.unsigned
    assert strip.isVisible()
    QTest.mouseClick(strip.enter_button, Qt.MouseButton.LeftButton)
    page = window.page
    assert isinstance(page, ContractPage)
    for path in ("terms.signed_by_a_on", "terms.signed_by_b_on"):
        assert strip.isVisible()
        field = page.overview.basics.rows[path].editor
        QTest.mouseClick(strip.enter_button, Qt.MouseButton.LeftButton)
        assert field.hasFocus(), "the first day that is missing"
        QTest.keyClicks(field, "2026-04-07")
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert not strip.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert strip.isVisible()


def test_the_strip_stays_away_once_it_is_put_away(window: MainWindow) -> None:
    QTest.mouseClick(window.unsigned.close_button, Qt.MouseButton.LeftButton)
    window.set_day(dt.date(2026, 5, 6))
    window.show_page(3)
    assert not window.unsigned.isVisible()


def test_beside_the_next_steps_of_a_new_contract_it_waits(window: MainWindow) -> None:
    window.show_started()
    assert not window.unsigned.isVisible()
    QTest.mouseClick(window.started.close_button, Qt.MouseButton.LeftButton)
    assert window.unsigned.isVisible()
