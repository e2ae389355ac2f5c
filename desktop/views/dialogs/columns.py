"""选择列: which columns of a table are shown, in which order and how wide; it shows at once."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout

from desktop.views.i18n import tr
from desktop.views.widgets import Button, Label
from desktop.views.widgets.tables import Table
from desktop.views.widgets.ticks import TickDelegate

_SIZE = (380, 420)
_STEP = 10
_PLACE = Qt.ItemDataRole.UserRole


class ColumnsDialog(QDialog):
    """`ColumnsDialog(table).open()`; Space shows or hides, Alt with the arrows moves and widens."""

    def __init__(self, table: Table) -> None:
        super().__init__(table.window())
        self._table = table
        self.setWindowTitle(tr("选择列：{accessiblename}").format(accessiblename=table.accessibleName()))
        self.resize(*_SIZE)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("列"))
        self.list.setItemDelegate(TickDelegate(self.list))
        self.hint = Label(
            tr("空格：显示或隐藏；Alt+↑↓：调整次序；Alt+←→：调整宽度"), "small", "ink3", wrap=True
        )
        self.up = Button(tr("上移"), tip=tr("上移（Alt+↑）"), height=24)
        self.down = Button(tr("下移"), tip=tr("下移（Alt+↓）"), height=24)
        self.narrower = Button(tr("窄些"), tip=tr("窄些（Alt+←）"), height=24)
        self.wider = Button(tr("宽些"), tip=tr("宽些（Alt+→）"), height=24)
        self.reset = Button(tr("恢复默认"), tip=tr("恢复默认的列（Alt+R）"), height=24)
        self.finish = Button(tr("完成"), "primary", tip=tr("完成（Enter）"))
        self.reset.setShortcut("Alt+R")
        self._keys = {
            Qt.Key.Key_Up: self.up,
            Qt.Key.Key_Down: self.down,
            Qt.Key.Key_Left: self.narrower,
            Qt.Key.Key_Right: self.wider,
        }
        self.list.installEventFilter(self)
        self._lay_out()
        self._connect()
        self._fill(table.columns.order[0])

    def _lay_out(self) -> None:
        moves = QHBoxLayout()
        moves.setSpacing(6)
        for button in (self.up, self.down, self.narrower, self.wider):
            moves.addWidget(button)
        moves.addStretch(1)
        moves.addWidget(self.reset)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.finish)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(10)
        column.addWidget(self.hint)
        column.addWidget(self.list, 1)
        column.addLayout(moves)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.narrower.clicked.connect(lambda: self._widen(-_STEP))
        self.wider.clicked.connect(lambda: self._widen(_STEP))
        self.reset.clicked.connect(self._reset)
        self.finish.clicked.connect(self.accept)
        self.list.itemChanged.connect(self._tick)
        self.list.currentRowChanged.connect(lambda _: self._allow())

    @property
    def column(self) -> int:
        """The declared place of the column in hand."""
        item = self.list.currentItem()
        return int(item.data(_PLACE)) if item else -1

    def _fill(self, chosen: int) -> None:
        """The columns from the left, with what is known of each."""
        columns = self._table.columns
        with QSignalBlocker(self.list):
            self.list.clear()
            for number in columns.order:
                item = QListWidgetItem(columns.declared[number].title or tr("（无标题）"), self.list)
                item.setData(_PLACE, number)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(
                    Qt.CheckState.Checked if columns.wants(number) else Qt.CheckState.Unchecked
                )
            self.list.setCurrentRow(columns.order.index(chosen))
        self._allow()

    def _allow(self) -> None:
        """Offer what can be done with the column in hand."""
        columns, row = self._table.columns, self.list.currentRow()
        wide = bool(columns.declared[self.column].width) if self.column >= 0 else False
        self.up.setEnabled(columns.can_move and row > 0)
        self.down.setEnabled(columns.can_move and row < self.list.count() - 1)
        for button in (self.narrower, self.wider):
            button.setEnabled(wide)
        self.reset.setEnabled(bool(columns.state()))

    def _tick(self, item: QListWidgetItem) -> None:
        number = int(item.data(_PLACE))
        self._table.columns.show(number, shown=item.checkState() is Qt.CheckState.Checked)
        self._fill(number)  # The last column that is seen stays ticked.

    def _move(self, by: int) -> None:
        number = self.column
        self._table.columns.move(number, by)
        self._fill(number)

    def _widen(self, by: int) -> None:
        self._table.columns.widen(self.column, by)
        self._allow()

    def _reset(self) -> None:
        number = self.column
        self._table.columns.reset()
        self._fill(number)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The list itself would move its choice at an arrow, with Alt or without."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            button = self._keys.get(Qt.Key(event.key()))
            if button is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                button.click()
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
            return
        super().keyPressEvent(event)
