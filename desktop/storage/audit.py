"""The audit chain: one entry a command, each carrying the hash of the one before it.

Changing, removing or inserting an entry breaks the chain; changing a fact behind the program's back makes
it differ from what the entries lead to. What no chain inside one file can show is a file exchanged as a
whole for an older copy of itself.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Mapping
from typing import Literal

import msgspec

from desktop.storage.ledger import Edit, Ledger, decode_edits, encode_edits

#: The previous hash of the first entry.
GENESIS = "0" * 64


class Entry(msgspec.Struct, frozen=True):
    """One command as stored: `target` is the entry that an undo or a redo concerns.

    `changes` is the undo image in the very text that was hashed.
    """

    seq: int
    at: str
    contract_id: str
    kind: Literal["do", "undo", "redo"]
    title: str
    target: int | None
    changes: str
    previous_hash: str
    hash: str

    @property
    def edits(self) -> tuple[Edit, ...]:
        """What the command did, fact by fact."""
        return decode_edits(self.changes)

    @property
    def moment(self) -> dt.datetime:
        """When it was stored (Beijing time)."""
        return dt.datetime.fromisoformat(self.at)


class Step(msgspec.Struct, frozen=True):
    """A command on its way into the file."""

    contract_id: str
    at: dt.datetime
    kind: Literal["do", "undo", "redo"]
    title: str
    edits: tuple[Edit, ...]
    target: int | None = None


def chained(step: Step, seq: int, previous_hash: str) -> Entry:
    """The entry that follows the one with `previous_hash`."""
    at, changes = step.at.isoformat(), encode_edits(step.edits)
    draft = Entry(
        seq, at, step.contract_id, step.kind, step.title, step.target, changes, previous_hash, hash=""
    )
    return msgspec.structs.replace(draft, hash=_digest(draft))


def _digest(entry: Entry) -> str:
    """sha256 over every field but the hash itself, as a JSON array in the order of declaration."""
    return hashlib.sha256(msgspec.json.encode(msgspec.structs.astuple(entry)[:-1])).hexdigest()


class Break(msgspec.Struct, frozen=True):
    """Where the chain breaks: the entry's number, and what is wrong there (Chinese)."""

    seq: int
    reason: str


def verify_chain(entries: Iterable[Entry]) -> Break | None:
    """The first place where the entries are not what was written one after the other; None if sound."""
    previous = GENESIS
    for number, entry in enumerate(entries, start=1):
        if entry.seq != number:
            return Break(number, f"缺少第 {number} 条记录")
        if entry.previous_hash != previous:
            return Break(number, f"第 {number} 条记录与前一条不衔接")
        if entry.hash != _digest(entry):
            return Break(number, f"第 {number} 条记录的内容被改动")
        previous = entry.hash
    return None


def replay(entries: Iterable[Entry]) -> dict[str, Ledger]:
    """The facts that the entries lead to, by contract; ValueError where they contradict each other."""
    ledgers: dict[str, Ledger] = {}
    for entry in entries:
        ledgers[entry.contract_id] = ledgers.get(entry.contract_id, Ledger()).after(entry.edits)
    return ledgers


def verify_facts(entries: Iterable[Entry], ledgers: Mapping[str, Ledger]) -> bool:
    """Whether the stored facts are those that the audit leads to."""
    told = replay(entries)
    return all(ledger == told.get(contract_id, Ledger()) for contract_id, ledger in ledgers.items())
