"""Version 1: contracts, the facts of the main job, the audit chain."""

from __future__ import annotations

STATEMENTS = (
    """
    CREATE TABLE contracts (
        id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        name TEXT NOT NULL,
        record TEXT NOT NULL,
        PRIMARY KEY (id)
    ) STRICT
    """,
    """
    CREATE TABLE absences (
        contract_id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        id TEXT NOT NULL,
        problem INTEGER,
        major_loss INTEGER,
        major_impact INTEGER,
        major_accident INTEGER,
        title TEXT NOT NULL,
        start TEXT,
        "end" TEXT,
        event TEXT,
        PRIMARY KEY (contract_id, id),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    """,
    """
    CREATE TABLE account_changes (
        contract_id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        id TEXT NOT NULL,
        changed_on TEXT,
        notified_on TEXT,
        note TEXT NOT NULL,
        PRIMARY KEY (contract_id, id),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    """,
    """
    CREATE TABLE audit (
        seq INTEGER NOT NULL,
        at TEXT NOT NULL,
        contract_id TEXT NOT NULL,
        kind TEXT NOT NULL,
        title TEXT NOT NULL,
        target INTEGER,
        changes TEXT NOT NULL,
        previous_hash TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (seq),
        FOREIGN KEY(contract_id) REFERENCES contracts (id),
        UNIQUE (hash)
    ) STRICT
    """,
    """
    CREATE TABLE availability (
        contract_id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        id TEXT NOT NULL,
        problem INTEGER,
        major_loss INTEGER,
        major_impact INTEGER,
        major_accident INTEGER,
        system TEXT NOT NULL,
        month TEXT NOT NULL,
        downtime_seconds INTEGER,
        data_unreadable_seconds INTEGER,
        event TEXT,
        PRIMARY KEY (contract_id, id),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    """,
    """
    CREATE TABLE decisions (
        contract_id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        id TEXT NOT NULL,
        "row" TEXT NOT NULL,
        subject TEXT NOT NULL,
        decision TEXT NOT NULL,
        reason TEXT NOT NULL,
        period TEXT,
        system TEXT,
        amount TEXT,
        decided_on TEXT,
        PRIMARY KEY (contract_id, id),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    """,
    """
    CREATE TABLE deductions (
        contract_id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        id TEXT NOT NULL,
        payment TEXT NOT NULL,
        date TEXT NOT NULL,
        amount TEXT NOT NULL,
        PRIMARY KEY (contract_id, id),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    """,
    """
    CREATE TABLE incidents (
        contract_id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        id TEXT NOT NULL,
        problem INTEGER,
        major_loss INTEGER,
        major_impact INTEGER,
        major_accident INTEGER,
        title TEXT NOT NULL,
        systems TEXT NOT NULL,
        cause TEXT,
        reported_at TEXT,
        responded_at TEXT,
        arrived_at TEXT,
        restored_at TEXT,
        feedback_at TEXT NOT NULL,
        outages TEXT NOT NULL,
        effects TEXT NOT NULL,
        event TEXT,
        event_reason TEXT NOT NULL,
        problem_basis TEXT NOT NULL,
        major_loss_basis TEXT NOT NULL,
        major_impact_basis TEXT NOT NULL,
        major_accident_basis TEXT NOT NULL,
        note TEXT NOT NULL,
        PRIMARY KEY (contract_id, id),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    """,
    """
    CREATE TABLE invoices (
        contract_id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        id TEXT NOT NULL,
        payment TEXT NOT NULL,
        received_on TEXT,
        number TEXT NOT NULL,
        PRIMARY KEY (contract_id, id),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    """,
    """
    CREATE TABLE losses (
        contract_id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        id TEXT NOT NULL,
        amount TEXT NOT NULL,
        event TEXT,
        title TEXT NOT NULL,
        PRIMARY KEY (contract_id, id),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    """,
    """
    CREATE TABLE milestones (
        contract_id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        id TEXT NOT NULL,
        expert_review_on TEXT,
        funds_on TEXT,
        PRIMARY KEY (contract_id, id),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    """,
    """
    CREATE TABLE payments (
        contract_id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        id TEXT NOT NULL,
        payment TEXT NOT NULL,
        date TEXT NOT NULL,
        amount TEXT NOT NULL,
        PRIMARY KEY (contract_id, id),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    """,
    """
    CREATE TABLE recoveries (
        contract_id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        id TEXT NOT NULL,
        date TEXT NOT NULL,
        amount TEXT NOT NULL,
        PRIMARY KEY (contract_id, id),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    """,
    """
    CREATE TABLE requests (
        contract_id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        id TEXT NOT NULL,
        problem INTEGER,
        major_loss INTEGER,
        major_impact INTEGER,
        major_accident INTEGER,
        title TEXT NOT NULL,
        system TEXT,
        opened_at TEXT,
        responded_at TEXT,
        restored_at TEXT,
        event TEXT,
        PRIMARY KEY (contract_id, id),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    """,
)
