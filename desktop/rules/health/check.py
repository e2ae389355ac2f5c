"""Every finding of the health check, the dearest and most urgent of what is open first."""

from __future__ import annotations

import msgspec

from desktop.models.assessment import Assessment
from desktop.models.calendar import Calendar
from desktop.models.contract import Contract, Terms
from desktop.models.enums.duties import HealthStatus
from desktop.models.facts import Facts
from desktop.models.health import HealthItem
from desktop.models.money import ZERO
from desktop.rules.health.blanks import blank_items
from desktop.rules.health.dates import date_items
from desktop.rules.health.tables import table_items
from desktop.rules.health.texts import text_items

_SETTLED = (HealthStatus.NOTED, HealthStatus.AMENDED)


def health(
    contract: Contract,
    known: Facts,
    assessment: Assessment,
    calendar: Calendar,
    lacking: HealthItem | None = None,
) -> tuple[HealthItem, ...]:
    """What the project lead should know of or settle on the as-of day.

    What is about the wording of this contract comes with it as data (`Contract.health`); the rest follows
    from its terms, its tables and the days that they give. The terms of `contract` are those in force.
    `lacking` says what its file does not hold of it, which only its template tells.
    """
    noted = {each.id for each in known.health_notes}
    found = (
        *text_items(contract, assessment),
        *blank_items(contract),
        *table_items(contract.terms),
        *date_items(contract, assessment, calendar),
        *((lacking,) if lacking else ()),
    )
    return tuple(sorted((_placed(contract, each, noted) for each in found), key=_rank))


def _placed(contract: Contract, item: HealthItem, noted: set[str]) -> HealthItem:
    """The item with its status, and the reading by which the program goes on in its words."""
    choice = next((each for each in contract.readings if each.name == item.reading), None)
    if item.terms and all(_agreed(contract.terms, path) for path in item.terms):
        return msgspec.structs.replace(item, status=HealthStatus.AMENDED)
    status = HealthStatus.NOTED if item.id in noted else HealthStatus.READ if choice else item.status
    if choice is None:
        return msgspec.structs.replace(item, status=status)
    value = getattr(contract.terms.readings, choice.name)
    words = next(each.label for each in choice.values if each.value == value)
    used = f"按读法“{choice.title}：{words}”"
    treatment = f"{used}；{item.treatment}" if item.treatment else used
    return msgspec.structs.replace(item, status=status, treatment=treatment)


def _agreed(terms: Terms, path: str) -> bool:
    return getattr(terms, path) is not None


def _rank(item: HealthItem) -> tuple[object, ...]:
    """What is settled comes last; before it the urgent first, then by money, what is open before the rest."""
    money = item.money if item.money is not None else ZERO
    return item.status in _SETTLED, not item.urgent, -money, item.status is not HealthStatus.OPEN
