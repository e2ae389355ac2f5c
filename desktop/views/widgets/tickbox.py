"""A box to tick, drawn in the colours of the theme."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.views.theme import font, tint

_BOX = 14
_SPACE = 6


class TickBox(QAbstractButton):
    """`TickBox("计划内维护")`: `clicked` when the user ticks it or takes the tick away."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setFont(font("small"))
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        width = QFontMetrics(self.font()).horizontalAdvance(self.text())
        return QSize(_BOX + _SPACE + width + 4, 22)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(1.5, (self.height() - _BOX) / 2 + 0.5, _BOX - 1, _BOX - 1)
        ticked = self.isChecked()
        edge = "accent" if self.hasFocus() or ticked or self.underMouse() else "ctl"
        painter.setPen(QPen(tint(edge), 2 if self.hasFocus() else 1))
        painter.setBrush(tint("accent_fill" if ticked else "surface"))
        painter.drawRoundedRect(box, 3, 3)
        if ticked:
            painter.setPen(QPen(tint("on_accent"), 1.8))
            left, middle = box.left(), box.center().y()
            tick = (
                QPointF(left + 3, middle),
                QPointF(left + 5.5, middle + 3),
                QPointF(left + 10, middle - 3),
            )
            painter.drawPolyline(tick)
        painter.setPen(tint("ink"))
        painter.setFont(self.font())
        words = QRectF(_BOX + _SPACE, 0, self.width(), self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        painter.end()
