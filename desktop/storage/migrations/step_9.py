"""Version 9: letters that the program writes, in the register of notices."""

from __future__ import annotations

STATEMENTS = (
    "ALTER TABLE notices ADD COLUMN letter TEXT",
    "ALTER TABLE notices ADD COLUMN dated_on TEXT",
    "ALTER TABLE notices ADD COLUMN remarks TEXT",
    "ALTER TABLE notices ADD COLUMN audit_head TEXT",
    "ALTER TABLE notices ADD COLUMN file_hash TEXT",
)
