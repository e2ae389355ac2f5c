"""A small month to pick a day from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.calendar import ONE_DAY, Calendar
from desktop.views.i18n import tr
from desktop.views.theme import font, tint
from desktop.views.week import WEEK
from desktop.views.widgets.buttons import Button
from desktop.views.widgets.composing import Typed
from desktop.views.widgets.grounds import paint_popup
from desktop.views.widgets.parse import EntryError, parse_date
from desktop.views.widgets.text import Label, set_property

_CELL = 32
_HEAD = 22
_FALLBACK = dt.date(2025, 1, 1)


def shifted(day: dt.date, months: int) -> dt.date:
    """The same day of another month, or that month's last."""
    count = day.year * 12 + day.month - 1 + months
    first = dt.date(count // 12, count % 12 + 1, 1)
    last = (first + 31 * ONE_DAY).replace(day=1) - ONE_DAY
    return first.replace(day=min(day.day, last.day))


class MonthGrid(QWidget):
    """Six weeks of the month of `day`; arrows move, Enter picks, Page Up and Down turn the month.

    `chosen(day)` by Enter or click; `moved(day)` when the day in hand changes.
    """

    chosen = Signal(object)
    moved = Signal(object)

    def __init__(self, day: dt.date, today: dt.date | None = None, calendar: Calendar | None = None) -> None:
        super().__init__()
        self._day = day
        self._today = today
        self._calendar = calendar
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(QSize(7 * _CELL, _HEAD + 6 * _CELL))
        self.setAccessibleName(tr("日历"))

    @property
    def day(self) -> dt.date:
        """The day in hand."""
        return self._day

    def move_to(self, day: dt.date) -> None:
        """Take another day in hand."""
        self._day = day
        self.setAccessibleDescription(day.isoformat())
        self.update()
        self.moved.emit(day)

    def _first(self) -> dt.date:
        first = self._day.replace(day=1)
        return first - first.weekday() * ONE_DAY

    def rect_of(self, day: dt.date) -> QRectF:
        """Where a day of the shown weeks is."""
        index = (day - self._first()).days
        return QRectF(index % 7 * _CELL, _HEAD + index // 7 * _CELL, _CELL, _CELL)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -7,
            Qt.Key.Key_Down: 7,
        }
        months = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        if key in steps:
            self.move_to(self._day + steps[Qt.Key(key)] * ONE_DAY)
        elif key in months:
            self.move_to(shifted(self._day, months[Qt.Key(key)]))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self._day)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        first = self._first()
        for index in range(42):
            day = first + index * ONE_DAY
            if self.rect_of(day).contains(event.position()):
                self.move_to(day)
                self.chosen.emit(day)
                return

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font("caption"))
        painter.setPen(tint("ink3"))
        for column, word in enumerate(WEEK):
            place = QRectF(column * _CELL, 0, _CELL, _HEAD)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, word)
        for index in range(42):
            self._paint_day(painter, self._first() + index * ONE_DAY)
        painter.end()

    def _paint_day(self, painter: QPainter, day: dt.date) -> None:
        place = self.rect_of(day).adjusted(2, 2, -2, -2)
        painter.setPen(Qt.PenStyle.NoPen)
        if day == self._day:
            painter.setBrush(tint("accent_fill"))
            painter.drawRoundedRect(place, 4, 4)
        if day == self._today:
            painter.setPen(QPen(tint("accent"), 1.4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        rest = day.weekday() >= 5 if self._calendar is None else not self._calendar.is_workday(day)
        tone = "ink3" if rest or day.month != self._day.month else "ink"
        painter.setPen(tint("on_accent" if day == self._day else tone))
        painter.setFont(font("small", bold=day == self._day))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(day.day))


class TypedDay(Typed):
    """A day written by hand; on Enter `taken(day)`, or `failed(reason)` (nothing: written anew)."""

    taken = Signal(object)
    failed = Signal(str)

    def __init__(self, day: dt.date) -> None:
        super().__init__(day.isoformat())
        self.setFont(font("body"))
        self.setFixedHeight(26)
        self.setAccessibleName(tr("日期，写成 2025-06-03，按回车"))
        self.selectAll()
        self.textEdited.connect(lambda: self._show_reason(""))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        try:
            self.taken.emit(parse_date(self.text()))
        except EntryError as error:
            self._show_reason(str(error))

    def _show_reason(self, reason: str) -> None:
        set_property(self, "wrong", bool(reason))
        self.setToolTip(reason)
        self.setAccessibleDescription(reason)
        self.failed.emit(reason)


class DayPick(QFrame):
    """The popup around a month: `DayPick.open_below(widget, day, take)` calls `take(day)` once."""

    def __init__(
        self,
        day: dt.date,
        take: Callable[[dt.date], None],
        *,
        today: dt.date | None = None,
        calendar: Calendar | None = None,
        typed: bool = False,
        presets: Sequence[tuple[str, dt.date]] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._take = take
        self.grid = MonthGrid(day, today, calendar)
        self._heading = Label("", "section")
        self._heading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 10)
        column.setSpacing(6)
        self.entry = TypedDay(day)
        self.entry.setVisible(typed)
        self.entry.taken.connect(self._choose)
        self._reason = Label("", "small", "bad", wrap=True)
        self._reason.hide()
        self.entry.failed.connect(self._show_reason)
        column.addWidget(self.entry)
        column.addWidget(self._reason)
        column.addLayout(self._header())
        column.addWidget(self.grid)
        for name, preset in (*(((tr("今天"), today),) if today else ()), *presets):
            button = Button(name, height=26, tip=preset.isoformat())
            button.clicked.connect(lambda _=False, chosen=preset: self._choose(chosen))
            column.addWidget(button)
        self.grid.chosen.connect(self._choose)
        self.grid.moved.connect(self._name)
        self._name(day)

    @classmethod
    def open_below(
        cls,
        anchor: QWidget,
        day: dt.date | None,
        take: Callable[[dt.date], None],
        *,
        today: dt.date | None = None,
        calendar: Calendar | None = None,
        typed: bool = False,
        presets: Sequence[tuple[str, dt.date]] = (),
    ) -> DayPick:
        """Show it under a widget, kept on the screen; `typed` adds a field to write the day in.

        `presets` are days offered by name, below today where that is given.
        """
        for old in anchor.findChildren(cls):
            # Closed long ago; deleting a popup while it closes upsets Qt's list of popups.
            old.deleteLater()
        shown = day or today or _FALLBACK
        popup = cls(shown, take, today=today, calendar=calendar, typed=typed, presets=presets, parent=anchor)
        place = anchor.mapToGlobal(QPoint(0, anchor.height() + 2))
        screen = anchor.screen().availableGeometry()
        size = popup.sizeHint()
        place.setX(max(min(place.x(), screen.right() - size.width()), screen.left()))
        if place.y() + size.height() > screen.bottom():
            place.setY(max(anchor.mapToGlobal(QPoint(0, 0)).y() - size.height() - 2, screen.top()))
        popup.move(place)
        popup.show()
        (popup.entry if typed else popup.grid).setFocus()
        return popup

    def _header(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for name, tip, months in (("chevron-left", tr("上月"), -1), ("chevron-right", tr("下月"), 1)):
            button = Button("", "icon", icon=name, tip=tip, height=24)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _=False, n=months: self.grid.move_to(shifted(self.grid.day, n)))
            row.addWidget(button)
        row.insertWidget(1, self._heading, 1)
        return row

    def _name(self, day: dt.date) -> None:
        self._heading.set(tr("{year}年{month}月").format(year=day.year, month=day.month))

    def _show_reason(self, reason: str) -> None:
        self._reason.set(reason)
        self._reason.setFixedWidth(self.grid.width())
        self._reason.setVisible(bool(reason))
        self.adjustSize()

    def _choose(self, day: dt.date) -> None:
        take = self._take
        self.close()
        take(day)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_popup(self)
