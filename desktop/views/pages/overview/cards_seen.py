"""The cards 违约金, 解除线 and 赔付上限, as plain values (第十二条3、6、7)."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

from desktop.models.assessment import Finding, Penalties
from desktop.models.money import ZERO, rounded
from desktop.views.i18n import tr
from desktop.views.pages.overview.seen import CardSeen, Mark, Seen, Stat, yuan
from desktop.views.widgets import Segment, State
from desktop.views.widgets.parse import show_share

#: From this share of a limit on, what is used of it counts as near.
NEAR = Fraction(4, 5)


def penalty_card(seen: Seen) -> CardSeen:
    """What may be deducted, and the way there: 发生 → 可主张 → 可扣 → 已扣."""
    sums = seen.assessment.penalties
    standing = [each for each in seen.assessment.findings if each.charged]
    accrued = "penalties.accrued"
    unit = tr("元，可扣")
    if sums.deducted + sums.recovered > 0:
        unit = tr("元，可扣（含已扣）")
    elif sums.losses > 0:
        unit = tr("元，可扣（含损失）")
    return CardSeen(
        title=tr("违约金"),
        chip=_standing_mark(seen, standing, accrued),
        extra=_range_mark(sums),
        figure=yuan(sums.payable),
        unit=unit,
        figure_id="penalties.payable",
        stages=stage_segments(seen, standing),
        stats=(
            Stat(tr("发生"), yuan(sums.accrued), accrued, "hollow"),
            Stat(tr("可主张"), yuan(sums.confirmed), "penalties.confirmed", "c3"),
            Stat(tr("可扣"), yuan(sums.payable), "penalties.payable", "c1"),
            Stat(tr("已扣"), yuan(sums.deducted), "penalties.deducted", "ink"),
        ),
    )


def _standing_mark(seen: Seen, standing: list[Finding], figure: str) -> Mark:
    """How many findings count, and how many of them only the end of the day would bring."""
    expected = sum(seen.today.expects(each) for each in standing)
    words = {"count": len(standing) - expected, "expected": expected}
    if not standing:
        signed = seen.assessment.contract.signed_on is not None
        return Mark(State.OK, tr("无违约"), figure) if signed else Mark(State.OFF, tr("未起算"), figure)
    if expected == len(standing):
        return Mark(State.WARN, tr("{expected} 项预计").format(**words), figure)
    told = tr("{count} 成立，{expected} 预计") if expected else tr("{count} 项成立")
    return Mark(State.BAD, told.format(**words), figure)


def _range_mark(sums: Penalties) -> Mark | None:
    if sums.accrued_max <= sums.accrued:
        return None
    low, high = yuan(sums.accrued_min), yuan(sums.accrued_max)
    tip = tr("未认定和可争议的事实使发生额在 {low} 至 {high} 元之间").format(low=low, high=high)
    words = tr("至 {high}").format(high=high)
    return Mark(State.OPEN, words, "penalties.accrued_max", short=tr("未认定"), tip=tip)


def stage_segments(seen: Seen, standing: list[Finding]) -> tuple[Segment, ...]:
    """The standing findings side by side, each as far as it got; the whole bar is the cap, or more.

    Confirmed findings come first, the earliest before the later ones, then losses: of these together the
    first part is settled, then comes what may be deducted, then what lies over the cap. What is not
    confirmed stays hollow at the end.
    """
    sums = seen.assessment.penalties
    standing = sorted(standing, key=lambda each: each.occurred_on or dt.date.max)
    claimed = [_piece(seen, each, tr("已确认")) for each in standing if each.confirmed]
    if sums.losses > 0:
        claimed.append((tr("损失"), tr("损失"), sums.losses))
    open_ = [
        _piece(seen, each, tr("预计") if seen.today.expects(each) else tr("待确认"))
        for each in standing
        if not (each.confirmed or each.waived)
    ]
    open_ += [_piece(seen, each, tr("已放弃")) for each in standing if each.waived]
    scale = max(sums.cap, sum((amount for *_, amount in (*claimed, *open_)), ZERO))
    if scale <= 0:
        return ()
    settled = min(sums.deducted + sums.recovered, sums.payable)
    edges = ((settled, "ink"), (sums.payable, "c1"), (sums.payable + sums.excess, "c3"))
    found: list[Segment] = []
    place = ZERO
    for label, tip, amount in claimed:
        found += _cut(place, amount, edges, scale, label, tip)
        place += amount
    found += [
        Segment(Fraction(amount) / Fraction(scale), "hollow", label, tip) for label, tip, amount in open_
    ]
    return tuple(found)


def _piece(seen: Seen, finding: Finding, word: str) -> tuple[str, str, Decimal]:
    amount = finding.amount or ZERO
    tip = tr("{finding}，{row}，{amount} 元，{word}").format(
        finding=seen.event_name(finding), row=seen.heading(finding.row), amount=yuan(amount), word=word
    )
    return tr("、").join(finding.events), tip, amount


def _cut(
    start: Decimal,
    amount: Decimal,
    edges: tuple[tuple[Decimal, str], ...],
    scale: Decimal,
    label: str,
    tip: str,
) -> list[Segment]:
    """One piece, cut where it crosses an edge; the label goes on the widest part."""
    parts: list[tuple[Decimal, str]] = []
    left, end = start, start + amount
    for edge, token in edges:
        if left < min(edge, end):
            parts.append((min(edge, end) - left, token))
            left = min(edge, end)
    widest = max((width for width, _ in parts), default=ZERO)
    return [
        Segment(
            Fraction(width) / Fraction(scale),
            token,
            label if width == widest else "",
            tip if width == widest else "",
        )
        for width, token in parts
    ]


def threshold_card(seen: Seen) -> CardSeen:
    """How far the accrued penalties are from the line beyond which the contract may be ended (12.3)."""
    sums, total = seen.assessment.penalties, seen.terms.total_fee
    used = Fraction(sums.accrued) / Fraction(sums.threshold) if sums.threshold else Fraction(0)
    share = rounded(Fraction(sums.accrued) * 100 / Fraction(total)) if total else ZERO
    exceeded = "penalties.threshold_exceeded"
    if sums.threshold_exceeded:
        chip = Mark(State.BAD, tr("已触发"), exceeded)
    elif used >= NEAR:
        chip = Mark(State.WARN, tr("临近 {used}").format(used=_percent(used)), exceeded)
    else:
        chip = Mark(State.OFF, tr("未触发"), exceeded)
    room = sums.threshold - sums.accrued
    return CardSeen(
        title=tr("{share} 解除线").format(share=show_share(seen.terms.threshold_share)),
        chip=chip,
        figure=f"{share:.2f}",
        unit=tr("% 合同总额"),
        figure_id="penalties.share",
        meter=used,
        meter_state=chip.state if chip.state is not State.OFF else None,
        stats=(
            Stat(tr("发生"), yuan(sums.accrued), "penalties.accrued"),
            Stat(tr("解除线，须超过"), yuan(sums.threshold), "penalties.threshold"),
            Stat(tr("距解除线") if room >= 0 else tr("已超出"), yuan(abs(room)), "penalties.room"),
        ),
    )


def cap_card(seen: Seen) -> CardSeen:
    """The most that the vendor may owe today (12.7), and how much of it is used."""
    sums = seen.assessment.penalties
    used = Fraction(sums.payable) / Fraction(sums.cap) if sums.cap else Fraction(0)
    chip = Mark(State.OK, tr("已用 {used}").format(used=_percent(used)), "penalties.payable")
    if not sums.cap:
        chip = Mark(State.OFF, tr("尚无回款"), "penalties.received")
    elif sums.excess > 0:
        chip = Mark(State.BAD, tr("超出上限"), "penalties.excess")
    elif used >= 1:
        chip = Mark(State.WARN, tr("已达上限"), "penalties.payable")
    elif used >= NEAR:
        chip = Mark(State.WARN, tr("临近 {used}").format(used=_percent(used)), "penalties.payable")
    share = show_share(seen.terms.cap_share)
    basis = tr("已回款") if seen.terms.readings.cap_basis == "cash_received" else tr("回款基数")
    last = Stat(tr("余量"), yuan(sums.cap - sums.payable), "penalties.cap")
    if sums.excess > 0:
        last = Stat(tr("暂不可扣"), yuan(sums.excess), "penalties.excess")
    return CardSeen(
        title=tr("赔付上限"),
        chip=chip,
        figure=yuan(sums.cap),
        unit=tr("元，{basis}的 {share}").format(basis=basis, share=share),
        figure_id="penalties.cap",
        meter=used,
        meter_state=chip.state if chip.state in (State.WARN, State.BAD) else None,
        stats=(
            Stat(tr("可扣"), yuan(sums.payable), "penalties.payable"),
            Stat(tr("已回款"), yuan(sums.received), "penalties.received"),
            last,
        ),
    )


def _percent(share: Fraction) -> str:
    return f"{rounded(share * 100, 1)} %"
