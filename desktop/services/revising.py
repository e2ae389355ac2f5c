"""What keeps a contract from being taken as it is given, and facts from standing under its terms."""

from __future__ import annotations

import typing
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import msgspec

from desktop.models.assessment import Problem
from desktop.models.contract import Contract, Terms
from desktop.models.facts import KIND_ZH, Facts
from desktop.models.fields import YUAN, Record, fields_of
from desktop.models.money import grouped
from desktop.rules.checks import identities, problems
from desktop.rules.penalties import finding_rows
from desktop.storage.codec import survives

if TYPE_CHECKING:
    from desktop.exchange.strict import Fault

_WAY_OUT = "请改正后再保存"
#: The place in the contract of what a field of a fact names, where that is no system.
_NAMED_IN = {
    "payment": "terms.payments",
    "deliverable": "terms.deliverables",
    "review": "terms.point_scale",
    "score": "terms.point_scale",
    "priority": "terms.priorities",
}
_MOST = Decimal(10) ** 12
#: Nothing in a contract is counted finer than this.
_MOST_PLACES = 12


def objections(contract: Contract) -> tuple[Problem, ...]:
    """Everything wrong with a contract by itself; `field` is a place in it: "terms.systems[0].fee"."""
    if not survives(contract):
        return (Problem("id", "合同中有不能保存的内容", "各项自身的类型、有限的数字、完整的文字", _WAY_OUT),)
    if found := (*identities(contract), *_numbers(contract)):
        return found
    from desktop.exchange.template_checks import contract_faults

    # What the template notes about its own text is not edited; a note about what is gone says nothing.
    faults = (fault for fault in contract_faults(contract) if not fault.path.startswith("health["))
    return (*_names(contract), *_fees(contract.terms), *map(_problem, faults))


def contradicted(contract: Contract, before: Contract, facts: Facts) -> tuple[Problem, ...]:
    """Facts recorded under `before` that could not be true any more; each is named by kind and id."""
    if contract.terms is before.terms or contract.terms == before.terms:
        return ()
    return (*_untrue(contract.terms, facts), *_without_row(contract.terms, before.terms, facts))


def label_of(place: str) -> str:
    """What a place of the contract is called: "parties.b.contact" is 联系人."""
    return field_at(place)[0]


def field_at(place: str) -> tuple[str, str]:
    """What a place of the contract is called, and its unit."""
    record: type[msgspec.Struct] = Contract
    found, unit = "", ""
    for name in place.split("."):
        field = next((each for each in fields_of(record) if each.key == name.partition("[")[0]), None)
        if field:  # The side of a party is no field.
            found, unit, record = field.zh, field.unit, _record_in(field.type) or record
    return found, unit


def _record_in(kind: Any) -> type[Record] | None:
    if isinstance(kind, type) and issubclass(kind, Record):
        return kind
    return next(filter(None, map(_record_in, typing.get_args(kind))), None)


def _problem(fault: Fault) -> Problem:
    return Problem(fault.path, f"{label_of(fault.path)}：{fault.got}", fault.expected, _WAY_OUT)


def _numbers(value: object, place: str = "", unit: str = "") -> Iterator[Problem]:
    """Sums and shares that no contract has, wherever they stand."""
    if isinstance(value, Record):
        for field in fields_of(type(value)):
            path = f"{place}.{field.key}" if place else field.key
            yield from _numbers(getattr(value, field.name), path, field.unit)
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from _numbers(each, f"{place}.{key}", unit)
    elif isinstance(value, tuple):
        for index, each in enumerate(value):
            yield from _numbers(each, f"{place}[{index}]", unit)
    elif isinstance(value, Decimal):
        yield from _number(value, place, unit)


def _number(value: Decimal, place: str, unit: str) -> Iterator[Problem]:
    decimals = 2 if unit == YUAN else _MOST_PLACES
    if not value.is_finite() or not 0 <= value < _MOST:
        expected = "不小于零、小于一万亿的数"
    elif value != value.quantize(Decimal(1).scaleb(-decimals)):
        expected = f"不超过 {decimals} 位小数"
    else:
        return
    yield Problem(place, f"{label_of(place)}：{value}", expected, _WAY_OUT)


def _names(contract: Contract) -> Iterator[Problem]:
    """Names and ids of nothing but blanks."""
    named: dict[str, str] = {"id": contract.id, "name": contract.name, "short_name": contract.short_name}
    named |= {f"parties.{side}.name": party.name for side, party in contract.parties.items()}
    for index, system in enumerate(contract.terms.systems):
        named |= {f"terms.systems[{index}].{key}": getattr(system, key) for key in ("id", "name")}
    named |= {f"terms.payments[{index}].id": each.id for index, each in enumerate(contract.terms.payments)}
    for place, name in named.items():
        if not name.strip():
            yield Problem(place, f"没有填写{label_of(place)}", "非空的文字", "请填写后再保存")
    if contract.version < 1:
        yield Problem("version", f"版本不能是 {contract.version}", "自 1 起的整数", _WAY_OUT)


def _fees(terms: Terms) -> Iterator[Problem]:
    together = sum((system.fee for system in terms.systems if system.fee), Decimal(0))
    if together > terms.total_fee:
        reason = f"各系统云服务费合计 {grouped(together)} 元，超过合同总额"
        expected = f"合计不超过 {grouped(terms.total_fee)} 元"
        yield Problem("terms.systems", reason, expected, "请核对各系统的费用和合同总额")


def _untrue(terms: Terms, facts: Facts) -> Iterator[Problem]:
    for kind, zh in KIND_ZH.items():
        for record in facts.of_kind(kind):
            for found in problems(record, terms, facts):
                place = _NAMED_IN.get(found.field, "terms.systems")
                reason = f"{zh} {record.id} 用到它：{found.reason}"
                yield Problem(place, reason, found.expected, f"请先更正或删除{zh} {record.id}")


def _without_row(terms: Terms, before: Terms, facts: Facts) -> Iterator[Problem]:
    """Decisions about a row of the annexes, a limit or a rate that would be gone."""
    kept = finding_rows(terms)
    gone = {row: place for place, row in _placed_rows(before) if row not in kept}
    for decision in facts.decisions:
        if place := gone.get(decision.row):
            zh = f"{KIND_ZH['decisions']} {decision.id}"
            row = decision.row
            yield Problem(place, f"{zh} 用到它：关于 {row} 行", f"保留 {row} 行", f"请先撤回{zh}")


def _placed_rows(terms: Terms) -> Iterator[tuple[str, str]]:
    """The rows that terms may lose, each with its place."""
    for name in ("annex2", "annex3", "ticket_limits"):
        yield from ((f"terms.{name}", row.id) for row in getattr(terms, name))
    if terms.late_delivery:
        yield "terms.late_delivery", terms.late_delivery.id
