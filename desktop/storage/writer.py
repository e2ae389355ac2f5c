"""Writing into an open file, one step at a time; the only module that speaks to it through SQLAlchemy.

It is imported when something is first written, or once the program has nothing else to do.
"""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Iterable, Sequence
from contextlib import suppress
from itertools import compress, groupby
from pathlib import Path

import msgspec
from sqlalchemy import Connection, bindparam, func, insert, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import SQLAlchemyError
from sqlcipher3 import dbapi2

from desktop.models.contract import Contract
from desktop.models.statement import Sealed
from desktop.storage import tables
from desktop.storage.attached import ContentChanged, Incoming, checked
from desktop.storage.audit import GENESIS, Entry, Step, chained, making
from desktop.storage.codec import to_row, to_values
from desktop.storage.content import Content, load
from desktop.storage.engine import engine_on
from desktop.storage.errors import ReadOnlyPlace, StorageFailed, driver_cause, system_cause
from desktop.storage.ledger import AnyEdit, Edit, Revision, revised
from desktop.storage.migrations import migrate


class Writer:
    """Writes through `connection`, which whoever made it closes."""

    def __init__(self, path: Path, connection: dbapi2.Connection) -> None:
        self._path = path
        self._connection = connection
        self._engine = engine_on(connection)

    def build(self, contract: Contract, at: dt.datetime) -> None:
        """Make the tables of a new file and put its contract in; SQLAlchemyError."""
        with self._engine.begin() as connection:
            migrate(connection)
            _insert_contract(connection, contract, at)

    def update(self) -> Content:
        """Bring an older file up to date; what it holds then. `FileRefused` where it is not sound.

        Judging what the steps made is part of their transaction: where it fails the file stays as it was.
        """
        try:
            with self._engine.begin() as connection:
                migrate(connection)
                content = load(self._connection, self._path)
        except SQLAlchemyError as error:
            what = f"无法打开文件供写入（{driver_cause(error)}）"
            raise ReadOnlyPlace(self._path, what, "请检查磁盘空间和目录权限") from error
        # The version into the file's own header: it is judged by that, also while this window has it open or
        # after a crash. Where it cannot be done now, it is when the file is closed.
        with suppress(dbapi2.Error):
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        return content

    def add_contract(self, contract: Contract, at: dt.datetime) -> None:
        """Put one more contract into the file; StorageFailed where its id is taken or the disk refuses."""
        try:
            with self._engine.begin() as connection:
                _insert_contract(connection, contract, at)
        except SQLAlchemyError as error:
            raise StorageFailed(self._path, driver_cause(error)) from error

    def append(self, step: Step, incoming: Sequence[Incoming] = ()) -> Entry:
        """Store what the step does, its undo image, its audit entry and contents in one transaction.

        Returning means that it is on disk. StorageFailed means that nothing of it is.
        """
        try:
            with self._engine.begin() as connection:
                for content in incoming:
                    _put_content(connection, content)
                for (kind, new), edits in groupby(step.edits, _whether_new):
                    if new:
                        _insert_facts(connection, step.contract_id, kind, edits)
                        continue
                    for edit in edits:
                        if isinstance(edit, Revision):
                            self._revise(connection, edit)
                        elif isinstance(edit, Edit):
                            self._apply(connection, step.contract_id, edit)
                return _entered(connection, step)
        except SQLAlchemyError as error:
            raise StorageFailed(self._path, driver_cause(error)) from error
        except ContentChanged as error:
            raise StorageFailed(self._path, f"“{error}”在存入时被其他程序改动") from error
        except OSError as error:
            raise StorageFailed(self._path, f"证据文件读不出来（{system_cause(error)}）") from error

    def seal(self, sealed: Sealed, step: Step) -> Entry:
        """Store a monthly statement after those there are, with the step that brings it; StorageFailed."""
        row = {"contract_id": step.contract_id, "number": sealed.statement.number}
        row |= {"text": sealed.text, "hash": sealed.hash}
        try:
            with self._engine.begin() as connection:
                connection.execute(insert(tables.statements).values(row))
                return _entered(connection, step)
        except SQLAlchemyError as error:
            raise StorageFailed(self._path, driver_cause(error)) from error

    def _revise(self, connection: Connection, revision: Revision) -> None:
        own = tables.contracts.c.id == revision.id
        record = connection.execute(select(tables.contracts.c.record).where(own)).scalar_one_or_none()
        try:
            contract = revised(msgspec.json.decode(record or "", type=Contract), revision)
        except ValueError as error:
            raise StorageFailed(self._path, f"文件中的合同不是要修改的那一份（{error}）") from error
        connection.execute(tables.contracts.update().where(own).values(_contract_row(contract)))

    def _apply(self, connection: Connection, contract_id: str, edit: Edit) -> None:
        table = tables.facts[edit.kind]
        own = (table.c.contract_id == bindparam("its_contract")) & (table.c.id == bindparam("its_id"))
        which = {"its_contract": contract_id, "its_id": edit.id}
        if edit.after is None:
            found = connection.execute(table.delete().where(own), which)
        else:
            found = connection.execute(table.update().where(own), to_row(edit.after) | which)
        if found.rowcount != 1:
            raise StorageFailed(self._path, f"文件中缺少要修改的记录（{edit.kind} {edit.id}）")


