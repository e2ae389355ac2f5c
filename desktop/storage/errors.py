"""Why a file is not opened or a change not stored; each text says what, where, and the way out."""

from __future__ import annotations

import errno
from pathlib import Path

_CAUSES = {
    errno.ENOENT: "目录或文件不存在",
    errno.ENOTDIR: "路径中有一段不是目录",
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.EROFS: "所在的盘是只读的",
    errno.ENOSPC: "磁盘空间不足",
    errno.EDQUOT: "磁盘配额已满",
    errno.ENAMETOOLONG: "文件名过长",
    errno.EIO: "存储设备读写出错，可能已拔出",
    errno.ENODEV: "存储设备已拔出",
    errno.ENXIO: "存储设备已拔出",
    errno.ESTALE: "网络共享已断开",
}


def system_cause(error: OSError) -> str:
    """Why the system refused, in Chinese where it is a common reason."""
    return _CAUSES.get(error.errno or 0) or error.strerror or str(error)


def driver_cause(error: Exception) -> str:
    """Why the database driver refused, in Chinese; SQLAlchemy carries its error as `orig`."""
    original = str(getattr(error, "orig", error))
    if "full" in original:
        return f"磁盘空间不足（{original}）"
    if "disk I/O" in original:  # Of a full disk too, where the index beside the log does not fit.
        return f"磁盘空间不足，或存储设备已拔出、读写出错（{original}）"
    if "locked" in original or "busy" in original:
        return f"文件正被其他程序占用（{original}）"
    return f"写入出错（{original}）"


class FileRefused(Exception):  # noqa: N818 - reads as what happened
    """A contract file cannot be opened or created; nothing was written to it."""

    def __init__(self, path: Path, what: str, way_out: str) -> None:
        super().__init__(f"{what}。文件：{path}。{way_out}。")
        self.path = path
        self.what = what
        self.way_out = way_out


class NotFound(FileRefused):
    """There is no such file, or no such contract in it."""


class NotOurs(FileRefused):
    """Something else than a contract file of this program: a folder, a document, another database."""


class Encrypted(FileRefused):
    """A file that needs a password, which was not given."""


class WrongKey(FileRefused):
    """The password or recovery code is not that of the file, or the file is damaged."""


class Damaged(FileRefused):
    """A contract file whose content is not what this program wrote."""


class NewerVersion(FileRefused):
    """A contract file written by a later version of this program."""


class OlderVersion(FileRefused):
    """A contract file that must be brought up to date first, which reading alone may not do."""


class InUse(FileRefused):
    """Another instance has the file open."""


class ReadOnlyPlace(FileRefused):
    """No permission to read or write where the file lies."""


class NetworkPlace(ReadOnlyPlace):
    """The file lies on a network share, where it is only read."""


class AlreadyExists(FileRefused):
    """A new file would overwrite one that is there."""


class StorageFailed(Exception):  # noqa: N818 - reads as what happened
    """A change could not be stored: the file is as it was before, and so is what is shown."""

    def __init__(self, path: Path, cause: str) -> None:
        super().__init__(
            f"未能保存：{cause}。文件：{path}。这一步没有生效，之前的内容完好；请检查磁盘空间和目录权限后重试。"
        )
        self.path = path
        self.cause = cause
