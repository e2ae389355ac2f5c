"""With a memo an assessment is what it is from scratch, whatever was edited in between."""

from __future__ import annotations

import datetime as dt

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.exchange.china import load_calendar
from desktop.exchange.template import load_contract
from desktop.models.calendar import AsOf
from desktop.models.contract import Terms
from desktop.models.enums import Cause
from desktop.models.facts import Facts, Incident, Outage
from desktop.rules import assess
from desktop.rules.memo import Memo
from desktop.rules.term import service_term
from tests.bench.dataset import AS_OF, generated_facts

CALENDAR = load_calendar()
TERMS = load_contract().terms
TERM = service_term(TERMS)
START = generated_facts(60)

Edit = tuple[str, int, int]
edits = st.lists(
    st.tuples(
        st.sampled_from(
            (
                "restored",
                "reported",
                "outage",
                "cause",
                "event",
                "flag",
                "remove",
                "request",
                "day",
                "reading",
            )
        ),
        st.integers(0, 59),
        st.integers(0, 400_000),
    ),
    min_size=1,
    max_size=8,
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
    return msgspec.structs.replace(incident, problem=(True, False, None)[by % 3])


def after(facts: Facts, edit: Edit) -> Facts:
    """The facts after one edit."""
    what, place, by = edit
    if what == "request":
        return msgspec.structs.replace(facts, requests=facts.requests[: by % (len(facts.requests) + 1)])
    incidents = list(facts.incidents)
    place %= len(incidents)
    incidents[place : place + 1] = [] if what == "remove" else [changed(incidents[place], what, by)]
    return msgspec.structs.replace(facts, incidents=tuple(incidents))


def reread(terms: Terms, by: int) -> Terms:
    """The terms with the periods read otherwise."""
    readings = msgspec.structs.replace(
        terms.readings,
        average_period=("month", "request", "service_term")[by % 3],
        availability_period=("month", "service_term")[by % 2],
    )
    return msgspec.structs.replace(terms, readings=readings)


@settings(deadline=None, max_examples=60)
@given(edits)
def test_a_memo_changes_nothing(several: list[Edit]) -> None:
    terms, facts, as_of, memo = TERMS, START, AS_OF, Memo()
    assess(terms, facts, as_of, CALENDAR, memo)
    for edit in several:
        what, _, by = edit
        if what == "day":
            as_of = AsOf(AS_OF.day - dt.timedelta(days=by % 400))
        elif what == "reading":
            terms = reread(terms, by)
        else:
            facts = after(facts, edit)
        kept = assess(terms, facts, as_of, CALENDAR, memo)
        scratch = assess(terms, facts, as_of, CALENDAR)
        assert kept == scratch
        assert msgspec.json.encode(kept) == msgspec.json.encode(scratch)


def test_what_did_not_change_is_not_computed_again() -> None:
    memo, asked = Memo(), list[int]()
    memo.bind(TERMS, TERM, AS_OF, CALENDAR)

    def work(number: int) -> int:
        asked.append(number)
        return number + 1

    assert memo.each("next", (1, 2), work) == [2, 3]
    assert memo.each("next", (1, 2, 5), work) == [2, 3, 6]
    assert asked == [1, 2, 5]
    assert memo.once("sum", (1,), lambda: work(7)) == 8
    assert memo.once("sum", (1,), lambda: work(8)) == 8
    assert memo.once("sum", (2,), lambda: work(9)) == 10
    memo.bind(TERMS, TERM, AsOf(AS_OF.day - dt.timedelta(days=1)), CALENDAR)
    assert memo.once("sum", (2,), lambda: work(11)) == 12
    assert asked == [1, 2, 5, 7, 9, 11]
