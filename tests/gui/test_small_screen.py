"""200 % on a screen of 1366 × 768 leaves 683 × 384: everything is still reached, by keys and by scrolling."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import make_window
from desktop.services.workspace import Workspace
from desktop.views.dialogs.founding import FoundingDialog
from desktop.views.frame import Whole
from desktop.views.theme import Theme
from desktop.views.widgets import Scroll
from desktop.views.window import MainWindow
from tests.gui.conftest import NOW
from tests.gui.hands import Hands

SIZE = (683, 384)
KEY = Qt.Key


@pytest.fixture
def hands(qtbot: QtBot, theme: Theme, sample: Workspace) -> Iterator[Hands]:
    window = make_window(sample, theme, lambda: NOW)
    qtbot.addWidget(window)
    made = Hands(window)
    window.resize(*SIZE)
    yield made
    window.close()


def whole(window: MainWindow) -> Whole:
    area = window.centralWidget()
    assert isinstance(area, Whole)
    return area


def in_sight(widget: QWidget, area: QScrollArea) -> bool:
    """Whether a part of a widget, or all of it where it is small, lies in the part that is shown."""
    place = QRect(widget.mapTo(area.viewport(), QPoint()), widget.size())
    return area.viewport().rect().intersects(place)


def test_the_window_is_no_larger_than_the_screen_and_scrolls(hands: Hands) -> None:
    window = hands.window
    area = whole(window)
    assert (window.width(), window.height()) == SIZE
    assert area.horizontalScrollBar().maximum() > 0
    assert area.verticalScrollBar().maximum() > 0
    window.resize(1366, 768)
    assert area.horizontalScrollBar().maximum() == 0
    assert area.verticalScrollBar().maximum() == 0


def test_tab_brings_whatever_it_reaches_into_sight(qtbot: QtBot, hands: Hands) -> None:
    window = hands.window
    for place in range(len(window.stack.specs)):
        window.show_page(place)
        window.page.complete()
        seen = set()
        for _ in range(60):
            hands.key(KEY.Key_Tab)
            qtbot.waitUntil(lambda: in_sight(hands.focus, whole(window)))
            seen.add(hands.focus)
        assert len(seen) > 3


def test_keys_that_a_page_leaves_alone_do_not_scroll_it(hands: Hands) -> None:
    before = whole(hands.window).verticalScrollBar().value()
    hands.window.page.setFocus()
    for key in (KEY.Key_Down, KEY.Key_PageDown, KEY.Key_Right):
        hands.key(key)
    assert whole(hands.window).verticalScrollBar().value() == before


def test_the_wizard_fits_and_every_field_is_reached(hands: Hands) -> None:
    from desktop.services.founding import foreseen, templates

    work = hands.window.workspace
    dialog = FoundingDialog(
        templates(), lambda made: foreseen(made, work.calendar, NOW.date()), here=True, parent=hands.window
    )
    dialog.open()
    dialog.resize(*SIZE)
    assert dialog.height() == SIZE[1]
    for place, step in enumerate(dialog.steps):
        dialog._show(place)
        _lay_out(dialog)
        for button in (dialog.cancel, dialog.back, dialog.forward):
            assert dialog.rect().contains(QRect(button.mapTo(dialog, QPoint()), button.size()))
        for field in step.fields.values():
            assert field.editor.mapTo(dialog, QPoint()).x() >= 0
            assert _right(field.editor, dialog) <= dialog.width(), field.key
    QTest.keyClick(dialog, KEY.Key_Escape)
    dialog.deleteLater()


def _lay_out(dialog: FoundingDialog) -> None:
    """Layouts within layouts find their sizes one after the other."""
    for _ in range(3):
        for area in dialog.findChildren(Scroll):
            area.settle()
        dialog.grab()


def _right(widget: QWidget, within: QWidget) -> int:
    return widget.mapTo(within, QPoint()).x() + widget.width()
