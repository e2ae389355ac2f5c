"""Readings of a template: each stands where the contract has what it is about, with the values left open.

A choice that lists every value is open; one that lists a single value says that the text decides it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import get_args

from desktop.exchange.strict import Fault
from desktop.models.contract import Contract, ReadingChoice, Readings, Terms
from desktop.models.enums.findings import Metric
from desktop.models.fields import fields_of

#: What a reading is about, where that is not something every contract has.
_ABOUT: dict[str, Callable[[Terms], bool]] = {
    "penalty_base": lambda terms: bool(terms.rows),
    "threshold_scope": lambda terms: bool(terms.rows),
    "average_period": lambda terms: _measures(terms, Metric.RESPONSE, Metric.RECOVERY),
    "availability_period": lambda terms: _measures(terms, Metric.AVAILABILITY),
    "boundary_gap": lambda terms: any(row.upper for row in terms.rows),
    "beyond_table": lambda terms: any(row.upper for row in terms.rows),
    "severity_gap": lambda terms: any(row.forbids for row in terms.rows),
    "b_event_window": lambda terms: terms.b_event_limit is not None,
}


def _measures(terms: Terms, *metrics: Metric) -> bool:
    return any(row.metric in metrics for row in terms.rows)


def readings_needed(terms: Terms) -> tuple[str, ...]:
    """The readings that a contract with these terms rests on, in the order of the record."""
    names = (field.name for field in fields_of(Readings))
    return tuple(name for name in names if name not in _ABOUT or _ABOUT[name](terms))


def reading_faults(contract: Contract) -> Iterator[Fault]:
    """What is missing, told twice, not of this contract, or wrongly described among the readings."""
    names = [choice.name for choice in contract.readings]
    needed = readings_needed(contract.terms)
    for name in (name for name, count in Counter(names).items() if count > 1):
        yield Fault("readings", "互不相同的名称", f'重复的 "{name}"')
    for name in needed:
        if name not in names:
            yield Fault("readings", f"{name} 的说明", "缺失")
    for index, choice in enumerate(contract.readings):
        yield from _reading(choice, contract, f"readings[{index}]")
    yield from chosen_faults(contract)


def chosen_faults(contract: Contract) -> Iterator[Fault]:
    """Readings that hold what the contract does not leave open."""
    defaults = Readings()
    open_values = {choice.name: tuple(each.value for each in choice.values) for choice in contract.readings}
    for field in fields_of(Readings):
        chosen: str = getattr(contract.terms.readings, field.name)
        values = open_values.get(field.name, (getattr(defaults, field.name),))
        if chosen not in values:
            wanted = f"合同留有余地的读法（{'、'.join(values)}）"
            yield Fault(f"terms.readings.{field.name}", wanted, f'"{chosen}"')


def _reading(choice: ReadingChoice, contract: Contract, path: str) -> Iterator[Fault]:
    literals = {field.name: get_args(field.type) for field in fields_of(Readings)}
    if choice.name not in literals:
        yield Fault(f"{path}.name", f"下列之一：{'、'.join(literals)}", f'"{choice.name}"')
        return
    if choice.name not in readings_needed(contract.terms):
        yield Fault(f"{path}.name", "合同有所涉约定的读法", f'"{choice.name}"')
    values = tuple(value.value for value in choice.values)
    decided = len(values) == 1 and values[0] in literals[choice.name]
    if values != literals[choice.name] and not decided:
        wanted = "、".join(literals[choice.name])
        yield Fault(f"{path}.values", f"依次为 {wanted}（默认在前）", "、".join(values) or "空列表")
    source = contract.sources.get(f"readings.{choice.name}", choice.clause)
    if choice.clause != source:
        yield Fault(f"{path}.clause", f'与 sources 相同的 "{source}"', f'"{choice.clause}"')
    if contract.clause(choice.clause) is None:
        yield Fault(f"{path}.clause", "clauses 中已有的条款", f'"{choice.clause}"')
