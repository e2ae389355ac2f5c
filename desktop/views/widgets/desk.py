"""Carries the edit of a record to the workspace, under the name that undo shows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from desktop.models.assessment import Problem
from desktop.models.facts import KIND_OF, KIND_ZH, Fact
from desktop.services.change import Change, Refused
from desktop.storage.errors import StorageFailed
from desktop.views.i18n import say, tr

if TYPE_CHECKING:
    from desktop.services.workspace import Workspace


def attempt(command: Callable[[], Change | Refused], done: Callable[[Change], object]) -> tuple[Problem, ...]:
    """Carry out a command and hand on what it changed; the problems of one that was refused or not stored."""
    try:
        result = command()
    except StorageFailed as error:
        return (
            Problem(
                "",
                tr("未能保存：{cause}").format(cause=error.cause),
                tr("可以写入的文件"),
                tr("请检查磁盘空间和权限后重试"),
            ),
        )
    if isinstance(result, Refused):
        return result.problems
    done(result)
    return ()


class Commands:
    """What a page asks the workspace for. `tell` says what was done."""

    def __init__(self, workspace: Workspace, told: Callable[[str], object]) -> None:
        self.workspace = workspace
        self.tell = told

    def _attempt(self, command: Callable[[], Change | Refused]) -> tuple[Problem, ...]:
        """Carry out a command; the problems for which it was refused, or nothing."""
        return attempt(command, lambda change: self.tell(change.title))


class Desk(Commands):
    """The commands of a page for its records. Each gives the problems for which it was refused, or nothing.

    A subclass says in `name_of` what a record is called: 付款 91,224.00 元.
    """

    def name_of(self, record: Fact) -> str:
        """How a record is called in undo and in messages."""
        raise NotImplementedError

    def title_of(self, record: Fact) -> str:
        """How undo names the command that records this."""
        known = any(each.id == record.id for each in getattr(self.workspace.facts, KIND_OF[type(record)]))
        return (tr("修改") if known else tr("登记")) + self.name_of(record)

    def new_id(self, kind: str) -> str:
        """An id for a new record."""
        return self.workspace.new_id(kind)

    def put(self, record: Fact) -> tuple[Problem, ...]:
        """Record a new fact, or one in place of the fact with its id."""
        title = self.title_of(record)
        return self._attempt(lambda: self.workspace.save(record, title=title))

    def put_all(self, records: Sequence[Fact], title: str) -> tuple[Problem, ...]:
        """Record facts together, as one step of undo."""
        return self._attempt(lambda: self.workspace.save(*records, title=title))

    def remove_all(self, records: Sequence[Fact]) -> tuple[Problem, ...]:
        """Remove facts together, as one step of undo."""
        if len(records) == 1:
            return self.remove(records[0])
        keys = tuple((KIND_OF[type(each)], each.id) for each in records)
        kinds = tuple(dict.fromkeys(say(KIND_ZH[kind]) for kind, _ in keys))
        title = tr("删除 {count} 条{kinds}").format(count=len(keys), kinds=tr("、").join(kinds))
        return self._attempt(lambda: self.workspace.remove_all(keys, title))

    def remove(self, record: Fact) -> tuple[Problem, ...]:
        """Remove a fact."""
        title = tr("删除{record}").format(record=self.name_of(record))
        return self._attempt(lambda: self.workspace.remove(KIND_OF[type(record)], record.id, title))
