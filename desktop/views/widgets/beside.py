"""A wide part with a side of a fixed width, which stands below it where there is no room."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QWidget

_GAP = 12


class Beside(QBoxLayout):
    """`Beside(main, side, 400, 1000, parent)`; call `fit(width)` in the parent's `resizeEvent`.

    From a width of 1000 on the side stands at the right, 400 wide. With `shares` it takes half of the height
    where it stands below.
    """

    def __init__(
        self,
        main: QWidget,
        side: QWidget,
        side_width: int,
        wide_from: int,
        parent: QWidget,
        *,
        shares: bool = False,
        margins: tuple[int, int, int, int] = (20, 0, 20, 14),
    ) -> None:
        super().__init__(QBoxLayout.Direction.LeftToRight, parent)
        self._side, self._side_width, self._wide_from, self._shares = side, side_width, wide_from, shares
        self.setContentsMargins(*margins)
        self.setSpacing(_GAP)
        self.addWidget(main, 1)
        self.addWidget(side)

    def fit(self, width: int) -> None:
        """Arrange both parts for a width of the parent."""
        wide = width >= self._wide_from
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self.setDirection(across if wide else down)
        self._side.setMinimumWidth(self._side_width if wide else 0)
        self._side.setMaximumWidth(self._side_width if wide else width)
        self.setStretch(1, int(self._shares and not wide))
        self.activate()
