"""What today still leaves open, beside a day that is judged as it ends."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.exchange.template import load_contract
from desktop.models.assessment import SlaCheck
from desktop.models.calendar import AsOf, Calendar
from desktop.models.contract import Terms
from desktop.models.enums.incidents import Cause, CheckKind
from desktop.models.facts import Absence, Facts, Incident, Outage, Request
from desktop.models.today import QUIET, Running, Today, runs
from desktop.rules import assess
from desktop.rules.agenda import next_steps
from desktop.rules.known import known_facts
from desktop.rules.running import open_today, request_clocks

DAY = dt.date(2025, 6, 18)
REPORT = dt.datetime(2025, 6, 18, 10, 15)
JUDGED: dict[str, Any] = {
    "problem": True,
    "major_loss": False,
    "major_impact": False,
    "major_accident": False,
}
FAULT = Incident(
    id="I1", title="访问中断", systems=("platform",), cause=Cause.CLOUD_SERVICE, reported_at=REPORT, **JUDGED
)
DOWN = msgspec.structs.replace(FAULT, outages=(Outage(system="platform", start=REPORT),))
GOV, OPS = load_contract(), load_contract("ops-2026")


def after(minutes: int) -> dt.datetime:
    return REPORT + dt.timedelta(minutes=minutes)


def today_of(terms: Terms, calendar: Calendar, now: dt.datetime, facts: Facts, day: dt.date = DAY) -> Today:
    as_of = AsOf(day)
    return open_today(terms, facts, assess(terms, facts, as_of, calendar), as_of, calendar, now)


def test_limits_run_until_their_own_moment(terms: Terms, calendar: Calendar) -> None:
    """5 minutes to answer, 30 to clear (第三条4、5); the limit itself is in time."""
    facts = Facts(incidents=(FAULT,))
    kinds = [CheckKind.RESPONSE, CheckKind.CLEARING]
    at_once = today_of(terms, calendar, after(2), facts)
    assert [each.check for each in at_once.clocks[:2]] == kinds
    assert at_once.left(at_once.clocks[0]) == dt.timedelta(minutes=3)
    still = today_of(terms, calendar, after(5), facts)
    assert still.clocks[0] == Running("incidents", "I1", CheckKind.RESPONSE, after(5))
    past = today_of(terms, calendar, after(5) + dt.timedelta(seconds=1), facts)
    assert past.clocks[0].check is CheckKind.CLEARING


def test_a_stamp_ends_its_clock(terms: Terms, calendar: Calendar) -> None:
    answered = msgspec.structs.replace(FAULT, responded_at=after(3))
    found = today_of(terms, calendar, after(5), Facts(incidents=(answered,)))
    assert CheckKind.RESPONSE not in {each.check for each in found.clocks}


@pytest.mark.parametrize("day", [DAY - dt.timedelta(days=1), DAY + dt.timedelta(days=1)])
def test_another_day_than_today_leaves_nothing_open(terms: Terms, calendar: Calendar, day: dt.date) -> None:
    assert today_of(terms, calendar, after(5), Facts(incidents=(DOWN,)), day) is QUIET


def test_an_instant_looked_at_leaves_nothing_open(terms: Terms, calendar: Calendar) -> None:
    facts, as_of = Facts(incidents=(DOWN,)), AsOf.of(after(5))
    seen = assess(terms, facts, as_of, calendar)
    assert open_today(terms, facts, seen, as_of, calendar, after(5)) is QUIET


def test_what_ended_leaves_nothing_open(terms: Terms, calendar: Calendar) -> None:
    done = msgspec.structs.replace(
        FAULT,
        responded_at=after(3),
        arrived_at=after(40),
        restored_at=after(50),
        outages=(Outage(system="platform", start=REPORT, end=after(50)),),
    )
    assert today_of(terms, calendar, after(60), Facts(incidents=(done,))) is QUIET


def test_an_outage_that_lasts_is_expected_until_it_is_long_enough(terms: Terms, calendar: Calendar) -> None:
    """It is judged as if it lasted until 24:00; two hours (附件3 row 5) are over at 12:15."""
    facts = Facts(incidents=(DOWN,))
    early = today_of(terms, calendar, after(20), facts)
    assert "3-5||platform|I1" in early.expected
    later = today_of(terms, calendar, after(121), facts)
    assert "3-5||platform|I1" not in later.expected


def test_an_absence_that_lasts_is_expected_until_an_hour_is_over(terms: Terms, calendar: Calendar) -> None:
    facts = Facts(absences=(Absence(id="V1", start=REPORT, **JUDGED),))
    early = today_of(terms, calendar, after(20), facts)
    assert len(early.expected) == 1
    assert not early.clocks


def test_a_finding_of_before_is_not_expected(terms: Terms, calendar: Calendar) -> None:
    """An outage of last week stands; that of today beside it does not yet."""
    week = dt.timedelta(days=7)
    before = msgspec.structs.replace(
        DOWN,
        id="I0",
        reported_at=REPORT - week,
        restored_at=REPORT - week + dt.timedelta(hours=3),
        outages=(Outage(system="platform", start=REPORT - week, end=after(180) - week),),
    )
    found = today_of(terms, calendar, after(20), Facts(incidents=(before, DOWN)))
    assert "3-5||platform|I0" not in found.expected
    assert "3-5||platform|I1" in found.expected


@pytest.mark.parametrize(("minutes", "expected"), [(0, True), (16, False)])
def test_a_limit_of_a_priority_is_expected_while_it_runs(
    calendar: Calendar, minutes: int, expected: bool
) -> None:
    """ops-2026: each limit missed costs a share; what the day's end makes of it is not there at once."""
    terms = OPS.terms
    limit = next(each for each in terms.ticket_limits if each.check is CheckKind.RESPONSE)
    ticket = msgspec.structs.replace(FAULT, priority=limit.priority)
    late = REPORT + dt.timedelta(minutes=limit.minutes, seconds=1)
    now = late if minutes else REPORT
    facts = Facts(incidents=(ticket,))
    day = AsOf(DAY)
    seen = assess(terms, facts, day, calendar)
    key = next(each.key for each in seen.findings if each.row == limit.id)
    found = open_today(terms, facts, seen, day, calendar, now)
    assert (key in found.expected) is expected
    assert not found.waits(next(each for each in seen.findings if each.key == key)) or not expected


