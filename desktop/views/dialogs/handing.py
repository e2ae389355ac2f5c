"""Asks where the document for a successor goes, and writes it there."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.models.assessment import Problem
from desktop.services.own_files import beside
from desktop.services.workspace import Workspace
from desktop.storage.errors import system_cause
from desktop.views.i18n import say, tr

_SUFFIX = ".docx"
_TITLE = tr("工作交接书")
_TRYING = Problem(
    _TITLE,
    tr("正在试算假设，所示的不全是登记的事实"),
    tr("没有假设的合同"),
    tr("请先采纳或放弃假设，再生成交接书"),
)


def hand_over(parent: QWidget, workspace: Workspace, places: Mapping[str, str]) -> Path | Problem | None:
    """The file that was written, why it could not be, or nothing where it was not wanted after all.

    `places` names the page of each kind of record.
    """
    if workspace.trial:
        return _TRYING
    proposed = beside(workspace.path) / f"{workspace.contract.short_name}{_TITLE}{_SUFFIX}"
    name, _ = QFileDialog.getSaveFileName(
        parent,
        tr("生成{title}").format(title=_TITLE),
        str(proposed),
        tr("Word 文档 (*{suffix})").format(suffix=_SUFFIX),
    )
    if not name:
        return None
    path = Path(name)
    path = path if path.suffix.lower() == _SUFFIX else path.with_name(path.name + _SUFFIX)
    from desktop.services.handover import write_handover

    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        write_handover(workspace, places, path)
    except OSError as error:
        reason = tr("不能写入 {path}（{strerror}）").format(path=path, strerror=say(system_cause(error)))
        return Problem(_TITLE, reason, tr("可以写入的文件夹"), tr("请换一个位置；文件正打开着的，先关闭它"))
    finally:
        QGuiApplication.restoreOverrideCursor()
    return path
