"""The top bar: contract, as-of day, search, 假设, undo and redo, theme, 依据."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from desktop.models.calendar import AsOf, Calendar
from desktop.views.frame.asof import AsOfControl
from desktop.views.frame.contractbox import ContractBox
from desktop.views.i18n import tr
from desktop.views.theme import font, tint
from desktop.views.widgets import Button, paint_icon

HEIGHT = 44
_AMBER = 2
_FIND, _FIND_KEYS = tr("查找，或写要做的事"), "Ctrl K"
_FEW_WORDS = 40
_TRIAL = tr("假设：此后的改动只试算，不存入文件（Ctrl+J）")


class TopBar(QWidget):
    """Holds the controls; the window wires them. Under it an amber rule while the day is not today."""

    def __init__(self, calendar: Calendar) -> None:
        super().__init__()
        self.setFixedHeight(HEIGHT)
        self.contract = ContractBox()
        self.as_of = AsOfControl(calendar)
        self.search = SearchButton()
        self.trial = Button(tr("假设"), "quiet", icon="branch", tip=_TRIAL, height=28, role="body")
        self.trial.setCheckable(True)
        self.undo = Button("", "icon", icon="undo", tip=tr("撤销"), height=28)
        self.redo = Button("", "icon", icon="redo", tip=tr("重做"), height=28)
        self.look = Button("", "icon", icon="sun", tip=tr("外观和语言"), height=28)
        self.evidence = KeyButton(tr("依据"), "panel", "F4")
        self.evidence.setCheckable(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 1)
        row.setSpacing(8)
        row.addWidget(self.contract)
        row.addWidget(self.as_of)
        row.addStretch(1)
        row.addWidget(self.search, 4)
        row.addStretch(1)
        for button in (self.trial, self.undo, self.redo, self.look, self.evidence):
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


class SearchButton(QAbstractButton):
    """Looks like a field and opens the palette."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(28)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(tr("查找记录、条款和操作（Ctrl+K）"))
        self.setAccessibleName(tr("查找记录、条款和操作"))

    def sizeHint(self) -> QSize:
        return QSize(260, 28)

    def minimumSizeHint(self) -> QSize:
        return QSize(36, 28)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tint("accent" if self.hasFocus() else "line2"), 1))
        painter.setBrush(tint("hover" if self.underMouse() else "surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        paint_icon(painter, QRectF(10, 6, 16, 16), "search")
        room = self.width() - 34 - _cap_width(_FIND_KEYS) - 12
        if room > _FEW_WORDS:
            painter.setFont(font("small"))
            painter.setPen(tint("ink3"))
            words = QFontMetrics(font("small")).elidedText(_FIND, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRectF(34, 0, room, 28), Qt.AlignmentFlag.AlignVCenter, words)
            paint_cap(painter, self.width() - _cap_width(_FIND_KEYS) - 6.5, _FIND_KEYS)
        painter.end()


def _cap_width(keys: str) -> int:
    return QFontMetrics(font("caption")).horizontalAdvance(keys) + 10


def paint_cap(painter: QPainter, left: float, keys: str, *, on: bool = False) -> None:
    """Keys in a cap, in a control of 28 px."""
    cap = QRectF(left, 5.5, _cap_width(keys), 17)
    painter.setPen(QPen(tint("accent_line" if on else "line"), 1))
    painter.setBrush(tint("accent_soft" if on else "sunken"))
    painter.drawRoundedRect(cap, 3, 3)
    painter.setFont(font("caption"))
    painter.setPen(tint("accent" if on else "ink3"))
    painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, keys)


class KeyButton(Button):
    """A quiet button that shows its key in a cap."""

    def __init__(self, text: str, icon: str, key: str) -> None:
        super().__init__(text, "quiet", icon=icon, height=28, role="body")
        self._key = key
        self.setToolTip(tr("{text}（{key}）").format(text=text, key=key))
        self.setProperty("capped", True)

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(_cap_width(self._key) + 4, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_cap(painter, self.width() - _cap_width(self._key) - 6.5, self._key, on=self.isChecked())
        painter.end()
