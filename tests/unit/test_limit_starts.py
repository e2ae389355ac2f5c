"""The day by which each limit goes under supplements, and how findings name what caused them."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from desktop.models.amendments import Amendment
from desktop.models.calendar import AsOf, Calendar
from desktop.models.contract import Terms
from desktop.models.facts import AccountChange, Fact, Facts, Incident, Milestones, Objection
from desktop.models.performance import (
    AcceptanceRound,
    AddressChange,
    ConfidentialReturn,
    Delivery,
    Exit,
    Expansion,
    ForceMajeure,
    MonthlyReview,
    Termination,
)
from desktop.rules import assess
from desktop.rules.subjects import subject_of
from desktop.rules.versions import finding_days, limit_starts

DAY = dt.date(2025, 6, 10)


@pytest.mark.parametrize(
    ("record", "kind", "limit"),
    [
        (Objection(id="R1", received_on=DAY), "objections", ("9.4", "R1")),
        (Expansion(id="K1", requested_on=DAY), "expansions", ("3-4", "K1")),
        (AccountChange(id="B1", changed_on=DAY), "account_changes", ("18.2", "B1")),
        (AccountChange(id="", changed_on=DAY), "account_changes", ("18.2", "account")),
        (AddressChange(id="D1", changed_on=DAY), "address_changes", ("18.2", "D1")),
        (ForceMajeure(id="F1", occurred_on=DAY), "force_majeure", ("14.3", "F1")),
        (ConfidentialReturn(id="C1", notice_received_on=DAY), "confidential_returns", ("15.5", "C1")),
    ],
)
def test_a_limit_starts_with_what_was_recorded(record: Fact, kind: str, limit: tuple[str, str]) -> None:
    assert limit_starts(Facts(**{kind: (record,)}), {}) == {limit: DAY}  # type: ignore[arg-type]


def test_an_instalments_limits_start_with_its_period_and_reworks_are_numbered() -> None:
    rounds = tuple(
        AcceptanceRound(id=f"Y{place}", inspected_on=DAY.replace(day=place), passed=passed)
        for place, passed in ((1, False), (2, None), (3, False), (4, True))
    )
    assert limit_starts(Facts(acceptance_rounds=rounds), {"first": DAY, "final": None}) == {
        ("7.4", "account-first"): DAY,
        ("7.4", "account-final"): None,
        ("6.1", "rework-1"): DAY.replace(day=1),
        ("6.1", "rework-2"): DAY.replace(day=3),
    }


@pytest.mark.parametrize(
    ("record", "subject"),
    [
        (MonthlyReview(id="K1", month="2025-06"), "2025-06"),
        (AcceptanceRound(id="Y1"), "acceptance"),
        (Exit(id="exit"), "exit"),
        (Delivery(id="V1", deliverable="manual"), "manual"),
        (Incident(id="I1"), "I1"),
        (Termination(id="termination"), None),
    ],
)
def test_findings_name_a_record_by_what_it_stands_for(record: Fact, subject: str | None) -> None:
    assert subject_of(record) == subject


def test_records_without_a_day_are_judged_by_none() -> None:
    incidents = (Incident(id="I1"), Incident(id="I2", reported_at=dt.datetime(2025, 6, 10, 23)))
    reviews = (MonthlyReview(id="K1", month="2025-06"),)
    found = finding_days(Facts(incidents=incidents, monthly_reviews=reviews))
    assert found == {"I2": DAY, "2025-06": dt.date(2025, 6, 30)}


def test_the_last_instalment_is_the_rest_of_the_newest_total(terms: Terms, calendar: Calendar) -> None:
    """Both periods started before the supplement: 91,224.00 stay, 140,000.00 less that is the rest."""
    supplement = Amendment(id="BX1", effective_on=dt.date(2026, 5, 1), changes='{"total_fee": "140000.00"}')
    done = Milestones(id="milestones", expert_review_on=dt.date(2026, 4, 10), funds_on=dt.date(2026, 4, 13))
    facts = Facts(milestones=done, amendments=(supplement,))
    payments = assess(terms, facts, AsOf(dt.date(2026, 6, 1)), calendar).payments
    assert {name: each.amount for name, each in payments.items()} == {
        "first": Decimal("91224.00"),
        "final": Decimal("48776.00"),
    }


@pytest.mark.parametrize(("effective", "base"), [(9, "20000.00"), (10, "10860.00")])
def test_a_finding_goes_by_the_terms_of_its_records_day(
    terms: Terms, calendar: Calendar, effective: int, base: str
) -> None:
    """Asked for on 9 June, missed on the 26th: a new total from the 10th on does not concern it."""
    supplement = Amendment(
        id="BX1", effective_on=dt.date(2025, 6, effective), changes='{"total_fee": "240000.00"}'
    )
    asked = Expansion(
        id="K1",
        requested_on=dt.date(2025, 6, 9),
        notice_on=dt.date(2025, 6, 17),
        notice_limit_on=dt.date(2025, 6, 25),
    )
    facts = Facts(expansions=(asked,), amendments=(supplement,))
    (found,) = assess(terms, facts, AsOf(dt.date(2025, 8, 31)), calendar).findings
    assert (found.row, found.base, found.occurred_on) == ("3-4", Decimal(base), dt.date(2025, 6, 26))
