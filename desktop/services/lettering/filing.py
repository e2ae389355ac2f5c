"""A letter in the register: from its making to its proof of service, and what the dates mean elsewhere."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import msgspec

from desktop.models.contract import Contract
from desktop.models.enums import LetterKind
from desktop.models.facts import Fact, Facts
from desktop.models.register import Notice
from desktop.rules.letters import served
from desktop.services.lettering.composing import Letter
from desktop.services.lettering.given import Wanted

#: The date of the record concerned that follows from a letter about it: its list, its field, whether the day
#: is that of receipt (by the clause's own word 收到) or that which the letter has under the contract.
_FOLLOWS: dict[LetterKind, tuple[str, str, bool]] = {
    LetterKind.STAFF: ("objections", "received_on", True),
    LetterKind.RETURN: ("confidential_returns", "notice_received_on", True),
    LetterKind.REJECTION: ("acceptance_rounds", "failure_received_on", True),
    LetterKind.ORDER: ("rectifications", "issued_on", False),
}


def notice_of(letter: Letter, record_id: str, file_hash: str) -> Notice:
    """The draft of a letter as the register holds it: neither sent nor received yet."""
    wanted = letter.wanted
    return Notice(
        id=record_id,
        number=wanted.number.strip(),
        title=letter.title,
        clause=letter.rests_on,
        reply_by=wanted.reply_by,
        about_kind=letter.about_kind if letter.about else "",
        about=letter.about,
        letter=letter.kind,
        dated_on=wanted.dated_on,
        remarks=wanted.remarks.strip() or None,
        audit_head=wanted.audit_head or None,
        file_hash=file_hash,
    )


def wanted_of(notice: Notice) -> Wanted | None:
    """The letter that a record of the register was made from; None where the program did not write it."""
    if notice.letter is None:
        return None
    about = notice.about or (notice.clause if notice.letter is LetterKind.TERMINATION else "")
    return Wanted(
        kind=notice.letter,
        subject=about,
        number=notice.number,
        dated_on=notice.dated_on,
        reply_by=notice.reply_by,
        remarks=notice.remarks or "",
        audit_head=notice.audit_head or "",
    )


def following(notice: Notice, facts: Facts, contract: Contract) -> tuple[Fact, ...]:
    """The record concerned with the date that the letter's own dates give it, where it has none yet."""
    return tuple(_following(notice, facts, contract))


def _following(notice: Notice, facts: Facts, contract: Contract) -> Iterator[Fact]:
    if notice.letter not in _FOLLOWS:
        return
    kind, field, on_receipt = _FOLLOWS[notice.letter]
    record = facts.find(kind, notice.about)
    day: dt.date | None = notice.received_on if on_receipt else served(notice, contract).day
    if record is not None and day is not None and not notice.drafted and getattr(record, field) is None:
        yield msgspec.structs.replace(record, **{field: day})
