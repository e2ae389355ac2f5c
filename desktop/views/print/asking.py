"""Asking where a report goes, and writing it there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.models.assessment import Problem
from desktop.services.reporting import REPORT_ZH, Report, file_name, report_of, write_report
from desktop.services.workspace import Workspace
from desktop.views.i18n import say, tr
from desktop.views.print import MAKERS

FILTERS = {".pdf": tr("PDF 文件 (*.pdf)"), ".docx": tr("Word 文档 (*.docx)")}


class ReportDesk:
    """`ReportDesk(parent, workspace, told, refused)`; `save(report, key, suffix)` asks where and writes.

    `told` hears what was written, `refused` of the problems why it was not.
    """

    def __init__(
        self,
        parent: QWidget,
        workspace: Workspace,
        told: Callable[[str], object],
        refused: Callable[[tuple[Problem, ...]], object],
    ) -> None:
        self._parent, self._workspace, self._told, self._refused = parent, workspace, told, refused

    def save(self, report: Report, key: str, suffix: str = ".pdf") -> None:
        """Write a report about a month, a year or a finding where the user says."""
        paper = report_of(self._workspace, report, key)
        if isinstance(paper, Problem):
            self._refused((paper,))
            return
        others = [each for each in FILTERS if each != suffix]
        target = self.ask(
            tr("{report}存为").format(report=say(REPORT_ZH[report])),
            file_name(paper, suffix),
            (suffix, *others),
        )
        if target is None:
            return
        if problem := write_report(paper, target, MAKERS):
            self._refused((problem,))
        else:
            self._told(tr("已生成 {name}").format(name=target.name))

    def ask(self, title: str, name: str, suffixes: tuple[str, ...]) -> Path | None:
        """The file that the user names; one without a suffix gets that of the chosen filter."""
        filters = ";;".join(FILTERS[each] for each in suffixes)
        chosen, wanted = QFileDialog.getSaveFileName(self._parent, title, str(Path.home() / name), filters)
        if not chosen:
            return None
        path = Path(chosen)
        if path.suffix.lower() in suffixes:
            return path
        suffix = next((each for each in suffixes if FILTERS[each] == wanted), suffixes[0])
        return path.with_name(path.name + suffix)
