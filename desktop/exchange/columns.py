"""The columns of every kind of record that comes in from a table or goes out as one.

They follow from the declared fields of the records: header, unit and closed lists stand nowhere else. What
other programs call a column is added in `SYNONYMS`.
"""

from __future__ import annotations

import datetime as dt
import functools
import types
import typing
from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, Literal

import msgspec

from desktop.exchange.synonyms import SYNONYMS
from desktop.models.annex1 import Annex1
from desktop.models.contract import Contract
from desktop.models.enums.words import word_of
from desktop.models.fact import Month
from desktop.models.facts import KIND_ZH, KINDS, Facts, Outage
from desktop.models.fields import YUAN, FieldInfo, Record, fields_of
from desktop.models.register import Access
from desktop.rules.agenda import instalment_name

#: The outages of incidents and the log of access permissions: no kinds of fact, but tables of their own.
OUTAGES, ACCESSES = "outages", "accesses"
#: The field of an outage's row that names its incident.
INCIDENT = "incident"
#: How several values stand in one cell.
SEPARATOR = "、"
#: What a reader sees for true, false, and not established.
YES, NO, UNSETTLED = "是", "否", "未认定"

Shape = Literal[
    "text", "date", "instant", "month", "money", "number", "count", "flag", "finding", "word", "reference"
]
#: What a reference may name; "" is nothing.
Refers = Literal[
    "",
    "systems",
    "payments",
    "priorities",
    "deliverables",
    "papers",
    "reviews",
    "incidents",
    "access_permissions",
]
#: What is told by its id alone: many records may have the same title, or none.
BY_ID: tuple[Refers, ...] = ("incidents", "access_permissions")


class Column(msgspec.Struct, frozen=True):
    """One column: `key` is the path of the field in its record ("reported_at", "annex1.people").

    `shape` says what a cell holds: a flag is 是 or 否, a finding 是, 否 or 未认定, a word one of `words` (the
    Chinese words of a closed list with what they stand for), a reference an id or name of what it `refers`
    to. With `several` a cell holds any number of them, separated by 、. `unit` is that of the value itself.
    """

    key: str
    zh: str
    en: str
    shape: Shape
    unit: str = ""
    clause: str = ""
    required: bool = False
    several: bool = False
    words: tuple[tuple[str, str], ...] = ()
    refers: Refers = ""
    synonyms: tuple[str, ...] = ()

    @property
    def header(self) -> str:
        """How the column is headed: 金额（元）."""
        return f"{self.zh}（{self.unit}）" if self.unit else self.zh

    @property
    def english(self) -> str:
        """The same in English: amount (CNY)."""
        unit = _ENGLISH_UNITS.get(self.unit, self.unit)
        return f"{self.en} ({unit})" if unit else self.en


class Nested(msgspec.Struct, frozen=True):
    """A table of what stands within other records: in the `field` of those of `kind`, each a `record`.

    The column `parent` (`zh`, `en`) names the record that a row stands in.
    """

    name: str
    kind: Literal["incidents", "access_permissions"]
    field: str
    record: type[Record]
    parent: str
    zh: str
    en: str


NESTED: dict[str, Nested] = {
    OUTAGES: Nested("中断", "incidents", "outages", Outage, INCIDENT, "事件编号", "incident"),
    ACCESSES: Nested("访问记录", "access_permissions", "log", Access, "permission", "授权编号", "permission"),
}

#: The kinds that can be brought in from a table, in the order in which they are offered.
IMPORTABLE: tuple[str, ...] = (
    "incidents",
    OUTAGES,
    "requests",
    "availability",
    "payments",
    "invoices",
    "deductions",
    "recoveries",
    "people",
    "headcounts",
    "shifts",
    "absences",
    "documents",
    "deliveries",
    "notices",
    "complaints",
    "monthly_reviews",
    "expansions",
    "regulator_notices",
    "rectifications",
    "losses",
    "service_uses",
    "authorisations",
    "city_scores",
    "point_reviews",
    "custody",
    "personnel_changes",
    "objections",
    "media_permissions",
    "system_filings",
)

_ENGLISH_UNITS = {
    YUAN: "CNY",
    "秒": "s",
    "人": "persons",
    "分钟": "min",
    "份": "copies",
    "个": "",
    "分": "points",
}
_REFERENCES: dict[str, Refers] = {
    "system": "systems",
    "systems": "systems",
    "payment": "payments",
    "priority": "priorities",
    "deliverable": "deliverables",
    "paper": "papers",
    "review": "reviews",
    "incident": "incidents",
}
#: Fields that hold several records each: tables of their own.
_INNER = {each.field for each in NESTED.values()}
_MONTH = typing.get_args(Month)[0]


