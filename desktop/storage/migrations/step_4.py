"""Version 4: deliveries, points reviews, ticket priorities and the mid-term acceptance."""

from __future__ import annotations

STATEMENTS = (
    "ALTER TABLE incidents ADD COLUMN priority TEXT",
    "ALTER TABLE requests ADD COLUMN priority TEXT",
    "ALTER TABLE milestones ADD COLUMN mid_acceptance_on TEXT",
    """
    CREATE TABLE deliveries (
        contract_id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        id TEXT NOT NULL,
        deliverable TEXT NOT NULL,
        delivered_on TEXT,
        reviewed_on TEXT,
        conforming INTEGER,
        note TEXT NOT NULL,
        PRIMARY KEY (contract_id, id),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    """,
    """
    CREATE TABLE point_reviews (
        contract_id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        id TEXT NOT NULL,
        review TEXT NOT NULL,
        score TEXT,
        scored_on TEXT,
        note TEXT NOT NULL,
        PRIMARY KEY (contract_id, id),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    """,
)
