"""What the tests of workbooks share: sources to write, and two readers that are not our own."""

from __future__ import annotations

import datetime as dt
import functools
import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from desktop.exchange.cases import Case, read_cases
from desktop.exchange.china import load_calendar
from desktop.exchange.workbooks.source import Source
from desktop.models.calendar import AsOf
from desktop.models.contract import Contract
from desktop.models.enums.findings import Verdict
from desktop.models.facts import Decision, Facts
from desktop.rules import assess
from desktop.rules.known import known_facts
from desktop.rules.versions import versions_of
from tests.cases.test_cases import ASSESSED, HERE

NOW = dt.datetime(2026, 4, 10, 10, 42, 7)
_RESULTS = re.compile(rb'(<c r="[A-Z]+[0-9]+"[^>]*?)( t="str")?(><f>.*?</f>)<v>.*?</v>', re.DOTALL)
_OFFICE_SECONDS = 120


def source_of(contract: Contract, facts: Facts, as_of: AsOf) -> Source:
    """What a workbook is made from, without a file behind it."""
    assessment = assess(contract.terms, facts, as_of, load_calendar())
    return Source(
        contract=contract,
        terms=versions_of(contract.terms, facts, as_of).newest,
        facts=known_facts(facts, as_of),
        assessment=assessment,
        as_of=as_of,
        made_at=NOW,
    )


@functools.cache
def worked_cases() -> tuple[Case, ...]:
    """Every worked case: contracts of two kinds, with whatever a contract can meet."""
    return tuple(case for name in ASSESSED for case in read_cases(HERE / f"{name}.yaml"))


def confirmed(case: Case) -> Facts:
    """The facts of a case, with every other finding that is charged confirmed as it stands."""
    assessment = assess(case.contract.terms, case.facts, case.as_of, load_calendar())
    waiting = [each for each in assessment.findings if each.waits][::2]
    decisions = tuple(
        Decision(
            id=f"Z{number}",
            row=each.row,
            subject=each.subjects[0],
            decision=Verdict.CONFIRM,
            period=each.period,
            system=each.system,
            amount=each.amount,
        )
        for number, each in enumerate(waiting)
    )
    return msgspec.structs.replace(case.facts, decisions=(*case.facts.decisions, *decisions))


def values(path: Path, sheet: str) -> list[list[Any]]:
    """The values of a sheet as another reader finds them, from its first cell."""
    return CalamineWorkbook.from_path(path).get_sheet_by_name(sheet).to_python(skip_empty_area=False)


def opened(path: Path, *, results: bool = False) -> Any:
    """A workbook as openpyxl reads it: formulas, or with `results` what they come to."""
    return load_workbook(path, data_only=results)


def formulas(path: Path) -> Iterator[tuple[str, str, str, Any]]:
    """Every formula of a workbook: sheet, cell, text, and the result that stands beside it."""
    live, told = opened(path), opened(path, results=True)
    for sheet in live:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    yield (
                        sheet.title,
                        cell.coordinate,
                        str(cell.value),
                        told[sheet.title][cell.coordinate].value,
                    )


def recalculated(paths: Sequence[Path], folder: Path) -> list[Path]:
    """The workbooks as LibreOffice reckons them: their results are taken out before, so that it has to."""
    bare = [_without_results(path, folder / "bare" / path.name) for path in paths]
    office = shutil.which("soffice")
    assert office, "LibreOffice is missing: run installer/system_packages.sh tests"
    made = folder / "made"
    command = [
        office,
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--convert-to",
        "xlsx",
        "--outdir",
        str(made),
        *map(str, bare),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=_OFFICE_SECONDS + 5 * len(bare))
    return [made / path.name for path in paths]


def _without_results(source: Path, target: Path) -> Path:
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(source) as before, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as after:
        for item in before.infolist():
            after.writestr(item, _RESULTS.sub(rb"\1\3<v></v>", before.read(item)))
    return target


def same_number(one: Any, other: Any) -> bool:
    """Whether two results are the same to a tenth of a fen."""
    if isinstance(one, (int, float, Decimal)) and isinstance(other, (int, float, Decimal)):
        return abs(float(one) - float(other)) < 0.001
    return bool(one == other)
