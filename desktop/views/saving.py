"""Asks where a workbook goes, has it written there, and tells what came of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from desktop.services import exporting
from desktop.views.widgets import Page

if TYPE_CHECKING:
    from desktop.exchange.workbooks.finance import Ledger
    from desktop.exchange.workbooks.records import Entry
    from desktop.models.assessment import Problem


def save_ledgers(page: Page, ledgers: Collection[Ledger]) -> None:
    """Workbooks for finance, together in one file."""
    from desktop.exchange.workbooks.finance import subject_of

    workspace = page.workspace
    _save(page, subject_of(ledgers), lambda target: exporting.export_ledgers(workspace, ledgers, target))


def save_list(page: Page, kind: str, entries: Sequence[Entry] | None = None) -> None:
    """The records of a kind: all of them, or those given in their order."""
    from desktop.exchange.columns import name_of

    workspace = page.workspace
    _save(page, name_of(kind), lambda target: exporting.export_list(workspace, kind, target, entries))


def save_template(page: Page, kinds: Sequence[str], *, filled: bool) -> None:
    """A template to fill in for one kind or several; with what is recorded where `filled`."""
    from desktop.exchange.columns import name_of

    workspace = page.workspace
    subject = f"{name_of(kinds[0])}模板" if len(kinds) == 1 else "全部模板"
    _save(
        page,
        subject,
        lambda target: exporting.export_template(workspace, kinds, target, filled=filled),
    )


def _save(page: Page, subject: str, write: Callable[[Path], Problem | None]) -> None:
    name = exporting.file_name(page.workspace, subject)
    chosen, _ = QFileDialog.getSaveFileName(page, "导出 Excel", name, exporting.FILTER)
    if not chosen:
        return
    target = exporting.with_suffix(chosen)
    problem = write(target)
    if problem is not None:
        page.refused.emit((problem,))
    else:
        page.told.emit(f"已导出 {target.name}")
