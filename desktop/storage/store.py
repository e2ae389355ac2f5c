"""An open contract file: judged before it is opened, written one step at a time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing, suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TypeVar

from sqlcipher3 import dbapi2

from desktop.models.contract import Contract
from desktop.models.halfdone import HalfDone
from desktop.models.listing import Query
from desktop.models.statement import Sealed
from desktop.storage import halfdone
from desktop.storage.attached import Incoming, copied, held_bytes
from desktop.storage.audit import Entry, Step
from desktop.storage.cipher import Key
from desktop.storage.connection import reading, snapshot, writing
from desktop.storage.content import Content, load, load_ledger
from desktop.storage.errors import (
    Damaged,
    FileRefused,
    OlderVersion,
    ReadOnlyPlace,
    StorageFailed,
    driver_cause,
    system_cause,
)
from desktop.storage.judging import version_of
from desktop.storage.ledger import Ledger
from desktop.storage.listing import Listing
from desktop.storage.migrations import VERSION

if TYPE_CHECKING:
    from desktop.storage.writer import Writer

_Read = TypeVar("_Read")
_AWAY = "文件不在原来的位置：U 盘可能已拔出，或文件被移走、改名。插回或移回原处后可以继续，之前保存的内容完好"
_CHANGED = "文件离开期间有了别的改动。请重新打开这个文件（Ctrl+O），再做这一步"


def read(path: Path, key: Key | None = None) -> Content:
    """Everything in the file, without writing to it; `FileRefused` where it is not sound."""
    version = version_of(path, key)
    if version < VERSION:
        raise OlderVersion(
            path, f"文件是旧格式（版本 {version}，现为 {VERSION}），只读方式不能升级", "请先在窗口中打开一次"
        )
    return _read_only(path, key)


class Store:
    """A file open for work. The caller holds the lock (`desktop.services.lock`)."""

    def __init__(self, path: Path, connection: dbapi2.Connection, key: Key | None = None) -> None:
        self.path = path
        self._key = key
        self._connection = connection
        self._writer: Writer | None = None
        self._listing = Listing(connection)
        #: Takes the lock of the caller again, after the disk with the file was away; `FileRefused`.
        self.relock: Callable[[], object] = lambda: None
        self._place = _place(path)
        self._tail: tuple[int, str] | None = None
        self._away = False

    @classmethod
    def open(cls, path: Path, key: Key | None = None) -> tuple[Store, Content]:
        """Judge the file, bring it up to date and open it; `FileRefused` where it is not sound."""
        older = version_of(path, key) < VERSION
        _check_writable(path)
        content = None if older else _read_only(path, key)
        store = cls(path, _writing(path, key), key)
        try:
            content = content or store.prepare().update()
            store._tail = _tail(store._connection)
            return store, content
        except BaseException:
            store.close()
            raise

    def _present(self) -> Writer:
        """What writes into the file, if that is where it was; StorageFailed where its disk is away.

        SQLite would go on with a file that somebody moved, or fail for ever once its disk was taken out.
        """
        place = _place(self.path)
        if place is None:
            self._away = True
            raise StorageFailed(self.path, _AWAY)
        if self._away or place != self._place:
            self._return(place)
        return self.prepare()

    def _return(self, place: tuple[int, int]) -> None:
        """Go on with the file that is there again, if it is as it was when it went away; StorageFailed."""
        with suppress(dbapi2.Error):
            self._connection.close()
        try:
            version_of(self.path, self._key)
            self.relock()
            connection = _writing(self.path, self._key)
        except FileRefused as error:
            self._away = True
            raise StorageFailed(self.path, f"{error.what}。{error.way_out}") from error
        tail = _tail(connection)
        if tail != self._tail:
            connection.close()
            self._away = True
            raise StorageFailed(self.path, _CHANGED)
        self._connection, self._writer, self._listing = connection, None, Listing(connection)
        self._place, self._away = place, False

    def _stored(self, work: Callable[[Writer], Entry]) -> Entry:
        """Have an entry stored; where the disk went away meanwhile, the next try looks for it."""
        writer = self._present()
        try:
            entry = work(writer)
        except StorageFailed as error:
            self._away = "disk I/O" in error.cause or _place(self.path) != self._place
            raise
        self._tail = (entry.seq, entry.hash)
        return entry

    def prepare(self) -> Writer:
        """What writes into the file; the first to ask waits for the library that it needs."""
        if self._writer is None:
            from desktop.storage.writer import Writer

            self._writer = Writer(self.path, self._connection)
        return self._writer

    def content(self) -> Content:
        """Everything in the file as it is now; `FileRefused` where it is not sound or held elsewhere."""
        return self._read(load)

    def ledger(self, contract_id: str) -> Ledger:
        """One contract of the file and its facts as they are now; `FileRefused` as above."""
        return self._read(partial(load_ledger, contract_id=contract_id))

    def listed(self, contract_id: str, query: Query) -> tuple[str, ...]:
        """The ids of the records that a list asks for, in its order; StorageFailed."""
        try:
            return self._listing.ids(contract_id, query)
        except dbapi2.Error as error:
            raise StorageFailed(self.path, driver_cause(error)) from error

    def _read(self, work: Callable[[dbapi2.Connection, Path], _Read]) -> _Read:
        try:
            with snapshot(self._connection, alone=True):
                return work(self._connection, self.path)
        except dbapi2.Error as error:
            what = f"无法读取文件（{driver_cause(error)}）"
            raise ReadOnlyPlace(self.path, what, "请稍后重试") from error

    def add_contract(self, contract: Contract, at: dt.datetime) -> None:
        """Put one more contract into the file; StorageFailed where its id is taken or the disk refuses."""
        self._present().add_contract(contract, at)
        self._tail = _tail(self._connection)

    def append(self, step: Step, incoming: Sequence[Incoming] = ()) -> Entry:
        """Store what the step does, its undo image, its audit entry and contents in one transaction.

        Returning means that it is on disk. StorageFailed means that nothing of it is.
        """
        return self._stored(lambda writer: writer.append(step, incoming))

    def copy_content(self, sha256: str, target: BinaryIO) -> None:
        """Write the content of that hash to `target`; Damaged where it is gone or is another."""
        self._read(lambda connection, path: _copy(connection, path, sha256, target))

    def unsound(self, hashes: Iterable[str]) -> tuple[str, ...]:
        """Those of the hashes whose content is gone or is another."""
        return self._read(lambda connection, _: _unsound(connection, hashes))

    def content_size(self) -> int:
        """How much the contents take, those of removed files with them (bytes)."""
        return self._read(lambda connection, _: held_bytes(connection))

    def half_done(self, contract_id: str) -> tuple[HalfDone, ...]:
        """What stood in the forms of a contract and was not saved; `FileRefused`."""
        return self._read(lambda connection, _: halfdone.held(connection, contract_id))

    def keep_half_done(self, contract_id: str, halves: Iterable[HalfDone]) -> None:
        """Keep what stands in the forms of a contract now, and nothing else of them; StorageFailed."""
        self._present()
        try:
            halfdone.keep(self._connection, contract_id, halves)
        except dbapi2.Error as error:
            raise StorageFailed(self.path, driver_cause(error)) from error

    def compact(self) -> None:
        """Write the file anew without the room that nothing takes any more; StorageFailed, nothing changed.

        Every record, entry and content stays: what was removed can be had back.
        """
        self._present()
        try:
            self._connection.execute("VACUUM")
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        except dbapi2.Error as error:
            raise StorageFailed(self.path, driver_cause(error)) from error

    def seal(self, sealed: Sealed, step: Step) -> Entry:
        """Store a monthly statement with its audit entry in one transaction; StorageFailed."""
        return self._stored(lambda writer: writer.seal(sealed, step))

    def close(self) -> None:
        """Fold the log into the file and let go of it."""
        self._connection.close()


def _place(path: Path) -> tuple[int, int] | None:
    """Which file is there, as the system tells files apart; None where none is."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _tail(connection: dbapi2.Connection) -> tuple[int, str] | None:
    row = connection.execute("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1").fetchone()
    return tuple(row) if row else None


