"""People, changes of the vendor's lead and contact, objections (第四条7, 第九条4, 第十五条4)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from enum import StrEnum

import msgspec

from desktop.models.assessment import Alert, Deadline, FactRef, Trace
from desktop.models.calendar import ONE_DAY, AsOf, Calendar
from desktop.models.contract import Terms
from desktop.models.enums.people import Duty, Role, Side
from desktop.models.facts import Facts, Objection, Person, PersonnelChange
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


def earliest_trace(terms: Terms, change: PersonnelChange) -> Trace | None:
    """How the first lawful day of a change follows from its notice; None where there is no notice."""
    if change.notice_on is None:
        return None
    notice = FactRef("personnel_changes", change.id, "notice_on")
    parts = (
        Trace("书面通知", change.notice_on, clause="4.7", facts=(notice,)),
        Trace("提前", terms.lead_change_days, "日", clause="4.7", term="lead_change_days"),
    )
    words = "书面通知日 + 提前的日数，通知当日不计"
    return Trace("最早更换日", earliest_change(terms, change.notice_on), "", words, "4.7", children=parts)


class Succession(msgspec.Struct, frozen=True):
    """What a change leaves to be done in the roster: who enters it, without an id, and who leaves it when."""

    entering: Person | None
    leaving: Person | None


#: What somebody does after a change of each kind.
DUTY_OF = {Role.PROJECT_LEAD: Duty.PROJECT_LEAD, Role.CONTACT: Duty.CONTACT}


def succession(change: PersonnelChange, people: tuple[Person, ...]) -> Succession | None:
    """What the roster lacks of a change whose day is known; None where it has both already.

    Who was there until the day before leaves. A contact that is no person of the roster, such as a number,
    enters nobody; nor does a change from somebody to the same.
    """
    day, duty = change.effective_on, DUTY_OF[change.role]
    if day is None or change.old == change.new:
        return None
    vendors = [each for each in people if each.side is Side.B]
    before = [each for each in vendors if each.name == change.old and each.duty is duty]
    last = day - ONE_DAY
    stays = (each for each in before if each.on_to is None and (each.on_from is None or each.on_from <= last))
    leaving = next((msgspec.structs.replace(each, on_to=last) for each in stays), None)
    there = any(each.name == change.new and presence(each, day) is not Presence.GONE for each in vendors)
    entering = None
    if change.new and not there and (change.role is Role.PROJECT_LEAD or before):
        entering = Person(name=change.new, side=Side.B, duty=duty, on_from=day)
    return Succession(entering, leaving) if entering or leaving else None


class Presence(StrEnum):
    """Whether somebody is on the project on a day."""

    TO_COME = "to_come"
    ON = "on"
    GONE = "gone"


def presence(person: Person, day: dt.date) -> Presence:
    """Whether somebody is on duty; the last day counts, and nobody without a first day is still to come."""
    if person.on_to is not None and person.on_to < day:
        return Presence.GONE
    if person.on_from is not None and person.on_from > day:
        return Presence.TO_COME
    return Presence.ON


class Secrecy(StrEnum):
    """How somebody's secrecy agreement stands (第十五条4: signed before anything is disclosed)."""

    SIGNED = "signed"
    SIGNED_LATER = "signed_later"
    UNSIGNED = "unsigned"
    NOT_YET = "not_yet"
    NOT_ASKED = "not_asked"


def secrecy(person: Person, as_of: AsOf) -> Secrecy:
    """How the agreement stands; of party A's own people it is not asked."""
    if person.side is not Side.B:
        return Secrecy.NOT_ASKED
    signed = person.secrecy_signed_on
    if signed is None or not as_of.knows_day(signed):
        begun = presence(person, as_of.day) is not Presence.TO_COME
        return Secrecy.UNSIGNED if begun else Secrecy.NOT_YET
    late = person.on_from is not None and signed > person.on_from
    return Secrecy.SIGNED_LATER if late else Secrecy.SIGNED
