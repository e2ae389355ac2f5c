"""A name is asked for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.views.i18n import tr
from desktop.views.widgets import Button, Label, Reason, TextEntry

_WIDTH = 360


class NameDialog(QDialog):
    """`NameDialog("保存筛选", "筛选的名称", objection, parent).open()`; `named(name)` on Enter or 保存.

    `objection(name)` says why a name cannot be given, or nothing; then it is said and the dialog stays.
    """

    named = Signal(str)

    def __init__(
        self, title: str, label: str, objection: Callable[[str], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(_WIDTH)
        self._objection = objection
        self.field = TextEntry(label)
        self.reason = Reason()
        self.reason.hide()
        self.save = Button(tr("保存"), "primary", tip=tr("保存（Enter）"))
        self.cancel = Button(tr("取消"), tip=tr("取消（Esc）"))
        words = Label(label, "body")
        words.setBuddy(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        for part in (words, self.field, self.reason):
            column.addWidget(part)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.save)
        column.addLayout(row)
        self.field.entered.connect(lambda _: self._submit())
        self.save.clicked.connect(self._submit)
        self.cancel.clicked.connect(self.reject)

    def _submit(self) -> None:
        name = self.field.text().strip()
        reason = self._objection(name)
        self.reason.setVisible(bool(reason))
        self.reason.set(reason)
        if reason:
            self.field.setFocus()
        else:
            self.named.emit(name)
            self.accept()
