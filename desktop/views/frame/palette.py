"""The palette: one field over the window, and below it what was found."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.services.search import Entry
from desktop.views.i18n import named, roomy, say, tr
from desktop.views.theme import font, tint
from desktop.views.widgets import Label, paint_icon
from desktop.views.widgets.composing import Typed
from desktop.views.widgets.grounds import paint_popup

Index = QModelIndex | QPersistentModelIndex
_WIDTH = 640
_TOP = 50
_ROW = 30
_ROWS = 11
#: Room for the kind of what was found, and between that and its title.
_GROUP, _GAP = roomy(92), 10
#: Room behind a title, and what no number is longer than.
_APART, _SHORT = 16, 172
_PAD = 14
_ENTRY = int(Qt.ItemDataRole.UserRole)
#: What parts of a note stand between, and the kinds of entries whose note is the contract's own text.
_BETWEEN = " · "
_QUOTED = frozenset({"clauses", "readings"})
_HINT = tr("↑ ↓ 选择　Enter 打开　Esc 返回")
_NOTHING = tr("没有找到。可以写编号、名称、条款号、原文中的字、拼音首字母或全拼，或写一个日期。")


class Found(QAbstractListModel):
    """What was found, the best first."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: Sequence[Entry] = ()
        #: How wide the widest title is that a sentence follows; in px.
        self.titled = 0

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these."""
        self.beginResetModel()
        self.entries = entries
        width = QFontMetrics(font("body")).horizontalAdvance
        self.titled = max((width(say(each.title)) for each in entries if _is_sentence(each)), default=0)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entries[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken(entry)
        return entry if role == _ENTRY else None


class Palette(QFrame):
    """`Palette(window, search)` shows what `search(typed)` gives; `open_up()` opens it with an empty field.

    `chosen(entry)` once it is closed and the focus is back where it was.
    """

    chosen = Signal(object)

    def __init__(self, window: QWidget, search: Callable[[str], Sequence[Entry]]) -> None:
        super().__init__(window)
        self._window = window
        self._search = search
        self._before: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # No key paints the page below anew.
        self.setAccessibleName(tr("查找操作和记录"))
        self.field = _Field()
        self.found = Found()
        self.list = _List(self.found)
        self.hint = Label(_HINT, "caption", "ink3")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        for part in (self.field, self.list, self.hint):
            self._column.addWidget(part)
        self.hint.setContentsMargins(_PAD, 5, _PAD, 6)
        self.field.textChanged.connect(self._show)
        self.field.moved.connect(self._move)
        self.field.entered.connect(self._take)
        self.field.left.connect(self.leave)
        self.field.lost.connect(self.hide)
        self.list.clicked.connect(lambda _: self._take())
        window.installEventFilter(self)
        self.hide()

    def open_up(self) -> None:
        """Open it, or take the field in hand again where it is open."""
        if not self.isVisible():
            self._before = self.window().focusWidget()
        self.field.clear()
        self._show("")
        self._arrange()
        self.show()
        self.raise_()
        self.field.setFocus()

    def leave(self) -> None:
        """Close it; what had the focus has it again."""
        before = self._before
        self.hide()
        try:
            (before or self.window()).setFocus()
        except RuntimeError:  # The page took the widget away meanwhile.
            self.window().setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._arrange()
        return super().eventFilter(watched, event)

    def _arrange(self) -> None:
        window = self._window
        width = min(_WIDTH, window.width() - 2 * _PAD)
        rows = max(min(len(self.found.entries), _ROWS), 1)
        self.list.setFixedHeight(min(rows * _ROW + 8, window.height() - _TOP - 120))
        height = self._column.totalMinimumSize().height()
        self.setGeometry((window.width() - width) // 2, _TOP, width, height)

    def _show(self, typed: str) -> None:
        entries = self._search(typed)
        self.found.show_entries(entries)
        self.list.setVisible(bool(entries))
        self.hint.set(_HINT if entries else _NOTHING)
        self.list.setCurrentIndex(self.found.index(0))
        self.list.scrollToTop()
        self._tell()
        self._arrange()

    def _move(self, step: int) -> None:
        count = len(self.found.entries)
        if count:
            place = self.list.currentIndex().row() + step
            place = place % count if abs(step) == 1 else min(max(place, 0), count - 1)
            self.list.setCurrentIndex(self.found.index(place))
            self._tell()

    def _tell(self) -> None:
        """Say to who cannot see it how many there are and which is in hand."""
        entry = self._current()
        words = (
            tr("{count} 项，{entry}").format(count=len(self.found.entries), entry=spoken(entry))
            if entry
            else _NOTHING
        )
        self.field.setAccessibleDescription(words)

    def _current(self) -> Entry | None:
        row = self.list.currentIndex().row()
        return self.found.entries[row] if 0 <= row < len(self.found.entries) else None

    def _take(self) -> None:
        entry = self._current()
        if entry is not None:
            self.leave()
            self.chosen.emit(entry)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_popup(self)


def _is_sentence(entry: Entry) -> bool:
    """Whether what is noted is more than a number."""
    return QFontMetrics(font("small")).horizontalAdvance(noted(entry)) > _SHORT


def noted(entry: Entry) -> str:
    """What is noted of an entry, each part as this run says it; what the contract says stays as it is."""
    if entry.kind in _QUOTED:
        return entry.note
    return _BETWEEN.join(map(say, entry.note.split(_BETWEEN)))


def spoken(entry: Entry) -> str:
    """An entry on one line."""
    return tr("，").join(filter(None, (say(entry.group), say(entry.title), noted(entry))))


class _Field(Typed):
    """Where it is typed; `moved(step)`, `entered`, `left` by key, `lost` when the focus goes elsewhere."""

    moved = Signal(int)
    entered = Signal()
    left = Signal()
    lost = Signal()

    _STEPS = (
        (Qt.Key.Key_Down, 1),
        (Qt.Key.Key_Up, -1),
        (Qt.Key.Key_PageDown, _ROWS),
        (Qt.Key.Key_PageUp, -_ROWS),
    )

    def __init__(self) -> None:
        super().__init__()
        self.setFont(font("body"))
        self.setFixedHeight(44)
        self.setFrame(False)
        self.setProperty("bare", True)
        self.setTextMargins(26, 0, 0, 0)
        self.setPlaceholderText(tr("查找记录和条款，或写要做的事"))
        self.setAccessibleName(tr("查找操作和记录"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if step := dict(self._STEPS).get(Qt.Key(key)):
            self.moved.emit(step)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, _onward: bool) -> bool:  # noqa: N802 - Qt's own name
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        stays = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        if event.reason() not in stays:
            self.lost.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        paint_icon(painter, QRectF(13, 14, 16, 16), "search")
        painter.fillRect(0, self.height() - 1, self.width(), 1, tint("line"))
        painter.end()


class _List(QListView):
    """The rows; the keys stay in the field."""

    def __init__(self, model: Found) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(_Delegate(self, model))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("找到的操作和记录"))
        self.setViewportMargins(0, 4, 0, 4)


class _Delegate(QStyledItemDelegate):
    """Paints a row: its group, its title, and a note: a number at the right edge, a sentence behind it."""

    def __init__(self, pane: QListView, found: Found) -> None:
        super().__init__(pane)
        self._found = found

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(100, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Entry = index.data(_ENTRY)
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state = option.state  # type: ignore[attr-defined]
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, tint("accent_soft"))
            painter.fillRect(QRect(rect.x(), rect.y(), 3, rect.height()), tint("accent"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, tint("hover"))
        inside = QRectF(rect).adjusted(_PAD, 0, -_PAD, 0)
        _write(painter, inside, named(entry.group), "small", "ink3", _GROUP - _GAP)
        rest = inside.adjusted(_GROUP, 0, 0, 0)
        title = QFontMetrics(font("body")).horizontalAdvance(say(entry.title)) + _APART
        if _is_sentence(entry):  # Sentences begin below each other, but behind a title that is long.
            title = max(title, min(self._found.titled + _APART, int(rest.width() / 3)))
        note = noted(entry)
        whole = QFontMetrics(font("small")).horizontalAdvance(note) + 2
        width = min(whole, max(rest.width() - title, rest.width() / 3))
        _write(painter, rest, say(entry.title), "body", "ink", rest.width() - (width + 12 if note else 0))
        start = min(title, rest.width() - width) if _is_sentence(entry) else rest.width() - width
        _write(painter, rest.adjusted(start, 0, 0, 0), note, "small", "ink2", width)
        painter.restore()


def _write(painter: QPainter, place: QRectF, text: str, role: Any, tone: str, width: float) -> None:
    face = font(role)
    shown = QFontMetrics(face).elidedText(text, Qt.TextElideMode.ElideRight, int(width) + 1)
    painter.setFont(face)
    painter.setPen(tint(tone))
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)
