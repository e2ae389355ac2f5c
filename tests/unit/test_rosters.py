"""Gaps of rosters, handovers and key staff, worked out by hand."""

from __future__ import annotations

import datetime as dt
from typing import Any

import msgspec
import pytest

from desktop.models.enums.people import Duty, Side
from desktop.models.facts import Absence, Incident, Outage, Person
from desktop.models.register import ProtectedPeriod, Shift
from desktop.rules.rosters import (
    DutyGap,
    Hole,
    KeyStaff,
    Span,
    Turnout,
    absence_of,
    duty_gaps,
    key_staff,
    periods_of,
    without_handover,
)

AT = dt.datetime
DAY = dt.date
LATER = AT(2025, 10, 1)
WEEK = Span(AT(2025, 9, 8), AT(2025, 9, 15))
PERIOD = ProtectedPeriod(id="B1", starts_on=DAY(2025, 9, 12), ends_on=DAY(2025, 9, 13))


def shift(number: int, start: dt.datetime, end: dt.datetime | None, **values: Any) -> Shift:
    plain = Shift(id=f"K{number}", person="吴十", start=start, end=end, attended=True)
    return msgspec.structs.replace(plain, **values)


#: The 12th is kept all day, the 13th from 8:00 to 20:00.
KEPT = (
    shift(1, AT(2025, 9, 12), AT(2025, 9, 12, 12)),
    shift(2, AT(2025, 9, 12, 12), AT(2025, 9, 13)),
    shift(3, AT(2025, 9, 13, 8), AT(2025, 9, 13, 20)),
)


def gaps(
    *shifts: Shift,
    periods: tuple[ProtectedPeriod, ...] = (),
    absences: tuple[Absence, ...] = (),
    window: Span = WEEK,
    now: dt.datetime = LATER,
) -> list[tuple[dt.datetime, dt.datetime, Hole]]:
    found = duty_gaps(shifts, periods, absences, window, now)
    return [(each.span.start, each.span.end, each.hole) for each in found]


def test_in_a_protected_period_a_post_is_kept_day_and_night() -> None:
    assert gaps(*KEPT, periods=(PERIOD,)) == [
        (AT(2025, 9, 13), AT(2025, 9, 13, 8), Hole.UNROSTERED),
        (AT(2025, 9, 13, 20), AT(2025, 9, 14), Hole.UNROSTERED),
    ]


def test_otherwise_only_the_time_between_shifts_is_a_gap() -> None:
    assert gaps(*KEPT) == [(AT(2025, 9, 13), AT(2025, 9, 13, 8), Hole.UNROSTERED)]
    assert gaps(KEPT[0]) == []
    assert gaps() == []


@pytest.mark.parametrize(
    ("following", "expected"),
    [
        (AT(2025, 9, 13, 23), [(AT(2025, 9, 12, 12), AT(2025, 9, 13, 23), Hole.UNROSTERED)]),
        (AT(2025, 9, 14, 0), []),
    ],
)
def test_a_whole_day_without_a_shift_ends_a_roster(following: dt.datetime, expected: list[Any]) -> None:
    """Before the 14th no whole day lies between; the 13th is one."""
    after = shift(9, following, following + dt.timedelta(hours=2))
    assert gaps(KEPT[0], after) == expected


def test_shifts_that_meet_or_overlap_leave_nothing() -> None:
    overlapping = shift(4, AT(2025, 9, 12, 22), AT(2025, 9, 13, 9))
    assert gaps(*KEPT, overlapping) == []


def test_a_shift_that_nobody_kept_is_a_gap_with_what_lies_beside_it() -> None:
    """From 0:00 nobody was down, and at 8:00 nobody came: one continuous absence (附件2 行11)."""
    missed = msgspec.structs.replace(KEPT[2], attended=False, person="郑十一")
    (found,) = duty_gaps((*KEPT[:2], missed), (PERIOD,), (), WEEK, LATER)
    assert found == DutyGap("现场值守", Span(AT(2025, 9, 13), AT(2025, 9, 14)), Hole.ABSENT, ("郑十一",))
    assert found.seconds == 86_400


def test_who_stands_in_keeps_the_post() -> None:
    missed = msgspec.structs.replace(KEPT[1], attended=False)
    instead = shift(5, AT(2025, 9, 12, 12), AT(2025, 9, 13, 8), person="郑十一")
    assert gaps(KEPT[0], missed, instead, KEPT[2]) == []


def test_of_a_period_without_any_shift_nothing_is_known() -> None:
    assert gaps(periods=(PERIOD,)) == [(AT(2025, 9, 12), AT(2025, 9, 14), Hole.UNRECORDED)]


def test_each_post_is_kept_by_itself() -> None:
    other = shift(6, AT(2025, 9, 13), AT(2025, 9, 13, 8), post="网络值守")
    found = duty_gaps((*KEPT, other), (PERIOD,), (), WEEK, LATER)
    assert [(each.post, each.span.start) for each in found] == [
        ("网络值守", AT(2025, 9, 12)),
        ("现场值守", AT(2025, 9, 13)),
        ("网络值守", AT(2025, 9, 13, 8)),
        ("现场值守", AT(2025, 9, 13, 20)),
    ]


