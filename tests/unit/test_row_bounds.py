"""Every row of 附件2 and 附件3 just below, at and just above each of its bounds, in each severity.

The table below is written from the contract's text, not from the template; what must follow is worked out
by trying every completion of what is not established.
"""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any, NamedTuple

import pytest

from desktop.exchange.china import load_calendar
from desktop.exchange.template import load_contract
from desktop.models.assessment import Finding
from desktop.models.calendar import AsOf
from desktop.models.enums.findings import FindingStatus
from desktop.models.enums.incidents import Cause, Effect
from desktop.models.facts import Absence, Availability, Facts, Incident, Outage, Request
from desktop.models.performance import Complaint, Expansion, MonthlyReview, RegulatorNotice
from desktop.rules import assess

CALENDAR = load_calendar()
TERMS = load_contract().terms
AS_OF = AsOf(dt.date(2025, 12, 31))
NOON = dt.datetime(2025, 6, 10, 12)
DAY = dt.date(2025, 6, 10)
BASE = Decimal("108.60")  # One per cent of the monthly base.
STATES = (True, False, None)

Said = tuple[str, FindingStatus, str | None, str, str]


class Band(NamedTuple):
    """A band of a measure in minutes, both ends outside it: the grave row with its word, the plain row."""

    lower: int
    upper: int
    grave: tuple[str, int, str]
    plain: tuple[str, int]


RESPONSE = (
    Band(15, 30, ("2-7", 200, "major_accident"), ("3-8", 30)),
    Band(30, 60, ("2-8", 200, "major_accident"), ("3-9", 50)),
)
RECOVERY = (
    Band(30, 60, ("2-9", 100, "major_impact"), ("3-10", 30)),
    Band(60, 120, ("2-10", 200, "major_impact"), ("3-11", 50)),
)
UNATTENDED = (
    Band(60, 120, ("2-11", 100, "major_accident"), ("3-12", 30)),
    Band(120, 240, ("2-12", 200, "major_accident"), ("3-13", 50)),
)
Flags = dict[str, Any]
#: A row, its per cent, and whether it charges (else it is a gap).
Result = tuple[str, int, bool] | None


def result(bands: tuple[Band, ...], seconds: int, flags: Flags) -> Result:
    """What one completion gives."""
    inside = next((band for band in bands if band.lower * 60 < seconds < band.upper * 60), None)
    reached = [band for band in bands if seconds >= band.upper * 60]
    band = inside or (reached[-1] if reached else None)
    if band is None:
        return None
    row, percent, word = band.grave
    if flags[word]:
        return row, percent, inside is not None
    holds = flags["problem"] and not flags["major_impact"]
    return (*band.plain, bool(inside and holds))


def completions(flags: Flags) -> Iterator[Flags]:
    names = [name for name, value in flags.items() if value is None]
    for values in itertools.product((True, False), repeat=len(names)):
        yield {**flags, **dict(zip(names, values, strict=True))}


def expected(bands: tuple[Band, ...], seconds: int, flags: Flags) -> Said | None:
    found = {result(bands, seconds, each) for each in completions(flags)}
    named = [each for each in found if each]
    if not named:
        return None
    charging = [each for each in named if each[2]]
    row, percent, _ = max(charging or named, key=lambda each: each[1])
    top = f"{BASE * percent:.2f}"
    if not charging:
        return row, FindingStatus.GAP, "0.00", "0.00", top
    if len(found) == 1:
        return row, FindingStatus.CERTAIN, top, top, top
    least = min(each[1] if each and each[2] else 0 for each in found)
    return row, FindingStatus.UNDETERMINED, None, f"{BASE * least:.2f}", top


def said(finding: Finding) -> Said:
    amount = None if finding.amount is None else f"{finding.amount:.2f}"
    return finding.row, finding.status, amount, f"{finding.amount_min:.2f}", f"{finding.amount_max:.2f}"


