"""A person at the window: keys go to what has the focus, the mouse to what is pointed at."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget

from desktop.views.frame.rail import NUMBERED
from desktop.views.widgets import Choice, Page, Table
from desktop.views.window import MainWindow

Shown = TypeVar("Shown", bound=Page)
Named = TypeVar("Named", bound=QWidget)
NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Hands:
    """Works a window, which it shows."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        window.show()
        assert QTest.qWaitForWindowExposed(window)
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window)

    @property
    def focus(self) -> QWidget:
        """What has the focus, or the window."""
        return QApplication.focusWidget() or self.window

    def turn(self, kind: type[Shown]) -> Shown:
        """Go to a page by Ctrl and its number on the rail; beyond the ninth by a click there."""
        for number, item in enumerate(self.window.rail.items):
            if number < NUMBERED:
                self.key(Qt.Key(Qt.Key.Key_1 + number), CONTROL)
            else:
                self.click(item)
            if isinstance(self.window.page, kind):
                return self.window.page
        raise AssertionError(f"no number leads to {kind.__name__}")

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(self.focus, key, modifier)

    def tab_to(self, widget: QWidget) -> None:
        """Press Tab until a widget has the focus."""
        for _ in range(200):
            if self.focus is widget:
                return
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not lead to {widget.accessibleName()}")

    def write(self, text: str, then: Qt.Key) -> None:
        """Type into the field in hand; Chinese arrives as an input method commits it."""
        field = self.focus
        QTest.keyClick(field, Qt.Key.Key_A, CONTROL)
        write(field, text)
        self.key(then)

    def click(self, widget: QWidget, place: QPoint | None = None) -> None:
        """Click the left button on a widget."""
        click(widget, place)


def click(widget: QWidget, place: QPoint | None = None) -> None:
    """Click the left button on a widget, in its middle if nothing else is told."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place or widget.rect().center())


def click_page(window: MainWindow, title: str) -> None:
    """Go to a page by a click on the rail."""
    click(next(each for each in window.rail.items if each.text() == title))


def focused() -> QWidget:
    """What has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def write(editor: QWidget, text: str) -> None:
    """Type into a field; Chinese comes as an input method sends it."""
    if text.isascii():
        QTest.keyClicks(editor, text)
        return
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(editor, event)


def enter(editor: QLineEdit, text: str) -> None:
    """Type over what stands in a field, and press Enter."""
    editor.setFocus()
    editor.selectAll()
    QTest.keyClick(editor, Qt.Key.Key_Delete)
    write(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)


def named(root: QWidget, kind: type[Named], name: str) -> Named:
    """The visible widget of a kind with that accessible name."""
    found = [each for each in root.findChildren(kind) if each.isVisible() and each.accessibleName() == name]
    assert len(found) == 1, [each.accessibleName() for each in root.findChildren(kind) if each.isVisible()]
    return found[0]


def pick(choice: QWidget, word: str) -> None:
    """Choose a word of a list with the keys."""
    assert isinstance(choice, Choice)
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_Home)
    while choice.currentText() != word:
        before = choice.currentIndex()
        QTest.keyClick(choice, Qt.Key.Key_Down)
        assert choice.currentIndex() != before, f"{word} is not offered"


def words_of(table: Table, column: int = 0) -> list[str]:
    """What stands in a column."""
    return [row.cells[column].text for row in table.rows_model.rows]


def entry_of(menu: QMenu, text: str) -> QAction:
    """The entry of a menu with that text."""
    return next(each for each in menu.actions() if each.text() == text)


def take(menu: QMenu, text: str) -> None:
    """Choose an entry of a menu with the mouse."""
    click(menu, menu.actionGeometry(entry_of(menu, text)).center())
