"""What would be under other readings: a figure, or everything; and how each came to be read as it is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from desktop.models.amendments import ReadingDecision
from desktop.models.assessment import Assessment, Trace
from desktop.models.calendar import AsOf, Calendar
from desktop.models.contract import Contract, ReadingChoice
from desktop.models.facts import Facts
from desktop.rules import assess, explain
from desktop.rules.versions import versions_of
from desktop.services.change import Alternative

if TYPE_CHECKING:
    from desktop.services.workspace import Workspace


class Decided(msgspec.Struct, frozen=True):
    """A decision about a reading, the value that held before it, and whether it is the one in force."""

    decision: ReadingDecision
    before: str
    in_force: bool


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


def reading_of(contract: Contract, name: str) -> ReadingChoice | None:
    """How the contract describes a reading; None where it leaves none of that name open."""
    return next((each for each in contract.readings if each.name == name), None)


def value_words(contract: Contract, name: str, value: str) -> str:
    """A value as it is read; itself where the contract does not describe it."""
    choice = reading_of(contract, name)
    return next((each.label for each in choice.values if each.value == value), value) if choice else value


def read_on(workspace: Workspace, name: str, value: str, day: dt.date) -> Assessment:
    """The assessment as if a reading were decided on a day; nothing is recorded."""
    decision = ReadingDecision(name=name, value=value, decided_on=day)
    choices = (*workspace.facts.reading_choices, decision)
    facts = msgspec.structs.replace(workspace.facts, reading_choices=choices)
    return assess(workspace.contract.terms, facts, workspace.as_of, workspace.calendar)


def decisions_on(contract: Contract, facts: Facts, name: str, as_of: AsOf) -> tuple[Decided, ...]:
    """Every decision about a reading, the newest first; of one day the last recorded holds."""
    decisions = [each for each in facts.reading_choices if each.name == name]
    decisions.sort(key=lambda each: each.decided_on or dt.date.min)
    before: str = getattr(contract.terms.readings, name)
    found: list[Decided] = []
    known = [each for each in decisions if each.decided_on is None or as_of.knows_day(each.decided_on)]
    for each in decisions:
        found.append(Decided(each, before, bool(known) and each is known[-1]))
        before = each.value
    return tuple(reversed(found))
