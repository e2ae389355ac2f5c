"""A contract made of what its text cannot know, and what is foreseen of it."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from msgspec.structs import replace

from desktop.exchange.template import load_contract
from desktop.models.calendar import Calendar
from desktop.models.contract import Party, System
from desktop.models.enums import HealthStatus
from desktop.services.completing import completed
from desktop.services.drafts import Basics, next_year, renewed
from desktop.services.founding import Founding, blanks, foreseen, founded, templates
from desktop.services.revising import objections

TODAY = dt.date(2026, 4, 10)
_EMPTY = {"representative": "", "address": "", "phone": "", "contact": "", "lead": "", "lead_phone": ""}


def wanted(template: str = "gov-cloud-2025", **values: Any) -> Founding:
    basics = Basics(
        name="示例合同书",
        short_name="示例",
        service_months=12,
        total_fee=Decimal("280000.00"),
        systems=(System(id="s1", name="示例平台"),),
        signed_by_a_on=dt.date(2026, 4, 8),
        signed_by_b_on=dt.date(2026, 4, 9),
    )
    parties = {side: Party(name=f"示例单位{side}", **_EMPTY) for side in ("a", "b")}
    return replace(Founding(template=template, basics=basics, parties=parties), **values)


@pytest.mark.parametrize("template", [each.template for each in templates()])
def test_every_shipped_text_makes_a_lawful_contract(template: str, calendar: Calendar) -> None:
    made = founded(wanted(template))
    assert objections(made) == ()
    assert made.parties["a"].name == "示例单位a"
    assert made.clauses == load_contract(template).clauses
    seen = foreseen(made, calendar, TODAY)
    assert seen.figures.service_start == dt.date(2026, 4, 10)
    assert seen.dues
    assert not any(each.over for each in seen.dues)


def test_nobody_named_in_the_text_is_left(calendar: Calendar) -> None:
    shipped = load_contract()
    made = founded(wanted())
    assert made.parties["b"].account == ""
    assert made.terms.systems != shipped.terms.systems
    assert made.terms.signed == dt.date(2026, 4, 9)
    assert foreseen(made, calendar, TODAY).figures.total_fee == Decimal("280000.00")


@pytest.mark.parametrize("template", [each.template for each in templates()])
def test_nothing_about_the_copy_that_was_signed_is_told_of_another_contract(
    template: str, calendar: Calendar
) -> None:
    """Letters of authority, signatures and numbers of the shipped copy are not those of the new contract."""
    shipped, made = load_contract(template), founded(wanted(template))
    told = {each.id for each in foreseen(made, calendar, TODAY).items}
    assert told.isdisjoint(each.id for each in shipped.health if each.of_copy)
    assert not any("2025-" in each.title or "授权书" in each.title for each in made.health)
    assert not any("2025-" in each.limit for each in made.obligations)
    again = renewed(shipped, next_year(shipped))
    assert not any(each.of_copy for each in again.health)
    kept = {each.id for each in shipped.health if not each.of_copy}
    assert {each.id for each in made.health} == {each.id for each in again.health} == kept


def test_the_shipped_contract_tells_of_its_own_copy(calendar: Calendar) -> None:
    told = {each.id for each in foreseen(load_contract(), calendar, TODAY).items}
    assert {"Q103", "Q104", "Q105"} <= told


def test_a_contract_of_other_parties_is_completed_without_the_copy() -> None:
    bare = replace(founded(wanted()), health=(), obligations=())
    assert not any(each.of_copy for each in completed(bare).health)
    own = replace(load_contract(), health=())
    assert completed(own).health == load_contract().health


def test_the_blanks_are_those_of_the_text() -> None:
    assert [(each.key, each.clause) for each in blanks(load_contract())] == [
        ("a_event_share", "第十二条1"),
        ("b_event_share", "第十二条2"),
    ]
    assert blanks(load_contract("ops-2026")) == ()


def test_what_is_filled_in_is_no_blank_of_the_health_check(calendar: Calendar) -> None:
    open_before = {each.id for each in foreseen(founded(wanted()), calendar, TODAY).items}
    filled = wanted(
        promised_headcount=6, shares={"a_event_share": Decimal("0.05"), "b_event_share": Decimal("0.03")}
    )
    made = founded(filled)
    assert (made.terms.promised_headcount, made.terms.a_event_share) == (6, Decimal("0.05"))
    open_after = {each.id for each in foreseen(made, calendar, TODAY).items}
    assert open_after < open_before


def test_an_unsigned_contract_foresees_no_day(calendar: Calendar) -> None:
    draft = wanted()
    unsigned = replace(draft, basics=replace(draft.basics, signed_by_b_on=None))
    seen = foreseen(founded(unsigned), calendar, TODAY)
    assert seen.figures.service_start is None
    assert [each.due_on for each in seen.dues if each.due_on] == []
    assert "signature:missing" in {each.id for each in seen.items}
    assert all(each.status is HealthStatus.OPEN for each in seen.items)


def test_ids_of_one_file_differ() -> None:
    assert founded(wanted(), ["gov-cloud-2025"]).id == "gov-cloud-2025-1"
