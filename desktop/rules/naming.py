"""What the ticket limits and the late-delivery rate of a contract are about, in words."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from desktop.models.contract import Terms
from desktop.models.enums.incidents import CHECK_ZH


class RowText(msgspec.Struct, frozen=True):
    """What a row or clause is about in a word or two, and what it says."""

    title: str
    text: str


def agreed_text(terms: Terms, row: str) -> RowText:
    """The words for a ticket limit or the late-delivery rate of that id; the id itself where it is none."""
    for limit in terms.ticket_limits:
        if limit.id == row:
            name = next(each.name for each in terms.priorities if each.id == limit.priority)
            check = CHECK_ZH[limit.check]
            words = f"{name}工单 {limit.minutes} 分钟内{check}，逾时每次为合同总额的 {_percent(limit.share)}"
            return RowText(f"{name}工单{check}逾时", words)
    rate = terms.late_delivery
    if rate and rate.id == row:
        daily, cap = _percent(rate.daily_share), _percent(rate.cap_share)
        return RowText("逾期交付", f"每逾期一日为合同总额的 {daily}，同一交付物不超过 {cap}")
    return RowText(row, "")


def _percent(share: Decimal) -> str:
    number = f"{share * 100:f}"
    return (number.rstrip("0").rstrip(".") if "." in number else number) + "%"
