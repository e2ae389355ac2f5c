"""What pure functions gave, kept while what they were given stays the same.

A memo makes an assessment after one edit fast; it never changes what comes out. Its owner hands the same
one to every `assess` of one contract; without one everything is computed from scratch.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from itertools import compress, count
from operator import is_, is_not
from typing import Any, TypeVar

from desktop.models.calendar import AsOf, Calendar
from desktop.models.contract import Terms
from desktop.rules.term import Term

_Given = TypeVar("_Given")
_Other = TypeVar("_Other")
_Result = TypeVar("_Result")
#: So many records are in a block: an edit touches one of them, and they are few.
_BLOCK = 128


class Memo:
    """Results under the terms, service term, moment and calendar that it was last `bound` to."""

    def __init__(self) -> None:
        self._bound: tuple[Terms, Term, AsOf, Calendar] | None = None
        self._kept: dict[Hashable, tuple[tuple[Any, ...], Any]] = {}
        self._of_each: dict[Hashable, tuple[tuple[Any, ...], tuple[Any, ...]]] = {}
        self._blocks: dict[str, tuple[tuple[Any, ...], ...]] = {}
        self._lasting: dict[Hashable, tuple[tuple[Any, ...], Any]] = {}
        self._parts: dict[Hashable, Memo] = {}

    def bind(self, terms: Terms, term: Term, as_of: AsOf, calendar: Calendar) -> None:
        """Forget everything unless these are what was bound before."""
        before = self._bound
        if before and before[0] is terms and before[1:3] == (term, as_of) and before[3] is calendar:
            return
        self._bound = (terms, term, as_of, calendar)
        self._kept.clear()
        self._of_each.clear()
        self._blocks.clear()
        self._parts.clear()

    def copy(self) -> Memo:
        """A memo of its own that knows what this one knows: to try out an edit."""
        twin = Memo()
        twin._bound = self._bound
        twin._kept, twin._of_each = dict(self._kept), dict(self._of_each)
        twin._blocks, twin._lasting = dict(self._blocks), dict(self._lasting)
        twin._parts = {place: part.copy() for place, part in self._parts.items()}
        return twin

    def part(self, place: Hashable) -> Memo:
        """A memo within this one: of a version of the terms, of which the first has this one, or of a day."""
        return self._parts.setdefault(place, Memo()) if place else self

    def drop_parts(self, dropped: Callable[[Hashable], bool]) -> None:
        """Let go of the parts that `dropped` says."""
        self._parts = {place: part for place, part in self._parts.items() if not dropped(place)}

    def lasting(self, key: Hashable, given: tuple[Any, ...], work: Callable[[], _Result]) -> _Result:
        """Like `once`, for what does not rest on what the memo is bound to."""
        kept = self._lasting.get(key)
        if kept is None or kept[0] != given:
            kept = self._lasting[key] = (given, work())
        result: _Result = kept[1]
        return result

    def once(self, key: Hashable, given: tuple[Any, ...], work: Callable[[], _Result]) -> _Result:
        """What `work` gave for an equal `given` when `key` was last asked for, else what it gives now."""
        kept = self._kept.get(key)
        if kept is None or kept[0] != given:
            kept = self._kept[key] = (given, work())
        result: _Result = kept[1]
        return result

    def each(
        self, name: Hashable, records: Sequence[_Given], work: Callable[[_Given], _Result]
    ) -> tuple[_Result, ...]:
        """`work(record)` for every record; for the very record of the time before what it gave then.

        Where no record has changed the result is the very tuple of the time before.
        """
        now = tuple(records)
        before, results = self._of_each.get(name, ((), ()))
        head, tail = _alike(before, now)
        if head == len(before) == len(now):
            return results
        stop = len(before) - tail
        # The pair holds its records, so no other object can have their identity meanwhile.
        known = dict(zip(map(id, before[head:stop]), results[head:stop], strict=True))
        changed = now[head : len(now) - tail]
        fresh = tuple(known[id(record)] if id(record) in known else work(record) for record in changed)
        results = results[:head] + fresh + results[stop:]
        self._of_each[name] = (now, results)
        return results

    def paired(
        self,
        name: Hashable,
        records: Sequence[_Given],
        others: Sequence[_Other],
        work: Callable[[_Given, _Other], _Result],
    ) -> tuple[_Result, ...]:
        """`work(record, other)` for every pair; what it gave then where both are what they were.

        A record must be the very one, the other beside it only equal.
        """
        before: dict[int, tuple[_Given, _Other, _Result]] = self.recall(name) or {}
        pairs = []
        for record, other in zip(records, others, strict=True):
            kept = before.get(id(record))
            if kept is None or kept[1] != other:
                kept = (record, other, work(record, other))
            pairs.append(kept)
        self.remember(name, {id(kept[0]): kept for kept in pairs})
        return tuple([result for _, _, result in pairs])

    def blocks(self, name: str, records: Sequence[_Given]) -> tuple[tuple[_Given, ...], ...]:
        """`records` cut into pieces; those before and after what has changed are the very ones of before."""
        now = tuple(records)
        before: tuple[tuple[_Given, ...], ...] = self._blocks.get(name, ())
        head = _matching(before, now)
        if head == len(before) and sum(map(len, before)) == len(now):
            return before
        if head and len(before[head - 1]) < _BLOCK:
            head -= 1  # A block that is not full takes in what follows it.
        start = sum(map(len, before[:head]))
        last = before[len(before) - _matching_last(before[head:], now[start:]) :]
        stop = len(now) - sum(map(len, last))
        fresh = tuple(now[place : min(place + _BLOCK, stop)] for place in range(start, stop, _BLOCK))
        self._blocks[name] = (*before[:head], *fresh, *last)
        return self._blocks[name]

    def joined(
        self,
        name: str,
        records: Sequence[_Given],
        work: Callable[[_Given], _Result],
        join: Callable[[Sequence[_Result]], _Result],
    ) -> _Result:
        """`join` of `work(record)` for every record, of which only what an edit touched is done again.

        Joining what was joined block by block must give the same as joining all at once.
        """
        blocks = self.blocks(name, self.each(name, records, work))
        return join(self.each((name, "joined"), blocks, join))

    def holds(self, name: Hashable) -> bool:
        """Whether `each` was asked under `name` since the memo was bound."""
        return name in self._of_each

    def results(self, name: Hashable) -> Mapping[int, Any]:
        """What `each` gave under `name` when it was last asked, by the identity of the record given."""
        records, results = self._of_each.get(name, ((), ()))
        return dict(zip(map(id, records), results, strict=True))

    def recall(self, key: Hashable) -> Any:
        """What was last remembered under `key`; None where nothing was."""
        kept = self._kept.get(key)
        return kept[1] if kept else None

    def remember(self, key: Hashable, value: Any) -> None:
        """Keep a value that its owner knows to be still right when it recalls it."""
        self._kept[key] = ((), value)


def _alike(before: Sequence[object], now: Sequence[object]) -> tuple[int, int]:
    """How many at the start, and how many of the others at the end, are the very same in both."""
    most = min(len(before), len(now))
    head = next(compress(count(), map(is_not, before, now)), most)
    tail = next(compress(count(), map(is_not, reversed(before), reversed(now))), most)
    return head, min(tail, most - head)


def _matching(blocks: Sequence[tuple[object, ...]], parts: tuple[object, ...]) -> int:
    """How many of the blocks, one after the other, are what `parts` begin with."""
    place = 0
    for number, block in enumerate(blocks):
        here = parts[place : place + len(block)]
        if len(here) < len(block) or not all(map(is_, here, block)):
            return number
        place += len(block)
    return len(blocks)


def _matching_last(blocks: tuple[tuple[object, ...], ...], parts: tuple[object, ...]) -> int:
    """How many of the blocks at the end, one before the other, are what `parts` end with."""
    stop = len(parts)
    for number, block in enumerate(reversed(blocks)):
        here = parts[max(stop - len(block), 0) : stop]
        if len(here) < len(block) or not all(map(is_, here, block)):
            return number
        stop -= len(block)
    return len(blocks)
