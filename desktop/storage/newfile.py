"""A new contract file: made whole or not at all."""

from __future__ import annotations

import datetime as dt
from contextlib import closing
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError
from sqlcipher3 import dbapi2

from desktop.models.contract import Contract
from desktop.storage.cipher import Key
from desktop.storage.connection import building
from desktop.storage.errors import ReadOnlyPlace, driver_cause, system_cause
from desktop.storage.mounts import refuse_network
from desktop.storage.placing import draft_beside, durable, into_place, taken
from desktop.storage.writer import Writer


def create(path: Path, contract: Contract, at: dt.datetime, key: Key | None = None) -> None:
    """Make a file that holds `contract` and no facts, as of `at`; AlreadyExists, ReadOnlyPlace.

    It is built under a temporary name beside its place, written through to the disk and then given its
    name in one step, so that a half-made file never bears it.
    """
    refuse_network(path)
    try:
        if path.exists():
            raise taken(path)
        with draft_beside(path) as draft:
            with closing(building(draft, key)) as connection:
                Writer(draft, connection).build(contract, at)
            durable(draft)
            into_place(draft, path)
    except (OSError, SQLAlchemyError, dbapi2.Error) as error:
        raise _no_place(path, error) from error


def _no_place(path: Path, error: Exception) -> ReadOnlyPlace:
    what = system_cause(error) if isinstance(error, OSError) else driver_cause(error)
    return ReadOnlyPlace(path, f"无法在此处建立文件（{what}）", "请选择有写入权限且空间充足的目录")
