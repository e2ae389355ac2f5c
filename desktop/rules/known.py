"""What was known at a moment: facts dated later are cut away, and what has begun has lasted until then."""

from __future__ import annotations

import datetime as dt
from typing import Any

import msgspec

from desktop.models.annex1 import Annex1
from desktop.models.calendar import ONE_DAY, AsOf, month_bounds
from desktop.models.facts import (
    AccountChange,
    Facts,
    Incident,
    Milestones,
    Objection,
    PersonnelChange,
    Request,
)
from desktop.models.performance import AcceptanceRound, Delivery
from desktop.rules.known_register import begun_by, cut, dated, known_day, known_register
from desktop.rules.memo import Memo


def known_facts(facts: Facts, as_of: AsOf, memo: Memo | None = None) -> Facts:
    """`facts` as they stood at `as_of`; the result holds no day or instant after it.

    Losses are undated and always known, decisions where they carry no later date. A month's agreed
    figures are known from its last day. Of files kept with records no rule knows. `memo`, if given, is bound
    to `as_of`.
    """
    if memo is None:
        memo = Memo()
    return memo.once("known", (facts, as_of), lambda: _known(facts, as_of, memo))


def without_tickets(facts: Facts) -> Facts:
    """The facts without incidents and requests, which are the many: equal while one of the few stays.

    The files kept with records are left out too: no rule looks at them.
    """
    return msgspec.structs.replace(facts, incidents=(), requests=(), attachments=())


def _known(facts: Facts, as_of: AsOf, memo: Memo) -> Facts:
    last = as_of.last
    incidents = memo.each("known incidents", facts.incidents, lambda entry: _incident(entry, as_of, last))
    requests = memo.each("known requests", facts.requests, lambda entry: _request(entry, as_of))
    aside = without_tickets(facts)
    known = memo.once("known aside", (aside, as_of), lambda: _known_aside(aside, as_of))
    return msgspec.structs.replace(
        known, incidents=tuple(filter(None, incidents)), requests=tuple(filter(None, requests))
    )


def _known_aside(facts: Facts, as_of: AsOf) -> Facts:
    return Facts(
        availability=tuple(entry for entry in facts.availability if _month_over(entry.month, as_of)),
        absences=tuple(
            msgspec.structs.replace(entry, end=_instant(entry.end, as_of))
            for entry in facts.absences
            if _begun(entry.start, as_of)
        ),
        milestones=_milestones(facts.milestones, as_of),
        invoices=cut(begun_by(facts.invoices, "received_on", as_of), as_of, "verified_on", "returned_on"),
        account_changes=tuple(
            _account_change(entry, as_of)
            for entry in facts.account_changes
            if dated(entry.changed_on or entry.notified_on, as_of)
        ),
        payments=tuple(entry for entry in facts.payments if as_of.knows_day(entry.date)),
        deductions=tuple(entry for entry in facts.deductions if as_of.knows_day(entry.date)),
        recoveries=tuple(entry for entry in facts.recoveries if as_of.knows_day(entry.date)),
        losses=facts.losses,
        people=facts.people,
        personnel_changes=tuple(_change(entry, as_of) for entry in facts.personnel_changes),
        objections=tuple(
            _objection(entry, as_of) for entry in facts.objections if dated(entry.received_on, as_of)
        ),
        decisions=tuple(entry for entry in facts.decisions if dated(entry.decided_on, as_of)),
        **_performance(facts, as_of),
    )


def _performance(facts: Facts, as_of: AsOf) -> dict[str, Any]:
    """The facts of performance by the name of their list; plans and limits are known before their day."""
    return {
        "headcounts": tuple(each for each in facts.headcounts if _month_over(each.month, as_of)),
        "complaints": tuple(each for each in facts.complaints if dated(each.date, as_of)),
        "monthly_reviews": cut(
            (each for each in facts.monthly_reviews if _month_over(each.month, as_of)),
            as_of,
            "sent_on",
            "rectified_on",
        ),
        "expansions": cut(
            begun_by(facts.expansions, "requested_on", as_of), as_of, "completed_on", "notice_on"
        ),
        "regulator_notices": cut(begun_by(facts.regulator_notices, "issued_on", as_of), as_of, "handled_on"),
        "rectifications": cut(
            begun_by(facts.rectifications, "issued_on", as_of), as_of, "replied_on", "done_on"
        ),
        "breaches": begun_by(facts.breaches, "date", as_of),
        "acceptance_rounds": tuple(_round(each, as_of) for each in facts.acceptance_rounds),
        "force_majeure": cut(
            begun_by(facts.force_majeure, "occurred_on", as_of), as_of, "notice_on", "proof_on"
        ),
        "exit": cut((facts.exit,), as_of, "applied_on")[0],
        "confidential_returns": cut(
            begun_by(facts.confidential_returns, "notice_received_on", as_of), as_of, "returned_on"
        ),
        "address_changes": cut(
            (each for each in facts.address_changes if dated(each.changed_on or each.notified_on, as_of)),
            as_of,
            "notified_on",
        ),
        "deliveries": tuple(
            _delivery(each, as_of) for each in facts.deliveries if as_of.knows_day(each.delivered_on)
        ),
        "point_reviews": begun_by(facts.point_reviews, "scored_on", as_of),
        "amendments": tuple(
            each for each in facts.amendments if dated(each.signed_on or each.effective_on, as_of)
        ),
        "reading_choices": begun_by(facts.reading_choices, "decided_on", as_of),
        "health_notes": begun_by(facts.health_notes, "noted_on", as_of),
        "termination": facts.termination if as_of.knows_day(facts.termination.date) else Facts().termination,
        **known_register(facts, as_of),
    }


