"""访问记录: every time that a permission was used, edited in place and held against it (第九条6)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.assessment import Problem
from desktop.models.register import Access, AccessPermission
from desktop.views.evident.recorder import refuse, settle
from desktop.views.i18n import tr
from desktop.views.pages.people.permit_rows import access_mark
from desktop.views.widgets import Button, InstantEdit, Label, State, StateLabel, TextEntry
from desktop.views.widgets.keyed import KeyedRows

_NO_TIME = (Problem("at", tr("时间为空"), tr("访问的时刻"), tr("要去掉这次访问，请按删除")),)


class AccessLine(QWidget):
    """One access: when, who, why, and how it stands. `edited(field, value)`, `removed()`."""

    edited = Signal(str, object)
    removed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.at = InstantEdit(tr("访问时间"), height=24)
        self.person = TextEntry(tr("访问人员"), hint=tr("人员"), height=24)
        self.purpose = TextEntry(tr("访问事由"), hint=tr("事由"), height=24)
        self.mark = StateLabel(State.OFF, "", "small")
        self.remove = Button("", "icon", icon="trash", tip=tr("删除这次访问"), height=20)
        self.at.setFixedWidth(158)
        self.person.setFixedWidth(84)
        self.mark.setMinimumWidth(96)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        row.addWidget(self.at)
        row.addWidget(self.person)
        row.addWidget(self.purpose, 1)
        row.addWidget(self.mark)
        row.addWidget(self.remove)
        for name, editor in (("at", self.at), ("person", self.person), ("purpose", self.purpose)):
            editor.committed.connect(lambda value, name=name: self.edited.emit(name, value))
        self.remove.clicked.connect(lambda: self.removed.emit())

    def show_access(self, leave: AccessPermission, access: Access) -> None:
        """Show an access under its permission; what is being typed stays."""
        settle(self.at, access.at, fresh=False)
        settle(self.person, access.person, fresh=False)
        settle(self.purpose, access.purpose, fresh=False)
        state, word = access_mark(leave, access)
        self.mark.set(state, word)
        self.mark.setToolTip(word)

    def refuse(self, access: Access, field: str, problems: tuple[Problem, ...]) -> None:
        """Show why a value was refused."""
        editor = {"at": self.at, "person": self.person}.get(field, self.purpose)
        refuse(editor, getattr(access, field), problems)


class AccessLog(QWidget):
    """`AccessLog(put, now)`, then `show_leave(leave)`: the log of one permission, the newest last."""

    def __init__(
        self,
        put: Callable[[AccessPermission], tuple[Problem, ...]],
        now: Callable[[], dt.datetime],
    ) -> None:
        super().__init__()
        self._put, self._now = put, now
        self._leave: AccessPermission | None = None
        self.title = Label(tr("访问记录"), "section")
        self.add = Button(
            tr("登记访问"), icon="plus", height=24, tip=tr("登记一次访问，时间先填现在（Alt+G）")
        )
        self.add.setShortcut("Alt+G")
        self.empty = Label(tr("没有访问记录。"), "small", "ink3")
        self.lines: KeyedRows[tuple[str, Access], AccessLine] = KeyedRows(
            lambda pair: pair[0], self._make, self._fill, spacing=4
        )
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 4)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.empty)
        column.addLayout(self.lines.layout)
        self.add.clicked.connect(self._begin)

    def show_leave(self, leave: AccessPermission | None) -> None:
        """Show the log of a permission; hidden where there is none."""
        self._leave = leave
        self.setVisible(leave is not None)
        log = leave.log if leave else ()
        self.empty.setVisible(not log)
        name = leave.id if leave else ""
        self.lines.set([(f"{name}:{place}", each) for place, each in enumerate(log)])

    def _make(self, pair: tuple[str, Access]) -> AccessLine:
        line = AccessLine()
        place = int(pair[0].rpartition(":")[2])
        line.edited.connect(lambda field, value: self._edit(place, line, field, value))
        line.removed.connect(lambda: self._remove(place))
        return line

    def _fill(self, line: AccessLine, pair: tuple[str, Access]) -> None:
        if self._leave is not None:
            line.show_access(self._leave, pair[1])

    def _begin(self) -> None:
        """Record an access now by the holder; the cursor goes to who it was."""
        leave = self._leave
        if leave is None:
            return
        made = Access(at=self._now().replace(microsecond=0), person=leave.holder)
        if not self._put(msgspec.structs.replace(leave, log=(*leave.log, made))):
            self.lines.widgets[f"{leave.id}:{len(leave.log)}"].person.setFocus()

    def _edit(self, place: int, line: AccessLine, field: str, value: object) -> None:
        leave = self._leave
        if leave is None:
            return
        old = leave.log[place]
        if field == "at" and value is None:
            line.refuse(old, field, _NO_TIME)
            return
        log = list(leave.log)
        log[place] = msgspec.structs.replace(old, **{field: value})
        if problems := self._put(msgspec.structs.replace(leave, log=tuple(log))):
            line.refuse(old, field, problems)

    def _remove(self, place: int) -> None:
        leave = self._leave
        if leave is None:
            return
        self.add.setFocus()
        log = leave.log[:place] + leave.log[place + 1 :]
        self._put(msgspec.structs.replace(leave, log=log))
