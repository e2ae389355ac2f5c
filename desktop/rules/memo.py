"""What pure functions gave, kept while what they were given stays the same.

A memo makes an assessment after one edit fast; it never changes what comes out. Its owner hands the same
one to every `assess` of one contract; without one everything is computed from scratch.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import Any, TypeVar

from desktop.models.calendar import AsOf, Calendar
from desktop.models.contract import Terms
from desktop.rules.term import Term

_Given = TypeVar("_Given")
_Result = TypeVar("_Result")


class Memo:
    """Results under the terms, service term, moment and calendar that it was last `bound` to."""

    def __init__(self) -> None:
        self._bound: tuple[Terms, Term, AsOf, Calendar] | None = None
        self._kept: dict[Hashable, tuple[tuple[Any, ...], Any]] = {}
        self._of_each: dict[str, dict[int, tuple[Any, Any]]] = {}

    def bind(self, terms: Terms, term: Term, as_of: AsOf, calendar: Calendar) -> None:
        """Forget everything unless these are what was bound before."""
        before = self._bound
        if before and before[0] is terms and before[1:3] == (term, as_of) and before[3] is calendar:
            return
        self._bound = (terms, term, as_of, calendar)
        self._kept.clear()
        self._of_each.clear()

    def once(self, key: Hashable, given: tuple[Any, ...], work: Callable[[], _Result]) -> _Result:
        """What `work` gave for an equal `given` when `key` was last asked for, else what it gives now."""
        kept = self._kept.get(key)
        if kept is None or kept[0] != given:
            kept = self._kept[key] = (given, work())
        result: _Result = kept[1]
        return result

    def each(self, name: str, records: Iterable[_Given], work: Callable[[_Given], _Result]) -> list[_Result]:
        """`work(record)` for every record; for the very record of the time before what it gave then."""
        before = self._of_each.get(name, {})
        # The pair holds its record, so no other object can have that identity meanwhile.
        pairs = [before.get(id(record)) or (record, work(record)) for record in records]
        self._of_each[name] = {id(pair[0]): pair for pair in pairs}
        return [pair[1] for pair in pairs]

    def recall(self, key: Hashable) -> Any:
        """What was last remembered under `key`; None where nothing was."""
        kept = self._kept.get(key)
        return kept[1] if kept else None

    def remember(self, key: Hashable, value: Any) -> None:
        """Keep a value that its owner knows to be still right when it recalls it."""
        self._kept[key] = ((), value)