def name_of(kind: str) -> str:
    """What a kind is called: 事件, 中断."""
    return NESTED[kind].name if kind in NESTED else KIND_ZH[kind]


@functools.cache
def columns(kind: str) -> tuple[Column, ...]:
    """The columns of one of `IMPORTABLE`, of any other kind, or of `NESTED`.

    The first is the id (its hidden column in what goes out), but for what stands within other records: that
    is known by its record and its beginning.
    """
    if kind in NESTED:
        held = NESTED[kind]
        parent = Column(held.parent, held.zh, held.en, "reference", required=True, refers=held.kind)
        return _named(kind, (parent, *map(_column, fields_of(held.record))))
    found: list[Column] = []
    for field in fields_of(KINDS[kind]):
        if field.name == "annex1":
            found += (_within("annex1", "附件1", each) for each in map(_column, fields_of(Annex1)))
        elif field.name not in _INNER:
            found.append(_column(field))
    own = [each for each in found if each.key == "id"]
    return _named(kind, (*own, *(each for each in found if each.key != "id")))


def column(kind: str, key: str) -> Column:
    """The column of that key; KeyError where the kind has none."""
    for each in columns(kind):
        if each.key == key:
            return each
    raise KeyError(key)


def names_of(refers: Refers, contract: Contract, facts: Facts) -> Mapping[str, str]:
    """What a reference may name: its id, with the name a reader knows it by."""
    terms = contract.terms
    match refers:
        case "systems":
            return {each.id: each.name for each in terms.systems}
        case "payments":
            return {each.id: instalment_name(terms, each.id) for each in terms.payments}
        case "priorities":
            return {each.id: each.name for each in terms.priorities}
        case "deliverables":
            return {each.id: each.name for each in terms.deliverables}
        case "papers":
            return {each.id: each.name for each in contract.papers}
        case "reviews":
            return {each.id: each.name for each in terms.point_scale.reviews} if terms.point_scale else {}
        case "incidents":
            return {each.id: each.title for each in facts.incidents}
        case "access_permissions":
            return {each.id: each.holder for each in facts.access_permissions}
        case _:
            return {}


def _named(kind: str, found: tuple[Column, ...]) -> tuple[Column, ...]:
    known = SYNONYMS.get(kind, {})
    return tuple(msgspec.structs.replace(each, synonyms=known.get(each.key, ())) for each in found)


def _within(key: str, zh: str, inner: Column) -> Column:
    return msgspec.structs.replace(
        inner, key=f"{key}.{inner.key}", zh=f"{zh}：{inner.zh}", en=f"annex 1: {inner.en}", required=False
    )


def _column(field: FieldInfo) -> Column:
    inner, optional, several = _taken_apart(field.type)
    shape, words, refers = _shape(field, inner, optional=optional)
    return Column(
        field.name,
        field.zh,
        field.en,
        shape,
        unit=field.unit,
        clause=field.clause,
        required=field.required,
        several=several,
        words=words,
        refers=refers,
    )


def _shape(
    field: FieldInfo, inner: Any, *, optional: bool
) -> tuple[Shape, tuple[tuple[str, str], ...], Refers]:
    if refers := _REFERENCES.get(field.name):
        return "reference", (), refers
    if inner is bool:
        return ("finding" if optional else "flag"), (), ""
    if isinstance(inner, type) and issubclass(inner, StrEnum):
        return "word", tuple((word_of(each), each) for each in inner), ""
    if inner is Decimal:
        return ("money" if field.unit == YUAN else "number"), (), ""
    if field.name == "month":
        return "month", (), ""
    return _PLAIN[inner], (), ""


_PLAIN: dict[Any, Shape] = {dt.datetime: "instant", dt.date: "date", int: "count", str: "text"}


def _taken_apart(hint: Any) -> tuple[Any, bool, bool]:
    """The type of one value, whether it may be None, and whether there may be several."""
    optional = several = False
    while True:
        origin, inner = typing.get_origin(hint), typing.get_args(hint)
        if origin is Annotated:
            hint = inner[0]
        elif origin in (typing.Union, types.UnionType):
            optional = True
            hint = next(each for each in inner if each is not types.NoneType)
        elif origin is tuple:
            several = True
            hint = inner[0]
        else:
            return hint, optional, several
