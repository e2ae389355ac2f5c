"""No words are cut off and nothing lies over its neighbour, on any page, at the usual and the least width."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.app import make_window
from desktop.services.workspace import Workspace
from desktop.views.theme import Theme
from desktop.views.widgets import Label
from tests.gui.access import unreachable
from tests.gui.clipping import WIDTHS, faults
from tests.gui.conftest import NOW
from tests.gui.scenes import SCENES, show

#: Turns of the event loop until a layout within a layout has found its size.
_ROUNDS = 4


@pytest.mark.parametrize(
    ("content", "width"),
    [*((content, width) for content in ("sample", "unsigned") for width in WIDTHS), ("wordy", WIDTHS[-1])],
)
def test_no_words_are_cut_off_and_nothing_overlaps(
    qtbot: QtBot, theme: Theme, request: pytest.FixtureRequest, content: str, width: int
) -> None:
    workspace: Workspace = request.getfixturevalue(content)
    window = make_window(workspace, theme, lambda: NOW)
    qtbot.addWidget(window)
    window.resize(width, 768)
    window.show()
    found = set()
    for scene in SCENES:
        show(window, scene)
        _lay_out(qtbot)
        found |= {f"{scene.title}: {fault}" for fault in (*faults(window), *unreachable(window))}
        scene.undo(window)
    window.close()
    assert not found, "\n".join(sorted(found))


def test_what_it_looks_for_is_found(qtbot: QtBot) -> None:
    board = QWidget()
    qtbot.addWidget(board)
    cut, button = QLabel("一二三四五六七八", board), QPushButton("一二三四", board)
    cut.setFixedWidth(40)
    button.setFixedWidth(30)
    low = QLabel("一二三四五六七八", board)
    low.setWordWrap(True)
    low.setFixedSize(40, 16)
    row = QHBoxLayout()
    squeezed = Label("第十二条3", elide=True)
    squeezed.setFixedWidth(80)  # Qt gives such a label no room, and the next lies over it.
    row.addWidget(Label("甲方补签授权委托书", elide=True), 1)
    row.addWidget(squeezed)
    row.addWidget(QLabel("2025-12-31"))
    inner = QWidget(board)
    inner.setLayout(row)
    inner.setFixedWidth(400)
    area = QScrollArea(board)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(QLabel("一二三四五六七八"))
    area.setFixedWidth(40)
    board.resize(500, 300)
    board.show()
    _lay_out(qtbot)
    assert sorted(fault.split("：")[0] for fault in faults(board)) == [
        "不够高",
        "切断",
        "切断",
        "够不着",
        "重叠",
    ]


def _lay_out(qtbot: QtBot) -> None:
    """Let layouts find their sizes, as they do before a window on a screen is painted."""
    for _ in range(_ROUNDS):
        with qtbot.waitCallback() as done:
            QTimer.singleShot(0, done)
