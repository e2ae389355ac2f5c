"""Changes of the vendor's lead and contact, and objections to its staff (第四条7, 第九条4)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from desktop.models.assessment import Alert, Deadline
from desktop.models.calendar import AsOf, Calendar
from desktop.models.contract import Terms
from desktop.models.facts import Facts, Objection, PersonnelChange
from desktop.rules.days import Counted
from desktop.rules.deadlines import backward, forward

CHANGE = "change_without_consent"
REPLACEMENT = "replacement_without_consent"


def personnel_deadlines(terms: Terms, facts: Facts, as_of: AsOf, calendar: Calendar) -> Iterator[Deadline]:
    """The notice before each change, and the replacement after each objection."""
    for change in facts.personnel_changes:
        if change.effective_on is not None:
            limit = Counted(change.effective_on - dt.timedelta(days=terms.lead_change_days))
            yield backward("4.7", change.id, limit, change.notice_on, as_of)
    for objection in facts.objections:
        if objection.received_on is not None:
            strict = objection.received_on + dt.timedelta(days=terms.replacement_days)
            yield forward(terms, "9.4", objection.id, strict, objection.replaced_on, as_of, calendar)


def personnel_alerts(facts: Facts, as_of: AsOf) -> Iterator[Alert]:
    """Changes in effect without party A's consent by their day, and replacements without any."""
    for change in facts.personnel_changes:
        if _unconsented(change, as_of):
            yield Alert(CHANGE, "4.7", change.id)
    for objection in facts.objections:
        if _replaced_unconsented(objection):
            yield Alert(REPLACEMENT, "9.4", objection.id)


def _unconsented(change: PersonnelChange, as_of: AsOf) -> bool:
    if change.effective_on is None or not as_of.knows_day(change.effective_on):
        return False
    return change.consented_on is None or change.consented_on > change.effective_on


def _replaced_unconsented(objection: Objection) -> bool:
    return objection.replaced_on is not None and objection.consented_on is None


def earliest_change(terms: Terms, notice_on: dt.date) -> dt.date:
    """The first day on which a change is lawful once notice was given (第四条7): the tenth day after it."""
    return notice_on + dt.timedelta(days=terms.lead_change_days)
