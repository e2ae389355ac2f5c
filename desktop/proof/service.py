"""Formulas of service: tickets, clocks, outages, availability, reviews (附件2、3, 第三条, 第九条11)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from fractions import Fraction

from desktop.models.assessment import Trace
from desktop.models.calendar import month_bounds, month_of
from desktop.models.enums.findings import Metric
from desktop.models.facts import Facts, Incident, Outage
from desktop.models.performance import MonthlyReview
from desktop.proof.days import DAY, start_of
from desktop.proof.deriver import Deriver, Work, total
from desktop.proof.sources import Derived, Material, UnderivableError, day_of, instant_of, number

Match = re.Match[str]
Span = tuple[dt.datetime, dt.datetime]


def _mean(deriver: Deriver, node: Trace, match: Match) -> Derived:
    times = deriver.values(node)
    if int(match["count"]) != len(times):
        raise UnderivableError(f"应为 {match['count']} 单，实列 {len(times)} 单")
    return total(times) / len(times)


def _between(deriver: Deriver, node: Trace, _match: Match) -> Derived:
    start, end = map(instant_of, deriver.values(node))
    return _seconds(start, end) / 60


def _seconds(start: dt.datetime, end: dt.datetime) -> Fraction:
    return Fraction((end - start) // dt.timedelta(seconds=1))


def _absent(deriver: Deriver, node: Trace, _match: Match) -> Derived:
    start, end, *now = deriver.values(node)
    return _seconds(instant_of(start), instant_of(now[0] if end is None else end)) / 60


def _due(deriver: Deriver, node: Trace, match: Match) -> Derived:
    reported, limit = deriver.values(node)
    times = int(match.groupdict().get("times") or 1)
    return instant_of(reported) + dt.timedelta(minutes=int(number(limit)) * times)


def _answer(deriver: Deriver, node: Trace, match: Match) -> Derived:
    """The first feedback after the point before."""
    reported, limit, *given = deriver.values(node)
    point = instant_of(reported) + dt.timedelta(minutes=int(number(limit)) * int(match["times"]))
    return min((each for each in map(instant_of, given) if each > point), default=None)


def _over(deriver: Deriver, node: Trace, _match: Match) -> Derived:
    due, actual = deriver.values(node)
    return None if actual is None else max(Fraction(0), _seconds(instant_of(due), instant_of(actual)))


def _met(deriver: Deriver, node: Trace, _match: Match) -> Derived:
    due, actual, _, *now = deriver.values(node)
    if actual is not None:
        return instant_of(actual) <= instant_of(due)
    return False if instant_of(now[0]) > instant_of(due) else None


def _span_of(outage: Outage, material: Material) -> Span:
    return outage.start, min(outage.end or material.now, material.now)


def _spans(material: Material, incidents: Iterable[Incident], system: str) -> list[Span]:
    """The outages of a system that these incidents hold and that count, up to the as-of moment."""
    excluded = material.terms.readings.planned_maintenance == "excluded"
    found = [
        _span_of(outage, material)
        for incident in incidents
        for outage in incident.outages
        if outage.system == system and not (excluded and outage.planned) and material.knows(outage.start)
    ]
    return sorted(span for span in found if span[0] < span[1])


def _union(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for start, end in spans:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _cut(spans: Iterable[Span], start: dt.datetime, end: dt.datetime) -> list[Span]:
    cut = ((max(each[0], start), min(each[1], end)) for each in spans)
    return [each for each in cut if each[0] < each[1]]


def _vendors(material: Material, *, certain: bool) -> list[Incident]:
    """The incidents whose downtime counts: the vendor's, and unless `certain` those of an open cause."""
    return [
        each
        for each in material.facts.incidents
        if (each.reported_at is None or material.knows(each.reported_at))
        and (each.cause.vendors if each.cause else not certain)
    ]


