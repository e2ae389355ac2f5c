"""The health check's texts in a template: each clause, reading, term and stake is one of the contract."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from desktop.exchange.clause_checks import unique_faults
from desktop.exchange.strict import Fault
from desktop.models.contract import Contract, Terms
from desktop.models.fields import SHARE, fields_of
from desktop.models.health import HealthText, Stake

#: Ids with this sign are those that the program gives to what it finds itself.
_OWN = ":"
_WRITTEN = ("title", "consequence", "proposal")


def health_faults(contract: Contract) -> Iterator[Fault]:
    """Every fault of the list `health`."""
    yield from unique_faults([text.id for text in contract.health], "health")
    for index, text in enumerate(contract.health):
        yield from _text(contract, text, f"health[{index}]")


def _text(contract: Contract, text: HealthText, path: str) -> Iterator[Fault]:
    if _OWN in text.id:
        yield Fault(f"{path}.id", "不含冒号的编号", f'"{text.id}"')
    names = (*_WRITTEN, *(() if text.reading else ("treatment",)))
    for name in names:
        if not getattr(text, name).strip():
            yield Fault(f"{path}.{name}", "非空的文字", '""')
    if not text.clauses:
        yield Fault(f"{path}.clauses", "至少一个条款", "空列表")
    for clause in text.clauses:
        if contract.clause(clause) is None:
            yield Fault(f"{path}.clauses", "clauses 中已有的条款", f'"{clause}"')
    if text.reading and text.reading not in {choice.name for choice in contract.readings}:
        yield Fault(f"{path}.reading", "readings 中已有的读法", f'"{text.reading}"')
    known = {field.name for field in fields_of(Terms)}
    for term in text.terms:
        if term not in known:
            yield Fault(f"{path}.terms", "terms 中的一项", f'"{term}"')
    if text.stake:
        yield from _stake(contract.terms, text.stake, f"{path}.stake")


def _stake(terms: Terms, stake: Stake, path: str) -> Iterator[Fault]:
    given = [name for name, value in msgspec.structs.asdict(stake).items() if value]
    if len(given) != 1:
        yield Fault(path, "term、row、payment、reading 中恰好一项", "、".join(given) or "没有")
    shares = {field.name for field in fields_of(Terms) if field.unit == SHARE}
    for name, value, known in (
        ("term", stake.term, shares),
        ("row", stake.row, {row.id for row in terms.rows}),
        ("payment", stake.payment, {payment.id for payment in terms.payments}),
    ):
        if value and value not in known:
            yield Fault(f"{path}.{name}", f"下列之一：{'、'.join(sorted(known))}", f'"{value}"')
