"""Reading a whole file into records, and judging whether it is sound."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec
from sqlcipher3 import dbapi2

from desktop.models.contract import Contract
from desktop.models.facts import KINDS
from desktop.models.statement import Sealed
from desktop.storage.audit import Entry, verify_chain, verify_state
from desktop.storage.codec import from_row
from desktop.storage.errors import Damaged, NotFound, ReadOnlyPlace
from desktop.storage.header import wal_of
from desktop.storage.ledger import Ledger, Placed

#: The rows of a table that are read, and a size below which no file holds as many (bytes).
MOST_ROWS, _MANY_BYTES = 1_000_000, 16_000_000
_RESTORE = "请从备份中恢复该文件；原文件没有被改动"


class Content(msgspec.Struct, frozen=True):
    """What a file holds: its contracts, the facts and statements of each, and the audit entries of all."""

    contracts: tuple[Contract, ...]
    ledgers: dict[str, Ledger]
    entries: tuple[Entry, ...]
    statements: dict[str, tuple[Sealed, ...]]

    def contract(self, path: Path, contract_id: str | None) -> Contract:
        """The contract of that id, or the first; NotFound where the file has none such."""
        for contract in self.contracts:
            if contract_id in (None, contract.id):
                return contract
        held = "、".join(contract.id for contract in self.contracts) or "无"
        raise NotFound(path, f"文件中没有合同 {contract_id or ''}", f"文件中的合同：{held}")

    def history(self, contract_id: str) -> tuple[Entry, ...]:
        """The audit entries of one contract."""
        return tuple(entry for entry in self.entries if entry.contract_id == contract_id)


def load(connection: dbapi2.Connection, path: Path) -> Content:
    """Everything in the file; Damaged where it is not what this program wrote.

    The driver tells text that is no UTF-8, even in SQLite's own message, by UnicodeDecodeError.
    """
    _quick_check(connection, path)
    _refuse_many(connection, path)
    try:
        contracts = _contracts(connection, path)
        statements = {contract.id: _statements(connection, path, contract) for contract in contracts}
        ledgers = {
            contract.id: _ledger(connection, path, contract, statements[contract.id])
            for contract in contracts
        }
        entries = entries_in(connection, path)
    except (dbapi2.Error, UnicodeDecodeError) as error:
        raise Damaged(path, f"数据库内容无法读取（{error}）", _RESTORE) from error
    content = Content(contracts, ledgers, entries, statements)
    _check_audit(content, path)
    return content


def load_ledger(connection: dbapi2.Connection, path: Path, contract_id: str) -> Ledger:
    """One contract and its facts, of a file that was judged when it was opened; or NotFound."""
    try:
        contract = Content(_contracts(connection, path), {}, (), {}).contract(path, contract_id)
        return _ledger(connection, path, contract, _statements(connection, path, contract))
    except UnicodeDecodeError as error:
        raise Damaged(path, f"数据库内容无法读取（{error}）", _RESTORE) from error


def _quick_check(connection: dbapi2.Connection, path: Path) -> None:
    try:
        (result,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    except (dbapi2.Error, UnicodeDecodeError) as error:
        cause = str(error)
        if wal_of(path) and "unable to open" in cause:
            # SQLite keeps an index beside the log and cannot make it in a folder that is write-protected.
            what = "文件旁的日志（-wal）中有未并入的内容，而该目录不能写入"
            raise ReadOnlyPlace(path, what, "请把这两个文件一起复制到自己的目录再打开") from error
        raise Damaged(path, f"数据库已损坏（{cause}）", _RESTORE) from error
    if result != "ok":
        raise Damaged(path, f"数据库已损坏（{result}）", _RESTORE)


def _refuse_many(connection: dbapi2.Connection, path: Path) -> None:
    """Refuse more rows than memory is meant for; a small file cannot hold them."""
    if path.stat().st_size < _MANY_BYTES:
        return
    for table in ("audit", *KINDS):
        (count,) = connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()
        if count > MOST_ROWS:
            what = f"数据表 {table} 有 {count:,} 行，超过 {MOST_ROWS:,} 行的上限"
            raise Damaged(path, what, _RESTORE)


def _contracts(connection: dbapi2.Connection, path: Path) -> tuple[Contract, ...]:
    found = []
    for contract_id, record in connection.execute("SELECT id, record FROM contracts ORDER BY ord"):
        try:
            contract = msgspec.json.decode(record, type=Contract)
        except ValueError as error:
            raise _undecodable(path, "contracts", contract_id, error) from error
        if contract.id != contract_id:
            raise _undecodable(path, "contracts", contract_id, ValueError(f"id {contract.id}"))
        found.append(contract)
    return tuple(found)


def _statements(connection: dbapi2.Connection, path: Path, contract: Contract) -> tuple[Sealed, ...]:
    """The contract's statements in order, each with the text that its hash belongs to."""
    found: list[Sealed] = []
    query = "SELECT number, text, hash FROM statements WHERE contract_id = ? ORDER BY number"
    for number, text, content in connection.execute(query, (contract.id,)):
        sealed = Sealed(text, content)
        if not sealed.intact or number != len(found) + 1:
            what = f"第 {number} 份月结单与封存时的哈希不符：曾在本程序之外被改动"
            raise Damaged(path, what, _RESTORE)
        found.append(sealed)
    return tuple(found)


def _ledger(
    connection: dbapi2.Connection, path: Path, contract: Contract, statements: tuple[Sealed, ...]
) -> Ledger:
    places: dict[str, dict[str, Placed]] = {}
    for kind, record in KINDS.items():
        columns = ("ord", *record.__struct_fields__)
        query = f"SELECT {_names(columns)} FROM {kind} WHERE contract_id = ?"
        for values in connection.execute(query, (contract.id,)):
            row = dict(zip(columns, values, strict=True))
            try:
                fact = from_row(record, row)
            except ValueError as error:
                raise _undecodable(path, kind, row["id"], error) from error
            places.setdefault(kind, {})[row["id"]] = Placed(row["ord"], fact)
    return Ledger(contract, places, tuple(each.hash for each in statements))


def entries_in(connection: dbapi2.Connection, path: Path, seq: int | None = None) -> tuple[Entry, ...]:
    """The audit entries in order, or the one of that number; Damaged where one is no entry."""
    names = Entry.__struct_fields__
    found = []
    query = f"SELECT {_names(names)} FROM audit WHERE seq = coalesce(?, seq) ORDER BY seq"
    for values in connection.execute(query, (seq,)):
        row = dict(zip(names, values, strict=True))
        try:
            found.append(msgspec.convert(row, Entry))
        except ValueError as error:
            raise _undecodable(path, "audit", row["seq"], error) from error
    return tuple(found)


def _names(columns: Sequence[str]) -> str:
    """The columns as a statement lists them; quoted, since a field may be called as a word of SQL is."""
    return ", ".join(f'"{column}"' for column in columns)


def _check_audit(content: Content, path: Path) -> None:
    if broken := verify_chain(content.entries):
        raise Damaged(path, f"审计链不完整：{broken.reason}", _RESTORE)
    try:
        verify_state(content.entries, content.ledgers)
    except ValueError as error:
        what = f"记录与审计链不一致（{error}）：曾在本程序之外被改动"
        raise Damaged(path, what, _RESTORE) from error


def _undecodable(path: Path, table: str, row: object, error: ValueError) -> Damaged:
    return Damaged(path, f"数据表 {table} 中编号 {row} 的记录无法识别（{error}）", _RESTORE)
