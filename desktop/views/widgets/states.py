"""State as shape, word and colour: never less than two of them."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.views.i18n import tr
from desktop.views.theme import Role, font, tint

SHAPE = 10
SPACE = 5


class State(StrEnum):
    """How something stands. `absorbed` is matched but not charged."""

    OK = "ok"
    WARN = "warn"
    BAD = "bad"
    OFF = "off"
    OPEN = "open"
    GAP = "gap"
    ABSORBED = "absorbed"

    @property
    def tone(self) -> str:
        """The token of its text."""
        return "off" if self is State.ABSORBED else self.value

    @property
    def soft(self) -> str:
        """The token of its soft ground."""
        return f"{self.tone}_soft"

    @property
    def fill(self) -> str:
        """The token of its mark in charts and meters."""
        return f"{self.tone}_fill"


#: The word for each shape, for accessible names.
STATE_ZH = {
    State.OK: tr("正常"),
    State.WARN: tr("注意"),
    State.BAD: tr("违约或逾期"),
    State.OFF: tr("未触发"),
    State.OPEN: tr("未认定"),
    State.GAP: tr("空档"),
    State.ABSORBED: tr("被吸收"),
}


def paint_shape(painter: QPainter, rect: QRectF, state: State) -> None:
    """Paint the shape of `state` in its colour, filling `rect` (a square of 8, 10 or 12 px)."""
    colour = tint(state.tone)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    unit = rect.width() / 10
    box = rect.adjusted(unit * 0.6, unit * 0.6, -unit * 0.6, -unit * 0.6)
    line = QPen(colour, 1.5 * unit)
    line.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    if state is State.OK:
        painter.drawEllipse(box)
    elif state is State.WARN:
        painter.drawPolygon(_polygon(rect, ((5, 0.6), (9.8, 9.2), (0.2, 9.2))))
    elif state is State.BAD:
        painter.drawRect(box)
    elif state is State.OPEN:
        painter.drawPolygon(_polygon(rect, ((5, 0), (10, 5), (5, 10), (0, 5))))
    else:
        painter.setPen(line)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inner = box.adjusted(unit * 0.75, unit * 0.75, -unit * 0.75, -unit * 0.75)
        if state is State.OFF:
            painter.drawEllipse(inner)
        else:
            painter.drawRect(inner)
    if state is State.GAP:
        painter.fillRect(rect.adjusted(unit * 3.4, unit * 3.4, -unit * 3.4, -unit * 3.4), QBrush(colour))
    painter.restore()


def _polygon(rect: QRectF, points: tuple[tuple[float, float], ...]) -> QPolygonF:
    unit = rect.width() / 10
    return QPolygonF([QPointF(rect.x() + x * unit, rect.y() + y * unit) for x, y in points])


def paint_state(
    painter: QPainter, rect: QRectF, state: State, text: str, role: Role = "body", *, bold: bool = False
) -> float:
    """Paint shape and word from the left edge of `rect`, centred on its height; return the width used."""
    painter.save()
    face = font(role, bold=True if bold else None)
    top = rect.center().y() - SHAPE / 2
    paint_shape(painter, QRectF(rect.x(), round(top), SHAPE, SHAPE), state)
    painter.setFont(face)
    painter.setPen(tint(state.tone))
    shift = SHAPE + SPACE
    room = max(rect.width() - shift, 0.0)
    shown = QFontMetrics(face).elidedText(text, Qt.TextElideMode.ElideRight, int(room) + 1)
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.drawText(rect.adjusted(shift, 0, 2, 0), flags, shown)
    painter.restore()
    return shift + QFontMetrics(face).horizontalAdvance(shown)


class StateLabel(QWidget):
    """Shape and word in a row: `StateLabel(State.OK, "按时")`; change with `set(state, text)`."""

    def __init__(
        self,
        state: State = State.OFF,
        text: str = "",
        role: Role = "body",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._role = role
        self._state, self._text = state, text
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._settle()

    @property
    def state(self) -> State:
        """The state shown."""
        return self._state

    @property
    def text(self) -> str:
        """The word shown."""
        return self._text

    def set(self, state: State, text: str) -> None:
        """Show another state; the same again costs nothing."""
        if (state, text) != (self._state, self._text):
            self._state, self._text = state, text
            self._settle()

    def _settle(self) -> None:
        self.setAccessibleName(tr("{state}：{text}").format(state=STATE_ZH[self._state], text=self._text))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(font(self._role))
        return QSize(SHAPE + SPACE + metrics.horizontalAdvance(self._text) + 2, 20)

    def minimumSizeHint(self) -> QSize:
        return QSize(SHAPE, 20)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_state(painter, QRectF(self.rect()), self._state, self._text, self._role)
        painter.end()


class Chip(StateLabel):
    """The same on its soft ground, 20 px high: `Chip(State.BAD, "3 项成立")`."""

    _PAD = 8

    def __init__(self, state: State = State.OFF, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(state, text, "small", parent)

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(2 * self._PAD - 2, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint(self.state.soft))
        painter.drawRoundedRect(QRectF(self.rect()), 3, 3)
        inside = QRectF(self.rect()).adjusted(self._PAD, 0, -self._PAD + 2, 0)
        paint_state(painter, inside, self.state, self.text, "small")
        painter.end()
