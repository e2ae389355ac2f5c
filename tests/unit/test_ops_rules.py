"""Late deliverables, scaled instalments and ticket limits, against a plain second way of counting."""

from __future__ import annotations

import datetime as dt
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.exchange.china import load_calendar
from desktop.exchange.template import load_contract
from desktop.models.assessment import Assessment
from desktop.models.calendar import AsOf
from desktop.models.enums.findings import FindingStatus
from desktop.models.enums.incidents import Cause
from desktop.models.facts import Facts, Incident, Milestones, Request
from desktop.models.performance import AcceptanceRound, Delivery, PointReview
from desktop.rules import assess
from desktop.rules.checks import omissions, problems
from desktop.rules.deliverables import late_days
from desktop.rules.memo import Memo
from desktop.rules.penalties import finding_rows
from desktop.views.evident.clauses import clauses_of

TERMS = load_contract("ops-2026").terms
CALENDAR = load_calendar()
NINE = dt.datetime(2026, 3, 10, 9)
IN_TIME = tuple(
    Delivery(id=f"V{place}", deliverable=each.id, delivered_on=dt.date(2026, 1, 6), conforming=True)
    for place, each in enumerate(TERMS.deliverables)
)
MID = Milestones(id="milestones", mid_acceptance_on=dt.date(2026, 7, 10))


def shown(day: dt.date | dt.datetime, memo: Memo | None = None, **facts: Any) -> Assessment:
    return assess(TERMS, Facts(**{"deliveries": IN_TIME, **facts}), AsOf.of(day), CALENDAR, memo)


def scores(*given: str | None) -> tuple[PointReview, ...]:
    return tuple(
        PointReview(
            id=f"PF{place}",
            review=f"Q{place}",
            score=None if score is None else Decimal(score),
            scored_on=dt.date(2026, 7, 15),
        )
        for place, score in enumerate(given, 1)
    )


def mid(*given: str | None) -> Assessment:
    return shown(dt.date(2026, 7, 20), milestones=MID, point_reviews=scores(*given))


@pytest.mark.parametrize(
    ("score", "share"),
    [
        ("100.00", "1.00"),
        ("90.00", "1.00"),
        ("89.99", "0.95"),
        ("80.00", "0.95"),
        ("79.99", "0.85"),
        ("70.00", "0.85"),
        ("69.99", "0.70"),
        ("0.00", "0.70"),
    ],
)
def test_each_tier_at_and_just_below_its_bound(score: str, share: str) -> None:
    figures = mid(score, score).payments["mid"]
    assert figures.scaled is not None
    assert (figures.scaled.score, figures.scaled.share) == (Decimal(score), Decimal(share))
    assert figures.amount == Decimal("180000.00") * Decimal(share)


_SCORE = st.decimals(0, 100, places=2).map(str)


@given(
    st.lists(st.one_of(st.none(), _SCORE), min_size=2, max_size=2), st.lists(_SCORE, min_size=2, max_size=2)
)
@settings(max_examples=40, deadline=None)
def test_whatever_an_open_score_turns_out_to_be_the_amount_lies_in_the_range(
    known: list[str | None], later: list[str]
) -> None:
    open_figures = mid(*known).payments["mid"]
    filled = [score or other for score, other in zip(known, later, strict=True)]
    settled = mid(*filled).payments["mid"]
    assert open_figures.scaled is not None
    assert settled.scaled is not None
    mean = (sum(map(Decimal, filled), Decimal(0)) / 2).quantize(Decimal("0.01"), ROUND_HALF_UP)
    assert settled.scaled.score == mean
    assert (
        open_figures.scaled.amount_min
        <= settled.amount
        <= open_figures.scaled.amount_max
        == open_figures.amount
    )
    assert (open_figures.trigger_on is None) is (None in known)


