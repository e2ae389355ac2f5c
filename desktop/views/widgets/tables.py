"""Tables of words, states and amounts: one preset view, one model, one delegate."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QTableView,
    QWidget,
)

from desktop.views.widgets import listmenu
from desktop.views.widgets.clipboard import put_table
from desktop.views.widgets.columns import TableColumns
from desktop.views.widgets.figures import Explainer, asks_for_reason
from desktop.views.widgets.room import widest
from desktop.views.widgets.selection import choose_also, choose_only, chosen_rows
from desktop.views.widgets.tablecells import EDGE, PAD, CellDelegate
from desktop.views.widgets.tablemodel import Cell, Column, Index, Row, TableModel


class Table(QTableView):
    """`Table((Column("条款", 70), Column("说明"), Column("金额", 96, right=True)), explainer)`.

    `set_rows(rows)` keeps the chosen row by key. `picked(key)` when another row is chosen, `entered_row(key)`
    on Enter or double click. A click on a cell with a figure id, or F4 on its row, asks the explainer.
    Several rows are chosen with Shift and Ctrl, `keys`; Ctrl+C copies them for a spreadsheet, Ctrl+L and the
    heading's menu choose the columns. Actions added to it stand in its menu too. `kind_of` gives
    the kind of the record that a row's key names, `whole` all fields of some as a table to be copied,
    `takes` the kind that a pasted table becomes here.
    `fit()` makes it as high as its rows (no scrolling). `band_height` is given where some rows are bands,
    `model` where they are kept in one of another class.
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
        self._pressed: Index = QModelIndex()
        self.kind_of: Callable[[str], str] = lambda _: ""
        self.whole: listmenu.Whole | None = None
        self.takes = ""
        self.rows_model = model(columns)
        self.setModel(self.rows_model)
        self.setItemDelegate(CellDelegate(self))
        self.setAccessibleName(name)
        self.selectionModel().currentChanged.connect(self._tell)
        self._preset(row_height, heading=heading)
        self.columns = TableColumns(self, banded=bool(band_height))
        self.columns.lay()
        self.horizontalHeader().customContextMenuRequested.connect(
            lambda place: listmenu.offer_columns(self, self.horizontalHeader().mapToGlobal(place))
        )

    def _preset(self, row_height: int, *, heading: bool) -> None:
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
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
        header.setTextElideMode(Qt.TextElideMode.ElideRight)

    def set_columns(self, columns: tuple[Column, ...]) -> None:
        """Begin anew with other columns and no rows."""
        self.columns.declare(columns)

    @property
    def key(self) -> str:
        """The chosen row's key, or nothing."""
        row = self.currentIndex().row()
        return self.rows_model.rows[row].key if 0 <= row < len(self.rows_model.rows) else ""

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of all chosen rows, from above; those of bands are none."""
        rows = [self.rows_model.rows[place] for place in chosen_rows(self)]
        return tuple(row.key for row in rows if not row.band)

    def record_in_hand(self) -> tuple[str, str] | None:
        """The kind and id of the record in the chosen row."""
        kind = self.kind_of(self.key)
        return (kind, self.key) if kind else None

    def kind_to_paste(self) -> str:
        """The kind of the records that it lists."""
        return self.takes

    def set_rows(self, rows: tuple[Row, ...]) -> None:
        """Show these rows; what is chosen stays chosen while its key is there."""
        kept, column = self.key, max(self.currentIndex().column(), 0)
        together = set(self.keys)
        place = self.verticalScrollBar().value()
        self._filling = True
        self.rows_model.set_rows(rows)
        if self._band_height:
            self._shape_bands(rows)
        for number, row in enumerate(rows):
            if row.key == kept and self.currentIndex().row() != number:
                choose_only(self, self.rows_model.index(number, column))
        if len(together) > 1 and set(self.keys) != together:
            choose_also(self, [number for number, row in enumerate(rows) if row.key in together])
        self._filling = False
        self.verticalScrollBar().setValue(place)
        if self._fit:
            self.fit()
        self._measure()

    def _measure(self) -> None:
        """Let the columns share the room by the words in them; unseen tables wait until they are shown."""
        if self.isVisible():
            self.columns.fit(tuple(map(self.needed, range(len(self.rows_model.columns)))))

    def needed(self, place: int) -> int:
        """How wide a column must be for its heading and the words of its first rows (px)."""
        edge = place in (self.columns.first, self.columns.last)
        return widest(self.rows_model, place) + 2 * PAD + (EDGE - PAD if edge else 0)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.columns.fit()

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
                choose_only(self, self.rows_model.index(number, 0))

    def fit(self) -> None:
        """Be exactly as high as the rows."""
        head = 26 if self.horizontalHeader().isVisibleTo(self) else 0
        self.setFixedHeight(head + self.rowHeight(0) * len(self.rows_model.rows) + 1)

    def _tell(self, current: QModelIndex, previous: QModelIndex) -> None:
        if not self._filling and current.isValid() and current.row() != previous.row():
            self.picked.emit(self.key)

    def selectionCommand(  # noqa: N802 - Qt's own name
        self, index: Index, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """A click below the rows leaves what is chosen as it is."""
        if not index.isValid():
            return QItemSelectionModel.SelectionFlag.NoUpdate
        return super().selectionCommand(index, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self.indexAt(event.position().toPoint())
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        clicked = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        if index.isValid() and clicked and index == self._pressed:
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
            self.copy()
        elif event.keyCombination() == listmenu.COLUMN_KEYS:
            listmenu.choose_columns(self)
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

    def copy(self) -> None:
        """Copy the chosen rows as they are shown; several come under their heading."""
        rows = [self.rows_model.rows[place] for place in chosen_rows(self)]
        header = [self.rows_model.columns[each].title for each in self.columns.shown]
        if rows:
            words = [[_copied(row.cells[each]) for each in self.columns.shown] for row in rows]
            put_table(header if len(rows) > 1 else (), words)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        listmenu.offer(self, event)


def _copied(cell: Cell) -> str:
    return f"{cell.text} {cell.note}".strip()
