"""The step that asks for the information systems; there is at least one."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.assessment import Problem
from desktop.models.contract import System
from desktop.services.drafts import free_id
from desktop.views.dialogs.founding.steps import Step
from desktop.views.dialogs.new_contract import typed_value
from desktop.views.i18n import roomy, tr
from desktop.views.widgets import Button, Choice, Entry, EntryError, Label, MoneyEdit, TextEntry, ThreeWay
from desktop.views.widgets.keyed import KeyedRows, order_tabs
from desktop.views.widgets.problems import problem_words
from desktop.views.widgets.reason import Reason

_NOTE = tr("服务所针对的信息系统，至少一个。各系统的费用没有分列的不填，违约金按合同总额计。")
_GRADES: tuple[tuple[int | None, str], ...] = (
    (None, tr("未定级")),
    *((grade, tr("{word}级").format(word=word)) for grade, word in enumerate(tr("一二三四五"), 1)),
)
_IMPORTANT, _GRADE, _FEE, _REMOVE, _GAP = 128, roomy(88), 116, 20, 10


class SystemRow(QWidget):
    """A system: `removed()`."""

    removed = Signal()

    def __init__(self, number: str) -> None:
        super().__init__()
        self.name = TextEntry(tr("系统 {number}：名称").format(number=number), hint=tr("必填"))
        self.important = ThreeWay(tr("系统 {number}：重要信息系统").format(number=number), None)
        self.grade = Choice(tr("系统 {number}：等保级别").format(number=number), _GRADES)
        self.grade.set_value(None)
        self.fee = MoneyEdit(tr("系统 {number}：云服务费").format(number=number))
        self.fee.setPlaceholderText(tr("未分列"))
        self.remove = Button(
            "", "icon", icon="trash", tip=tr("删除系统 {number}").format(number=number), height=_REMOVE
        )
        self.reason = Reason()
        self.grade.setFixedWidth(_GRADE)
        self.fee.setFixedWidth(_FEE)
        line = QHBoxLayout()
        line.setSpacing(_GAP)
        line.addWidget(self.name, 1)
        for widget in (self.important, self.grade, self.fee, self.remove):
            line.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(line)
        column.addWidget(self.reason)
        self.remove.clicked.connect(lambda: self.removed.emit())

    @property
    def touched(self) -> bool:
        """Whether anything was entered."""
        entered = self.important.value is not None or self.grade.value is not None
        return entered or bool(self.name.text() or self.fee.text())

    def read(self, system_id: str) -> System | Entry:
        """The system, or the editor whose words cannot be taken; the reason is then shown."""
        self.refuse("")
        for editor in (self.name, self.fee):
            try:
                typed_value(editor, required=editor is self.name)
            except EntryError as error:
                self.refuse(str(error), editor)
                return editor
        return System(
            id=system_id,
            name=typed_value(self.name, required=True),
            important=self.important.value,
            grade=self.grade.value,
            fee=typed_value(self.fee, required=False),
        )

    def refuse(self, reason: str, editor: Entry | None = None) -> None:
        """Show why the row cannot be taken; nothing takes it away."""
        for each in (self.name, self.fee):
            each.set_error(reason if each is editor else "")
        self.reason.set(reason)


class SystemsStep(Step):
    """The systems, a row each."""

    title = tr("信息系统")

    def __init__(self) -> None:
        super().__init__(_NOTE)
        self.rows: KeyedRows[str, SystemRow] = KeyedRows(str, self._make, lambda _row, _key: None, spacing=6)
        self._keys: tuple[str, ...] = ("s1",)
        self.systems: tuple[System, ...] = ()
        self.more = Button(
            tr("增加系统"), "link", icon="plus", tip=tr("再加一个信息系统（Alt+X）"), height=24
        )
        self.more.setShortcut("Alt+X")
        self.reason = Reason()
        self.column.addLayout(_heads())
        self.column.addLayout(self.rows.layout)
        self.column.addWidget(self.reason)
        line = QHBoxLayout()
        line.addWidget(self.more)
        line.addStretch(1)
        self.column.addLayout(line)
        self.column.addStretch(1)
        self.more.clicked.connect(self._add)
        self._show()

    @property
    def first(self) -> QWidget:
        return self.rows.widgets[self._keys[0]].name

    @property
    def touched(self) -> bool:
        return len(self._keys) > 1 or any(each.touched for each in self.rows.widgets.values())

    def _make(self, key: str) -> SystemRow:
        row = SystemRow(key.removeprefix("s"))
        row.removed.connect(lambda: self._remove(key))
        return row

    def _show(self) -> None:
        self.rows.set(self._keys)
        for row in self.rows.widgets.values():
            row.remove.setEnabled(len(self._keys) > 1)
        order_tabs(self)

    def _add(self) -> None:
        self._keys = (*self._keys, free_id("s", self._keys))
        self._show()
        self.rows.widgets[self._keys[-1]].name.setFocus()

    def _remove(self, key: str) -> None:
        self.more.setFocus()  # The row goes, and the cursor would leave the dialog with it.
        self._keys = tuple(each for each in self._keys if each != key)
        self._show()

    def read(self) -> bool:
        self.reason.set("")
        read = [self.rows.widgets[key].read(key) for key in self._keys]
        wrong = next((each for each in read if isinstance(each, Entry)), None)
        if wrong is not None:
            wrong.setFocus()
            return False
        self.systems = tuple(each for each in read if isinstance(each, System))
        return True

    def refuse(self, problem: Problem) -> bool:
        if not problem.field.startswith("terms.systems"):
            return False
        words = problem_words((problem,))
        place = next(self._placed(problem.field), None)
        if place is None:
            self.reason.set(words)
        else:
            self.rows.widgets[place].refuse(words)
        return True

    def _placed(self, field: str) -> Iterator[str]:
        """The row that a problem is about."""
        for place, key in enumerate(self._keys):
            if field.startswith(f"terms.systems[{place}]"):
                yield key


def _heads() -> QHBoxLayout:
    heads = QHBoxLayout()
    heads.setSpacing(_GAP)
    heads.addWidget(Label(tr("名称"), "small", "ink3"), 1)
    for word, width, right in (
        (tr("重要信息系统"), _IMPORTANT, False),
        (tr("等保级别"), _GRADE, False),
        (tr("云服务费（元）"), _FEE, True),
    ):
        head = Label(word, "small", "ink3", right=right)
        head.setFixedWidth(width)
        heads.addWidget(head)
    heads.addSpacing(_REMOVE + _GAP)
    return heads
