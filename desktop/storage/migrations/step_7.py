"""Version 7: sealed monthly statements."""

from __future__ import annotations

STATEMENTS = (
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
