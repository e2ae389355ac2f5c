"""Carries an edit to the workspace, under the name that undo shows."""

from __future__ import annotations

from collections.abc import Callable

from desktop.models.assessment import Problem
from desktop.models.contract import Terms
from desktop.models.enums import CONDITION_ZH
from desktop.models.facts import (
    KIND_OF,
    AccountChange,
    Deduction,
    Fact,
    Invoice,
    Loss,
    Milestones,
    Payment,
    Recovery,
)
from desktop.models.money import grouped
from desktop.rules.agenda import instalment_name
from desktop.services.change import Change, Refused
from desktop.services.workspace import Workspace
from desktop.storage.errors import StorageFailed
from desktop.views.pages.payments.condition_rows import MILESTONE_FIELDS


def name_of(record: Fact, terms: Terms) -> str:
    """How a record is called in undo and in messages: 付款 91,224.00 元."""
    match record:
        case Payment():
            return f"付款 {grouped(record.amount)} 元"
        case Deduction():
            return f"扣款 {grouped(record.amount)} 元"
        case Recovery():
            return f"补足款 {grouped(record.amount)} 元"
        case Loss():
            return f"损失 {grouped(record.amount)} 元"
        case Invoice():
            return f"{instalment_name(terms, record.payment)}发票 {record.received_on or ''}".rstrip()
        case AccountChange():
            return f"账户变更 {record.changed_on or record.notified_on or ''}".rstrip()
    raise TypeError(f"{type(record).__name__} is not recorded on this page")


def milestone_title(before: Milestones, after: Milestones) -> str:
    """How undo names an edit of a condition's day: 登记专家评审合格 2026-04-09."""
    for condition, field in MILESTONE_FIELDS.items():
        old, new = getattr(before, field), getattr(after, field)
        if old != new:
            word = "登记" if old is None else "修改" if new else "清除"
            return f"{word}{CONDITION_ZH[condition]} {new or old}"
    return "修改付款条件"


class Desk:
    """The commands of this page. Each gives the problems for which it was refused, or nothing."""

    def __init__(self, workspace: Workspace, told: Callable[[str], object]) -> None:
        self._workspace = workspace
        self._told = told

    def new_id(self, kind: str) -> str:
        """An id for a new record."""
        return self._workspace.new_id(kind)

    def put(self, record: Fact) -> tuple[Problem, ...]:
        """Record a new fact, or one in place of the fact with its id."""
        workspace = self._workspace
        if isinstance(record, Milestones):
            title = milestone_title(workspace.facts.milestones, record)
        else:
            known = any(each.id == record.id for each in getattr(workspace.facts, KIND_OF[type(record)]))
            title = ("修改" if known else "登记") + name_of(record, workspace.terms)
        return self._attempt(lambda: workspace.save(record, title=title))

    def remove(self, record: Fact) -> tuple[Problem, ...]:
        """Remove a fact."""
        workspace = self._workspace
        title = f"删除{name_of(record, workspace.terms)}"
        return self._attempt(lambda: workspace.remove(KIND_OF[type(record)], record.id, title))

    def _attempt(self, command: Callable[[], Change | Refused]) -> tuple[Problem, ...]:
        try:
            result = command()
        except StorageFailed as error:
            return (Problem("", f"未能保存：{error.cause}", "可以写入的文件", "请检查磁盘空间和权限后重试"),)
        if isinstance(result, Refused):
            return result.problems
        self._told(result.title)
        return ()
