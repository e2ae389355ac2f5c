"""Lines that leave the keys to an input method while it composes."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFocusEvent, QInputMethodEvent
from PySide6.QtWidgets import QLineEdit

_KEYS = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)


def held_back(event: QEvent, *, composing: bool) -> bool:
    """Take a key that reaches a field while words are being composed in it: Enter there saves nothing.

    Most input methods keep their keys to themselves; from those that pass them on, Qt would take the
    letters typed so far for the words that were meant.
    """
    if composing and event.type() in _KEYS:
        event.accept()
        return True
    return False


class Typed(QLineEdit):
    """Base of every line that is typed into; `composing` while an input method shows words not yet chosen."""

    composing = False

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def event(self, event: QEvent) -> bool:
        return held_back(event, composing=self.composing) or super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.composing = False
        super().focusOutEvent(event)
