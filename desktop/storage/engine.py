"""SQLAlchemy engines on the sqlcipher3 driver: one for building, one for work, one that cannot write."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from desktop.storage.header import APPLICATION_ID, wal_of

#: Seconds to wait for another program that reads the file at this moment.
_PATIENCE = 2.0
_COMMON = (
    "PRAGMA cipher_log_level = NONE",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
)
_WRITING = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
)
_NEW = ("PRAGMA encoding = 'UTF-8'", f"PRAGMA application_id = {APPLICATION_ID}")


def builder(path: Path) -> Engine:
    """An engine for a file that is being made."""
    return _engine(path, "mode=rwc", _COMMON + _NEW + _WRITING, "BEGIN IMMEDIATE")


def writer(path: Path) -> Engine:
    """The engine of an open workspace: acknowledged means on disk (WAL, synchronous FULL)."""
    return _engine(path, "mode=rw", _COMMON + _WRITING, "BEGIN IMMEDIATE")


def reader(path: Path) -> Engine:
    """An engine that cannot write to the file.

    Where no log waits beside it the file is opened as immutable, which leaves no trace even beside it.
    """
    options = "mode=ro" if wal_of(path) else "mode=ro&immutable=1"
    return _engine(path, options, _COMMON, "BEGIN")


def _engine(path: Path, options: str, pragmas: tuple[str, ...], begin: str) -> Engine:
    uri = f"{path.absolute().as_uri()}?{options}"

    def connect() -> dbapi2.Connection:
        # isolation_level None: the driver starts no transaction on its own; the event below does.
        connection = dbapi2.connect(uri, uri=True, isolation_level=None, timeout=_PATIENCE)
        try:
            for pragma in pragmas:
                connection.execute(pragma).fetchall()
        except BaseException:
            connection.close()
            raise
        return connection

    engine = create_engine("sqlite://", module=dbapi2, creator=connect, poolclass=StaticPool)

    @event.listens_for(engine, "begin")
    def start(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine
