"""The data set that every bench measures on: generated, seeded, and the same on every computer.

A third of the incidents have outages, a fifth share an event with others reported the same day, and all of
it lies within the service term of the shipped contract.
"""

from __future__ import annotations

import datetime as dt
import random

from desktop.exchange.template import load_contract
from desktop.models.calendar import AsOf, midnight
from desktop.models.contract import Terms
from desktop.models.enums.incidents import Cause, Effect
from desktop.models.facts import Facts, Incident, Invoice, Milestones, Outage, Payment, Request
from desktop.rules.term import service_term

SEED = 20250401
AS_OF = AsOf(dt.date(2026, 4, 10))
_SYSTEM = "platform"
#: Of every twenty incidents the first four share an event.
_BLOCK, _SHARERS = 20, 4
_MINUTE, _HOUR, _DAY = 60, 3_600, 86_400
#: Of ten incidents eight are the vendor's, one is not, and one is not established.
_CAUSES = (*(Cause.CLOUD_SERVICE,) * 6, Cause.SECURITY_SERVICE, Cause.PLATFORM_HAZARD, Cause.PARTY_A, None)


def clock() -> dt.datetime:
    """The moment of every measurement."""
    return dt.datetime.combine(AS_OF.day, dt.time(10, 42, 7))


def generated_facts(count: int) -> Facts:
    """`count` incidents, a tenth as many requests, and what the two payments need."""
    chance, terms = random.Random(SEED), load_contract().terms
    moments = _moments(chance, terms, count)
    return Facts(
        incidents=tuple(_incident(chance, number, moment) for number, moment in enumerate(moments, 1)),
        requests=tuple(
            _request(chance, number, moment) for number, moment in enumerate(moments[: count // 10], 1)
        ),
        milestones=Milestones(
            id="milestones", expert_review_on=dt.date(2026, 4, 8), funds_on=dt.date(2026, 4, 9)
        ),
        invoices=(Invoice(id="F1", payment="first", received_on=dt.date(2025, 4, 10)),),
        payments=(
            Payment(
                id="P1",
                payment="first",
                date=dt.date(2025, 4, 30),
                amount=terms.total_fee * terms.payments[0].share,
            ),
        ),
    )


def _moments(chance: random.Random, terms: Terms, count: int) -> list[dt.datetime]:
    """When each incident was reported; those that share an event within hours of its first."""
    term = service_term(terms)
    assert term.start is not None
    assert term.end is not None
    first = midnight(term.start) + dt.timedelta(hours=1)
    seconds = ((term.end - term.start).days - 1) * _DAY
    found: list[dt.datetime] = []
    for number in range(count):
        if 0 < number % _BLOCK < _SHARERS:
            moment = found[number - number % _BLOCK] + dt.timedelta(seconds=chance.randrange(6 * _HOUR))
        else:
            moment = first + dt.timedelta(seconds=chance.randrange(seconds))
        found.append(moment)
    return found


def _after(chance: random.Random, moment: dt.datetime, least: int, most: int) -> dt.datetime:
    return moment + dt.timedelta(seconds=chance.randrange(least, most))


def _incident(chance: random.Random, number: int, reported: dt.datetime) -> Incident:
    responded = _after(chance, reported, 20, 7 * _MINUTE)
    place = (number - 1) % _BLOCK
    return Incident(
        id=f"I{number}",
        title=f"平台访问缓慢（{number}）",
        systems=(_SYSTEM,),
        cause=chance.choice(_CAUSES),
        reported_at=reported,
        responded_at=responded,
        arrived_at=_after(chance, reported, 10 * _MINUTE, 150 * _MINUTE),
        restored_at=_after(chance, responded, 5 * _MINUTE, 90 * _MINUTE),
        outages=_outages(chance, reported) if number % 3 == 0 else (),
        effects=(Effect.PAGE_TAMPERED,) if number % 50 == 7 else (),
        event=f"G{(number - 1) // _BLOCK + 1}" if place < _SHARERS else None,
        problem=chance.choice((True, True, True, False, None)),
        major_loss=False,
        major_impact=chance.choice((False, False, False, True)),
        major_accident=False,
    )


def _outages(chance: random.Random, reported: dt.datetime) -> tuple[Outage, ...]:
    start = reported - dt.timedelta(seconds=chance.randrange(5 * _MINUTE))
    return (Outage(system=_SYSTEM, start=start, end=_after(chance, start, _MINUTE, 20 * _MINUTE)),)


def _request(chance: random.Random, number: int, opened: dt.datetime) -> Request:
    responded = _after(chance, opened, 20, 7 * _MINUTE)
    return Request(
        id=f"R{number}",
        title=f"调整访问策略（{number}）",
        system=_SYSTEM,
        opened_at=opened,
        responded_at=responded,
        restored_at=_after(chance, responded, 5 * _MINUTE, 90 * _MINUTE),
        problem=False,
        major_loss=False,
        major_impact=False,
        major_accident=False,
    )
