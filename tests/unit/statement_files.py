"""Sealed statements kept as data: what each version of the rules made of some cases.

`python -m tests.unit.statement_files` writes those of the present version anew. Files of a version that was
released must not be written again: raise `RULES_VERSION` instead, and keep them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from desktop.exchange.cases import Case, confirmed_facts, read_cases
from desktop.exchange.china import load_calendar
from desktop.models.statement import Sealed
from desktop.rules.statements import RULES_VERSION, Inputs, Place, statement_of

FOLDER = Path(__file__).parent / "data" / "statements"
CASES = Path(__file__).parents[1] / "cases"
_SEALED_AT = dt.datetime(2026, 12, 1, 9, 0)
#: The files of which the last two cases are kept.
_KEPT = ("story", "settlement", "payments", "events", "penalties", "amendments", "ops")


def sealed_case(case: Case) -> Sealed:
    """A case as a statement that ends with its as-of day."""
    calendar = load_calendar()
    inputs = Inputs(case.contract.terms, confirmed_facts(case, calendar), calendar)
    return Sealed.of(statement_of(case.contract.id, inputs, case.as_of.day, _SEALED_AT, Place()))


def all_cases() -> Iterator[Case]:
    """Every case of the project that can be read."""
    for path in sorted(CASES.glob("*.yaml")):
        if path.name != "bad.yaml":
            yield from read_cases(path, None)


def _write() -> None:
    for path in FOLDER.glob(f"v{RULES_VERSION}-*.json"):
        path.unlink()
    for case in (case for name in _KEPT for case in read_cases(CASES / f"{name}.yaml", None)[-2:]):
        sealed = sealed_case(case)
        path = FOLDER / f"v{RULES_VERSION}-{case.id}-{sealed.hash[:16]}.json"
        path.write_text(sealed.text, encoding="utf-8")


if __name__ == "__main__":
    _write()
