"""The records that findings rest on, under one name: incidents, requests, reviews, orders and the like."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Set
from itertools import compress

import msgspec

from desktop.models.assessment import Assessment, Finding, SlaCheck
from desktop.models.calendar import ONE_DAY, AsOf, midnight, month_bounds
from desktop.models.contract import System, Terms
from desktop.models.enums.duties import DeadlineStatus
from desktop.models.enums.findings import FindingStatus
from desktop.models.enums.incidents import Flag
from desktop.models.facts import (
    EVIDENT_KINDS,
    KIND_OF,
    KIND_ZH,
    Absence,
    Availability,
    Facts,
    Incident,
    Request,
)
from desktop.models.performance import (
    Breach,
    Complaint,
    Expansion,
    MonthlyReview,
    Rectification,
    RegulatorNotice,
)
from desktop.models.today import QUIET, Running, Today
from desktop.rules import subjects
from desktop.rules.memo import Memo
from desktop.views.evident.spans import short_words
from desktop.views.i18n import say, tr
from desktop.views.widgets import State

Evident = (
    Incident
    | Request
    | Absence
    | Availability
    | Complaint
    | MonthlyReview
    | Expansion
    | RegulatorNotice
    | Rectification
    | Breach
)

#: Which of the four findings of a person the rows that a kind can meet speak of.
FLAGS: dict[str, tuple[Flag, ...]] = {
    "incidents": tuple(Flag),
    "requests": (Flag.PROBLEM, Flag.MAJOR_IMPACT, Flag.MAJOR_ACCIDENT),
    "absences": (Flag.PROBLEM, Flag.MAJOR_IMPACT, Flag.MAJOR_ACCIDENT),
    "availability": (Flag.PROBLEM, Flag.MAJOR_LOSS),
    "regulator_notices": (Flag.PROBLEM, Flag.MAJOR_IMPACT, Flag.MAJOR_ACCIDENT),
}
#: The field that says in a few words what a record is about; those of a month have none.
_TITLES = {"complaints": "content", "expansions": "content", "availability": "", "monthly_reviews": ""}
#: The limits that are a record's own, by clause.
_OWN_LIMITS = ("3-4", "12.4")


class Mark(msgspec.Struct, frozen=True):
    """A state and its word."""

    state: State
    text: str


def kind_of(record: Evident) -> str:
    """The name of the list that a record is in."""
    return KIND_OF[type(record)]


def records_of(facts: Facts, kind: str) -> tuple[Evident, ...]:
    """The records of one kind, in order of record."""
    found: tuple[Evident, ...] = getattr(facts, kind)
    return found


def all_records(facts: Facts) -> tuple[Evident, ...]:
    """Every record that a finding can rest on."""
    return tuple(record for kind in EVIDENT_KINDS for record in records_of(facts, kind))


def find_record(facts: Facts, kind: str, record_id: str) -> Evident | None:
    """A record by kind and id."""
    if kind not in EVIDENT_KINDS:
        return None
    return next((record for record in records_of(facts, kind) if record.id == record_id), None)


def with_record(facts: Facts, record: Evident) -> Facts:
    """`facts` with a record in place of the one with its id: to see what would follow, nothing is saved."""
    kind = kind_of(record)
    rows = records_of(facts, kind)
    place = next((place for place, each in enumerate(rows) if each.id == record.id), len(rows))
    replaced = (*rows[:place], record, *rows[place + 1 :]) if place < len(rows) else rows
    return msgspec.structs.replace(facts, **{kind: replaced})


def subject_of(record: Evident) -> str:
    """How findings name a record."""
    subject = subjects.subject_of(record)
    assert subject is not None
    return subject


def subjects_of(records: tuple[Evident, ...], memo: Memo) -> tuple[str, ...]:
    """How findings name each of `records`, all that they can rest on."""
    return memo.each("subjects", records, subject_of)


def subject_words(subject: str) -> str:
    """A finding's subject as a reader is told it: its id, or what stands for several records."""
    return say(subjects.SUBJECT_ZH.get(subject, subject))


