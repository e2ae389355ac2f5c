"""With a memo an assessment is what it is from scratch, whatever was edited in between."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from itertools import chain, count
from unittest.mock import patch

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.exchange.china import load_calendar
from desktop.exchange.template import load_contract, merge_terms
from desktop.models.amendments import Amendment
from desktop.models.calendar import AsOf, midnight, month_of
from desktop.models.contract import Terms
from desktop.models.enums.findings import Verdict
from desktop.models.enums.incidents import Cause, Effect
from desktop.models.facts import (
    Absence,
    Availability,
    Decision,
    Facts,
    Incident,
    Loss,
    Outage,
    Payment,
)
from desktop.rules import assess
from desktop.rules import memo as memo_module
from desktop.rules.memo import Memo
from desktop.rules.term import service_term
from tests.bench.dataset import AS_OF, generated_facts

CALENDAR = load_calendar()
#: The line of 第十二条3 is out of reach: the day it is crossed on has tests of its own.
TERMS = merge_terms(load_contract(), {"threshold_share": "1.00"}).terms
TERM = service_term(TERMS)
START = generated_facts(60)

Edit = tuple[str, int, int]
EDITS = (
    "restored",
    "reported",
    "outage",
    "cause",
    "event",
    "flag",
    "effect",
    "systems",
    "title",
    "remove",
    "add",
    "swap",
    "request",
    "absence",
    "agreed",
    "decision",
    "payment",
    "loss",
    "back",
    "day",
    "reading",
    "amend",
)
edits = st.lists(
    st.tuples(st.sampled_from(EDITS), st.integers(0, 59), st.integers(0, 400_000)), min_size=1, max_size=10
)


def changed(incident: Incident, what: str, by: int) -> Incident:
    """One incident with one thing about it changed."""
    assert incident.reported_at is not None
    assert incident.restored_at is not None
    span = dt.timedelta(seconds=by)
    if what == "restored":
        return msgspec.structs.replace(incident, restored_at=incident.reported_at + span)
    if what == "reported":
        return msgspec.structs.replace(incident, reported_at=incident.reported_at - span)
    if what == "outage":
        outage = Outage(system="platform", start=incident.reported_at, end=incident.reported_at + span)
        return msgspec.structs.replace(incident, outages=(outage,) if by else ())
    if what == "cause":
        causes = (None, *Cause)
        return msgspec.structs.replace(incident, cause=causes[by % len(causes)])
    if what == "event":
        return msgspec.structs.replace(incident, event=f"G{by % 3}")
    if what == "effect":
        return msgspec.structs.replace(incident, effects=tuple(Effect)[: by % 3])
    if what == "systems":
        return msgspec.structs.replace(incident, systems=("platform",)[: by % 2])
    if what == "title":
        return msgspec.structs.replace(incident, title=f"改名 {by}")
    return msgspec.structs.replace(incident, problem=(True, False, None)[by % 3])


def after(facts: Facts, edit: Edit) -> Facts:
    """The facts after one edit."""
    what, place, by = edit
    if what in ("request", "absence", "agreed", "decision", "payment", "loss", "amend"):
        return elsewhere(facts, edit)
    incidents = list(facts.incidents)
    place %= len(incidents)
    if what == "remove":
        del incidents[place : place + 1 + by % 3]
    elif what == "add":
        incidents.insert(by % len(incidents), msgspec.structs.replace(incidents[place], id=f"N{by}"))
    elif what == "swap":
        incidents[place], incidents[-1] = incidents[-1], incidents[place]
    else:
        incidents[place] = changed(incidents[place], what, by)
    return msgspec.structs.replace(facts, incidents=tuple(incidents))


def elsewhere(facts: Facts, edit: Edit) -> Facts:
    """The facts after one edit of something that is no incident."""
    what, place, by = edit
    day = AS_OF.day - dt.timedelta(days=by % 300)
    if what == "amend":
        changes = '{"total_fee": "260640.00"}' if by % 2 else '{"cap_share": "0.30", "rework_days": 5}'
        supplement = Amendment(id="BX1", effective_on=day, changes=changes)
        return msgspec.structs.replace(facts, amendments=(supplement,)[: by % 3])
    if what == "request":
        return msgspec.structs.replace(facts, requests=facts.requests[: by % (len(facts.requests) + 1)])
    if what == "absence":
        start = midnight(day)
        absent = Absence(id=f"V{place}", start=start, end=start + dt.timedelta(seconds=by), problem=True)
        return msgspec.structs.replace(facts, absences=(*facts.absences[:2], absent))
    if what == "agreed":
        agreed = Availability(id="M1", system="platform", month=month_of(day), downtime_seconds=by)
        return msgspec.structs.replace(facts, availability=(agreed,) if by % 4 else ())
    if what == "decision":
        found = assess(TERMS, facts, AS_OF, CALENDAR).findings
        chosen = found[place % len(found)]
        verdict = Verdict.WAIVE if by % 2 else Verdict.CONFIRM
        decision = Decision(
            id=f"Z{by}", row=chosen.row, subject=chosen.subjects[0], decision=verdict, amount=chosen.amount
        )
        return msgspec.structs.replace(facts, decisions=(*facts.decisions[-2:], decision))
    if what == "payment":
        paid = Payment(id=f"P{by}", payment="first", date=day, amount=Decimal(by))
        return msgspec.structs.replace(facts, payments=(paid, *facts.payments[:2]))
    loss = Loss(id=f"L{by}", amount=Decimal(by), title="损失")
    return msgspec.structs.replace(facts, losses=(loss,))


def reread(terms: Terms, by: int) -> Terms:
    """The terms with the periods and planned maintenance read otherwise."""
    readings = msgspec.structs.replace(
        terms.readings,
        average_period=("month", "request", "service_term")[by % 3],
        availability_period=("month", "service_term")[by % 2],
        planned_maintenance=("excluded", "counted")[by // 2 % 2],
    )
    return msgspec.structs.replace(terms, readings=readings)


@settings(deadline=None, max_examples=100)
@given(edits, st.booleans())
def test_a_memo_changes_nothing(several: list[Edit], tried: bool) -> None:
    """`tried`: every edit is first tried out in a copy, which knows no less and gives nothing back."""
    terms, as_of, memo = TERMS, AS_OF, Memo()
    states = [START]
    with patch.object(memo_module, "_BLOCK", 8):
        assess(terms, START, as_of, CALENDAR, memo)
        for edit in several:
            what, place, by = edit
            if what == "day":
                as_of = AsOf(AS_OF.day - dt.timedelta(days=by % 400))
            elif what == "reading":
                terms = reread(terms, by)
            else:
                before = states[-1]
                states.append(states[place % len(states)] if what == "back" else after(before, edit))
            scratch = assess(terms, states[-1], as_of, CALENDAR)
            for used in (memo.copy(), memo) if tried else (memo,):
                kept = assess(terms, states[-1], as_of, CALENDAR, used)
                assert kept == scratch
                assert msgspec.json.encode(kept) == msgspec.json.encode(scratch)


class Thing:
    """Something that is only equal to itself."""

    def __init__(self, number: int) -> None:
        self.number = number


def chained(parts: Iterable[tuple[int, ...]]) -> tuple[int, ...]:
    """The parts one after the other."""
    return tuple(chain.from_iterable(parts))


def total(numbers: Iterable[int]) -> int:
    """The sum."""
    return sum(numbers)


splices = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40), st.integers(0, 12)), max_size=8)


@given(splices)
def test_what_is_kept_is_what_would_be_computed(several: list[tuple[int, int, int]]) -> None:
    memo, things, numbers = Memo(), [Thing(number) for number in range(30)], count(30)
    for start, end, fresh in several:
        things[start:end] = [Thing(next(numbers)) for _ in range(fresh)]
        expected = tuple(thing.number for thing in things)
        with patch.object(memo_module, "_BLOCK", 4):
            joined = memo.joined("all", things, lambda each: (each.number,), chained)
        assert joined == expected
        assert memo.each("numbers", things, lambda each: each.number) == expected


def test_blocks_fill_up_as_records_are_added() -> None:
    memo, things = Memo(), [Thing(0)]
    with patch.object(memo_module, "_BLOCK", 4):
        for number in range(1, 30):
            first = memo.blocks("all", things)
            assert [thing for block in first for thing in block] == things
            assert memo.blocks("all", things) is first
            things.append(Thing(number))
        assert [len(block) for block in memo.blocks("all", things)] == [4] * 7 + [2]


def test_what_did_not_change_is_not_computed_again() -> None:
    memo, asked = Memo(), list[int]()
    memo.bind(TERMS, TERM, AS_OF, CALENDAR)
    things = [Thing(number) for number in range(6)]

    def work(thing: Thing) -> int:
        asked.append(thing.number)
        return thing.number + 1

    first = memo.each("next", things[:5], work)
    assert first == (1, 2, 3, 4, 5)
    assert memo.each("next", things[:5], work) is first
    assert memo.each("next", [things[4], *things[1:4], things[5]], work) == (5, 2, 3, 4, 6)
    assert asked == [0, 1, 2, 3, 4, 5]
    assert memo.joined("sum", things, work, total) == 21
    assert memo.joined("sum", things[1:], work, total) == 20
    assert asked == [0, 1, 2, 3, 4, 5] * 2
    assert memo.once("double", (1,), lambda: work(things[0])) == 1
    assert memo.once("double", (1,), lambda: work(things[1])) == 1
    assert memo.once("double", (2,), lambda: work(things[2])) == 3
    memo.bind(TERMS, TERM, AsOf(AS_OF.day - dt.timedelta(days=1)), CALENDAR)
    assert memo.once("double", (2,), lambda: work(things[3])) == 4
    assert asked[12:] == [0, 2, 3]


def test_a_pair_is_computed_again_where_either_is_another() -> None:
    memo, asked = Memo(), list[int]()
    things = [Thing(number) for number in range(3)]

    def work(thing: Thing, by: int) -> int:
        asked.append(thing.number)
        return thing.number * by

    assert memo.paired("times", [*things, things[0]], [1, 1, 1, 1], work) == (0, 1, 2, 0)
    assert asked == [0, 1, 2, 0]
    assert memo.paired("times", things, [1, 5, 1], work) == (0, 5, 2)
    assert memo.paired("times", [Thing(7), things[1]], [1, 5], work) == (7, 5)
    assert asked == [0, 1, 2, 0, 1, 7]


def test_the_parts_of_a_memo_are_let_go_of_by_name() -> None:
    memo = Memo()
    assert memo.part(0) is memo
    first, second = memo.part(1), memo.part(2)
    memo.drop_parts(lambda place: place == 1)
    assert memo.part(2) is second
    assert memo.part(1) is not first


def test_a_copy_goes_its_own_way() -> None:
    memo = Memo()
    memo.bind(TERMS, TERM, AS_OF, CALENDAR)
    assert memo.once("sum", (1,), lambda: 1) == 1
    twin = memo.copy()
    assert twin.once("sum", (1,), lambda: 5) == 1
    assert twin.once("sum", (2,), lambda: 2) == 2
    assert memo.once("sum", (1,), lambda: 5) == 1
