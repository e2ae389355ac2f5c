"""The room of a table goes to the words that would be cut."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QFontMetrics, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from desktop.views.theme import Theme, font
from desktop.views.widgets import Cell, Column, Row, Table
from desktop.views.widgets.room import Want, share
from desktop.views.widgets.tablecells import shortened

LONG = "甲方授权委托书"


@pytest.mark.parametrize(
    ("wants", "room", "widths"),
    [
        # Nothing is cut: as declared.
        ([Want(80, 60), Want(0, 100, free=True), Want(90, 90)], 400, [80, 230, 90]),
        # What takes the rest has more than it needs.
        ([Want(80, 110), Want(0, 100, free=True), Want(90, 90)], 400, [110, 230, 90]),
        # It has not; another column has.
        ([Want(80, 110), Want(0, 300, free=True), Want(120, 90)], 400, [110, 200, 90]),
        # The least want is met first, the greatest as far as there is room.
        ([Want(80, 90), Want(60, 200), Want(0, 100, free=True)], 270, [90, 80, 130]),
        # Nobody has anything to give.
        ([Want(80, 110), Want(0, 400, free=True), Want(90, 90)], 400, [80, 230, 90]),
        # A word is spelt out before the end of a long sentence, as far as that stays long enough.
        ([Want(80, 110), Want(0, 900, free=True), Want(90, 90)], 600, [110, 400, 90]),
        ([Want(80, 110), Want(0, 900, free=True), Want(90, 90)], 420, [90, 240, 90]),
        # Another sentence is none.
        ([Want(80, 300), Want(0, 900, free=True), Want(90, 90)], 600, [80, 430, 90]),
    ],
)
def test_room_that_is_not_needed_goes_to_the_words_that_would_be_cut(
    wants: list[Want], room: int, widths: list[int]
) -> None:
    assert share(wants, room) == widths


@pytest.fixture
def table(qtbot: QtBot, theme: Theme) -> Iterator[Table]:
    holder = QWidget()
    qtbot.addWidget(holder)
    made = Table((Column("状态", 60), Column("事项"), Column("条款", 70), Column("余", 80)), parent=holder)
    made.resize(500, 200)
    holder.resize(500, 200)
    holder.show()
    yield made
    holder.close()


def rows(clause: str) -> tuple[Row, ...]:
    return (Row("a", (Cell("逾期"), Cell("补签"), Cell(clause), Cell("5 日"))),)


def test_a_column_is_as_wide_as_its_words_while_there_is_room(table: Table) -> None:
    table.set_rows(rows("第七条2"))
    assert table.columnWidth(2) == 70
    table.set_rows(rows(LONG))
    wide = table.columnWidth(2)
    assert wide > 70
    assert sum(table.columnWidth(each) for each in range(4)) == table.viewport().width()
    table.set_rows(rows("第七条2"))
    assert table.columnWidth(2) == 70
    assert table.columns.state() == "", "what the words need is no wish of the user's"


def test_what_the_user_widened_stays_as_wide(table: Table) -> None:
    table.columns.widen(2, -10)
    table.set_rows(rows(LONG))
    assert table.columnWidth(2) == 60
    table.columns.reset()
    assert table.columnWidth(2) > 70


@pytest.mark.parametrize(("words", "told"), [("第七条2", ""), (LONG * 9, LONG * 9)])
def test_what_is_still_cut_is_told_when_pointed_at(table: Table, words: str, told: str) -> None:
    table.set_rows(rows(words))
    spot = table.visualRect(table.rows_model.index(0, 2)).center()
    place = table.viewport().mapToGlobal(spot)
    QApplication.sendEvent(table.viewport(), QHelpEvent(QEvent.Type.ToolTip, spot, place))
    assert QToolTip.text() == told
    QToolTip.hideText()


def test_bands_do_not_widen_the_columns_over_which_they_run(table: Table) -> None:
    table.set_rows((Row("b", (Cell(LONG * 3), *(Cell(""),) * 3), band=True, span=3), *rows("第七条2")))
    assert table.columnWidth(0) == 60


@pytest.mark.parametrize(
    ("text", "room", "shown"),
    [
        ("低于 99.9999 % 的", "低于 99.99…", "低于…"),
        ("低于 99.9999 % 的", "低于 99.9999…", "低于 99.9999…"),
        ("低于 99.9999 % 的", "低于 99.9999 % 的", "低于 99.9999 % 的"),
        ("所提供的云服务", "所提供…", "所提供…"),
        ("1,234,567.00", "1,234…", "…"),
    ],
)
def test_no_number_is_cut_in_the_middle(theme: Theme, text: str, room: str, shown: str) -> None:
    metrics = QFontMetrics(font("small"))
    assert shortened(metrics, text, metrics.horizontalAdvance(room) + 1) == shown
