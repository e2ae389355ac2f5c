"""A record that is not saved yet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.models.facts import KIND_OF
from desktop.models.halfdone import HalfDone
from desktop.views.i18n import tr
from desktop.views.widgets.buttons import Button
from desktop.views.widgets.entries import Entry
from desktop.views.widgets.grounds import paint_asking
from desktop.views.widgets.layouts import Layout
from desktop.views.widgets.recordform import Form
from desktop.views.widgets.resumable import Resumable, type_into, typed_in
from desktop.views.widgets.text import Label


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
        paint_asking(self)
