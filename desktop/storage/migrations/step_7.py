"""Version 7: sealed monthly statements, and who decided how a passage is read."""

from __future__ import annotations

STATEMENTS = (
    "ALTER TABLE reading_choices ADD COLUMN decided_by TEXT",
    """
    CREATE TABLE statements (
        contract_id TEXT NOT NULL,
        number INTEGER NOT NULL,
        text TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (contract_id, number),
        UNIQUE (hash),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    """,
)