def found(facts: Facts, *rows: str) -> list[Said]:
    """What an assessment says of these rows, in order."""
    return [said(each) for each in assess(TERMS, facts, AS_OF, CALENDAR).findings if each.row in rows]


def span(seconds: int) -> dt.timedelta:
    return dt.timedelta(seconds=seconds)


def slow_response(seconds: int, flags: Flags) -> Facts:
    return Facts(requests=(Request(id="R1", opened_at=NOON, responded_at=NOON + span(seconds), **flags),))


def slow_recovery(seconds: int, flags: Flags) -> Facts:
    return Facts(
        requests=(
            Request(id="R1", opened_at=NOON, responded_at=NOON, restored_at=NOON + span(seconds), **flags),
        )
    )


def absence(seconds: int, flags: Flags) -> Facts:
    return Facts(absences=(Absence(id="V1", start=NOON, end=NOON + span(seconds), **flags),))


@pytest.mark.parametrize(
    ("bands", "recorded"),
    [(RESPONSE, slow_response), (RECOVERY, slow_recovery), (UNATTENDED, absence)],
    ids=["response", "recovery", "unattended"],
)
def test_a_measure_at_every_bound_in_every_severity(
    bands: tuple[Band, ...], recorded: Callable[[int, Flags], Facts]
) -> None:
    rows = [row for band in bands for row in (band.grave[0], band.plain[0])]
    bounds = sorted({60 * bound for band in bands for bound in (band.lower, band.upper)})
    for bound, off in itertools.product(bounds, (-1, 0, 1)):
        for values in itertools.product(STATES, repeat=3):
            flags = dict(zip(("problem", "major_impact", "major_accident"), values, strict=True))
            wanted = expected(bands, bound + off, flags)
            assert found(recorded(bound + off, flags), *rows) == ([wanted] if wanted else []), (
                bound + off,
                flags,
            )


@pytest.mark.parametrize(
    ("down", "unreadable", "short"),
    [(259, 0, False), (260, 0, True), (0, 2, False), (0, 3, True), (260, 3, True)],
)
def test_a_month_of_thirty_days_at_its_allowance(down: int, unreadable: int, short: bool) -> None:
    """June has 2,592,000 seconds: 259.2 of downtime and 2.592 unreadable are allowed."""
    for problem, loss in itertools.product(STATES, repeat=2):
        month = Availability(
            id="M1",
            system="platform",
            month="2025-06",
            downtime_seconds=down,
            data_unreadable_seconds=unreadable,
            problem=problem,
            major_loss=loss,
        )
        assert found(Facts(availability=(month,)), "2-1", "3-1") == (
            [_availability(problem, loss)] if short else []
        )


def _availability(problem: bool | None, loss: bool | None) -> Said:
    """2-1 needs a problem and a major loss, 3-1 a problem without one."""
    if problem is False:
        return "3-1", FindingStatus.GAP, "0.00", "0.00", "5430.00"
    low = "0.00" if problem is None else "5430.00"
    if loss is None:
        return "2-1", FindingStatus.UNDETERMINED, None, low, "21720.00"
    row, top = ("2-1", "21720.00") if loss else ("3-1", "5430.00")
    if problem is None:
        return row, FindingStatus.UNDETERMINED, None, "0.00", top
    return row, FindingStatus.CERTAIN, top, top, top


@pytest.mark.parametrize(
    ("effect", "row"),
    [(Effect.PAGE_TAMPERED, "2-3"), (Effect.DATA_LOST, "2-4"), (Effect.INTRUDED, "2-5")],
)
def test_an_effect_of_a_failed_security_service_needs_a_major_impact(effect: Effect, row: str) -> None:
    for cause, impact in itertools.product((Cause.SECURITY_SERVICE, Cause.CLOUD_SERVICE, None), STATES):
        incident = Incident(id="I1", reported_at=NOON, cause=cause, effects=(effect,), major_impact=impact)
        certain = cause is Cause.SECURITY_SERVICE
        wanted: list[Said] = []
        if cause is not Cause.CLOUD_SERVICE and impact is False:
            wanted = [(row, FindingStatus.GAP, "0.00", "0.00", "0.00")]
        elif certain and impact:
            wanted = [(row, FindingStatus.CERTAIN, "65160.00", "65160.00", "65160.00")]
        elif cause is not Cause.CLOUD_SERVICE:
            wanted = [(row, FindingStatus.UNDETERMINED, None, "0.00", "65160.00")]
        assert found(Facts(incidents=(incident,)), row) == wanted, (cause, impact)


