"""系统: the information systems that the contract serves, and the monthly base that each of them gives."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.contract import System, Terms
from desktop.models.money import grouped, rounded
from desktop.rules.findings import system_base
from desktop.views.i18n import roomy, tr
from desktop.views.pages.contract.adding import NewName
from desktop.views.pages.contract.desk import ContractDesk
from desktop.views.pages.contract.fields import said, settle
from desktop.views.widgets import (
    Button,
    Card,
    Choice,
    Entry,
    Explainer,
    FigureLabel,
    Label,
    MoneyEdit,
    TextEntry,
    ThreeWay,
)
from desktop.views.widgets.keyed import KeyedRows
from desktop.views.widgets.reason import Reason

_IMPORTANT, _GRADE, _FEE, _BASE = roomy(128), 92, 130, 130
_GRADES: tuple[tuple[int | None, str], ...] = (
    (None, tr("未定级")),
    *((grade, tr("{word}级").format(word=word)) for grade, word in enumerate(tr("一二三四五"), 1)),
)
_GAP = 12


class SystemLine(QWidget):
    """A system: `edited(field, value)`, `removed()`, `chosen()`."""

    edited = Signal(str, object)
    removed = Signal()
    chosen = Signal()

    def __init__(self, system: System, explainer: Explainer) -> None:
        super().__init__()
        name = tr("系统 {id}").format(id=system.id)
        self.name = TextEntry(tr("{name}：名称").format(name=name), height=24)
        self.important = ThreeWay(tr("{name}：重要信息系统").format(name=name), system.important)
        self.grade = Choice(tr("{name}：等保级别").format(name=name), _GRADES, height=24)
        self.fee = MoneyEdit(tr("{name}：云服务费").format(name=name), height=24)
        self.fee.setPlaceholderText(tr("未约定"))
        self.base = FigureLabel(
            "", tr("元"), "row", f"base:{system.id}", explainer, right=True, name=tr("月基数")
        )
        self.remove = Button("", "icon", icon="trash", tip=tr("删除{name}").format(name=name), height=20)
        self.reason = Reason()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(_GAP)
        line.addWidget(self.name, 1)
        for widget, width in _columns(self.important, self.grade, self.fee, self.base):
            cell = QHBoxLayout()
            cell.addWidget(widget)
            if widget is self.important:
                cell.addStretch(1)
                cell.addSpacing(width - widget.sizeHint().width())
            else:
                widget.setFixedWidth(width)
            line.addLayout(cell)
        line.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(line)
        column.addWidget(self.reason)

    def _connect(self) -> None:
        for field, editor in (("name", self.name), ("grade", self.grade), ("fee", self.fee)):
            editor.committed.connect(lambda value, field=field: self.edited.emit(field, value))
            editor.installEventFilter(self)
        self.important.changed.connect(lambda value: self.edited.emit("important", value))
        self.fee.failed.connect(self.reason.set)
        self.remove.clicked.connect(lambda: self.removed.emit())

    def show_system(self, system: System, terms: Terms) -> None:
        """Show a system and its base."""
        self.important.set(system.important)
        self.grade.set_value(system.grade)
        for editor, value in ((self.name, system.name), (self.fee, system.fee)):
            settle(editor, value)
        self.base.set(grouped(rounded(system_base(terms, (system.id,))[0])))

    def refuse(self, system: System, field: str, reason: str) -> None:
        """Say why; a typed word stays as it was typed, a choice is what it was."""
        editor: Any = getattr(self, field)
        if isinstance(editor, Entry):
            editor.refuse(getattr(system, field), reason)
        elif isinstance(editor, Choice):
            editor.set_value(getattr(system, field))
        else:
            editor.set(getattr(system, field))
        self.reason.set(reason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.chosen.emit()
        return super().eventFilter(watched, event)


def _columns(*widgets: QWidget) -> tuple[tuple[QWidget, int], ...]:
    return tuple(zip(widgets, (_IMPORTANT, _GRADE, _FEE, _BASE), strict=True))


class SystemsCard(Card):
    """All systems, each edited in its line. `leave` takes the focus before a line goes."""

    def __init__(self, desk: ContractDesk, explainer: Explainer) -> None:
        self.add = Button(tr("增加系统"), "link", icon="plus", tip=tr("增加一个信息系统（Alt+X）"), height=22)
        super().__init__(tr("系统"), "", self.add)
        self._desk, self._explainer = desk, explainer
        self.lines: KeyedRows[System, SystemLine] = KeyedRows(
            lambda system: system.id, self._make, self._fill, spacing=6
        )
        self.new = NewName(tr("系统名称"), desk.add_system)
        self.add.setShortcut("Alt+X")
        self.add.clicked.connect(self.new.begin)
        self.new.closed.connect(self.add.setFocus)
        self.body.addLayout(_heads())
        self.body.addLayout(self.lines.layout)
        self.body.addWidget(self.new)

    def show_contract(self) -> None:
        """Show the systems."""
        terms = self._desk.contract.terms
        unstated = sum(each.fee is None for each in terms.systems)
        words = tr("，{unstated} 个未约定费用，按合同总额计").format(unstated=unstated) if unstated else ""
        self.set_title(tr("系统"), tr("{count} 个{words}").format(count=len(terms.systems), words=words))
        self.lines.set(terms.systems)

    def _make(self, system: System) -> SystemLine:
        line = SystemLine(system, self._explainer)
        key = system.id
        line.edited.connect(lambda field, value: self._edit(key, field, value))
        line.removed.connect(lambda: self._remove(key))
        line.chosen.connect(lambda: self._explainer.select(f"base:{key}"))
        return line

    def _fill(self, line: SystemLine, system: System) -> None:
        line.show_system(system, self._desk.contract.terms)

    def _edit(self, system_id: str, field: str, value: object) -> None:
        self._attempt(system_id, field, lambda: self._desk.change_system(system_id, field, value))

    def _remove(self, system_id: str) -> None:
        self.add.setFocus()  # The line goes, and the focus would leave the page with it.
        self._attempt(system_id, "important", lambda: self._desk.remove_system(system_id))

    def _attempt(self, system_id: str, field: str, command: Callable[[], Any]) -> None:
        line, system = self.lines.widgets[system_id], self._desk.contract.terms.system(system_id)
        line.reason.set("")
        problems = command()
        if problems and system is not None:
            line.refuse(system, field, said(problems))


def _heads() -> QHBoxLayout:
    heads = QHBoxLayout()
    heads.setSpacing(_GAP)
    heads.addWidget(Label(tr("名称"), "small", "ink3"), 1)
    for word, width, right in (
        (tr("重要信息系统"), _IMPORTANT, False),
        (tr("等保级别"), _GRADE, False),
        (tr("云服务费（元）"), _FEE, True),
        (tr("月基数"), _BASE, True),
    ):
        head = Label(word, "small", "ink3", right=right)
        head.setFixedWidth(width)
        heads.addWidget(head)
    heads.addSpacing(20 + _GAP)
    heads.setAlignment(Qt.AlignmentFlag.AlignVCenter)
    return heads
