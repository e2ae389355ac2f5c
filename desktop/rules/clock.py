"""The clocks of an incident: response, arrival, clearing, feedback (第三条4、5, 第九条11).

All run from party A's report, in seconds, the limit itself in time. Feedback stands on a grid of two
hours from the report until the fault is cleared.
"""

from __future__ import annotations

import datetime as dt

from desktop.models.assessment import FactRef, SlaCheck, Trace
from desktop.models.calendar import AsOf
from desktop.models.contract import Terms
from desktop.models.enums import CHECK_ZH, CheckKind
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
    named = map(terms.system, affected_systems(incident, terms))
    important = any(system is not None and system.important for system in named)
    levels = terms.service_levels
    return levels.clearing_minutes_important if important else levels.clearing_minutes


def limit_minutes(terms: Terms, incident: Incident) -> dict[CheckKind, int]:
    """The limits of one incident in minutes: those of its priority, or those agreed for all."""
    if terms.ticket_limits:
        return {each.check: each.minutes for each in limits_of(terms, incident.priority)}
    levels = terms.service_levels
    agreed = {
        CheckKind.RESPONSE: levels.response_minutes,
        CheckKind.ARRIVAL: levels.arrival_minutes,
        CheckKind.CLEARING: clearing_minutes(terms, incident),
    }
    return {kind: minutes for kind, minutes in agreed.items() if minutes is not None}


def _stamps(terms: Terms, incident: Incident, reported: dt.datetime, as_of: AsOf) -> list[SlaCheck]:
    actual = {
        CheckKind.RESPONSE: incident.responded_at,
        CheckKind.ARRIVAL: incident.arrived_at,
        CheckKind.CLEARING: incident.restored_at,
    }
    return [
        _check(incident.id, kind, reported + dt.timedelta(minutes=minutes), actual[kind], as_of)
        for kind, minutes in limit_minutes(terms, incident).items()
    ]


def _feedback(terms: Terms, incident: Incident, reported: dt.datetime, as_of: AsOf) -> list[SlaCheck]:
    if terms.service_levels.feedback_minutes is None:
        return []
    step = dt.timedelta(minutes=terms.service_levels.feedback_minutes)
    given = sorted(incident.feedback_at)
    found: list[SlaCheck] = []
    before, place = reported, 0
    point = reported + step
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
    return SlaCheck(incident, kind, due, actual, actual <= due, max(0, seconds_between(due, actual)))


def check_trace(terms: Terms, incident: Incident, check: SlaCheck) -> Trace:
    """How one clock came out."""
    fields = {
        CheckKind.RESPONSE: ("responded_at", "service_levels.response_minutes"),
        CheckKind.ARRIVAL: ("arrived_at", "service_levels.arrival_minutes"),
        CheckKind.CLEARING: ("restored_at", "service_levels.clearing_minutes"),
        CheckKind.FEEDBACK: ("feedback_at", "service_levels.feedback_minutes"),
    }
    field, term = fields[check.check]
    clause = CLAUSE[check.check]
    for each in limits_of(terms, incident.priority):
        if each.check is check.check:
            clause, term = each.id, "ticket_limits"
    reported = Trace("报告", incident.reported_at, facts=(FactRef("incidents", incident.id, "reported_at"),))
    limit = (seconds_between(incident.reported_at, check.due_at) // 60) if incident.reported_at else 0
    due = Trace(
        "时限",
        check.due_at,
        formula="自甲方报告起算，届满时刻在内",
        clause=clause,
        children=(reported, Trace("限", limit, "分钟", clause=clause, term=term)),
    )
    actual = Trace(CHECK_ZH[check.check], check.actual_at, facts=(FactRef("incidents", incident.id, field),))
    over = Trace("超出", check.over_seconds, "秒")
    return Trace(
        f"{CHECK_ZH[check.check]}时限",
        check.met,
        formula="实际时刻不晚于时限为按时",
        clause=clause,
        children=(due, actual, over),
    )
