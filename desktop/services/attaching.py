"""Files kept with records: what is offered, what is taken, and the copy by which one is looked at."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import stat
import tempfile
import time
import weakref
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

import msgspec
from filelock import FileLock, Timeout

from desktop.models.assessment import Problem
from desktop.models.attachments import IMPORT, MOST_BYTES, Attachment, Owner
from desktop.models.facts import KIND_ZH, SINGLE, Facts
from desktop.services.change import Change, Refused
from desktop.services.media import media_of, media_type
from desktop.services.workspace import Workspace
from desktop.storage.attached import Incoming, parts_of
from desktop.storage.errors import system_cause

MOST_ZH = f"{MOST_BYTES // 1024**2} MB"
_UNSAFE = re.compile(r'[\x00-\x1f/\\:*?"<>|\u202a-\u202e\u2066-\u2069]')
_LONGEST, _LONGEST_SUFFIX = 120, 20
#: So many files are named in the title of a step.
_NAMED = 2
#: The folders of copies to look at, the lock in each, and the seconds in which one gets its lock.
_VIEWED, _IN_USE, _MAKING = "shouyue-view-", ".in-use", 5


class Offer(msgspec.Struct, frozen=True):
    """A file as it was looked at: its name, size (bytes), hash, kind, and how it is read once more."""

    name: str
    size: int
    sha256: str
    media_type: str
    read: Callable[[], Iterator[bytes]]


def offer_of(path: Path) -> Offer | Problem:
    """The file at `path`, or why it cannot be taken."""
    name = safe_name(path.name)
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            return Problem("name", f"“{name}”不是文件", "单个文件", "文件夹请先压缩成一个文件")
        if problem := _size_problem(name, found.st_size):
            return problem
        with path.open("rb") as source:
            return _looked_at(name, source, lambda: _read(path))
    except OSError as error:
        return Problem("name", f"“{name}”读不出来（{system_cause(error)}）", "可以读取的文件", "请检查权限")


def offer_of_content(name: str, content: bytes) -> Offer | Problem:
    """A content that lies in no file, such as a picture that was pasted; or why it cannot be taken."""
    if problem := _size_problem(name, len(content)):
        return problem
    return _looked_at(name, BytesIO(content), lambda: parts_of(BytesIO(content)))


class Kept(msgspec.Struct, frozen=True):
    """Files to be kept with a record: what is known of each, and their contents (`Workspace.save`)."""

    records: tuple[Attachment, ...]
    incoming: tuple[Incoming, ...]


def kept_as(workspace: Workspace, owner: Owner, offers: Sequence[Offer], note: str = "") -> Kept:
    """The files as they would be kept with a record, to be saved with it; `note` says what they are."""
    ids = workspace.history.new_ids("attachments", len(offers))
    moment = workspace.now().replace(microsecond=0)
    records = tuple(
        Attachment(
            id=file_id,
            about_kind=owner.kind,
            about=owner.id,
            name=offer.name,
            media_type=offer.media_type,
            size=offer.size,
            sha256=offer.sha256,
            added_at=moment,
            note=note,
        )
        for file_id, offer in zip(ids, offers, strict=True)
    )
    incoming = tuple(Incoming(each.name, each.size, each.sha256, each.read) for each in offers)
    return Kept(records, incoming)


def attach(workspace: Workspace, owner: Owner, offers: Sequence[Offer], note: str = "") -> Change | Refused:
    """Keep files with a record, as one step of undo; refused where one of them is kept with it already."""
    kept = kept_as(workspace, owner, offers, note)
    more = f" 等 {len(offers)} 个" if len(offers) > _NAMED else ""
    names = "、".join(offer.name for offer in offers[:_NAMED]) + more
    return workspace.save(*kept.records, title=f"存入证据文件 {names}", incoming=kept.incoming)


def elsewhere(facts: Facts, owner: Owner, offer: Offer) -> tuple[Attachment, ...]:
    """The files of other records with the same content."""
    return tuple(each for each in facts.attachments if each.sha256 == offer.sha256 and not owner.owns(each))


def kept_with(facts: Facts, owner: Owner) -> tuple[Attachment, ...]:
    """The files of one record, in the order in which they came."""
    return tuple(each for each in facts.attachments if owner.owns(each))


def owner_words(file: Attachment) -> str:
    """What a file is kept with: 事件 I2."""
    if file.about_kind == "findings":
        return f"违约认定 {file.about}"
    if file.about_kind == IMPORT:
        return f"导入 {file.about}"
    word = KIND_ZH.get(file.about_kind, file.about_kind)
    return word if file.about_kind in SINGLE else f"{word} {file.about}"


def size_words(size: int) -> str:
    """A size as a person reads it: 812 字节, 34 KB, 2.4 MB."""
    if size < 1024:
        return f"{size} 字节"
    if size < 1024**2:
        return f"{round(size / 1024)} KB"
    return f"{size / 1024**2:.1f} MB"


def file_lines(workspace: Workspace) -> tuple[tuple[str, ...], bool]:
    """What hashing every file of the contract again comes to, and whether all are sound; `FileRefused`."""
    files = workspace.facts.attachments
    lost = set(workspace.unsound(each.sha256 for each in files))
    lines = [f"证据文件 {len(files)} 个，哈希不符或缺失 {sum(each.sha256 in lost for each in files)} 个"]
    lines += [f"  {each.id} {each.name}（{owner_words(each)}）" for each in files if each.sha256 in lost]
    return (tuple(lines) if files else ()), not lost


def safe_name(name: str) -> str:
    """A file name that every system takes and that shows as it is; its suffix is kept."""
    plain = _UNSAFE.sub("_", name).strip().rstrip(".") or "未命名"
    suffix = Path(plain).suffix[:_LONGEST_SUFFIX]
    return plain.removesuffix(suffix)[: _LONGEST - len(suffix)] + suffix


class Viewing:
    """Copies to look at: read-only, in a folder of this user's own that goes when the program ends.

    The folder is locked meanwhile. One that is not was left by a run that was killed: `clear_viewed` takes it
    away, for the copies are what an encrypted file keeps from others.
    """

    def __init__(self) -> None:
        self._folder: Path | None = None
        self._end: weakref.finalize[[Path, FileLock], Viewing] | None = None

    def copy(self, workspace: Workspace, file: Attachment) -> Path | Problem:
        """A copy of the file to be shown; a problem where it may hold a program. `FileRefused`, OSError."""
        media = media_of(file.media_type)
        if not media.suffix:
            reason = f"“{file.name}”是{media.zh}，可能带有程序，不在这里打开"
            return Problem("name", reason, "文档、图片、录音或录像", "可以另存为后自行处理")
        if self._folder is None:
            self._folder = Path(tempfile.mkdtemp(prefix=_VIEWED))
            lock = FileLock(self._folder / _IN_USE, timeout=0)
            lock.acquire()
            self._end = weakref.finalize(self, _taken_away, self._folder, lock)
        place = self._folder / file.sha256[:16]
        place.mkdir(mode=0o700, exist_ok=True)
        target = place / f"{Path(safe_name(file.name)).stem}{media.suffix}"
        if not target.exists():
            save_copy(workspace, file, target)
            target.chmod(0o400)
        return target

    def close(self) -> None:
        """Take the copies away now."""
        if self._end is not None:
            self._end()
            self._folder = None


def clear_viewed() -> None:
    """Take away the copies that runs left which were killed; what others have in use stays."""
    for folder in Path(tempfile.gettempdir()).glob(f"{_VIEWED}*"):
        with suppress(OSError, Timeout):  # Another user's, or in use.
            if time.time() - folder.stat().st_mtime > _MAKING:
                lock = FileLock(folder / _IN_USE, timeout=0)
                lock.acquire()
                _taken_away(folder, lock)


def _taken_away(folder: Path, lock: FileLock) -> None:
    lock.release()
    for path in folder.rglob("*"):
        with suppress(OSError):  # Windows does not remove what is read-only.
            path.chmod(0o700)
    shutil.rmtree(folder, ignore_errors=True)


def save_copy(workspace: Workspace, file: Attachment, target: Path) -> None:
    """Write a copy of the file to `target`, whole or not at all; `FileRefused`, OSError."""
    handle, name = tempfile.mkstemp(prefix=".shouyue-", dir=target.parent)
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as out:
            workspace.copy_content(file.sha256, out)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)


def _size_problem(name: str, size: int) -> Problem | None:
    if size == 0:
        return Problem("size", f"“{name}”是空文件", "有内容的文件", "请核对是否选错")
    if size > MOST_BYTES:
        reason = f"“{name}”有 {size_words(size)}，超过每个文件 {MOST_ZH} 的上限"
        return Problem("size", reason, f"不超过 {MOST_ZH}", "请压缩、拆分，或只存关键部分")
    return None


def _looked_at(name: str, source: BinaryIO, read: Callable[[], Iterator[bytes]]) -> Offer:
    kind = media_type(name, source)
    size, digest = 0, hashlib.sha256()
    for part in parts_of(source):
        size += len(part)
        digest.update(part)
    return Offer(name, size, digest.hexdigest(), kind, read)


def _read(path: Path) -> Iterator[bytes]:
    with path.open("rb") as source:
        yield from parts_of(source)
