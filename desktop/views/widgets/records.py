"""Records edited in place: a line of editors for each, saved as soon as one is left."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Literal

import msgspec
from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.models.assessment import Problem
from desktop.models.attachments import Owner
from desktop.models.facts import KIND_OF, Fact
from desktop.models.fields import fields_of
from desktop.models.halfdone import HalfDone
from desktop.views.i18n import named, say, tr
from desktop.views.theme import font, tint
from desktop.views.widgets import listmenu
from desktop.views.widgets.attachments import FileDrops, FilesButton, FilesDesk
from desktop.views.widgets.buttons import Button
from desktop.views.widgets.desk import Desk
from desktop.views.widgets.entries import DateEdit, Entry, InstantEdit, MoneyEdit, TextEntry
from desktop.views.widgets.forms import Choice
from desktop.views.widgets.keyed import KeyedRows
from desktop.views.widgets.months import MonthEdit, PeriodEdit
from desktop.views.widgets.numbers import CountEdit, NumberEdit
from desktop.views.widgets.parse import EntryError
from desktop.views.widgets.resumable import Resumable, type_into, typed_in
from desktop.views.widgets.states import State, paint_shape
from desktop.views.widgets.text import Label

Editor = Entry | Choice
Options = tuple[tuple[Any, str], ...]
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


class Part(msgspec.Struct, frozen=True):
    """One field of a record; `width` 0 takes what is left. A required one cannot be emptied.

    `label` is a word right before it, for a second field of a line.
    """

    key: str
    kind: Literal["date", "instant", "money", "text", "choice", "month", "period", "number", "count"]
    width: int = 0
    required: bool = False
    hint: str = ""
    label: str = ""


class Line(msgspec.Struct, frozen=True):
    """A line of fields with a word before it; `buttons` puts remove and add at its end."""

    label: str
    parts: tuple[Part, ...]
    buttons: bool = False


class Layout(msgspec.Struct, frozen=True):
    """How records of one type are edited, and what one of them is called."""

    record: type[Fact]
    noun: str
    lines: tuple[Line, ...]
    label_width: int = 0


def _label_width(layout: Layout) -> int:
    """The room before the first fields: as declared, or more where a word asks for it."""
    metrics = QFontMetrics(font("body"))
    return max((layout.label_width, *(metrics.horizontalAdvance(line.label) for line in layout.lines)))


class Reason(QWidget):
    """Why something was refused: the square and the words, on as many lines as they need."""

    def __init__(self) -> None:
        super().__init__()
        self._words = Label("", "small", "bad", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(15, 1, 0, 2)
        row.addWidget(self._words)
        self.hide()

    @property
    def text(self) -> str:
        """The words shown."""
        return self._words.whole()

    def set(self, text: str) -> None:
        """Show a reason; nothing takes it away."""
        self._words.set(text)
        self.setVisible(bool(text))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_shape(painter, QRectF(0, 5, 10, 10), State.BAD)
        painter.end()


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
            words = (
                say(problem.reason),
                tr("应为{expected}").format(expected=say(problem.expected)),
                say(problem.way_out),
            )
            said = tr("；").join(word for word in words if word)
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


class Draft(Resumable):
    """A record that is not saved yet: its editors with 登记 and 取消; Enter and Escape do the same.

    `submitted(values)` with what was typed; hidden until `open`. `kind` is that of the record, `about` what
    it will belong to where the page shows several such (see `HalfDone`).
    """

    submitted = Signal(object)
    closed = Signal()

    def __init__(self, layout: Layout) -> None:
        super().__init__()
        self.title = Label("", "section")
        self.form = Form(layout, buttons=False)
        self.kind, self.about = KIND_OF[layout.record], ""
        self._start: dict[str, str] = {}
        self.save = Button(tr("登记"), tip=tr("登记（Enter）"), height=24)
        self.cancel = Button(tr("取消"), "quiet", tip=tr("放弃（Esc）"), height=24)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(6)
        column.addWidget(self.title)
        column.addWidget(self.form)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.save)
        column.addLayout(row)
        self.form.entered.connect(self.submit)
        self.save.clicked.connect(self.submit)
        self.cancel.clicked.connect(self.close_draft)
        self.hide()

    def open(self, title: str, start: object, focus: str) -> None:
        """Show the editors with these values to begin with, and the cursor in one of them."""
        self.title.set(title)
        for key, editor in self.form.editors.items():
            editor.set_value(getattr(start, key))
        self._start = typed_in(self.form.editors)
        self.show()
        editor = self.form.editors[focus]
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(editor, Entry):
            editor.selectAll()

    def unsaved(self, at: dt.datetime) -> Iterator[HalfDone]:
        typed = typed_in(self.form.editors)
        if not self.isHidden() and typed != self._start:
            yield HalfDone(self.kind, "", self.about, at, typed)

    def resume(self, half: HalfDone) -> bool:
        if self.isHidden() or (half.kind, half.id, half.about) != (self.kind, "", self.about):
            return False
        type_into(self.form.editors, half.fields)
        return True

    def submit(self) -> None:
        """Hand over what was typed, if it can be taken."""
        values = self.form.read()
        if values is not None:
            self.submitted.emit(values)

    def close_draft(self) -> None:
        """Put it away."""
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_draft()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint("accent_soft"))
        painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        painter.end()


class RecordList:
    """The recorded facts of one kind, each in its form; add `rows.layout` to the page.

    A required field left empty and a refusal are told in the form. `leave` puts the focus elsewhere
    before a record is removed, `focused` is told when the cursor comes into one; with `added` the last
    form has a button to begin another record.
    """

    def __init__(
        self,
        plan: Callable[[Fact], Layout],
        desk: Desk,
        leave: Callable[[], object],
        focused: Callable[[], object],
        added: Callable[[], object] | None = None,
    ) -> None:
        self._plan = plan
        self._desk = desk
        self._files = FilesDesk(desk.workspace, desk.tell)
        self._leave = leave
        self._focused = focused
        self._added = added
        self._options: dict[str, Options] = {}
        self._records: dict[str, Fact] = {}
        self.rows: KeyedRows[Fact, Form] = KeyedRows(self._key, self._make, self._fill, spacing=6)

    def set(self, records: Sequence[Fact], options: dict[str, Options] | None = None) -> None:
        """Show these records; `options` are the values of their choices."""
        self._options = options or {}
        self._records = {self._key(record): record for record in records}
        self.rows.set(records)
        forms = [self.rows.widgets[key] for key in self._records]
        for form in forms:
            form.add_button.setVisible(self._added is not None and form is forms[-1])

    def form(self, kind: str, record_id: str) -> Form | None:
        """The form of a record, where it is shown here."""
        return self.rows.widgets.get(f"{kind}:{record_id}")

    @staticmethod
    def _key(record: Fact) -> str:
        return f"{KIND_OF[type(record)]}:{record.id}"

    def _make(self, record: Fact) -> Form:
        form = Form(self._plan(record))
        key = self._key(record)
        form.hold_files(FilesButton(self._files))
        form.held = (KIND_OF[type(record)], record.id)
        form.edited.connect(lambda field, value: self._edit(key, field, value))
        form.removed.connect(lambda: self._remove(key))
        form.focused.connect(self._focused)
        if self._added is not None:
            form.added.connect(self._added)
        return form

    def _fill(self, form: Form, record: Fact) -> None:
        for key, options in self._options.items():
            form.set_options(key, options)
        form.show_values(record)
        if form.files is not None:
            owner = Owner(kind=KIND_OF[type(record)], id=record.id)
            form.files.show_owner(owner, self._desk.name_of(record))

    def _edit(self, key: str, field: str, value: object) -> None:
        record, form = self._records[key], self.rows.widgets[key]
        if value is None and self._required(record, field):
            name = next(named(each.zh) for each in fields_of(type(record)) if each.name == field)
            empty = Problem(
                field,
                tr("{name}为空").format(name=name),
                tr("有{name}的记录").format(name=name),
                tr("要去掉这笔记录，请按删除"),
            )
            form.refuse((empty,), record)
            return
        problems = self._desk.put(msgspec.structs.replace(record, **{field: value}))
        if problems:
            form.refuse(problems, record, field)

    def _required(self, record: Fact, field: str) -> bool:
        parts = [part for line in self._plan(record).lines for part in line.parts]
        return any(part.required for part in parts if part.key == field)

    def _remove(self, key: str) -> None:
        record, form = self._records[key], self.rows.widgets[key]
        self._leave()
        if problems := self._desk.remove(record):
            form.refuse(problems, record)
