"""From what arose to what was deducted, as the strip above the ledger shows it (第十二条3、6、7)."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import msgspec

from desktop.models.assessment import Assessment
from desktop.models.contract import Terms
from desktop.models.enums.findings import FindingStatus
from desktop.models.money import ZERO, grouped, rounded
from desktop.models.today import QUIET, Today
from desktop.rules.memo import Memo
from desktop.views.evident.matches import event_total
from desktop.views.i18n import tr
from desktop.views.pages.findings.rows import tied
from desktop.views.widgets import Segment

_OPEN = (FindingStatus.UNDETERMINED, FindingStatus.ARGUABLE)


class Stage(msgspec.Struct, frozen=True):
    """One sum on the way, in yuan; the words above the arrow to the next, and below it."""

    name: str
    figure_id: str
    value: Decimal
    note: str
    pieces: tuple[Segment, ...]
    after: tuple[str, str] = ("", "")


class Span(msgspec.Struct, frozen=True):
    """The least and the most that may have arisen, in yuan."""

    least: Decimal
    most: Decimal
    note: str


def stages(terms: Terms, assessment: Assessment, memo: Memo, today: Today = QUIET) -> tuple[Stage, ...]:
    """发生 → 可主张 → 可扣 → 已扣."""
    sums = assessment.penalties
    settled = sums.deducted + sums.recovered
    scale = max(sums.accrued, sums.confirmed + sums.losses, settled)
    count = sum(each.charged for each in assessment.findings)
    share = rounded(Fraction(sums.accrued) * 100 / Fraction(terms.total_fee))
    claim = _unclaimed(assessment, today)
    parts = [word for word in (_with(tr("含损失"), sums.losses), _with(tr("超出上限"), sums.excess)) if word]
    return (
        Stage(
            tr("发生"),
            "penalties.accrued",
            sums.accrued,
            tr("{count} 项，占总额 {share} %").format(count=count, share=share),
            _events(assessment, scale, memo, confirmed=False),
            (tr("逐项"), tr("确认")),
        ),
        Stage(
            tr("可主张"),
            "penalties.confirmed",
            sums.confirmed,
            claim,
            _events(assessment, scale, memo, confirmed=True),
            (tr("上限"), grouped(sums.cap)),
        ),
        Stage(
            tr("可扣"),
            "penalties.payable",
            sums.payable,
            tr("，").join(parts) or tr("未超出上限"),
            _whole(sums.payable, scale, "c1"),
            (tr("尚可扣"), grouped(sums.outstanding)),
        ),
        Stage(
            tr("已扣"),
            "penalties.deducted",
            sums.deducted,
            _with(tr("另已补足"), sums.recovered) or tr("没有补足款"),
            _whole(settled, scale, "ink"),
        ),
    )


def span(assessment: Assessment) -> Span:
    """含未认定与可争议: what may have arisen in all."""
    sums = assessment.penalties
    if sums.accrued_min == sums.accrued_max:
        open_ = any(each.status in _OPEN for each in assessment.findings)
        words = tr("怎样认定都不改变合计") if open_ else tr("没有未认定或可争议的项")
        return Span(sums.accrued_min, sums.accrued_max, words)
    return Span(
        sums.accrued_min,
        sums.accrued_max,
        tr("相差 {accrued_max}，待认定").format(accrued_max=grouped(sums.accrued_max - sums.accrued_min)),
    )


def _with(word: str, amount: Decimal) -> str:
    return f"{word} {grouped(amount)}" if amount else ""


def _whole(amount: Decimal, scale: Decimal, token: str) -> tuple[Segment, ...]:
    return (Segment(Fraction(amount) / Fraction(scale), token),) if amount and scale else ()


def _unclaimed(assessment: Assessment, today: Today) -> str:
    """What may be claimed yet: what waits to be confirmed, and what only the end of the day would bring."""
    waiting = [each for each in assessment.findings if each.waits]
    told = {
        (True, False): tr("另 {amount} 待确认"),
        (False, True): tr("另 {amount} 预计"),
        (True, True): tr("另 {amount} 待确认或预计"),
    }
    found = {today.waits(each) for each in waiting}
    if not found:
        return tr("没有待确认的项")
    total = sum((each.amount or ZERO for each in waiting), ZERO)
    return told[True in found, False in found].format(amount=grouped(total))


def _events(assessment: Assessment, scale: Decimal, memo: Memo, *, confirmed: bool) -> tuple[Segment, ...]:
    """A piece for each event that is charged; hollow where it waits to be confirmed."""
    found = []
    for events, findings in tied(assessment.findings, memo):
        total = event_total(findings)
        if total:
            agreed = all(each.confirmed for each in findings if each.charged)
            name = (
                events[0]
                if len(events) == 1
                else tr("{events} 等 {count} 个事件").format(events=events[0], count=f"{len(events):,}")
            )
            token = "hollow" if confirmed and not agreed else "c1"
            found.append(Segment(Fraction(total) / Fraction(scale), token, name, f"{name} {grouped(total)}"))
    return tuple(found)
