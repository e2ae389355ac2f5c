"""The registers of a template: each paper, original and duty names a clause of the contract."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.exchange.clause_checks import unique_faults
from desktop.exchange.strict import Fault
from desktop.models.contract import Contract
from desktop.models.enums.incidents import CheckKind


def register_faults(contract: Contract) -> Iterator[Fault]:
    """Every fault of the lists `papers`, `originals` and `obligations`."""
    yield from unique_faults([each.id for each in contract.papers], "papers")
    yield from unique_faults([each.name for each in contract.originals], "originals")
    yield from unique_faults([each.id for each in contract.obligations], "obligations")
    for name in ("papers", "originals", "obligations"):
        for index, each in enumerate(getattr(contract, name)):
            if contract.clause(each.clause) is None:
                yield Fault(f"{name}[{index}].clause", "clauses 中已有的条款", f'"{each.clause}"')
    for index, paper in enumerate(contract.papers):
        for name in ("copies", "scans"):
            if getattr(paper, name) < 0:
                yield Fault(f"papers[{index}].{name}", "不为负的整数", str(getattr(paper, name)))
    for index, document in enumerate(contract.originals):
        if not 0 <= document.held_by_a <= document.total:
            yield Fault(f"originals[{index}].held_by_a", f"0 至 {document.total}", str(document.held_by_a))
    for index, entry in enumerate(contract.obligations):
        if entry.tracked and not _known(contract, entry.tracked):
            expected = "limit:条款、clock:时限、payment:款项或 right:条款"
            yield Fault(f"obligations[{index}].tracked", expected, f'"{entry.tracked}"')


def _known(contract: Contract, tracked: str) -> bool:
    kind, _, name = tracked.partition(":")
    if kind == "clock":
        return name in set(CheckKind)
    if kind == "payment":
        return bool(name)  # Instalments may be agreed anew; what is not there any more shows nothing.
    return kind in ("limit", "right") and contract.clause(name.partition(":")[0]) is not None
