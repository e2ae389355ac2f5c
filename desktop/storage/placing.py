"""Files that come into their place whole: made under a name of their own, written through, then renamed."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from desktop.storage.errors import AlreadyExists

#: The parts of a database that belong together; SQLite makes the last two beside the first.
PARTS = ("", "-wal", "-shm")
_DRAFT = ".new"


@contextmanager
def draft_beside(target: Path) -> Iterator[Path]:
    """A name beside the target for what is being made; nothing of it stays."""
    handle, name = tempfile.mkstemp(prefix=_mark(target), suffix=_DRAFT, dir=target.parent)
    os.close(handle)
    draft = Path(name)
    try:
        yield draft
    finally:
        for part in (*PARTS, "-journal"):
            draft.with_name(draft.name + part).unlink(missing_ok=True)


def clear_drafts(target: Path) -> None:
    """Remove what runs that were killed had begun to write for the target, which nobody else may be writing.

    It may be the whole file without its password. What the system will not let go of stays.
    """
    with suppress(OSError):
        for draft in target.parent.glob(f"{_mark(target)}*{_DRAFT}*"):
            draft.unlink()


def _mark(target: Path) -> str:
    """How the drafts for a target begin: a name in full could grow too long by what is put before it."""
    return f".shouyue-{hashlib.sha256(target.name.encode()).hexdigest()[:8]}-"


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
