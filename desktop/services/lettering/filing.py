"""A letter in the register: from its making to its proof of service, and what the dates mean elsewhere."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from desktop.models.assessment import Problem
from desktop.models.attachments import Attachment, Owner
from desktop.models.contract import Contract
from desktop.models.enums.papers import LetterKind
from desktop.models.facts import Fact, Facts
from desktop.models.register import Notice
from desktop.rules.letters import served
from desktop.services.attaching import Offer, attach, kept_as, kept_with, offer_of_content, safe_name
from desktop.services.change import Change, Refused
from desktop.services.lettering.composing import Letter
from desktop.services.lettering.given import Wanted

if TYPE_CHECKING:
    from desktop.services.workspace import Workspace

#: The date of the record concerned that follows from a letter about it: its list, its field, whether the day
#: is that of receipt (by the clause's own word 收到) or that which the letter has under the contract.
_FOLLOWS: dict[LetterKind, tuple[str, str, bool]] = {
    LetterKind.STAFF: ("objections", "received_on", True),
    LetterKind.RETURN: ("confidential_returns", "notice_received_on", True),
    LetterKind.REJECTION: ("acceptance_rounds", "failure_received_on", True),
    LetterKind.ORDER: ("rectifications", "issued_on", False),
}


#: What is noted of a letter's own file, and of that which was sent in its place.
MADE, SENT = "登记时生成的函件", "实际发出的函件"


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


def register(workspace: Workspace, notice: Notice, name: str, packed: bytes) -> Change | Refused:
    """Enter a letter with its Word file as evidence, as one step of undo; refused where either cannot be."""
    offer = offer_of_content(safe_name(name), packed)
    if isinstance(offer, Problem):
        return Refused((offer,))
    kept = kept_as(workspace, Owner(kind="notices", id=notice.id), (offer,), MADE)
    title = f"登记函件“{notice.title}”"
    return workspace.save(notice, *kept.records, title=title, incoming=kept.incoming)


def keep_sent(workspace: Workspace, notice: Notice, offer: Offer) -> Change | Refused:
    """Keep the file that was sent beside the one that was made; refused where it is the very same."""
    if offer.sha256 == notice.file_hash:
        reason = f"“{offer.name}”与登记时生成的文件逐字节相同"
        return Refused((Problem("name", reason, "改动过的文件、扫描件或 PDF", "没有改动就不必另存"),))
    return attach(workspace, Owner(kind="notices", id=notice.id), (offer,), SENT)


class LetterFiles(msgspec.Struct, frozen=True):
    """What is kept of a letter: as it was made (its hash stands in the register), and as it was sent."""

    made: Attachment | None
    sent: Attachment | None

    @property
    def standing(self) -> Attachment | None:
        """What went out, as far as that is known."""
        return self.sent or self.made


def files_of(notice: Notice, facts: Facts) -> LetterFiles:
    """The files of a letter; the newest that was sent counts."""
    files = kept_with(facts, Owner(kind="notices", id=notice.id))
    made = next((each for each in files if each.sha256 == notice.file_hash), None)
    return LetterFiles(made, next((each for each in reversed(files) if each.note == SENT), None))


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
