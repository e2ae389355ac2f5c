"""A renewal with real keys: into this file, into a new one, refused, given up."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.models.calendar import Calendar
from desktop.models.contract import System
from desktop.services.workspace import Workspace
from desktop.storage.errors import InUse
from desktop.views.dialogs import ContractDialog
from desktop.views.pages.contract import ContractPage
from desktop.views.theme import Theme
from desktop.views.widgets import Choice
from desktop.views.window import MainWindow
from tests.gui.conftest import NOW
from tests.gui.hands import click, click_page
from tests.gui.screen import at_desk, shown

KEY = Qt.Key


def clock() -> dt.datetime:
    return NOW


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme, calendar: Calendar, sample: Workspace, tmp_path: Path) -> Iterator[Desk]:
    with at_desk(theme, calendar, clock, tmp_path) as made:
        window = made.show(sample)
        with qtbot.waitActive(window):
            window.activateWindow()
        yield made


def ask_renewal(desk: Desk) -> ContractDialog:
    """The page of the contract, and its button for next year."""
    window = shown(desk)
    click_page(window, "合同与条款")
    page = window.page
    assert isinstance(page, ContractPage)
    click(page.renew)
    return the_dialog(window)


def the_dialog(window: MainWindow) -> ContractDialog:
    (found,) = (each for each in window.findChildren(ContractDialog) if each.isVisible())
    assert QTest.qWaitForWindowFocused(found)
    return found


def enter(dialog: ContractDialog, key: str, text: str) -> None:
    """Type over what stands in a field."""
    editor = dialog.editor(key)
    editor.setFocus()
    editor.selectAll()
    QTest.keyClick(editor, KEY.Key_Delete)
    QTest.keyClicks(editor, text)


def choose(choice: Choice, steps: int) -> None:
    """Move a choice by the arrow keys."""
    choice.setFocus()
    for _ in range(steps):
        QTest.keyClick(choice, KEY.Key_Down)


def test_next_year_goes_into_this_file_and_is_shown(desk: Desk) -> None:
    before = shown(desk)
    old = before.workspace.contract
    dialog = ask_renewal(desk)
    assert dialog.editor("name").text() == "示例远程医学平台 2026 年项目政务云扩展服务合同书"
    assert dialog.editor("short_name").text() == "政务云扩展服务合同（2026）"
    assert dialog.editor("signed_by_a_on").text() == ""
    enter(dialog, "signed_by_a_on", "2026.4.8")
    enter(dialog, "signed_by_b_on", "2026-4-9")
    enter(dialog, "total_fee", "140,000")
    QTest.keyClick(dialog.editor("total_fee"), KEY.Key_Return)
    window = shown(desk)
    assert window is not before
    assert not before.isVisible()
    work = window.workspace
    contract = work.contract
    assert (contract.id, contract.version) == ("gov-cloud-2026", 1)
    assert contract.terms.total_fee == Decimal("140000.00")
    assert contract.terms.signed == dt.date(2026, 4, 9), "the later of both"
    assert (contract.parties, contract.service_lines) == (old.parties, old.service_lines)
    assert contract.terms.systems == old.terms.systems
    assert not work.facts.incidents
    assert work.undo_title is None, "its audit begins here"
    assert window.windowTitle() == "守约 · 政务云扩展服务合同（2026）"
    assert isinstance(window.page, ContractPage), "the page stays in sight"


def test_the_picker_lists_all_contracts_and_switches(desk: Desk, calendar: Calendar) -> None:
    old = shown(desk).workspace.contract
    dialog = ask_renewal(desk)
    QTest.keyClick(dialog.editor("name"), KEY.Key_Return)
    window = shown(desk)
    menu = window.bar.contract.menu()
    choices = [action for action in menu.actions() if action.isCheckable()]
    assert [(each.text(), each.isChecked()) for each in choices] == [
        ("政务云扩展服务合同（2025）", False),
        ("政务云扩展服务合同（2026）", True),
    ]
    assert not window.workspace.facts.incidents
    window.bar.contract.showMenu()
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(choices[0]).center())
    back = shown(desk)
    assert back is not window
    assert back.workspace.contract == old
    assert back.workspace.facts.incidents
    with pytest.raises(InUse):  # The file was held all the while.
        Workspace.open(back.workspace.path, calendar, clock)


def test_a_switch_that_fails_leaves_the_window(desk: Desk) -> None:
    dialog = ask_renewal(desk)
    QTest.keyClick(dialog.editor("name"), KEY.Key_Return)
    window = shown(desk)
    desk.pick_contract("no-such-contract")
    assert shown(desk) is window
    assert window.isVisible()
    assert window.banner.isVisible()
    assert window.workspace.now() == NOW


def test_what_cannot_be_read_is_told_at_its_field_and_nothing_is_made(desk: Desk) -> None:
    window = shown(desk)
    dialog = ask_renewal(desk)
    enter(dialog, "short_name", "")
    enter(dialog, "total_fee", "12.345")
    QTest.keyClick(dialog.editor("total_fee"), KEY.Key_Return)
    assert dialog.isVisible()
    assert dialog.fields["short_name"].error == "没有填写简称"
    assert dialog.fields["total_fee"].error.startswith("金额“12.345”有 3 位小数")
    assert dialog.editor("short_name").hasFocus(), "the first field to be mended"
    assert dialog.editor("total_fee").text() == "12.345", "what was typed stays"
    enter(dialog, "short_name", "2026")
    enter(dialog, "total_fee", "0")
    QTest.keyClick(dialog.editor("total_fee"), KEY.Key_Return)
    assert dialog.isVisible()
    assert "大于零" in dialog.fields["total_fee"].error, "what the terms refuse is told at the field too"
    QTest.keyClick(dialog.editor("name"), KEY.Key_Escape)
    assert not dialog.isVisible()
    assert shown(desk) is window
    assert len(window.workspace.contracts) == 1


def test_a_new_file_never_overwrites(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    window = shown(desk)
    there = tmp_path / "there.shouyue"
    there.write_text("kept", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_options: (str(there), ""))
    dialog = ask_renewal(desk)
    choose(dialog.place, 1)
    click(dialog.save)
    assert dialog.isVisible()
    assert "已有同名文件" in dialog.reason.text
    assert there.read_text(encoding="utf-8") == "kept"
    assert shown(desk) is window
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_options: ("", ""))
    click(dialog.save)
    assert dialog.isVisible(), "no name, no file; what was typed stays"
    click(dialog.cancel)
    assert not dialog.isVisible()


def test_systems_may_be_left_behind(desk: Desk) -> None:
    work = shown(desk).workspace
    terms = work.terms
    two = replace(terms, systems=(*terms.systems, System(id="s1", name="第二个系统")))
    work.revise(work.contract.replaced(two), "增加系统")
    dialog = ask_renewal(desk)
    assert dialog.systems.itemText(0) == "照抄系统（2 个）"
    choose(dialog.systems, 1)
    QTest.keyClick(dialog.editor("name"), KEY.Key_Return)
    assert shown(desk).workspace.terms.systems == terms.systems


def test_tab_goes_as_it_is_read(desk: Desk) -> None:
    dialog = ask_renewal(desk)
    stops: list[QWidget] = [dialog.editor(key) for key in dialog.fields]
    stops += [dialog.systems, dialog.place, dialog.cancel, dialog.save]
    stops[0].setFocus()
    for stop in stops:
        assert QApplication.focusWidget() is stop
        QTest.keyClick(stop, KEY.Key_Tab)
    dialog.reject()
