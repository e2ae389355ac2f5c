"""The tree of an explanation: name and formula, value, source."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from desktop.models.assessment import Trace
from desktop.models.contract import Contract
from desktop.services.evidence_text import node_value, source_text
from desktop.views.i18n import say, tr
from desktop.views.theme import font, tint
from desktop.views.widgets import paint_icon

Index = QModelIndex | QPersistentModelIndex
ROW = 22
_INDENT = 14
#: The least step, and what all steps together may take of the names.
_LEAST_INDENT, _INDENTS = 8, 72
_GAP = 12
_NODE = int(Qt.ItemDataRole.UserRole)
#: Nodes deeper than this start folded: the reader sees the formula first.
_OPEN_DEPTH = 2


class TraceTree(QTreeWidget):
    """`show_trace(trace, contract)`; `followed(node)` when a source is clicked or Enter is pressed on a row.

    It is as high as its open rows, so the panel around it scrolls.
    """

    followed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._contract: Contract | None = None
        self.setColumnCount(3)
        self.setHeaderHidden(True)
        self.setItemDelegate(_NodeDelegate(self))
        self.setIndentation(_INDENT)
        self.setUniformRowHeights(True)
        self.setFrameShape(QTreeWidget.Shape.NoFrame)
        self.setAccessibleName(tr("怎么得出"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setMouseTracking(True)
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(20)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Fixed)
        self.itemExpanded.connect(lambda _: self._fit())
        self.itemCollapsed.connect(lambda _: self._fit())

    def show_trace(self, trace: Trace, contract: Contract) -> None:
        """Show a tree."""
        self._contract = contract
        self.clear()
        root = self._item(trace)
        self.addTopLevelItem(root)
        self._open(root, 0)
        self._fit()

    def _item(self, node: Trace) -> QTreeWidgetItem:
        source = say(source_text(node, self._contract)) if self._contract else ""
        item = QTreeWidgetItem([say(node.name), say(node_value(node)), source])
        item.setData(0, _NODE, node)
        words = (say(node.name), say(node_value(node)), say(node.formula), source)
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, tr("，").join(word for word in words if word))
        item.setToolTip(0, f"{say(node.name)}\n{say(node.formula)}" if node.formula else say(node.name))
        item.setToolTip(2, tr("打开记录") if node.facts else tr("查看条款原文") if source else "")
        item.addChildren([self._item(child) for child in node.children])
        return item

    def _open(self, item: QTreeWidgetItem, depth: int) -> None:
        item.setExpanded(depth < _OPEN_DEPTH)
        for place in range(item.childCount()):
            self._open(item.child(place), depth + 1)

    def _fit(self) -> None:
        """Be as high as the open rows, and leave the names what values and sources do not need."""
        rows = self._open_rows(self.invisibleRootItem())
        self.setFixedHeight(len(rows) * ROW + 2)
        deepest = max((_depth(row) for row in rows), default=0) + 1
        self.setIndentation(max(_LEAST_INDENT, min(_INDENT, _INDENTS // deepest)))
        metrics = QFontMetrics(font("small", bold=True))
        for column in (1, 2):
            widest = max((metrics.horizontalAdvance(row.text(column)) for row in rows), default=0)
            self.header().resizeSection(column, widest + _GAP)

    def _open_rows(self, item: QTreeWidgetItem) -> list[QTreeWidgetItem]:
        rows = []
        for place in range(item.childCount()):
            child = item.child(place)
            rows += [child, *(self._open_rows(child) if child.isExpanded() else ())]
        return rows

    def node(self, index: Index) -> Trace:
        """The node of a row."""
        found = index.sibling(index.row(), 0).data(_NODE)
        return found if isinstance(found, Trace) else Trace("", None)

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:  # noqa: N802 - Qt's name
        item = self.itemFromIndex(index)
        if item is None or not item.childCount():
            return
        name = "chevron-down" if item.isExpanded() else "chevron-right"
        place = QRectF(max(rect.right() - 13, -3), rect.center().y() - 5.5, 12, 12)
        paint_icon(painter, place, name, "ink3")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() == 2 and event.button() == Qt.MouseButton.LeftButton:
            self.followed.emit(self.node(index))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        live = index.isValid() and index.column() == 2 and bool(index.data())
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if live else Qt.CursorShape.ArrowCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.followed.emit(self.node(self.currentIndex()))
            return
        super().keyPressEvent(event)


def _depth(item: QTreeWidgetItem) -> int:
    above = item.parent()
    return 1 + _depth(above) if above is not None else 0


class _NodeDelegate(QStyledItemDelegate):
    """Paints a row: the root strong, formulas quiet, sources as links."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(20, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tree = self.parent()
        if not isinstance(tree, TraceTree):
            return
        rect: QRect = option.rect  # type: ignore[attr-defined]
        node, root = tree.node(index), not index.parent().isValid()
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:  # type: ignore[attr-defined]
            painter.fillRect(rect, tint("accent_soft"))
        place = QRectF(rect).adjusted(2, 0, 0, 0)
        if index.column() == 0:
            _paint_name(painter, place, node, strong=root)
        else:
            _paint_right(painter, place, str(index.data() or ""), strong=root, link=index.column() == 2)
        painter.restore()


def _paint_name(painter: QPainter, place: QRectF, node: Trace, *, strong: bool) -> None:
    face = font("small", bold=strong)
    painter.setFont(face)
    painter.setPen(tint("ink"))
    metrics = QFontMetrics(face)
    name = metrics.elidedText(say(node.name), Qt.TextElideMode.ElideRight, int(place.width()))
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, name)
    rest = place.adjusted(metrics.horizontalAdvance(name) + 8, 0, 0, 0)
    if node.formula and rest.width() > 36:
        face = font("caption")
        painter.setFont(face)
        painter.setPen(tint("ink3"))
        shown = QFontMetrics(face).elidedText(
            say(node.formula), Qt.TextElideMode.ElideRight, int(rest.width())
        )
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, shown)


def _paint_right(painter: QPainter, place: QRectF, text: str, *, strong: bool, link: bool) -> None:
    face = font("small", bold=strong and not link)
    painter.setFont(face)
    painter.setPen(QPen(tint("accent" if link else "ink")))
    shown = QFontMetrics(face).elidedText(text, Qt.TextElideMode.ElideRight, int(place.width()) + 1)
    painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, shown)
