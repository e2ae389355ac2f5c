"""SQLAlchemy on a connection that is open already.

Only what writes imports it: it costs a fifth of a second, and reading a file needs nothing of it.
"""

from __future__ import annotations

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2


def engine_on(connection: dbapi2.Connection) -> Engine:
    """An engine whose every transaction runs on `connection` and holds the write lock from its start."""
    engine = create_engine("sqlite://", module=dbapi2, creator=lambda: connection, poolclass=StaticPool)

    @event.listens_for(engine, "begin")
    def start(begun: Connection) -> None:
        begun.exec_driver_sql("BEGIN IMMEDIATE")

    return engine
