"""A workbook that carries a whole contract: its sheets planned one after another, taken in as one step."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from decimal import Decimal
from pathlib import Path

import msgspec

from desktop.exchange.columns import name_of
from desktop.exchange.contract_cells import Leaf, leaves
from desktop.exchange.headers import Head, headers, mapped
from desktop.exchange.sheets import Book, Sheet
from desktop.exchange.strict import Fault
from desktop.exchange.whole import CARRIED, check_form, contract_in
from desktop.models.assessment import Problem
from desktop.models.calendar import AsOf, Calendar
from desktop.models.contract import Contract
from desktop.models.facts import KIND_OF, Fact, Facts
from desktop.models.fields import YUAN
from desktop.models.money import grouped
from desktop.rules.versions import versions_of
from desktop.services.attaching import Offer
from desktop.services.change import Change, Refused
from desktop.services.clock import Clock
from desktop.services.importing.apply import backed_up, kept_source, records_beside
from desktop.services.importing.effects import facts_with
from desktop.services.importing.plan import Plan, Setup
from desktop.services.importing.planner import Planner
from desktop.services.revising import objections
from desktop.services.workspace import Workspace

_UNSOUND = Problem("", "工作簿里的合同有错", "没有错误的合同", "请先改正所列的单元格")


class PlaceChange(msgspec.Struct, frozen=True):
    """A value of the contract that the workbook changes, as it is shown; "" is nothing."""

    place: str
    zh: str
    old: str
    new: str


class SheetPlan(msgspec.Struct, frozen=True):
    """One sheet of records and what becomes of its rows."""

    sheet: Sheet
    plan: Plan


class WholePlan(msgspec.Struct, frozen=True):
    """What a workbook would do: to the contract itself, and sheet by sheet to its records.

    `contract` is what it would be; None where `faults` (each with its sheet and cell) keep it from being one.
    """

    name: str
    contract: Contract | None
    changes: tuple[PlaceChange, ...] = ()
    faults: tuple[str, ...] = ()
    sheets: tuple[SheetPlan, ...] = ()

    def taking(self, rows: Mapping[str, Collection[int]]) -> WholePlan:
        """The same with these rows alone, by kind."""
        kept = tuple(
            SheetPlan(each.sheet, _with_rows(each.plan, rows.get(each.plan.kind, ()))) for each in self.sheets
        )
        return msgspec.structs.replace(self, sheets=kept)

    @property
    def rows(self) -> dict[str, frozenset[int]]:
        """By kind the rows that can be taken in and would change anything."""
        return {
            each.plan.kind: frozenset(row.row for row in each.plan.rows if row.ready) for each in self.sheets
        }


class WholePlanner:
    """A workbook planned against a contract with its facts, or against nothing: for a contract of its own.

    `resolved` says by kind which record an ambiguous row is. `step` by step, then `plan`. SheetError where
    it is of a form that is not read here.
    """

    def __init__(
        self,
        book: Book,
        base: Contract | None,
        facts: Facts,
        as_of: AsOf,
        resolved: Mapping[str, dict[int, str]] | None = None,
    ) -> None:
        check_form(book.sheet)
        self._resolved = resolved or {}
        self._book, self._base, self._facts, self._as_of = book, base, facts, as_of
        by_name = {sheet.name: sheet for sheet in book.others}
        self._found = [(kind, by_name[name_of(kind)]) for kind in CARRIED if name_of(kind) in by_name]
        self._contract, changes, faults = self._contract_read()
        self.plan = WholePlan(book.name, self._contract, changes, faults)
        self.done = 0
        self.total = sum(len(sheet.rows) for _, sheet in self._found)
        self._work = self._planned() if self._contract else iter(())

    def step(self, rows: int) -> bool:
        """Plan so many rows more; whether there are others left."""
        for _ in range(rows):
            if next(self._work, None) is None:
                return False
            self.done += 1
        return True

    def run(self) -> WholePlan:
        """Plan what is left, and give the whole."""
        while self.step(1_000):
            pass
        return self.plan

    def _contract_read(self) -> tuple[Contract | None, tuple[PlaceChange, ...], tuple[str, ...]]:
        found = contract_in(self._book.others, self._base)
        contract = found.read.contract
        if contract is None:
            return None, (), tuple(_placed(fault, found.cells) for fault in found.read.faults)
        if self._base and contract.id != self._base.id:
            reason = (
                f"工作簿里是合同“{contract.id}”，打开的是“{self._base.id}”；请新建合同，或打开那一份再导入"
            )
            return None, (), (reason,)
        if wrong := objections(contract):
            faults = (Fault(each.field, each.expected, each.reason) for each in wrong)
            return None, (), tuple(_placed(fault, found.cells) for fault in faults)
        return contract, _changes(self._base, contract) if self._base else (), ()

    def _planned(self) -> Iterator[bool]:
        """Each sheet beside what those before it would record; one turn a row."""
        facts = self._facts
        for kind, sheet in self._found:
            head = Head(0)
            columns = mapped(kind, headers(sheet, head))
            setup = Setup(kind, head, columns, resolved=self._resolved.get(kind, {}))
            terms = versions_of(self._contract_known.terms, facts, self._as_of).newest
            planner = Planner(sheet, setup, self._contract_known.replaced(terms), facts)
            while planner.step(1):
                yield True
            found = SheetPlan(sheet, planner.plan)
            self.plan = msgspec.structs.replace(self.plan, sheets=(*self.plan.sheets, found))
            facts = facts_with(facts, records_beside(found.plan, facts, _provisional))

    @property
    def _contract_known(self) -> Contract:
        assert self._contract
        return self._contract


def whole_records(plan: WholePlan, workspace: Workspace) -> tuple[Fact, ...]:
    """What the rows that are ready would record."""
    facts = workspace.facts
    found: dict[tuple[str, str], Fact] = {}
    for each in plan.sheets:
        records = records_beside(each.plan, facts, workspace.history.new_ids)
        facts = facts_with(facts, records)
        found |= {(KIND_OF[type(record)], record.id): record for record in records}
    return tuple(found.values())


def take_whole(plan: WholePlan, workspace: Workspace, source: Offer | None = None) -> Change | Refused:
    """Save the contract and its records, all of it or nothing, as one step of undo; backed up before.

    `source` is the workbook itself, kept as evidence of what was read.
    """
    if plan.contract is None:
        return Refused((_UNSOUND,))
    if refused := backed_up(workspace):
        return refused
    records = whole_records(plan, workspace)
    title = f"导入整份合同 {len(records)} 条记录（{plan.name}）"
    kept = kept_source(workspace, source, title)
    if isinstance(kept, Problem):
        return Refused((kept,))
    return workspace.take_over(plan.contract, (*records, *kept.records), title, kept.incoming)


def found_whole(plan: WholePlan, path: Path, calendar: Calendar, clock: Clock) -> Workspace | Refused:
    """The contract of a workbook in a file of its own, with its records, opened; else nothing is left there.

    `FileRefused` where the file cannot be.
    """
    if plan.contract is None:
        return Refused((_UNSOUND,))
    workspace = Workspace.create(path, plan.contract, calendar, clock)
    result: Change | Refused | None = None
    try:
        records = whole_records(plan, workspace)
        title = f"导入整份合同 {len(records)} 条记录（{plan.name}）"
        result = workspace.take_over(plan.contract, records, title)
    finally:
        if not isinstance(result, Change):
            workspace.close()
            path.unlink(missing_ok=True)
    return result if isinstance(result, Refused) else workspace


def _provisional(kind: str, count: int) -> tuple[str, ...]:
    """Ids by which new rows are told apart while the sheets are planned; nothing is saved under them."""
    return tuple(f"+{kind}{number}" for number in range(count))


def _with_rows(plan: Plan, rows: Collection[int]) -> Plan:
    return msgspec.structs.replace(plan, rows=tuple(row for row in plan.rows if row.row in rows))


def _placed(fault: Fault, cells: Mapping[str, tuple[str, str]]) -> str:
    """A fault with the sheet and cell that it is about, or with its place where no cell is."""
    sheet, cell = cells.get(fault.path, ("", ""))
    where = f"{sheet} {cell}" if cell else fault.path
    return f"{where}：{fault.got}；应为{fault.expected}"


def _changes(base: Contract, contract: Contract) -> tuple[PlaceChange, ...]:
    """The values that differ, in the order of the contract; what is gone comes last."""
    old, new = ({leaf.place: leaf for leaf in leaves(each)} for each in (base, contract))
    return tuple(
        PlaceChange(place, (new.get(place) or old[place]).zh, _shown(old.get(place)), _shown(new.get(place)))
        for place in (new | old)
        if place not in old or place not in new or old[place].value != new[place].value
    )


def _shown(leaf: Leaf | None) -> str:
    if leaf is None or leaf.value is None:
        return ""
    return grouped(leaf.value) if isinstance(leaf.value, Decimal) and leaf.unit == YUAN else str(leaf.value)
