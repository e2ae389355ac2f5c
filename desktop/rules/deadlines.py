"""Limits of both sides: plain count, moved off rest days, and how they stand (民法典第 203 条)."""

from __future__ import annotations

import datetime as dt

from desktop.models.assessment import Deadline, FactRef, Trace
from desktop.models.calendar import AsOf, Calendar
from desktop.models.contract import Terms
from desktop.models.enums import DeadlineStatus
from desktop.models.facts import Facts
from desktop.rules.days import Counted, add_months, moved
from desktop.rules.instalments import Account, account_limit
from desktop.rules.term import Term


def deadlines(
    terms: Terms,
    term: Term,
    facts: Facts,
    accounts: tuple[Account, ...],
    as_of: AsOf,
    calendar: Calendar,
) -> list[Deadline]:
    """The limits of accounts, and those that the term gives; all owed by the vendor."""
    found = []
    for account in accounts:
        limit = account_limit(account, terms, calendar)
        for change in account.changes:
            if limit is not None:
                subject = f"account-{account.instalment.id}"
                found.append(backward("7.4", subject, limit, change.notified_on, as_of))
    for change in facts.account_changes:
        if change.changed_on is not None:
            strict = change.changed_on + dt.timedelta(days=terms.address_notice_days)
            subject = change.id or "account"
            found.append(forward(terms, "18.2", subject, strict, change.notified_on, as_of, calendar))
    return found + _term_limits(terms, term, as_of, calendar)


def _term_limits(terms: Terms, term: Term, as_of: AsOf, calendar: Calendar) -> list[Deadline]:
    if term.end is None:
        return []
    apply_by = term.end + dt.timedelta(days=terms.acceptance_apply_days)
    exit_by = Counted(add_months(term.end, -terms.exit_notice_months))
    migrated_by = add_months(term.end, terms.migration_months)
    return [
        forward(terms, "6.1", "application", apply_by, None, as_of, calendar),
        backward("13.1", "exit", exit_by, None, as_of),
        forward(terms, "13.2", "migration", migrated_by, None, as_of, calendar),
    ]


def forward(
    terms: Terms,
    clause: str,
    subject: str,
    strict: dt.date,
    done: dt.date | None,
    as_of: AsOf,
    calendar: Calendar,
) -> Deadline:
    """A limit counted forward: its last day moves off rest days as the reading says."""
    due = moved(strict, terms.readings.rest_day_rule, calendar)
    status = _status(strict, due.day, done, as_of)
    return Deadline(clause, "B", subject, strict, due.day, done, status, due.estimated)


def backward(clause: str, subject: str, limit: Counted, done: dt.date | None, as_of: AsOf) -> Deadline:
    """A limit counted back from a day: it never moves, and the last day is in time."""
    status = _status(limit.day, limit.day, done, as_of)
    return Deadline(clause, "B", subject, limit.day, limit.day, done, status, limit.estimated)


def _status(strict: dt.date, due: dt.date, done: dt.date | None, as_of: AsOf) -> DeadlineStatus:
    day = done or as_of.day
    if day <= strict:
        return DeadlineStatus.MET if done else DeadlineStatus.OPEN
    return DeadlineStatus.ARGUABLE if day <= due else DeadlineStatus.LATE


_WORDS = {
    "4.7": "更换日前第 10 日，当日在内（倒数的期限遇休息日不移）",
    "9.4": "乙方收到异议后第 7 日",
    "7.4": "应付日前第 5 个工作日（倒数的期限遇休息日不移）",
    "18.2": "变更之日起第 7 日",
    "6.1": "服务期满后第 3 日",
    "13.1": "服务期止前第 6 个月的对应日（倒数的期限遇休息日不移）",
    "13.2": "服务期止后第 2 个月的对应日",
}

#: The list and the field of the fact that keeps a limit, where its subject is a record's id.
_KEPT_BY = {"4.7": ("personnel_changes", "notice_on"), "9.4": ("objections", "replaced_on")}


#: Limits counted back from a day: they never move, so no reading of rest days plays a part.
_BACKWARD = ("4.7", "7.4", "13.1")


def strict_trace(deadline: Deadline) -> Trace:
    """How a limit was counted, before it moved off rest days."""
    return Trace("按日计", deadline.strict_on, formula=_WORDS[deadline.clause], clause=deadline.clause)


def deadline_trace(deadline: Deadline) -> Trace:
    """How a limit was counted and moved."""
    kept = _KEPT_BY.get(deadline.clause)
    facts = (FactRef(kept[0], deadline.subject, kept[1]),) if kept else ()
    done = Trace("实际", deadline.done_on, facts=facts)
    parts = (strict_trace(deadline), done)
    if deadline.clause in _BACKWARD:
        return Trace("期限", deadline.due_on, "", "倒数的期限不移", deadline.clause, children=parts)
    words = (
        "末日是休息日的顺延至下一工作日"
        if deadline.due_on != deadline.strict_on
        else "末日不是休息日，或不顺延"
    )
    return Trace("期限", deadline.due_on, "", words, deadline.clause, "rest_day_rule", children=parts)
