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
    worth = {hub.place: hub for hub in hubs if gains[hub.place] > 0}
    search = _Search(worth, gains)
    return [worth[place] for place in search.whole()]


class _Search:
    """The heaviest choice without conflict; parts met again are answered from memory."""

    def __init__(self, hubs: dict[int, Candidate], gains: dict[int, int]) -> None:
        self._hubs = hubs
        self._gains = gains
        self._solved: dict[frozenset[int], tuple[int, tuple[int, ...]]] = {}
        by_event: dict[str, set[int]] = defaultdict(set)
        for place, hub in hubs.items():
            for event in hub.events:
                by_event[event].add(place)
        self._conflicts = {
            place: set().union(*(by_event[event] for event in hub.events)) - {place}
            for place, hub in hubs.items()
        }

    def whole(self) -> tuple[int, ...]:
        """Places of the best choice among all."""
        return self._parts(frozenset(self._hubs))[1]

    def _best(self, places: frozenset[int]) -> tuple[int, tuple[int, ...]]:
        """Total gain and places of the best choice in one component."""
        if places not in self._solved:
            self._solved[places] = self._branch(places)
        return self._solved[places]

    def _branch(self, places: frozenset[int]) -> tuple[int, tuple[int, ...]]:
        """Take the most contested place, or else leave it out and go on, while more can be had."""
        best: tuple[int, tuple[int, ...]] = (0, ())
        while self._bound(places) > best[0]:
            branch = self._most_contested(places)
            rivals = self._conflicts[branch] & places
            if not rivals:
                return max(best, self._all(places), key=lambda result: result[0])
            gain, chosen = self._parts(places - rivals - {branch})
            best = max(best, (gain + self._gains[branch], (branch, *chosen)), key=lambda result: result[0])
            places = places - {branch}
            if len(self._components(places)) > 1:
                return max(best, self._parts(places), key=lambda result: result[0])
        return best

    def _most_contested(self, places: frozenset[int]) -> int:
        """Of equals the middle one, so that chains halve."""
        middle = sorted(places)[len(places) // 2]
        return max(places, key=lambda place: (len(self._conflicts[place] & places), -abs(place - middle)))

    def _all(self, places: frozenset[int]) -> tuple[int, tuple[int, ...]]:
        return sum(self._gains[place] for place in places), tuple(places)

    def _parts(self, places: frozenset[int]) -> tuple[int, tuple[int, ...]]:
        total = 0
        chosen: tuple[int, ...] = ()
        for part in self._components(places):
            gain, best = self._best(part)
            total, chosen = total + gain, chosen + best
        return total, chosen

    def _bound(self, places: frozenset[int]) -> int:
        """No choice gains more: of the findings that share an event one at most is chosen."""
        sharing: dict[str, list[int]] = defaultdict(list)
        for place in places:
            for event in self._hubs[place].events:
                sharing[event].append(place)
        left = set(places)
        bound = 0
        for event in sorted(sharing, key=lambda each: len(sharing[each]), reverse=True):
            together = left.intersection(sharing[event])
            if together:
                bound += max(self._gains[place] for place in together)
                left -= together
        return bound

    def _components(self, places: frozenset[int]) -> list[frozenset[int]]:
        left = set(places)
        found = []
        while left:
            start = left.pop()
            component, frontier = {start}, [start]
            while frontier:
                near = self._conflicts[frontier.pop()] & left
                left -= near
                component |= near
                frontier += near
            found.append(frozenset(component))
        return found


def absorbers(findings: Sequence[Finding], standing: Sequence[int]) -> list[str | None]:
    """For each finding that does not stand the row of the heaviest standing one that shares an event."""
    charging = {event: place for place in standing for event in findings[place].events}
    stands = set(standing)
    found: list[str | None] = []
    for place, finding in enumerate(findings):
        free = place in stands or finding.major
        rivals = set[int]() if free else {charging.get(event, -1) for event in finding.events}
        rivals.discard(-1)
        heaviest = min(rivals, key=lambda other: (-(findings[other].amount or ZERO), other), default=None)
        found.append(None if heaviest is None else findings[heaviest].row)
    return found
