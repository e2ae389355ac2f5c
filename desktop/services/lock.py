"""One instance a file: a lock on a hidden file beside it, which the system frees when a process dies."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from filelock import BaseFileLock, FileLock, Timeout

from desktop.storage.errors import InUse, ReadOnlyPlace, system_cause


class WorkspaceLock:
    """Held from construction to `release`; InUse where another instance holds it, ReadOnlyPlace."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = self._taken()

    def _taken(self) -> BaseFileLock:
        path = self._path
        lock = FileLock(path.with_name(f".{path.name}.lock"), timeout=0)
        try:
            lock.acquire()
        except Timeout as error:
            raise InUse(
                path, "文件已在另一个窗口或另一个程序实例中打开", "请先关闭那个窗口，再打开该文件"
            ) from error
        except OSError as error:
            what = f"无法在该目录中加锁（{system_cause(error)}）"
            raise ReadOnlyPlace(path, what, "请把文件放到有写入权限的目录") from error
        return lock

    def renew(self) -> None:
        """Take it again on the file that is there now, after its disk was away; InUse, ReadOnlyPlace."""
        with suppress(OSError):  # What was held there is gone with the disk.
            self._lock.release(force=True)
        self._lock = self._taken()

    def release(self) -> None:
        """Let another instance open the file."""
        self._lock.release()
