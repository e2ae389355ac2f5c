"""What a monthly statement is made of, and what its inputs give under the rules of today."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

import msgspec

from desktop.models.calendar import AsOf, Calendar, month_of
from desktop.models.contract import Terms
from desktop.models.facts import Facts
from desktop.models.statement import FIRST, Line, SealedCalendar, Statement, canonical, digest, sparse
from desktop.rules.assess import assess
from desktop.rules.known import known_facts
from desktop.rules.lines import lines_of
from desktop.rules.memo import Memo
from desktop.rules.versions import versions_of

#: The version of the rules: raised by whatever gives other lines for the same inputs, so that a difference
#: to a statement that was sealed before can be told from a change of what was recorded.
RULES_VERSION = 1


class Inputs(msgspec.Struct, frozen=True):
    """What an assessment follows from: the terms as signed, what was known, the calendar."""

    terms: Terms
    facts: Facts
    calendar: Calendar


class _Watched(Calendar, frozen=True):
    """A calendar that notes which years are asked for."""

    asked: set[int]

    def is_workday(self, day: dt.date) -> bool:
        self.asked.add(day.year)
        return super().is_workday(day)

    def is_holiday(self, day: dt.date) -> bool:
        self.asked.add(day.year)
        return super().is_holiday(day)

    def published(self, day: dt.date) -> bool:
        self.asked.add(day.year)
        return super().published(day)


def lines_under(inputs: Inputs, as_of: AsOf, memo: Memo | None = None) -> tuple[Line, ...]:
    """Every figure of the assessment, line by line; `memo` spares what has not changed since its last use."""
    assessment = assess(inputs.terms, inputs.facts, as_of, inputs.calendar, memo)
    return lines_of(versions_of(inputs.terms, inputs.facts, as_of, memo).newest, assessment, memo)


class Place(msgspec.Struct, frozen=True):
    """Where a statement stands among those of its contract; what it corrects, and why."""

    number: int = 1
    previous_hash: str = FIRST
    corrects: str = ""
    reason: str = ""


def statement_of(
    contract_id: str, inputs: Inputs, day: dt.date, sealed_at: dt.datetime, place: Place
) -> Statement:
    """The statement of the month that ends with `day`, from what was known at the end of that day."""
    as_of, calendar = AsOf(day), inputs.calendar
    known = known_facts(inputs.facts, as_of)
    watched = _Watched(calendar.version, calendar.years, calendar.holidays, calendar.workdays, set())
    lines = lines_under(Inputs(inputs.terms, known, watched), as_of)
    return Statement(
        contract_id=contract_id,
        number=place.number,
        month=month_of(day),
        as_of=day,
        sealed_at=sealed_at,
        rules=RULES_VERSION,
        readings=readings_of(inputs.terms, known, as_of),
        calendar=part_of(calendar, watched.asked),
        terms=sparse(inputs.terms),
        facts=sparse(known),
        lines=lines,
        previous_hash=place.previous_hash,
        corrects=place.corrects,
        reason=place.reason,
    )


def readings_of(terms: Terms, facts: Facts, as_of: AsOf) -> dict[str, str]:
    """The reading in force of every open passage, by its name."""
    found: dict[str, str] = msgspec.to_builtins(versions_of(terms, facts, as_of).newest.readings)
    return found


def part_of(calendar: Calendar, years: Iterable[int]) -> SealedCalendar:
    """What a calendar says of some years."""
    looked_at = tuple(sorted(years))
    published = tuple(year for year in looked_at if year in calendar.years)
    holidays, workdays = (
        {day: days[day] for day in sorted(days) if day.year in looked_at}
        for days in (calendar.holidays, calendar.workdays)
    )
    content = digest(canonical((published, holidays, workdays)))
    return SealedCalendar(calendar.version, looked_at, published, holidays, workdays, content)


def inputs_of(statement: Statement) -> Inputs:
    """What a statement was computed from; msgspec.ValidationError where the records no longer hold it."""
    return Inputs(
        msgspec.convert(statement.terms, Terms),
        msgspec.convert(statement.facts, Facts),
        statement.calendar.days,
    )
