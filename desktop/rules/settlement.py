"""What termination leaves to be paid back (第六条1, 第十二条1–5、7, 第十三条1)."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

import msgspec

from desktop.models.assessment import FactRef, Penalties, Settlement, Trace
from desktop.models.calendar import ONE_DAY
from desktop.models.contract import Terms
from desktop.models.facts import Facts
from desktop.models.money import ZERO, rounded
from desktop.rules.days import add_months
from desktop.rules.term import Term

#: The clauses that give back everything that was paid.
_ALL_BACK = ("6.1", "13.1")


class Served(msgspec.Struct, frozen=True):
    """The service up to and including the day of termination: whole months, and a part of a broken one."""

    months: int
    days: int
    month_days: int

    @property
    def months_exact(self) -> Fraction:
        """The months served, exact."""
        return self.months + Fraction(self.days, self.month_days)


def settlement(terms: Terms, term: Term, facts: Facts, sums: Penalties) -> Settlement | None:
    """Consumed, refund, its capped part, and what party A still owes; None where nothing was terminated."""
    day = facts.termination.date
    if day is None:
        return None
    consumed = rounded(consumed_share(terms, term, day) * Fraction(terms.total_fee))
    if facts.termination.clause in _ALL_BACK:
        refund, owed = sums.received, ZERO
    else:
        refund = max(ZERO, sums.received - consumed)
        owed = max(ZERO, consumed - sums.received - sums.deducted)
    capped = min(refund, max(ZERO, sums.cap - sums.payable))
    return Settlement(consumed, refund, capped, owed)


def consumed_share(terms: Terms, term: Term, day: dt.date) -> Fraction:
    """The part of the price that was consumed by the end of `day` (reading `refund_method`)."""
    if term.start is None or term.end is None or day < term.start:
        return Fraction(0)
    if terms.readings.refund_method == "days":
        served = min(day, term.end) - term.start + ONE_DAY
        whole = term.end - term.start + ONE_DAY
        return Fraction(served.days, whole.days)
    return min(Fraction(1), served_until(terms, term, day).months_exact / terms.service_months)


def served_until(terms: Terms, term: Term, day: dt.date) -> Served:
    """Months counted like the term itself, a broken month by its days."""
    signed = terms.signed
    assert signed is not None
    assert term.start is not None
    offset = term.start - signed
    months = 0
    while add_months(signed, months + 1) + offset <= day + ONE_DAY:
        months += 1
    begun = add_months(signed, months) + offset
    following = add_months(signed, months + 1) + offset
    return Served(months, (day + ONE_DAY - begun).days, (following - begun).days)


def settlement_traces(
    terms: Terms, term: Term, facts: Facts, figures: Settlement, traces: dict[str, Trace]
) -> dict[str, Trace]:
    """How each sum came about, by figure id; `traces` hold those of the penalties."""
    day, clause = facts.termination.date, facts.termination.clause
    assert day is not None
    ended = Trace(
        "解除日", day, clause=clause or "12.1", facts=(FactRef("termination", "termination", "date"),)
    )
    by_days = terms.readings.refund_method == "days"
    share = traces["contract.total_fee" if by_days else "contract.monthly_base"]
    bounds = tuple(traces[f"contract.{name}"] for name in ("signed_on", "service_start", "service_end"))
    consumed = Trace(
        "已消耗",
        figures.consumed,
        "元",
        _consumed_words(terms, term, day),
        "12.1",
        "refund_method",
        children=(share, *bounds, ended),
    )
    received, cap = traces["penalties.received"], traces["penalties.cap"]
    everything = clause in _ALL_BACK
    refund = Trace(
        "应退款",
        figures.refund,
        "元",
        "已付现金全部退还" if everything else "已付现金 − 已消耗，不小于零",
        clause or "12.1",
        children=(received,) if everything else (received, consumed),
    )
    return {
        "settlement.consumed": consumed,
        "settlement.refund": refund,
        "settlement.refund_capped": Trace(
            "上限内可退",
            figures.refund_capped,
            "元",
            "应退款与（赔付上限 − 可扣额）中较小者",
            "12.7",
            children=(refund, cap, traces["penalties.payable"]),
        ),
        "settlement.owed_by_a": Trace(
            "甲方尚欠",
            figures.owed_by_a,
            "元",
            "全部退还的，甲方不再付款，为零" if everything else "已消耗 − 已付现金 − 已扣，不小于零",
            "12.1",
            children=(consumed, received, traces["penalties.deducted"]),
        ),
    }


def _consumed_words(terms: Terms, term: Term, day: dt.date) -> str:
    if term.start is None or term.end is None or day < term.start:
        return "服务期开始之前解除，为零"
    if terms.readings.refund_method == "days":
        served, whole = min(day, term.end) - term.start + ONE_DAY, term.end - term.start + ONE_DAY
        return f"合同总额 × 已服务 {served.days} 日 ÷ 服务期 {whole.days} 日，解除当日仍计服务"
    part = served_until(terms, term, day)
    broken = f"又 {part.days}/{part.month_days} 个月" if part.days else ""
    return f"月基数 × 已服务 {part.months} 个月{broken}，不超过合同总额，解除当日仍计服务"
