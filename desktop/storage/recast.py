"""A file under another key: encrypted, its password changed, or written plainly again."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from sqlcipher3 import dbapi2

from desktop.storage.backup import judge
from desktop.storage.cipher import Key
from desktop.storage.connection import copying
from desktop.storage.errors import ReadOnlyPlace, driver_cause, system_cause
from desktop.storage.header import wal_of
from desktop.storage.judging import version_of
from desktop.storage.placing import clear_drafts, draft_beside, durable


def recast(path: Path, old: Key | None, new: Key | None) -> None:
    """Write the file under the key `new` (None: plainly), in the place of the one under `old`; `FileRefused`.

    The caller holds its lock and nobody has it open. It is written whole beside the file, compared row by row
    and judged, then takes its name in one step: at any moment the file is there whole, under the one key or
    the other. What the disk keeps of blocks that a plain file has given up is not in the program's hands.
    """
    clear_drafts(path)
    try:
        with draft_beside(path) as draft:
            _export(path, old, draft, new)
            durable(draft)
            judge(draft, new)
            if wal_of(path):
                raise _not_changed(path, "文件旁的日志没有并入")
            draft.replace(path)
    except dbapi2.Error as error:
        raise _not_changed(path, driver_cause(error)) from error
    except OSError as error:
        raise _not_changed(path, system_cause(error)) from error


def _export(path: Path, old: Key | None, draft: Path, new: Key | None) -> None:
    """Copy every table; the marks of the header are not among what the driver exports."""
    version = version_of(path, old)
    with closing(copying(path, old)) as source:
        source.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        source.execute("ATTACH DATABASE ? AS recast KEY ?", (str(draft), new.words if new else ""))
        source.execute("SELECT sqlcipher_export('recast')").fetchall()
        (application,) = source.execute("PRAGMA main.application_id").fetchone()
        source.execute(f"PRAGMA recast.application_id = {application}")
        source.execute(f"PRAGMA recast.user_version = {version}")
        differing = [table for table in _tables(source) if _differs(source, table)]
        if differing:
            raise _not_changed(path, f"抄写的内容与原文件不一致：{'、'.join(differing)}")
        source.execute("DETACH DATABASE recast")


def _tables(connection: dbapi2.Connection) -> tuple[str, ...]:
    """The tables of the file and of the copy."""
    found = connection.execute(
        "SELECT name FROM main.sqlite_schema WHERE type = 'table' "
        "UNION SELECT name FROM recast.sqlite_schema WHERE type = 'table'"
    )
    return tuple(name for (name,) in found)


def _differs(connection: dbapi2.Connection, table: str) -> bool:
    """Whether a row of the file is not in the copy, or there is one more or less."""
    main, copy = f'main."{table}"', f'recast."{table}"'
    (differs,) = connection.execute(
        f"SELECT (SELECT count(*) FROM {main}) <> (SELECT count(*) FROM {copy}) "
        f"OR EXISTS (SELECT * FROM {main} EXCEPT SELECT * FROM {copy})"
    ).fetchone()
    return bool(differs)


def _not_changed(path: Path, why: str) -> ReadOnlyPlace:
    return ReadOnlyPlace(path, f"口令没有更改（{why}）", "请检查目录权限和磁盘空间；文件没有改动，口令照旧")
