"""Files that come into their place whole: made under a name of their own, written through, then renamed."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from desktop.storage.errors import AlreadyExists

#: The parts of a database that belong together; SQLite makes the last two beside the first.
PARTS = ("", "-wal", "-shm")


@contextmanager
def draft_beside(target: Path) -> Iterator[Path]:
    """A name beside the target for what is being made; nothing of it stays."""
    handle, name = tempfile.mkstemp(prefix=".shouyue-", suffix=".new", dir=target.parent)
    os.close(handle)
    draft = Path(name)
    try:
        yield draft
    finally:
        for part in (*PARTS, "-journal"):
            draft.with_name(draft.name + part).unlink(missing_ok=True)


def durable(path: Path) -> None:
    """Have the system write the file through to the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def into_place(draft: Path, path: Path) -> None:
    """Give the finished file its name, never over another; then make the name itself durable."""
    if os.name == "nt":
        try:
            draft.rename(path)  # Windows refuses to rename over a file.
        except FileExistsError as error:
            raise taken(path) from error
        return
    try:
        path.hardlink_to(draft)
    except FileExistsError as error:
        raise taken(path) from error
    except OSError as error:  # A file system without hard links (a memory stick).
        if path.exists():
            raise taken(path) from error
        draft.rename(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        with suppress(OSError):  # Some network file systems cannot do this for a folder.
            os.fsync(folder)
    finally:
        os.close(folder)


def taken(path: Path) -> AlreadyExists:
    """That a file would be written over."""
    return AlreadyExists(path, "已有同名文件，不会覆盖", "请换一个文件名，或直接打开该文件")
