"""Holds the place of a chart until it may be drawn."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

_Chart = TypeVar("_Chart", bound=QWidget)


class ChartHost(QWidget, Generic[_Chart]):
    """`ChartHost(make)`: an empty ground until `fill` puts there the widget that `make` gives.

    `make` is the place to import a chart module: pyqtgraph costs a third of a second, and no figure
    waits for it. A page fills its hosts after it was painted once. `chart` is None until then.
    """

    def __init__(self, make: Callable[[], _Chart], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self.chart: _Chart | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    def fill(self) -> None:
        """Draw the chart, once."""
        if self.chart is None:
            self.chart = self._make()
            self._layout.addWidget(self.chart)
