"""Every figure has its tree, and the tree gives the figure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any

from desktop.exchange.template import load_contract
from desktop.models.assessment import Assessment, Trace
from desktop.models.calendar import AsOf, Calendar
from desktop.models.contract import Contract, Terms
from desktop.models.enums.findings import FindingStatus
from desktop.models.enums.incidents import Cause
from desktop.models.facts import SINGLE, Absence, Facts, Incident, Invoice, Loss, Milestones, Outage, Payment
from desktop.models.money import rounded
from desktop.models.performance import ForceMajeure
from desktop.rules import assess, explain

NOON = dt.datetime(2025, 6, 10, 12)
AS_OF = AsOf(dt.date(2025, 8, 31))
CALM: dict[str, Any] = {"problem": True, "major_loss": False, "major_impact": False, "major_accident": False}
FACTS = Facts(
    incidents=(
        Incident(
            id="I1",
            cause=Cause.CLOUD_SERVICE,
            systems=("platform",),
            reported_at=NOON,
            responded_at=NOON + dt.timedelta(minutes=20),
            restored_at=NOON + dt.timedelta(hours=3),
            outages=(Outage(system="platform", start=NOON, end=NOON + dt.timedelta(hours=3)),),
            **CALM,
        ),
    ),
    absences=(Absence(id="V1", start=NOON, end=NOON + dt.timedelta(minutes=90), **CALM),),
    payments=(Payment(id="P1", payment="first", date=dt.date(2025, 5, 6), amount=Decimal("91224.00")),),
    invoices=(Invoice(id="F1", payment="first", received_on=dt.date(2025, 4, 24)),),
    losses=(Loss(id="L1", amount=Decimal("1800.00"), event="I1"),),
)


def nodes(trace: Trace) -> Iterator[Trace]:
    """Every node of a tree."""
    yield trace
    for child in trace.children:
        yield from nodes(child)


def figure_ids(result: Assessment) -> list[str]:
    """Every figure a screen can ask about."""
    ids = [*result.traces, *(f"finding:{each.key}" for each in result.findings)]
    ids += ["event:I1", "event:V1", "check:I1:response:0", "check:I1:feedback:0"]
    ids += ["sla:2025-06:response", "sla:2025-06:recovery", "sla:2025-06:requests"]
    ids += [f"sla:2025-06:{figure}:platform" for figure in ("downtime", "allowed", "met")]
    ids += ["term:cap_share", "term:service_levels.response_minutes", "term:3-8", "base:platform"]
    ids += ["sla:2025-06:availability:platform", "sla:2025-07:availability:platform"]
    ids += [f"row:{each.row}" for each in result.findings]
    ids += [f"month:{each.month}" for each in result.findings]
    limits = [f"{each.clause}:{each.subject}" for each in result.deadlines]
    return ids + [f"{kind}:{limit}" for kind in ("deadline", "strict") for limit in limits]


def test_every_figure_is_explained_down_to_terms_facts_and_clauses(calendar: Calendar) -> None:
    contract: Contract = load_contract()
    result = assess(contract.terms, FACTS, AS_OF, calendar)
    clauses = {clause.id for clause in contract.clauses}
    records = {
        ("incidents", "I1"),
        ("absences", "V1"),
        ("payments", "P1"),
        ("invoices", "F1"),
        ("losses", "L1"),
    }
    readings = {reading.name for reading in contract.readings}
    for figure_id in figure_ids(result):
        trace = explain(contract.terms, FACTS, result, AS_OF, figure_id)
        assert trace is not None, figure_id
        for node in nodes(trace):
            assert node.name, figure_id
            assert not node.clause or node.clause in clauses, (figure_id, node.clause)
            assert not node.reading or node.reading in readings, (figure_id, node.reading)
            for ref in node.facts:
                assert (ref.kind, ref.id) in records | {(kind, kind) for kind in SINGLE}, (figure_id, ref)


def test_an_unknown_figure_has_no_explanation(terms: Terms, calendar: Calendar) -> None:
    result = assess(terms, FACTS, AS_OF, calendar)
    for unknown in (
        "penalties.unheard",
        "finding:3-1",
        "event:none",
        "check:I9:response:0",
        "sla:1999-01:response",
        "sla:2025-06:availability:ghost",
        "sla:2025-06:unheard:platform",
        "term:unheard",
    ):
        assert explain(terms, FACTS, result, AS_OF, unknown) is None


def test_a_findings_tree_multiplies_to_its_amount(terms: Terms, calendar: Calendar) -> None:
    result = assess(terms, FACTS, AS_OF, calendar)
    certain = [finding for finding in result.findings if finding.status is FindingStatus.CERTAIN]
    assert {finding.row for finding in certain} == {"3-1", "3-5", "3-8", "3-12"}
    for finding in certain:
        base, coefficient, *_ = finding.trace.children
        assert base.name == "月基数"
        total, months = base.children
        assert isinstance(total.value, Decimal)
        assert isinstance(months.value, int)
        assert isinstance(coefficient.value, Decimal)
        assert finding.amount == rounded(Fraction(total.value) / months.value * Fraction(coefficient.value))


def test_sums_are_the_sums_of_what_stands_below_them(terms: Terms, calendar: Calendar) -> None:
    result = assess(terms, FACTS, AS_OF, calendar)
    for name in ("accrued", "confirmed", "losses", "received", "deducted"):
        trace = result.traces[f"penalties.{name}"]
        assert trace.value == sum((Decimal(str(each.value)) for each in trace.children), Decimal("0.00"))
        assert trace.value == getattr(result.penalties, name)


def test_what_was_recorded_explains_itself_with_its_clause(terms: Terms, calendar: Calendar) -> None:
    milestones = Milestones(id="milestones", funds_on=dt.date(2026, 4, 10))
    facts, as_of = Facts(milestones=milestones), AsOf(dt.date(2026, 4, 10))
    result = assess(terms, facts, as_of, calendar)
    found = explain(terms, facts, result, as_of, "fact:milestones:milestones:funds_on")
    assert found is not None
    assert (found.name, found.value, found.clause) == ("财政资金到位", dt.date(2026, 4, 10), "7.2")
    assert [(each.kind, each.id) for each in found.facts] == [("milestones", "milestones")]
    assert explain(terms, facts, result, as_of, "fact:people:N1:on_from") is None
    assert explain(terms, facts, result, as_of, "earliest:4.7:G1") is None


def test_a_part_is_the_sum_of_what_stands_in_it(terms: Terms, calendar: Calendar) -> None:
    """Of I1 only 3-1 stands (5,430.00): it absorbed 3-5 and 3-8; V1 stands by itself (3,258.00)."""
    result = assess(terms, FACTS, AS_OF, calendar)
    parts = {"row:3-1": "5430.00", "row:3-5": "0.00", "row:3-12": "3258.00", "month:2025-06": "8688.00"}
    for figure_id, amount in parts.items():
        found = explain(terms, FACTS, result, AS_OF, figure_id)
        assert found is not None
        assert found.value == Decimal(amount), figure_id


def test_an_agreed_extension_explains_the_end_of_the_service(terms: Terms, calendar: Calendar) -> None:
    """Three days, both ends counted: 2026-04-07 becomes 2026-04-10."""
    suspended = ForceMajeure(
        id="F1",
        occurred_on=dt.date(2025, 6, 1),
        suspended_from=dt.date(2025, 6, 2),
        suspended_to=dt.date(2025, 6, 4),
        extension_agreed=True,
    )
    facts = Facts(force_majeure=(suspended,))
    found = explain(terms, facts, assess(terms, facts, AS_OF, calendar), AS_OF, "contract.service_end")
    assert found is not None
    assert found.value == dt.date(2026, 4, 10)
    (days,) = [node for node in nodes(found) if node.unit == "日" and node.facts]
    assert (days.value, {ref.id for ref in days.facts}) == (3, {"F1"})
