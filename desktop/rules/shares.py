"""A share of the contract's total, charged for one thing: certain, arguable, or a range still open."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import msgspec

from desktop.models.assessment import Finding, Trace
from desktop.models.contract import Terms
from desktop.models.enums.findings import FindingStatus
from desktop.models.money import ZERO, rounded
from desktop.rules.term import Term

_OPEN_WORDS = "未认定的事实使金额不能确定"


def late_words(term: Term, day: dt.date | None) -> str:
    """Why what came about on `day` is only arguable; empty where it is not."""
    return "发生在服务期满之后，可争议" if day is not None and term.ended_before(day) else ""


def share_finding(
    terms: Terms,
    row: str,
    share: Trace,
    *,
    subject: str,
    event: str,
    occurred_on: dt.date | None,
    reasons: tuple[Trace, ...],
    arguable: str = "",
    least: Trace | None = None,
    system: str | None = None,
) -> Finding:
    """A finding under `row` of the share that the trace `share` explains.

    `arguable` says why it is only that, empty where it is not. `least` explains the least share where facts
    are not established, so that the finding is undetermined from it up to `share`.
    """
    assert isinstance(share.value, Decimal)
    whole = _part(terms, "违约金", row, share)
    most = low = _sum(terms, share)
    words = whole.formula + (f"；{arguable}" if arguable else "")
    trace = msgspec.structs.replace(whole, formula=words, children=(*whole.children, *reasons))
    status = FindingStatus.ARGUABLE if arguable else FindingStatus.CERTAIN
    if least is not None:
        top, bottom = _part(terms, "最高", row, share), _part(terms, "最低", row, least)
        low = _sum(terms, least)
        if arguable or not low:
            bottom = Trace("最低", ZERO, "元", "可能不计违约金，为零", row)
        trace = Trace("违约金", None, "元", _OPEN_WORDS, row, children=(top, bottom, *reasons))
        status = FindingStatus.UNDETERMINED
    return Finding(
        row=row,
        subjects=(subject,),
        event=event,
        period=None,
        status=status,
        coefficient=share.value,
        base=terms.total_fee,
        amount=None if status is FindingStatus.UNDETERMINED else most,
        amount_min=ZERO if arguable else low,
        amount_max=most,
        occurred_on=occurred_on,
        trace=trace,
        system=system,
    )


def _sum(terms: Terms, share: Trace) -> Decimal:
    assert isinstance(share.value, Decimal)
    return rounded(Fraction(terms.total_fee) * Fraction(share.value))


def _part(terms: Terms, name: str, row: str, share: Trace) -> Trace:
    """A sum of money that is a share of the total."""
    total = Trace("合同总额", terms.total_fee, "元", clause="7.1", term="total_fee")
    words = f"合同总额 × {share.name}"
    return Trace(name, _sum(terms, share), "元", words, row, children=(total, share))
