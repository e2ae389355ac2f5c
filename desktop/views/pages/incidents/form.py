"""Plain fields in a column: of a new record, of the kinds that have no time line, and of 附件1."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any, Literal

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.models.assessment import Problem
from desktop.models.contract import Terms
from desktop.models.enums import BREACH_KIND_ZH, CAUSE_ZH
from desktop.models.facts import KINDS
from desktop.models.fields import Record, fields_of
from desktop.rules.checks import ORDER_CLAUSES
from desktop.views.evident.recorder import problem_words, settle
from desktop.views.evident.spans import clock_words
from desktop.views.evident.subjects import system_words, title_field
from desktop.views.i18n import named, tr, worded
from desktop.views.theme import font
from desktop.views.widgets import (
    Choice,
    CountEdit,
    DateEdit,
    Entry,
    EntryError,
    Field,
    InstantEdit,
    MoneyEdit,
    NumberEdit,
    TextEntry,
    ThreeWay,
)
from desktop.views.widgets.months import MonthEdit
from desktop.views.widgets.parse import plain

Shape = Literal[
    "text",
    "instant",
    "date",
    "system",
    "systems",
    "choice",
    "judged",
    "month",
    "length",
    "money",
    "count",
    "number",
]
Editor = Entry | Choice | ThreeWay
Options = tuple[tuple[Any, str], ...]
_LENGTH = re.compile(r"(?:(\d+):)?(\d{1,3}):(\d{2})|(\d+)秒?")
_WIDTH = 440


class FieldSpec(msgspec.Struct, frozen=True):
    """A field of a form: its name in the record, the shape of its editor, and the values of a choice."""

    name: str
    shape: Shape
    label: str = ""
    options: Options = ()


def _cited(clause: str) -> str:
    """How a passage of 第十二条4 is named in a list: 第十二条4(2)."""
    return tr("第十二条4{value}").format(value=clause.removeprefix("12.4"))


#: What a new record is asked for; also what the page of the kind shows, incidents excepted.
FORMS: dict[str, tuple[FieldSpec, ...]] = {
    "incidents": (
        FieldSpec("title", "text"),
        FieldSpec("reported_at", "instant", tr("报告时间")),
        FieldSpec("systems", "systems", tr("系统")),
        FieldSpec("cause", "choice", options=((None, tr("未认定")), *worded(CAUSE_ZH).items())),
    ),
    "requests": (
        FieldSpec("title", "text"),
        FieldSpec("system", "system"),
        FieldSpec("opened_at", "instant", tr("提出时间")),
        FieldSpec("responded_at", "instant", tr("响应时间")),
        FieldSpec("restored_at", "instant", tr("完成时间")),
    ),
    "absences": (
        FieldSpec("title", "text"),
        FieldSpec("start", "instant", tr("离岗时间")),
        FieldSpec("end", "instant", tr("到岗时间")),
    ),
    "availability": (
        FieldSpec("system", "system"),
        FieldSpec("month", "month"),
        FieldSpec("downtime_seconds", "length"),
        FieldSpec("data_unreadable_seconds", "length"),
    ),
    "complaints": (
        FieldSpec("content", "text"),
        FieldSpec("date", "date"),
        FieldSpec("system", "system"),
        FieldSpec("complainant", "text"),
    ),
    "monthly_reviews": (
        FieldSpec("month", "month"),
        FieldSpec("passed", "judged"),
        FieldSpec("score", "number"),
        FieldSpec("sent_on", "date"),
        FieldSpec("rectify_by", "date"),
        FieldSpec("rectified_on", "date"),
        FieldSpec("note", "text"),
    ),
    "expansions": (
        FieldSpec("content", "text"),
        FieldSpec("requested_on", "date"),
        FieldSpec("completed_on", "date"),
        FieldSpec("notice_on", "date"),
        FieldSpec("notice_limit_on", "date"),
    ),
    "regulator_notices": (
        FieldSpec("title", "text"),
        FieldSpec("issuer", "text"),
        FieldSpec("number", "text"),
        FieldSpec("issued_on", "date"),
        FieldSpec("limit_on", "date"),
        FieldSpec("handled_on", "date"),
        FieldSpec("handled_properly", "judged"),
    ),
    "rectifications": (
        FieldSpec("title", "text"),
        FieldSpec(
            "clause", "choice", options=tuple((each, _cited(each)) for each in reversed(ORDER_CLAUSES))
        ),
        FieldSpec("issued_on", "date"),
        FieldSpec("limit_on", "date"),
        FieldSpec("replied_on", "date"),
        FieldSpec("done_on", "date"),
    ),
    "breaches": (
        FieldSpec("title", "text"),
        FieldSpec("kind", "choice", options=tuple(worded(BREACH_KIND_ZH).items())),
        FieldSpec("date", "date"),
    ),
}
#: Where a new record begins: the day that is today unless another is given.
STARTS = {
    "complaints": "date",
    "expansions": "requested_on",
    "regulator_notices": "issued_on",
    "rectifications": "issued_on",
    "breaches": "date",
}

#: What cannot be left empty, by field.
REQUIRED = {
    "title": Problem("title", tr("没有填写标题"), tr("一句话，说明发生了什么"), tr("请填写标题")),
    "content": Problem("content", tr("没有填写内容"), tr("一句话，说明是什么"), tr("请填写内容")),
    "month": Problem("month", tr("没有填写月份"), tr("数据所属的月份，如 2025-06"), tr("请填写月份")),
    "system": Problem("system", tr("没有选择系统"), tr("合同中的一个系统"), tr("请选择系统")),
}


class LengthEdit(Entry):
    """A length of time: h:mm:ss, m:ss or whole seconds; value is seconds."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setPlaceholderText(tr("时:分:秒，或秒数"))

    def read(self, text: str) -> int:
        match = _LENGTH.fullmatch(plain(text).replace(" ", ""))
        if not match:
            raise EntryError(tr("看不懂时长“{text}”，请写成 0:04:00 或 240").format(text=text.strip()))
        hours, minutes, seconds, bare = match.groups()
        if bare is not None:
            return int(bare)
        if int(seconds) > 59 or (hours is not None and int(minutes) > 59):
            raise EntryError(tr("时长“{text}”的分、秒应小于 60").format(text=text.strip()))
        return int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds)

    def write(self, value: Any) -> str:
        return clock_words(int(value))


