"""月历: the days of a month with what is due on each, in shape, word and colour."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.models.calendar import ONE_DAY, Calendar
from desktop.rules.docket import Due
from desktop.views.i18n import named, say, tr
from desktop.views.pages.agenda.fitted import fitted, wrapped
from desktop.views.pages.agenda.rows import SIDES, STAGES
from desktop.views.theme import font, tint
from desktop.views.week import WEEK
from desktop.views.widgets import paint_shape
from desktop.views.widgets.daypick import shifted

_HEAD = 24
WEEKS = 6
_LINE = 18
_SHAPE = 8


class MonthBoard(QWidget):
    """`show_days(by_day, today, calendar)`; arrows move the day in hand, Page Up and Down the month.

    `moved(day)` when the day in hand changes, `chosen(day)` on Enter or a double click.
    """

    moved = Signal(object)
    chosen = Signal(object)

    def __init__(self, day: dt.date) -> None:
        super().__init__()
        self.day = day
        self._today = day
        self._calendar: Calendar | None = None
        self._dues: dict[dt.date, tuple[Due, ...]] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("月历"))

    def show_days(self, dues: dict[dt.date, tuple[Due, ...]], today: dt.date, calendar: Calendar) -> None:
        """Show what is due on each day."""
        self._dues, self._today, self._calendar = dues, today, calendar
        self._describe()
        self.update()

    def move_to(self, day: dt.date) -> None:
        """Take another day in hand, and show its month."""
        self.day = day
        self._describe()
        self.update()
        self.moved.emit(day)

    def turn(self, months: int) -> None:
        """Show the month before or after."""
        self.move_to(shifted(self.day, months))

    def _describe(self) -> None:
        due = tr("；").join(
            f"{SIDES[each.owed_by]} {say(each.text)}" for each in self._dues.get(self.day, ())
        )
        self.setAccessibleDescription(f"{self.day.isoformat()} {due}".strip())

    @property
    def first(self) -> dt.date:
        """The Monday with which the board begins."""
        first = self.day.replace(day=1)
        return first - first.weekday() * ONE_DAY

    def sizeHint(self) -> QSize:
        return QSize(700, _HEAD + WEEKS * 84)

    def minimumSizeHint(self) -> QSize:
        return QSize(420, _HEAD + WEEKS * 56)

    def rect_of(self, day: dt.date) -> QRectF:
        """Where a day of the shown weeks is."""
        week, weekday = divmod((day - self.first).days, 7)
        width, height = self.width() / 7, (self.height() - _HEAD) / WEEKS
        left, top = round(weekday * width), round(_HEAD + week * height)
        return QRectF(
            left, top, round((weekday + 1) * width) - left, round(_HEAD + (week + 1) * height) - top
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font("small"))
        painter.setPen(tint("ink3"))
        for weekday, word in enumerate(WEEK):
            place = self.rect_of(self.first + weekday * ONE_DAY)
            painter.drawText(QRectF(place.x(), 0, place.width(), _HEAD), Qt.AlignmentFlag.AlignCenter, word)
        for number in range(7 * WEEKS):
            self._paint_day(painter, self.first + number * ONE_DAY)
        painter.end()

    def _paint_day(self, painter: QPainter, day: dt.date) -> None:
        place, calendar = self.rect_of(day), self._calendar
        rest = calendar is not None and not calendar.is_workday(day)
        if day == self.day:
            painter.fillRect(place, tint("accent_soft"))
        elif rest:
            painter.fillRect(place, tint("sunken"))
        painter.setPen(QPen(tint("grid"), 1))
        painter.drawRect(place)
        if day == self.day and self.hasFocus():
            painter.setPen(QPen(tint("accent"), 2))
            painter.drawRect(place.adjusted(1, 1, -1, -1))
        other = day.month != self.day.month
        painter.setPen(tint("ink3" if other or rest else "ink"))
        painter.setFont(font("small", bold=day == self._today))
        head = QRectF(place.x() + 6, place.y() + 2, place.width() - 12, 18)
        number = f"{day.month}-{day.day}" if day.day == 1 else str(day.day)
        painter.drawText(head, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, number)
        painter.setFont(font("caption"))
        painter.setPen(tint("accent" if day == self._today else "ink3"))
        painter.drawText(head, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._tag(day))
        self._paint_dues(painter, place.adjusted(6, 21, -4, -2), self._dues.get(day, ()))

    def _tag(self, day: dt.date) -> str:
        """今天, the name of a holiday, or 班 on a rest day that is worked."""
        words = [tr("查看日")] if day == self._today else []
        if self._calendar is not None:
            words += [
                say(self._calendar.holidays.get(day, "")),
                tr("班") if day in self._calendar.workdays else "",
            ]
        return " ".join(filter(None, words))

    def _paint_dues(self, painter: QPainter, place: QRectF, dues: tuple[Due, ...]) -> None:
        fits = max(int(place.height() // _LINE), 1)
        shown = dues if len(dues) <= fits else dues[: fits - 1]
        free, top, face = fits - len(dues), place.y(), font("caption")
        for due in shown:
            paint_shape(painter, QRectF(place.x(), top + 5, _SHAPE, _SHAPE), STAGES[due.stage][0])
            width = place.width() - 12
            words = named(due.text)
            lines = wrapped(words, face, width) if free > 0 else (fitted(words, face, width),)
            free -= len(lines) - 1
            painter.setFont(face)
            painter.setPen(tint("ink3" if due.over else "ink"))
            for words in lines:
                line = QRectF(place.x() + 12, top, width, _LINE)
                painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, words)
                top += _LINE
        if len(shown) < len(dues):
            painter.setPen(tint("ink2"))
            painter.setFont(font("caption"))
            line = QRectF(place.x() + 12, top, place.width() - 12, _LINE)
            painter.drawText(
                line, Qt.AlignmentFlag.AlignVCenter, tr("另 {count} 项").format(count=len(dues) - len(shown))
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        days = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
        months = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        if key in days:
            self.move_to(self.day + days[key] * ONE_DAY)
        elif key in months:
            self.turn(months[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit(self.day)
        else:
            super().keyPressEvent(event)

    def _day_at(self, event: QMouseEvent) -> dt.date | None:
        for number in range(7 * WEEKS):
            day = self.first + number * ONE_DAY
            if self.rect_of(day).contains(event.position()):
                return day
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if (day := self._day_at(event)) is not None:
            self.move_to(day)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if (day := self._day_at(event)) is not None:
            self.chosen.emit(day)
