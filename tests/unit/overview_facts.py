"""Facts for the tests of the overview: outages that 附件3 行1 charges, and a look at the contract."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import msgspec

from desktop.exchange.china import load_calendar
from desktop.exchange.template import load_contract
from desktop.models.calendar import AsOf
from desktop.models.contract import Contract
from desktop.models.enums.findings import Verdict
from desktop.models.enums.incidents import Cause
from desktop.models.facts import (
    Decision,
    Deduction,
    Fact,
    Facts,
    Incident,
    Invoice,
    Loss,
    Milestones,
    Outage,
    Payment,
)
from desktop.rules import assess
from desktop.rules.agenda import next_steps
from desktop.rules.known import known_facts
from desktop.views.pages.overview.seen import Seen

CONTRACT = load_contract()
CALENDAR = load_calendar()
END = dt.date(2026, 4, 10)
PAID = Payment(id="P1", payment="first", date=dt.date(2025, 5, 6), amount=Decimal("91224.00"))
INVOICE = Invoice(id="N1", payment="first", received_on=dt.date(2025, 4, 24))
REVIEWED = Milestones(id="milestones", expert_review_on=dt.date(2026, 4, 9), funds_on=dt.date(2026, 4, 10))


def look(facts: Facts, day: dt.date = END, contract: Contract = CONTRACT) -> Seen:
    as_of = AsOf(day)
    assessment = assess(contract.terms, facts, as_of, CALENDAR)
    known = known_facts(facts, as_of)
    steps = next_steps(contract.terms, known, assessment, as_of, CALENDAR, contract.papers)
    return Seen(contract, known, assessment, as_of, CALENDAR, steps)


def outage(number: int, day: str, *, minutes: int = 30, problem: bool | None = True) -> Incident:
    """An outage of the whole platform, reported as it began; 3-1 charges it 5,430.00."""
    start = dt.datetime.fromisoformat(f"{day}T09:00:00")
    end = start + dt.timedelta(minutes=minutes)
    return Incident(
        id=f"I{number}",
        title=f"中断{number}",
        systems=("platform",),
        cause=Cause.CLOUD_SERVICE,
        reported_at=start,
        responded_at=start + dt.timedelta(minutes=3),
        arrived_at=start + dt.timedelta(minutes=10),
        restored_at=end,
        outages=(Outage(system="platform", start=start, end=end),),
        problem=problem,
        major_loss=False,
        major_impact=False,
        major_accident=False,
    )


def confirmed(incident: Incident) -> Decision:
    return Decision(
        id=f"D{incident.id}",
        row="3-1",
        subject=incident.id,
        decision=Verdict.CONFIRM,
        amount=Decimal("5430.00"),
        decided_on=incident.reported_at.date() if incident.reported_at else None,
    )


FIRST, SECOND = outage(1, "2025-06-18"), outage(2, "2025-09-17")


def recorded(*records: Fact) -> Facts:
    """Facts with these records, the first instalment paid."""
    facts = Facts(payments=(PAID,), invoices=(INVOICE,))
    for record in records:
        kind = {Incident: "incidents", Decision: "decisions", Loss: "losses", Deduction: "deductions"}
        name = kind.get(type(record), "requests")
        facts = msgspec.structs.replace(facts, **{name: (*getattr(facts, name), record)})
    return facts
