"""The editors of one record, as its layout places them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout

from desktop.models.assessment import Problem
from desktop.models.fields import fields_of
from desktop.models.halfdone import HalfDone
from desktop.views.i18n import named, tr
from desktop.views.theme import font
from desktop.views.widgets import listmenu
from desktop.views.widgets.buttons import Button
from desktop.views.widgets.entries import DateEdit, Entry, InstantEdit, MoneyEdit, TextEntry
from desktop.views.widgets.filedrops import FileDrops
from desktop.views.widgets.filesbutton import FilesButton
from desktop.views.widgets.forms import Choice
from desktop.views.widgets.layouts import Layout, Line, Options, Part
from desktop.views.widgets.months import MonthEdit, PeriodEdit
from desktop.views.widgets.numbers import CountEdit, NumberEdit
from desktop.views.widgets.parse import EntryError
from desktop.views.widgets.problems import problem_words
from desktop.views.widgets.reason import Reason
from desktop.views.widgets.resumable import Resumable, type_into, typed_in
from desktop.views.widgets.text import Label

Editor = Entry | Choice


_HEIGHT = 24


_EDITORS = {
    "date": DateEdit,
    "instant": InstantEdit,
    "money": MoneyEdit,
    "month": MonthEdit,
    "period": PeriodEdit,
    "number": NumberEdit,
    "count": CountEdit,
}


#: More room before a word within a line than after it: it belongs to the field that follows.
_APART = 8


def _label_width(layout: Layout) -> int:
    """The room before the first fields: as declared, or more where a word asks for it."""
    metrics = QFontMetrics(font("body"))
    return max((layout.label_width, *(metrics.horizontalAdvance(line.label) for line in layout.lines)))


class Form(Resumable):
    """The editors of one record. `edited(key, value)` when one was left with another value,
    `removed()` and `added()` by its buttons, `entered()` on Enter, `dropped()` on Escape,
    `focused()` when the cursor comes into one of them.
    """

    edited = Signal(str, object)
    removed = Signal()
    added = Signal()
    entered = Signal()
    dropped = Signal()
    focused = Signal()

    def __init__(self, layout: Layout, *, buttons: bool = True) -> None:
        super().__init__()
        self._plan = layout
        self._names = {field.name: named(field.zh) for field in fields_of(layout.record)}
        self.editors: dict[str, Editor] = {}
        self.held: tuple[str, str] | None = None
        self.remove_button = Button(
            "", "icon", icon="trash", tip=tr("删除{noun}").format(noun=layout.noun), height=20
        )
        self.add_button = Button(
            "", "icon", icon="plus", tip=tr("再登记一笔{noun}").format(noun=layout.noun), height=20
        )
        self.remove_button.clicked.connect(lambda: self.removed.emit())
        self.add_button.clicked.connect(lambda: self.added.emit())
        self.add_button.hide()
        self.files: FilesButton | None = None
        self._last = QHBoxLayout()
        self.reason = Reason()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        self._label_width = _label_width(layout)
        for line in layout.lines:
            self._last = self._line(line, buttons=buttons and line.buttons)
            column.addLayout(self._last)
        column.addWidget(self.reason)
        if self.remove_button.parent() is None:
            self.remove_button.setParent(self)
            self.add_button.setParent(self)
            self.remove_button.hide()

    def _line(self, line: Line, *, buttons: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(5)
        if line.label or self._label_width:
            label = Label(line.label, "body")
            label.setFixedWidth(self._label_width)
            row.addWidget(label)
        for part in line.parts:
            if part.label:
                row.addSpacing(_APART)
                word = Label(part.label, "body")
                word.setFixedWidth(max(self._label_width, word.sizeHint().width()))
                row.addWidget(word)
            row.addWidget(self._editor(part), 0 if part.width else 1)
        if buttons:
            row.addWidget(self.remove_button)
            row.addWidget(self.add_button)
        if all(part.width for part in line.parts):
            row.addStretch(1)
        return row

    def _editor(self, part: Part) -> Editor:
        name = tr("{noun}：{names}").format(noun=self._plan.noun, names=self._names[part.key])
        editor: Editor
        if part.kind == "choice":
            editor = Choice(name, height=_HEIGHT)
            editor.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            if not part.width:
                editor.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        elif part.kind == "text":
            editor = TextEntry(name, hint=part.hint, height=_HEIGHT)
            editor.setMinimumWidth(60)
        else:
            editor = _EDITORS[part.kind](name, height=_HEIGHT)
        if part.width:
            editor.setFixedWidth(part.width)
        if isinstance(editor, Entry):
            editor.failed.connect(lambda _: self._show_reason())
        editor.committed.connect(lambda value, key=part.key: self.edited.emit(key, value))
        editor.installEventFilter(self)
        self.editors[part.key] = editor
        return editor

    def hold_files(self, files: FilesButton) -> None:
        """Show in the last line how many files the record has; a file may be dropped anywhere on it."""
        self.files = files
        buttons = self._last.indexOf(self.add_button)
        self._last.insertWidget(buttons + 1 if buttons >= 0 else -1, files)
        FileDrops(self, files.take_paths).shield(self.editors.values())

    def record_in_hand(self) -> tuple[str, str] | None:
        """The kind and id of its record, where that is recorded."""
        return self.held

    def kind_to_paste(self) -> str:
        """The kind of its record: others of that kind can be pasted here."""
        return self.held[0] if self.held else ""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Beside the fields: what every record offers. Within one its own menu comes."""
        if self.held is not None:
            listmenu.offer_record(self, event)

    def set_options(self, key: str, options: Options) -> None:
        """Offer the values of a choice."""
        editor = self.editors[key]
        if isinstance(editor, Choice):
            editor.set_options(options)

    def show_values(self, record: object) -> None:
        """Show a record; what is being typed into a field whose value is the same stays."""
        for key, editor in self.editors.items():
            value = getattr(record, key)
            if editor.value != value:
                editor.set_value(value)
                if isinstance(editor, TextEntry):
                    editor.setCursorPosition(0)  # A long text is shown from its beginning.
                    editor.setToolTip(str(value))

    def clear(self) -> None:
        """Empty every field."""
        for editor in self.editors.values():
            editor.set_value("" if isinstance(editor, TextEntry) else None)

    def refuse(self, problems: Sequence[Problem], record: object, edited: str = "") -> None:
        """Show why a record was refused; what was typed stays, the recorded value is the old one."""
        for problem in problems:
            key = problem.field if problem.field in self.editors else edited or next(iter(self.editors))
            editor = self.editors[key]
            said = problem_words((problem,))
            if isinstance(editor, Entry):
                typed = editor.text()
                editor.set_value(getattr(record, key))
                editor.setText(typed)
                editor.set_error(said)
            else:
                editor.set_value(getattr(record, key))
                self.reason.set(said)
        chosen = self.editors.get(edited)
        if isinstance(chosen, Choice):  # What was picked is not recorded, whatever field is to blame.
            chosen.set_value(getattr(record, edited))

    def read(self) -> dict[str, Any] | None:
        """What stands in the editors; None, with the reason shown, where a field cannot be taken."""
        values: dict[str, Any] = {}
        for line in self._plan.lines:
            for part in line.parts:
                editor = self.editors[part.key]
                values[part.key] = self._typed(editor, part) if isinstance(editor, Entry) else editor.value
        wrong = [each for each in self.editors.values() if isinstance(each, Entry) and each.reason]
        if wrong:
            wrong[0].setFocus()
            return None
        return values

    def _typed(self, editor: Entry, part: Part) -> Any:
        text = editor.text().strip()
        if not text and part.required:
            editor.set_error(tr("{names}为空，请填写").format(names=self._names[part.key]))
            return None
        if not text:
            return "" if part.kind == "text" else None
        try:
            value = editor.read(text)
        except EntryError as error:
            editor.set_error(str(error))
            return None
        editor.set_error("")
        return value

    def unsaved(self, at: dt.datetime) -> Iterator[HalfDone]:
        """What was typed into the fields of a recorded fact and not taken yet, or refused."""
        lines = {key: each for key, each in self.editors.items() if isinstance(each, Entry) and each.pending}
        if self.held is not None and lines:
            yield HalfDone(*self.held, "", at, typed_in(lines))

    def resume(self, half: HalfDone) -> bool:
        if self.held != (half.kind, half.id):
            return False
        type_into(self.editors, half.fields)
        for key in half.fields:
            if key in self.editors:
                self.editors[key].setFocus()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.focused.emit()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dropped.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        super().keyPressEvent(event)

    def _show_reason(self) -> None:
        reasons = [each.reason for each in self.editors.values() if isinstance(each, Entry)]
        self.reason.set(next(filter(None, reasons), ""))
