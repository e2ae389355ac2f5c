"""The passages that come with the contract as data, with what each is worth today."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from desktop.models.assessment import Assessment, PaymentFigures
from desktop.models.contract import Contract, Terms
from desktop.models.enums.payments import PaymentStatus
from desktop.models.health import HealthItem, HealthText, Stake
from desktop.models.money import ZERO, grouped, rounded
from desktop.rules.agenda import instalment_name
from desktop.rules.term import monthly_base

#: How many days of delay show what a rate comes to.
_DAYS = 30

Worth = tuple[Decimal | None, str]


def text_items(contract: Contract, assessment: Assessment) -> Iterator[HealthItem]:
    """Every passage that matters on the as-of day."""
    end = assessment.contract.service_end
    for text in contract.health:
        if text.lapses_on is None or end is None or text.lapses_on < end:
            yield _item(text, contract.terms, assessment)


def _item(text: HealthText, terms: Terms, assessment: Assessment) -> HealthItem:
    money, worth = stake_worth(text.stake, terms, assessment) if text.stake else (None, "")
    return HealthItem(
        text.id,
        text.kind,
        text.title,
        text.clauses,
        text.consequence,
        text.treatment,
        text.proposal,
        text.reading,
        text.terms,
        money,
        worth,
        text.urgent or (text.lapses_on is not None and text.lapses_on < assessment.as_of),
    )


def stake_worth(stake: Stake, terms: Terms, assessment: Assessment) -> Worth:
    """What a stake comes to in yuan, and what that is in words; nothing where the contract has it no more."""
    if stake.term:
        return _share_worth(getattr(terms, stake.term), terms)
    if stake.row and stake.row not in {row.id for row in terms.rows}:
        return None, ""
    if stake.payment and stake.payment not in assessment.payments:
        return None, ""
    if stake.row:
        money = row_amount(terms, stake.row)
        return money, f"{stake.row} 行一次 {grouped(money)} 元"
    if stake.payment:
        money = assessment.payments[stake.payment].amount
        return money, f"{instalment_name(terms, stake.payment)} {grouped(money)} 元"
    return _cap_worth(assessment) if stake.reading == "cap_basis" else _late_worth(terms, assessment)


def row_amount(terms: Terms, row_id: str) -> Decimal:
    """What a row of 附件2 or 附件3 charges once on the base of the whole contract, in yuan."""
    row = next(each for each in terms.rows if each.id == row_id)
    return rounded(monthly_base(terms) * Fraction(row.coefficient))


def _share_worth(share: Decimal | None, terms: Terms) -> Worth:
    if share is None:
        return None, f"每 1 % 合 {grouped(rounded(Fraction(terms.total_fee) / 100))} 元"
    money = rounded(Fraction(terms.total_fee) * Fraction(share))
    return money, f"合同总额的 {(share * 100).normalize():f} %，{grouped(money)} 元"


def _cap_worth(assessment: Assessment) -> Worth:
    """How far the caps under the three readings lie apart on the as-of day."""
    caps = assessment.penalties.caps_by_reading.values()
    low, high = min(caps), max(caps)
    return high - low, f"当日上限 {grouped(low)} 至 {grouped(high)} 元"


def _late_worth(terms: Terms, assessment: Assessment) -> Worth:
    """What thirty days of delay cost on the largest sum still unpaid, once and by the day."""
    open_ = [each for each in assessment.payments.values() if not _settled(each)]
    unpaid = max((each.unpaid for each in open_), default=ZERO)
    if not unpaid:
        return None, ""
    once = Fraction(unpaid) * Fraction(terms.late_payment_rate)
    low, high = rounded(once), rounded(once * _DAYS)
    words = f"{grouped(unpaid)} 元逾期 {_DAYS} 日：按次 {grouped(low)} 元，按日 {grouped(high)} 元"
    return high - low, words


def _settled(figures: PaymentFigures) -> bool:
    return figures.status in (PaymentStatus.PAID, PaymentStatus.PAID_LATE)
