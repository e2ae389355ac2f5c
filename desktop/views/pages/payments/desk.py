"""Carries an edit to the workspace, under the name that undo shows."""

from __future__ import annotations

from desktop.models.contract import Terms
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
from desktop.views.evident.milestones import milestone_title
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


class Desk(desk.Desk):
    """The commands of this page."""

    def name_of(self, record: Fact) -> str:
        return name_of(record, self.workspace.terms)

    def title_of(self, record: Fact) -> str:
        if isinstance(record, Milestones):
            return milestone_title(self.workspace.facts.milestones, record)
        return super().title_of(record)
