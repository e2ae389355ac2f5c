"""The file as it is on the disk, read again and judged as on opening."""

from __future__ import annotations

from pathlib import Path

import msgspec

from desktop.models.attachments import Attachment
from desktop.services.workspace import Workspace
from desktop.storage.audit import GENESIS
from desktop.storage.content import Content
from desktop.storage.errors import FileRefused
from desktop.storage.migrations import VERSION


class HeldContract(msgspec.Struct, frozen=True):
    """A contract of the file: how much is recorded of it."""

    id: str
    name: str
    facts: int
    entries: int
    statements: int
    files: int


class FileState(msgspec.Struct, frozen=True):
    """Where the file is, how large with its log (bytes), what of it are contents of files, its format."""

    path: Path
    size: int
    contents: int
    version: int


class FileCheck(msgspec.Struct, frozen=True):
    """What reading the file again comes to. `problem` says why it is not sound; then the rest is empty."""

    problem: str = ""
    entries: int = 0
    head: str = GENESIS
    contracts: tuple[HeldContract, ...] = ()


def file_state(workspace: Workspace) -> FileState:
    """The file as it lies there now."""
    log = workspace.path.with_name(workspace.path.name + "-wal")
    size = sum(each.stat().st_size for each in (workspace.path, log) if each.exists())
    return FileState(workspace.path, size, workspace.content_size(), VERSION)


def check_file(workspace: Workspace) -> FileCheck:
    """Read the file again: its pages, every record, the audit chain; statements and files by their hashes."""
    try:
        content = workspace.reread()
        lost = workspace.unsound(_hashes(content))
    except FileRefused as error:
        return FileCheck(problem=f"{error.what}。{error.way_out}。")
    if lost:
        return FileCheck(problem=f"{len(lost)} 个证据文件的内容缺失或与存入时的哈希不符。请从备份中恢复。")
    contracts = tuple(
        HeldContract(
            each.id,
            each.short_name,
            sum(map(len, content.ledgers[each.id].places.values())),
            len(content.history(each.id)),
            len(content.statements[each.id]),
            len(content.ledgers[each.id].places.get("attachments", {})),
        )
        for each in content.contracts
    )
    head = content.entries[-1].hash if content.entries else GENESIS
    return FileCheck("", len(content.entries), head, contracts)


def _hashes(content: Content) -> list[str]:
    """Of every file kept with a record of any contract."""
    places = (ledger.places.get("attachments", {}) for ledger in content.ledgers.values())
    return [
        placed.fact.sha256
        for files in places
        for placed in files.values()
        if isinstance(placed.fact, Attachment)
    ]
