"""F1 with real keys: the part about the page in hand, the search, and Esc back to the page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.views.dialogs.help import HelpDialog, guide, parts_of
from desktop.views.pages.specs import PAGES
from desktop.views.window import MainWindow
from tests.gui.hands import click_page

KEY = Qt.Key


def opened(window: MainWindow, qtbot: QtBot) -> HelpDialog:
    """The guide, opened with F1."""
    QTest.keyClick(window, KEY.Key_F1)
    (dialog,) = window.findChildren(HelpDialog)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog.sought)
    return dialog


def top_line(dialog: HelpDialog) -> str:
    """The words at the cursor."""
    return dialog.text.textCursor().block().text()


def test_every_page_has_a_part_of_the_guide() -> None:
    assert {spec.title for spec in PAGES} <= set(parts_of(guide()))


def test_f1_shows_the_part_about_the_page(window: MainWindow, qtbot: QtBot) -> None:
    click_page(window, "付款")
    dialog = opened(window, qtbot)
    assert top_line(dialog) == "付款"
    assert dialog.parts.currentItem().text() == "付款"
    QTest.keyClick(dialog.parts, KEY.Key_Down)
    assert top_line(dialog) == dialog.parts.currentItem().text() != "付款"
    QTest.keyClick(dialog, KEY.Key_Escape)
    assert not dialog.isVisible()
    with qtbot.waitActive(window):
        window.activateWindow()
    click_page(window, "人员")
    assert top_line(opened(window, qtbot)) == "人员"


def test_words_are_found_one_after_the_other_and_again_from_the_beginning(
    window: MainWindow, qtbot: QtBot
) -> None:
    dialog = opened(window, qtbot)
    QTest.keyClicks(dialog.sought, "Ctrl+Z")
    places = []
    for _ in range(guide().count("Ctrl+Z") + 1):
        QTest.keyClick(dialog.sought, KEY.Key_Return)
        places.append(dialog.text.textCursor().position())
    assert dialog.isVisible(), "Enter searches, and closes nothing"
    assert places[-1] == places[0]
    assert len(set(places)) == len(places) - 1
    assert dialog.found.whole() == f"共 {guide().count('Ctrl+Z')} 处"
    dialog.sought.clear()
    QTest.keyClicks(dialog.sought, "zzz")
    QTest.keyClick(dialog.sought, KEY.Key_Return)
    assert dialog.found.whole() == "没有找到"
