"""The figures of each instalment once the deduction is known (第七条, 第十二条6)."""

from __future__ import annotations

from desktop.models.assessment import PaymentFigures, Penalties
from desktop.models.calendar import AsOf, Calendar
from desktop.models.contract import Terms
from desktop.models.enums.payments import Condition
from desktop.rules.instalments import Account, earliest_conforming, lateness, raw_holds, status_of

#: The field of the milestones that holds a condition's day; the other conditions come from elsewhere.
MILESTONE_FIELDS = {
    Condition.EXPERT_REVIEW: "expert_review_on",
    Condition.FUNDS: "funds_on",
    Condition.MID_ACCEPTANCE: "mid_acceptance_on",
}


def payment_figures(
    terms: Terms, account: Account, sums: Penalties, as_of: AsOf, calendar: Calendar
) -> PaymentFigures:
    """One instalment on the as-of day."""
    holds = raw_holds(account, terms, as_of, calendar)
    late = lateness(terms, account, bool(holds), as_of)
    deductible = min(sums.outstanding, account.unpaid)
    return PaymentFigures(
        id=account.instalment.id,
        amount=account.amount,
        conditions=account.conditions,
        waiting_for=account.waiting_for,
        trigger_on=account.trigger_on,
        due_on=account.due.day if account.due else None,
        invoice_by=account.invoice_by.day if account.invoice_by else None,
        invoice_received_on=account.invoice_received_on,
        earliest_conforming_on=earliest_conforming(account, terms, calendar),
        status=status_of(account, as_of),
        paid=account.cash,
        set_off=account.set_off,
        unpaid=account.unpaid,
        deductible=deductible,
        net=account.unpaid - deductible,
        settled_on=account.settled_on,
        days_late=late.days,
        late_penalty=late.penalty,
        late_penalty_status=late.status,
        holds=() if account.settled_on else holds,
        scaled=account.scaled,
    )
