"""Rows of a form: label, editor, and the reason below it when a record is refused."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QPointF, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QToolTip,
    QWidget,
)

from desktop.models.assessment import Problem
from desktop.views.theme import font, tint
from desktop.views.widgets.entries import Entry
from desktop.views.widgets.problems import problem_words
from desktop.views.widgets.states import SHAPE, SPACE, State, paint_shape
from desktop.views.widgets.text import Label, set_property

#: No list of words asks for more than this, nor insists on more than that; in px.
_WIDEST, _NARROWEST = 400, 200


class Choice(QComboBox):
    """One of a few values: `Choice("原因", ((None, "未认定"), (Cause.CARRIER, "运营商")))`.

    `committed(value)` when the user picks; `set_value` shows one without a signal.
    """

    committed = Signal(object)

    def __init__(
        self,
        name: str,
        options: tuple[tuple[Any, str], ...] = (),
        *,
        height: int = 26,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._options: tuple[tuple[Any, str], ...] | None = None
        self._values: tuple[Any, ...] = ()
        self.setFont(font("body"))
        self.setFixedHeight(height)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_options(options)
        self.activated.connect(lambda index: self.committed.emit(self._values[index]))

    @property
    def value(self) -> Any:
        """The value shown; None where there is none."""
        index = self.currentIndex()
        return self._values[index] if index >= 0 else None

    @property
    def values(self) -> tuple[Any, ...]:
        """All values that are offered, in order."""
        return self._values

    def choose(self, value: Any) -> None:
        """Choose a value that is offered, as the user would."""
        if self.value != value:
            self.set_value(value)
            self.committed.emit(value)

    def set_options(self, options: tuple[tuple[Any, str], ...]) -> None:
        """Offer these (value, word) pairs, keeping the value where it remains."""
        if options == self._options:
            return
        self._options = options
        blocker = QSignalBlocker(self)
        kept = self.value if self._values else None
        self._values = tuple(value for value, _ in options)
        self.clear()
        self.addItems([word for _, word in options])
        self.set_value(kept)
        blocker.unblock()

    def set_value(self, value: Any) -> None:
        """Show a value; one that is not offered shows nothing chosen."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    def set_error(self, reason: str) -> None:
        """Mark as wrong with the reason as tip, or as right again."""
        set_property(self, "wrong", bool(reason))
        self.setToolTip(reason)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def sizeHint(self) -> QSize:
        """As wide as its words, up to what a line of a form holds: longer ones are cut."""
        return super().sizeHint().boundedTo(QSize(_WIDEST, self.maximumHeight()))

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().boundedTo(QSize(_NARROWEST, self.maximumHeight()))

    @property
    def shown(self) -> str:
        """The word as it is shown: cut where there is no room for all of it."""
        return self._cut(self._option())

    def _option(self) -> QStyleOptionComboBox:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        return option

    def _cut(self, option: QStyleOptionComboBox) -> str:
        part = QStyle.SubControl.SC_ComboBoxEditField
        field = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self)
        return self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, field.width())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and not self.toolTip():
            word = self.currentText()
            QToolTip.showText(event.globalPos(), "" if self.shown == word else word, self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = self._option()
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        option.currentText = self._cut(option)  # type: ignore[attr-defined]
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tint("ink2" if self.isEnabled() else "ctl"), 1.3))
        middle = QPointF(self.width() - 13, self.height() / 2)
        down = QPointF(middle.x(), middle.y() + 2)
        painter.drawPolyline([middle + QPointF(-4, -2), down, middle + QPointF(4, -2)])
        painter.end()


class Reason(Label):
    """Why a value was refused: the shape of an error, and words that wrap beside it."""

    def __init__(self) -> None:
        super().__init__("", "small", "bad", wrap=True)
        self.setContentsMargins(SHAPE + SPACE, 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        paint_shape(painter, QRectF(0, 4, SHAPE, SHAPE), State.BAD)
        painter.end()


class Field(QWidget):
    """`Field("付款日", DateEdit("付款日"), key="date")`: the label, the editor, an error line below.

    `key` is the record's field, so that a form can hand it the Problem of that field; a label given as
    "" leaves no room for one. A failing editor shows its reason by itself.
    """

    def __init__(
        self,
        label: str,
        editor: QWidget,
        error: str = "",
        *,
        key: str = "",
        label_width: int = 84,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.key = key
        self.editor = editor
        self._error = Reason()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        if label:
            name = Label(label, "body", "ink2")
            name.setBuddy(editor)
            name.setMinimumWidth(label_width)
            grid.addWidget(name, 0, 0)
        fixed = editor.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Fixed
        grid.addWidget(editor, 0, 1, Qt.AlignmentFlag.AlignLeft if fixed else Qt.AlignmentFlag(0))
        grid.addWidget(self._error, 1, 1)
        if not editor.accessibleName():
            editor.setAccessibleName(label)
        if isinstance(editor, Entry):
            editor.failed.connect(self._error.tell)
        self._error.tell(error)

    @property
    def error(self) -> str:
        """The reason shown, or nothing."""
        return self._error.whole()

    def set_error(self, reason: str) -> None:
        """Show why the value was refused; nothing takes it away."""
        if isinstance(self.editor, Entry | Choice):
            self.editor.set_error(reason)
        self._error.tell(reason)

    def show_problem(self, problem: Problem) -> None:
        """Show a problem of this field: reason, expected, way out."""
        self.set_error(problem_words((problem,)))
