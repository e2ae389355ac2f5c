"""The backups of a contract file: when one is due, which are kept, how one is put back."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import re
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import platformdirs

from desktop.services.backup_places import backup_places
from desktop.services.lock import WorkspaceLock
from desktop.storage.audit import Entry, Step
from desktop.storage.backup import Tail, back_up, entries_after, put_back, tail_of
from desktop.storage.cipher import Key
from desktop.storage.errors import Damaged, FileRefused, NotFound, ReadOnlyPlace, system_cause
from desktop.storage.header import check_header
from desktop.storage.recast import recast
from desktop.storage.store import Store

if TYPE_CHECKING:
    from desktop.services.clock import Clock

SUFFIX = ".shouyue"
_STAMP = "%Y%m%dT%H%M%S"
_NAME = re.compile(r"(\d{8}T\d{6})_([a-z]+)_(\d+)_([0-9a-f]*)(?:_\d+)?\.shouyue")
_HEAD = 16
#: Seconds after which a copy that was begun is taken for one of a run that was killed.
_ABANDONED = 3600
_DAYS, _WEEKS, _MONTHS = 14, 8, 36


class Reason(StrEnum):
    """Why a backup was made."""

    IDLE = "idle"
    CLOSED = "closed"
    ASKED = "asked"
    IMPORT = "import"
    MIGRATION = "migration"
    RESTORE = "restore"


REASON_ZH = {
    Reason.IDLE: "空闲时",
    Reason.CLOSED: "关闭时",
    Reason.ASKED: "手动",
    Reason.IMPORT: "导入前",
    Reason.MIGRATION: "升级前",
    Reason.RESTORE: "恢复前",
}


class Backup(msgspec.Struct, frozen=True):
    """One copy: its `entries` audit entries, the beginning of the last one's hash, its size in bytes."""

    path: Path
    made_at: dt.datetime
    reason: Reason
    entries: int
    head: str
    size: int


class Lost(msgspec.Struct, frozen=True):
    """What putting a backup back would take away: the titles of the steps after it, newest last.

    `readable` is False where the file does not tell what came after.
    """

    steps: tuple[str, ...]
    readable: bool


class Restored(msgspec.Struct, frozen=True):
    """A backup was put back; the files that were there before lie in `aside`."""

    backup: Backup
    aside: Path


def backup_folder() -> Path:
    """Where the program keeps backups: the user's own data folder."""
    return platformdirs.user_data_path("shouyue", appauthor=False) / "backups"


