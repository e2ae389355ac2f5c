"""The reports there are, what each can be about, and the files they become."""

from __future__ import annotations

import os
import tempfile
from collections import Counter
from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import Path

import msgspec

from desktop.exchange.paper import Chart, Paper
from desktop.models.assessment import Problem
from desktop.models.calendar import month_bounds, month_of
from desktop.services.attaching import safe_name
from desktop.services.report_dossier import EVENT, dossier
from desktop.services.report_month import month_report
from desktop.services.report_parts import amount_words, subject_words
from desktop.services.report_year import year_report, years_of
from desktop.services.sharing import mask_for, masked
from desktop.services.vouching import mark
from desktop.services.workspace import Workspace
from desktop.storage.errors import system_cause


class Report(StrEnum):
    """The kinds of report."""

    MONTH = "month"
    YEAR = "year"
    FINDING = "finding"


REPORT_ZH = {Report.MONTH: "履约月报", Report.YEAR: "年度履约评价", Report.FINDING: "违约认定档案"}
#: What the user is told about each.
PURPOSE_ZH = {
    Report.MONTH: "一个月的事件、服务水平、人员、认定与金额、函件、未结事项和封存的哈希。",
    Report.YEAR: "一个服务年的各月数字、走势、计数、付款、义务履行；评价意见留空由您填写。",
    Report.FINDING: "一项认定或整个事件组的事实、经过、条款、计算、读法、决定、函件、证据文件和修改记录。",
}


class Subject(msgspec.Struct, frozen=True):
    """What a report can be about: a month, a year of service, a finding by its key, an event."""

    key: str
    words: str


def subjects(workspace: Workspace, report: Report) -> tuple[Subject, ...]:
    """What a report can be about on the as-of day, the newest first; none where there is nothing yet."""
    if report is Report.FINDING:
        found = [
            Subject(each.key, f"{each.row} {subject_words(each)} {each.month}，{amount_words(each)}")
            for each in workspace.assessment.findings
        ]
        found += (
            Subject(f"{EVENT}{event}", f"事件组 {event}，{count} 项认定")
            for event, count in _events(workspace)
        )
    elif report is Report.YEAR:
        found = [Subject(str(each.number), each.words) for each in years_of(workspace)]
    else:
        found = [Subject(month, month) for month in _months(workspace)]
    return tuple(reversed(found))


def report_of(workspace: Workspace, report: Report, key: str, *, personal: bool = False) -> Paper | Problem:
    """The report about that subject; the problem where there is none such.

    Persons are masked, unless they are asked for or this user ticked so for the file.
    """
    if key not in {each.key for each in subjects(workspace, report)}:
        named = "、".join(each.key for each in subjects(workspace, report)[:5]) or "还没有可选的内容"
        return Problem("of", f"{REPORT_ZH[report]}没有“{key}”这一项", named)
    paper = _paper(workspace, report, key)
    if paper is None:
        return Problem("of", "这项认定已不在", "现有的认定")
    return masked(
        msgspec.structs.replace(paper, mark=mark(workspace)), None if personal else mask_for(workspace)
    )


def _paper(workspace: Workspace, report: Report, key: str) -> Paper | None:
    if report is Report.MONTH:
        return month_report(workspace, key)
    if report is Report.YEAR:
        return year_report(workspace, next(each for each in years_of(workspace) if str(each.number) == key))
    return dossier(workspace, key)


def write_report(
    paper: Paper, target: Path, makers: Mapping[str, Callable[[Paper], bytes]]
) -> Problem | None:
    """Write a report as the suffix of `target` says, whole or not at all; the problem where it cannot be."""
    make = makers.get(target.suffix.lower())
    if make is None:
        return Problem("file", f"不能写成“{target.suffix or '没有扩展名的文件'}”", "、".join(makers))
    content = make(paper)
    try:
        handle, name = tempfile.mkstemp(prefix=".shouyue-", dir=target.parent)
        draft = Path(name)
        try:
            with os.fdopen(handle, "wb") as out:
                out.write(content)
            draft.replace(target)
        finally:
            draft.unlink(missing_ok=True)
    except OSError as error:
        what = f"不能写入 {target}（{system_cause(error)}）"
        return Problem("file", what, "可以写入的位置", "请关闭占用该文件的程序，或换一个位置")
    return None


def as_docx(paper: Paper, pictures: Mapping[Chart, bytes]) -> bytes:
    """The report as a Word document."""
    from desktop.exchange.paper_docx import paper_docx

    return paper_docx(paper, pictures)


def file_name(paper: Paper, suffix: str) -> str:
    """A name for the file of a report."""
    return safe_name(f"{paper.name}{suffix}")


def _events(workspace: Workspace) -> tuple[tuple[str, int], ...]:
    """The events that several findings are about, with how many."""
    counted = Counter(event for each in workspace.assessment.findings for event in each.events)
    return tuple((event, count) for event, count in counted.items() if count > 1)


def _months(workspace: Workspace) -> tuple[str, ...]:
    """The months of the term that have begun by the as-of day."""
    figures = workspace.assessment.contract
    found: list[str] = []
    if figures.service_start and figures.service_end:
        month, last = month_of(figures.service_start), month_of(min(figures.service_end, workspace.as_of.day))
        while month <= last:
            found.append(month)
            month = month_of(month_bounds(month)[1])
    return tuple(found)
