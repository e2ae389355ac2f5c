"""Gaps and overlaps of 附件2 and 附件3, found by trying every bound and every severity of their rows."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

import msgspec

from desktop.models.contract import AnnexRow, Bound, Terms
from desktop.models.enums.duties import HealthKind
from desktop.models.enums.findings import METRIC_ZH, Metric
from desktop.models.enums.incidents import FLAG_ZH, Flag
from desktop.models.health import HealthItem
from desktop.models.money import grouped
from desktop.rules.findings import GAP_READING
from desktop.rules.health.texts import row_amount
from desktop.rules.rows import Flags, find_band, flags_named, holds, rows_of

_SECONDS = 60


class _Hit(msgspec.Struct, frozen=True):
    """Rows of one metric and range, and one severity of which none or several of them speak."""

    rows: tuple[AnnexRow, ...]
    words: str
    times: int


def table_items(terms: Terms) -> Iterator[HealthItem]:
    """What the tables leave to no row, then what they give to several."""
    for metric in Metric:
        yield from _bounds(terms, metric)
    yield from _below(terms)
    hits = [hit for metric in Metric for hit in _severities(rows_of(terms, metric))]
    yield from _uncovered(terms, [hit for hit in hits if not hit.times])
    yield from _doubled(terms, [hit for hit in hits if hit.times > 1])


def _bounds(terms: Terms, metric: Metric) -> Iterator[HealthItem]:
    """A number on a bound, and all beyond the highest one, that no row of the metric takes."""
    rows = rows_of(terms, metric)
    for bound in sorted({row.upper.value for row in rows if row.upper}):
        band = find_band(rows, int(bound * _SECONDS), terms.readings)
        if band is not None and band.reason:
            yield _bound_item(terms, band.rows, bound, band.reason)


def _bound_item(terms: Terms, rows: tuple[AnnexRow, ...], bound: Decimal, reason: str) -> HealthItem:
    beyond = reason == "beyond"
    unit, metric = rows[0].unit, METRIC_ZH[rows[0].metric]
    value = f"{bound.normalize():f} {unit}"
    which = f"达到或超过 {value}" if beyond else f"恰为 {value}"
    prices = {row.id: row_amount(terms, row.id) for row in rows}
    listed = "，".join(f"{name} 行 {grouped(money)} 元" for name, money in prices.items())
    most = max(prices.values())
    ends = "、".join(prices)
    change = (
        f"{ends} 行的上限取消，{metric}超过下限的均适用该行。"
        if beyond
        else f"{ends} 行的“小于 {value}”修改为“不超过 {value}”。"
    )
    why = "越慢越不罚" if beyond else "差一秒即差一整行"
    return HealthItem(
        f"{reason}:{rows[0].metric}:{bound.normalize():f}",
        HealthKind.GAP,
        f"{metric}{which}，不在任何一行",
        tuple(prices),
        f"按字面为 0.00 元，{why}；按另一读法：{listed}。",
        "只能另发整改通知" if beyond else "",
        change,
        reading=GAP_READING[reason],
        money=most,
        worth=f"0.00 至 {grouped(most)} 元",
    )


def _below(terms: Terms) -> Iterator[HealthItem]:
    """Times over the promise of each fault that a mean may have without meeting any row."""
    levels = terms.service_levels
    ordinary = all(system.important is False for system in terms.systems)
    clearing = levels.clearing_minutes if ordinary else levels.clearing_minutes_important
    for metric, minutes, path in (
        (Metric.RESPONSE, levels.response_minutes, "3.4"),
        (Metric.RECOVERY, clearing, "3.5"),
    ):
        lowest = _lowest(rows_of(terms, metric))
        if minutes is None or lowest is None or minutes >= lowest.value:
            continue
        above = f"{lowest.value.normalize():f}"
        word = METRIC_ZH[metric]
        yield HealthItem(
            f"below:{metric}",
            HealthKind.GAP,
            f"承诺 {minutes} 分钟，而{word}大于 {above} 分钟才有对应的行",
            (path, *(row.id for row in rows_of(terms, metric) if row.lower == lowest)),
            f"每次都超过 {minutes} 分钟、平均不超过 {above} 分钟的，附件2、3 都不计违约金。",
            "逐次记为超时，可按第十二条4 发整改通知",
            f"单次超过 {minutes} 分钟的，每次支付【　】元违约金。",
        )


def _lowest(rows: tuple[AnnexRow, ...]) -> Bound | None:
    return min((row.lower for row in rows if row.lower), key=lambda bound: bound.value, default=None)


def _severities(rows: tuple[AnnexRow, ...]) -> Iterator[_Hit]:
    """Every severity, a problem established, tried on the rows of each range."""
    ranges: dict[object, list[AnnexRow]] = defaultdict(list)
    for row in rows:
        ranges[(row.lower, row.upper, row.total_lower)].append(row)
    for several in map(tuple, ranges.values()):
        named = [flag for flag in flags_named(several) if flag is not Flag.PROBLEM]
        for values in itertools.product((True, False), repeat=len(named)):
            flags: Flags = {flag: flag is Flag.PROBLEM for flag in Flag}
            flags.update(zip(named, values, strict=True))
            times = sum(holds(row, flags) for row in several)
            if times != 1:
                words = "、".join(("" if flags[flag] else "非") + FLAG_ZH[flag] for flag in named)
                yield _Hit(several, words, times)


def _uncovered(terms: Terms, hits: list[_Hit]) -> Iterator[HealthItem]:
    """Severities that no row takes, metrics with the same hole together."""
    for words, rows in _by_words(hits).items():
        lesser = tuple(row for row in rows if row.forbids)
        metrics = _metrics(rows)
        most = max((row_amount(terms, row.id) for row in lesser), default=None)
        price = (
            f"按字面为 0.00 元；就轻一行最多 {grouped(most)} 元。"
            if most is not None
            else "附件2、3 没有轻一行，不计违约金，只能发整改通知、主张损失。"
        )
        yield HealthItem(
            f"severity:{rows[0].id}",
            HealthKind.GAP,
            f"{metrics}：{words}的，不在任何一行",
            tuple(row.id for row in rows),
            f"数值在行内而严重程度不合任何一行。{price}",
            "" if lesser else "列为空档，不计违约金",
            f"{metrics}，{words}的，按【　】行的惩罚系数计。",
            reading="severity_gap" if most is not None else "",
            money=most,
            worth="" if most is None else f"0.00 至 {grouped(most)} 元",
        )


def _doubled(terms: Terms, hits: list[_Hit]) -> Iterator[HealthItem]:
    """Severities that two rows take at once; the heavier one is charged (第十二条3)."""
    for words, rows in _by_words(hits).items():
        amounts = [row_amount(terms, row.id) for row in rows]
        apart = max(amounts) - min(amounts)
        yield HealthItem(
            f"doubled:{rows[0].id}",
            HealthKind.GAP,
            f"{_metrics(rows)}：{words}的，同时落入两行",
            tuple(row.id for row in rows),
            f"附件2、3 的行重叠，一次可相差 {grouped(apart)} 元；同一事件只计较重的一行。",
            "计较重的一行",
            f"{words}的，适用附件2 的行，不再适用附件3 的行。",
            money=apart,
            worth=f"相差 {grouped(apart)} 元",
        )


def _by_words(hits: list[_Hit]) -> dict[str, tuple[AnnexRow, ...]]:
    found: dict[str, dict[str, AnnexRow]] = defaultdict(dict)
    for hit in hits:
        found[hit.words] |= {row.id: row for row in hit.rows}
    return {words: tuple(rows.values()) for words, rows in found.items()}


def _metrics(rows: tuple[AnnexRow, ...]) -> str:
    return "、".join(dict.fromkeys(METRIC_ZH[row.metric] for row in rows))
