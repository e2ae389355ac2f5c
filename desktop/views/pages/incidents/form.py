"""The plain fields of a record, for a new one and for the kinds that have no time line."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any, Literal

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.models.assessment import Problem
from desktop.models.contract import Terms
from desktop.models.enums import CAUSE_ZH
from desktop.models.facts import KINDS
from desktop.models.fields import fields_of
from desktop.views.evident.recorder import problem_words, settle
from desktop.views.evident.spans import clock_words
from desktop.views.evident.subjects import Evident, system_words
from desktop.views.widgets import Choice, Entry, EntryError, Field, InstantEdit, TextEntry
from desktop.views.widgets.parse import plain

Shape = Literal["text", "instant", "system", "systems", "cause", "month", "length"]
_MONTH = re.compile(r"(\d{4})[-/.年]?(\d{1,2})月?")
_LENGTH = re.compile(r"(?:(\d+):)?(\d{1,3}):(\d{2})|(\d+)秒?")
_WIDTH = 440


class FieldSpec(msgspec.Struct, frozen=True):
    """A field of a form: its name in the record, and the shape of its editor."""

    name: str
    shape: Shape
    label: str = ""


#: What a new record is asked for; also what the page of the kind shows, incidents excepted.
FORMS: dict[str, tuple[FieldSpec, ...]] = {
    "incidents": (
        FieldSpec("title", "text"),
        FieldSpec("reported_at", "instant", "报告时间"),
        FieldSpec("systems", "systems", "系统"),
        FieldSpec("cause", "cause"),
    ),
    "requests": (
        FieldSpec("title", "text"),
        FieldSpec("system", "system"),
        FieldSpec("opened_at", "instant", "提出时间"),
        FieldSpec("responded_at", "instant", "响应时间"),
        FieldSpec("restored_at", "instant", "完成时间"),
    ),
    "absences": (
        FieldSpec("title", "text"),
        FieldSpec("start", "instant", "离岗时间"),
        FieldSpec("end", "instant", "到岗时间"),
    ),
    "availability": (
        FieldSpec("system", "system"),
        FieldSpec("month", "month"),
        FieldSpec("downtime_seconds", "length"),
        FieldSpec("data_unreadable_seconds", "length"),
    ),
}


#: What cannot be left empty, by field.
REQUIRED = {
    "title": Problem("title", "没有填写标题", "一句话，说明发生了什么", "请填写标题"),
    "month": Problem("month", "没有填写月份", "数据所属的月份，如 2025-06", "请填写月份"),
    "system": Problem("system", "没有选择系统", "合同中的一个系统", "请选择系统"),
}


class MonthEdit(Entry):
    """A month: 2025-06, 2025/6, 202506 or 2025年6月; value is the month's key."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setPlaceholderText("年-月")

    def read(self, text: str) -> str:
        match = _MONTH.fullmatch(plain(text).replace(" ", ""))
        if not match or not 1 <= int(match.group(2)) <= 12:
            raise EntryError(f"看不懂月份“{text.strip()}”，请写成 2025-06")
        return f"{match.group(1)}-{int(match.group(2)):02d}"

    def write(self, value: Any) -> str:
        return str(value)


