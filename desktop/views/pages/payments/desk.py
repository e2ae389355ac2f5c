"""Carries an edit to the workspace, under the name that undo shows."""

from __future__ import annotations

from desktop.models.contract import Terms
from desktop.models.enums import CONDITION_ZH
from desktop.models.facts import (
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
from desktop.rules.payments import MILESTONE_FIELDS
from desktop.views.widgets import desk


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


class Desk(desk.Desk):
    """The commands of this page."""

    def name_of(self, record: Fact) -> str:
        return name_of(record, self.workspace.terms)

    def title_of(self, record: Fact) -> str:
        if isinstance(record, Milestones):
            return milestone_title(self.workspace.facts.milestones, record)
        return super().title_of(record)
