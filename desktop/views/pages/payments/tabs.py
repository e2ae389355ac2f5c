"""The instalments side by side at the top of the page; one is shown below."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from desktop.views.i18n import tr
from desktop.views.pages.payments.seen import TabRow
from desktop.views.theme import Role, font, tint
from desktop.views.widgets import Explainer, paint_shape
from desktop.views.widgets.figures import asks_for_reason

_PAD = 12
_GAP = 8
_SHAPE = 10


class InstalmentTab(QAbstractButton):
    """Shape, name, sum and status of an instalment; Enter shows it, F4 asks why it has that status."""

    def __init__(self, row: TabRow, explainer: Explainer) -> None:
        super().__init__()
        self._row = row
        self._explainer = explainer
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_row(row)

    @property
    def row(self) -> TabRow:
        """What is shown."""
        return self._row

    @property
    def _figure(self) -> str:
        return f"payments.{self._row.id}.status"

    def show_row(self, row: TabRow) -> None:
        """Show another state of the instalment."""
        self._row = row
        self.setAccessibleName(row.spoken)
        self.setToolTip(tr("{spoken}（F4 查看状态的依据）").format(spoken=row.spoken))
        self.updateGeometry()
        self.update()

    def _pieces(self) -> tuple[tuple[str, Role, bool, str], ...]:
        chosen = self.isChecked()
        return (
            (self._row.name, "body", False, "ink"),
            (self._row.amount, "body", chosen, "ink"),
            (self._row.status, "small", False, self._row.state.tone if chosen else "ink2"),
        )

    def sizeHint(self) -> QSize:
        bold = QFontMetrics(font("body", bold=True))
        width = bold.horizontalAdvance(self._row.name + self._row.amount)
        width += QFontMetrics(font("small")).horizontalAdvance(self._row.status)
        return QSize(width + 2 * _PAD + _SHAPE + 3 * _GAP, 30)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 30)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        ground = "accent_soft" if chosen else "hover" if self.underMouse() else "surface"
        edge = "accent" if chosen or self.hasFocus() else "line"
        painter.setPen(QPen(tint(edge), 2 if self.hasFocus() else 1))
        painter.setBrush(tint(ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        paint_shape(painter, QRectF(_PAD, (self.height() - _SHAPE) / 2, _SHAPE, _SHAPE), self._row.state)
        left = float(_PAD + _SHAPE + _GAP)
        for text, role, bold, tone in self._pieces():
            face = font(role, bold=bold or None)
            metrics = QFontMetrics(face)
            room = self.width() - _PAD - left
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(int(room) + 1, 0))
            painter.setFont(face)
            painter.setPen(tint(tone))
            place = QRectF(left, 0, max(room, 0) + 2, self.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
            left += metrics.horizontalAdvance(shown) + _GAP
        painter.end()

    def event(self, event: QEvent) -> bool:
        if asks_for_reason(event, self._explainer, self._figure):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F4:
            self._explainer.request(self._figure)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._explainer.select(self._figure)
        super().focusInEvent(event)


class InstalmentTabs(QWidget):
    """`set(rows)`, `choose(id)`; `changed(id)` when the user picks another instalment."""

    changed = Signal(str)

    def __init__(self, explainer: Explainer) -> None:
        super().__init__()
        self._explainer = explainer
        self.tabs: dict[str, InstalmentTab] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self.setAccessibleName(tr("款项"))

    def set(self, rows: tuple[TabRow, ...]) -> None:
        """Show these instalments."""
        for gone in self.tabs.keys() - {row.id for row in rows}:
            tab = self.tabs.pop(gone)
            self._row.removeWidget(tab)
            tab.hide()
            tab.deleteLater()
        for row in rows:
            if row.id not in self.tabs:
                tab = InstalmentTab(row, self._explainer)
                tab.clicked.connect(lambda _=False, key=row.id: self.changed.emit(key))
                self.tabs[row.id] = tab
                self._row.addWidget(tab)
            self.tabs[row.id].show_row(row)

    def choose(self, payment: str) -> None:
        """Mark an instalment as the one shown."""
        for key, tab in self.tabs.items():
            tab.setChecked(key == payment)
