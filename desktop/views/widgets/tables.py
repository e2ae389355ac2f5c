"""Tables of words, states and amounts: one preset view, one model, one delegate."""

from __future__ import annotations

from functools import partial
from typing import Any

import msgspec
from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop.views.theme import Tone, font, tint
from desktop.views.widgets.exchange import exchange
from desktop.views.widgets.figures import Explainer, asks_for_reason
from desktop.views.widgets.states import State, paint_state

Index = QModelIndex | QPersistentModelIndex
_PAD = 8
_EDGE = 16
_CELL_ROLE = int(Qt.ItemDataRole.UserRole)


class Column(msgspec.Struct, frozen=True):
    """A column: its heading, its width in px (0: takes what is left), and its side."""

    title: str
    width: int = 0
    right: bool = False


class Cell(msgspec.Struct, frozen=True):
    """What stands in one place. With a state: shape and word. `figure_id` makes it explainable.

    `note` is a second, quieter line below; in a band it follows on the same line.
    """

    text: str
    tone: Tone = "ink"
    state: State | None = None
    bold: bool = False
    struck: bool = False
    figure_id: str = ""
    tip: str = ""
    wrong: bool = False
    note: str = ""


class Row(msgspec.Struct, frozen=True):
    """A row with a key that lasts while the row does.

    A `band` is the heading of the rows below it; its first cell takes `span` columns.
    """

    key: str
    cells: tuple[Cell, ...]
    marked: bool = False
    band: bool = False
    span: int = 1


