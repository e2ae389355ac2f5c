"""Templates to fill in, empty or with what is recorded: lists to choose from, hidden ids, instructions.

They come back in through the import assistant without a difference.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Literal

import msgspec

from desktop.exchange.columns import BY_ID, NESTED, NO, UNSETTLED, YES, Column, columns, name_of
from desktop.exchange.workbooks.book import (
    UPRIGHT,
    Book,
    Form,
    Layout,
    Look,
    Sheet,
    Value,
    letter,
    quoted,
    width_of,
)
from desktop.exchange.workbooks.records import entries_of, form_of, rows, shown_names, unsettled
from desktop.exchange.workbooks.source import Source
from desktop.exchange.workbooks.text import MOST_ROWS, MOST_TEXT, escaped, too_long
from desktop.models.assessment import Problem

GUIDE, CHOICES = "填写说明", "选项"
#: The fields that name a person; who is registered is offered, others may be written.
_PERSONS = frozenset(
    {"reported_by", "person", "holder", "verified_by", "keeper", "spoke_to", "old", "new", "successor"}
)
#: So many empty rows below what is recorded offer their lists.
_SPARE = 2_000
_GUIDE_WIDTHS = (16.0, 20.0, 8.0, 34.0, 14.0, 46.0)
_GUIDE_HEADS = ("表", "列", "必填", "填写", "依据", "可选的内容")
_RULES = (
    "一行一条记录；表头一行不要改动，列的顺序可以变，不用的列可以删去。",
    "隐藏的第一列是记录的编号：有编号的行改原来的记录，没有编号的行是新记录。请不要改动编号。",
    "删去的行不会删除记录；要删除请在程序里做。",
    "金额以元为单位；日期写 2025-06-18，时间写 2025-06-18 09:10:00；一格有几个值时用顿号（、）隔开。",
    "“未认定”与“否”不同：没有人认定过的填“未认定”。",
)
_SHAPES = {
    "text": "文字",
    "date": "日期 2025-06-18",
    "instant": "时间 2025-06-18 09:10:00",
    "month": "月份 2025-06",
    "money": "金额",
    "number": "数字",
    "count": "整数",
    "flag": "是 或 否",
    "finding": "是、否 或 未认定",
    "word": "从列表中选",
    "reference": "从列表中选，名称或编号",
}
#: What is checked while it is typed: the kind of check, its operator and its bounds.
_Check = tuple[Literal["date", "decimal", "whole"], Literal["between", "greaterThanOrEqual"], str, str | None]
_CHECKS: dict[str, _Check] = {
    "date": ("date", "greaterThanOrEqual", "1", None),
    "instant": ("date", "greaterThanOrEqual", "1", None),
    "money": ("decimal", "between", "-1E+15", "1E+15"),
    "number": ("decimal", "between", "-1E+15", "1E+15"),
    "count": ("whole", "greaterThanOrEqual", "0", None),
}


class Choices(msgspec.Struct, frozen=True):
    """What a column offers; with `strict` nothing else may be written."""

    words: tuple[str, ...]
    strict: bool


def write(source: Source, kinds: Sequence[str], target: Path, *, filled: bool) -> Problem | None:
    """Write a template for these kinds, with what is recorded where `filled`; OSError where that cannot be.

    Nothing is written, and said why, where a record does not fit into a workbook without loss.
    """
    held = {kind: rows_of(source, kind) if filled else [] for kind in kinds}
    for kind, rows_ in held.items():
        if problem := unfit(kind, rows_):
            return problem
    offered = choices_of(source, kinds)
    name = source.contract.short_name
    with Book(f"{name} 模板", f"{name}　模板", source.mark) as book:
        made = {kind: table(book, kind, rows_) for kind, rows_ in held.items()}
        _guide(book, kinds, offered)
        offer(book, made, offered)
        book.save(target)
    return None


def choices_of(
    source: Source, kinds: Sequence[str], *, named: bool = True
) -> dict[str, tuple[Choices | None, ...]]:
    """By kind what each of its columns offers; what it refers to by name, or by id."""
    return {kind: tuple(_choices(each, source, named=named) for each in columns(kind)) for kind in kinds}


def offer(book: Book, made: Mapping[str, Sheet], offered: Mapping[str, Sequence[Choices | None]]) -> None:
    """Lists and checks for the cells of the sheets, by kind; what there is to choose goes on a hidden one."""
    places = _lists(book, offered)
    for kind, sheet in made.items():
        _validate(sheet, kind, offered[kind], places)


def rows_of(source: Source, kind: str, *, named: bool = True) -> list[list[Value]]:
    """What is recorded of a kind, as the rows of its table."""
    held = columns(kind)
    entries = entries_of(kind, source.facts)
    return [
        [unsettled(column, value) for column, value in zip(held, row, strict=True)]
        for row in rows(kind, entries, source.contract, source.facts, named=named)
    ]


def unfit(kind: str, held: Sequence[list[Value]]) -> Problem | None:
    """Why the rows do not fit into a workbook without loss; None where they do."""
    if len(held) >= MOST_ROWS:
        reason = f"{name_of(kind)}有 {len(held):,} 条，一张表放不下"
        return Problem(name_of(kind), reason, f"少于 {MOST_ROWS:,} 条", "请导出清单，它会分成几张表")
    for row in held:
        for column, value in zip(columns(kind), row, strict=True):
            if isinstance(value, str) and too_long(escaped(value)):
                record = f"{name_of(kind)} {row[0]} 的“{column.zh}”"
                reason = f"{record}有 {len(value):,} 字，一格放不下"
                return Problem(column.zh, reason, f"不超过 {MOST_TEXT:,} 字", "请在程序里缩短后再导出")
    return None


def _choices(column: Column, source: Source, *, named: bool) -> Choices | None:
    if column.shape == "flag":
        return Choices((YES, NO), strict=True)
    if column.shape == "finding":
        return Choices((YES, NO, UNSETTLED), strict=True)
    if column.shape == "word":
        return Choices(tuple(word for word, _ in column.words), strict=not column.several)
    if column.refers:
        names = shown_names(column, source.contract, source.facts, named=named)
        return Choices(names, strict=False) if names else None
    if column.key in _PERSONS:
        people = tuple(dict.fromkeys(each.name for each in source.facts.people if each.name))
        return Choices(people, strict=False) if people else None
    return None


def table(book: Book, kind: str, held: Sequence[list[Value]]) -> Sheet:
    """The sheet to fill in: its first row is the head, so that any reader finds it."""
    each = columns(kind)
    widths = tuple(_width(column) for column in each)
    hidden = () if kind in NESTED else (0,)
    layout = Layout(
        widths=widths,
        landscape=sum(widths) > UPRIGHT,
        frozen="A2",
        repeated=(1, 1),
        hidden=hidden,
        forms=tuple(map(form_of, each)),
    )
    sheet = book.sheet(name_of(kind), layout)
    sheet.put([column.header for column in each], look=Look.HEAD)
    line = sheet.line([form_of(column) for column in each], Look.PLAIN)
    for row in held:
        line.put(row)
    return sheet


def _width(column: Column) -> float:
    least = {Form.DATE: 13.0, Form.MOMENT: 21.0, Form.MONEY: 16.0}.get(form_of(column), 12.0)
    return max(least, min(width_of(column.header) + 4.0, 30.0))


def _guide(book: Book, kinds: Sequence[str], offered: Mapping[str, Sequence[Choices | None]]) -> None:
    sheet = book.sheet(GUIDE, Layout(widths=_GUIDE_WIDTHS, landscape=True))
    sheet.put((GUIDE,), look=Look.TITLE)
    for rule in _RULES:
        sheet.remark(rule)
    sheet.skip()
    sheet.put(_GUIDE_HEADS, look=Look.HEAD)
    line = sheet.line([Form.TEXT] * len(_GUIDE_HEADS))
    for kind in kinds:
        for column, choices in zip(columns(kind), offered[kind], strict=True):
            line.put(_explained(kind, column, choices))


def _explained(kind: str, column: Column, choices: Choices | None) -> tuple[Value, ...]:
    need = "是" if column.required else None
    what = "编号（隐藏，勿改）" if column.key == "id" else _SHAPES[column.shape]
    if column.several:
        what += "，可有几个"
    if column.unit:
        what += f"，单位{column.unit}"
    words = "、".join(choices.words) if choices and column.refers not in BY_ID else None
    return name_of(kind), column.header, need, what, column.clause or None, words


def _lists(book: Book, offered: Mapping[str, Sequence[Choices | None]]) -> dict[tuple[str, ...], str]:
    """The sheet that holds what can be chosen, a column each; the cells of each list."""
    lists = list(dict.fromkeys(each.words for held in offered.values() for each in held if each))
    if not lists:
        return {}
    sheet = book.sheet(CHOICES, Layout(widths=tuple(24.0 for _ in lists)))
    sheet.worksheet.sheet_state = "hidden"
    longest = max(map(len, lists))
    line = sheet.line([Form.TEXT] * len(lists), Look.PLAIN)
    for place in range(longest):
        line.put([words[place] if place < len(words) else None for words in lists])
    return {
        words: f"{quoted(sheet.title)}!${letter(place)}$1:${letter(place)}${len(words)}"
        for place, words in enumerate(lists)
    }


def _validate(
    sheet: Sheet, kind: str, offered: Sequence[Choices | None], places: Mapping[tuple[str, ...], str]
) -> None:
    last = min(sheet.row + _SPARE, MOST_ROWS)
    for place, (column, choices) in enumerate(zip(columns(kind), offered, strict=True)):
        rule = _rule(column, choices, places)
        if rule is not None:
            rule.add(f"{letter(place)}2:{letter(place)}{last}")
            sheet.worksheet.data_validations.append(rule)


def _rule(column: Column, choices: Choices | None, places: Mapping[tuple[str, ...], str]) -> Any:
    """What the program that fills it in offers and checks; a slip is warned of, the import decides."""
    from openpyxl.worksheet.datavalidation import DataValidation

    if choices:
        rule = DataValidation("list", formula1=places[choices.words], showErrorMessage=choices.strict)
    elif column.several or column.shape not in _CHECKS:
        return None
    else:
        kind, operator, least, most = _CHECKS[column.shape]
        rule = DataValidation(kind, formula1=least, formula2=most, operator=operator, showErrorMessage=True)
        rule.errorStyle = "warning"
    rule.allow_blank = True
    rule.errorTitle = column.zh
    rule.error = f"“{column.zh}”应为：{_SHAPES[column.shape]}"
    return rule