def test_a_score_that_is_absent_is_as_open_as_one_that_is_null() -> None:
    absent = shown(dt.date(2026, 7, 20), milestones=MID, point_reviews=scores("70.00"))
    assert absent.payments["mid"].scaled == mid("70.00", None).payments["mid"].scaled


def test_a_score_is_known_from_its_confirmation() -> None:
    before = shown(dt.date(2026, 7, 14), milestones=MID, point_reviews=scores("88.00", "92.00")).payments[
        "mid"
    ]
    assert before.scaled is not None
    assert before.scaled.score is None
    assert before.waiting_for == ("point_reviews",)


def test_the_last_instalment_waits_for_the_round_that_passed() -> None:
    rounds = (
        AcceptanceRound(id="A1", inspected_on=dt.date(2026, 7, 1), passed=False),
        AcceptanceRound(id="A2", inspected_on=dt.date(2026, 7, 16), passed=True),
    )
    figures = shown(dt.date(2026, 7, 20), acceptance_rounds=rounds).payments["final"]
    assert figures.conditions["acceptance"] == dt.date(2026, 7, 16)  # type: ignore[index]


def late(day: dt.date, *deliveries: Delivery) -> Assessment:
    others = tuple(each for each in IN_TIME if each.deliverable != "D3")
    return shown(day, deliveries=(*others, *deliveries))


def handed(
    day: dt.date, conforming: bool | None, number: int = 9, reviewed: dt.date | None = None
) -> Delivery:
    return Delivery(
        id=f"V{number}", deliverable="D3", delivered_on=day, conforming=conforming, reviewed_on=reviewed
    )


def _days(start: dt.date, end: dt.date) -> int:
    """Every day after `start` up to `end`, one by one."""
    count = 0
    while start < end:
        start += dt.timedelta(days=1)
        count += 1
    return count


@given(st.integers(-20, 200), st.integers(0, 220))
@settings(max_examples=40, deadline=None)
def test_each_late_day_costs_300_yuan_up_to_30000(delivered: int, seen: int) -> None:
    due = dt.date(2026, 7, 6)  # Sunday 07-05 moves to Monday.
    done, as_of = due + dt.timedelta(days=delivered), due + dt.timedelta(days=seen)
    found = [each for each in late(as_of, handed(done, True)).findings if each.subjects == ("D3",)]
    days = _days(due, min(done, as_of))
    assert [each.amount for each in found] == ([min(Decimal(300 * days), Decimal(30000))] if days else [])


@given(
    st.lists(st.tuples(st.integers(-5, 30), st.sampled_from([True, False, None])), max_size=3),
    st.integers(0, 30),
)
@settings(max_examples=40, deadline=None)
def test_whatever_the_open_reviews_give_the_penalty_lies_in_the_range(
    given: list[tuple[int, bool | None]], seen: int
) -> None:
    due = dt.date(2026, 7, 6)
    deliveries = [
        handed(due + dt.timedelta(days=days), verdict, number)
        for number, (days, verdict) in enumerate(given, 20)
    ]
    as_of = due + dt.timedelta(days=seen)
    open_sums = late(as_of, *deliveries).penalties
    for verdict in (True, False):
        filled = [
            msgspec.structs.replace(each, conforming=verdict) if each.conforming is None else each
            for each in deliveries
        ]
        settled = late(as_of, *filled).penalties
        assert settled.accrued_min == settled.accrued == settled.accrued_max
        assert settled.accrued == (open_sums.accrued_min if verdict else open_sums.accrued_max)


def test_a_verdict_is_known_from_the_day_of_the_review() -> None:
    delivery = handed(dt.date(2026, 7, 3), True, reviewed=dt.date(2026, 7, 20))
    (before,) = late(dt.date(2026, 7, 10), delivery).findings
    assert (before.status, before.amount_max) == (FindingStatus.UNDETERMINED, Decimal("1200.00"))
    limits = {each.subject: each for each in late(dt.date(2026, 7, 10), delivery).deadlines}
    assert limits["D3"].status == "arguable"
    assert late(dt.date(2026, 7, 20), delivery).findings == ()


