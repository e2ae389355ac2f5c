"""A second folder for the backups of a file, such as one on a stick: kept in this user's own settings."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import msgspec
import platformdirs

from desktop.models.assessment import Problem
from desktop.storage.errors import system_cause

_PROBE = b"shouyue"


class BackupPlaces:
    """The second folders, kept at `kept`; what cannot be read counts as none."""

    def __init__(self, kept: Path) -> None:
        self._kept = kept

    def second(self, file: Path) -> Path | None:
        """The second folder for the backups of a file; it may be away just now."""
        folder = self._read().get(str(file.resolve()))
        return Path(folder) if folder else None

    def choose(self, file: Path, folder: Path) -> Problem | None:
        """Have backups written to this folder too, from the next one on; the problem where that cannot be."""
        if problem := _unfit(folder):
            return problem
        return self._keep({**self._read(), str(file.resolve()): str(folder.resolve())})

    def forget(self, file: Path) -> Problem | None:
        """Write no second backups any more; those that are there stay."""
        return self._keep({key: value for key, value in self._read().items() if key != str(file.resolve())})

    def _keep(self, places: dict[str, str]) -> Problem | None:
        try:
            self._kept.parent.mkdir(parents=True, exist_ok=True)
            draft = self._kept.with_suffix(".new")
            draft.write_bytes(msgspec.json.encode(places))
            draft.replace(self._kept)
        except OSError as error:
            what = f"没有记住（{system_cause(error)}）"
            return Problem("备份", what, "可以写入的用户目录", "请检查用户目录的权限和磁盘空间")
        return None

    def _read(self) -> dict[str, str]:
        try:
            return msgspec.json.decode(self._kept.read_bytes(), type=dict[str, str])
        except (OSError, ValueError):
            return {}


def backup_places() -> BackupPlaces:
    """The second folders that this user chose."""
    return BackupPlaces(platformdirs.user_data_path("shouyue", appauthor=False) / "backup-folders.json")


def _unfit(folder: Path) -> Problem | None:
    """Why backups cannot be kept in a folder: a file is written there, through to the disk, and read."""
    try:
        handle, name = tempfile.mkstemp(prefix=".shouyue-", dir=folder)
        probe = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(_PROBE)
                file.flush()
                os.fsync(file.fileno())
            if probe.read_bytes() != _PROBE:
                return Problem("备份", f"写入“{folder}”的内容读回来不一样", "完好的盘", "请换一个文件夹")
        finally:
            probe.unlink(missing_ok=True)
    except OSError as error:
        what = f"不能写入“{folder}”（{system_cause(error)}）"
        return Problem("备份", what, "可以写入的文件夹", "请检查权限和写保护，或换一个文件夹")
    return None
