"""The first look at a file, encrypted or not: whether it is one of ours, and of which version."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from sqlcipher3 import dbapi2

from desktop.storage.cipher import Key
from desktop.storage.connection import reading
from desktop.storage.errors import WrongKey
from desktop.storage.header import check_header, check_marks, check_size


def version_of(path: Path, key: Key | None = None) -> int:
    """The schema version of the file at `path`; `FileRefused` where it is not one of ours.

    An encrypted file shows nothing without its key: `Encrypted` where none is given, `WrongKey`.
    """
    if key is None:
        return check_header(path)
    if path.exists():
        check_size(path)
    try:
        with closing(reading(path, key)) as connection:
            (application,) = connection.execute("PRAGMA application_id").fetchone()
            (version,) = connection.execute("PRAGMA user_version").fetchone()
    except (dbapi2.Error, UnicodeDecodeError) as error:
        way_out = "请再输一次；确认无误仍不行，请从备份恢复"
        raise WrongKey(path, "口令或恢复码不对，或文件已损坏", way_out) from error
    return check_marks(path, version, application)
