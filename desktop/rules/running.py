"""What today still leaves open: limits that run, and findings that hold only if the day ends as it stands.

A day is judged as it stands at its end (`AsOf`). While that day goes on, a limit that comes later than now is
not missed yet, and what is taken to last until 24:00 may end sooner.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

import msgspec

from desktop.models.assessment import Assessment, Finding, SlaCheck
from desktop.models.calendar import AsOf, Calendar
from desktop.models.contract import Terms
from desktop.models.enums.findings import Metric
from desktop.models.enums.incidents import CheckKind
from desktop.models.facts import Facts, Incident, Request
from desktop.models.today import QUIET, Running, Today, runs
from desktop.rules.assess import assess, findings_of
from desktop.rules.known import known_facts
from desktop.rules.limits import limits_of
from desktop.rules.memo import Memo

#: Rows that no open end moves: means are of what was stamped, complaints are counted.
_STILL = (Metric.RESPONSE, Metric.RECOVERY, Metric.COMPLAINTS)


def request_clocks(terms: Terms, request: Request, now: dt.datetime) -> tuple[Running, ...]:
    """The limits of a request of known priority that run at `now`."""
    opened = request.opened_at
    if opened is None:
        return ()
    stamps = {CheckKind.RESPONSE: request.responded_at, CheckKind.CLEARING: request.restored_at}
    dues = (
        (each.check, opened + dt.timedelta(minutes=each.minutes))
        for each in limits_of(terms, request.priority)
        if each.check in stamps and stamps[each.check] is None
    )
    return tuple(Running("requests", request.id, check, due) for check, due in dues if due >= now)


def open_today(
    terms: Terms,
    facts: Facts,
    assessment: Assessment,
    as_of: AsOf,
    calendar: Calendar,
    now: dt.datetime,
    memo: Memo | None = None,
) -> Today:
    """What is open at `now`, where `assessment` is of the end of the same day; `QUIET` of any other.

    `terms` are those that were signed, `facts` all that are recorded.
    """
    if as_of.instant is not None or as_of.day != now.date():
        return QUIET
    memo = memo or Memo()
    requests = known_facts(facts, as_of, memo).requests
    clocks = tuple(sorted(_clocks(terms, requests, assessment, now, memo), key=lambda each: each.due_at))
    unended = {each.id for each in clocks} | _unended(facts, memo)
    hanging = [each for each in assessment.findings if _hangs(terms, each, unended)]
    expected = _expected(terms, facts, hanging, calendar, now) if hanging else frozenset()
    return Today(now, clocks, expected) if clocks or expected else QUIET


def at_once(
    terms: Terms, facts: Facts, assessment: Assessment, as_of: AsOf, calendar: Calendar, now: dt.datetime
) -> Assessment:
    """What follows at `now` already, where `assessment` is of the end of the same day.

    The assessment itself where nothing goes on, or where it is of another day. `terms` are those that were
    signed, `facts` all that are recorded.
    """
    if as_of.instant is not None or as_of.day != now.date():
        return assessment
    if open_today(terms, facts, assessment, as_of, calendar, now) is QUIET and not _unended(facts, Memo()):
        return assessment
    return assess(terms, facts, AsOf.of(now), calendar)


def _clocks(
    terms: Terms, requests: Iterable[Request], assessment: Assessment, now: dt.datetime, memo: Memo
) -> Iterator[Running]:
    blocks = memo.blocks("missed", assessment.sla_checks)
    for unanswered in memo.each("unanswered", blocks, _unanswered):
        for check in unanswered:
            if runs(check, now):
                yield Running("incidents", check.incident, check.check, check.due_at)
    if terms.ticket_limits:
        for request in requests:
            yield from request_clocks(terms, request, now)


def _unanswered(checks: Iterable[SlaCheck]) -> tuple[SlaCheck, ...]:
    return tuple(check for check in checks if check.actual_at is None)


def _unended(facts: Facts, memo: Memo) -> set[str]:
    """The ids of the records in which something goes on."""
    blocks = memo.blocks("unended", facts.incidents)
    found = {each for ids in memo.each("unended", blocks, _going_on) for each in ids}
    return found | {each.id for each in facts.absences if each.end is None}


def _going_on(incidents: Iterable[Incident]) -> tuple[str, ...]:
    return tuple(each.id for each in incidents if _goes_on(each))


def _goes_on(incident: Incident) -> bool:
    """Whether an outage lasts, or what the vendor was told of is not handled yet."""
    if any(each.end is None for each in incident.outages):
        return True
    told = incident.annex1
    return told is not None and told.notified_at is not None and told.handled_at is None


def _hangs(terms: Terms, finding: Finding, unended: set[str]) -> bool:
    """Whether a finding may rest on something that goes on."""
    still = {row.id for row in terms.rows if row.metric in _STILL}
    return finding.row not in still and not unended.isdisjoint(finding.subjects)


def _expected(
    terms: Terms, facts: Facts, hanging: list[Finding], calendar: Calendar, now: dt.datetime
) -> frozenset[str]:
    """Those of the findings that are not there yet, or not as they will be, at `now`.

    They are found again from the records that they rest on; the others cannot move them.
    """
    wanted = {subject for each in hanging for subject in each.subjects}
    about = msgspec.structs.replace(
        facts,
        incidents=tuple(each for each in facts.incidents if each.id in wanted),
        requests=tuple(each for each in facts.requests if each.id in wanted),
        absences=tuple(each for each in facts.absences if each.id in wanted),
        attachments=(),
    )
    found = {each.key: each for each in findings_of(terms, about, AsOf.of(now), calendar, Memo())}
    return frozenset(each.key for each in hanging if not _alike(each, found.get(each.key)))


def _alike(later: Finding, found: Finding | None) -> bool:
    if found is None or found.status is not later.status:
        return False
    return (found.amount, found.amount_min, found.amount_max) == (
        later.amount,
        later.amount_min,
        later.amount_max,
    )
