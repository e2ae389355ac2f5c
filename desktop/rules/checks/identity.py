"""Identity numbers of persons are never stored: found in any text of a record, and refused.

A number of 18 digits is told by its province, its day of birth and its check digit (GB 11643), one of 15, as
issued before 1999, by province and day alone; so the latter is not looked for where other numbers belong. A
credit code of an organisation (GB 32100) is none, even where it is written in digits only.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
import typing
import unicodedata
from collections.abc import Iterator
from enum import Enum
from typing import Any

import msgspec

from desktop.models.assessment import Problem
from desktop.models.fields import FieldInfo, fields_of

_PROVINCES = frozenset(
    each
    for first, last in (
        (11, 15),
        (21, 23),
        (31, 37),
        (41, 46),
        (50, 54),
        (61, 65),
        (71, 71),
        (81, 83),
        (91, 91),
    )
    for each in range(first, last + 1)
)
#: Whole, or set in groups, as people copy them from a card.
_WHOLE = re.compile(r"(?<![0-9A-Za-z])(\d{6})[ -]?(\d{8})[ -]?(\d{3}[\dXx])(?![0-9A-Za-z])")
_OLD = re.compile(r"(?<![0-9A-Za-z.,-])\d{15}(?![0-9A-Za-z.,-])")
#: Right before a number of 15 digits these say that it is another one.
_OTHERS = re.compile(r"(?:[账帐卡票单编文流序]号?|号码|账户|帐户|流水|回单|发票|代码|[No#№]\.?)[^\d]{0,4}$")
_NUMBERS = frozenset({"account", "number", "slip", "receipt", "id", "sha256"})
_OLD_DIGITS = 15
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_CODE_LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CODE_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
_BODY_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)
_YEARS = range(1850, 2100)


def identity_number(text: str, *, old: bool = True) -> str:
    """The first identity number in a text; nothing where there is none. `old`: those of 15 digits too."""
    if len(text) < _OLD_DIGITS:
        return ""
    plain = unicodedata.normalize("NFKC", text)
    for found in _WHOLE.finditer(plain):
        number = "".join(found.groups()).upper()
        if _is_identity(number) and not _is_credit_code(number):
            return number
    for each in _OLD.finditer(plain) if old else ():
        number = each[0]
        born = _day(f"19{number[6:12]}")
        if int(number[:2]) in _PROVINCES and born and not _OTHERS.search(plain[: each.start()]):
            return number
    return ""


def identities(record: msgspec.Struct) -> Iterator[Problem]:
    """A problem for every field of a record, and of the records in it, that holds an identity number."""
    for field in _worded(type(record)):
        value = getattr(record, field.name)
        if not value or (type(value) is str and len(value) < _OLD_DIGITS):  # Most texts of a long table.
            continue
        for text in _texts(value):
            if number := identity_number(text, old=field.name not in _NUMBERS):
                shown = f"{number[:3]}{'*' * (len(number) - 4)}{number[-1]}"
                yield Problem(
                    field.key,
                    f"“{field.zh}”中有身份证号码（{shown}）",
                    "不含身份证号码的文字",
                    "请删去号码；需要指明是谁时写姓名和单位",
                )
                break


@functools.cache
def _worded(record: type[msgspec.Struct]) -> tuple[FieldInfo, ...]:
    """The fields that may hold a text: found once, for an import looks at thousands of records."""
    return tuple(field for field in fields_of(record) if _may_hold_text(field.type))


def _may_hold_text(hint: Any) -> bool:
    if isinstance(hint, type) and not typing.get_args(hint):
        return issubclass(hint, str | msgspec.Struct) and not issubclass(hint, Enum)
    return any(map(_may_hold_text, typing.get_args(hint)))


def _texts(value: Any) -> Iterator[str]:
    """Every text in a value, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from _texts(getattr(value, name))
    elif isinstance(value, dict):
        for each in value.values():
            yield from _texts(each)
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts(each)


def _is_identity(number: str) -> bool:
    weighed = sum(int(digit) * weight for digit, weight in zip(number, _WEIGHTS, strict=False))
    return int(number[:2]) in _PROVINCES and _day(number[6:14]) and number[-1] == _CHECKS[weighed % 11]


def _is_credit_code(number: str) -> bool:
    """Whether 18 digits are a credit code: region, code of the organisation and check digit are all true."""
    if "X" in number or int(number[2:4]) not in _PROVINCES:
        return False
    body = sum(int(digit) * weight for digit, weight in zip(number[8:16], _BODY_WEIGHTS, strict=True))
    whole = sum(int(digit) * weight for digit, weight in zip(number, _CODE_WEIGHTS, strict=False))
    return str((11 - body % 11) % 11) == number[16] and _CODE_LETTERS[(31 - whole % 31) % 31] == number[17]


def _day(digits: str) -> bool:
    try:
        return dt.date(int(digits[:4]), int(digits[4:6]), int(digits[6:])).year in _YEARS
    except ValueError:
        return False