def groupable(record: Evident) -> bool:
    """Whether a record can be put into another event; months and expansions stand for themselves."""
    return not isinstance(record, MonthlyReview | Expansion)


def event_of(record: Evident) -> str:
    """The event group that a record's findings charge: its own unless it was grouped (第十二条3)."""
    if isinstance(record, MonthlyReview | Expansion):
        return subject_of(record)
    return record.event or subject_of(record)


def event_words(record: Evident, terms: Terms) -> str:
    """The event group as a reader is told it: its id; an agreed month alone has none and is named instead."""
    if isinstance(record, Availability) and event_of(record) == record.subject:
        return name_of(record, terms)
    return event_of(record)


def title_field(kind: str) -> str:
    """The field that holds what a record of a kind is called; nothing where its month names it."""
    return _TITLES.get(kind, "title")


def name_of(record: Evident, terms: Terms) -> str:
    """What a person calls a record."""
    match record:
        case Availability():
            return f"{system_name(terms, record.system)} {record.month}"
        case MonthlyReview():
            return tr("{month} 考核").format(month=record.month)
    kind = kind_of(record)
    title: str = getattr(record, title_field(kind))
    return title or f"{say(KIND_ZH[kind])} {record.id}"


def system_name(terms: Terms, system_id: str) -> str:
    """The name of a system of the contract; its id where the contract has none such."""
    system = terms.system(system_id)
    return system.name if system else system_id


def system_words(system: System) -> str:
    """A system with what its clearing limit depends on (第三条5)."""
    return tr("{name}（{value}）").format(
        name=system.name, value=tr("重要信息系统") if system.important else tr("一般系统")
    )


def moment_of(record: Evident) -> dt.datetime | None:
    """When it began; an agreed month counts from its last day on."""
    match record:
        case Incident():
            return record.reported_at
        case Request():
            return record.opened_at
        case Absence():
            return record.start
    day = day_of(record)
    return midnight(day) if day else None


def day_of(record: Evident) -> dt.date | None:
    """The day on which a record that is no matter of hours came about; of a month the last one."""
    match record:
        case Availability() | MonthlyReview():
            return month_bounds(record.month)[1] - ONE_DAY
        case Complaint() | Breach():
            return record.date
        case Expansion():
            return record.requested_on
        case RegulatorNotice() | Rectification():
            return record.issued_on
    return None


def is_known(record: Evident, as_of: AsOf) -> bool:
    """Whether the record counts on the as-of day; an undated one does."""
    if isinstance(record, Incident | Request | Absence):
        moment = moment_of(record)
        return moment is None or as_of.knows(moment)
    day = day_of(record)
    return day is None or as_of.knows_day(day)


def by_subject(findings: tuple[Finding, ...], memo: Memo) -> Mapping[str, list[Finding]]:
    """Findings by each subject that caused them."""
    return memo.once("by subject", findings, lambda: _by_subject(findings))


def _by_subject(findings: Iterable[Finding]) -> Mapping[str, list[Finding]]:
    found: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        for subject in finding.subjects:
            found[subject].append(finding)
    return found


def resting_on(findings: Iterable[Finding], wanted: Set[str]) -> Mapping[str, list[Finding]]:
    """The findings that rest on each of the subjects that are `wanted`; a mean rests on thousands."""
    found: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        for subject in wanted & set(finding.subjects):
            found[subject].append(finding)
    return found


def findings_about(findings: Iterable[Finding], record: Evident) -> list[Finding]:
    """The findings that a record caused, alone or with others."""
    subject = subject_of(record)
    return [finding for finding in findings if subject in finding.subjects]


def own_checks(assessment: Assessment, record: Evident, memo: Memo | None = None) -> tuple[SlaCheck, ...]:
    """The clocks of an incident, in order; with a memo only where they stand is looked through."""
    if not isinstance(record, Incident):
        return ()
    if memo is None:
        return tuple(each for each in assessment.sla_checks if each.incident == record.id)
    blocks = memo.blocks("missed", assessment.sla_checks)
    named = memo.each("clocked", blocks, lambda block: {each.incident for each in block})
    return tuple(
        each
        for block in compress(blocks, (record.id in ids for ids in named))
        for each in block
        if each.incident == record.id
    )


