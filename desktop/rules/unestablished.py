"""What is not established (未认定), and what each answer would give: the facts that hold the money open.

A question is one field of one record that an undetermined finding rests on. Its answers are tried as an
overlay of the facts; nothing is recorded.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import msgspec

from desktop.models.annex1 import Annex1
from desktop.models.assessment import Assessment, FactRef, Finding, Right, Trace
from desktop.models.calendar import AsOf, Calendar
from desktop.models.contract import Bound, Terms
from desktop.models.enums.findings import FindingStatus
from desktop.models.enums.incidents import Cause
from desktop.models.facts import SINGLE, Fact, Facts, Incident
from desktop.models.money import ZERO
from desktop.rules.assess import assess
from desktop.rules.known import known_facts
from desktop.rules.memo import Memo
from desktop.rules.versions import versions_of

#: So many questions are weighed unless more are asked for.
FIRST = 50
_ANNEX1 = "annex1."
#: What a person finds of records that no finding rests on before it is found, and the day that makes it due.
_FOUND = (
    ("monthly_reviews", "passed", "month"),
    ("acceptance_rounds", "passed", "inspected_on"),
    ("deliveries", "conforming", "reviewed_on"),
    ("exit", "granted", "applied_on"),
)
_MEASURES = ("systems_percent", "people", "loss_yuan", "minutes", "systems_lost")

Answer = bool | str | Decimal | int


class Question(msgspec.Struct, frozen=True):
    """A field of a record that is not established; `field` may lead into its finding under 附件1.

    `spread` is how far apart (yuan) the findings that rest on it may be. Of causes that the contract does not
    tell apart one stands for all. `measured`: the answers are the bounds of the rows, to see what reaching
    them would mean; what is recorded is the true measure.
    """

    kind: str
    id: str
    field: str
    spread: Decimal
    answers: tuple[Answer, ...]
    measured: bool = False

    @property
    def ref(self) -> FactRef:
        """The field that is asked for."""
        return FactRef(self.kind, self.id, self.field)

    @property
    def key(self) -> str:
        """The same for the same field of the same record."""
        return f"{self.kind}|{self.id}|{self.field}"


class Outcome(msgspec.Struct, frozen=True):
    """What an answer would change: the sums (yuan), the events of 附件1, and what party A might do."""

    answer: Answer
    certain: Decimal
    least: Decimal
    most: Decimal
    a_events: int
    b_events: int
    gained: tuple[Right, ...]
    lost: tuple[Right, ...]

    @property
    def money(self) -> Decimal:
        """The largest of the changed sums, whichever way it goes."""
        return max(abs(self.certain), abs(self.least), abs(self.most))

    @property
    def nothing(self) -> bool:
        """Whether all of it would stay as it is."""
        return not (self.money or self.a_events or self.b_events or self.gained or self.lost)


class Weighed(msgspec.Struct, frozen=True):
    """A question with what each of its answers would give."""

    question: Question
    outcomes: tuple[Outcome, ...]

    @property
    def weight(self) -> tuple[Decimal, bool, Decimal]:
        """What it is sorted by: money first, then rights and events, then the findings' own spread."""
        money = max((each.money for each in self.outcomes), default=ZERO)
        return money, any(not each.nothing for each in self.outcomes), self.question.spread


class Trial(msgspec.Struct, frozen=True):
    """What an assessment follows from, the one that does, and a memo to try answers in.

    `terms` are those that were signed; `memo` is a copy of the one that `shown` was computed with.
    """

    terms: Terms
    facts: Facts
    as_of: AsOf
    calendar: Calendar
    shown: Assessment
    memo: Memo

    def outcome(self, question: Question, answer: Answer) -> Outcome:
        """What an answer would give."""
        facts = with_answer(self.facts, question, answer)
        after = assess(self.terms, facts, self.as_of, self.calendar, self.memo)
        return _outcome(answer, self.shown, after)


def open_questions(
    terms: Terms, facts: Facts, as_of: AsOf, shown: Assessment, memo: Memo | None = None
) -> tuple[Question, ...]:
    """Every question that the findings of `shown` leave open, the widest spread first.

    Before them come results that no finding rests on yet, such as whether a review was passed. A field that
    is recorded, but with a day that has not come, is no question.
    """
    memo = memo or Memo()
    spreads = dict.fromkeys(_results(known_facts(facts, as_of, memo)), ZERO)
    unfounded = set(spreads)
    unsure = [each for each in shown.findings if each.status is FindingStatus.UNDETERMINED]
    for finding, refs in zip(unsure, memo.each("open fields", unsure, _open_fields), strict=True):
        for ref in refs:
            spreads[ref] = spreads.get(ref, ZERO) + finding.amount_max - finding.amount_min
    if not spreads:
        return ()
    in_force = versions_of(terms, facts, as_of, memo).newest
    records = _records(facts, spreads)
    found = []
    for ref, spread in spreads.items():
        record = records.get((ref.kind, ref.id))
        if record is not None and _is_open(record, ref.field):
            answers, measured = _answers(in_force, record, ref.field)
            found.append(Question(ref.kind, ref.id, ref.field, spread, answers, measured))
    return tuple(sorted(found, key=lambda each: (each.ref in unfounded, each.spread), reverse=True))


def weighed(question: Question, trial: Trial) -> Weighed:
    """What each answer would give."""
    return Weighed(question, tuple(trial.outcome(question, answer) for answer in question.answers))


def unestablished(trial: Trial, most: int = FIRST) -> tuple[Weighed, ...]:
    """The `most` widest questions with what each answer would give, most money first."""
    asked = open_questions(trial.terms, trial.facts, trial.as_of, trial.shown, trial.memo)
    return by_money(weighed(each, trial) for each in asked[:most])


