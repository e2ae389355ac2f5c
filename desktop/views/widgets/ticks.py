"""A box that is ticked or not, in the colours of the theme, and lists of such."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.views.theme import font, tint

BOX = 14
SPACE = 6
_HEIGHT, _SIDE = 26, 6


def paint_box(
    painter: QPainter, box: QRectF, *, ticked: bool, live: bool = False, wide: bool = False
) -> None:
    """Paint a box; `live` where the mouse or the cursor is on it, `wide` with the edge of the focus."""
    painter.setPen(QPen(tint("accent" if live or ticked else "ctl"), 2 if wide else 1))
    painter.setBrush(tint("accent_fill" if ticked else "surface"))
    painter.drawRoundedRect(box, 3, 3)
    if ticked:
        painter.setPen(QPen(tint("on_accent"), 1.8))
        left, middle = box.left(), box.center().y()
        tick = (QPointF(left + 3, middle), QPointF(left + 5.5, middle + 3), QPointF(left + 10, middle - 3))
        painter.drawPolyline(tick)


class TickDelegate(QStyledItemDelegate):
    """Paints the items of a list that can be ticked."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(120, _HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect: QRect = option.rect  # type: ignore[attr-defined]
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        ticked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Checked
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.fillRect(rect, tint("accent_soft"))
        top = rect.y() + (rect.height() - BOX) / 2 + 0.5
        box = QRectF(rect.x() + _SIDE + 0.5, top, BOX - 1, BOX - 1)
        paint_box(painter, box, ticked=ticked, live=chosen)
        painter.setFont(font("body"))
        painter.setPen(tint("ink"))
        words = QRectF(rect).adjusted(_SIDE + BOX + SPACE, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, str(index.data()))
        painter.restore()