class Backups:
    """The backups of one file, kept in a folder of their own under `base`, and in one under `second()`.

    `second_problem` says why the last backup was not written to the second folder too, empty where it was.
    """

    def __init__(
        self,
        base: Path,
        file: Path,
        clock: Clock,
        key: Key | None = None,
        second: Callable[[], Path | None] = lambda: None,
    ) -> None:
        self.file = file.resolve()
        self.second_problem = ""
        self._second = second
        place = hashlib.sha256(str(self.file).encode()).hexdigest()[:8]
        self.folder = base / f"{self.file.stem}-{place}"
        self._clock = clock
        self._key = key

    def held(self) -> tuple[Backup, ...]:
        """The backups there are, the newest first; one that is in both folders counts once."""
        own = self._own()
        known = {(each.entries, each.head) for each in own}
        others = (each for each in self._others() if (each.entries, each.head) not in known)
        return tuple(sorted((*own, *others), key=_age, reverse=True))

    def everywhere(self) -> tuple[Backup, ...]:
        """Every copy there is, in both folders."""
        return (*self._own(), *self._others())

    def _others(self) -> tuple[Backup, ...]:
        base = self._second()
        return Backups(base, self.file, self._clock, self._key)._own() if base else ()

    def _own(self) -> tuple[Backup, ...]:
        found = (_named(path) for path in self.folder.glob(f"*{SUFFIX}"))
        return tuple(sorted((each for each in found if each), key=_age, reverse=True))

    def make(self, reason: Reason) -> Backup | None:
        """Back the file up and thin out; None where the newest backup holds that state already.

        `FileRefused` where it cannot be; the file is untouched by that. A second folder that is away, or
        cannot be written to, is no reason to fail.
        """
        made = self._made(reason)
        self.second_problem = self._made_second(reason)
        return made

    def _made_second(self, reason: Reason) -> str:
        """Back up into the second folder; why that was not done."""
        base = self._second()
        if base is None:
            return ""
        if not base.is_dir():  # Nothing is made where a stick would be.
            return f"第二份备份没有写：文件夹“{base}”不在，U 盘可能没有插上"
        try:
            Backups(base, self.file, self._clock, self._key)._made(reason)
        except FileRefused as error:
            return f"第二份备份没有写：{error.what}"
        return ""

    def _made(self, reason: Reason) -> Backup | None:
        now = self._clock().replace(microsecond=0)
        draft = self.folder / f".making-{os.getpid()}{SUFFIX}"
        try:
            self._clear()
            self.follow()
            back_up(self.file, draft, self._key)
            return self._keep(draft, now, reason)
        except OSError as error:
            what = f"没有备份（{system_cause(error)}）"
            raise ReadOnlyPlace(self.folder, what, "请检查备份目录的权限和磁盘空间") from error
        finally:
            with suppress(OSError):
                draft.unlink(missing_ok=True)

    def follow(self) -> None:
        """Put plain backups of an encrypted file under its key: setting the password was cut short then."""
        for each in self.held() if self._key else ():
            if _is_plain(each.path):
                with suppress(FileRefused):  # It is told by `passwords.left_behind`.
                    recast(each.path, None, self._key)

    def _clear(self) -> None:
        """Remove what runs that were killed left half made, but nothing that another may be making now."""
        for path in self.folder.glob(".*"):
            if time.time() - path.stat().st_mtime > _ABANDONED:
                path.unlink(missing_ok=True)

    def _keep(self, draft: Path, now: dt.datetime, reason: Reason) -> Backup | None:
        """Name the copy after what is in it, unless the newest holds the same."""
        tail = tail_of(draft, self._key)
        held = self._own()
        if held and held[0].entries == tail.entries and held[0].head == tail.head[:_HEAD]:
            return None
        path = draft.rename(self._free(now, reason, tail))
        self.thin(now)
        return _named(path)

    def _free(self, now: dt.datetime, reason: Reason, tail: Tail) -> Path:
        stem = f"{now:{_STAMP}}_{reason}_{tail.entries}_{tail.head[:_HEAD]}"
        path, number = self.folder / f"{stem}{SUFFIX}", 1
        while path.exists():
            number += 1
            path = self.folder / f"{stem}_{number}{SUFFIX}"
        return path

    def thin(self, now: dt.datetime) -> None:
        """Remove what `kept` does not keep; what the system will not let go of stays."""
        held = self._own()
        keep = kept([each.made_at for each in held], now)
        for each in held:
            if each.made_at not in keep:
                each.path.unlink(missing_ok=True)

    def lost(self, backup: Backup) -> Lost:
        """What would be lost: the steps that the file tells of and the backup does not hold."""
        entries = entries_after(self.file, backup.entries, self._key) if self.file.exists() else None
        return Lost(tuple(map(_told, entries or ())), readable=entries is not None)

    def restore(self, backup: Backup) -> Restored:
        """Put a backup in the place of the file, which need not be sound nor be there; `FileRefused`.

        What was there goes aside whole, beside the file. That this was done is entered in the audit.
        """
        if not backup.path.exists():
            raise NotFound(backup.path, "这份备份已经不在了", "请换一份备份")
        now = self._clock()
        aside = self.file.with_name(f"{self.file.stem}-恢复前-{now:{_STAMP}}")
        lock = WorkspaceLock(self.file)
        try:
            put_back(backup.path, self.file, aside, self._key)
            self._enter(backup, now)
        finally:
            lock.release()
        return Restored(backup, aside)

    def _enter(self, backup: Backup, now: dt.datetime) -> None:
        store, content = Store.open(self.file, self._key)
        try:
            title = f"从备份恢复：{backup.made_at:%Y-%m-%d %H:%M:%S} 的备份"
            store.append(Step(content.contracts[0].id, now, "restore", title, ()))
        finally:
            store.close()


def backups_of(file: Path, clock: Clock, key: Key | None = None) -> Backups:
    """The backups that the program keeps of a file for this user."""
    return Backups(backup_folder(), file, clock, key, lambda: backup_places().second(file))


def kept(moments: Iterable[dt.datetime], now: dt.datetime) -> frozenset[dt.datetime]:
    """Which backups stay: all of the last day, then the last of each day, week and month.

    Days for two weeks, weeks (ISO) for eight, months for three years; the newest always, and any made in the
    future by a clock that was wrong.
    """
    newest_first = sorted(moments, reverse=True)
    keep = set(newest_first[:1])
    slots: set[tuple[object, ...]] = set()
    for moment in newest_first:
        age = now - moment
        if age < dt.timedelta(days=1):
            keep.add(moment)
        for slot in _slots(moment, age):
            if slot not in slots:
                slots.add(slot)
                keep.add(moment)
    return frozenset(keep)


def _slots(moment: dt.datetime, age: dt.timedelta) -> Iterable[tuple[object, ...]]:
    """The day, week and month that a backup of that age may stand for."""
    if age < dt.timedelta(days=_DAYS):
        yield ("day", moment.date())
    if age < dt.timedelta(weeks=_WEEKS):
        yield ("week", *moment.isocalendar()[:2])
    if age < dt.timedelta(days=31 * _MONTHS):
        yield ("month", moment.year, moment.month)


def can_restore(error: FileRefused, backups: Backups) -> bool:
    """Whether a backup may help: the file is damaged or gone, and there is one."""
    return isinstance(error, Damaged | NotFound) and bool(backups.held())


def _age(backup: Backup) -> tuple[dt.datetime, int]:
    """By time; of one second, the one with more in it is the later."""
    return backup.made_at, backup.entries


def _told(entry: Entry) -> str:
    return f"{entry.moment:%Y-%m-%d %H:%M:%S} {entry.title}"


def _is_plain(path: Path) -> bool:
    try:
        check_header(path)
    except FileRefused:
        return False
    return True


def _named(path: Path) -> Backup | None:
    """A backup by its name; None for any other file."""
    match = _NAME.fullmatch(path.name)
    try:
        return match and Backup(
            path,
            dt.datetime.fromisoformat(match[1]),
            Reason(match[2]),
            int(match[3]),
            match[4],
            path.stat().st_size,
        )
    except (ValueError, OSError):
        return None
