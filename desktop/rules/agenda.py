"""What is to be done next, and by whom: own duties first, then the vendor's, the nearest first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from functools import partial
from operator import attrgetter
from typing import Any

import msgspec

from desktop.models.assessment import Assessment, Deadline, Finding, PaymentFigures
from desktop.models.calendar import ONE_DAY, AsOf, Calendar
from desktop.models.contract import Terms
from desktop.models.enums.findings import FindingStatus
from desktop.models.enums.incidents import CheckKind
from desktop.models.enums.payments import CONDITION_ZH, Condition, Hold, PaymentStatus
from desktop.models.enums.people import ROLE_ZH
from desktop.models.facts import EVIDENT_KINDS, Facts, Incident, Objection, PersonnelChange
from desktop.models.money import ZERO, grouped
from desktop.models.obligations import RequiredPaper
from desktop.models.today import QUIET, Today
from desktop.rules.agenda_letters import check_steps, letter_steps
from desktop.rules.agenda_papers import paper_steps
from desktop.rules.agenda_permits import permit_steps
from desktop.rules.duties import performance_steps
from desktop.rules.memo import Memo
from desktop.rules.percent import failed_inspections
from desktop.rules.personnel import Presence, Secrecy, presence, secrecy
from desktop.rules.steps import NEAR_DAYS, QUESTIONS, Step, Urgency, limit_step

_RANK = {"bad": 0, "warn": 1, "open": 2, "ok": 3}


def next_steps(
    terms: Terms,
    known: Facts,
    assessment: Assessment,
    as_of: AsOf,
    calendar: Calendar,
    papers: tuple[RequiredPaper, ...] = (),
    memo: Memo | None = None,
    today: Today = QUIET,
) -> tuple[Step, ...]:
    """Every open step on the as-of day: party A's first, each side's most urgent first.

    `known` are the facts as they stood then (`known_facts`), `papers` what the contract wants for acceptance,
    `memo` what was kept of assessing them, `today` what is open while the day goes on.
    """
    steps = [
        *_payment_steps(terms, assessment, as_of, calendar),
        *_decision_steps(assessment, known, memo or Memo(), today),
        *_incident_steps(assessment, known, as_of, today),
        *_deadline_steps(assessment, known, as_of),
        *_personnel_steps(assessment, known, as_of),
        *performance_steps(terms, known, assessment, as_of),
        *permit_steps(known, as_of, memo),
        *letter_steps(known, as_of),
        *check_steps(known, assessment, partial(instalment_name, terms)),
        *paper_steps(papers, known, assessment, as_of),
    ]
    far = dt.date.max
    return tuple(sorted(steps, key=lambda step: (step.owed_by, _RANK[step.urgency], step.due_on or far)))


def working_days_left(day: dt.date, due: dt.date, calendar: Calendar) -> int:
    """Working days after `day` up to and including `due`; negative when it has passed."""
    if due < day:
        return -working_days_left(due, day, calendar)
    count = 0
    while day < due:
        day += ONE_DAY
        count += calendar.is_workday(day)
    return count


def instalment_name(terms: Terms, payment: str) -> str:
    """首付款 for the first of several instalments, 尾款 for the last, 第 n 期 between."""
    ids = [each.id for each in terms.payments]
    place = ids.index(payment)
    if len(ids) == 1:
        return "合同款"
    return "首付款" if place == 0 else "尾款" if place == len(ids) - 1 else f"第 {place + 1} 期款"


def _payment_steps(terms: Terms, assessment: Assessment, as_of: AsOf, calendar: Calendar) -> Iterator[Step]:
    for figures in assessment.payments.values():
        if figures.status in (PaymentStatus.PAID, PaymentStatus.PAID_LATE):
            continue
        name = instalment_name(terms, figures.id)
        if figures.due_on is None:
            yield from _waiting_steps(name, figures)
            continue
        yield _pay_step(name, figures, figures.due_on, as_of, calendar)
        if figures.invoice_received_on is None and figures.invoice_by is not None:
            yield _invoice_step(name, figures, figures.invoice_by, as_of, calendar)


def _waiting_steps(name: str, figures: PaymentFigures) -> Iterator[Step]:
    if Condition.SERVICE_END in figures.waiting_for or Condition.SIGNED in figures.waiting_for:
        return
    for condition in figures.waiting_for:
        text = f"登记{CONDITION_ZH[condition]}的日期，{name}等待此条件"
        figure = f"payments.{figures.id}.trigger_on"
        yield Step("A", "open", text, "7.2", None, None, "", "payments", figures.id, figure)


def _pay_step(name: str, figures: PaymentFigures, due: dt.date, as_of: AsOf, calendar: Calendar) -> Step:
    left = working_days_left(as_of.day, due, calendar)
    note = ""
    if figures.holds:
        note = "暂缓：" + "、".join("发票" if hold is Hold.INVOICE_LATE else "账户" for hold in figures.holds)
    urgency: Urgency = "bad" if as_of.day > due else "warn" if left <= NEAR_DAYS or note else "ok"
    text = f"支付{name}，净额 {grouped(figures.net)} 元"
    figure = f"payments.{figures.id}.due_on"
    return Step("A", urgency, text, "7.2", due, left, "工作日", "payments", figures.id, figure, note)


def _invoice_step(
    name: str, figures: PaymentFigures, limit: dt.date, as_of: AsOf, calendar: Calendar
) -> Step:
    left = working_days_left(as_of.day, limit, calendar)
    urgency: Urgency = "bad" if as_of.day > limit else "warn" if left <= NEAR_DAYS else "ok"
    text = f"开具{name}发票 {grouped(figures.amount)} 元"
    figure = f"payments.{figures.id}.invoice_by"
    return Step("B", urgency, text, "7.3", limit, left, "工作日", "payments", figures.id, figure)


def _decision_steps(assessment: Assessment, known: Facts, memo: Memo, today: Today) -> Iterator[Step]:
    waiting = [each for each in assessment.findings if today.waits(each)]
    fresh = [each for each in waiting if not each.stale_decision]
    stale = [each for each in assessment.findings if each.stale_decision]
    for found, verb in ((fresh, "确认"), (stale, "重新确认（金额已变）")):
        if found:
            total = sum((each.amount or ZERO for each in found), ZERO)
            text = f"{verb} {len(found)} 项违约金，共 {grouped(total)} 元"
            first = found[0].key
            figure = f"finding:{first}"
            yield Step("A", "warn", text, "12.3", None, None, "", "findings", first, figure)
    unsure = [
        each
        for each in assessment.findings
        if each.status is FindingStatus.UNDETERMINED and not today.expects(each)
    ]
    named = _named({each.subjects[0] for each in unsure}, known, memo)
    for each in sorted(unsure, key=_spread, reverse=True):
        title, kind, target = named.get(each.subjects[0]) or _alone(each.subjects[0], known)
        span = f"金额 {grouped(each.amount_min)} 至 {grouped(each.amount_max)} 元"
        text = f"认定{title}，{'是否附件1的重大事件' if each.major else span}"
        figure = f"finding:{each.key}"
        yield Step("A", "open", text, "12.3", None, None, "", QUESTIONS, f"{kind}|{target}", figure)


def _spread(finding: Finding) -> Decimal:
    return finding.amount_max - finding.amount_min


#: The field of each kind that findings name its records by.
_SUBJECT_NAMES: dict[str, Callable[[Any], str]] = {
    kind: attrgetter({"availability": "subject", "monthly_reviews": "month"}.get(kind, "id"))
    for kind in EVIDENT_KINDS
}


def subject_record(subject: str, known: Facts) -> tuple[str, str]:
    """The list and id of the record that a finding's subject names; of equal ids the incident's."""
    if subject == "exit":
        return "exit", "exit"
    if subject == "acceptance":
        failed = failed_inspections(known)
        return "acceptance_rounds", failed[-1].id if failed else ""
    for kind, name in _SUBJECT_NAMES.items():
        records = () if kind == "incidents" else getattr(known, kind)
        if subject in map(name, records) and known.find("incidents", subject) is None:
            return kind, next(each.id for each in records if name(each) == subject) or subject
    return "incidents", subject


def _named(subjects: set[str], known: Facts, memo: Memo) -> dict[str, tuple[str, str, str]]:
    """What each record that a subject names is called, with its list and id; of equal ids the incident's.

    Called so is the one of the list that comes last.
    """
    found: dict[str, tuple[str, str, str]] = {}
    for kind, name in _SUBJECT_NAMES.items():
        blocks = memo.blocks(f"named {kind}", getattr(known, kind))
        for named in memo.each(f"named {kind}", blocks, partial(_by_name, name)):
            for subject in subjects & named.keys():
                record = named[subject]
                title = getattr(record, "title", "") or getattr(record, "content", "")
                place = found[subject][1:] if subject in found else (kind, record.id)
                found[subject] = (f"“{title}”" if title else subject, *place)
    return found


def _by_name(name: Callable[[Any], str], records: Sequence[Any]) -> dict[str, Any]:
    """Records by the name that findings use; of equal names the first."""
    return {name(each): each for each in reversed(records)}


def _alone(subject: str, known: Facts) -> tuple[str, str, str]:
    return subject, *subject_record(subject, known)


def _incident_steps(assessment: Assessment, known: Facts, as_of: AsOf, today: Today) -> Iterator[Step]:
    open_ = [each for each in known.incidents if each.restored_at is None and each.reported_at is not None]
    ids = {incident.id for incident in open_}
    late = {
        check.incident
        for check in (assessment.sla_checks if ids else ())
        if check.check is CheckKind.CLEARING and check.incident in ids and check.met is False
    }
    limits = {each.id: each.due_at for each in today.clocks if each.check is CheckKind.CLEARING}
    for incident in open_:
        yield _unrestored(incident, incident.id in late, as_of, limits.get(incident.id))


def _unrestored(incident: Incident, late: bool, as_of: AsOf, runs_until: dt.datetime | None) -> Step:
    """What is not restored; `runs_until` is its limit while that runs."""
    urgency: Urgency = "bad" if late and runs_until is None else "warn"
    name = incident.title or incident.id
    text = f"恢复{name}"
    if runs_until:
        text = f"恢复{name}，限 {runs_until:%H:%M}"
        if runs_until.date() != as_of.day:
            text = f"恢复{name}，限 {runs_until:%m-%d %H:%M}"
    day = incident.reported_at.date() if incident.reported_at else None
    if day and runs_until:
        day = max(day, runs_until.date())
    left = (day - as_of.day).days if day else None
    figure = f"check:{incident.id}:clearing:0"
    return Step("B", urgency, text, "3.5", day, left, "日", "incidents", incident.id, figure)


_SHOWN = {"7.4": "书面通知账户变更", "18.2": "书面通知变更", "13.2": "完成数据迁移和切换"}


def _deadline_steps(assessment: Assessment, known: Facts, as_of: AsOf) -> Iterator[Step]:
    """Limits of accounts and of the migration; those of other records are steps of their own."""
    end = assessment.contract.service_end
    own = {each.id for each in known.address_changes}
    for deadline in assessment.deadlines:
        if deadline.clause not in _SHOWN or deadline.done_on is not None or deadline.subject in own:
            continue
        if deadline.clause == "13.2" and (end is None or as_of.day <= end or deadline.due_on < as_of.day):
            continue
        yield _deadline_step(deadline, as_of)


def _deadline_step(deadline: Deadline, as_of: AsOf) -> Step:
    step = limit_step(deadline, _SHOWN[deadline.clause], "payments", as_of)
    if deadline.clause == "7.4":
        return msgspec.structs.replace(step, target=deadline.subject.removeprefix("account-"))
    return step


def _personnel_steps(assessment: Assessment, known: Facts, as_of: AsOf) -> Iterator[Step]:
    limits = {(each.clause, each.subject): each for each in assessment.deadlines}
    for change in known.personnel_changes:
        yield from _change_steps(change, limits.get(("4.7", change.id)), as_of)
    for objection in known.objections:
        yield from _objection_steps(objection, limits.get(("9.4", objection.id)), as_of)
    for person in known.people:
        here = presence(person, as_of.day) is Presence.ON
        if here and secrecy(person, as_of) is Secrecy.UNSIGNED:
            text = f"签署《保密协议》：{person.name or person.id}"
            figure = f"fact:people:{person.id}:secrecy_signed_on"
            yield Step("B", "bad", text, "15.4", None, None, "", "people", person.id, figure)


def _change_steps(change: PersonnelChange, limit: Deadline | None, as_of: AsOf) -> Iterator[Step]:
    """The notice that the vendor owes, and party A's answer to it."""
    role = ROLE_ZH[change.role]
    if limit is not None and change.notice_on is None:
        yield limit_step(limit, f"书面通知更换{role}", "personnel_changes", as_of)
    if change.consented_on is not None:
        return
    figure = f"fact:personnel_changes:{change.id}:consented_on"
    target = ("personnel_changes", change.id, figure)
    effective = change.effective_on
    if as_of.knows_day(effective):
        yield Step("A", "bad", f"处理未经同意的{role}更换", "4.7", None, None, "", *target)
    elif change.notice_on is not None:
        left = (effective - as_of.day).days if effective else None
        urgency: Urgency = "warn" if left is None or left <= NEAR_DAYS else "ok"
        unit = "日" if effective else ""
        yield Step("A", urgency, f"答复{role}更换的通知", "4.7", effective, left, unit, *target)


def _objection_steps(objection: Objection, limit: Deadline | None, as_of: AsOf) -> Iterator[Step]:
    """The replacement that the vendor owes, and party A's answer to it."""
    name = f"“{objection.person}”" if objection.person else "的人员"
    if limit is not None and objection.replaced_on is None:
        yield limit_step(limit, f"更换被异议{name}", "objections", as_of)
    if objection.replaced_on is not None and objection.consented_on is None:
        figure = f"fact:objections:{objection.id}:consented_on"
        text = f"答复是否同意接替人员{objection.successor}"
        yield Step("A", "warn", text, "9.4", None, None, "", "objections", objection.id, figure)
