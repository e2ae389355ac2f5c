"""The colours of both themes, by the names of the design tokens."""

from __future__ import annotations

from typing import Literal

import msgspec
from PySide6.QtGui import QColor, QGuiApplication, QPalette

#: A colour that text may have; each keeps 4.5 : 1 on every ground of its theme.
Tone = Literal[
    "ink", "ink2", "ink3", "accent", "on_accent", "ok", "warn", "bad", "off", "open", "gap", "surface"
]


class Tokens(msgspec.Struct, frozen=True, kw_only=True):
    """One theme. Surfaces, lines, text, accent, states (text, soft ground, mark) and chart colours."""

    dark: bool
    bg: str
    surface: str
    sunken: str
    rail: str
    hover: str
    grid: str
    line: str
    line2: str
    ctl: str
    ink: str
    ink2: str
    ink3: str
    accent: str
    accent_fill: str
    on_accent: str
    accent_soft: str
    accent_line: str
    ok: str
    ok_soft: str
    ok_fill: str
    warn: str
    warn_soft: str
    warn_fill: str
    bad: str
    bad_soft: str
    bad_fill: str
    off: str
    off_soft: str
    off_fill: str
    open: str
    open_soft: str
    open_fill: str
    gap: str
    gap_soft: str
    gap_fill: str
    c1: str
    c2: str
    c3: str
    c4: str
    band2: str
    band3: str


LIGHT = Tokens(
    dark=False,
    bg="#F4F5F7",
    surface="#FFFFFF",
    sunken="#F8F9FB",
    rail="#ECEEF2",
    hover="#F0F3F7",
    grid="#EAEDF1",
    line="#DFE3E9",
    line2="#C4CBD6",
    ctl="#8B95A5",
    ink="#1A2230",
    ink2="#4A5566",
    ink3="#5E687B",
    accent="#22589F",
    accent_fill="#22589F",
    on_accent="#FFFFFF",
    accent_soft="#E5EDF8",
    accent_line="#B3C9E8",
    ok="#1B7350",
    ok_soft="#E3F2EB",
    ok_fill="#2F8F68",
    warn="#8F5600",
    warn_soft="#FBF0DC",
    warn_fill="#BC7F12",
    bad="#B3302A",
    bad_soft="#FBE9E7",
    bad_fill="#C8443C",
    off="#5E687B",
    off_soft="#EEF0F4",
    off_fill="#5E687B",
    open="#6A4AA5",
    open_soft="#EFEAF8",
    open_fill="#6A4AA5",
    gap="#0C6875",
    gap_soft="#E1F1F3",
    gap_fill="#0C6875",
    c1="#22589F",
    c2="#5E8CC9",
    c3="#A9C3E6",
    c4="#7A8699",
    band2="#FAF3E6",
    band3="#FAECEA",
)

DARK = Tokens(
    dark=True,
    bg="#14171C",
    surface="#1B1F26",
    sunken="#171B21",
    rail="#101318",
    hover="#232932",
    grid="#262C35",
    line="#2C323C",
    line2="#454E5C",
    ctl="#6B7687",
    ink="#E7EAEF",
    ink2="#B3BBC8",
    ink3="#98A2B1",
    accent="#86B4F2",
    accent_fill="#3A6DB5",
    on_accent="#FFFFFF",
    accent_soft="#1F3150",
    accent_line="#35537F",
    ok="#62C796",
    ok_soft="#16302A",
    ok_fill="#4DB583",
    warn="#E6B25A",
    warn_soft="#382B14",
    warn_fill="#D9A648",
    bad="#F28B82",
    bad_soft="#402120",
    bad_fill="#E0736A",
    off="#98A2B1",
    off_soft="#262C35",
    off_fill="#98A2B1",
    open="#BCA3F0",
    open_soft="#2D2545",
    open_fill="#BCA3F0",
    gap="#66C3CF",
    gap_soft="#14313A",
    gap_fill="#66C3CF",
    c1="#7AABEE",
    c2="#5480BE",
    c3="#38547B",
    c4="#8C96A5",
    band2="#2A251B",
    band3="#2E2122",
)


def tokens() -> Tokens:
    """The tokens now in force: the application's palette is the one place that knows the theme."""
    window = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return DARK if window.lightness() < 128 else LIGHT


def tint(name: Tone | str) -> QColor:
    """The colour of a token in the theme now in force; for use inside `paintEvent`."""
    return QColor(getattr(tokens(), name))
