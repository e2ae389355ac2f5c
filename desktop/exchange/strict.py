"""Strict reading: YAML text to data, data to records. Every fault names its place, and all are reported.

    data = strict.parse_yaml(text)                     StrictError: bad syntax, a key given twice
    record = strict.convert(data, Terms, "terms")      StrictError: all faults, in `.faults`
    found = strict.check(data, Terms, "terms")         the same faults as values

Stricter than the records' own types: money is a quoted decimal with two places, a share a quoted
decimal, nothing is turned from one type into another, and no key may be unknown or missing.
"""

from __future__ import annotations

import datetime as dt
import difflib
import functools
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import yaml
from msgspec import inspect

from desktop.models.fields import SHARE, YUAN

T = TypeVar("T")

_MONEY = re.compile(r"\d+\.\d{2}", re.ASCII)
_SHARE = re.compile(r"\d+(\.\d+)?", re.ASCII)
_DECIMAL = re.compile(r"-?\d+(\.\d+)?", re.ASCII)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_INSTANT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?", re.ASCII)

_DEEPEST = 50
#: The longest text that is read (characters), and how many values it comes to once names are spelled out.
MOST_TEXT, MOST_VALUES = 5_000_000, 1_000_000


class Fault(msgspec.Struct, frozen=True):
    """One fault of given data: its place ("terms.annex2[6].upper"), what belongs there, what was there."""

    path: str
    expected: str
    got: str

    def __str__(self) -> str:
        return f"{self.path or '文件'}：应为{self.expected}，实为{self.got}"


class StrictError(ValueError):
    """Data that cannot be read; `faults` holds every fault, the attributes those of the first."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(map(str, self.faults)))

    @property
    def path(self) -> str:
        """Place of the first fault."""
        return self.faults[0].path

    @property
    def expected(self) -> str:
        """What belongs at the first fault's place."""
        return self.faults[0].expected

    @property
    def got(self) -> str:
        """What stood at the first fault's place."""
        return self.faults[0].got


def convert(data: object, wanted: type[T], path: str = "") -> T:
    """`data` (as YAML gives it) as a record or value of type `wanted`; raises StrictError with all faults."""
    faults = check(data, wanted, path)
    if faults:
        raise StrictError(faults)
    return msgspec.convert(data, wanted)


def check(data: object, wanted: Any, path: str = "") -> tuple[Fault, ...]:
    """What stands in the way of reading `data` as `wanted`; empty where nothing does."""
    return tuple(_check(data, _tree(wanted), path, ""))


def shown(value: object) -> str:
    """A given value as a message names it."""
    if value is None:
        return "空（null）"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return "键值表"
    if isinstance(value, (list, tuple)):
        return f"列表（{len(value)} 项）"
    if isinstance(value, (int, float)):
        return f"未加引号的数 {value}"
    if isinstance(value, dt.datetime):
        return f"时间 {value.isoformat()}"
    if isinstance(value, dt.date):
        return f"日期 {value.isoformat()}"
    text = str(value)
    return f'"{text[:40]}…"' if len(text) > 40 else f'"{text}"'


def read_text(path: Path) -> str:
    """The text of a file of any size that may be read; StrictError, OSError, UnicodeDecodeError."""
    return read_bytes(path, MOST_TEXT).decode()


def read_bytes(path: Path, most: int) -> bytes:
    """The content of a file of at most so many bytes; StrictError, OSError."""
    with path.open("rb") as file:
        content = file.read(most + 1)
    if len(content) > most:
        raise StrictError([Fault("", f"不超过 {most:,} 字节的文件", "更大的文件")])
    return content


def parse_yaml(text: str) -> object:
    """The data of a YAML text; raises StrictError for bad syntax and for a key that stands twice."""
    if len(text) > MOST_TEXT:
        limit = f"不超过 {MOST_TEXT // 1_000_000} 百万字的 YAML"
        raise StrictError([Fault("", limit, f"{len(text):,} 字")])
    try:
        _refuse_depth(text)
        loader = _Loader(text)
        node = loader.get_single_node()
        _refuse_many(node)
        _refuse_repeated_keys(node)
        return loader.construct_document(node) if node else None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = f"第 {mark.line + 1} 行第 {mark.column + 1} 列" if mark else ""
        raise StrictError([Fault(place, "合法的 YAML", error.problem or "无法解析")]) from error
    except (yaml.YAMLError, ValueError) as error:
        raise StrictError([Fault("", "合法的 YAML", str(error))]) from error
    except (LookupError, AttributeError) as error:  # PyYAML itself, where a tag does not fit: !!bool abc
        raise StrictError([Fault("", "合法的 YAML", "与所写类型标记（!!）不符的值")]) from error


