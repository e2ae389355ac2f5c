"""What a layout holds, and the order in which Tab walks through it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayout, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from desktop.views.widgets.keyed import KeyedRows, held_by, order_tabs


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    """A column of a field, a row of two, and a grid of four that was filled out of order."""
    made = QWidget()
    qtbot.addWidget(made)
    column, row, grid = QVBoxLayout(made), QHBoxLayout(), QGridLayout()
    column.addWidget(field("a"))
    column.addLayout(row)
    column.addLayout(grid)
    for name in "bc":
        row.addWidget(field(name))
    for name, place in zip("gdfe", ((1, 1), (0, 0), (1, 0), (0, 1)), strict=True):
        grid.addWidget(field(name), *place)
    return made


def field(name: str) -> QLineEdit:
    made = QLineEdit()
    made.setObjectName(name)
    return made


def names(layout: QLayout | None) -> str:
    assert layout is not None
    return "".join(
        f"({names(each)})" if isinstance(each, QLayout) else each.objectName() for each in held_by(layout)
    )


def test_parts_come_in_order_and_a_grid_row_by_row(page: QWidget) -> None:
    assert names(page.layout()) == "a(bc)(defg)"


def test_tab_walks_as_one_reads(page: QWidget, qtbot: QtBot) -> None:
    order_tabs(page)
    with qtbot.waitExposed(page):
        page.show()
    at: QWidget | None = page.findChild(QLineEdit, "a")
    walked = []
    for _ in range(7):
        assert at is not None
        walked.append(at.objectName())
        at = at.nextInFocusChain()
    assert "".join(walked) == "abcdefg"


def test_nothing_in_python_stands_for_an_item_that_qt_may_take_away(page: QWidget, qtbot: QtBot) -> None:
    """Shiboken keeps what `itemAt` gives as a child of its layout, after Qt has deleted the item."""
    order_tabs(page)
    rows = KeyedRows[str, QLineEdit](str, field, QLineEdit.setText)
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.setLayout(rows.layout)
    rows.set(("x", "y", "z"))
    rows.set(("z", "x"))
    assert names(rows.layout) == "zx"
    for layout in (page.layout(), *page.findChildren(QLayout), rows.layout):
        assert "QWidgetItem" not in Shiboken.dump(layout)
