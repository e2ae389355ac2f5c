"""The single things of a contract that are edited in a field of their own, and where they stand in it."""

from __future__ import annotations

import re
import types
from decimal import Decimal
from typing import Any, Literal, get_args

import msgspec

from desktop.models.contract import Contract, Party, ServiceLevels, Terms
from desktop.models.enums.people import SIDE_ZH, Side
from desktop.models.fields import SHARE, YUAN, FieldInfo, Record, fields_of
from desktop.views.i18n import named, say, tr, verbatim

Kind = Literal["text", "date", "money", "count", "share"]

_ARTICLE = re.compile(r"第.+?条|附件\d+|首部")
_TERMS = "terms."
#: What a number of months or working days is followed by: 12 月 would be December.
COUNTED = {verbatim("月"): tr("个月"), verbatim("工作日"): tr("个工作日")}
#: The vendor's lead is named in a clause of its own (第四条6).
_LEAD_OF_B = {"lead": "4.6", "lead_phone": "4.6"}


class Item(msgspec.Struct, frozen=True):
    """One thing of the contract: where it stands ("parties.b.contact"), its label, what kind of field it has.

    `owner` comes before the label in the name of a command; an `optional` one may be emptied.
    """

    path: str
    label: str
    kind: Kind
    unit: str = ""
    clause: str = ""
    owner: str = ""
    optional: bool = False

    @property
    def name(self) -> str:
        """What undo and messages call it: 乙方联系人."""
        return self.owner + self.label

    def absent(self, contract: Contract) -> str:
        """What stands in its field while there is nothing."""
        if self.kind != "date":
            return tr("未约定")
        if self.path == f"{_TERMS}signed_on":
            return tr("未载明")
        # Where the contract names a day for both, it is signed, though a signature bears none.
        return tr("未写日期") if contract.terms.signed_on else tr("未签署")


class Group(msgspec.Struct, frozen=True):
    """The numbers of one article."""

    article: str
    items: tuple[Item, ...]


#: What the contract is called.
NAMES = tuple(
    Item(field.name, named(field.zh), "text")
    for field in fields_of(Contract)
    if field.name in ("name", "short_name")
)
#: The day that a contract may name for both, last: it gives way to those of the signatures.
SIGNATURES = (
    *(
        Item(f"{_TERMS}{field.name}", named(field.zh), "date", clause=field.clause, optional=True)
        for field in fields_of(Terms)
        if field.name in ("signed_by_a_on", "signed_by_b_on")
    ),
    Item(f"{_TERMS}signed_on", tr("合同载明签订日"), "date", clause="19.1", optional=True),
)


def value_at(contract: Contract, path: str) -> Any:
    """What stands at a path."""
    holder: Any = contract
    for part in path.split("."):
        holder = holder[part] if isinstance(holder, dict) else getattr(holder, part)
    return holder


def with_value(contract: Contract, path: str, value: object) -> Contract:
    """The contract with another value at a path; nothing is checked."""
    changed: Contract = _with(contract, path.split("."), value)
    return changed


def _with(holder: Any, path: list[str], value: object) -> Any:
    if not path:
        return value
    first, *rest = path
    if isinstance(holder, dict):
        return {**holder, first: _with(holder[first], rest, value)}
    return msgspec.structs.replace(holder, **{first: _with(getattr(holder, first), rest, value)})


def party_items(side: Side) -> tuple[Item, ...]:
    """The fields of a party, in the order of the contract's first page."""
    clauses = _LEAD_OF_B if side is Side.B else {}
    return tuple(
        Item(
            f"parties.{side.value}.{field.name}",
            named(field.zh),
            "text",
            clause=clauses.get(field.name, field.clause),
            owner=say(SIDE_ZH[side]),
        )
        for field in fields_of(Party)
    )


def basic_items(contract: Contract) -> tuple[Item, ...]:
    """Term, price and promised head-count."""
    names = ("service_months", "total_fee", "promised_headcount")
    return tuple(each for each in number_items(contract) if each.path.removeprefix(_TERMS) in names)


def number_items(contract: Contract) -> tuple[Item, ...]:
    """Every single number of the terms, as declared, with the clause that the contract gives it."""
    found: list[Item] = []
    for field in fields_of(Terms):
        if field.type is ServiceLevels:
            found += [_number(contract, each, f"{field.name}.") for each in fields_of(ServiceLevels)]
        elif _kind(field) is not None:
            found.append(_number(contract, field, ""))
    return tuple(found)


def _number(contract: Contract, field: FieldInfo, prefix: str) -> Item:
    path = f"{prefix}{field.name}"
    clause = contract.sources.get(path, field.clause)
    kind = _kind(field) or "count"
    unit = "" if field.unit == SHARE else COUNTED.get(field.unit, say(field.unit))
    return Item(f"{_TERMS}{path}", named(field.zh), kind, unit, clause, optional=_optional(field))


def _kind(field: FieldInfo) -> Kind | None:
    plain = [each for each in (get_args(field.type) or (field.type,)) if each is not types.NoneType]
    if plain == [int]:
        return "count"
    if plain == [Decimal]:
        return "money" if field.unit == YUAN else "share"
    return None


def _optional(field: FieldInfo) -> bool:
    return types.NoneType in get_args(field.type)


def groups(contract: Contract) -> tuple[Group, ...]:
    """The numbers by the article that they stand in, in the order of the contract's text."""
    by_article: dict[str, list[Item]] = {}
    for item in number_items(contract):
        by_article.setdefault(article_of(contract, item.clause), []).append(item)
    order = list(dict.fromkeys(article_of(contract, each.id) for each in contract.clauses))
    places = {each.id: place for place, each in enumerate(contract.clauses)}
    return tuple(
        Group(article, tuple(sorted(items, key=lambda item: places.get(item.clause, len(places)))))
        for article, items in sorted(
            by_article.items(), key=lambda pair: order.index(pair[0]) if pair[0] in order else len(order)
        )
    )


def article_of(contract: Contract, clause_id: str) -> str:
    """The article, or annex, that a clause belongs to: 第十二条, 附件3."""
    found = _ARTICLE.match(_printed(contract, clause_id))
    return found.group() if found else _printed(contract, clause_id)


def heading(contract: Contract, clause_id: str) -> str:
    """How a clause is cited: 第十二条7; its id where the contract does not quote it."""
    return say(_printed(contract, clause_id))


def _printed(contract: Contract, clause_id: str) -> str:
    quoted = contract.clause(clause_id)
    return quoted.heading if quoted else clause_id


def figure_of(item: Item) -> str:
    """What F4 explains while the cursor is in the field of a term; nothing for the rest."""
    return f"term:{item.path.removeprefix(_TERMS)}" if item.path.startswith(_TERMS) else ""


def label_of(record: type[Record], name: str) -> str:
    """What a field of a record is called."""
    return next(named(each.zh) for each in fields_of(record) if each.name == name)
