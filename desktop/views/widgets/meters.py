"""Small bars: a meter against a limit, stages in one bar, pips."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import msgspec
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.views.i18n import tr
from desktop.views.theme import font, tint
from desktop.views.widgets.states import State


def _share(value: Decimal | Fraction | int) -> float:
    """A share for drawing only, kept between 0 and 1."""
    return float(min(max(Fraction(value), Fraction(0)), Fraction(1)))


class Meter(QWidget):
    """An 8-px bar with an end mark: `Meter(Decimal("0.893"), limit=1, state=State.WARN, name="赔付上限")`.

    `value` and `limit` are shares of the whole width; the mark stands at `limit` (None: no mark). `track` is
    the colour of what is not filled.
    """

    track = "grid"

    def __init__(
        self,
        value: Decimal | Fraction | int = 0,
        limit: Decimal | Fraction | int | None = 1,
        state: State | None = None,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name = name
        self.setFixedHeight(14)
        self.setMinimumWidth(40)
        self.set(value, limit, state)

    def set(
        self,
        value: Decimal | Fraction | int,
        limit: Decimal | Fraction | int | None = 1,
        state: State | None = None,
    ) -> None:
        """Show another share; without a state in the series colour."""
        self._value, self._state = _share(value), state
        self._limit = None if limit is None else _share(limit)
        self.setAccessibleName(f"{self._name} {self._value:.1%}".strip())
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint(self.track))
        painter.drawRoundedRect(QRectF(0, 3, self.width(), 8), 1, 1)
        painter.setBrush(tint(self._state.fill if self._state else "c1"))
        painter.drawRoundedRect(QRectF(0, 3, self.width() * self._value, 8), 1, 1)
        if self._limit is not None:
            place = min(max(self.width() * self._limit - 1, 0), self.width() - 2)
            painter.fillRect(QRectF(round(place), 0, 2, 14), tint("ink"))
        painter.end()


class Segment(msgspec.Struct, frozen=True):
    """A piece of a stage bar: its share of the width, a token for its colour, a short label inside."""

    share: Decimal | Fraction
    token: str
    label: str = ""
    tip: str = ""


#: Neighbours narrower than this (px) that have no room for their labels are shown as one.
_NARROW = 30
#: So many pieces are told of one by one; of more the rest is counted.
_TOLD = 12


class StageBar(QWidget):
    """The 14-px bar of pieces side by side: `StageBar([Segment(Fraction(1, 3), "c1", "E1")], "违约金")`.

    Token `c3` gets the `c2` edge it needs; `hollow` draws only the edge. Where pieces would be no more than
    the teeth of a comb, those of one colour are shown together and counted.
    """

    def __init__(
        self, segments: tuple[Segment, ...] = (), name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name = name
        self.setFixedHeight(14)
        self.setMinimumWidth(60)
        self.set(segments)

    def set(self, segments: tuple[Segment, ...]) -> None:
        """Show other pieces."""
        self._segments = tuple(segments)
        told = [piece.tip or piece.label for piece in self._segments if piece.tip or piece.label]
        more = len(told) - _TOLD
        if more > 0:
            told = [*told[:_TOLD], tr("另有 {more} 项").format(more=more)]
        self.setAccessibleName(f"{self._name} {tr('，').join(told)}".strip())
        self.setToolTip("\n".join(told))
        self.update()

    def pieces(self) -> tuple[Segment, ...]:
        """The pieces as they are drawn at the present width: narrow neighbours of one colour together."""
        found: list[list[Segment]] = []
        for piece in self._segments:
            before = found[-1] if found else []
            alike = before and before[-1].token == piece.token
            if alike and self._is_narrow(before[-1]) and self._is_narrow(piece):
                before.append(piece)
            else:
                found.append([piece])
        return tuple(map(_together, found))

    def _is_narrow(self, piece: Segment) -> bool:
        width = self.width() * _share(piece.share)
        return width < _NARROW and not _has_room(piece, width - 2)

    def sizeHint(self) -> QSize:
        return QSize(200, 14)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), tint("grid"))
        left = 0.0
        for piece in self.pieces():
            width = self.width() * _share(piece.share)
            self._paint_piece(painter, QRectF(round(left), 0, max(round(width) - 2, 0), 14), piece)
            left += width
        painter.end()

    def _paint_piece(self, painter: QPainter, rect: QRectF, piece: Segment) -> None:
        if piece.token in ("c3", "hollow"):
            painter.setPen(QPen(tint("c2"), 1))
            painter.setBrush(tint("c3") if piece.token == "c3" else tint("surface"))
            painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))
        else:
            painter.fillRect(rect, tint(piece.token))
        if _has_room(piece, rect.width()):
            painter.setFont(font("caption"))
            painter.setPen(tint("ink" if piece.token in ("c3", "hollow") else "surface"))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, piece.label)


def _has_room(piece: Segment, width: float) -> bool:
    """Whether the label of a piece fits into it."""
    return bool(piece.label) and QFontMetrics(font("caption")).horizontalAdvance(piece.label) + 4 <= width


def _together(pieces: list[Segment]) -> Segment:
    """Pieces of one colour as one, named by their count; the end of a piece of another colour has no name."""
    if len(pieces) == 1:
        return pieces[0]
    labels = [piece.label for piece in pieces if piece.label]
    whole = sum((Fraction(piece.share) for piece in pieces), Fraction(0))
    words = tr("{named} 项").format(named=len(labels)) if len(labels) > 1 else "".join(labels)
    return Segment(whole, pieces[0].token, words)


class Pips(QWidget):
    """`n` of `of` small boxes filled: `Pips(2, 3, State.WARN, "可用性投诉")`."""

    def __init__(
        self,
        n: int = 0,
        of: int = 1,
        state: State | None = None,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._n, self._of, self._state = n, of, state
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._settle()

    def set(self, n: int, of: int, state: State | None = None) -> None:
        """Show another count; the same again costs nothing."""
        if (n, of, state) != (self._n, self._of, self._state):
            self._n, self._of, self._state = n, of, state
            self._settle()

    def _settle(self) -> None:
        self.setAccessibleName(f"{self._name} {self._n}/{self._of}".strip())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(16 * self._of - 3, 16)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index in range(self._of):
            box = QRectF(index * 16 + 0.5, 4.5, 12, 7)
            full = index < self._n
            fill = tint(self._state.fill if self._state else "c4")
            painter.setPen(QPen(fill if full else tint("ctl"), 1))
            painter.setBrush(fill if full else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 1.5, 1.5)
        painter.end()
