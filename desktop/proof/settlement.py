"""Formulas of settlement, of late deliverables and of instalments that points scale (第十二条, 第十三条)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from desktop.models.assessment import Trace
from desktop.models.money import rounded
from desktop.models.performance import PointReview
from desktop.proof.days import DAY, months_later
from desktop.proof.deriver import Deriver, Work, total
from desktop.proof.sources import Derived, UnderivableError, day_of, number

Match = re.Match[str]


def _consumed_months(deriver: Deriver, node: Trace, match: Match) -> Derived:
    """Whole months counted like the term itself, and the broken one by its days."""
    base, signed, start, end, ended = deriver.values(node)
    first, day = day_of(start), day_of(ended)
    offset = first - day_of(signed)
    months = 0
    while months_later(day_of(signed), months + 1) + offset <= day + DAY:
        months += 1
    begun, following = (months_later(day_of(signed), months + each) + offset for each in (0, 1))
    broken, whole = (day + DAY - begun).days, (following - begun).days
    said = (int(match["months"]), int(match["broken"] or 0), int(match["whole"] or whole))
    if said != (months, broken, whole) or end is None:
        raise UnderivableError(f"推算为 {months} 个月又 {broken}/{whole}")
    limit = Fraction(deriver.material.terms.total_fee)
    return min(limit, number(base) * (months + Fraction(broken, whole)))


def _consumed_days(deriver: Deriver, node: Trace, match: Match) -> Derived:
    fee, _, start, end, ended = deriver.values(node)
    served = (min(day_of(ended), day_of(end)) - day_of(start)).days + 1
    whole = (day_of(end) - day_of(start)).days + 1
    if (int(match["served"]), int(match["whole"])) != (served, whole):
        raise UnderivableError(f"推算为 {served}/{whole} 日")
    return number(fee) * served / whole


def _before_start(deriver: Deriver, node: Trace, _match: Match) -> Derived:
    _, _, start, end, ended = deriver.values(node)
    if start is not None and end is not None and day_of(ended) >= day_of(start):
        raise UnderivableError("服务期已经开始")
    return Fraction(0)


def _all_back(deriver: Deriver, node: Trace, _match: Match) -> Derived:
    values = deriver.values(node)
    if deriver.material.facts.termination.clause not in ("6.1", "13.1"):
        raise UnderivableError("解除所依的条款不是全部退还")
    return values[0] if node.formula.startswith("已付现金") else Fraction(0)


def _days_owed(deriver: Deriver, node: Trace, _match: Match) -> Derived:
    limit, done, seen = deriver.values(node)
    return Fraction(max(0, (day_of(seen if done is None else done) - day_of(limit)).days))


def _mean_score(deriver: Deriver, node: Trace, match: Match) -> Derived:
    scores = deriver.values(node)
    if None in scores:
        return None
    return Fraction(rounded(total(scores) / len(scores), int(match["places"])))


def _tier(deriver: Deriver, score: Fraction) -> Fraction:
    scale = deriver.material.terms.point_scale
    if scale is None:
        raise UnderivableError("合同没有约定考核支付")
    reached = [tier for tier in scale.tiers if score >= Fraction(tier.lower)]
    return Fraction(max(reached, key=lambda tier: tier.lower).share)


def _bounds(deriver: Deriver, mean: Trace) -> Iterator[Fraction]:
    """The shares that the mean gives while its open scores are nothing, and while they are full."""
    scale = deriver.material.terms.point_scale
    if scale is None:
        raise UnderivableError("合同没有约定考核支付")
    for filler in (Fraction(0), Fraction(scale.full)):
        scores = [filler if each is None else number(each) for each in deriver.values(mean)]
        yield _tier(deriver, Fraction(rounded(sum(scores, Fraction(0)) / len(scores), scale.places)))


def _tier_share(deriver: Deriver, node: Trace, _match: Match) -> Derived:
    deriver.values(node)
    least, most = _bounds(deriver, deriver.child(node, "平均分"))
    return least if least == most else None


def _scaled_bound(deriver: Deriver, node: Trace, match: Match) -> Derived:
    base, _ = deriver.values(node)
    least, most = _bounds(deriver, deriver.child(node, "平均分"))
    return number(base) * (least if match["filler"] == "零" else most)


def _most_to_pay(deriver: Deriver, node: Trace, _match: Match) -> Derived:
    deriver.values(node)
    return deriver.named(node, "最多应付")


def _scored_on(deriver: Deriver, node: Trace, _match: Match) -> Derived:
    days = deriver.values(node)
    records = [deriver.material.record(child.facts[0]) for child in node.children if child.facts]
    scored = [each for each in records if isinstance(each, PointReview) and each.score is not None]
    if None in days or len(scored) < len(days) or not days:
        return None
    return max(map(day_of, days))


KINDS: dict[str, Work] = {
    r"月基数 × 已服务 (?P<months>\d+) 个月(又 (?P<broken>\d+)/(?P<whole>\d+) 个月)?，.+": _consumed_months,
    r"合同总额 × 已服务 (?P<served>\d+) 日 ÷ 服务期 (?P<whole>\d+) 日，.+": _consumed_days,
    r"服务期开始之前解除，为零": _before_start,
    r"已付现金全部退还|全部退还的，甲方不再付款，为零": _all_back,
    r"期限届满次日起算，计至交付日，未交付的计至截至日": _days_owed,
    r"得分的平均，四舍五入保留 (?P<places>\d+) 位小数": _mean_score,
    r"平均分达到的最高一档，“以上”含本数": _tier_share,
    r"未认定的得分按(?P<filler>零|满分)计，本期款 × 所达一档的支付系数": _scaled_bound,
    r"得分未认定，按最多应付计": _most_to_pay,
    r"各次确认中最晚的一日": _scored_on,
}
