"""Line editors for whole numbers, shares and coefficients; they commit as the other entries do."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.exchange.plurals import counted, unit_after
from desktop.views.widgets.entries import Entry
from desktop.views.widgets.parse import parse_count, parse_number, parse_share, show_number, show_share


class CountEdit(Entry):
    """A whole number: `CountEdit("付款期", "工作日")`; value is an int or None.

    The unit is shown behind the number; it need not be typed.
    """

    def __init__(self, name: str, unit: str = "", *, height: int = 26, parent: QWidget | None = None) -> None:
        super().__init__(name, height=height, parent=parent)
        self._unit = unit

    def read(self, text: str) -> int:
        one = unit_after(1, self._unit)
        return parse_count(text, one if text.rstrip().endswith(one) else self._unit)

    def write(self, value: Any) -> str:
        return counted(f"{value:,}", self._unit).rstrip()


class ShareEdit(Entry):
    """A share: `ShareEdit("赔付上限")`; typed as 20 % or 3‰, value is 0.20 or None."""

    def read(self, text: str) -> Decimal:
        return parse_share(text)

    def write(self, value: Any) -> str:
        return show_share(value)


class NumberEdit(Entry):
    """A number with decimals: `NumberEdit("惩罚系数", places=2)`; value is a Decimal or None.

    `places` are always written, others only where they are not zero.
    """

    def __init__(
        self, name: str, *, places: int = 0, height: int = 26, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, height=height, parent=parent)
        self._places = places
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def read(self, text: str) -> Decimal:
        return parse_number(text)

    def write(self, value: Any) -> str:
        text = show_number(value)
        _, _, decimals = text.partition(".")
        return text if len(decimals) >= self._places else f"{value:.{self._places}f}"
