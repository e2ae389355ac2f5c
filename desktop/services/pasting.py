"""A table on the clipboard taken in as records: planned row by row like any table of others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from desktop.exchange.columns import IMPORTABLE, OUTAGES
from desktop.exchange.headers import Head, find_head, guess_kind, headers, mapped
from desktop.exchange.sheets import Sheet
from desktop.exchange.sheets.model import Raw
from desktop.services.change import Change, Refused
from desktop.services.importing import Plan, Setup, import_rows, make_plan
from desktop.services.workspace import Workspace

#: More rows than these come in by the import assistant, which reads in a process of its own.
MOST_ROWS = 5_000
SOURCE = "剪贴板"


class Pasted(msgspec.Struct, frozen=True):
    """A pasted table read as records of a kind: its heading, its rows, and what would become of them."""

    header: tuple[str, ...]
    cells: tuple[tuple[str, ...], ...]
    plan: Plan

    @property
    def places(self) -> tuple[int, ...]:
        """The columns that are read, from the left."""
        return tuple(sorted(self.plan.setup.columns))

    @property
    def unread(self) -> tuple[str, ...]:
        """The headings of the columns that are no field."""
        return tuple(each for place, each in enumerate(self.header) if place not in self.plan.setup.columns)

    def row(self, place: int) -> tuple[str, ...]:
        """The cells of a row of the plan."""
        return self.cells[place]


def sheet_of(grid: Sequence[Sequence[str]]) -> Sheet:
    """The pasted rows as a sheet; nothing but space is an empty cell."""
    rows: list[list[Raw]] = []
    for line in grid:
        row: list[Raw] = [cell.strip() or None for cell in line]
        while row and row[-1] is None:
            row.pop()
        rows.append(row)
    while rows and not rows[-1]:
        rows.pop()
    return Sheet(SOURCE, rows)


def kind_of(sheet: Sheet, wanted: str) -> str:
    """The kind as which the table is read at first: the one in hand, or the outages of its incidents."""
    guess = guess_kind(sheet, find_head(sheet))
    return OUTAGES if guess == OUTAGES and wanted == "incidents" else wanted


def planned(
    workspace: Workspace,
    grid: Sequence[Sequence[str]],
    kind: str,
    units: Mapping[int, str],
) -> Pasted:
    """What pasting would do; `units` are those answered for columns whose heading names none."""
    sheet = sheet_of(grid)
    head = find_head(sheet, kind) if sheet.rows else Head(0)
    names = headers(sheet, head)
    setup = Setup(kind, head, mapped(kind, names), units={**units})
    contract = workspace.contract.replaced(workspace.terms)
    plan = make_plan(sheet, setup, contract, workspace.facts)
    width = max(sheet.width, 1)
    cells = tuple(
        tuple("" if cell is None else str(cell) for cell in (*row, *[None] * (width - len(row))))
        for row in sheet.rows
    )
    titles = {each.place: each.whole for each in names}
    return Pasted(tuple(titles.get(place, "") for place in range(width)), cells, plan)


def paste(workspace: Workspace, plan: Plan) -> Change | Refused:
    """Record the rows that are new or changed, all of them or none, as one step of undo."""
    return import_rows(plan, workspace, SOURCE)


def can_paste(kind: str) -> bool:
    """Whether records of a kind are taken from a table."""
    return kind in IMPORTABLE
