"""Damage from outside: torn logs, flipped bits, a log of another state, an audit that was tampered with.

Each campaign is seeded; the suite does a short form, SHOUYUE_FAULTS asks for as many of each as it says
(`make faults`; figures in docs/trust.md).
"""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import msgspec
import pytest

from desktop.services.backups import Backups, Reason
from desktop.storage.audit import Entry, Step, chained, verify_chain
from desktop.storage.content import Content
from desktop.storage.errors import FileRefused
from desktop.storage.store import read
from tests.faults.children import command
from tests.storage.support import Ticking, create, done, outage, reopen

FAULTS = int(os.environ.get("SHOUYUE_FAULTS", "40"))
SEED = int(os.environ.get("SHOUYUE_SEED", "7"))
STEPS = 12


class Story:
    """A file with its log as it lay there after each of some commands, as if the power had failed then.

    `states` are what the file held after each of them.
    """

    def __init__(self, folder: Path) -> None:
        self.path = folder / "合同.shouyue"
        create(self.path).close()
        self.states = [read(self.path)]
        self.moments: list[tuple[bytes, bytes]] = []
        with reopen(self.path) as workspace:
            for number in range(STEPS):
                command(workspace, number)
                self.states.append(workspace.reread())
                self.moments.append((self.path.read_bytes(), _log_of(self.path).read_bytes()))


def _log_of(path: Path) -> Path:
    return path.with_name(path.name + "-wal")


def _lay(path: Path, database: bytes, log: bytes | None) -> None:
    """Let these bytes, and nothing else, be what lies there."""
    for part in ("-wal", "-shm"):
        path.with_name(path.name + part).unlink(missing_ok=True)
    path.write_bytes(database)
    if log is not None:
        _log_of(path).write_bytes(log)


def _opened(path: Path) -> Content | None:
    """What the program takes the file to hold, once it has been open for work; None where it refuses."""
    try:
        with reopen(path) as workspace:
            return workspace.reread()
    except FileRefused:
        return None


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Story:
    return Story(tmp_path_factory.mktemp("story"))


@pytest.fixture
def chance(request: pytest.FixtureRequest) -> random.Random:
    return random.Random(f"{SEED}{request.node.name}")


def test_a_torn_log_leaves_an_earlier_state(story: Story, tmp_path: Path, chance: random.Random) -> None:
    """Cut anywhere, or zeros or noise from some place on: what a disk leaves that had no time to write."""
    path = tmp_path / "合同.shouyue"
    for _ in range(FAULTS):
        number = chance.randrange(STEPS)
        database, log = story.moments[number]
        place = chance.randrange(len(log) + 1)
        tail = chance.choice((b"", bytes(len(log) - place), chance.randbytes(len(log) - place)))
        _lay(path, database, log[:place] + tail)
        found = _opened(path)
        assert found in story.states[: number + 2], (number, place)


def test_the_log_of_another_state_does_no_harm(story: Story, tmp_path: Path, chance: random.Random) -> None:
    """As when a file is put back by hand and its log forgotten: refused, or a state that once was."""
    path = tmp_path / "合同.shouyue"
    taken = 0
    for _ in range(FAULTS):
        database, _ = story.moments[chance.randrange(STEPS)]
        _, log = story.moments[chance.randrange(STEPS)]
        _lay(path, database, log)
        found = _opened(path)
        assert found is None or found in story.states
        taken += found is not None
    assert taken, "every one of them was refused"


def test_flipped_bits_are_noticed_or_without_effect(
    story: Story, tmp_path: Path, chance: random.Random
) -> None:
    path = tmp_path / "合同.shouyue"
    with reopen(story.path):
        pass
    database, state = story.path.read_bytes(), story.states[-1]
    noticed = 0
    for _ in range(FAULTS):
        spoilt = bytearray(database)
        place = chance.randrange(len(spoilt))
        spoilt[place] ^= 1 << chance.randrange(8)
        _lay(path, bytes(spoilt), None)
        try:
            found = read(path)
        except FileRefused:
            noticed += 1
        else:
            assert found == state, place
    assert noticed


