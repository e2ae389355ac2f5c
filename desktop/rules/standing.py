"""Which findings stand: the choice with the greatest total in which no event is charged twice (第十二条3).

Findings that charge one event compete: of those the best one stays. Findings that charge several events
tie components together; there the best selection is searched for exactly, by branch and bound.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import msgspec

from desktop.models.assessment import Finding
from desktop.models.money import ZERO


class Candidate(msgspec.Struct, frozen=True):
    """A finding's place in the list, the events it charges, and what choosing it is worth.

    `weight` ranks exactly as the page does: greater total, then fewer findings, then the one listed first.
    """

    place: int
    events: frozenset[str]
    weight: int


def standing_set(findings: Sequence[Finding], amounts: Sequence[int]) -> list[int]:
    """Places of the findings that stand, given each one's amount in fen; `findings` come in listed order."""
    candidates = _candidates(findings, amounts)
    singles: dict[str, Candidate] = {}
    hubs: list[Candidate] = []
    for candidate in candidates:
        if len(candidate.events) > 1:
            hubs.append(candidate)
            continue
        (event,) = candidate.events
        if event not in singles or candidate.weight > singles[event].weight:
            singles[event] = candidate
    chosen = _best_hubs(hubs, singles)
    charged = {event for hub in chosen for event in hub.events}
    kept = [single for event, single in singles.items() if event not in charged]
    return sorted(candidate.place for candidate in (*chosen, *kept))


def _candidates(findings: Sequence[Finding], amounts: Sequence[int]) -> list[Candidate]:
    """Weights that compare like (total, fewer, earlier): place i of n adds bit n−1−i under a larger unit."""
    paying = [place for place, amount in enumerate(amounts) if amount > 0]
    count = len(paying)
    found = []
    for rank, place in enumerate(paying):
        worth = amounts[place] * (count + 1) - 1
        weight = (worth << count) + (1 << (count - 1 - rank))
        found.append(Candidate(place, frozenset(findings[place].events), weight))
    return found


def _best_hubs(hubs: list[Candidate], singles: dict[str, Candidate]) -> list[Candidate]:
    """The findings of several events worth more than the single ones they push out."""
    gains: dict[int, int] = {}
    for hub in hubs:
        pushed_out = sum(singles[event].weight for event in hub.events if event in singles)
        gains[hub.place] = hub.weight - pushed_out
    worth = [hub for hub in hubs if gains[hub.place] > 0]
    conflicts = _conflicts(worth)
    chosen: list[Candidate] = []
    by_place = {hub.place: hub for hub in worth}
    search = _Search(conflicts, gains)
    for component in _components(conflicts):
        _, places = search.best(component)
        chosen += [by_place[place] for place in places]
    return chosen


def _conflicts(hubs: list[Candidate]) -> dict[int, set[int]]:
    by_event: dict[str, list[int]] = defaultdict(list)
    for hub in hubs:
        for event in hub.events:
            by_event[event].append(hub.place)
    found: dict[int, set[int]] = {hub.place: set() for hub in hubs}
    for places in by_event.values():
        for place in places:
            found[place].update(other for other in places if other != place)
    return found


def _components(conflicts: dict[int, set[int]], within: frozenset[int] | None = None) -> list[frozenset[int]]:
    left = set(conflicts) if within is None else set(within)
    found = []
    while left:
        start = left.pop()
        component, frontier = {start}, [start]
        while frontier:
            for other in conflicts[frontier.pop()] & left:
                left.discard(other)
                component.add(other)
                frontier.append(other)
        found.append(frozenset(component))
    return found


class _Search:
    """The heaviest choice without conflict in one component; parts met again are answered from memory."""

    def __init__(self, conflicts: dict[int, set[int]], gains: dict[int, int]) -> None:
        self._conflicts = conflicts
        self._gains = gains
        self._solved: dict[frozenset[int], tuple[int, tuple[int, ...]]] = {}

    def best(self, places: frozenset[int]) -> tuple[int, tuple[int, ...]]:
        """Total gain and places of the best choice among `places`."""
        if places not in self._solved:
            self._solved[places] = self._branch(places)
        return self._solved[places]

    def _branch(self, places: frozenset[int]) -> tuple[int, tuple[int, ...]]:
        """Take the most contested place, or leave it out; of equals the middle one, so that chains halve."""
        middle = sorted(places)[len(places) // 2]
        branch = max(places, key=lambda place: (len(self._conflicts[place] & places), -abs(place - middle)))
        rivals = self._conflicts[branch] & places
        if not rivals:
            return sum(self._gains[place] for place in places), tuple(places)
        gain, chosen = self._parts(places - rivals - {branch})
        taken = (gain + self._gains[branch], (branch, *chosen))
        if taken[0] >= sum(self._gains[place] for place in places - {branch}):
            return taken
        return max(taken, self._parts(places - {branch}), key=lambda result: result[0])

    def _parts(self, places: frozenset[int]) -> tuple[int, tuple[int, ...]]:
        total = 0
        chosen: tuple[int, ...] = ()
        for part in _components(self._conflicts, places):
            gain, best = self.best(part)
            total, chosen = total + gain, chosen + best
        return total, chosen


def absorbers(findings: Sequence[Finding], standing: Sequence[int]) -> list[str | None]:
    """For each finding that does not stand the row of the heaviest standing one that shares an event."""
    charging = {event: place for place in standing for event in findings[place].events}
    stands = set(standing)
    found: list[str | None] = []
    for place, finding in enumerate(findings):
        rivals = set[int]() if place in stands else {charging.get(event, -1) for event in finding.events}
        rivals.discard(-1)
        heaviest = min(rivals, key=lambda other: (-(findings[other].amount or ZERO), other), default=None)
        found.append(None if heaviest is None else findings[heaviest].row)
    return found