def _downtime(deriver: Deriver, node: Trace, match: Match) -> Derived:
    """Month by month what both sides agreed, else the union of the outages."""
    deriver.values(node)
    material, system = deriver.material, match["system"]
    start, end = (dt.datetime.fromisoformat(match[name]) for name in ("start", "end"))
    incidents = _vendors(material, certain=node.name == "其中原因已认定的")
    spans = _spans(material, incidents, system)
    seconds = Fraction(0)
    while start < end:
        following = min(end, start_of(month_bounds(month_of(start))[1]))
        agreed = _agreed(material, system, month_of(start))
        if agreed is None:
            agreed = sum((_seconds(*each) for each in _union(_cut(spans, start, following))), Fraction(0))
        seconds, start = seconds + agreed, following
    return seconds


def _agreed(material: Material, system: str, month: str) -> Fraction | None:
    for each in material.facts.availability:
        known = material.knows(month_bounds(each.month)[1] - DAY)
        if (each.system, each.month) == (system, month) and known and each.downtime_seconds is not None:
            return Fraction(each.downtime_seconds)
    return None


def _named_incidents(deriver: Deriver, node: Trace) -> list[Incident]:
    records = [deriver.material.record(ref) for ref in node.facts]
    return [each for each in records if isinstance(each, Incident)]


def _stretch(deriver: Deriver, node: Trace, match: Match) -> Derived:
    """A part of an outage that an incident holds."""
    start, end = (dt.datetime.fromisoformat(match[name]) for name in ("start", "end"))
    for incident in _named_incidents(deriver, node):
        for outage in incident.outages:
            begun, over = _span_of(outage, deriver.material)
            if begun <= start < end <= over:
                return _seconds(start, end)
    raise UnderivableError("事实中没有这段中断")


def _spell(deriver: Deriver, node: Trace, match: Match) -> Derived:
    """The outages of a system that overlap or touch, as one, from the instant that is named."""
    material, start = deriver.material, dt.datetime.fromisoformat(match["start"])
    spans = _spans(material, _named_incidents(deriver, node), match["system"])
    if match["within"]:
        first, last = material.assessment.contract.service_start, material.assessment.contract.service_end
        if first is None or last is None:
            raise UnderivableError("服务期尚未起算")
        spans = _cut(spans, start_of(first), start_of(last + DAY))
    for begun, over in _union(spans):
        if begun == start:
            return _seconds(begun, over)
    raise UnderivableError("事实中没有自此时起的中断")


def _period(deriver: Deriver, node: Trace, match: Match) -> Derived:
    first, last = map(day_of, deriver.values(node))
    start, end = (dt.date.fromisoformat(match[name]) for name in ("start", "end"))
    begins = start in (first, start.replace(day=1))
    ends = end in (last, month_bounds(month_of(end))[1] - DAY)
    if not (first <= start <= end <= last and begins and ends):
        raise UnderivableError("计量期间不在服务期内")
    return Fraction(((end - start).days + 1) * 86_400)


def _level_met(deriver: Deriver, node: Trace, _match: Match) -> Derived:
    down, certain, allowed = map(number, deriver.values(node))
    if certain > allowed:
        return False
    return None if down > allowed else True


def _short_months(deriver: Deriver, node: Trace, _match: Match) -> Derived:
    for each in node.children:
        short = number(deriver.value(each)) < 100 * number(deriver.named(each, "约定可用性"))
        unreadable = any(child.name == "数据不可读时长" for child in each.children)
        if not short and not (unreadable and _unreadable(deriver, each)):
            raise UnderivableError(f"{each.name}没有低于约定")
    return "、".join(each.name.partition(" ")[0] for each in node.children)


def _unreadable(deriver: Deriver, node: Trace) -> bool:
    lost, period, agreed = (
        number(deriver.named(node, name)) for name in ("数据不可读时长", "计量时长", "约定数据可用性")
    )
    return lost > (1 - agreed) * period


