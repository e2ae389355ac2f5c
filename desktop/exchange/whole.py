"""Which sheets of a workbook carry the contract itself, and what they give when they come back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from desktop.exchange.contract_cells import Leaf, Read, read
from desktop.exchange.sheets.model import WHOLE, Raw, Sheet, SheetError, place
from desktop.models.contract import Clause, Contract, Instalment, Party, System
from desktop.models.facts import KINDS
from desktop.models.fields import Record, fields_of

#: What the first sheet says of the workbook; one of a later form is not read.
FORM_HEAD, FORM = "格式", 1
PLACE, NAME, VALUE, UNIT, CLAUSE = "位置", "名称", "值", "单位", "依据"
HEADS = (PLACE, NAME, VALUE, UNIT, CLAUSE)
#: The terms whose tables stand on a sheet of their own.
_ANNEXES = (
    "terms.annex1",
    "terms.annex2",
    "terms.annex3",
    "terms.priorities",
    "terms.ticket_limits",
    "terms.deliverables",
    "terms.late_delivery",
    "terms.point_scale",
)


class Table(msgspec.Struct, frozen=True):
    """A list of the contract with one row for each of its records; `top` is its place."""

    title: str
    top: str
    record: type[Record]


TABLES = (
    Table("当事人", "parties", Party),
    Table("系统", "terms.systems", System),
    Table("分期付款", "terms.payments", Instalment),
    Table("条款原文", "clauses", Clause),
)
TITLES = tuple(each.title for each in TABLES)
TERMS, READINGS, ANNEXES, TEXTS = "合同条款", "读法", "附件表", "合同文本"
#: Sheets of places with their values, one a row.
LISTED = (TERMS, READINGS, ANNEXES, TEXTS)
#: In the order in which they are taken in: what changes the terms first, then what others name.
_FIRST = ("amendments", "reading_choices", "incidents", "access_permissions")
#: What a workbook does not bring back: the files themselves are not in it.
LEFT_OUT = ("attachments",)
#: Every kind that a workbook brings back.
CARRIED = (*_FIRST, *(kind for kind in KINDS if kind not in (*_FIRST, *LEFT_OUT)), "outages", "accesses")


def table_of(leaf: Leaf) -> Table | None:
    """The table in which a value stands, where it stands in one."""
    return next((each for each in TABLES if each.top == leaf.top), None)


def sheet_of(leaf: Leaf) -> str:
    """The title of the sheet on which a value stands."""
    if table := table_of(leaf):
        return table.title
    if leaf.top == "terms.readings":
        return READINGS
    if leaf.top in _ANNEXES:
        return ANNEXES
    own = "." not in leaf.place and "[" not in leaf.place
    return TERMS if own or leaf.place.startswith("terms.") else TEXTS


def check_form(sheet: Sheet) -> None:
    """SheetError where the first sheet is not one of a form that is read here."""
    said = {row[0]: row[1] for row in sheet.rows if len(row) > 1}
    form = said.get(FORM_HEAD)
    if not isinstance(form, int) or not 1 <= form <= FORM:
        what = f"“{WHOLE}”工作簿的格式是“{form if form is not None else '（没有写）'}”"
        raise SheetError(what, f"格式 {FORM}", "请用本程序的“导出整份合同”重新导出，或升级程序后再导入")


class Found(msgspec.Struct, frozen=True):
    """The contract that the sheets give, and by place the sheet and cell that it stood in."""

    read: Read
    cells: dict[str, tuple[str, str]]


def contract_in(sheets: Sequence[Sheet], base: Contract | None) -> Found:
    """The contract on these sheets; what is on none of them is as in `base`."""
    values: dict[str, Raw] = {}
    cells: dict[str, tuple[str, str]] = {}
    for sheet in sheets:
        table = next((each for each in TABLES if each.title == sheet.name), None)
        listed = _listed(sheet) if sheet.name in LISTED else iter(())
        for at, value, cell in _table(sheet, table) if table else listed:
            values[at], cells[at] = value, (sheet.name, cell)
    if not values and base:
        return Found(Read(base), cells)
    return Found(read(values, base), cells)


def _listed(sheet: Sheet) -> Iterator[tuple[str, Raw, str]]:
    heads = {head: column for column, head in enumerate(sheet.rows[0] if sheet.rows else ())}
    if PLACE not in heads or VALUE not in heads:
        what = f"工作表“{sheet.name}”缺少“{PLACE}”或“{VALUE}”列"
        raise SheetError(what, "导出时的表头", "请恢复表头后再导入")
    for row in range(1, len(sheet.rows)):
        at = sheet.value(row, heads[PLACE])
        if isinstance(at, str):
            yield at.strip(), sheet.value(row, heads[VALUE]), place(row, heads[VALUE])


def _table(sheet: Sheet, table: Table) -> Iterator[tuple[str, Raw, str]]:
    """The rows as they stand now: an added one is another record, a removed one is none."""
    heads = {head: column for column, head in enumerate(sheet.rows[0] if sheet.rows else ())}
    keys = {field.key: heads[field.zh] for field in fields_of(table.record) if field.zh in heads}
    number = 0
    for row in range(1, len(sheet.rows)):
        if not any(cell is not None for cell in sheet.rows[row]):
            continue
        named = sheet.value(row, heads.get(PLACE, len(sheet.rows[row])))
        at = str(named) if table.record is Party else f"{table.top}[{number}]"
        number += 1
        for key, column in keys.items():
            yield f"{at}.{key}", sheet.value(row, column), place(row, column)
    if not number:
        yield table.top, None, place(0, 0)


def tables_of(leaves: Sequence[Leaf], table: Table) -> Iterator[tuple[str, dict[str, Leaf]]]:
    """The rows of a table: the place of each record and its values by field."""
    rows: dict[str, dict[str, Leaf]] = {}
    for leaf in leaves:
        if leaf.top == table.top and leaf.place != table.top:
            at, _, key = leaf.place.rpartition(".")
            rows.setdefault(at, {})[key] = leaf
    return iter(rows.items())
