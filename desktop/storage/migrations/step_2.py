"""Version 2: the people of both sides, changes of the vendor's lead and contact, objections."""

from __future__ import annotations

STATEMENTS = (
    """
    CREATE TABLE people (
        contract_id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        id TEXT NOT NULL,
        name TEXT NOT NULL,
        side TEXT NOT NULL,
        duty TEXT NOT NULL,
        phone TEXT NOT NULL,
        promised_in TEXT NOT NULL,
        on_from TEXT,
        on_to TEXT,
        secrecy_signed_on TEXT,
        secrecy_trained_on TEXT,
        trained_on TEXT,
        note TEXT NOT NULL,
        PRIMARY KEY (contract_id, id),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    """,
    """
    CREATE TABLE personnel_changes (
        contract_id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        id TEXT NOT NULL,
        role TEXT NOT NULL,
        old TEXT NOT NULL,
        new TEXT NOT NULL,
        notice_on TEXT,
        effective_on TEXT,
        consented_on TEXT,
        handed_over_on TEXT,
        note TEXT NOT NULL,
        PRIMARY KEY (contract_id, id),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    """,
    """
    CREATE TABLE objections (
        contract_id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        id TEXT NOT NULL,
        person TEXT NOT NULL,
        reason TEXT NOT NULL,
        received_on TEXT,
        replaced_on TEXT,
        successor TEXT NOT NULL,
        consented_on TEXT,
        note TEXT NOT NULL,
        PRIMARY KEY (contract_id, id),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    """,
)
