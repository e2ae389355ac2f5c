"""Whether a file lies on a network share: SQLite's log needs memory that all its users have in common.

Two computers with one file would each see a state of their own, and what one has acknowledged the other
writes over. A lock file does not help: what such file systems make of locks depends on their settings.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from desktop.storage.errors import NetworkPlace

#: Where Linux tells what is mounted.
TABLE = Path("/proc/mounts")
_NETWORK = frozenset(
    (
        *(
            "nfs",
            "nfs4",
            "cifs",
            "smb3",
            "smbfs",
            "ncpfs",
            "afs",
            "ceph",
            "glusterfs",
            "lustre",
            "gpfs",
            "beegfs",
        ),
        *("ocfs2", "gfs2", "davfs", "fuse.sshfs", "fuse.smbnetfs", "fuse.gvfsd-fuse", "fuse.davfs2"),
        *("fuse.rclone", "fuse.glusterfs", "fuse.ceph", "fuse.s3fs", "fuse.curlftpfs"),
    )
)
_ESCAPE = re.compile(r"\\([0-7]{3})")
_REMOTE = 4


def refuse_network(path: Path) -> None:
    """NetworkPlace where the file would lie on a network share."""
    share = share_of(path)
    if share:
        what = f"文件在网络共享上（{share}）：那里的锁和日志不可靠，两台电脑同时打开会丢失内容"
        raise NetworkPlace(path, what, "请把文件复制到本机磁盘再打开；只看不改可用 shouyue status")


def share_of(path: Path) -> str:
    """What kind of network share a path lies on; nothing where it is on this computer, or nobody can tell."""
    if sys.platform == "win32":
        return _windows_share(path)
    try:
        table = TABLE.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return ""
    place, kind, held = path.resolve(), "", -1
    for line in table.splitlines():
        parts = line.split(" ")
        if len(parts) < 3:
            continue
        mount = Path(_ESCAPE.sub(lambda found: chr(int(found[1], 8)), parts[1]))
        if place.is_relative_to(mount) and len(mount.parts) >= held:
            held, kind = len(mount.parts), parts[2]  # A later mount covers an earlier one.
    return kind if kind in _NETWORK else ""


def _windows_share(path: Path) -> str:
    if sys.platform == "win32":
        import ctypes

        drive = path.resolve().drive
        if drive.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\") == _REMOTE:
            return drive
    return ""