def test_before_signing_only_fixed_days_are_limits() -> None:
    unsigned = msgspec.structs.replace(TERMS, signed_on=None)
    result = assess(unsigned, Facts(), AsOf(dt.date(2026, 3, 10)), CALENDAR)
    assert [each.subject for each in result.deadlines] == ["D2", "D3", "D4", "D5"]
    assert [each.subjects for each in result.findings] == [("D2",)]


def after_nine(seconds: dict[str, int]) -> dict[str, Any]:
    return {name: NINE + dt.timedelta(seconds=each) for name, each in seconds.items()}


def ticket(seconds: dict[str, int], priority: str | None = "first", **fields: Any) -> Incident:
    stamps = after_nine(seconds)
    return Incident(id="I1", systems=("portal",), priority=priority, reported_at=NINE, **stamps, **fields)


LIMITS = [(each.priority, each.check, each.minutes, each.id) for each in TERMS.ticket_limits]


@pytest.mark.parametrize(("priority", "check", "minutes", "row"), LIMITS)
@pytest.mark.parametrize("over", [-1, 0, 1])
def test_each_limit_just_below_at_and_just_above(
    priority: str, check: str, minutes: int, row: str, over: int
) -> None:
    stamps = {"responded_at": 60, "restored_at": 60}
    stamps["responded_at" if check == "response" else "restored_at"] = minutes * 60 + over
    for record in (
        ticket(stamps, priority, cause=Cause.CLOUD_SERVICE),
        Request(
            id="R1",
            priority=priority,
            opened_at=NINE,
            **after_nine(stamps),
        ),
    ):
        kind = "incidents" if isinstance(record, Incident) else "requests"
        facts: dict[str, Any] = {kind: (record,)}
        found = shown(dt.date(2026, 4, 10), **facts).findings
        assert [each.row for each in found] == ([row] if over > 0 else [])


_PRIORITY = st.sampled_from([None, *(each.id for each in TERMS.priorities)])


@given(
    st.fixed_dictionaries(
        {}, optional={"responded_at": st.integers(0, 5000), "restored_at": st.integers(0, 90000)}
    ),
    _PRIORITY,
    st.sampled_from([None, *Cause]),
    st.integers(0, 100000),
)
@settings(max_examples=40, deadline=None)
def test_whatever_priority_and_cause_turn_out_to_be_the_penalty_lies_in_the_range(
    stamps: dict[str, int], priority: str | None, cause: Cause | None, seen: int
) -> None:
    moment = NINE + dt.timedelta(seconds=seen)
    open_sums = shown(moment, incidents=(ticket(stamps, priority, cause=cause),)).penalties
    certain = set()
    for each in [priority] if priority else [known.id for known in TERMS.priorities]:
        for reason in [cause] if cause else list(Cause):
            settled = shown(moment, incidents=(ticket(stamps, each, cause=reason),)).penalties
            assert settled.accrued_min == settled.accrued == settled.accrued_max
            certain.add(settled.accrued)
    assert (min(certain), max(certain)) == (open_sums.accrued_min, open_sums.accrued_max)