def test_a_gap_is_given_whole_in_each_week_that_it_reaches_into() -> None:
    period = ProtectedPeriod(id="B1", starts_on=DAY(2025, 9, 14), ends_on=DAY(2025, 9, 15))
    kept = shift(1, AT(2025, 9, 14), AT(2025, 9, 14, 20))
    whole = [(AT(2025, 9, 14, 20), AT(2025, 9, 16), Hole.UNROSTERED)]
    assert gaps(kept, periods=(period,)) == whole
    assert gaps(kept, periods=(period,), window=Span(AT(2025, 9, 15), AT(2025, 9, 22))) == whole
    assert gaps(kept, periods=(period,), window=Span(AT(2025, 9, 16), AT(2025, 9, 22))) == []


def test_a_shift_without_an_end_goes_on_until_now() -> None:
    going_on = shift(7, AT(2025, 9, 13), None)
    now = AT(2025, 9, 13, 6)
    assert gaps(*KEPT[:2], going_on, periods=(PERIOD,), now=now) == [
        (AT(2025, 9, 13, 6), AT(2025, 9, 14), Hole.UNROSTERED)
    ]
    assert gaps(shift(8, LATER, None), now=LATER) == []


def test_an_absence_recorded_for_a_part_is_named() -> None:
    part = Absence(id="V1", start=AT(2025, 9, 13, 20), end=AT(2025, 9, 13, 22))
    elsewhere = Absence(id="V2", start=AT(2025, 9, 13, 8), end=AT(2025, 9, 13, 20))
    found = duty_gaps(KEPT, (PERIOD,), (elsewhere, part), WEEK, LATER)
    assert [each.absence for each in found] == ["", "V1"]


def test_a_gap_becomes_the_absence_that_the_annexes_measure() -> None:
    gap = DutyGap("现场值守", Span(AT(2025, 9, 13, 20), AT(2025, 9, 14)), Hole.ABSENT, ("吴十", ""))
    made = absence_of(gap, LATER)
    assert (made.start, made.end) == (AT(2025, 9, 13, 20), AT(2025, 9, 14))
    assert made.title == "现场值守无人值守（吴十未到岗）"
    assert absence_of(gap, AT(2025, 9, 13, 22)).end is None


def test_a_shift_that_was_not_handed_over_to_the_next() -> None:
    first = msgspec.structs.replace(KEPT[0], handed_over=False)
    second = msgspec.structs.replace(KEPT[1], handed_over=True)
    last = msgspec.structs.replace(KEPT[2], handed_over=False)
    other = shift(6, AT(2025, 9, 13, 20), AT(2025, 9, 14), post="网络值守")
    assert without_handover((first, second, last, other), LATER) == {"K1"}


def person(name: str, duty: Duty, **values: Any) -> Person:
    return Person(**({"id": name, "name": name, "duty": duty, "side": Side.B} | values))


def test_promised_key_staff_must_have_come() -> None:
    people = (
        person("沈十五", Duty.KEY_STAFF),
        person("郑十一", Duty.MANAGER),
        person("吴十", Duty.OPERATOR),
        person("周九", Duty.KEY_STAFF, on_to=DAY(2025, 9, 11)),
        person("李四", Duty.MANAGER, side=Side.A),
        person("卫十四", Duty.KEY_STAFF),
    )
    shifts = (
        shift(1, AT(2025, 9, 12), AT(2025, 9, 12, 12), person="沈十五", attended=False),
        shift(2, AT(2025, 9, 12, 12), AT(2025, 9, 13), person="郑十一", attended=None),
        shift(3, AT(2025, 9, 13), AT(2025, 9, 13, 8), person="冯十二", key_staff=True),
        shift(4, AT(2025, 9, 14), AT(2025, 9, 14, 8), person="卫十四"),
    )
    assert key_staff(people, shifts, PERIOD, LATER) == (
        KeyStaff("沈十五", Turnout.MISSED, "K1"),
        KeyStaff("郑十一", Turnout.OPEN, "K2"),
        KeyStaff("卫十四", Turnout.UNROSTERED),
        KeyStaff("冯十二", Turnout.CAME, "K3"),
    )
    came = (*shifts, shift(5, AT(2025, 9, 13, 8), AT(2025, 9, 13, 20), person="沈十五"))
    assert key_staff(people, came, PERIOD, LATER)[0] == KeyStaff("沈十五", Turnout.CAME, "K5")
    assert key_staff(people, shifts, ProtectedPeriod(id="B2"), LATER) == ()


@pytest.mark.parametrize(
    ("reported", "restored", "covered"),
    [
        (AT(2025, 9, 11, 23), AT(2025, 9, 11, 23, 59), False),
        (AT(2025, 9, 11, 23), AT(2025, 9, 12, 0, 0), True),
        (AT(2025, 9, 13, 23, 59), None, True),
        (AT(2025, 9, 14), None, False),
    ],
)
def test_the_protected_period_of_an_incident(
    reported: dt.datetime, restored: dt.datetime | None, covered: bool
) -> None:
    incident = Incident(id="I1", reported_at=reported, restored_at=restored)
    undated = ProtectedPeriod(id="B2", starts_on=DAY(2025, 9, 12))
    assert periods_of(incident, (undated, PERIOD)) == ((PERIOD,) if covered else ())


def test_an_outage_counts_where_the_report_came_later() -> None:
    outage = Outage(system="platform", start=AT(2025, 9, 13, 23), end=AT(2025, 9, 14, 1))
    late = Incident(id="I1", reported_at=AT(2025, 9, 14, 9), outages=(outage,))
    assert periods_of(late, (PERIOD,)) == (PERIOD,)
    assert periods_of(Incident(id="I2"), (PERIOD,)) == ()
