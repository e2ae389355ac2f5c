"""The right of 第十二条3 arises on the first day at whose end the line is exceeded."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from unittest.mock import patch

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.exchange.china import load_calendar
from desktop.exchange.template import load_contract
from desktop.models.assessment import Assessment
from desktop.models.calendar import AsOf
from desktop.models.contract import Terms
from desktop.models.enums.findings import FindingStatus, RightKind
from desktop.models.enums.incidents import Cause
from desktop.models.facts import Absence, Facts, Incident, Outage
from desktop.models.performance import Breach, Expansion, Rectification
from desktop.rules import assess, threshold
from desktop.rules.memo import Memo

CALENDAR = load_calendar()
TERMS = load_contract().terms
AS_OF = AsOf(dt.date(2025, 7, 31))
JUNE = dt.datetime(2025, 6, 1, 9)

moments = st.integers(0, 55 * 24).map(lambda hours: JUNE + dt.timedelta(hours=hours))
lengths = st.integers(1, 60).map(lambda hours: dt.timedelta(hours=hours))
flags = st.sampled_from((True, False))


@st.composite
def incidents(draw: st.DrawFn) -> Incident:
    reported, lasting = draw(moments), draw(lengths)
    down = Outage(system="platform", start=reported, end=reported + lasting)
    return Incident(
        cause=Cause.CLOUD_SERVICE,
        reported_at=reported,
        responded_at=reported + dt.timedelta(minutes=draw(st.integers(1, 70))),
        restored_at=reported + lasting / 30,
        outages=(down,) if draw(flags) else (),
        problem=True,
        major_loss=False,
        major_impact=draw(flags),
        major_accident=draw(flags),
    )


@st.composite
def absences(draw: st.DrawFn) -> Absence:
    start = draw(moments)
    end = draw(st.one_of(st.none(), lengths.map(lambda lasting: start + lasting)))
    return Absence(start=start, end=end, problem=True, major_impact=False, major_accident=draw(flags))


@st.composite
def expansions(draw: st.DrawFn) -> Expansion:
    asked = draw(moments).date()
    return Expansion(
        requested_on=asked,
        notice_on=asked + dt.timedelta(days=draw(st.integers(0, 20))),
        notice_limit_on=asked + dt.timedelta(days=draw(st.integers(0, 20))),
    )


@st.composite
def orders(draw: st.DrawFn) -> Rectification:
    issued = draw(moments).date()
    return Rectification(issued_on=issued, limit_on=issued + dt.timedelta(days=draw(st.integers(0, 20))))


breaches = st.builds(Breach, kind=st.just("ip"), date=moments.map(dt.datetime.date))


def numbered(prefix: str, records: Sequence[msgspec.Struct]) -> tuple[msgspec.Struct, ...]:
    return tuple(msgspec.structs.replace(each, id=f"{prefix}{place}") for place, each in enumerate(records))


@st.composite
def recorded(draw: st.DrawFn) -> Facts:
    kinds = {
        "incidents": incidents(),
        "absences": absences(),
        "expansions": expansions(),
        "rectifications": orders(),
        "breaches": breaches,
    }
    lists = {name: numbered(name[0], draw(st.lists(each, max_size=4))) for name, each in kinds.items()}
    return msgspec.structs.replace(Facts(), **lists)


def assessed(facts: Facts, day: dt.date, terms: Terms = TERMS, memo: Memo | None = None) -> Assessment:
    return assess(terms, facts, AsOf(day), CALENDAR, memo)


def days() -> Iterator[dt.date]:
    for place in range((AS_OF.day - JUNE.date()).days + 1):
        yield JUNE.date() + place * dt.timedelta(days=1)


def arisen(assessment: Assessment) -> dt.date | None:
    found = {each.arisen_on for each in assessment.rights if each.clause == "12.3"}
    return found.pop() if found else None


@settings(deadline=None, max_examples=25)
@given(recorded())
def test_the_day_is_the_first_of_all(facts: Facts) -> None:
    now = assessed(facts, AS_OF.day)
    wanted = None
    if now.penalties.threshold_exceeded:
        wanted = next(day for day in days() if assessed(facts, day).penalties.threshold_exceeded)
    assert arisen(now) == wanted


@settings(deadline=None, max_examples=25)
@given(st.lists(recorded(), min_size=2, max_size=4))
def test_a_memo_finds_the_same_day(several: list[Facts]) -> None:
    memo = Memo()
    for facts in several:
        assert assessed(facts, AS_OF.day, memo=memo).rights == assessed(facts, AS_OF.day).rights


@settings(deadline=None, max_examples=25)
@given(st.lists(st.lists(absences(), max_size=6), min_size=1, max_size=3))
def test_halving_finds_the_same_day_where_the_sum_only_grows(several: list[list[Absence]]) -> None:
    memo = Memo()
    for each in several:
        facts = msgspec.structs.replace(Facts(), absences=numbered("V", each))
        wanted = assessed(facts, AS_OF.day).rights
        with patch.object(threshold, "MANY", -1):
            assert assessed(facts, AS_OF.day, memo=memo).rights == wanted


def test_the_grounds_and_what_they_give() -> None:
    absence = Absence(
        id="V1",
        start=JUNE,
        end=JUNE + dt.timedelta(hours=3),
        problem=True,
        major_impact=True,
        major_accident=True,
    )
    start = JUNE.replace(day=20)
    twice = msgspec.structs.replace(absence, id="V2", start=start, end=start + dt.timedelta(hours=3))
    found = assessed(Facts(absences=(absence, twice)), AS_OF.day)
    certain = FindingStatus.CERTAIN
    assert [(each.right, each.clause, each.arisen_on, each.status) for each in found.rights] == [
        (RightKind.TERMINATE, "12.3", dt.date(2025, 6, 20), certain),
        (RightKind.REFUND_UNCONSUMED, "12.3", dt.date(2025, 6, 20), certain),
    ]
    assert assessed(Facts(absences=(absence,)), AS_OF.day).rights == ()


def test_halving_finds_the_day_from_wherever_it_was_before() -> None:
    """Two absences of three hours charge 21,720.00 each, which is more than 39,096.00 from the second on."""

    def severe(id: str, day: int, hours: int = 3) -> Absence:
        start = JUNE.replace(day=day)
        return Absence(
            id=id,
            start=start,
            end=start + dt.timedelta(hours=hours),
            problem=True,
            major_impact=True,
            major_accident=True,
        )

    memo = Memo()
    short = tuple(severe(f"S{day}", day, hours=1) for day in range(3, 28, 4))
    with patch.object(threshold, "MANY", -1):
        for day in (20, 25, 26, 2, 30, 10):
            facts = Facts(absences=(severe("V1", 1), severe("V2", day), *short))
            assert arisen(assessed(facts, AS_OF.day, memo=memo)) == dt.date(2025, 6, day)
        assert arisen(assessed(Facts(absences=(severe("V1", 1), *short)), AS_OF.day, memo=memo)) is None