def _month_over(month: str, as_of: AsOf) -> bool:
    """A month's figures are known from its last day."""
    return month_bounds(month)[1] - ONE_DAY <= as_of.day


def _round(entry: AcceptanceRound, as_of: AsOf) -> AcceptanceRound:
    """A result is known with its inspection."""
    return msgspec.structs.replace(
        entry,
        applied_on=known_day(entry.applied_on, as_of),
        inspected_on=known_day(entry.inspected_on, as_of),
        passed=entry.passed if as_of.knows_day(entry.inspected_on) else None,
        failure_received_on=known_day(entry.failure_received_on, as_of),
        resubmitted_on=known_day(entry.resubmitted_on, as_of),
        signed_on=known_day(entry.signed_on, as_of),
    )


def _delivery(entry: Delivery, as_of: AsOf) -> Delivery:
    """A verdict is known from the day of the review; one without a day from the delivery."""
    if dated(entry.reviewed_on, as_of):
        return entry
    return msgspec.structs.replace(entry, reviewed_on=None, conforming=None)


def _begun(moment: dt.datetime | None, as_of: AsOf) -> bool:
    return moment is None or as_of.knows(moment)


def _instant(moment: dt.datetime | None, as_of: AsOf) -> dt.datetime | None:
    return moment if as_of.knows(moment) else None


def _incident(entry: Incident, as_of: AsOf, last: dt.datetime) -> Incident | None:
    if not _begun(entry.reported_at, as_of):
        return None
    if _is_past(entry, last):
        return entry
    return msgspec.structs.replace(
        entry,
        responded_at=_instant(entry.responded_at, as_of),
        registered_at=_instant(entry.registered_at, as_of),
        arrived_at=_instant(entry.arrived_at, as_of),
        located_at=_instant(entry.located_at, as_of),
        restored_at=_instant(entry.restored_at, as_of),
        written_report_on=known_day(entry.written_report_on, as_of),
        feedback_at=tuple(sorted(moment for moment in entry.feedback_at if as_of.knows(moment))),
        outages=tuple(
            msgspec.structs.replace(outage, end=_instant(outage.end, as_of))
            for outage in entry.outages
            if as_of.knows(outage.start)
        ),
        annex1=_annex1(entry.annex1, as_of),
    )


def _is_past(entry: Incident, last: dt.datetime) -> bool:
    """Whether nothing of an incident is dated after `last`, so that all of it is known as it stands."""
    if entry.annex1 or len(entry.feedback_at) > 1 or entry.written_report_on:
        return False  # The few of which a part may have to be cut away or put in order.
    stamps = (
        entry.responded_at,
        entry.registered_at,
        entry.arrived_at,
        entry.located_at,
        entry.restored_at,
        *entry.feedback_at,
    )
    if any(stamp > last for stamp in stamps if stamp is not None):
        return False
    return not any(each.start > last or (each.end or last) > last for each in entry.outages)


def _annex1(entry: Annex1 | None, as_of: AsOf) -> Annex1 | None:
    if entry is None:
        return None
    return msgspec.structs.replace(
        entry,
        notified_at=_instant(entry.notified_at, as_of),
        handled_at=_instant(entry.handled_at, as_of),
    )


def _request(entry: Request, as_of: AsOf) -> Request | None:
    if not _begun(entry.opened_at, as_of):
        return None
    return msgspec.structs.replace(
        entry,
        responded_at=_instant(entry.responded_at, as_of),
        restored_at=_instant(entry.restored_at, as_of),
    )


def _milestones(entry: Milestones, as_of: AsOf) -> Milestones:
    return msgspec.structs.replace(
        entry,
        expert_review_on=known_day(entry.expert_review_on, as_of),
        funds_on=known_day(entry.funds_on, as_of),
        mid_acceptance_on=known_day(entry.mid_acceptance_on, as_of),
    )


def _change(entry: PersonnelChange, as_of: AsOf) -> PersonnelChange:
    """A plan is known before its day; notice, consent and hand-over are not."""
    return msgspec.structs.replace(
        entry,
        notice_on=known_day(entry.notice_on, as_of),
        consented_on=known_day(entry.consented_on, as_of),
        handed_over_on=known_day(entry.handed_over_on, as_of),
    )


def _objection(entry: Objection, as_of: AsOf) -> Objection:
    return msgspec.structs.replace(
        entry,
        replaced_on=known_day(entry.replaced_on, as_of),
        consented_on=known_day(entry.consented_on, as_of),
    )


def _account_change(entry: AccountChange, as_of: AsOf) -> AccountChange:
    return msgspec.structs.replace(
        entry,
        notified_on=known_day(entry.notified_on, as_of),
        verified_on=known_day(entry.verified_on, as_of),
    )
