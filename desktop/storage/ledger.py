"""The facts of a contract with their places, and the edits that lead from one state to the next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import attrgetter

import msgspec

from desktop.models.facts import KIND_OF, KINDS, Fact, Facts


class Edit(msgspec.Struct, frozen=True):
    """What one command does to one fact: `before` None is new, `after` None removed.

    `position` is the fact's place in its list; a removed fact that is restored takes its old place.
    """

    kind: str
    id: str
    position: int
    before: Fact | None
    after: Fact | None

    def inverse(self) -> Edit:
        """The edit that takes this one back."""
        return Edit(self.kind, self.id, self.position, self.after, self.before)


class Placed(msgspec.Struct, frozen=True):
    """A fact and its place in the list of its kind."""

    position: int
    fact: Fact


class Ledger(msgspec.Struct, frozen=True):
    """Every fact of one contract by kind and id; immutable, so a failed command leaves it as it was."""

    places: dict[str, dict[str, Placed]] = {}

    def get(self, kind: str, fact_id: str) -> Fact | None:
        """The fact of that kind and id."""
        placed = self.places.get(kind, {}).get(fact_id)
        return placed.fact if placed else None

    def put(self, *facts: Fact) -> tuple[Edit, ...]:
        """The edits that record `facts`, each of another id: in its old place, or after the last.

        A fact that is already recorded as it is needs none.
        """
        ends: dict[str, int] = {}
        edits = []
        for fact in facts:
            kind = KIND_OF[type(fact)]
            placed = self.places.get(kind, {}).get(fact.id)
            if placed is None:
                ends[kind] = ends.get(kind, self._end(kind)) + 1
                edits.append(Edit(kind, fact.id, ends[kind], None, fact))
            elif placed.fact != fact:
                edits.append(Edit(kind, fact.id, placed.position, placed.fact, fact))
        return tuple(edits)

    def drop(self, kind: str, fact_id: str) -> Edit:
        """The edit that removes a fact; KeyError where there is none."""
        placed = self.places[kind][fact_id]
        return Edit(kind, fact_id, placed.position, placed.fact, None)

    def after(self, edits: Iterable[Edit]) -> Ledger:
        """The state that follows; ValueError where an edit does not start from this one."""
        edits = tuple(edits)
        touched = {edit.kind for edit in edits}
        places = {**self.places, **{kind: dict(self.places.get(kind, {})) for kind in touched}}
        for edit in edits:
            _apply(places[edit.kind], edit)
        return Ledger({kind: entries for kind, entries in places.items() if entries})

    def facts(self) -> Facts:
        """The facts in the order they were recorded."""
        lists = {kind: tuple(self._in_order(kind)) for kind in self.places}
        milestones = lists.pop("milestones", ())
        values = {**lists, **({"milestones": milestones[0]} if milestones else {})}
        return msgspec.structs.replace(Facts(), **values)

    def _end(self, kind: str) -> int:
        return max((placed.position for placed in self.places.get(kind, {}).values()), default=0)

    def _in_order(self, kind: str) -> Iterator[Fact]:
        return map(attrgetter("fact"), sorted(self.places[kind].values(), key=attrgetter("position")))


def _apply(entries: dict[str, Placed], edit: Edit) -> None:
    placed = entries.get(edit.id)
    if placed != (Placed(edit.position, edit.before) if edit.before else None):
        raise ValueError(f"{edit.kind} {edit.id}")
    if edit.after is None:
        del entries[edit.id]
    else:
        entries[edit.id] = Placed(edit.position, edit.after)


class _StoredEdit(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    kind: str
    id: str
    position: int
    before: msgspec.Raw
    after: msgspec.Raw


def encode_edits(edits: tuple[Edit, ...]) -> str:
    """The undo image as the audit keeps it: JSON with the whole record before and after."""
    return msgspec.json.encode(edits).decode()


def decode_edits(text: str) -> tuple[Edit, ...]:
    """The edits of an audit entry; ValueError where the text is none that `encode_edits` writes."""
    stored = msgspec.json.decode(text, type=tuple[_StoredEdit, ...])
    return tuple(_typed(edit) for edit in stored)


def _typed(edit: _StoredEdit) -> Edit:
    record = KINDS.get(edit.kind)
    if record is None:
        raise ValueError(f"unknown kind {edit.kind}")
    before = msgspec.json.decode(edit.before, type=record | None)
    after = msgspec.json.decode(edit.after, type=record | None)
    return Edit(edit.kind, edit.id, edit.position, before, after)
