"""What a memo holds belongs to what it is bound to; bound to anything else it forgets."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import msgspec
import pytest

from desktop.exchange.china import load_calendar
from desktop.exchange.template import load_contract
from desktop.models.calendar import AsOf, Calendar
from desktop.models.contract import Terms
from desktop.rules.memo import Memo
from desktop.rules.term import Term, service_term

TERMS, CALENDAR = load_contract().terms, load_calendar()
DAY = AsOf(dt.date(2025, 6, 30))
TERM = service_term(TERMS)
Bound = tuple[Terms, Term, AsOf, Calendar]
FIRST: Bound = (TERMS, TERM, DAY, CALENDAR)
RECORDS = ("a", "b")


def asked(memo: Memo) -> list[str]:
    """What had to be worked out when a memo was asked in each of its ways."""
    worked: list[str] = []

    def noting(word: str) -> Callable[[], str]:
        def work() -> str:
            worked.append(word)
            return word

        return work

    memo.each("each", RECORDS, worked.append)
    memo.once("once", (1,), noting("once"))
    memo.part(1).once("part", (1,), noting("part"))
    memo.lasting("lasting", (1,), noting("lasting"))
    if memo.recall("recalled") is None:
        memo.remember("recalled", noting("recalled")())
    return worked


@pytest.mark.parametrize(
    "other",
    [
        (msgspec.structs.replace(TERMS), TERM, DAY, CALENDAR),
        (TERMS, Term(TERM.start, dt.date(2026, 4, 8)), DAY, CALENDAR),
        (TERMS, TERM, AsOf(dt.date(2025, 7, 1)), CALENDAR),
        (TERMS, TERM, DAY, msgspec.structs.replace(CALENDAR)),
    ],
    ids=["terms", "term", "as_of", "calendar"],
)
def test_bound_to_something_else_it_forgets_all_but_what_lasts(other: Bound) -> None:
    memo = Memo()
    memo.bind(*FIRST)
    assert asked(memo) == ["a", "b", "once", "part", "lasting", "recalled"]
    memo.bind(*other)
    assert asked(memo) == ["a", "b", "once", "part", "recalled"]


def test_bound_to_the_same_again_it_forgets_nothing() -> None:
    memo = Memo()
    memo.bind(*FIRST)
    asked(memo)
    memo.bind(TERMS, Term(TERM.start, TERM.end), AsOf(dt.date(2025, 6, 30)), CALENDAR)
    assert asked(memo) == []
    memo.bind(*FIRST)
    assert asked(memo) == []
