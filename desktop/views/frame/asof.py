"""The as-of control: which day the whole window shows, typed or picked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton

from desktop.models.calendar import ONE_DAY, AsOf, Calendar
from desktop.views.i18n import tr
from desktop.views.theme import font, tint
from desktop.views.week import weekday_name
from desktop.views.widgets import paint_icon

if TYPE_CHECKING:
    from desktop.views.widgets import DayPick


class AsOfControl(QAbstractButton):
    """`AsOfControl(calendar)`, `set(as_of, today)`; `chosen(date)` when the user names another day.

    `offered`, where it is set, gives the days that its calendar offers by name beside today. Amber while the
    day is not today.
    """

    chosen = Signal(object)

    def __init__(self, calendar: Calendar) -> None:
        super().__init__()
        #: The days off that the calendar below it marks.
        self.calendar = calendar
        self._as_of = AsOf(dt.date(2000, 1, 1))
        self._today = self._as_of.day
        self.offered: Callable[[], tuple[tuple[str, dt.date], ...]] = tuple
        self._hovered = False
        self.setFixedHeight(28)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolTip(tr("整个窗口按这一天显示；点击选择另一天"))
        self.clicked.connect(self.open_calendar)

    @property
    def is_today(self) -> bool:
        """Whether the window shows today."""
        return self._as_of.day == self._today and self._as_of.instant is None

    def set(self, as_of: AsOf, today: dt.date) -> None:
        """Show a day."""
        if (as_of, today) == (self._as_of, self._today):
            return
        self._as_of, self._today = as_of, today
        self.setAccessibleName(tr("截至日期：") + "".join(word for word, _ in self._words()))
        self.updateGeometry()
        self.update()

    def open_calendar(self) -> DayPick:
        """Show the calendar, with a field to type the day."""
        from desktop.views.widgets import DayPick

        return DayPick.open_below(
            self,
            self._as_of.day,
            self.chosen.emit,
            today=self._today,
            calendar=self.calendar,
            typed=True,
            presets=self.offered(),
        )

    def _words(self) -> tuple[tuple[str, bool], ...]:
        """The words and whether each is strong."""
        day = self._as_of.day
        time = f" {self._as_of.instant:%H:%M:%S}" if self._as_of.instant else ""
        note = tr(" · 今天") if self.is_today else tr(" · 非今天")
        return (tr("截至 "), False), (day.isoformat() + time, True), (f" {weekday_name(day)}{note}", False)

    def sizeHint(self) -> QSize:
        width = sum(QFontMetrics(_face(strong)).horizontalAdvance(word) + 3 for word, strong in self._words())
        return QSize(32 + width + 28, 28)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hovered = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = False
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        amber = not self.is_today
        ground = "warn_soft" if amber else "hover" if self._hovered else "surface"
        edge = "accent" if self.hasFocus() else "warn_fill" if amber else "line"
        painter.setPen(QPen(tint(edge), 1))
        painter.setBrush(tint(ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        quiet = "warn" if amber else "ink2"
        paint_icon(painter, QRectF(9, 6, 16, 16), "calendar", quiet)
        left = 32.0
        for word, strong in self._words():
            painter.setFont(_face(strong))
            painter.setPen(tint("warn" if amber else "ink" if strong else "ink2"))
            width = QFontMetrics(_face(strong)).horizontalAdvance(word) + 3
            painter.drawText(QRectF(left, 0, width, 28), Qt.AlignmentFlag.AlignVCenter, word)
            left += width
        paint_icon(painter, QRectF(self.width() - 23, 7, 14, 14), "chevron-down", quiet)
        painter.end()


def _face(strong: bool) -> QFont:
    return font("section") if strong else font("small")


def named_days(
    today: dt.date, service_end: dt.date | None, sealed: dt.date | None
) -> tuple[tuple[str, dt.date], ...]:
    """The days beside today that are asked for by name; what is not known is left out."""
    found = (
        (tr("上月末"), today.replace(day=1) - ONE_DAY),
        (tr("合同到期日"), service_end),
        (tr("上一个封存月末"), sealed),
    )
    return tuple((name, day) for name, day in found if day is not None)
