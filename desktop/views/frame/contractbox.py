"""The contract shown, and the menu of files and contracts below it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QPushButton

from desktop.views.i18n import tr
from desktop.views.theme import font, tint
from desktop.views.widgets import paint_icon


class ContractBox(QPushButton):
    """Name, version and total; its menu holds the file's other contracts and the file actions.

    `picked(contract_id)` when the user chooses another contract of the file.
    """

    picked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._name, self._note = "", ""
        self._filled: object = None
        self.setFixedHeight(28)
        self.setMinimumWidth(160)
        self.setMenu(QMenu(self))

    def set(self, name: str, note: str) -> None:
        """Show a contract's short name, and its version and total."""
        if (name, note) == (self._name, self._note):
            return
        self._name, self._note = name, note
        self.setAccessibleName(tr("合同：{name}，{note}").format(name=name, note=note))
        self.updateGeometry()
        self.update()

    def fill_menu(
        self, contracts: tuple[tuple[str, str], ...], current: str, actions: tuple[QAction, ...]
    ) -> None:
        """The contracts of the file (offered where there are several), then the file actions."""
        if self._filled == (contracts, current):
            return
        self._filled = (contracts, current)
        menu = self.menu()
        menu.clear()
        group = QActionGroup(menu)
        for contract_id, name in contracts if len(contracts) > 1 else ():
            choice = menu.addAction(name)
            choice.setCheckable(True)
            choice.setChecked(contract_id == current)
            choice.triggered.connect(lambda _=False, key=contract_id: self.picked.emit(key))
            group.addAction(choice)
        if len(contracts) > 1:
            menu.addSeparator()
        menu.addActions(actions)

    def sizeHint(self) -> QSize:
        name = QFontMetrics(font("section")).horizontalAdvance(self._name)
        note = QFontMetrics(font("small")).horizontalAdvance(self._note)
        return QSize(32 + name + 10 + note + 34, 28)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tint("accent" if self.hasFocus() else "line"), 1))
        painter.setBrush(tint("hover" if self.underMouse() or self.isDown() else "surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        paint_icon(painter, QRectF(9, 6, 16, 16), "document")
        room = self.width() - 32 - 28
        shown = QFontMetrics(font("section")).elidedText(self._name, Qt.TextElideMode.ElideRight, room)
        painter.setFont(font("section"))
        painter.setPen(tint("ink"))
        painter.drawText(QRectF(32, 0, room, 28), Qt.AlignmentFlag.AlignVCenter, shown)
        used = QFontMetrics(font("section")).horizontalAdvance(shown) + 10
        painter.setFont(font("small"))
        painter.setPen(tint("ink2"))
        rest = QFontMetrics(font("small")).elidedText(
            self._note, Qt.TextElideMode.ElideRight, room - used + 2
        )
        place = QRectF(32 + used, 0, room - used + 4, 28)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, rest)
        paint_icon(painter, QRectF(self.width() - 23, 7, 14, 14), "chevron-down")
        painter.end()
