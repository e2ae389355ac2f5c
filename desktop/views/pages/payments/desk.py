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
from desktop.views.i18n import say, tr
from desktop.views.widgets import desk


def name_of(record: Fact, terms: Terms) -> str:
    """How a record is called in undo and in messages: 付款 91,224.00 元."""
    match record:
        case Payment():
            return tr("付款 {amount} 元").format(amount=grouped(record.amount))
        case Deduction():
            return tr("扣款 {amount} 元").format(amount=grouped(record.amount))
        case Recovery():
            return tr("补足款 {amount} 元").format(amount=grouped(record.amount))
        case Loss():
            return tr("损失 {amount} 元").format(amount=grouped(record.amount))
        case Invoice():
            return (
                tr("{terms}发票 {value}")
                .format(terms=say(instalment_name(terms, record.payment)), value=record.received_on or "")
                .rstrip()
            )
        case AccountChange():
            return tr("账户变更 {value}").format(value=record.changed_on or record.notified_on or "").rstrip()
    raise TypeError(f"{type(record).__name__} is not recorded on this page")


class Desk(desk.Desk):
    """The commands of this page."""

    def name_of(self, record: Fact) -> str:
        return name_of(record, self.workspace.terms)

    def title_of(self, record: Fact) -> str:
        if isinstance(record, Milestones):
            return milestone_title(self.workspace.facts.milestones, record)
        return super().title_of(record)
