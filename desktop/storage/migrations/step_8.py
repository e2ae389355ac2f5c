"""Version 8: files kept with records; their contents apart, in parts."""

from __future__ import annotations

STATEMENTS = (
    """
    CREATE TABLE attachments (
        contract_id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        id TEXT NOT NULL,
        about_kind TEXT NOT NULL,
        about TEXT NOT NULL,
        name TEXT NOT NULL,
        media_type TEXT NOT NULL,
        size INTEGER NOT NULL,
        sha256 TEXT NOT NULL,
        added_at TEXT,
        note TEXT NOT NULL,
        PRIMARY KEY (contract_id, id),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    """,
    """
    CREATE TABLE attachment_parts (
        sha256 TEXT NOT NULL,
        part INTEGER NOT NULL,
        content BLOB NOT NULL,
        PRIMARY KEY (sha256, part)
    ) STRICT
    """,
)