def _put_content(connection: Connection, incoming: Incoming) -> None:
    """Store a content, unless the file has it."""
    table = tables.attachment_parts
    held = select(table.c.part).where(table.c.sha256 == incoming.sha256).limit(1)
    if connection.execute(held).one_or_none() is not None:
        return
    for number, part in enumerate(checked(incoming)):
        row = {"sha256": incoming.sha256, "part": number, "content": part}
        connection.execute(insert(table).values(row))


def _whether_new(edit: AnyEdit) -> tuple[str, bool]:
    return edit.kind, isinstance(edit, Edit) and edit.before is None


def _insert_facts(connection: Connection, contract_id: str, kind: str, edits: Iterable[AnyEdit]) -> None:
    """New facts of a kind that stand side by side in a step, in one statement: an import brings thousands.

    The rows go to the driver as they are, for their values are stored as `to_values` gives them; a column
    that none of them has anything for is left out.
    """
    rows = [
        (contract_id, edit.position, *to_values(edit.after))
        for edit in edits
        if isinstance(edit, Edit) and edit.after is not None
    ]
    columns = tables.facts[kind].columns.keys()
    held = [any(row[place] is not None for row in rows) for place in range(len(columns))]
    names = tuple(compress(columns, held))
    connection.exec_driver_sql(_insertion(kind, names), [tuple(compress(row, held)) for row in rows])


@functools.cache
def _insertion(kind: str, names: tuple[str, ...]) -> str:
    """The statement that puts a row of a kind into the file, the values of its columns in order."""
    return str(tables.facts[kind].insert().compile(dialect=sqlite.dialect(), column_keys=list(names)))


def _insert_contract(connection: Connection, contract: Contract, at: dt.datetime) -> None:
    place = select(func.coalesce(func.max(tables.contracts.c.ord), 0) + 1).scalar_subquery()
    connection.execute(insert(tables.contracts).values(ord=place, **_contract_row(contract)))
    _entered(connection, making(contract, at))


def _contract_row(contract: Contract) -> dict[str, str]:
    record = msgspec.json.encode(contract).decode()
    return {"id": contract.id, "name": contract.short_name, "record": record}


def _entered(connection: Connection, step: Step) -> Entry:
    """The audit entry of the step, stored after the last."""
    entry = chained(step, *_tail(connection))
    connection.execute(insert(tables.audit), msgspec.structs.asdict(entry))
    return entry


def _tail(connection: Connection) -> tuple[int, str]:
    last = select(tables.audit.c.seq, tables.audit.c.hash).order_by(tables.audit.c.seq.desc()).limit(1)
    row = connection.execute(last).one_or_none()
    return (row.seq + 1, row.hash) if row else (1, GENESIS)
