"""What must hold within a contract's data beyond the type of each field; every fault names its place."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal

import msgspec

from desktop.exchange.annex_checks import annex_faults, row_ids
from desktop.exchange.clause_checks import clause_faults, unique_faults
from desktop.exchange.health_checks import health_faults
from desktop.exchange.reading_checks import reading_faults, readings_needed
from desktop.exchange.register_checks import register_faults
from desktop.exchange.strict import Fault
from desktop.models.contract import Contract, Terms
from desktop.models.fields import SHARE, Record, fields_of
from desktop.models.money import grouped
from desktop.rules.checks import YEARS
from desktop.rules.instalments import instalment_amounts

_MOST_FEE = Decimal(10) ** 12
#: Largest number that still counts to a day or instant the calendar knows, by unit.
_MOST = {"月": 1200, "年": 100}
_MOST_OTHER = 100_000
_MAY_BE_ZERO = ("max_reworks", "promised_headcount", "places")


def contract_faults(contract: Contract) -> tuple[Fault, ...]:
    """Every fault of a template: its terms, and how parties, readings, sources and clauses fit them."""
    return (
        *terms_faults(contract.terms),
        *_parties(contract),
        *_service_lines(contract),
        *reading_faults(contract),
        *_sources(contract),
        *_clauses(contract),
        *health_faults(contract),
        *register_faults(contract),
    )


def terms_faults(terms: Terms) -> tuple[Fault, ...]:
    """Every fault of the terms alone; places start with "terms"."""
    return (
        *_numbers(terms, "terms"),
        *_numbers(terms.service_levels, "terms.service_levels"),
        *(fault for path, record in _clauses_of(terms) for fault in _numbers(record, path)),
        *_days(terms),
        *_systems(terms),
        *_payments(terms),
        *annex_faults(terms),
        *clause_faults(terms),
    )


def _clauses_of(terms: Terms) -> Iterator[tuple[str, Record]]:
    """The records of the clauses that a contract may lack, each with its place."""
    for name in ("ticket_limits", "deliverables"):
        for index, each in enumerate(getattr(terms, name)):
            yield f"terms.{name}[{index}]", each
    if terms.late_delivery:
        yield "terms.late_delivery", terms.late_delivery
    if terms.point_scale:
        yield "terms.point_scale", terms.point_scale
        for index, tier in enumerate(terms.point_scale.tiers):
            yield f"terms.point_scale.tiers[{index}]", tier


def term_paths(record: Record, prefix: str = "") -> Iterator[str]:
    """The path of every single term: "cap_share", "service_levels.response_minutes", "payments"."""
    for path, _ in _single_terms(record, prefix):
        yield path


def _single_terms(record: Record, prefix: str = "") -> Iterator[tuple[str, object]]:
    for field in fields_of(type(record)):
        value = getattr(record, field.name)
        path = f"{prefix}{field.key}"
        if isinstance(value, Record):
            yield from _single_terms(value, f"{path}.")
        else:
            yield path, value


def _repeated(names: Iterable[str]) -> list[str]:
    """The names that stand more than once, each once."""
    return [name for name, count in Counter(names).items() if count > 1]


def _numbers(record: Record, path: str) -> Iterator[Fault]:
    for field in fields_of(type(record)):
        value = getattr(record, field.name)
        place = f"{path}.{field.key}"
        if field.unit == SHARE and isinstance(value, Decimal) and value > 1:
            yield Fault(place, '不大于 1 的份额，如百分之三十写作 "0.30"', str(value))
        if isinstance(value, int):
            least = 0 if field.name in _MAY_BE_ZERO else 1
            most = _MOST.get(field.unit, _MOST_OTHER)
            if not least <= value <= most:
                yield Fault(place, f"{least} 至 {most} 的整数", str(value))


def _days(terms: Terms) -> Iterator[Fault]:
    if not 0 < terms.total_fee < _MOST_FEE:
        yield Fault("terms.total_fee", "大于零、小于一万亿的金额", str(terms.total_fee))
    for name in ("signed_on", "signed_by_a_on", "signed_by_b_on"):
        day: dt.date | None = getattr(terms, name)
        if day is not None and day.year not in YEARS:
            yield Fault(f"terms.{name}", f"{YEARS[0]} 至 {YEARS[-1]} 年的日期", day.isoformat())


def _systems(terms: Terms) -> Iterator[Fault]:
    path = "terms.systems"
    if not terms.systems:
        yield Fault(path, "至少一个信息系统", "空列表")
    yield from unique_faults([system.id for system in terms.systems], path)
    for index, system in enumerate(terms.systems):
        if system.grade is not None and not 1 <= system.grade <= 5:
            yield Fault(f"{path}[{index}].grade", "1 至 5 的等保级别", str(system.grade))


def _payments(terms: Terms) -> Iterator[Fault]:
    path, payments = "terms.payments", terms.payments
    yield from unique_faults([payment.id for payment in payments], path)
    total = sum((payment.share for payment in payments), Decimal(0))
    if total != 1:
        yield Fault(path, "各期比例之和等于 1", str(total))
    amounts = instalment_amounts(terms)
    for index, payment in enumerate(payments):
        place = f"{path}[{index}]"
        yield from _numbers(payment, place)
        if not payment.share:
            yield Fault(f"{place}.share", "大于零的比例", str(payment.share))
        elif total == 1 and terms.total_fee > 0 and amounts[index] <= 0:
            expected = f"合同总额 {grouped(terms.total_fee)} 元之下大于零的金额"
            yield Fault(f"{place}.share", expected, f"{payment.share}，即 {grouped(amounts[index])} 元")
        if not payment.after or _repeated(payment.after):
            yield Fault(f"{place}.after", "至少一个起算条件，且不重复", f"[{', '.join(payment.after)}]")


def _parties(contract: Contract) -> Iterator[Fault]:
    for side in ("a", "b"):
        if side not in contract.parties:
            yield Fault(f"parties.{side}", "当事人", "缺失")


def _service_lines(contract: Contract) -> Iterator[Fault]:
    rows = [line.row for line in contract.service_lines]
    if rows != list(range(1, len(rows) + 1)):
        yield Fault("service_lines", "自 1 起连续的行号", "、".join(map(str, rows)))
    for index, line in enumerate(contract.service_lines):
        for name, number in (("quantity", line.quantity), ("months", line.months)):
            if number < 1:
                yield Fault(f"service_lines[{index}].{name}", "大于零的整数", str(number))


def _sources(contract: Contract) -> Iterator[Fault]:
    """A term that is null or empty may lack a source: then the contract has no such clause at all."""
    held = dict(_single_terms(contract.terms))
    needed = {f"readings.{name}" for name in readings_needed(contract.terms)}
    paths = tuple(held)
    known = {clause.id for clause in contract.clauses}
    for path, value in held.items():
        idle = value in (None, ()) or (path.startswith("readings.") and path not in needed)
        if not idle and not any(
            path == source or path.startswith(f"{source}.") for source in contract.sources
        ):
            yield Fault(f"terms.{path}", "在 sources 中写明所出条款", "缺失")
    for source, clause in contract.sources.items():
        if not any(path == source or path.startswith(f"{source}.") for path in paths):
            yield Fault(f"sources.{source}", "terms 中的一项", "没有这一项")
        if clause not in known:
            yield Fault(f"sources.{source}", "clauses 中已有的条款", f'"{clause}"')


def _clauses(contract: Contract) -> Iterator[Fault]:
    ids = [clause.id for clause in contract.clauses]
    yield from unique_faults(ids, "clauses")
    for index, clause in enumerate(contract.clauses):
        for name, text in msgspec.structs.asdict(clause).items():
            if name != "id" and not text.strip():
                yield Fault(f"clauses[{index}].{name}", "非空的文字", '""')
    for name in row_ids(contract.terms):
        if name not in ids:
            yield Fault("clauses", f'附件的行 "{name}"', "缺失")
    for path, name in (*_clauses_named(contract.terms), *_notice_clauses(contract)):
        if name not in ids:
            yield Fault(path, "clauses 中已有的条款", f'"{name}"')


def _notice_clauses(contract: Contract) -> Iterator[tuple[str, str]]:
    """The clauses that ask for writing, and the one that says how notices are given."""
    if contract.notice_rules:
        yield "notice_rules.clause", contract.notice_rules.clause
        for index, name in enumerate(contract.notice_rules.written):
            yield f"notice_rules.written[{index}]", name


def _clauses_named(terms: Terms) -> Iterator[tuple[str, str]]:
    """The clauses that terms name themselves, where no row of an annex does."""
    for index, each in enumerate(terms.deliverables):
        yield f"terms.deliverables[{index}].clause", each.clause
    if terms.point_scale:
        yield "terms.point_scale.clause", terms.point_scale.clause
