"""Switches of a few words side by side: 是 / 否 / 未认定, and filters over a list."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.views.i18n import tr
from desktop.views.theme import font, tint

_PAD = 9


class _Segments(QWidget):
    """Words side by side, one chosen; arrows move the choice, the mouse picks it."""

    def __init__(self, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: tuple[str, ...] = ()
        self._index = 0
        self._height = height
        self._wrap = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _pick(self, index: int) -> None:
        raise NotImplementedError

    def _paint_boxed(self, ground: str, tone: str) -> None:
        """The words in one frame, the chosen one on `ground` and in `tone`."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        shape = QPainterPath()
        shape.addRoundedRect(frame, 4, 4)
        painter.fillPath(shape, tint("surface" if self.isEnabled() else "sunken"))
        for index, place in enumerate(self.rects()):
            chosen = index == self._index
            if chosen:
                painter.save()
                painter.setClipPath(shape)
                painter.fillRect(place, tint(ground))
                painter.restore()
            painter.setPen(QPen(tint("line2"), 1))
            if index:
                painter.drawLine(int(place.x()), 1, int(place.x()), self.height() - 2)
            painter.setFont(font("small", bold=chosen))
            painter.setPen(tint(tone if chosen else "ink2"))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._words[index])
        painter.setPen(QPen(tint("accent" if self.hasFocus() else "ctl"), 2 if self.hasFocus() else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame, 4, 4)
        painter.end()

    def rects(self) -> tuple[QRectF, ...]:
        """The place of each word, from the left."""
        metrics = QFontMetrics(font("small", bold=True))
        left, top = 0.0, 0.0
        places: list[QRectF] = []
        for word in self._words:
            width = metrics.horizontalAdvance(word) + 2 * _PAD
            if self._wrap and places and left + width > self._wrap:
                left, top = 0.0, top + self._height
            places.append(QRectF(left, top, width, self._height))
            left += width
        return tuple(places)

    def point_of(self, index: int) -> QPoint:
        """The middle of a word, in the widget's own coordinates."""
        return self.rects()[index].center().toPoint()

    def sizeHint(self) -> QSize:
        places = self.rects()
        right = max((int(place.right()) for place in places), default=0)
        return QSize(right, int(places[-1].bottom()) if places else self._height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        index = self._index + step
        if 0 <= index < len(self._words):
            self._pick(index)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for index, place in enumerate(self.rects()):
            if place.contains(event.position()) and self.isEnabled():
                self._pick(index)


class ThreeWay(_Segments):
    """是 / 否 / 未认定: `ThreeWay("重大损失")`; `changed(True | False | None)`; never settles by itself.

    Arrow keys move the choice, Y and N give 是 and 否 at once; `set(value)` shows one without a signal.
    """

    changed = Signal(object)
    VALUES: tuple[bool | None, ...] = (True, False, None)

    def __init__(self, name: str, value: bool | None = None, parent: QWidget | None = None) -> None:
        super().__init__(22, parent)
        self._name = name
        self._words = (tr("是"), tr("否"), tr("未认定"))
        self.set(value)

    @property
    def value(self) -> bool | None:
        """The choice."""
        return self.VALUES[self._index]

    def set(self, value: bool | None) -> None:
        """Show a choice."""
        self._index = self.VALUES.index(value)
        self.setAccessibleName(tr("{name}：{words}").format(name=self._name, words=self._words[self._index]))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = {Qt.Key.Key_Y: 0, Qt.Key.Key_N: 1}.get(Qt.Key(event.key()))
        if index is None or event.modifiers():
            super().keyPressEvent(event)
        else:
            self._pick(index)

    def _pick(self, index: int) -> None:
        if index != self._index:
            self.set(self.VALUES[index])
            self.changed.emit(self.value)

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._paint_boxed(
            *(("accent_soft", "accent"), ("off_soft", "ink"), ("open_soft", "open"))[self._index]
        )


class SegmentedFilter(_Segments):
    """Saved filters: `set_items((("all", "全部 12"), ("bad", "违约 3")))`; `changed(key)`.

    `boxed` for the few ways in which a page can be arranged; `wrap` is the width (px) at which another row
    begins.
    """

    changed = Signal(str)

    def __init__(
        self, name: str, *, boxed: bool = False, wrap: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(26 if boxed else 24, parent)
        self._boxed = boxed
        self._wrap = wrap
        self._keys: tuple[str, ...] = ()
        self.setAccessibleName(name)

    @property
    def key(self) -> str:
        """The chosen item's key, or nothing where there is none."""
        return self._keys[self._index] if self._keys else ""

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of all items, in order."""
        return self._keys

    def set_items(self, items: tuple[tuple[str, str], ...]) -> None:
        """Show these (key, word) items and keep the choice where its key remains."""
        if items == tuple(zip(self._keys, self._words, strict=True)):
            return
        chosen = self.key
        self._keys = tuple(key for key, _ in items)
        self._words = tuple(word for _, word in items)
        self._index = self._keys.index(chosen) if chosen in self._keys else 0
        self.setAccessibleDescription(tr("，").join(self._words))
        self.updateGeometry()
        self.update()

    def choose(self, key: str) -> None:
        """Choose an item as the user would."""
        self._pick(self._keys.index(key))

    def _pick(self, index: int) -> None:
        if index != self._index:
            self._index = index
            self.update()
            self.changed.emit(self.key)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._boxed:
            self._paint_boxed("accent_soft", "accent")
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index, place in enumerate(self.rects()):
            chosen = index == self._index
            if chosen:
                painter.setPen(QPen(tint("accent"), 1) if self.hasFocus() else Qt.PenStyle.NoPen)
                painter.setBrush(tint("accent_soft"))
                painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
            painter.setFont(font("small"))
            painter.setPen(tint("accent" if chosen else "ink2"))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._words[index])
        painter.end()
