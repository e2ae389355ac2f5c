"""Version 6: registers beside the sums (papers, letters, permissions, rosters), and more of some facts.

Where a column with text came in, the table is made anew, in the shape of version 6.
"""

from __future__ import annotations

STATEMENTS = (
    "ALTER TABLE incidents RENAME TO incidents_5",
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
        priority TEXT,
        reported_at TEXT,
        reported_by TEXT NOT NULL,
        channel TEXT NOT NULL,
        registered_at TEXT,
        responded_at TEXT,
        arrived_at TEXT,
        located_at TEXT,
        restored_at TEXT,
        feedback_at TEXT NOT NULL,
        written_report_on TEXT,
        outages TEXT NOT NULL,
        effects TEXT NOT NULL,
        annex1 TEXT,
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
    INSERT INTO incidents (
        contract_id, ord, id, problem, major_loss, major_impact, major_accident, title, systems,
        cause, priority, reported_at, responded_at, arrived_at, restored_at, feedback_at, outages,
        effects, annex1, event, event_reason, problem_basis, major_loss_basis, major_impact_basis,
        major_accident_basis, note, reported_by, channel
    )
    SELECT
        contract_id, ord, id, problem, major_loss, major_impact, major_accident, title, systems,
        cause, priority, reported_at, responded_at, arrived_at, restored_at, feedback_at, outages,
        effects, annex1, event, event_reason, problem_basis, major_loss_basis, major_impact_basis,
        major_accident_basis, note, '', ''
    FROM incidents_5
    """,
    "DROP TABLE incidents_5",
    "ALTER TABLE milestones RENAME TO milestones_5",
    """
    CREATE TABLE milestones (
        contract_id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        id TEXT NOT NULL,
        expert_review_on TEXT,
        funds_on TEXT,
        mid_acceptance_on TEXT,
        review_members TEXT NOT NULL,
        review_opinion TEXT NOT NULL,
        PRIMARY KEY (contract_id, id),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    """,
    """
    INSERT INTO milestones (
        contract_id, ord, id, expert_review_on, funds_on, mid_acceptance_on, review_members,
        review_opinion
    )
    SELECT
        contract_id, ord, id, expert_review_on, funds_on, mid_acceptance_on, '', ''
    FROM milestones_5
    """,
    "DROP TABLE milestones_5",
    "ALTER TABLE invoices RENAME TO invoices_5",
    """
    CREATE TABLE invoices (
        contract_id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        id TEXT NOT NULL,
        payment TEXT NOT NULL,
        received_on TEXT,
        number TEXT NOT NULL,
        kind TEXT,
        issued_on TEXT,
        amount TEXT,
        tax TEXT,
        title_matches INTEGER,
        verified_on TEXT,
        returned_on TEXT,
        returned_reason TEXT NOT NULL,
        PRIMARY KEY (contract_id, id),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    """,
    """
    INSERT INTO invoices (
        contract_id, ord, id, payment, received_on, number, returned_reason
    )
    SELECT
        contract_id, ord, id, payment, received_on, number, ''
    FROM invoices_5
    """,
    "DROP TABLE invoices_5",
    "ALTER TABLE account_changes RENAME TO account_changes_5",
    """
    CREATE TABLE account_changes (
        contract_id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        id TEXT NOT NULL,
        changed_on TEXT,
        notified_on TEXT,
        bank TEXT NOT NULL,
        account TEXT NOT NULL,
        verified_on TEXT,
        verified_by TEXT NOT NULL,
        spoke_to TEXT NOT NULL,
        note TEXT NOT NULL,
        PRIMARY KEY (contract_id, id),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    """,
    """
    INSERT INTO account_changes (
        contract_id, ord, id, changed_on, notified_on, note, bank, account, verified_by, spoke_to
    )
    SELECT
        contract_id, ord, id, changed_on, notified_on, note, '', '', '', ''
    FROM account_changes_5
    """,
    "DROP TABLE account_changes_5",
    "ALTER TABLE payments RENAME TO payments_5",
    """
    CREATE TABLE payments (
        contract_id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        id TEXT NOT NULL,
        payment TEXT NOT NULL,
        date TEXT NOT NULL,
        amount TEXT NOT NULL,
        slip TEXT NOT NULL,
        PRIMARY KEY (contract_id, id),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    """,
    """
    INSERT INTO payments (
        contract_id, ord, id, payment, date, amount, slip
    )
    SELECT
        contract_id, ord, id, payment, date, amount, ''
    FROM payments_5
    """,
    "DROP TABLE payments_5",
    "ALTER TABLE losses RENAME TO losses_5",
    """
    CREATE TABLE losses (
        contract_id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        id TEXT NOT NULL,
        amount TEXT NOT NULL,
        event TEXT,
        title TEXT NOT NULL,
        kind TEXT,
        incurred_on TEXT,
        receipt TEXT NOT NULL,
        PRIMARY KEY (contract_id, id),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    """,
    """
    INSERT INTO losses (
        contract_id, ord, id, amount, event, title, receipt
    )
    SELECT
        contract_id, ord, id, amount, event, title, ''
    FROM losses_5
    """,
    "DROP TABLE losses_5",
    "ALTER TABLE regulator_notices RENAME TO regulator_notices_5",
    """
    CREATE TABLE regulator_notices (
        contract_id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        id TEXT NOT NULL,
        problem INTEGER,
        major_loss INTEGER,
        major_impact INTEGER,
        major_accident INTEGER,
        title TEXT NOT NULL,
        issuer TEXT NOT NULL,
        number TEXT NOT NULL,
        issued_on TEXT,
        limit_on TEXT,
        handled_on TEXT,
        handled_properly INTEGER,
        event TEXT,
        PRIMARY KEY (contract_id, id),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    """,
    """
    INSERT INTO regulator_notices (
        contract_id, ord, id, problem, major_loss, major_impact, major_accident, title, issued_on,
        handled_properly, event, issuer, number
    )
    SELECT
        contract_id, ord, id, problem, major_loss, major_impact, major_accident, title, issued_on,
        handled_properly, event, '', ''
    FROM regulator_notices_5
    """,
    "DROP TABLE regulator_notices_5",
    "ALTER TABLE acceptance_rounds RENAME TO acceptance_rounds_5",
    """
    CREATE TABLE acceptance_rounds (
        contract_id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        id TEXT NOT NULL,
        applied_on TEXT,
        inspected_on TEXT,
        passed INTEGER,
        materials_complete INTEGER,
        reasons TEXT NOT NULL,
        failure_received_on TEXT,
        resubmitted_on TEXT,
        signed_on TEXT,
        rating TEXT NOT NULL,
        note TEXT NOT NULL,
        PRIMARY KEY (contract_id, id),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    """,
    """
    INSERT INTO acceptance_rounds (
        contract_id, ord, id, applied_on, inspected_on, passed, resubmitted_on, note, reasons,
        rating
    )
    SELECT
        contract_id, ord, id, applied_on, inspected_on, passed, resubmitted_on, note, '', ''
    FROM acceptance_rounds_5
    """,
    "DROP TABLE acceptance_rounds_5",
    "ALTER TABLE force_majeure RENAME TO force_majeure_5",
    """
    CREATE TABLE force_majeure (
        contract_id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        id TEXT NOT NULL,
        title TEXT NOT NULL,
        occurred_on TEXT,
        suspended_from TEXT,
        suspended_to TEXT,
        notice_on TEXT,
        proof_on TEXT,
        proof_by TEXT NOT NULL,
        extension_agreed INTEGER,
        PRIMARY KEY (contract_id, id),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    """,
    """
    INSERT INTO force_majeure (
        contract_id, ord, id, title, occurred_on, suspended_from, suspended_to, proof_on,
        extension_agreed, proof_by
    )
    SELECT
        contract_id, ord, id, title, occurred_on, suspended_from, suspended_to, proof_on,
        extension_agreed, ''
    FROM force_majeure_5
    """,
    "DROP TABLE force_majeure_5",
    "ALTER TABLE monthly_reviews ADD COLUMN sent_on TEXT",
    "ALTER TABLE rectifications ADD COLUMN replied_on TEXT",
    """
    CREATE TABLE documents (
        contract_id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        id TEXT NOT NULL,
        paper TEXT NOT NULL,
        title TEXT NOT NULL,
        month TEXT,
        incident TEXT,
        asked_on TEXT,
        due_on TEXT,
        received_on TEXT,
        copies INTEGER,
        scans INTEGER,
        accepted INTEGER,
        defects TEXT NOT NULL,
        PRIMARY KEY (contract_id, id),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    """,
    """
    CREATE TABLE service_uses (
        contract_id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        id TEXT NOT NULL,
        line INTEGER NOT NULL,
        date TEXT,
        quantity INTEGER NOT NULL,
        report TEXT NOT NULL,
        note TEXT NOT NULL,
        PRIMARY KEY (contract_id, id),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    """,
    """
    CREATE TABLE authorisations (
        contract_id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        id TEXT NOT NULL,
        side TEXT NOT NULL,
        person TEXT NOT NULL,
        scope TEXT NOT NULL,
        signed_on TEXT,
        starts_on TEXT,
        ends_on TEXT,
        verified_on TEXT,
        note TEXT NOT NULL,
        PRIMARY KEY (contract_id, id),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    """,
    """
    CREATE TABLE access_permissions (
        contract_id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        id TEXT NOT NULL,
        system TEXT NOT NULL,
        kind TEXT NOT NULL,
        holder TEXT NOT NULL,
        scope TEXT NOT NULL,
        signed_on TEXT,
        starts_on TEXT,
        ends_on TEXT,
        revoked_on TEXT,
        log TEXT NOT NULL,
        note TEXT NOT NULL,
        PRIMARY KEY (contract_id, id),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    """,
    """
    CREATE TABLE media_permissions (
        contract_id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        id TEXT NOT NULL,
        item TEXT NOT NULL,
        holder TEXT NOT NULL,
        purpose TEXT NOT NULL,
        permitted_on TEXT,
        encrypted INTEGER,
        due_on TEXT,
        returned_on TEXT,
        note TEXT NOT NULL,
        PRIMARY KEY (contract_id, id),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    """,
    """
    CREATE TABLE notices (
        contract_id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        id TEXT NOT NULL,
        sender TEXT NOT NULL,
        number TEXT NOT NULL,
        title TEXT NOT NULL,
        clause TEXT NOT NULL,
        form TEXT,
        address TEXT NOT NULL,
        address_agreed INTEGER,
        carrier TEXT NOT NULL,
        sent_on TEXT,
        postmark_on TEXT,
        received_on TEXT,
        acknowledged INTEGER,
        reply_by TEXT,
        replied_on TEXT,
        answers TEXT,
        about_kind TEXT NOT NULL,
        about TEXT NOT NULL,
        note TEXT NOT NULL,
        PRIMARY KEY (contract_id, id),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    """,
    """
    CREATE TABLE shifts (
        contract_id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        id TEXT NOT NULL,
        post TEXT NOT NULL,
        period TEXT,
        person TEXT NOT NULL,
        start TEXT,
        "end" TEXT,
        attended INTEGER,
        handed_over INTEGER,
        key_staff INTEGER,
        note TEXT NOT NULL,
        PRIMARY KEY (contract_id, id),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    """,
    """
    CREATE TABLE protected_periods (
        contract_id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        id TEXT NOT NULL,
        title TEXT NOT NULL,
        number TEXT NOT NULL,
        grade TEXT,
        starts_on TEXT,
        ends_on TEXT,
        plan_on TEXT,
        roster_on TEXT,
        note TEXT NOT NULL,
        PRIMARY KEY (contract_id, id),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    """,
    """
    CREATE TABLE city_scores (
        contract_id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        id TEXT NOT NULL,
        period TEXT NOT NULL,
        indicator TEXT NOT NULL,
        ours TEXT,
        average TEXT,
        lower_is_better INTEGER NOT NULL,
        published_on TEXT,
        note TEXT NOT NULL,
        PRIMARY KEY (contract_id, id),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    """,
    """
    CREATE TABLE system_filings (
        contract_id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        id TEXT NOT NULL,
        system TEXT NOT NULL,
        change TEXT NOT NULL,
        number TEXT NOT NULL,
        planned_on TEXT,
        filed_on TEXT,
        tested_on TEXT,
        test_passed INTEGER,
        licences TEXT NOT NULL,
        note TEXT NOT NULL,
        PRIMARY KEY (contract_id, id),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    """,
    """
    CREATE TABLE custody (
        contract_id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        id TEXT NOT NULL,
        document TEXT NOT NULL,
        held INTEGER,
        place TEXT NOT NULL,
        keeper TEXT NOT NULL,
        checked_on TEXT,
        note TEXT NOT NULL,
        PRIMARY KEY (contract_id, id),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    """,
    """
    CREATE TABLE obligation_checks (
        contract_id TEXT NOT NULL,
        ord INTEGER NOT NULL,
        id TEXT NOT NULL,
        obligation TEXT NOT NULL,
        checked_on TEXT,
        result TEXT,
        evidence TEXT NOT NULL,
        note TEXT NOT NULL,
        PRIMARY KEY (contract_id, id),
        FOREIGN KEY(contract_id) REFERENCES contracts (id)
    ) STRICT
    """,
)
