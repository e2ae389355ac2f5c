"""An open contract file: made whole or not at all, judged before it is opened, written one step at a time."""

from __future__ import annotations

import datetime as dt
import os
import tempfile
from contextlib import suppress
from pathlib import Path

import msgspec
from sqlalchemy import Connection, Engine, func, insert, select
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from desktop.models.contract import Contract
from desktop.storage import tables
from desktop.storage.audit import GENESIS, Entry, Step, chained, making
from desktop.storage.codec import to_row
from desktop.storage.content import Content, load
from desktop.storage.engine import builder, reader, writer
from desktop.storage.errors import (
    AlreadyExists,
    Damaged,
    OlderVersion,
    ReadOnlyPlace,
    StorageFailed,
    system_cause,
)
from desktop.storage.header import check_header
from desktop.storage.ledger import Edit, Revision, revised
from desktop.storage.migrations import VERSION, migrate


def create(path: Path, contract: Contract, at: dt.datetime) -> None:
    """Make a file that holds `contract` and no facts, as of `at`; AlreadyExists, ReadOnlyPlace.

    It is built under a temporary name beside its place, written through to the disk and then given its
    name in one step, so that a half-made file never bears it.
    """
    try:
        if path.exists():
            raise _taken(path)
        handle, name = tempfile.mkstemp(prefix=".shouyue-", suffix=".new", dir=path.parent)
    except OSError as error:
        raise _no_place(path, error) from error
    os.close(handle)
    draft = Path(name)
    try:
        _build(draft, contract, at)
        _into_place(draft, path)
    except (OSError, SQLAlchemyError) as error:
        raise _no_place(path, error) from error
    finally:
        for suffix in ("", "-wal", "-shm"):
            draft.with_name(draft.name + suffix).unlink(missing_ok=True)


def read(path: Path) -> Content:
    """Everything in the file, without writing to it; `FileRefused` where it is not sound."""
    version = check_header(path)
    if version < VERSION:
        raise OlderVersion(
            path, f"文件是旧格式（版本 {version}，现为 {VERSION}），只读方式不能升级", "请先在窗口中打开一次"
        )
    return _read_only(path)


class Store:
    """A file open for work. The caller holds the lock (`desktop.services.lock`)."""

    def __init__(self, path: Path, engine: Engine) -> None:
        self.path = path
        self._engine = engine

    @classmethod
    def open(cls, path: Path) -> tuple[Store, Content]:
        """Judge the file, bring it up to date and open it; `FileRefused` where it is not sound."""
        older = check_header(path) < VERSION
        _check_writable(path)
        content = None if older else _read_only(path)
        store = cls(path, writer(path))
        try:
            return store, store._connect(content)
        except SQLAlchemyError as error:
            store.close()
            raise ReadOnlyPlace(path, f"无法打开文件供写入（{_cause(error)}）", "请检查目录权限") from error
        except BaseException:
            store.close()
            raise

    def content(self) -> Content:
        """Everything in the file as it is now; Damaged where it is no longer sound."""
        with self._engine.begin() as connection:
            return load(connection, self.path)

    def add_contract(self, contract: Contract, at: dt.datetime) -> None:
        """Put one more contract into the file; StorageFailed where its id is taken or the disk refuses."""
        try:
            with self._engine.begin() as connection:
                _insert_contract(connection, contract, at)
        except SQLAlchemyError as error:
            raise StorageFailed(self.path, _cause(error)) from error

    def append(self, step: Step) -> Entry:
        """Store what the step does, its undo image and its audit entry in one transaction.

        Returning means that it is on disk. StorageFailed means that nothing of it is.
        """
        try:
            with self._engine.begin() as connection:
                for edit in step.edits:
                    if isinstance(edit, Revision):
                        self._revise(connection, edit)
                    else:
                        self._apply(connection, step.contract_id, edit)
                return _entered(connection, step)
        except SQLAlchemyError as error:
            raise StorageFailed(self.path, _cause(error)) from error

    def close(self) -> None:
        """Fold the log into the file and let go of it."""
        self._engine.dispose()

    def _connect(self, content: Content | None) -> Content:
        """Open the connection now, so that what is wrong shows now; an older file is brought up to date.

        Judging what the steps made is part of their transaction: where it fails the file stays as it was.
        """
        with self._engine.begin() as connection:
            if content is not None:
                return content
            migrate(connection)
            return load(connection, self.path)

    def _revise(self, connection: Connection, revision: Revision) -> None:
        own = tables.contracts.c.id == revision.id
        record = connection.execute(select(tables.contracts.c.record).where(own)).scalar_one_or_none()
        try:
            contract = revised(msgspec.json.decode(record or "", type=Contract), revision)
        except ValueError as error:
            raise StorageFailed(self.path, f"文件中的合同不是要修改的那一份（{error}）") from error
        connection.execute(tables.contracts.update().where(own).values(_contract_row(contract)))

    def _apply(self, connection: Connection, contract_id: str, edit: Edit) -> None:
        table = tables.facts[edit.kind]
        own = (table.c.contract_id == contract_id) & (table.c.id == edit.id)
        if edit.after is None:
            count = connection.execute(table.delete().where(own)).rowcount
        elif edit.before is None:
            row = {"contract_id": contract_id, "ord": edit.position, **to_row(edit.after)}
            count = connection.execute(table.insert().values(row)).rowcount
        else:
            count = connection.execute(table.update().where(own).values(to_row(edit.after))).rowcount
        if count != 1:
            raise StorageFailed(self.path, f"文件中缺少要修改的记录（{edit.kind} {edit.id}）")