class FieldsForm(QWidget):
    """Fields of one record in columns. `edited(name, value)` when one is committed."""

    edited = Signal(str, object)

    def __init__(
        self, record: type[Record], specs: tuple[FieldSpec, ...], *, columns: int = 1, label_width: int = 96
    ) -> None:
        super().__init__()
        self.specs = specs
        self._columns = columns
        self._infos = {info.name: info for info in fields_of(record)}
        self._labels = {spec.name: spec.label or named(self._infos[spec.name].zh) for spec in specs}
        asked = map(QFontMetrics(font("body")).horizontalAdvance, self._labels.values())
        self._label_width = max((label_width, *(width for width in asked if width < _WIDTH // 2)))
        self._fields: dict[str, Field] = {}
        self.setMaximumWidth(_WIDTH * columns)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(8)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)
        for place, spec in enumerate(specs):
            self._fields[spec.name] = self._make(spec)
            self._grid.addWidget(self._fields[spec.name], place // columns, place % columns)

    def show_only(self, names: tuple[str, ...]) -> None:
        """Show these fields, closed up, and hide the others."""
        while self._grid.takeAt(0) is not None:
            pass
        for name, field in self._fields.items():
            field.setVisible(name in names)
        for place, name in enumerate(name for name in self._fields if name in names):
            self._grid.addWidget(self._fields[name], place // self._columns, place % self._columns)

    def _make(self, spec: FieldSpec) -> Field:
        info = self._infos[spec.name]
        label = self._labels[spec.name]
        editor = self._editor(spec, label, info.unit)
        field = Field(label, editor, key=info.key, label_width=self._label_width)
        signal = editor.changed if isinstance(editor, ThreeWay) else editor.committed
        signal.connect(lambda value, spec=spec: self.edited.emit(spec.name, _taken(spec, value)))
        return field

    def _editor(self, spec: FieldSpec, label: str, unit: str) -> Editor:
        match spec.shape:
            case "instant":
                return InstantEdit(label)
            case "date":
                return DateEdit(label)
            case "month":
                return MonthEdit(label)
            case "length":
                return LengthEdit(label)
            case "money":
                return MoneyEdit(label)
            case "count":
                return CountEdit(label, unit)
            case "number":
                return NumberEdit(label)
            case "judged":
                return ThreeWay(label)
            case "choice" | "systems" | "system":
                return Choice(label, spec.options)
        return TextEntry(label, hint=tr("一句话说明发生了什么") if spec.name == "title" else "")

    def editor(self, name: str) -> Any:
        """The editor of a field."""
        return self._fields[name].editor

    def editors(self) -> dict[str, Any]:
        """The editors by the names of their fields."""
        return {name: field.editor for name, field in self._fields.items()}

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

    def show_record(self, record: object, *, fresh: bool) -> None:
        """Show a record's values; what is being typed stays unless it is another record."""
        for name, field in self._fields.items():
            if isinstance(field.editor, Entry):
                settle(field.editor, getattr(record, name), fresh=fresh)
            else:
                _put(self.editor(name), getattr(record, name))

    def clear(self) -> None:
        """Empty every field; a choice without an empty value shows its first one."""
        for spec in self.specs:
            if spec.name in self._fields:
                first = spec.options[0][0] if spec.options else None
                _put(self.editor(spec.name), "" if spec.shape == "text" else first)

    def values(self) -> dict[str, Any]:
        """The fields as they stand in the editors, by name; a text that cannot be read counts as empty."""
        return {spec.name: _taken(spec, self.editor(spec.name).value) for spec in self.specs}

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
        return self._labels[name]

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


class RecordForm(FieldsForm):
    """The fields of one kind of record; without its title where that stands elsewhere."""

    def __init__(self, kind: str, terms: Terms, *, titled: bool = True) -> None:
        self.kind = kind
        untitled = tuple(spec for spec in FORMS[kind] if spec.name != title_field(kind))
        super().__init__(KINDS[kind], FORMS[kind] if titled else untitled)
        self.show_systems(terms)

    def show_systems(self, terms: Terms) -> None:
        """Offer the systems of the contract."""
        options = tuple((system.id, system_words(system)) for system in terms.systems)
        for spec in self.specs:
            if spec.shape in ("system", "systems"):
                self.editor(spec.name).set_options(options)


def _put(editor: Editor, value: Any) -> None:
    """Show a value in an editor of any shape."""
    if isinstance(editor, ThreeWay):
        editor.set(value)
    else:
        editor.set_value(value)


def _taken(spec: FieldSpec, value: Any) -> Any:
    """A value as the record holds it."""
    if spec.shape == "systems":
        return () if value is None else (value,)
    return (value or "") if spec.shape == "text" else value
