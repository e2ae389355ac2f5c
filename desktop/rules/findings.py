"""From the outcomes that are possible to one finding: certain, undetermined, arguable or a gap."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from desktop.models.assessment import FactRef, Finding, Trace
from desktop.models.calendar import AsOf
from desktop.models.contract import AnnexRow, Share, Terms
from desktop.models.enums.findings import FindingStatus
from desktop.models.enums.incidents import FLAG_ZH, Flag
from desktop.models.money import ZERO, rounded
from desktop.models.paths import coefficient_path
from desktop.rules.rows import NOTHING, Flags, Outcome
from desktop.rules.term import Term

GAP_READING = {"boundary": "boundary_gap", "beyond": "beyond_table", "severity": "severity_gap"}


def system_base(terms: Terms, systems: Iterable[str]) -> tuple[Fraction, Trace]:
    """The monthly base in yuan, exact, for the dearest of `systems`, with its trace (附件2、3 公式).

    A system whose fee the contract does not state, and no system at all, take the contract's total.
    """
    fee, source = terms.total_fee, Trace("合同总额", terms.total_fee, "元", clause="7.1", term="total_fee")
    named = [system for system in map(terms.system, systems) if system]
    if named and terms.readings.penalty_base == "affected_system":
        dearest = max(named, key=lambda system: terms.total_fee if system.fee is None else system.fee)
        if dearest.fee is not None:
            fee = dearest.fee
            place = f"systems[{dearest.id}].fee"
            source = Trace(f"云服务费（{dearest.name}）", fee, "元", clause="附件2", term=place)
    months = Trace("服务月数", terms.service_months, "月", clause="5", term="service_months")
    base = Fraction(fee) / terms.service_months
    return base, Trace(
        "月基数",
        rounded(base),
        "元",
        f"{source.name} ÷ 服务月数",
        "附件2",
        "penalty_base",
        children=(source, months),
    )


def seen_from(as_of: AsOf) -> Trace:
    """The day that the contract is looked at, as a leaf."""
    return Trace("截至", as_of.day, figure="as_of")


def seen_at(now: dt.datetime) -> Trace:
    """The instant up to which what goes on has lasted, as a leaf."""
    return Trace("截至", now, figure="now")


def flag_traces(flags: Flags, shown: Iterable[Flag], facts: tuple[FactRef, ...]) -> tuple[Trace, ...]:
    """The three-valued findings: of one record as it says, of several the worst."""
    words = "各记录中最重的认定" if len(facts) > 1 else ""
    return tuple(
        Trace(
            FLAG_ZH[flag],
            flags[flag],
            formula=words,
            facts=tuple(FactRef(ref.kind, ref.id, flag.value) for ref in facts),
        )
        for flag in shown
    )


def relevant_flags(possible: Iterable[Outcome]) -> list[Flag]:
    """The flags that the rows of these outcomes speak of."""
    rows = [outcome.row for outcome in possible if outcome.row]
    named = {flag for row in rows for flag in (*row.requires, *row.forbids)}
    if any(row.problem for row in rows):
        named.add(Flag.PROBLEM)
    return [flag for flag in Flag if flag in named]


def make_finding(
    terms: Terms,
    term: Term,
    possible: frozenset[Outcome],
    *,
    subjects: Iterable[str],
    events: Iterable[str],
    systems: Iterable[str],
    occurred_on: dt.date | None,
    measure: tuple[Trace, ...],
    period: str | None = None,
    system: str | None = None,
    begun_on: dt.date | None = None,
) -> Finding | None:
    """The one finding that the possible outcomes leave, or None where none of them is a row.

    `measure` are the traces of what was measured and judged. What happens after the service end is
    arguable: its minimum is zero. `begun_on` is the day that decides that where it is not `occurred_on`.
    """
    decides = begun_on or occurred_on
    named = [outcome for outcome in possible if outcome.row]
    if not named:
        return None
    order = {row.id: place for place, row in enumerate(terms.rows)}
    charging = [outcome for outcome in named if outcome.charges]
    chosen = min(
        charging or named,
        key=lambda outcome: (-outcome.coefficient_max, order[outcome.row.id] if outcome.row else 0),
    )
    assert chosen.row is not None
    base, base_trace = system_base(terms, systems)
    status = _status(possible, charging, term, decides)
    amount, low, high = _amounts(status, possible, chosen, base)
    least = min(possible, key=lambda outcome: outcome.coefficient)
    if decides is not None and term.ended_before(decides):
        low, least = ZERO, NOTHING
    groups = sorted(set(events))
    return Finding(
        row=chosen.row.id,
        subjects=tuple(sorted(set(subjects))),
        event=groups[0] if len(groups) == 1 else tuple(groups),
        period=period,
        status=status,
        coefficient=chosen.row.coefficient,
        base=rounded(base),
        amount=amount,
        amount_min=low,
        amount_max=high,
        occurred_on=occurred_on,
        trace=_trace(status, chosen, least, (amount, low, high), base_trace, measure),
        system=system,
        gap_reason=chosen.reason if status is FindingStatus.GAP else "",
    )


def _status(
    possible: frozenset[Outcome], charging: list[Outcome], term: Term, occurred_on: dt.date | None
) -> FindingStatus:
    if not charging:
        return FindingStatus.GAP
    if len(possible) > 1:
        return FindingStatus.UNDETERMINED
    if occurred_on is not None and term.ended_before(occurred_on):
        return FindingStatus.ARGUABLE
    return FindingStatus.CERTAIN


def _amounts(
    status: FindingStatus, possible: frozenset[Outcome], chosen: Outcome, base: Fraction
) -> tuple[Decimal | None, Decimal, Decimal]:
    def sum_of(coefficient: Share) -> Decimal:
        return rounded(base * Fraction(coefficient))

    if status is FindingStatus.GAP:
        return ZERO, ZERO, sum_of(chosen.coefficient_max)
    high = sum_of(chosen.coefficient)
    if status is FindingStatus.UNDETERMINED:
        return None, sum_of(min(outcome.coefficient for outcome in possible)), high
    return high, high, high


def _trace(
    status: FindingStatus,
    chosen: Outcome,
    least: Outcome,
    amounts: tuple[Decimal | None, Decimal, Decimal],
    base: Trace,
    measure: tuple[Trace, ...],
) -> Trace:
    amount, low, high = amounts
    row = chosen.row
    assert row is not None
    if status is FindingStatus.GAP:
        other = _product("另一读法下的金额", high, row, base)
        if not chosen.possible:
            other = Trace("另一读法下的金额", high, "元", "任何读法都不计，为零", row.id)
        reading = GAP_READING[chosen.reason]
        return Trace(
            "违约金", amount, "元", _GAP_WORDS[chosen.reason], row.id, reading, children=(*measure, other)
        )
    if status is FindingStatus.UNDETERMINED:
        top = _product("最高", high, row, base)
        charged = least.row if least.charges else None
        bottom = (
            _product("最低", low, charged, base)
            if charged
            else Trace("最低", low, "元", "可能不计违约金，为零", row.id)
        )
        return Trace(
            "违约金", None, "元", "未认定的事实使金额不能确定", row.id, children=(top, bottom, *measure)
        )
    words = _PRODUCT
    if status is FindingStatus.ARGUABLE:
        words += "；发生在服务期满之后，可争议"
    return Trace("违约金", amount, "元", words, row.id, children=(base, _coefficient(row), *measure))


def _coefficient(row: AnnexRow) -> Trace:
    return Trace("惩罚系数", row.coefficient, "份额", clause=row.id, term=coefficient_path(row))


def _product(name: str, amount: Decimal, row: AnnexRow, base: Trace) -> Trace:
    return Trace(name, amount, "元", _PRODUCT, row.id, children=(base, _coefficient(row)))


_PRODUCT = "月基数 × 惩罚系数"


_GAP_WORDS = {
    "boundary": "恰在两行的界限上，按字面不属任何一行",
    "beyond": "超出表格最高一行，按字面不属任何一行",
    "severity": "数值在行内，但严重程度不合任何一行",
}
