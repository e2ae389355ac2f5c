"""A single thing of the contract in its field: label, editor, clause, and why it was refused."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.models.assessment import Problem
from desktop.models.contract import Contract
from desktop.views.i18n import roomy, say, tr
from desktop.views.pages.contract.items import Item, heading, value_at
from desktop.views.theme import font, tint
from desktop.views.widgets import (
    CountEdit,
    DateEdit,
    Entry,
    Label,
    MoneyEdit,
    ShareEdit,
    TextEntry,
    set_property,
)
from desktop.views.widgets.problems import problem_words
from desktop.views.widgets.reason import Reason

_HEIGHT = 24
_SIDE = 16
_CLAUSE = max(76, roomy(66))
#: More reasons than these are only counted.
_MOST_REASONS = 3


def said(problems: Sequence[Problem]) -> str:
    """Why an edit was refused, in a few lines."""
    words = problem_words(tuple(problems[:_MOST_REASONS]))
    more = len(problems) - _MOST_REASONS
    return tr("{words}\n另有 {more} 处").format(words=words, more=more) if more > 0 else words


def editor_for(item: Item) -> Entry:
    """The editor of a thing of its kind."""
    match item.kind:
        case "date":
            return DateEdit(item.name, height=_HEIGHT)
        case "money":
            return MoneyEdit(item.name, height=_HEIGHT)
        case "count":
            return CountEdit(item.name, item.unit, height=_HEIGHT)
        case "share":
            return ShareEdit(item.name, height=_HEIGHT)
    return TextEntry(item.name, height=_HEIGHT)


def fix_width(label: Label, width: int) -> None:
    """Give a label that shortens its words a width of its own, which a layout would not leave it."""
    label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
    label.setFixedWidth(width)


def settle(editor: Entry, value: object, *, fresh: bool = False) -> None:
    """Show a value; what is being typed while it is the same stays, unless something else is shown now."""
    if not fresh and editor.value == value:
        return
    editor.set_value(value)
    if isinstance(editor, TextEntry):
        editor.setCursorPosition(0)  # A long text is shown from its beginning.
        editor.setToolTip(str(value))


class ItemRow(QWidget):
    """`ItemRow(item, label_width=96)`; `edited(value)` when the field was left with another value,
    `chosen()` when the cursor comes into it.

    `width` fixes the editor's; with `cited` the clause stands at the end. A `listed` row is one of a list:
    dense, its field without a frame until it is used, marked while it is chosen.
    """

    edited = Signal(object)
    chosen = Signal()

    def __init__(
        self, item: Item, *, label_width: int = 0, width: int = 0, cited: bool = True, listed: bool = False
    ) -> None:
        super().__init__()
        self.item = item
        self._listed = listed
        self._chosen = False
        self._recorded: Any = None
        self.editor = editor_for(item)
        words = (
            tr("{label}（{unit}）").format(label=item.label, unit=item.unit)
            if listed and item.kind == "money"
            else item.label
        )
        self.label = Label(words, "small" if listed else "body", "ink2", elide=listed)
        self.clause = Label("", "small", "ink3", elide=True, right=listed)
        self.reason = Reason()
        self._lay_out(label_width, width, cited=cited)
        self.label.setBuddy(self.editor)
        if listed and item.kind != "text":
            self.editor.setFont(font("small"))
            self.editor.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.editor.failed.connect(self.reason.set)
        self.editor.committed.connect(self._take)
        self.editor.installEventFilter(self)

    def _lay_out(self, label_width: int, width: int, *, cited: bool) -> None:
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.label, int(self._listed))
        if label_width:
            self.label.setMinimumWidth(label_width)
        if width:
            self.editor.setFixedWidth(width)
        line.addWidget(self.editor, int(not width))
        if self.item.kind == "money" and not self._listed:
            line.addWidget(Label(self.item.unit, "small", "ink3"))
        if cited:
            fix_width(self.clause, _CLAUSE)
            line.addWidget(self.clause)
        elif width:
            line.addStretch(1)
        column = QVBoxLayout(self)
        side = _SIDE - 1 if self._listed else 0
        column.setContentsMargins(side, 2 * self._listed, side, 2 * self._listed)
        column.setSpacing(2)
        column.addLayout(line)
        column.addWidget(self.reason)

    def show_contract(self, contract: Contract) -> None:
        """Show what stands there; what is being typed while that is the same stays."""
        value = self._recorded = value_at(contract, self.item.path)
        if self.item.optional:
            self.editor.setPlaceholderText(self.item.absent(contract))
        settle(self.editor, value)
        set_property(self.editor, "bare", self._listed and value is not None)
        self.clause.set(heading(contract, self.item.clause))
        found = contract.clause(self.item.clause)
        tip = tr("{heading}：{text}").format(heading=say(found.heading), text=found.text) if found else ""
        self.label.setToolTip(tip)
        self.clause.setToolTip(tip)

    def refuse(self, problems: Sequence[Problem]) -> None:
        """Keep what was typed with the reason; nothing changed."""
        self.editor.refuse(self._recorded, said(problems))

    def set_chosen(self, chosen: bool) -> None:
        """Tell it from the other rows of its list."""
        self._chosen = chosen
        self.update()

    def _take(self, value: Any) -> None:
        if value is None and not self.item.optional:
            reason = tr("{label}为空，请填写；按 Esc 恢复原来的内容").format(label=self.item.label)
            self.editor.refuse(self._recorded, reason)
            return
        self.edited.emit(value)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.chosen.emit()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._listed:
            self.editor.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._listed:
            return
        painter = QPainter(self)
        if self._chosen:
            painter.fillRect(self.rect(), tint("accent_soft"))
            painter.fillRect(QRect(0, 0, 3, self.height()), tint("accent"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, tint("grid"))
        painter.end()
