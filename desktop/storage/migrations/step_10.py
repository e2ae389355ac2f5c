"""Version 10: what stood in a form and was not saved."""

from __future__ import annotations

STATEMENTS = (
    """
    CREATE TABLE half_done (
        contract_id TEXT NOT NULL,
        kind TEXT NOT NULL,
        id TEXT NOT NULL,
        about TEXT NOT NULL,
        at TEXT NOT NULL,
        fields TEXT NOT NULL,
        PRIMARY KEY (contract_id, kind, id, at),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    """,
)
