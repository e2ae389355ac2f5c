"""The commands for files kept with records."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from desktop.models.assessment import Problem
from desktop.models.attachments import Attachment, Owner
from desktop.services.attaching import Offer, Viewing, attach, elsewhere, owner_words, save_copy
from desktop.services.workspace import Workspace
from desktop.storage.errors import FileRefused, system_cause
from desktop.views.i18n import say, tr
from desktop.views.widgets.desk import Commands


def show_file(path: Path) -> bool:
    """Have the system show a file."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


class FilesDesk(Commands):
    """The commands for files. Each gives the problems for which it was refused, or nothing."""

    def __init__(self, workspace: Workspace, told: Callable[[str], object]) -> None:
        super().__init__(workspace, told)
        self._viewing = Viewing()
        self.show_file: Callable[[Path], bool] = show_file

    def add(self, owner: Owner, offers: Sequence[Offer | Problem]) -> tuple[Problem, ...]:
        """Keep files with a record: all of them, or none where one cannot be taken."""
        good = [each for each in offers if isinstance(each, Offer)]
        if len(good) < len(offers):
            return tuple(each for each in offers if isinstance(each, Problem))
        known = [other for each in good for other in elsewhere(self.workspace.facts, owner, each)]
        problems = self._attempt(lambda: attach(self.workspace, owner, good))
        if known and not problems:
            self.tell(
                tr("已存入；内容与{known}的“{name}”相同，只占一份空间").format(
                    known=say(owner_words(known[0])), name=known[0].name
                )
            )
        return problems

    def remove(self, file: Attachment) -> tuple[Problem, ...]:
        """Remove a file; its content stays for undo."""
        title = tr("删除证据文件 {name}").format(name=file.name)
        return self._attempt(lambda: self.workspace.remove("attachments", file.id, title))

    def note(self, file: Attachment, note: str) -> tuple[Problem, ...]:
        """Say what a file shows."""
        noted = msgspec.structs.replace(file, note=note)
        return self._attempt(
            lambda: self.workspace.save(noted, title=tr("说明证据文件 {name}").format(name=file.name))
        )

    def open(self, file: Attachment) -> tuple[Problem, ...]:
        """Have a read-only copy of a file shown."""
        try:
            copy = self._viewing.copy(self.workspace, file)
        except (FileRefused, OSError) as error:
            return (_not_read(file, error),)
        if isinstance(copy, Problem):
            return (copy,)
        if not self.show_file(copy):
            reason = tr("没有程序能打开“{name}”").format(name=file.name)
            return (Problem("name", reason, tr("装有查看这类文件的程序"), tr("可以另存为后用其他程序打开")),)
        return ()

    def save_as(self, file: Attachment, target: Path) -> tuple[Problem, ...]:
        """Write a copy of a file."""
        try:
            save_copy(self.workspace, file, target)
        except (FileRefused, OSError) as error:
            return (_not_read(file, error),)
        self.tell(tr("已另存为 {name}").format(name=target.name))
        return ()


def _not_read(file: Attachment, error: FileRefused | OSError) -> Problem:
    if isinstance(error, FileRefused):
        return Problem(
            "name",
            tr("“{name}”：{what}").format(name=file.name, what=say(error.what)),
            tr("与存入时相同的内容"),
            error.way_out,
        )
    cause = system_cause(error)
    return Problem(
        "name",
        tr("“{name}”没有写出（{cause}）").format(name=file.name, cause=cause),
        tr("可以写入的目录"),
        tr("请换一个目录或检查空间"),
    )
