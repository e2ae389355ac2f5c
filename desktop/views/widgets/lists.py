"""A list of records in two lines each, 47 px high."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import ne
from typing import Any, overload

import msgspec
from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QKeyEvent, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.views.i18n import tr
from desktop.views.theme import font, tint
from desktop.views.widgets import listmenu
from desktop.views.widgets.clipboard import put_table
from desktop.views.widgets.selection import choose_also, choose_only, chosen_rows
from desktop.views.widgets.states import State, paint_state

Index = QModelIndex | QPersistentModelIndex
HEIGHT = 47
_SIDE = 16
_HEADER = (tr("名称"), tr("日期"), tr("状态"), tr("说明"), tr("金额"))
#: So many rows are made at once where only some are looked at: more than a tall screen shows.
_FETCHED = 64


class ListRow(msgspec.Struct, frozen=True, kw_only=True):
    """A record: title and day above; states, a note and an amount below."""

    key: str
    title: str
    right: str = ""
    states: tuple[tuple[State, str], ...] = ()
    note: str = ""
    amount: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        """Its parts as the cells of a table, under 名称, 日期, 状态, 说明 and 金额."""
        states = tr("、").join(word for _, word in self.states)
        return self.title, self.right, states, self.note, self.amount

    @property
    def spoken(self) -> str:
        """All of it in a line, for a screen reader."""
        words = (self.title, self.right, *(word for _, word in self.states), self.note, self.amount)
        return tr("，").join(word for word in words if word)


class Fetched(Sequence[ListRow]):
    """Rows of which only the keys are known: `fetch` makes those that are looked at, some at a time."""

    def __init__(self, keys: tuple[str, ...], fetch: Callable[[Sequence[str]], Sequence[ListRow]]) -> None:
        self.keys = keys
        self._fetch = fetch
        self._made: dict[int, Sequence[ListRow]] = {}

    def __len__(self) -> int:
        return len(self.keys)

    @overload
    def __getitem__(self, place: int) -> ListRow: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[ListRow]: ...

    def __getitem__(self, place: int | slice) -> ListRow | Sequence[ListRow]:
        if isinstance(place, slice):
            return [self[each] for each in range(*place.indices(len(self.keys)))]
        block, within = divmod(range(len(self.keys))[place], _FETCHED)
        if block not in self._made:
            self._made[block] = self._fetch(self.keys[block * _FETCHED : (block + 1) * _FETCHED])
        return self._made[block][within]


def keys_of(rows: Sequence[ListRow]) -> Sequence[str]:
    """The keys of rows, of a long list without making them."""
    return rows.keys if isinstance(rows, Fetched) else [row.key for row in rows]


class ListModel(QStringListModel):
    """The rows of a list pane. Qt counts them itself: to lay out 100,000 it asks for each of them."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[ListRow] = ()

    @property
    def keys(self) -> Sequence[str]:
        """The keys of all rows; what nobody looked at stays unmade."""
        return keys_of(self.rows)

    def set_rows(self, rows: Sequence[ListRow]) -> None:
        """Show these rows; where their keys are those of before they change in place."""
        before, self.rows = self.rows, rows
        if keys_of(before) != keys_of(rows):
            self.setStringList([""] * len(rows))
        elif (changed := _changed(before, rows)) is not None:
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[1]))

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) & ~(Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        return row.spoken if role == Qt.ItemDataRole.AccessibleTextRole else None


def _changed(before: Sequence[ListRow], rows: Sequence[ListRow]) -> tuple[int, int] | None:
    """The first and the last of the rows that differ; of those that are not made, all."""
    if isinstance(rows, Fetched):
        return (0, len(rows) - 1) if rows else None
    places = [place for place, pair in enumerate(zip(before, rows, strict=True)) if ne(*pair)]
    return (places[0], places[-1]) if places else None


class ListPane(QListView):
    """`ListPane("事件")`, `set_rows(rows)`; `picked(key)` when the user chooses another record,
    `entered(key)` on Enter, `delete_asked(key)` on Delete. The choice stays by key; where its record has
    gone, the nearest row is chosen and told. `typed(text)` for keys that a list has no use for.
    Several are chosen with Shift and Ctrl (`keys`) and copied with Ctrl+C: all their fields where `whole`
    gives them. Actions added to it stand in its menu too.
    """

    picked = Signal(str)
    entered = Signal(str)
    delete_asked = Signal(str)
    typed = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filling = False
        self.whole: listmenu.Whole | None = None
        self.rows_model = ListModel()
        self.setModel(self.rows_model)
        self.setItemDelegate(_RowDelegate(self))
        self.selectionModel().currentChanged.connect(self._tell)
        self.setAccessibleName(name)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setMouseTracking(True)
        self.setProperty("pane", True)

    @property
    def key(self) -> str:
        """The chosen record's key, or nothing."""
        row = self.currentIndex().row()
        return self.rows_model.keys[row] if 0 <= row < len(self.rows_model.rows) else ""

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of all chosen records, from above."""
        keys = self.rows_model.keys
        return tuple(keys[place] for place in chosen_rows(self))

    def set_rows(self, rows: Sequence[ListRow]) -> None:
        """Show these records; of a long list (`Fetched`) only those in sight are made."""
        kept, place = self.key, self.currentIndex().row()
        together = set(self.keys)
        scroll = self.verticalScrollBar().value()
        self._filling = True
        self.rows_model.set_rows(rows)
        if self.key != kept or not kept:
            keys = keys_of(rows)
            number = keys.index(kept) if kept in keys else min(max(place, 0), len(rows) - 1)
            choose_only(self, self.rows_model.index(number))
        if len(together) > 1 and self.key in together and set(self.keys) != together:
            choose_also(self, [number for number, key in enumerate(keys_of(rows)) if key in together])
        self._filling = False
        self.verticalScrollBar().setValue(scroll)
        if self.key != kept:
            self.picked.emit(self.key)

    def choose(self, key: str) -> None:
        """Choose a record and bring it into sight."""
        keys = self.rows_model.keys
        if key in keys:
            choose_only(self, self.rows_model.index(keys.index(key)))
            self.scrollTo(self.currentIndex())

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 - Qt's own name
        """What is typed belongs to the filter: Qt would ask every row for its title."""
        self.typed.emit(search)

    def _tell(self, current: QModelIndex) -> None:
        if not self._filling and current.isValid():
            self.picked.emit(self.key)

    def copy(self) -> None:
        """Copy the chosen records: all their fields, or what is shown of them."""
        if self.whole is not None:
            listmenu.copy_whole(self)
            return
        rows = [self.rows_model.rows[place] for place in chosen_rows(self)]
        if rows:
            put_table(_HEADER if len(rows) > 1 else (), [row.words for row in rows])

    def selectionCommand(  # noqa: N802 - Qt's own name
        self, index: Index, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """A click below the rows leaves what is chosen as it is."""
        if not index.isValid():
            return QItemSelectionModel.SelectionFlag.NoUpdate
        return super().selectionCommand(index, event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        listmenu.offer(self, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.key:
            self.entered.emit(self.key)
        elif event.key() == Qt.Key.Key_Delete and self.key:
            self.delete_asked.emit(self.key)
        else:
            super().keyPressEvent(event)


class _RowDelegate(QStyledItemDelegate):
    """Paints one record."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(200, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        pane = self.parent()
        if not isinstance(pane, ListPane):
            return
        row = pane.rows_model.rows[index.row()]
        rect: QRect = option.rect  # type: ignore[attr-defined]
        flags = option.state  # type: ignore[attr-defined]
        chosen = bool(flags & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(rect, tint("accent_soft"))
            painter.fillRect(QRect(rect.x(), rect.y(), 3, rect.height()), tint("accent"))
        elif flags & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, tint("hover"))
        painter.setPen(QPen(tint("grid"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inside = QRectF(rect).adjusted(_SIDE, 4, -12, -4)
        _paint_head(painter, QRectF(inside.x(), inside.y(), inside.width(), 20), row, bold=chosen)
        _paint_foot(painter, QRectF(inside.x(), inside.y() + 20, inside.width(), 18), row)
        painter.restore()


def _paint_head(painter: QPainter, rect: QRectF, row: ListRow, *, bold: bool) -> None:
    room = rect.width() - _paint_right(painter, rect, row.right, "ink3")
    face = font("body", bold=bold)
    painter.setFont(face)
    painter.setPen(tint("ink"))
    shown = QFontMetrics(face).elidedText(row.title, Qt.TextElideMode.ElideRight, int(room))
    painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def _paint_foot(painter: QPainter, rect: QRectF, row: ListRow) -> None:
    end = rect.right() - _paint_right(painter, rect, row.amount, "ink")
    left = rect.x()
    for state, word in row.states:
        place = QRectF(left, rect.y(), max(end - left, 0), rect.height())
        left += paint_state(painter, place, state, word, "small") + 8
    if row.note and left < end:
        face = font("small")
        painter.setFont(face)
        painter.setPen(tint("ink3"))
        shown = QFontMetrics(face).elidedText(row.note, Qt.TextElideMode.ElideRight, int(end - left))
        place = QRectF(left, rect.y(), end - left, rect.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def _paint_right(painter: QPainter, rect: QRectF, text: str, tone: str) -> float:
    """Paint at the right end; return the room taken, with the gap before it."""
    if not text:
        return 0.0
    face = font("small")
    painter.setFont(face)
    painter.setPen(tint(tone))
    painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
    return QFontMetrics(face).horizontalAdvance(text) + 8.0
