"""The eight kinds of 附件1 just below, at and just above each bound; conditions yes, no, not established."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import msgspec
import pytest

from desktop.exchange.china import load_calendar
from desktop.exchange.template import load_contract, merge_terms
from desktop.models.annex1 import Annex1
from desktop.models.assessment import Assessment
from desktop.models.calendar import AsOf
from desktop.models.enums.findings import FindingStatus, RightKind
from desktop.models.enums.incidents import Cause, Effect, Leader, MajorKind, Reporter
from desktop.models.facts import Facts, Incident
from desktop.models.money import ZERO
from desktop.rules import assess
from desktop.rules.major import measures_of
from desktop.rules.rights import major_counts

CALENDAR = load_calendar()
CONTRACT = load_contract()
REPORTED = dt.datetime(2025, 6, 10, 12)
ROLLING = {"service_months": 24, "readings": {"b_event_window": "rolling_12_months"}}
CERTAIN, OPEN = FindingStatus.CERTAIN, FindingStatus.UNDETERMINED
Level = tuple[str, FindingStatus] | None

INTERRUPTION = Annex1(
    kind=MajorKind.INTERRUPTION,
    vendor_mainly_responsible=True,
    systems_percent=Decimal(0),
    people=0,
    loss_yuan=Decimal(0),
    minutes=120,
)
TAMPERING = Annex1(
    kind=MajorKind.TAMPERING,
    vendor_mainly_responsible=True,
    minutes=30,
    protected_period=True,
    plan_followed=False,
    delayed=True,
    reported_by=Reporter.NATIONAL,
    leader=Leader.NONE,
)
DATA_LOSS = Annex1(
    kind=MajorKind.DATA_LOSS,
    vendor_mainly_responsible=True,
    systems_lost=4,
    grade3_or_important=True,
    lost_from=dt.date(2025, 4, 10),
    lost_to=dt.date(2025, 5, 11),
    recoverable=False,
)
INTRUSION = Annex1(
    kind=MajorKind.INTRUSION,
    vendor_mainly_responsible=True,
    protected_period=True,
    grade3_or_important=True,
    notified_at=REPORTED,
    handled_at=REPORTED + dt.timedelta(days=1, seconds=1),
    harmed=True,
)
CAUSES = {
    MajorKind.INTERRUPTION: Cause.CLOUD_SERVICE,
    MajorKind.TAMPERING: Cause.PLATFORM_HAZARD,
    MajorKind.DATA_LOSS: Cause.CLOUD_SERVICE,
    MajorKind.INTRUSION: Cause.PLATFORM_HAZARD,
}


def incident(annex1: Annex1, **fields: Any) -> Incident:
    assert annex1.kind is not None
    given = {"id": "I1", "reported_at": REPORTED, "cause": CAUSES[annex1.kind], **fields}
    return Incident(annex1=annex1, **given)


def assessed(*incidents: Incident, day: dt.date = dt.date(2025, 12, 31), **readings: str) -> Assessment:
    terms = merge_terms(CONTRACT, {"readings": readings}).terms
    return assess(terms, Facts(incidents=incidents), AsOf(day), CALENDAR)


def level(start: Annex1, fields: dict[str, Any] | None = None, **of_incident: Any) -> Level:
    """What 附件1 makes of an incident that differs from `start` in some fields."""
    annex1 = msgspec.structs.replace(start, **(fields or {}))
    found = [each for each in assessed(incident(annex1, **of_incident)).findings if each.major]
    if not found:
        return None
    (finding,) = found
    assert {finding.amount, finding.amount_min, finding.amount_max} == {ZERO}
    assert (finding.coefficient, finding.base, finding.absorbed_by) == (None, None, None)
    assert finding.stands is (finding.status is CERTAIN)
    return finding.row, finding.status


A1, B1 = ("1-A1", CERTAIN), ("1-B1", CERTAIN)


@pytest.mark.parametrize(
    ("fields", "wanted"),
    [
        ({"systems_percent": Decimal(10)}, None),
        ({"systems_percent": Decimal("10.01")}, B1),
        ({"systems_percent": Decimal(30)}, B1),
        ({"systems_percent": Decimal("30.01")}, A1),
        ({"people": 99_999}, None),
        ({"people": 100_000}, B1),
        ({"people": 499_999}, B1),
        ({"people": 500_000}, A1),
        ({"loss_yuan": Decimal("999999.99")}, None),
        ({"loss_yuan": Decimal(1_000_000)}, B1),
        ({"loss_yuan": Decimal("4999999.99")}, B1),
        ({"loss_yuan": Decimal(5_000_000)}, A1),
        ({"systems_percent": Decimal(31), "minutes": 119}, None),
        ({"systems_percent": Decimal(31), "minutes": 121}, A1),
        ({"systems_percent": Decimal(31), "minutes": None}, ("1-A1", OPEN)),
        ({"systems_percent": Decimal(31), "vendor_mainly_responsible": False}, None),
        ({"systems_percent": Decimal(31), "vendor_mainly_responsible": None}, ("1-A1", OPEN)),
        ({"systems_percent": None, "people": None}, None),
        ({"systems_percent": None, "people": None, "loss_yuan": None}, ("1-A1", OPEN)),
        ({"systems_percent": None, "people": 100_000, "loss_yuan": None}, B1),
        ({"kind": None}, None),
    ],
)
def test_an_interruption(fields: dict[str, Any], wanted: Level) -> None:
    annex1 = msgspec.structs.replace(INTERRUPTION, **fields)
    recorded = Incident(id="I1", reported_at=REPORTED, cause=Cause.CLOUD_SERVICE, annex1=annex1)
    found = assessed(recorded).findings
    assert [(each.row, each.status) for each in found] == ([wanted] if wanted else [])


@pytest.mark.parametrize(
    ("cause", "status"), [(Cause.FORCE_MAJEURE, None), (None, OPEN), (Cause.CARRIER, CERTAIN)]
)
def test_an_interruption_by_force_majeure_is_none(cause: Cause | None, status: FindingStatus | None) -> None:
    wanted = ("1-A1", status) if status else None
    assert level(INTERRUPTION, {"people": 500_000}, cause=cause) == wanted


A2, B2 = ("1-A2", CERTAIN), ("1-B2", CERTAIN)


@pytest.mark.parametrize(
    ("fields", "wanted"),
    [
        ({}, A2),
        ({"minutes": 29}, None),
        ({"minutes": 31}, A2),
        ({"minutes": None}, ("1-A2", OPEN)),
        ({"protected_period": False}, B2),
        ({"protected_period": None}, ("1-A2", OPEN)),
        ({"plan_followed": True}, None),
        ({"plan_followed": None}, ("1-A2", OPEN)),
        ({"delayed": False}, None),
        ({"reported_by": Reporter.CITY}, B2),
        ({"reported_by": Reporter.CITY, "leader": Leader.CITY}, A2),
        ({"reported_by": Reporter.NONE, "leader": Leader.CITY, "protected_period": False}, B2),
        ({"reported_by": Reporter.NONE, "leader": Leader.DISTRICT}, B2),
        ({"reported_by": Reporter.NONE, "leader": Leader.NONE}, None),
        ({"reported_by": None, "leader": Leader.DISTRICT}, ("1-A2", OPEN)),
        ({"reported_by": Reporter.NONE, "leader": None, "protected_period": False}, ("1-B2", OPEN)),
    ],
)
def test_a_tampering(fields: dict[str, Any], wanted: Level) -> None:
    assert level(TAMPERING, fields) == wanted


def test_a_tampering_needs_a_hazard_of_the_platform() -> None:
    assert level(TAMPERING, cause=Cause.CLOUD_SERVICE) is None
    assert level(TAMPERING, cause=None) == ("1-A2", OPEN)


A3, B3 = ("1-A3", CERTAIN), ("1-B3", CERTAIN)


@pytest.mark.parametrize(
    ("fields", "wanted"),
    [
        ({}, A3),
        ({"systems_lost": 3}, B3),
        ({"systems_lost": 1}, B3),
        ({"systems_lost": 0}, None),
        ({"systems_lost": None}, ("1-A3", OPEN)),
        ({"grade3_or_important": False}, B3),
        ({"grade3_or_important": None}, ("1-A3", OPEN)),
        ({"lost_to": dt.date(2025, 5, 10)}, None),
        ({"lost_to": None}, ("1-A3", OPEN)),
        ({"recoverable": True}, None),
        ({"recoverable": None}, ("1-A3", OPEN)),
    ],
)
def test_a_loss_of_data(fields: dict[str, Any], wanted: Level) -> None:
    assert level(DATA_LOSS, fields) == wanted


A4, B4 = ("1-A4", CERTAIN), ("1-B4", CERTAIN)


@pytest.mark.parametrize(
    ("fields", "wanted"),
    [
        ({}, A4),
        ({"handled_at": REPORTED + dt.timedelta(days=1)}, None),
        ({"handled_at": None}, A4),
        ({"notified_at": None}, ("1-A4", OPEN)),
        ({"protected_period": False}, B4),
        ({"grade3_or_important": False}, B4),
        ({"grade3_or_important": None}, ("1-A4", OPEN)),
        ({"harmed": False}, None),
        ({"harmed": None}, ("1-A4", OPEN)),
    ],
)
def test_an_intrusion(fields: dict[str, Any], wanted: Level) -> None:
    assert level(INTRUSION, fields) == wanted


def test_a_hazard_is_unhandled_once_the_day_is_over() -> None:
    """Notified on 10 June at noon and not handled: at the end of that day 24 hours have not passed."""
    waiting = incident(msgspec.structs.replace(INTRUSION, handled_at=None))
    assert not assessed(waiting, day=REPORTED.date()).findings
    assert assessed(waiting, day=REPORTED.date() + dt.timedelta(days=1)).counters.a_events == 1


def test_missing_backup_is_charged_only_below_a_certain_level() -> None:
    backup = (Effect.NO_MUTUAL_BACKUP,)
    small = incident(INTERRUPTION, effects=backup)
    grave = incident(msgspec.structs.replace(INTERRUPTION, people=100_000), effects=backup)
    unsure = incident(msgspec.structs.replace(INTERRUPTION, people=100_000, minutes=None), effects=backup)
    rows = [[each.row for each in assessed(each).findings] for each in (small, grave, unsure)]
    assert rows == [["2-2"], ["1-B1"], ["1-B1", "2-2"]]


def b_event(number: int, day: dt.date, event: str | None = None) -> Incident:
    annex1 = msgspec.structs.replace(INTERRUPTION, people=100_000)
    reported = dt.datetime.combine(day, dt.time(9))
    return incident(annex1, id=f"I{number}", reported_at=reported, event=event)


def rights(assessment: Assessment) -> list[tuple[RightKind, str, dt.date | None, FindingStatus]]:
    return [(each.right, each.clause, each.arisen_on, each.status) for each in assessment.rights]


def test_one_event_counts_once_at_its_highest_level() -> None:
    days = [dt.date(2025, month, 1) for month in (6, 7, 8, 9)]
    tied = [b_event(1, days[0], "E1"), b_event(2, days[1], "E1"), b_event(3, days[2]), b_event(4, days[3])]
    found = assessed(*tied)
    assert found.counters.b_events == 3
    assert [each.arisen_on for each in found.rights] == [days[3]] * 2
    grave = incident(msgspec.structs.replace(INTERRUPTION, people=500_000), id="I9", event="E1")
    both = assessed(*tied, grave)
    assert (both.counters.a_events, both.counters.b_events) == (1, 2)
    assert {each.clause for each in both.rights} == {"12.1"}


def test_three_events_in_twelve_months_but_in_two_service_years() -> None:
    """A term of 24 months from 8 April 2025: its second service year begins on 8 April 2026."""
    terms, rolling = merge_terms(CONTRACT, {"service_months": 24}).terms, merge_terms(CONTRACT, ROLLING).terms
    days = [dt.date(2025, 12, 1), dt.date(2026, 4, 7), dt.date(2026, 4, 8)]
    facts = Facts(incidents=tuple(b_event(number, day) for number, day in enumerate(days, 1)))
    as_of = AsOf(dt.date(2026, 12, 31))
    assert assess(terms, facts, as_of, CALENDAR).rights == ()
    assert rights(assess(rolling, facts, as_of, CALENDAR)) == [
        (RightKind.TERMINATE, "12.2", days[2], CERTAIN),
        (RightKind.REFUND_UNCONSUMED, "12.2", days[2], CERTAIN),
    ]


@pytest.mark.parametrize(("first", "met"), [(dt.date(2025, 5, 2), True), (dt.date(2025, 5, 1), False)])
def test_the_first_day_of_twelve_months_is_excluded(first: dt.date, met: bool) -> None:
    terms = merge_terms(
        CONTRACT, {"service_months": 24, "readings": {"b_event_window": "rolling_12_months"}}
    ).terms
    days = [first, dt.date(2025, 11, 1), dt.date(2026, 5, 1)]
    facts = Facts(incidents=tuple(b_event(number, day) for number, day in enumerate(days, 1)))
    assert bool(assess(terms, facts, AsOf(dt.date(2026, 12, 31)), CALENDAR).rights) is met


def test_an_event_after_the_service_end_is_arguable() -> None:
    grave = msgspec.structs.replace(INTERRUPTION, people=500_000)
    late = incident(grave, reported_at=dt.datetime(2026, 4, 8, 9))
    found = assessed(late, day=dt.date(2026, 5, 1))
    assert [(each.status, each.stands) for each in found.findings] == [(FindingStatus.ARGUABLE, False)]
    assert found.counters.a_events == 0
    assert {each.status for each in found.rights} == {FindingStatus.ARGUABLE}


def test_events_are_counted_in_the_order_of_their_days() -> None:
    """A B event of 1 June, an A event of the 10th."""
    early = incident(
        msgspec.structs.replace(INTERRUPTION, people=100_000), id="I2", reported_at=dt.datetime(2025, 6, 1)
    )
    late = incident(msgspec.structs.replace(INTERRUPTION, people=500_000))
    counts = major_counts(CONTRACT.terms, assessed(late, early).findings)
    assert [(each.level, each.finding.subjects) for each in counts] == [("B", ("I2",)), ("A", ("I1",))]


@pytest.mark.parametrize(
    ("kind", "asked"),
    [
        (MajorKind.INTERRUPTION, "systems_percent people loss_yuan minutes"),
        (MajorKind.TAMPERING, "minutes protected_period plan_followed delayed reported_by leader"),
        (MajorKind.DATA_LOSS, "systems_lost lost_from lost_to recoverable grade3_or_important"),
        (MajorKind.INTRUSION, "protected_period grade3_or_important notified_at handled_at harmed"),
    ],
)
def test_each_kind_asks_for_what_its_levels_speak_of(kind: MajorKind, asked: str) -> None:
    assert measures_of(CONTRACT.terms, kind) == ("vendor_mainly_responsible", *asked.split())


@pytest.mark.parametrize(
    ("kind", "field"), [(MajorKind.INTERRUPTION, "people"), (MajorKind.DATA_LOSS, "systems_lost")]
)
def test_what_one_level_speaks_of_is_asked_for(kind: MajorKind, field: str) -> None:
    rows = tuple(
        msgspec.structs.replace(row, **{field: None}) if row.level == "A" else row
        for row in CONTRACT.terms.annex1
    )
    assert field in measures_of(msgspec.structs.replace(CONTRACT.terms, annex1=rows), kind)
