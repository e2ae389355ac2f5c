"""Instalments scaled by points: the mean score of their reviews, rounded, decides the share that is paid.

A score that is not established may be anything from zero to full; the amount then is a range.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

from desktop.models.assessment import FactRef, Scaled, Trace
from desktop.models.clauses import PointScale
from desktop.models.contract import Instalment, Terms
from desktop.models.facts import Facts
from desktop.models.money import rounded
from desktop.models.performance import PointReview

_NOTHING = Decimal(0)
#: What stands in the place of a record that there is none of.
UNRECORDED = "没有登记"


def scaled(terms: Terms, instalment: Instalment, base: Decimal, facts: Facts) -> Scaled | None:
    """What is paid of `base`; None where the instalment is paid whole whatever the points."""
    scale = terms.point_scale
    if scale is None or not instalment.reviews:
        return None
    scores = [_score(facts, review) for review in instalment.reviews]
    least, most = (
        _mean(scale, [bound if score is None else score for score in scores])
        for bound in (_NOTHING, scale.full)
    )
    shares = tier_share(scale, least), tier_share(scale, most)
    low, high = (rounded(Fraction(base) * Fraction(share)) for share in shares)
    return Scaled(
        base,
        score=None if None in scores else most,
        share=shares[0] if shares[0] == shares[1] else None,
        amount_min=low,
        amount_max=high,
    )


def tier_share(scale: PointScale, score: Decimal) -> Decimal:
    """The share of the highest tier that a rounded mean reaches; its lower bound belongs to it."""
    return next(tier.share for tier in scale.tiers if score >= tier.lower)


def scored_on(instalment: Instalment, facts: Facts) -> dt.date | None:
    """The day on which the last of an instalment's scores was confirmed; None while one is open."""
    found = [_review(facts, review) for review in instalment.reviews]
    days = [each.scored_on for each in found if each and each.scored_on and each.score is not None]
    return max(days) if days and len(days) == len(found) else None


def scored_trace(terms: Terms, instalment: Instalment, facts: Facts) -> Trace:
    """When the scores were confirmed."""
    clause = terms.point_scale.clause if terms.point_scale else ""
    children = tuple(_leaf(terms, facts, review, "scored_on") for review in instalment.reviews)
    day = scored_on(instalment, facts)
    return Trace("考核得分确认", day, "", "各次确认中最晚的一日", clause, children=children)


def scaled_trace(
    terms: Terms, scale: PointScale, instalment: Instalment, figures: Scaled, base: Trace, facts: Facts
) -> Trace:
    """How the scaled amount came about; `base` explains the unscaled one."""
    scores = tuple(_leaf(terms, facts, review, "score", "分") for review in instalment.reviews)
    words = f"得分的平均，四舍五入保留 {scale.places} 位小数"
    mean = Trace("平均分", figures.score, "分", words, scale.clause, children=scores)
    share = _share_trace(scale, figures.share, mean)
    if figures.share is not None:
        return Trace(
            "应付", figures.amount_max, "元", "本期款 × 支付系数", scale.clause, children=(base, share)
        )
    least, most = (
        _bound_trace(scale, amount, words, (base, mean))
        for amount, words in (
            (figures.amount_min, "未认定的得分按零计，本期款 × 所达一档的支付系数"),
            (figures.amount_max, "未认定的得分按满分计，本期款 × 所达一档的支付系数"),
        )
    )
    words = "得分未认定，按最多应付计"
    return Trace("应付", figures.amount_max, "元", words, scale.clause, children=(share, least, most))


def _share_trace(scale: PointScale, share: Decimal | None, mean: Trace) -> Trace:
    tiers = tuple(
        Trace(
            f"{each.lower} 分以上",
            each.share,
            "份额",
            clause=scale.clause,
            term=f"point_scale.tiers[{place}].share",
        )
        for place, each in enumerate(scale.tiers)
    )
    words = "平均分达到的最高一档，“以上”含本数"
    return Trace("支付系数", share, "份额", words, scale.clause, children=(mean, *tiers))


def _bound_trace(scale: PointScale, amount: Decimal, words: str, children: tuple[Trace, ...]) -> Trace:
    name = "最少应付" if "按零计" in words else "最多应付"
    return Trace(name, amount, "元", words, scale.clause, children=children)


def _mean(scale: PointScale, scores: list[Decimal]) -> Decimal:
    return rounded(sum(map(Fraction, scores), Fraction(0)) / len(scores), scale.places)


def _review(facts: Facts, review: str) -> PointReview | None:
    return next((each for each in facts.point_reviews if each.review == review), None)


def _score(facts: Facts, review: str) -> Decimal | None:
    found = _review(facts, review)
    return found.score if found else None


def _leaf(terms: Terms, facts: Facts, review: str, field: str, unit: str = "") -> Trace:
    """A field of a review, or that the review is not recorded."""
    name, found = _name(terms, review), _review(facts, review)
    if found is None:
        return Trace(name, None, unit, UNRECORDED)
    return Trace(name, getattr(found, field), unit, facts=(FactRef("point_reviews", found.id, field),))


def _name(terms: Terms, review: str) -> str:
    periods = terms.point_scale.reviews if terms.point_scale else ()
    return next((each.name for each in periods if each.id == review), review)
