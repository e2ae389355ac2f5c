"""What a figure would be under the other readings that it rests on."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from desktop.models.assessment import Trace
from desktop.models.calendar import AsOf, Calendar
from desktop.models.contract import Contract, Terms
from desktop.models.facts import Facts
from desktop.rules import assess, explain
from desktop.services.change import Alternative


def readings_in(trace: Trace) -> frozenset[str]:
    """The names of the readings used anywhere in the tree of a figure."""
    below = frozenset[str]().union(*(readings_in(child) for child in trace.children))
    return below | ({trace.reading} if trace.reading else frozenset())


def alternatives(
    contract: Contract, facts: Facts, as_of: AsOf, calendar: Calendar, figure_id: str, trace: Trace
) -> Iterator[Alternative]:
    """Every value of every reading that `trace` rests on, with the figure it would give."""
    used = readings_in(trace)
    for choice in contract.readings:
        if choice.name not in used:
            continue
        chosen = getattr(contract.terms.readings, choice.name)
        for option in choice.values:
            current = option.value == chosen
            other = trace
            if not current:
                terms = with_reading(contract.terms, choice.name, option.value)
                found = explain(terms, facts, assess(terms, facts, as_of, calendar), as_of, figure_id)
                other = found or Trace("", None)
            yield Alternative(choice.name, option.value, choice.title, option.label, current, other.value)


def with_reading(terms: Terms, name: str, value: str) -> Terms:
    """The terms with one reading chosen otherwise."""
    readings = msgspec.structs.replace(terms.readings, **{name: value})
    return msgspec.structs.replace(terms, readings=readings)