def overruns(checks: Iterable[SlaCheck]) -> Counter[str]:
    """How many kinds of limits each incident missed: missing feedback is one, however often it is due."""
    return Counter(
        incident for incident, _ in {(each.incident, each.check) for each in checks if each.met is False}
    )


def missed_limits(assessment: Assessment, wanted: Set[str], clocks: Iterable[SlaCheck]) -> Counter[str]:
    """How many kinds of limits the records of these ids missed: limits of orders, and those of `clocks`."""
    found = overruns(each for each in clocks if each.incident in wanted)
    found.update(
        each.subject
        for each in assessment.deadlines
        if each.clause in _OWN_LIMITS and each.status is DeadlineStatus.LATE and each.subject in wanted
    )
    return found


def level_of(finding: Finding) -> str:
    """The level of an event of 附件1, as one says it: A 级; nothing for other findings."""
    return tr("{value} 级").format(value=finding.row.partition("-")[2][:1]) if finding.major else ""


def marks_of(
    record: Evident, findings: list[Finding], as_of: AsOf, missed: int, today: Today = QUIET
) -> tuple[Mark, ...]:
    """How a record stands: charged, absorbed, in a gap, not established, arguable, or without breach.

    While the day goes on a limit that runs comes after these, and what only its end would make a breach last.
    """
    if not is_known(record, as_of):
        return (Mark(State.OFF, tr("截至日尚未发生")),)
    clocks = today.of(kind_of(record), record.id)
    running = (running_mark(today, clocks[0]),) if clocks else ()
    later = [each for each in findings if each.key in today.expected]
    expected = (Mark(State.WARN, tr("预计违约")),) if any(each.charged for each in later) else ()
    if not expected and any(each.status is not FindingStatus.CERTAIN for each in later):
        expected = (Mark(State.WARN, tr("预计")),)
    standing = _standing([each for each in findings if each not in later])
    late = (Mark(State.BAD, tr("超限 {missed} 项").format(missed=missed)),) if missed and not standing else ()
    return (*late, *standing, *running, *expected) or (Mark(State.OK, tr("无违约")),)


def running_mark(today: Today, clock: Running) -> Mark:
    """That a limit runs, and how long yet."""
    left = int(today.left(clock).total_seconds())
    return Mark(State.WARN, tr("计时中，余 {left}").format(left=short_words(left)))


def until_words(today: Today, clock: Running) -> str:
    """When a limit that runs is over."""
    days = (clock.due_at.date() - today.now.date()).days if today.now else 0
    if days > 1:
        return tr("限 {due_at:%m-%d %H:%M}").format(due_at=clock.due_at)
    words = tr("限次日 {due_at:%H:%M}") if days else tr("限 {due_at:%H:%M}")
    return words.format(due_at=clock.due_at)


def _standing(findings: list[Finding]) -> tuple[Mark, ...]:
    """What the findings about a record say of it; nothing where there are none."""
    statuses = {finding.status for finding in findings if not finding.major}
    majors = [finding for finding in findings if finding.major]
    found = [Mark(State.BAD, tr("{each}事件").format(each=level_of(each))) for each in majors if each.stands]
    statuses |= {each.status for each in majors if each.status is not FindingStatus.CERTAIN}
    if any(finding.stands and not finding.major for finding in findings):
        found.append(Mark(State.BAD, tr("违约")))
    elif FindingStatus.CERTAIN in statuses:
        found.append(Mark(State.ABSORBED, tr("被吸收")))
    if FindingStatus.GAP in statuses:
        found.append(Mark(State.GAP, tr("空档")))
    if FindingStatus.UNDETERMINED in statuses:
        found.append(Mark(State.OPEN, tr("未认定")))
    if FindingStatus.ARGUABLE in statuses:
        found.append(Mark(State.WARN, tr("可争议")))
    return tuple(found)
