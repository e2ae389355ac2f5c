"""Long lists sorted and searched by SQLite, in tables in memory beside those of the file.

A table of a kind is made when its list is first asked for. Triggers of the connection keep it as the facts
are, within the same transaction, so that what is rolled back there is rolled back here.
"""

from __future__ import annotations

from collections.abc import Callable

from sqlcipher3 import dbapi2

from desktop.models.listing import LISTED, SEAM, UNDATED, Listed, Order, Query

_ORDERS = {
    Order.NEWEST: "moment DESC, ord DESC",
    Order.OLDEST: "moment, ord",
    Order.TITLE: "title, ord",
    Order.RECORDED: "ord",
}
#: Of what holds some words less is sorted than searched: the table is read through and no index is used.
_FEW = {**_ORDERS, Order.TITLE: "+title, ord"}


class Listing:
    """The lists of an open file."""

    def __init__(self, connection: dbapi2.Connection) -> None:
        self._connection = connection
        self._made: set[str] = set()

    def ids(self, contract_id: str, query: Query) -> tuple[str, ...]:
        """The ids of a contract's records that a query asks for, in its order; dbapi2.Error."""
        if query.kind not in self._made:
            self._make(query.kind)
            self._made.add(query.kind)
        held = "".join(" AND instr(words, ?)" for _ in query.words)
        statement = (
            f"SELECT id FROM temp.listed_{query.kind} WHERE contract_id = ?{held} "
            f"ORDER BY {(_FEW if query.words else _ORDERS)[query.order]}"
        )
        rows = self._connection.execute(statement, (contract_id, *query.words)).fetchall()
        return tuple([fact_id for (fact_id,) in rows])

    def _make(self, kind: str) -> None:
        for statement in _statements(kind, LISTED[kind]):
            self._connection.execute(statement)


def _statements(kind: str, listed: Listed) -> tuple[str, ...]:
    """The table in the order of moments, which is asked for most; its index by title; what keeps it."""
    table = f"temp.listed_{kind}"

    def row(of: Callable[[str], str]) -> str:
        moment = f"coalesce({of(listed.moment)}, '{UNDATED}')"
        others = (f"coalesce({of(name)}, '')" for name in (listed.title, *listed.others))
        searched = (of("id"), moment, *others)
        words = f"lower({f' || char({ord(SEAM)}) || '.join(searched)})"
        return f"{of('contract_id')}, {moment}, {of('ord')}, {of('id')}, {of(listed.title)}, {words}"

    new, own = row(lambda name: f'NEW."{name}"'), row(lambda name: f'"{name}"')
    gone = f"DELETE FROM listed_{kind} WHERE contract_id = OLD.contract_id AND id = OLD.id;"
    come = f"INSERT INTO listed_{kind} SELECT {new};"
    return (
        f"""
        CREATE TABLE {table} (
            contract_id TEXT, moment TEXT, ord INTEGER, id TEXT, title TEXT, words TEXT,
            PRIMARY KEY (contract_id, moment, ord, id)
        ) WITHOUT ROWID
        """,
        f"INSERT INTO {table} SELECT {own} FROM main.{kind} ORDER BY 1, 2, 3, 4",
        f"CREATE INDEX {table}_id ON listed_{kind} (contract_id, id)",
        f"CREATE INDEX {table}_title ON listed_{kind} (contract_id, title, ord)",
        f"CREATE TEMP TRIGGER listed_{kind}_come AFTER INSERT ON main.{kind} BEGIN {come} END",
        f"CREATE TEMP TRIGGER listed_{kind}_other AFTER UPDATE ON main.{kind} BEGIN {gone} {come} END",
        f"CREATE TEMP TRIGGER listed_{kind}_gone AFTER DELETE ON main.{kind} BEGIN {gone} END",
    )
