"""Limits, terms and clocks against a counter that goes day by day and second by second.

Random stamps, extensions and holidays; the counter knows no arithmetic of dates but "the next day". The
suite tries a few hundred sequences; `make counting` tries 10,000 of each.
"""

from __future__ import annotations

import calendar as gregorian
import datetime as dt
import os
import random
from collections.abc import Iterator

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.exchange.template import load_contract, merge_terms
from desktop.models.calendar import AsOf, Calendar
from desktop.models.contract import Terms
from desktop.models.facts import Facts, Incident, Objection
from desktop.models.performance import ConfidentialReturn, ForceMajeure
from desktop.rules import assess
from desktop.rules.days import Counted, count_working_days

EXAMPLES = int(os.environ.get("SHOUYUE_COUNTED", "60"))
NEXT = dt.timedelta(days=1)
CONTRACT = load_contract()
TERMS = CONTRACT.terms
SPAN = [dt.date(2025, 1, 1) + place * NEXT for place in range(900)]

days = st.sampled_from(SPAN[:500])
rules = st.sampled_from(("weekends_and_holidays", "holidays_only", "none"))


def drawn(seed: int) -> Calendar:
    """Any days off, any weekend days worked, any of the years published."""
    chance = random.Random(seed)
    off = set(chance.sample(SPAN, chance.randint(0, 60)))
    weekends = [day for day in SPAN if day.weekday() >= 5 and day not in off]
    worked = chance.sample(weekends, chance.randint(0, 12))
    years = chance.sample((2025, 2026, 2027), chance.randint(0, 3))
    return Calendar("drawn", frozenset(years), dict.fromkeys(off, "假"), dict.fromkeys(worked, "班"))


calendars = st.integers(0, 10**9).map(drawn)


def works(day: dt.date, calendar: Calendar) -> bool:
    return day in calendar.workdays or (day.weekday() < 5 and day not in calendar.holidays)


def rests(day: dt.date, rule: str, calendar: Calendar) -> bool:
    if rule == "none":
        return False
    return day in calendar.holidays if rule == "holidays_only" else not works(day, calendar)


def walked(day: dt.date, steps: int) -> dt.date:
    for _ in range(steps):
        day += NEXT
    return day


