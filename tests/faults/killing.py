"""SIGKILL at any moment: nothing acknowledged is lost, nothing is corrupt, the file opens again.

What a process had said is promised. The same file is killed several times over, so that what a crash left is
killed again; in between it is only read, so that the log grows until it is folded into the file under fire.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.models.facts import Facts, Invoice, Request
from desktop.services.backups import Backups, Reason, backups_of
from desktop.services.clock import beijing_now
from desktop.services.passwords import key_for
from desktop.services.workspace import Workspace
from desktop.storage import cipher, migrations
from desktop.storage.audit import Entry, verify_chain
from desktop.storage.cipher import Key
from desktop.storage.content import Content
from desktop.storage.errors import OlderVersion
from desktop.storage.judging import version_of
from desktop.storage.store import read
from tests.faults.campaign import Trial
from tests.faults.children import (
    PASSWORDS,
    QUICK,
    back_up,
    change_passwords,
    command,
    imports,
    killed,
    put_back,
    stream,
    upgrade,
)
from tests.storage.older import aged
from tests.storage.support import behind_the_back, calendar, create, done, outage, payment, reopen

#: So often one file is killed.
_A_FILE = 10
#: After so many steps a file is begun anew.
_LONG = 100
#: Rows of a table that is imported.
_ROWS = 25
KEY = Key(bytes(range(32)), bytes(range(16)))


class _Writing:
    """Kills of a process that stores steps: commands one after the other, or imports of tables."""

    def __init__(self, folder: Path, work: Callable[..., None], *arguments: object, longest: float) -> None:
        self._folder, self._work, self._arguments = folder, work, arguments
        self._longest = longest
        self._kills = 0
        self._path = folder
        self._titles: list[str] = []

    def __call__(self, chance: random.Random) -> str:
        if self._kills % _A_FILE == 0:
            self._begin_anew()
        self._kills += 1
        delay, sure = chance.uniform(0, self._longest), chance.randrange(2)
        said = killed(self._work, self._path, *self._arguments, delay=delay, sure=sure)
        content = read(self._path)
        stored = [entry.title for entry in content.entries]
        promised = [*self._titles, *said]
        assert stored[: len(promised)] == promised
        more = len(stored) - len(promised)
        assert more in (0, 1)
        assert verify_chain(content.entries) is None
        self._titles = stored
        if self._kills % _A_FILE == 0:
            self._close(content)
        return "stored, not yet said" if more else "as it was said"

    def _begin_anew(self) -> None:
        shutil.rmtree(self._folder, ignore_errors=True)
        self._path = self._folder / "合同" / "合同.shouyue"
        self._path.parent.mkdir(parents=True)
        create(self._path).close()
        self._titles = [entry.title for entry in read(self._path).entries]

    def _close(self, content: Content) -> None:
        with reopen(self._path) as again:
            assert again.facts == content.ledgers[again.contract.id].facts()
            assert again.unsound(each.sha256 for each in again.facts.attachments) == ()
        with behind_the_back(self._path) as connection:
            assert connection.execute("PRAGMA quick_check").fetchone()[0] == "ok"


@contextmanager
def commands_killed(folder: Path) -> Iterator[Trial]:
    """SIGKILL during commands of every kind."""
    yield _Writing(folder, stream, longest=0.04)


@contextmanager
def imports_killed(folder: Path) -> Iterator[Trial]:
    """SIGKILL while tables are imported, each after a backup: all rows of a table, or none."""
    writing = _Writing(folder, imports, _ROWS, longest=0.1)

    def trial(chance: random.Random) -> str:
        came = writing(chance)
        recorded = read(writing._path).ledgers
        (facts,) = (each.facts() for each in recorded.values())
        assert len(facts.incidents) % _ROWS == 0
        return came

    yield trial


class _Kept:
    """A file with its backups, which processes work on until they are killed."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "合同" / "合同.shouyue"
        self.path.parent.mkdir(parents=True)
        create(self.path).close()
        self.backups = Backups(folder / "backups", self.path, beijing_now)
        self.base = folder / "backups"


@contextmanager
def backups_killed(folder: Path) -> Iterator[Trial]:
    """SIGKILL during backups: none that was promised is lost, none is half made."""
    kept = _Kept(folder)
    promised: list[str] = []

    def trial(chance: random.Random) -> str:
        nonlocal kept, promised
        sure = chance.randrange(2)
        said = killed(back_up, kept.path, kept.base, delay=chance.uniform(0, 0.15), sure=sure)
        promised = (promised + said)[-5:]
        held = kept.backups.held()
        assert set(promised) <= {each.path.name for each in held}
        for backup in held[:3]:
            entries = read(backup.path).entries
            assert len(entries) == backup.entries
            assert entries[-1].hash.startswith(backup.head)
        for old in held[6:]:
            old.path.unlink()
        if held and held[0].entries > _LONG:
            shutil.rmtree(folder)
            kept, promised = _Kept(folder), []
        return f"{min(len(said), 3)}{'+' if len(said) > 3 else ''} made before"

    yield trial


