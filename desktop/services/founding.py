"""A contract made from what only its project lead knows, on a shipped text; and what follows from it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from decimal import Decimal

import msgspec

from desktop.exchange.resources import resource
from desktop.exchange.template import load_contract
from desktop.models.assessment import ContractFigures
from desktop.models.calendar import AsOf, Calendar
from desktop.models.contract import Contract, Party, Terms
from desktop.models.enums.duties import HealthStatus
from desktop.models.facts import Facts
from desktop.models.fields import SHARE, fields_of
from desktop.models.health import HealthItem
from desktop.rules import assess
from desktop.rules.agenda import next_steps
from desktop.rules.docket import Due, docket
from desktop.rules.health import health
from desktop.services.drafts import Basics, from_template

#: So many limits tell how the contract begins.
_FIRST = 6


class Blank(msgspec.Struct, frozen=True):
    """A share that a clause of the text names without a number; `clause` is how it is cited."""

    key: str
    label: str
    clause: str


class Founding(msgspec.Struct, frozen=True, kw_only=True):
    """What the text cannot know; shares and the head-count are None where nothing was agreed."""

    template: str
    basics: Basics
    parties: Mapping[str, Party]
    promised_headcount: int | None = None
    shares: Mapping[str, Decimal | None] = {}


class Foreseen(msgspec.Struct, frozen=True):
    """What follows from a contract in which nothing happened yet: term, first limits, what is unsettled."""

    figures: ContractFigures
    dues: tuple[Due, ...]
    items: tuple[HealthItem, ...]


def templates() -> tuple[Contract, ...]:
    """The shipped texts by name."""
    names = sorted(path.stem for path in resource("contracts").glob("*.yaml"))
    return tuple(load_contract(name) for name in names)


def blanks(template: Contract) -> tuple[Blank, ...]:
    """The shares that a text leaves blank though a clause names them."""
    return tuple(
        Blank(field.name, field.zh, template.heading(template.sources[field.name]))
        for field in fields_of(Terms)
        if field.unit == SHARE
        and getattr(template.terms, field.name) is None
        and field.name in template.sources
    )


def founded(wanted: Founding, taken: Collection[str] = ()) -> Contract:
    """The contract; `taken` are the ids that its file holds already. Nothing is checked."""
    contract = from_template(wanted.basics, taken, wanted.template)
    terms = msgspec.structs.replace(
        contract.terms, promised_headcount=wanted.promised_headcount, **wanted.shares
    )
    return msgspec.structs.replace(contract, parties=dict(wanted.parties), terms=terms)


def foreseen(contract: Contract, calendar: Calendar, day: dt.date) -> Foreseen:
    """How a contract begins, seen on a day."""
    terms, known, as_of = contract.terms, Facts(), AsOf(day)
    assessment = assess(terms, known, as_of, calendar)
    steps = next_steps(terms, known, assessment, as_of, calendar, contract.papers)
    dues = [each for each in docket(terms, known, assessment, steps, as_of) if not each.over]
    items = health(contract, known, assessment, calendar)
    unsettled = tuple(each for each in items if each.status is HealthStatus.OPEN)
    return Foreseen(assessment.contract, tuple(dues[:_FIRST]), unsettled)
