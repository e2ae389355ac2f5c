"""Files as earlier programs left them: of any version, plain or under a key."""

from __future__ import annotations

from pathlib import Path

from sqlcipher3 import dbapi2

from desktop.storage import header, migrations
from desktop.storage.cipher import Key
from desktop.storage.recast import recast
from tests.storage.support import behind_the_back


def aged(path: Path, version: int, older: Path, key: Key | None = None) -> None:
    """Write what the file holds to `older`, as the steps up to `version` alone would have it.

    What the version had no table or column for is left out.
    """
    with behind_the_back(older) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute(f"PRAGMA application_id = {header.APPLICATION_ID}")
        for statements in migrations.STEPS[:version]:
            for statement in statements:
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {version}")
        connection.commit()
        connection.execute("ATTACH DATABASE ? AS present", (str(path),))
        for (name,) in connection.execute(
            "SELECT name FROM main.sqlite_schema WHERE type = 'table'"
        ).fetchall():
            shared = ", ".join(f'"{column}"' for column in _shared(connection, name))
            connection.execute(f'INSERT INTO main."{name}" ({shared}) SELECT {shared} FROM present."{name}"')
        connection.commit()
        connection.execute("DETACH DATABASE present")
    assert header.check_header(older) == version
    if key:
        recast(older, None, key)


def _shared(connection: dbapi2.Connection, table: str) -> list[str]:
    """The columns that the table has in both files."""
    query = (
        "SELECT name FROM pragma_table_info(?1, 'main') "
        "WHERE name IN (SELECT name FROM pragma_table_info(?1, 'present'))"
    )
    return [name for (name,) in connection.execute(query, (table,))]
