"""The health check of a contract as plain text, for `shouyue health`."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence

from desktop.models.contract import Contract
from desktop.models.enums.duties import HEALTH_KIND_ZH, HEALTH_STATUS_ZH, HealthStatus
from desktop.models.health import HealthItem

_INDENT = "   "


def health_report(contract: Contract, items: Sequence[HealthItem], as_of: dt.date) -> str:
    """Every item with its clauses as printed, what follows, how it is treated, and what to write instead."""
    counted = Counter(item.status for item in items)
    words = "，".join(f"{HEALTH_STATUS_ZH[each]} {counted[each]}" for each in HealthStatus if counted[each])
    head = f"{contract.name}  合同体检  截至 {as_of.isoformat()}\n共 {len(items)} 项" + (
        f"：{words}" if words else ""
    )
    blocks = ("\n".join(_lines(contract, number, item)) for number, item in enumerate(items, 1))
    return "\n\n".join((head, *blocks)) + "\n"


def _lines(contract: Contract, number: int, item: HealthItem) -> Iterator[str]:
    urgent = "，紧急" if item.urgent else ""
    yield f"{number}. [{HEALTH_KIND_ZH[item.kind]}] {item.title}（{HEALTH_STATUS_ZH[item.status]}{urgent}）"
    for clause_id in item.clauses:
        clause = contract.clause(clause_id)
        if clause:
            yield f"{_INDENT}{clause.heading}：{clause.text.replace(chr(10), ' ')}"
    yield f"{_INDENT}后果：{item.consequence}"
    if item.worth:
        yield f"{_INDENT}金额：{item.worth}"
    yield f"{_INDENT}处理：{item.treatment}"
    if item.proposal:
        yield f"{_INDENT}建议条款：{item.proposal}"