class _Loader(yaml.CSafeLoader):
    """PyYAML's C loader, but an impossible date stays text."""

    def timestamp(self, node: yaml.ScalarNode) -> object:
        """A date or date-time; text where no such day exists, for the check of its field to name."""
        try:
            return self.construct_yaml_timestamp(node)
        except ValueError:
            return node.value


_Loader.add_constructor("tag:yaml.org,2002:timestamp", _Loader.timestamp)


def _refuse_depth(text: str) -> None:
    """Stop before the C library would run out of stack; what is read here is a few levels deep."""
    depth = 0
    for event in yaml.parse(text, yaml.CSafeLoader):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            raise yaml.YAMLError(f"嵌套超过 {_DEEPEST} 层")


def _refuse_many(root: yaml.Node | None) -> None:
    """Stop before names for lists of names (&a, *a) come to more than memory holds, or name themselves."""
    sizes: dict[int, int] = {}
    open_: set[int] = set()

    def size(node: yaml.Node, depth: int) -> int:
        if not isinstance(node, yaml.CollectionNode):
            return 1
        if id(node) not in sizes:
            if id(node) in open_ or depth > _DEEPEST:
                raise yaml.YAMLError("引用（*）指向自己，或嵌套过深")
            open_.add(id(node))
            inner = [each for pair in node.value for each in (pair if isinstance(pair, tuple) else (pair,))]
            sizes[id(node)] = 1 + sum(size(each, depth + 1) for each in inner)
            open_.discard(id(node))
        return sizes[id(node)]

    if root is not None and size(root, 0) > MOST_VALUES:
        raise yaml.YAMLError(f"展开后超过 {MOST_VALUES:,} 个值")


def _refuse_repeated_keys(root: yaml.Node | None) -> None:
    """YAML's loader would let the last of two equal keys win; seen before merge keys are resolved."""
    waiting, seen = [root], set()
    while waiting:
        node = waiting.pop()
        if not isinstance(node, yaml.CollectionNode) or id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            _refuse_repeated([key for key, _ in node.value if isinstance(key, yaml.ScalarNode)])
            waiting.extend(value for _, value in node.value)
        else:
            waiting.extend(node.value)


def _refuse_repeated(keys: list[yaml.ScalarNode]) -> None:
    names = set()
    for key in keys:
        if key.value in names:
            raise yaml.constructor.ConstructorError(None, None, f'重复的键 "{key.value}"', key.start_mark)
        names.add(key.value)


@functools.cache
def _tree(wanted: Any) -> inspect.Type:
    return inspect.type_info(wanted)


def _check(data: object, node: inspect.Type, path: str, unit: str) -> Iterator[Fault]:
    if isinstance(node, inspect.Metadata):
        extra: dict[str, str] = node.extra or {}
        yield from _check(data, node.type, path, extra.get("unit", unit))
    elif isinstance(node, inspect.UnionType):
        yield from _union(data, node, path, unit)
    elif isinstance(node, inspect.StructType):
        yield from _struct(data, node, path)
    elif isinstance(node, inspect.VarTupleType):
        yield from _sequence(data, node, path, unit)
    elif isinstance(node, inspect.TupleType):
        yield from _fixed_sequence(data, node, path, unit)
    elif isinstance(node, inspect.DictType):
        yield from _mapping(data, node, path)
    elif not _fits(data, node, unit):
        yield Fault(path, _wanted(node, unit), shown(data))


def _union(data: object, node: inspect.UnionType, path: str, unit: str) -> Iterator[Fault]:
    options = [option for option in node.types if not isinstance(option, inspect.NoneType)]
    optional = len(options) < len(node.types)
    if data is None and optional:
        return
    found = [tuple(_check(data, option, path, unit)) for option in options]
    if not all(found):
        return
    for fault in found[0]:
        or_null = "空（null）或" if optional and fault.path == path else ""
        yield Fault(fault.path, or_null + fault.expected, fault.got)


def _struct(data: object, node: inspect.StructType, path: str) -> Iterator[Fault]:
    if not isinstance(data, dict):
        yield Fault(path, _wanted(node, ""), shown(data))
        return
    fields = {field.encode_name: field for field in node.fields}
    for key in data:
        if key not in fields:
            yield _unknown(key, list(fields), path)
    for key, field in fields.items():
        place = _join(path, key)
        if key in data:
            yield from _check(data[key], field.type, place, "")
        elif field.required:
            yield Fault(place, _wanted(field.type, ""), "缺失")


def _unknown(key: object, known: list[str], path: str) -> Fault:
    near = difflib.get_close_matches(str(key), known, n=1)
    expected = f"已有的键，或许是 {near[0]}" if near else f"已有的键（{'、'.join(known)}）"
    return Fault(_join(path, str(key)), expected, "未知的键")


