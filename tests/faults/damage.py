"""Damage from outside: torn logs, flipped bits, a log of another state, an audit that was tampered with."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import msgspec

from desktop.services.backups import Backups, Reason
from desktop.services.workspace import Workspace
from desktop.storage.audit import Entry, Step, chained, verify_chain
from desktop.storage.cipher import Key
from desktop.storage.content import Content
from desktop.storage.errors import FileRefused
from desktop.storage.recast import recast
from desktop.storage.store import read
from tests.faults.campaign import Trial
from tests.faults.children import command
from tests.storage.support import Ticking, calendar, create, done, outage, reopen

STEPS = 12
KEY = Key(bytes(range(32)), bytes(range(16)))


class Story:
    """A file with its log as it lay there after each of some commands, as if the power had failed then.

    `states` are what the file held after each of them.
    """

    def __init__(self, folder: Path) -> None:
        self.path = folder / "故事" / "合同.shouyue"
        self.path.parent.mkdir()
        create(self.path).close()
        self.states = [read(self.path)]
        self.moments: list[tuple[bytes, bytes]] = []
        with reopen(self.path) as workspace:
            for number in range(STEPS):
                command(workspace, number)
                self.states.append(workspace.reread())
                self.moments.append((self.path.read_bytes(), _log_of(self.path).read_bytes()))

    def written(self, folder: Path, key: Key | None = None) -> Path:
        """A file of its own, with the log folded in, that holds the last state; under a key."""
        path = Path(shutil.copy(self.path, folder / "合同.shouyue"))
        if key:
            recast(path, None, key)
        return path


def _log_of(path: Path) -> Path:
    return path.with_name(path.name + "-wal")


def lay(path: Path, database: bytes, log: bytes | None = None) -> None:
    """Let these bytes, and nothing else, be what lies there."""
    for part in ("-wal", "-shm"):
        path.with_name(path.name + part).unlink(missing_ok=True)
    path.write_bytes(database)
    if log is not None:
        _log_of(path).write_bytes(log)


def opened(path: Path, key: Key | None = None) -> Content | None:
    """What the program takes the file to hold, once it has been open for work; None where it refuses."""
    try:
        with Workspace.open(path, calendar(), Ticking(), key=key) as workspace:
            return workspace.reread()
    except FileRefused:
        return None


@contextmanager
def logs_torn(folder: Path) -> Iterator[Trial]:
    """A log cut anywhere, or zeros or noise from some place on: what a disk leaves that had no time."""
    story, path = Story(folder), folder / "合同.shouyue"

    def trial(chance: random.Random) -> str:
        number = chance.randrange(STEPS)
        database, log = story.moments[number]
        place = chance.randrange(len(log) + 1)
        kind = chance.choice(("cut", "zeros", "noise"))
        rest = len(log) - place
        tail = {"cut": b"", "zeros": bytes(rest), "noise": chance.randbytes(rest)}[kind]
        lay(path, database, log[:place] + tail)
        found = opened(path)
        assert found in story.states[: number + 2], (number, place)
        return f"{kind}: a state that was"

    yield trial


@contextmanager
def logs_mistaken(folder: Path) -> Iterator[Trial]:
    """The log of another state beside the file, as when it is put back by hand and its log forgotten."""
    story, path = Story(folder), folder / "合同.shouyue"

    def trial(chance: random.Random) -> str:
        database, _ = story.moments[chance.randrange(STEPS)]
        _, log = story.moments[chance.randrange(STEPS)]
        lay(path, database, log)
        found = opened(path)
        assert found is None or found in story.states
        return "refused" if found is None else "a state that was"

    yield trial


@contextmanager
def bits_flipped(folder: Path) -> Iterator[Trial]:
    """One bit of a plain file: it is noticed, or has no effect."""
    yield from _flipped(folder, None)


@contextmanager
def bits_flipped_encrypted(folder: Path) -> Iterator[Trial]:
    """One bit of an encrypted file: every one is noticed."""
    yield from _flipped(folder, KEY)


def _flipped(folder: Path, key: Key | None) -> Iterator[Trial]:
    story = Story(folder)
    path = story.written(folder, key)
    database, state = path.read_bytes(), story.states[-1]

    def trial(chance: random.Random) -> str:
        spoilt = bytearray(database)
        place = chance.randrange(len(spoilt))
        spoilt[place] ^= 1 << chance.randrange(8)
        lay(path, bytes(spoilt))
        try:
            found = read(path, key)
        except FileRefused:
            return "noticed"
        assert key is None, f"byte {place} of an encrypted file"
        assert found == state, place
        hashes = {each.sha256 for ledger in found.ledgers.values() for each in ledger.facts().attachments}
        with reopen(path, read_only=True) as workspace:
            return "noticed in a file kept" if workspace.unsound(hashes) else "without effect"

    yield trial


@contextmanager
def backups_put_back(folder: Path) -> Iterator[Trial]:
    """A backup put back is the same, row by row, but for the entry that tells of it."""
    path = folder / "合同.shouyue"
    backups = Backups(folder / "backups", path, Ticking())

    def trial(chance: random.Random) -> str:
        for left in folder.iterdir():
            shutil.rmtree(left) if left.is_dir() else left.unlink()
        steps = chance.randrange(1, 12)
        with create(path) as workspace:
            for step in range(steps):
                command(workspace, step)
            backup = backups.make(Reason.ASKED)
        assert backup is not None
        before = rows(path)
        with reopen(path) as workspace:
            done(workspace, outage(999), title="之后")
        backups.restore(backup)
        after = rows(path)
        *kept, last = after.pop("audit")
        assert kept == before.pop("audit")
        assert last[3] == "restore"
        assert after == before
        return "identical"

    yield trial


def rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table."""
    with closing(sqlite3.connect(path)) as connection:
        names = [
            name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        ]
        return {name: connection.execute(f'SELECT * FROM "{name}"').fetchall() for name in names}


