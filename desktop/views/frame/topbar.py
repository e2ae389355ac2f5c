"""The top bar: contract, as-of day, undo and redo, theme, 依据."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.models.calendar import AsOf, Calendar
from desktop.views.frame.asof import AsOfControl
from desktop.views.frame.contractbox import ContractBox
from desktop.views.theme import font, tint
from desktop.views.widgets import Button

HEIGHT = 44
_AMBER = 2


class TopBar(QWidget):
    """Holds the controls; the window wires them. Under it an amber rule while the day is not today."""

    def __init__(self, calendar: Calendar) -> None:
        super().__init__()
        self.setFixedHeight(HEIGHT)
        self.contract = ContractBox()
        self.as_of = AsOfControl(calendar)
        self.undo = Button("", "icon", icon="undo", tip="撤销", height=28)
        self.redo = Button("", "icon", icon="redo", tip="重做", height=28)
        self.look = Button("", "icon", icon="sun", tip="外观", height=28)
        self.evidence = KeyButton("依据", "panel", "F4")
        self.evidence.setCheckable(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 1)
        row.setSpacing(8)
        row.addWidget(self.contract)
        row.addWidget(self.as_of)
        row.addStretch(1)
        for button in (self.undo, self.redo, self.look, self.evidence):
            row.addWidget(button)

    def show_day(self, as_of: AsOf, today: dt.date) -> None:
        """Show the as-of day, with a rule of its colour."""
        was_today = self.as_of.is_today
        self.as_of.set(as_of, today)
        if self.as_of.is_today != was_today:
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), tint("surface"))
        if self.as_of.is_today:
            painter.fillRect(0, self.height() - 1, self.width(), 1, tint("line"))
        else:
            painter.fillRect(0, self.height() - _AMBER, self.width(), _AMBER, tint("warn_fill"))
        painter.end()


class KeyButton(Button):
    """A quiet button that shows its key in a cap."""

    def __init__(self, text: str, icon: str, key: str) -> None:
        super().__init__(text, "quiet", icon=icon, height=28, role="body")
        self._key = key
        self.setToolTip(f"{text}（{key}）")
        self.setProperty("capped", True)

    def _cap(self) -> int:
        return QFontMetrics(font("caption")).horizontalAdvance(self._key) + 10

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(self._cap() + 4, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self._cap()
        cap = QRectF(self.width() - width - 6.5, 5.5, width, 17)
        on = self.isChecked()
        painter.setPen(QPen(tint("accent_line" if on else "line"), 1))
        painter.setBrush(tint("accent_soft" if on else "sunken"))
        painter.drawRoundedRect(cap, 3, 3)
        painter.setFont(font("caption"))
        painter.setPen(tint("accent" if on else "ink3"))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key)
        painter.end()
