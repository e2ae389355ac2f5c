"""Outages cut to a stretch of time, the systems they hit, and the day on which a shortfall happened."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from desktop.models.assessment import Assessment
from desktop.models.contract import Terms
from desktop.models.enums.incidents import Cause
from desktop.models.facts import Incident, Outage
from desktop.rules.downtime import Stretch, affected_systems, clipped

Assess = Callable[..., Assessment]

NOON = dt.datetime(2025, 6, 10, 12)
HOUR = dt.timedelta(hours=1)
INCIDENT = Incident(id="I1", reported_at=NOON)
CALM: dict[str, Any] = {"problem": True, "major_loss": False, "major_impact": False, "major_accident": False}


@pytest.mark.parametrize(
    ("start", "end", "left"),
    [
        (-1, 1, (0, 1)),
        (0, 2, (0, 2)),
        (1, 3, (1, 2)),
        (-1, 3, (0, 2)),
        (-2, 0, None),  # ends as the stretch begins
        (2, 3, None),  # begins as the stretch ends
    ],
)
def test_of_an_outage_only_what_lies_in_between_is_left(
    start: int, end: int, left: tuple[int, int] | None
) -> None:
    whole = Stretch("platform", NOON + start * HOUR, NOON + end * HOUR, True, INCIDENT)
    parts = [(each.start, each.end) for each in clipped([whole], NOON, NOON + 2 * HOUR)]
    assert parts == ([(NOON + left[0] * HOUR, NOON + left[1] * HOUR)] if left else [])


def test_the_systems_an_incident_hit(terms: Terms) -> None:
    outages = tuple(Outage(system=system, start=NOON) for system in ("b", "a", "b"))
    down = msgspec.structs.replace(INCIDENT, outages=outages)
    assert affected_systems(INCIDENT, terms) == ("platform",)
    assert affected_systems(down, terms) == ("b", "a")
    assert affected_systems(msgspec.structs.replace(down, systems=("c",)), terms) == ("c",)


@pytest.mark.parametrize(("seconds", "day"), [(-1, 9), (0, 9), (1, 10), (2, 10)])
def test_a_shortfall_happened_on_the_day_of_its_last_second(assessed: Assess, seconds: int, day: int) -> None:
    """Two hours up to midnight from 9 to 10 June; midnight itself still ends the 9th."""
    end = dt.datetime(2025, 6, 10) + dt.timedelta(seconds=seconds)
    outage = Outage(system="platform", start=dt.datetime(2025, 6, 9, 22), end=end)
    incident = Incident(
        id="I1", cause=Cause.CLOUD_SERVICE, reported_at=outage.start, outages=(outage,), **CALM
    )
    found = [
        each for each in assessed(dt.date(2025, 6, 30), incidents=(incident,)).findings if each.row == "3-1"
    ]
    assert [each.occurred_on for each in found] == [dt.date(2025, 6, day)]


@pytest.mark.parametrize(("reading", "rows"), [("counted", {"3-1", "3-5"}), ("excluded", set())])
def test_planned_maintenance_counts_as_the_reading_says(
    assessed: Assess, reading: str, rows: set[str]
) -> None:
    outage = Outage(system="platform", start=NOON, end=NOON + 2 * HOUR, planned=True)
    incident = Incident(id="I1", cause=Cause.CLOUD_SERVICE, reported_at=NOON, outages=(outage,), **CALM)
    result = assessed(dt.date(2025, 6, 30), {"planned_maintenance": reading}, incidents=(incident,))
    assert {each.row for each in result.findings} == rows
