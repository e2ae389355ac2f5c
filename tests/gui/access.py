"""What a screen reader could not name, and keys that two things in sight would answer to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QAbstractButton, QDialog, QGraphicsView, QScrollBar, QWidget

_WINDOW = (Qt.ShortcutContext.WindowShortcut, Qt.ShortcutContext.ApplicationShortcut)


def unreachable(window: QWidget) -> Iterator[str]:
    """What is wrong with names and keys of what lies on top: the dialog that is open, or the window."""
    dialogs = [each for each in window.findChildren(QDialog) if each.isVisible()]
    root = dialogs[-1] if dialogs else window
    yield from _nameless(root)
    for key, owners in _keys(root).items():
        if len(owners) > 1:
            yield f"按键 {key} 重复：{'、'.join(owners)}"


def _nameless(root: QWidget) -> Iterator[str]:
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            continue
        plain = type(widget) in (QWidget, QScrollBar) or isinstance(widget.parentWidget(), QGraphicsView)
        words = widget.text() if isinstance(widget, QAbstractButton) else ""
        if not (plain or widget.accessibleName() or words.strip()):
            yield f"没有名称：{type(widget).__name__}（在 {type(widget.parentWidget()).__name__} 中）"


def _keys(root: QWidget) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for button in root.findChildren(QAbstractButton):
        if button.isVisible() and button.isEnabled() and not button.shortcut().isEmpty():
            found[button.shortcut().toString()].append(button.accessibleName() or button.text())
    for shortcut in root.findChildren(QShortcut):
        owner = shortcut.parent()
        live = shortcut.isEnabled() and shortcut.context() in _WINDOW
        if live and isinstance(owner, QWidget) and owner.isVisible():
            keys = shortcut.keys()
            for key in keys:
                found[key.toString()].append(type(owner).__name__)
    return found
