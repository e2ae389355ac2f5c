"""What must hold among the clauses that a contract may have or lack: tickets, deliverables, points."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal

from desktop.exchange.strict import Fault
from desktop.models.clauses import Deliverable, LateDelivery, PointScale
from desktop.models.contract import Terms
from desktop.models.enums.findings import Metric
from desktop.models.enums.incidents import CHECK_ZH, CheckKind
from desktop.models.enums.payments import Condition
from desktop.rules.checks import YEARS
from desktop.rules.percent import CLAUSES

_MOST_PLACES = 4
_SINGLE_LIMITS = ("response_minutes", "arrival_minutes", "clearing_minutes", "clearing_minutes_important")


def clause_faults(terms: Terms) -> Iterator[Fault]:
    """Every fault of the clauses that a contract may lack, and of the numbers that others rest on."""
    yield from _rows(terms)
    yield from _missing_numbers(terms)
    yield from _tickets(terms)
    yield from _deliverables(terms)
    yield from _points(terms)


def unique_faults(ids: Iterable[str], path: str) -> Iterator[Fault]:
    """Ids of one list that are empty or stand twice."""
    names = list(ids)
    for name in (name for name, count in Counter(names).items() if count > 1):
        yield Fault(path, "互不相同的编号", f'重复的 "{name}"')
    for index, name in enumerate(names):
        if not name:
            yield Fault(f"{path}[{index}].id", "非空的编号", '""')


def _rows(terms: Terms) -> Iterator[Fault]:
    """A clause of these kinds must not be listed under the name of another rule."""
    named = {f"terms.ticket_limits[{index}]": each.id for index, each in enumerate(terms.ticket_limits)}
    if terms.late_delivery:
        named["terms.late_delivery"] = terms.late_delivery.id
    for path, row in named.items():
        if row in CLAUSES:
            yield Fault(f"{path}.id", f"不同于 {'、'.join(CLAUSES)} 的条款", f'"{row}"')


def _missing_numbers(terms: Terms) -> Iterator[Fault]:
    """A number is agreed wherever the contract has what it counts."""
    levels = {event.level for event in terms.annex1}
    expansion = any(row.metric is Metric.EXPANSION for row in terms.rows)
    for name, number, used in (
        ("a_event_limit", terms.a_event_limit, "A" in levels),
        ("b_event_limit", terms.b_event_limit, "B" in levels),
        ("expansion_days", terms.expansion_days, expansion),
    ):
        if used and number is None:
            yield Fault(f"terms.{name}", "附件所用的数", "空（null）")


def _tickets(terms: Terms) -> Iterator[Fault]:
    path = "terms.ticket_limits"
    names = [each.id for each in terms.priorities]
    yield from unique_faults(names, "terms.priorities")
    for name in _SINGLE_LIMITS:
        agreed = getattr(terms.service_levels, name)
        if terms.ticket_limits and agreed is not None:
            yield Fault(f"terms.service_levels.{name}", "空（null），时限按工单级别", str(agreed))
        if not terms.ticket_limits and agreed is None:
            yield Fault(f"terms.service_levels.{name}", "整数，或按工单级别的 ticket_limits", "空（null）")
    for index, limit in enumerate(terms.ticket_limits):
        if limit.priority not in names:
            wanted = f"priorities 中的级别（{'、'.join(names)}）"
            yield Fault(f"{path}[{index}].priority", wanted, f'"{limit.priority}"')
        if limit.check is CheckKind.FEEDBACK:
            yield Fault(f"{path}[{index}].check", "response、arrival 或 clearing", f'"{limit.check}"')
        if not limit.share:
            yield Fault(f"{path}[{index}].share", "大于零的比例", str(limit.share))
    times = Counter((each.priority, each.check) for each in terms.ticket_limits)
    for (priority, check), count in times.items():
        if count > 1:
            yield Fault(path, "每级每种时限一行", f"{priority} 的{CHECK_ZH[check]}有 {count} 行")
    for name in names:
        if all(limit.priority != name for limit in terms.ticket_limits):
            yield Fault(path, f'级别 "{name}" 的时限', "缺失")


def _deliverables(terms: Terms) -> Iterator[Fault]:
    yield from unique_faults((each.id for each in terms.deliverables), "terms.deliverables")
    for index, each in enumerate(terms.deliverables):
        yield from _deliverable(f"terms.deliverables[{index}]", each)
    if terms.late_delivery:
        yield from _late_delivery(terms.late_delivery)
        if not terms.deliverables:
            yield Fault("terms.late_delivery", "空（null），合同没有交付物", "有逾期违约金")


def _deliverable(path: str, each: Deliverable) -> Iterator[Fault]:
    if (each.due_on is None) is (each.days is None):
        got = "都没有" if each.due_on is None else "两者都有"
        yield Fault(path, "due_on 与 days 之一", got)
    if each.due_on is not None and each.due_on.year not in YEARS:
        yield Fault(f"{path}.due_on", f"{YEARS[0]} 至 {YEARS[-1]} 年的日期", each.due_on.isoformat())


def _late_delivery(rate: LateDelivery) -> Iterator[Fault]:
    if not 0 < rate.daily_share <= rate.cap_share:
        wanted = f"大于零、不超过上限 {rate.cap_share} 的比例"
        yield Fault("terms.late_delivery.daily_share", wanted, str(rate.daily_share))


def _points(terms: Terms) -> Iterator[Fault]:
    scale = terms.point_scale
    known = [each.id for each in scale.reviews] if scale else []
    for index, instalment in enumerate(terms.payments):
        path = f"terms.payments[{index}]"
        for review in instalment.reviews:
            if review not in known:
                yield Fault(f"{path}.reviews", f"point_scale 中的考核（{'、'.join(known)}）", f'"{review}"')
        if bool(instalment.reviews) is not (Condition.POINT_REVIEWS in instalment.after):
            wanted = "point_reviews 与 reviews 同有或同无"
            yield Fault(f"{path}.after", wanted, f"[{', '.join(instalment.after)}]")
    if scale:
        yield from unique_faults(known, "terms.point_scale.reviews")
        yield from _scale(scale)


def _scale(scale: PointScale) -> Iterator[Fault]:
    path = "terms.point_scale"
    lowers = [tier.lower for tier in scale.tiers]
    if not scale.full > 0:
        yield Fault(f"{path}.full", "大于零的满分", str(scale.full))
    if scale.places > _MOST_PLACES:
        yield Fault(f"{path}.places", f"不超过 {_MOST_PLACES} 位", str(scale.places))
    if not lowers or lowers[-1] != Decimal(0) or lowers[0] > scale.full:
        yield Fault(f"{path}.tiers", "自满分以内起、至零分止的各档", "、".join(map(str, lowers)) or "空列表")
    if any(below >= above for above, below in itertools.pairwise(lowers)):
        yield Fault(f"{path}.tiers", "自高而低的下限", "、".join(map(str, lowers)))
