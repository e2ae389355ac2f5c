"""Connections by the sqlcipher3 driver: one for building a file, one for work, one that cannot write."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlcipher3 import dbapi2

from desktop.storage.header import APPLICATION_ID, wal_of

#: Seconds to wait for another program that reads the file at this moment.
_PATIENCE = 2.0
_COMMON = (
    "PRAGMA cipher_log_level = NONE",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA temp_store = MEMORY",  # Nothing of a file is written anywhere else.
)
_WRITING = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
)
_NEW = ("PRAGMA encoding = 'UTF-8'", f"PRAGMA application_id = {APPLICATION_ID}")


def building(path: Path) -> dbapi2.Connection:
    """A connection to a file that is being made."""
    return _connected(path, "mode=rwc", _COMMON + _NEW + _WRITING)


def writing(path: Path) -> dbapi2.Connection:
    """The connection of an open workspace: acknowledged means on disk (WAL, synchronous FULL)."""
    return _connected(path, "mode=rw", _COMMON + _WRITING)


def reading(path: Path) -> dbapi2.Connection:
    """A connection that cannot write to the file.

    Where no log waits beside it the file is opened as immutable, which leaves no trace even beside it.
    """
    return _connected(path, "mode=ro" if wal_of(path) else "mode=ro&immutable=1", _COMMON)


@contextmanager
def snapshot(connection: dbapi2.Connection, *, alone: bool = False) -> Iterator[None]:
    """One state of the file, however many statements read it; `alone` if nobody may be writing meanwhile."""
    connection.execute("BEGIN IMMEDIATE" if alone else "BEGIN")
    try:
        yield
    finally:
        connection.execute("ROLLBACK")


def _connected(path: Path, options: str, pragmas: tuple[str, ...]) -> dbapi2.Connection:
    uri = f"{path.absolute().as_uri()}?{options}"
    # isolation_level None: the driver starts no transaction on its own.
    connection = dbapi2.connect(uri, uri=True, isolation_level=None, timeout=_PATIENCE)
    try:
        for pragma in pragmas:
            connection.execute(pragma).fetchall()
    except BaseException:
        connection.close()
        raise
    return connection