def _sequence(data: object, node: inspect.VarTupleType, path: str, unit: str) -> Iterator[Fault]:
    if not isinstance(data, (list, tuple)):
        yield Fault(path, _wanted(node, unit), shown(data))
        return
    for index, item in enumerate(data):
        yield from _check(item, node.item_type, f"{path}[{index}]", unit)


def _fixed_sequence(data: object, node: inspect.TupleType, path: str, unit: str) -> Iterator[Fault]:
    if not isinstance(data, (list, tuple)) or len(data) != len(node.item_types):
        yield Fault(path, _wanted(node, unit), shown(data))
        return
    for index, (item, kind) in enumerate(zip(data, node.item_types, strict=True)):
        yield from _check(item, kind, f"{path}[{index}]", unit)


def _mapping(data: object, node: inspect.DictType, path: str) -> Iterator[Fault]:
    if not isinstance(data, dict):
        yield Fault(path, _wanted(node, ""), shown(data))
        return
    for key, value in data.items():
        place = _join(path, str(key))
        if any(_check(key, node.key_type, place, "")):
            yield Fault(place, f"键为{_wanted(node.key_type, '')}", shown(key))
        yield from _check(value, node.value_type, place, "")


def _join(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key


def _fits(data: object, node: inspect.Type, unit: str) -> bool:
    """Whether a single value is what a field takes, without turning it into something else."""
    match node:
        case inspect.DecimalType():
            pattern = {YUAN: _MONEY, SHARE: _SHARE}.get(unit, _DECIMAL)
            return isinstance(data, str) and pattern.fullmatch(data) is not None
        case inspect.StrType(pattern=pattern):
            return isinstance(data, str) and (pattern is None or _matches(pattern, data))
        case inspect.DateType():
            return _is_date(data)
        case inspect.DateTimeType():
            return _is_instant(data)
        case inspect.IntType():
            return isinstance(data, int) and not isinstance(data, bool)
        case inspect.BoolType():
            return isinstance(data, bool)
        case inspect.LiteralType() | inspect.EnumType():
            return isinstance(data, str) and data in _choices(node)
    raise TypeError(f"no strict reading of {node}")


def _matches(pattern: str, text: str) -> bool:
    """Whether all of `text` is as the pattern says; full-width digits are no digits here."""
    return re.fullmatch(pattern, text, re.ASCII) is not None


def _is_date(data: object) -> bool:
    if isinstance(data, str):
        return _DATE.fullmatch(data) is not None and _parses(dt.date.fromisoformat, data)
    return isinstance(data, dt.date) and not isinstance(data, dt.datetime)


def _is_instant(data: object) -> bool:
    if isinstance(data, str):
        return _INSTANT.fullmatch(data) is not None and _parses(dt.datetime.fromisoformat, data)
    return isinstance(data, dt.datetime) and data.tzinfo is None


def _parses(parse: Callable[[str], object], text: str) -> bool:
    try:
        parse(text)
    except ValueError:
        return False
    return True


def _choices(node: inspect.LiteralType | inspect.EnumType) -> tuple[str, ...]:
    if isinstance(node, inspect.EnumType):
        return tuple(str(member.value) for member in node.cls)
    return tuple(map(str, node.values))


_WORDS: dict[type[inspect.Type], str] = {
    inspect.NoneType: "空（null）",
    inspect.StrType: "文字",
    inspect.DateType: "日期，如 2025-04-07",
    inspect.DateTimeType: "不带时区的时间，如 2025-06-10T08:00:00",
    inspect.IntType: "整数",
    inspect.BoolType: "true 或 false",
    inspect.StructType: "键值表",
    inspect.DictType: "键值表",
    inspect.VarTupleType: "列表",
}


def _wanted(node: inspect.Type, unit: str) -> str:
    """What a field takes, in words."""
    match node:
        case inspect.Metadata():
            return _wanted(node.type, (node.extra or {}).get("unit", unit))
        case inspect.UnionType():
            nothing = _WORDS[inspect.NoneType]
            return "或".join(sorted((_wanted(option, unit) for option in node.types), key=nothing.__ne__))
        case inspect.DecimalType():
            return _decimal_words(unit)
        case inspect.TupleType():
            return f"{len(node.item_types)} 项的列表"
        case inspect.StrType(pattern=str(pattern)):
            return f"符合 {pattern} 的文字"
        case inspect.LiteralType() | inspect.EnumType():
            return f"下列之一：{'、'.join(_choices(node))}"
    return _WORDS[type(node)]


def _decimal_words(unit: str) -> str:
    if unit == YUAN:
        return '加引号、两位小数、不为负的金额，如 "130320.00"'
    if unit == SHARE:
        return '加引号、不为负的小数，如 "0.70"'
    return '加引号的小数，如 "15"'
