"""The main pages look as they did when somebody last looked at them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app import make_window
from desktop.services.workspace import Workspace
from desktop.views.theme import Mode, Theme
from tests.gui.conftest import NOW
from tests.gui.goldens import apart, golden, pictures

#: Of the squares of a page so many may differ: a few letters drawn otherwise, no block that moved.
TOLERATED = 0.01


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_the_main_pages_look_as_they_did(
    qtbot: QtBot, qapp: QApplication, sample: Workspace, mode: Mode, tmp_path: Path
) -> None:
    window = make_window(sample, Theme(qapp, mode), lambda: NOW)
    qtbot.addWidget(window)
    other: dict[str, float] = {}
    for title, picture in pictures(window):
        share = apart(picture, QImage(str(golden(title, mode))))
        if share > TOLERATED:
            other[title] = round(share, 4)
            picture.save(str(tmp_path / f"{title}-{mode.value}.png"))
    assert not other, f"look at {tmp_path}; if it is meant: python -m tests.gui.goldens"


def test_a_block_that_moved_is_seen(qapp: QApplication) -> None:
    image = QImage(str(golden("总览", Mode.LIGHT)))
    moved = image.copy()
    patch = image.copy(100, 60, 160, 60)
    for x in range(patch.width()):
        for y in range(patch.height()):
            moved.setPixel(100 + x, 76 + y, patch.pixel(x, y))
    assert apart(image, image) == 0
    assert apart(image, moved) > TOLERATED
