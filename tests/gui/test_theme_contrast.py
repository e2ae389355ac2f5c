"""Every text colour keeps its contrast on every ground it stands on, in both themes (WCAG 2.1)."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from desktop.views.theme import DARK, LIGHT, Mode, Theme, Tokens, font, tint, tokens
from desktop.views.theme.sheet import style_sheet
from desktop.views.widgets import State

BOTH = pytest.mark.parametrize("worn", [LIGHT, DARK], ids=["light", "dark"])
TEXTS = ("ink", "ink2", "ink3", "accent")
GROUNDS = ("surface", "bg", "sunken", "rail", "hover", "accent_soft")


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_the_measure_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@BOTH
def test_text_is_readable_on_every_ground(worn: Tokens) -> None:
    for text, ground in itertools.product(TEXTS, GROUNDS):
        assert contrast(getattr(worn, text), getattr(worn, ground)) >= 4.5, (text, ground)


@BOTH
@pytest.mark.parametrize("state", State)
def test_state_words_are_readable(worn: Tokens, state: State) -> None:
    text = getattr(worn, state.tone)
    for ground in ("surface", "sunken", "accent_soft", state.soft):
        assert contrast(text, getattr(worn, ground)) >= 4.5, ground


@BOTH
def test_buttons_marks_and_borders_are_seen(worn: Tokens) -> None:
    assert contrast(worn.on_accent, worn.accent_fill) >= 4.5
    assert contrast(worn.surface, worn.c1) >= 4.5
    assert contrast(worn.ctl, worn.surface) >= 3.0
    for mark in ("c1", "c2", "c4", "ok_fill", "warn_fill", "bad_fill"):
        assert contrast(getattr(worn, mark), worn.surface) >= 3.0, mark


def test_a_switch_reaches_palette_sheet_and_painters(qapp: QApplication) -> None:
    theme = Theme(qapp, Mode.LIGHT)
    told: list[Tokens] = []
    theme.changed.connect(lambda: told.append(tokens()))
    theme.set_mode(Mode.DARK)
    assert told == [DARK]
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(DARK.bg)
    assert tint("ink") == QColor(DARK.ink)
    assert qapp.styleSheet() == style_sheet(DARK)
    theme.set_mode(Mode.DARK)
    assert told == [DARK], "the same look is put on once"
    theme.set_mode(Mode.LIGHT)
    assert told == [DARK, LIGHT]


def test_figures_stand_in_columns(qapp: QApplication) -> None:
    from PySide6.QtGui import QFontMetrics

    metrics = QFontMetrics(font("body"))
    assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1
