"""What lies over the window, each as it opens, and an import under way: scenes beside those of the pages."""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QDialog, QWidget

from desktop.exchange.china import load_calendar
from desktop.services.backups import Backups, Reason
from desktop.services.founding import foreseen, templates
from desktop.services.tries import Tries
from desktop.storage.errors import Damaged
from desktop.views.dialogs.columns import ColumnsDialog
from desktop.views.dialogs.founding import FoundingDialog
from desktop.views.dialogs.password import PasswordDialog, RecoveryCodeDialog
from desktop.views.dialogs.recovery import RecoveryDialog
from desktop.views.dialogs.start import StartDialog
from desktop.views.dialogs.unlock import UnlockDialog
from desktop.views.pages.data import DataPage
from desktop.views.pages.data.importing import ImportTab
from desktop.views.widgets import Table
from desktop.views.window import MainWindow
from tests.gui.scenes import Scene

_NOW = dt.datetime(2026, 4, 10, 10, 42, 7)
#: What a table holds that is imported: a row that is new, one that is wrong, one that changes a record.
IMPORTED = (
    ("编号", "标题", "报告时间", "响应"),
    ("G-1", "平台访问缓慢", "2026-03-02 09:00:00", "2026-03-02 09:04:00"),
    ("G-2", "平台访问缓慢", "2026-03-03 09:00:00", "15:52:70"),
    ("I2", "平台访问中断", "2025-06-18 09:12:30", "2025-06-18 09:19:00"),
)
#: An export of monitoring: what each minute says of a system; nothing is no sample.
_STATES = "UUUUDD....DDUUUUUUUUUUUDDDUUUU"
_MONITORED = ("platform", "web-01")
#: What is typed for a new contract, step by step.
FOUNDED = (
    {"name": "示例合同书", "short_name": "示例合同二"},
    {"parties.a.name": "示例医院", "parties.b.name": "示例云公司", "parties.a.lead": "李四"},
    {"terms.signed_by_a_on": "2026-04-08", "terms.total_fee": "280000"},
)
SYSTEM = "互联网医院平台"
_POLL_MS = 50
_LONG_MS = 30_000


def _over(name: str, make: Callable[[MainWindow], QDialog]) -> Scene:
    return Scene("总览", name, do=lambda window: make(window).open(), undo=_close)


def _close(window: MainWindow) -> None:
    for dialog in filter(QDialog.isVisible, window.findChildren(QDialog)):
        dialog.hide()
        dialog.setParent(None)
        dialog.deleteLater()


def _founding(window: MainWindow, steps: int) -> QDialog:
    """The dialog of a new contract after some steps."""
    days = load_calendar()
    dialog = FoundingDialog(
        templates(), lambda contract: foreseen(contract, days, _NOW.date()), here=True, parent=window
    )
    for place in range(steps):
        if place < len(FOUNDED):
            for key, text in FOUNDED[place].items():
                dialog.steps[place].editor(key).setText(text)
        else:
            next(iter(dialog.systems.rows.widgets.values())).name.setText(SYSTEM)
        dialog.forward.click()
    assert dialog.place == steps
    return dialog


def _recovery(window: MainWindow) -> QDialog:
    folder = Path(tempfile.mkdtemp())
    backups = Backups(folder, window.workspace.path, lambda: _NOW)
    backups.make(Reason.ASKED)
    return RecoveryDialog(Damaged(window.workspace.path, "文件不完整", "请从备份恢复"), backups, window)


def _unlock(window: MainWindow) -> QDialog:
    path = window.workspace.path
    return UnlockDialog(path, Tries(Path(tempfile.mkdtemp()) / "tries.json", path, lambda: _NOW), window)


def _columns(window: MainWindow) -> QDialog:
    return ColumnsDialog(next(each for each in window.page.findChildren(Table) if each.isVisible()))


def _import(window: MainWindow) -> None:
    """Choose the table and wait until it was looked through."""
    path = Path(tempfile.mkdtemp()) / "G.csv"
    path.write_text("\n".join(map(",".join, IMPORTED)), encoding="utf-8")
    imports = _imports(window)
    imports.open_file(path)
    _wait_for(imports.table.fault)
    imports.table.preview.choose(2)


def _monitor(window: MainWindow) -> None:
    """Choose an export of monitoring, wait until it was read, and look at an outage."""
    path = Path(tempfile.mkdtemp()) / "G.csv"
    lines = [
        f"2026-03-02 09:{minute:02d}:00,{name},{'up' if state == 'U' else 'down'}"
        for minute, state in enumerate(_STATES)
        for name in _MONITORED
        if state != "."
    ]
    path.write_text("\n".join(("time,host,state", *lines)), encoding="utf-8")
    pane = _imports(window).monitor
    _imports(window).open_file(path)
    _wait_for(pane.outages.table)
    pane.outages.table.choose(pane.outages.table.rows_model.rows[0].key)


def _imports(window: MainWindow) -> ImportTab:
    assert isinstance(window.page, DataPage)
    return window.page.imports


def _wait_for(widget: QWidget) -> None:
    loop, poll = QEventLoop(), QTimer()
    poll.timeout.connect(lambda: loop.quit() if widget.isVisible() else None)
    poll.start(_POLL_MS)
    QTimer.singleShot(_LONG_MS, loop.quit)
    loop.exec()
    poll.stop()


def _leave_import(window: MainWindow) -> None:
    _imports(window).leave()


OVER = (
    _over("开始使用", StartDialog),
    *(_over(f"新建合同 {step + 1}", partial(_founding, steps=step)) for step in range(5)),
    _over("设置口令", lambda window: PasswordDialog(encrypted=False, parent=window)),
    _over("更改口令", lambda window: PasswordDialog(encrypted=True, parent=window)),
    _over("取消口令", lambda window: PasswordDialog(encrypted=True, remove=True, parent=window)),
    _over("恢复码", lambda window: RecoveryCodeDialog("G.shouyue", "AAAA-BBBB-CCCC", window)),
    _over("输入口令", _unlock),
    _over("文件打不开", _recovery),
    Scene("待办", "选择列", do=lambda window: _columns(window).open(), undo=_close),
    Scene("数据", "导入表格", (("数据的部分", "imports"),), do=_import, undo=_leave_import),
    Scene("数据", "监控导出", (("数据的部分", "imports"),), do=_monitor, undo=_leave_import),
)
