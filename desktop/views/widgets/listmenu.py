"""What every list offers in its menu: copying, the history of a record, the columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QKeyCombination, QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from desktop.views.i18n import tr
from desktop.views.theme import font
from desktop.views.widgets.clipboard import Grid, put_table
from desktop.views.widgets.inhand import ask_history, ask_paste, kind_of, record_of

if TYPE_CHECKING:
    from desktop.views.widgets.lists import ListPane
    from desktop.views.widgets.recordform import Form
    from desktop.views.widgets.tables import Table

#: Gives a heading and all fields of the records with these keys.
Whole = Callable[[Sequence[str]], tuple[Sequence[str], Grid]]
COLUMN_KEYS = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_L)
HISTORY_KEYS = "Ctrl+H"


def offer(view: Table | ListPane, event: QContextMenuEvent) -> None:
    """Open the menu of a list where the mouse is, or beside the chosen row where a key asked for it."""
    from desktop.views.widgets.tables import Table

    menu = _menu(view)
    chosen = len(view.keys)
    _add(
        menu,
        tr("复制 {chosen} 行").format(chosen=chosen) if chosen > 1 else tr("复制"),
        "Ctrl+C",
        view.copy,
        possible=bool(view.keys),
    )
    if view.whole is not None:
        _add(menu, tr("复制全部字段"), "", partial(copy_whole, view), possible=bool(view.keys))
    if kind_of(view):
        _add(menu, tr("粘贴表格…"), "Ctrl+V", partial(ask_paste, view))
    if isinstance(view, Table) and len(view.columns.declared) > 1:
        _add(menu, tr("选择列…"), "Ctrl+L", partial(choose_columns, view))
    if record_of(view) is not None or view.actions():
        menu.addSeparator()
    if record_of(view) is not None:
        _add(menu, tr("这条记录的历史"), HISTORY_KEYS, partial(ask_history, view))
    menu.addActions(view.actions())
    place = event.globalPos()
    if event.reason() is QContextMenuEvent.Reason.Keyboard:
        place = view.viewport().mapToGlobal(view.visualRect(view.currentIndex()).bottomLeft())
    menu.popup(place)
    event.accept()


def offer_record(form: Form, event: QContextMenuEvent) -> None:
    """Open the menu of the fields of a record."""
    menu = _menu(form)
    _add(menu, tr("这条记录的历史"), HISTORY_KEYS, partial(ask_history, form))
    if form.remove_button.isVisible():
        _add(menu, form.remove_button.toolTip(), "", form.remove_button.click)
    menu.popup(event.globalPos())
    event.accept()


def offer_columns(table: Table, place: QPoint) -> None:
    """Open the menu of a heading: a tick for each column."""
    menu = _menu(table)
    columns = table.columns
    for number in columns.order:
        action = _add(menu, columns.declared[number].title or tr("（无标题）"), "", lambda: None)
        action.setCheckable(True)
        action.setChecked(columns.wants(number))
        action.setEnabled(not columns.wants(number) or columns.may_hide(number))
        action.triggered.connect(lambda shown, column=number: columns.show(column, shown=shown))
    menu.addSeparator()
    _add(menu, tr("选择列…"), "Ctrl+L", partial(choose_columns, table))
    _add(menu, tr("恢复默认的列"), "", columns.reset, possible=bool(columns.state()))
    menu.popup(place)


def choose_columns(table: Table) -> None:
    """Open the dialog in which the columns of a table are chosen."""
    from desktop.views.dialogs.columns import ColumnsDialog

    dialog = ColumnsDialog(table)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def copy_whole(view: Table | ListPane) -> None:
    """Copy every field of the chosen records, in the form in which they can be pasted again."""
    if view.whole is not None and view.keys:
        put_table(*view.whole(view.keys))


def _menu(parent: QWidget) -> QMenu:
    menu = QMenu(parent)
    menu.setFont(font("body"))
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def _add(
    menu: QMenu, text: str, keys: str, command: Callable[[], object], *, possible: bool = True
) -> QAction:
    """An entry; its keys are shown, and heard by the list itself."""
    action = menu.addAction(text)
    if keys:
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    action.setEnabled(possible)
    action.triggered.connect(lambda _=False: command())
    return action
