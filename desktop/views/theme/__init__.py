"""The look: tokens, fonts, palette and style sheet.

In `paintEvent` take colours with `tint("ink2")` and fonts with `font("small")`; both follow the theme.
"""

from desktop.views.theme.fonts import Role, font, has_chinese_font
from desktop.views.theme.theme import MODE_ZH, Mode, Theme
from desktop.views.theme.tokens import DARK, LIGHT, Tokens, Tone, tint, tokens

__all__ = [
    "DARK",
    "LIGHT",
    "MODE_ZH",
    "Mode",
    "Role",
    "Theme",
    "Tokens",
    "Tone",
    "font",
    "has_chinese_font",
    "tint",
    "tokens",
]
