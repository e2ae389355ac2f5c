"""A disk that fills up at any moment: nothing is lost, and the message says so plainly."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from desktop.models.halfdone import HalfDone
from desktop.services import exporting
from desktop.services.backups import Backups, Reason, backups_of
from desktop.services.change import Change
from desktop.services.clock import beijing_now
from desktop.services.importing import import_rows
from desktop.services.passwords import change_password, key_for
from desktop.services.workspace import Workspace
from desktop.storage import cipher
from desktop.storage.content import Content
from desktop.storage.errors import FileRefused, StorageFailed
from desktop.storage.store import read
from tests.faults.campaign import Skipped, Trial
from tests.faults.children import PASSWORDS, QUICK, command, table
from tests.storage.older import aged
from tests.storage.support import MORNING, calendar, create, reopen

#: The disk (bytes), and what is left on it at most when something is done.
_DISK, _MOST_LEFT = 8 * 1024 * 1024, 1_500_000
_PASSWORD = PASSWORDS[0] or ""


class Disk:
    """A small disk with a contract file on it, anew for each trial."""

    def __init__(self, folder: Path, sound: Path, older: Path) -> None:
        self.folder, self.sound, self.older = folder, sound, older
        self.path = folder / "合同.shouyue"
        self.ballast = folder / "占满"
        self.state = read(sound)

    def lay(self, source: Path) -> None:
        """Only this file lies on the disk."""
        for left in self.folder.iterdir():
            shutil.rmtree(left) if left.is_dir() else left.unlink()
        shutil.copyfile(source, self.path)

    def fill(self, left: int) -> None:
        """Leave so much room (bytes)."""
        room = os.statvfs(self.folder)
        self.ballast.write_bytes(bytes(max(room.f_bavail * room.f_frsize - left, 0)))

    def empty(self) -> None:
        """There is room again."""
        self.ballast.unlink()

    @property
    def backups(self) -> Backups:
        return backups_of(self.path, beijing_now)


@contextmanager
def mounted(folder: Path) -> Iterator[Path]:
    """A small disk in memory; Skipped where this user may not mount one."""
    place = folder / "盘"
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={_DISK}", "tmpfs", str(place)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError as error:
        raise Skipped(f"no small disk can be mounted: {error}") from error
    if done.returncode:
        raise Skipped(f"no small disk can be mounted: {done.stderr.strip()}")
    try:
        yield place
    finally:
        subprocess.run(["umount", str(place)], check=True)


@contextmanager
def disks_filled(folder: Path) -> Iterator[Trial]:
    """The disk takes no more during a command, import, backup, upgrade, change of password or export."""
    sound, older = folder / "原.shouyue", folder / "旧.shouyue"
    with create(sound) as workspace:
        for number in range(8):
            command(workspace, number)
    aged(sound, 8, older)
    with ExitStack() as held:
        place = held.enter_context(mounted(folder))
        held.enter_context(_environment(place))
        disk = Disk(place, sound, older)

        def trial(chance: random.Random) -> str:
            work = chance.choice(_WORKS)
            disk.lay(older if work is _upgrade else sound)
            came = work(disk, chance.randrange(_MOST_LEFT) if chance.random() < 0.9 else 0)
            return f"{work.__name__[1:]}: {came}"

        yield trial


@contextmanager
def _environment(place: Path) -> Iterator[None]:
    """The program's own folders lie on the disk too, and keys cost little."""
    kept, work = os.environ.get("XDG_DATA_HOME"), cipher.WORK["n"]
    os.environ["XDG_DATA_HOME"], cipher.WORK["n"] = str(place / "data"), QUICK
    try:
        yield
    finally:
        cipher.WORK["n"] = work
        if kept is None:
            del os.environ["XDG_DATA_HOME"]
        else:
            os.environ["XDG_DATA_HOME"] = kept


def _said(error: object) -> str:
    """That a message names the cause in plain words."""
    assert "磁盘空间不足" in str(error), error
    return "refused"


def _commands(disk: Disk, left: int) -> str:
    """Commands until one is refused: it changes nothing, and is taken once there is room."""
    with reopen(disk.path) as workspace:
        disk.fill(left)
        before, number = workspace.facts, len(workspace.entries)
        last = number + 60
        try:
            while number < last:
                before = workspace.facts
                command(workspace, number)
                number += 1
        except StorageFailed as error:
            came = _said(error)
            assert (workspace.facts, workspace.reread().entries) == (before, tuple(workspace.entries))
        else:
            came = "done"
        disk.empty()
        command(workspace, number)
        content = workspace.reread()
    assert read(disk.path) == content
    return came


