"""The three annex tables as data: units, bounds, and that the rows of one metric leave nothing unsaid.

Rows are compared within one annex, metric and severity class: only there does a value belong to at
most one row. A value that meets no row above a bound must be declared by `gap_above` of the row below.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

import msgspec

from desktop.exchange.strict import Fault
from desktop.models.contract import AnnexRow, Bound, MajorEvent, Terms
from desktop.models.enums.findings import METRIC_ZH, Metric
from desktop.models.enums.incidents import FLAG_ZH, Flag

#: The unit of a metric's bounds; a metric that is not here has none.
UNITS = {
    Metric.RESPONSE: "分钟",
    Metric.RECOVERY: "分钟",
    Metric.UNATTENDED: "分钟",
    Metric.SINGLE_OUTAGE: "分钟",
    Metric.ACCUMULATED_OUTAGE: "次",
    Metric.COMPLAINTS: "次",
    Metric.MONTHLY_REVIEWS: "次",
    Metric.EXPANSION: "日",
}

_Placed = tuple[str, AnnexRow]
_NO_LIMIT = Decimal("Infinity")


def annex_faults(terms: Terms) -> Iterator[Fault]:
    """Every fault of 附件1, 附件2 and 附件3 as the terms hold them."""
    for name, count in Counter(row_ids(terms)).items():
        if count > 1:
            yield Fault("terms", "各附件的行号互不相同", f'重复的 "{name}"')
    for index, event in enumerate(terms.annex1):
        yield from _major_event(f"terms.annex1[{index}]", event)
    for annex, rows in (("2", terms.annex2), ("3", terms.annex3)):
        placed = [(f"terms.annex{annex}[{index}]", row) for index, row in enumerate(rows)]
        for path, row in placed:
            yield from _row(path, row, annex)
        yield from _ranges(placed)


def row_ids(terms: Terms) -> list[str]:
    """The ids of all rows that findings are listed under: of the annexes, tickets and late deliverables."""
    annexes = [event.id for event in terms.annex1] + [row.id for row in terms.rows]
    late = [terms.late_delivery.id] if terms.late_delivery else []
    return [*annexes, *(limit.id for limit in terms.ticket_limits), *late]


def _major_event(path: str, event: MajorEvent) -> Iterator[Fault]:
    if not re.fullmatch(rf"1-{event.level}\d+", event.id):
        yield Fault(f"{path}.id", f"形如 1-{event.level}1 的行号", f'"{event.id}"')
    if event.systems_percent:
        lower, upper = event.systems_percent
        yield from _reversed(f"{path}.systems_percent", lower, upper)


def _row(path: str, row: AnnexRow, annex: str) -> Iterator[Fault]:
    if not re.fullmatch(rf"{annex}-\d+", row.id):
        yield Fault(f"{path}.id", f"形如 {annex}-1 的行号", f'"{row.id}"')
    if row.coefficient <= 0:
        yield Fault(f"{path}.coefficient", "大于零的惩罚系数", str(row.coefficient))
    yield from _flags(path, row)
    yield from _bounds(path, row)
    yield from _reversed(f"{path}.upper", row.lower, row.upper)


def _flags(path: str, row: AnnexRow) -> Iterator[Fault]:
    for flag in sorted(set(row.requires) & set(row.forbids)):
        yield Fault(f"{path}.forbids", "不同于 requires 的严重程度", f"{FLAG_ZH[flag]}既要求又排除")
    if Flag.PROBLEM in (*row.requires, *row.forbids):
        yield Fault(path, "以 problem: true 表示须出现问题", "写在 requires 或 forbids 中")


def _bounds(path: str, row: AnnexRow) -> Iterator[Fault]:
    metric, unit = METRIC_ZH[row.metric], UNITS.get(row.metric, "")
    if row.unit != unit:
        wanted = f'{metric}的单位"{unit}"' if unit else f"空（{metric}没有上下限）"
        yield Fault(f"{path}.unit", wanted, f'"{row.unit}"')
    if unit and row.lower is None:
        yield Fault(f"{path}.lower", f"{metric}的下限", "缺失")
    if not unit and (row.lower or row.upper):
        yield Fault(path, f"没有上下限（{metric}）", "有上限或下限")
    accumulated = row.metric is Metric.ACCUMULATED_OUTAGE
    if accumulated is (row.total_lower is None):
        expected = "累计时长的下限" if accumulated else "没有累计下限（仅累计宕机有）"
        yield Fault(f"{path}.total_lower", expected, "缺失" if accumulated else "有累计下限")


def _reversed(path: str, lower: Bound | None, upper: Bound | None) -> Iterator[Fault]:
    if lower is None or upper is None or lower.value < upper.value:
        return
    if lower.value == upper.value and lower.inclusive and upper.inclusive:
        return
    yield Fault(path, f"高于下限 {lower.value} 的上限", str(upper.value))


def with_gaps(rows: tuple[AnnexRow, ...]) -> tuple[AnnexRow, ...]:
    """The rows of one annex, each declaring a gap above it where the bounds leave one, and only there."""
    gaps: set[str] = set()
    for ranked in _classes([("", row) for row in rows]):
        gaps |= {below.id for (_, below), (_, above) in itertools.pairwise(ranked) if _gap(below, above)}
        if ranked[-1][1].upper:
            gaps.add(ranked[-1][1].id)
    return tuple(msgspec.structs.replace(row, gap_above=row.id in gaps) for row in rows)


def _ranges(placed: list[_Placed]) -> Iterator[Fault]:
    """Gaps and overlaps among the rows of each metric and severity class of one annex."""
    for rows in _classes(placed):
        for below, above in itertools.pairwise(rows):
            yield from _joint(below, above[1])
        yield from _top(*rows[-1])


def _classes(placed: list[_Placed]) -> list[list[_Placed]]:
    """The rows by metric and severity class, the lowest of each first."""
    classes: dict[tuple[object, ...], list[_Placed]] = {}
    for path, row in placed:
        severity = (frozenset(row.requires), frozenset(row.forbids), row.problem, frozenset(row.causes))
        classes.setdefault((row.metric, severity), []).append((path, row))
    return [sorted(rows, key=lambda item: _lowest(item[1])) for rows in classes.values()]


def _lowest(row: AnnexRow) -> tuple[Decimal, bool]:
    return (row.lower.value, not row.lower.inclusive) if row.lower else (-_NO_LIMIT, False)


def _joint(below: _Placed, above: AnnexRow) -> Iterator[Fault]:
    """Two neighbouring rows: what lies between them, and whether `gap_above` says so."""
    path, row = below
    if _overlap(row, above):
        yield Fault(f"{path}.upper", f"与行 {above.id} 不重叠的范围", f"{row.id} 与 {above.id} 重叠")
        return
    gap = _gap(row, above)
    if gap and not row.gap_above:
        yield Fault(f"{path}.gap_above", "true（声明空档）", f"{row.id} 与 {above.id} 之间有未声明的空档")
    if row.gap_above and not gap:
        yield Fault(f"{path}.gap_above", "false", f"{row.id} 与 {above.id} 相接，没有空档")


def _overlap(row: AnnexRow, above: AnnexRow) -> bool:
    top, bottom, top_in, bottom_in = _between(row, above)
    return bottom < top or (bottom == top and top_in and bottom_in)


def _gap(row: AnnexRow, above: AnnexRow) -> bool:
    top, bottom, top_in, bottom_in = _between(row, above)
    return bottom > top or (bottom == top and not (top_in or bottom_in))


def _between(row: AnnexRow, above: AnnexRow) -> tuple[Decimal, Decimal, bool, bool]:
    """Where one row ends and the next begins, and whether each number belongs to its row."""
    top = row.upper.value if row.upper else _NO_LIMIT
    bottom = above.lower.value if above.lower else -_NO_LIMIT
    top_in = row.upper is not None and row.upper.inclusive
    return top, bottom, top_in, above.lower is not None and above.lower.inclusive


def _top(path: str, row: AnnexRow) -> Iterator[Fault]:
    if row.upper and not row.gap_above:
        yield Fault(f"{path}.gap_above", "true（声明空档）", f"{row.id} 的上限之上没有行，未声明空档")
    if row.gap_above and not row.upper:
        yield Fault(f"{path}.gap_above", "false", f"{row.id} 没有上限")