def _missed_order(deriver: Deriver, node: Trace, _match: Match) -> Derived:
    limit, done, seen = deriver.values(node)
    return day_of(seen if done is None else done) > day_of(limit)


def _failed_in_a_row(deriver: Deriver, node: Trace, _match: Match) -> Derived:
    deriver.values(node)
    material = deriver.material
    run: list[MonthlyReview] = []
    for review in _reviewed(material):
        run = [*run, review] if review.passed is False else []
    rows = [row for row in material.terms.rows if row.metric is Metric.MONTHLY_REVIEWS]
    for row in rows:
        left: list[MonthlyReview] = []
        for review in run:
            left.append(review)
            if len(left) >= (row.lower.value if row.lower else 1) and _limit_missed(material, review):
                left = []
        run = left
    return Fraction(len(run))


def _reviewed(material: Material) -> list[MonthlyReview]:
    known = (
        each for each in material.facts.monthly_reviews if material.knows(month_bounds(each.month)[1] - DAY)
    )
    return sorted(known, key=lambda each: each.month)


def _limit_missed(material: Material, review: MonthlyReview) -> bool:
    done = review.rectified_on if material.knows(review.rectified_on) else None
    return review.rectify_by is not None and (done or material.day) > review.rectify_by


def _short_in_a_row(deriver: Deriver, node: Trace, _match: Match) -> Derived:
    promised, *_ = deriver.values(node)
    counts = _headcounts(deriver.material, deriver.material.facts)
    if promised is None:
        return Fraction(0)
    month, run = max(counts, default=""), 0
    while counts.get(month, number(promised)) < number(promised):
        run += 1
        month = month_of(month_bounds(month)[0] - DAY)
    return Fraction(run)


def _headcounts(material: Material, facts: Facts) -> dict[str, Fraction]:
    """The average of every month that is over; a month without one is short of nobody."""
    return {
        each.month: Fraction(10**9) if each.count is None else Fraction(each.count)
        for each in facts.headcounts
        if material.knows(month_bounds(each.month)[1] - DAY)
    }


def _priority_name(deriver: Deriver, node: Trace, _match: Match) -> Derived:
    (priority,) = deriver.values(node)
    return next((each.name for each in deriver.material.terms.priorities if each.id == priority), None)


KINDS: dict[str, Work] = {
    r"(?P<count>\d+) 单的算术平均，不加权": _mean,
    r"自报告至(响应|恢复)的时长": _between,
    r"一次连续离岗的时长": _absent,
    r"自甲方报告起第 (?P<times>\d+) 个间隔届满，届满时刻在内": _due,
    r"自(甲方)?报告起算，届满时刻在内": _due,
    r"自报告起第 (?P<times>\d+) 个间隔届满之后的第一次反馈": _answer,
    r"实际时刻晚于时限的秒数": _over,
    r"实际时刻不晚于时限为按时": _met,
    r"(?P<system>.+) 自 (?P<start>\S+ \S+) 至 (?P<end>\S+ \S+) 的中断，重叠的只计一次": _downtime,
    r"(?P<start>\S+ \S+) 至 (?P<end>\S+ \S+) 的中断": _stretch,
    r"(?P<system>.+) (?P<within>服务期内)?自 (?P<start>\S+ \S+) 起的中断，相接的算作一次": _spell,
    r"(?P<start>\S+) 至 (?P<end>\S+) 的秒数，在服务期内": _period,
    r"不可用时长不超过允许不可用为达标；只因原因未认定而超过的未定": _level_met,
    r"低于约定可用性的月份": _short_months,
    r"整改期限已过而未完成": _missed_order,
    r"该级别在合同中的名称": _priority_name,
    r"至最近一次考核为止连续不合格的次数；附件3 行3 成立后重新起算": _failed_in_a_row,
    r"月平均人数少于承诺人数的连续月数": _short_in_a_row,
}
