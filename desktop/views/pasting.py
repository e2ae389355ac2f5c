"""A table on the clipboard, offered to the list in hand."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QWidget

from desktop.services.workspace import Workspace
from desktop.views.i18n import tr
from desktop.views.widgets.desk import Commands
from desktop.views.widgets.inhand import kind_of, page_of

_NOTHING = tr("剪贴板上没有表格。请在 Excel 或 WPS 中连同表头一起复制后再粘贴")
_NO_LIST = tr("这里没有可以粘贴表格的列表。可在事件、付款、人员、函件等列表中粘贴")
_TOO_MANY = tr("剪贴板上有 {count:,} 行，一次最多粘贴 {most:,} 行；更多的请用导入")


class Pasting:
    """`Pasting(workspace, told, window)`; `paste(page)` opens the preview for the list in hand."""

    def __init__(self, workspace: Workspace, told: Callable[[str], object], window: QWidget) -> None:
        self._desk = Commands(workspace, told)
        self._window = window

    def paste(self, page: QWidget) -> None:
        """Offer the table on the clipboard to the list that has the focus, else to the page's own."""
        from desktop.services.pasting import MOST_ROWS, can_paste
        from desktop.views.widgets.clipboard import taken_table

        focus = QApplication.focusWidget()
        kind = (kind_of(focus) if page_of(focus) is page else "") or kind_of(page)
        grid = taken_table()
        if not can_paste(kind):
            self._desk.tell(_NO_LIST)
        elif len(grid) < 1 or not any(cell.strip() for row in grid for cell in row):
            self._desk.tell(_NOTHING)
        elif len(grid) > MOST_ROWS:
            self._desk.tell(_TOO_MANY.format(count=len(grid), most=MOST_ROWS))
        else:
            self._open(grid, kind)

    def _open(self, grid: tuple[tuple[str, ...], ...], kind: str) -> None:
        from desktop.views.dialogs.paste import PasteDialog

        PasteDialog(self._desk, grid, kind, self._window).open()
