"""Rows at, below and above their bounds in every severity; gaps, ranges and what lies outside the term."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from desktop.models.assessment import Assessment, Finding
from desktop.models.enums.findings import FindingStatus, Verdict
from desktop.models.enums.incidents import Cause, Effect
from desktop.models.facts import Absence, Availability, Decision, Incident, Outage, Request

Assess = Callable[..., Assessment]

NOON = dt.datetime(2025, 6, 10, 12)
END_OF_JUNE = dt.date(2025, 6, 30)
CALM: dict[str, Any] = {"problem": True, "major_loss": False, "major_impact": False, "major_accident": False}


def only(findings: tuple[Finding, ...]) -> Finding:
    """The single finding there should be."""
    (found,) = findings
    return found


def request(response: int, recovery: int, **flags: Any) -> Request:
    """A request answered and restored after so many seconds."""
    return Request(
        id="R1",
        system="platform",
        opened_at=NOON,
        responded_at=NOON + dt.timedelta(seconds=response),
        restored_at=NOON + dt.timedelta(seconds=recovery),
        **(CALM | flags),
    )


def absence(seconds: int, **flags: Any) -> Absence:
    """An unattended post of so many seconds."""
    return Absence(id="V1", start=NOON, end=NOON + dt.timedelta(seconds=seconds), **(CALM | flags))


HOUR = 3600
SEVERE = {"major_impact": True, "major_accident": True}
#: (what, seconds, flags, row, status) at, just below and just above each bound, hand-worked from 附件2、3.
BOUNDS: list[tuple[str, int, dict[str, Any], str | None, str]] = [
    ("response", 900, {}, None, ""),
    ("response", 901, {}, "3-8", "certain"),
    ("response", 901, SEVERE, "2-7", "certain"),
    ("response", 1799, {}, "3-8", "certain"),
    ("response", 1800, {}, "3-8", "gap"),
    ("response", 1800, SEVERE, "2-7", "gap"),
    ("response", 1801, {}, "3-9", "certain"),
    ("response", 1801, SEVERE, "2-8", "certain"),
    ("response", 3599, {}, "3-9", "certain"),
    ("response", 3600, {}, "3-9", "gap"),
    ("response", 9999, SEVERE, "2-8", "gap"),
    ("recovery", 1800, {}, None, ""),
    ("recovery", 1801, {}, "3-10", "certain"),
    ("recovery", 1801, {"major_impact": True}, "2-9", "certain"),
    ("recovery", 3600, {}, "3-10", "gap"),
    ("recovery", 3601, {}, "3-11", "certain"),
    ("recovery", 3601, {"major_impact": True}, "2-10", "certain"),
    ("recovery", 7199, {}, "3-11", "certain"),
    ("recovery", 7200, {"major_impact": True}, "2-10", "gap"),
    ("absence", HOUR, {}, None, ""),
    ("absence", HOUR + 1, {}, "3-12", "certain"),
    ("absence", HOUR + 1, SEVERE, "2-11", "certain"),
    ("absence", 2 * HOUR, {}, "3-12", "gap"),
    ("absence", 2 * HOUR + 1, {}, "3-13", "certain"),
    ("absence", 2 * HOUR + 1, SEVERE, "2-12", "certain"),
    ("absence", 4 * HOUR - 1, {}, "3-13", "certain"),
    ("absence", 4 * HOUR, {}, "3-13", "gap"),
    ("absence", 9 * HOUR, SEVERE, "2-12", "gap"),
]


def facts_of(what: str, seconds: int, flags: dict[str, Any]) -> dict[str, Any]:
    """The one fact that gives this measure."""
    if what == "absence":
        return {"absences": (absence(seconds, **flags),)}
    if what == "response":
        return {"requests": (request(seconds, seconds, **flags),)}
    return {"requests": (request(0, seconds, **flags),)}


@pytest.mark.parametrize(("what", "seconds", "flags", "row", "status"), BOUNDS)
def test_bounds(
    assessed: Assess, what: str, seconds: int, flags: dict[str, Any], row: str | None, status: str
) -> None:
    found = assessed(END_OF_JUNE, **facts_of(what, seconds, flags)).findings
    if what == "response":
        found = tuple(each for each in found if each.row in ("2-7", "2-8", "3-8", "3-9"))
    if row is None:
        assert found == ()
    else:
        assert (only(found).row, only(found).status) == (row, FindingStatus(status))


@pytest.mark.parametrize(
    ("reading", "seconds", "row"),
    [
        ("boundary_gap", 2 * HOUR, "3-12"),
        ("beyond_table", 4 * HOUR, "3-13"),
        ("beyond_table", 9 * HOUR, "3-13"),
    ],
)
def test_the_other_reading_charges_what_the_text_leaves_open(
    assessed: Assess, reading: str, seconds: int, row: str
) -> None:
    other = {"boundary_gap": "lower_row", "beyond_table": "top_row"}[reading]
    literal = only(assessed(END_OF_JUNE, absences=(absence(seconds),)).findings)
    charged = only(assessed(END_OF_JUNE, {reading: other}, absences=(absence(seconds),)).findings)
    assert (literal.status, literal.amount, literal.stands) == (FindingStatus.GAP, Decimal("0.00"), False)
    assert (charged.row, charged.status, charged.stands) == (row, FindingStatus.CERTAIN, True)
    assert literal.amount_max == charged.amount


def test_an_open_severity_leaves_the_range_of_what_it_allows(assessed: Assess) -> None:
    found = only(
        assessed(END_OF_JUNE, absences=(absence(90 * 60, major_impact=None, major_accident=None),)).findings
    )
    assert (found.row, found.status, found.amount) == ("2-11", FindingStatus.UNDETERMINED, None)
    assert (found.amount_min, found.amount_max) == (Decimal("0.00"), Decimal("10860.00"))


def test_a_flag_that_no_row_asks_about_does_not_matter(assessed: Assess) -> None:
    found = only(assessed(END_OF_JUNE, absences=(absence(90 * 60, major_loss=None),)).findings)
    assert found.status is FindingStatus.CERTAIN


def test_tampering_without_a_major_impact_meets_no_row_under_any_reading(assessed: Assess) -> None:
    incident = Incident(
        id="I1", cause=Cause.SECURITY_SERVICE, reported_at=NOON, effects=(Effect.PAGE_TAMPERED,), **CALM
    )
    found = only(assessed(END_OF_JUNE, incidents=(incident,)).findings)
    assert (found.row, found.status, found.amount_max) == ("2-3", FindingStatus.GAP, Decimal("0.00"))


def test_a_cause_that_is_not_established_may_be_the_vendors(assessed: Assess) -> None:
    outage = Outage(system="platform", start=NOON, end=NOON + dt.timedelta(hours=3))
    incident = Incident(id="I1", reported_at=NOON, outages=(outage,), **CALM)
    result = assessed(END_OF_JUNE, incidents=(incident,))
    assert {each.row for each in result.findings} == {"3-1", "3-5"}
    assert all(each.status is FindingStatus.UNDETERMINED for each in result.findings)
    assert (result.penalties.accrued, result.penalties.accrued_max) == (Decimal("0.00"), Decimal("5430.00"))


@pytest.mark.parametrize("cause", [Cause.CARRIER, Cause.THIRD_PARTY, Cause.FORCE_MAJEURE, Cause.PARTY_A])
def test_downtime_that_is_not_the_vendors_does_not_count(assessed: Assess, cause: Cause) -> None:
    outage = Outage(system="platform", start=NOON, end=NOON + dt.timedelta(hours=9))
    incident = Incident(id="I1", cause=cause, reported_at=NOON, outages=(outage,), **CALM)
    assert assessed(END_OF_JUNE, incidents=(incident,)).findings == ()


def test_overlapping_outages_count_once(assessed: Assess) -> None:
    spans = [(0, 90), (60, 130)]
    incidents = tuple(
        Incident(
            id=f"I{place}",
            cause=Cause.CLOUD_SERVICE,
            reported_at=NOON,
            outages=(
                Outage(
                    system="platform",
                    start=NOON + dt.timedelta(minutes=start),
                    end=NOON + dt.timedelta(minutes=end),
                ),
            ),
            **CALM,
        )
        for place, (start, end) in enumerate(spans, 1)
    )
    result = assessed(END_OF_JUNE, incidents=incidents)
    assert result.sla["2025-06"].availability["platform"].downtime_seconds == 130 * 60
    single = next(each for each in result.findings if each.row == "3-5")
    assert single.subjects == ("I1", "I2")


def test_two_long_outages_of_one_incident_are_two_findings(assessed: Assess) -> None:
    spans = [(0, 121), (300, 425)]
    incident = Incident(
        id="I1",
        cause=Cause.CLOUD_SERVICE,
        reported_at=NOON,
        outages=tuple(
            Outage(
                system="platform",
                start=NOON + dt.timedelta(minutes=start),
                end=NOON + dt.timedelta(minutes=end),
            )
            for start, end in spans
        ),
        **(CALM | {"problem": False}),
    )
    decided = Decision(
        id="D1",
        row="3-5",
        subject="I1",
        system="platform",
        decision=Verdict.CONFIRM,
        amount=Decimal("3258.00"),
    )
    result = assessed(END_OF_JUNE, incidents=(incident,), decisions=(decided,))
    first, second = (each for each in result.findings if each.row == "3-5")
    assert (first.key, second.key) == ("3-5||platform|I1", "3-5#2||platform|I1")
    assert first.trace != second.trace
    assert (first.stands, second.absorbed_by) == (True, "3-5")
    assert first.confirmed, "what was decided before they were told apart still holds"
    assert result.penalties.confirmed == Decimal("3258.00")


def test_three_outages_in_a_row_of_one_event_are_charged_as_repeated(assessed: Assess) -> None:
    def incident(place: int, event: str) -> Incident:
        start = NOON + dt.timedelta(days=place)
        outage = Outage(system="platform", start=start, end=start + dt.timedelta(minutes=10))
        calm = CALM | {"problem": False}
        return Incident(
            id=f"I{place}",
            cause=Cause.CLOUD_SERVICE,
            reported_at=start,
            outages=(outage,),
            event=event,
            **calm,
        )

    in_a_row = assessed(END_OF_JUNE, incidents=tuple(incident(place, "E1") for place in range(3)))
    assert [each.subjects for each in in_a_row.findings if each.row == "3-6"] == [("I0", "I1", "I2")]
    events = ("E1", "E1", "E2", "E1")
    broken = assessed(
        END_OF_JUNE, incidents=tuple(incident(place, event) for place, event in enumerate(events))
    )
    assert not [each for each in broken.findings if each.row == "3-6"]


def test_what_happens_after_the_term_is_arguable_and_in_no_certain_total(assessed: Assess) -> None:
    start = dt.datetime(2026, 5, 6, 20)
    late = Absence(id="V1", start=start, end=start + dt.timedelta(minutes=90), **CALM)
    result = assessed(dt.date(2026, 5, 31), absences=(late,))
    found = only(result.findings)
    assert (found.status, found.amount_min, found.amount) == (
        FindingStatus.ARGUABLE,
        Decimal("0.00"),
        Decimal("3258.00"),
    )
    assert (result.penalties.accrued, result.penalties.accrued_max) == (Decimal("0.00"), Decimal("3258.00"))


def test_agreed_figures_replace_the_months_outages(assessed: Assess) -> None:
    outage = Outage(system="platform", start=NOON, end=NOON + dt.timedelta(minutes=30))
    incident = Incident(id="I1", cause=Cause.CLOUD_SERVICE, reported_at=NOON, outages=(outage,), **CALM)
    agreed = Availability(id="M1", system="platform", month="2025-06", downtime_seconds=200, **CALM)
    assert only(assessed(END_OF_JUNE, incidents=(incident,)).findings).row == "3-1"
    result = assessed(END_OF_JUNE, incidents=(incident,), availability=(agreed,))
    assert result.findings == ()
    assert result.sla["2025-06"].availability["platform"].downtime_seconds == 200


def test_an_outage_across_two_months_is_split_for_availability_only(assessed: Assess) -> None:
    outage = Outage(system="platform", start=dt.datetime(2025, 6, 30, 23), end=dt.datetime(2025, 7, 1, 2))
    reported = dt.datetime(2025, 6, 30, 23)
    incident = Incident(id="I1", cause=Cause.CLOUD_SERVICE, reported_at=reported, outages=(outage,), **CALM)
    result = assessed(dt.date(2025, 7, 31), incidents=(incident,))
    assert sorted((each.row, each.period) for each in result.findings if each.row == "3-1") == [
        ("3-1", "2025-06"),
        ("3-1", "2025-07"),
    ]
    assert len([each for each in result.findings if each.row == "3-5"]) == 1
    assert result.penalties.accrued == Decimal("5430.00")


def test_an_outage_that_goes_on_has_lasted_until_the_moment_looked_at(assessed: Assess) -> None:
    outage = Outage(system="platform", start=NOON)
    incident = Incident(id="I1", cause=Cause.CLOUD_SERVICE, reported_at=NOON, outages=(outage,), **CALM)
    early = assessed(NOON + dt.timedelta(minutes=119), incidents=(incident,))
    late = assessed(NOON + dt.timedelta(minutes=120), incidents=(incident,))
    assert "3-5" not in {each.row for each in early.findings}
    assert "3-5" in {each.row for each in late.findings}
