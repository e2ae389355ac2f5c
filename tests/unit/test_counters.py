"""Runs and counts: where they start again, and on which day what they lead to happened."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import msgspec
import pytest

from desktop.models.assessment import Assessment, Finding
from desktop.models.contract import Terms
from desktop.models.enums.findings import FindingStatus
from desktop.models.enums.incidents import Cause, CheckKind, Effect
from desktop.models.facts import Absence, Availability, Incident, Outage, Request
from desktop.models.performance import Complaint, Expansion, MonthlyReview
from desktop.rules.downtime import Stretch, pieces

Assess = Callable[..., Assessment]

NOON = dt.datetime(2025, 6, 10, 12)
CALM: dict[str, Any] = {"problem": True, "major_loss": False, "major_impact": False, "major_accident": False}
SEEN = dt.date(2025, 12, 31)


def down(id: str, event: str, start: dt.datetime, minutes: int) -> Incident:
    """An outage of the platform that is the vendor's."""
    outage = Outage(system="platform", start=start, end=start + dt.timedelta(minutes=minutes))
    return Incident(
        id=id, event=event, cause=Cause.CLOUD_SERVICE, reported_at=start, outages=(outage,), **CALM
    )


def of_row(result: Assessment, row: str) -> list[Finding]:
    return [each for each in result.findings if each.row == row]


@pytest.mark.parametrize(("last", "fires"), [("b", True), ("a", False)])
def test_three_outages_in_a_row_must_all_share_one_event(assessed: Assess, last: str, fires: bool) -> None:
    """The first outage is of events a and b, the second of b: only b can be that of all three."""
    day = dt.timedelta(days=1)
    incidents = (
        down("I1", "a", NOON, 10),
        down("I2", "b", NOON + dt.timedelta(minutes=5), 10),
        down("I3", "b", NOON + day, 10),
        down("I4", last, NOON + 2 * day, 10),
    )
    assert bool(of_row(assessed(SEEN, incidents=incidents), "3-6")) is fires


def test_outages_are_cut_into_pieces_only_where_nothing_goes_on() -> None:
    def lasting(start: dt.datetime, hours: int) -> Stretch:
        return Stretch("platform", start, start + dt.timedelta(hours=hours), True, down("I1", "a", NOON, 1))

    night = lasting(dt.datetime(2025, 6, 30, 22), 4)
    morning = lasting(dt.datetime(2025, 7, 1, 2), 1)  # touches the night before
    same_month = lasting(dt.datetime(2025, 7, 8), 1)
    later = lasting(dt.datetime(2025, 8, 20), 1)
    assert pieces([night, morning]) == [(night, morning)]
    assert pieces([night, morning, same_month, later]) == [(night, morning), (same_month,), (later,)]
    assert pieces([same_month, lasting(dt.datetime(2025, 7, 20), 1)])[1:] == []
    long, within = lasting(dt.datetime(2025, 6, 1), 24 * 50), lasting(dt.datetime(2025, 6, 5), 1)
    assert pieces([long, within, same_month]) == [(long, within, same_month)]
    assert pieces([]) == []


def test_a_complaint_without_a_system_is_about_the_only_one(assessed: Assess) -> None:
    """Two hours of downtime fall short; three complaints meet 3-2, two do not."""
    incident = down("I1", "I1", NOON, 120)
    complaints = tuple(
        Complaint(id=f"T{place}", date=dt.date(2025, 6, 10 + place), event="I1") for place in (1, 2, 3)
    )
    (found,) = of_row(assessed(SEEN, incidents=(incident,), complaints=complaints), "3-2")
    assert (found.subjects, found.occurred_on) == (("T1", "T2", "T3"), dt.date(2025, 6, 13))
    assert of_row(assessed(SEEN, incidents=(incident,), complaints=complaints[:2]), "3-2") == []


def test_a_run_of_failed_reviews_is_charged_on_the_day_after_the_limit(assessed: Assess) -> None:
    reviews = tuple(
        MonthlyReview(
            id=f"2025-{month:02d}",
            month=f"2025-{month:02d}",
            passed=False,
            rectify_by=dt.date(2025, 8, 15) if month == 7 else None,
        )
        for month in (5, 6, 7)
    )
    (found,) = of_row(assessed(SEEN, monthly_reviews=reviews), "3-3")
    assert found.occurred_on == dt.date(2025, 8, 16)
    assert of_row(assessed(dt.date(2025, 8, 15), monthly_reviews=reviews), "3-3") == []


def test_an_effect_happened_on_the_day_of_its_report(assessed: Assess) -> None:
    incident = Incident(
        id="I1",
        cause=Cause.SECURITY_SERVICE,
        reported_at=NOON,
        effects=(Effect.INTRUDED,),
        **(CALM | {"major_impact": True, "major_accident": True}),
    )
    found = [each for each in assessed(SEEN, incidents=(incident,)).findings if not each.major]
    assert [each.occurred_on for each in found] == [NOON.date()]


def test_a_months_figure_may_exceed_the_threshold_on_the_last_day_of_the_month(assessed: Assess) -> None:
    """3 % of 130,320.00 is 3,909.60; one shortfall charges 5,430.00 and is known from 30 June on."""
    agreed = Availability(id="M1", system="platform", month="2025-06", downtime_seconds=9000, **CALM)
    share = {"threshold_share": Decimal("0.03")}
    result = assessed(SEEN, changes=share, availability=(agreed,))
    assert result.penalties.accrued == Decimal("5430.00")
    assert {each.arisen_on for each in result.rights if each.clause == "12.3"} == {dt.date(2025, 6, 30)}


