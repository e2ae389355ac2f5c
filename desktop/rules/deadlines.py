"""Limits of both sides: plain count, moved off rest days, and how they stand (民法典第 203 条)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from desktop.models.assessment import Deadline
from desktop.models.calendar import AsOf, Calendar
from desktop.models.contract import Terms
from desktop.models.enums.duties import DeadlineStatus
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
    for clause, subject, begun, days, done in _counted_from(terms, facts):
        if begun is not None:
            strict = begun + dt.timedelta(days=days)
            found.append(forward(terms, clause, subject, strict, done, as_of, calendar))
    return found + _term_limits(terms, term, facts, as_of, calendar)


_Limit = tuple[str, str, dt.date | None, int, dt.date | None]


def _counted_from(terms: Terms, facts: Facts) -> Iterator[_Limit]:
    """Limits that run a number of days from a recorded one: clause, subject, its day, the days, when kept."""
    for account in facts.account_changes:
        subject = account.id or "account"
        yield "18.2", subject, account.changed_on, terms.address_notice_days, account.notified_on
    for address in facts.address_changes:
        yield "18.2", address.id, address.changed_on, terms.address_notice_days, address.notified_on
    for event in facts.force_majeure:
        yield "14.3", event.id, event.occurred_on, terms.force_majeure_proof_days, event.proof_on
    for each in facts.confidential_returns:
        yield "15.5", each.id, each.notice_received_on, terms.return_days, each.returned_on
    failed = [each for each in facts.acceptance_rounds if each.passed is False]
    for number, inspection in enumerate(failed[: terms.max_reworks], 1):
        done = inspection.resubmitted_on
        yield "6.1", f"rework-{number}", inspection.inspected_on, terms.rework_days, done


def _term_limits(terms: Terms, term: Term, facts: Facts, as_of: AsOf, calendar: Calendar) -> list[Deadline]:
    """The limits that the end of the service gives; an early termination starts the migration."""
    if term.end is None:
        return []
    applied = min((each.applied_on for each in facts.acceptance_rounds if each.applied_on), default=None)
    apply_by = term.end + dt.timedelta(days=terms.acceptance_apply_days)
    exit_by = Counted(add_months(term.end, -terms.exit_notice_months))
    over = min(term.end, facts.termination.date or term.end)
    migrated_by = add_months(over, terms.migration_months)
    return [
        forward(terms, "6.1", "application", apply_by, applied, as_of, calendar),
        backward("13.1", "exit", exit_by, facts.exit.applied_on, as_of),
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