def month_later(day: dt.date, months: int) -> dt.date:
    """The corresponding day, found by walking: the last day of a month that has none."""
    wanted = (day.year + (day.month - 1 + months) // 12, (day.month - 1 + months) % 12 + 1)
    found = day
    while (found.year, found.month) != wanted:
        found += NEXT
    while found.day < min(day.day, gregorian.monthrange(*wanted)[1]):
        found += NEXT
    return found


def terms_with(signed: dt.date, rule: str) -> Terms:
    readings = msgspec.structs.replace(TERMS.readings, rest_day_rule=rule)
    return msgspec.structs.replace(TERMS, signed_on=signed, readings=readings)


@settings(deadline=None, max_examples=EXAMPLES)
@given(calendars, days, st.integers(-60, 60))
def test_working_days(calendar: Calendar, start: dt.date, count: int) -> None:
    step = NEXT if count >= 0 else -NEXT
    day, left, estimated = start, abs(count), False
    while left:
        day += step
        estimated |= day.year not in calendar.years
        left -= works(day, calendar)
    assert count_working_days(start, count, calendar) == Counted(day, estimated)


@settings(deadline=None, max_examples=EXAMPLES)
@given(calendars, rules, days, days, st.one_of(st.none(), days), days)
def test_a_limit_forward_and_how_it_stands(
    calendar: Calendar,
    rule: str,
    signed: dt.date,
    received: dt.date,
    returned: dt.date | None,
    seen: dt.date,
) -> None:
    """Five days for confidential material, seven for a replacement, each moved off rest days."""
    facts = Facts(
        confidential_returns=(
            ConfidentialReturn(id="K1", notice_received_on=received, returned_on=returned),
        ),
        objections=(Objection(id="O1", received_on=received, replaced_on=returned),),
    )
    found = {
        each.subject: each
        for each in assess(terms_with(signed, rule), facts, AsOf(seen), calendar).deadlines
        if each.subject in ("K1", "O1")
    }
    if received > seen:
        assert not found
        return
    done = returned if returned is not None and returned <= seen else None
    for subject, count in (("K1", 5), ("O1", 7)):
        strict = walked(received, count)
        due, estimated = strict, rule != "none" and strict.year not in calendar.years
        while rests(due, rule, calendar):
            due += NEXT
            estimated |= due.year not in calendar.years
        limit = found[subject]
        assert (limit.strict_on, limit.due_on, limit.done_on) == (strict, due, done)
        assert (str(limit.status), limit.estimated) == (standing(strict, due, done, seen), estimated)


def standing(strict: dt.date, due: dt.date, done: dt.date | None, seen: dt.date) -> str:
    day = done or seen
    if day <= strict:
        return "met" if done else "open"
    return "arguable" if day <= due else "late"


@st.composite
def suspensions(draw: st.DrawFn) -> tuple[ForceMajeure, ...]:
    found = []
    for number in range(draw(st.integers(0, 3))):
        first = draw(days)
        found.append(
            ForceMajeure(
                id=f"F{number}",
                occurred_on=first,
                suspended_from=first,
                suspended_to=walked(first, draw(st.integers(0, 20))),
                extension_agreed=draw(st.sampled_from((True, False, None))),
            )
        )
    return tuple(found)


@settings(deadline=None, max_examples=EXAMPLES)
@given(
    calendars,
    days,
    st.integers(1, 18),
    st.sampled_from(("corresponding_day", "day_before")),
    suspensions(),
    days,
)
def test_the_term_and_what_an_extension_moves(
    calendar: Calendar,
    signed: dt.date,
    months: int,
    reading: str,
    suspended: tuple[ForceMajeure, ...],
    seen: dt.date,
) -> None:
    readings = msgspec.structs.replace(TERMS.readings, service_end=reading, rest_day_rule="none")
    terms = msgspec.structs.replace(TERMS, signed_on=signed, service_months=months, readings=readings)
    added = {
        day
        for each in suspended
        if each.extension_agreed and each.suspended_to is not None and each.suspended_to <= seen
        for day in through(each)
    }
    end = walked(month_later(signed, months), len(added))
    if reading == "day_before":
        end -= NEXT
    found = assess(terms, Facts(force_majeure=suspended), AsOf(seen), calendar)
    assert found.contract.service_end == end
    limits = {each.clause: each.strict_on for each in found.deadlines if each.clause in ("6.1", "13.2")}
    assert limits == {"6.1": walked(end, 3), "13.2": month_later(end, 2)}


def through(each: ForceMajeure) -> Iterator[dt.date]:
    assert each.suspended_from is not None
    assert each.suspended_to is not None
    day = each.suspended_from
    while day <= each.suspended_to:
        yield day
        day += NEXT


def one_system(*, important: bool) -> Terms:
    systems = [{"id": "platform", "name": "平台", "important": important, "grade": 3, "fee": None}]
    return merge_terms(CONTRACT, {"systems": systems}).terms


NO_CALENDAR = Calendar("", frozenset(), {}, {})
CLOCKED = {important: one_system(important=important) for important in (False, True)}
stamps = st.one_of(st.none(), st.integers(0, 9 * 3600))


@settings(deadline=None, max_examples=EXAMPLES)
@given(
    st.booleans(),
    st.tuples(stamps, stamps, stamps),
    st.lists(st.integers(0, 9 * 3600), max_size=5),
    st.integers(0, 10 * 3600),
)
def test_the_clocks_of_an_incident(
    important: bool, seconds: tuple[int | None, int | None, int | None], told: list[int], now: int
) -> None:
    """Response, arrival and clearing in seconds after the report; feedback on a grid of two hours."""
    reported = dt.datetime(2025, 6, 10, 8)

    def at(after: int | None) -> dt.datetime | None:
        return None if after is None else reported + dt.timedelta(seconds=after)

    incident = Incident(
        id="I1",
        systems=("platform",),
        reported_at=reported,
        responded_at=at(seconds[0]),
        arrived_at=at(seconds[1]),
        restored_at=at(seconds[2]),
        feedback_at=tuple(reported + dt.timedelta(seconds=each) for each in told),
    )
    as_of = AsOf(reported.date(), reported + dt.timedelta(seconds=now))
    found = assess(CLOCKED[important], Facts(incidents=(incident,)), as_of, NO_CALENDAR).sla_checks
    known = [None if each is None or each > now else each for each in seconds]
    minutes = (5, 120, 10 if important else 30)
    wanted = [clock(limit * 60, actual, now) for limit, actual in zip(minutes, known, strict=True)]
    wanted += feedback(known[2], sorted(each for each in told if each <= now), now)
    assert [
        (int((each.due_at - reported).total_seconds()), each.met, each.over_seconds) for each in found
    ] == wanted


def clock(limit: int, actual: int | None, now: int) -> tuple[int, bool | None, int | None]:
    if actual is None:
        return limit, (None if now <= limit else False), None
    return limit, actual <= limit, max(0, actual - limit)


def feedback(cleared: int | None, told: list[int], now: int) -> list[tuple[int, bool | None, int | None]]:
    """Points that have come, before the clearing; each is answered by the first word after the one before."""
    found: list[tuple[int, bool | None, int | None]] = []
    for point in range(7200, now + 1, 7200):
        if cleared is not None and point >= cleared:
            break
        answers = [each for each in told if each > point - 7200]
        found.append(clock(point, answers[0] if answers else None, now))
    return found
