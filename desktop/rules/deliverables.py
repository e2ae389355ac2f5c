"""Late deliverables: each day costs a share of the total, up to a share in all.

What counts is the first delivery that was found good; a deliverable that was never delivered is late from the
terms alone. While a delivery is not reviewed, both outcomes stay possible.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterator
from decimal import Decimal

import msgspec

from desktop.models.assessment import Deadline, FactRef, Finding, Trace
from desktop.models.calendar import ONE_DAY, AsOf, Calendar
from desktop.models.clauses import Deliverable, LateDelivery
from desktop.models.contract import Terms
from desktop.models.enums.duties import DeadlineStatus
from desktop.models.facts import Facts
from desktop.models.performance import Delivery
from desktop.rules.counts import counted_trace, moved_trace
from desktop.rules.deadlines import forward
from desktop.rules.findings import seen_from
from desktop.rules.shares import share_finding


class Handed(msgspec.Struct, frozen=True):
    """How a deliverable came in: all deliveries, the first found good, the first not found bad."""

    deliveries: tuple[Delivery, ...]
    good: dt.date | None
    hoped: dt.date | None


def delivery_deadlines(terms: Terms, facts: Facts, as_of: AsOf, calendar: Calendar) -> Iterator[Deadline]:
    """The limit of every deliverable; arguable where the review that is open decides whether it was kept."""
    for each in terms.deliverables:
        strict = strict_day(terms, each)
        if strict is None:
            continue
        handed = _handed(each, facts)
        hoped, sure = (
            forward(terms, each.clause, each.id, strict, done, as_of, calendar)
            for done in (handed.hoped, handed.good)
        )
        if hoped.status is not sure.status and sure.status is DeadlineStatus.LATE:
            hoped = msgspec.structs.replace(hoped, status=DeadlineStatus.ARGUABLE)
        yield hoped


def strict_day(terms: Terms, deliverable: Deliverable) -> dt.date | None:
    """The last day as agreed, before it moves off rest days; None until signing is complete."""
    if deliverable.due_on is not None:
        return deliverable.due_on
    if terms.signed is None or deliverable.days is None:
        return None
    return terms.signed + dt.timedelta(days=deliverable.days)


def delivery_findings(terms: Terms, facts: Facts, as_of: AsOf, calendar: Calendar) -> list[Finding]:
    """One finding for each deliverable that came late, may have, or is still owed after its limit."""
    rate = terms.late_delivery
    if rate is None:
        return []
    limits = {each.subject: each for each in delivery_deadlines(terms, facts, as_of, calendar)}
    found = (
        _finding(terms, rate, each, limits[each.id].due_on, _handed(each, facts), as_of)
        for each in terms.deliverables
        if each.id in limits
    )
    return [finding for finding in found if finding]


def late_days(terms: Terms, facts: Facts, as_of: AsOf, calendar: Calendar) -> Iterator[dt.date]:
    """The days through which a deliverable was owed after its limit: on each of them the penalty may grow."""
    if terms.late_delivery is not None:
        for limit in delivery_deadlines(terms, facts, as_of, calendar):
            for place in range(_days_late(limit.due_on, None, as_of)):
                yield limit.due_on + (place + 1) * ONE_DAY


def _handed(deliverable: Deliverable, facts: Facts) -> Handed:
    deliveries = [each for each in facts.deliveries if each.deliverable == deliverable.id]
    good = [each.delivered_on for each in deliveries if each.delivered_on and each.conforming]
    hoped = [each.delivered_on for each in deliveries if each.delivered_on and each.conforming is not False]
    return Handed(tuple(deliveries), min(good, default=None), min(hoped, default=None))


def _days_late(due: dt.date, done: dt.date | None, as_of: AsOf) -> int:
    return max(0, ((done or as_of.day) - due).days)


def _share(rate: LateDelivery, days: int) -> Decimal:
    return min(rate.cap_share, rate.daily_share * days)


def _days_charged(rate: LateDelivery, days: int) -> int:
    """The late days that added to the penalty: none after the cap was reached."""
    return min(days, math.ceil(rate.cap_share / rate.daily_share))


def _finding(
    terms: Terms, rate: LateDelivery, deliverable: Deliverable, due: dt.date, handed: Handed, as_of: AsOf
) -> Finding | None:
    days = _days_late(due, handed.good, as_of)
    most, least = _share(rate, days), _share(rate, _days_late(due, handed.hoped, as_of))
    if not most:
        return None
    limit = msgspec.structs.replace(limit_trace(terms, deliverable, due), name="交付期限")

    def share(conforming: bool) -> Trace:
        return _share_trace(rate, limit, handed, as_of, conforming=conforming)

    return share_finding(
        terms,
        rate.id,
        share(True),
        subject=deliverable.id,
        event=deliverable.id,
        occurred_on=due + _days_charged(rate, days) * ONE_DAY,
        reasons=tuple(_review_trace(each) for each in handed.deliveries),
        least=share(False) if least < most else None,
    )


def strict_trace(terms: Terms, deliverable: Deliverable) -> Trace:
    """How the limit of a deliverable was counted, before it moved off rest days."""
    place, day = f"deliverables[{deliverable.id}]", strict_day(terms, deliverable)
    if deliverable.due_on is not None:
        agreed = Trace("约定的交付日", day, clause=deliverable.clause, term=f"{place}.due_on")
        return Trace("按日计", day, "", "约定的交付日当日", deliverable.clause, children=(agreed,))
    signed = Trace("签订日", terms.signed, figure="contract.signed_on")
    days = Trace("签订后日数", deliverable.days, "日", clause=deliverable.clause, term=f"{place}.days")
    return counted_trace("按日计", day, deliverable.clause, signed, days)


def limit_trace(terms: Terms, deliverable: Deliverable, due: dt.date, *done: Trace) -> Trace:
    """How the limit of a deliverable was counted and moved."""
    return moved_trace("期限", due, strict_trace(terms, deliverable), *done)


def handed_trace(deliverable: Deliverable, facts: Facts, *, conforming: bool) -> Trace:
    """The first delivery that was found good, or else that was not found bad."""
    return _handed_trace(_handed(deliverable, facts), conforming)


def _handed_trace(handed: Handed, conforming: bool) -> Trace:
    words = "审核合格的最早提交日" if conforming else "未审核不合格的最早提交日"
    refs = tuple(
        FactRef("deliveries", each.id, "delivered_on")
        for each in handed.deliveries
        if each.delivered_on and (each.conforming or not (conforming or each.conforming is False))
    )
    return Trace("交付日", handed.good if conforming else handed.hoped, "", words, facts=refs)


def _share_trace(rate: LateDelivery, limit: Trace, handed: Handed, as_of: AsOf, *, conforming: bool) -> Trace:
    assert isinstance(limit.value, dt.date)
    days = _days_late(limit.value, handed.good if conforming else handed.hoped, as_of)
    late = Trace(
        "逾期日数",
        days,
        "日",
        "期限届满次日起算，计至交付日，未交付的计至截至日",
        rate.id,
        children=(limit, _handed_trace(handed, conforming), seen_from(as_of)),
    )
    daily = Trace("每日比例", rate.daily_share, "份额", clause=rate.id, term="late_delivery.daily_share")
    cap = Trace("上限比例", rate.cap_share, "份额", clause=rate.id, term="late_delivery.cap_share")
    words = "逾期日数 × 每日比例，不超过上限比例"
    share = _share(rate, days)
    return Trace("逾期违约金比例", share, "份额", words, rate.id, children=(late, daily, cap))


def _review_trace(delivery: Delivery) -> Trace:
    name = f"{delivery.delivered_on} 提交的审核"
    return Trace(name, delivery.conforming, facts=(FactRef("deliveries", delivery.id, "conforming"),))
