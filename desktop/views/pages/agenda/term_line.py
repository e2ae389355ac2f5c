"""全期时间线: every matter of the term on a lane of its own, against the as-of day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import msgspec
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.models.calendar import ONE_DAY, Calendar
from desktop.rules.docket import Due, Lane, Stage
from desktop.views.i18n import named, roomy, tr
from desktop.views.pages.agenda.fitted import fitted
from desktop.views.pages.agenda.rows import SIDES, STAGES
from desktop.views.theme import font, tint
from desktop.views.widgets import State, paint_shape

LANES = {
    Lane.PAYMENT: tr("付款"),
    Lane.ACCEPTANCE: tr("验收"),
    Lane.PEOPLE: tr("人员"),
    Lane.ORDERS: tr("整改与认定"),
    Lane.SECRECY: tr("保密"),
    Lane.EXIT: tr("退出与迁移"),
    Lane.OTHER: tr("其他"),
}
_LEFT = roomy(84)
_RIGHT = 16
_HEAD = 26
_LANE = 32
_SHAPE = 10
_LONG_HOLIDAY = 3
#: The least room for words, and for the name of every month.
_LEAST_WORDS, _LEAST_MONTH = 40, 44


class Span(msgspec.Struct, frozen=True):
    """What the line shows: its days, the service term, the as-of day, and the matters with a day."""

    first: dt.date
    last: dt.date
    starts: dt.date | None
    ends: dt.date | None
    day: dt.date
    dues: tuple[Due, ...]

    @classmethod
    def of(cls, dues: tuple[Due, ...], starts: dt.date | None, ends: dt.date | None, day: dt.date) -> Span:
        """The months that hold the term, every matter and the as-of day."""
        dated = tuple(each for each in dues if each.due_on is not None)
        days = [each.due_on for each in dated if each.due_on] + [day]
        days += [each for each in (starts, ends) if each]
        days += [each.done_on for each in dated if each.done_on]
        first = min(days).replace(day=1)
        last = max(*days, first + 30 * ONE_DAY)
        return cls(first, _month_end(last), starts, ends, day, dated)


def _month_end(day: dt.date) -> dt.date:
    return (day.replace(day=1) + 32 * ONE_DAY).replace(day=1) - ONE_DAY


class TermLine(QWidget):
    """`show_span(span, calendar)`; the arrows go from matter to matter, Enter and a click choose one.

    `chosen(key)` with the key of the matter.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._span: Span | None = None
        self._calendar: Calendar | None = None
        self._key = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("全期时间线"))
        self.setMouseTracking(True)

    def show_span(self, span: Span, calendar: Calendar) -> None:
        """Show the matters of a span."""
        if (span, calendar) == (self._span, self._calendar):
            return
        self._span, self._calendar = span, calendar
        if self._key not in [each.key for each in span.dues]:
            self._key = ""
        self.updateGeometry()
        self.update()

    def mark(self, key: str) -> None:
        """Take a matter in hand without telling."""
        self._key = key
        self.update()

    def lanes(self) -> tuple[Lane, ...]:
        """The lanes that hold something; that of the exit always shows the term."""
        held = {each.lane for each in self._span.dues} if self._span else set()
        return tuple(lane for lane in LANES if lane in held or lane is Lane.EXIT)

    def sizeHint(self) -> QSize:
        return QSize(720, _HEAD + len(self.lanes()) * _LANE + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(480, self.sizeHint().height())

    def x_of(self, day: dt.date) -> float:
        """Where a day begins."""
        if self._span is None:
            return _LEFT
        days = (self._span.last - self._span.first).days + 1
        return _LEFT + (day - self._span.first).days / days * (self.width() - _LEFT - _RIGHT)

    def place_of(self, due: Due) -> QPointF:
        """The middle of a matter's shape: the day it was done, else the day it is due."""
        day = due.done_on or due.due_on
        top = _HEAD + self.lanes().index(due.lane) * _LANE
        return QPointF(self.x_of(day) if day else _LEFT, top + _LANE / 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._span is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, self._span)
        for due in self._span.dues:
            self._paint_due(painter, due)
        self._paint_today(painter, self._span)
        self._paint_words(painter, self._span)
        painter.end()

    def _paint_ground(self, painter: QPainter, span: Span) -> None:
        """Long holidays, months and lanes, and the service term on the lane of the exit."""
        bottom = self._bottom()
        for start, end in self._holidays(span):
            left, right = self.x_of(start), self.x_of(end + ONE_DAY)
            painter.fillRect(QRectF(left, _HEAD, right - left, bottom - _HEAD), tint("off_soft"))
        painter.setFont(font("small"))
        self._paint_months(painter, span)
        for number, lane in enumerate(self.lanes()):
            top = _HEAD + number * _LANE
            painter.setPen(QPen(tint("grid"), 1))
            painter.drawLine(QPointF(0, top), QPointF(self.width(), top))
            painter.setPen(tint("ink"))
            painter.drawText(QRectF(16, top, _LEFT - 18, _LANE), Qt.AlignmentFlag.AlignVCenter, LANES[lane])
        if span.starts and span.ends:
            self._paint_term(painter, span.starts, span.ends)

    def _paint_months(self, painter: QPainter, span: Span) -> None:
        months = list(_months(span.first, span.last))
        every = 1 if self.x_of(months[1]) - self.x_of(months[0]) >= _LEAST_MONTH else 3
        for number, month in enumerate(months[:-1]):
            left = self.x_of(month)
            painter.setPen(QPen(tint("grid"), 1))
            painter.drawLine(QPointF(left, _HEAD), QPointF(left, self._bottom()))
            if number % every == 0:
                painter.setPen(tint("ink3"))
                words = (
                    f"{month:%Y-%m}"
                    if number == 0 or month.month == 1
                    else tr("{month} 月").format(month=month.month)
                )
                painter.drawText(QRectF(left + 3, 0, 64, _HEAD - 4), Qt.AlignmentFlag.AlignVCenter, words)

    def _bottom(self) -> float:
        return _HEAD + len(self.lanes()) * _LANE

    def _paint_term(self, painter: QPainter, starts: dt.date, ends: dt.date) -> None:
        top = _HEAD + self.lanes().index(Lane.EXIT) * _LANE + 9
        left = self.x_of(starts)
        painter.setPen(QPen(tint("accent_line"), 1))
        painter.setBrush(tint("accent_soft"))
        place = QRectF(left, top, self.x_of(ends + ONE_DAY) - left, _LANE - 18)
        painter.drawRect(place)
        painter.setPen(tint("ink2"))
        painter.setFont(font("caption"))
        painter.drawText(
            place.adjusted(6, 0, 0, 0),
            Qt.AlignmentFlag.AlignVCenter,
            tr("服务期 {starts} 至 {ends}").format(starts=starts, ends=ends),
        )

    def _paint_due(self, painter: QPainter, due: Due) -> None:
        state, _ = STAGES[due.stage]
        middle = self.place_of(due)
        if due.due_on is None:
            return
        if due.begun_on is not None:
            left = self.x_of(due.begun_on)
            bar = QRectF(left, middle.y() - 4, max(self.x_of(due.due_on) - left, 1), 8)
            painter.fillRect(bar, tint(state.soft))
        painter.setPen(QPen(tint("ink2"), 1.4))
        limit = self.x_of(due.due_on)
        painter.drawLine(QPointF(limit, middle.y() - 8), QPointF(limit, middle.y() + 8))
        if due.key == self._key:
            painter.setPen(QPen(tint("accent"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(middle, _SHAPE * 0.9, _SHAPE * 0.9)
        half = _SHAPE / 2
        paint_shape(painter, QRectF(middle.x() - half, middle.y() - half, _SHAPE, _SHAPE), state)

    def _paint_words(self, painter: QPainter, span: Span) -> None:
        """The words of a matter behind it, or before it where there is more room; the urgent first."""
        painter.setFont(font("caption"))
        for lane in self.lanes():
            dues = sorted((each for each in span.dues if each.lane is lane), key=_urgency)
            taken: list[tuple[float, float]] = []
            for due in dues:
                reach = [*(self._extent(each) for each in dues if each is not due), *taken]
                left, right = self._paint_word(painter, due, *self._room_off(due, reach, span))
                if left < right:
                    taken.append((left, right))

    def _room_off(self, due: Due, reach: list[tuple[float, float]], span: Span) -> tuple[float, float]:
        """The room for the words off the line of the as-of day, or over it where they need that."""
        today = self.x_of(span.day)
        off, over = self._room(due, [*reach, (today, today)]), self._room(due, reach)
        return off if off[1] - off[0] >= min(over[1] - over[0], self._needed(due)) else over

    def _needed(self, due: Due) -> float:
        return QFontMetrics(font("caption")).horizontalAdvance(named(due.text)) + 1

    def _room(self, due: Due, reach: list[tuple[float, float]]) -> tuple[float, float]:
        """From where to where the words of a matter may stand beside what others of its lane reach over."""
        first, last = self._extent(due)
        behind = last + 9, min((start - 8 for start, end in reach if end > last), default=self.width() - 4)
        needed = self._needed(due)
        if behind[1] - behind[0] >= needed:
            return behind
        begin = max((end + 8 for start, end in reach if start < first), default=_LEFT + 8)
        before = max(begin, first - 9 - needed), first - 9
        return max(behind, before, key=lambda room: room[1] - room[0])

    def _extent(self, due: Due) -> tuple[float, float]:
        """How far a matter reaches: its bar, its limit and its shape."""
        days = [each for each in (due.begun_on, due.due_on, due.done_on) if each]
        return self.x_of(min(days)), self.x_of(max(days))

    def _paint_word(self, painter: QPainter, due: Due, left: float, right: float) -> tuple[float, float]:
        """Paint the words of a matter; from where to where they came to stand."""
        if right - left < _LEAST_WORDS:
            return left, left
        state, _ = STAGES[due.stage]
        painter.setPen(tint(state.tone if state in (State.BAD, State.WARN) else "ink2"))
        metrics = QFontMetrics(painter.font())
        words = fitted(named(due.text), painter.font(), right - left)
        top = self.place_of(due).y() - _LANE / 2
        end = left + metrics.horizontalAdvance(words)
        if self._span is not None and left < self.x_of(self._span.day) < end:
            painter.fillRect(QRectF(left - 2, top + 8, end - left + 4, _LANE - 16), tint("surface"))
        painter.drawText(QRectF(left, top, right - left, _LANE), Qt.AlignmentFlag.AlignVCenter, words)
        return left, end

    def _paint_today(self, painter: QPainter, span: Span) -> None:
        x = self.x_of(span.day) + 0.5
        painter.setPen(QPen(tint("accent"), 1.5))
        painter.drawLine(QPointF(x, _HEAD - 4), QPointF(x, self._bottom()))
        words = f"{span.day:%m-%d}"
        width = QFontMetrics(font("caption")).horizontalAdvance(words) + 12
        flag = QRectF(x - width / 2, 2, width, 18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint("accent_fill"))
        painter.drawRoundedRect(flag, 3, 3)
        painter.setPen(tint("on_accent"))
        painter.setFont(font("caption"))
        painter.drawText(flag, Qt.AlignmentFlag.AlignCenter, words)

    def _holidays(self, span: Span) -> Iterator[tuple[dt.date, dt.date]]:
        """The long holidays: days off in a row, weekends beside them included."""
        if self._calendar is None:
            return
        run: list[dt.date] = []
        for number in range((span.last - span.first).days + 2):
            day = span.first + number * ONE_DAY
            if not self._calendar.is_workday(day) and day <= span.last:
                run.append(day)
            elif run:
                if len(run) > _LONG_HOLIDAY:
                    yield run[0], run[-1]
                run = []

    def due_at(self, point: QPointF) -> Due | None:
        """The matter whose shape is under a point."""
        near = [each for each in (self._span.dues if self._span else ()) if _near(self.place_of(each), point)]
        return min(near, key=lambda each: abs(self.place_of(each).x() - point.x()), default=None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        found = self.due_at(event.position())
        if found is not None:
            self._choose(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        dues = self._span.dues if self._span else ()
        if step is None or not dues:
            super().keyPressEvent(event)
            return
        keys = [each.key for each in dues]
        place = keys.index(self._key) + step if self._key in keys else 0
        self._choose(dues[max(0, min(place, len(dues) - 1))])

    def _choose(self, due: Due) -> None:
        self._key = due.key
        self.setAccessibleDescription(said(due))
        self.update()
        self.chosen.emit(due.key)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self.due_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), said(found) if found else "", self)
            return True
        return super().event(event)


def _near(place: QPointF, point: QPointF) -> bool:
    return abs(place.x() - point.x()) <= _SHAPE and abs(place.y() - point.y()) <= _SHAPE


def _urgency(due: Due) -> tuple[int, dt.date]:
    return tuple(Stage).index(due.stage), due.due_on or dt.date.max


def _months(first: dt.date, last: dt.date) -> Iterator[dt.date]:
    """The first days of the months, and of the one after."""
    month = first
    while month <= last:
        yield month
        month = (month + 32 * ONE_DAY).replace(day=1)
    yield month


def said(due: Due) -> str:
    """A matter in a line."""
    word = STAGES[due.stage][1]
    done = tr("，{done_on} 办结").format(done_on=due.done_on) if due.done_on else ""
    return tr("{sides}：{text}，期限 {due_on}{done}，{word}").format(
        sides=SIDES[due.owed_by], text=named(due.text), due_on=due.due_on, done=done, word=word
    )
