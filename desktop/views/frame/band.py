"""Amber bands across the whole window: what is shown is another day, or is not what is stored."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.models.calendar import AsOf
from desktop.views.frame.ondemand import OnDemand
from desktop.views.i18n import tr
from desktop.views.theme import tint
from desktop.views.week import weekday_name
from desktop.views.widgets import Button, Label, State, paint_shape

_HEIGHT = 32
_STRIPES = 36
_STEP = 9


class Band(OnDemand):
    """Words and buttons on amber; `striped` has hatched ends, so that two bands are told apart."""

    def __init__(self, *, striped: bool = False) -> None:
        super().__init__()
        self._striped = striped

    def make(self) -> None:
        self.words = Label("", "small", "warn", elide=True, bold=True)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 1)
        self.column.setSpacing(0)
        self._row = QHBoxLayout()
        self._row.setContentsMargins(_STRIPES + 10, 3, 12, 3)
        self._row.setSpacing(8)
        self._row.addWidget(self.words, 1)
        self.column.addLayout(self._row)

    def add(self, text: str, *, tip: str, icon: str = "", checkable: bool = False) -> Button:
        """One more button at the right end."""
        button = Button(text, "plain", icon=icon, tip=tip, height=24)
        button.setCheckable(checkable)
        self._row.addWidget(button)
        return button

    def say(self, text: str) -> None:
        """Show the band with these words."""
        self.fill()
        self.words.set(text)
        self.setAccessibleName(text)
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), tint("warn_soft"))
        if self._striped:
            painter.save()
            painter.setClipRect(0, 0, _STRIPES, self.height())
            painter.setPen(QPen(tint("warn_fill"), 3))
            for left in range(-self.height(), _STRIPES, _STEP):
                painter.drawLine(left, self.height(), left + self.height(), 0)
            painter.restore()
        else:
            paint_shape(painter, QRectF(_STRIPES - 14, (_HEIGHT - 12) / 2, 12, 12), State.WARN)
        painter.fillRect(0, self.height() - 1, self.width(), 1, tint("warn_fill"))
        painter.end()


class DayBand(Band):
    """The day that the window shows instead of today: `show_day`, and `note` what an edit means then.

    `stepped(days)` and `left` ask for another day and for today.
    """

    stepped = Signal(int)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._as_of = AsOf(dt.date(2000, 1, 1))

    def make(self) -> None:
        super().make()
        self.before = self.add(tr("前一天"), tip=tr("前一天（Alt+←）"), icon="chevron-left")
        self.after = self.add(tr("后一天"), tip=tr("后一天（Alt+→）"), icon="chevron-right")
        self.today = self.add(tr("回到今天"), tip=tr("回到今天（Alt+Home）"))
        self.before.clicked.connect(lambda: self.stepped.emit(-1))
        self.after.clicked.connect(lambda: self.stepped.emit(1))
        self.today.clicked.connect(lambda: self.left.emit())

    def show_day(self, as_of: AsOf, today: dt.date) -> None:
        """Say which day is shown; nothing where it is today."""
        self._as_of = as_of
        if as_of.day == today and as_of.instant is None:
            self.hide()
            return
        shown = tr("{day}（{day2}）").format(day=as_of.day.isoformat(), day2=weekday_name(as_of.day))
        self.say(tr("整个窗口按 {shown}显示，今天是 {today}").format(shown=shown, today=today.isoformat()))

    def note(self, title: str) -> None:
        """Say what an edit made while another day is shown means."""
        day = self._as_of.day.isoformat()
        self.say(
            tr("已照常保存：{title}。所示仍是 {day} 的情况，这一天之后的事实不计入").format(
                title=title, day=day
            )
        )