def copy_content(path: Path, sha256: str, target: BinaryIO, key: Key | None = None) -> None:
    """As `Store.copy_content`, of a file that is only read."""
    _reading(path, lambda connection: _copy(connection, path, sha256, target), key)


def unsound(path: Path, hashes: Iterable[str], key: Key | None = None) -> tuple[str, ...]:
    """As `Store.unsound`, of a file that is only read."""
    return _reading(path, lambda connection: _unsound(connection, hashes), key)


def content_size(path: Path, key: Key | None = None) -> int:
    """As `Store.content_size`, of a file that is only read."""
    return _reading(path, held_bytes, key)


def _copy(connection: dbapi2.Connection, path: Path, sha256: str, target: BinaryIO) -> None:
    if not copied(connection, sha256, target.write):
        what = f"证据文件的内容缺失或与存入时的哈希不符（{sha256[:16]}…）"
        raise Damaged(path, what, "请从备份中恢复")


def _unsound(connection: dbapi2.Connection, hashes: Iterable[str]) -> tuple[str, ...]:
    return tuple(each for each in dict.fromkeys(hashes) if not copied(connection, each, len))


def _check_writable(path: Path) -> None:
    """SQLite would quietly open a protected file for reading only; opening it plainly tells at once."""
    try:
        path.open("rb+").close()
    except OSError as error:
        what = f"不能写入该文件（{system_cause(error)}）"
        raise ReadOnlyPlace(path, what, "请把文件复制到自己的目录，或用 shouyue status 只读查看") from error


def _read_only(path: Path, key: Key | None) -> Content:
    return _reading(path, lambda connection: load(connection, path), key)


def _reading(path: Path, work: Callable[[dbapi2.Connection], _Read], key: Key | None) -> _Read:
    try:
        with closing(reading(path, key)) as connection, snapshot(connection):
            return work(connection)
    except dbapi2.Error as error:
        raise Damaged(path, f"数据库无法打开（{driver_cause(error)}）", "请从备份中恢复该文件") from error


def _writing(path: Path, key: Key | None) -> dbapi2.Connection:
    """The connection, opened and locked for a moment, so that what is wrong shows now."""
    try:
        connection = writing(path, key)
        try:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("COMMIT")
        except BaseException:
            connection.close()
            raise
    except dbapi2.Error as error:
        what = f"无法打开文件供写入（{driver_cause(error)}）"
        raise ReadOnlyPlace(path, what, "请检查磁盘空间和目录权限") from error
    return connection
