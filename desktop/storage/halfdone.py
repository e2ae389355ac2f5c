"""What stood in forms, in the file: encrypted with it, and of no account to facts and audit."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from sqlcipher3 import dbapi2

from desktop.models.halfdone import HalfDone

#: More text than this in one form is not kept (characters).
LONGEST = 200_000


def held(connection: dbapi2.Connection, contract_id: str) -> tuple[HalfDone, ...]:
    """What was kept of a contract; what cannot be read was never promised and counts as nothing."""
    query = "SELECT kind, id, about, at, fields FROM half_done WHERE contract_id = ? ORDER BY at, kind, id"
    found = []
    for *scalars, fields in connection.execute(query, (contract_id,)):
        try:
            row = dict(zip(HalfDone.__struct_fields__, (*scalars, msgspec.json.decode(fields)), strict=True))
            found.append(msgspec.convert(row, HalfDone))
        except ValueError:
            continue
    return tuple(found)


def keep(connection: dbapi2.Connection, contract_id: str, halves: Iterable[HalfDone]) -> None:
    """Keep these and no others, in one transaction; dbapi2.Error."""
    rows = []
    for each in halves:
        fields = msgspec.json.encode(each.fields).decode()
        if len(fields) <= LONGEST:
            rows.append((contract_id, each.kind, each.id, each.about, each.at.isoformat(), fields))
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.execute("DELETE FROM half_done WHERE contract_id = ?", (contract_id,))
        connection.executemany("INSERT OR REPLACE INTO half_done VALUES (?, ?, ?, ?, ?, ?)", rows)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # A full disk has ended it already.
            connection.execute("ROLLBACK")
        raise
