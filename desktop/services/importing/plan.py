"""What an import would do: each row with what becomes of it, and what is wrong with each cell."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

import msgspec

from desktop.exchange.columns import ACCESSES, OUTAGES, name_of
from desktop.exchange.headers import Head
from desktop.models.fact import Fact, Instant
from desktop.models.facts import Facts, Incident
from desktop.models.fields import Record, label

#: What becomes of a row. An ambiguous one could be several records; a skipped one is no record (合计).
RowState = Literal["new", "changed", "same", "ambiguous", "invalid", "skipped"]
#: The answer to an ambiguous row that is a record of its own.
AS_NEW = "+"


class Setup(msgspec.Struct, frozen=True):
    """How a sheet is read: its kind, its header, which field each column is (by its place from 0).

    `units` holds what was answered for columns whose header names none; `resolved` which record (an id, or
    `AS_NEW`) an ambiguous row is, by its row from 0. `drafts` are incidents that rows of outages name
    and that are recorded with them. With `clearing` an empty cell takes away what is recorded.
    """

    kind: str
    head: Head
    columns: dict[int, str]
    units: dict[int, str] = {}
    resolved: dict[int, str] = {}
    drafts: tuple[Incident, ...] = ()
    clearing: bool = False


class OutageRow(Record, frozen=True, kw_only=True):
    """One row of a table of outages; `id` is its incident and its place there: I3#0."""

    id: str = ""
    incident: Annotated[str, label("事件编号", "incident")] = ""
    system: Annotated[str, label("系统", "system")]
    start: Instant
    end: Instant | None = None
    planned: bool = False


class AccessRow(Record, frozen=True, kw_only=True):
    """One row of a log of accesses; `id` is its permission and its place there: AP1#0."""

    id: str = ""
    permission: Annotated[str, label("授权编号", "permission")] = ""
    at: Instant
    person: str = ""
    purpose: str = ""


#: A row of what stands within records, by the name of its table (`columns.NESTED`).
InnerRow = OutageRow | AccessRow
INNER: dict[str, type[InnerRow]] = {OUTAGES: OutageRow, ACCESSES: AccessRow}
Target = Fact | InnerRow


class CellFault(msgspec.Struct, frozen=True, gc=False):
    """What is wrong in a row: `place` names the cell (B7), or the row alone where no one cell is at fault."""

    place: str
    column: int | None
    value: str
    reason: str
    expected: str
    way_out: str = ""

    def __str__(self) -> str:
        parts = [f"{self.place}：{self.reason}", f"应为{self.expected}"]
        return "；".join(parts + ([self.way_out] if self.way_out else []))


class Difference(msgspec.Struct, frozen=True, gc=False):
    """A field that a row changes (its label is `zh`), with its values as they are shown."""

    column: int
    zh: str
    old: str
    new: str


class RowPlan(msgspec.Struct, frozen=True, gc=False):
    """What becomes of one row (`row` counts from 0); `record` is what would be saved.

    A new record has no id yet, unless the row gives one. `candidates` are the ids of what an ambiguous row
    could be.
    """

    row: int
    state: RowState
    record: Target | None = None
    old: Target | None = None
    changes: tuple[Difference, ...] = ()
    faults: tuple[CellFault, ...] = ()
    candidates: tuple[str, ...] = ()
    reason: str = ""

    @property
    def number(self) -> int:
        """The row as the table itself counts it, from 1."""
        return self.row + 1

    @property
    def ready(self) -> bool:
        """Whether it can be imported and would change anything."""
        return self.state in ("new", "changed")

    @property
    def why(self) -> str:
        """In one sentence why it is not imported; empty where it is."""
        return "；".join(map(str, self.faults)) or self.reason


class Plan(msgspec.Struct, frozen=True):
    """What an import of a sheet would do.

    `asks` are the columns whose unit must be told first, `missing` the labels of fields without which nothing
    can be recorded; while there are any, no row is planned. `notes` say what is worth a second look. `beside`
    are the facts that the rows were judged beside.
    """

    kind: str
    sheet: str
    setup: Setup
    rows: tuple[RowPlan, ...] = ()
    asks: tuple[int, ...] = ()
    missing: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    beside: Facts | None = None

    @property
    def counts(self) -> Mapping[RowState, int]:
        """How many rows there are of each state."""
        found: dict[RowState, int] = {}
        for row in self.rows:
            found[row.state] = found.get(row.state, 0) + 1
        return found

    @property
    def wrong(self) -> list[RowPlan]:
        """The rows that are not taken before somebody sees to them: at fault, or possibly several records."""
        return [each for each in self.rows if each.state in ("invalid", "ambiguous")]

    @property
    def title(self) -> str:
        """What the step of undo is called, without the number of rows."""
        return f"导入{name_of(self.kind)}"
