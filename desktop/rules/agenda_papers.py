"""The papers that are owed for acceptance, as steps of the agenda (第六条2)."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.models.assessment import Assessment
from desktop.models.calendar import AsOf, month_bounds, month_of
from desktop.models.enums.papers import Frequency
from desktop.models.facts import Facts
from desktop.models.obligations import RequiredPaper
from desktop.rules.papers import PaperCell, PaperRow, PaperState, paper_rows, served
from desktop.rules.steps import NEAR_DAYS, Step, Urgency
from desktop.rules.term import term_of

#: So many months are named one by one.
_NAMED = 3


def paper_steps(
    papers: tuple[RequiredPaper, ...], known: Facts, assessment: Assessment, as_of: AsOf
) -> Iterator[Step]:
    """What the vendor has not handed in: one step a kind, by the nearest day that was set.

    Records of faults are no steps: there may be thousands, and their page lists them by month.
    """
    term = served(term_of(assessment.contract), known)
    for row in paper_rows(papers, known.documents, {}, term, as_of):
        wanted = [each for each in row.cells if _wanted(each)]
        if wanted:
            yield _step(row, wanted, as_of)


def _wanted(cell: PaperCell) -> bool:
    """Missing, or to come by a day that was set."""
    return cell.missing > 0 or (cell.state is PaperState.NOT_DUE and cell.due_on is not None)


def _step(row: PaperRow, wanted: list[PaperCell], as_of: AsOf) -> Step:
    due = min((each.due_on for each in wanted if each.due_on), default=None)
    left = (due - as_of.day).days if due else None
    missing, late = any(each.missing for each in wanted), any(each.late for each in wanted)
    near: Urgency = "warn" if missing or (left is not None and left <= NEAR_DAYS) else "ok"
    first = next((each for each in wanted if each.due_on == due), wanted[0])
    record = next((each.id for each in first.documents if each.received_on is None), "")
    return Step(
        "B",
        "bad" if late else near,
        _text(row, wanted),
        row.clause,
        due,
        left,
        "日" if due else "",
        "documents",
        record or f"{row.key}/{first.month}",
        f"fact:documents:{record}:due_on" if record else "contract.service_end",
    )


def _text(row: PaperRow, wanted: list[PaperCell]) -> str:
    if row.frequency is not Frequency.MONTHLY:
        return f"提交{row.name}"
    return f"提交{row.name}，{months_said([each.month for each in wanted])}"


def months_said(months: list[str]) -> str:
    """Months in words: 2025-12 至 2026-03; a few that do not follow each other are named one by one."""
    if len(months) > 1 and months == _run(months[0], len(months)):
        return f"{months[0]} 至 {months[-1]}"
    if len(months) <= _NAMED:
        return "、".join(months)
    return f"{months[0]} 等 {len(months)} 个月"


def _run(first: str, count: int) -> list[str]:
    """So many months in a row."""
    found = [first]
    while len(found) < count:
        found.append(month_of(month_bounds(found[-1])[1]))
    return found
