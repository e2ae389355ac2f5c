"""Files that come into their place whole: made under a name of their own, written through, then renamed."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterable, Iterator
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
    """Give the finished file its name, never over another; then make the name itself durable.

    A log under that name is of a file that was taken away by hand: beside the new one it would spoil it.
    """
    left = [log for part in PARTS[1:] if (log := path.with_name(path.name + part)).exists()]
    if path.exists():
        raise taken(path)
    _moved(left, path.with_name(f"{path.stem}-遗留日志"))
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


def set_aside(path: Path, aside: Path) -> None:
    """Move the database with its log and index into a folder; the database first.

    A database that lost its log would open and lack what was acknowledged; a log alone opens as nothing.
    """
    _moved([found for part in PARTS if (found := path.with_name(path.name + part)).exists()], aside)


def _moved(found: Iterable[Path], aside: Path) -> None:
    for each in found:
        aside.mkdir(parents=True, exist_ok=True)
        each.rename(_free(aside / each.name))


def _free(path: Path) -> Path:
    """The name, or with a number where something bears it already: nothing is written over."""
    number, found = 1, path
    while found.exists():
        number += 1
        found = path.with_name(f"{path.name}.{number}")
    return found


def taken(path: Path) -> AlreadyExists:
    """That a file would be written over."""
    return AlreadyExists(path, "已有同名文件，不会覆盖", "请换一个文件名，或直接打开该文件")
