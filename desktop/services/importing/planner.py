"""Rows become records that are new, changed or the same, step by step so that a window stays awake."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from desktop.exchange.cells import KEEP, UNITS, CellError, Given, Reader, reader_of
from desktop.exchange.cells.reader import in_cell, instant_of
from desktop.exchange.cells.values import shown
from desktop.exchange.columns import NESTED, Column, columns
from desktop.exchange.headers import Header, headers, spread
from desktop.exchange.sheets import Raw, Sheet, Stamp
from desktop.exchange.sheets.model import place as cell_place
from desktop.exchange.synonyms import FIRST_INSTANT
from desktop.models.collecting import uncollected
from desktop.models.contract import Contract
from desktop.models.facts import SINGLE, Facts
from desktop.services.importing.building import Builder, emptied_value
from desktop.services.importing.drafted import with_drafts
from desktop.services.importing.matching import Index, recorded
from desktop.services.importing.naming import given_of, shown_names, unit_of
from desktop.services.importing.plan import AS_NEW, CellFault, Difference, Plan, RowPlan, Setup, Target

#: So many ids are named where a row could be several records.
_MOST_NAMED = 5
_TOTALS = ("合计", "总计", "小计", "汇总", "累计", "total", "subtotal", "sum")


class _Field(msgspec.Struct, frozen=True):
    """A column that is read: where it stands, what it holds, and how; what an empty cell makes of it."""

    place: int
    column: Column
    given: Given
    read: Reader
    names: dict[str, str]
    timed: bool
    emptied: Any = KEEP


class _Records(msgspec.Struct, frozen=True):
    """What rows are matched with, and the rows that were matched so far (`taken`).

    `named` are the ids that rows give: none of them can be what another row is about.
    """

    known: Mapping[str, Target]
    index: Index
    builder: Builder
    named: frozenset[str]
    taken: dict[tuple[str, Any], int]


class Planner:
    """One sheet planned against what is recorded. `run` to the end, or `step` by step; then `plan`."""

    def __init__(self, sheet: Sheet, setup: Setup, contract: Contract, facts: Facts) -> None:
        self._sheet, self._setup = sheet, setup
        self._rows = spread(sheet)
        self._heads = {each.place: each for each in headers(sheet, setup.head)}
        self._texts = [each.text for each in self._heads.values()]
        known = {each.key: each for each in columns(setup.kind)}
        self._known = known
        self.asks = tuple(
            place
            for place, key in setup.columns.items()
            if known[key].unit in UNITS and self._unit(place, known[key]) is None
        )
        self.missing = self._missing()
        self._contract, self._facts = contract, with_drafts(facts, setup)
        self._found: list[RowPlan] = []
        self._floating = 0
        self._work = iter(()) if self.asks or self.missing else self._planned()
        self.total = max(len(self._rows) - setup.head.first, 0)

    @property
    def done(self) -> int:
        """How many rows have been planned."""
        return len(self._found)

    def step(self, rows: int) -> bool:
        """Plan so many rows more; whether there are others left."""
        for _ in range(rows):
            found = next(self._work, None)
            if found is None:
                return False
            self._found.append(found)
        return True

    def run(self) -> Plan:
        """Plan what is left, and give the whole."""
        with uncollected():
            self._found.extend(self._work)
        return self.plan

    @property
    def plan(self) -> Plan:
        """The plan as far as it has come."""
        return Plan(
            self._setup.kind,
            self._sheet.name,
            self._setup,
            tuple(self._found),
            self.asks,
            self.missing,
            tuple(self._notes()),
            None if self._setup.kind in NESTED else self._facts,
        )

    def _unit(self, place: int, column: Column) -> str | None:
        return unit_of(column, self._heads.get(place, Header(place, "")), self._setup.units.get(place))

    def _missing(self) -> tuple[str, ...]:
        """Fields that a new record cannot do without and that no column holds; an id makes up for them."""
        keys = set(self._setup.columns.values())
        if not keys:
            return tuple(each.zh for each in self._known.values() if each.required) or ("至少一列",)
        if "id" in keys:
            return ()
        return tuple(each.zh for each in self._known.values() if each.required and each.key not in keys)

    def _notes(self) -> Iterator[str]:
        if self._floating:
            yield f"{self._floating} 个时刻只有日期，按当日 00:00:00 计，请核对"

    def _fields(self) -> tuple[_Field, ...]:
        """The columns that are read, that whose day the others share first."""
        first = FIRST_INSTANT.get(self._setup.kind, "")
        found = []
        for place, key in self._setup.columns.items():
            column = self._known[key]
            unit = self._unit(place, column)
            given = given_of(
                self._setup.kind,
                column,
                self._contract,
                self._facts,
                unit,
                from_1904=self._sheet.from_1904,
            )
            names = shown_names(column, self._contract, self._facts)
            timed = column.shape == "instant" and not column.several
            emptied = emptied_value(self._setup.kind, key) if self._setup.clearing else KEEP
            found.append(_Field(place, column, given, reader_of(column, given), names, timed, emptied))
        return tuple(sorted(found, key=lambda field: field.column.key != first))

    def _planned(self) -> Iterator[RowPlan]:
        fields = self._fields()
        known = recorded(self._setup.kind, self._facts)
        records = _Records(
            known,
            Index(self._setup.kind, known, [field.column.key for field in fields]),
            Builder(self._setup.kind, self._contract.terms, self._facts),
            self._named(fields),
            {},
        )
        for row in range(self._setup.head.first, len(self._rows)):
            cells = self._rows[row]
            if not any(cell is not None for cell in cells):
                continue
            if skipped := self._skipped(cells):
                yield RowPlan(row, "skipped", reason=skipped)
                continue
            yield self._row(row, cells, fields, records)

    def _named(self, fields: tuple[_Field, ...]) -> frozenset[str]:
        place = next((field.place for field in fields if field.column.key == "id"), None)
        if place is None:
            return frozenset()
        return frozenset(shown(row[place]).strip() for row in self._rows if len(row) > place)

    def _skipped(self, cells: list[Raw]) -> str:
        first = next(shown(cell) for cell in cells if cell is not None)
        words = "".join(first.split()).lower().rstrip(":：")
        if words in _TOTALS:
            return "合计行，不是记录"
        if first == self._texts[0] and [shown(cell) for cell in cells if cell is not None] == self._texts:
            return "重复的表头，不是记录"
        return ""

    def _row(self, row: int, cells: list[Raw], fields: tuple[_Field, ...], records: _Records) -> RowPlan:
        values, faults = self._values(row, cells, fields)
        own = values.get("id", "")
        candidates, reason = self._about(row, own, values, records)
        old = records.known[candidates[0]] if len(candidates) == 1 and not reason else None
        if old is not None:
            faults = tuple(each for each in faults if not self._unchanged(each, old, fields))
        if faults:
            return RowPlan(row, "invalid", old=old, faults=faults, candidates=candidates)
        if len(candidates) > 1 and not reason:
            reason = f"与 {len(candidates)} 条记录相符：{'、'.join(candidates[:_MOST_NAMED])}"
        reason = reason or _twice(row, old.id if old else own, values, records)
        if reason:
            return RowPlan(row, "ambiguous", old=old, candidates=candidates, reason=reason)
        return self._built(row, values, old, fields, records.builder)

    def _values(
        self, row: int, cells: list[Raw], fields: tuple[_Field, ...]
    ) -> tuple[dict[str, Any], tuple[CellFault, ...]]:
        """What the cells of a row say, by field; what is empty is left out."""
        values: dict[str, Any] = {}
        faults: list[CellFault] = []
        first = FIRST_INSTANT.get(self._setup.kind, "")
        broken = self._sheet.broken
        for field in fields:
            raw = cells[field.place] if field.place < len(cells) else None
            if broken and (reason := broken.get(cell_place(row, field.place))):
                faults.append(_broken(row, field.place, reason))
                continue
            if raw is None:
                if field.emptied is not KEEP:
                    values[field.column.key] = field.emptied
                continue
            if type(raw) is Stamp and raw.part == "both" and field.timed:  # Most cells of a long table.
                values[field.column.key] = raw.at
                continue
            try:
                value = self._moment(raw, field, values.get(first)) if field.timed else field.read(raw)
            except CellError as error:
                faults.append(_fault(row, field, raw, error))
                continue
            if value is KEEP:
                value = field.emptied
            if value is not KEEP:
                values[field.column.key] = value
        return values, tuple(faults)

    def _moment(self, raw: Raw, field: _Field, first: Any) -> Any:
        value, timed = instant_of(raw, first.date() if first else None, field.given)
        self._floating += not timed
        return value

    def _about(
        self, row: int, own: str, values: Mapping[str, Any], records: _Records
    ) -> tuple[tuple[str, ...], str]:
        """The ids of what a row may be about, and why a person must say which."""
        if self._setup.kind in SINGLE:
            return (self._setup.kind,), ""
        answer = self._setup.resolved.get(row)
        if answer == AS_NEW:
            return (), ""
        if answer is not None and answer in records.known:
            return (answer,), ""
        if own in records.known:
            return (own,), ""
        found = records.index.matches(values)
        if own:
            found = tuple(each for each in found if each not in records.named)
        if own and found:
            listed = "、".join(found[:_MOST_NAMED])
            return found, f"编号“{own}”是新的，内容却与已有的 {listed} 相符"
        return found, ""

    def _unchanged(self, fault: CellFault, old: Target, fields: tuple[_Field, ...]) -> bool:
        """Whether the cell at fault says what is recorded: it changes nothing, so nothing is asked of it."""
        field = next((each for each in fields if each.place == fault.column), None)
        if field is None or not fault.value:
            return False
        value = Builder.value_of(old, field.column.key)
        return fault.value in (in_cell(value, field.column, field.names), in_cell(value, field.column, {}))

    def _built(
        self,
        row: int,
        values: dict[str, Any],
        old: Target | None,
        fields: tuple[_Field, ...],
        builder: Builder,
    ) -> RowPlan:
        if lacking := builder.lacking(values) if old is None else ():
            names = "、".join(self._known[key].zh for key in lacking)
            fault = CellFault(f"第 {row + 1} 行", None, "", f"没有填写{names}", names, "请补上")
            return RowPlan(row, "invalid", faults=(fault,))
        record, changed = builder.built(values, old)
        if old is not None and not changed:
            return RowPlan(row, "same", record=old, old=old)
        faults = tuple(self._told(row, each, fields) for each in builder.problems(record))
        if faults:
            return RowPlan(row, "invalid", record=record, old=old, faults=faults)
        return RowPlan(
            row,
            "changed" if old is not None else "new",
            record,
            old,
            self._differences(record, old, changed, fields) if old is not None else (),
        )

    def _told(self, row: int, problem: Any, fields: tuple[_Field, ...]) -> CellFault:
        """A problem of the record at the cell of its field, where the table has it."""
        key = Builder.key_of(self._setup.kind, problem.field)
        field = next((each for each in fields if each.column.key == key), None)
        cells = self._rows[row]
        if field is None:
            return CellFault(f"第 {row + 1} 行", None, "", problem.reason, problem.expected, problem.way_out)
        raw = cells[field.place] if field.place < len(cells) else None
        where = cell_place(row, field.place)
        return CellFault(where, field.place, shown(raw), problem.reason, problem.expected, problem.way_out)

    def _differences(
        self, record: Target, old: Target, changed: frozenset[str], fields: tuple[_Field, ...]
    ) -> tuple[Difference, ...]:
        return tuple(
            Difference(
                field.place,
                field.column.zh,
                in_cell(Builder.value_of(old, field.column.key), field.column, field.names),
                in_cell(Builder.value_of(record, field.column.key), field.column, field.names),
            )
            for field in sorted(fields, key=lambda each: each.place)
            if field.column.key in changed
        )


def make_plan(sheet: Sheet, setup: Setup, contract: Contract, facts: Facts) -> Plan:
    """The whole plan at once; `contract` is the one with the terms in force."""
    return Planner(sheet, setup, contract, facts).run()


def _twice(row: int, own: str, values: Mapping[str, Any], records: _Records) -> str:
    """Why a row is one too many for its record, by its id or else its key; empty for the first."""
    mark: tuple[str, Any] = ("id", own) if own else ("key", records.index.key_of(values))
    if mark[1] is None:
        return ""
    first = records.taken.setdefault(mark, row)
    return "" if first == row else f"与第 {first + 1} 行是同一条记录，每条记录只写一行"


def _fault(row: int, field: _Field, raw: Raw, error: CellError) -> CellFault:
    where = cell_place(row, field.place)
    reason = f"{field.column.zh}：{error.reason}"
    return CellFault(where, field.place, shown(raw), reason, error.expected, error.way_out)


def _broken(row: int, column: int, reason: str) -> CellFault:
    way_out = "请在 Excel 或 WPS 里打开、重新计算并保存，再导入"
    return CellFault(cell_place(row, column), column, "", reason, "计算出来的值", way_out)