def test_what_is_not_established_absorbs_nothing_that_is(assessed: Assess) -> None:
    """One event: a recovery in 61 minutes, its impact open (3-11 at least), and an absence of 90 minutes."""
    slow = Request(
        id="R1",
        system="platform",
        opened_at=NOON,
        responded_at=NOON,
        restored_at=NOON + dt.timedelta(minutes=61),
        event="E",
        **(CALM | {"major_impact": None}),
    )
    absent = Absence(id="V1", start=NOON, end=NOON + dt.timedelta(minutes=90), event="E", **CALM)
    result = assessed(SEEN, requests=(slow,), absences=(absent,))
    found = {each.subjects[0]: (each.status, each.amount_min, each.stands) for each in result.findings}
    assert found == {
        "R1": (FindingStatus.UNDETERMINED, Decimal("5430.00"), False),
        "V1": (FindingStatus.CERTAIN, Decimal("3258.00"), True),
    }
    assert result.penalties.accrued == Decimal("3258.00")
    assert result.penalties.accrued_min == Decimal("5430.00")


def test_a_row_without_a_number_of_complaints_takes_the_first(assessed: Assess, terms: Terms) -> None:
    rows = tuple(msgspec.structs.replace(row, lower=None) if row.id == "3-2" else row for row in terms.annex3)
    incident = down("I1", "I1", NOON, 120)
    complaints = tuple(Complaint(id=f"T{place}", date=NOON.date(), event="I1") for place in (1, 2))
    (found,) = of_row(
        assessed(SEEN, changes={"annex3": rows}, incidents=(incident,), complaints=complaints), "3-2"
    )
    assert found.subjects == ("T1",)
    assert of_row(assessed(SEEN, changes={"annex3": rows}, incidents=(incident,)), "3-2") == []


def test_an_expansion_is_charged_on_the_day_after_the_later_limit(assessed: Assess) -> None:
    """Asked for on Monday 9 June, so due on the 16th; the notice gave until the 25th."""
    asked = Expansion(
        id="K1",
        requested_on=dt.date(2025, 6, 9),
        notice_on=dt.date(2025, 6, 17),
        notice_limit_on=dt.date(2025, 6, 25),
    )
    (found,) = of_row(assessed(SEEN, expansions=(asked,)), "3-4")
    assert found.occurred_on == dt.date(2025, 6, 26)
    assert of_row(assessed(dt.date(2025, 6, 25), expansions=(asked,)), "3-4") == []


@pytest.mark.parametrize(("hours", "points"), [(4, [2]), (5, [2, 4])])
def test_feedback_is_due_before_the_clearing_only(assessed: Assess, hours: int, points: list[int]) -> None:
    incident = Incident(id="I1", reported_at=NOON, restored_at=NOON + dt.timedelta(hours=hours))
    checks = assessed(SEEN, incidents=(incident,)).sla_checks
    due = [each.due_at for each in checks if each.check is CheckKind.FEEDBACK]
    assert due == [NOON + dt.timedelta(hours=point) for point in points]


def test_a_slow_request_is_charged_on_the_fee_of_its_system(assessed: Assess, terms: Terms) -> None:
    """Of two systems one costs 24,000.00 a year, 2,000.00 a month; 3-8 takes 30 % of that."""
    first = msgspec.structs.replace(terms.systems[0], fee=Decimal("106320.00"))
    second = msgspec.structs.replace(first, id="portal", fee=Decimal("24000.00"))
    answered = NOON + dt.timedelta(minutes=20)
    slow = Request(
        id="R1", system="portal", opened_at=NOON, responded_at=answered, restored_at=answered, **CALM
    )
    result = assessed(SEEN, changes={"systems": (first, second)}, requests=(slow,))
    assert [(each.row, each.base, each.amount) for each in result.findings] == [
        ("3-8", Decimal("2000.00"), Decimal("600.00"))
    ]


@pytest.mark.parametrize(("seconds", "fires"), [(-1, False), (0, True)])
def test_outages_add_up_to_eight_hours(assessed: Assess, seconds: int, fires: bool) -> None:
    """An outage of seven hours and one of an hour a month later, to the second."""
    first = down("I1", "I1", NOON, 7 * 60)
    start = NOON + dt.timedelta(days=30)
    outage = Outage(system="platform", start=start, end=start + dt.timedelta(hours=1, seconds=seconds))
    second = msgspec.structs.replace(first, id="I2", event="I2", reported_at=start, outages=(outage,))
    found = of_row(assessed(SEEN, incidents=(first, second)), "3-6")
    assert [each.subjects for each in found] == ([("I1", "I2")] if fires else [])


@pytest.mark.parametrize(("fee", "base"), [("106320.00", "8860.00"), (None, "10860.00")])
def test_of_several_systems_the_dearest_is_the_base(
    assessed: Assess, terms: Terms, fee: str | None, base: str
) -> None:
    """A system whose fee is not stated takes the total of 130,320.00."""
    first = msgspec.structs.replace(terms.systems[0], fee=Decimal(fee) if fee else None)
    second = msgspec.structs.replace(first, id="portal", fee=Decimal("24000.00"))
    for systems in (("platform", "portal"), ("portal", "platform")):
        answered = NOON + dt.timedelta(minutes=20)
        slow = Incident(
            id="I1", systems=systems, reported_at=NOON, responded_at=answered, restored_at=answered, **CALM
        )
        result = assessed(SEEN, changes={"systems": (first, second)}, incidents=(slow,))
        assert [(each.row, each.base) for each in result.findings] == [("3-8", Decimal(base))]
