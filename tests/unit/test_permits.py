"""Letters, permissions, media, filings and city scores, each just before, at and after its bound."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import msgspec
import pytest

from desktop.models.calendar import AsOf
from desktop.models.contract import Terms
from desktop.models.enums.people import Side
from desktop.models.facts import Person
from desktop.models.register import (
    Access,
    AccessPermission,
    Authorisation,
    CityScore,
    MediaPermission,
    SystemFiling,
)
from desktop.rules.filings import Filed, filed, passed, unfiled
from desktop.rules.permits import (
    AccessFault,
    Days,
    MediumFault,
    MediumStatus,
    Validity,
    access_faults,
    authorised,
    gone_holders,
    last_cover,
    medium_faults,
    medium_status,
    permitted,
    uncovered,
    validity,
)
from desktop.rules.scores import better, by_indicator, margin

DAY = dt.date
YEAR = Days(DAY(2025, 1, 1), DAY(2025, 12, 31))
LETTER = Authorisation(id="SQ1", starts_on=DAY(2025, 1, 1), ends_on=DAY(2025, 12, 31))
ACCESS = AccessPermission(
    id="FW1",
    holder="沈十五、吴十",
    signed_on=DAY(2025, 6, 18),
    starts_on=DAY(2025, 6, 17),
    ends_on=DAY(2025, 6, 20),
)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (DAY(2024, 12, 31), Validity.COMING),
        (DAY(2025, 1, 1), Validity.VALID),
        (DAY(2025, 11, 29), Validity.VALID),
        (DAY(2025, 11, 30), Validity.LAPSING),
        (DAY(2025, 12, 31), Validity.LAPSING),
        (DAY(2026, 1, 1), Validity.LAPSED),
    ],
)
def test_a_letter_holds_through_its_last_day(day: dt.date, expected: Validity) -> None:
    assert validity(authorised(LETTER), day) is expected


def test_what_was_revoked_or_has_no_end() -> None:
    assert validity(YEAR, DAY(2025, 6, 30), DAY(2025, 6, 30)) is Validity.REVOKED
    assert validity(YEAR, DAY(2025, 6, 29), DAY(2025, 6, 30)) is Validity.VALID
    assert validity(Days(None, None), DAY(2025, 6, 30)) is Validity.VALID
    assert authorised(Authorisation(signed_on=DAY(2025, 3, 1))) == Days(DAY(2025, 3, 1), None)


def letter(first: str | None, last: str | None, side: Side = Side.A) -> Authorisation:
    return Authorisation(
        side=side,
        starts_on=dt.date.fromisoformat(first) if first else None,
        ends_on=dt.date.fromisoformat(last) if last else None,
    )


@pytest.mark.parametrize(
    ("letters", "expected"),
    [
        ([("2025-01-01", "2025-12-31")], [("2026-01-01", "2026-04-10")]),
        ([("2025-01-01", "2025-12-31"), ("2026-01-01", "2026-12-31")], []),
        ([("2025-01-01", "2025-12-31"), ("2026-01-02", None)], [("2026-01-01", "2026-01-01")]),
        ([("2026-02-01", "2026-02-28"), ("2025-01-01", "2025-12-31")],
         [("2026-01-01", "2026-01-31"), ("2026-03-01", "2026-04-10")]),
        ([("2025-01-01", "2025-12-31"), ("2025-02-01", "2025-06-30")], [("2026-01-01", "2026-04-10")]),
        ([(None, None)], []),
        ([("2026-05-01", None)], [("2025-04-08", "2026-04-10")]),
        ([("2025-01-01", "2026-04-10")], []),
        ([], []),
    ],
)  # fmt: skip
def test_days_on_which_nobody_may_act(
    letters: list[tuple[str | None, str | None]], expected: list[tuple[str, str]]
) -> None:
    whole = Days(DAY(2025, 4, 8), DAY(2026, 4, 10))
    own = tuple(letter(*each) for each in letters)
    found = uncovered((*own, letter("2025-01-01", None, Side.B)), Side.A, whole)
    assert [(str(each.first), str(each.last)) for each in found] == expected


def test_a_letter_signed_when_it_had_lapsed_covers_nothing() -> None:
    late = Authorisation(side=Side.A, signed_on=DAY(2025, 8, 1), ends_on=DAY(2025, 7, 1))
    found = uncovered((late, letter("2025-09-01", None)), Side.A, Days(DAY(2025, 4, 8), DAY(2026, 4, 10)))
    assert found == (Days(DAY(2025, 4, 8), DAY(2025, 8, 31)),)


def test_the_letter_that_lapses_last() -> None:
    short, long = letter("2025-01-01", "2025-06-30"), letter("2025-03-01", "2025-12-31")
    assert last_cover((short, long), Side.A, DAY(2025, 3, 1)) == long
    assert last_cover((short, long), Side.A, DAY(2025, 2, 28)) == short
    assert last_cover((short, long), Side.A, DAY(2026, 1, 1)) is None
    assert last_cover((short, long), Side.B, DAY(2025, 3, 1)) is None


@pytest.mark.parametrize(
    ("at", "person", "expected"),
    [
        (dt.datetime(2025, 6, 17, 23, 59), "吴十", (AccessFault.OUTSIDE,)),
        (dt.datetime(2025, 6, 18), "吴十", ()),
        (dt.datetime(2025, 6, 20, 23, 59), "沈十五", ()),
        (dt.datetime(2025, 6, 21), "郑十一", (AccessFault.OUTSIDE, AccessFault.OTHER)),
        (dt.datetime(2025, 6, 19), "十五", (AccessFault.OTHER,)),
        (dt.datetime(2025, 6, 19), "", ()),
    ],
)
def test_an_access_outside_its_days_or_by_somebody_else(
    at: dt.datetime, person: str, expected: tuple[AccessFault, ...]
) -> None:
    """Permitted from its signing on the 18th, though from the 17th by its words."""
    assert access_faults(ACCESS, Access(at=at, person=person)) == expected


def test_a_permission_that_was_taken_back_ends_there() -> None:
    revoked = AccessPermission(starts_on=DAY(2025, 6, 1), revoked_on=DAY(2025, 6, 10))
    assert permitted(revoked) == Days(DAY(2025, 6, 1), DAY(2025, 6, 10))


def test_a_holder_who_left_is_named_while_the_permission_holds() -> None:
    gone = Person(id="N1", name="吴十", on_to=DAY(2025, 6, 18))
    staying = Person(id="N2", name="沈十五")
    people = (gone, staying)
    assert gone_holders(ACCESS, people, DAY(2025, 6, 18)) == ()
    assert gone_holders(ACCESS, people, DAY(2025, 6, 19)) == (gone,)
    assert gone_holders(ACCESS, people, DAY(2025, 6, 21)) == ()
    taken_back = msgspec.structs.replace(ACCESS, revoked_on=DAY(2025, 6, 19))
    assert gone_holders(taken_back, people, DAY(2025, 6, 19)) == ()
    back = Person(id="N3", name="吴十", on_from=DAY(2025, 6, 19))
    assert gone_holders(ACCESS, (*people, back), DAY(2025, 6, 19)) == ()


@pytest.mark.parametrize(
    ("returned", "day", "expected"),
    [
        (None, DAY(2026, 2, 28), MediumStatus.OUT),
        (None, DAY(2026, 3, 1), MediumStatus.OVERDUE),
        (DAY(2026, 2, 28), DAY(2026, 3, 1), MediumStatus.RETURNED),
        (DAY(2026, 3, 1), DAY(2026, 3, 1), MediumStatus.RETURNED_LATE),
    ],
)
def test_a_medium_is_back_by_its_day(returned: dt.date | None, day: dt.date, expected: MediumStatus) -> None:
    medium = MediaPermission(due_on=DAY(2026, 2, 28), returned_on=returned)
    assert medium_status(medium, AsOf(day)) is expected
    assert medium_status(MediaPermission(), AsOf(day)) is MediumStatus.OUT


def test_a_medium_wants_writing_and_encryption() -> None:
    day = DAY(2026, 2, 9)
    assert medium_faults(MediaPermission(permitted_on=day)) == ()
    assert medium_faults(MediaPermission(permitted_on=day, encrypted=True)) == ()
    assert medium_faults(MediaPermission(encrypted=False)) == (
        MediumFault.UNPERMITTED,
        MediumFault.UNENCRYPTED,
    )


PLANNED = DAY(2025, 4, 8)


@pytest.mark.parametrize(
    ("values", "day", "expected"),
    [
        ({"filed_on": DAY(2025, 4, 7)}, PLANNED, (Filed.IN_TIME, Filed.MISSING)),
        ({"filed_on": PLANNED}, PLANNED, (Filed.LATE, Filed.MISSING)),
        ({}, DAY(2025, 4, 7), (Filed.OPEN, Filed.OPEN)),
        ({"tested_on": PLANNED, "test_passed": True}, PLANNED, (Filed.MISSING, Filed.IN_TIME)),
        ({"tested_on": DAY(2025, 4, 9), "test_passed": True}, PLANNED, (Filed.MISSING, Filed.LATE)),
        ({"tested_on": PLANNED, "test_passed": False}, PLANNED, (Filed.MISSING, Filed.MISSING)),
        ({"tested_on": PLANNED}, DAY(2025, 4, 7), (Filed.OPEN, Filed.OPEN)),
    ],
)
def test_filing_comes_before_the_planned_day_and_the_test_by_it(
    values: dict[str, Any], day: dt.date, expected: tuple[Filed, Filed]
) -> None:
    filing = SystemFiling(planned_on=PLANNED, **values)
    assert (filed(filing, AsOf(day)), passed(filing, AsOf(day))) == expected


def test_a_filing_without_a_planned_day_is_never_late() -> None:
    plain = SystemFiling(filed_on=PLANNED, tested_on=PLANNED, test_passed=True)
    assert (filed(plain, AsOf(PLANNED)), passed(plain, AsOf(PLANNED))) == (Filed.IN_TIME, Filed.IN_TIME)


def test_a_system_without_a_work_order_is_named(terms: Terms) -> None:
    (system,) = terms.systems
    assert unfiled(terms, ()) == (system,)
    assert unfiled(terms, (SystemFiling(system=system.id),)) == (system,)
    assert unfiled(terms, (SystemFiling(system=system.id, number="GD-1"),)) == ()
    assert unfiled(terms, (SystemFiling(system=system.id, filed_on=PLANNED),)) == ()


@pytest.mark.parametrize(
    ("ours", "average", "lower", "expected"),
    [
        ("86.01", "86.0", False, True),
        ("86.0", "86.00", False, False),
        ("85.9", "86.0", False, False),
        ("41.5", "46", True, True),
        ("46", "46", True, False),
        ("46.1", "46", True, False),
        (None, "46", True, None),
        ("46", None, False, None),
    ],
)
def test_an_indicator_is_better_only_strictly(
    ours: str | None, average: str | None, lower: bool, expected: bool | None
) -> None:
    score = CityScore(
        period="2025-Q4",
        ours=Decimal(ours) if ours else None,
        average=Decimal(average) if average else None,
        lower_is_better=lower,
    )
    assert better(score) is expected


def test_how_much_better() -> None:
    score = CityScore(period="2025-Q4", ours=Decimal("41.5"), average=Decimal("46.0"))
    assert margin(score) == Decimal("-4.5")
    assert margin(msgspec.structs.replace(score, lower_is_better=True)) == Decimal("4.5")


def test_periods_stand_in_time_a_quarter_after_its_last_month() -> None:
    scores = [
        CityScore(period=period, indicator=name)
        for period, name in (("2025-Q4", "甲"), ("2025-10", "甲"), ("2025-12", "甲"), ("2025-Q3", "乙"))
    ]
    first, second = by_indicator(tuple(scores))
    assert (first.name, [each.period for each in first.scores]) == ("甲", ["2025-10", "2025-12", "2025-Q4"])
    assert (second.name, [each.period for each in second.scores]) == ("乙", ["2025-Q3"])
