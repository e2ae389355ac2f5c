"""Words on a page: labels in a role and a tone, hairlines, room for rows."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QLayout, QSizePolicy, QWidget

from desktop.views.theme import Role, Tone, font, tint


class Label(QLabel):
    """Text in a role of the type scale and a tone of the palette: `Label("应付日", "small", "ink3")`.

    `elide` shortens a long line with … and puts the whole in the tip, above its own; `wrap` breaks it.
    """

    def __init__(
        self,
        text: str = "",
        role: Role = "body",
        tone: Tone = "ink",
        *,
        bold: bool | None = None,
        elide: bool = False,
        wrap: bool = False,
        right: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._role: Role = role
        self._elide = elide
        self._whole = ""
        self._tip = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(role, bold=bold))
        if wrap or right:  # Else it stands as Qt has it already.
            self.setWordWrap(wrap)
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            self.setAlignment(side | (Qt.AlignmentFlag.AlignTop if wrap else Qt.AlignmentFlag.AlignVCenter))
        if elide:
            self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.set_tone(tone)
        self.set(text)

    def set(self, text: str, tone: Tone | None = None) -> None:
        """Show another text, in another tone where one is given."""
        if text != self._whole:
            self._whole = text
            self.setAccessibleName(text)
            self._fit()
        if tone is not None:
            self.set_tone(tone)

    def tell(self, text: str) -> None:
        """Show a text that is not always there; without one the label takes no room."""
        self.set(text)
        self.setVisible(bool(text))

    @property
    def told(self) -> str:
        """The text that is shown, or nothing."""
        return "" if self.isHidden() else self._whole

    def set_tone(self, tone: Tone) -> None:
        """Change the colour by its token."""
        set_property(self, "tone", tone)

    def setToolTip(self, tip: str) -> None:  # noqa: N802 - Qt's own name
        if tip != self._tip:
            self._tip = tip
            super().setToolTip(tip)
            self._fit()

    def whole(self) -> str:
        """The text, also where it is shown shortened."""
        return self._whole

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(24, hint.height()) if self._elide else hint

    def sizeHint(self) -> QSize:
        if not self._elide:
            return super().sizeHint()
        return QSize(self.fontMetrics().horizontalAdvance(self._whole) + 2, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._elide:
            self._fit()

    def _fit(self) -> None:
        if not self._elide:
            self.setText(self._whole)
            return
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width())
        self.setText(shown)
        whole = self._whole if shown != self._whole else ""
        super().setToolTip("\n".join(filter(None, (whole, self._tip))))


class Rule(QWidget):
    """A hairline across its place; `heavy` is the 2-px line above a sum, `token` its colour."""

    def __init__(self, *, heavy: bool = False, token: str = "line", upright: bool = False) -> None:
        super().__init__()
        self._token = "ink" if heavy else token
        thickness = 2 if heavy else 1
        if upright:
            self.setFixedWidth(thickness)
        else:
            self.setFixedHeight(thickness)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), tint(self._token))
        painter.end()


def set_property(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet looks at, and let it look again where it has looked before."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        style = widget.style()
        style.unpolish(widget)
        style.polish(widget)


def clear_layout(layout: QLayout) -> None:
    """Take everything out of a layout and delete its widgets."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        inner = item.layout()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        elif inner is not None:
            clear_layout(inner)


def centred(rect: QRect, size: int) -> QRect:
    """A square of `size` px in the middle of `rect`."""
    return QRect(rect.x() + (rect.width() - size) // 2, rect.y() + (rect.height() - size) // 2, size, size)
