"""The reader of each column: chosen once by what the column holds, then asked cell by cell."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from desktop.exchange.cells.moments import read_day, read_instant, read_month
from desktop.exchange.cells.numbers import read_count, read_money, read_number, read_span
from desktop.exchange.cells.values import KEEP, CellError, Keep, is_nothing, plain, shown
from desktop.exchange.columns import NO, SEPARATOR, UNSETTLED, YES, Column
from desktop.exchange.sheets.model import Raw, Stamp
from desktop.models.fields import YUAN

#: What a cell gives: a value of the field, or `Keep` where it is empty.
Value = Any
Reader = Callable[[Raw], Value]

_TRUE = set(f"{YES} √ ✓ ✔ ☑ 对 有 y yes true t 1 合格 通过 到岗 已 已完成".split())
_FALSE = set(f"{NO} × ✗ ✘ ☒ x 错 无 没有 n no false f 0 不合格 未通过 不通过 缺岗 未到岗 未 未完成".split())
_OPEN = {UNSETTLED, "待定", "待认定", "未确定", "不详", "待核实", "?"}
_SEVERAL = re.compile(r"[、,，;；\n]+")
#: Fields whose digits are a name: none of them may get lost.
CODES = {"id", "number", "slip", "carrier", "phone", "incident", "account", "receipt"}
_SCIENTIFIC = re.compile(r"\d(?:\.\d+)?E\+\d+", re.IGNORECASE)
_MOST_DIGITS = 15


class Given(msgspec.Struct, frozen=True):
    """What reading a column needs beside the cell.

    `size` is how many of the field's unit a plain number stands for; `names` maps what a reference or a word
    may be called, in plain small letters, to what it stands for, "" where that could be two things; `listed`
    says in words which there are.
    """

    size: int = 1
    from_1904: bool = False
    names: Mapping[str, str] = {}
    listed: str = ""


def reader_of(column: Column, given: Given) -> Reader:
    """The reader of a column; it raises CellError. Instants are read by `instant_of` beside a day."""
    single = _single(column, given)
    read: Reader = (lambda raw: _several(raw, single)) if column.several else single
    return _kept(read) if column.shape in ("word", "reference", "finding", "flag") else read


def _kept(read: Reader) -> Reader:
    """The same, which keeps what it read of words: a long column has few of them."""
    known: dict[str, Value] = {}

    def kept(raw: Raw) -> Value:
        if not isinstance(raw, str):
            return read(raw)
        if raw not in known:
            known[raw] = read(raw)
        return known[raw]

    return kept


def instant_of(raw: Raw, day: dt.date | None, given: Given) -> tuple[dt.datetime | Keep, bool]:
    """An instant whose day may stand in another cell of the row, and whether its time is named. CellError."""
    if isinstance(raw, Stamp) and raw.part == "both":
        return raw.at, True
    if raw is None or (isinstance(raw, str) and is_nothing(plain(raw))):
        return KEEP, True
    return read_instant(raw, day, from_1904=given.from_1904)


def _single(column: Column, given: Given) -> Reader:
    match column.shape:
        case "text":
            code = column.key in CODES
            return lambda raw: _text(raw, code=code)
        case "finding" | "flag":
            return lambda raw: _finding(raw, column)
        case "word":
            return lambda raw: _filled(raw, lambda each: _word(each, given))
        case "reference":
            return lambda raw: _filled(raw, lambda each: _word(each, given))
        case _:
            read = _measures(column, given)
            return lambda raw: _filled(raw, read)


def _measures(column: Column, given: Given) -> Reader:
    """What is read from numbers and dates."""
    unit = column.unit
    match column.shape:
        case "date":
            return lambda raw: read_day(raw, from_1904=given.from_1904)
        case "instant":
            return lambda raw: read_instant(raw, None, from_1904=given.from_1904)[0]
        case "month":
            return read_month
        case "money":
            return lambda raw: read_money(raw, given.size)
        case "count" if unit == "秒":
            return lambda raw: read_span(raw, given.size)
        case "count":
            return lambda raw: read_count(raw, unit)
        case _:
            return lambda raw: read_number(raw, unit if unit != YUAN else "")


def _filled(raw: Raw, read: Reader) -> Value:
    if raw is None or (isinstance(raw, str) and is_nothing(plain(raw))):
        return KEEP
    return read(raw)


def _text(raw: Raw, *, code: bool) -> Value:
    if raw is None:
        return KEEP
    if code and not isinstance(raw, str) and len(shown(raw).split(".")[0]) > _MOST_DIGITS:
        expected = "设为文本格式的号码"
        way_out = "请把这一列设为文本后重新填写完整的号码"
        raise CellError(f"号码 {shown(raw)} 存成了数字，超过 15 位的部分已丢失", expected, way_out)
    text = raw if isinstance(raw, str) else shown(raw)
    if "\r" in text or "_x000D_" in text:
        text = text.replace("_x000D_", "").replace("\r\n", "\n").replace("\r", "\n")
    text = text.strip()
    if code:
        text = plain(text)
        if _SCIENTIFIC.fullmatch(text):
            way_out = "请把这一列设为文本后重新填写完整的号码"
            raise CellError(f"号码“{text}”是科学计数法，末几位已丢失", "完整的号码", way_out)
    return text or KEEP


def _finding(raw: Raw, column: Column) -> Value:
    if isinstance(raw, bool):
        return raw
    text = plain(shown(raw)).lower()
    if text in _TRUE:
        return True
    if text in _FALSE:
        return False
    if column.shape == "finding" and text in _OPEN:
        return None
    if is_nothing(text):
        return KEEP
    expected = f"{YES}、{NO}" + (f"或{UNSETTLED}" if column.shape == "finding" else "")
    raise CellError(f"看不懂“{shown(raw)}”", expected)


def _word(raw: Raw, given: Given) -> str:
    text = shown(raw).strip()
    found = given.names.get(plain(text).lower())
    if found:
        return found
    if found == "":
        raise CellError(f"“{text}”对应不止一个", f"其中一个的编号：{given.listed}")
    raise CellError(
        f"“{text}”不是可选的内容", f"下列之一：{given.listed}" if given.listed else "不填，合同没有约定"
    )


def _several(raw: Raw, single: Reader) -> Value:
    if not isinstance(raw, str):
        value = single(raw)
        return value if isinstance(value, Keep) else (value,)
    values = [single(part) for part in _SEVERAL.split(raw) if part.strip()]
    found = tuple(dict.fromkeys(value for value in values if not isinstance(value, Keep)))
    return found or KEEP


def in_cell(value: Any, column: Column, names: Mapping[str, str]) -> str:
    """What a value is called where old and new are set side by side; `names` by id or word."""
    if value is None:
        return UNSETTLED if column.shape == "finding" else ""
    if isinstance(value, tuple):
        return SEPARATOR.join(in_cell(each, column, names) for each in value)
    if isinstance(value, bool):
        return YES if value else NO
    if isinstance(value, dt.datetime):
        return f"{value:%Y-%m-%d %H:%M:%S}"
    if column.shape == "money":
        return f"{value:,.2f}"
    return names.get(str(value), str(value))
