"""What was known of the registers at a moment: what was dated later is cut away, plans stay."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

import msgspec

from desktop.models.calendar import AsOf
from desktop.models.facts import AnyFact, Facts
from desktop.models.register import AccessPermission, Document, Shift, SystemFiling


def known_register(facts: Facts, as_of: AsOf) -> dict[str, Any]:
    """The registers by the name of their list. Rosters, periods and limits are known before their day."""
    return {
        "documents": tuple(_document(each, as_of) for each in begun_by(facts.documents, "asked_on", as_of)),
        "service_uses": begun_by(facts.service_uses, "date", as_of),
        "authorisations": cut(begun_by(facts.authorisations, "signed_on", as_of), as_of, "verified_on"),
        "access_permissions": tuple(
            _permission(each, as_of) for each in begun_by(facts.access_permissions, "signed_on", as_of)
        ),
        "media_permissions": cut(
            begun_by(facts.media_permissions, "permitted_on", as_of), as_of, "returned_on"
        ),
        "notices": cut(
            (each for each in facts.notices if dated(each.sent_on or each.received_on, as_of)),
            as_of,
            "postmark_on",
            "received_on",
            "replied_on",
        ),
        "shifts": tuple(_shift(each, as_of) for each in facts.shifts),
        "protected_periods": cut(facts.protected_periods, as_of, "plan_on", "roster_on"),
        "city_scores": begun_by(facts.city_scores, "published_on", as_of),
        "system_filings": tuple(_filing(each, as_of) for each in facts.system_filings),
        "custody": begun_by(facts.custody, "checked_on", as_of),
        "obligation_checks": begun_by(facts.obligation_checks, "checked_on", as_of),
    }


def begun_by(entries: tuple[AnyFact, ...], field: str, as_of: AsOf) -> tuple[AnyFact, ...]:
    """The entries whose first day has come; one without a day is known."""
    return tuple(entry for entry in entries if dated(getattr(entry, field), as_of))


def cut(entries: Iterable[AnyFact], as_of: AsOf, *fields: str) -> tuple[AnyFact, ...]:
    """The entries without the days that had not come."""
    return tuple(
        msgspec.structs.replace(entry, **{field: known_day(getattr(entry, field), as_of) for field in fields})
        for entry in entries
    )


def dated(day: dt.date | None, as_of: AsOf) -> bool:
    """Whether a day has come; what bears none is known."""
    return day is None or day <= as_of.day


def known_day(day: dt.date | None, as_of: AsOf) -> dt.date | None:
    """The day, where it has come."""
    return day if as_of.knows_day(day) else None


def _document(entry: Document, as_of: AsOf) -> Document:
    """Copies and the verdict are known with the paper."""
    if dated(entry.received_on, as_of):
        return entry
    return msgspec.structs.replace(
        entry, received_on=None, copies=None, scans=None, accepted=None, defects=""
    )


def _permission(entry: AccessPermission, as_of: AsOf) -> AccessPermission:
    return msgspec.structs.replace(
        entry,
        revoked_on=known_day(entry.revoked_on, as_of),
        log=tuple(each for each in entry.log if as_of.knows(each.at)),
    )


def _shift(entry: Shift, as_of: AsOf) -> Shift:
    """Whether a turn was kept is known once it is over; one without an end says what it says."""
    if entry.end is None or as_of.knows(entry.end):
        return entry
    return msgspec.structs.replace(entry, attended=None, handed_over=None)


def _filing(entry: SystemFiling, as_of: AsOf) -> SystemFiling:
    tested = known_day(entry.tested_on, as_of)
    passed = entry.test_passed if tested or entry.tested_on is None else None
    return msgspec.structs.replace(
        entry, filed_on=known_day(entry.filed_on, as_of), tested_on=tested, test_passed=passed
    )
