"""The first look at a file: its 100-byte header, by a plain read, before SQLite touches it.

SQLite would create what is missing and could write to what it opens; a file that is not ours must not
change by a single byte.
"""

from __future__ import annotations

from pathlib import Path

from desktop.storage.errors import (
    Damaged,
    Encrypted,
    NewerVersion,
    NotFound,
    NotOurs,
    ReadOnlyPlace,
    system_cause,
)
from desktop.storage.migrations import VERSION

MAGIC = b"SQLite format 3\x00"
#: "SYUE", this program's mark in the header of its files.
APPLICATION_ID = 0x53595545

SUFFIX = ".shouyue"
_HEADER_SIZE = 100
#: Encrypted files are made of pages of this size (bytes).
_PAGE = 4096
#: A contract with a year's evidence takes some hundred megabytes; what is larger is none of ours (bytes).
MOST_BYTES = 8 * 1024**3
_RESTORE = "请从备份中恢复该文件；原文件没有被改动"


def check_header(path: Path) -> int:
    """The schema version of the file at `path`; raises `FileRefused` where it is not one of ours."""
    header = _read(path)
    if not header:
        raise Damaged(path, "文件是空的（0 字节），应为守约合同文件", _RESTORE)
    check_size(path)
    if header[: len(MAGIC)] != MAGIC[: len(header)]:
        if may_be_encrypted(path):
            raise Encrypted(path, "文件已加密", "请输入口令或恢复码")
        raise NotOurs(path, "这不是守约合同文件（文件头不符）", "请选择扩展名为 .shouyue 的文件")
    if len(header) < _HEADER_SIZE:
        raise Damaged(path, f"文件被截断：文件头应有 100 字节，只有 {len(header)} 字节", _RESTORE)
    version = check_marks(path, _number(header, 60), _number(header, 68))
    _check_length(path, header)
    return version


def check_size(path: Path) -> None:
    """Refuse a file that is larger than any that is read."""
    if (size := path.stat().st_size) > MOST_BYTES:
        what = f"文件有 {size // 1024**3} GB，超过 {MOST_BYTES // 1024**3} GB 的上限"
        raise NotOurs(path, what, "请确认选对了文件；证据文件过多时请分成几个合同文件")


def check_marks(path: Path, version: int, application: int) -> int:
    """The schema version that a header gives, if this program can read it; `FileRefused` otherwise."""
    if application != APPLICATION_ID:
        raise NotOurs(path, "这是其他程序的数据库，不是守约合同文件", "请选择由本程序建立的 .shouyue 文件")
    if version > VERSION:
        raise NewerVersion(
            path,
            f"文件由更新的版本写成（格式版本 {version}，本程序支持到 {VERSION}）",
            "请升级本程序后再打开；原文件没有被改动",
        )
    if version < 1:
        raise Damaged(path, "文件头中的格式版本为 0，应为 1 或更高", _RESTORE)
    return version


def may_be_encrypted(path: Path) -> bool:
    """Whether a file that begins like none of ours has the name and the size of an encrypted one."""
    size = path.stat().st_size
    return path.suffix == SUFFIX and size >= _PAGE and size % _PAGE == 0


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_HEADER_SIZE)
    except FileNotFoundError as error:
        raise NotFound(path, "找不到文件", "请检查路径，或新建合同文件") from error
    except IsADirectoryError as error:
        raise NotOurs(path, "这是文件夹，不是文件", "请选择其中的 .shouyue 文件") from error
    except PermissionError as error:
        if path.is_dir():  # Windows reports a folder this way.
            raise NotOurs(path, "这是文件夹，不是文件", "请选择其中的 .shouyue 文件") from error
        raise ReadOnlyPlace(
            path, "没有读取该文件的权限", "请向管理员申请权限，或把文件复制到自己的目录"
        ) from error
    except OSError as error:
        raise NotFound(path, f"无法读取文件（{system_cause(error)}）", "请检查路径和存储设备") from error


def _number(header: bytes, offset: int, size: int = 4) -> int:
    return int.from_bytes(header[offset : offset + size], "big")


def _check_length(path: Path, header: bytes) -> None:
    """Refuse a file shorter than its header says.

    Beside a write-ahead log the header may run ahead of the file (a crash while the log was being copied
    in); SQLite repairs that, so only a file that stands alone is judged.
    """
    if wal_of(path):
        return
    page = _number(header, 16, 2)
    expected = (65536 if page == 1 else page) * _number(header, 28)
    if (size := path.stat().st_size) < expected:
        raise Damaged(path, f"文件被截断：应有 {expected} 字节，只有 {size} 字节", _RESTORE)


def wal_of(path: Path) -> bool:
    """Whether changes wait in a write-ahead log beside the file."""
    log = path.with_name(path.name + "-wal")
    return log.exists() and log.stat().st_size > 0
