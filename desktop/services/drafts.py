"""Contracts that are about to be made: from the template, or from last year's for the next year."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Collection
from decimal import Decimal

import msgspec

from desktop.exchange.template import DEFAULT, load_contract
from desktop.models.contract import Contract, System
from desktop.models.obligations import Obligation
from desktop.rules.days import add_months

_YEAR_MONTHS = 12
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


class Basics(msgspec.Struct, frozen=True, kw_only=True):
    """What tells one contract of a kind from another; a person is asked for it when one is made.

    Without both signatures the contract is not in force yet, and no period of it runs (第十九条1).
    """

    name: str
    short_name: str
    service_months: int
    total_fee: Decimal
    systems: tuple[System, ...]
    signed_by_a_on: dt.date | None = None
    signed_by_b_on: dt.date | None = None


def basics_of(contract: Contract) -> Basics:
    """What the contract says of itself, not signed."""
    terms = contract.terms
    return Basics(
        name=contract.name,
        short_name=contract.short_name,
        service_months=terms.service_months,
        total_fee=terms.total_fee,
        systems=terms.systems,
    )


def next_year(contract: Contract) -> Basics:
    """The same a year later: every year that stands in the names is the one after."""
    basics = basics_of(contract)
    return msgspec.structs.replace(
        basics, name=_a_year_on(basics.name), short_name=_a_year_on(basics.short_name)
    )


def from_template(basics: Basics, taken: Collection[str] = (), template: str = DEFAULT) -> Contract:
    """A contract on the shipped text; `taken` are the ids that its file holds already."""
    contract = load_contract(template)
    return _made(contract, contract.id, basics, taken)


def renewed(contract: Contract, basics: Basics, taken: Collection[str] = ()) -> Contract:
    """The contract for another year: its parties, lines, terms and readings; nothing that was recorded, nor
    what is about the copy that was signed.

    Deliverables that were due on a fixed day are due a year later.
    """
    made = _made(contract, _a_year_on(contract.id), basics, taken)
    later = tuple(
        msgspec.structs.replace(each, due_on=each.due_on and add_months(each.due_on, _YEAR_MONTHS))
        for each in made.terms.deliverables
    )
    return made.replaced(msgspec.structs.replace(made.terms, deliverables=later))


def free_id(prefix: str, taken: Collection[str]) -> str:
    """The first of prefix1, prefix2 … that is not taken."""
    return next(name for number in itertools.count(1) if (name := f"{prefix}{number}") not in taken)


def _made(contract: Contract, wanted_id: str, basics: Basics, taken: Collection[str]) -> Contract:
    terms = msgspec.structs.replace(
        contract.terms,
        signed_on=None,
        signed_by_a_on=basics.signed_by_a_on,
        signed_by_b_on=basics.signed_by_b_on,
        service_months=basics.service_months,
        total_fee=basics.total_fee,
        systems=basics.systems,
    )
    return msgspec.structs.replace(
        contract,
        id=free_id(f"{wanted_id}-", taken) if wanted_id in taken else wanted_id,
        name=basics.name,
        short_name=basics.short_name,
        version=1,
        terms=terms,
        health=tuple(each for each in contract.health if not each.of_copy),
        obligations=tuple(map(_undated, contract.obligations)),
    )


def _undated(duty: Obligation) -> Obligation:
    """A duty without the days of a letter of authority: those of the new contract are not known yet."""
    return msgspec.structs.replace(duty, limit="") if _DAY.search(duty.limit) else duty


def _a_year_on(text: str) -> str:
    return _YEAR.sub(lambda year: str(int(year[0]) + 1), text)
