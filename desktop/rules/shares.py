"""A share of the contract's total, charged for one thing: certain, arguable, or a range still open."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

from desktop.models.assessment import Finding, Trace
from desktop.models.contract import Terms
from desktop.models.enums import FindingStatus
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
    least: Decimal | None = None,
    system: str | None = None,
) -> Finding:
    """A finding under `row` of the share that the trace `share` explains.

    `arguable` says why it is only that, empty where it is not. `least` is the least share where facts are not
    established, so that the finding is undetermined from it up to `share`.
    """
    assert isinstance(share.value, Decimal)
    most = rounded(Fraction(terms.total_fee) * Fraction(share.value))
    total = Trace("合同总额", terms.total_fee, "元", clause="7.1", term="total_fee")
    words = "合同总额 × 比例" + (f"；{arguable}" if arguable else "")
    trace = Trace("违约金", most, "元", words, row, children=(total, share, *reasons))
    status, amount, low = FindingStatus.CERTAIN, most, most
    if least is not None:
        top = Trace("最高", most, "元", "合同总额 × 比例", row, children=(total, share))
        trace = Trace("违约金", None, "元", _OPEN_WORDS, row, children=(top, *reasons))
        status, low = FindingStatus.UNDETERMINED, rounded(Fraction(terms.total_fee) * Fraction(least))
    elif arguable:
        status = FindingStatus.ARGUABLE
    return Finding(
        row=row,
        subjects=(subject,),
        event=event,
        period=None,
        status=status,
        coefficient=share.value,
        base=terms.total_fee,
        amount=None if status is FindingStatus.UNDETERMINED else amount,
        amount_min=ZERO if arguable else low,
        amount_max=most,
        occurred_on=occurred_on,
        trace=trace,
        system=system,
    )
