"""The recycle bin: records that were removed and are not back, read from the audit entries."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from desktop.models.assessment import Problem
from desktop.models.facts import KIND_ZH, SINGLE, Decision, Fact, Facts
from desktop.services import deciding
from desktop.storage.audit import Entry
from desktop.storage.ledger import Edit

Key = tuple[str, str]


class Removed(msgspec.Struct, frozen=True):
    """A record that was removed: the edit that did it, and the number, time and name of its step.

    `along` are the decisions that went with it and come back with it. `taken` where its id was given to
    another record since.
    """

    edit: Edit
    seq: int
    at: dt.datetime
    title: str
    along: tuple[Edit, ...] = ()
    taken: bool = False

    @property
    def key(self) -> Key:
        """Its kind and id."""
        return self.edit.kind, self.edit.id

    @property
    def fact(self) -> Fact:
        """The record as it was."""
        if self.edit.before is None:
            raise ValueError(f"{self.edit.kind} {self.edit.id}")
        return self.edit.before

    @property
    def edits(self) -> tuple[Edit, ...]:
        """What brings it back whole."""
        return (self.edit, *self.along)


class Bin:
    """`take(entries)` with all entries so far reads those that are new; `held(facts)` is what is gone now."""

    def __init__(self) -> None:
        self._read = 0
        self._gone: dict[Key, Removed] = {}

    def take(self, entries: Sequence[Entry]) -> None:
        """Read the entries that came since the last time."""
        for entry in entries[self._read :]:
            # Most entries remove nothing and begin nothing: those need not be decoded.
            if '"after":null' in entry.changes or '"before":null' in entry.changes:
                self._follow(entry)
        self._read = len(entries)

    def held(self, facts: Facts) -> tuple[Removed, ...]:
        """What was removed and is not among these facts, the last first.

        A decision that went with its record is part of that.
        """
        there = _ids(facts, {kind for kind, _ in self._gone})
        gone = {key: each for key, each in self._gone.items() if each.taken or key not in there}
        parts = {(edit.kind, edit.id): each.seq for each in gone.values() for edit in each.along}
        shown = [each for key, each in gone.items() if parts.get(key) != each.seq]
        return tuple(sorted(shown, key=lambda each: each.seq, reverse=True))

    def _follow(self, entry: Entry) -> None:
        edits = tuple(each for each in entry.edits if isinstance(each, Edit))
        for edit in edits:
            key = (edit.kind, edit.id)
            before = self._gone.get(key)
            if edit.before is None and before is not None:
                self._come(key, before, edit.after)
        dropped = tuple(each for each in edits if each.after is None)
        if any(each.kind == "decisions" and each.after is not None for each in edits):
            # A decision in the place of another: the one before it is replaced, not removed.
            dropped = tuple(each for each in dropped if each.kind != "decisions")
        decisions = tuple(each for each in dropped if isinstance(each.before, Decision))
        for edit in dropped:
            along = _about(edit, decisions)
            self._gone[(edit.kind, edit.id)] = Removed(edit, entry.seq, entry.moment, entry.title, along)

    def _come(self, key: Key, before: Removed, fact: Fact | None) -> None:
        """The same record is back; another one has its id now."""
        if fact == before.fact:
            del self._gone[key]
        else:
            self._gone[key] = msgspec.structs.replace(before, taken=True)


def _about(edit: Edit, decisions: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """Those of the edits that removed a decision about what this one removed."""
    if edit.before is None or edit in decisions:
        return ()
    facts = tuple(each.before for each in decisions if isinstance(each.before, Decision))
    ids = {each.id for each in deciding.about(edit.before, facts)}
    return tuple(each for each in decisions if each.id in ids)


def _ids(facts: Facts, kinds: Iterable[str]) -> set[Key]:
    """The kinds and ids of all records of some kinds."""
    held = ((kind, getattr(facts, kind)) for kind in kinds)
    lists = ((kind, records if isinstance(records, tuple) else (records,)) for kind, records in held)
    return {(kind, each.id) for kind, records in lists for each in records}


def edits_of(chosen: Iterable[Removed], facts: Facts) -> tuple[Edit, ...]:
    """What brings these back together; a decision of several, or one that is back already, only once."""
    found: dict[Key, Edit] = {}
    for each in chosen:
        found[each.key] = each.edit
    for each in chosen:
        for edit in each.along:
            if facts.find(edit.kind, edit.id) is None:
                found.setdefault((edit.kind, edit.id), edit)
    return tuple(found.values())


def in_use(edit: Edit) -> Problem:
    """Why a record cannot come back under its id."""
    zh = KIND_ZH[edit.kind]
    if edit.kind in SINGLE:
        return Problem("id", f"现在已有{zh}，它只有一份", f"没有{zh}时恢复", "请先删除现有的，再恢复这一份")
    reason = f"编号 {edit.id} 现在是另一条{zh}"
    return Problem("id", reason, "没有被使用的编号", f"请先删除现有的{zh} {edit.id}，再恢复这一条")


def decided_anew(removed: Iterable[Edit], recorded: tuple[Decision, ...]) -> Iterator[Problem]:
    """Decisions that cannot come back because another one stands in their place."""
    for edit in removed:
        newer = deciding.replaced_by(edit.before, recorded) if isinstance(edit.before, Decision) else ()
        for each in newer:
            if each.id != edit.id:
                reason = f"认定决定 {edit.id} 所决定的事项现由 {each.id} 决定"
                yield Problem("row", reason, "没有其他决定的事项", f"请先撤回 {each.id}，再恢复这一条")


def named_problem(edit: Edit, problem: Problem) -> Problem:
    """A problem of a record that comes back among others, with its name before it."""
    return msgspec.structs.replace(problem, reason=f"{KIND_ZH[edit.kind]} {edit.id}：{problem.reason}")
