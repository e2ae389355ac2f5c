"""Copies of a contract file by SQLite's backup interface, each judged before it bears its name.

A copy of the file alone may lack what waits in its log, and a log beside an older file spoils it; here the
database is copied as one state, and where a copy is put back the old database goes with its log.
"""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

import msgspec
from sqlcipher3 import dbapi2

from desktop.storage.audit import Entry, verify_chain
from desktop.storage.cipher import Key
from desktop.storage.connection import copied, copying, reading, snapshot
from desktop.storage.content import entries_in
from desktop.storage.errors import Damaged, FileRefused, ReadOnlyPlace, driver_cause, system_cause
from desktop.storage.judging import version_of
from desktop.storage.placing import draft_beside, durable, into_place, set_aside

_MESSAGE = "请检查备份目录的权限和磁盘空间；合同文件没有受影响"


class Tail(msgspec.Struct, frozen=True):
    """The last audit entry of a file: how many there are, and the hash of the last."""

    entries: int
    head: str


def tail_of(path: Path, key: Key | None = None) -> Tail:
    """How far the audit of a file goes; `FileRefused` where it cannot be read."""
    version_of(path, key)
    try:
        with closing(reading(path, key)) as connection, snapshot(connection):
            return _tail(connection)
    except (dbapi2.Error, UnicodeDecodeError) as error:
        raise _damaged(path, str(error)) from error


def back_up(path: Path, target: Path, key: Key | None = None) -> None:
    """Copy the file with what waits in its log to `target`, which must not be there; `FileRefused`.

    It may be open here for work: the copy is the state after the last command. The copy is read back before
    it bears its name: every page, and the chain of the audit. The file itself is not opened by a plain read:
    closing that would let go of the locks that SQLite holds on it for this process.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with draft_beside(target) as draft:
            with closing(copying(path, key)) as source, closing(copied(draft, key)) as copy:
                source.backup(copy)
            durable(draft)
            judge(draft, key)
            into_place(draft, target)
    except dbapi2.Error as error:
        raise ReadOnlyPlace(target, f"没有备份（{driver_cause(error)}）", _MESSAGE) from error
    except OSError as error:
        raise ReadOnlyPlace(target, f"没有备份（{system_cause(error)}）", _MESSAGE) from error


def judge(path: Path, key: Key | None = None) -> None:
    """Damaged unless every page of the copy is sound and its audit a chain."""
    version_of(path, key)
    try:
        with closing(reading(path, key)) as connection, snapshot(connection):
            (verdict,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
            broken = verify_chain(entries_in(connection, path))
    except (dbapi2.Error, UnicodeDecodeError) as error:
        raise _damaged(path, str(error)) from error
    if verdict != "ok" or broken:
        raise _damaged(path, broken.reason if broken else verdict)


def put_back(copy: Path, path: Path, aside: Path, key: Key | None = None) -> None:
    """Put a sound copy in the place of the file; what was there goes whole into the folder `aside`.

    The caller holds the lock of `path`, and nobody has it open. The copy is written through beside the file
    first. Stopped at any moment, the file is there whole, old or new, or absent with its parts in `aside`,
    and doing it again completes it. `FileRefused` where nothing was changed.
    """
    judge(copy, key)
    try:
        with draft_beside(path) as draft:
            shutil.copyfile(copy, draft)
            durable(draft)
            set_aside(path, aside)
            into_place(draft, path)
    except OSError as error:
        what = f"没有恢复（{system_cause(error)}）"
        raise ReadOnlyPlace(path, what, "请检查文件所在目录的权限和磁盘空间后重试") from error


def entries_after(path: Path, seq: int, key: Key | None = None) -> tuple[Entry, ...] | None:
    """The audit entries after that number, as far as they can be read of a file that may be damaged.

    None where the file does not show that it holds so many.
    """
    found: list[Entry] = []
    try:
        with closing(reading(path, key)) as connection, snapshot(connection):
            if _tail(connection).entries < seq:
                return None
            for (number,) in connection.execute("SELECT seq FROM audit WHERE seq > ? ORDER BY seq", (seq,)):
                found += entries_in(connection, path, number)
    except (OSError, dbapi2.Error, UnicodeDecodeError, FileRefused):
        return tuple(found) or None  # What was read until then is what can be told.
    return tuple(found)


def _tail(connection: dbapi2.Connection) -> Tail:
    row = connection.execute("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1").fetchone()
    return Tail(*row) if row else Tail(0, "")


def _damaged(path: Path, cause: str) -> Damaged:
    return Damaged(path, f"备份不完好（{cause}）", "请换一份备份")
