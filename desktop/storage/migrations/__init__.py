"""How a file comes from any earlier schema version to the present one.

Each step is frozen SQL text and imports no model: what a step did to a file last year must not change
with today's records. The version is SQLite's own `user_version`, so a file can be judged by its header
before SQLite opens it. A migration framework would add a second version table, a configuration file and
generated scripts for what is here a tuple of statements, and its steps could not be tried one at a time
on a machine without its tooling.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.storage.migrations import (
    step_1,
    step_2,
    step_3,
    step_4,
    step_5,
    step_6,
    step_7,
    step_8,
    step_9,
    step_10,
)

if TYPE_CHECKING:
    from sqlalchemy import Connection

#: Step n (counted from 1) brings a file from version n - 1 to version n.
STEPS: tuple[tuple[str, ...], ...] = (
    step_1.STATEMENTS,
    step_2.STATEMENTS,
    step_3.STATEMENTS,
    step_4.STATEMENTS,
    step_5.STATEMENTS,
    step_6.STATEMENTS,
    step_7.STATEMENTS,
    step_8.STATEMENTS,
    step_9.STATEMENTS,
    step_10.STATEMENTS,
)

#: The schema version this program writes.
VERSION = len(STEPS)


def migrate(connection: Connection, steps: tuple[tuple[str, ...], ...] = STEPS) -> None:
    """Run the steps the file has not had, inside the caller's transaction; the version goes with them."""
    done = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    for number, statements in enumerate(steps[done:], start=done + 1):
        for statement in statements:
            connection.exec_driver_sql(statement)
        connection.exec_driver_sql(f"PRAGMA user_version = {number}")
