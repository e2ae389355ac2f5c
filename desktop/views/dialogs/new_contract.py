"""Asks what a new contract, or next year's, is called and what it costs, and where it goes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.assessment import Problem
from desktop.models.contract import System
from desktop.services.drafts import Basics
from desktop.views.i18n import roomy, say, tr
from desktop.views.widgets import (
    Button,
    Choice,
    CountEdit,
    DateEdit,
    Entry,
    EntryError,
    Field,
    Label,
    MoneyEdit,
    TextEntry,
)
from desktop.views.widgets.keyed import order_tabs
from desktop.views.widgets.reason import Reason

_WIDTH = 560
_LABEL = roomy(92)
#: The fields, line by line.
_LINES = (("name",), ("short_name",), ("signed_by_a_on", "signed_by_b_on"), ("service_months", "total_fee"))
_UNSIGNED = tr("可以先不填：签署日填好之前，服务期和各项期限都不起算。")


class Wanted(msgspec.Struct, frozen=True):
    """What was asked for: the new contract's own words and numbers, and whether it goes into this file."""

    basics: Basics
    in_this_file: bool


class ContractDialog(QDialog):
    """`ContractDialog("续签下一年", note, start, systems, parent)`, shown with `open()`.

    The fields begin as in `start`; `systems` are the choices of systems with what they are called.
    `submitted(wanted)` when everything can be read; whoever carries it out then closes the dialog or tells
    it by `refuse` why not: what was typed stays.
    """

    submitted = Signal(object)

    def __init__(
        self,
        title: str,
        note: str,
        start: Basics,
        systems: Sequence[tuple[tuple[System, ...], str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(_WIDTH)
        self._systems = tuple(each for each, _ in systems)
        self.fields = _fields(start)
        options = tuple((place, words) for place, (_, words) in enumerate(systems))
        self.systems = Choice(tr("系统"), options)
        self.systems.set_value(0)
        self.place = Choice(tr("保存到"), ((True, tr("本文件，与现有合同并列")), (False, tr("新文件"))))
        self.place.set_value(True)
        self.reason = Reason()
        self.cancel = Button(tr("取消"), tip=tr("放弃（Esc）"))
        self.save = Button(title, "primary", tip=tr("{title}（Enter）").format(title=title))
        self._lay_out(title, note)
        self.cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self.submit)
        self.editor("name").setFocus()

    def _lay_out(self, title: str, note: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addWidget(Label(title, "sum"))
        column.addWidget(Label(note, "small", "ink2", wrap=True))
        for keys in _LINES:
            line = QHBoxLayout()
            line.setSpacing(20)
            for key in keys:
                line.addWidget(self.fields[key], 1, Qt.AlignmentFlag.AlignTop)
            column.addLayout(line)
            if "signed_by_a_on" in keys:
                column.addWidget(Label(_UNSIGNED, "small", "ink3", wrap=True))
        column.addWidget(Field(tr("系统"), self.systems, label_width=_LABEL))
        column.addWidget(Field(tr("保存到"), self.place, label_width=_LABEL))
        column.addWidget(self.reason)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save)
        column.addSpacing(4)
        column.addLayout(buttons)
        order_tabs(self)
        self.save.setDefault(True)

    def editor(self, key: str) -> Entry:
        """The editor of a field."""
        editor: Any = self.fields[key].editor
        assert isinstance(editor, Entry)
        return editor

    def submit(self) -> None:
        """Hand over what was typed, if it can be read."""
        values: dict[str, Any] = {}
        wrong: Entry | None = None
        for key, field in self.fields.items():
            editor = self.editor(key)
            try:
                values[key] = typed_value(editor, required=not isinstance(editor, DateEdit))
                field.set_error("")
            except EntryError as error:
                field.set_error(str(error))
                wrong = wrong or editor
        self.reason.set("")
        self.adjustSize()
        if wrong is not None:
            wrong.setFocus()
            return
        systems = self._systems[self.systems.value or 0]
        self.submitted.emit(Wanted(Basics(systems=systems, **values), bool(self.place.value)))

    def refuse(self, problems: Sequence[Problem]) -> None:
        """Show why it was not made: at the field where there is one, else above the buttons."""
        rest = []
        for problem in problems:
            key = problem.field.removeprefix("terms.")
            if key in self.fields:
                self.fields[key].show_problem(problem)
            else:
                rest.append(say(str(problem)))
        self.reason.set("\n".join(rest))
        self.adjustSize()


def _fields(start: Basics) -> dict[str, Field]:
    editors: dict[str, tuple[str, Entry]] = {
        "name": (tr("合同名称"), TextEntry(tr("合同名称"))),
        "short_name": (tr("简称"), TextEntry(tr("简称"), hint=tr("窗口和选单上的称呼"))),
        "signed_by_a_on": (tr("甲方签署日"), DateEdit(tr("甲方签署日"))),
        "signed_by_b_on": (tr("乙方签署日"), DateEdit(tr("乙方签署日"))),
        "service_months": (tr("服务月数"), CountEdit(tr("服务月数"), tr("个月"))),
        "total_fee": (tr("合同总额（元）"), MoneyEdit(tr("合同总额（元）"))),
    }
    for key, (_, editor) in editors.items():
        editor.set_value(getattr(start, key))
    return {
        key: Field(label, editor, key=key, label_width=_LABEL) for key, (label, editor) in editors.items()
    }


def typed_value(editor: Entry, *, required: bool) -> Any:
    """The value as it stands in the field; EntryError where it cannot be taken."""
    text = editor.text().strip()
    if text:
        return editor.read(text)
    if required:
        raise EntryError(tr("没有填写{accessiblename}").format(accessiblename=editor.accessibleName()))
    return None
