"""The tables as the records derive them: one a kind of fact; contracts, statements, audit, contents, drafts.

Every row belongs to a contract. `ord` keeps the order in which facts were recorded, because the order of
facts is part of what the user sees and must be the same after reopening.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, LargeBinary, MetaData, Table, Text

from desktop.models.facts import KINDS
from desktop.models.fields import FieldInfo, fields_of
from desktop.storage.codec import bare_type, is_number

metadata = MetaData()

contracts = Table(
    "contracts",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    Column("ord", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("record", Text, nullable=False),
    sqlite_strict=True,
)

audit = Table(
    "audit",
    metadata,
    Column("seq", Integer, primary_key=True, nullable=False),
    Column("at", Text, nullable=False),
    Column("contract_id", Text, ForeignKey("contracts.id"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("target", Integer),
    Column("changes", Text, nullable=False),
    Column("previous_hash", Text, nullable=False),
    Column("hash", Text, nullable=False, unique=True),
    sqlite_strict=True,
)

statements = Table(
    "statements",
    metadata,
    Column("contract_id", Text, ForeignKey("contracts.id"), primary_key=True, nullable=False),
    Column("number", Integer, primary_key=True, nullable=False),
    Column("text", Text, nullable=False),
    Column("hash", Text, nullable=False, unique=True),
    sqlite_strict=True,
)


#: What the files kept with records hold, in parts: apart from their records, so that no list loads it.
attachment_parts = Table(
    "attachment_parts",
    metadata,
    Column("sha256", Text, primary_key=True, nullable=False),
    Column("part", Integer, primary_key=True, nullable=False),
    Column("content", LargeBinary, nullable=False),
    sqlite_strict=True,
)

#: What stood in a form and was not saved.
half_done = Table(
    "half_done",
    metadata,
    Column("contract_id", Text, ForeignKey("contracts.id"), primary_key=True, nullable=False),
    Column("kind", Text, primary_key=True, nullable=False),
    Column("id", Text, primary_key=True, nullable=False),
    Column("about", Text, nullable=False),
    Column("at", Text, primary_key=True, nullable=False),
    Column("fields", Text, nullable=False),
    sqlite_strict=True,
)


def _column(field: FieldInfo) -> Column[str] | Column[int]:
    key = field.name == "id"
    nullable = bare_type(field)[1] and not key
    if is_number(field):
        return Column(field.name, Integer, nullable=nullable)
    return Column(field.name, Text, primary_key=key, nullable=nullable)


def _fact_table(kind: str) -> Table:
    return Table(
        kind,
        metadata,
        Column("contract_id", Text, ForeignKey("contracts.id"), primary_key=True, nullable=False),
        Column("ord", Integer, nullable=False),
        *(_column(field) for field in fields_of(KINDS[kind])),
        sqlite_strict=True,
    )


#: The table of every kind of fact.
facts: dict[str, Table] = {kind: _fact_table(kind) for kind in KINDS}
