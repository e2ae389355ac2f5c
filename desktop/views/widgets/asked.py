"""States that can be explained, like figures: click, Enter or F4 asks for the 依据."""

from __future__ import annotations

from typing import Self

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen

from desktop.views.i18n import tr
from desktop.views.theme import tint
from desktop.views.widgets.figures import Explainer
from desktop.views.widgets.states import STATE_ZH, Chip, StateLabel

_ASKING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F4)


class AskedState(StateLabel):
    """Shape and word that can be explained: `AskedState().asking(explainer)`, `set(…)`, `ask_for(figure)`."""

    _explainer: Explainer | None = None
    _figure_id = ""

    def asking(self, explainer: Explainer) -> Self:
        """Ask this explainer."""
        self._explainer = explainer
        return self

    @property
    def figure_id(self) -> str:
        """The id that the explainer is asked for."""
        return self._figure_id

    def ask_for(self, figure_id: str, tip: str = "") -> None:
        """Explain this figure from now on; nothing where there is none. `tip` says more than the word."""
        self._figure_id = figure_id
        live = bool(figure_id)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if live else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if live else Qt.CursorShape.ArrowCursor)
        self.setToolTip(tip or (tr("点击或按 F4 查看依据") if live else ""))
        self.setAccessibleName(
            tr("{state}：{value}").format(state=STATE_ZH[self.state], value=tip or self.text)
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ASKING and self._figure_id:
            self._ask()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._ask()

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self._explainer is not None:
            self._explainer.hold(self)
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(tint("accent"), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
            painter.end()

    def _ask(self) -> None:
        if self._explainer is not None:
            self._explainer.request(self._figure_id)


class AskedChip(AskedState, Chip):
    """The same as a chip on its soft ground."""
