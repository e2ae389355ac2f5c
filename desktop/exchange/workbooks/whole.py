"""A whole contract as one workbook: its text, terms and parties, and every record, to be taken in again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path

from desktop.exchange import whole
from desktop.exchange.columns import name_of
from desktop.exchange.contract_cells import Leaf, leaves
from desktop.exchange.sheets.model import WHOLE
from desktop.exchange.workbooks import templates
from desktop.exchange.workbooks.book import UPRIGHT, Book, Form, Layout, Line, Look, Sheet, Value
from desktop.exchange.workbooks.records import exact
from desktop.exchange.workbooks.source import Source
from desktop.exchange.workbooks.text import MOST_TEXT, escaped, too_long
from desktop.models.assessment import Problem
from desktop.models.fields import YUAN, fields_of

_RULES = (
    "这个工作簿带有整份合同：合同本身的文字、条款、当事人、系统、读法，和登记的每一条记录。",
    "用“数据 · 导入”打开它，可以并入同一份合同（先看新增、更新、一致和金额怎样变），也可以新建一份合同。",
    "记录里的系统、款项等写的是编号（见“系统”“分期付款”各表），改了名称也对得上。",
    "表名、表头和“位置”列不要改动；值可以改。表中没有的记录不会删除，删去的工作表不会改动合同。",
    "不在其中的：证据文件的内容（只列清单）、月度封存和修改记录；它们在合同文件里，请用备份保存。",
)
_GUIDE_WIDTHS = (22.0, 60.0)
_WIDTHS = (34.0, 44.0, 52.0, 9.0, 12.0)
_LEAST, _MOST = 12.0, 40.0


def write(source: Source, target: Path) -> Problem | None:
    """Write the contract with all of its records; OSError where that cannot be.

    Nothing is written, and said why, where something does not fit into a workbook without loss.
    """
    values = leaves(source.contract)
    every = {kind: templates.rows_of(source, kind, named=False) for kind in (*whole.CARRIED, *whole.LEFT_OUT)}
    held = {kind: rows for kind, rows in every.items() if rows}
    for kind, rows in held.items():
        if problem := templates.unfit(kind, rows):
            return problem
    if problem := _unfit(values):
        return problem
    name = source.contract.short_name
    with Book(f"{name} {WHOLE}", f"{name}　{WHOLE}", source.mark) as book:
        _guide(book, source, held)
        for table in whole.TABLES:
            _table(book, table, values)
        listed: dict[str, list[Leaf]] = {title: [] for title in (*whole.TITLES, *whole.LISTED)}
        for each in values:
            listed[whole.sheet_of(each)].append(each)
        for title in whole.LISTED:
            _list(book, title, listed[title])
        made = {kind: templates.table(book, kind, rows) for kind, rows in held.items()}
        templates.offer(book, made, templates.choices_of(source, tuple(held), named=False))
        book.save(target)
    return None


def _unfit(values: Sequence[Leaf]) -> Problem | None:
    """What does not fit into a cell, or into the row of its record."""
    for each in values:
        if each.place.endswith("]") and whole.table_of(each):
            reason = f"“{each.zh}”里有顿号或逗号"
            return Problem(each.place, reason, "不带这些标点的编号", "请在程序里改名后再导出")
        if isinstance(each.value, str) and too_long(escaped(each.value)):
            reason = f"“{each.zh}”有 {len(each.value):,} 字，一格放不下"
            return Problem(each.place, reason, f"不超过 {MOST_TEXT:,} 字", "请在程序里缩短后再导出")
    return None


def _guide(book: Book, source: Source, held: Mapping[str, Sequence[list[Value]]]) -> None:
    sheet = book.sheet(WHOLE, Layout(widths=_GUIDE_WIDTHS))
    sheet.put((WHOLE,), look=Look.TITLE)
    for rule in _RULES:
        sheet.remark(rule)
    sheet.skip()
    line = sheet.line((Form.TEXT, Form.TEXT))
    sheet.put((whole.FORM_HEAD, whole.FORM), (Form.TEXT, Form.COUNT))
    line.put(("合同", source.contract.name))
    line.put(("合同编号", source.contract.id))
    line.put(("导出时间", f"{source.made_at:%Y-%m-%d %H:%M:%S}"))
    if source.head:
        line.put(("修改记录末条", f"第 {source.entries} 条，SHA-256 {source.head}"))
    counted = sheet.line((Form.TEXT, Form.COUNT))
    for kind, rows in held.items():
        counted.put((name_of(kind), len(rows)))


def _table(book: Book, table: whole.Table, values: Sequence[Leaf]) -> None:
    """One row for each record; its place stands in the hidden first column."""
    fields = fields_of(table.record)
    heads = (whole.PLACE, *(field.zh for field in fields))
    rows = list(whole.tables_of(values, table))
    widths = tuple(max(_LEAST, min(_MOST, 4.0 + 2 * len(head))) for head in heads)
    layout = Layout(widths=widths, landscape=sum(widths) > UPRIGHT, frozen="C2", repeated=(1, 1), hidden=(0,))
    sheet = book.sheet(table.title, layout)
    sheet.put(heads, look=Look.HEAD)
    lines = _Lines(sheet)
    for at, by_key in rows:
        found = [by_key.get(field.key) for field in fields]
        written = [_value(each) for each in found]
        lines.put([at, *written], (Form.TEXT, *map(_form, found, written)))


def _list(book: Book, title: str, values: Sequence[Leaf]) -> None:
    """Each value with its place and name."""
    layout = Layout(widths=_WIDTHS, landscape=True, frozen="C2", repeated=(1, 1))
    sheet = book.sheet(title, layout)
    sheet.put(whole.HEADS, look=Look.HEAD)
    lines = _Lines(sheet)
    for each in values:
        value = _value(each)
        row = (each.place, each.zh, value, each.unit or None, each.clause or None)
        lines.put(row, (Form.TEXT, Form.TEXT, _form(each, value), Form.TEXT, Form.TEXT))


class _Lines:
    """Rows of any formats; the cells of each sequence of formats are made once."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._made: dict[tuple[Form, ...], Line] = {}

    def put(self, values: Sequence[Value], forms: tuple[Form, ...]) -> None:
        """Write a row."""
        if forms not in self._made:
            self._made[forms] = self._sheet.line(forms)
        self._made[forms].put(values)


def _value(leaf: Leaf | None) -> Value:
    if leaf is None:
        return None
    return exact(leaf.value) if isinstance(leaf.value, Decimal | int) else leaf.value


def _form(leaf: Leaf | None, value: Value) -> Form:
    """The format of one value; a share is a plain number with all of its digits."""
    if isinstance(value, dt.date):
        return Form.DATE
    if isinstance(value, Decimal) and leaf and leaf.unit == YUAN:
        return Form.MONEY
    return Form.GENERAL if isinstance(value, Decimal | int) else Form.TEXT
