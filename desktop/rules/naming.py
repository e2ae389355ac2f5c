"""What the rows and clauses that findings are listed under are about, in words."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from desktop.models.contract import Terms
from desktop.models.enums import CHECK_ZH, METRIC_ZH
from desktop.models.fields import fields_of

#: The term that holds the share of each percent clause.
_SHARES = {
    "6.1": "acceptance_share",
    "12.4": "rectification_share",
    "12.5(1)": "subcontracting_share",
    "12.5(2)": "confidentiality_share",
    "13.1": "exit_share",
}


class RowText(msgspec.Struct, frozen=True):
    """What a row or clause is about in a word or two, and what it says."""

    title: str
    text: str


def row_text(terms: Terms, row: str) -> RowText:
    """The words for the row or clause that a finding is listed under; the row itself where it has none."""
    for event in terms.annex1:
        if event.id == row:
            return RowText(event.category, event.text)
    for each in terms.rows:
        if each.id == row:
            return RowText(METRIC_ZH[each.metric], each.text)
    return _agreed_text(terms, row) or _share_text(terms, row) or RowText(row, "")


def _agreed_text(terms: Terms, row: str) -> RowText | None:
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
    return None


def _share_text(terms: Terms, row: str) -> RowText | None:
    for field in fields_of(Terms):
        if field.name == _SHARES.get(row):
            return RowText(field.zh, f"合同总额的 {_percent(getattr(terms, field.name))}")
    return None


def _percent(share: Decimal) -> str:
    number = f"{share * 100:f}"
    return (number.rstrip("0").rstrip(".") if "." in number else number) + "%"
