"""What the frame shows now and then only, and makes when it is first shown: a start does not wait for it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.views.widgets.keyed import order_tabs


class OnDemand(QWidget):
    """Hidden and empty until it is first shown, or until `fill` is called; `make` lays out what is in it."""

    def __init__(self) -> None:
        super().__init__()
        self.hide()

    @property
    def filled(self) -> bool:
        """Whether what is in it is there."""
        return self.layout() is not None

    def make(self) -> None:
        """Make what is in it, laid out in this widget."""
        raise NotImplementedError

    def fill(self) -> None:
        """Make what is in it if it is not there yet; Tab comes to it where it stands in the window."""
        if self.filled:
            return
        self.make()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # Else Qt puts nothing behind it.
        order_tabs(self)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def setVisible(self, visible: bool) -> None:  # noqa: N802 - Qt's own name
        if visible:
            self.fill()
        super().setVisible(visible)
