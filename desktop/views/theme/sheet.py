"""The one style sheet, with a theme's colours filled in. Fonts are not set here."""

from __future__ import annotations

from string import Template

import msgspec

from desktop.views.theme.tokens import Tokens

_SHEET = Template("""
QWidget { color: $ink; }
QMainWindow, QDialog { background: $bg; }
QToolTip { color: $ink; background: $surface; border: 1px solid $line2; padding: 4px 6px; }
QLabel { background: transparent; }
QLabel[tone="ink2"] { color: $ink2; }
QLabel[tone="ink3"] { color: $ink3; }
QLabel[tone="accent"] { color: $accent; }
QLabel[tone="ok"] { color: $ok; }
QLabel[tone="warn"] { color: $warn; }
QLabel[tone="bad"] { color: $bad; }
QLabel[tone="off"] { color: $off; }
QLabel[tone="open"] { color: $open; }
QLabel[tone="gap"] { color: $gap; }

QPushButton { background: $surface; border: 1px solid $line2; border-radius: 4px; padding: 0 10px;
    outline: 0; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $accent_soft; }
QPushButton:focus { border-color: $accent; }
QPushButton:disabled { color: $ctl; background: $sunken; border-color: $line; }
QPushButton[kind="primary"] { background: $accent_fill; color: $on_accent; border-color: $accent_fill; }
QPushButton[kind="primary"]:hover { background: $accent_fill; border-color: $ink; }
QPushButton[kind="primary"]:focus { border: 2px solid $ink; }
QPushButton[kind="primary"]:disabled { background: $sunken; color: $ctl; border-color: $line; }
QPushButton[kind="quiet"] { background: transparent; border-color: transparent; padding: 0 8px; }
QPushButton[kind="quiet"]:hover { background: $hover; }
QPushButton[kind="quiet"]:focus { border-color: $accent; }
QPushButton[kind="quiet"]:checked { background: $accent_soft; color: $accent; }
QPushButton[capped="true"] { text-align: left; }
QPushButton[kind="icon"] { background: transparent; border-color: transparent; padding: 0; }
QPushButton[kind="icon"]:hover { background: $hover; }
QPushButton[kind="icon"]:focus { border-color: $accent; }
QPushButton[kind="icon"]:checked { background: $accent_soft; }
QPushButton[kind="link"] { background: transparent; border-color: transparent; color: $accent;
    padding: 0 2px; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus { border-color: $accent; }
QPushButton[kind="danger"] { color: $bad; }
QPushButton[kind="danger"]:disabled { color: $ctl; }
QPushButton::menu-indicator { image: none; width: 0; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox {
    background: $surface; border: 1px solid $ctl; border-radius: 4px; padding: 0 7px;
    selection-background-color: $accent_fill; selection-color: $on_accent; }
QPlainTextEdit, QTextEdit { padding: 3px 5px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus { border-color: $accent; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { background: $sunken; border-color: $line; }
QLineEdit:read-only { background: $sunken; border-color: $line; }
QLineEdit[bare="true"] { background: transparent; border-color: transparent; }
QLineEdit[bare="true"]:hover { border-color: $line2; }
QLineEdit[bare="true"]:focus { background: $surface; border-color: $accent; }
QLineEdit[wrong="true"] { background: $bad_soft; border: 2px solid $bad_fill; padding: 0 6px; }
QComboBox[wrong="true"] { background: $bad_soft; border: 2px solid $bad_fill; padding: 0 6px; }
QComboBox { padding-right: 20px; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $line2; outline: 0;
    selection-background-color: $accent_soft; selection-color: $ink; }

QAbstractItemView { background: $surface; border: none; outline: 0; }
QListView[pane="true"] { background: $sunken; }
QTableView { gridline-color: $grid; selection-background-color: $accent_soft; selection-color: $ink; }
QHeaderView { background: $surface; border: none; }
QHeaderView::section { background: $surface; color: $ink3; border: none; padding: 0 8px;
    border-bottom: 1px solid $line; }
QHeaderView::section:first, QHeaderView::section:only-one { padding-left: 16px; }
QHeaderView::section:last, QHeaderView::section:only-one { padding-right: 16px; }
QTableCornerButton::section { background: $surface; border: none; }

QMenu { background: $surface; border: 1px solid $line2; padding: 4px 0; }
QMenu::item { padding: 5px 28px 5px 28px; }
QMenu::item:selected { background: $accent_soft; }
QMenu::item:disabled { color: $ctl; }
QMenu::separator { height: 1px; background: $line; margin: 4px 0; }

QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget[plain="true"] { background: transparent; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $line2; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $ctl; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: $line; }
""")


def style_sheet(worn: Tokens) -> str:
    """The style sheet of a theme."""
    return _SHEET.substitute({key: str(value) for key, value in msgspec.structs.asdict(worn).items()})
