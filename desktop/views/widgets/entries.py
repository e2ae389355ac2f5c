"""Line editors for dates, instants, sums and words; each commits when it is left or on Enter."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QStyle, QStyleOptionFrame, QWidget

from desktop.models.money import grouped
from desktop.views.i18n import tr
from desktop.views.theme import font, tint
from desktop.views.widgets.composing import Typed, held_back
from desktop.views.widgets.daypick import DayPick
from desktop.views.widgets.icons import icon
from desktop.views.widgets.parse import EntryError, parse_date, parse_instant, parse_money, show_instant
from desktop.views.widgets.text import set_property

#: What Qt leaves free between the frame of a line and its text.
_INDENT = 2


def undoes(event: QEvent) -> bool:
    """Whether this is Ctrl+Z or its counterpart on the way to a shortcut.

    A field without unsaved words leaves it to the window, which takes back the last command.
    """
    return (
        event.type() == QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and (event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo))
    )


class Entry(Typed):
    """Base of the line editors.

    `committed(value)` on Enter or on leaving, when the value differs; `failed(reason)` when the text
    cannot be taken (empty string: all is well again). `entered(text)` after Enter, once what was
    typed has been taken or refused. Escape brings the last value back. `set_value` shows a value without a
    signal; `value` is the last one taken; None is an empty field.
    """

    committed = Signal(object)
    failed = Signal(str)
    entered = Signal(str)

    def __init__(self, name: str, *, height: int = 26, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: Any = None
        self._reason = ""
        self.setFont(font("body"))
        self.setFixedHeight(height)
        self.setAccessibleName(name)
        self.editingFinished.connect(self._finish)

    @property
    def value(self) -> Any:
        """The value last taken."""
        return self._value

    @property
    def reason(self) -> str:
        """Why the text cannot be taken, or nothing."""
        return self._reason

    def set_value(self, value: Any) -> None:
        """Show a value."""
        self._value = value
        self.setText("" if value is None else self.write(value))
        self.set_error("")

    def read(self, text: str) -> Any:
        """The value of a text that is not empty; raises EntryError."""
        raise NotImplementedError

    def write(self, value: Any) -> str:
        """The text of a value."""
        raise NotImplementedError

    def set_error(self, reason: str) -> None:
        """Mark the field as wrong, with the reason as its tip, or as right again."""
        if reason == self._reason:
            return
        self._reason = reason
        set_property(self, "wrong", bool(reason))
        self.setToolTip(reason)
        self.setAccessibleDescription(reason)
        self.failed.emit(reason)

    def refuse(self, recorded: Any, reason: str) -> None:
        """Keep what was typed, marked as wrong with the reason: the value is still `recorded`."""
        self._value = recorded
        self.set_error(reason)

    def _finish(self) -> None:
        text = self.text().strip()
        if text == ("" if self._value is None else self.write(self._value)):
            self.set_error("")
            return
        try:
            value = self.read(text) if text else None
        except EntryError as error:
            self.set_error(str(error))
            return
        changed = value != self._value
        self.set_value(value)
        if changed:
            self.committed.emit(value)

    @property
    def pending(self) -> bool:
        """Whether the text differs from the value last taken."""
        return self.text() != ("" if self._value is None else self.write(self._value))

    def event(self, event: QEvent) -> bool:
        if undoes(event) and not self.pending and not self.composing:
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.pending:
            self.set_value(self._value)
            self.selectAll()
            return
        typed = self.text()
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(typed)


class TextEntry(Entry):
    """One line of words: `TextEntry("标题")`; an empty field is an empty string."""

    def __init__(self, name: str, *, hint: str = "", height: int = 26, parent: QWidget | None = None) -> None:
        super().__init__(name, height=height, parent=parent)
        self.setPlaceholderText(hint)
        self.set_value("")

    def read(self, text: str) -> str:
        return text

    def write(self, value: Any) -> str:
        return str(value)

    def _finish(self) -> None:
        text = self.text().strip()
        if text == (self._value or ""):
            self.set_error("")
            return
        self.set_value(text)
        self.committed.emit(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.setCursorPosition(0)  # Long words are read from their beginning.

    def paintEvent(self, event: QPaintEvent) -> None:
        """While nobody types, words that do not fit end in an ellipsis and not in half a character."""
        super().paintEvent(event)
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        inside = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        inside.adjust(_INDENT, 0, -_INDENT, 0)
        metrics = self.fontMetrics()
        if self.hasFocus() or metrics.horizontalAdvance(self.text()) <= inside.width():
            return
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, inside.width())
        inside.setLeft(inside.left() + metrics.horizontalAdvance(shown.removesuffix("…")))
        painter = QPainter(self)
        painter.fillRect(inside.adjusted(0, 0, _INDENT, 0), tint("bad_soft" if self.reason else "surface"))
        painter.setPen(tint("ink"))
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, "…")
        painter.end()


class DateEdit(Entry):
    """A day, typed freely or picked: `DateEdit("付款日", near=as_of.day)`; value is a date or None.

    `near` is where the calendar opens while the field is empty.
    """

    def __init__(
        self, name: str, *, near: dt.date | None = None, height: int = 26, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, height=height, parent=parent)
        self._near = near
        self.setPlaceholderText(tr("年-月-日"))
        self.setMinimumWidth(112)
        self._pick = QAction(tr("从日历选择"), self)
        self._pick.setIcon(icon("calendar", "ink3"))
        self._pick.triggered.connect(self.open_calendar)
        self.addAction(self._pick, QLineEdit.ActionPosition.TrailingPosition)

    def set_near(self, day: dt.date) -> None:
        """Where the calendar opens while the field is empty."""
        self._near = day

    def read(self, text: str) -> dt.date:
        return parse_date(text)

    def write(self, value: Any) -> str:
        return str(value.isoformat())

    def open_calendar(self) -> None:
        """Show the calendar below the field."""
        DayPick.open_below(self, self._value or self._near, self._take)

    def _take(self, day: dt.date) -> None:
        self.setText(day.isoformat())
        self._finish()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_pick"):
            self._pick.setIcon(icon("calendar", "ink3"))
        super().changeEvent(event)


class InstantEdit(Entry):
    """A day and time: `InstantEdit("响应")`; value is a datetime or None, to the second.

    `set_day(day)`: a time alone means that day, and `compact` leaves the day out when showing it.
    """

    def __init__(
        self, name: str, *, compact: bool = False, height: int = 26, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, height=height, parent=parent)
        self._day: dt.date | None = None
        self._compact = compact
        self.setMinimumWidth(76 if compact else 150)
        self.setPlaceholderText(tr("时:分:秒") if compact else tr("年-月-日 时:分:秒"))

    def set_day(self, day: dt.date | None) -> None:
        """The day that a time alone means; what is being typed stays as it is."""
        if day == self._day:
            return
        typed = self._reason or self.pending or self.composing
        self._day = day
        if not typed:
            self.set_value(self._value)

    def read(self, text: str) -> dt.datetime:
        return parse_instant(text, self._day)

    def write(self, value: Any) -> str:
        return show_instant(value, self._day if self._compact else None)


class MoneyEdit(Entry):
    """A sum in yuan: `MoneyEdit("金额")`; value is a Decimal of two places or None."""

    def __init__(
        self, name: str, *, negative: bool = False, height: int = 26, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, height=height, parent=parent)
        self._negative = negative
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setPlaceholderText("0.00")
        self.setMinimumWidth(110)

    def read(self, text: str) -> Decimal:
        return parse_money(text, negative=self._negative)

    def write(self, value: Any) -> str:
        return grouped(value)


class NoteEdit(QPlainTextEdit):
    """Several lines of words: `NoteEdit("备注")`; commits on leaving; `set_value`, `value` as in Entry."""

    committed = Signal(object)

    def __init__(self, name: str, *, hint: str = "", lines: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = ""
        self._composing = False
        self.setFont(font("body"))
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setFixedHeight(lines * 20 + 12)

    @property
    def value(self) -> str:
        """The words last taken."""
        return self._value

    def set_value(self, value: str) -> None:
        """Show these words."""
        self._value = value
        if value != self.toPlainText():
            self.setPlainText(value)

    def event(self, event: QEvent) -> bool:
        if held_back(event, composing=self._composing):
            return True
        if undoes(event) and self.toPlainText().strip() == self._value:
            event.ignore()
            return False
        return super().event(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._composing = False
        super().focusOutEvent(event)
        text = self.toPlainText().strip()
        if text != self._value:
            self._value = text
            self.committed.emit(text)
