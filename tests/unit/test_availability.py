"""Availability over a month and over the term, at the bounds; what lies on the last day of the term."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import msgspec
import pytest

from desktop.models.assessment import Assessment, Finding
from desktop.models.contract import Terms
from desktop.models.enums.incidents import Cause
from desktop.models.facts import Availability, Incident, Outage, Request
from desktop.rules.rows import find_band

Assess = Callable[..., Assessment]

CALM: dict[str, Any] = {"problem": True, "major_loss": False, "major_impact": False, "major_accident": False}
OVER = dt.date(2026, 4, 30)


def short(result: Assessment) -> list[Finding]:
    return [each for each in result.findings if each.row == "3-1"]


def down(id: str, start: dt.datetime, hours: int) -> Incident:
    outage = Outage(system="platform", start=start, end=start + dt.timedelta(hours=hours))
    return Incident(id=id, cause=Cause.CLOUD_SERVICE, reported_at=start, outages=(outage,), **CALM)


@pytest.mark.parametrize(("seconds", "falls_short"), [(2591, False), (2592, False), (2593, True)])
def test_unreadable_data_at_its_bound(
    assessed: Assess, terms: Terms, seconds: int, falls_short: bool
) -> None:
    """99.9 % of the 2,592,000 seconds of June leave 2,592."""
    levels = msgspec.structs.replace(terms.service_levels, data_availability=Decimal("0.999"))
    agreed = Availability(
        id="M1",
        system="platform",
        month="2025-06",
        downtime_seconds=0,
        data_unreadable_seconds=seconds,
        **CALM,
    )
    result = assessed(OVER, changes={"service_levels": levels}, availability=(agreed,))
    assert bool(short(result)) is falls_short


def test_over_the_term_all_months_are_one_sum(assessed: Assess, terms: Terms) -> None:
    """99.9 % of 365 days leave 31,536 seconds: five hours twice are more, four hours twice are not."""
    levels = msgspec.structs.replace(terms.service_levels, service_availability=Decimal("0.999"))
    for hours, subjects in ((5, [("I1", "I2")]), (4, [])):
        incidents = (
            down("I1", dt.datetime(2025, 6, 10), hours),
            down("I2", dt.datetime(2025, 9, 10), hours),
        )
        result = assessed(
            OVER, {"availability_period": "service_term"}, {"service_levels": levels}, incidents=incidents
        )
        assert [(each.subjects, each.period) for each in short(result)] == [(each, None) for each in subjects]


@pytest.mark.parametrize(
    ("opened", "charged"),
    [
        (dt.datetime(2025, 4, 7, 23), False),
        (dt.datetime(2025, 4, 8), True),
        (dt.datetime(2026, 4, 7, 23), True),
        (dt.datetime(2026, 4, 8), False),
    ],
)
def test_a_mean_takes_the_tickets_of_the_term_its_last_day_included(
    assessed: Assess, opened: dt.datetime, charged: bool
) -> None:
    answered = opened + dt.timedelta(minutes=20)
    ticket = Request(
        id="R1", system="platform", opened_at=opened, responded_at=answered, restored_at=answered, **CALM
    )
    assert [each.row for each in assessed(OVER, requests=(ticket,)).findings] == (["3-8"] if charged else [])


def test_of_two_rows_that_hold_the_heavier_is_charged(assessed: Assess) -> None:
    """A major accident without a major impact meets 2-7 (200 %) and 3-8 (30 %) alike."""
    opened = dt.datetime(2025, 6, 10)
    answered = opened + dt.timedelta(minutes=20)
    ticket = Request(
        id="R1",
        system="platform",
        opened_at=opened,
        responded_at=answered,
        restored_at=answered,
        **(CALM | {"major_accident": True}),
    )
    (found,) = assessed(OVER, requests=(ticket,)).findings
    assert (found.row, found.amount) == ("2-7", Decimal("21720.00"))


@pytest.mark.parametrize(("seconds", "met"), [(1, True), (3599, True), (3600, False)])
def test_a_row_without_a_lower_bound_takes_all_below_its_upper(terms: Terms, seconds: int, met: bool) -> None:
    row = next(row for row in terms.annex3 if row.id == "3-10")
    band = find_band((msgspec.structs.replace(row, lower=None),), seconds, terms.readings)
    assert band is not None
    assert (band.reason == "") is met
