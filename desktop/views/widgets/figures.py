"""Figures that can be explained: click, Enter or F4 asks for the 依据."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.views.i18n import tr
from desktop.views.theme import Role, font, tint
from desktop.views.widgets.states import State

FigureRole = Literal["card", "net", "sum", "row", "strong", "small"]

_FACE: dict[FigureRole, tuple[Role, Role, int]] = {
    "card": ("card", "small", 32),
    "net": ("net", "small", 36),
    "sum": ("sum", "small", 24),
    "strong": ("section", "small", 20),
    "row": ("body", "small", 20),
    "small": ("small", "small", 18),
}
_ASKING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F4)


class Explainer(QObject):
    """Carries the wish to see how a figure came about. One is handed to every page.

    `requested(figure_id)`; `selected(figure_id)` tells which figure has the focus, for F4. `shown` is the
    figure that the open panel explains.
    """

    requested = Signal(str)
    selected = Signal(str)
    shown = ""

    def request(self, figure_id: str) -> None:
        """Ask for the explanation of a figure id, such as `payments.final.net`."""
        if figure_id:
            self.requested.emit(figure_id)

    def select(self, figure_id: str) -> None:
        """Note the figure that F4 would explain."""
        self.selected.emit(figure_id)

    def hold(self, holder: QWidget) -> None:
        """A widget got the focus: its `figure_id` is selected, and F4 is its own until it loses the focus.

        Only the one with the focus is listened to: hundreds of figures would each look at every event.
        """
        holder.installEventFilter(self)
        self.select(_figure_of(holder))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            watched.removeEventFilter(self)
        elif asks_for_reason(event, self, _figure_of(watched)):
            event.accept()
            return True
        return super().eventFilter(watched, event)


def _figure_of(holder: QObject) -> str:
    return getattr(holder, "figure_id", "")


def asks_for_reason(event: QEvent, explainer: Explainer | None, figure_id: str) -> bool:
    """Whether this is F4 on its way to a shortcut: a widget with a figure in hand takes it first.

    Where that figure is explained already the window takes it, and closes the panel.
    """
    if explainer is None or figure_id in ("", explainer.shown):
        return False
    return (
        event.type() == QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and event.key() == Qt.Key.Key_F4
        and not event.modifiers()
    )


class Explained(QWidget):
    """What can be explained: a click, Enter, Space or F4 asks the explainer for the figure behind it."""

    _explainer: Explainer | None = None
    _figure_id = ""

    @property
    def figure_id(self) -> str:
        """The id that the explainer is asked for."""
        return self._figure_id

    def ask(self) -> None:
        """Ask the explainer for this figure."""
        if self._explainer is not None:
            self._explainer.request(self._figure_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ASKING and self._figure_id:
            self.ask()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.ask()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self._explainer is not None:
            self._explainer.hold(self)
        super().focusInEvent(event)


class FigureLabel(Explained):
    """A figure with its unit: `FigureLabel("16,290.00", "元，可扣", "card", "penalties.payable", explainer)`.

    With an id and an explainer it takes the focus, underlines under the pointer and asks on click,
    Enter, Space and F4. `set(text, unit=None, state=None, figure_id=None)` changes it; a state colours it.
    `level` puts it on the line on which the words of a Label of its size stand beside it.
    """

    def __init__(
        self,
        text: str = "",
        unit: str = "",
        role: FigureRole = "row",
        figure_id: str = "",
        explainer: Explainer | None = None,
        *,
        right: bool = False,
        level: bool = False,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._level = level
        self._face, self._unit_face, self._height = _FACE[role]
        self._explainer = explainer
        self._right = right
        self._name = name
        self._text, self._unit, self._figure_id = text, unit, figure_id
        self._state: State | None = None
        self._struck = False
        self._hovered = False
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._settle()

    @property
    def text(self) -> str:
        """The figure as shown."""
        return self._text

    def set(
        self,
        text: str,
        unit: str | None = None,
        state: State | None = None,
        figure_id: str | None = None,
        *,
        struck: bool = False,
    ) -> None:
        """Show another figure; `struck` strikes it through (absorbed). The same again costs nothing."""
        unit = self._unit if unit is None else unit
        figure_id = self._figure_id if figure_id is None else figure_id
        before = (self._text, self._unit, self._state, self._figure_id, self._struck)
        if before == (text, unit, state, figure_id, struck):
            return
        self._text, self._unit, self._state = text, unit, state
        self._figure_id, self._struck = figure_id, struck
        self._settle()

    def _settle(self) -> None:
        live = bool(self._figure_id and self._explainer)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if live else Qt.FocusPolicy.NoFocus)
        if live:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setToolTip(tr("点击或按 F4 查看依据"))
        else:
            self.unsetCursor()
            self.setToolTip("")
        lead = f"{self._name} " if self._name else ""
        self.setAccessibleName(f"{lead}{self._text} {self._unit}".strip())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(int(self._widths()[2]) + 2, self._height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _widths(self) -> tuple[float, float, float]:
        figure = QFontMetricsF(font(self._face)).horizontalAdvance(self._text)
        unit = QFontMetricsF(font(self._unit_face)).horizontalAdvance(self._unit)
        return figure, unit, figure + (unit + 4 if self._unit else 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        figure, _, whole = self._widths()
        left = self.width() - whole if self._right else 0.0
        face = font(self._face, struck=self._struck)
        metrics = QFontMetricsF(face)
        above = metrics.ascent() - metrics.descent() if self._level else metrics.capHeight()
        base = (self.height() + above) / 2
        painter.setFont(face)
        painter.setPen(tint("ink3" if self._struck else self._state.tone if self._state else "ink"))
        painter.drawText(QPointF(left, base), self._text)
        if self._hovered and self._figure_id and self._explainer:
            under = base + max(2.0, metrics.underlinePos())
            painter.drawLine(QPointF(left, under), QPointF(left + figure, under))
        if self._unit:
            painter.setFont(font(self._unit_face))
            painter.setPen(tint("ink3"))
            painter.drawText(QPointF(left + figure + 4, base), self._unit)
        if self.hasFocus():
            # A frame would run through the unit, which ends where the widget does.
            painter.fillRect(QRectF(left, self.height() - 2, whole, 2), tint("accent"))
        painter.end()

    def enterEvent(self, _event: QEnterEvent) -> None:
        self._hovered = True
        self.update()

    def leaveEvent(self, _event: QEvent) -> None:
        self._hovered = False
        self.update()