def _check_writable(path: Path) -> None:
    """SQLite would quietly open a protected file for reading only; opening it plainly tells at once."""
    try:
        path.open("rb+").close()
    except OSError as error:
        what = f"不能写入该文件（{system_cause(error)}）"
        raise ReadOnlyPlace(path, what, "请把文件复制到自己的目录，或用 shouyue status 只读查看") from error


def _tail(connection: Connection) -> tuple[int, str]:
    last = select(tables.audit.c.seq, tables.audit.c.hash).order_by(tables.audit.c.seq.desc()).limit(1)
    row = connection.execute(last).one_or_none()
    return (row.seq + 1, row.hash) if row else (1, GENESIS)


def _read_only(path: Path) -> Content:
    engine = reader(path)
    try:
        with engine.connect() as connection:
            return load(connection, path)
    except SQLAlchemyError as error:
        raise Damaged(path, f"数据库无法打开（{_cause(error)}）", "请从备份中恢复该文件") from error
    finally:
        engine.dispose()


def _build(draft: Path, contract: Contract, at: dt.datetime) -> None:
    engine = builder(draft)
    try:
        with engine.begin() as connection:
            migrate(connection)
            _insert_contract(connection, contract, at)
    finally:
        engine.dispose()
    with draft.open("rb+") as file:
        os.fsync(file.fileno())


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
    connection.execute(insert(tables.audit).values(msgspec.structs.asdict(entry)))
    return entry


def _into_place(draft: Path, path: Path) -> None:
    """Give the finished file its name, never over another; then make the name itself durable."""
    if os.name == "nt":
        draft.rename(path)  # Windows refuses to rename over a file.
        return
    try:
        path.hardlink_to(draft)
    except FileExistsError as error:
        raise _taken(path) from error
    except OSError as error:  # A file system without hard links (a memory stick).
        if path.exists():
            raise _taken(path) from error
        draft.rename(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        with suppress(OSError):  # Some network file systems cannot do this for a folder.
            os.fsync(folder)
    finally:
        os.close(folder)


def _taken(path: Path) -> AlreadyExists:
    return AlreadyExists(path, "已有同名文件，不会覆盖", "请换一个文件名，或直接打开该文件")


def _no_place(path: Path, error: Exception) -> ReadOnlyPlace:
    what = system_cause(error) if isinstance(error, OSError) else _cause(error)
    return ReadOnlyPlace(path, f"无法在此处建立文件（{what}）", "请选择有写入权限且空间充足的目录")


def _cause(error: Exception) -> str:
    original = str(error.orig) if isinstance(error, DBAPIError) else str(error)
    if "full" in original:
        return f"磁盘空间不足（{original}）"
    if "locked" in original or "busy" in original:
        return f"文件正被其他程序占用（{original}）"
    return f"写入出错（{original}）"