def test_a_request_runs_by_the_limits_of_its_priority() -> None:
    terms = OPS.terms
    limit = next(each for each in terms.ticket_limits if each.check is CheckKind.RESPONSE)
    request = Request(id="R1", opened_at=REPORT, priority=limit.priority)
    assert Running("requests", "R1", CheckKind.RESPONSE, after(limit.minutes)) in request_clocks(
        terms, request, REPORT
    )
    answered = msgspec.structs.replace(request, responded_at=REPORT)
    assert CheckKind.RESPONSE not in {each.check for each in request_clocks(terms, answered, REPORT)}
    assert request_clocks(terms, Request(id="R2", priority=limit.priority), REPORT) == ()


@pytest.mark.parametrize("record", [Request(id="R1", opened_at=REPORT), FAULT])
def test_nothing_runs_before_its_day_has_come(calendar: Calendar, record: Request | Incident) -> None:
    """A request entered with a day to come is not open today, as an incident is not."""
    terms = OPS.terms
    record = msgspec.structs.replace(record, priority=terms.ticket_limits[0].priority)
    facts = Facts(requests=(record,)) if isinstance(record, Request) else Facts(incidents=(record,))
    assert today_of(terms, calendar, REPORT, facts).clocks
    before = REPORT - dt.timedelta(days=1)
    assert today_of(terms, calendar, before, facts, before.date()) is QUIET


_MOMENTS = st.datetimes(dt.datetime(2025, 6, 1), dt.datetime(2025, 6, 30)).map(
    lambda each: each.replace(microsecond=0)
)


