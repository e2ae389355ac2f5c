"""No words are cut off and nothing lies over its neighbour, on any page, at the usual and the least width."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QStackedLayout,
    QStyle,
    QStyleOptionComboBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.app import make_window
from desktop.services.workspace import Workspace
from desktop.views.theme import Theme
from desktop.views.widgets import FigureLabel, Label, Reason, SegmentedFilter
from tests.gui.conftest import NOW
from tests.gui.scenes import SCENES, show

#: Fonts round differently; a border or half a letter is no fault.
_TOLERANCE = 3
#: Fewer letters than these before … tell nothing.
_LEAST_SHOWN = 2
#: Turns of the event loop until a layout within a layout has found its size.
_ROUNDS = 4
#: What may be cut: the choice of a reading repeats what stands beside it in whole.
_EXCUSED = frozenset({"读作"})


@pytest.mark.parametrize("width", [1366, 960])
@pytest.mark.parametrize("content", ["sample", "unsigned"])
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
        found |= {f"{scene.title}: {fault}" for fault in faults(window)}
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
    board.resize(500, 300)
    board.show()
    _lay_out(qtbot)
    assert sorted(fault.split("：")[0] for fault in faults(board)) == ["不够高", "切断", "切断", "重叠"]


def _lay_out(qtbot: QtBot) -> None:
    """Let layouts find their sizes, as they do before a window on a screen is painted."""
    for _ in range(_ROUNDS):
        with qtbot.waitCallback() as done:
            QTimer.singleShot(0, done)


def faults(root: QWidget) -> Iterator[str]:
    """What is cut off or lies over its neighbour, in words."""
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or widget.accessibleName() in _EXCUSED:
            continue
        yield from _cut(widget)
        layout = widget.layout()
        if layout is not None and not isinstance(layout, QStackedLayout):
            yield from _overlapping(layout)


def _cut(widget: QWidget) -> Iterator[str]:
    words, room = _words(widget)
    needed = max(map(widget.fontMetrics().horizontalAdvance, words.split("\n")))
    if needed > room + _TOLERANCE:
        yield f"切断：{words}（{type(widget).__name__}，{room} / {needed} px）"
    if isinstance(widget, QLabel) and widget.wordWrap() and widget.text():
        yield from _too_low(widget)
    if isinstance(widget, Reason) and not widget.text():
        yield "没有内容的错误提示"
    if isinstance(widget, Label) and widget.text() != widget.whole() and len(widget.text()) <= _LEAST_SHOWN:
        yield f"只剩省略号：{widget.whole()}"
    wanted = widget.sizeHint().width() if isinstance(widget, FigureLabel | SegmentedFilter) else 0
    if wanted > widget.width() + _TOLERANCE:
        yield f"切断：{widget.accessibleName()}（{widget.width()} / {wanted} px）"


def _words(widget: QWidget) -> tuple[str, int]:
    """The words of a widget that shows them in one line, and the room for them (px)."""
    if isinstance(widget, QLabel) and not widget.wordWrap():
        margins = widget.contentsMargins()
        return widget.text(), widget.width() - margins.left() - margins.right()
    if isinstance(widget, QPushButton):
        icon = widget.iconSize().width() if not widget.icon().isNull() else 0
        return widget.text().strip(), widget.width() - icon
    if isinstance(widget, QComboBox):
        option = QStyleOptionComboBox()
        widget.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        field = widget.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, widget)
        return widget.currentText(), field.width()
    return "", 0


def _too_low(label: QLabel) -> Iterator[str]:
    needed = label.heightForWidth(label.width())
    if needed > label.height() + _TOLERANCE:
        yield f"不够高：{label.text()}（{label.height()} / {needed} px）"


def _overlapping(layout: QLayout) -> Iterator[str]:
    held = [each for each in _held(layout) if each.isVisible()]
    for one, other in combinations(held, 2):
        common = one.geometry().intersected(other.geometry())
        if common.width() > _TOLERANCE and common.height() > _TOLERANCE:
            yield f"重叠：{_name(one)} 与 {_name(other)}（{common.width()} × {common.height()} px）"


def _held(layout: QLayout) -> Iterator[QWidget]:
    """The widgets of a layout and of those inside it."""
    for place in range(layout.count()):
        item = layout.itemAt(place)
        assert item is not None
        if (widget := item.widget()) is not None:
            yield widget
        elif (inner := item.layout()) is not None:
            yield from _held(inner)


def _name(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.accessibleName()}".strip()
