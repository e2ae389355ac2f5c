"""States that can be explained, like figures: click, Enter or F4 asks for the 依据."""

from __future__ import annotations

from typing import Self

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen

from desktop.views.i18n import tr
from desktop.views.theme import tint
from desktop.views.widgets.figures import Explained, Explainer
from desktop.views.widgets.states import STATE_ZH, Chip, StateLabel


class AskedState(Explained, StateLabel):
    """Shape and word that can be explained: `AskedState().asking(explainer)`, `set(…)`, `ask_for(figure)`."""

    def asking(self, explainer: Explainer) -> Self:
        """Ask this explainer."""
        self._explainer = explainer
        return self

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

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(tint("accent"), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
            painter.end()


class AskedChip(AskedState, Chip):
    """The same as a chip on its soft ground."""
