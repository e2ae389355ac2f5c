"""What a figure would be under the other readings that it rests on."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from desktop.models.amendments import ReadingDecision
from desktop.models.assessment import Trace
from desktop.models.calendar import AsOf, Calendar
from desktop.models.contract import Contract
from desktop.models.facts import Facts
from desktop.rules import assess, explain
from desktop.rules.versions import versions_of
from desktop.services.change import Alternative


def readings_in(trace: Trace) -> frozenset[str]:
    """The names of the readings used anywhere in the tree of a figure."""
    below = frozenset[str]().union(*(readings_in(child) for child in trace.children))
    return below | ({trace.reading} if trace.reading else frozenset())


def alternatives(
    contract: Contract, facts: Facts, as_of: AsOf, calendar: Calendar, figure_id: str, trace: Trace
) -> Iterator[Alternative]:
    """Every value of every reading that `trace` rests on, with the figure it would give."""
    used, terms = readings_in(trace), contract.terms
    in_force = versions_of(terms, facts, as_of).newest
    for choice in contract.readings:
        if choice.name not in used:
            continue
        chosen = getattr(in_force.readings, choice.name)
        for option in choice.values:
            current = option.value == chosen
            other = trace
            if not current:
                read = with_choice(facts, choice.name, option.value)
                found = explain(terms, read, assess(terms, read, as_of, calendar), as_of, figure_id)
                other = found or Trace("", None)
            yield Alternative(choice.name, option.value, choice.title, option.label, current, other.value)


def with_choice(facts: Facts, name: str, value: str) -> Facts:
    """The facts as if one reading had at last been chosen otherwise."""
    last = max((each.decided_on for each in facts.reading_choices if each.decided_on), default=None)
    choice = ReadingDecision(name=name, value=value, decided_on=last)
    return msgspec.structs.replace(facts, reading_choices=(*facts.reading_choices, choice))
