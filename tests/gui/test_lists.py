"""What every table and list can do, with real keys and clicks: several rows, copying, columns, menus."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop.views.dialogs.columns import ColumnsDialog
from desktop.views.preferences import Preferences
from desktop.views.remembering import ListMemory
from desktop.views.theme import Theme
from desktop.views.widgets import Cell, Column, ListPane, ListRow, Row, State, Table
from desktop.views.widgets.clipboard import put_table, taken_table
from tests.gui.hands import CONTROL, NONE, SHIFT, entry_of, take

KEY = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
_COLUMNS = (Column("条款", 70), Column("说明"), Column("金额，元", 96, right=True))


def _rows(*keys: str) -> tuple[Row, ...]:
    return tuple(Row(key, (Cell(key), Cell(f"第 {key} 项"), Cell("5,430.00"))) for key in keys)


@pytest.fixture
def table(qtbot: QtBot, theme: Theme) -> Iterator[Table]:
    holder = QWidget()
    table = Table(_COLUMNS, name="试表", parent=holder)
    table.resize(420, 240)
    holder.resize(440, 260)
    qtbot.addWidget(holder)
    table.set_rows(_rows("a", "b", "c", "d"))
    with qtbot.waitActive(holder):
        holder.show()
        holder.activateWindow()
    table.setFocus()
    QAbstractItemModelTester(table.rows_model, QAbstractItemModelTester.FailureReportingMode.Fatal, table)
    yield table
    holder.close()


def _click(table: Table, row: int, modifier: Qt.KeyboardModifier = NONE) -> None:
    place = table.visualRect(table.rows_model.index(row, 1)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def _menu_of(widget: QWidget, reason: QContextMenuEvent.Reason) -> QMenu:
    """The menu that the key or the mouse opens on a widget."""
    place = widget.rect().center()
    QApplication.sendEvent(widget, QContextMenuEvent(reason, place, widget.mapToGlobal(place)))
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, QMenu)
    return popup


def test_several_rows_are_chosen_and_copied_under_their_heading(table: Table) -> None:
    _click(table, 0)
    QTest.keyClick(table, KEY.Key_Down, SHIFT)
    _click(table, 3, CONTROL)
    assert table.keys == ("a", "b", "d")
    QTest.keyClick(table, KEY.Key_C, CONTROL)
    data = QGuiApplication.clipboard().mimeData()
    assert data.text().splitlines() == [
        "条款\t说明\t金额，元",
        "a\t第 a 项\t5,430.00",
        "b\t第 b 项\t5,430.00",
        "d\t第 d 项\t5,430.00",
    ]
    assert data.html().count("<tr>") == 4
    assert "<th>金额，元</th>" in data.html()


def test_what_is_chosen_stays_chosen_when_rows_come_and_go(table: Table) -> None:
    _click(table, 1)
    _click(table, 3, CONTROL)
    table.set_rows(_rows("z", "a", "b", "d"))
    assert (table.key, table.keys) == ("d", ("b", "d"))
    table.set_rows(_rows("d"))
    assert table.keys == ("d",)


def test_a_row_taken_in_hand_with_ctrl_held_down_is_the_only_one(table: Table) -> None:
    """Ctrl is down while Ctrl+Z brings a record back: it joins none that were chosen before."""
    _click(table, 0)
    _click(table, 1, CONTROL)
    QTest.keyPress(table.window(), KEY.Key_Control, CONTROL)
    table.choose("d")
    assert table.keys == ("d",)
    QTest.keyRelease(table.window(), KEY.Key_Control)


def test_a_click_below_the_rows_leaves_the_choice(table: Table) -> None:
    _click(table, 1)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(30, 200))
    assert table.keys == ("b",)


def test_all_rows_are_chosen_and_bands_are_none(qtbot: QtBot, theme: Theme) -> None:
    table = Table(_COLUMNS, name="分组", band_height=26)
    qtbot.addWidget(table)
    band = Row("event", (Cell("平台"), Cell(""), Cell("")), band=True, span=3)
    table.set_rows((band, *_rows("a", "b")))
    table.show()
    QTest.keyClick(table, KEY.Key_A, CONTROL)
    assert table.keys == ("a", "b")
    assert not table.columns.can_move
    assert not table.columns.may_hide(0)


def test_words_that_a_spreadsheet_would_reckon_are_marked_as_text(qapp: QApplication) -> None:
    signs = ("=1+1", "@SUM(A1)", "-1,234.50", "+57.30", "-见备注")
    words = (*signs, "01234567890123456789", "12", "甲\t乙", "<b>")
    put_table((), (words,))
    data = QGuiApplication.clipboard().mimeData()
    cells = data.html().split("<td")[1:]
    assert ["\\@" in cell for cell in cells] == [True, True, False, False, True, True, False, False, False]
    assert "&lt;b&gt;" in data.html()
    assert taken_table() == (words,), "what was copied is what is taken back"


def test_the_headings_menu_hides_a_column_and_brings_it_back(table: Table) -> None:
    header = table.horizontalHeader()
    for expected in ((1, 2), (0, 1, 2)):
        menu = _menu_of(header.viewport(), QContextMenuEvent.Reason.Mouse)
        take(menu, "条款")
        assert table.columns.shown == expected
    _click(table, 0)
    menu = _menu_of(header.viewport(), QContextMenuEvent.Reason.Mouse)
    take(menu, "金额，元")
    QTest.keyClick(table, KEY.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "a\t第 a 项", "as it is seen"


def test_one_column_always_stays(table: Table) -> None:
    columns = table.columns
    columns.show(0, shown=False)
    columns.show(2, shown=False)
    menu = _menu_of(table.horizontalHeader().viewport(), QContextMenuEvent.Reason.Mouse)
    assert not entry_of(menu, "说明").isEnabled()
    menu.close()
    columns.show(1, shown=False)
    assert columns.shown == (1,)


def test_a_heading_is_dragged_to_another_place(table: Table) -> None:
    header = table.horizontalHeader()
    start = QPoint(header.sectionViewportPosition(2) + 40, 12)
    QTest.mousePress(header.viewport(), Qt.MouseButton.LeftButton, NONE, start)
    QTest.mouseMove(header.viewport(), start - QPoint(60, 0))
    for x in range(start.x(), 10, -20):
        QTest.mouseMove(header.viewport(), QPoint(x, 12))
    QTest.mouseRelease(header.viewport(), Qt.MouseButton.LeftButton, NONE, QPoint(10, 12))
    assert table.columns.order == (2, 0, 1)
    assert (table.columns.first, table.columns.last) == (2, 1)
    _click(table, 0)
    QTest.keyClick(table, KEY.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "5,430.00\ta\t第 a 项"


def _dialog(qtbot: QtBot, table: Table) -> ColumnsDialog:
    QTest.keyClick(table, KEY.Key_L, CONTROL)
    (dialog,) = table.window().findChildren(ColumnsDialog)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    return dialog


def test_columns_are_chosen_moved_and_widened_by_keys(qtbot: QtBot, table: Table) -> None:
    dialog = _dialog(qtbot, table)
    width = table.columnWidth(0)
    QTest.keyClick(dialog.list, KEY.Key_Right, ALT)
    assert table.columnWidth(0) == width + 10
    QTest.keyClick(dialog.list, KEY.Key_Down, ALT)
    assert table.columns.order == (1, 0, 2)
    assert dialog.column == 0
    QTest.keyClick(dialog.list, KEY.Key_Space)
    assert table.columns.shown == (1, 2)
    QTest.keyClick(dialog.list, KEY.Key_Up)
    assert not dialog.wider.isEnabled(), "it takes what is left"
    with qtbot.waitSignal(dialog.reset.clicked):
        QTest.keyClick(dialog.list, KEY.Key_R, ALT)
    assert {table.columns.order, table.columns.shown} == {(0, 1, 2)}
    assert table.columnWidth(0) == width
    assert not dialog.reset.isEnabled()
    QTest.keyClick(dialog, KEY.Key_Return)
    assert not dialog.isVisible()


def test_a_page_that_spares_a_column_does_not_undo_the_users_wish(table: Table) -> None:
    table.columns.show(2, shown=False)
    table.columns.spare(2, spared=True)
    table.columns.spare(2, spared=False)
    assert table.columns.shown == (0, 1)
    table.columns.show(2, shown=True)
    table.columns.spare(2, spared=True)
    assert table.columns.shown == (0, 1)
    assert table.columns.state() == "", "that there is no room is no wish"


def test_the_last_column_takes_the_room_where_no_other_does(table: Table) -> None:
    table.columns.show(1, shown=False)
    assert table.columnWidth(0) + table.columnWidth(2) == table.viewport().width()
    table.columns.show(1, shown=True)
    assert table.columnWidth(2) == 96


def test_what_was_arranged_is_there_at_the_next_start(
    qtbot: QtBot, theme: Theme, table: Table, tmp_path: Path
) -> None:
    preferences = Preferences(tmp_path / "window.ini")
    holder = table.parentWidget()
    assert holder is not None
    ListMemory(preferences).take(holder)
    dialog = _dialog(qtbot, table)
    QTest.keyClick(dialog.list, KEY.Key_Right, ALT)
    QTest.keyClick(dialog.list, KEY.Key_Down, ALT)
    dialog.accept()
    again = QWidget()
    qtbot.addWidget(again)
    other = Table(_COLUMNS, name="试表", parent=again)
    ListMemory(Preferences(tmp_path / "window.ini")).take(again)
    assert other.columns.order == (1, 0, 2)
    assert other.columnWidth(0) == 80
    other.columns.reset()
    assert not Preferences(tmp_path / "window.ini").kept("columns/QWidget/试表")


@pytest.mark.parametrize(
    "kept",
    [
        "",
        "{",
        '{"count":2}',
        '{"count":3,"order":[0,0,1]}',
        '{"count":3,"hidden":[0,1,2]}',
        '{"count":3,"x":1}',
    ],
)
def test_what_was_kept_for_other_columns_counts_for_nothing(table: Table, kept: str) -> None:
    table.columns.restore(kept)
    assert table.columns.shown == (0, 1, 2)


def test_the_menu_of_a_table_copies(table: Table) -> None:
    QTest.keyClick(table, KEY.Key_A, CONTROL)
    menu = _menu_of(table.viewport(), QContextMenuEvent.Reason.Keyboard)
    take(menu, "复制 4 行")
    assert len(QGuiApplication.clipboard().text().splitlines()) == 5


def test_several_records_of_a_list_are_chosen_and_copied(qtbot: QtBot, theme: Theme) -> None:
    pane = ListPane("事件")
    qtbot.addWidget(pane)
    pane.show()
    keys = ("a", "b", "c")
    states = ((State.BAD, "违约"),)
    pane.set_rows(
        tuple(ListRow(key=key, title=f"事件 {key}", right="2025-06-18", states=states) for key in keys)
    )
    QTest.keyClick(pane, KEY.Key_Down, SHIFT)
    assert pane.keys == ("a", "b")
    QTest.keyClick(pane, KEY.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text().splitlines() == [
        "名称\t日期\t状态\t说明\t金额",
        "事件 a\t2025-06-18\t违约\t\t",
        "事件 b\t2025-06-18\t违约\t\t",
    ]
