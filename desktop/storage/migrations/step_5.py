"""Version 5: supplements, decisions about readings, and what was noted of the health check."""

from __future__ import annotations

STATEMENTS = (
    """
    CREATE TABLE amendments (
        contract_id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        id TEXT NOT NULL,
        title TEXT NOT NULL,
        effective_on TEXT NOT NULL,
        signed_on TEXT,
        changes TEXT NOT NULL,
        PRIMARY KEY (contract_id, id),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    """,
    """
    CREATE TABLE reading_choices (
        contract_id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        id TEXT NOT NULL,
        name TEXT NOT NULL,
        value TEXT NOT NULL,
        decided_on TEXT,
        reason TEXT NOT NULL,
        PRIMARY KEY (contract_id, id),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    """,
    """
    CREATE TABLE health_notes (
        contract_id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        id TEXT NOT NULL,
        noted_on TEXT,
        note TEXT NOT NULL,
        PRIMARY KEY (contract_id, id),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    """,
)
