"""Hands that count: keys pressed, characters typed and clicks, and what each of them was."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QKeySequence, QWheelEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QLineEdit, QWidget

from desktop.views.widgets import Choice
from tests.gui.hands import NONE, Hands

ALT = Qt.KeyboardModifier.AltModifier
_NOTCH = 120
_WAIT_MS = 2000
_TURNS = 100


class Count(NamedTuple):
    """How often a key was pressed, the characters of words and numbers typed, and clicks."""

    keys: int
    typed: int
    clicks: int


class CountingHands(Hands):
    """Hands whose every move is counted and noted in `moves`; turning the wheel is noted, not counted."""

    keys = typed = clicks = 0

    @property
    def count(self) -> Count:
        """What was counted since `forget`."""
        return Count(self.keys, self.typed, self.clicks)

    def forget(self) -> None:
        """Count anew."""
        self.keys = self.typed = self.clicks = 0
        self.moves: list[str] = []

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        self.keys += 1
        words = QKeySequence(key.value | modifier.value).toString()
        self.moves.append(words.replace("Return", "Enter"))
        super().key(key, modifier)

    def press(self, key: Qt.Key, times: int) -> None:
        """Press a key so many times."""
        for _ in range(times):
            self.key(key)

    def access(self, key: Qt.Key) -> None:
        """Press Alt with the letter of a button in sight, which Qt holds down for a moment."""
        wanted = QKeySequence(key.value | ALT.value)
        (button,) = (
            each
            for each in self.window.findChildren(QAbstractButton)
            if each.isVisible() and each.isEnabled() and each.shortcut() == wanted
        )
        clicked = QSignalSpy(button.clicked)
        self.key(key, ALT)
        assert clicked.count() or clicked.wait(_WAIT_MS), f"Alt does not press {button.accessibleName()}"

    def say(self, text: str) -> None:
        """Type over what is chosen in the field in hand; Chinese arrives as an input method commits it."""
        self.typed += len(text)
        self.moves += [f"“{text}”"] if text else []
        if text.isascii():
            QTest.keyClicks(self.focus, text)
            return
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(self.focus, event)

    def find(self, typed: str, group: str) -> None:
        """Ctrl+K, some letters, and Enter on the first entry of a group."""
        self.key(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        self.say(typed)
        entries = self.window.finder.palette.found.entries
        self.press(Qt.Key.Key_Down, [each.group for each in entries].index(group))
        self.key(Qt.Key.Key_Return)

    def click(self, widget: QWidget, place: QPoint | None = None) -> None:
        spot = place or widget.rect().center()
        self.bring(widget, spot)
        assert widget.isEnabled(), f"{_name(widget)} cannot be clicked"
        self.clicks += 1
        self.moves.append(_name(widget))
        super().click(widget, spot)

    def bring(self, widget: QWidget, spot: QPoint) -> None:
        """Turn the wheel until a place is in sight."""
        turned = 0
        while not widget.visibleRegion().contains(spot):
            area = _area_around(widget)
            assert area is not None, f"{_name(widget)} is not in sight"
            assert turned < _TURNS, f"{_name(widget)} does not come into sight"
            view = area.viewport()
            middle = QPointF(view.rect().center())
            below = widget.mapTo(view, spot).y() > view.height() // 2
            _turn(view, middle, -_NOTCH if below else _NOTCH)
            turned += 1
        if turned:
            self.moves.append("wheel")

    def fill(self, field: QWidget, text: str) -> None:
        """Click into a field and type over what it holds."""
        assert isinstance(field, QLineEdit)
        self.click(field)
        if field.text():
            self.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.say(text)

    def pick(self, choice: QWidget, word: str) -> None:
        """Choose a word of a list by a click on the list and one on the word."""
        assert isinstance(choice, Choice)
        self.click(choice)
        shown = choice.view()
        words = [choice.itemText(place) for place in range(choice.count())]
        place = next(number for number, each in enumerate(words) if each.startswith(word))
        spot = shown.visualRect(choice.model().index(place, 0)).center()
        self.clicks += 1
        self.moves.append(words[place])
        QTest.mouseMove(shown.viewport(), spot)
        QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        assert choice.currentText().startswith(word)


def _turn(view: QWidget, place: QPointF, by: int) -> None:
    event = QWheelEvent(
        place,
        QPointF(view.mapToGlobal(place.toPoint())),
        QPoint(),
        QPoint(0, by),
        Qt.MouseButton.NoButton,
        NONE,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)


def _area_around(widget: QWidget) -> QAbstractScrollArea | None:
    above = widget.parentWidget()
    while above is not None and not (
        isinstance(above, QAbstractScrollArea) and above.verticalScrollBar().maximum() > 0
    ):
        above = above.parentWidget()
    return above


def _name(widget: QWidget) -> str:
    own = widget.accessibleName()
    if not own and (above := widget.parentWidget()) is not None:
        return above.accessibleName()
    return own
