"""The clocks of an incident: response, arrival, clearing, feedback (第三条4、5, 第九条11).

All run from party A's report, in seconds, the limit itself in time. Feedback stands on a grid of two
hours from the report until the fault is cleared.
"""

from __future__ import annotations

import datetime as dt
import functools

from desktop.models.assessment import FactRef, SlaCheck, Trace
from desktop.models.calendar import AsOf
from desktop.models.contract import Terms
from desktop.models.enums.incidents import CHECK_ZH, CheckKind
from desktop.models.facts import Incident
from desktop.rules.downtime import affected_systems, seconds_between
from desktop.rules.limits import limits_of

CLAUSE = {
    CheckKind.RESPONSE: "3.4",
    CheckKind.ARRIVAL: "3.4",
    CheckKind.CLEARING: "3.5",
    CheckKind.FEEDBACK: "9.11",
}


def checks_of(terms: Terms, incident: Incident, as_of: AsOf) -> tuple[SlaCheck, ...]:
    """Every clock of one incident, in order; none where its report is not dated."""
    reported = incident.reported_at
    if reported is None:
        return ()
    return (*_stamps(terms, incident, reported, as_of), *_feedback(terms, incident, reported, as_of))


def clearing_minutes(terms: Terms, incident: Incident) -> int | None:
    """30 minutes, 10 where an affected system is known to be important (第三条5)."""
    levels = terms.service_levels
    hit = affected_systems(incident, terms)
    for system in terms.systems:
        if system.important and system.id in hit:
            return levels.clearing_minutes_important
    return levels.clearing_minutes


def limit_minutes(terms: Terms, incident: Incident) -> list[tuple[CheckKind, int]]:
    """The limits of one incident in minutes: those of its priority, or those agreed for all."""
    if terms.ticket_limits:
        return [(each.check, each.minutes) for each in limits_of(terms, incident.priority)]
    levels = terms.service_levels
    agreed = (
        (CheckKind.RESPONSE, levels.response_minutes),
        (CheckKind.ARRIVAL, levels.arrival_minutes),
        (CheckKind.CLEARING, clearing_minutes(terms, incident)),
    )
    return [(kind, minutes) for kind, minutes in agreed if minutes is not None]


def _stamps(terms: Terms, incident: Incident, reported: dt.datetime, as_of: AsOf) -> list[SlaCheck]:
    return [
        _check(incident.id, kind, reported + _span(minutes), _actual(incident, kind), as_of)
        for kind, minutes in limit_minutes(terms, incident)
    ]


@functools.cache
def _span(minutes: int) -> dt.timedelta:
    return dt.timedelta(minutes=minutes)


def _actual(incident: Incident, kind: CheckKind) -> dt.datetime | None:
    # Told apart by hand: hashing the member of an enumeration costs more than all of this.
    if kind is CheckKind.RESPONSE:
        return incident.responded_at
    return incident.arrived_at if kind is CheckKind.ARRIVAL else incident.restored_at


def _feedback(terms: Terms, incident: Incident, reported: dt.datetime, as_of: AsOf) -> list[SlaCheck]:
    if terms.service_levels.feedback_minutes is None:
        return []
    step = dt.timedelta(minutes=terms.service_levels.feedback_minutes)
    found: list[SlaCheck] = []
    before, place = reported, 0
    point = reported + step
    if incident.restored_at is not None and incident.restored_at <= point:
        return found  # Most are cleared before the first.
    given = sorted(incident.feedback_at)
    while as_of.knows(point) and (incident.restored_at is None or point < incident.restored_at):
        while place < len(given) and given[place] <= before:
            place += 1
        answer = given[place] if place < len(given) else None
        found.append(_check(incident.id, CheckKind.FEEDBACK, point, answer, as_of))
        before, point = point, point + step
    return found


def _check(
    incident: str, kind: CheckKind, due: dt.datetime, actual: dt.datetime | None, as_of: AsOf
) -> SlaCheck:
    if actual is None:
        return SlaCheck(incident, kind, due, None, False if as_of.now > due else None, None)
    if actual <= due:
        return SlaCheck(incident, kind, due, actual, True, 0)
    return SlaCheck(incident, kind, due, actual, False, seconds_between(due, actual))


_FIELDS = {
    CheckKind.RESPONSE: "responded_at",
    CheckKind.ARRIVAL: "arrived_at",
    CheckKind.CLEARING: "restored_at",
}


def check_trace(terms: Terms, incident: Incident, check: SlaCheck, place: int, now: dt.datetime) -> Trace:
    """How one clock came out; `place` is its place among those of its kind, from 0."""
    name, limit = CHECK_ZH[check.check], _limit_trace(terms, incident, check.check)
    clause = limit.clause
    reported = Trace("报告", incident.reported_at, facts=(FactRef("incidents", incident.id, "reported_at"),))
    words = "自甲方报告起算，届满时刻在内"
    if check.check is CheckKind.FEEDBACK:
        words = f"自甲方报告起第 {place + 1} 个间隔届满，届满时刻在内"
    due = Trace("时限", check.due_at, "", words, clause, children=(reported, limit))
    actual = _actual_trace(incident, check, place, reported, limit)
    seen = () if check.actual_at else (Trace("截至", now, figure="now"),)
    words = "实际时刻晚于时限的秒数"
    over = Trace("超出", check.over_seconds, "秒", words, clause, children=(due, actual))
    words = "实际时刻不晚于时限为按时"
    return Trace(f"{name}时限", check.met, "", words, clause, children=(due, actual, over, *seen))


def _limit_trace(terms: Terms, incident: Incident, kind: CheckKind) -> Trace:
    for each in limits_of(terms, incident.priority):
        if each.check is kind:
            return Trace("限", each.minutes, "分钟", clause=each.id, term=f"ticket_limits[{each.id}].minutes")
    name = f"{kind}_minutes"
    if (
        kind is CheckKind.CLEARING
        and clearing_minutes(terms, incident) != terms.service_levels.clearing_minutes
    ):
        name = "clearing_minutes_important"
    value = getattr(terms.service_levels, name)
    return Trace("限", value, "分钟", clause=CLAUSE[kind], term=f"service_levels.{name}")


def _actual_trace(incident: Incident, check: SlaCheck, place: int, reported: Trace, limit: Trace) -> Trace:
    name, field = CHECK_ZH[check.check], _FIELDS.get(check.check)
    if field:
        return Trace(name, check.actual_at, facts=(FactRef("incidents", incident.id, field),))
    given = tuple(
        Trace("反馈记录", moment, facts=(FactRef("incidents", incident.id, "feedback_at"),))
        for moment in incident.feedback_at
    )
    words = f"自报告起第 {place} 个间隔届满之后的第一次反馈"
    return Trace(name, check.actual_at, "", words, "9.11", children=(reported, limit, *given))
