"""Asks where a workbook goes, has it written there, and tells what came of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from desktop.models.assessment import Problem
from desktop.services import exporting
from desktop.views.i18n import say, tr
from desktop.views.widgets import Page

if TYPE_CHECKING:
    from desktop.exchange.workbooks.finance import Ledger
    from desktop.exchange.workbooks.records import Entry


def save_ledgers(page: Page, ledgers: Collection[Ledger]) -> None:
    """Workbooks for finance, together in one file."""
    from desktop.exchange.workbooks.finance import subject_of

    workspace = page.workspace
    _save(page, say(subject_of(ledgers)), lambda target: exporting.export_ledgers(workspace, ledgers, target))


def save_list(page: Page, kind: str, entries: Sequence[Entry] | None = None) -> None:
    """The records of a kind: all of them, or those given in their order."""
    from desktop.exchange.columns import name_of

    workspace = page.workspace
    _save(page, say(name_of(kind)), lambda target: exporting.export_list(workspace, kind, target, entries))


def save_whole(page: Page) -> None:
    """The contract with all of its records in one workbook."""
    workspace = page.workspace
    _save(page, tr("整份合同"), lambda target: exporting.export_whole(workspace, target))


def save_template(page: Page, kinds: Sequence[str], *, filled: bool) -> None:
    """A template to fill in for one kind or several; with what is recorded where `filled`."""
    from desktop.exchange.columns import name_of

    workspace = page.workspace
    subject = tr("{kinds}模板").format(kinds=say(name_of(kinds[0]))) if len(kinds) == 1 else tr("全部模板")
    _save(
        page,
        subject,
        lambda target: exporting.export_template(workspace, kinds, target, filled=filled),
    )


def _save(page: Page, subject: str, write: Callable[[Path], Problem | None]) -> None:
    name = str(Path.home() / exporting.file_name(page.workspace, subject))
    chosen, _ = QFileDialog.getSaveFileName(page, tr("导出 Excel"), name, exporting.FILTER)
    if not chosen:
        return
    target = exporting.with_suffix(chosen)
    problem = _unasked(target, chosen) or _waiting(lambda: write(target))
    if problem is not None:
        page.refused.emit((problem,))
    else:
        page.told.emit(tr("已导出 {name}").format(name=target.name))


def _unasked(target: Path, chosen: str) -> Problem | None:
    """The dialog asks before a file is replaced, but not for a name that gets its suffix here."""
    if target == Path(chosen) or not target.exists():
        return None
    return Problem(
        tr("导出"),
        tr("{name} 已经存在").format(name=target.name),
        tr("没有用过的文件名"),
        tr("要替换它，请在对话框中选中它再保存"),
    )


def _waiting(do: Callable[[], Problem | None]) -> Problem | None:
    """Many records take some seconds; the cursor says so."""
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        return do()
    finally:
        QGuiApplication.restoreOverrideCursor()
