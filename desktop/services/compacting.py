"""整理文件: the file written anew without what is free in it, after a backup; nothing held is lost."""

from __future__ import annotations

import msgspec

from desktop.models.assessment import Problem
from desktop.services.backups import Reason, backups_of
from desktop.services.checking import check_file, file_state
from desktop.services.workspace import Workspace
from desktop.storage.errors import FileRefused


class Compacted(msgspec.Struct, frozen=True):
    """The size of the file with its log before and after (bytes)."""

    before: int
    after: int


def compact(workspace: Workspace) -> Compacted | Problem:
    """Back the file up, write it anew and check it as on opening; the problem where that cannot be.

    Contents of removed files stay, since undo and the recycle bin bring them back.
    """
    before = file_state(workspace).size
    try:
        backups_of(workspace.path, workspace.now, workspace.key).make(Reason.ASKED)
        workspace.compact()
    except FileRefused as error:
        return Problem("", error.what, "可以写入的文件和备份目录", error.way_out)
    if problem := check_file(workspace).problem:
        return Problem("", problem, "完整的文件", "请从刚做的备份恢复")
    return Compacted(before, file_state(workspace).size)
