"""The rows of an incident's time line: every stamp against its limit, every outage against two hours."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict

import msgspec

from desktop.models.assessment import Assessment, Finding, SlaCheck
from desktop.models.contract import Terms
from desktop.models.enums import CheckKind, Metric
from desktop.models.facts import Incident, Outage
from desktop.models.today import QUIET, Running, Today
from desktop.rules.downtime import seconds_between
from desktop.rules.memo import Memo
from desktop.rules.rows import rows_of
from desktop.views.evident.matches import mark_of
from desktop.views.evident.spans import Axis, axis_over, clock_words, limit_words, short_words
from desktop.views.evident.subjects import Mark, own_checks, running_mark, until_words
from desktop.views.i18n import tr
from desktop.views.widgets import State

_STAMPS = (
    (CheckKind.RESPONSE, "responded_at", tr("响应")),
    (CheckKind.ARRIVAL, "arrived_at", tr("到场")),
    (CheckKind.CLEARING, "restored_at", tr("恢复")),
)
_LONGEST_OPEN = dt.timedelta(hours=24)


class StampRow(msgspec.Struct, frozen=True, kw_only=True):
    """One stamp. `key` is the field that a Problem would name; `reach` is how far its bar goes."""

    key: str
    label: str
    moment: dt.datetime | None = None
    since: dt.datetime | None = None
    limit_at: dt.datetime | None = None
    limit: str = ""
    reach: dt.datetime | None = None
    elapsed: str = ""
    mark: Mark | None = None
    figure_id: str = ""
    hint: str = ""


class OutageRow(msgspec.Struct, frozen=True, kw_only=True):
    """One outage; `until` is its end, or the as-of moment while it goes on."""

    place: int
    outage: Outage
    until: dt.datetime
    mark_at: dt.datetime | None
    elapsed: str
    mark: Mark | None
    figure_id: str


def stamp_rows(
    incident: Incident,
    terms: Terms,
    assessment: Assessment,
    memo: Memo | None = None,
    today: Today = QUIET,
) -> tuple[StampRow, ...]:
    """报告, 登记, 响应, 到场, 定位, 恢复, then each feedback and an empty row for the next one."""
    checks = list(own_checks(assessment, incident, memo))
    now = today.now or assessment.now
    clocks = {each.check: each for each in reversed(today.of("incidents", incident.id))}
    report = StampRow(
        key="reported_at",
        label=tr("报告"),
        moment=incident.reported_at,
        since=incident.reported_at,
        hint=tr("各时限自此起算") if incident.reported_at else tr("先填报告时间，各时限自此起算"),
    )
    response, arrival, clearing = (
        _marked(_stamp(incident, checks, now, *each), clocks.get(each[0]), today) for each in _STAMPS
    )
    register = _course(incident, now, "registered_at", tr("登记"), tr("接到报告后及时登记"))
    locate = _course(incident, now, "located_at", tr("定位"), tr("找到原因的时间"))
    feedback = _feedback_rows(incident, terms, checks, now, today)
    return (report, register, response, arrival, locate, clearing, *feedback)


def _marked(row: StampRow, clock: Running | None, today: Today) -> StampRow:
    """A row whose limit runs says so, and until when."""
    if clock is None:
        return row
    return msgspec.structs.replace(row, mark=running_mark(today, clock), elapsed=until_words(today, clock))


def _course(incident: Incident, now: dt.datetime, key: str, label: str, hint: str) -> StampRow:
    """A moment of the fault's course that has no limit of its own."""
    moment: dt.datetime | None = getattr(incident, key)
    since = incident.reported_at
    if moment is None or since is None or moment > now:
        return StampRow(key=key, label=label, moment=moment, since=since, hint=hint)
    return StampRow(
        key=key,
        label=label,
        moment=moment,
        since=since,
        reach=max(moment, since),
        elapsed=clock_words(max(0, seconds_between(since, moment))),
        figure_id=f"fact:incidents:{incident.id}:{key}",
    )


