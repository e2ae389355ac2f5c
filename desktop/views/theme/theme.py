"""Puts a theme on the application: one palette, one style sheet, one base font."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from desktop.views.i18n import tr
from desktop.views.theme.fonts import font
from desktop.views.theme.sheet import style_sheet
from desktop.views.theme.tokens import DARK, LIGHT, Tokens


class Mode(StrEnum):
    """What the user chose."""

    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"


MODE_ZH = {Mode.LIGHT: tr("浅色"), Mode.DARK: tr("深色"), Mode.SYSTEM: tr("跟随系统")}


class Theme(QObject):
    """The application's look. `changed` follows every switch; widgets repaint by themselves."""

    changed = Signal()

    def __init__(self, application: QApplication, mode: Mode = Mode.SYSTEM) -> None:
        super().__init__(application)
        self._application = application
        self._mode = mode
        self._worn: Tokens | None = None
        if application.font() != font("body"):
            application.setFont(font("body"))
        application.styleHints().colorSchemeChanged.connect(self._apply)
        self._apply()

    @property
    def mode(self) -> Mode:
        """What the user chose."""
        return self._mode

    def set_mode(self, mode: Mode) -> None:
        """Change the theme at once."""
        self._mode = mode
        self._apply()

    def _apply(self) -> None:
        worn = self._tokens()
        if worn is self._worn:
            return
        self._worn = worn
        sheet = style_sheet(worn)
        # Putting on what is worn already would have every widget drawn anew.
        if self._application.styleSheet() != sheet:
            self._application.setPalette(palette(worn))
            self._application.setStyleSheet(sheet)
        self.changed.emit()

    def _tokens(self) -> Tokens:
        if self._mode is Mode.SYSTEM:
            scheme = self._application.styleHints().colorScheme()
            return DARK if scheme == Qt.ColorScheme.Dark else LIGHT
        return DARK if self._mode is Mode.DARK else LIGHT


def palette(worn: Tokens) -> QPalette:
    """The Qt palette of a theme."""
    role = QPalette.ColorRole
    pairs = {
        role.Window: worn.bg,
        role.WindowText: worn.ink,
        role.Base: worn.surface,
        role.AlternateBase: worn.sunken,
        role.Text: worn.ink,
        role.PlaceholderText: worn.ink3,
        role.Button: worn.surface,
        role.ButtonText: worn.ink,
        role.BrightText: worn.on_accent,
        role.Highlight: worn.accent_soft,
        role.HighlightedText: worn.ink,
        role.Accent: worn.accent,
        role.Link: worn.accent,
        role.LinkVisited: worn.accent,
        role.ToolTipBase: worn.surface,
        role.ToolTipText: worn.ink,
        role.Light: worn.line,
        role.Midlight: worn.line,
        role.Mid: worn.line2,
        role.Dark: worn.ctl,
        role.Shadow: worn.line2,
    }
    result = QPalette()
    for key, value in pairs.items():
        result.setColor(key, QColor(value))
    for key in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, key, QColor(worn.ctl))
    return result
