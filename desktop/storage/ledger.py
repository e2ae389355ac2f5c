"""A contract and its facts with their places, and the edits that lead from one state to the next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import attrgetter

import msgspec

from desktop.models.contract import Contract
from desktop.models.facts import KIND_OF, KINDS, SINGLE, Fact, Facts
from desktop.storage.places import Places, decoded, places_of, with_places

#: The kinds of edits that concern no fact: the contract itself, a monthly statement.
CONTRACT = "contract"
STATEMENT = "statement"


class Edit(msgspec.Struct, frozen=True, gc=False):
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


class Revision(msgspec.Struct, frozen=True, tag_field="kind", tag=CONTRACT):
    """What one command does to the contract itself: its places that differ, with what stands there.

    `before` is empty where the contract begins; then `after` holds all of it.
    """

    id: str
    before: Places
    after: Places

    @property
    def kind(self) -> str:
        """As an edit of a fact names the list it belongs to."""
        return CONTRACT

    def inverse(self) -> Revision:
        """The revision that takes this one back."""
        return Revision(self.id, self.after, self.before)


class Seal(msgspec.Struct, frozen=True, tag_field="kind", tag=STATEMENT):
    """A statement of a month came to the others: `after` is its hash. Only taking it back has a `before`."""

    id: str
    before: str | None
    after: str | None

    @property
    def kind(self) -> str:
        """As an edit of a fact names the list it belongs to."""
        return STATEMENT

    def inverse(self) -> Seal:
        """The edit that takes this one back."""
        return Seal(self.id, self.after, self.before)


#: What one command does, in order.
AnyEdit = Edit | Revision | Seal
Edits = tuple[AnyEdit, ...]


def inverse(edits: Edits) -> Edits:
    """The edits that take these back."""
    return tuple(edit.inverse() for edit in reversed(edits))


def beginning(contract: Contract) -> Revision:
    """The edit with which a contract comes into the file."""
    return Revision(contract.id, {}, places_of(contract))


def revised(contract: Contract, revision: Revision) -> Contract:
    """The contract after the revision; ValueError where it does not start from this contract."""
    standing = places_of(contract)
    for place, value in {"id": revision.id, **revision.before}.items():
        if standing.get(place) != value:
            raise ValueError(f"{CONTRACT} {contract.id} {place}")
    return with_places(contract, revision.after)


class Placed(msgspec.Struct, frozen=True, gc=False):
    """A fact and its place in the list of its kind."""

    position: int
    fact: Fact


class Ledger(msgspec.Struct, frozen=True):
    """A contract and its facts by kind and id; immutable, so a failed command leaves it as it was.

    `statements` are the hashes of its monthly statements, in the order in which they were sealed.
    """

    contract: Contract
    places: dict[str, dict[str, Placed]] = {}
    statements: tuple[str, ...] = ()

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

    def revise(self, contract: Contract) -> tuple[Revision, ...]:
        """The edit that makes the contract what is given, of the same id; none where it is that already."""
        old, new = places_of(self.contract), places_of(contract)
        changed = [place for place in new if old.get(place) != new[place]]
        if not changed:
            return ()
        before, after = ({place: side[place] for place in changed} for side in (old, new))
        return (Revision(contract.id, before, after),)

    def drop(self, kind: str, fact_id: str) -> Edit:
        """The edit that removes a fact; KeyError where there is none."""
        placed = self.places[kind][fact_id]
        return Edit(kind, fact_id, placed.position, placed.fact, None)

    def back(self, removed: Iterable[Edit]) -> tuple[Edit, ...]:
        """The edits that bring back what these removed: in its old place, or last where that is taken."""
        held = {kind: {each.position for each in found.values()} for kind, found in self.places.items()}
        edits = []
        for edit in removed:
            places = held.setdefault(edit.kind, set())
            position = edit.position if edit.position not in places else max(places) + 1
            places.add(position)
            edits.append(Edit(edit.kind, edit.id, position, None, edit.before))
        return tuple(edits)

    def after(self, edits: Iterable[AnyEdit]) -> Ledger:
        """The state that follows; ValueError where an edit does not start from this one."""
        contract, places, statements = self.contract, dict(self.places), self.statements
        for edit in edits:
            if isinstance(edit, Revision):
                contract = revised(contract, edit)
                continue
            if isinstance(edit, Seal):
                statements = _sealed(statements, edit)
                continue
            if places.get(edit.kind) is self.places.get(edit.kind):
                places[edit.kind] = dict(self.places.get(edit.kind, {}))
            _apply(places[edit.kind], edit)
        return Ledger(contract, {kind: entries for kind, entries in places.items() if entries}, statements)

    def facts(self) -> Facts:
        """The facts in the order they were recorded."""
        lists = {kind: tuple(self._in_order(kind)) for kind in self.places}
        values = {kind: found[0] if kind in SINGLE else found for kind, found in lists.items()}
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


def _sealed(statements: tuple[str, ...], seal: Seal) -> tuple[str, ...]:
    kept = statements[: len(statements) - (seal.before is not None)]
    if statements != (kept if seal.before is None else (*kept, seal.before)):
        raise ValueError(f"{STATEMENT} {seal.id}")
    return kept if seal.after is None else (*kept, seal.after)


class _StoredEdit(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    kind: str
    id: str
    before: msgspec.Raw
    after: msgspec.Raw
    position: int = 0


def encode_edits(edits: Edits) -> str:
    """The undo image as the audit keeps it: JSON with the whole record, or the places, before and after."""
    return msgspec.json.encode(edits).decode()


def decode_edits(text: str) -> Edits:
    """The edits of an audit entry; ValueError where the text is none that `encode_edits` writes."""
    stored = msgspec.json.decode(text, type=tuple[_StoredEdit, ...])
    return tuple(_typed(edit) for edit in stored)


class _Key(msgspec.Struct, frozen=True):
    kind: str
    id: str


def decode_keys(text: str) -> tuple[tuple[str, str], ...]:
    """Kind and id of the edits of an audit entry, in order; ValueError as above."""
    return tuple((each.kind, each.id) for each in msgspec.json.decode(text, type=tuple[_Key, ...]))


def _typed(edit: _StoredEdit) -> AnyEdit:
    if edit.kind == CONTRACT:
        return Revision(edit.id, decoded(edit.before), decoded(edit.after))
    if edit.kind == STATEMENT:
        before, after = (msgspec.json.decode(each, type=str | None) for each in (edit.before, edit.after))
        return Seal(edit.id, before, after)
    record = KINDS.get(edit.kind)
    if record is None:
        raise ValueError(f"unknown kind {edit.kind}")
    return Edit(
        edit.kind,
        edit.id,
        edit.position,
        msgspec.json.decode(edit.before, type=record | None),
        msgspec.json.decode(edit.after, type=record | None),
    )