@contextmanager
def restores_killed(folder: Path) -> Iterator[Trial]:
    """SIGKILL while a backup is put back: the file whole, or completed by putting it back again."""
    kept = _Kept(folder)
    with reopen(kept.path) as workspace:
        for number in range(4):
            command(workspace, number)
            assert kept.backups.make(Reason.ASKED)
    states = {each.entries: read(each.path).entries for each in kept.backups.held()}

    def trial(chance: random.Random) -> str:
        killed(put_back, kept.path, kept.base, delay=chance.uniform(0, 0.08))
        absent = not kept.path.exists()
        if absent:
            kept.backups.restore(kept.backups.held()[0])
        with reopen(kept.path) as workspace:
            entries = tuple(each for each in workspace.entries if each.kind != "restore")
        assert entries == states[len(entries)]
        for aside in kept.path.parent.glob("*-恢复前-*"):
            shutil.rmtree(aside)
        return "absent, put back again" if absent else "whole"

    yield trial


class Older:
    """Files of every earlier version, plain and encrypted, and what they hold."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        present = folder / "现.shouyue"
        with create(present) as workspace:
            done(workspace, outage(1), outage(2, day=9), title="登记事件")
            done(workspace, payment(), title="登记付款")
            done(workspace, Request(id="R1", title="申请", system="platform"), title="登记请求")
            done(workspace, Invoice(id="F1", payment="first"), title="登记发票")
            workspace.remove("incidents", "I2", "删除事件")
            self.facts: Facts = workspace.facts
            self.entries: tuple[Entry, ...] = tuple(workspace.entries)
        self.files: list[tuple[int, Key | None, Path]] = []
        for version in range(1, migrations.VERSION):
            for key in (None, KEY):
                path = folder / f"{version}-{'密' if key else '明'}.shouyue"
                aged(present, version, path, key)
                self.files.append((version, key, path))


@contextmanager
def upgrades_killed(folder: Path) -> Iterator[Trial]:
    """SIGKILL while a file of an older version is brought up to date: it opens and is complete."""
    older = Older(folder / "旧")
    path = folder / "合同" / "合同.shouyue"

    def trial(chance: random.Random) -> str:
        version, key, given = chance.choice(older.files)
        shutil.rmtree(path.parent, ignore_errors=True)
        path.parent.mkdir()
        shutil.copyfile(given, path)
        backups = backups_of(path, beijing_now, key)
        shutil.rmtree(backups.folder, ignore_errors=True)
        # Most are let come to the upgrade itself, which begins when its backup is made.
        seen = backups.held if chance.random() < 0.85 else lambda: True
        said = killed(upgrade, path, key, delay=chance.uniform(0, 0.06), seen=seen)
        upgraded, held = _is_upgraded(path, key), backups.held()
        assert upgraded or not said
        if upgraded:
            assert [version_of(each.path, key) for each in held] == [version]
        with Workspace.open(path, calendar(), beijing_now, key=key) as workspace:
            assert (workspace.facts, tuple(workspace.entries)) == (older.facts, older.entries)
        assert version_of(path, key) == migrations.VERSION
        assert [each.name for each in path.parent.iterdir() if ".lock" not in each.name] == [path.name]
        when = "after" if upgraded else "in" if held else "before"
        return f"version {version} {'encrypted' if key else 'plain'}, {when} the upgrade"

    yield trial


def _is_upgraded(path: Path, key: Key | None) -> bool:
    """Whether the file, or its log, holds the new version already."""
    try:
        read(path, key)
    except OlderVersion:
        with behind_the_back(path) as connection:
            if key:
                connection.execute(f'PRAGMA key = "{key.words}"')
            return bool(connection.execute("PRAGMA user_version").fetchone()[0] == migrations.VERSION)
    return True


@contextmanager
def passwords_killed(folder: Path) -> Iterator[Trial]:
    """SIGKILL while a password is set, changed, taken away: the file whole, under one or the other."""
    before, cipher.WORK["n"] = cipher.WORK["n"], QUICK
    kept = _Kept(folder)
    with reopen(kept.path) as workspace:
        for number in range(2):
            command(workspace, number)
            kept.backups.make(Reason.ASKED)
    state, number = read(kept.path), 2

    def trial(chance: random.Random) -> str:
        nonlocal number
        delay, sure = chance.uniform(0, 0.12), chance.randrange(2)
        said = killed(change_passwords, kept.path, kept.base, number, delay=delay, sure=sure)
        promised = said[-1] if said else number
        number, key = _opened_by(kept.path, (promised, promised + 1))
        with Workspace.open(kept.path, calendar(), beijing_now, key=key) as workspace:
            assert workspace.reread() == state
        backups = Backups(kept.base, kept.path, beijing_now, key)
        assert backups.make(Reason.ASKED) is None, "the newest backup holds that state already"
        _all_under(backups, key)
        left = [each for each in kept.path.parent.iterdir() if ".lock" not in each.name]
        assert left == [kept.path], "a draft may be the file without its password"
        return f"{'said' if number == promised else 'not yet said'}, {'encrypted' if key else 'plain'}"

    try:
        yield trial
    finally:
        cipher.WORK["n"] = before


def _opened_by(path: Path, numbers: tuple[int, ...]) -> tuple[int, Key | None]:
    """Which of the passwords the file is under, and its key."""
    for number in numbers:
        password = PASSWORDS[number % len(PASSWORDS)]
        if password is None and path.read_bytes()[:6] == b"SQLite":
            return number, None
        if password and (key := key_for(path, password)):
            return number, key
    raise AssertionError(f"the file is under none of the passwords {numbers}")


def _all_under(backups: Backups, key: Key | None) -> None:
    """No backup of an encrypted file is plain; each is whole under its own password."""
    for backup in backups.held():
        _, found = _opened_by(backup.path, tuple(range(len(PASSWORDS))))
        assert found is not None or key is None, "a backup of an encrypted file is plain"
        assert len(read(backup.path, found).entries) == backup.entries
