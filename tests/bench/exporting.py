"""100,000 rows of twelve columns as a workbook; against the same cells in openpyxl's write-only mode.

Run: python -m tests.bench.exporting [rows].
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

import msgspec
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell

from desktop.exchange.columns import Column
from desktop.exchange.template import load_contract
from desktop.exchange.workbooks import lists
from desktop.exchange.workbooks.records import form_of
from desktop.exchange.workbooks.source import Source
from desktop.models.facts import Facts, Incident
from tests.bench.dataset import AS_OF, clock, generated_facts
from tests.bench.figures import Measured, report, timed
from tests.exchange.workbooks.support import source_of

ROWS, COLUMNS, RUNS = 100_000, 12, 3
AIM = 1.3


def measure(rows: int, runs: int = RUNS) -> Measured:
    """A list of incidents, both ways in turn. What the records are read for is part of an export."""
    incidents = _incidents(rows)
    source = source_of(load_contract(), Facts(), AS_OF)
    found = lists.listing(source, "incidents", incidents)
    assert len(found.columns) == COLUMNS, [each.key for each in found.columns]
    samples, baseline = [], []
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "a.xlsx"
        for _ in range(runs):
            samples.append(timed(partial(_export, source, incidents, target)))
            baseline.append(timed(partial(plain, found.columns, found.rows, target)))
    return Measured(f"{rows:,} rows of {COLUMNS} columns", tuple(samples), tuple(baseline), f"aim {AIM}")


def _export(source: Source, incidents: Sequence[Incident], target: Path) -> None:
    lists.write(source, "incidents", incidents, target)


def plain(columns: Sequence[Column], rows: Sequence[list[Any]], target: Path) -> None:
    """The same values with the same formats, as the library's own documentation has it done."""
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet("事件")
    formats = [form_of(each).value for each in columns]
    for row in rows:
        cells = []
        for value, form in zip(row, formats, strict=True):
            cell = WriteOnlyCell(sheet, value)
            cell.number_format = form
            cells.append(cell)
        sheet.append(cells)
    workbook.save(target)


def _incidents(rows: int) -> tuple[Incident, ...]:
    """Incidents that fill just twelve columns."""
    found = generated_facts(rows).incidents
    return tuple(msgspec.structs.replace(each, effects=(), event=None) for each in found)


def main(words: list[str]) -> None:
    """Print the figures."""
    report(f"export of a list, {clock():%Y-%m-%d}", [measure(int(words[0]) if words else ROWS)])


if __name__ == "__main__":
    main(sys.argv[1:])