def _import(disk: Disk, left: int) -> str:
    """An import with the backup before it: all of it, or nothing."""
    with reopen(disk.path) as workspace:
        plan = table(workspace, 400)
        disk.fill(left)
        before = workspace.facts
        try:
            came = import_rows(plan, workspace, "工单.xlsx")
            told = "done" if isinstance(came, Change) else _said(came)
        except StorageFailed as error:
            told = _said(error)
        if told != "done":
            assert workspace.facts == before
        disk.empty()
        assert told == "done" or isinstance(import_rows(plan, workspace, "工单.xlsx"), Change)
        content = workspace.reread()
    assert read(disk.path) == content
    _backups_sound(disk.backups)
    return told


def _backup(disk: Disk, left: int) -> str:
    """A backup: whole or not there."""
    disk.fill(left)
    return _tried(disk, lambda: disk.backups.make(Reason.ASKED))


def _restore(disk: Disk, left: int) -> str:
    """A backup put back: the file is the one it was, or that of the backup."""
    backup = disk.backups.make(Reason.ASKED)
    assert backup is not None
    disk.fill(left)
    try:
        disk.backups.restore(backup)
        came = "done"
    except (FileRefused, StorageFailed) as error:
        came = _said(error)
    disk.empty()
    if not disk.path.exists():
        disk.backups.restore(backup)
    with reopen(disk.path) as workspace:
        entries = tuple(each for each in workspace.entries if each.kind != "restore")
    assert entries == disk.state.entries
    return came


def _upgrade(disk: Disk, left: int) -> str:
    """A file of an older version opened: it is complete once there is room."""
    disk.fill(left)
    return _tried(disk, lambda: reopen(disk.path).close())


def _open(disk: Disk, left: int) -> str:
    """A file opened and closed."""
    disk.fill(left % 40_000)
    return _tried(disk, lambda: reopen(disk.path).close())


def _password(disk: Disk, left: int) -> str:
    """A password set: the file with it, or without."""
    disk.backups.make(Reason.ASKED)
    disk.fill(left)
    try:
        key = change_password(disk.path, None, _PASSWORD, disk.backups)
        came = "done"
    except FileRefused as error:
        key, came = None, _said(error)
    disk.empty()
    assert (key is None) or key_for(disk.path, _PASSWORD) == key
    with Workspace.open(disk.path, calendar(), beijing_now, key=key) as workspace:
        assert workspace.reread() == disk.state
    return came


def _export(disk: Disk, left: int) -> str:
    """An Excel list in the place of an earlier one: new and whole, or as it was."""
    target = disk.folder / "清单.xlsx"
    target.write_bytes(b"earlier")
    with reopen(disk.path) as workspace:
        disk.fill(left % 60_000)
        problem = exporting.export_list(workspace, "incidents", target)
        assert (target.read_bytes() == b"earlier") is (problem is not None)
        disk.empty()
        return "done" if problem is None else _said(problem)


def _compacted(disk: Disk, left: int) -> str:
    """The file written anew without what is free in it: whole, whether it could be or not."""
    with reopen(disk.path) as workspace:
        disk.fill(left)
        came = _stored(workspace.compact)
        disk.empty()
        workspace.compact()
        assert workspace.reread() == disk.state
    assert read(disk.path) == disk.state
    return came


def _half_done(disk: Disk, left: int) -> str:
    """What stands in a form kept: the new, or as it was."""
    old, new = (HalfDone("incidents", "", "", MORNING, {"note": text}) for text in ("旧", "新" * 60_000))
    with reopen(disk.path) as workspace:
        workspace.keep_half_done([old])
        disk.fill(left % 400_000)
        came = _stored(lambda: workspace.keep_half_done([new]))
        assert workspace.half_done() == ((new,) if came == "done" else (old,))
        disk.empty()
        workspace.keep_half_done([new])
        assert workspace.half_done() == (new,)
    return came


def _stored(work: Callable[[], object]) -> str:
    try:
        work()
    except StorageFailed as error:
        return _said(error)
    return "done"


def _new(disk: Disk, left: int) -> str:
    """A new file: whole or not there."""
    other = disk.folder / "新.shouyue"
    disk.fill(left % 600_000)
    try:
        create(other).close()
        came = "done"
    except FileRefused as error:
        came = _said(error)
        disk.empty()
        create(other).close()
    assert len(read(other).entries) == 1
    return came


def _tried(disk: Disk, work: Callable[[], object]) -> str:
    """Do it on the full disk, then look whether the file and its backups are whole, with room again."""
    try:
        work()
        came = "done"
    except FileRefused as error:
        came = _said(error)
    disk.empty()
    with reopen(disk.path) as workspace:
        found: Content = workspace.reread()
    assert found == disk.state
    _backups_sound(disk.backups)
    return came


def _backups_sound(backups: Backups) -> None:
    for each in backups.held():
        assert backups.lost(each).readable
        assert each.size == each.path.stat().st_size


_WORKS = (
    *(_commands, _import, _backup, _restore, _upgrade, _open, _password, _export, _new),
    *(_compacted, _half_done),
)