class TableModel(QAbstractTableModel):
    """Rows of cells under columns."""

    def __init__(self, columns: tuple[Column, ...]) -> None:
        super().__init__()
        self.columns = columns
        self.rows: tuple[Row, ...] = ()

    def set_columns(self, columns: tuple[Column, ...]) -> None:
        """Begin anew with other columns and no rows."""
        self.beginResetModel()
        self.columns, self.rows = columns, ()
        self.endResetModel()

    def set_rows(self, rows: tuple[Row, ...]) -> None:
        """Show these rows."""
        exchange(self, self.rows, rows, partial(setattr, self, "rows"), len(self.columns))

    def cell(self, index: Index) -> Cell:
        """The cell of an index."""
        return self.rows[index.row()].cells[index.column()]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        cell = self.cell(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return cell.tip or None
        return cell if role == _CELL_ROLE else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return font("small") if role == Qt.ItemDataRole.FontRole else None


class Table(QTableView):
    """`Table((Column("条款", 70), Column("说明"), Column("金额", 96, right=True)), explainer)`.

    `set_rows(rows)` keeps the chosen row by key. `picked(key)` when another row is chosen, `entered_row(key)`
    on Enter or double click. A click on a cell with a figure id, or F4 on its row, asks the explainer.
    Ctrl+C copies the chosen row for a spreadsheet. `fit()` makes it as high as its rows (no scrolling).
    `band_height` is given where some rows are bands, `model` where they are kept in one of another class.
    """

    picked = Signal(str)
    entered_row = Signal(str)

    def __init__(
        self,
        columns: tuple[Column, ...],
        explainer: Explainer | None = None,
        *,
        name: str = "",
        row_height: int = 31,
        heading: bool = True,
        fit: bool = False,
        band_height: int = 0,
        model: type[TableModel] = TableModel,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._explainer = explainer
        self._fit = fit
        self._band_height = band_height
        self._filling = False
        self.rows_model = model(columns)
        self.setModel(self.rows_model)
        self.setItemDelegate(CellDelegate(self))
        self.setAccessibleName(name)
        self.selectionModel().currentChanged.connect(self._tell)
        self._preset(row_height, heading=heading)
        self._size_columns()

    def _preset(self, row_height: int, *, heading: bool) -> None:
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(min(row_height, self._band_height or row_height))
        rows.setDefaultSectionSize(row_height)
        header = self.horizontalHeader()
        header.setVisible(heading)
        header.setFixedHeight(26)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setMinimumSectionSize(24)

    def set_columns(self, columns: tuple[Column, ...]) -> None:
        """Begin anew with other columns and no rows."""
        self.rows_model.set_columns(columns)
        self._size_columns()

    def _size_columns(self) -> None:
        header = self.horizontalHeader()
        for number, column in enumerate(self.rows_model.columns):
            stretch = column.width == 0
            mode = QHeaderView.ResizeMode.Stretch if stretch else QHeaderView.ResizeMode.Fixed
            header.setSectionResizeMode(number, mode)
            if not stretch:
                header.resizeSection(number, column.width)

    @property
    def key(self) -> str:
        """The chosen row's key, or nothing."""
        row = self.currentIndex().row()
        return self.rows_model.rows[row].key if 0 <= row < len(self.rows_model.rows) else ""

    def set_rows(self, rows: tuple[Row, ...]) -> None:
        """Show these rows; the chosen one stays chosen while its key is there."""
        kept, column = self.key, max(self.currentIndex().column(), 0)
        place = self.verticalScrollBar().value()
        self._filling = True
        self.rows_model.set_rows(rows)
        if self._band_height:
            self._shape_bands(rows)
        for number, row in enumerate(rows):
            if row.key == kept:
                self.setCurrentIndex(self.rows_model.index(number, column))
        self._filling = False
        self.verticalScrollBar().setValue(place)
        if self._fit:
            self.fit()

    def _shape_bands(self, rows: tuple[Row, ...]) -> None:
        self.clearSpans()
        usual = self.verticalHeader().defaultSectionSize()
        for number, row in enumerate(rows):
            height = self._band_height if row.band else usual
            if self.rowHeight(number) != height:
                self.setRowHeight(number, height)
            if row.span > 1:
                self.setSpan(number, 0, 1, row.span)

    def choose(self, key: str) -> None:
        """Choose a row."""
        for number, row in enumerate(self.rows_model.rows):
            if row.key == key:
                self.setCurrentIndex(self.rows_model.index(number, 0))

    def fit(self) -> None:
        """Be exactly as high as the rows."""
        head = 26 if self.horizontalHeader().isVisibleTo(self) else 0
        self.setFixedHeight(head + self.rowHeight(0) * len(self.rows_model.rows) + 1)

    def _tell(self, current: QModelIndex, previous: QModelIndex) -> None:
        if not self._filling and current.isValid() and current.row() != previous.row():
            self.picked.emit(self.key)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self._ask(self.rows_model.cell(index).figure_id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        live = index.isValid() and bool(self.rows_model.cell(index).figure_id) and self._explainer is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if live else Qt.CursorShape.ArrowCursor)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        if self.indexAt(event.position().toPoint()).isValid():
            self.entered_row.emit(self.key)

    def event(self, event: QEvent) -> bool:
        if asks_for_reason(event, self._explainer, self._row_figure()):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif event.key() == Qt.Key.Key_F4:
            self._ask(self._row_figure())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.key:
            self.entered_row.emit(self.key)
        else:
            super().keyPressEvent(event)

    def _row_figure(self) -> str:
        row = self.currentIndex().row()
        if row < 0:
            return ""
        cells = self.rows_model.rows[row].cells
        first = cells[max(self.currentIndex().column(), 0)].figure_id
        return first or next((cell.figure_id for cell in cells if cell.figure_id), "")

    def _ask(self, figure_id: str) -> None:
        if self._explainer is not None:
            self._explainer.request(figure_id)

    def _copy(self) -> None:
        row = self.currentIndex().row()
        if row >= 0:
            words = "\t".join(cell.text for cell in self.rows_model.rows[row].cells)
            QGuiApplication.clipboard().setText(words)


class CellDelegate(QStyledItemDelegate):
    """Paints a cell: shape and word, amounts to the right, absorbed amounts struck, errors framed."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(40, 31)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        table = self.parent()
        if not isinstance(table, Table):
            return
        cell = table.rows_model.cell(index)
        row = table.rows_model.rows[index.row()]
        rect: QRect = option.rect  # type: ignore[attr-defined]
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        painter.save()
        if cell.wrong:
            _paint_wrong(painter, rect)
        elif chosen or row.marked:
            painter.fillRect(rect, tint("accent_soft"))
        elif row.band:
            painter.fillRect(rect, tint("sunken"))
        painter.setPen(QPen(tint("grid"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        last = index.column() == len(row.cells) - 1
        left, right = (_EDGE if index.column() == 0 else _PAD), (_EDGE if last else _PAD)
        inside = QRectF(rect.adjusted(left, 0, -right, -1))
        if cell.state is not None:
            paint_state(painter, inside, cell.state, cell.text, "small", bold=cell.bold)
        elif row.band:
            _paint_band(painter, inside, cell, right=table.rows_model.columns[index.column()].right)
        elif cell.note:
            half = inside.height() / 2
            upper, lower = inside.adjusted(0, 3, 0, 1 - half), inside.adjusted(0, half - 1, 0, -3)
            _paint_words(painter, upper, cell, right=False)
            _paint_words(painter, lower, Cell(cell.note, "ink3"), right=False)
        else:
            _paint_words(painter, inside, cell, right=table.rows_model.columns[index.column()].right)
        if chosen and table.hasFocus() and index.column() == 0:
            painter.fillRect(QRect(rect.x(), rect.y(), 2, rect.height() - 1), tint("accent"))
        painter.restore()


def _paint_wrong(painter: QPainter, rect: QRect) -> None:
    painter.fillRect(rect, tint("bad_soft"))
    painter.setPen(QPen(tint("bad_fill"), 1.5))
    painter.drawRect(QRectF(rect).adjusted(1, 1, -1, -1))


def _paint_band(painter: QPainter, rect: QRectF, cell: Cell, *, right: bool) -> None:
    """The words, and the note behind them as far as there is room."""
    _paint_words(painter, rect, cell, right=right)
    taken = QFontMetrics(font("small", bold=cell.bold)).horizontalAdvance(cell.text) + _EDGE
    if cell.note and taken < rect.width():
        _paint_words(painter, rect.adjusted(taken, 0, 0, 0), Cell(cell.note, "ink3"), right=False)


def _paint_words(painter: QPainter, rect: QRectF, cell: Cell, *, right: bool) -> None:
    face = font("small", bold=cell.bold, struck=cell.struck)
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    shown = QFontMetrics(face).elidedText(cell.text, Qt.TextElideMode.ElideRight, int(rect.width()) + 1)
    painter.setFont(face)
    painter.setPen(tint("ink3" if cell.struck else cell.tone))
    painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter, shown)
