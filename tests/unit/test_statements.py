"""A sealed statement verifies for ever, and its own inputs give its lines again."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import msgspec
import pytest

from desktop.exchange.cases import Case
from desktop.models.calendar import AsOf, Calendar
from desktop.models.contract import Terms
from desktop.models.facts import Facts
from desktop.models.statement import FIRST, Line, Sealed, Statement, canonical, digest, sparse
from desktop.rules.known import known_facts
from desktop.rules.statements import (
    RULES_VERSION,
    Inputs,
    Place,
    inputs_of,
    lines_under,
    part_of,
    statement_of,
)
from desktop.services.comparing import Cause, recomputed
from tests.storage.support import outage
from tests.unit.statement_files import FOLDER, all_cases, sealed_case

_RAISE = (
    "The rules give other lines than this version of them did. If that is meant, raise RULES_VERSION, keep "
    "the files there are, and write those of the new version: python -m tests.unit.statement_files"
)
FILES = sorted(FOLDER.glob("*.json"))


@pytest.mark.parametrize("case", tuple(all_cases()), ids=lambda case: case.id)
def test_a_statement_of_every_case_gives_its_lines_again(case: Case) -> None:
    sealed = sealed_case(case)
    statement = sealed.statement
    assert sealed.intact
    assert Sealed.of(statement) == sealed
    assert inputs_of(statement).terms == case.contract.terms
    assert lines_under(inputs_of(statement), AsOf(statement.as_of)) == statement.lines
    assert len({line.figure for line in statement.lines}) == len(statement.lines)
    assert all(line.words.partition("：")[2] for line in statement.lines)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_what_was_sealed_verifies_and_the_same_rules_give_it_again(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    sealed = Sealed(text, digest(text))
    assert sealed.hash[:16] == path.stem.rpartition("-")[2]
    statement = sealed.statement
    assert path.stem.startswith(f"v{statement.rules}-")
    differing = recomputed(statement)
    if statement.rules == RULES_VERSION:
        assert differing == (), _RAISE
    assert all(each.causes == (Cause.RULES,) for each in differing)


def test_every_version_of_the_rules_has_its_statements() -> None:
    kept = {Sealed(path.read_text(encoding="utf-8"), "").statement.rules for path in FILES}
    assert kept == set(range(1, RULES_VERSION + 1))


@pytest.fixture
def statement(terms: Terms, calendar: Calendar) -> Statement:
    """June with one outage."""
    inputs = Inputs(terms, Facts(incidents=(outage(1),)), calendar)
    return statement_of("A", inputs, dt.date(2025, 6, 30), dt.datetime(2025, 7, 1, 9), Place())


_OTHERS: dict[str, Any] = {
    "contract_id": "B",
    "number": 2,
    "month": "2025-07",
    "as_of": dt.date(2025, 6, 29),
    "sealed_at": dt.datetime(2025, 7, 1, 9, 0, 1),
    "rules": RULES_VERSION + 1,
    "readings": {},
    "terms": {},
    "facts": {},
    "lines": (),
    "previous_hash": "1" * 64,
    "corrects": FIRST,
    "reason": "别的",
}


def test_every_field_is_tried() -> None:
    assert {*_OTHERS, "calendar"} == set(Statement.__struct_fields__)


@pytest.mark.parametrize("field", _OTHERS)
def test_a_change_to_any_field_is_found(statement: Statement, field: str) -> None:
    sealed = Sealed.of(statement)
    altered = msgspec.structs.replace(statement, **{field: _OTHERS[field]})
    assert not Sealed(canonical(altered), sealed.hash).intact


@pytest.mark.parametrize("place", range(3))
def test_a_change_within_a_line_is_found(statement: Statement, place: int) -> None:
    sealed, line = Sealed.of(statement), statement.lines[place]
    for field in Line.__struct_fields__:
        other = msgspec.structs.replace(line, **{field: "x"})
        lines = (*statement.lines[:place], other, *statement.lines[place + 1 :])
        assert not Sealed(canonical(msgspec.structs.replace(statement, lines=lines)), sealed.hash).intact


def test_a_change_within_the_calendar_is_found(statement: Statement) -> None:
    sealed, days = Sealed.of(statement), statement.calendar
    for field, value in (
        ("version", "x"),
        ("looked_at", ()),
        ("published", ()),
        ("holidays", {}),
        ("workdays", {}),
        ("digest", ""),
    ):
        other = msgspec.structs.replace(days, **{field: value})
        assert not Sealed(canonical(msgspec.structs.replace(statement, calendar=other)), sealed.hash).intact


def test_a_statement_holds_what_was_known_and_the_years_that_were_looked_at(statement: Statement) -> None:
    assert statement.month == "2025-06"
    assert statement.calendar.looked_at == (2025, 2026)
    assert statement.calendar.published == (2025, 2026)
    assert {day.year for day in statement.calendar.holidays} == {2025, 2026}
    assert statement.readings["service_end"]
    assert inputs_of(statement).facts == Facts(incidents=(outage(1),))


def test_what_happens_later_is_no_part_of_it(terms: Terms, calendar: Calendar) -> None:
    end = AsOf(dt.date(2025, 6, 30))
    facts = Facts(
        incidents=(outage(1), msgspec.structs.replace(outage(2), reported_at=dt.datetime(2025, 7, 1)))
    )
    inputs = Inputs(terms, facts, calendar)
    found = statement_of("A", inputs, end.day, dt.datetime(2025, 8, 1), Place())
    assert inputs_of(found).facts == known_facts(facts, end)
    assert [line.figure for line in found.lines if "I2" in line.figure] == []


def test_data_without_defaults_gives_the_record_again(terms: Terms) -> None:
    facts = Facts(incidents=(outage(1), outage(2, hours=1)))
    assert msgspec.convert(sparse(facts), Facts) == facts
    assert sparse(Facts()) == {}
    assert msgspec.convert(sparse(terms), Terms) == terms


def test_the_part_of_a_calendar_goes_by_its_days_not_by_its_version(calendar: Calendar) -> None:
    renamed = msgspec.structs.replace(calendar, version="x")
    longer = msgspec.structs.replace(calendar, years=calendar.years | {2027})
    assert part_of(renamed, (2025,)).digest == part_of(calendar, (2025,)).digest
    assert part_of(longer, (2025, 2027)).digest != part_of(calendar, (2025, 2027)).digest
