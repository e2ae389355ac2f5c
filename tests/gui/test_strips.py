"""The strips and bands of the frame, which are made when they are first shown."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop.views.frame.ondemand import OnDemand
from desktop.views.widgets import Button
from desktop.views.window import MainWindow

ALT = Qt.KeyboardModifier.AltModifier
#: As they stand in the window, from its top.
STRIPS = ("trial", "day", "welcome", "started", "unsigned", "unsaved", "reminders", "banner")


@pytest.fixture
def strips(window: MainWindow) -> dict[str, OnDemand]:
    """Every strip by name, as it stands after a start."""
    above = (window.what_if.band, window.day_band)
    middle = (
        window.welcome,
        window.started,
        window.unsigned,
        window.unsaved,
        window.reminders,
        window.banner,
    )
    return dict(zip(STRIPS, (*above, *middle), strict=True))


def walk(window: MainWindow) -> list[QWidget]:
    """What Tab would come to in the window if everything were shown, in its order."""
    found: list[QWidget] = []
    widget = window.nextInFocusChain()
    while widget is not None and widget is not window:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def test_a_start_makes_none_of_them(strips: dict[str, OnDemand]) -> None:
    assert [name for name, strip in strips.items() if strip.filled or strip.isVisible()] == []


@pytest.mark.parametrize("first", STRIPS)
def test_tab_comes_to_each_where_it_stands(
    window: MainWindow, strips: dict[str, OnDemand], first: str
) -> None:
    before = walk(window)
    for name in (first, *reversed(STRIPS)):
        strips[name].fill()
    after = walk(window)
    assert [each for each in after if each in before] == before
    places = {"bar": window.bar, "rail": window.rail, "pages": window.stack} | strips
    owners = [name for stop in after for name, place in places.items() if place.isAncestorOf(stop)]
    passed = [name for name, _ in itertools.groupby(owners)]
    assert passed == ["bar", "trial", "day", "rail", *STRIPS[2:], "pages"]


def test_tab_walks_through_a_strip_as_it_is_read(window: MainWindow) -> None:
    strip = window.welcome
    strip.fill()
    stops = [each for each in walk(window) if strip.isAncestorOf(each)]
    assert stops == [strip.create_button, strip.open_button, strip.help_button, strip.close_button]


@pytest.mark.parametrize("name", STRIPS)
def test_every_button_has_a_name(strips: dict[str, OnDemand], name: str) -> None:
    strips[name].fill()
    buttons = strips[name].findChildren(Button)
    assert buttons
    assert all(button.accessibleName() and button.toolTip() for button in buttons)


def test_a_band_that_has_come_is_reached_from_the_bar(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_Left, ALT)
    window.bar.evidence.setFocus()
    QTest.keyClick(window.bar.evidence, Qt.Key.Key_Tab)
    assert window.day_band.before.hasFocus()
