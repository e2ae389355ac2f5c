"""关于 by keys: from the palette to the licence of a part, and back by Esc."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import version

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.app import make_window
from desktop.exchange.licences import parts
from desktop.services.workspace import Workspace
from desktop.views.dialogs.about import AboutDialog
from desktop.views.theme import Theme
from desktop.views.window import MainWindow
from tests.gui.conftest import NOW

KEY = Qt.Key


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, sample: Workspace) -> Iterator[MainWindow]:
    made = make_window(sample, theme, lambda: NOW)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.close()


def opened(window: MainWindow, qtbot: QtBot) -> AboutDialog:
    """The dialog, found in the palette."""
    QTest.keyClick(window, KEY.Key_K, Qt.KeyboardModifier.ControlModifier)
    field = window.finder.palette.field
    field.setText("关于守约")
    QTest.keyClick(field, KEY.Key_Return)
    (dialog,) = window.findChildren(AboutDialog)
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def test_it_tells_the_version_and_the_licence_of_every_part(window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(window, qtbot)
    assert f"守约 {version('shouyue')}" in {each.text() for each in dialog.findChildren(QLabel)}
    assert dialog.licence.toPlainText() == parts()[0].text
    dialog.table.setFocus()
    QTest.keyClick(dialog.table, KEY.Key_Down)
    assert dialog.licence.toPlainText() == parts()[1].text
    QTest.keyClick(dialog, KEY.Key_Escape)
    assert not dialog.isVisible()


def test_every_part_has_a_licence_with_its_text() -> None:
    assert all(each.licence and len(each.text) > 200 for each in parts())