def test_a_notice_that_was_not_handled_in_every_severity() -> None:
    for handled, problem, impact, accident in itertools.product(STATES, repeat=4):
        notice = RegulatorNotice(
            id="N1",
            issued_on=DAY,
            handled_properly=handled,
            problem=problem,
            major_impact=impact,
            major_accident=accident,
        )
        wanted = [] if handled else [_notice(handled, problem, impact, accident)]
        assert found(Facts(regulator_notices=(notice,)), "2-6", "3-7") == wanted, notice


def _notice(handled: bool | None, *judged: bool | None) -> Said:
    """2-6 needs a problem and a major accident, 3-7 a problem without a major impact; else there is a gap."""
    outcomes: set[Result] = {None} if handled is None else set()
    for problem, impact, accident in itertools.product(
        *(((True, False) if value is None else (value,)) for value in judged)
    ):
        if problem and accident:
            outcomes.add(("2-6", 200, True))
        else:
            outcomes.add(("3-7", 50, problem and not impact))
    charging = [each for each in outcomes if each and each[2]]
    if not charging:
        return "3-7", FindingStatus.GAP, "0.00", "0.00", "5430.00"
    row, percent, _ = max(charging, key=lambda each: each[1])
    top = f"{BASE * percent:.2f}"
    if len(outcomes) == 1:
        return row, FindingStatus.CERTAIN, top, top, top
    least = min(each[1] if each and each[2] else 0 for each in outcomes)
    return row, FindingStatus.UNDETERMINED, None, f"{BASE * least:.2f}", top


def down(seconds: int, cause: Cause | None, day: int = 10) -> Incident:
    start = NOON.replace(day=day)
    outage = Outage(system="platform", start=start, end=start + span(seconds))
    return Incident(id=f"I{day}", reported_at=start, cause=cause, outages=(outage,))


@pytest.mark.parametrize(("seconds", "met"), [(7199, False), (7200, True), (7201, True)])
def test_a_single_outage_of_two_hours(seconds: int, met: bool) -> None:
    certain = ("3-5", FindingStatus.CERTAIN, "3258.00", "3258.00", "3258.00")
    unsure = ("3-5", FindingStatus.UNDETERMINED, None, "0.00", "3258.00")
    for cause, wanted in (
        (Cause.CLOUD_SERVICE, certain),
        (Cause.SECURITY_SERVICE, certain),
        (Cause.PLATFORM_HAZARD, None),
        (Cause.CARRIER, None),
        (None, unsure),
    ):
        facts = Facts(incidents=(down(seconds, cause),))
        assert found(facts, "3-5") == ([wanted] if met and wanted else []), (seconds, cause)


@pytest.mark.parametrize(("seconds", "met"), [(28_799, False), (28_800, True), (28_801, True)])
def test_outages_that_add_up_to_eight_hours(seconds: int, met: bool) -> None:
    cause = Cause.CLOUD_SERVICE
    facts = Facts(incidents=(down(7000, cause, 3), down(7000, cause, 4), down(seconds - 14_000, cause, 5)))
    certain = ("3-6", FindingStatus.CERTAIN, "6516.00", "6516.00", "6516.00")
    assert found(facts, "3-6") == ([certain] if met else [])


