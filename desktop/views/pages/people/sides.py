"""A tab of two columns that stand one below the other where there is no room."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.views.widgets import Scroll

_WIDE = 1080
_GAP = 12


class SidesTab(Scroll):
    """`SidesTab("值守")`, then `put(left, right)`: the widgets of both columns."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._sides = QHBoxLayout()
        self._sides.setSpacing(_GAP)
        self.body.setContentsMargins(20, 0, 20, 14)
        self.body.setSpacing(_GAP)
        self.body.addLayout(self._sides)
        self.body.addStretch(1)
        self.turn(self._sides, _WIDE)

    def put(
        self,
        left: tuple[QWidget, ...],
        right: tuple[QWidget, ...],
        shares: tuple[int, int] = (600, 560),
    ) -> None:
        """Stand widgets in both columns; `shares` are their widths where they are side by side."""
        for parts, share in zip((left, right), shares, strict=True):
            column = QVBoxLayout()
            column.setSpacing(_GAP)
            for part in parts:
                column.addWidget(part)
            column.addStretch(1)
            self._sides.addLayout(column, share)