def _stamp(
    incident: Incident, checks: list[SlaCheck], now: dt.datetime, kind: CheckKind, key: str, label: str
) -> StampRow:
    moment: dt.datetime | None = getattr(incident, key)
    check = next((each for each in checks if each.check is kind), None)
    since = incident.reported_at
    if check is None or since is None:
        return StampRow(key=key, label=label, moment=moment, since=since)
    return StampRow(
        key=key,
        label=label,
        moment=moment,
        since=since,
        limit_at=check.due_at,
        limit=tr("限 {since}").format(since=limit_words(seconds_between(since, check.due_at) // 60)),
        reach=check.actual_at or now,
        elapsed=clock_words(seconds_between(since, check.actual_at)) if check.actual_at else "",
        mark=_clock_mark(check, now),
        figure_id=f"check:{incident.id}:{kind}:0",
    )


def _clock_mark(check: SlaCheck, now: dt.datetime) -> Mark:
    if check.met is None:
        return Mark(
            State.OFF,
            tr("未到期，余 {value}").format(value=short_words(max(0, seconds_between(now, check.due_at)))),
        )
    if check.actual_at is None:
        return Mark(State.BAD, tr("超限，未记录"))
    if check.met:
        return Mark(
            State.OK,
            tr("按时，余 {actual_at}").format(
                actual_at=short_words(seconds_between(check.actual_at, check.due_at))
            ),
        )
    return Mark(State.BAD, tr("超限 {value}").format(value=short_words(check.over_seconds or 0)))


def _feedback_rows(
    incident: Incident, terms: Terms, checks: list[SlaCheck], now: dt.datetime, today: Today
) -> list[StampRow]:
    points = [check for check in checks if check.check is CheckKind.FEEDBACK]
    found = [
        _feedback(incident, place, moment, points, now) for place, moment in enumerate(incident.feedback_at)
    ]
    missing = [place for place, point in enumerate(points) if point.actual_at is None]
    minutes = terms.service_levels.feedback_minutes
    every = tr("每 {minutes}一次").format(minutes=limit_words(minutes)) if minutes else ""
    blank = StampRow(key="feedback_at", label=tr("反馈"), since=incident.reported_at, hint=every)
    running = [each for each in today.of("incidents", incident.id) if each.check is CheckKind.FEEDBACK]
    if missing:
        late = len([*today.missed(points[place] for place in missing if points[place].met is False)])
        mark = (
            Mark(State.BAD, tr("缺 {late} 次").format(late=late)) if late else Mark(State.OFF, tr("未到期"))
        )
        figure = f"check:{incident.id}:{CheckKind.FEEDBACK}:{missing[0]}"
        blank = msgspec.structs.replace(
            blank, limit_at=points[missing[0]].due_at, reach=now, mark=mark, figure_id=figure, limit=every
        )
        blank = blank if late else _marked(blank, next(iter(running), None), today)
    elif not points and incident.reported_at and incident.reported_at <= now:
        word = tr("无须反馈") if incident.restored_at else tr("尚未到时点")
        blank = msgspec.structs.replace(blank, mark=Mark(State.OFF, word))
    return [*found, blank]


def _feedback(
    incident: Incident, place: int, moment: dt.datetime, points: list[SlaCheck], now: dt.datetime
) -> StampRow:
    row = StampRow(key=f"feedback_at[{place}]", label=tr("反馈"), moment=moment, since=incident.reported_at)
    if incident.reported_at is None or moment > now:
        return row
    answered = [number for number, point in enumerate(points) if point.actual_at == moment]
    elapsed = clock_words(max(0, seconds_between(incident.reported_at, moment)))
    if not answered:
        mark = Mark(State.OFF, tr("不占时点"))
        return msgspec.structs.replace(row, reach=moment, elapsed=elapsed, mark=mark)
    first = points[answered[0]]
    late = max(points[number].over_seconds or 0 for number in answered)
    order = tr("、").join(str(number + 1) for number in answered)
    words = (
        tr("超限 {late}，第 {order} 次").format(late=short_words(late), order=order)
        if late
        else tr("按时，第 {order} 次").format(order=order)
    )
    return msgspec.structs.replace(
        row,
        limit_at=first.due_at,
        limit=tr("第 {order} 次时点").format(order=order),
        reach=moment,
        elapsed=elapsed,
        mark=Mark(State.BAD if late else State.OK, words),
        figure_id=f"check:{incident.id}:{CheckKind.FEEDBACK}:{answered[0]}",
    )


def outage_rows(
    incident: Incident, terms: Terms, findings: list[Finding], now: dt.datetime, today: Today = QUIET
) -> tuple[OutageRow, ...]:
    """Every outage with its length against the limit of a single one (附件3 row 5)."""
    now = today.now or now
    singles = rows_of(terms, Metric.SINGLE_OUTAGE)
    single = next((row for row in singles if row.lower), None)
    minutes = int(single.lower.value) if single and single.lower else None
    ids = {row.id for row in singles}
    matched: dict[str | None, list[Finding]] = defaultdict(list)
    for finding in sorted(findings, key=lambda each: each.again):
        if finding.row in ids:
            matched[finding.system].append(finding)
    found = []
    for place, outage in enumerate(incident.outages):
        until = max(outage.end or now, outage.start)
        seconds = seconds_between(outage.start, until)
        mark_at = outage.start + dt.timedelta(minutes=minutes) if minutes else None
        meant = _meant(matched[outage.system]) if minutes and seconds >= minutes * 60 else None
        lasting = today.now is not None and outage.end is None
        found.append(
            OutageRow(
                place=place,
                outage=outage,
                until=until,
                mark_at=mark_at,
                elapsed=clock_words(seconds),
                mark=_outage_mark(meant, seconds, minutes, mark_at if lasting else None)
                if minutes and outage.start <= now
                else None,
                figure_id=f"finding:{meant.key}" if meant else f"fact:incidents:{incident.id}:outages",
            )
        )
    return tuple(found)


def _meant(findings: list[Finding]) -> Finding | None:
    """The finding of the next long outage; outages that overlap make one finding together."""
    return findings.pop(0) if len(findings) > 1 else next(iter(findings), None)


def _outage_mark(finding: Finding | None, seconds: int, minutes: int, reaches_at: dt.datetime | None) -> Mark:
    """`reaches_at` is when an outage that lasts is long enough."""
    limit = limit_words(minutes)
    if seconds < minutes * 60 and reaches_at:
        words = tr("{reaches_at:%H:%M} 满 {limit}").format(reaches_at=reaches_at, limit=limit)
        return Mark(State.WARN, words)
    if seconds < minutes * 60:
        return Mark(State.OFF, tr("不足 {limit}").format(limit=limit))
    if finding is None:
        return Mark(State.OFF, tr("满 {limit}，不计").format(limit=limit))
    return Mark(mark_of(finding).state, tr("{row} 满 {limit}").format(row=finding.row, limit=limit))


def time_axis(incident: Incident, rows: tuple[StampRow, ...], outages: tuple[OutageRow, ...]) -> Axis | None:
    """The axis that shows it all; what still goes on is cut a day after the report. None without a report."""
    zero = incident.reported_at
    if zero is None:
        return None
    moments = [row.moment for row in rows if row.moment]
    moments += [row.limit_at for row in rows if row.limit_at and row.limit_at < zero + _LONGEST_OPEN]
    moments += [_overrun_shown(row, zero) for row in rows if not row.moment and row.limit_at and row.reach]
    moments += [each.outage.start for each in outages]
    moments += [each.outage.end or min(each.until, zero + _LONGEST_OPEN) for each in outages]
    return axis_over(zero, moments)


def _overrun_shown(row: StampRow, zero: dt.datetime) -> dt.datetime:
    """How far a stamp that is not there yet is drawn: a quarter of its limit beyond it, so that it shows."""
    assert row.limit_at is not None
    assert row.reach is not None
    return min(row.reach, row.limit_at + (row.limit_at - zero) / 4, zero + _LONGEST_OPEN)
