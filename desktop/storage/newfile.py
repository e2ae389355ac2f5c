"""A new contract file: made whole or not at all."""

from __future__ import annotations

import datetime as dt
import os
import tempfile
from contextlib import closing, suppress
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError
from sqlcipher3 import dbapi2

from desktop.models.contract import Contract
from desktop.storage.cipher import Key
from desktop.storage.connection import building
from desktop.storage.errors import AlreadyExists, ReadOnlyPlace, driver_cause, system_cause
from desktop.storage.writer import Writer


def create(path: Path, contract: Contract, at: dt.datetime, key: Key | None = None) -> None:
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
        _build(draft, contract, at, key)
        into_place(draft, path)
    except (OSError, SQLAlchemyError, dbapi2.Error) as error:
        raise _no_place(path, error) from error
    finally:
        for suffix in ("", "-wal", "-shm"):
            draft.with_name(draft.name + suffix).unlink(missing_ok=True)


def _build(draft: Path, contract: Contract, at: dt.datetime, key: Key | None) -> None:
    with closing(building(draft, key)) as connection:
        Writer(draft, connection).build(contract, at)
    with draft.open("rb+") as file:
        os.fsync(file.fileno())


def into_place(draft: Path, path: Path) -> None:
    """Give the finished file its name, never over another; then make the name itself durable."""
    if os.name == "nt":
        try:
            draft.rename(path)  # Windows refuses to rename over a file.
        except FileExistsError as error:
            raise _taken(path) from error
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
    what = system_cause(error) if isinstance(error, OSError) else driver_cause(error)
    return ReadOnlyPlace(path, f"无法在此处建立文件（{what}）", "请选择有写入权限且空间充足的目录")
