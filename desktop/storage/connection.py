"""Connections by the sqlcipher3 driver: one for building a file, one for work, one that cannot write.

Each takes the key of an encrypted file; a wrong one shows when something is first read.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlcipher3 import dbapi2

from desktop.storage.cipher import Key
from desktop.storage.header import APPLICATION_ID, wal_of

# The driver asks every None that it binds how it is stored, unless it is told: half of what an insert takes.
dbapi2.register_adapter(type(None), lambda nothing: nothing)

#: Seconds to wait for another program that reads the file at this moment.
_PATIENCE = 2.0
_COMMON = (
    "PRAGMA cipher_log_level = NONE",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA temp_store = MEMORY",  # Nothing of a file is written anywhere else.
)
#: Nothing of an encrypted file goes into a temporary one, and few of its pages are decrypted twice.
_ENCRYPTED = ("PRAGMA temp_store = MEMORY", "PRAGMA cache_size = -65536")
_WRITING = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
)
_NEW = ("PRAGMA encoding = 'UTF-8'", f"PRAGMA application_id = {APPLICATION_ID}")


def building(path: Path, key: Key | None = None) -> dbapi2.Connection:
    """A connection to a file that is being made."""
    return _connected(path, "mode=rwc", _COMMON + _NEW + _WRITING, key)


def writing(path: Path, key: Key | None = None) -> dbapi2.Connection:
    """The connection of an open workspace: acknowledged means on disk (WAL, synchronous FULL)."""
    return _connected(path, "mode=rw", _COMMON + _WRITING, key)


def copying(path: Path, key: Key | None = None) -> dbapi2.Connection:
    """A connection to copy a file from, with what waits in its log; it may be open for work elsewhere."""
    return _connected(path, "mode=rw", _COMMON, key)


def copied(path: Path, key: Key | None = None) -> dbapi2.Connection:
    """A connection to an empty file that takes in a copy, under the key of what is copied."""
    return _connected(path, "mode=rw", _COMMON, key)


def reading(path: Path, key: Key | None = None) -> dbapi2.Connection:
    """A connection that cannot write to the file.

    Where no log waits beside it the file is opened as immutable, which leaves no trace even beside it.
    """
    return _connected(path, "mode=ro" if wal_of(path) else "mode=ro&immutable=1", _COMMON, key)


@contextmanager
def snapshot(connection: dbapi2.Connection, *, alone: bool = False) -> Iterator[None]:
    """One state of the file, however many statements read it; `alone` if nobody may be writing meanwhile."""
    connection.execute("BEGIN IMMEDIATE" if alone else "BEGIN")
    try:
        yield
    finally:
        if connection.in_transaction:  # Some errors have ended it already, and are the ones to be told.
            connection.execute("ROLLBACK")


def _connected(path: Path, options: str, pragmas: tuple[str, ...], key: Key | None) -> dbapi2.Connection:
    uri = f"{path.absolute().as_uri()}?{options}"
    # isolation_level None: the driver starts no transaction on its own.
    connection = dbapi2.connect(uri, uri=True, isolation_level=None, timeout=_PATIENCE)
    try:
        for pragma in (*_keyed(key), *pragmas):
            connection.execute(pragma).fetchall()
    except BaseException:
        connection.close()
        raise
    return connection


def _keyed(key: Key | None) -> tuple[str, ...]:
    """What must come first: without the key not even the header is read."""
    return ("PRAGMA cipher_log_level = NONE", f'PRAGMA key = "{key.words}"', *_ENCRYPTED) if key else ()
