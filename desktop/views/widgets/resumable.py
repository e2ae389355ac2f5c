"""Forms whose unsaved fields are kept in the file, and filled in again when it is next opened."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.models.halfdone import HalfDone


class Resumable(QWidget):
    """Base of what records are typed into. A subclass says what stands there unsaved, and takes it back."""

    def unsaved(self, at: dt.datetime) -> Iterator[HalfDone]:
        """What stands in it at this moment and is saved nowhere."""
        raise NotImplementedError

    def resume(self, half: HalfDone) -> bool:
        """Fill its fields in again, where it is open for that; False where it is another form's."""
        raise NotImplementedError


def typed_in(editors: Mapping[str, Any]) -> dict[str, str]:
    """What stands in editors: the text of a line, of a choice that of its value."""
    return {
        name: editor.text() if isinstance(editor, QLineEdit) else _words(editor.value)
        for name, editor in editors.items()
    }


def type_into(editors: Mapping[str, Any], fields: Mapping[str, str]) -> None:
    """Put it back; a choice that is not offered any more stays as it is."""
    for name, editor in editors.items():
        text = fields.get(name)
        if text is None:
            continue
        if isinstance(editor, QLineEdit):
            editor.setText(text)
        else:
            offered = getattr(editor, "VALUES", None) or editor.values
            for value in offered:
                if _words(value) == text:
                    show = getattr(editor, "set", None) or editor.set_value
                    show(value)


def _words(value: object) -> str:
    return "" if value is None else str(value)