def by_money(questions: Iterable[Weighed]) -> tuple[Weighed, ...]:
    """Most money first."""
    return tuple(sorted(questions, key=lambda each: each.weight, reverse=True))


def with_answer(facts: Facts, question: Question, answer: Answer) -> Facts:
    """The facts as if a question were answered."""
    records = facts.of_kind(question.kind)
    place = next(place for place, each in enumerate(records) if each.id == question.id)
    changed = answered(records[place], question.field, answer)
    several = (*records[:place], changed, *records[place + 1 :])
    single = question.kind in SINGLE
    return msgspec.structs.replace(facts, **{question.kind: changed if single else several})


def answered(record: Fact, field: str, answer: Answer) -> Fact:
    """A record with a field established."""
    if not field.startswith(_ANNEX1):
        return msgspec.structs.replace(record, **{field: answer})
    held = getattr(record, "annex1", None) or Annex1()
    return msgspec.structs.replace(
        record, annex1=msgspec.structs.replace(held, **{field.removeprefix(_ANNEX1): answer})
    )


def _open_fields(finding: Finding) -> tuple[FactRef, ...]:
    """The fields without a value in the tree of a finding; also the causes of the faults it rests on."""
    causes = (FactRef("incidents", subject, "cause") for subject in finding.subjects)
    return tuple(dict.fromkeys((*_without_value(finding.trace), *causes)))


def _results(known: Facts) -> Iterator[FactRef]:
    """Results that are due and not recorded."""
    for kind, field, due in _FOUND:
        for record in known.of_kind(kind):
            if getattr(record, field) is None and getattr(record, due) is not None:
                yield FactRef(kind, record.id, field)


def _without_value(trace: Trace) -> Iterator[FactRef]:
    if trace.value is None and not trace.children:
        yield from (ref for ref in trace.facts if ref.field)
    for child in trace.children:
        yield from _without_value(child)


def _records(facts: Facts, wanted: Iterable[FactRef]) -> dict[tuple[str, str], Fact]:
    ids: dict[str, set[str]] = {}
    for ref in wanted:
        ids.setdefault(ref.kind, set()).add(ref.id)
    return {
        (kind, each.id): each
        for kind, named in ids.items()
        for each in facts.of_kind(kind)
        if each.id in named
    }


def _is_open(record: Fact, field: str) -> bool:
    """Whether nothing is recorded, of what takes an answer and not a day or a moment."""
    holder: Any = record
    if field.startswith(_ANNEX1):
        holder, field = getattr(record, "annex1", None), field.removeprefix(_ANNEX1)
    return holder is not None and getattr(holder, field) is None


def _answers(terms: Terms, record: Fact, field: str) -> tuple[tuple[Answer, ...], bool]:
    """What may be answered, and whether these are the bounds of a measure; none of a day or a moment."""
    if field == "priority":
        return tuple(each.id for each in terms.priorities), False
    if field == "cause":
        return _causes(terms), False
    name = field.removeprefix(_ANNEX1)
    if name in _MEASURES and isinstance(record, Incident):
        return _bounds(terms, record, name), True
    for hint in _kinds(Annex1 if field.startswith(_ANNEX1) else type(record), name):
        if hint is bool:
            return (True, False), False
        if isinstance(hint, type) and issubclass(hint, StrEnum):
            return tuple(hint), False
    return (), False


def _causes(terms: Terms) -> tuple[Cause, ...]:
    """One cause of each sort that the contract tells apart, the first of each as listed."""
    sorts: dict[tuple[bool, ...], Cause] = {}
    named = [row.causes for row in terms.rows if row.causes]
    named += [event.causes for event in terms.annex1 if event.causes]
    named += [limit.excused for limit in terms.ticket_limits]
    for cause in Cause:
        marks = (cause.vendors, cause is Cause.FORCE_MAJEURE, *(cause in each for each in named))
        sorts.setdefault(marks, cause)
    return tuple(sorts.values())


@cache
def _kinds(record: type[msgspec.Struct], name: str) -> tuple[Any, ...]:
    hint = get_type_hints(record)[name]
    return get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)


def _bounds(terms: Terms, incident: Incident, name: str) -> tuple[Answer, ...]:
    """Not reached, and each bound that a row of the incident's kind has for a measure."""
    kind = incident.annex1.kind if incident.annex1 else None
    found: list[Decimal | int] = [0]
    for row in terms.annex1:
        bounds: Bound | tuple[Bound | None, Bound | None] | None = getattr(row, name)
        if row.kind is kind and bounds is not None:
            several = bounds if isinstance(bounds, tuple) else (bounds,)
            found += [_beyond(each) for each in several if each is not None]
    whole = name != "systems_percent" and name != "loss_yuan"
    return tuple(int(each) if whole else Decimal(each) for each in sorted(set(found)))


def _beyond(bound: Bound) -> Decimal:
    """The bound, or just above it where it does not belong to the row itself."""
    return bound.value if bound.inclusive else bound.value + 1


def _outcome(answer: Answer, before: Assessment, after: Assessment) -> Outcome:
    old, new = before.penalties, after.penalties
    return Outcome(
        answer=answer,
        certain=new.accrued - old.accrued,
        least=new.accrued_min - old.accrued_min,
        most=new.accrued_max - old.accrued_max,
        a_events=after.counters.a_events - before.counters.a_events,
        b_events=after.counters.b_events - before.counters.b_events,
        gained=_only_in(after, before),
        lost=_only_in(before, after),
    )


def _only_in(one: Assessment, other: Assessment) -> tuple[Right, ...]:
    held = {(each.right, each.clause, each.status) for each in other.rights}
    return tuple(each for each in one.rights if (each.right, each.clause, each.status) not in held)
