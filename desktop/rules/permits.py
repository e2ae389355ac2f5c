"""Letters of authorisation, leave to enter a system, media carried out: what holds, and what is lacking."""

from __future__ import annotations

import datetime as dt
import re
from enum import StrEnum

import msgspec

from desktop.models.calendar import ONE_DAY, AsOf
from desktop.models.enums.people import Side
from desktop.models.facts import Person
from desktop.models.register import Access, AccessPermission, Authorisation, MediaPermission
from desktop.rules.personnel import Presence, presence

#: So many days before its last one a letter is to be renewed.
LAPSE_DAYS = 31
_NAMES = re.compile(r"[、，,；;/\s]+")


class Validity(StrEnum):
    """How a permit stands on a day; its last day counts."""

    COMING = "coming"
    VALID = "valid"
    LAPSING = "lapsing"
    LAPSED = "lapsed"
    REVOKED = "revoked"


class Days(msgspec.Struct, frozen=True):
    """Days from the first to the last, both included; None is open at that side."""

    first: dt.date | None
    last: dt.date | None

    def holds(self, day: dt.date) -> bool:
        """Whether a day is one of them."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


def validity(days: Days, day: dt.date, revoked_on: dt.date | None = None) -> Validity:
    """How a permit of these days stands on a day."""
    if revoked_on is not None and revoked_on <= day:
        return Validity.REVOKED
    if days.first is not None and day < days.first:
        return Validity.COMING
    if days.last is None:
        return Validity.VALID
    if day > days.last:
        return Validity.LAPSED
    return Validity.LAPSING if (days.last - day).days <= LAPSE_DAYS else Validity.VALID


def authorised(letter: Authorisation) -> Days:
    """When a letter holds: without a first day from its signing."""
    return Days(letter.starts_on or letter.signed_on, letter.ends_on)


def permitted(permission: AccessPermission) -> Days:
    """When a system may be entered: never before the writing is signed, nor after it was taken back."""
    firsts = [each for each in (permission.starts_on, permission.signed_on) if each]
    lasts = [each for each in (permission.ends_on, permission.revoked_on) if each]
    return Days(max(firsts, default=None), min(lasts, default=None))


def uncovered(letters: tuple[Authorisation, ...], side: Side, whole: Days) -> tuple[Days, ...]:
    """The days in `whole` on which a party had nobody who may act for it (授权委托书).

    `whole` has a first and a last day. Where no letter of the party is recorded nothing is said.
    """
    own = [authorised(each) for each in letters if each.side is side]
    if not own or whole.first is None or whole.last is None:
        return ()
    found = []
    day = whole.first
    for each in sorted(own, key=lambda days: days.first or dt.date.min):
        first, last = each.first or dt.date.min, each.last or dt.date.max
        if first > whole.last:
            break
        if first > last:
            continue  # Signed when it had lapsed already: it never held.
        if first > day:
            found.append(Days(day, first - ONE_DAY))
        if last >= whole.last:
            return tuple(found)
        day = max(day, last + ONE_DAY)
    return (*found, Days(day, whole.last))


def last_cover(letters: tuple[Authorisation, ...], side: Side, day: dt.date) -> Authorisation | None:
    """The letter of a party that holds on a day and lapses last; one without an end before all others."""
    holding = [each for each in letters if each.side is side and authorised(each).holds(day)]
    return max(holding, key=lambda each: each.ends_on or dt.date.max, default=None)


class AccessFault(StrEnum):
    """What an access lacks under 第九条6."""

    OUTSIDE = "outside"
    OTHER = "other"


def access_faults(permission: AccessPermission, access: Access) -> tuple[AccessFault, ...]:
    """Whether somebody entered outside the days permitted, or was not the one permitted."""
    found = []
    if not permitted(permission).holds(access.at.date()):
        found.append(AccessFault.OUTSIDE)
    if access.person and access.person not in _NAMES.split(permission.holder):
        found.append(AccessFault.OTHER)
    return tuple(found)


def gone_holders(
    permission: AccessPermission, people: tuple[Person, ...], day: dt.date
) -> tuple[Person, ...]:
    """Who left the project while a permission of theirs still holds."""
    taken_back = permission.revoked_on is not None and permission.revoked_on <= day
    if taken_back or not permitted(permission).holds(day):
        return ()
    names = _NAMES.split(permission.holder)
    here = {each.name for each in people if presence(each, day) is not Presence.GONE}
    return tuple(
        each
        for each in people
        if each.name in names and each.name not in here and presence(each, day) is Presence.GONE
    )


class MediumStatus(StrEnum):
    """Whether a medium came back."""

    OUT = "out"
    OVERDUE = "overdue"
    RETURNED = "returned"
    RETURNED_LATE = "returned_late"


class MediumFault(StrEnum):
    """What a medium lacks under 附件4 第五条."""

    UNPERMITTED = "unpermitted"
    UNENCRYPTED = "unencrypted"


def medium_status(medium: MediaPermission, as_of: AsOf) -> MediumStatus:
    """Whether a medium came back by its day; `medium` as it was known then."""
    due, back = medium.due_on, medium.returned_on
    if back is not None:
        return MediumStatus.RETURNED_LATE if due is not None and back > due else MediumStatus.RETURNED
    return MediumStatus.OVERDUE if due is not None and as_of.day > due else MediumStatus.OUT


def medium_faults(medium: MediaPermission) -> tuple[MediumFault, ...]:
    """What a medium lacked when it was carried out; an encryption not established is no fault."""
    found = []
    if medium.permitted_on is None:
        found.append(MediumFault.UNPERMITTED)
    if medium.encrypted is False:
        found.append(MediumFault.UNENCRYPTED)
    return tuple(found)