@given(st.lists(st.tuples(_PRIORITY, st.sampled_from([None, *Cause]), st.integers(0, 90000)), max_size=4))
@settings(max_examples=40, deadline=None)
def test_a_memo_changes_nothing(tickets: list[tuple[str | None, Cause | None, int]]) -> None:
    memo = Memo()
    records: tuple[Incident, ...] = ()
    for number, (priority, cause, seconds) in enumerate(tickets):
        record = ticket({"responded_at": seconds // 60, "restored_at": seconds}, priority, cause=cause)
        records = (*records, msgspec.structs.replace(record, id=f"I{number}"))
        facts: dict[str, Any] = {"incidents": records, "deliveries": IN_TIME[number:]}
        assert shown(dt.date(2026, 7, 20), memo, **facts) == shown(dt.date(2026, 7, 20), **facts)


@pytest.mark.parametrize(
    ("record", "field"),
    [
        (Incident(id="I1", priority="fourth"), "priority"),
        (Request(id="R1", priority=""), "priority"),
        (Delivery(id="V1", deliverable="D9"), "deliverable"),
        (PointReview(id="PF1", review="Q9"), "review"),
        (PointReview(id="PF1", review="Q1", score=Decimal("100.01")), "score"),
        (PointReview(id="PF1", review="Q1", score=Decimal("-1")), "score"),
    ],
)
def test_what_a_record_names_must_be_agreed(record: Any, field: str) -> None:
    assert [each.field for each in problems(record, TERMS, Facts())] == [field]


def test_a_review_has_one_score() -> None:
    first, second = PointReview(id="PF1", review="Q1"), PointReview(id="PF2", review="Q1")
    assert [each.field for each in problems(second, TERMS, Facts(point_reviews=(first,)))] == ["review"]
    assert problems(first, TERMS, Facts(point_reviews=(first,))) == ()


def test_a_contract_without_the_clause_takes_no_such_record() -> None:
    cloud = load_contract().terms
    (problem,) = problems(Delivery(id="V1", deliverable="D1"), cloud, Facts())
    assert "合同没有约定交付物" in problem.expected
    assert [each.field for each in problems(Incident(id="I1", priority="first"), cloud, Facts())] == [
        "priority"
    ]


def test_a_verdict_without_a_delivery_or_before_it_is_asked_about() -> None:
    hanging = Delivery(id="V1", deliverable="D1", conforming=True)
    assert [each.field for each in omissions(hanging, TERMS, Facts())] == ["delivered_on"]
    backwards = msgspec.structs.replace(
        hanging, delivered_on=dt.date(2026, 2, 2), reviewed_on=dt.date(2026, 2, 1)
    )
    assert [each.field for each in omissions(backwards, TERMS, Facts())] == ["reviewed_on"]


def test_what_findings_are_about_has_words() -> None:
    named = clauses_of(TERMS)
    assert named["表1-4"].name == "二级工单恢复逾时"
    assert named["表1-4"].text == "二级工单 480 分钟内恢复，逾时每次为合同总额的 0.1%"
    assert named["12.1"].text == "每逾期一日为合同总额的 0.05%，同一交付物不超过 5%"
    cloud = load_contract().terms
    words = clauses_of(cloud)
    assert (words["1-A1"].name, words["3-8"].name) == ("A 级事件，服务中断", "平均响应时间")
    assert set(finding_rows(TERMS)) <= set(named)
    assert set(finding_rows(cloud)) <= set(words)
    assert all(each.text for each in (*named.values(), *words.values()))


def test_a_late_deliverable_is_charged_through_the_day_that_reached_the_cap() -> None:
    """D2 is due on 28 February, a worked Saturday; 5 % at 0.05 % a day are a hundred days, to 8 June."""
    late = tuple(each for each in IN_TIME if each.deliverable != "D2")
    for day, last in ((dt.date(2026, 3, 12),) * 2, (dt.date(2026, 7, 1), dt.date(2026, 6, 8))):
        found = [each for each in shown(day, deliveries=late).findings if each.subjects == ("D2",)]
        assert [each.occurred_on for each in found] == [last]


def test_every_day_on_which_a_deliverable_is_owed_may_raise_the_penalty() -> None:
    """On 4 March two are owed: D1 since 20 January, D2 since 28 February."""
    day = dt.timedelta(days=1)
    days = list(late_days(TERMS, Facts(), AsOf(dt.date(2026, 3, 4)), CALENDAR))
    first = [dt.date(2026, 1, 20) + place * day for place in range(1, 44)]
    second = [dt.date(2026, 2, 28) + place * day for place in range(1, 5)]
    assert days == first + second
