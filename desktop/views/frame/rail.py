"""The rail: the pages as icon and label, folded to icons."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QVBoxLayout, QWidget

from desktop.views.i18n import tr
from desktop.views.theme import font, tint
from desktop.views.widgets import Rule, paint_icon

OPEN_WIDTH = 152
FOLDED_WIDTH = 48
_ITEM = 34
#: Around the hairline between two groups.
_APART = 4
#: Before these places a hairline: what is to be done; what the vendor broke; what both owe; what it rests on.
_GROUPS = (2, 5, 9)
#: So many pages have a key of their own.
NUMBERED = 9


def page_keys(place: int) -> str:
    """The keys of the page at a place: Ctrl and a digit, as far as there are digits."""
    return f"Ctrl+{place + 1}" if place < NUMBERED else ""


class RailItem(QAbstractButton):
    """One entry: icon, label, badge; marked at the window's edge while it is the page shown."""

    def __init__(self, text: str, icon_name: str, shortcut: str = "") -> None:
        super().__init__()
        self._icon_name = icon_name
        self._badge = ""
        self._hovered = False
        self.folded = False
        self.setText(text)
        self.setFixedHeight(_ITEM)
        self.setToolTip(tr("{text}（{shortcut}）").format(text=text, shortcut=shortcut) if shortcut else text)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def set_badge(self, badge: str) -> None:
        """Show a short number, or none."""
        if badge == self._badge:
            return
        self._badge = badge
        self.setAccessibleDescription(tr("{badge} 项").format(badge=badge) if badge else "")
        self.update()

    def show_as(self, text: str, icon_name: str) -> None:
        """Change what it says and its icon."""
        self.setText(text)
        self._icon_name = icon_name
        self.setAccessibleName(text)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(FOLDED_WIDTH if self.folded else OPEN_WIDTH, _ITEM)

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
        self._paint_ground(painter)
        on = self.isChecked()
        left = (self.width() - 16) / 2 if self.folded else 19
        paint_icon(painter, QRectF(left, 9, 16, 16), self._icon_name, "accent" if on else "ink2")
        if not self.folded:
            painter.setFont(font("body", bold=on))
            painter.setPen(tint("ink" if on else "ink2"))
            words = QRectF(44, 0, self.width() - 48, self.height())
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self._badge:
            self._paint_badge(painter)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        box = QRectF(self.rect()).adjusted(8.5, 0.5, -8.5, -0.5)
        if self.isChecked():
            painter.fillRect(QRectF(0, 8, 3, 18), tint("accent"))
            painter.setPen(QPen(tint("line"), 1))
            painter.setBrush(tint("surface"))
            painter.drawRoundedRect(box, 4, 4)
        elif self._hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tint("hover"))
            painter.drawRoundedRect(box, 4, 4)
        if self.hasFocus():
            painter.setPen(QPen(tint("accent"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 4, 4)

    def _paint_badge(self, painter: QPainter) -> None:
        painter.setFont(font("badge"))
        w = self.width()
        place = self._folded_badge(painter) if self.folded else QRectF(w - 37, 8, 19, 18)
        if self.folded:  # The ground around it, so that the icon does not run into the number.
            ring = "surface" if self.isChecked() else "hover" if self._hovered else "rail"
            painter.setPen(QPen(tint(ring), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place, 7, 7)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint("warn_soft"))
        painter.drawRoundedRect(place, 7, 7)
        painter.setPen(tint("warn"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._badge)

    def _folded_badge(self, painter: QPainter) -> QRectF:
        """At the upper right of the icon, as wide as the number."""
        width = max(painter.fontMetrics().horizontalAdvance(self._badge) + 5, 15)
        return QRectF(self.width() - width - 1, 0, width, 13)


def _inset_rule() -> QWidget:
    """A hairline as wide as the entries."""
    holder = QWidget()
    row = QVBoxLayout(holder)
    row.setContentsMargins(16, 0, 15, 0)
    row.addWidget(Rule())
    return holder


class Rail(QWidget):
    """`Rail((("总览", "overview"), …))`; `chosen(index)` when an entry is pressed, `fold_asked` below."""

    chosen = Signal(int)
    fold_asked = Signal()

    def __init__(self, entries: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        self.setAccessibleName(tr("页面"))
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 1, 8)
        column.setSpacing(2)
        self.items: list[RailItem] = []
        for number, (text, icon_name) in enumerate(entries):
            item = RailItem(text, icon_name, page_keys(number))
            item.setCheckable(True)
            self._group.addButton(item, number)
            self.items.append(item)
            if number in _GROUPS:
                column.addSpacing(_APART)
                column.addWidget(_inset_rule())
                column.addSpacing(_APART)
            column.addWidget(item)
        column.addStretch(1)
        self.fold_item = RailItem(tr("收起"), "fold", "Ctrl+B")
        self.fold_item.clicked.connect(lambda: self.fold_asked.emit())
        column.addWidget(self.fold_item)
        self._group.idClicked.connect(self.chosen)
        self.set_folded(False)

    def choose(self, index: int) -> None:
        """Mark an entry as the page shown; none where the page has no place on the rail."""
        self._group.setExclusive(False)
        for place, item in enumerate(self.items):
            item.setChecked(place == index)
        self._group.setExclusive(True)

    def set_badge(self, index: int, badge: str) -> None:
        """Show a short number at an entry."""
        self.items[index].set_badge(badge)

    def set_folded(self, folded: bool) -> None:
        """Show icons only, or icons and labels."""
        for item in (*self.items, self.fold_item):
            item.folded = folded
        self.fold_item.show_as(tr("展开") if folded else tr("收起"), "unfold" if folded else "fold")
        self.setFixedWidth(FOLDED_WIDTH if folded else OPEN_WIDTH)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), tint("rail"))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), tint("line"))
        painter.end()
