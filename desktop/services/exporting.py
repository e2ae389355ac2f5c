"""Workbooks of the open contract: written whole or not at all, and why where they could not be."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from desktop.models.assessment import Problem
from desktop.models.facts import KINDS, SINGLE, Facts
from desktop.services.sealing import Sealing
from desktop.services.sharing import blanked, mask_for, masked
from desktop.storage.errors import system_cause

if TYPE_CHECKING:
    from desktop.exchange.workbooks.finance import Ledger
    from desktop.exchange.workbooks.records import Entry
    from desktop.exchange.workbooks.source import Source
    from desktop.services.workspace import Workspace

SUFFIX = ".xlsx"
FILTER = f"Excel 工作簿 (*{SUFFIX})"
#: What no file can be called on one system or another.
_UNNAMED = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
_LISTS = tuple(kind for kind in KINDS if kind not in SINGLE)
#: Beside a file that is open, spreadsheet programs put one of these.
_LOCKS = (".~lock.{}#", "~${}")


def file_name(workspace: Workspace, subject: str) -> str:
    """A sensible name for a workbook: the contract, what is in it, the as-of day."""
    words = f"{workspace.contract.short_name} {subject} {workspace.as_of.day}"
    return _UNNAMED.sub("_", words) + SUFFIX


def with_suffix(name: str) -> Path:
    """The file that was meant: .xlsx is added where it lacks."""
    return Path(name) if name.lower().endswith(SUFFIX) else Path(name + SUFFIX)


def export_ledgers(workspace: Workspace, ledgers: Collection[Ledger], target: Path) -> Problem | None:
    """The workbooks for finance in one file with a cover; the problem where it was not written."""
    from desktop.exchange.workbooks import finance

    source = masked(source_of(workspace, workspace.known), mask_for(workspace))
    return _written(target, lambda draft: finance.write(source, ledgers, draft))


def export_list(
    workspace: Workspace, kind: str, target: Path, entries: Sequence[Entry] | None = None
) -> Problem | None:
    """The records of a kind (all that are recorded, or those given, in their order) as a workbook."""
    from desktop.exchange.workbooks import lists
    from desktop.exchange.workbooks.records import entries_of

    mask = mask_for(workspace)
    source = masked(source_of(workspace, workspace.facts), mask)
    shown = entries_of(kind, workspace.facts) if entries is None else entries
    shown = tuple(masked(each, mask) for each in shown)
    return _written(target, lambda draft: lists.write(source, kind, shown, draft))


def export_template(
    workspace: Workspace, kinds: Sequence[str], target: Path, *, filled: bool
) -> Problem | None:
    """A template to fill in for these kinds; with what is recorded where `filled`.

    What would be masked is left empty: it comes back, and an empty cell changes nothing.
    """
    from desktop.exchange.workbooks import templates

    facts, mask = workspace.facts, mask_for(workspace)
    blank = {kind: tuple(blanked(each, mask) for each in getattr(facts, kind)) for kind in _LISTS}
    source = source_of(workspace, msgspec.structs.replace(facts, **blank))
    return _written(target, lambda draft: templates.write(source, kinds, draft, filled=filled))


def export_whole(workspace: Workspace, target: Path) -> Problem | None:
    """The contract with every record in one workbook, to be taken in again; the problem where it was not."""
    from desktop.exchange.workbooks import whole

    source = source_of(workspace, workspace.facts)
    return _written(target, lambda draft: whole.write(source, draft))


def source_of(workspace: Workspace, facts: Facts) -> Source:
    """What a workbook is made from: the contract as it is seen now, and what vouches for it."""
    from desktop.exchange.workbooks.source import SealedMonth, Source

    newest = {held.statement.month: held for held in Sealing(workspace).held}
    entries = workspace.entries
    return Source(
        contract=workspace.contract,
        terms=workspace.terms,
        facts=facts,
        assessment=workspace.assessment,
        as_of=workspace.as_of,
        made_at=workspace.now(),
        sealed=tuple(
            SealedMonth(month, held.statement.number, held.sealed.hash)
            for month, held in sorted(newest.items())
        ),
        head=entries[-1].hash if entries else "",
        entries=len(entries),
        trying=workspace.trial is not None,
        today=workspace.today,
    )


def _written(target: Path, write: Callable[[Path], Problem | None]) -> Problem | None:
    """Have a file written beside its place, then give it its name; what was there before stays until then."""
    if problem := _taken(target):
        return problem
    try:
        with tempfile.TemporaryDirectory(prefix=".shouyue-", dir=target.parent) as folder:
            draft = Path(folder) / f"draft{SUFFIX}"
            problem = write(draft)
            if problem is None:
                draft.replace(target)
            return problem
    except OSError as error:
        return _refusal(f"不能写入 {target}（{system_cause(error)}）")


def _taken(target: Path) -> Problem | None:
    """Why a file that is there cannot be replaced, as far as that is known beforehand."""
    if not target.exists():
        return None
    if target.is_dir() or not os.access(target, os.W_OK):
        return _refusal(f"{target.name} 是文件夹或只读文件，不能替换")
    if any(target.with_name(lock.format(target.name)).exists() for lock in _LOCKS):
        reason = f"{target.name} 正在表格程序中打开"
        return Problem("导出", reason, "没有打开的文件", "请在表格程序中关闭它再导出，或换一个文件名")
    return None


def _refusal(reason: str) -> Problem:
    return Problem("导出", reason, "可以写入的文件夹和文件", "请关闭打开它的程序，或换一个位置或文件名再导出")
