"""未认定: each open fact with what every answer would give, by cases worked by hand and by full recompute."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import msgspec
import pytest

from desktop.exchange.china import load_calendar
from desktop.exchange.template import load_contract, merge_terms
from desktop.models.annex1 import Annex1
from desktop.models.calendar import AsOf
from desktop.models.contract import Terms
from desktop.models.enums.findings import RightKind
from desktop.models.enums.incidents import Cause, Leader, MajorKind, Reporter
from desktop.models.facts import Facts, Incident, Outage
from desktop.models.performance import MonthlyReview, RegulatorNotice
from desktop.rules import assess
from desktop.rules.memo import Memo
from desktop.rules.unestablished import (
    Answer,
    Question,
    Trial,
    Weighed,
    open_questions,
    unestablished,
    with_answer,
)
from tests.bench.dataset import AS_OF, generated_facts

CALENDAR = load_calendar()
TERMS = load_contract().terms
JULY = AsOf(dt.date(2025, 8, 1))
#: A month of the whole contract: 130,320.00 over 12 months.
BASE = Decimal("10860.00")
FLAGS = ("problem", "major_loss", "major_impact", "major_accident")


def on_trial(facts: Facts, as_of: AsOf = JULY, terms: Terms = TERMS) -> Trial:
    memo = Memo()
    shown = assess(terms, facts, as_of, CALENDAR, memo)
    return Trial(terms, facts, as_of, CALENDAR, shown, memo.copy())


def questions(trial: Trial) -> tuple[Question, ...]:
    return open_questions(trial.terms, trial.facts, trial.as_of, trial.shown)


def slow(**found: bool | None) -> Incident:
    """Answered after 27 minutes: 附件3 行8 (15–30 分钟, 30 %) if a problem arose and nothing worse."""
    start = dt.datetime(2025, 7, 1, 9)
    incident = Incident(
        id="I1",
        systems=("platform",),
        cause=Cause.CLOUD_SERVICE,
        reported_at=start,
        responded_at=start + dt.timedelta(minutes=27),
    )
    return msgspec.structs.replace(incident, **(dict.fromkeys(FLAGS, False) | found))


def by_field(found: tuple[Weighed, ...]) -> dict[str, Weighed]:
    return {each.question.field: each for each in found}


def test_a_finding_of_a_person_is_worth_its_row() -> None:
    trial = on_trial(Facts(incidents=(slow(problem=None),)))
    (found,) = unestablished(trial)
    assert found.question.key == "incidents|I1|problem"
    assert found.question.spread == BASE * 3 / 10
    yes, no = found.outcomes
    assert [yes.answer, yes.certain, yes.least, yes.most] == [True, 3258, 3258, 0]
    assert [no.answer, no.certain, no.least, no.most] == [False, 0, 0, -3258]


def test_what_is_established_asks_nothing() -> None:
    assert questions(on_trial(Facts(incidents=(slow(problem=True),)))) == ()


def test_a_cause_has_an_answer_of_each_sort_that_the_contract_tells_apart() -> None:
    """An outage of 13 hours in July; whose it was decides over every row of it."""
    start = dt.datetime(2025, 7, 1, 9)
    outage = Outage(system="platform", start=start, end=start + dt.timedelta(hours=13))
    fault = msgspec.structs.replace(slow(problem=True), cause=None, outages=(outage,))
    found = by_field(unestablished(on_trial(Facts(incidents=(fault,)))))["cause"]
    answers = [each.answer for each in found.outcomes]
    assert Cause.CLOUD_SERVICE in answers
    assert Cause.FORCE_MAJEURE in answers
    assert len({Cause.PARTY_A, Cause.THIRD_PARTY, Cause.CARRIER} & set(answers)) == 1
    worth = {each.answer: each for each in found.outcomes}
    assert worth[Cause.CLOUD_SERVICE].certain > 0
    assert worth[Cause.PARTY_A].certain == 0
    assert worth[Cause.PARTY_A].most < 0


def tampering(**annex1: object) -> Facts:
    """1-A2 in full but for what is given: no event of 附件1 was so far."""
    held = Annex1(
        kind=MajorKind.TAMPERING,
        vendor_mainly_responsible=True,
        minutes=30,
        protected_period=True,
        plan_followed=False,
        delayed=True,
        reported_by=Reporter.NATIONAL,
        leader=Leader.NONE,
    )
    incident = msgspec.structs.replace(slow(problem=True), cause=Cause.PLATFORM_HAZARD)
    return Facts(
        incidents=(msgspec.structs.replace(incident, annex1=msgspec.structs.replace(held, **annex1)),)
    )


@pytest.mark.parametrize(
    ("field", "yes"), [("vendor_mainly_responsible", True), ("reported_by", Reporter.NATIONAL)]
)
def test_an_event_of_annex_1_is_worth_a_right(field: str, yes: Answer) -> None:
    """One A event is enough to terminate (第十二条1, a_event_limit 1)."""
    found = by_field(unestablished(on_trial(tampering(**{field: None}))))
    worth = {each.answer: each for each in found[f"annex1.{field}"].outcomes}
    assert worth[yes].a_events == 1
    assert {each.right for each in worth[yes].gained} >= {RightKind.TERMINATE}
    assert worth[yes].money == 0


def test_a_measure_is_tried_at_the_bounds_of_its_rows() -> None:
    annex1 = Annex1(kind=MajorKind.INTERRUPTION, vendor_mainly_responsible=True)
    incident = msgspec.structs.replace(slow(problem=True), annex1=annex1)
    found = by_field(unestablished(on_trial(Facts(incidents=(incident,)))))
    people = found["annex1.people"].question
    assert people.measured
    bounds = {row.people.value for row in TERMS.annex1 if row.kind is MajorKind.INTERRUPTION and row.people}
    assert bounds
    assert len(people.answers) == len(bounds) + 1
    assert people.answers[0] == 0


def test_notices_and_reviews_ask_too() -> None:
    """附件3 行3: the third failed review in a row, its order to rectify missed: 20 %."""
    months = [MonthlyReview(id=f"K{n}", month=f"2025-0{n}", passed=False) for n in (4, 5)]
    last = MonthlyReview(
        id="K6", month="2025-06", rectify_by=dt.date(2025, 7, 5), rectified_on=dt.date(2025, 7, 9)
    )
    notice = RegulatorNotice(id="J1", issued_on=dt.date(2025, 7, 3), problem=True, major_impact=False)
    trial = on_trial(Facts(monthly_reviews=(*months, last), regulator_notices=(notice,)))
    found = {each.question.key: each for each in unestablished(trial)}
    assert "regulator_notices|J1|handled_properly" in found
    passed = found["monthly_reviews|K6|passed"]
    yes, no = passed.outcomes
    assert yes.nothing
    assert [no.answer, no.certain] == [False, BASE * 2 / 10]


def test_most_money_comes_first_and_no_more_than_asked_for() -> None:
    """The bench's 600 faults: every delta is that of an assessment from scratch."""
    facts = generated_facts(600)
    trial = on_trial(facts, AS_OF)
    found = unestablished(trial)
    assert len(found) >= 3
    assert [each.weight for each in found] == sorted((each.weight for each in found), reverse=True)
    assert len(unestablished(trial, most=1)) == 1
    old = trial.shown.penalties
    for each in found:
        for outcome in each.outcomes:
            changed = with_answer(facts, each.question, outcome.answer)
            new = assess(TERMS, changed, AS_OF, CALENDAR).penalties
            assert outcome.certain == new.accrued - old.accrued
            assert outcome.least == new.accrued_min - old.accrued_min
            assert outcome.most == new.accrued_max - old.accrued_max


@pytest.mark.parametrize("seed", range(3))
def test_what_is_not_asked_changes_nothing(seed: int) -> None:
    """Every open flag and cause that is no question: no answer to it changes a sum, a counter or a right."""
    facts = generated_facts(200)
    forgotten = tuple(
        msgspec.structs.replace(
            each, **{flag: None for place, flag in enumerate(FLAGS) if (number + place + seed) % 5 == 0}
        )
        for number, each in enumerate(facts.incidents)
    )
    terms = merge_terms(load_contract(), {"threshold_share": "1.00"}).terms
    trial = on_trial(msgspec.structs.replace(facts, incidents=forgotten), AS_OF, terms)
    asked = {each.key for each in questions(trial)}
    unasked = [
        Question("incidents", each.id, field, Decimal(0), tuple(Cause) if field == "cause" else (True, False))
        for each in trial.facts.incidents
        for field in ("cause", *FLAGS)
        if getattr(each, field) is None and f"incidents|{each.id}|{field}" not in asked
    ]
    assert asked
    assert unasked
    for question in unasked[seed::7]:
        for answer in question.answers:
            assert trial.outcome(question, answer).nothing, (question.key, answer)