@given(due=_MOMENTS, now=_MOMENTS, actual=st.none() | _MOMENTS)
def test_a_clock_runs_while_its_moment_is_ahead_and_nothing_is_recorded(
    due: dt.datetime, now: dt.datetime, actual: dt.datetime | None
) -> None:
    check = SlaCheck("I1", CheckKind.RESPONSE, due, actual, False if actual is None else None, None)
    assert runs(check, now) is (actual is None and now <= due)


@given(now=_MOMENTS, dues=st.lists(_MOMENTS, min_size=1))
def test_the_next_turn_is_ahead_within_a_minute_and_not_after_a_limit(
    now: dt.datetime, dues: list[dt.datetime]
) -> None:
    clocks = tuple(
        Running("incidents", str(place), CheckKind.RESPONSE, due)
        for place, due in enumerate(dues)
        if due >= now
    )
    turn = Today(now, clocks).next_turn()
    assert turn is not None
    assert now < turn <= now + dt.timedelta(minutes=1)
    assert not any(each.due_at + dt.timedelta(seconds=1) < turn for each in clocks)


@settings(max_examples=40, deadline=None)
@given(minutes=st.integers(0, 13 * 60), answered=st.booleans())
def test_what_runs_is_what_the_rules_would_not_judge_yet(minutes: int, answered: bool) -> None:
    """The clocks that run and those that the instant sees as missed are those open at the day's end."""
    terms, now = GOV.terms, after(minutes)
    calendar = Calendar("test", frozenset({2025}), {}, {})
    record = msgspec.structs.replace(FAULT, responded_at=REPORT if answered else None)
    facts = Facts(incidents=(record,))
    found = today_of(terms, calendar, now, facts)
    at_end, at_now = (assess(terms, facts, each, calendar).sla_checks for each in (AsOf(DAY), AsOf.of(now)))
    missed_now = {(each.check, each.due_at) for each in at_now if each.met is False}
    running = {(each.check, each.due_at) for each in found.clocks}
    assert running.isdisjoint(missed_now)
    assert running | missed_now == {(each.check, each.due_at) for each in at_end if each.actual_at is None}
    left = {(each.check, each.due_at) for each in found.missed(each for each in at_end if each.met is False)}
    assert left == missed_now


def test_the_agenda_says_until_when_a_fault_may_be_restored(terms: Terms, calendar: Calendar) -> None:
    facts, as_of = Facts(incidents=(DOWN,)), AsOf(DAY)
    seen = assess(terms, facts, as_of, calendar)

    def steps(now: dt.datetime) -> list[tuple[str, str]]:
        today = open_today(terms, facts, seen, as_of, calendar, now)
        found = next_steps(terms, known_facts(facts, as_of), seen, as_of, calendar, today=today.untimed)
        return [(each.urgency, each.text) for each in found if each.kind in ("incidents", "findings")]

    assert steps(after(10)) == [("warn", "恢复访问中断，限 10:45")]
    late = steps(after(31))
    assert ("bad", "恢复访问中断") in late
    waiting = sum((each.amount or Decimal() for each in seen.findings if each.waits), Decimal())
    assert waiting
    assert all(each[1].startswith("恢复") for each in late)
    standing = steps(after(13 * 60 + 44))
    assert any(each[1].startswith("确认") for each in standing)


def test_the_agenda_names_the_day_of_a_limit_that_is_not_today(calendar: Calendar) -> None:
    """Eight hours from a report in the evening: 04:15 alone would be taken for past."""
    terms, as_of = OPS.terms, AsOf(DAY)
    limits = (each for each in terms.ticket_limits if each.check is CheckKind.CLEARING)
    slow = next(each.priority for each in limits if each.minutes == 480)
    reported = REPORT + dt.timedelta(hours=10)
    facts = Facts(incidents=(msgspec.structs.replace(FAULT, reported_at=reported, priority=slow),))
    seen = assess(terms, facts, as_of, calendar)
    today = open_today(terms, facts, seen, as_of, calendar, reported)
    found = next_steps(terms, known_facts(facts, as_of), seen, as_of, calendar, today=today.untimed)
    step = next(each for each in found if each.text == "恢复访问中断，限 06-19 04:15")
    assert (step.due_on, step.left) == (dt.date(2025, 6, 19), 1)
