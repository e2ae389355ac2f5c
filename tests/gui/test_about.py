"""关于 by keys: from the palette to the licence of a part, and back by Esc."""

from __future__ import annotations

import sys
from importlib.metadata import version
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from desktop.exchange.licences import parts
from desktop.views.dialogs.about import AboutDialog
from desktop.views.window import MainWindow

KEY = Qt.Key


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


def test_the_bill_of_materials_of_an_installed_program_is_saved(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed, target = tmp_path / "program", tmp_path / "清单.json"
    installed.mkdir()
    (installed / "sbom.json").write_text('{"bomFormat": "CycloneDX"}', encoding="utf-8")
    monkeypatch.setattr(sys, "prefix", str(installed))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    dialog = opened(window, qtbot)
    QTest.mouseClick(dialog.bill_button, Qt.MouseButton.LeftButton)
    assert target.read_bytes() == (installed / "sbom.json").read_bytes()
    assert dialog.saved.accessibleName() == f"已保存到 {target}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "无" / "b.json"), ""))
    QTest.mouseClick(dialog.bill_button, Qt.MouseButton.LeftButton)
    assert dialog.saved.accessibleName().startswith("不能写入")


def test_a_checkout_offers_no_bill(window: MainWindow, qtbot: QtBot) -> None:
    assert not opened(window, qtbot).bill_button.isVisible()


def test_every_part_has_a_licence_with_its_text() -> None:
    assert all(each.licence and len(each.text) > 200 for each in parts())