class Tampering:
    """A file whose audit is changed by hand, over and over from the same state."""

    def __init__(self, folder: Path) -> None:
        self.path = Story(folder).written(folder)
        self.content = read(self.path)
        self.head = self.content.entries[-1].hash
        self._before = self.path.read_bytes()

    def opened(self, *statements: tuple[str, tuple[object, ...]]) -> Content | None:
        """What the program makes of the file after these statements; None where it refuses."""
        lay(self.path, self._before)
        with closing(sqlite3.connect(self.path)) as connection, connection:
            for statement, values in statements:
                connection.execute(statement, values)
        return opened(self.path)


_COLUMNS = ("at", "title", "changes", "previous_hash", "hash", "kind")


@contextmanager
def entries_edited(folder: Path) -> Iterator[Trial]:
    """An entry of the audit edited: found when the file is opened."""
    tampering = Tampering(folder)

    def trial(chance: random.Random) -> str:
        seq, column = chance.randrange(1, STEPS + 2), chance.choice(_COLUMNS)
        statement = f"UPDATE audit SET {column} = {column} || 'x' WHERE seq = ?"
        assert tampering.opened((statement, (seq,))) is None
        return "found"

    yield trial


@contextmanager
def entries_removed(folder: Path) -> Iterator[Trial]:
    """An entry but the last removed: found when the file is opened."""
    tampering = Tampering(folder)

    def trial(chance: random.Random) -> str:
        seq = chance.randrange(1, STEPS + 1)
        assert tampering.opened(("DELETE FROM audit WHERE seq = ?", (seq,))) is None
        return "found"

    yield trial


@contextmanager
def entries_swapped(folder: Path) -> Iterator[Trial]:
    """Two entries in each other's place: found when the file is opened."""
    tampering = Tampering(folder)

    def trial(chance: random.Random) -> str:
        one, other = chance.sample(range(1, STEPS + 2), 2)
        move = "UPDATE audit SET seq = ? WHERE seq = ?"
        assert tampering.opened((move, (-1, one)), (move, (one, other)), (move, (other, -1))) is None
        return "found"

    yield trial


@contextmanager
def tails_cut(folder: Path) -> Iterator[Trial]:
    """The last entries cut off: found by the facts, or by a head on paper."""
    tampering = Tampering(folder)

    def trial(chance: random.Random) -> str:
        seq = chance.randrange(2, STEPS + 2)
        found = tampering.opened(("DELETE FROM audit WHERE seq >= ?", (seq,)))
        assert found is None or tampering.head not in {entry.hash for entry in found.entries}
        return "found by the facts" if found is None else "found by a printed head"

    yield trial


@contextmanager
def histories_forged(folder: Path) -> Iterator[Trial]:
    """Every entry from some place on chained again, as the program would: only a head on paper tells."""
    tampering = Tampering(folder)
    entries = tampering.content.entries

    def trial(chance: random.Random) -> str:
        first = chance.randrange(1, len(entries))
        forged = list(entries[:first])
        for entry in entries[first:]:
            title = entry.title + ("（改）" if entry.seq == first + 1 else "")
            forged.append(_again(entry, title, forged[-1].hash))
        assert verify_chain(forged) is None
        statement = "UPDATE audit SET title = ?, previous_hash = ?, hash = ? WHERE seq = ?"
        written = ((each.title, each.previous_hash, each.hash, each.seq) for each in forged)
        found = tampering.opened(*((statement, values) for values in written))
        assert found is not None
        assert tampering.head not in {entry.hash for entry in found.entries}
        return "found by a printed head"

    yield trial


def _again(entry: Entry, title: str, previous: str) -> Entry:
    step = Step(entry.contract_id, entry.moment, entry.kind, title, entry.edits, entry.target)
    return msgspec.structs.replace(chained(step, entry.seq, previous))
