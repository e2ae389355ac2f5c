"""What is cut off or lies over its neighbour, found in the widgets of a window."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QStackedLayout,
    QWidget,
)

from desktop.views.widgets import Choice, FigureLabel, Label, Reason, SegmentedFilter

#: The usual width of the window and the least.
WIDTHS = (1366, 960)
#: Fonts round differently; a border or half a letter is no fault.
_TOLERANCE = 3
#: Fewer letters than these before … tell nothing.
_LEAST_SHOWN = 2


def faults(root: QWidget) -> Iterator[str]:
    """What is cut off or lies over its neighbour, in words."""
    for widget in root.findChildren(QWidget):
        if not widget.isVisible():
            continue
        yield from _cut(widget)
        if isinstance(widget, QScrollArea):
            yield from _out_of_reach(widget)
        layout = widget.layout()
        if layout is not None and not isinstance(layout, QStackedLayout):
            yield from _overlapping(layout)


def _cut(widget: QWidget) -> Iterator[str]:
    words, room = _words(widget)
    needed = max(map(widget.fontMetrics().horizontalAdvance, words.split("\n")))
    if needed > room + _TOLERANCE:
        yield f"切断：{words}（{type(widget).__name__}，{room} / {needed} px）"
    if isinstance(widget, QLabel) and widget.wordWrap() and widget.text():
        yield from _too_low(widget)
    if isinstance(widget, Reason) and not widget.text():
        yield "没有内容的错误提示"
    for whole, shown in _elided(widget):
        if shown != whole and len(shown) <= _LEAST_SHOWN:
            yield f"只剩省略号：{whole}"
    wanted = widget.sizeHint().width() if isinstance(widget, FigureLabel | SegmentedFilter) else 0
    if wanted > widget.width() + _TOLERANCE:
        yield f"切断：{widget.accessibleName()}（{widget.width()} / {wanted} px）"


def _elided(widget: QWidget) -> Iterator[tuple[str, str]]:
    """The words of a widget that cuts them with …, and what is left."""
    if isinstance(widget, Label):
        yield widget.whole(), widget.text()
    elif isinstance(widget, Choice):
        yield widget.currentText(), widget.shown


def _words(widget: QWidget) -> tuple[str, int]:
    """The words of a widget that shows them in one line, and the room for them (px)."""
    if isinstance(widget, QLabel) and not widget.wordWrap():
        margins = widget.contentsMargins()
        return widget.text(), widget.width() - margins.left() - margins.right()
    if isinstance(widget, QPushButton):
        icon = widget.iconSize().width() if not widget.icon().isNull() else 0
        return widget.text().strip(), widget.width() - icon
    return "", 0


def _too_low(label: QLabel) -> Iterator[str]:
    needed = label.heightForWidth(label.width())
    if needed > label.height() + _TOLERANCE:
        yield f"不够高：{label.text()}（{label.height()} / {needed} px）"


def _out_of_reach(area: QScrollArea) -> Iterator[str]:
    held, off = area.widget(), Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    over = held.minimumSizeHint().width() - area.viewport().width() if held else 0
    if over > _TOLERANCE and area.horizontalScrollBarPolicy() == off:
        yield f"够不着：{_name(area)}（多出 {over} px）"


def _overlapping(layout: QLayout) -> Iterator[str]:
    held = [each for each in _held(layout) if each.isVisible()]
    for one, other in combinations(held, 2):
        common = one.geometry().intersected(other.geometry())
        if common.width() > _TOLERANCE and common.height() > _TOLERANCE:
            yield f"重叠：{_name(one)} 与 {_name(other)}（{common.width()} × {common.height()} px）"


def _held(layout: QLayout) -> Iterator[QWidget]:
    """The widgets of a layout and of those inside it."""
    for place in range(layout.count()):
        item = layout.itemAt(place)
        assert item is not None
        if (widget := item.widget()) is not None:
            yield widget
        elif (inner := item.layout()) is not None:
            yield from _held(inner)


def _name(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.accessibleName()}".strip()
