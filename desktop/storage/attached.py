"""The contents of files kept with records: in parts of a megabyte, so that a large one is never held whole.

A content stays when the record of its file is removed, since that can be undone; the same is kept once.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from typing import BinaryIO

import msgspec
from sqlcipher3 import dbapi2

#: The size of a part (bytes).
PART = 1024 * 1024


class Incoming(msgspec.Struct, frozen=True):
    """A content on its way into the file: its size (bytes), its hash, and how it is read once more."""

    name: str
    size: int
    sha256: str
    read: Callable[[], Iterable[bytes]]


class ContentChanged(Exception):  # noqa: N818 - reads as what happened
    """A content was another one when it was stored than when it was looked at."""


def parts_of(source: BinaryIO) -> Iterator[bytes]:
    """What a stream holds, part by part."""
    while part := source.read(PART):
        yield part


def checked(incoming: Incoming) -> Iterator[bytes]:
    """The parts of a content; ContentChanged where they are not what was looked at."""
    found, size = hashlib.sha256(), 0
    for part in incoming.read():
        found.update(part)
        size += len(part)
        if size > incoming.size:
            break
        yield part
    if found.hexdigest() != incoming.sha256:
        raise ContentChanged(incoming.name)


def _stored_parts(connection: dbapi2.Connection, sha256: str) -> Iterator[bytes]:
    """A stored content, part by part; nothing where there is none."""
    query = "SELECT content FROM attachment_parts WHERE sha256 = ? ORDER BY part"
    for (content,) in connection.execute(query, (sha256,)):
        yield content


def copied(connection: dbapi2.Connection, sha256: str, write: Callable[[bytes], object]) -> bool:
    """Hand every part of a stored content to `write`; whether it is there and is what its hash says."""
    found = hashlib.sha256()
    for part in _stored_parts(connection, sha256):
        found.update(part)
        write(part)
    return found.hexdigest() == sha256


def held_bytes(connection: dbapi2.Connection) -> int:
    """How much the contents of the file take, those of removed files with them (bytes)."""
    (total,) = connection.execute("SELECT coalesce(sum(length(content)), 0) FROM attachment_parts").fetchone()
    return int(total)
