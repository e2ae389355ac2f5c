"""States that can be explained, like figures: click, Enter or F4 asks for the 依据."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen

from desktop.views.i18n import tr
from desktop.views.pages.overview.seen import Mark
from desktop.views.theme import tint
from desktop.views.widgets import STATE_ZH, Chip, Explainer, StateLabel
from desktop.views.widgets.figures import asks_for_reason

_ASKING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F4)


class AskedState(StateLabel):
    """Shape and word with a figure id: `AskedState().asking(explainer)`, then `show_mark(mark)`."""

    _explainer: Explainer | None = None
    _figure_id = ""

    def asking(self, explainer: Explainer) -> AskedState:
        """Ask this explainer."""
        self._explainer = explainer
        return self

    @property
    def figure_id(self) -> str:
        """The id that the explainer is asked for."""
        return self._figure_id

    def show_mark(self, mark: Mark, *, short: bool = False) -> None:
        """Show another state, in its short word where room is short."""
        self.set(mark.state, mark.short if short else mark.text)
        self._figure_id = mark.figure_id
        live = bool(mark.figure_id)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if live else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if live else Qt.CursorShape.ArrowCursor)
        self.setToolTip(mark.tip or (tr("点击或按 F4 查看依据") if live else ""))
        self.setAccessibleName(
            tr("{state}：{value}").format(state=STATE_ZH[mark.state], value=mark.tip or mark.text)
        )

    def event(self, event: QEvent) -> bool:
        if asks_for_reason(event, self._explainer, self._figure_id):
            event.accept()
            return True
        return super().event(event)

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
            self._explainer.select(self._figure_id)
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
