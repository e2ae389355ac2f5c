"""The audit chain: one entry a command, each carrying the hash of the one before it.

Changing, removing or inserting an entry breaks the chain; changing a fact or the contract behind the
program's back makes it differ from what the entries lead to. What no chain inside one file can show is a
file exchanged as a whole for an older copy of itself.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

import msgspec

from desktop.models.contract import Contract
from desktop.models.statement import Sealed
from desktop.storage.ledger import (
    STATEMENT,
    Edits,
    Ledger,
    Seal,
    beginning,
    decode_edits,
    decode_keys,
    encode_edits,
    inverse,
)

#: The previous hash of the first entry.
GENESIS = "0" * 64
_PIECE = 1 << 20

#: "made" is how a contract came into the file, "seal" how a monthly statement did, "restore" that the file
#: was put back from a backup: nothing of them is undone.
Kind = Literal["made", "do", "undo", "redo", "seal", "restore"]


class Entry(msgspec.Struct, frozen=True):
    """One command as stored: `target` is the entry that an undo or a redo concerns.

    `changes` is the undo image in the very text that was hashed.
    """

    seq: int
    at: str
    contract_id: str
    kind: Kind
    title: str
    target: int | None
    changes: str
    previous_hash: str
    hash: str

    @property
    def edits(self) -> Edits:
        """What the command did, fact by fact."""
        return decode_edits(self.changes)

    @property
    def keys(self) -> tuple[tuple[str, str], ...]:
        """Kind and id of everything that the command changed; its records are not read."""
        return decode_keys(self.changes)

    @property
    def moment(self) -> dt.datetime:
        """When it was stored (Beijing time)."""
        return dt.datetime.fromisoformat(self.at)


class Step(msgspec.Struct, frozen=True):
    """A command on its way into the file."""

    contract_id: str
    at: dt.datetime
    kind: Kind
    title: str
    edits: Edits
    target: int | None = None


def making(contract: Contract, at: dt.datetime) -> Step:
    """The step with which a contract comes into the file: all of it, so that later changes can be told."""
    return Step(contract.id, at, "made", f"新建合同：{contract.short_name}", (beginning(contract),))


def sealing(contract_id: str, at: dt.datetime, sealed: Sealed, title: str) -> Step:
    """The step with which a monthly statement comes into the file: its hash, under its month."""
    return Step(contract_id, at, "seal", title, (Seal(sealed.statement.month, None, sealed.hash),))


def chained(step: Step, seq: int, previous_hash: str) -> Entry:
    """The entry that follows the one with `previous_hash`."""
    at, changes = step.at.isoformat(), encode_edits(step.edits)
    draft = Entry(
        seq, at, step.contract_id, step.kind, step.title, step.target, changes, previous_hash, hash=""
    )
    return msgspec.structs.replace(draft, hash=_digest(draft))


def _digest(entry: Entry) -> str:
    """sha256 over every field but the hash itself, as a JSON array in the order of declaration.

    The changes, up to a hundred megabytes, are written a piece at a time: never all of them once more.
    """
    *before, changes, previous = msgspec.structs.astuple(entry)[:-1]
    digest = hashlib.sha256(msgspec.json.encode(before)[:-1] + b',"')
    for start in range(0, len(changes), _PIECE):
        digest.update(msgspec.json.encode(changes[start : start + _PIECE])[1:-1])
    digest.update(b'",' + msgspec.json.encode(previous) + b"]")
    return digest.hexdigest()


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


def verify_state(entries: Sequence[Entry], ledgers: Mapping[str, Ledger]) -> None:
    """ValueError (naming the record) unless the stored contracts and facts are those the entries lead to.

    Every entry is taken back from what is stored, the last one first. Each must find what it left, and no
    fact may remain. A contract made by a version that did not enter its beginning begins as what remains.
    """
    states, begun = dict(ledgers), set[str]()
    for entry in reversed(entries):
        state = states.get(entry.contract_id)
        if state is None or entry.contract_id in begun:
            raise ValueError(f"contract {entry.contract_id}")
        states[entry.contract_id] = state.after(inverse(entry.edits))
        if entry.kind == "made":
            begun.add(entry.contract_id)
    for contract_id, state in states.items():
        if state.statements:
            raise ValueError(f"{contract_id} {STATEMENT}")
        if state.places:
            raise ValueError(f"{contract_id} {'、'.join(state.places)}")