@pytest.mark.parametrize(("times", "met"), [(2, False), (3, True), (4, True)])
def test_the_third_complaint_about_a_system_that_fell_short(times: int, met: bool) -> None:
    month = Availability(id="M1", system="platform", month="2025-06", downtime_seconds=300, problem=False)
    complaints = tuple(
        Complaint(id=f"C{each}", date=dt.date(2025, 7, each + 1), system="platform") for each in range(times)
    )
    charged = ("3-2", FindingStatus.CERTAIN, "2172.00", "2172.00", "2172.00")
    gap = ("3-1", FindingStatus.GAP, "0.00", "0.00", "5430.00")
    facts = Facts(availability=(month,), complaints=complaints)
    assert found(facts, "3-1", "3-2") == ([charged] if met else [gap])
    assert found(Facts(complaints=complaints), "3-2") == []


@pytest.mark.parametrize(("months", "met"), [(2, False), (3, True)])
@pytest.mark.parametrize(("done", "missed"), [(20, False), (21, True), (None, True)])
def test_failed_reviews_in_a_row_and_the_limit_that_followed(
    months: int, met: bool, done: int | None, missed: bool
) -> None:
    reviews = [
        MonthlyReview(id=f"2025-0{7 + each}", month=f"2025-0{7 + each}", passed=False)
        for each in range(months)
    ]
    last = reviews[-1]
    reviews[-1] = MonthlyReview(
        id=last.id,
        month=last.month,
        passed=False,
        rectify_by=dt.date(2025, 10, 20),
        rectified_on=dt.date(2025, 10, done) if done else None,
    )
    charged = ("3-3", FindingStatus.CERTAIN, "2172.00", "2172.00", "2172.00")
    assert found(Facts(monthly_reviews=tuple(reviews)), "3-3") == ([charged] if met and missed else [])


@pytest.mark.parametrize(
    ("completed", "limit", "wanted"),
    [
        # Asked for on 3 June 2025 (Tuesday): seven days end on Tuesday 10 June.
        ((6, 10), (6, 9), None),
        ((6, 11), (6, 11), None),
        ((6, 12), (6, 11), FindingStatus.CERTAIN),
        (None, (6, 11), FindingStatus.CERTAIN),
        ((6, 12), None, None),
    ],
)
def test_a_slow_expansion_and_the_notice_that_followed(
    completed: tuple[int, int] | None, limit: tuple[int, int] | None, wanted: FindingStatus | None
) -> None:
    expansion = Expansion(
        id="X1",
        requested_on=dt.date(2025, 6, 3),
        completed_on=dt.date(2025, *completed) if completed else None,
        notice_on=dt.date(2025, 6, 5) if limit else None,
        notice_limit_on=dt.date(2025, *limit) if limit else None,
    )
    charged = [("3-4", wanted, "2172.00", "2172.00", "2172.00")] if wanted else []
    assert found(Facts(expansions=(expansion,)), "3-4") == charged


def test_an_expansion_late_only_by_the_strict_count_is_arguable() -> None:
    """Asked for on 24 September 2025: the seventh day is 1 October, moved to the 9th."""
    expansion = Expansion(
        id="X1",
        requested_on=dt.date(2025, 9, 24),
        completed_on=dt.date(2025, 10, 9),
        notice_on=dt.date(2025, 9, 28),
        notice_limit_on=dt.date(2025, 9, 30),
    )
    assert found(Facts(expansions=(expansion,)), "3-4") == [
        ("3-4", FindingStatus.ARGUABLE, "2172.00", "0.00", "2172.00")
    ]


def test_missing_mutual_backup_is_charged_whatever_the_cause() -> None:
    for cause in (*Cause, None):
        incident = Incident(id="I1", reported_at=NOON, cause=cause, effects=(Effect.NO_MUTUAL_BACKUP,))
        assert found(Facts(incidents=(incident,)), "2-2") == [
            ("2-2", FindingStatus.CERTAIN, "21720.00", "21720.00", "21720.00")
        ]
