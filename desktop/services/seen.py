"""What a command looks at: a contract file on a day, read only, or the cases of a file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import msgspec

from desktop.exchange.cases import Case, assess_case, confirmed_facts, read_cases
from desktop.models.assessment import Assessment, Trace
from desktop.models.calendar import AsOf, Calendar
from desktop.models.contract import Contract
from desktop.models.facts import Facts
from desktop.proof import Proof
from desktop.rules import explain
from desktop.services.proving import figure_ids, proved
from desktop.services.workspace import Workspace
from desktop.storage.cipher import Key

#: The suffixes of case files.
CASES = (".yaml", ".yml")


class Seen(msgspec.Struct, frozen=True):
    """One contract on one day; `name` is the id of a case, empty for a contract file."""

    name: str
    contract: Contract
    facts: Facts
    as_of: AsOf
    assessment: Assessment

    def figures(self) -> tuple[str, ...]:
        """The ids of the figures there are."""
        return figure_ids(self.assessment)

    def explain(self, figure: str) -> Trace | None:
        """The tree of a figure, None where there is none."""
        return explain(self.contract.terms, self.facts, self.assessment, self.as_of, figure)

    def prove(self, calendar: Calendar) -> Proof:
        """Every figure derived again."""
        return proved(self.contract.terms, self.facts, calendar, self.assessment, self.as_of)


def look(
    path: Path,
    case: str | None,
    as_of: AsOf | None,
    calendar: Calendar,
    clock: Callable[[], dt.datetime],
    key: Key | None = None,
) -> tuple[Seen, ...]:
    """The contract file as it stood on a day (today unless said), or the cases of a case file.

    `case` asks for one case. Raises FileRefused or CaseError.
    """
    if path.suffix in CASES:
        return tuple(_of_case(each, as_of, calendar) for each in read_cases(path, case))
    with Workspace.open(path, calendar, clock, read_only=True, key=key) as workspace:
        if as_of:
            workspace.set_as_of(as_of)
        return (Seen("", workspace.contract, workspace.facts, workspace.as_of, workspace.assessment),)


def _of_case(case: Case, as_of: AsOf | None, calendar: Calendar) -> Seen:
    case = msgspec.structs.replace(case, as_of=as_of or case.as_of)
    facts = confirmed_facts(case, calendar)
    return Seen(case.id, case.contract, facts, case.as_of, assess_case(case, calendar))