def test_a_backup_put_back_is_the_same_row_by_row(tmp_path: Path, chance: random.Random) -> None:
    path = tmp_path / "合同.shouyue"
    backups = Backups(tmp_path / "backups", path, Ticking())
    for _ in range(max(FAULTS // 20, 2)):
        path.unlink(missing_ok=True)
        with create(path) as workspace:
            for step in range(chance.randrange(1, 8)):
                command(workspace, step)
            # A state that is backed up already needs no copy more.
            backup = backups.make(Reason.ASKED) or backups.held()[0]
        before = _rows(path)
        with reopen(path) as workspace:
            done(workspace, outage(999), title="之后")
        backups.restore(backup)
        after = _rows(path)
        *kept, last = after.pop("audit")
        assert kept == before.pop("audit")
        assert last[3] == "restore"
        assert after == before


def _rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table."""
    with closing(sqlite3.connect(path)) as connection:
        names = [
            name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        ]
        return {name: connection.execute(f'SELECT * FROM "{name}"').fetchall() for name in names}


@pytest.fixture
def written(story: Story, tmp_path: Path) -> Path:
    """A file of its own whose log is folded in."""
    with reopen(story.path):
        pass
    return Path(shutil.copy(story.path, tmp_path / "合同.shouyue"))


def _tampered(path: Path, *statements: tuple[str, tuple[object, ...]]) -> bool:
    """Whether the program refuses the file after these statements; the file is as before afterwards."""
    before = path.read_bytes()
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement, values in statements:
            connection.execute(statement, values)
    refused = _opened(path) is None
    _lay(path, before, None)
    return refused


def _tries() -> Iterator[int]:
    return iter(range(max(FAULTS // 4, 10)))


def test_an_edited_entry_is_found(written: Path, chance: random.Random) -> None:
    columns = ("at", "title", "changes", "previous_hash", "hash", "kind")
    for _ in _tries():
        seq, column = chance.randrange(1, STEPS + 2), chance.choice(columns)
        statement = f"UPDATE audit SET {column} = {column} || 'x' WHERE seq = ?"
        assert _tampered(written, (statement, (seq,)))


def test_a_removed_entry_is_found(written: Path, chance: random.Random) -> None:
    for _ in _tries():
        seq = chance.randrange(1, STEPS + 1)
        assert _tampered(written, ("DELETE FROM audit WHERE seq = ?", (seq,)))


def test_swapped_entries_are_found(written: Path, chance: random.Random) -> None:
    for _ in _tries():
        one, other = chance.sample(range(1, STEPS + 2), 2)
        assert _tampered(
            written,
            ("UPDATE audit SET seq = -1 WHERE seq = ?", (one,)),
            ("UPDATE audit SET seq = ? WHERE seq = ?", (one, other)),
            ("UPDATE audit SET seq = ? WHERE seq = -1", (other,)),
        )


def test_a_tail_that_was_cut_is_found_by_the_facts_or_a_printed_head(
    written: Path, chance: random.Random
) -> None:
    head = read(written).entries[-1].hash
    for _ in _tries():
        seq = chance.randrange(2, STEPS + 2)
        before = written.read_bytes()
        with closing(sqlite3.connect(written)) as connection, connection:
            connection.execute("DELETE FROM audit WHERE seq >= ?", (seq,))
        found = _opened(written)
        assert found is None or head not in {entry.hash for entry in found.entries}
        _lay(written, before, None)


def test_a_history_written_anew_is_found_by_a_printed_head(written: Path, chance: random.Random) -> None:
    """Every entry from some place on, chained again as the program would: only a head on paper tells."""
    content = read(written)
    head = content.entries[-1].hash
    for _ in _tries():
        first = chance.randrange(1, len(content.entries))
        forged = list(content.entries[:first])
        for entry in content.entries[first:]:
            title = entry.title + ("（改）" if entry.seq == first + 1 else "")
            forged.append(_again(entry, title, forged[-1].hash))
        assert verify_chain(forged) is None
        assert head not in {entry.hash for entry in forged}


def _again(entry: Entry, title: str, previous: str) -> Entry:
    step = Step(entry.contract_id, entry.moment, entry.kind, title, entry.edits, entry.target)
    return msgspec.structs.replace(chained(step, entry.seq, previous))
