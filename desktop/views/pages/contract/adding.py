"""The field with which something is added: hidden until it is begun, its name makes it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.assessment import Problem
from desktop.views.i18n import tr
from desktop.views.pages.contract.fields import said
from desktop.views.widgets import Button, Label, TextEntry
from desktop.views.widgets.reason import Reason


class NewName(QWidget):
    """`NewName("系统名称", desk.add_system)`; Enter and 增加 add, Escape and 取消 give up.

    `closed` when done.
    """

    closed = Signal()

    def __init__(self, label: str, add: Callable[[str], tuple[Problem, ...]]) -> None:
        super().__init__()
        self._label, self._add = label, add
        self.entry = TextEntry(
            tr("新增：{label}").format(label=label),
            hint=tr("{label}，回车增加").format(label=label),
            height=24,
        )
        self.save = Button(tr("增加"), tip=tr("增加（Enter）"), height=24)
        self.cancel = Button(tr("取消"), "quiet", tip=tr("放弃（Esc）"), height=24)
        self.reason = Reason()
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(Label(label, "body", "ink2"))
        line.addWidget(self.entry, 1)
        line.addWidget(self.cancel)
        line.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 2)
        column.setSpacing(2)
        column.addLayout(line)
        column.addWidget(self.reason)
        self.save.clicked.connect(self._submit)
        self.cancel.clicked.connect(self._close)
        self.hide()

    def begin(self) -> None:
        """Show the field with the cursor in it; what is already being typed there stays."""
        self.show()
        self.entry.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._submit()
        else:
            super().keyPressEvent(event)

    def _submit(self) -> None:
        name = self.entry.text().strip()
        problems = (
            self._add(name)
            if name
            else (Problem("name", tr("没有填写{label}").format(label=self._label), tr("名称"), ""),)
        )
        self.reason.set(said(problems))
        if problems:
            self.entry.setFocus()
        else:
            self._close()

    def _close(self) -> None:
        self.entry.set_value("")
        self.reason.set("")
        self.closed.emit()
        self.hide()
