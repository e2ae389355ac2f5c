"""月报季评: each indicator must be better than the city's mean (第九条14); equal is not better."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from desktop.models.register import CityScore


class Indicator(msgspec.Struct, frozen=True):
    """One indicator with its scores, the earliest period first."""

    name: str
    scores: tuple[CityScore, ...]


def better(score: CityScore) -> bool | None:
    """Whether ours is strictly better; None while one of the two is missing."""
    lead = margin(score)
    return None if lead is None else lead > 0


def margin(score: CityScore) -> Decimal | None:
    """By how much ours is better, below zero where it is worse; None while one of the two is missing."""
    if score.ours is None or score.average is None:
        return None
    return score.average - score.ours if score.lower_is_better else score.ours - score.average


def by_indicator(scores: tuple[CityScore, ...]) -> tuple[Indicator, ...]:
    """The scores of each indicator, in the order in which indicators were first recorded."""
    found: dict[str, list[CityScore]] = {}
    for each in scores:
        found.setdefault(each.indicator, []).append(each)
    return tuple(Indicator(name, tuple(sorted(own, key=period_key))) for name, own in found.items())


def period_key(score: CityScore) -> tuple[str, str]:
    """Where a period stands in time: a quarter with its last month, after that month."""
    year, _, part = score.period.partition("-")
    if part.startswith("Q"):
        return f"{year}-{int(part[1]) * 3:02d}", "quarter"
    return score.period, ""
