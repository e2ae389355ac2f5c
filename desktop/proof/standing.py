"""The most that can be charged without charging an event twice (第十二条3), by trying all there is."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

Charge = tuple[frozenset[str], Decimal]


def best_total(charges: Iterable[Charge]) -> Decimal:
    """The greatest sum of amounts whose events do not meet.

    Of what charges one event only the greatest can matter. What charges several is taken or left, one after
    the other; of the events taken only those that a later one may want are remembered.
    """
    single: dict[str, Decimal] = {}
    several: list[Charge] = []
    for events, amount in charges:
        if len(events) > 1:
            several.append((events, amount))
        else:
            (event,) = events
            single[event] = max(amount, single.get(event, Decimal(0)))
    several.sort(key=lambda each: sorted(each[0]))
    taken: dict[frozenset[str], Decimal] = {frozenset(): Decimal(0)}
    for place, (events, amount) in enumerate(several):
        wanted = frozenset().union(*(later for later, _ in several[place + 1 :]))
        gain = amount - sum((single.get(event, Decimal(0)) for event in events), Decimal(0))
        tried: dict[frozenset[str], Decimal] = {}
        for used, total in taken.items():
            choices = [(used, total)] + ([] if used & events else [(used | events, total + gain)])
            for after, worth in choices:
                kept = after & wanted
                tried[kept] = max(worth, tried.get(kept, worth))
        taken = tried
    return sum(single.values(), Decimal(0)) + max(taken.values())