class LengthEdit(Entry):
    """A length of time: h:mm:ss, m:ss or whole seconds; value is seconds."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setPlaceholderText("时:分:秒，或秒数")

    def read(self, text: str) -> int:
        match = _LENGTH.fullmatch(plain(text).replace(" ", ""))
        if not match:
            raise EntryError(f"看不懂时长“{text.strip()}”，请写成 0:04:00 或 240")
        hours, minutes, seconds, bare = match.groups()
        if bare is not None:
            return int(bare)
        if int(seconds) > 59 or (hours is not None and int(minutes) > 59):
            raise EntryError(f"时长“{text.strip()}”的分、秒应小于 60")
        return int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds)

    def write(self, value: Any) -> str:
        return clock_words(int(value))


class RecordForm(QWidget):
    """The fields of one kind in a column. `edited(name, value)` when one is committed."""

    edited = Signal(str, object)

    def __init__(self, kind: str, terms: Terms, *, titled: bool = True) -> None:
        super().__init__()
        self.kind = kind
        self._fields: dict[str, Field] = {}
        self._keys: dict[str, str] = {info.name: info.key for info in fields_of(KINDS[kind])}
        labels = {info.name: info.zh for info in fields_of(KINDS[kind])}
        self.setMaximumWidth(_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for spec in FORMS[kind]:
            if titled or spec.name != "title":
                column.addWidget(self._make(spec, spec.label or labels[spec.name]))
        self.show_systems(terms)

    def show_systems(self, terms: Terms) -> None:
        """Offer the systems of the contract."""
        options = tuple((system.id, system_words(system)) for system in terms.systems)
        for spec in FORMS[self.kind]:
            if spec.shape in ("system", "systems"):
                self.editor(spec.name).set_options(options)

    def _make(self, spec: FieldSpec, label: str) -> Field:
        editor = self._editor(spec, label)
        field = Field(label, editor, key=self._keys[spec.name], label_width=96)
        self._fields[spec.name] = field
        editor.committed.connect(lambda value, spec=spec: self.edited.emit(spec.name, _taken(spec, value)))
        return field

    def _editor(self, spec: FieldSpec, label: str) -> Entry | Choice:
        match spec.shape:
            case "instant":
                return InstantEdit(label)
            case "month":
                return MonthEdit(label)
            case "length":
                return LengthEdit(label)
            case "cause":
                causes = tuple((cause, words) for cause, words in CAUSE_ZH.items())
                return Choice(label, ((None, "未认定"), *causes))
            case "systems" | "system":
                return Choice(label)
        return TextEntry(label, hint="一句话说明发生了什么" if spec.name == "title" else "")

    def editor(self, name: str) -> Any:
        """The editor of a field."""
        return self._fields[name].editor

    def field(self, name: str) -> Field:
        """The row of a field."""
        return self._fields[name]

    def stops(self) -> list[QWidget]:
        """What Tab stops at, in order."""
        return [field.editor for field in self._fields.values()]

    def set_day(self, day: dt.date | None) -> None:
        """The day that a time alone means."""
        for field in self._fields.values():
            if isinstance(field.editor, InstantEdit):
                field.editor.set_day(day)

    def show_record(self, record: Evident, *, fresh: bool) -> None:
        """Show a record's values; what is being typed stays unless it is another record."""
        for name, field in self._fields.items():
            value = getattr(record, name)
            if isinstance(field.editor, Entry):
                settle(field.editor, value, fresh=fresh)
            elif isinstance(field.editor, Choice):
                field.editor.set_value(value)

    def values(self) -> dict[str, Any]:
        """The fields as they stand in the editors, by name; a text that cannot be read counts as empty."""
        return {spec.name: _taken(spec, self.editor(spec.name).value) for spec in FORMS[self.kind]}

    def first_wrong(self) -> Entry | None:
        """The first editor that shows why its text is not taken."""
        for field in self._fields.values():
            if isinstance(field.editor, Entry) and field.editor.reason:
                return field.editor
        return None

    def forgive(self) -> None:
        """Take away the reasons of values that were read but refused: another field may be the cause."""
        for field in self._fields.values():
            if not (isinstance(field.editor, Entry) and field.editor.pending):
                field.set_error("")

    def label(self, name: str) -> str:
        """What a field is called."""
        return self._fields[name].editor.accessibleName()

    def show_problems(self, problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
        """Show each problem below its field; hand back those that belong to none."""
        left = []
        for problem in problems:
            key = problem.field.split("[")[0]
            field = next((each for each in self._fields.values() if each.key == key), None)
            if field is None:
                left.append(problem)
            else:
                field.set_error(problem_words((problem,)))
        return tuple(left)


def _taken(spec: FieldSpec, value: Any) -> Any:
    """A value as the record holds it."""
    if spec.shape == "systems":
        return () if value is None else (value,)
    return (value or "") if spec.shape == "text" else value
