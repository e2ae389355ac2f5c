"""Holds the place of a chart until the first paint is over, then draws it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

_Chart = TypeVar("_Chart", bound=QWidget)


class ChartHost(QWidget, Generic[_Chart]):
    """`ChartHost(make)`: an empty ground until it was painted once, then the widget that `make` gives.

    `make` is the place to import a chart module: pyqtgraph costs 350 ms, and no figure waits for it.
    `filled` tells that the chart is there; `chart` is None until then.
    """

    filled = Signal()

    def __init__(self, make: Callable[[], _Chart], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._asked = False
        self.chart: _Chart | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._asked:
            self._asked = True
            QTimer.singleShot(0, self, self.fill)

    def fill(self) -> None:
        """Draw the chart now, once."""
        if self.chart is not None:
            return
        self.chart = self._make()
        self._layout.addWidget(self.chart)
        self.filled.emit()
